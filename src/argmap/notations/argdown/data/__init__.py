"""Data blocks and front matter: YAML 1.2 inside Argdown, as plain data with the places of its keys."""
