"""The text as written: the essay, its sentences and paragraphs, and quotes found in it again.

Everything here is a pure function of text; positions are half-open ranges of code points. Three
texts are told apart: the *source* is the Markdown file, the *rendered* text what a reader sees of
it, the *folded* text that without its typography, for matching only.
"""
