"""The keys of argmap's JSON that its writer and its reader share."""

FORMAT = 1
"""The version of the format, under the key ``argmap``."""

QUOTE_KEYS = ("exact", "prefix", "suffix", "occurrence", "paragraph", "sentence", "essay")
CITATION_KEYS = ("at", "quote", "via")
FLAGS = ("conceded", "framing", "no_reason", "no_source")
