"""The tags and keys of the argmap profile, and those that Argdown has itself."""

from argmap.graph.statement import KINDS

FLAG_TAGS = ("thesis", "reported", "implicit", "given", "conceded", "framing", "none-given")
TAGS = (*KINDS, *FLAG_TAGS)

STATEMENT_KEYS = (
    "kind", "id", "quote", "essay", "stance", "near", "by", "source", "support", "issue", "given",
    "conceded", "role", "restates", "qualifies", "exemplifies", "ignore",
)  # fmt: skip
QUOTE_KEYS = ("exact", "prefix", "suffix", "occurrence", "paragraph", "sentence", "essay")
CITATION_KEYS = ("id", "at", "quote", "via")
TOLD_KEYS = ("scheme", "warrant", "qualifier", "strength")
"""What is told of an inference, or of an argument for all its inferences."""

STEP_KEYS = (*TOLD_KEYS, "linkage", "uses", "from", "ignore", "id")
ARGUMENT_KEYS = (*TOLD_KEYS, "ignore", "id")
FRONT_KEYS = (
    "title", "essay", "sources", "language", "thesis", "counterpositions", "terms", "aliases", "argmap",
)  # fmt: skip
ESSAY_KEYS = ("title", "author", "publisher", "published", "url", "retrieved")
SETTING_KEYS = ("select", "ignore")
SOURCE_KEYS = ("title", "author", "publisher", "date", "url", "kind", "archived")
ARGDOWN_KEYS = (
    "isInMap", "isInGroup", "isGroup", "isClosed", "isCanonical", "color", "rank", "images",
    "model", "selection", "map", "group", "dot", "data", "json", "html", "sections", "shortcodes",
)  # fmt: skip
