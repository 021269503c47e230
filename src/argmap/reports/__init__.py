"""Reports: what was found, in the formats that people and programs read."""

FORMATS = ("text", "json", "github", "sarif")
