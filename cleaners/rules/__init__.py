"""The rules: one damage, one file, one name."""
