"""What other programs, and Cutline's own export, keep articles in: one format, one file."""
