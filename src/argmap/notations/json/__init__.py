"""argmap's own JSON: the lossless form of a map for machines."""
