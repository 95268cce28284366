"""What goes wrong does not take the session along: killed decoders, closing in the middle, late answers."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import Qt

from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom

Key = Qt.Key


def test_an_answer_for_the_scan_before_is_dropped(hand, small_loop, tmp_path):
    other = tmp_path / "other.dcm"
    write_dicom(make_loop(PhantomKnobs(seed=3, n_frames=2, fps=10.0, columns=240, rows=180)), other)
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    assert hand.controller.tracking.is_running
    hand.open(other)
    assert not hand.controller.tracking.is_running
    assert hand.desk.item.anchors == ()
    hand.wait(lambda: not hand.controller.tracking._jobs._threads)
    assert hand.desk.item.track is None


def test_undo_while_tracking_stops_it(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not hand.controller.tracking.is_running
    assert hand.desk.item.anchors[0].points.lt is None


def test_a_killed_decoder_is_started_again_and_the_session_stays(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    session = hand.desk.session
    (victim,) = hand.controller.source.process_ids
    os.kill(victim, signal.SIGKILL)
    hand.wait(lambda: any("started again" in text for text in hand.window.inspector.notices.texts()))
    hand.key(Key.Key_End)
    hand.wait(lambda: hand.desk.frame == 13 and hand.window.picture.index == 13)
    assert hand.desk.session == session
    hand.track()


def test_closing_in_the_middle_of_tracking_ends_everything(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.window.close()
    assert not hand.controller.tracking.is_running


def test_escape_goes_one_level_back_at_a_time(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_S)
    hand.key(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    hand.track()
    hand.key(Key.Key_S)
    for _ in range(6):
        hand.key(Key.Key_Escape)
    assert hand.desk.selection is None
    assert not hand.controller.review.is_active
    assert hand.window.inspector.drawer == "sections"


def test_nothing_begins_after_closing(hand, small_loop):
    """An answer that comes in while the window closes must not start a thread that outlives its owner."""
    hand.open(small_loop.path)
    jobs = hand.controller.keeper._jobs
    hand.window.close()
    begun = []
    jobs.start(lambda: begun.append(True) or iter(()))
    assert not jobs.is_running
    assert begun == []
