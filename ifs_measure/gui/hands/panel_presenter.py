"""Keeps hint, steps, result card, phases, review and calipers in step with the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from ifs_measure.gui.calipers_panel import EndRow, QuantityRow
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.picture_presenter import badge_words
from ifs_measure.gui.hands.placing import Placing
from ifs_measure.gui.hands.review_flow import Doubt, ReviewFlow, doubt_picture
from ifs_measure.gui.hint_strip import Hint
from ifs_measure.gui.hints import Situation, Step, hint_of, step_of
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.phases_panel import MarkRow, PhaseValue
from ifs_measure.gui.record_panel import ResultState, ResultView
from ifs_measure.gui.review_queue import ReviewRow, ReviewState
from ifs_measure.gui.scenes import (
    ENDS,
    PLACING_SD_MM,
    Shown,
    end_point,
    errors_apart,
    excursion,
    shown_length,
    shown_value,
)
from ifs_measure.gui.sentences import said
from ifs_measure.gui.wording import NO_BREAK, PLUS_MINUS, left_out, number, quantity_name
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import NO_SCALE, CalibrationSource
from ifs_measure.measurement.caliper import Bone, Ends, Quantity, Surface
from ifs_measure.measurement.cautions import IN_INTERNAL_ROTATION
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import PhaseLabel, phases_from_marks
from ifs_measure.measurement.protocol import NOT_RECORDED
from ifs_measure.measurement.session import CaliperMeasurement
from ifs_measure.workflow.measure import result_warnings

OPEN_SECTIONS = {
    Step.PLACE: ("calipers", "help"),
    Step.TRACK: ("phases",),
    Step.REVIEW: ("review",),
    Step.CONFIRM: ("phases",),
    Step.EXPORT: ("phases",),
}

STEP_HELP = {
    Step.PLACE: "place_it",
    Step.TRACK: "track",
    Step.REVIEW: "review",
    Step.CONFIRM: "confirm",
    Step.EXPORT: "export",
}


class PanelPresenter(QObject):
    """Shows what the session says."""

    def __init__(
        self, desk: Desk, placing: Placing, review: ReviewFlow, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._placing, self._review, self._window = desk, placing, review, window
        self.taken_back = ""
        self.comparing = (False, False)
        self.keeps_internal = self._asked = False
        self.n_files = 0
        self.is_exported = False
        self.is_solving: Callable[[], bool] = lambda: False
        self.ruler_points: Callable[[], int | None] = lambda: None
        self.next_new: Callable[[], int | None] = lambda: None
        self._thumbnails: dict[int, tuple[object, QImage | None]] = {}
        self._step: Step | None = None
        self._said: tuple[Hint, Step] | None = None
        desk.scan_opened.connect(self._on_scan)
        desk.described.connect(self.refresh)
        desk.session_changed.connect(self._on_session)
        desk.frame_shown.connect(self._on_frame)
        desk.playback.changed.connect(self.refresh_hint)
        desk.selection_changed.connect(self.refresh_calipers)
        placing.changed.connect(self._on_pointer)
        review.changed.connect(self.refresh)
        window.inspector.drawer_changed.connect(self.refresh)
        window.inspector.section_toggled.connect(self.refresh_card)

    def situation(self) -> Situation:
        """Gather what decides the next thing."""
        desk, item = self._desk, self._desk.item
        doubts = self._review.doubts()
        current = self._review.current
        doubt = doubts[current] if current is not None and current < len(doubts) else None
        narrowest = item.narrowest.frame if item.narrowest else None
        headline = self.headline(item, item.narrowest)
        is_loop = desk.scan is not None and desk.scan.n_frames > 1
        bone = doubt.item.bone if doubt is not None else ""
        return Situation(
            next_end=self._placing.next_end(),
            quantity=item.quantity,
            is_loop=is_loop,
            has_track=item.track is not None,
            is_stale=item.is_stale,
            is_to_track=item.track is None or (item.is_stale and not self.is_solving()),
            is_confirmed=item.confirmation is not None,
            n_open=self._review.n_open(),
            review_frame=doubt.item.frame if doubt is not None else None,
            review_end=Bone(bone) if bone in tuple(Bone) else None,
            at_review=doubt is None or desk.playback.is_playing or desk.target == doubt.item.frame,
            moved=self._review.note(),
            is_redrawing=self._placing.arcs.points is not None,
            n_arc_points=len(self._placing.arcs.points or ()),
            ruler_points=self.ruler_points(),
            is_over_nothing=self._placing.is_over_nothing,
            is_aimed=self._placing.aim.is_moved if self._placing.aim else None,
            distance=headline.words if headline else "",
            narrowest=narrowest,
            at_narrowest=narrowest == desk.frame,
            is_exporting=self._window.inspector.drawer == Drawer.EXPORT,
            is_in_form=self._window.inspector.drawer == Drawer.PROTOCOL,
            is_checking=desk.is_checking,
            is_comparing=self.comparing[0],
            has_other=self.comparing[1],
            n_files=self.n_files,
            is_exported=self.is_exported,
            has_list=bool(self._window.worklist.rows()),
            has_next=self.next_new() is not None,
        )

    def headline(self, item: CaliperMeasurement, narrowest: Narrowest | None) -> Shown | None:
        """Give an estimate in the unit that may be shown."""
        scan = self._desk.scan
        if narrowest is None or item.track is None or scan is None or not self._desk.is_at_scale(item):
            return None
        if item.is_stale and not self.is_solving():
            # Nothing is on its way that would put right what the calipers no longer say.
            return None
        calibration = self._desk.calibration_of(item)
        unit = "mm" if calibration.trusted and not item.track.scale.nominal else "px"
        pair = item.track.frames[narrowest.frame].narrowest
        return shown_value(narrowest.distance_mm, narrowest.sd_mm, pair, item.track.scale, unit)

    def refresh(self, *_: object) -> None:
        """Show everything anew; once for a scan that is being opened."""
        if self._desk.scan is None or self._desk.is_opening:
            return
        self.refresh_hint()
        # The card leaves to an open question what that asks.
        self.refresh_phases()
        self.refresh_card()
        self.refresh_review()
        self.refresh_calipers()

    def refresh_hint(self) -> None:
        """Sentence, button and steps."""
        if self._desk.scan is None:
            return
        now = self.situation()
        step = step_of(now)
        hint = hint_of(now)
        if (hint, step) == self._said:
            return
        self._said = (hint, step)
        self._window.hint.set_hint(hint)
        self._window.top_bar.steps.set_steps(int(step), frozenset(range(int(step))))
        help_step = STEP_HELP[step]
        if step is Step.PLACE:
            help_step = "place_it" if now.next_end is Bone.ISCHIAL_TUBEROSITY else "place_lt"
        self._window.step_help.set_step(help_step)
        if step is not self._step:
            self._step = step
            self._window.inspector.open_sections((*OPEN_SECTIONS[step], *(("phases",) if self._asked else ())))

    def refresh_card(self, *_: object) -> None:
        """Show the distance, and the two errors kept apart."""
        desk, item = self._desk, self._desk.item
        shown = self.headline(item, item.narrowest)
        calibration = desk.calibration
        reason = "" if calibration.trusted or desk.is_checking else self._way_out()
        if shown is not None and item.narrowest is not None:
            frame = item.narrowest.frame
            view = ResultView(
                value=shown.value,
                ci95=shown.ci95,
                unit=shown.unit,
                frame=frame,
                time_ms=desk.time_ms(frame),
                phase=item.narrowest.phase,
                state=self._state(item),
                state_words=self._state_words(item),
                reason=reason,
                cautions=self._cautions(item, shown.unit),
            )
        else:
            view = self._live_view(item, reason)
        view = replace(view, left_out=left_out(calibration) if view.unit == "mm" else "")
        self._window.inspector.card.set_result(view)
        self._window.inspector.set_errors(errors_apart(shown if item.narrowest else None))

    def refresh_phases(self) -> None:
        """Values by phase, marks, and the phase that the frame lies in."""
        desk, item, panel = self._desk, self._desk.item, self._window.phases
        session = desk.session
        values = []
        for order in (PhaseLabel.ER, PhaseLabel.NEUTRAL, PhaseLabel.IR):
            found = [n for n in item.by_phase if n.phase == order]
            least = min(found, key=lambda n: n.distance_mm, default=None)
            shown = self.headline(item, least)
            if shown is not None:
                values.append(PhaseValue(str(order), shown.value, shown.ci95, shown.unit))
        whole = self.headline(item, item.narrowest)
        moved = excursion(item, whole, desk.calibration_of(item)) if whole is not None and values else None
        if moved is not None:
            values.append(PhaseValue("excursion", moved.value, moved.ci95, moved.unit))
        panel.set_values(tuple(values), left_out(desk.calibration_of(item)))
        rows = tuple(MarkRow(m.frame, str(m.label), m.rotation_deg) for m in session.marks)
        panel.set_marks(rows, are_not_recorded=session.protocol.get("phase_marks") == NOT_RECORDED)
        panel.set_side(session.side)
        panel.set_enabled_keys(desk.scan is not None)
        self._refresh_phase()
        narrowest = item.narrowest
        asks = narrowest is not None and narrowest.phase == PhaseLabel.IR and not self.keeps_internal
        if asks and not self._asked:
            # A question that is folded away is not asked.
            self._window.inspector.section("phases").set_open(True)
        self._asked = asks
        panel.set_question(asks)
        count = len(session.marks)
        words = tr("1 mark") if count == 1 else tr("{count} marks", count=count)
        self._window.inspector.set_count("phases", words, needs_look=asks)

    def keep_internal(self) -> None:
        """Take the answer that a narrowest frame in internal rotation is meant."""
        self.keeps_internal = True
        self.refresh_phases()
        self.refresh_card()

    def refresh_review(self) -> None:
        """Queue with thumbnails."""
        desk, item = self._desk, self._desk.item
        doubts = self._review.doubts()
        n_frames = desk.scan.n_frames if desk.scan else 0
        rows = tuple(self._review_row(doubt) for doubt in doubts)
        self._window.review.set_rows(
            rows, self._review.current, n_frames - len(rows), is_tracked=item.track is not None
        )
        count = self._review.n_open()
        words = tr("1 frame to look at") if count == 1 else tr("{count} frames to look at", count=count)
        if not count:
            words = tr("done") if rows else ""
        elif self._review.is_active:
            words = tr("{number} of {total}", number=(self._review.current or 0) + 1, total=len(rows))
        self._window.inspector.set_count("review", words)

    def refresh_calipers(self) -> None:
        """Show ends and quantities."""
        desk, item = self._desk, self._desk.item
        upcoming = self._placing.next_end()
        chosen = desk.selection.bone if desk.selection and desk.selection.key == desk.key else None
        names = {
            Bone.ISCHIAL_TUBEROSITY: tr("IT, lateral cortex"),
            Bone.LESSER_TROCHANTER: tr("LT, medial cortex"),
        }
        if item.quantity is not Quantity.IFS:
            names = {Bone.ISCHIAL_TUBEROSITY: tr("First end"), Bone.LESSER_TROCHANTER: tr("Other end")}
        rows = []
        for bone in ENDS:
            is_placed = bool(item.anchors) and item.anchors[0].points[bone] is not None
            state = tr("next") if bone is upcoming else tr("placed") if is_placed else ""
            if is_placed and item.surfaces[bone] is Surface.POINT:
                state = tr("free point")
            rows.append(EndRow(bone, names[bone], state, bone is chosen, is_placed))
        surface = item.surfaces[chosen or upcoming or Bone.ISCHIAL_TUBEROSITY]
        self._window.calipers.set_ends(tuple(rows), surface.value)
        more = desk.session.measurements if len(desk.session.measurements) > 1 else ()
        quantities = []
        for other in more:
            shown = self.headline(other, other.narrowest)
            words = shown.words if shown else ""
            quantities.append(QuantityRow(other.key, quantity_name(other.quantity), words, other.key == desk.key))
        self._window.calipers.set_quantities(tuple(quantities))
        self._window.inspector.set_count("calipers", quantity_name(item.quantity))

    # ---------------------------------------------------------------------------------------------------- inner

    def _on_scan(self) -> None:
        self.taken_back = ""
        self.keeps_internal = False
        self.refresh()

    def _on_session(self, *_: object) -> None:
        self.is_exported = False
        self.refresh()

    def _on_frame(self, _frame: int) -> None:
        self.refresh_hint()
        self._refresh_phase()
        if self._desk.item.narrowest is None:
            self.refresh_card()

    def _on_pointer(self) -> None:
        self.refresh_hint()
        if self._desk.item.narrowest is None:
            self.refresh_card()

    def _refresh_phase(self) -> None:
        session, frame = self._desk.session, self._desk.frame
        phases = phases_from_marks(session.marks, session.n_frames)
        label = next((str(p.label) for p in phases if p.first <= frame <= p.last), None)
        self._window.phases.set_phase(label)

    def _state(self, item: CaliperMeasurement) -> ResultState:
        if item.confirmation is not None:
            return ResultState.CONFIRMED
        return ResultState.TAKEN_BACK if self.taken_back else ResultState.DRAFT

    def _state_words(self, item: CaliperMeasurement) -> str:
        if item.confirmation is not None:
            return tr("Distance confirmed, frame {frame}", frame=item.confirmation.frame + 1)
        if self.taken_back:
            return self.taken_back
        doubts = self._review.doubts()
        looked = sum(not doubt.is_open for doubt in doubts)
        if doubts and looked:
            return tr("Draft. {done} of {total} frames looked at", done=looked, total=len(doubts))
        return ""

    def _live_view(self, item: CaliperMeasurement, reason: str) -> ResultView:
        """Show the distance of the two ends in this frame while nothing is tracked."""
        desk = self._desk
        title = tr("Distance in this frame, preview")
        if desk.is_checking and item.anchors:
            usual = "" if item.narrowest is not None else title
            return ResultView(usual, awaited=tr("Checking the scale…"))
        for caliper in self._window.picture.scene.calipers:
            if len(caliper.ends) == 2 and caliper.letter in ("", item.key):
                pair = Ends(caliper.ends[0].point, caliper.ends[1].point)
                shown = shown_length(pair, PLACING_SD_MM, desk.calibration_of(item), desk.scale_of(item))
                state = ResultState.PREVIEW if caliper.is_preview else ResultState.DRAFT
                words = "" if caliper.is_preview else tr("Draft. Not tracked yet")
                time = desk.time_ms(desk.frame)
                return ResultView(
                    title, shown.value, shown.ci95, shown.unit, desk.frame, time, None, state, words, reason
                )
        return ResultView(title="" if end_point(item, desk.frame, ENDS[0]) is None else title, reason=reason)

    def _cautions(self, item: CaliperMeasurement, unit: str) -> tuple[str, ...]:
        """Return what the record will say beside the distance; in pixels nothing that speaks of millimetres."""
        scan, calibration = self._desk.scan, self._desk.calibration_of(item)
        if scan is None:
            return ()
        found = result_warnings(scan, item, calibration)
        if calibration.trusted:
            found = (*calibration.warnings, *found)
        if self._asked and self._window.phases.isVisible():
            found = tuple(words for words in found if words != IN_INTERNAL_ROTATION)
        return tuple(said(words) for words in dict.fromkeys(found) if unit == "mm" or "mm" not in words)

    def _way_out(self) -> str:
        calibration = self._desk.calibration
        first = calibration.warnings[0] if calibration.warnings else NO_SCALE
        if self._desk.session.user_calibration is not None or (self._desk.scan and self._desk.scan.ruler_change):
            return said(first)
        # The panel behind the key says it at length.
        if calibration.source is CalibrationSource.NONE and (first == NO_SCALE or "mm" in first):
            return tr("No scale in this file. Measure a known length on the ruler ({key}).", key=shown_key("K"))
        if calibration.scale is None and "mm" not in first:
            return said(first)
        _pixels, reason, _state = badge_words(calibration)
        key = shown_key("K")
        return tr("In pixels: {reason}. Measure a known length on the ruler ({key}).", reason=reason, key=key)

    def _review_row(self, doubt: Doubt) -> ReviewRow:
        desk, item = self._desk, self._desk.item
        entry = doubt.item
        assert item.track is not None
        frame = item.track.frames[entry.frame]
        figure = ""
        if frame.narrowest is not None and desk.is_at_scale(item):
            # A frame's own distance beside the estimate from many would leave a person asking which of them counts.
            own = shown_length(frame.narrowest, frame.sd_mm or 0.0, desk.calibration_of(item), item.track.scale)
            figure = NO_BREAK.join((PLUS_MINUS, number(own.ci95), own.unit))
            headline = self.headline(item, item.narrowest)
            if headline is not None and item.narrowest is not None and item.narrowest.frame == entry.frame:
                figure = headline.words
        state = ReviewState.TO_LOOK_AT
        if doubt.is_corrected:
            state = ReviewState.CORRECTED
        elif doubt.is_accepted:
            state = ReviewState.ACCEPTED
        # Drawn once for each state of the measurement: the queue is refreshed more often than it changes.
        known = self._thumbnails.get(entry.frame)
        if known is None or known[0] is not item or known[1] is None:
            known = self._thumbnails[entry.frame] = (item, doubt_picture(desk, doubt))
        return ReviewRow(entry.frame, entry.reason, figure, state, known[1])
