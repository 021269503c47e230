"""The workspace: maps, essays, settings and the cache as they lie on disk."""
