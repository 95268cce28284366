"""The list: which scans a folder holds, how far each has come, and the next one decoded ahead."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ifs_measure.errors import IfsMeasureError, UnreadableScanError
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.sentences import said
from ifs_measure.gui.thumbnails import scaled_thumbnail
from ifs_measure.gui.wording import NO_BREAK, number
from ifs_measure.gui.words import tr
from ifs_measure.gui.workers import JobRunner
from ifs_measure.gui.worklist import Worklist
from ifs_measure.gui.worklist_rows import THUMBNAIL, ScanState, WorklistRow
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.scans.decode_events import FrameFailed, FrameReady, ScanChecked, ScanOpened, ScanRefused
from ifs_measure.scans.open_scan import ScanEntry, iter_scans, whole_listing
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session, session_path
from ifs_measure.workflow.identity import scan_sha256
from ifs_measure.workflow.measure import working_scale

SHOW_FOUND_EVERY_S = 0.3
"""How often a long list is drawn anew while its folder is read."""


@dataclass(frozen=True, slots=True)
class _Listed:
    entries: tuple[ScanEntry, ...]
    is_whole: bool = True
    warnings: tuple[str, ...] = ()


class WorklistFlow(QObject):
    """Fills the list and leads from one scan to the next.

    Signals
    -------
    single(path)
        The path held one scan only: open it.
    listed()
        Several scans are listed.
    nothing_left()
        Every scan of the list is measured.
    failed(error)
        The folder cannot be listed.
    """

    single = Signal(object)
    listed = Signal()
    nothing_left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, view: Worklist, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._view, self._preferences = desk, view, preferences
        self._jobs = JobRunner(self)
        self._entries: tuple[ScanEntry, ...] = ()
        self._rows: list[WorklistRow] = []
        self._to_look_at: list[int] = []
        self._looking_at: int | None = None
        self._awaited: set[str] = set()
        self._current: int | None = None
        self._goal: int | None = None
        self._jobs.progress.connect(self._on_found)
        self._jobs.finished.connect(self._on_listed)
        self._jobs.failed.connect(self.failed)
        self._states = JobRunner(self)
        self._states.finished.connect(self._on_state)
        self._states.failed.connect(lambda _error: self._await_no_more("state"))
        desk.source.ahead_told.connect(self._on_ahead)
        desk.scan_opened.connect(self._on_scan)
        desk.stayed.connect(self._on_stayed)
        desk.described.connect(lambda: self._show_scale(desk.scan, (desk.path, desk.series, None)))
        desk.session_changed.connect(self._on_session)
        desk.frame_shown.connect(self._on_frame)

    @property
    def count(self) -> int:
        """How many scans are listed."""
        return len(self._entries)

    def entry(self, index: int) -> ScanEntry:
        """Return a row's scan."""
        return self._entries[index]

    def list_paths(self, paths: tuple[Path, ...]) -> None:
        """Make one list of what files, folders and DICOMDIRs hold, in their order."""
        self._jobs.start(partial(_list, paths))

    def open_row(self, index: int) -> None:
        """Open a scan of the list."""
        if 0 <= index < len(self._entries):
            # The scan on the desk keeps its row until another one lies there.
            self._goal = index
            self._view.set_current(index)
            self._desk.open(self._entries[index].path, self._entries[index].series)

    def open_next(self) -> None:
        """Open the next scan that nobody measured."""
        following = self.next_new()
        if following is None:
            self.nothing_left.emit()
        else:
            self.open_row(following)

    def open_previous(self) -> None:
        """Open the scan before."""
        here = self._current if self._goal is None else self._goal
        if here is not None and here > 0:
            self.open_row(here - 1)

    def note_exported(self) -> None:
        """Remember that the open scan's record was written."""
        sha256 = self._desk.session.scan_sha256
        known = [str(item) for item in self._preferences.get("exported", [])]
        if sha256 and sha256 not in known:
            self._preferences.set("exported", [*known, sha256][-2000:])
        self._on_session()

    def close(self) -> None:
        """End the thread."""
        self._jobs.close()
        self._states.close()

    # ---------------------------------------------------------------------------------------------------- inner

    def _on_found(self, result: object) -> None:
        """Show what was found so far; nothing is opened before the folder is known whole."""
        assert isinstance(result, _Listed)
        if not result.is_whole and len(result.entries) > 1:
            self._show(result.entries)

    def _show(self, entries: tuple[ScanEntry, ...]) -> None:
        self._entries = entries
        self._rows = [WorklistRow(_name(entry)) for entry in entries]
        self._current = self._goal = None
        self._to_look_at = []
        self._looking_at = None
        self._view.set_warnings(())
        self._view.set_rows(tuple(self._rows))

    def _on_listed(self, result: object) -> None:
        assert isinstance(result, _Listed)
        entries = result.entries
        if len(entries) == 1:
            self.single.emit(entries[0])
            return
        self._show(entries)
        self._view.set_warnings(tuple(said(words) for words in result.warnings))
        self._to_look_at = list(range(len(entries)))
        self.listed.emit()
        self.open_next()

    def _look_on(self) -> None:
        """Look at the next scan for its thumbnail; after the last one decode the next new scan ahead."""
        if self._looking_at is not None:
            return
        if self._to_look_at:
            self._looking_at = self._to_look_at.pop(0)
            self._open_ahead(self._looking_at)
            return
        following = self.next_new()
        if following is not None and self._desk.source.ahead.key != self._key(following):
            self._looking_at = following
            self._open_ahead(following)

    def _open_ahead(self, index: int) -> None:
        self._awaited = {"picture", "state"}
        self._desk.source.ahead.open(self._key(index))

    def _on_ahead(self, event: object) -> None:
        if isinstance(event, ScanChecked):
            self._show_scale(event.description, self._desk.source.ahead.key or (None, None, None))
            return
        index = self._looking_at
        if index is None or index >= len(self._entries):
            return
        if isinstance(event, ScanOpened):
            self._set_row(index, _described(self._rows[index], event.description))
            self._desk.source.ahead.want(0, 1)
            self._states.start(partial(_state_of_scan, index, event.description, self._preferences))
        elif isinstance(event, ScanRefused):
            self._set_row(index, replace(self._rows[index], state=ScanState.UNREADABLE, reason=said(str(event.error))))
            self._await_no_more("picture", "state")
        elif isinstance(event, FrameReady) and event.index == 0:
            self._set_row(
                index,
                replace(self._rows[index], thumbnail=_thumbnail(event.picture, self._desk.source.ahead.description)),
            )
            self._await_no_more("picture")
        elif isinstance(event, FrameFailed) and event.index == 0:
            self._await_no_more("picture")

    def _show_scale(self, scan: ScanDescription | None, key: tuple[Path | None, str | None, float | None]) -> None:
        """Show the scale of a scan that was compared with the ruler in its picture."""
        here = next((i for i in range(len(self._entries)) if self._key(i)[:2] == key[:2]), None)
        if here is not None and scan is not None:
            self._set_row(here, _described(self._rows[here], scan))

    def _on_state(self, result: object) -> None:
        index, state = cast("tuple[int, ScanState]", result)
        if index < len(self._rows) and index != self._current and self._rows[index].state is ScanState.NEW:
            self._set_row(index, replace(self._rows[index], state=state))
        if index == self._looking_at:
            self._await_no_more("state")

    def _await_no_more(self, *things: str) -> None:
        """Go on to the next scan once picture and state of this one are known."""
        self._awaited -= set(things)
        if not self._awaited and self._looking_at is not None:
            self._looking_at = None
            self._look_on()

    def _key(self, index: int) -> tuple[Path, str | None, None]:
        return self._entries[index].path, self._entries[index].series, None

    def _on_scan(self) -> None:
        key = self._desk.path, self._desk.series
        here = next((i for i, e in enumerate(self._entries) if (e.path, e.series) == key), None)
        self._current = self._goal = here
        self._view.set_current(here)
        if here is not None and self._desk.scan is not None:
            self._set_row(here, _described(self._rows[here], self._desk.scan))
            if here in self._to_look_at:
                self._to_look_at.remove(here)
        if self._entries:
            if self._looking_at == here:
                self._looking_at = None
            self._look_on()

    def _on_stayed(self) -> None:
        self._goal = self._current
        self._view.set_current(self._current)

    def _on_frame(self, frame: int) -> None:
        here = self._current
        if frame == 0 and here is not None and self._rows[here].thumbnail is None:
            picture = self._desk.source.picture(0)
            if picture is not None:
                self._set_row(here, replace(self._rows[here], thumbnail=_thumbnail(picture, self._desk.scan)))

    def _on_session(self, *_: object) -> None:
        here, session = self._current, self._desk.session
        if here is not None and here < len(self._rows) and not self._desk.is_opening:
            state = state_of(session, self._preferences)
            self._set_row(here, replace(self._rows[here], state=state, side=session.side))

    def next_new(self) -> int | None:
        """Return the next scan of the list that nobody measured."""
        count = len(self._entries)
        here = self._current if self._goal is None else self._goal
        start = -1 if here is None else here
        order = [(start + k) % count for k in range(1, count + 1)] if count else []
        return next((i for i in order if self._rows[i].state is ScanState.NEW and i != here), None)

    def _set_row(self, index: int, row: WorklistRow) -> None:
        if self._rows[index] != row:
            self._rows[index] = row
            self._view.set_row(index, row)


def state_of(session: MeasurementSession, preferences: Preferences) -> ScanState:
    """Tell how far a scan has come."""
    first = session.measurements[0]
    if first.track is None:
        return ScanState.NEW
    if first.confirmation is None:
        return ScanState.MEASURED
    is_exported = session.scan_sha256 in preferences.get("exported", [])
    return ScanState.EXPORTED if is_exported else ScanState.CONFIRMED


def stored_state(sha256: str, preferences: Preferences) -> ScanState:
    """Tell how far a scan had come when it was closed."""
    with suppress(IfsMeasureError):
        session = load_session(session_path(sessions_folder(), sha256))
        if session is not None:
            return state_of(session, preferences)
    return ScanState.NEW


def _state_of_scan(index: int, scan: ScanDescription, preferences: Preferences) -> Iterator[object]:
    yield index, stored_state(scan_sha256(scan), preferences)


def _list(paths: tuple[Path, ...]) -> Iterator[object]:
    """Find the scans of some paths, showing those found so far now and then; a newer order ends it between two files.

    Where there are several paths, one that holds nothing is a sentence under the list.
    """
    entries: list[ScanEntry] = []
    reasons: list[str] = []
    shown = time.monotonic()
    for path in paths:
        try:
            for report in iter_scans(path):
                if report.entry is not None:
                    entries.append(report.entry)
                if report.warning is not None:
                    reasons.append(report.warning)
                if time.monotonic() - shown > SHOW_FOUND_EVERY_S:
                    shown = time.monotonic()
                    yield _Listed(tuple(entries), is_whole=False)
        except UnreadableScanError as error:
            if len(paths) == 1:
                raise
            reasons.append(str(error))
    listing = whole_listing(paths[0], entries, reasons)
    yield _Listed(listing.entries, warnings=listing.warnings)


def _name(entry: ScanEntry) -> str:
    return entry.series or (entry.path.stem if entry.path.suffix else entry.path.name)


def _described(row: WorklistRow, scan: ScanDescription) -> WorklistRow:
    calibration = scan.calibration
    scale = tr("pixels only")
    if scan.awaits_ruler_check:
        # What was found out before is still true.
        scale = row.scale or tr("scale in the file")
    elif calibration.trusted and calibration.scale is not None:
        scale = f"{number(calibration.scale.x_mm_per_px, 3)}{NO_BREAK}mm/px"
    return replace(row, side=row.side or scan.laterality, scale=scale)


def _thumbnail(picture: Picture, scan: ScanDescription | None) -> QImage:
    tall = 1.0 if scan is None else working_scale(scan.calibration, scan).tall
    return scaled_thumbnail(picture, THUMBNAIL.width(), THUMBNAIL.height(), tall)
