"""Maps in Markdown: Argdown in fenced blocks, as in notes or a page about an argument."""
