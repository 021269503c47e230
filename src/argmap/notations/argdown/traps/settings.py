"""Settings of Argdown in the front matter that it does not know, and therefore does not heed."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.traps.trap import Trap
from argmap.notations.profile import nearly

_LABELS = ("hide-untitled", "none", "title", "text")
SETTINGS: dict[str, tuple[str, ...]] = {
    "model": ("mode", "removeTagsFromText", "transformArgumentRelations", "shortcodes", "explodeArguments"),
    "selection": (
        "excludeDisconnected", "statementSelectionMode", "ignoreIsInMap", "excludeStatements",
        "excludeArguments", "includeStatements", "includeArguments", "selectedSections",
        "selectElementsWithoutSection", "selectedTags", "selectElementsWithoutTag",
    ),
    "map": ("argumentLabelMode", "statementLabelMode", "addTags"),
    "group": ("groupDepth", "regroup", "sections", "ignoreIsClosed", "ignoreIsGroup"),
    "color": (
        "argumentFontColor", "statementFontColor", "groupFontColor", "relationColors", "colorizeByTag",
        "colorizeGroupsByTag", "colorScheme", "tagColors", "statementColors", "argumentColors",
        "groupColors", "groupColorScheme", "ignoreColorData",
    ),
    "data": ("frontMatterSettingsMode", "switchToBlockFormatIfMultiline"),
    "json": (
        "spaces", "removeEmbeddedRelations", "exportMap", "exportSections", "exportTags", "exportData",
        "outputDir",
    ),
}  # fmt: skip
"""The settings of Argdown 1.7 by group (Argdown language, sections 3 to 6); other groups are left alone."""

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("model", "mode"): ("loose", "strict"),
    ("selection", "statementSelectionMode"): (
        "all", "with-title", "top-level", "with-relations", "not-used-in-argument",
        "with-more-than-one-relation",
    ),
    ("map", "argumentLabelMode"): _LABELS,
    ("map", "statementLabelMode"): _LABELS,
    ("data", "frontMatterSettingsMode"): ("ignore", "default", "priority"),
}  # fmt: skip


def of_settings(front: Data) -> Iterator[Trap]:
    """The traps in the front matter of a document."""
    for group, value in front.value.items():
        if group in SETTINGS:
            if isinstance(value, dict):
                yield from _of_group(front, group, value)
        elif isinstance(value, dict) and (near := nearly(group, tuple(SETTINGS))) is not None:
            at = front.offset(group)
            message = f"`{group}` is no group of settings that Argdown knows"
            yield Trap(at, at + len(group), "argdown-setting", message, f"did you mean `{near}`?")


def _of_group(front: Data, group: str, settings: dict[str, object]) -> Iterator[Trap]:
    for name, value in settings.items():
        at = front.offset(group, name)
        choices = CHOICES.get((group, name))
        if name not in SETTINGS[group]:
            near = nearly(name, SETTINGS[group])
            message = f"`{name}` is no setting of Argdown under `{group}`, and has no effect"
            remedy = (
                f"did you mean `{near}`?" if near is not None else f"one of: {', '.join(SETTINGS[group])}"
            )
        elif choices is not None and value not in choices:
            message = f"`{name}` cannot be {value!r}; Argdown takes no notice of it"
            remedy = f"write one of: {', '.join(choices)}"
        else:
            continue
        yield Trap(at, at + len(name), "argdown-setting", message, remedy)
