"""Maps whose words are full of what Argdown and YAML would read as something else."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Rephrase, Section, Statement
from argmap.graph.parts import EssayEntry, Source
from argmap.graph.statement import GIVEN, KINDS, STANCES, Citation, Member
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.text.quote import Quote

SIGNS = [
    *"#*_[]<>{}\\/:.,;@=-+~|¶(&1)'\"`!?%$^\u00a0\u2028\u2029\x85\x1c\ufeff\u200b\x7f\U0001f600é“”",
    *("//", "/*", "<!--", "-->", "===", "} x", "}, ", "{a: 1}", "[A]", "<A>", "@[A]", "#tag", "#(t u)"),
    *("--", "---", "----", "->", "+>", "><", "<_", "(1)", "1.", ".A.", ":x:", "\n", "\n\n", "\r\n", "  "),
    *("**b**", "_i_", "[l](u)", "\\", "\\\\", "Untitled 1", "__proto__", "constructor", "a", "b ", "word "),
    *(
        "yes",
        "no",
        "null",
        "true",
        "012",
        "0x1f",
        "1_000",
        "1:30",
        "1e3",
        ".inf",
        "2024-01-02",
        "~",
        "- ",
        "? ",
    ),
]
WORDS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=6).map("".join)
SOME_WORDS = WORDS.filter(lambda words: bool(words.strip()))
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
DATA = st.dictionaries(WORDS.map("own {}".format), VALUES, max_size=2)
NAMES = [f"s{n}" for n in range(6)]
PICKS = st.integers(0, 99)


@st.composite
def _statement(draw: st.DrawFn, identifier: str, sections: list[str], issues: list[str]) -> Statement:
    text = draw(st.just("") | WORDS)
    return Statement(
        id=identifier,
        title=draw(st.sampled_from(["", "T", "t", "a", "s1", "Untitled 1"]) | WORDS),
        text=text,
        kind=draw(st.sampled_from(KINDS)),
        stance=draw(st.sampled_from(STANCES)),
        thesis=draw(st.booleans()),
        quotes=tuple(
            draw(st.lists(st.builds(Quote, SOME_WORDS, paragraph=st.none() | st.just(3)), max_size=2))
        ),
        by=tuple(draw(st.lists(SOME_WORDS, max_size=2))),
        citations=tuple(draw(st.lists(st.builds(Citation, SOME_WORDS, st.none() | SOME_WORDS), max_size=2))),
        given=draw(st.none() | st.sampled_from(GIVEN)),
        conceded=draw(st.booleans()),
        framing=draw(st.booleans()),
        no_reason=draw(st.booleans()),
        no_source=draw(st.booleans()),
        tags=tuple(draw(st.lists(WORDS, max_size=2, unique=True))),
        members=(Member(text),) if text else (),
        section=draw(st.sampled_from([None, *sections])),
        data=draw(DATA),
    )


@st.composite
def hostile_maps(draw: st.DrawFn) -> ArgumentMap:
    """A map with all kinds of parts; every end of its steps is there."""
    sections = draw(st.sampled_from([(), ("one",), ("one", "two")]))
    ids = NAMES[: draw(st.integers(1, len(NAMES)))]
    arguments = draw(st.sampled_from([(), ("a0",), ("a0", "a1")]))
    starts = [End("statement", i) for i in ids]
    aims = [*starts, *(End("argument", a) for a in arguments)]

    def pick(among: Any) -> Any:
        return among[draw(PICKS) % len(among)]

    inferences = []
    for number in range(draw(st.integers(0, 4))):
        premises = tuple(dict.fromkeys(pick(starts) for _ in range(draw(st.integers(1, 3)))))
        inferences.append(
            Inference(
                f"i{number}",
                premises,
                pick(aims),
                draw(st.sampled_from(LINKAGES)),
                argument=pick([None, None, *arguments]),
                rules=tuple(draw(st.lists(SOME_WORDS, max_size=2))),
                data=draw(DATA),
            )
            if draw(st.booleans())
            else Inference(f"i{number}", premises[:1], pick(aims), "convergent")
        )
    aims += [End("inference", i.id) for i in inferences]
    conflicts = []
    for number in range(draw(st.integers(0, 4))):
        symmetric = draw(st.booleans())
        premises = tuple(
            dict.fromkeys(pick(starts) for _ in range(1 if symmetric else draw(st.integers(1, 2))))
        )
        target = pick(starts if symmetric else aims)
        conflicts.append(Conflict(f"x{number}", premises, target, symmetric))
        aims.append(End("conflict", f"x{number}"))
    return ArgumentMap(
        title=draw(st.none() | WORDS),
        essays=tuple(
            draw(st.lists(st.builds(EssayEntry, st.just("essay"), st.just("essay.md")), max_size=1))
        ),
        sources=tuple(draw(st.lists(st.builds(Source, SOME_WORDS, title=WORDS), max_size=1))),
        data=draw(DATA),
        statements=tuple(draw(_statement(i, list(sections), [])) for i in ids),
        inferences=tuple(inferences),
        conflicts=tuple(conflicts),
        rephrases=tuple(
            Rephrase(f"r{n}", draw(st.sampled_from(REPHRASES)), pick(starts), pick(starts))
            for n in range(draw(st.integers(0, 1)))
        ),
        arguments=tuple(
            Argument(a, draw(WORDS), draw(WORDS), draw(st.sampled_from([None, *sections])), data=draw(DATA))
            for a in arguments
        ),
        sections=tuple(
            Section(s, draw(WORDS), n + 1, sections[n - 1] if n else None, data=draw(DATA))
            for n, s in enumerate(sections)
        ),
    )
