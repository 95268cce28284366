"""Two loops side by side: left and right, before and after; linked at their narrowest frames, one number kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from math import hypot
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.compare_view import CompareColumn, CompareRow
from ifs_measure.gui.hands.compared_side import ComparedSide, side_of
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.lane import Lane
from ifs_measure.gui.hands.picture_presenter import badge_words, checking_words, fit_rects, orientation_words
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.overlay_scene import EMPTY_SCENE, OverlayScene
from ifs_measure.gui.playback import UNTIMED_FRAME_MS, Playback
from ifs_measure.gui.scenes import DrawingContext, Shown, caliper_drawing
from ifs_measure.gui.sentences import said
from ifs_measure.gui.wording import number, side_letter, side_name
from ifs_measure.gui.words import tr
from ifs_measure.gui.workers import JobRunner
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.distance_curve import distance_curve
from ifs_measure.measurement.phases import PhaseLabel
from ifs_measure.measurement.reference_values import PUBLISHED_READING_ERROR
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.measurement.session_edits import set_comparison
from ifs_measure.reports.record_json import content_sha256, record_document
from ifs_measure.scans.decode_events import FrameReady, ScanChecked, ScanOpened, ScanRefused
from ifs_measure.workflow.measure import make_record, working_scale

NEEDED_MM = PUBLISHED_READING_ERROR.mdc95_mm
"""Smallest difference between two readings that exceeds measurement error."""


class CompareFlow(QObject):
    """Shows a second loop with the session that it was closed with.

    Signals
    -------
    changed(bool)
        Comparing began or ended.
    """

    changed = Signal(bool)

    def __init__(self, desk: Desk, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._lane: Lane | None = None
        self._jobs = JobRunner(self)
        self._other: ComparedSide | None = None
        self._name = ""
        self._frame = 0
        self.is_open = False
        self.is_linked = True
        self._jobs.finished.connect(self._on_job)
        self._jobs.failed.connect(self._on_failed)
        self._playback = Playback(self)
        self._playback.frame_due.connect(self._show_other)
        self._playback.changed.connect(lambda: window.compare.set_other_playing(self._playback.is_playing))
        window.compare.link_toggled.connect(self.set_linked)
        window.compare.other_stepped.connect(self.step_other)
        window.compare.other_play_pressed.connect(self.play_other)
        window.other_tools.stepped.connect(self.step_other)
        desk.frame_shown.connect(self._follow)
        desk.session_changed.connect(self._on_session)
        desk.described.connect(self._on_session)
        desk.scan_opened.connect(self.close_view)

    @property
    def has_other(self) -> bool:
        """Whether a second loop was chosen and has a distance that can be said."""
        return self._is_measured and self._other is not None and self._other.is_known

    @property
    def _is_measured(self) -> bool:
        return self._other is not None and self._other.session.measurements[0].narrowest is not None

    def toggle(self) -> None:
        """Begin or end comparing."""
        if self.is_open:
            self.close_view()
            return
        self.is_open = True
        self._window.inspector.set_drawer(Drawer.COMPARE)
        self._show_panes()
        self.refresh()
        self.changed.emit(True)

    def close_view(self) -> None:
        """End comparing."""
        if not self.is_open:
            return
        self.is_open = False
        self._forget_other("")
        if self._lane is not None:
            self._lane.forget()
        if self._window.inspector.drawer == Drawer.COMPARE:
            self._window.inspector.set_drawer(Drawer.SECTIONS)
        self._window.chart.set_other(None)
        self._show_panes()
        self.changed.emit(False)

    def _forget_other(self, name: str) -> None:
        """Leave nothing of the other loop: neither number nor picture stands there for the next one."""
        pane = self._window.other_pane
        self._jobs.drop()
        self._playback.stop()
        self._name, self._other, self._frame = name, None, 0
        pane.picture.set_picture(-1, None)
        pane.picture.set_scene(EMPTY_SCENE)
        pane.head.set_column(CompareColumn("", name))

    def choose(self, path: Path, series: str | None, name: str) -> None:
        """Show this scan as the other loop."""
        if self._lane is None:
            self._lane = Lane(self)
            self._lane.told.connect(self._on_told)
        self._forget_other(name)
        self._window.worklist.set_compared(None)
        self._lane.open((path, series, None))
        self.refresh()
        self.changed.emit(True)

    def set_linked(self, is_linked: bool) -> None:
        """Let the other loop follow this one, or stand still."""
        self.is_linked = is_linked
        self._playback.stop()
        self._window.compare.set_linked(is_linked)
        self._follow(self._desk.frame)

    def toggle_link(self) -> None:
        """Link or unlink."""
        self.set_linked(not self.is_linked)

    def step_other(self, by: int) -> None:
        """Step the other loop; linked, both."""
        if self.is_linked:
            self._desk.step(by)
        elif self._other is not None:
            self._playback.stop()
            self._show_other(min(self._other.scan.n_frames - 1, max(0, self._frame + by)), 1 if by > 0 else -1)

    def play_other(self) -> None:
        """Play or pause the other loop by itself."""
        if self._other is None or self.is_linked:
            return
        if self._playback.is_playing:
            self._playback.stop()
        else:
            self._playback.play(self._frame)

    def use(self) -> None:
        """Write the other loop's number into this record."""
        if self._other is not None and self.has_other and self._lane is not None:
            self._jobs.start(partial(_comparison, self._lane.loop(), self._other.session))

    def close(self) -> None:
        """End thread and process."""
        self._playback.stop()
        self._jobs.close()
        if self._lane is not None:
            self._lane.close()

    # --------------------------------------------------------------------------------------------------- drawing

    def refresh(self) -> None:
        """Show heads, table and both curves."""
        desk, window, scan = self._desk, self._window, self._desk.scan
        if not self.is_open or scan is None:
            return
        here = self._here(scan)
        name = desk.path.stem if desk.path else ""
        window.this_pane.head.set_column(_column(here, name, desk.frame))
        other = self._other
        window.chart.set_other(None)
        if other is None:
            window.compare.set_rows((), ("", ""))
            return
        window.other_pane.head.set_column(_column(other, self._name, self._frame))
        rows, sentence = _table(other, here)
        names = (_tag(other), _tag(here))
        if names[0] == names[1]:
            names = (self._name, name)
        window.compare.set_rows(rows, names, sentence=sentence, unit=here.unit)
        item = other.session.measurements[0]
        curve = distance_curve(item, other.scan.frame_times_ms, other.unit == "mm", other.session.marks)
        if curve is not None and other.unit == here.unit and here.is_known and other.is_known:
            window.chart.set_other(curve, self._shift_ms() / 1000.0)

    def _here(self, scan: ScanDescription) -> ComparedSide:
        """Return the loop on the desk."""
        session = self._desk.session
        return ComparedSide(session, scan, self._desk.calibration_of(session.measurements[0]))

    def _show_panes(self) -> None:
        window = self._window
        window.other_pane.setVisible(self.is_open)
        window.other_pane.head.setVisible(self.is_open)
        window.this_pane.head.setVisible(self.is_open)
        scan = self._desk.scan
        if scan is not None:
            window.picture.set_fit_rects(fit_rects(scan))

    def _draw(self) -> None:
        lane, other = self._lane, self._other
        if lane is None or lane.description is None:
            return
        view = self._window.other_pane.picture
        picture = lane.picture(self._frame)
        if picture is None:
            return
        view.set_picture(self._frame, picture)
        if other is None:
            return
        item = other.session.measurements[0]
        scale = working_scale(other.calibration, other.scan)
        view.set_pixel_shape(scale.tall)
        context = DrawingContext(
            self._frame,
            other.calibration,
            scale,
            None,
            lambda _bone, _point: None,
            shows_length=not other.is_checking,
        )
        drawing = caliper_drawing(item, context)
        side = other.session.side
        letter, word = side_letter(side), "" if side else side_name(None)
        left, right = orientation_words(other.session)
        drawn = () if drawing is None else (drawing,)
        view.set_scene(
            OverlayScene(calipers=drawn, side_letter=letter, side_word=word, left_word=left, right_word=right)
        )

    # ---------------------------------------------------------------------------------------------------- inner

    def _on_told(self, event: object) -> None:
        if not self.is_open or self._lane is None:
            return
        if isinstance(event, ScanOpened):
            self._frame = 0
            view, scan = self._window.other_pane.picture, event.description
            view.set_pixel_shape(working_scale(scan.calibration, scan).tall)
            view.set_fit_rects(fit_rects(scan))
            self._lane.want(0, 1)
            self._jobs.start(partial(side_of, event.description))
        elif isinstance(event, ScanChecked) and self._other is not None:
            self._take(self._other.session, event.description)
        elif isinstance(event, ScanRefused):
            self._desk.noticed.emit(Notice(said(str(event.error)), is_attention=True, key="compare"))
        elif isinstance(event, FrameReady) and event.index == self._frame:
            self._draw()

    def _on_job(self, result: object) -> None:
        if isinstance(result, ComparedSide):
            # Its scale may have been compared with the ruler while its session was looked for.
            now = self._lane.description if self._lane is not None else None
            self._playback.set_times(result.scan.n_frames, result.scan.frame_times_ms)
            self._take(result.session, now or result.scan)
            if not self._is_measured:
                words = tr("That scan is not measured yet: its picture is shown, its number is not.")
                self._desk.noticed.emit(Notice(words, key="compare"))
        elif isinstance(result, dict):
            self._desk.edit(tr("Use as comparison"), lambda s: set_comparison(s, result))
            self._desk.noticed.emit(Notice(tr("The other loop's number stands in the record."), key="compare"))

    def _take(self, session: MeasurementSession, scan: ScanDescription) -> None:
        """Show the other loop as it is known now."""
        self._other = ComparedSide.of(session, scan)
        self._follow(self._desk.frame)
        self._draw()
        self.refresh()
        self.changed.emit(True)

    def _on_failed(self, error: object) -> None:
        self._desk.noticed.emit(Notice(said(str(error)), is_attention=True, key="compare"))

    def _on_session(self, *_: object) -> None:
        self.refresh()

    def _shift_ms(self) -> float:
        """Time of this loop's narrowest frame minus that of the other's."""
        here, other = self._desk.session.measurements[0].narrowest, self._other
        there = other.session.measurements[0].narrowest if other is not None else None
        if here is None or there is None or other is None or self._desk.scan is None:
            return 0.0
        return _times(self._desk.scan)[here.frame] - _times(other.scan)[there.frame]

    def _follow(self, frame: int) -> None:
        lane, other = self._lane, self._other
        if not self.is_open or not self.is_linked or lane is None or other is None or self._desk.scan is None:
            return
        times = _times(other.scan)
        wanted = _times(self._desk.scan)[frame] - self._shift_ms()
        place = min(len(times) - 1, max(0, bisect_right(times, wanted + 1e-6) - 1))
        self._show_other(place, 1 if place >= self._frame else -1)
        here = self._here(self._desk.scan)
        name = self._desk.path.stem if self._desk.path else ""
        self._window.this_pane.head.set_column(_column(here, name, frame))

    def _show_other(self, place: int, direction: int) -> None:
        lane, other = self._lane, self._other
        if lane is None or other is None:
            return
        self._frame = place
        lane.want(place, direction)
        self._draw()
        self._window.other_pane.head.set_column(_column(other, self._name, place))


def _times(scan: ScanDescription) -> list[float]:
    times = scan.frame_times_ms or tuple(i * UNTIMED_FRAME_MS for i in range(scan.n_frames))
    return [t - times[0] for t in times]


def _tag(side: ComparedSide) -> str:
    return side_name(side.session.side) if side.session.side else tr("Side?")


def _column(side: ComparedSide, name: str, frame: int) -> CompareColumn:
    words, detail, state = checking_words() if side.is_checking else badge_words(side.calibration)
    shown = side.shown(side.session.measurements[0].narrowest)
    title = tr("{name}, frame {frame}", name=name, frame=frame + 1)
    scale = words if state in ("trusted", "checking") else f"{words}, {detail}"
    return CompareColumn(_tag(side), title, scale, shown.words if shown else "")


def _table(left: ComparedSide, right: ComparedSide) -> tuple[tuple[CompareRow, ...], str]:
    """Make the rows, and the sentence about the narrowest distances."""
    narrowest = [side.shown(side.session.measurements[0].narrowest) for side in (left, right)]
    pairs: list[tuple[str, Shown | None, Shown | None]] = [
        (tr("Narrowest"), narrowest[0], narrowest[1]),
        (tr("Neutral"), left.of_phase(PhaseLabel.NEUTRAL), right.of_phase(PhaseLabel.NEUTRAL)),
        (tr("IR"), left.of_phase(PhaseLabel.IR), right.of_phase(PhaseLabel.IR)),
        (tr("ER"), left.of_phase(PhaseLabel.ER), right.of_phase(PhaseLabel.ER)),
        (tr("Excursion"), left.excursion(), right.excursion()),
    ]
    rows = []
    sentence = ""
    for i, (words, a, b) in enumerate(pairs):
        if a is None and b is None:
            continue
        difference = None
        if a is not None and b is not None and a.unit == b.unit:
            difference = (a.value - b.value, hypot(a.ci95, b.ci95))
            if i == 0 and a.unit == "mm":
                sentence = difference_words(abs(difference[0]))
        rows.append(CompareRow(words, _figures(a), _figures(b), difference))
    return tuple(rows), sentence


def difference_words(difference_mm: float) -> str:
    """Hold a difference against the published error of measuring."""
    needed = number(NEEDED_MM)
    if difference_mm < NEEDED_MM:
        return tr("Smaller than the {value} mm needed to exceed measurement error (published).", value=needed)
    return tr("More than the {value} mm needed to exceed measurement error (published).", value=needed)


def _figures(shown: Shown | None) -> tuple[float, float] | None:
    return None if shown is None else (shown.value, shown.ci95)


def _comparison(loop: CineLoop, session: MeasurementSession) -> Iterator[object]:
    """Make what the record says of the other loop (on a thread of its own)."""
    record = make_record(loop, session)
    first = session.measurements[0]
    said: dict[str, object] = {
        "record_sha256": content_sha256(record_document(record)),
        "confirmed": first.confirmation is not None,
    }
    if session.side:
        said["side"] = session.side
    if first.narrowest is not None and record.trusted:
        said["narrowest_mm"] = first.narrowest.distance_mm
    yield said
