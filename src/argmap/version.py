"""The version of argmap, readable without looking at what is installed."""

__version__ = "0.1.0"
