"""The head of the page: what it is a reading of, what it counts, and the tools for the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.wording import isolated
from argmap.renderers.themes import FLAGS
from argmap.renderers.wording import STATES
from argmap.semantics import standing
from argmap.text.essay import Essay
from argmap.text.locate import Anchor

NOTHING_ABOUT_TRUTH = (
    "It says what the text does and what the map records of it; it says nothing about what is true."
)
_KINDS = ("claim", "evidence", "counterposition", "assumption")
_BUTTONS = (
    ("zoom-in", "+", "Zoom in", ""),
    ("zoom-out", "−", "Zoom out", ""),
    ("fit", "Fit", "Fit the map to its pane", ""),
    ("whole", "Whole map", "", ' aria-pressed="false"'),
    ("direction", "Left-right", "", ' aria-pressed="false"'),
    ("theme", "Dark", "", ' aria-pressed="false"'),
    ("keys", "Keys", "", ' aria-haspopup="dialog"'),
)


_SEARCH = (
    '<input type="search" aria-label="Search statements" placeholder="Search  ( / )" autocomplete="off">'
)


def header(reading: Reading, flags: Mapping[str, tuple[str, ...]], home: str | None) -> str:
    """The head; `home` is the address of the page of all maps, if there is one."""
    graph = reading.map
    back = f'<a class="home" href="{told(home)}">All maps</a>' if home else ""
    return "\n".join(
        (
            f'<header class="head">{back}<h1 dir="auto">{shown(graph.title or "Argument map")}</h1>',
            f'<p class="reading">{reading_words(reading)}</p>',
            f'<p class="counts">{counts(graph, flags)}</p>',
            '<div class="tools" role="group" aria-label="Tools for the map">',
            _SEARCH,
            '<span role="status" class="found"></span>',
            f'<select class="filter" aria-label="Show only">{"".join(_filters(graph, flags))}</select>',
            *(_button(*button) for button in _BUTTONS),
            "</div></header>",
        )
    )


def reading_words(reading: Reading) -> str:
    """Whose reading it is, of which version of which text, how many quotes were found; as HTML."""
    reader = reading.map.data.get("author")
    whose = f"A reading by {isolated(reader)}" if isinstance(reader, str) and reader else "A reading"
    essays = " and ".join(_essay(essay) for essay in reading.essays)
    of = f" of {essays}" if essays else ", without the text it is about"
    quotes = sum(len(s.quotes) for s in reading.map.statements)
    found = sum(isinstance(one, Anchor) for located in reading.located.values() for one in located)
    counted = f" {found} of {quotes} quotes found." if quotes and reading.essays else ""
    return f"{whose}{of}.{counted} {NOTHING_ABOUT_TRUTH}"


def _essay(essay: Essay) -> str:
    title = essay.title or essay.file.replace("\\", "/").rpartition("/")[2]
    about = [part for part in (essay.author, essay.publisher, essay.published) if part]
    described = f" ({', '.join(map(isolated, about))})" if about else ""
    version = sha256(essay.source.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"<cite>{isolated(title)}</cite>{described}, version <code>{version}</code>"


def counts(graph: ArgumentMap, flags: Mapping[str, tuple[str, ...]]) -> str:
    """How many statements and relations there are, and how many lack a reason or source; as HTML."""
    relations = len(graph.inferences) + len(graph.conflicts) + len(graph.rephrases)
    bare = sum(any(FLAGS[flag].dashed for flag in carried) for carried in flags.values())
    words = [_plural(len(graph.statements), "statement"), _plural(relations, "relation")]
    words += [f"<strong>{bare} without reason or source</strong>"] if bare else []
    return " · ".join(words)


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _button(deed: str, words: str, label: str, state: str) -> str:
    named = f' aria-label="{label}" title="{label}"' if label else ""
    return f'<button type="button" data-do="{deed}"{named}{state}>{words}</button>'


def _filters(graph: ArgumentMap, flags: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield '<option value="">Everything</option>'
    for title, options in _groups(graph, flags):
        if options:
            rows = (f'<option value="{shown(key)}">{shown(words)}</option>' for key, words in options)
            yield f'<optgroup label="{title}">{"".join(rows)}</optgroup>'


def _groups(
    graph: ArgumentMap, flags: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    marked: dict[str, int] = {}
    for carried in flags.values():
        for flag in carried:
            marked[f"flag:{flag}"] = marked.get(f"flag:{flag}", 0) + 1
    bare = sum(any(FLAGS[flag].dashed for flag in carried) for carried in flags.values())
    unsupported = [("unsupported", f"Only unsupported ({bare})")] if bare else []
    found = [
        (f"flag:{name}", f"{look.word.capitalize()} ({marked[f'flag:{name}']})")
        for name, look in FLAGS.items()
        if f"flag:{name}" in marked
    ]
    yield "Flags", unsupported + found
    kinds = ["thesis" if s.thesis else s.kind for s in graph.statements]
    rows = [(kind, kinds.count(kind)) for kind in ("thesis", *_KINDS)]
    yield "Kinds", [(f"kind:{kind}", f"{kind.capitalize()} ({n})") for kind, n in rows if n]
    stands = standing(graph)
    states: list[str] = [one.state for one in stands.values()]
    rows = [(state, states.count(state)) for state in STATES]
    named = [(f"standing:{s}", f"{STATES[s].partition(' ')[2].capitalize()} ({n})") for s, n in rows if n]
    contested = sum(one.contested for one in stands.values())
    yield "Standing", named + ([("standing:contested", f"Contested ({contested})")] if contested else [])
    yield "Issues", [(f"issue:{i.id}", f"{i.title} ({len(i.positions)})") for i in graph.issues]
    tags: dict[str, int] = {}
    for s in graph.statements:
        for tag in s.tags:
            tags[tag] = tags.get(tag, 0) + 1
    yield "Tags", [(f"tag:{tag}", f"#{tag} ({n})") for tag, n in tags.items()]
