"""Plain text: how its bytes are labelled, and what its lines show."""
