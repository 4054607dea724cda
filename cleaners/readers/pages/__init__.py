"""Pages as they are printed: characters and lines with their places, in reading order, as blocks."""
