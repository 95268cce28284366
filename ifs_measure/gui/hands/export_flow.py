"""Export: which forms, into which folder, and what became of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.export_drawer import ExportDrawer, ExportFormat, WriteState
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.hands.side_work import SideWork
from ifs_measure.gui.sentences import said
from ifs_measure.gui.words import tr
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.measurement.session_edits import note_confirmed_export
from ifs_measure.measurement.surroundings import has_names_perhaps, outside_regions
from ifs_measure.workflow.export import FORMS, KEY_IMAGES, ExportedFile
from ifs_measure.workflow.work_orders import ExportOrder

FORM_ICONS = {"json": "braces", "csv": "sheet", "png": "route", "svg": "route", KEY_IMAGES: "image"}
DEFAULT_FORMS = ["json"]


class ExportFlow(QObject):
    """Writes the record in the forms that are ticked.

    Signals
    -------
    changed()
        Ticks, folder or states changed.
    exported(int)
        All ticked forms were written and read back; how many files.
    failed(error)
        One could not be; the others may have been written.
    """

    changed = Signal()
    exported = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        side: SideWork,
        drawer: ExportDrawer,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._drawer, self._preferences = desk, drawer, preferences
        self._jobs = side.jobs(self)
        self._states: dict[str, tuple[WriteState, str]] = {}
        self._written: list[ExportedFile] = []
        self._waiting: list[str] = []
        self._is_outdated = False
        self._key = ""
        known = [str(key) for key in preferences.get("export_forms", DEFAULT_FORMS)]
        self.ticked = [key for key in FORMS if key in known]
        folder = preferences.get("export_folder", "")
        self.folder: Path | None = Path(folder) if folder else None
        self.black_out = bool(preferences.get("export_black_out", True))
        self._jobs.progress.connect(self._on_file)
        self._jobs.finished.connect(self._on_finished)
        self._jobs.failed.connect(self._on_failed)
        drawer.format_ticked.connect(self.tick)
        drawer.black_out_toggled.connect(self.set_black_out)
        drawer.retry_pressed.connect(lambda key: self.start((key,)))
        desk.scan_opened.connect(self.reset)
        desk.described.connect(self.refresh)
        desk.session_changed.connect(self._on_session)
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Whether files are being written."""
        return self._jobs.is_running

    @property
    def is_all_written(self) -> bool:
        """Whether everything that is ticked was written as the session is now."""
        states = [self._states.get(key, (WriteState.WAITING, ""))[0] for key in self.ticked]
        return bool(states) and all(state is WriteState.WRITTEN for state in states)

    def reset(self) -> None:
        """Forget what was written for the scan before."""
        self._jobs.drop()
        self._desk.hold(False, goes_on=False)
        self._states.clear()
        self.refresh()

    def tick(self, key: str, is_ticked: bool) -> None:
        """Choose a form, or not; remembered for the next scan."""
        chosen = set(self.ticked) | {key} if is_ticked else set(self.ticked) - {key}
        self.ticked = [form for form in FORMS if form in chosen]
        self._preferences.set("export_forms", self.ticked)
        self.refresh()

    def set_folder(self, folder: Path | None) -> None:
        """Write elsewhere than beside the scan; None is beside it."""
        self.folder = folder
        self._preferences.set("export_folder", str(folder) if folder else "")
        self.refresh()

    def choose_folder(self, folder: Path) -> None:
        """Take a folder that a person chose: that of the scan itself stands for beside the scan."""
        path = self._desk.path
        self.set_folder(None if path is not None and folder == path.parent else folder)

    def set_black_out(self, black_out: bool) -> None:
        """Let key images be black outside the scan, or not; remembered."""
        self.black_out = black_out
        self._preferences.set("export_black_out", black_out)
        self._states.pop(KEY_IMAGES, None)
        self.refresh()

    def target(self) -> Path | None:
        """Return the folder that files go to."""
        if self.folder is not None and self.folder.is_dir():
            return self.folder
        path = self._desk.path
        if path is None:
            return None
        return path.parent

    def start(self, forms: tuple[str, ...] = ()) -> bool:
        """Write the ticked forms (or some of them); False where there is nothing to write."""
        desk, folder = self._desk, self.target()
        chosen = forms or tuple(self.ticked)
        if desk.scan is None or desk.item.track is None or folder is None or not chosen:
            return False
        if self.is_running or desk.is_checking:
            return False
        self._written = []
        self._is_outdated = False
        self._key = desk.key
        for key in chosen:
            self._states.pop(key, None)
        self._waiting = list(chosen)
        self.refresh()
        desk.hold(True)
        self._jobs.start(ExportOrder(desk.session, desk.key, chosen, folder, self.black_out))
        return True

    def close(self) -> None:
        """Stop for good."""
        self._jobs.close()

    def refresh(self) -> None:
        """Show forms, folder and states."""
        rows = []
        for key, form in FORMS.items():
            state, message = self._states.get(key, (WriteState.WAITING, ""))
            title, _, kind = form.title.partition(" (")
            icon = FORM_ICONS.get(key, "file-text")
            rows.append(ExportFormat(key, tr(title), kind.rstrip(")"), icon, key in self.ticked, state, message))
        self._drawer.set_formats(tuple(rows))
        where = tr("Beside the scan") if self.folder is None else str(self.folder)
        is_chosen = self._preferences.get("export_forms") is not None or self.folder is not None
        self._drawer.set_folder(where, is_last_used=is_chosen)
        self._show_surroundings()
        self.changed.emit()

    def _show_surroundings(self) -> None:
        """Offer to black out what lies outside the scan, and say calmly what the pictures would show else."""
        scan = self._desk.scan
        if scan is None or KEY_IMAGES not in self.ticked:
            self._drawer.set_surroundings(None, "")
            return
        choice = self.black_out if outside_regions(scan) is not None else None
        note = ""
        if has_names_perhaps(scan) and not choice:
            note = tr("Key images show the whole picture: a name burned into it leaves with them.")
            if choice is None:
                note += " " + tr("This file does not say where in the picture the scan lies.")
        self._drawer.set_surroundings(choice, note)

    def _on_file(self, item: object) -> None:
        if isinstance(item, ExportedFile):
            self._written.append(item)
            self._note_confirmed(item)
            self._states[item.form] = (WriteState.WRITTEN, item.path.name)
            self._waiting = [key for key in self._waiting if key != item.form]
            self.refresh()

    def _on_finished(self, _result: object) -> None:
        self._waiting = []
        if self._is_outdated:
            # What was written says what the session said when it was asked for, and no longer what it says now.
            self._states.clear()
        self.refresh()
        self.exported.emit(len(self._written))
        self._desk.hold(False)

    def _note_confirmed(self, file: ExportedFile) -> None:
        """Keep what a confirmed record said when it left, in every state that undo can come to."""
        if file.confirmed_sha256 is not None:
            note = partial(note_confirmed_export, key=self._key, content_sha256=file.confirmed_sha256)
            self._desk.document.rebase(note)

    def _on_failed(self, error: object) -> None:
        for key in self._waiting:
            self._states[key] = (WriteState.FAILED, said(str(error)))
        self._waiting = []
        self.refresh()
        # Why nothing was written is read before another scan takes its place.
        self._desk.hold(False, goes_on=False)
        self.failed.emit(error)

    def _on_session(self, before: MeasurementSession | None, after: MeasurementSession) -> None:
        """Forget what was written where it says something else than the session now."""
        if before is not None and before.confirmed_exports != after.confirmed_exports:
            return
        if self.is_running:
            self._is_outdated |= before != after or self._desk.key != self._key
        elif self._states:
            self._states.clear()
            self.refresh()
