"""The keys of argmap's JSON that its writer and its reader share."""

FORMAT = 1
"""The version of the format, under the key ``argmap``."""

CITATION_KEYS = ("at", "quote", "via")
FLAGS = ("conceded", "framing", "no_reason", "no_source")
