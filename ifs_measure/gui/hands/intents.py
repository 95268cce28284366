"""What each action does, as tables from its name; every one is a short move of the desk and its flows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.placing import Placing
from ifs_measure.gui.hands.review_flow import ReviewFlow
from ifs_measure.gui.hands.tracking_flow import TrackingFlow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.playback import SPEEDS, Repeat
from ifs_measure.gui.sentences import said
from ifs_measure.gui.wording import mark_name
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone, Ends, Quantity, Surface
from ifs_measure.measurement.phases import Mark, MarkLabel
from ifs_measure.measurement.protocol import NOT_RECORDED
from ifs_measure.measurement.session import MeasurementSession, add_mark, remove_mark
from ifs_measure.measurement.session_edits import (
    add_measurement,
    remove_measurement,
    set_field,
    set_marks,
    set_side,
    set_surfaces,
    swap_rotation_marks,
)

Table = Mapping[str, Callable[[], object]]
AROUND_MS = 1000.0
FINE_PX = 0.1
ARC_SHARE = 0.15


class FrameIntents(QObject):
    """Play, step, jump."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def table(self) -> Table:
        """Return the moves by their action's name."""
        desk = self._desk
        return {
            "step_back": partial(desk.step, -1),
            "step_on": partial(desk.step, 1),
            "ten_back": partial(desk.step, -10),
            "ten_on": partial(desk.step, 10),
            "first_frame": partial(desk.go_to, 0),
            "last_frame": lambda: desk.go_to(desk.session.n_frames - 1),
            "previous_event": partial(self._event, -1),
            "next_event": partial(self._event, 1),
            "play": self.play,
            "play_around": self.play_around,
            "slower": partial(self._speed, -1),
            "faster": partial(self._speed, 1),
            "repeat": self.repeat,
            "narrowest": self._narrowest,
            "phase_narrowest": self._phase_narrowest,
        }

    def play(self) -> None:
        """Play or pause."""
        playback = self._desk.playback
        if playback.is_playing:
            playback.stop()
        else:
            playback.play(self._desk.frame)

    def play_around(self) -> None:
        """Play a second before and after this frame, then come back to it."""
        playback = self._desk.playback
        if playback.is_playing:
            playback.stop()
        else:
            playback.play(self._desk.frame, AROUND_MS)

    def repeat(self) -> None:
        """Loop, back and forth, once, in turn."""
        order = list(Repeat)
        playback = self._desk.playback
        playback.set_repeat(order[(order.index(playback.repeat) + 1) % len(order)], self._desk.frame)

    def set_speed(self, speed: float) -> None:
        """Play at a speed."""
        self._desk.playback.set_speed(speed, self._desk.frame)

    def _speed(self, by: int) -> None:
        place = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - self._desk.playback.speed))
        self.set_speed(SPEEDS[min(len(SPEEDS) - 1, max(0, place + by))])

    def _event(self, by: int) -> None:
        desk = self._desk
        frames = sorted({*(m.frame for m in desk.session.marks), *(a.frame for a in desk.item.anchors)})
        beyond = [f for f in frames if (f - desk.target) * by > 0]
        if beyond:
            desk.go_to(beyond[0] if by > 0 else beyond[-1])

    def _narrowest(self) -> None:
        if self._desk.item.narrowest is not None:
            self._desk.go_to(self._desk.item.narrowest.frame)

    def _phase_narrowest(self) -> None:
        frames = [narrowest.frame for narrowest in self._desk.item.by_phase]
        if frames:
            later = [frame for frame in frames if frame > self._desk.target]
            self._desk.go_to(later[0] if later else frames[0])


class CaliperIntents(QObject):
    """Calipers, arcs, quantities, surfaces."""

    def __init__(self, desk: Desk, placing: Placing, tracking: TrackingFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._placing, self._tracking = desk, placing, tracking

    def table(self) -> Table:
        """Return the moves by their action's name."""
        steps = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
        nudges = {f"nudge_{name}": partial(self._placing.nudge, dx, dy) for name, (dx, dy) in steps.items()}
        fine = {
            f"fine_{name}": partial(self._placing.nudge, dx * FINE_PX, dy * FINE_PX) for name, (dx, dy) in steps.items()
        }
        return {
            **nudges,
            **fine,
            "track": self._tracking.start,
            "arc_shorter": partial(self._placing.arcs.resize, -ARC_SHARE),
            "arc_longer": partial(self._placing.arcs.resize, ARC_SHARE),
            "redraw_arc": self._placing.arcs.begin,
            "remove": self._remove,
        }

    def choose_surface(self, surface: str) -> None:
        """Say what the selected end (or both) lies on."""
        desk, wanted = self._desk, Surface(surface)
        now, key = desk.item.surfaces, desk.key
        surfaces = Ends(wanted, wanted)
        if desk.selection is not None:
            is_it = desk.selection.bone is Bone.ISCHIAL_TUBEROSITY
            surfaces = Ends(wanted, now.lt) if is_it else Ends(now.it, wanted)
        had_track = desk.item.track is not None
        if desk.edit(tr("Change the surface"), lambda s: set_surfaces(s, key, surfaces)) and had_track:
            self._tracking.solve_again()

    def add_quantity(self, quantity: str) -> None:
        """Begin a further quantity; the next clicks place it."""
        desk = self._desk
        if desk.edit(tr("Add a quantity"), lambda s: add_measurement(s, Quantity(quantity))):
            desk.work_on(desk.session.measurements[-1].key)

    def choose_quantity(self, key: str) -> None:
        """Work on another quantity."""
        self._desk.work_on(key)

    def remove_quantity(self, key: str) -> None:
        """Take a quantity away."""
        self._desk.key = self._desk.session.measurements[0].key
        self._desk.edit(tr("Remove a quantity"), lambda s: remove_measurement(s, key))

    def _remove(self) -> None:
        """Remove this frame's points, else its marks."""
        desk = self._desk
        if self._placing.remove():
            return
        marks = [mark for mark in desk.session.marks if mark.frame == desk.frame]
        if marks:
            times = desk.scan.frame_times_ms if desk.scan else None
            desk.edit(tr("Remove the mark"), lambda s: set_marks(s, remove_mark(s, marks[0]).marks, times))


class MarkIntents(QObject):
    """Phases, review, side."""

    def __init__(self, desk: Desk, review: ReviewFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._review = desk, review

    def table(self) -> Table:
        """Return the moves by their action's name."""
        return {
            "mark_neutral": partial(self.mark, MarkLabel.NEUTRAL),
            "mark_ir": partial(self.mark, MarkLabel.IR_END),
            "mark_er": partial(self.mark, MarkLabel.ER_END),
            "mark_contact": partial(self.mark, MarkLabel.CONTACT),
            "mark_pain": partial(self.mark, MarkLabel.PAIN),
            "next_review": partial(self._review.enter_next, 1),
            "previous_review": partial(self._review.enter_next, -1),
        }

    @property
    def _times(self) -> tuple[float, ...] | None:
        return self._desk.scan.frame_times_ms if self._desk.scan else None

    def mark(self, label: str) -> None:
        """Name the frame shown; asked again, the mark is taken away."""
        desk = self._desk
        mark = Mark(desk.frame, MarkLabel(label))
        same = next((m for m in desk.session.marks if (m.frame, m.label) == (mark.frame, mark.label)), None)
        marks = add_mark(desk.session, mark).marks if same is None else remove_mark(desk.session, same).marks
        times = self._times

        def change(session: MeasurementSession) -> MeasurementSession:
            # A mark ends that nobody knew the phases.
            return set_field(set_marks(session, marks, times), "protocol", "phase_marks", None)

        desk.edit(tr("Mark {name}", name=mark_name(mark.label)), change)

    def set_not_recorded(self) -> None:
        """Say that nobody knows the phases of this loop."""
        words = tr("Phase marks: not recorded.")
        self._desk.edit(words, lambda s: set_field(s, "protocol", "phase_marks", NOT_RECORDED))

    def remove(self, place: int) -> None:
        """Take a mark of the list away."""
        marks = tuple(m for i, m in enumerate(self._desk.session.marks) if i != place)
        times = self._times
        self._desk.edit(tr("Remove the mark"), lambda s: set_marks(s, marks, times))

    def set_degrees(self, label: str, degrees: object) -> None:
        """Write the degrees of an end of the sweep beside its marks."""
        value = float(degrees) if isinstance(degrees, int | float) else None
        marks = tuple(Mark(m.frame, m.label, value) if m.label == label else m for m in self._desk.session.marks)
        times = self._times
        self._desk.edit(tr("Degrees of rotation"), lambda s: set_marks(s, marks, times))

    def swap(self) -> None:
        """Exchange internal and external rotation."""
        times = self._times
        self._desk.edit(tr("Swap IR and ER"), lambda s: swap_rotation_marks(s, times))

    def set_side(self, side: str) -> None:
        """Say which hip it is."""
        self._desk.edit(tr("Side"), lambda s: set_side(s, side))


class Teller(QObject):
    """Turns an error into a notice."""

    told = Signal(object)

    def tell(self, error: object, key: str = "error") -> None:
        """Show an error's own words; they say what was expected, found and what to do."""
        self.told.emit(Notice(said(str(error)), is_attention=True, key=key))
