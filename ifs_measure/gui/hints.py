"""The one next thing: which of the five steps the measurement stands on, and the sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from ifs_measure.gui.hint_strip import Hint, HintButton
from ifs_measure.gui.key_caps import cap_words
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.single_keys import is_silent
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone, Quantity
from ifs_measure.measurement.session import MeasurementSession


class Step(IntEnum):
    """The five steps of the top bar."""

    PLACE = 0
    TRACK = 1
    REVIEW = 2
    CONFIRM = 3
    EXPORT = 4


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides the next thing.

    Attributes
    ----------
    next_end : Bone or None
        The end that the next click places.
    quantity : Quantity
        What is measured.
    is_loop : bool
        More than one frame.
    has_track, is_stale, is_confirmed : bool
        State of the measurement.
    is_to_track : bool
        There is no track, or one that no longer fits its calipers and that nothing puts right.
    n_open : int
        Frames to review.
    review_frame, review_end : int or None, Bone or None
        The item of the review being looked at.
    at_review : bool
        The window stands on its frame, or plays around it.
    moved : tuple of str
        How far a correction moved that end, and what its error was.
    is_redrawing : bool
        The arc is being redrawn; with how many points.
    n_arc_points : int
        Clicks made so far.
    ruler_points : int or None
        Clicks made on a known length that is being measured.
    is_over_nothing : bool
        A click here would find no cortex.
    is_aimed : bool or None
        The crosshair was moved to a place that Enter takes; None while there is no crosshair.
    distance : str
        Such as "11.5 ± 0.9 mm", for the confirm button.
    narrowest : int or None
        Frame of the narrowest distance.
    at_narrowest : bool
        The window stands on it.
    is_exporting : bool
        The drawer is open.
    is_in_form : bool
        The form of protocol and findings is open.
    is_checking : bool
        The file's scale is still being compared with the ruler in the picture.
    is_comparing, has_other : bool
        Two loops stand side by side; the other one has a distance.
    n_files : int
        How many forms are ticked there.
    is_exported : bool
        Everything ticked is written and read back.
    has_list, has_next : bool
        There is a list of scans; one of them is still to be measured.
    """

    next_end: Bone | None = None
    quantity: Quantity = Quantity.IFS
    is_loop: bool = True
    has_track: bool = False
    is_stale: bool = False
    is_to_track: bool = False
    is_confirmed: bool = False
    n_open: int = 0
    review_frame: int | None = None
    review_end: Bone | None = None
    at_review: bool = True
    moved: tuple[str, ...] = ()
    is_redrawing: bool = False
    n_arc_points: int = 0
    ruler_points: int | None = None
    is_over_nothing: bool = False
    is_aimed: bool | None = None
    distance: str = ""
    narrowest: int | None = None
    at_narrowest: bool = False
    is_exporting: bool = False
    is_in_form: bool = False
    is_checking: bool = False
    is_comparing: bool = False
    has_other: bool = False
    n_files: int = 0
    is_exported: bool = False
    has_list: bool = False
    has_next: bool = False


def step_of(now: Situation) -> Step:
    """Tell which step comes next."""
    if now.next_end is not None:
        return Step.PLACE
    if not now.has_track or now.is_to_track:
        return Step.TRACK
    if now.is_confirmed or now.is_exporting:
        return Step.EXPORT
    if now.review_frame is not None or (now.n_open and now.is_loop):
        return Step.REVIEW
    return Step.CONFIRM


def hint_of(now: Situation) -> Hint:
    """Say what to do next."""
    if now.is_aimed is not None:
        return _point(now)
    if now.ruler_points is not None:
        ends = (tr("Click one end of the known length."), tr("Click its other end."))
        second = tr("Or {key} and the arrows. Esc gives up.", key=_hand_key())
        return Hint("ruler-dimension-line", ends[min(now.ruler_points, 1)], second)
    if now.is_redrawing:
        words = tr("Click {low} to {high} points along the bone.", low=3, high=7)
        second = tr("{count} so far. Or {key} and the arrows. Esc gives up.", count=now.n_arc_points, key=_hand_key())
        return Hint("pencil-line", words, second, _use_arc(now))
    if now.is_comparing:
        return _compare(now)
    if now.is_in_form:
        return _form()
    of_step = {
        Step.PLACE: _place,
        Step.TRACK: _track,
        Step.REVIEW: _review,
        Step.CONFIRM: _confirm,
        Step.EXPORT: _export,
    }
    return of_step[step_of(now)](now)


def _point(now: Situation) -> Hint:
    """Say what the crosshair is to be moved to; Enter places nothing before it was moved."""
    how = tr("Arrows. Shift: 1 px. Esc gives up.")
    place = HintButton(tr("Place this end"), tr("Enter"), bool(now.is_aimed))
    if now.ruler_points is not None:
        ends = (
            tr("Move the crosshair to one end of the known length."),
            tr("Move the crosshair to its other end."),
        )
        return Hint("ruler-dimension-line", ends[min(now.ruler_points, 1)], how, place, is_asked_for=True)
    if now.is_redrawing:
        words = tr("Set {low} to {high} points along the bone with the crosshair.", low=3, high=7)
        point = HintButton(tr("Place this point"), tr("Enter"))
        second = tr("{count} so far. Arrows move it. Esc gives up.", count=now.n_arc_points)
        return Hint("pencil-line", words, second, point if now.is_aimed else _use_arc(now), is_asked_for=True)
    is_first = now.next_end is Bone.ISCHIAL_TUBEROSITY
    if now.quantity is not Quantity.IFS:
        words = tr("Move the crosshair to the first end.") if is_first else tr("Move the crosshair to the other end.")
    elif is_first:
        words = tr("Move the crosshair to the lateral cortex of the ischial tuberosity (IT).")
    else:
        words = tr("Move the crosshair to the medial cortex of the lesser trochanter (LT).")
    if now.quantity is Quantity.IFS:
        place = HintButton(tr("Place IT") if is_first else tr("Place LT"), tr("Enter"), bool(now.is_aimed))
    second = tr("Arrows. Shift: 1 px. Ctrl: free.")
    if now.is_over_nothing:
        second = tr("No cortex here. Enter keeps a free point.")
    return Hint("crosshair", words, second, place, is_asked_for=True)


def _use_arc(now: Situation) -> HintButton:
    return HintButton(tr("Use this arc"), tr("Enter"), now.n_arc_points >= 3)


def _hand_key() -> str:
    """Return the key that takes an end, or the crosshair, in hand: another one where letters are switched off."""
    return cap_words("Ins") if is_silent("S") else shown_key("S")


def _compare(now: Situation) -> Hint:
    close = HintButton(tr("Close"), "F4")
    use = HintButton(tr("Use as comparison"), tr("Enter"), now.has_other)
    if not now.has_other:
        from_list = tr("Choose a second scan from the worklist.")
        return Hint("columns-2", from_list if now.has_list else tr("Choose the file of a second scan."), "", use, close)
    second = tr("Play is linked at the narrowest frame. {key} unlinks.", key=shown_key("L"))
    return Hint("columns-2", tr("Two loops side by side."), second, use, close)


def _form() -> Hint:
    back = HintButton(tr("Back to the picture"), tr("Esc"))
    second = tr("Tab moves on. F8 sets “not recorded”. Nothing here blocks.")
    return Hint("clipboard-list", tr("Fill in what you know."), second, back)


def _place(now: Situation) -> Hint:
    if now.quantity is not Quantity.IFS:
        sentence = tr("Click the first end.") if now.next_end is Bone.ISCHIAL_TUBEROSITY else tr("Click the other end.")
    elif now.next_end is Bone.ISCHIAL_TUBEROSITY:
        sentence = tr("Click the lateral cortex of the ischial tuberosity (IT).")
    else:
        sentence = tr("Click the medial cortex of the lesser trochanter (LT).")
    second = tr("Or {key} and the arrows. Hold Ctrl: no snapping.", key=_hand_key())
    if now.is_over_nothing:
        second = tr("No cortex here. Click keeps a free point.")
    button = HintButton(tr("Track") if now.is_loop else tr("Measure"), tr("Enter"), is_enabled=False)
    return Hint("crosshair", sentence, second, button)


def _track(now: Situation) -> Hint:
    if not now.is_loop:
        sentence = tr("Both ends are placed.")
        return Hint("route", sentence, tr("One frame: a static measurement."), HintButton(tr("Measure"), tr("Enter")))
    sentence = tr("Both ends are placed. Track them through the loop.")
    second = tr("Drag an end to move it, or {key} and the arrows.", key=_hand_key())
    return Hint("route", sentence, second, HintButton(tr("Track"), tr("Enter")))


def _review(now: Situation) -> Hint:
    if now.review_frame is None:
        count = now.n_open
        sentence = (
            tr("1 frame can change the result.")
            if count == 1
            else tr("{count} frames can change the result.", count=count)
        )
        words = tr("Review 1 frame") if count == 1 else tr("Review {count} frames", count=count)
        second = tr("Look at each, nudge what is off, accept.")
        return Hint("scan-eye", sentence, second, HintButton(words, tr("Enter")))
    frame = now.review_frame + 1
    if not now.at_review:
        go = HintButton(tr("Go to frame {frame}", frame=frame), tr("Enter"))
        return Hint("scan-eye", tr("Frame {frame} is still to look at.", frame=frame), "", go)
    if now.review_end is Bone.LESSER_TROCHANTER:
        sentence = tr("Frame {frame}. Is LT on the cortex?", frame=frame)
    elif now.review_end is Bone.ISCHIAL_TUBEROSITY:
        sentence = tr("Frame {frame}. Is IT on the cortex?", frame=frame)
    else:
        sentence = tr("Frame {frame}. Are both ends on the cortex?", frame=frame)
    play = HintButton(tr("Play ± 1 s"), tr("Space"))
    second = now.moved[0] if now.moved else tr("Arrows nudge. Shift: 0.1 px.")
    return Hint("scan-eye", sentence, second, HintButton(tr("Accept"), tr("Enter")), play)


def _confirm(now: Situation) -> Hint:
    if now.narrowest is None:
        return Hint("badge-check", tr("No frame shows a distance."), tr("Both cortices were lost. Place them again."))
    if not now.at_narrowest:
        go = HintButton(tr("Go to frame {frame}", frame=now.narrowest + 1), tr("Enter"))
        return Hint("badge-check", tr("Look at the narrowest frame, then confirm."), "", go)
    if now.is_checking:
        return Hint(
            "badge-check", tr("Checking the scale…"), "", HintButton(tr("Confirm"), tr("Enter"), is_enabled=False)
        )
    words = tr("Confirm {distance}", distance=now.distance)
    sentence = tr("Is this the narrowest? Both ends on the cortex?")
    return Hint("badge-check", sentence, "", HintButton(words, tr("Enter"), not now.is_stale))


def _export(now: Situation) -> Hint:
    if now.is_checking:
        return Hint(
            "file-output", tr("Checking the scale…"), "", HintButton(tr("Export"), tr("Enter"), is_enabled=False)
        )
    undo = HintButton(tr("Undo"), tr("Ctrl Z"))
    if now.is_exported:
        return _exported(now)
    if not now.is_confirmed:
        export = HintButton(tr("Export the draft"), tr("Enter"), now.n_files > 0)
        return Hint("file-output", tr("The distance is not confirmed."), tr("The record says draft."), export)
    sentence = tr("Confirmed at frame {frame}.", frame=(now.narrowest or 0) + 1)
    second = tr("Moving a caliper or a mark takes this back.")
    return Hint("badge-check", sentence, second, HintButton(tr("Export"), tr("Enter"), now.n_files > 0), undo)


def _exported(now: Situation) -> Hint:
    written = tr("Written and read back.")
    if now.has_next:
        return Hint("file-check", written, tr("PgDn does the same."), HintButton(tr("Next scan"), tr("Enter")))
    again = HintButton(tr("Export again"), tr("Enter"))
    second = tr("Every scan of the list is measured.") if now.has_list else tr("Ctrl O opens another scan.")
    return Hint("file-check", written, second, again)


def taken_back_words(before: MeasurementSession, after: MeasurementSession, frame: int) -> str:
    """Say why a confirmation was taken back.

    Parameters
    ----------
    before, after : MeasurementSession
        The session round the edit.
    frame : int
        Frame shown, from 0.
    """
    if before.user_calibration != after.user_calibration:
        return tr("Confirmation taken back: the scale changed")
    if before.marks != after.marks:
        return tr("Confirmation taken back: a mark changed in frame {frame}", frame=frame + 1)
    old = {anchor.frame: anchor for anchor in before.measurements[0].anchors}
    for anchor in after.measurements[0].anchors:
        was = old.get(anchor.frame)
        if was != anchor:
            is_lt = anchor.points.lt is not None and (was is None or was.points.lt != anchor.points.lt)
            end = "LT" if is_lt else "IT"
            return tr("Confirmation taken back: {end} moved in frame {frame}", end=end, frame=anchor.frame + 1)
    return tr("Confirmation taken back")
