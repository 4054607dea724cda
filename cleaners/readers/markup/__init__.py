"""Markup besides whole web pages: XML, and marks within a line."""
