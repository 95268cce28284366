"""Review, confirm: the frames that can change the number, then the narrowest one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ifs_measure.gui.hands.desk import Desk, Selection
from ifs_measure.gui.scenes import DrawingContext, caliper_drawing, end_point, shown_length
from ifs_measure.gui.thumbnails import doubt_thumbnail
from ifs_measure.gui.wording import NO_BREAK, number
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone, Ends, Origin
from ifs_measure.measurement.cortex_track import CortexTrack, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session import CaliperMeasurement
from ifs_measure.measurement.session_edits import accept_review, confirm
from ifs_measure.tracking.tracker import ReviewItem, review_queue

LEAST_SAID = {"mm": 0.05, "px": 0.5}
"""A correction smaller than what the last digit shows is not spoken of."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One frame of the queue and what was done about it."""

    item: ReviewItem
    is_accepted: bool
    is_corrected: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody looked at it yet."""
        return not (self.is_accepted or self.is_corrected)


def doubt_picture(desk: Desk, doubt: Doubt) -> QImage | None:
    """Draw the doubted bone of a frame with its marks; None while the frame is not decoded."""
    item, entry = desk.item, doubt.item
    assert item.track is not None
    centre = end_point(item, entry.frame, Bone(entry.bone)) if entry.bone in tuple(Bone) else None
    context = DrawingContext(
        entry.frame,
        desk.calibration_of(item),
        item.track.scale,
        None,
        lambda _bone, _point: None,
        shows_length=not desk.is_checking,
    )
    drawing = caliper_drawing(item, context)
    return doubt_thumbnail(desk.source.picture(entry.frame), centre, drawing, item.track.scale.tall)


class ReviewFlow(QObject):
    """Leads through the queue.

    Signals
    -------
    changed()
        Queue or place in it changed.
    entered()
        An item is looked at from now on.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: tuple[ReviewItem, ...] = ()
        self._queued_for: tuple[str, CortexTrack | None] = ("", None)
        self._known: tuple[CortexTrack | None, tuple[ReviewItem, ...]] = (None, ())
        self.current: int | None = None
        self._was: tuple[int, Bone, ImagePoint, TrackedFrame] | None = None
        desk.scan_opened.connect(self.leave)
        desk.session_changed.connect(self._on_session)

    @property
    def is_active(self) -> bool:
        """Whether an item is being looked at."""
        return self.current is not None

    def expect(self, track: CortexTrack, queue: tuple[ReviewItem, ...]) -> None:
        """Take the queue of a track that is about to come: it was ranked where the track was made."""
        self._known = (track, queue)

    def doubts(self) -> tuple[Doubt, ...]:
        """Return the queue of the present track with what was done about each item."""
        item = self._desk.item
        corrected = {anchor.frame for anchor in item.anchors if anchor.origin is not Origin.PLACED}
        return tuple(Doubt(entry, entry.frame in item.reviewed, entry.frame in corrected) for entry in self._queue)

    def n_open(self) -> int:
        """Count the frames still to be looked at."""
        return sum(doubt.is_open for doubt in self.doubts())

    def enter(self, index: int) -> None:
        """Look at one item: its frame, the doubted end selected."""
        if not self._queue:
            return
        self.current = index % len(self._queue)
        entry = self._queue[self.current]
        self._desk.go_to(entry.frame)
        self._desk.select(Selection(self._desk.key, Bone(entry.bone)) if entry.bone in tuple(Bone) else None)
        self._remember(entry)
        self.entered.emit()
        self.changed.emit()

    def note(self) -> tuple[str, ...]:
        """Say how far a correction of the item moved the end, in the unit of the distance, and what its error was."""
        if self.current is None or self._was is None or self.current >= len(self._queue):
            return ()
        entry = self._queue[self.current]
        frame, bone, point, was = self._was
        if entry.frame != frame or self._desk.frame != frame or not self._desk.is_at_scale(self._desk.item):
            return ()
        anchor = self._desk.item.anchor_at(frame)
        moved = anchor.points[bone] if anchor is not None else None
        item = self._desk.item
        if moved is None or item.track is None:
            return ()
        calibration, scale = self._desk.calibration_of(item), item.track.scale
        shown = shown_length(Ends(moved, point), 0.0, calibration, scale)
        if shown.value < LEAST_SAID[shown.unit]:
            return ()
        end = "LT" if bone is Bone.LESSER_TROCHANTER else "IT"
        far = tr("{end} moved {length}", end=end, length=f"{number(shown.value)}{NO_BREAK}{shown.unit}")
        if was.narrowest is None:
            return (far,)
        error = shown_length(was.narrowest, was.sd_mm or 0.0, calibration, scale)
        ci95 = f"{number(error.ci95)}{NO_BREAK}{error.unit}"
        return far, tr("was ± {error}", error=ci95).replace("± ", f"±{NO_BREAK}")

    def _remember(self, entry: ReviewItem) -> None:
        """Keep where the doubted end was when its item was entered."""
        item = self._desk.item
        self._was = None
        if entry.bone not in tuple(Bone) or item.track is None:
            return
        bone = Bone(entry.bone)
        point = end_point(item, entry.frame, bone)
        frame = item.track.frames[entry.frame]
        if point is not None and frame.narrowest is not None:
            self._was = (entry.frame, bone, point, frame)

    def enter_next(self, by: int = 1) -> None:
        """Go to the next (or previous) item that nobody looked at; without one, the next of all."""
        count = len(self._queue)
        if not count:
            return
        start = self.current if self.current is not None else (-1 if by > 0 else 0)
        order = [(start + by * k) % count for k in range(1, count + 1)]
        doubts = self.doubts()
        self.enter(next((i for i in order if doubts[i].is_open), order[0]))

    def accept(self) -> None:
        """Say that the frame is right; goes on to the next, and after the last to the narrowest frame."""
        if self.current is None:
            return
        key, frame = self._desk.key, self._queue[self.current].frame
        self._desk.edit(tr("Accept the frame"), lambda s: accept_review(s, key, frame), frame=frame)
        if self.n_open():
            self.enter_next()
        else:
            self.leave()
            self.go_to_narrowest()

    def leave(self) -> None:
        """Stop looking through the queue."""
        if self.current is not None:
            self.current = None
            self._desk.select(None)
            self.changed.emit()

    def go_to_narrowest(self) -> None:
        """Show the narrowest frame."""
        narrowest = self._desk.item.narrowest
        if narrowest is not None:
            self._desk.go_to(narrowest.frame)

    def confirm(self, by: str = "") -> bool:
        """Confirm the distance as it stands; False where there is nothing to confirm."""
        item, key = self._desk.item, self._desk.key
        if item.narrowest is None or item.is_stale or self._desk.is_checking:
            return False
        self.leave()
        return self._desk.edit(tr("Confirm"), lambda s: confirm(s, key, by), frame=item.narrowest.frame)

    def _on_session(self, *_: object) -> None:
        scan, item = self._desk.scan, self._desk.item
        before = (self._queue, self.current)
        asked, self._queued_for = self._queued_for, (item.key, item.track)
        if scan is None or item.track is None:
            self._queue, self.current = (), None
        elif item.key != asked[0] or (item.track is not asked[1] and not self._is_kept(item)):
            known, queue = self._known
            self._queue = queue if known is item.track else review_queue(item.track, scan.frame_times_ms)
            self.current = None
        if before != (self._queue, self.current):
            self.changed.emit()

    def _is_kept(self, item: CaliperMeasurement) -> bool:
        """Tell whether the queue outlives a track that a correction made anew.

        A person in the middle of the queue, or at its end, is not sent to its beginning: what the correction changed
        is seen at the narrowest frame, which is looked at last in any case.
        """
        frames = {anchor.frame for anchor in item.anchors[1:]}
        is_corrected = any(entry.frame in frames for entry in self._queue)
        return bool(self._queue) and (self.is_active or is_corrected or not self.n_open())
