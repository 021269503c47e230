"""What a newcomer or a developer runs; needs Python 3.11+ with pip (or uv), nothing else.

    python3 dev.py demo          map the sample essay into build/iran-russia/ and say what was found
    python3 dev.py test [ARGS]   run the tests; ARGS go to pytest
    python3 dev.py check         style, layout, types and architecture
    python3 dev.py bench [ARGS]  speed, as ratios measured in one run; ARGS go to benchmarks/bench.py
    python3 dev.py fuzz [ARGS]   100,000 random documents; ARGS go to benchmarks/fuzz.py

Everything is installed into the folder .venv of the checkout, through the configuration of your own
pip or uv. The folder is made again only when the dependencies, the Python or its own place change.
"""

import sys

# An old Python must be able to read this file to the end to say this: no syntax newer than 3.6.
if sys.version_info < (3, 11):
    sys.exit(
        f"dev.py: argmap needs Python 3.11 or newer, and {sys.executable} is "
        f"{sys.version_info[0]}.{sys.version_info[1]}.\n"
        "  = help: name a newer one, for example: python3.13 dev.py demo"
    )

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "argmap-dev.json"
SAMPLE = "iran-russia"

# Variables of the caller that would lead an installer or a test away from .venv.
ASTRAY = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX", "UV_PROJECT_ENVIRONMENT"}
ENVIRON = {name: value for name, value in os.environ.items() if name not in ASTRAY} | {"PIP_USER": "0"}


def run(*command: str | Path) -> int:
    """Run `command` in the checkout, its output going to ours; return its exit status."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=ENVIRON, check=False).returncode


def need(problem: str, remedy: str, *command: str | Path) -> None:
    """Run `command`, which nothing can go on without."""
    if run(*command) != 0:
        sys.exit(f"dev.py: {problem} (the reason stands above)\n  = help: {remedy}")


def outside_python() -> str:
    """Return the Python to make .venv from: ours, unless we run inside .venv."""
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    return str(getattr(sys, "_base_executable", sys.executable)) if inside else sys.executable


def group(name: str, groups: dict[str, list[Any]]) -> list[str]:
    """Return the requirements of the dependency group `name`, included groups with it."""
    found: list[str] = []
    for entry in groups[name]:
        found += [entry] if isinstance(entry, str) else group(entry["include-group"], groups)
    return found


def stamp() -> dict[str, Any]:
    """Return what .venv was made from, or nothing when it was never finished."""
    try:
        return dict(json.loads(STAMP.read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def install(*requirements: str) -> None:
    """Install into .venv with what this machine has: uv, the pip of our Python, or a pip of its own."""
    remedy = "is there a network? behind a mirror, name it in pip's own configuration (`pip config`)"
    uv = shutil.which("uv")
    if uv:
        if run(uv, "pip", "install", "--quiet", "--python", PYTHON, *requirements) == 0:
            return
        print("dev.py: uv could not install them; pip is tried, with its own configuration")
    python = outside_python()
    pip: list[str | Path] = [python, "-m", "pip", "--python", PYTHON]
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode != 0:
        if importlib.util.find_spec("ensurepip") is None:
            sys.exit(
                f"dev.py: {python} has neither pip nor ensurepip\n"
                "  = help: install one of them (Debian and Ubuntu: apt install python3-pip), or uv"
            )
        need("pip could not be made", "install pip for your Python, or uv", PYTHON, "-m", "ensurepip")
        pip = [PYTHON, "-m", "pip"]
    options = ("-qq", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    need("the dependencies could not be installed", remedy, *pip, "install", *options, *requirements)


def environment(*wanted: str) -> None:
    """Make .venv hold the project, editable, its dependencies and the groups `wanted`.

    Groups already there stay, so that going from one verb to another installs nothing twice.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    parts = [project[table] for table in ("build-system", "project", "dependency-groups")]
    origin = json.dumps([*parts, str(ROOT), sys.version, sys.base_prefix], sort_keys=True)
    digest = hashlib.sha256(origin.encode()).hexdigest()
    made = stamp()
    remake = made.get("digest") != digest or not PYTHON.exists()
    held = set() if remake else set(made["groups"])
    missing = [name for name in wanted if name not in held]
    if not remake and not missing:
        return
    what = ", ".join([*(["argmap and what it needs"] if remake else []), *missing])
    print(f"dev.py: installing into {shown(VENV)}: {what} (once, well under a minute with a network)")
    if remake:
        remedy = "make the folder of the checkout writable, or remove a damaged .venv"
        command = (outside_python(), "-m", "venv", "--without-pip", "--clear", VENV)
        need(".venv could not be made", remedy, *command)
    requirements = [line for name in missing for line in group(name, project["dependency-groups"])]
    install(*(["--editable", str(ROOT)] if remake else []), *requirements)
    STAMP.write_text(json.dumps({"digest": digest, "groups": sorted(held | {*missing})}), "utf-8")


def shown(path: Path) -> str:
    """Return `path` as the caller would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def demo(arguments: list[str]) -> int:
    """Build everything argmap makes of the sample map and say where it is."""
    if arguments:
        return usage(f"demo takes no arguments, got {' '.join(arguments)}")
    environment()
    made = ROOT / "build" / SAMPLE
    status = run(PYTHON, "-m", "argmap", "build", Path("maps", SAMPLE), "--out", made)
    if status != 0:
        return status
    files = sorted(path for path in made.rglob("*") if path.is_file())
    print(f"\nBuilt from {shown(ROOT / 'maps' / SAMPLE)}:")
    for path in files:
        print(f"  {shown(path)}  ({path.stat().st_size:,} bytes)")
    print(f"\nHere argmap is {shown(PYTHON.with_name('argmap'))}")
    return 0 if files else 1


def test(arguments: list[str]) -> int:
    """Run pytest over the whole suite, or over what `arguments` name."""
    environment("test")
    return run(PYTHON, "-m", "pytest", *arguments)


def check(arguments: list[str]) -> int:
    """Run every tool that reads the code, all of them even when one fails."""
    if arguments:
        return usage(f"check takes no arguments, got {' '.join(arguments)}")
    environment("check")
    tools: tuple[tuple[str, tuple[str | Path, ...]], ...] = (
        ("style", (PYTHON, "-m", "ruff", "check", ".")),
        ("layout", (PYTHON, "-m", "ruff", "format", "--check", ".")),
        ("types", (PYTHON, "-m", "mypy")),
        ("architecture", (SCRIPTS / "lint-imports", "--no-logo")),
    )
    failed = []
    for name, command in tools:
        print(f"== {name}")
        if run(*command) != 0:
            failed.append(name)
    print(f"dev.py: to mend: {', '.join(failed)}" if failed else "dev.py: all checks passed")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure the speed of this checkout."""
    environment()
    return run(PYTHON, ROOT / "benchmarks" / "bench.py", *arguments)


def fuzz(arguments: list[str]) -> int:
    """Throw random documents at this checkout."""
    environment()
    return run(PYTHON, ROOT / "benchmarks" / "fuzz.py", *arguments)


VERBS = {"demo": demo, "test": test, "check": check, "bench": bench, "fuzz": fuzz}


def usage(problem: str) -> int:
    """Say what was typed wrong and what could have been."""
    print(f"dev.py: {problem}\n\n{__doc__}", file=sys.stderr)
    return 2


def main(arguments: list[str]) -> int:
    """Carry out the verb `arguments` begin with; return the exit status."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__)
        return 0 if arguments else 2
    verb, *rest = arguments
    return VERBS[verb](rest) if verb in VERBS else usage(f"no verb {verb!r}")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
