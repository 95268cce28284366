"""Puts the desk, its flows and the views together, and does what each action asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from ifs_measure.gui.actions import Possible
from ifs_measure.gui.canvas_tools import Grip
from ifs_measure.gui.hands.chart_presenter import ChartPresenter
from ifs_measure.gui.hands.closing import Closing
from ifs_measure.gui.hands.compare_flow import CompareFlow
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.export_flow import ExportFlow
from ifs_measure.gui.hands.failure import KEY as FAILURE
from ifs_measure.gui.hands.failure import Failures
from ifs_measure.gui.hands.form_flow import FormFlow
from ifs_measure.gui.hands.frame_source import FrameSource
from ifs_measure.gui.hands.intents import CaliperIntents, FrameIntents, MarkIntents
from ifs_measure.gui.hands.key_crosshair import KeyCrosshair
from ifs_measure.gui.hands.keys import KeyRouter, Mode
from ifs_measure.gui.hands.opening import Opening
from ifs_measure.gui.hands.own_key_choices import OwnKeyChoices
from ifs_measure.gui.hands.panel_presenter import PanelPresenter
from ifs_measure.gui.hands.picture_presenter import PicturePresenter
from ifs_measure.gui.hands.picture_tools import PictureTools
from ifs_measure.gui.hands.placing import Placing
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.hands.review_flow import ReviewFlow
from ifs_measure.gui.hands.same_patient import SamePatient
from ifs_measure.gui.hands.session_keeper import SessionKeeper
from ifs_measure.gui.hands.side_work import SideWork
from ifs_measure.gui.hands.step_moves import StepMoves
from ifs_measure.gui.hands.tour import Tour
from ifs_measure.gui.hands.tracking_flow import TrackingFlow
from ifs_measure.gui.hands.window_tools import WindowTools
from ifs_measure.gui.hands.wiring import wire_keys, wire_panels, wire_picture
from ifs_measure.gui.hands.worklist_flow import WorklistFlow
from ifs_measure.gui.hints import Situation, Step, step_of, taken_back_words
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.scenes import end_point
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Anchor
from ifs_measure.measurement.session import MeasurementSession


class Controller(QObject):
    """The hands of the window."""

    def __init__(self, window: MainWindow, source: FrameSource, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.source, self.preferences = window, source, preferences
        self.failures = Failures(self)
        self.desk = Desk(source, self)
        # Before anything keeps the session of a scan that is closed.
        self.desk.scan_closing.connect(window.take_typed)
        self.keeper = SessionKeeper(self.desk, self)
        preferences.write_by(self.keeper.later)
        self.placing = Placing(self.desk, self)
        self.side = SideWork(self.desk, self)
        self.tracking = TrackingFlow(self.desk, self.side, self)
        self.review = ReviewFlow(self.desk, self)
        self.pictures = PicturePresenter(self.desk, self.placing, window, self)
        self.export = ExportFlow(self.desk, self.side, window.export, preferences, self)
        self.panels = PanelPresenter(self.desk, self.placing, self.review, window, self)
        self.charts = ChartPresenter(self.desk, self.tracking, window.chart, self)
        self.frames = FrameIntents(self.desk, self)
        self.calipers = CaliperIntents(self.desk, self.placing, self.tracking, self)
        self.marks = MarkIntents(self.desk, self.review, self)
        self.steps = StepMoves(self.desk, self.review, window, self)
        self.form = FormFlow(self.desk, window.form, window.inspector, window.export, preferences, self)
        self.worklist = WorklistFlow(self.desk, window.worklist, preferences, self)
        self.compare = CompareFlow(self.desk, window, self)
        self.same_patient = SamePatient(self.desk, self.worklist, self.compare, window, self)
        self.tour = Tour(self.desk, window, preferences, self)
        self.opening = Opening(self.desk, self.keeper, self.worklist, window, preferences, self)
        self.tools = PictureTools(self.desk, self.pictures, window, self)
        self.crosshair = KeyCrosshair(self.desk, self.placing, self.tools, window, self)
        self.windows = WindowTools(self.desk, window, preferences, self)
        self.closing = Closing(self.desk, self.export, window, self)
        self._accepts_when_solved: tuple[Anchor, ...] | None = None
        self._handlers: dict[str, Callable[[], object]] = {
            **self.frames.table(),
            **self.calipers.table(),
            **self.marks.table(),
            **self.tools.table(),
            **self.crosshair.table(),
            **self.windows.table(),
            "undo": self.desk.document.undo_stack.undo,
            "redo": self.desk.document.undo_stack.redo,
            "primary": self.primary,
            "escape": self.escape,
            "export": partial(self.windows.toggle_drawer, Drawer.EXPORT),
            "protocol": self.form.toggle,
            "compare": self.compare.toggle,
            "link": self.compare.toggle_link,
            "other_back": partial(self.compare.step_other, -1),
            "other_on": partial(self.compare.step_other, 1),
            "other_play": self.compare.play_other,
            "not_recorded": self.form.set_not_recorded,
            "next_scan": self.worklist.open_next,
            "previous_scan": self.worklist.open_previous,
        }
        self.keys = KeyRouter(self.run, self.possible, self.mode, window)
        self.own_keys = OwnKeyChoices(window.help.keys, self.keys, preferences, self)
        self._wire_desk()
        wire_picture(self)
        wire_panels(self)
        wire_keys(self)

    # -------------------------------------------------------------------------------------------------- wiring

    def _wire_desk(self) -> None:
        desk, window = self.desk, self.window
        self.pictures.note = self.review.note
        self.panels.is_solving = lambda: self.tracking.is_under_way
        self.review.changed.connect(self._on_review)
        self.review.entered.connect(self._on_entered)
        self.compare.changed.connect(self._on_compare)
        self.opening.opened.connect(self._on_opened)
        desk.session_changed.connect(self._on_session)
        desk.selection_changed.connect(self.keys.refresh)
        desk.noticed.connect(window.inspector.notices.show_notice)
        desk.noticed.connect(self.windows.layout.make_room_for_notice)
        self.placing.moved_end.connect(self.tracking.solve_again)
        self.tracking.progressed.connect(self._on_progress)
        self.tracking.solved.connect(self._on_solved)
        self.tracking.review_known.connect(self.review.expect)
        self.tracking.failed.connect(self.failures.show)
        self.tracking.stopped.connect(self.panels.refresh)
        self.export.exported.connect(self._on_exported)
        self.export.failed.connect(self.failures.show)
        self.export.changed.connect(self._on_export_changed)
        self.keeper.failed.connect(self.failures.show)
        desk.document.undo_stack.indexChanged.connect(self.keys.refresh)

    # ------------------------------------------------------------------------------------------------- actions

    def run(self, name: str) -> None:
        """Do what an action asks."""
        self._handlers[name]()
        self.keys.refresh()

    def possible(self) -> Possible:
        """Tell what the window stands on."""
        desk, stack = self.desk, self.desk.document.undo_stack
        has_scan = desk.scan is not None
        item = desk.item
        return Possible(
            has_scan=has_scan,
            has_ends=has_scan and self.placing.next_end() is None,
            has_track=has_scan and item.track is not None,
            is_busy=self.tracking.is_running,
            has_selection=desk.selection is not None,
            is_reviewing=self.review.is_active,
            is_comparing=self.compare.is_open,
            is_playable=has_scan and desk.session.n_frames > 1,
            can_undo=has_scan and stack.canUndo(),
            can_redo=has_scan and stack.canRedo(),
            has_list=len(self.window.worklist.rows()) > 1,
        )

    def mode(self) -> Mode:
        """Tell what takes plain keys over."""
        return Mode(self.desk.selection is not None, self.review.is_active, self.crosshair.is_shown)

    def primary(self) -> None:
        """Do the next thing: what the filled button says."""
        self.window.take_typed()
        # While a known length is measured the hint asks for its ends; the next step waits until the scale is there.
        is_free = self.tools.n_ruler_points() is None or self.crosshair.is_shown
        is_ready = self.desk.scan is not None and is_free and self.keys.enter_is_ready
        if is_ready and self.review.is_active and self.tracking.is_solving_again:
            self._accepts_when_solved = self.desk.item.anchors
            self.tracking.hurry()
        if not is_ready or self.tracking.is_running or self.tools.go_to_typed():
            return
        if self.crosshair.take() or self.tour.go_on():
            self.keys.rest_enter()
            return
        now = self.panels.situation()
        self.keys.rest_enter()
        if now.is_comparing:
            self.compare.use()
            return
        if now.is_in_form:
            self.form.close()
            self.window.picture.setFocus()
            return
        self._take_step(now)
        self.window.picture.setFocus()

    def _take_step(self, now: Situation) -> None:
        match step_of(now):
            case Step.TRACK:
                self.tracking.start()
            case Step.REVIEW:
                if self.review.current is not None and not now.at_review:
                    # What is not on the screen is not accepted.
                    self.review.enter(self.review.current)
                elif self.review.is_active:
                    self.review.accept()
                else:
                    self.review.enter_next()
            case Step.CONFIRM if not now.at_narrowest:
                self.review.go_to_narrowest()
            case Step.CONFIRM:
                self.panels.taken_back = ""
                self.review.confirm(str(self.desk.session.protocol.get("operator_measured", "")))
            case Step.EXPORT if now.is_exported and now.has_next:
                self.worklist.open_next()
            case Step.EXPORT:
                self.export.start()
            case _:
                pass

    def secondary(self) -> None:
        """Do what the plain button of the hint says."""
        if self.compare.is_open:
            self.compare.close_view()
        elif self.review.is_active:
            self.frames.play_around()
        elif self.desk.item.confirmation is not None:
            self.run("undo")

    def escape(self) -> None:
        """Go one level back: drag, crosshair, redraw, number typed, job, selection, drawer, review."""
        window = self.window
        if window.tools.cancel_drag() or self.crosshair.put_away():
            return
        if self.placing.cancel() or self.tools.clear_typed():
            return
        if self.tour.is_running:
            self.tour.end()
            return
        if self.tracking.cancel():
            self._accepts_when_solved = None
            return
        if self.desk.selection is not None and not self.review.is_active:
            self.desk.select(None)
        elif self.compare.is_open:
            self.compare.close_view()
        elif window.inspector.drawer != Drawer.SECTIONS:
            window.inspector.set_drawer(Drawer.SECTIONS)
            window.picture.setFocus()
        elif self.windows.layout.fold_rail():
            pass
        elif self.review.is_active:
            self.review.leave()
        else:
            window.picture.setFocus()

    def close(self) -> None:
        """End jobs and the decoding process."""
        # The stack speaks once more when it is taken down, and nobody may ask it anything then.
        self.desk.document.undo_stack.blockSignals(True)
        self.desk.playback.stop()
        self.tracking.close()
        self.export.close()
        self.side.close()
        self.worklist.close()
        self.same_patient.close()
        self.compare.close()
        self.keeper.close()
        self.source.close()

    # ---------------------------------------------------------------------------------------------------- inner

    def on_key(self, event: QKeyEvent) -> None:
        """Take a key that no view took."""
        if self.tools.key_pressed(event):
            event.accept()
        else:
            self.keys.press(event)

    def on_click(self, point: object, is_free: bool) -> None:
        """Take a click on the picture: for the ruler, else for the calipers."""
        if not self.tools.click(point):
            self.placing.click(point, is_free)  # type: ignore[arg-type]

    def _on_opened(self) -> None:
        self.windows.show_desk()
        self.keys.refresh()

    def on_row(self, index: int) -> None:
        """Open a scan of the list, or take it as the other loop of a comparison."""
        if self.compare.is_open:
            entry = self.worklist.entry(index)
            self.compare.choose(entry.path, entry.series, self.window.worklist.rows()[index].name)
            self.window.worklist.set_compared(index)
        else:
            self.worklist.open_row(index)
        # The list would take letters for a search, and page keys for itself.
        self.window.picture.setFocus()

    def _on_compare(self, _is_open: bool) -> None:
        self.windows.layout.set_comparing(self.compare.is_open)
        if not self.compare.is_open:
            self.window.worklist.set_compared(None)
        self.panels.comparing = (self.compare.is_open, self.compare.has_other)
        self.panels.refresh_hint()
        self.keys.refresh()

    def _on_entered(self) -> None:
        """Show the doubted end in the loupe, inside the view."""
        self.placing.shows_loupe = True
        chosen = self.desk.selection
        point = None if chosen is None else end_point(self.desk.item, self.desk.frame, chosen.bone)
        if point is not None:
            self.window.picture.bring_into_view(point)
        self.pictures.refresh_scene()

    def _on_review(self) -> None:
        if not self.review.is_active:
            self.placing.shows_loupe = False
        self.windows.layout.set_reviewing(self.review.is_active)

    def _on_session(self, before: MeasurementSession, after: MeasurementSession) -> None:
        had = {item.key: item.confirmation for item in before.measurements}
        for item in after.measurements:
            if item.confirmation is not None:
                self.panels.taken_back = ""
            elif had.get(item.key) is not None:
                self.panels.taken_back = taken_back_words(before, after, self.desk.frame)
                self.panels.refresh_card()
        if not self.desk.is_opening:
            self.keys.refresh()

    def _on_progress(self, done: int, total: int) -> None:
        words = tr("Tracking frame {done} of {total}", done=min(done + 1, total), total=total)
        self.window.hint.set_progress(done if total else None, total, words)

    def _on_solved(self, is_first: bool) -> None:
        # That it was stopped, or needs to be tracked anew, is over.
        self.window.inspector.notices.clear("tracking")
        if is_first:
            self.review.go_to_narrowest()
            if self.review.n_open():
                self.review.enter_next()
        waited, self._accepts_when_solved = self._accepts_when_solved, None
        if waited == self.desk.item.anchors and self.review.is_active:
            self.keys.rest_enter()
            self.review.accept()
        self.panels.refresh()
        self.keys.refresh()

    def _on_exported(self, count: int) -> None:
        self.panels.is_exported = self.export.is_all_written
        self.worklist.note_exported()
        self.panels.refresh_hint()
        words = tr("1 file written, read back.") if count == 1 else tr("{count} files written, read back.", count=count)
        self.desk.noticed.emit(Notice(words, key="export"))

    def _on_export_changed(self) -> None:
        self.panels.n_files = len(self.export.ticked)
        self.panels.is_exported = self.export.is_all_written
        self.panels.refresh_hint()

    def show_tour(self) -> None:
        """Go from the help sheet to the tour."""
        self.windows.toggle_help()
        self.tour.begin()

    def on_arc_opened(self, grip: object) -> None:
        """Redraw the arc that was clicked twice."""
        if isinstance(grip, Grip):
            self.placing.grab(grip)
            self.placing.arcs.begin()

    def on_notice(self, key: str, button: str) -> None:
        """Take a link of a notice."""
        if key == FAILURE:
            self.failures.press(button)
            if button == "continue":
                self.window.inspector.notices.clear(FAILURE)
