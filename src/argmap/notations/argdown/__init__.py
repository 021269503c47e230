"""Argdown: the notation to write by hand."""
