"""The page: one file that opens from disk and asks nothing of any network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.drawing import page_colors, page_style
from argmap.renderers.engine import Engine
from argmap.renderers.flags import flags
from argmap.renderers.html.assets import script, style
from argmap.renderers.html.data import data
from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.essay import Carried, essays_html
from argmap.renderers.html.findings import findings_html
from argmap.renderers.html.header import header
from argmap.renderers.html.outline import outline_html
from argmap.renderers.html.register import register
from argmap.renderers.html.strip import strip_html
from argmap.renderers.page_map import page_map

GENERATOR = '<meta name="generator" content="argmap">'
"""By this a page is known to be of argmap."""

# Before anything is drawn: what only a page without scripts shows need not be laid out.
_EARLY = 'document.documentElement.classList.add("js");'


_SPLITTER = (
    '<div class="splitter" role="separator" aria-orientation="vertical" aria-label="Width of the essay"'
    ' tabindex="0" aria-valuenow="36" aria-valuemin="15" aria-valuemax="75"></div>'
)
_MAP = (
    '<section id="map" class="map" aria-label="Argument map"><div class="legend"></div>'
    '<div class="stage">{svg}</div>'
    '<aside class="card" aria-label="Selected statement" hidden></aside></section>'
)


class Page(NamedTuple):
    """A page, and what is to be said of it."""

    html: str
    notices: tuple[str, ...]


def page(
    reading: Reading,
    findings: Iterable[Finding] = (),
    *,
    text: Carried = "full",
    engine: Engine | None = None,
    timeout: float = 30.0,
    home: str | None = None,
) -> Page:
    """The page of a reading.

    `text` says how much of the essay it carries: all of it, the quotes, or none. Without an `engine`,
    and above 400 boxes, its map has argmap's own layout. `home` is the address of a page of all maps.
    """
    found = tuple(findings)
    carried = flags(reading.map, found)
    drawn = page_map(reading, found, engine=engine, timeout=timeout)
    body = "\n".join(
        (
            '<a class="skip" href="#map">Skip to the map</a>',
            header(reading, carried, home),
            f'<nav class="strip" aria-label="Paragraphs of the essay">{strip_html(reading, carried)}</nav>',
            f"<main>\n{_essay(reading, carried, text)}",
            _SPLITTER,
            _MAP.format(svg=drawn.svg),
            f"</main>\n{_panel(reading, found, carried, text)}",
        )
    )
    closing = (
        f'<script type="application/json" id="data">{data(reading, carried, drawn, text)}</script>\n'
        f'<script type="module">{script()}</script>'
    )
    title = reading.map.title or "Argument map"
    return Page(document(title, f"{body}\n{closing}", script()), drawn.notices)


def document(title: str, body: str, code: str = "") -> str:
    """A whole document that may load nothing, and run and be styled by nothing but what is in it."""
    sheet = f"{page_colors()}{page_style()}{style()}"
    policy = (
        f"default-src 'none'; style-src '{_digest(sheet)}'; script-src {_sources(code)}; "
        "base-uri 'none'; form-action 'none'"
    )
    early = f"<script>{_EARLY}</script>\n" if code else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"{GENERATOR}\n"
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{shown(title)}</title>\n{early}<style>{sheet}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _sources(code: str) -> str:
    return f"'{_digest(_EARLY)}' '{_digest(code)}'" if code else "'none'"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _essay(reading: Reading, carried: Mapping[str, tuple[str, ...]], text: Carried) -> str:
    language = f' lang="{told(reading.map.language)}"' if reading.map.language else ""
    words = essays_html(reading, carried, text=text)
    named = f'id="essay" class="essay text-{text}" aria-label="Essay"'
    return f'<section {named} tabindex="0"{language}>{words}</section>'


def _panel(
    reading: Reading, findings: tuple[Finding, ...], carried: Mapping[str, tuple[str, ...]], text: Carried
) -> str:
    tabs = (
        ("findings", f"Findings ({len(findings)})", findings_html(reading, findings, text)),
        ("claims", f"Claims ({len(reading.map.statements)})", register(reading, carried, text)),
        ("outline", "Outline", outline_html(reading, carried)),
    )
    buttons = "".join(_tab(name, words, first=n == 0) for n, (name, words, _) in enumerate(tabs))
    panels = "\n".join(
        f'<section id="{name}" role="tabpanel" aria-labelledby="tab-{name}" tabindex="0">'
        f'<h2 class="unseen">{shown(words)}</h2>{content}</section>'
        for name, words, content in tabs
    )
    return (
        '<section id="panel" class="panel" aria-label="Findings, claims and outline">'
        f'<div role="tablist" aria-label="Findings, claims and outline">{buttons}</div>\n{panels}</section>'
    )


def _tab(name: str, words: str, *, first: bool) -> str:
    state = f'aria-selected="{str(first).lower()}" tabindex="{0 if first else -1}"'
    named = f'id="tab-{name}" aria-controls="{name}"'
    return f'<button type="button" role="tab" {named} {state}>{shown(words)}</button>'
