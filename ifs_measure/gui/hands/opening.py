"""Opening: the start screen, recent scans, what was not closed, and what the window says of a scan that it opened."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from ifs_measure.errors import IfsMeasureError
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.hands.session_keeper import SessionKeeper, Unfinished
from ifs_measure.gui.hands.soon import Soon
from ifs_measure.gui.hands.worklist_flow import WorklistFlow
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.sentences import said
from ifs_measure.gui.start_screen import RecentScan
from ifs_measure.gui.words import tr
from ifs_measure.scans.open_scan import ScanEntry
from ifs_measure.storage import preferences as stored
from ifs_measure.storage.places import recent_scans_file

SHOWN_RECENT = 5


class Opening(QObject):
    """Leads from a path to a scan on the desk.

    Signals
    -------
    opened()
        A scan lies on the desk, and the window is filled with what it says.
    """

    opened = Signal()

    def __init__(
        self,
        desk: Desk,
        keeper: SessionKeeper,
        worklist: WorklistFlow,
        window: MainWindow,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._keeper, self._worklist, self._window = desk, keeper, worklist, window
        self._preferences = preferences
        self._unfinished: Unfinished | None = None
        self._told_late: list[Notice] = []
        """Told when the next scan is shown: its coming clears what is told before."""
        # The desk is filled in one turn of the event loop and shown in the next.
        self._shows = Soon(self._show_scan, self)
        desk.scan_opened.connect(self._shows.ask)
        # At once: what is found out of the scan from now on may be told before the window shows it.
        desk.scan_opened.connect(window.inspector.notices.clear)
        desk.scan_closing.connect(self._shows.stop)
        desk.scan_refused.connect(self.refuse)
        desk.session_changed.connect(self._on_session)
        keeper.restored.connect(self._tell_restored)
        keeper.kept.connect(self._tell_kept)
        keeper.begun_anew.connect(self._tell_begun_anew)
        keeper.left_anew.connect(self._tell_left_anew)
        worklist.single.connect(self._open_entry)
        worklist.nothing_left.connect(self._tell_nothing_left)
        worklist.failed.connect(self.refuse)
        start = window.start
        start.recent_chosen.connect(lambda path: self.open_path(Path(path)))
        start.recent_cleared.connect(self._clear_recent)
        start.restore_continue.connect(self.continue_unfinished)
        start.restore_fresh.connect(self.set_unfinished_aside)
        start.paths_dropped.connect(self.open_paths)
        window.paths_dropped.connect(self.open_paths)

    def begin(self) -> None:
        """Fill the start screen: recent scans, and a session that was not closed."""
        self._show_recent()
        self._unfinished = self._keeper.unfinished()
        if self._unfinished is not None:
            self._window.start.set_restored(_words_of(self._unfinished))

    def open_path(self, path: Path, series: str | None = None) -> None:
        """Open one scan; a folder or a DICOMDIR is listed first."""
        if series is None and (is_folder(path) or path.name.upper() == "DICOMDIR"):
            self._worklist.list_paths((path,))
        else:
            self._desk.open(path, series)

    def open_paths(self, paths: list[str]) -> None:
        """Open what was dropped or chosen; several become one list."""
        if len(paths) == 1:
            self.open_path(Path(paths[0]))
        elif paths:
            self._worklist.list_paths(tuple(Path(path) for path in paths))

    def continue_unfinished(self) -> None:
        """Go on with the session that was not closed."""
        if self._unfinished is not None:
            self._keeper.recover(self._unfinished)
            self._unfinished = None
            self._window.start.set_restored("")

    def set_unfinished_aside(self) -> None:
        """Keep a copy of the session that was not closed and begin anew."""
        if self._unfinished is not None:
            self._keeper.set_aside(self._unfinished)
            path = self._unfinished.scan.path
            self._unfinished = None
            self._window.start.set_restored("")
            self.open_path(path)

    def refuse(self, error: object) -> None:
        """Say why a path cannot be opened, where the person looks."""
        notice = Notice(said(str(error)), is_attention=True, key="open")
        if self._desk.scan is None and self._desk.open_again():
            self._told_late.append(notice)
        elif self._desk.scan is None:
            self._window.set_started(False)
            self._window.start.set_notice(notice)
        else:
            self._window.inspector.notices.show_notice(notice)

    # ---------------------------------------------------------------------------------------------------- inner

    def _open_entry(self, entry: ScanEntry) -> None:
        self._desk.open(entry.path, entry.series)

    def _tell_restored(self, unfinished: Unfinished) -> None:
        if self._unfinished is not None and self._unfinished.path == unfinished.path:
            self._unfinished = None
            self._window.start.set_restored("")
        self._desk.noticed.emit(Notice(_words_of(unfinished), key="restored", stays=True))

    def _tell_kept(self, path: Path) -> None:
        words = tr("Another window saved this scan meanwhile. What it saved is kept as {path}.", path=path)
        self._desk.noticed.emit(Notice(words, is_attention=True, key="kept"))

    def _tell_begun_anew(self, path: Path) -> None:
        words = tr("This scan was measured before. That session is kept as {path}.", path=path)
        self._desk.noticed.emit(Notice(words, is_attention=True, key="kept"))

    def _tell_left_anew(self, scan: Path, path: Path) -> None:
        words = tr("{name} was measured before. That session is kept as {path}.", name=scan.name, path=path)
        notice = Notice(words, is_attention=True, key=f"kept {scan.name}")
        if self._desk.scan is None:
            self._told_late.append(notice)
        else:
            self._desk.noticed.emit(notice)

    def _tell_nothing_left(self) -> None:
        words = tr("Every scan of the list is measured.") if self._worklist.count else tr("Open a folder first.")
        self._desk.noticed.emit(Notice(words, key="worklist"))

    def _show_scan(self) -> None:
        window, desk = self._window, self._desk
        if desk.scan is None:
            return
        # Filled first and shown then: what is not yet seen is laid out once.
        window.inspector.set_drawer(Drawer.SECTIONS)
        self._name_scan()
        window.hint.set_progress(None)
        # Where the scan that lay here before came back, why the other one did not stands beside it.
        for notice in self._told_late:
            desk.noticed.emit(notice)
        self._told_late.clear()
        for number, words in enumerate(desk.scan.warnings):
            desk.noticed.emit(Notice(said(words), key=f"scan {number}"))
        if desk.path is not None:
            self._keeper.later(partial(_note_recent, stored.RecentScan(desk.path, desk.series)))
        self.opened.emit()

    def _on_session(self, before: object, after: object) -> None:
        if getattr(before, "side", None) != getattr(after, "side", None) and not self._desk.is_opening:
            self._name_scan()

    def _name_scan(self) -> None:
        desk = self._desk
        if desk.scan is not None and desk.path is not None:
            session = desk.session
            name = desk.series or _name(desk.path)
            self._window.top_bar.set_scan(name, session.side, side_from_file=session.side_from_file)

    def _show_recent(self) -> None:
        rows = []
        for scan in stored.load_recent_scans(recent_scans_file())[:SHOWN_RECENT]:
            try:
                changed = QDateTime.fromSecsSinceEpoch(int(scan.path.stat().st_mtime))
            except OSError:  # gone, or no longer open to us
                continue
            when = QLocale().toString(changed.date(), QLocale.FormatType.ShortFormat)
            where = f"{scan.path.parent.name or scan.path.parent} · {when}"
            rows.append(RecentScan(str(scan.path), scan.series or _name(scan.path), where))
        self._window.start.set_recent(tuple(rows))

    def _clear_recent(self) -> None:
        stored.forget_recent_scans(recent_scans_file())
        self._show_recent()


def _note_recent(scan: stored.RecentScan) -> None:
    with suppress(IfsMeasureError, OSError):
        stored.note_recent_scan(scan, recent_scans_file())


def is_folder(path: Path) -> bool:
    """Whether it is one for sure; why a path cannot be looked at is said by opening it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _words_of(unfinished: Unfinished) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(unfinished.at)).time()
    at = QLocale().toString(when, QLocale.FormatType.ShortFormat)
    return tr("{name} was not closed. It is here as you left it at {time}.", name=_name(unfinished.scan.path), time=at)


def _name(path: Path) -> str:
    return path.stem if path.suffix else path.name
