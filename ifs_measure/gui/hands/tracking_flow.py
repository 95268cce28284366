"""Track: follow both ends through the loop, show how far it has come, and solve again after a correction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.side_work import SideWork
from ifs_measure.gui.hands.soon import Soon
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack, TrackedFrame
from ifs_measure.measurement.phases import Mark
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession, with_measurement
from ifs_measure.measurement.session_edits import clear_track, refresh_phases
from ifs_measure.tracking.tracker import TrackProgress
from ifs_measure.workflow.measure import is_at_scale
from ifs_measure.workflow.work_orders import Solved, SolveOrder

SETTLE_MS = 250
"""A loop is solved again when no nudge came for so long."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What a track follows from, beside the pixels: an answer to another question is not stored."""

    key: str
    anchors: tuple[Anchor, ...]
    surfaces: Ends[Surface]
    user_calibration: UserCalibration | None


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
    stopped()
        It failed, or was called off: what no longer fits its calipers is not put right by itself.
    """

    progressed = Signal(int, int)
    solved = Signal(bool)
    provisional_changed = Signal()
    review_known = Signal(object, object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Desk, side: SideWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = side.jobs(self)
        self._asked: _Question | None = None
        self._marks: tuple[Mark, ...] = ()
        self._is_first = True
        self._waits = False
        self._again = ""
        self._followed: dict[int, TrackedFrame] = {}
        self._followed_for: _Question | None = None
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
        desk.session_changed.connect(self._see_stale)
        desk.session_changed.connect(self._doubt_scale)
        desk.described.connect(self._doubt_scale)

    @property
    def is_running(self) -> bool:
        """Whether a track is being made."""
        return self._is_working or self._tells.isActive()

    @property
    def _is_working(self) -> bool:
        return self._waits or self._jobs.is_running

    @property
    def is_under_way(self) -> bool:
        """Whether a track is being made, or is about to be."""
        return self._settle.isActive() or self.is_running

    @property
    def provisional(self) -> dict[int, TrackedFrame]:
        """Frames followed so far, or until it was stopped; none once another quantity or other calipers are in hand."""
        desk = self._desk
        return self._followed if _question(desk.session, desk.key) == self._followed_for else {}

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
        self._run(self._desk.key)

    def solve_again(self) -> None:
        """Solve anew when the person's hand rests: a correction belongs to the track."""
        self._again = self._desk.key
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
            if self._asked is not None:
                self._run(self._asked.key)

    def _solve_again(self) -> None:
        if self._is_working and self._is_first:
            # A first track of another quantity goes before.
            self._settle.start()
            return
        item = {measurement.key: measurement for measurement in self._desk.session.measurements}.get(self._again)
        if item is None or not _is_to_solve(item):
            # The correction was undone before it was solved: what it was made from still holds.
            self._end()
            return
        self._is_first = False
        self._run(self._again)

    def _see_stale(self, *_: object) -> None:
        """Solve what no longer fits its calipers or its scale, however the session came there: redone, or restored."""
        if self._desk.scan is not None and _is_to_solve(self._desk.item) and not self.is_under_way:
            self.solve_again()

    def _run(self, key: str) -> None:
        desk = self._desk
        if desk.scan is None:
            return
        session = desk.session
        self._asked, self._marks = _question(session, key), session.marks
        self._followed, self._followed_for = {}, self._asked
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
                self._followed.update({frame.index: frame for frame in item.frames})
                self.provisional_changed.emit()

    def _on_finished(self, result: object) -> None:
        asked, self._asked = self._asked, None
        assert isinstance(result, Solved)
        if asked is None or _question(self._desk.session, asked.key) != asked:
            self._end()
            return
        solved, marks, scan = result.measurement, self._marks, self._desk.scan
        self.review_known.emit(solved.track, result.review)

        def store(session: MeasurementSession) -> MeasurementSession:
            if _question(session, asked.key) != asked:
                return session
            kept = session.measurement(asked.key)
            if not (self._is_first or kept.is_stale):
                return session
            session = with_measurement(session, replace(solved, reviewed=kept.reviewed))
            # Phases are those of the marks as they stand by now.
            times = None if scan is None else scan.frame_times_ms
            return session if session.marks == marks else refresh_phases(session, times)

        if self._is_first:
            self._desk.edit(tr("Track"), store)
        else:
            # In every state of these calipers: one that undo comes to is as solved as the one on the screen.
            self._desk.document.rebase(store)
        self._end()
        # What follows from a track has a turn of the event loop for itself.
        self._told_of = (asked.key, solved.track)
        self._tells.ask()

    def _tell_solved(self) -> None:
        """Say that a track is there, unless it was undone meanwhile."""
        key, track = self._told_of
        self._told_of = ("", None)
        if track is not None and any(m.key == key and m.track is track for m in self._desk.session.measurements):
            # What was tracked beside the quantity in hand takes nobody away from it.
            self.solved.emit(self._is_first and key == self._desk.key)

    def _on_cancelled(self) -> None:
        count = len(self._followed)
        self.progressed.emit(0, 0)
        self._desk.noticed.emit(Notice(tr("Stopped. {count} frames tracked.", count=count), key="tracking"))
        self.stopped.emit()

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)
        self.stopped.emit()

    def _end(self) -> None:
        self._followed, self._followed_for = {}, None
        self.progressed.emit(0, 0)

    def _drop_stale(self, _before: MeasurementSession, after: MeasurementSession) -> None:
        """Stop solving for anchors that are no longer there (undo while it runs), and begin anew at another scale."""
        asked = self._asked
        if asked is None or not self.is_running:
            return
        now = _question(after, asked.key)
        if now == asked:
            return
        self._drop()
        self._asked = None
        self._end()
        is_at_hand = self._is_first and asked.key == self._desk.key
        if is_at_hand and now == replace(asked, user_calibration=after.user_calibration):
            self._run(asked.key)

    def _doubt_scale(self, *_: object) -> None:
        """Let no track stand that was made with another scale than the scan has by now, as an older session may."""
        scan, session = self._desk.scan, self._desk.session
        if scan is None or self._desk.is_checking:
            return
        if _without_misfits(scan, session) != session:
            self._desk.document.rebase(lambda known: _without_misfits(scan, known))
            words = tr(
                "This was tracked with another scale. Its distance counts once it is tracked with the present one."
            )
            self._desk.noticed.emit(Notice(words, is_attention=True, key="tracking"))


def _question(session: MeasurementSession, key: str) -> _Question | None:
    item = {measurement.key: measurement for measurement in session.measurements}.get(key)
    return None if item is None else _Question(key, item.anchors, item.surfaces, session.user_calibration)


def _is_to_solve(item: CaliperMeasurement) -> bool:
    return item.is_stale and bool(item.anchors) and None not in item.anchors[0].points


def _without_misfits(scan: ScanDescription, session: MeasurementSession) -> MeasurementSession:
    for item in session.measurements:
        if not (item.is_stale or is_at_scale(scan, session, item)):
            session = clear_track(session, item.key)
    return session
