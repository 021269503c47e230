"""The reference names everything that there is, and nothing that there is not."""

from __future__ import annotations

import argparse
import inspect
import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, fields_dict, has
from jsonschema import Draft202012Validator

import argmap
from argmap.cli import COMMANDS
from argmap.cli.options import Parser
from argmap.graph.statement import GIVEN, KINDS, STANCES
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.notations import NOTATIONS, profile
from argmap.text.quote import Quote
from argmap.workspace.settings import KEYS, settings_for
from conftest import ROOT, CommandLine
from docs.pages import DOCS, code, fences, headings, rows, section

REFERENCE = DOCS / "reference"
SCHEMA = ROOT / "src" / "argmap" / "reports" / "check.schema.json"
MAP_SCHEMA = ROOT / "src" / "argmap" / "notations" / "json" / "map.schema.json"


def page(name: str) -> str:
    return (REFERENCE / name).read_text("utf-8")


def first_cells(text: str) -> list[str]:
    """What stands in backticks in the first cells of the tables of a text."""
    return [word for row in rows(text) for word in re.findall(r"`([^`]+)`", row[0])]


# the command line


def parser_of(command: str, monkeypatch: pytest.MonkeyPatch) -> Parser:
    """The parser of a command, caught when the command is about to parse."""
    caught: list[Parser] = []

    def catch(self: Parser, *args: Any) -> Any:
        caught.append(self)
        raise InterruptedError

    monkeypatch.setattr(Parser, "parse_args", catch)
    with pytest.raises(InterruptedError):
        import_module(f"argmap.cli.{command}").run([])
    return caught[0]


def actions(parser: Parser) -> list[argparse.Action]:
    return [action for action in parser._actions if not isinstance(action, argparse._HelpAction)]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_documented_and_no_other(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = section(page("cli.md"), f"argmap {command}")
    table = next(fence for fence in told.split("\n\n") if fence.startswith("| argument or option"))
    documented = {word.split()[0] for word in first_cells(table)}
    there: set[str] = set()
    for action in actions(parser_of(command, monkeypatch)):
        there |= set(action.option_strings) or {str(action.metavar or action.dest)}
    assert documented == there


@pytest.mark.parametrize("command", COMMANDS)
def test_every_choice_of_an_option_is_documented(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = list(rows(section(page("cli.md"), f"argmap {command}")))
    for action in actions(parser_of(command, monkeypatch)):
        if action.choices:
            row = next(row for row in table if f"{action.option_strings[-1]} " in row[0])
            assert set(action.choices) <= set(re.findall(r"`([^`]+)`", row[1])), row


def test_every_command_is_documented() -> None:
    told = [h for h in headings(page("cli.md")) if h.startswith("argmap ")]
    assert told == [f"argmap {command}" for command in COMMANDS]


def test_the_readme_names_only_verbs_that_dev_py_has() -> None:
    verbs = re.search(r"^VERBS = \{(.+)\}$", (ROOT / "dev.py").read_text("utf-8"), re.MULTILINE)
    named = set(re.findall(r"dev\.py (\w+)", (ROOT / "README.md").read_text("utf-8")))
    assert verbs
    assert {"demo", "test"} <= named <= set(re.findall(r'"(\w+)":', verbs[1]))


# the notation


def test_every_key_and_tag_of_the_profile_is_documented_and_no_other() -> None:
    text = page("notation.md")
    assert set(first_cells(section(text, "Keys of a statement"))) == {*profile.STATEMENT_KEYS}
    assert set(first_cells(section(text, "Keys of a step"))) == {*profile.STEP_KEYS}
    assert set(first_cells(section(text, "Keys of the front matter"))) == {*profile.FRONT_KEYS}
    assert set(first_cells(section(text, "Tags"))) == {f"#{tag}" for tag in profile.TAGS}


def test_what_the_values_of_the_profile_can_be_is_documented() -> None:
    text = page("notation.md")
    told = code(text)
    assert {*KINDS, *STANCES, *LINKAGES, *REPHRASES} <= told
    assert {*GIVEN} - {"given"} <= told
    inside = set(re.findall(r"[\w-]+", " ".join(word for word in told if word.startswith(("{", "id:")))))
    assert {*profile.ESSAY_KEYS, *profile.SOURCE_KEYS} <= inside
    assert {field.name for field in fields(Quote)} - {"place"} <= inside


# JSON


def findings_json(argmap_cli: CommandLine, *args: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(argmap_cli("check", "--format", "json", *args).stdout)
    return found


@pytest.mark.parametrize("level", ["default", "strict"])
def test_findings_are_as_their_schema_says(argmap_cli: CommandLine, level: str) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    value = findings_json(argmap_cli, "--level", level, "maps")
    assert value["findings"]
    assert {finding["about"] for finding in value["findings"]} == {"map", "essay"}
    Draft202012Validator(schema).validate(value)


def test_the_schema_of_findings_rejects_what_is_none(argmap_cli: CommandLine) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    value = findings_json(argmap_cli, "maps/first-map")
    spoilt: list[dict[str, Any]] = [{"severity": "fatal"}, {"about": "author"}, {"rule": None}, {"new": 1}]
    for spoil in (*spoilt, {"map": {"path": "map.argdown", "line": 0, "column": 1}}):
        assert not validator.is_valid({**value, "findings": [{**value["findings"][0], **spoil}]}), spoil


def properties(schema: Any) -> set[str]:
    """The names of all properties in a schema."""
    if isinstance(schema, list):
        return set().union(*map(properties, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(properties, schema.values()))


@pytest.mark.parametrize(("name", "schema"), [("findings-json.md", SCHEMA), ("map-json.md", MAP_SCHEMA)])
def test_every_key_of_a_schema_is_documented_and_no_other(name: str, schema: Path) -> None:
    keys = properties(json.loads(schema.read_text("utf-8")))
    assert keys - code(page(name)) == set()
    assert set(first_cells(page(name))) - keys == set()


# Python


def call(value: Any) -> str:
    """A call of a function or class with its parameters and defaults, without types."""
    parameters = inspect.signature(value).parameters.values()
    return str(inspect.Signature([p.replace(annotation=inspect.Parameter.empty) for p in parameters]))


def test_every_public_name_is_documented_with_its_parameters() -> None:
    expected = set()
    for name in argmap.__all__:
        value = getattr(argmap, name)
        plain = isinstance(value, str) or name == "Severity"
        expected.add(f"`{name}`" if plain else f"`{name}{call(value)}`")
    documented = {h for h in headings(page("python.md")) if h.startswith("`")}
    assert documented == expected


@pytest.mark.parametrize("name", ["Reading", "ArgumentMap", "MapBuilder", "Essay"])
def test_every_public_member_of_a_class_is_documented(name: str) -> None:
    value = getattr(argmap, name)
    heading = next(h for h in headings(page("python.md")) if h.startswith(f"`{name}("))
    told = {word.split("(")[0] for word in code(section(page("python.md"), heading))}
    members = {member for member in vars(value) if not member.startswith("_")}
    members -= set(fields_dict(value)) if has(value) else set()
    assert members <= told


# settings


def test_every_setting_is_documented_and_no_other() -> None:
    assert set(first_cells(section(page("settings.md"), "Keys"))) == {*KEYS}


def test_the_settings_that_are_shown_are_settings(tmp_path: Path) -> None:
    shown = next(f for f in fences(page("settings.md")) if f.file == "argmap.toml")
    (tmp_path / "argmap.toml").write_text(shown.text, "utf-8")
    assert settings_for(tmp_path).values["level"] == "strict"


def test_every_variable_of_the_environment_is_documented_and_no_other() -> None:
    names = {"ARGMAP_DOT"}
    for path in (ROOT / "src").rglob("*.py"):
        names |= set(re.findall(r'environ\.get\("(\w+)"', path.read_text("utf-8")))
    assert set(first_cells(section(page("settings.md"), "Environment"))) == names


def test_every_notation_is_named() -> None:
    told = code(page("cli.md"))
    assert {n.name for n in NOTATIONS} | {s for n in NOTATIONS for s in n.suffixes} <= told
