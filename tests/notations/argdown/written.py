"""Documents of all that Argdown has, most of them without mistakes."""

from __future__ import annotations

from hypothesis import strategies as st

TITLES = ["A", "B", "C", "Longer title", "Ünï 😀", "2", "10", "Untitled 1", "a.b", "S, T (u)"]
WORDS = st.lists(
    st.sampled_from(
        ["alpha", "beta", "it’s", "“quoted”", "5.3", "(aside)", "end.", "what?", "x:y", "😀", "a/b"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
TAGS = st.sampled_from(["#tag", "#other-tag", "#(two  words)", "#Ünï", "#a_b", "#1"])
SIGNS = st.sampled_from(
    [
        *("**bold words**", "_italic_", "*one*", "__bold _and italic_ words__", "[words](http://e.org/a_b)"),
        *("@[A]", "@<Longer title>", "\\[x\\]", "\\*", ":happy:", ".A.", ".v. ", ":nope:", "/* a\nb */"),
        *("**a .A. b**", "**a _b :lol: c_ d** e", "**a :lol: b :lol: c** _d_", "a - b", "...", "c, d; e"),
    ]
)


def flow(entries: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


VALUES = st.recursive(
    st.sampled_from(
        [
            *("x", "yes", "1", "017", "1e3", ".5", "true", "null", "~", "'q, r'", '"\\u00e9"', "1.0", "-0"),
            *("2024-01-02", "2024-13-40 9:00:00 +2", "12345678901234567890", "1e22", "1e-7", ".inf", "a b"),
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from("ab"), inner, max_size=2).map(flow)
    ),
    max_leaves=3,
)
KEYS = ["a", "b", "list", "isInGroup", "isGroup", "isClosed", "isInMap", "isCanonical", "color"]
KEYS += ["uses", "from", "0"]
FLAGS = st.sampled_from(["true", "false", "null", "[1]", "[1, 2]", "3", "'#fed'", "{color: 2, priority: 3}"])
SYMBOLS = st.sampled_from(["+", "-", "<+", "<-", "+>", "->", "_", "<_", "_>"])


def block(entries: dict[str, str]) -> str:
    return "{\n" + "".join(f"    {key}: {value}\n" for key, value in entries.items()) + "}"


def texts() -> st.SearchStrategy[str]:
    joined = st.lists(WORDS | SIGNS | TAGS, min_size=1, max_size=3).map(" ".join)
    ends = st.sampled_from(["", "", "", " ", " // a comment", "\n  over two lines"])
    return st.builds(lambda begin, rest, end: f"{begin} {rest}{end}", WORDS, joined, ends)


def data() -> st.SearchStrategy[str]:
    """Mostly nothing, or a data block with a blank or a line end before it."""
    entries = st.dictionaries(st.sampled_from(KEYS), VALUES | FLAGS, min_size=1, max_size=3)
    odd = st.sampled_from(["{}", "{\n}", "{\n# nothing\n}", "{\n- 1\n- a: 2\n}", "{\nwords\n}", "{a: b: c}"])
    block_or_flow = entries.map(flow) | entries.map(block) | odd
    written = st.builds(lambda before, found: before + found, st.sampled_from([" ", "\n"]), block_or_flow)
    return st.just("") | st.just("") | written


@st.composite
def elements(draw: st.DrawFn, *, statement: bool = False) -> str:
    title = draw(st.sampled_from(TITLES))
    forms = [f"[{title}]", f"[{title}]: {draw(texts())}", draw(texts())]
    if not statement:
        forms += [f"<{title}>", f"<{title}>: {draw(texts())}"]
    form = draw(st.sampled_from(forms))
    if form.endswith(("]", ">")) and draw(st.booleans()):
        form += f" {draw(TAGS)}"
    return form + draw(data())


@st.composite
def relations(draw: st.DrawFn, indent: int = 2, depth: int = 0) -> str:
    lines = ""
    for _ in range(draw(st.integers(0, 2 if depth else 3))):
        symbol = draw(SYMBOLS | st.just("><"))
        lines += f"\n{' ' * indent}{symbol} {draw(elements(statement=symbol == '><'))}"
        if depth < 2:
            lines += draw(relations(indent + 2, depth + 1))
    return lines


@st.composite
def structures(draw: st.DrawFn) -> str:
    """A premise-conclusion structure, most with its argument before it."""
    lines: list[str] = []
    for step in range(draw(st.integers(1, 3))):
        lines += [f"(1) {draw(elements(statement=True))}" for _ in range(draw(st.integers(not step, 2)))]
        lines.append(draw(st.sampled_from(["----", "-- a rule, and another --", "-- rule {uses: [1]} --"])))
        if draw(st.booleans()):
            lines[-1] += f"\n  <_ {draw(elements())}"
        lines.append(f"(2) {draw(elements(statement=True))}{draw(relations(depth=1))}")
    argument = draw(st.sampled_from([f"<{title}>\n\n" for title in TITLES] + [""]))
    return argument + "\n".join(lines)


def lists() -> st.SearchStrategy[str]:
    item = st.builds(lambda one, below: f"* {one}{below}", elements(), relations(4, 2))
    return st.lists(item, min_size=1, max_size=3).map("\n".join)


def headings() -> st.SearchStrategy[str]:
    words = st.builds(lambda first, second: f"{first} {second}", WORDS, WORDS | TAGS)
    return st.builds(
        lambda level, title, found: "#" * level + f" {title}{found}", st.integers(1, 4), words, data()
    )


SETTINGS = {
    "model": [
        *("{mode: strict}", "{removeTagsFromText: true}", "{explodeArguments: true, mode: strict}"),
        *("{transformArgumentRelations: false}", '{shortcodes: {":nope:": {unicode: "→"}}}'),
    ],
    "selection": [
        *("{excludeDisconnected: false}", "{statementSelectionMode: all, ignoreIsInMap: true}"),
        *("{statementSelectionMode: top-level, selectedTags: [tag, '1'], selectElementsWithoutTag: true}",),
        *("{statementSelectionMode: with-relations, excludeStatements: [A], excludeArguments: ['2']}",),
        *("{statementSelectionMode: not-used-in-argument, includeStatements: [B]}",),
        "{statementSelectionMode: with-more-than-one-relation, excludeDisconnected: false}",
        "{selectedSections: [alpha beta, end. 5.3], selectElementsWithoutSection: true}",
    ],
    "map": [
        *("{statementLabelMode: title, argumentLabelMode: text}", "{statementLabelMode: text}"),
        "{statementLabelMode: none, argumentLabelMode: title, addTags: false}",
    ],
    "group": [
        "{regroup: [{title: G, statements: [A], children: [{title: H, arguments: [B]}]}]}",
        *("{groupDepth: 1}", "{groupDepth: 9, ignoreIsGroup: true}", "{ignoreIsClosed: true}"),
    ],
    "color": [
        "{colorScheme: colorbrewer-paired, tagColors: {tag: {color: 3, priority: 1}, '1': '#123'}}",
        "{statementColors: {A: 1, B: '#abc'}, argumentColors: {A: 9}, ignoreColorData: true}",
        "{colorizeByTag: false, colorizeGroupsByTag: true, groupColorScheme: ['#aaaaaa']}",
    ],
    "json": [
        *("{spaces: 0}", "{exportData: false}", "{exportSections: false, exportTags: false}"),
        "{exportMap: false}",
    ],
    "data": ["{switchToBlockFormatIfMultiline: false}"],
}


def front_matters() -> st.SearchStrategy[str]:
    rooms = st.fixed_dictionaries(
        {}, optional={room: st.sampled_from(some) for room, some in SETTINGS.items()}
    )
    written = rooms.map(lambda found: "===\n" + "".join(f"{k}: {v}\n" for k, v in found.items()) + "===\n\n")
    return st.just("") | written


def written_documents() -> st.SearchStrategy[str]:
    """Up to four blocks, behind front matter or not."""
    element = st.builds(lambda one, below: one + below, elements(), relations())
    blocks = st.lists(element | structures() | headings() | lists(), min_size=1, max_size=4)
    ends = st.sampled_from(["", "\n", "\n\n"])
    return st.builds(lambda front, some, end: front + "\n\n".join(some) + end, front_matters(), blocks, ends)
