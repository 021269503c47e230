"""Faultless documents in careless layout: blanks, tabs, empty lines and comments wherever they may stand."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

WORDS = [
    "#(t u)",
    *"foo bar. b, **bold** _it_ #t @[A] @<B> [l](u) \\* \\_ x: y; .A. .-> é “q” 12 (¶1) c-d".split(),
]
SIGNS = ["+", "-", "<+", "<-", "+>", "->", "><", "<_", "_", "_>"]
DATA = [
    "{a: 1}",
    "{ a: 1 , b: [1,2 ] }",
    "{q: \"x, {y}\",z: 'it''s'}",
    "{\n  by: a\n  of:\n    - b\n    - c\n}",
    "{\n      note: |\n        one  \n\n        two\n      b: c\n   }",
    "{a: 1,\n   b: 2}",
    "{ }",
    "{\n}",
    "{a}",
]
COMMENTS = ["// note  ", "/* a note */", "<!-- one\n   two\n three -->", "/* a\n\n  b */", "// + [A]"]


def documents() -> st.SearchStrategy[str]:
    """A document that Argdown's grammar takes."""
    return st.randoms(use_true_random=False).map(document)


def document(random: Random) -> str:
    """A document made by `random`."""
    return _Maker(random).document()


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def blanks(self, least: int = 0) -> str:
        return self.random.choice(["", " ", " ", " ", "   ", "\t", " \t "]) or " " * least

    def document(self) -> str:
        parts = [self.front_matter()] if self.chance(30) else []
        parts += [self.block() for _ in range(self.random.randint(1, 5))]
        text = self.random.choice(["", "\n", "\n\n", "// c\n"])
        for part in parts:
            if self.chance(15):
                text += self.random.choice(COMMENTS) + self.random.choice(["\n", "\n\n", "\n\n\n"])
            text += part + "\n" + self.random.choice(["\n", "\n", "\n\n\n", " \n", "  \n\t\n"])
        return text[:-1] if self.chance(20) else text.rstrip("\n") if self.chance(20) else text

    def front_matter(self) -> str:
        return self.random.choice(
            ["===\ntitle: x\n===", "=====\n  a: [1,2]  \n  b:\n    c: d\n\n====", "=== a: 1 ==="]
        )

    def block(self) -> str:
        return self.random.choice([self.heading, self.element, self.element, self.structure, self.list])()

    def heading(self) -> str:
        return "#" * self.random.randint(1, 3) + " " + self.blanks() + self.words() + self.data(20)

    def words(self) -> str:
        found = self.random.choice(["foo", "Bar", "é", "b.", "_it_ a", "**b** c"])
        for _ in range(self.random.randint(0, 6)):
            found += self.random.choice([" ", " ", " ", "  ", "\t", " /* c */ ", " /* c */"])
            if self.chance(12):
                found = found.rstrip() + self.random.choice(
                    ["\n", " \n", "\n    ", " // c\n  ", "\n// c\n\t"]
                )
            found += self.random.choice(WORDS)
        return found + self.random.choice(["", "", "", " ", "  "])

    def data(self, percent: int) -> str:
        if not self.chance(percent):
            return ""
        return self.random.choice([" ", "", "   ", "\n", "\n    "]) + self.random.choice(DATA)

    def statement(self) -> str:
        kind = self.random.randrange(3)
        if kind == 0:
            return self.words() + self.data(20)
        title = f"[{self.random.choice('ABCD')}]"
        if kind == 1:
            return title + self.random.choice(["", " #t", "#t  #(u v)", "  #t "]) + self.data(20)
        return f"{title}:{self.blanks()}{self.words()}{self.data(30)}"

    def argument(self) -> str:
        title = f"<{self.random.choice('ABCD')}>"
        return f"{title}:{self.blanks()}{self.words()}{self.data(30)}" if self.chance(50) else title

    def element(self) -> str:
        element = self.argument() if self.chance(30) else self.statement()
        before = self.random.choice(["", "", "  "])
        return before + element + self.trail() + self.relations(0, SIGNS)

    def trail(self) -> str:
        return self.random.choice(["", "", "", " // c", "\n   // c", "\n// c", "\n/* c\n   d */"])

    def relations(self, width: int, signs: list[str], deepest: int = 3) -> str:
        """Relations deeper than `width`, with others below them."""
        if not deepest or self.chance(45):
            return ""
        width += self.random.randint(2, 5)
        indent = " " * width if self.chance(80) else "\t" * width
        found = ""
        for _ in range(self.random.randint(1, 3)):
            sign = self.random.choice(signs)
            child = self.statement() if sign == "><" or self.chance(60) else self.argument()
            gap = " " if sign == "_" or child[0] in "_*+-" else self.blanks()
            found += f"\n{indent}{sign}{gap}{child}{self.trail()}"
            found += self.relations(width, SIGNS, deepest - 1)
        return found

    def structure(self) -> str:
        """An argument, or none, and its premise-conclusion structure."""
        found = self.argument() + "\n\n" if self.chance(50) else ""
        lines, number = [], self.random.choice([1, 1, 1, 5])
        for _ in range(self.random.randint(1, 2)):
            for _ in range(self.random.randint(1, 2)):
                lines.append(self.numbered(number))
                number += self.random.choice([1, 1, 1, 0, 3])
            lines.append(self.inference())
            lines.append(self.numbered(number))
            number += 1
        return found + "\n".join(lines)

    def numbered(self, number: int) -> str:
        indent = self.random.choice(["", "", "  ", "\t"])
        return f"{indent}({number}){self.blanks()}{self.statement()}{self.relations(len(indent), SIGNS, 2)}"

    def inference(self) -> str:
        rules = self.random.choice(["", "", "rule", "one ,two", " a,  b ", "\nrule\n", "\nrule {a: 1}\n"])
        data = self.random.choice(DATA) if self.chance(20) and "{" not in rules else ""
        hyphens = self.random.choice(["--", "--", "-- "])
        line = f"{hyphens}{rules}{' ' if data else ''}{data}{self.blanks(1)}--" if rules or data else "-----"
        return line.replace("-----", "----") + self.relations(0, ["<_"], 1)

    def list(self) -> str:
        indent = self.random.choice(["", "", "   "])
        sign = self.random.choice(["*", "1.", "7."])
        items = [
            f"{indent}{sign} {self.blanks()}{self.statement()}{self.relations(len(indent), SIGNS, 2)}"
            for _ in range(self.random.randint(1, 3))
        ]
        return "\n".join(items)
