"""The main job in the window, from the start screen to the record, with the hands of a person."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ifs_measure.gui.export_drawer import WriteState
from ifs_measure.measurement.caliper import Bone, Origin
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.protocol import FIELDS, NOT_RECORDED, missing_fields
from ifs_measure.measurement.session_edits import confirm, set_field, set_side

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_the_whole_walk(hand, small_loop, tmp_path, monkeypatch):  # noqa: PLR0915  one walk, told in one piece
    """Open the sample, place, track, go to the narrowest, drag, solve again, undo, confirm, export, read back."""
    monkeypatch.setattr("ifs_measure.gui.app.sample_scan", lambda: small_loop.path)
    window, desk = hand.window, hand.desk
    sample = next(b for b in window.start.findChildren(QPushButton) if b.text() == "Try a sample")
    hand.press(sample)
    hand.wait(lambda: desk.scan is not None and window.picture.index == 0)
    assert window.pages.currentWidget() is window.desk_page

    hand.rest_on(small_loop.it, lambda: window.picture.scene.loupe and window.picture.scene.loupe.snapped)
    hand.click(small_loop.it)
    hand.rest_on(small_loop.lt, lambda: any(c.is_preview for c in window.picture.scene.calipers))
    assert "± " in window.picture.scene.calipers[0].text.replace("\N{NO-BREAK SPACE}", " ")
    hand.click(small_loop.lt)
    assert [anchor.frame for anchor in desk.item.anchors] == [0]

    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.item.track is not None)
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

    hand.controller.export.set_folder(tmp_path)
    for _ in range(12):
        if desk.item.confirmation is not None:
            break
        hand.key(Key.Key_Return)
        hand.wait(lambda: not hand.controller.tracking.is_running)
    assert desk.item.confirmation is not None
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
    for item in FIELDS:
        if item.key in missing_fields(desk.session):
            value = NOT_RECORDED if item.may_be_not_recorded else "someone"
            desk.edit("Fill", lambda s, i=item, v=value: set_field(s, i.section, i.key, v))
    desk.edit("Fill", lambda s: set_field(set_side(s, "left"), "protocol", "phase_marks", NOT_RECORDED))
    desk.edit("Confirm", lambda s: confirm(s, "A", "R. Reader"))
    export.set_folder(tmp_path)

    def exported_status() -> str:
        assert export.start(("json",))
        hand.wait(lambda: not export.is_running)
        return json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))["status"]

    assert exported_status() == "confirmed"
    assert export._states["json"][0] is WriteState.WRITTEN, "the drawer still says what was written"
    assert exported_status() == "confirmed", "nothing changed"
    desk.edit("Fill", lambda s: set_field(s, "findings", "snapping", "felt"))
    assert exported_status() == "amended"
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert exported_status() == "confirmed"


def test_every_edit_is_undone_back_to_the_start(hand, small_loop):
    hand.open(small_loop.path)
    desk = hand.desk
    blank = desk.session
    hand.place_both(small_loop)
    hand.key(Key.Key_N)
    hand.key(Key.Key_Period)
    hand.wait(lambda: desk.frame == 1)
    hand.key(Key.Key_E)
    hand.track()
    while hand.controller.desk.document.undo_stack.canUndo():
        hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.session == blank


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


def test_a_move_takes_the_confirmation_back_and_undo_gives_it_again(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.track()
    desk = hand.desk
    for _ in range(12):
        if desk.item.confirmation is not None:
            break
        hand.key(Key.Key_Return)
    assert desk.item.confirmation is not None
    hand.key(Key.Key_S)
    hand.key(Key.Key_Right)
    assert desk.item.confirmation is None
    assert "taken back" in hand.window.inspector.card.accessibleName()
    hand.settle()
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert desk.item.confirmation is not None
