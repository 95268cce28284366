"""What happens to an error: its own words where it was foreseen, else one panel with details that name no patient."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from ifs_measure import __version__
from ifs_measure.errors import IfsMeasureError
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.sentences import said
from ifs_measure.gui.words import tr

KEY = "failure"
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def details_of(error: BaseException) -> str:
    """Describe an error for a report: kinds and places in the program, no message, no path, no value.

    A message can hold a file name, and a file name can hold a person's.
    """
    lines = [
        f"IFS Measure {__version__}, Python {platform.python_version()}",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        for frame in traceback.extract_tb(link.__traceback__):
            place = frame.filename.replace("\\", "/").rsplit("/", 2)[-2:]
            lines.append(f"  {'/'.join(place)}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class Failures(QObject):
    """Shows errors; the session is kept and the window goes on.

    Signals
    -------
    noticed(Notice)
        What to show.
    """

    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.details = ""
        self._before: Hook | None = None

    def install(self) -> None:
        """Take unexpected errors of slots and event handlers."""
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def uninstall(self) -> None:
        """Give the hook back."""
        if self._before is not None:
            sys.excepthook = self._before
            self._before = None

    def show(self, error: object) -> None:
        """Say what happened."""
        if isinstance(error, IfsMeasureError):
            self.noticed.emit(Notice(said(str(error)), is_attention=True, key="error"))
            return
        self.details = details_of(error) if isinstance(error, BaseException) else str(type(error))
        words = tr("Something went wrong. Your work is kept.")
        buttons = (("copy", tr("Copy details")), ("continue", tr("Continue")))
        self.noticed.emit(Notice(words, is_attention=True, buttons=buttons, key=KEY))

    def press(self, button: str) -> None:
        """Do what a link of the panel says."""
        if button == "copy":
            QGuiApplication.clipboard().setText(self.details)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            if self._before is not None:
                self._before(kind, error, trace)
            return
        self.show(error)
