"""What goes wrong does not take the session along: killed decoders, closing in the middle, late answers."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ifs_measure.measurement.caliper import Anchor, Ends
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession, with_measurement
from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom
from ifs_measure.scans.ruler_check import open_checked_scan
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session, save_session, session_path
from ifs_measure.workflow.measure import MeasureRequest, measure
from ifs_measure.workflow.work_orders import ScanPlace, SolveOrder, WorkDone, WorkFailed, WorkItem, WorkRestarted
from ifs_measure.workflow.work_process import WorkProcess

Key = Qt.Key
PATIENCE_S = 60.0


def test_an_answer_for_the_scan_before_is_dropped(hand, short_loop, tmp_path):
    other = tmp_path / "other.dcm"
    write_dicom(make_loop(PhantomKnobs(seed=3, n_frames=2, fps=10.0, columns=240, rows=180)), other)
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_T)
    assert hand.controller.tracking.is_running
    hand.open(other)
    assert not hand.controller.tracking.is_running
    assert hand.desk.item.anchors == ()
    hand.wait(lambda: not hand.controller.side.is_busy)
    assert hand.desk.item.track is None


def test_undo_while_tracking_stops_it(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not hand.controller.tracking.is_running
    assert hand.desk.item.anchors[0].points.lt is None


def type_scale(hand, mm_per_px: float) -> None:
    hand.key(Key.Key_K)
    hand.fill(hand.named("Millimetres per pixel across"), f"{mm_per_px}")
    hand.press("Use")


def first_distance_mm(hand) -> float:
    """Distance in the first frame, its points at the scale that the window states."""
    pair = hand.desk.item.track.frames[0].narrowest
    return hand.desk.calibration.scale.distance_mm(pair.it, pair.lt)


def test_a_scale_typed_while_tracking_is_that_of_the_track(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_T)
    type_scale(hand, 0.1)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    track = hand.desk.item.track
    assert track.scale.x_mm_per_px == 0.1
    assert track.frames[0].distance_mm(track.scale) == pytest.approx(first_distance_mm(hand))


@contextmanager
def held_up(process: int) -> Iterator[None]:
    """Hold a process up where a slow machine would."""
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_scale_typed_while_another_quantity_is_in_hand_begins_nothing_anew(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.wait(lambda: hand.controller.side.process_ids)
    (process,) = hand.controller.side.process_ids
    with held_up(process):
        hand.key(Key.Key_T)
        assert hand.controller.tracking.is_running
        hand.key(Key.Key_Q)
        hand.take("Free distance")
        assert hand.desk.key == "B"
        type_scale(hand, 0.1)
        assert hand.desk.session.user_calibration is not None
        assert not hand.controller.tracking.is_running
    hand.wait(lambda: not hand.controller.side.is_busy)
    hand.rest()
    assert hand.desk.session.measurement("A").track is None


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_no_number_of_the_scale_before_stands_while_the_loop_is_tracked_anew(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    hand.key(Key.Key_M)
    window = hand.window
    before = f"{hand.desk.item.narrowest.distance_mm:.1f}"
    (process,) = hand.controller.side.process_ids
    with held_up(process):
        type_scale(hand, 0.1)
        hand.key(Key.Key_Escape)
        hand.wait(lambda: hand.controller.tracking.is_running)
        hand.wait(lambda: window.chart._curve is None)
        assert hand.desk.item.is_stale
        assert before not in window.inspector.card.accessibleName()
        assert [row.figure for row in window.review._rows] == [""] * len(window.review._rows) != []
    hand.settle()
    after = f"{hand.desk.item.narrowest.distance_mm:.1f}"
    assert after in window.inspector.card.accessibleName()
    hand.wait(lambda: window.chart._curve is not None)
    assert all(row.figure for row in window.review._rows)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_correction_whose_solving_is_called_off_leaves_no_number_of_before(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    hand.key(Key.Key_M)
    before = f"{hand.desk.item.narrowest.distance_mm:.1f}"
    window = hand.window
    hand.key(Key.Key_S)
    (process,) = hand.controller.side.process_ids
    with held_up(process):
        for _ in range(12):
            hand.key(Key.Key_Left)
        hand.wait(lambda: hand.controller.tracking.is_running)
        assert before in window.inspector.card.accessibleName(), "a moment later it is put right"
        hand.key(Key.Key_Escape)
        assert hand.desk.item.is_stale
        assert before not in window.inspector.card.accessibleName()
        assert window.hint.primary_button.text() == "Track"
        assert window.hint.primary_button.isEnabled()
        hand.wait(lambda: window.chart._curve is None)
    assert any("Stopped" in words for words in window.inspector.notices.texts())
    hand.key(Key.Key_Return)
    hand.settle()
    assert not hand.desk.item.is_stale
    assert not window.inspector.notices.texts()


def test_a_scale_that_is_undone_while_it_is_solved_leaves_the_track_as_it_was(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    before = hand.desk.item.track
    type_scale(hand, 0.1)
    hand.key(Key.Key_Escape)
    hand.wait(lambda: hand.controller.tracking.is_running and hand.controller.side.is_busy)
    hand.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.wait(lambda: not hand.controller.side.is_busy and not hand.controller.tracking.is_running)
    assert hand.desk.item.track is before
    hand.key(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert hand.desk.item.track.scale.x_mm_per_px == 0.1


def test_a_track_of_an_older_session_at_another_scale_is_not_shown(hand, short_loop, tmp_path):
    other = tmp_path / "other.dcm"
    write_dicom(make_loop(PhantomKnobs(seed=3, n_frames=2, fps=10.0, columns=240, rows=180)), other)
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    saved = session_path(sessions_folder(), hand.desk.session.scan_sha256)
    hand.open(other)
    hand.wait(saved.exists)
    older = load_session(saved)
    item = older.measurement()
    at_other_scale = replace(item, track=replace(item.track, scale=PixelScale(0.1, 0.1)))
    save_session(with_measurement(older, at_other_scale), saved)
    hand.open(short_loop.path)
    hand.wait(lambda: any("another scale" in text for text in hand.window.inspector.notices.texts()))
    assert hand.desk.item.anchors == item.anchors
    assert hand.desk.item.track is None
    hand.track()
    assert hand.desk.item.track.scale == item.track.scale


def test_a_killed_decoder_is_started_again_and_the_session_stays(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    session = hand.desk.session
    (victim,) = hand.controller.source.process_ids
    os.kill(victim, signal.SIGKILL)
    hand.wait(lambda: any("started again" in text for text in hand.window.inspector.notices.texts()))
    hand.key(Key.Key_End)
    hand.wait(lambda: hand.desk.frame == 3 and hand.window.picture.index == 3)
    assert hand.desk.session == session
    hand.track()


def test_closing_in_the_middle_of_tracking_ends_everything(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.leave()
    assert not hand.controller.tracking.is_running


def test_escape_goes_one_level_back_at_a_time(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
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
    hand.leave()
    begun = []
    jobs.start(lambda: begun.append(True) or iter(()))
    assert not jobs.is_running
    assert begun == []


def test_a_killed_measuring_process_is_started_again_and_the_track_comes(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_T)
    hand.wait(lambda: hand.controller.side.process_ids)
    (victim,) = hand.controller.side.process_ids
    anchors = hand.desk.item.anchors
    os.kill(victim, signal.SIGKILL)
    hand.wait(lambda: any("started again" in text for text in hand.window.inspector.notices.texts()))
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    assert hand.desk.item.anchors == anchors
    assert hand.controller.side.process_ids != (victim,)


def test_the_window_s_track_has_the_bits_of_the_command_line(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.track()
    item = hand.desk.item
    with closing(open_checked_scan(small_loop.path)) as loop:
        *_, record = measure(loop, MeasureRequest(item.anchors))
    there = record.measurement
    assert item.narrowest == there.narrowest
    assert item.track == there.track  # status, caliper, nearest pair, error and quality of every frame


def test_cancel_answers_at_once_and_the_next_track_is_whole(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.wait(lambda: hand.controller.tracking.provisional)
    hand.key(Key.Key_Escape)
    assert not hand.controller.tracking.is_running
    assert any("Stopped." in text for text in hand.window.inspector.notices.texts())
    hand.track()
    assert len(hand.desk.item.track.frames) == hand.desk.session.n_frames


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for processes in /proc")
def test_no_process_outlives_the_window(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    processes = (*hand.controller.source.process_ids, *hand.controller.side.process_ids)
    assert len(processes) >= 2
    hand.leave()
    left = [number for number in processes if Path(f"/proc/{number}").exists()]
    assert left == []
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="stops a process and sees it in /proc")
def test_a_frame_whose_decoder_dies_counts_as_damaged(small_loop, tmp_path):
    """The order begins anew without that frame; the others are followed."""
    events: queue.SimpleQueue[object] = queue.SimpleQueue()
    process = WorkProcess(events.put)
    with closing(open_checked_scan(small_loop.path)) as loop:
        scan = loop.description
    place = ScanPlace((small_loop.path, None, None), scan)
    anchors = (Anchor(0, Ends(small_loop.it, small_loop.lt)),)
    session = MeasurementSession("", scan.n_frames, measurements=(CaliperMeasurement(anchors=anchors),))
    try:
        process.order(place, SolveOrder(session, "A"))
        for _ in range(2):
            while not isinstance(event := events.get(timeout=PATIENCE_S), WorkItem):
                pass
            # What a decoder leaves behind that takes the process along in the middle of a frame.
            victim = process.process_id
            os.kill(victim, signal.SIGSTOP)
            while Path(f"/proc/{victim}/stat").read_text().rpartition(") ")[2][0] != "T":
                pass
            process._suspect[0] = 6
            os.kill(victim, signal.SIGKILL)
            while not isinstance(event := events.get(timeout=PATIENCE_S), WorkRestarted):
                pass
        while not isinstance(event, WorkDone | WorkFailed):
            event = events.get(timeout=PATIENCE_S)
    finally:
        process.close()
    assert isinstance(event, WorkDone)
    frames = event.result.measurement.track.frames
    assert not frames[6].is_seen
    assert all(frames[i].is_seen for i in (0, 3, 9))
