"""What stops work: few kinds of error, each saying what, where and what to do.

Findings (see :mod:`argmap.findings`) are values about a map or an essay; an error is only for
what makes going on impossible, such as a file that is not there.
"""

from __future__ import annotations


class ArgmapError(Exception):
    """Work cannot go on.

    `message` says what is the matter, `where` names the file, folder or option concerned, `remedy`
    says what to do about it.
    """

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head}\n  = help: {self.remedy}" if self.remedy else head


class FileError(ArgmapError):
    """A file or folder is missing, unreadable, not text, or lies outside the map's folder."""


class UsageError(ArgmapError):
    """A name given by the caller (a format, a notation, a rule, an option) is not known."""


class SettingsError(ArgmapError):
    """A settings file or an option holds something that argmap cannot use."""


class EngineError(ArgmapError):
    """No layout engine could draw the picture; the DOT text is not affected."""


class NoEngineError(EngineError):
    """There is no layout engine at all; one that was chosen and does not run is another matter."""
