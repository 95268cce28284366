"""Nothing lost: every edit goes to the disk as it happens, off the window's thread; what was not closed is offered."""

from __future__ import annotations

import queue
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ifs_measure.errors import IfsMeasureError
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.workers import JobRunner
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.storage.journal import Journal, OpenedScan, journal_path, read_journal, unfinished_journals
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session, save_changes, save_session, session_path, session_sha256
from ifs_measure.storage.session_form import prepare_forms
from ifs_measure.workflow.identity import scan_sha256

KEPT_ENDING = ".kept"
PREPARE_AFTER_MS = 1000
"""The first session is written without a wait when its forms were made before a scan is opened; first the window."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A journal that no clean end removed.

    Attributes
    ----------
    path : Path
        The journal.
    scan : OpenedScan
        Which scan was open.
    session : MeasurementSession
        Its last state.
    at : float
        When it was written last, seconds since the epoch.
    begun_sha256 : str
        What the session began as; empty where nobody knows.
    """

    path: Path
    scan: OpenedScan
    session: MeasurementSession
    at: float
    begun_sha256: str = ""


class _Writer(threading.Thread):
    """Does one write after another; only the newest state of a session that waits is written."""

    def __init__(self, on_error: Callable[[Exception], None]) -> None:
        super().__init__(name="session writer", daemon=False)
        self._jobs: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._on_error = on_error

    def do(self, job: Callable[[], object]) -> None:
        """Write soon."""
        self._jobs.put(job)

    def end(self) -> None:
        """Write what waits, then end."""
        self._jobs.put(None)
        self.join()

    def run(self) -> None:
        """Write until ended."""
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except Exception as error:
                self._on_error(error)


class _Book:
    """The journal of the open scan; touched by the writer's thread alone."""

    def __init__(self) -> None:
        self._journal: Journal | None = None
        self._begun_sha256 = ""

    def begin(
        self,
        place: Path,
        opened: OpenedScan,
        session: MeasurementSession | None,
        begun_sha256: str,
        taken_over: Path | None,
    ) -> None:
        """Begin a journal; only then is the one that was taken over needed no more."""
        self._close()
        self._begun_sha256 = begun_sha256
        self._journal = Journal(place, opened, session, begun_sha256)
        if taken_over is not None:
            taken_over.unlink(missing_ok=True)

    def append(self, session: MeasurementSession) -> None:
        """Write one state."""
        if self._journal is not None:
            self._journal.append(session)

    def finish(self, session: MeasurementSession, path: Path) -> None:
        """Save what was changed; only then is the journal needed no more, else it is left to be found again."""
        journal, self._journal = self._journal, None
        with journal or nullcontext():
            save_changes(session, path, self._begun_sha256)
            if journal is not None:
                journal.discard()

    def _close(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None


class SessionKeeper(QObject):
    """Identifies the scan, brings its session back, and keeps every edit.

    Signals
    -------
    identified()
        The scan's hash is known and its journal begun.
    restored(Unfinished)
        What was not closed came back with its scan, by whatever way that was opened.
    kept(path)
        Another window saved the scan after the restored session was begun; what it saved is there.
    begun_anew(path)
        A quick hand began before the session that the scan was closed with was read; that one is there.
    left_anew(path, path)
        The same of a scan that the hand had left before it was identified: the scan, and where that session is.
    failed(error)
        The disk is full, a session file is damaged: the person must know.
    """

    identified = Signal()
    restored = Signal(object)
    kept = Signal(object)
    begun_anew = Signal(object)
    left_anew = Signal(object, object)
    failed = Signal(object)
    _write_failed = Signal(object)
    _kept_late = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = sessions_folder()
        self._jobs = JobRunner(self)
        self._book = _Book()
        self._sha256 = ""
        self._fresh: MeasurementSession | None = None
        self._latest: MeasurementSession | None = None
        self._is_queued = False
        self._lock = threading.Lock()
        self._write_failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._kept_late.connect(self.left_anew, Qt.ConnectionType.QueuedConnection)
        self._writer = _Writer(self._write_failed.emit)
        self._writer.start()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(partial(self._writer.do, prepare_forms))
        self._ahead.start(PREPARE_AFTER_MS)
        self._jobs.finished.connect(self._on_identified)
        self._jobs.failed.connect(self.failed)
        desk.scan_closing.connect(self.finish)
        desk.scan_opened.connect(self._on_scan)
        desk.session_changed.connect(self._on_session)

    @property
    def sha256(self) -> str:
        """Hash of the open scan; empty while it is being read."""
        return self._sha256

    def unfinished(self) -> Unfinished | None:
        """Return the latest session that was not closed; damaged journals are left where they are."""
        found = (_unfinished(path) for path in unfinished_journals(self._folder))
        return next((one for one in found if one is not None), None)

    def recover(self, unfinished: Unfinished) -> None:
        """Open the scan of an unfinished session; that session comes with it."""
        scan = unfinished.scan
        self._desk.open(scan.path, scan.series, scan.frames_per_s)

    def set_aside(self, unfinished: Unfinished) -> None:
        """Begin anew and keep a copy of what was there."""
        kept = unfinished.path.with_name(f"{unfinished.path.stem}-{int(unfinished.at)}{KEPT_ENDING}")
        with suppress(OSError):
            unfinished.path.replace(kept)

    def finish(self) -> None:
        """Save the session of the open scan and remove its journal: it was closed by a person."""
        self._jobs.drop()
        session, sha256 = self._desk.session, self._sha256
        self._sha256 = ""
        scan = self._desk.scan
        if sha256:
            self._writer.do(partial(self._book.finish, session, session_path(self._folder, sha256)))
        elif scan is not None and not self._is_untouched:
            kept = partial(self._kept_late.emit, self._desk.path or scan.path)
            self._writer.do(partial(_save_unidentified, scan, session, self._folder, kept))

    def flush(self) -> None:
        """Wait until everything so far is on the disk."""
        done = threading.Event()
        self._writer.do(done.set)
        done.wait()

    def later(self, job: Callable[[], None]) -> None:
        """Do something small on the writer's thread, for a disk may take long to answer; at once after `close`."""
        if self._writer.is_alive():
            self._writer.do(job)
        else:
            job()

    def close(self) -> None:
        """Save and end the thread."""
        self._ahead.stop()
        self.finish()
        self._jobs.close()
        self._writer.end()

    # ---------------------------------------------------------------------------------------------------- inner

    @property
    def _is_untouched(self) -> bool:
        """Whether the session says what it said when the scan was opened."""
        fresh, now = self._fresh, self._desk.session
        return fresh is None or replace(now, scan_sha256=fresh.scan_sha256) == fresh

    def _on_scan(self) -> None:
        scan = self._desk.scan
        assert scan is not None
        self._fresh = self._desk.session
        written = threading.Event()
        self._writer.do(written.set)
        self._jobs.start(partial(_identify, scan, self._desk.session, self._folder, written))

    def _on_identified(self, result: object) -> None:
        assert isinstance(result, _Identity)
        is_untouched = self._is_untouched
        if result.error is None:
            self._begin(result, result.left.path if result.left is not None and is_untouched else None)
        self._desk.document.rebase(lambda s: replace(s, scan_sha256=result.sha256))
        if result.session is not None and is_untouched:
            self._desk.document.replace(replace(result.session, scan_sha256=result.sha256))
            if result.left is not None:
                self.restored.emit(result.left)
        elif not is_untouched:
            if result.session is not None:
                # A quick hand began anew before the earlier session was read: that one is kept aside, not overwritten.
                saved_to = session_path(self._folder, result.sha256)
                kept = _aside(saved_to)
                self._writer.do(partial(_keep_aside, saved_to, kept))
                self.begun_anew.emit(kept)
            self._on_session(None, self._desk.session)
        if result.error is not None:
            self.failed.emit(result.error)
        self.identified.emit()

    def _begin(self, result: _Identity, taken_over: Path | None) -> None:
        desk = self._desk
        assert desk.scan is not None
        self._sha256 = result.sha256
        opened = OpenedScan(desk.path or desk.scan.path, desk.series)
        place = journal_path(self._folder, result.sha256)
        if result.is_saved_by_another and taken_over is not None:
            saved_to = session_path(self._folder, result.sha256)
            kept = _aside(saved_to)
            self._writer.do(partial(_keep_aside, saved_to, kept))
            self.kept.emit(kept)
        self._writer.do(partial(self._book.begin, place, opened, result.session, result.begun_sha256, taken_over))

    def _on_session(self, _before: object, after: MeasurementSession) -> None:
        if not self._sha256 or after.scan_sha256 != self._sha256:
            return
        with self._lock:
            self._latest = after
            if self._is_queued:
                return
            self._is_queued = True
        self._writer.do(self._append)

    def _append(self) -> None:
        """Write the newest state (on the writer's thread)."""
        with self._lock:
            session, self._is_queued = self._latest, False
        if session is not None:
            self._book.append(session)


@dataclass(frozen=True, slots=True)
class _Identity:
    sha256: str
    session: MeasurementSession | None = None
    begun_sha256: str = ""
    error: Exception | None = None
    left: Unfinished | None = None
    is_saved_by_another: bool = False


def _identify(
    scan: ScanDescription, untouched: MeasurementSession, folder: Path, written: threading.Event
) -> Iterator[object]:
    """Hash the scan and find its session (on a thread of its own), once what was closed before is on the disk.

    What was not closed goes before what was saved.
    """
    sha256 = scan_sha256(scan)
    written.wait()
    try:
        session = load_session(session_path(folder, sha256))
    except IfsMeasureError as problem:
        yield _Identity(sha256, error=problem)
        return
    if session is not None and session.n_frames != scan.n_frames:
        session = None
    begun_sha256 = session_sha256(session or replace(untouched, scan_sha256=sha256))
    found = (_unfinished(path) for path in unfinished_journals(folder, sha256))
    left = next((one for one in found if one is not None and one.session.n_frames == scan.n_frames), None)
    if left is None:
        yield _Identity(sha256, session, begun_sha256)
        return
    known = (left.begun_sha256, session_sha256(left.session))
    is_saved_by_another = session is not None and left.begun_sha256 != "" and begun_sha256 not in known
    yield _Identity(sha256, left.session, begun_sha256, left=left, is_saved_by_another=is_saved_by_another)


def _unfinished(path: Path) -> Unfinished | None:
    """Return what a journal holds where that would be missed; a damaged one is left where it is."""
    with suppress(IfsMeasureError, OSError):
        found = read_journal(path)
        if found is not None and found.session is not None and session_sha256(found.session) != found.begun_sha256:
            return Unfinished(path, found.scan, found.session, path.stat().st_mtime, found.begun_sha256)
    return None


def _save_unidentified(
    scan: ScanDescription, session: MeasurementSession, folder: Path, tell_kept: Callable[[Path], None]
) -> None:
    """Save what was done to a scan that was closed before it was identified (on the writer's thread)."""
    sha256 = scan_sha256(scan)
    path = session_path(folder, sha256)
    kept = _aside(path)
    if _keep_aside(path, kept):
        tell_kept(kept)
    save_session(replace(session, scan_sha256=sha256), path)


def _keep_aside(path: Path, kept: Path) -> bool:
    """Tell whether there was something to keep."""
    is_there = path.exists()
    if is_there:
        path.replace(kept)
    return is_there


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-{int(time.time())}-{secrets.token_hex(2)}{KEPT_ENDING}")
