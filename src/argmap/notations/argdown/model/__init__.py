"""The official Argdown model of a text, its quirks included, and its JSON export."""
