"""The main job in the window, from the start screen to the record, with the hands of a person."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from ifs_measure.measurement.caliper import Bone, Origin
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.protocol import missing_fields

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def fill_in_the_form(hand):
    """Answer all that a confirmed record still needs, by keys alone: F3 goes to the first field each time."""
    for _ in [key for key in missing_fields(hand.desk.session) if key not in ("side", "phase_marks")]:
        n_left = len(missing_fields(hand.desk.session))
        hand.key(Key.Key_F3)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert "needed to confirm" in field.accessibleName()
        hand.key(Key.Key_F8)
        if "needed to confirm" in field.accessibleName():
            hand.type("someone")
            hand.key(Key.Key_Tab)
        hand.key(Key.Key_Escape)
        assert len(missing_fields(hand.desk.session)) == n_left - 1


def test_the_whole_walk(hand, small_loop, tmp_path):
    """Open, place, track, go to the narrowest, drag, solve again, undo, confirm, export, read back."""
    window, desk = hand.window, hand.desk
    hand.open(small_loop.path)
    assert window.pages.currentWidget() is window.desk_page

    hand.rest_on(small_loop.it, lambda: window.picture.scene.loupe and window.picture.scene.loupe.snapped)
    hand.click(small_loop.it)
    hand.rest_on(small_loop.lt, lambda: any(c.is_preview for c in window.picture.scene.calipers))
    assert "± " in window.picture.scene.calipers[0].text.replace("\N{NO-BREAK SPACE}", " ")
    hand.click(small_loop.lt)
    assert [anchor.frame for anchor in desk.item.anchors] == [0]

    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.item.track is not None and not hand.controller.tracking.is_running)
    tracked = desk.session
    narrowest = desk.item.narrowest
    assert narrowest is not None
    hand.key(Key.Key_Home)
    hand.wait(lambda: desk.frame == 0)
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_M)
    hand.wait(lambda: desk.frame == narrowest.frame)

    mark = next(e for e in window.picture.scene.calipers[0].ends if e.bone is Bone.LESSER_TROCHANTER)
    target = ImagePoint(mark.point.x + 12, mark.point.y)
    hand.drag(mark.point, target, Modifier.ControlModifier)
    anchor = desk.item.anchor_at(narrowest.frame)
    assert anchor.origin is Origin.CORRECTED
    assert anchor.points.lt.x == pytest.approx(target.x, abs=1.0)
    hand.settle()
    assert desk.item.track is not tracked.measurement("A").track
    assert len(desk.item.anchors) == 2

    hand.key(Key.Key_Home)
    hand.wait(lambda: desk.frame == 0)
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.session == tracked
    hand.wait(lambda: desk.frame == narrowest.frame)
    hand.key(Key.Key_Y, Modifier.ControlModifier)
    hand.settle()
    assert len(desk.item.anchors) == 2
    hand.key(Key.Key_Z, Modifier.ControlModifier)

    hand.confirm()
    hand.export_to(tmp_path)
    hand.key(Key.Key_Return)
    hand.wait(lambda: list(tmp_path.glob("*.json")) and not hand.controller.export.is_running)
    record = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert record["measurement"]["narrowest"]["frame"] == narrowest.frame
    assert record["measurement"]["narrowest"]["distance_mm"] == pytest.approx(narrowest.distance_mm, abs=1e-3)


def test_what_changes_after_a_confirmed_export_leaves_as_amended(hand, small_loop, tmp_path):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.track()
    desk, export = hand.desk, hand.controller.export
    fill_in_the_form(hand)
    hand.open_section("Phases")
    hand.press("Say “not recorded”")
    hand.confirm()
    hand.export_to(tmp_path)

    def exported_status() -> str:
        """Export by Enter; the record is written anew each time."""
        for path in tmp_path.glob("*.json"):
            path.unlink()
        hand.key(Key.Key_Return)
        hand.wait(lambda: list(tmp_path.glob("*.json")) and not export.is_running)
        return json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))["status"]

    assert missing_fields(desk.session) == ()
    assert exported_status() == "confirmed"
    hand.key(Key.Key_E, Modifier.ControlModifier)
    said = [box.accessibleName() for box in hand.window.export.findChildren(QCheckBox) if box.isVisible()]
    assert any("written, read back" in words for words in said), "the drawer still says what was written"
    hand.key(Key.Key_Escape)
    assert exported_status() == "confirmed", "nothing changed"
    hand.key(Key.Key_F3)
    hand.open_section("Seen in motion")
    hand.choose_in(hand.field("Snapping"), "felt")
    hand.key(Key.Key_Escape)
    assert exported_status() == "amended"
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert exported_status() == "confirmed"


def test_every_edit_is_undone_back_to_the_start_and_done_again(hand, short_loop):
    """Every kind of edit that a hand can make, then Ctrl+Z until nothing is left, then all of it once more."""
    hand.open(short_loop.path)
    desk = hand.desk
    blank = desk.session
    hand.place_both(short_loop)
    hand.key(Key.Key_N)
    hand.key(Key.Key_Period)
    hand.wait(lambda: desk.frame == 1)
    hand.key(Key.Key_E)
    hand.track()
    hand.confirm()
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    hand.settle()
    hand.key(Key.Key_Right, Modifier.ControlModifier)  # a longer arc
    hand.settle()
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_F3)
    hand.type("10")
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_F8)
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_K)
    hand.fill(hand.named("Known length in millimetres"), "20")
    hand.press("Measure it")
    hand.click(ImagePoint(40, 40))
    hand.click(ImagePoint(40, 140))
    hand.settle()
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Q)
    hand.take("Free distance")
    hand.click(ImagePoint(120, 60))
    hand.click(ImagePoint(180, 60))
    done = desk.session
    assert len(done.measurements) == 2
    assert done.user_calibration is not None
    assert len(done.protocol) == 2
    while desk.document.undo_stack.canUndo():
        hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.session == blank
    while desk.document.undo_stack.canRedo():
        hand.key(Key.Key_Y, Modifier.ControlModifier)
    assert desk.session == done


def test_nudges_of_one_end_are_one_step(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    desk = hand.desk
    placed = desk.session
    hand.key(Key.Key_S)
    before = desk.item.anchors[0].points.it
    for _ in range(3):
        hand.key(Key.Key_Right)
    hand.key(Key.Key_Up, Modifier.ShiftModifier)
    after = desk.item.anchors[0].points.it
    assert (after.x - before.x, after.y - before.y) == pytest.approx((3.0, -0.1))
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.session == placed
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Right)
    hand.wait(lambda: desk.frame == 1)


def test_cancel_leaves_the_session_as_it_was(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    placed = hand.desk.session
    hand.key(Key.Key_T)
    assert hand.controller.tracking.is_running
    hand.key(Key.Key_Escape)
    assert not hand.controller.tracking.is_running
    assert hand.desk.session == placed
    hand.track()


def test_a_move_takes_the_confirmation_back_and_undo_gives_it_again(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    desk = hand.desk
    hand.confirm()
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    assert desk.item.confirmation is None
    assert "taken back" in hand.window.inspector.card.accessibleName()
    hand.settle()
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.item.confirmation is not None
