"""Argdown as a language: from text to tokens, and from tokens to the syntax tree."""
