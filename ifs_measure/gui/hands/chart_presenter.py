"""Keeps the distance chart in step with the desk, also while a track fills it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from ifs_measure.gui.distance_chart import DistanceChart
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.soon import Soon
from ifs_measure.gui.hands.tracking_flow import TrackingFlow
from ifs_measure.gui.wording import left_out
from ifs_measure.gui.words import tr
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.distance_curve import DistanceCurve, distance_curve
from ifs_measure.measurement.session import CaliperMeasurement

CHART_AFTER_MS = 12
"""Picture and panels answer an edit first; the chart follows when they are painted."""


class ChartPresenter(QObject):
    """Shows the curve of the quantity in hand."""

    def __init__(self, desk: Desk, tracking: TrackingFlow, chart: DistanceChart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tracking, self._chart = desk, tracking, chart
        self.with_mri = False
        desk.scan_opened.connect(self.refresh)
        desk.described.connect(self.refresh)
        self._soon = Soon(self.refresh, self, CHART_AFTER_MS)
        desk.session_changed.connect(self._soon.ask)
        desk.frame_shown.connect(chart.set_frame)
        tracking.provisional_changed.connect(self._soon.ask)
        tracking.progressed.connect(self._on_progress)
        chart.frame_requested.connect(desk.go_to)
        chart.step_requested.connect(desk.step)
        chart.mri_toggled.connect(self.set_mri)

    def set_mri(self, with_mri: bool) -> None:
        """Show published MRI figures, or not."""
        self.with_mri = with_mri
        self._chart.set_mri_shown(with_mri)
        self.refresh()

    def curve(self) -> DistanceCurve | None:
        """Describe the chart of the quantity in hand."""
        desk = self._desk
        if desk.scan is None:
            return None
        item = self._filling() or desk.item
        if not desk.is_at_scale(item) or (item.is_stale and not self._tracking.is_under_way):
            return None
        trusted = desk.calibration_of(desk.item).trusted
        return distance_curve(item, desk.scan.frame_times_ms, trusted, desk.session.marks, self.with_mri)

    def refresh(self, *_: object) -> None:
        """Draw the curve anew."""
        self._soon.stop()
        has_track = self._desk.item.track is not None
        is_still = self._desk.scan is not None and self._desk.scan.n_frames == 1
        awaited = tr("One frame: a static measurement. Tracking needs a loop.") if is_still else ""
        self._chart.set_awaited(tr("Checking the scale…") if self._desk.is_checking and has_track else awaited)
        self._chart.set_curve(self.curve(), left_out(self._desk.calibration_of(self._desk.item)))
        self._chart.set_frame(self._desk.frame)

    def _on_progress(self, _done: int, total: int) -> None:
        if not total:
            self.refresh()

    def _filling(self) -> CaliperMeasurement | None:
        """Return the measurement with the frames followed so far; None unless a first track is being made."""
        provisional = self._tracking.provisional
        desk = self._desk
        if not provisional or desk.item.track is not None or desk.scan is None:
            return None
        frames = tuple(provisional.get(i, TrackedFrame(i, FrameStatus.TRACKED)) for i in range(desk.scan.n_frames))
        track = CortexTrack(frames, desk.scale_of(desk.item), desk.item.surfaces, desk.item.anchors)
        return replace(desk.item, track=track, narrowest=None, by_phase=())
