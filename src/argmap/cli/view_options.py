"""The options that say what of a map a picture shows, and how."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from argmap.cli.options import Parser
from argmap.errors import UsageError

_FORMS = ("top-down", "left-right", "page")
_LABELS = {"both": "title-and-text", "title": "title", "text": "text", "none": "none"}


def add_view(parser: Parser) -> None:
    """Add the options; :func:`view_given` reads them."""
    group = parser.add_argument_group("what the picture shows, and how")
    group.add_argument("--view", choices=_FORMS, help="the direction, or one branch of the argument a page")
    group.add_argument("--theme", choices=("light", "dark", "print"), help="the colours (default: light)")
    group.add_argument("--labels", choices=tuple(_LABELS), help="what boxes hold (default: both)")
    group.add_argument("--no-legend", action="store_true", help="leave out title and legend")
    for name, what in (
        ("kind", "statements of this kind, as thesis or evidence"),
        ("tag", "what has this tag"),
        ("section", "what stands in this section of the map"),
        ("issue", "positions on this issue"),
        ("standing", "statements that stand so, as unsupported or contested"),
    ):
        help_ = f"only {what}; may be given again"
        group.add_argument(f"--{name}", metavar=name.upper(), action="append", help=help_)
    group.add_argument(
        "--exclude", metavar="ID", action="append", help="leave this one out; may be given again"
    )
    group.add_argument(
        "--connected-only", action="store_true", help="leave out what no line leads to or from"
    )
    group.add_argument("--around", metavar="ID", help="only this statement and what is near it")
    group.add_argument("--depth", metavar="N", type=_count, help="how many steps near is (default: 1)")
    group.add_argument(
        "--path", metavar="ID", dest="through", help="only the ways from evidence through this to the thesis"
    )
    group.add_argument(
        "--group-depth", metavar="N", type=_count, help="frame the N innermost levels of sections"
    )
    group.add_argument("--closed", metavar="SECTION", action="append", help="draw this section as one box")
    group.add_argument(
        "--most", metavar="N", type=_some, help="fold away what is more boxes than these (400)"
    )


def _count(text: str) -> int:
    from argparse import ArgumentTypeError

    if not text.isdecimal() or len(text) > 18:
        raise ArgumentTypeError(f"{text[:20]!r} is no number: give one from 0 on")
    return int(text)


def _some(text: str) -> int:
    from argparse import ArgumentTypeError

    count = _count(text)
    if count == 0:
        raise ArgumentTypeError("a picture has at least one box: give a number from 1 on")
    return count


def view_given(options: Namespace) -> dict[str, Any]:
    """The fields of a view that the options give.

    Raises:
        UsageError: a depth is given without a statement.
    """
    if options.depth is not None and options.around is None:
        raise UsageError("--depth says how far from a statement", remedy="name the statement with --around")
    labels = _LABELS[options.labels] if options.labels else None
    found = {
        "form": options.view,
        "theme": options.theme,
        "statement_labels": labels,
        "argument_labels": labels,
        "legend": False if options.no_legend else None,
        "kinds": options.kind,
        "tags": [tag.removeprefix("#") for tag in options.tag or ()],
        "sections": options.section,
        "issues": options.issue,
        "standings": options.standing,
        "exclude": options.exclude,
        "disconnected": False if options.connected_only else None,
        "around": options.around,
        "depth": options.depth,
        "path": options.through,
        "group_depth": options.group_depth,
        "closed": options.closed,
        "most": options.most,
    }
    given = {name: value for name, value in found.items() if value is not None and value != []}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
