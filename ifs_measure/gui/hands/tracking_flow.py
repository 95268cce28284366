"""Track: follow both ends through the loop, show how far it has come, and solve again after a correction."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.side_work import SideWork
from ifs_measure.gui.hands.soon import Soon
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.words import tr
from ifs_measure.measurement.cortex_track import CortexTrack, TrackedFrame
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession, with_measurement
from ifs_measure.tracking.tracker import TrackProgress
from ifs_measure.workflow.work_orders import Solved, SolveOrder

SETTLE_MS = 250
"""A loop is solved again when no nudge came for so long."""


class TrackingFlow(QObject):
    """Has the loop followed in the measuring process.

    Signals
    -------
    progressed(done, total)
        Units of work; (0, 0) when no job runs any more.
    solved(is_first)
        A track is there; whether the person asked for it (else it was solved again after a correction).
    provisional_changed()
        Frames followed so far, before the track is done.
    review_known(track, queue)
        The frames of a new track that a person should look at; comes before the track.
    failed(error)
        The loop cannot be followed.
    """

    progressed = Signal(int, int)
    solved = Signal(bool)
    provisional_changed = Signal()
    review_known = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, side: SideWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = side.jobs(self)
        self._asked: tuple[str, CaliperMeasurement] | None = None
        self._is_first = True
        self._waits = False
        self.provisional: dict[int, TrackedFrame] = {}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._solve_again)
        self._told_of: tuple[str, CortexTrack | None] = ("", None)
        self._tells = Soon(self._tell_solved, self)
        self._jobs.progress.connect(self._on_progress)
        self._jobs.finished.connect(self._on_finished)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.failed.connect(self._on_failed)
        desk.scan_opened.connect(self.reset)
        desk.described.connect(self._go_on)
        desk.session_changed.connect(self._drop_stale)
        desk.session_changed.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether a track is being made."""
        return self._is_working or self._tells.isActive()

    @property
    def _is_working(self) -> bool:
        return self._waits or self._jobs.is_running

    @property
    def is_solving_again(self) -> bool:
        """Whether a correction is being solved, or is about to be."""
        return self._settle.isActive() or (self.is_running and not self._is_first)

    def hurry(self) -> None:
        """Solve a correction now: the person does not move the end any more."""
        if self._settle.isActive():
            self._settle.stop()
            self._solve_again()

    def reset(self) -> None:
        """Forget the scan before."""
        self._settle.stop()
        self._tells.stop()
        self._drop()
        self._end()

    def start(self) -> None:
        """Follow both ends of the measurement in hand."""
        self._settle.stop()
        self._is_first = True
        self._run()

    def solve_again(self) -> None:
        """Solve anew when the person's hand rests: a correction belongs to the track."""
        if not (self._is_working and self._is_first):
            self._drop()
            self._settle.start()

    def cancel(self) -> bool:
        """Stop; frames already followed stay on the chart."""
        if self._waits:
            self._drop()
            self._on_cancelled()
            return True
        return self._jobs.cancel()

    def close(self) -> None:
        """Stop for good."""
        self._settle.stop()
        self._tells.stop()
        self._waits = False
        self._jobs.close()

    def _drop(self) -> None:
        self._waits = False
        self._jobs.drop()

    def _go_on(self, *_: object) -> None:
        """Begin what waited for the scale."""
        if self._waits and not self._desk.is_checking:
            self._waits = False
            self._run()

    def _solve_again(self) -> None:
        self._is_first = False
        self._run()

    def _run(self) -> None:
        desk = self._desk
        if desk.scan is None:
            return
        key, session = desk.key, desk.session
        self.provisional = {}
        self._asked = (key, session.measurement(key))
        item = session.measurement(key)
        # What was solved before plays no part in the answer, and need not travel.
        bare = replace(item, track=None, narrowest=None, by_phase=(), confirmation=None)
        self.progressed.emit(0, desk.scan.n_frames)
        if desk.is_checking:
            # Bones are followed at a scale that is certain, or in pixels.
            self._waits = True
            return
        self._jobs.start(SolveOrder(replace(session, measurements=(bare,)), key))

    def _on_progress(self, item: object) -> None:
        if isinstance(item, TrackProgress):
            # The loop is walked more than once; the person counts its frames once.
            total = self._desk.session.n_frames
            self.progressed.emit(item.done * total // max(1, item.total), total)
            if item.frames:
                self.provisional.update({frame.index: frame for frame in item.frames})
                self.provisional_changed.emit()

    def _on_finished(self, result: object) -> None:
        asked, self._asked = self._asked, None
        assert isinstance(result, Solved)
        self._end()
        if asked is None or not _is_same_question(self._desk.session.measurement(asked[0]), asked[1]):
            return
        solved = result.measurement
        self.review_known.emit(solved.track, result.review)

        def store(session: MeasurementSession) -> MeasurementSession:
            kept = session.measurement(asked[0])
            return with_measurement(session, replace(solved, reviewed=kept.reviewed))

        if self._is_first:
            self._desk.edit(tr("Track"), store)
        else:
            self._desk.document.amend(store)
        # What follows from a track has a turn of the event loop for itself.
        self._told_of = (asked[0], solved.track)
        self._tells.ask()

    def _tell_solved(self) -> None:
        """Say that a track is there, unless it was undone meanwhile."""
        key, track = self._told_of
        self._told_of = ("", None)
        if track is not None and any(m.key == key and m.track is track for m in self._desk.session.measurements):
            self.solved.emit(self._is_first)

    def _on_cancelled(self) -> None:
        count = len(self.provisional)
        self.progressed.emit(0, 0)
        self._desk.noticed.emit(Notice(tr("Stopped. {count} frames tracked.", count=count), key="tracking"))

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self.provisional = {}
        self.progressed.emit(0, 0)

    def _drop_stale(self, _before: MeasurementSession, after: MeasurementSession) -> None:
        """Stop solving for anchors that are no longer there (undo while it runs)."""
        if self._asked is None or not self.is_running:
            return
        key, item = self._asked
        still = {measurement.key: measurement for measurement in after.measurements}.get(key)
        if still is None or not _is_same_question(still, item):
            self._drop()
            self._asked = None
            self._end()


def _is_same_question(a: CaliperMeasurement, b: CaliperMeasurement) -> bool:
    return (a.anchors, a.surfaces) == (b.anchors, b.surfaces)
