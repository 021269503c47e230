"""The command line: one command, one file; only the command that is called is loaded."""

from __future__ import annotations

import gc
import os
import sys

from argmap.version import __version__

TYPE_CHECKING = False  # as typing's own, without importing typing at every start

if TYPE_CHECKING:
    from typing import NoReturn

COMMANDS = {
    "new": "turn an essay into a folder with a map to fill in",
    "add": "write a statement with its quote into a map",
    "check": "check maps and their quotations",
    "build": "write page, diagram, annotated essay, findings and data of maps",
    "draw": "draw a map, or a part of it, in one of six formats",
    "show": "print the argument as a tree, or the essay with its ¶ numbers",
    "convert": "write a map in another notation",
    "fmt": "lay maps out in one style",
    "explain": "say what a rule looks for and why",
}

_HELP = """\
usage: argmap COMMAND …

Map the argument of an essay in plain text, check it, draw it.

commands:
{commands}

  argmap COMMAND --help      options and examples of a command
  argmap --version           the version

Begin with: argmap new ESSAY.md
"""


def program() -> NoReturn:
    """Run the command line as a program: take the arguments from it, and end it.

    One command takes less time than Python needs to tidy up behind it. So nothing is collected, and
    the process ends at once when everything is written.
    """
    gc.disable()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the caller closed it
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    status = 0
    try:
        try:
            status = main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError:  # a full disk, say, and nowhere to say it
        status = 2
    os._exit(status)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; the exit status is 0 (fine), 1 (findings), 2 (could not run)."""
    arguments = sys.argv[1:] if argv is None else argv
    name = arguments[0] if arguments else "--help"
    if name in ("--version", "-V"):
        print(f"argmap {__version__}")
        return 0
    if name in ("--help", "-h", "help"):
        print(_HELP.format(commands="\n".join(f"  {c:<9} {says}" for c, says in COMMANDS.items())), end="")
        return 0 if arguments else 2
    if name not in COMMANDS:
        return _unknown(name)
    return _run(name, arguments[1:])


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    hint = f"did you mean `argmap {near[0]}`?" if near else "`argmap --help` lists the commands"
    print(f"argmap: there is no command {name!r}\n  = help: {hint}", file=sys.stderr)
    return 2


def _run(name: str, arguments: list[str]) -> int:
    from importlib import import_module

    from argmap.errors import ArgmapError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status: int = import_module(f"argmap.cli.{name}").run(arguments)
        sys.stdout.flush()
    except ArgmapError as error:
        _complain(f"argmap {name}: {error}")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _complain(f"argmap {name}: {where}{error.strerror or error}")
        return 2
    except Exception as error:
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        _complain(
            f"argmap {name}: something in argmap itself failed ({type(error).__name__}: {error})\n"
            "  = help: nothing was written half-way; set ARGMAP_DEBUG=1 to see where it failed and report it"
        )
        return 2
    return status


def _complain(words: str) -> None:
    from argmap.cli.options import say

    say(words, sys.stderr)
