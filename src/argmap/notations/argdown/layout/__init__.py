"""The layout of an Argdown text: its lines and blanks, read without loss and written in one style."""
