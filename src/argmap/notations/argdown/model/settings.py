"""The settings that change the official model or its export, from configuration and front matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from argmap.notations.argdown.grammar.shortcodes import SHORTCODES, with_own
from argmap.notations.argdown.model.color_schemes import BLACK, GROUP_SCHEME
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.merging import filled, merged

_BEFORE_FRONT_MATTER: dict[str, dict[str, Any]] = {
    "model": {"mode": "loose", "removeTagsFromText": False, "transformArgumentRelations": True},
    "data": {"frontMatterSettingsMode": "priority", "switchToBlockFormatIfMultiline": True},
}
_EXPORT = {"spaces": 2, "exportMap": True, "exportSections": True, "exportTags": True, "exportData": True}
_SELECTION = {"excludeDisconnected": True, "statementSelectionMode": "with-title"}
_MAP = {"statementLabelMode": "hide-untitled", "argumentLabelMode": "hide-untitled", "addTags": True}
_COLOR = {
    "colorScheme": "default",
    "groupColorScheme": list(GROUP_SCHEME),
    "statementFontColor": BLACK,
    "argumentFontColor": BLACK,
    "groupFontColor": BLACK,
    "colorizeByTag": True,
    "colorizeGroupsByTag": False,
}
_MOST_SPACES = 10


class Settings(NamedTuple):
    """What the official settings of the same names say; `indent` is ``json.spaces`` as text.

    `selection`, `map`, `group` and `color` are as written, since single keys are looked up in them, with the
    defaults of all keys whose default matters.
    """

    is_strict: bool
    removes_tags: bool
    transforms_relations: bool
    explodes_arguments: bool
    shortcodes: Mapping[str, str]
    block_format: bool
    group: Mapping[str, Any]
    selection: Mapping[str, Any]
    map: Mapping[str, Any]
    color: Mapping[str, Any]
    indent: str
    exports_map: bool
    exports_sections: bool
    exports_tags: bool
    exports_data: bool


def settings_of(given: Mapping[str, Any], front_matter: Any) -> Settings:
    """The settings of a document: those `given` by configuration, and those of its front matter.

    ``data.frontMatterSettingsMode`` in `given` says which win: ``priority`` (the default) the front matter's,
    ``default`` the others (and the defaults of ``model`` and ``data``), ``ignore`` the others alone.
    """
    whole = merged({}, dict(given))
    for room, defaults in _BEFORE_FRONT_MATTER.items():
        whole[room] = _with_defaults(whole, room, defaults)
    mode = whole["data"]["frontMatterSettingsMode"]
    if isinstance(front_matter, dict) and mode != "ignore":
        whole = filled(whole, front_matter) if mode == "default" else merged(whole, front_matter)
    model, group = _room(whole, "model"), _room(whole, "group")
    export = _with_defaults(whole, "json", _EXPORT)
    return Settings(
        is_strict=model.get("mode") == "strict",
        removes_tags=is_true(model.get("removeTagsFromText")),
        transforms_relations=is_true(model.get("transformArgumentRelations")),
        explodes_arguments=is_true(model.get("explodeArguments")),
        shortcodes=with_own({"model": model}) if "shortcodes" in model else SHORTCODES,
        block_format=is_true(_room(whole, "data").get("switchToBlockFormatIfMultiline")),
        group=group,
        selection=_with_defaults(whole, "selection", _SELECTION),
        map=_with_defaults(whole, "map", _MAP),
        color=_with_defaults(whole, "color", _COLOR),
        indent=_indent(export["spaces"]),
        exports_map=is_true(export["exportMap"]),
        exports_sections=is_true(export["exportSections"]),
        exports_tags=is_true(export["exportTags"]),
        exports_data=is_true(export["exportData"]),
    )


def _room(whole: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = whole.get(name)
    return found if isinstance(found, dict) else {}


def _with_defaults(whole: Mapping[str, Any], name: str, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of one kind; null counts as not given where there is a default."""
    given = _room(whole, name)
    return {
        **defaults,
        **{key: value for key, value in given.items() if value is not None or key not in defaults},
    }


def _indent(spaces: Any) -> str:
    """What one level is indented with: a number of blanks or a text, ten characters at most."""
    if isinstance(spaces, str):
        return spaces[:_MOST_SPACES]
    if isinstance(spaces, int | float) and not isinstance(spaces, bool) and spaces >= 1:
        return " " * int(min(spaces, _MOST_SPACES))
    return ""
