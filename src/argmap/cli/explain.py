"""`argmap explain`: what a rule looks for, why, with examples."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks import RULES, explain
from argmap.cli.options import Parser, say

_EXAMPLES = """\
  argmap explain                        list the rules
  argmap explain unsupported-claim      one rule: what, why, examples, how to silence it"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("explain", "Say what a rule looks for and why.", _EXAMPLES)
    parser.add_argument("slug", metavar="SLUG", nargs="?", help="the rule; without it, all are listed")
    slug = parser.parse_args(arguments).slug
    if slug is not None:
        say(explain(slug).rstrip("\n"))
        say("\nNext: argmap check")
        return 0
    for rule in RULES:
        say(f"{rule.slug:<28} {rule.severity.value:<8} {rule.level:<8} about the {rule.about}")
    say("\nNext: argmap explain SLUG")
    return 0
