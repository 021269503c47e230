"""Argdown documents that nobody would write: of nothing but signs, of broken grammar, of mutated maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

SIGNS = [
    *(
        "a",
        "b ",
        "foo bar ",
        "1",
        "é",
        "\U0001f600",
        " ",
        "   ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u00a0",
        "\u2028",
    ),
    *(
        "[A]",
        "[A]:",
        "<B>",
        "<B>:",
        "@[A] ",
        "@<B>",
        "#t ",
        "#(t u)",
        "[x](y) ",
        "**",
        "__",
        "*",
        "_",
        "* ",
        "_ ",
    ),
    *(
        "+",
        "-",
        "->",
        "+>",
        "><",
        "<_",
        "_>",
        "<+",
        "<-",
        "--",
        "----",
        "---",
        "(1) ",
        "(2)",
        "1. ",
        "# ",
        "## ",
    ),
    *(
        "{a: 1}",
        "{",
        "}",
        "{\n",
        "a: 1\n",
        "{a: b, c}",
        "{a: 'b",
        "// c",
        "/* c */",
        "<!-- c -->",
        "/*",
        "<!--",
    ),
    *(
        "\\",
        "\\*",
        "\\ ",
        ".A.",
        ":x: ",
        ".",
        ":",
        ",",
        ";",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "/",
        "#",
        "@",
        "'",
        "=",
    ),
    *(
        "===",
        "===\n",
        "\ufeff",
        "\x85",
        "\x1c",
        "\n  + ",
        "\n  - ",
        "\n    + ",
        "\n(1) ",
        "\n----\n",
        "\n\n* ",
    ),
    *(
        "\n  – [A]: ",
        "\n  • ",
        "\n  * ",
        "\n\t+ ",
        "===\na: 1\n",
        "---\na: 1\n",
        "*”",
        "{a\n[A]: ",
        "# given ",
        "http://x ",
        "(¶1) ",
        "(par. 1)",
    ),
]
"""What means something in Argdown, in YAML or in a quote mark, and some words between."""

_WORDS = ["a", "word", "of course", "é", "\U0001f600", "it's", "3.5", "e.g. this", "“so”", "nobody, ever"]
_VALUES = [
    "1",
    "word",
    '"a, } b"',
    "[1, x]",
    "{k: v}",
    "2024-01-02",
    "*x",
    "&x 1",
    "'it''s'",
    "~",
    "!!int 3",
    "",
]
_KEYS = [
    "a",
    "id",
    "quote",
    "source",
    "by",
    "issue",
    "ignore",
    "restates",
    "scheme",
    "uses",
    "color",
    "<<",
    "?",
]
_SIGNS_OF_RELATIONS = ["+", "-", "+>", "->", "><", "<_", "_>", "<+", "<-", "_"]


def documents(seed: int, count: int, maps: Sequence[str]) -> Iterator[str]:
    """`count` documents, the same for the same `seed` and `maps`; half of them are mutations of `maps`."""
    random = Random(seed)
    makers: tuple[Callable[[Random, Sequence[str]], str], ...] = (
        _mutated,
        _mutated,
        _signs,
        _grammar,
        _decoded,
    )
    for number in range(count):
        yield makers[number % len(makers)](random, maps)


def _signs(random: Random, _: Sequence[str]) -> str:
    return "".join(random.choices(SIGNS, k=random.randrange(60)))


def _decoded(random: Random, _: Sequence[str]) -> str:
    """Random bytes, most of them signs of the language, as some encoding has them."""
    alphabet = random.choice((bytes(range(256)), b" \n#*_[]<>{}()+-:.,;@=/\\'\"ab1"))
    found = bytes(random.choices(alphabet, k=random.randrange(200)))
    return found.decode(random.choice(("utf-8", "latin-1", "utf-16-le")), "replace")


def _mutated(random: Random, maps: Sequence[str]) -> str:
    """A stretch of a map in which some places are cut, doubled, swapped or filled with a sign."""
    whole = random.choice(maps)
    start = random.randrange(max(len(whole) - 400, 0) + 1) if random.random() < 0.7 else 0
    text = whole[start : start + random.randrange(1, 1200)]
    for _ in range(random.randrange(1, 8)):
        at, end = sorted((random.randrange(len(text) + 1), random.randrange(len(text) + 1)))
        end = min(end, at + random.randrange(1, 40))
        piece = text[at:end]
        filling = random.choice(
            ("", piece + piece, piece[::-1], random.choice(SIGNS), piece + random.choice(SIGNS))
        )
        text = text[:at] + filling + text[end:]
    return text


def _grammar(random: Random, _: Sequence[str]) -> str:
    """Blocks of the grammar, now and then with a slip."""
    blocks = [_block(random) for _ in range(random.randrange(1, 6))]
    front = f"===\n{_yaml(random)}\n===\n\n" if random.random() < 0.2 else ""
    return (
        front
        + random.choice(("\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n")).join(blocks)
        + random.choice(("\n", ""))
    )


def _block(random: Random) -> str:
    kind = random.random()
    if kind < 0.15:
        return "#" * random.randrange(1, 4) + " " + _content(random)
    if kind < 0.3:
        mark = random.choice(("* ", "1. ", "- "))
        return "\n".join(
            " " * random.randrange(3) + mark + _element(random) for _ in range(random.randrange(1, 4))
        )
    if kind < 0.6:
        return _structure(random)
    return _tree(random)


def _structure(random: Random) -> str:
    lines = [_element(random), ""] if random.random() < 0.5 else []
    for number in range(random.randrange(1, 5)):
        lines.append(f"({number}) {_tree(random)}")
        if random.random() < 0.5:
            inside = random.choice(("", f" {_content(random)} ", f" a, b {_data(random)} "))
            lines.append(f"--{inside}--")
            if random.random() < 0.3:
                lines.append(f"  <_ {_element(random)}")
    return "\n".join(lines)


def _tree(random: Random) -> str:
    lines, depth = [_element(random)], 0
    for _ in range(random.randrange(5)):
        depth = max(1, depth + random.choice((-1, 0, 1)))
        lines.append("  " * depth + f"{random.choice(_SIGNS_OF_RELATIONS)} {_element(random)}")
    return "\n".join(lines)


def _element(random: Random) -> str:
    title = random.choice(("A", "B", "C D", "Untitled 1", "1", "constructor"))
    name = random.choice((f"[{title}]: ", f"<{title}>: ", "", f"[{title}]", f"<{title}>"))
    return name + _content(random) + (f" {_data(random)}" if random.random() < 0.3 else "")


def _content(random: Random) -> str:
    words = random.choices(_WORDS, k=random.randrange(1, 6))
    if random.random() < 0.4:
        words.insert(random.randrange(len(words)), random.choice(SIGNS))
    return " ".join(words)


def _data(random: Random) -> str:
    if random.random() < 0.3:
        return "{\n" + _yaml(random) + "\n}"
    pairs = [f"{random.choice(_KEYS)}: {random.choice(_VALUES)}" for _ in range(random.randrange(4))]
    return "{" + ", ".join(pairs) + random.choice(("}", "}", "}", "", "} }"))


def _yaml(random: Random) -> str:
    indent = random.choice(("", "  ", "\t"))
    return "\n".join(
        f"{indent}{random.choice(_KEYS)}: {random.choice(_VALUES)}" for _ in range(random.randrange(4))
    )
