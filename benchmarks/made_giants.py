"""Documents of one thing over and over, by which time that grows faster than the text would show."""

from __future__ import annotations

from collections.abc import Callable

Giant = Callable[[int], str]
"""Called with about how many characters to make."""


def _over_and_over(unit: str, before: str = "", after: str = "") -> Giant:
    return lambda size: before + unit * (size // len(unit)) + after


def _numbered(unit: str) -> Giant:
    """Units that each have a number of their own in place of ``@@``."""
    return lambda size: "".join(unit.replace("@@", str(n)) for n in range(size // (len(unit) + 3)))


def _nested_relations(size: int) -> str:
    """Every line deeper by one than the line before, as deep as that many characters let it be."""
    return "[T]\n" + "".join(f"{' ' * (n + 1)}+ a\n" for n in range(int((2 * size) ** 0.5)))


def _saw(size: int) -> str:
    """Indentation that grows and falls back, so that many levels close at once."""
    tooth = "".join(f"{' ' * (n + 1)}- a\n" for n in range(60))
    return "[T]\n" + tooth * (size // len(tooth))


def _laughs(size: int) -> str:
    """Data in which each alias stands for many times the one before, in many blocks."""
    levels = ["&l0 [x]", *(f"&l{n + 1} [{', '.join([f'*l{n}'] * 9)}]" for n in range(9))]
    return _numbered(f"[T@@]: a {{{', '.join(f'k{n}: {level}' for n, level in enumerate(levels))}}}\n\n")(
        size
    )


GIANTS: dict[str, Giant] = {
    "one word": _over_and_over("a"),
    "a line of words": _over_and_over("word "),
    "blanks": _over_and_over(" "),
    "blanks before a word": _over_and_over(" ", after="a\n"),
    "line ends": _over_and_over("\n"),
    "lines of blanks": _over_and_over(" \t\n"),
    "carriage returns": _over_and_over("\r"),
    "no-break spaces": _over_and_over("\u00a0", "a", "b"),
    **{f"`{sign}`": _over_and_over(sign) for sign in "#*_[]<>{}()+-=:.,;@/\\'\"|&%~"},
    "opened titles": _over_and_over("[A "),
    "opened titles, a line each": _over_and_over("[A\n"),
    "opened arguments": _over_and_over("<A "),
    "opened mentions": _over_and_over("@[A "),
    "opened links": _over_and_over("[a](b "),
    "opened tags": _over_and_over("#(a "),
    "opened comments": _over_and_over("/* "),
    "opened comments of HTML": _over_and_over("<!-- "),
    "bold that is never closed": _over_and_over("**a "),
    "italics that are never closed": _over_and_over("_a "),
    "bold and italics in turn": _over_and_over("**a _b "),
    "emphasis": _over_and_over("*a* __b__ "),
    "half shortcodes": _over_and_over(".a"),
    "half shortcodes with colons": _over_and_over(":x"),
    "shortcodes": _over_and_over(".A. "),
    "escapes": _over_and_over("\\* "),
    "slashes": _over_and_over("http://a "),
    "comments": _over_and_over("// a\n"),
    "opened data": _over_and_over("{a: "),
    "opened data, a line each": _over_and_over("{a:\n"),
    "opened data with words": _over_and_over("a {b: c, "),
    "opened lists": _over_and_over("[", "a {b: ", "}"),
    "nested data": lambda size: "a " + "{a: " * (size // 5) + "}" * (size // 5) + "\n",
    "nested lists": lambda size: "a {b: " + "[" * (size // 2) + "]" * (size // 2) + "}\n",
    "braces in text": _over_and_over("{a} b "),
    "one block with many keys": lambda size: "a {" + _numbered("k@@: v, ")(size) + "z: 1}\n",
    "one block of many lines": lambda size: "a {\n" + _numbered("k@@: v\n")(size) + "}\n",
    "one block with a long string": _over_and_over("a ", 'a {b: "', '"}\n'),
    "one key many times": lambda size: "a {" + _over_and_over("k: v, ")(size) + "z: 1}\n",
    "blocks": _over_and_over('[T]: a {a: 1, "b": [x, y]}\n\n'),
    "blocks with mistakes": _over_and_over("a {b: 'c}\n\n"),
    "blocks of several lines with mistakes": _over_and_over("a {\n  b: 'c\n}\n\n"),
    "laughs": _laughs,
    "anchors": lambda size: "a {" + _numbered("k@@: &x@@ v, l@@: *x@@, ")(size) + "z: 1}\n",
    "front matter": lambda size: "===\n" + _numbered("k@@: v\n")(size) + "===\n\na\n",
    "front matter without end": lambda size: "===\n" + _numbered("k@@: v\n")(size),
    "fences": _over_and_over("===\n"),
    "headings": _over_and_over("# a\n\n"),
    "headings of one paragraph": _over_and_over("# a\n"),
    "one title": _over_and_over("[A]: a\n\n"),
    "one title, other words": _numbered("[A]: a@@\n\n"),
    "one title, other data": _numbered("[A]: a {k@@: 1}\n\n"),
    "one title, one list": _over_and_over("[A]: a {k: [1, 2]}\n\n"),
    "titles": _numbered("[A@@]: a\n\n"),
    "titles of one slug": _numbered("[A@@ ]: a\n\n[a@@]: a\n\n"),
    "untitled statements": _over_and_over("a\n\n"),
    "references": _numbered("[A@@]\n\n"),
    "references with words": _over_and_over("[A] a\n\n"),
    "one statement with many reasons": lambda size: "[T]\n" + _numbered("  + [A@@]\n")(size),
    "one reason many times": _over_and_over("  + [A]\n", "[T]\n"),
    "a chain of reasons": lambda size: "".join(f"[A{n}]: a\n  + [A{n + 1}]\n\n" for n in range(size // 24)),
    "relations without a parent": _over_and_over("  + a\n"),
    "relations deeper and deeper": _nested_relations,
    "relations deeper and back": _saw,
    "contradictions": lambda size: "[T]\n" + _numbered("  >< [A@@]\n")(size),
    "undercuts": _over_and_over("  <_ a\n", "[T]\n"),
    "a list": _over_and_over("* a\n"),
    "a long structure": _over_and_over("(1) a\n----\n", after="(2) b\n"),
    "premises": _over_and_over("(1) a\n", after="----\n(2) b\n"),
    "structures without end": _over_and_over("(1) a\n\n"),
    "inferences": _over_and_over("----\n"),
    "inferences without end": _over_and_over("-- a\n"),
    "structures of one argument": _over_and_over("(1) a\n----\n(2) b\n\n", "<A>\n\n"),
    "structures": _over_and_over("<A>: a\n\n(1) b\n----\n(2) c\n\n"),
    "rules": _over_and_over("a, ", "(1) a\n-- ", "b --\n(2) c\n"),
    "tags": _numbered("#t@@ "),
    "one tag": _over_and_over("#t "),
    "quote marks": _over_and_over("(¶1 “a”) "),
    "opened quote marks": _over_and_over("(¶1 “"),
    "quotation marks": _over_and_over("“a” "),
    "quotes in one mark": lambda size: "a (" + "¶1 “b”; " * (size // 8) + "¶1)\n",
    "conflicting data": _over_and_over("[A]: a {quote: 'b', by: c}\n\n"),
}
