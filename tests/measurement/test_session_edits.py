"""Edits of a session: what each changes, what it takes back, what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Origin, Quantity, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.phases import Mark, MarkLabel
from ifs_measure.measurement.session import MeasurementSession, place_point, remove_anchor, with_measurement
from ifs_measure.measurement.session_edits import (
    accept_review,
    add_measurement,
    clear_track,
    confirm,
    confirm_frame,
    redraw_arc,
    refresh_phases,
    remove_measurement,
    reopen_review,
    set_calibration,
    set_comparison,
    set_field,
    set_fields,
    set_marks,
    set_side,
    set_surfaces,
    set_track_result,
    swap_rotation_marks,
    take_back_confirmation,
)

N = 60
TIMES = tuple(50.0 * i for i in range(N))
SCALE = PixelScale(0.2, 0.2)
IT, LT = Bone.ISCHIAL_TUBEROSITY, Bone.LESSER_TROCHANTER


def valley_track(bottom: int = 40) -> CortexTrack:
    """A quiet curve with its narrowest place at one frame."""
    frames = []
    for i in range(N):
        gap = 60.0 + 0.05 * (i - bottom) ** 2
        pair = Ends(ImagePoint(100.0, 100.0), ImagePoint(100.0 + gap, 100.0))
        frames.append(TrackedFrame(i, FrameStatus.TRACKED, pair, pair, 0.2, 0.9))
    return CortexTrack(tuple(frames), SCALE, Ends(Surface.BONE, Surface.BONE), (Anchor(0, pair),), 0.1)


@pytest.fixture
def placed() -> MeasurementSession:
    session = MeasurementSession("00" * 32, N)
    session = place_point(session, "A", 5, IT, ImagePoint(100, 100))
    return place_point(session, "A", 5, LT, ImagePoint(200, 100))


@pytest.fixture
def tracked(placed: MeasurementSession) -> MeasurementSession:
    return set_track_result(placed, "A", valley_track(), TIMES)


@pytest.fixture
def confirmed(tracked: MeasurementSession) -> MeasurementSession:
    return confirm(accept_review(tracked, "A", 7), "A", "A. Reader")


def test_a_result_brings_the_headline(tracked: MeasurementSession) -> None:
    item = tracked.measurement()
    assert item.narrowest is not None
    assert abs(item.narrowest.frame - 40) <= 3
    assert item.narrowest.distance_mm == pytest.approx(12.0, abs=0.3)
    assert not item.is_stale


def test_what_was_confirmed_stays_though_it_would_be_estimated_otherwise_by_now(tracked: MeasurementSession) -> None:
    item = tracked.measurement()
    assert item.narrowest is not None
    older = replace(item.narrowest, distance_mm=item.narrowest.distance_mm - 0.6, estimator="an older one")
    held = with_measurement(tracked, replace(item, narrowest=older))
    assert refresh_phases(confirm(held, "A"), TIMES).measurement().narrowest == older
    assert refresh_phases(held, TIMES).measurement().narrowest == item.narrowest


def test_a_confirmation_names_who_and_what(confirmed: MeasurementSession) -> None:
    item = confirmed.measurement()
    assert item.confirmation is not None
    assert item.narrowest is not None
    assert (item.confirmation.frame, item.confirmation.by) == (item.narrowest.frame, "A. Reader")
    assert take_back_confirmation(confirmed, "A").measurement().confirmation is None


MOVES = {
    "caliper": lambda s: place_point(s, "A", 9, LT, ImagePoint(201, 100), Origin.CORRECTED),
    "anchor removed": lambda s: remove_anchor(place_point(s, "A", 9, LT, ImagePoint(2, 1)), "A", 9),
    "arc": lambda s: redraw_arc(s, "A", 5, IT, (ImagePoint(1, 1), ImagePoint(2, 1), ImagePoint(3, 2))),
    "scale": lambda s: set_calibration(s, UserCalibration(entered=PixelScale(0.3, 0.3))),
    "surface": lambda s: set_surfaces(s, "A", Ends(Surface.BONE, Surface.EDGE)),
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES.keys())
def test_any_move_takes_the_confirmation_back_and_makes_the_track_stale(confirmed, move) -> None:
    item = move(confirmed).measurement()
    assert item.confirmation is None
    assert item.is_stale
    assert item.track is not None, "the old curve stays until it is solved again"
    with pytest.raises(ValueError, match="present calipers"):
        confirm(move(confirmed), "A")


HARMLESS = {
    "side": lambda s: set_side(s, "left"),
    "field": lambda s: set_field(s, "findings", "snapping", "none"),
    "comparison": lambda s: set_comparison(s, {"side": "right", "narrowest_mm": 12.5}),
    "same scale": lambda s: set_calibration(s, s.user_calibration),
    "same surface": lambda s: set_surfaces(s, "A", s.measurement().surfaces),
    "a further quantity": lambda s: add_measurement(s, Quantity.QFS),
    "review": lambda s: reopen_review(s, "A", 7),
    "pain mark": lambda s: set_marks(s, (Mark(3, MarkLabel.PAIN),), TIMES),
}


@pytest.mark.parametrize("edit", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_moves_no_number_keeps_the_confirmation(confirmed, edit) -> None:
    item = edit(confirmed).measurement()
    assert item.confirmation is not None
    assert not item.is_stale


def test_marks_give_phases_and_a_mark_in_that_phase_takes_the_confirmation_back(confirmed) -> None:
    ends = (Mark(50, MarkLabel.ER_END, -30.0), Mark(10, MarkLabel.IR_END, 30.0))
    marked = set_marks(confirmed, ends, TIMES)
    item = marked.measurement()
    assert [mark.frame for mark in marked.marks] == [10, 50]
    assert [narrowest.phase for narrowest in item.by_phase] == ["IR", "ER"]
    assert item.narrowest is not None
    assert item.narrowest.phase == "ER"
    assert item.by_phase[1] == item.narrowest, "one place has one number"
    assert item.confirmation is None, "frame 40 lay in no phase before"


def test_marks_set_one_by_one_give_what_they_give_at_once(tracked: MeasurementSession) -> None:
    marks = (Mark(10, MarkLabel.IR_END), Mark(30, MarkLabel.NEUTRAL), Mark(50, MarkLabel.ER_END))
    session = tracked
    for n in (2, 1, 3, 2, 3):
        session = set_marks(session, marks[:n], TIMES)
    at_once = set_marks(tracked, marks, TIMES)
    assert session == at_once
    assert session == refresh_phases(at_once, TIMES)


def test_swapping_turns_labels_and_degrees(tracked: MeasurementSession) -> None:
    marked = set_marks(tracked, (Mark(10, MarkLabel.IR_END, 30.0), Mark(50, MarkLabel.ER_END, -25.0)), TIMES)
    swapped = swap_rotation_marks(marked, TIMES)
    assert swapped.marks == (Mark(10, MarkLabel.ER_END, -30.0), Mark(50, MarkLabel.IR_END, 25.0))
    assert swapped.measurement().narrowest.phase == "IR"
    again = swap_rotation_marks(swapped, TIMES)
    assert again.marks == marked.marks


def test_an_arc_is_drawn_by_3_to_7_points_and_given_back(placed: MeasurementSession) -> None:
    arc = tuple(ImagePoint(float(i), 1.0) for i in range(5))
    drawn = redraw_arc(placed, "A", 20, LT, arc)
    anchor = drawn.measurement().anchor_at(20)
    assert anchor is not None
    assert anchor.cortices == Ends(None, arc)
    assert anchor.points == Ends(None, arc[2])
    given_back = redraw_arc(drawn, "A", 20, LT, None).measurement().anchor_at(20)
    assert given_back is not None
    assert given_back.cortices == Ends(None, None)
    for n in (2, 8):
        with pytest.raises(ValueError, match="3 to 7"):
            redraw_arc(placed, "A", 5, IT, tuple(ImagePoint(float(i), 1.0) for i in range(n)))


def test_a_frame_found_right_becomes_an_anchor(tracked: MeasurementSession) -> None:
    frame = tracked.measurement().track.frames[30]
    anchors = confirm_frame(tracked, "A", 30, frame.caliper).measurement().anchors
    assert anchors[-1] == Anchor(30, frame.caliper, Origin.CONFIRMED)


def test_quantities_have_letters_and_the_first_is_only_emptied(tracked: MeasurementSession) -> None:
    more = add_measurement(add_measurement(tracked, Quantity.QFS), Quantity.QF_THICKNESS)
    assert [(m.key, m.quantity) for m in more.measurements] == [
        ("A", Quantity.IFS),
        ("B", Quantity.QFS),
        ("C", Quantity.QF_THICKNESS),
    ]
    less = remove_measurement(more, "B")
    assert [m.key for m in less.measurements] == ["A", "C"]
    assert add_measurement(less, Quantity.DISTANCE).measurements[-1].key == "B"
    emptied = remove_measurement(less, "A").measurement()
    assert emptied.anchors == ()
    assert emptied.track is None


def test_clearing_keeps_the_anchors(confirmed: MeasurementSession) -> None:
    item = clear_track(confirmed, "A").measurement()
    assert item.anchors == confirmed.measurement().anchors
    assert (item.track, item.narrowest, item.by_phase, item.reviewed) == (None, None, (), ())


def test_fields_are_filled_and_emptied_and_nothing_else_changes(placed: MeasurementSession) -> None:
    filled = set_fields(placed, "protocol", {"depth": 80.0, "patient_position": "prone"})
    assert filled.protocol == {"depth": 80.0, "patient_position": "prone"}
    assert set_field(filled, "protocol", "depth", None).protocol == {"patient_position": "prone"}
    assert placed.protocol == {}
    with pytest.raises(KeyError):
        set_field(placed, "diagnosis", "x", "y")


def test_edits_leave_the_session_they_came_from(confirmed: MeasurementSession) -> None:
    before = replace(confirmed)
    for edit in (*MOVES.values(), *HARMLESS.values()):
        edit(confirmed)
    assert confirmed == before
    assert np.isfinite(confirmed.measurement().narrowest.sd_mm)
