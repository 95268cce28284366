"""The review, key by key: a nudge stays in its item, and an Enter that comes early is not lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ifs_measure.gui.review_queue import ReviewState
from ifs_measure.measurement.caliper import Origin
from ifs_measure.measurement.geometry import ImagePoint

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def _states(hand):
    return [row.state for row in hand.window.review._rows]


def _begin(hand, loop):
    hand.open(loop.path)
    hand.place_both(loop)
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    review = hand.controller.review
    assert review.current == 0
    assert len(review.doubts()) >= 3
    return review


def test_accept_nudge_accept_accept_ends_at_the_narrowest_frame(hand, small_loop):
    review = _begin(hand, small_loop)
    frames = [doubt.item.frame for doubt in review.doubts()]
    hand.key(Key.Key_Return)
    hand.wait(lambda: review.current == 1 and hand.desk.frame == frames[1])
    hand.wait(lambda: hand.controller.keys.enter_is_ready)
    hand.key(Key.Key_Right)
    anchor = hand.desk.item.anchor_at(frames[1])
    assert anchor.origin is Origin.CORRECTED
    assert hand.controller.tracking.is_solving_again
    hand.key(Key.Key_Return)
    assert review.current == 1, "the number is not known yet"
    hand.wait(lambda: review.current == 2 and not hand.controller.tracking.is_solving_again)
    assert [doubt.item.frame for doubt in review.doubts()] == frames
    assert _states(hand)[:3] == [ReviewState.ACCEPTED, ReviewState.CORRECTED, ReviewState.TO_LOOK_AT]
    assert not hand.desk.item.is_stale
    hand.wait(lambda: hand.desk.frame == frames[2])
    for _ in frames[2:]:
        hand.key(Key.Key_Return)
    assert not review.is_active
    assert review.n_open() == 0
    hand.wait(lambda: hand.desk.frame == hand.desk.item.narrowest.frame)
    hand.key(Key.Key_Return)
    assert hand.desk.item.confirmation is not None


def _plain(words):
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_rows_tell_their_error_and_the_headline_stands_once(hand, small_loop):
    """A frame's own distance beside the estimate from many would leave a person asking which of them counts."""
    review = _begin(hand, small_loop)
    item = hand.desk.item
    rows = hand.window.review._rows
    assert [row.frame for row in rows] == [doubt.item.frame for doubt in review.doubts()]
    headline = f"{item.narrowest.distance_mm:.1f} ± {1.96 * item.narrowest.sd_mm:.1f} mm"
    for row in rows:
        own = f"± {1.96 * item.track.frames[row.frame].sd_mm:.1f} mm"
        expected = headline if row.frame == item.narrowest.frame else own
        assert _plain(row.figure) == expected
    card = hand.window.inspector.card
    assert " ".join(label.text() for label in card.findChildren(QLabel)).count(f"{item.narrowest.distance_mm:.1f}") == 1


def test_a_second_played_around_a_frame_ends_at_that_frame(hand, small_loop):
    review = _begin(hand, small_loop)
    frame = review.doubts()[0].item.frame
    hand.wait(lambda: hand.desk.frame == frame)
    hand.key(Key.Key_Space)
    assert hand.desk.playback.is_playing
    hand.wait(lambda: not hand.desk.playback.is_playing)
    hand.wait(lambda: hand.window.picture.index == frame)
    assert hand.window.hint.primary_button.text() == "Accept"


def test_a_drag_stays_in_its_item_too(hand, small_loop):
    review = _begin(hand, small_loop)
    frames = [doubt.item.frame for doubt in review.doubts()]
    chosen = hand.desk.selection.bone
    mark = next(e for e in hand.window.picture.scene.calipers[0].ends if e.bone is chosen)
    hand.drag(mark.point, ImagePoint(mark.point.x + 4, mark.point.y), Modifier.ControlModifier)
    hand.wait(lambda: not hand.controller.tracking.is_solving_again)
    assert review.current == 0
    assert hand.desk.frame == frames[0]
    assert hand.desk.selection.bone is chosen
    assert [doubt.item.frame for doubt in review.doubts()] == frames
    assert _states(hand)[0] is ReviewState.CORRECTED
    hand.key(Key.Key_Return)
    assert review.current == 1


def test_what_is_not_on_the_screen_is_not_accepted(hand, small_loop):
    review = _begin(hand, small_loop)
    frame = review.doubts()[0].item.frame
    hand.wait(lambda: hand.desk.frame == frame)
    hand.key(Key.Key_Home)
    hand.wait(lambda: hand.desk.frame == 0)
    assert hand.window.hint._sentence.text() == f"Frame {frame + 1} is still to look at."
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.desk.frame == frame)
    assert review.current == 0
    assert _states(hand)[0] is ReviewState.TO_LOOK_AT
    hand.key(Key.Key_Return)
    assert _states(hand)[0] is ReviewState.ACCEPTED


def test_a_nudge_after_an_early_enter_takes_the_enter_back(hand, small_loop):
    review = _begin(hand, small_loop)
    hand.wait(lambda: hand.controller.keys.enter_is_ready)
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Right)
    hand.wait(lambda: not hand.controller.tracking.is_solving_again)
    assert review.current == 0


def test_the_curve_fills_and_the_hint_counts_frames_while_the_loop_is_tracked(hand, small_loop):
    """The first and the last step are told however fast the tracker is; what lies between depends on the machine."""
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    said, drawn, chart = [], [], hand.window.chart

    def look() -> None:
        said.append(hand.window.hint._sentence.text())  # what the person reads at that moment
        drawn.append(0 if chart._curve is None else sum(value is not None for value in chart._curve.values))

    tracking = hand.controller.tracking
    tracking.progressed.connect(lambda *_: look() if tracking.is_running else None)
    tracking.provisional_changed.connect(look)
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    n_frames = hand.desk.session.n_frames
    counted = [int(words.split()[2]) for words in said if words.startswith("Tracking frame")]
    assert counted == sorted(counted)
    assert counted[0] < n_frames // 2, "the first thing said is the beginning"
    assert len(set(counted)) >= 2
    assert all(words.endswith(f"of {n_frames}") for words in said if words.startswith("Tracking frame"))
    assert drawn == sorted(drawn)
    assert drawn[0] < drawn[-1], "the curve fills before the track is there"


def test_a_nudge_below_the_last_digit_is_not_spoken_of_and_a_move_is_said_in_millimetres(hand, small_loop):
    review = _begin(hand, small_loop)
    hand.wait(lambda: hand.desk.frame == review.doubts()[0].item.frame)
    hand.key(Key.Key_Right, Modifier.ShiftModifier)
    assert hand.window.picture.scene.note == ()
    for _ in range(6):
        hand.key(Key.Key_Right)
    said = hand.window.picture.scene.note[0]
    assert said.replace("\N{NO-BREAK SPACE}", " ").endswith(" mm")
    assert "moved" in hand.window.hint._second.text()
