"""Hands that are quicker than the program: what they do next meets work that is not done yet, and nothing is lost."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from contextlib import contextmanager

import imagecodecs
import pydicom
import pytest
from pydicom.encaps import encapsulate
from pydicom.uid import JPEGBaseline8Bit
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.worklist_rows import ScanState
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
FAILED = "Something went wrong. Your work is kept."
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals")


@contextmanager
def held_up(*processes):
    """Hold processes up where a slow disk would hold them."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)


def copies(loop, folder, count=2):
    """Write the same loop under several names, each a scan of its own."""
    made = [folder / f"loop {number}.dcm" for number in range(1, count + 1)]
    for number, path in enumerate(made, 1):
        path.write_bytes(bytes([number]) + loop.path.read_bytes()[1:])
    return made


def tracked(hand, loop):
    hand.open(loop.path)
    hand.place_both(loop)
    hand.track()
    hand.leave_review()


def exporting_from_a_list(hand, loop, folder):
    """Confirm the first of two scans of a list and press Export; return the scans and where the record goes."""
    scans, out = folder / "scans", folder / "out"
    scans.mkdir()
    out.mkdir()
    paths = copies(loop, scans)
    hand.open_list(scans)
    hand.place_both(loop)
    hand.track()
    hand.confirm()
    hand.export_to(out)
    hand.key(Key.Key_Return)
    return paths, out


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def mark_of(hand, place=0, bone=0):
    return hand.window.picture.scene.calipers[place].ends[bone].point


# ------------------------------------------------------------------------------------------------------ undo and redo


def test_a_nudge_that_is_undone_at_once_gives_the_confirmation_back_for_good(hand, short_loop):
    tracked(hand, short_loop)
    hand.confirm()
    confirmed = hand.desk.item
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    assert hand.desk.item.confirmation is None
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    hand.wait(lambda: not hand.controller.tracking.is_solving_again)
    assert hand.desk.item == confirmed


def test_undo_of_a_mark_set_while_a_correction_was_solved_leaves_the_correction_solved(hand, short_loop):
    tracked(hand, short_loop)
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    hand.key(Key.Key_N)
    hand.settle()
    solved = hand.desk.item
    assert hand.desk.session.marks
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert not hand.desk.session.marks
    assert not hand.desk.item.is_stale
    assert hand.desk.item.track == solved.track
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert len(hand.desk.item.anchors) == 1
    assert not hand.desk.item.is_stale


# ------------------------------------------------------------------------------------------------------- text fields


def test_enter_in_the_field_of_degrees_takes_the_degrees_and_nothing_else(hand, short_loop):
    tracked(hand, short_loop)
    hand.key(Key.Key_M)
    hand.key(Key.Key_I)
    hand.open_section("Phases")
    hand.press(hand.named("Degrees, IR end"))
    hand.type("30")
    hand.key(Key.Key_Return)
    assert [mark.rotation_deg for mark in hand.desk.session.marks] == [30.0]
    assert not hand.controller.review.is_active
    assert hand.desk.item.confirmation is None


def test_enter_after_a_typed_scale_begins_nothing(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_K)
    hand.press(hand.named("Millimetres per pixel across"))
    hand.type("0.1")
    hand.key(Key.Key_Return)
    assert hand.desk.session.user_calibration is not None
    assert not hand.controller.tracking.is_running
    (told,) = re.findall(r"differ by .*?%", words_of(hand.window.calibration))
    assert "−" in told
    assert "-" not in told


def test_keys_on_the_help_sheet_do_nothing_behind_it(hand, short_loop, tmp_path):
    first, _second = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    hand.place_both(short_loop)
    hand.key(Key.Key_F1)
    for key in (Key.Key_Return, Key.Key_PageDown, Key.Key_Down):
        hand.key(key)
    hand.rest(3)
    assert not hand.controller.tracking.is_running
    assert hand.desk.path == first


def test_a_value_under_the_keyboard_is_kept_when_the_window_is_closed(one_window_after_another, short_loop):
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.key(Key.Key_F3)
        hand.type("12")
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.wait(lambda: hand.desk.session.protocol)
        assert 12.0 in hand.desk.session.protocol.values()


def test_a_value_under_the_keyboard_leaves_with_the_record(hand, short_loop, tmp_path):
    tracked(hand, short_loop)
    hand.key(Key.Key_M)
    hand.key(Key.Key_I)
    hand.confirm()
    hand.export_to(tmp_path)
    hand.wait(lambda: hand.controller.keys.enter_is_ready)
    hand.open_section("Phases")
    hand.press(hand.named("Degrees, IR end"))
    hand.type("30")
    hand.press(hand.window.hint.primary_button)
    hand.wait(lambda: "Written and read back" in hand.window.hint.accessibleName())
    hand.wait(lambda: not hand.controller.export.is_running)
    (written,) = tmp_path.glob("*.json")
    assert '"rotation_deg": 30' in written.read_text(encoding="utf-8")


def test_a_value_under_the_keyboard_stays_with_its_scan(hand, short_loop, tmp_path):
    first, second = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    hand.key(Key.Key_N)
    hand.key(Key.Key_End)
    hand.wait(lambda: hand.window.picture.index == 3)
    hand.key(Key.Key_I)
    hand.open_section("Phases")
    hand.press(hand.named("Degrees, IR end"))
    hand.type("30")
    hand.drop(second)
    hand.first_picture(second)
    assert not hand.desk.session.marks
    hand.open(first)
    hand.wait(lambda: len(hand.desk.session.marks) == 2)
    assert [mark.rotation_deg for mark in hand.desk.session.marks] == [None, 30.0]


# ------------------------------------------------------------------------------------------------ play and two hands


def test_a_drag_stops_the_play_and_corrects_the_frame_that_was_held(hand, small_loop):
    tracked(hand, small_loop)
    hand.key(Key.Key_Home)
    hand.wait(lambda: hand.window.picture.index == 0)
    hand.key(Key.Key_Space)
    assert hand.desk.playback.is_playing
    point = mark_of(hand)
    hand.drag(point, ImagePoint(point.x + 4, point.y), Modifier.ControlModifier)
    assert not hand.desk.playback.is_playing
    assert hand.desk.item.anchors[-1].frame == hand.desk.frame


def test_a_nudge_stops_the_play(hand, short_loop):
    tracked(hand, short_loop)
    hand.key(Key.Key_S)
    hand.key(Key.Key_Space)
    assert hand.desk.playback.is_playing
    hand.key(Key.Key_Right)
    assert not hand.desk.playback.is_playing


def test_a_click_on_an_end_of_another_quantity_shows_that_quantity(hand, short_loop):
    tracked(hand, short_loop)
    hand.key(Key.Key_Q)
    hand.take("Free distance")
    start = hand.desk.frame
    hand.click(ImagePoint(short_loop.it.x, short_loop.it.y - 30), Modifier.ControlModifier)
    hand.click(ImagePoint(short_loop.lt.x, short_loop.lt.y - 30), Modifier.ControlModifier)
    assert hand.desk.key == "B"
    hand.track()
    hand.leave_review()
    hand.type(str(start + 1))
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.window.picture.index == start)
    card = hand.window.inspector.card
    of_b = f"{hand.desk.item.narrowest.distance_mm:.1f}"
    of_a = f"{hand.desk.session.measurement('A').narrowest.distance_mm:.1f}"
    assert of_a != of_b
    assert of_b in words_of(card)
    hand.click(mark_of(hand, 0))
    assert hand.desk.key == "A"
    assert of_a in words_of(card)
    assert of_b not in words_of(card)


def test_a_curve_that_was_stopped_is_not_shown_for_another_quantity(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_T)
    hand.wait(lambda: hand.controller.tracking.provisional)
    hand.key(Key.Key_Escape)
    hand.wait(lambda: hand.window.chart._curve is not None)
    hand.key(Key.Key_Q)
    hand.take("Free distance")
    hand.wait(lambda: hand.window.chart._curve is None)
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    hand.wait(lambda: hand.window.chart._curve is not None)
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    hand.wait(lambda: hand.window.chart._curve is None)


# ------------------------------------------------------------------------------------------------------------ export


def test_a_mark_set_while_the_record_is_written_is_still_to_be_written(hand, short_loop, tmp_path):
    tracked(hand, short_loop)
    hand.confirm()
    hand.export_to(tmp_path)
    hand.key(Key.Key_Return)
    assert hand.controller.export.is_running
    hand.key(Key.Key_N)
    hand.wait(lambda: not hand.controller.export.is_running)
    (written,) = tmp_path.glob("*.json")
    assert json.loads(written.read_text(encoding="utf-8"))
    assert hand.desk.session.marks
    boxes = [box.accessibleName() for box in hand.window.findChildren(QCheckBox)]
    assert any(name.startswith("Record, JSON") for name in boxes)
    assert not any("written" in name for name in boxes)


def test_a_record_is_written_though_the_next_scan_is_asked_for_at_once(hand, short_loop, tmp_path):
    (first, second), out = exporting_from_a_list(hand, short_loop, tmp_path)
    assert hand.controller.export.is_running
    hand.key(Key.Key_PageDown)
    hand.first_picture(second)
    assert len(list(out.glob("*.json"))) == 1
    assert hand.window.worklist.rows()[0].state is ScanState.EXPORTED
    hand.open(first)
    hand.wait(lambda: hand.desk.item.confirmation is not None)


def test_a_scan_whose_record_cannot_be_written_stays_and_the_list_says_so(hand, short_loop, tmp_path):
    (first, _second), out = exporting_from_a_list(hand, short_loop, tmp_path)
    hand.wait(lambda: list(out.glob("*.json")) and not hand.controller.export.is_running)
    (written,) = out.glob("*.json")
    written.unlink()
    written.mkdir()
    hand.key(Key.Key_C)
    hand.key(Key.Key_Return)
    assert hand.controller.export.is_running
    hand.key(Key.Key_PageDown)
    hand.wait(lambda: not hand.controller.export.is_running)
    hand.rest(5)
    assert hand.desk.path == first
    assert any("xpected" in text for text in hand.window.inspector.notices.texts())
    assert hand.window.worklist.list_view.currentIndex().row() == 0


def test_a_record_is_written_though_the_window_is_closed_at_once(one_window_after_another, short_loop, tmp_path):
    with one_window_after_another() as hand:
        tracked(hand, short_loop)
        hand.confirm()
        hand.export_to(tmp_path)
        hand.key(Key.Key_Return)
        assert hand.controller.export.is_running
        hand.leave()
        assert len(list(tmp_path.glob("*.json"))) == 1


# ------------------------------------------------------------------------------------------------------ another scan


def with_a_damaged_first_frame(loop, path):
    """Write a loop as JPEG; its first frame is no picture."""
    data = pydicom.dcmread(loop.path)
    coded = [bytes(imagecodecs.jpeg8_encode(frame, level=95)) for frame in data.pixel_array]
    data.PixelData = encapsulate([bytes(300), *coded[1:]])
    data["PixelData"].is_undefined_length = True
    data.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    data.save_as(path)
    return path


def test_the_picture_of_the_scan_before_is_not_seen_under_the_name_of_the_next(hand, short_loop, tmp_path):
    path = with_a_damaged_first_frame(short_loop, tmp_path / "damaged.dcm")
    hand.open(short_loop.path)
    picture = hand.window.picture
    assert picture.picture is not None
    hand.ask_for(path)
    hand.wait(lambda: hand.desk.path == path and hand.controller.keeper.sha256 and not hand.desk.is_checking)
    hand.wait(lambda: any("damaged" in text for text in hand.window.inspector.notices.texts()))
    assert picture.picture is None
    hand.click(short_loop.it)
    assert hand.desk.item.anchors == (), "what is not seen is not clicked"
    hand.key(Key.Key_Right)
    hand.wait(lambda: picture.index == 1)
    hand.click(short_loop.it)
    assert [anchor.frame for anchor in hand.desk.item.anchors] == [1]


@needs_signals
def test_a_drag_ends_with_its_scan(hand, short_loop, tmp_path):
    _first, second = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    hand.place_both(short_loop)
    picture = hand.window.picture
    at = hand.place(mark_of(hand))
    QTest.mousePress(picture, Left, Modifier.NoModifier, at)
    QTest.mouseMove(picture, at + QPoint(20, 5))
    processes = hand.controller.source.process_ids
    with held_up(*processes):
        hand.drop(second)
        QTest.mouseMove(picture, at + QPoint(30, 5))
        hand.rest(3)
        assert FAILED not in hand.window.inspector.notices.texts()
        assert hand.controller.failures.details == ""
    hand.first_picture(second)
    QTest.mouseMove(picture, at + QPoint(40, 5))
    QTest.mouseRelease(picture, Left, Modifier.NoModifier, at + QPoint(40, 5))
    assert hand.desk.item.anchors == ()
    assert hand.controller.failures.details == ""


@needs_signals
def test_nothing_is_marked_while_another_scan_is_being_opened(hand, short_loop, tmp_path):
    first, second = copies(short_loop, tmp_path)
    hand.open(first)
    hand.place_both(short_loop)
    hand.open_section("Phases")
    with held_up(*hand.controller.source.process_ids):
        hand.drop(second)
        hand.rest(2)
        assert hand.desk.scan is None
        hand.key(Key.Key_S)
        hand.key(Key.Key_Right)
        hand.key(Key.Key_Z, Modifier.ControlModifier)
        hand.press("Neutral, N")
        assert hand.controller.failures.details == ""
        assert not hand.desk.session.marks
        assert hand.desk.item.anchors[0].points.lt is not None
    hand.first_picture(second)
    hand.open(first)
    hand.wait(lambda: hand.desk.item.anchors)
    assert hand.desk.item.anchors[0].points.lt is not None


def test_a_row_that_is_clicked_twice_is_opened_once(hand, short_loop, tmp_path):
    _first, second = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    source = hand.controller.source
    hand.wait(lambda: source.ahead.key is not None and source.ahead.key[0] == second and source.ahead.description)
    opened = []
    hand.desk.scan_opened.connect(lambda: opened.append(hand.desk.path))
    rows = hand.window.worklist.list_view
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Left, Modifier.NoModifier, place)
    QTest.mouseClick(rows.viewport(), Left, Modifier.NoModifier, place)
    hand.first_picture(second)
    hand.wait(lambda: not source.ahead.key or source.ahead.key[0] != second)
    hand.rest(20)
    assert opened == [second]


@needs_signals
def test_a_scan_whose_look_was_interrupted_is_looked_at_later(hand, short_loop, tmp_path):
    paths = copies(short_loop, tmp_path, 4)
    hand.open(paths[1])
    hand.place_both(short_loop)
    hand.track()
    hand.open(short_loop.path)
    ahead = hand.controller.source.ahead
    hand.wait(lambda: ahead.process_id)
    with held_up(ahead.process_id):
        hand.ask_for(tmp_path)
        rows = hand.window.worklist.rows
        hand.wait(lambda: len(rows()) == 4)
        hand.first_picture(paths[0])
        hand.press_row(hand.window.worklist.list_view, 3)
        hand.first_picture(paths[3])
    hand.wait(lambda: all(row.thumbnail is not None for row in rows()))
    hand.wait(lambda: rows()[1].state is ScanState.MEASURED)


# ---------------------------------------------------------------------------------------------------- two side by side


def test_a_second_loop_that_cannot_be_opened_leaves_no_number_of_the_one_before(hand, short_loop, tmp_path):
    paths = copies(short_loop, tmp_path, 3)
    hand.open_list(tmp_path)
    for path in (paths[1], paths[0]):
        hand.press_row(hand.window.worklist.list_view, paths.index(path))
        hand.first_picture(path)
        hand.place_both(short_loop)
        hand.track()
        hand.leave_review()
    hand.key(Key.Key_F4)
    hand.press_row(hand.window.worklist.list_view, 1)
    hand.wait(lambda: hand.controller.compare.has_other)
    assert hand.window.inspector.drawer == Drawer.COMPARE
    assert "mm" in words_of(hand.window.other_pane.head)
    assert hand.window.chart._other is not None
    paths[2].unlink()
    hand.press_row(hand.window.worklist.list_view, 2)
    hand.wait(lambda: any("Expected" in text for text in hand.window.inspector.notices.texts()))
    assert not hand.controller.compare.has_other
    assert "mm" not in words_of(hand.window.other_pane.head)
    assert hand.window.other_pane.picture.picture is None
    assert hand.window.chart._other is None
    assert not hand.window.hint.primary_button.isEnabled()
    hand.press_row(hand.window.worklist.list_view, 1)
    hand.wait(lambda: hand.controller.compare.has_other)
    hand.key(Key.Key_F4)
    hand.key(Key.Key_F4)
    assert hand.window.other_pane.isVisible()
    assert hand.window.other_pane.picture.picture is None, "nothing of the last comparison is left"
    assert "mm" not in words_of(hand.window.other_pane.head)


def test_the_heads_of_a_comparison_say_nothing_of_an_older_scale(hand, short_loop, tmp_path):
    paths = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    hand.press_row(hand.window.worklist.list_view, 0)
    hand.first_picture(paths[0])
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    hand.key(Key.Key_F4)
    head = hand.window.this_pane.head
    hand.wait(lambda: f"{hand.desk.item.narrowest.distance_mm:.1f}" in words_of(head))
    before = f"{hand.desk.item.narrowest.distance_mm:.1f}"
    hand.key(Key.Key_K)
    hand.press(hand.named("Millimetres per pixel across"))
    hand.type("0.1")
    hand.press("Use")
    assert hand.desk.item.is_stale
    assert before not in words_of(head)
    hand.settle()
    hand.wait(lambda: f"{hand.desk.item.narrowest.distance_mm:.1f}" in words_of(head))


# ------------------------------------------------------------------------------------------ before it is identified


def test_a_quick_hand_is_told_that_the_scan_was_measured_before(hand, small_loop, tmp_path):
    first, second = copies(small_loop, tmp_path)
    hand.open(first)
    hand.place_both(small_loop)
    hand.open(second)

    def press():
        if hand.desk.path == first:
            QTest.keyClick(hand.window.picture, Key.Key_N)  # in this very moment

    hand.desk.scan_opened.connect(press)
    hand.open(first)
    assert hand.desk.session.marks
    assert hand.desk.item.anchors == ()
    assert any("measured before" in text for text in hand.window.inspector.notices.texts())


def test_what_a_quick_hand_did_before_the_scan_was_identified_is_kept(hand, small_loop, tmp_path):
    first, second = copies(small_loop, tmp_path)
    pressed = []

    def press():
        if not pressed:
            pressed.append(True)
            QTest.keyClick(hand.window.picture, Key.Key_N)  # in this very moment
            hand.drop(second)

    hand.open(first)
    hand.place_both(small_loop)
    measured = hand.desk.item.anchors
    hand.open(small_loop.path)
    hand.desk.scan_opened.connect(press)
    told = []
    # Where the scan was identified in time after all, the next one's coming has cleared it.
    hand.desk.noticed.connect(lambda notice: told.append(notice.text))
    hand.ask_for(first)
    hand.first_picture(second)
    assert not hand.desk.session.marks
    hand.wait(lambda: any("was measured before. That session is kept as" in words for words in told))
    (kept,) = sessions_folder().glob("*.kept")
    assert any(str(kept) in words for words in told)
    assert load_session(kept).measurement().anchors == measured
    hand.open(first)
    hand.wait(lambda: hand.desk.session.marks)
    assert hand.desk.item.anchors == ()


# ------------------------------------------------------------------------------------------------- where the keys go


def test_keys_go_to_the_picture_of_a_scan_that_was_chosen_in_the_list(hand, short_loop, tmp_path):
    paths = copies(short_loop, tmp_path)
    hand.open_list(tmp_path)
    hand.press_row(hand.window.worklist.list_view, 1)
    hand.first_picture(paths[1])
    hand.key(Key.Key_N)
    assert [mark.frame for mark in hand.desk.session.marks] == [0]
    hand.key(Key.Key_PageUp)
    hand.first_picture(paths[0])
