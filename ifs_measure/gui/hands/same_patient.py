"""Other scans of the same patient among those that the program knows, offered for comparison by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject

from ifs_measure.errors import IfsMeasureError
from ifs_measure.gui.compare_view import CompareChoice
from ifs_measure.gui.hands.compare_flow import CompareFlow
from ifs_measure.gui.hands.compared_side import ComparedSide, side_of
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.worklist_flow import WorklistFlow
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.wording import side_name
from ifs_measure.gui.words import tr
from ifs_measure.gui.workers import JobRunner
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.patient_mark import PatientMark, patient_mark
from ifs_measure.scans.ruler_check import open_checked_scan
from ifs_measure.storage.places import recent_scans_file
from ifs_measure.storage.preferences import load_recent_scans

MOST_LOOKED_AT = 300
"""Headers read at most: some milliseconds each."""
MOST_OFFERED = 4
DICOM_DATE = "yyyyMMdd"


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    mark: PatientMark
    side: ComparedSide


class SamePatient(QObject):
    """Looks through the list, the folder and the recent scans when comparing begins; a click compares.

    Whose scan it is stands in the files themselves: they are read, compared and forgotten.
    """

    def __init__(
        self,
        desk: Desk,
        worklist: WorklistFlow,
        compare: CompareFlow,
        window: MainWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._worklist, self._compare, self._view = desk, worklist, compare, window.compare
        self._jobs = JobRunner(self)
        self._found: tuple[_Found, ...] = ()
        self._jobs.finished.connect(self._on_found)
        compare.changed.connect(self._on_compare)
        window.compare.choice_pressed.connect(self._choose)

    def close(self) -> None:
        """End the thread."""
        self._jobs.close()

    def _on_compare(self, is_open: bool) -> None:
        if not is_open:
            self._jobs.drop()
            self._found = ()
            self._view.set_choices(())
        elif not self._found and not self._jobs.is_running and self._desk.path is not None:
            listed = tuple(self._worklist.entry(i).path for i in range(self._worklist.count))
            self._jobs.start(partial(_look, self._desk.path, listed))

    def _on_found(self, result: object) -> None:
        if isinstance(result, tuple) and self._compare.is_open:
            self._found = result
            self._view.set_choices(tuple(CompareChoice(_words(found)) for found in result))

    def _choose(self, place: int) -> None:
        found = self._found[place]
        self._compare.choose(found.path, None, found.path.stem)


def _words(found: _Found) -> str:
    """Say date, side and narrowest of a scan."""
    date = QDate.fromString(found.mark.date or "", DICOM_DATE)
    session = found.side.session
    is_measured = session.measurements[0].narrowest is not None
    shown = found.side.shown(session.measurements[0].narrowest)
    parts = (
        QLocale().toString(date, QLocale.FormatType.ShortFormat) if date.isValid() else tr("no date"),
        side_name(session.side),
        shown.words if shown is not None else tr("measured") if is_measured else tr("not measured yet"),
    )
    return " · ".join(parts)


def _look(here: Path, listed: tuple[Path, ...]) -> Iterator[object]:
    """Find them (on a thread of its own): measured ones first, the latest first."""
    mine = patient_mark(here)
    if mine is None:
        yield ()
        return
    known = (*listed, *_beside(here), *(scan.path for scan in load_recent_scans(recent_scans_file())))
    others = [path for path in dict.fromkeys(path.resolve() for path in known) if path != here.resolve()]
    found: list[_Found] = []
    for path in others[:MOST_LOOKED_AT]:
        mark = patient_mark(path)
        yield None  # a place to stop at
        if mark is not None and mark.digest == mine.digest:
            found += _opened(path, mark)
    found.sort(key=lambda one: (one.side.session.measurements[0].narrowest is not None, one.mark.date or ""))
    offered: list[_Found] = []
    for one in tuple(reversed(found))[:MOST_OFFERED]:
        yield None
        offered.append(_checked(one))
    yield tuple(offered)


def _checked(one: _Found) -> _Found:
    """Compare the scale of a measured scan with its ruler: only then may its number be said."""
    if not one.side.is_checking or one.side.session.measurements[0].narrowest is None:
        return one
    with suppress(IfsMeasureError), closing(open_checked_scan(one.path)) as loop:
        return replace(one, side=ComparedSide.of(one.side.session, loop.description))
    return one


def _beside(here: Path) -> list[Path]:
    try:
        return sorted(path for path in here.parent.iterdir() if path.is_file())
    except OSError:
        return []


def _opened(path: Path, mark: PatientMark) -> list[_Found]:
    try:
        loop = open_scan(path)
        try:
            (side,) = side_of(loop.description)
        finally:
            loop.close()
    except IfsMeasureError:
        return []
    assert isinstance(side, ComparedSide)
    return [_Found(path, mark, side)]
