"""What the window works on: the open scan, its session, the frame shown, what is selected. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.document import MeasurementDocument, SessionEdit
from ifs_measure.gui.hands.frame_source import FrameSource
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.playback import Playback
from ifs_measure.gui.sentences import said
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import Calibration, CalibrationSource
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession
from ifs_measure.scans.burned_in_ruler import DepthRuler
from ifs_measure.workflow.measure import calibrate, is_at_scale, working_scale


@dataclass(frozen=True, slots=True)
class Selection:
    """The end that the arrow keys move."""

    key: str
    bone: Bone


class Desk(QObject):
    """State of the measuring desk and its simplest moves.

    Signals
    -------
    scan_closing()
        The scan on the desk is about to be taken away.
    scan_opened()
        Another scan lies on the desk.
    described()
        Its description changed: the scale was compared with the ruler.
    scan_refused(error)
        It cannot be opened.
    session_changed(before, after)
        After every edit, undo and redo.
    frame_shown(index)
        The picture of another frame is there.
    selection_changed()
        Another end, or none, is selected.
    noticed(Notice)
        Something to tell.
    stayed()
        The scan that was asked for is not opened after all; the one on the desk stays.
    """

    scan_closing = Signal()
    scan_opened = Signal()
    described = Signal()
    scan_refused = Signal(object)
    session_changed = Signal(object, object)
    frame_shown = Signal(int)
    selection_changed = Signal()
    noticed = Signal(object)
    stayed = Signal()

    def __init__(self, source: FrameSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.playback = Playback(self)
        self.document = MeasurementDocument(MeasurementSession("", 0), self)
        self.scan: ScanDescription | None = None
        self.rulers: tuple[DepthRuler, ...] = ()
        self.path: Path | None = None
        self.series: str | None = None
        self._before: tuple[Path | None, str | None] = (None, None)
        self.frame = 0
        self.target = 0
        self.key = "A"
        self.selection: Selection | None = None
        self.is_opening = False
        self._under_way: tuple[Path, str | None, float | None] | None = None
        self._is_held = False
        self._held_open: tuple[Path, str | None, float | None] | None = None
        source.opened.connect(self._on_opened)
        source.checked.connect(self._on_checked)
        source.refused.connect(self._on_refused)
        source.frame_ready.connect(self._on_frame_ready)
        source.frame_failed.connect(self._on_frame_failed)
        source.restarted.connect(lambda words: self.noticed.emit(Notice(said(words), is_attention=True, key="decoder")))
        self.document.session_changed.connect(self._on_session)
        self.document.frame_wanted.connect(self.go_to)
        self.playback.frame_due.connect(self._show)

    @property
    def session(self) -> MeasurementSession:
        """The session as it stands."""
        return self.document.session

    @property
    def item(self) -> CaliperMeasurement:
        """The quantity being worked on."""
        return self.session.measurement(self.key)

    @property
    def is_checking(self) -> bool:
        """Whether the scale is still being compared with the rulers in the picture.

        Until then no distance is shown: a number in millimetres must not be taken back a moment later.
        """
        if self.scan is None:
            return False
        if self.session.user_calibration is not None:
            return self.scan.awaits_comparison_of_frames
        return self.scan.awaits_ruler_check

    def is_at_scale(self, item: CaliperMeasurement) -> bool:
        """Whether lengths of a track may stand beside the scale: else it is still compared, or it is tracked again."""
        return self.scan is not None and not self.is_checking and is_at_scale(self.scan, self.session, item)

    @property
    def calibration(self) -> Calibration:
        """Scale of the quantity being worked on, for its points."""
        return self.calibration_of(self.item)

    def calibration_of(self, item: CaliperMeasurement) -> Calibration:
        """Scale of one quantity, for its points; not trusted before it was compared with the ruler."""
        found = self._found_scale(item)
        return replace(found, trusted=False) if self.is_checking else found

    def _found_scale(self, item: CaliperMeasurement) -> Calibration:
        if self.scan is None:
            return Calibration(CalibrationSource.NONE)
        if not item.anchors and self.session.user_calibration is None:
            spatial = [region for region in self.scan.regions if region.is_spatial and region.trusted]
            if len(spatial) == 1 and self.scan.calibration.scale is not None:
                return replace(self.scan.calibration, region_index=spatial[0].index)
            return self.scan.calibration
        return calibrate(self.scan, item.anchors, self.session.user_calibration)

    def scale_of(self, item: CaliperMeasurement) -> PixelScale:
        """Scale to work with for one quantity; nominal where none is trusted."""
        assert self.scan is not None
        return working_scale(self._found_scale(item), self.scan)

    def time_ms(self, frame: int) -> float | None:
        """Time of a frame from the first, where the scan says so."""
        times = self.scan.frame_times_ms if self.scan else None
        return None if times is None else times[frame] - times[0]

    def open(self, path: Path, series: str | None = None, frames_per_s: float | None = None) -> None:
        """Put another scan on the desk, once what needs the one that lies there is done (`hold`)."""
        self.playback.stop()
        if self._is_held and self.scan is not None:
            self._held_open = path, series, frames_per_s
            words = tr("The record is being written. The other scan opens when it is.")
            self.noticed.emit(Notice(words, key="held"))
            return
        if self.scan is None and self._under_way == (path, series, frames_per_s):
            # Asked for twice, it would be opened twice, and what was done in between would be gone.
            return
        self._under_way = path, series, frames_per_s
        if self.scan is not None:
            self.scan_closing.emit()
            self._before = (self.path, self.series)
        self.path, self.series = path, series
        self.scan = None
        self.source.open(path, series, frames_per_s)

    def hold(self, is_held: bool, *, goes_on: bool = True) -> None:
        """Keep the scan on the desk while its record is written; another that was asked for is opened afterwards."""
        self._is_held = is_held
        if not is_held:
            asked, self._held_open = self._held_open, None
            if asked is not None and goes_on:
                self.open(*asked)
            elif asked is not None:
                self.stayed.emit()

    def open_again(self) -> bool:
        """Put the scan back that lay on the desk before one that was refused; False where there was none."""
        (path, series), self._before = self._before, (None, None)
        if path is not None and self.scan is None:
            self.open(path, series)
            return True
        return False

    def edit(self, text: str, change: SessionEdit, merge_key: object = None, frame: int | None = None) -> bool:
        """Make one undo step, seen in the frame shown; between two scans there is nothing to edit."""
        if self.scan is None:
            return False
        return self.document.edit(text, change, self.frame if frame is None else frame, merge_key)

    def work_on(self, key: str) -> None:
        """Take another quantity in hand; every part shows that one from now on."""
        if key != self.key:
            self.key = key
            self.select(None)
            self.session_changed.emit(self.session, self.session)

    def go_to(self, frame: int, direction: int = 1) -> None:
        """Show a frame and stop playing."""
        self.playback.stop()
        self._show(frame, direction)

    def step(self, by: int) -> None:
        """Go some frames on (or back), to the loop's ends at most."""
        self.go_to(self.target + by, 1 if by > 0 else -1)

    def select(self, selection: Selection | None) -> None:
        """Choose the end that the arrow keys move."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def _show(self, frame: int, direction: int) -> None:
        if self.scan is None:
            return
        self.target = min(self.scan.n_frames - 1, max(0, frame))
        if self.source.want(self.target, direction) is not None:
            self.frame = self.target
            self.frame_shown.emit(self.frame)

    def _on_opened(self, scan: ScanDescription) -> None:
        self._under_way = None
        self.scan, self.rulers = scan, ()
        self.frame = self.target = 0
        self.key = "A"
        self.selection = None
        self.playback.set_times(scan.n_frames, scan.frame_times_ms)
        session = MeasurementSession(
            "", scan.n_frames, side=scan.laterality, side_from_file=scan.laterality is not None
        )
        self.is_opening = True
        self.document.replace(session)
        self.is_opening = False
        self.scan_opened.emit()
        self._show(0, 1)

    def _on_refused(self, error: object) -> None:
        self._under_way = None
        self.scan_refused.emit(error)

    def _on_session(self, before: MeasurementSession, after: MeasurementSession) -> None:
        """Fall back to the first quantity where undo took away the one in hand."""
        if self.key not in {item.key for item in after.measurements}:
            self.key = after.measurements[0].key
            self.selection = None
        self.session_changed.emit(before, after)

    def _on_checked(self, scan: ScanDescription, rulers: tuple[DepthRuler, ...]) -> None:
        if (scan, rulers) != (self.scan, self.rulers):
            self.scan, self.rulers = scan, rulers
            self.described.emit()

    def _on_frame_ready(self, index: int, _picture: object) -> None:
        if index == self.target:
            self.frame = index
            self.frame_shown.emit(index)

    def _on_frame_failed(self, index: int, words: str) -> None:
        if index == self.target:
            self.noticed.emit(Notice(said(words), is_attention=True, key="frame"))
