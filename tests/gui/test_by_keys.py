"""Whatever is placed with the mouse is placed by keys as well: the whole walk with no mouse at all."""

from __future__ import annotations

import json
from math import hypot

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from ifs_measure.gui.inspector import Drawer
from ifs_measure.measurement.caliper import Bone, Surface
from ifs_measure.measurement.geometry import ImagePoint

Key, Modifier = Qt.Key, Qt.KeyboardModifier
AXES = ((Key.Key_Left, Key.Key_Right), (Key.Key_Up, Key.Key_Down))
MOST_PRESSES = 400


def walk_to(hand, words):
    """Press Tab until the keyboard stands on a button or a field that is called so."""
    for _ in range(80):
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName().startswith(words):
            return focus
        if focus is not None and words == getattr(focus, "text", str)():
            return focus
        hand.key(Key.Key_Tab)
    raise AssertionError(f"Tab never came to {words!r}")


def steer(hand, target, modifier=Modifier.NoModifier):
    """Move the crosshair to a point of the picture: long steps, then steps of one pixel."""
    picture = hand.window.picture
    for fine in (modifier, Modifier.ShiftModifier):
        for axis, (less, more) in enumerate(AXES):
            for _ in range(MOST_PRESSES):
                far = target[axis] - picture.scene.crosshair[axis]
                step = 1.0 if fine is Modifier.ShiftModifier else 8.0 / picture.view.zoom
                if abs(far) <= step / 2:
                    break
                hand.key(more if far > 0 else less, fine)
    assert hypot(*(a - b for a, b in zip(picture.scene.crosshair, target, strict=True))) < 1.0


def place_by_keys(hand, target):
    steer(hand, target)
    hand.wait(lambda: hand.window.picture.scene.loupe.snapped is not None)
    hand.key(Key.Key_Return)


def test_the_whole_walk_without_a_mouse(hand, tmp_path):
    """A sample is opened, both ends placed, tracked, reviewed, confirmed, exported; the mouse lies still."""
    window, desk, picture = hand.window, hand.desk, hand.window.picture
    walk_to(hand, "Try a sample")
    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.scan is not None and picture.index == 0)
    hand.wait(lambda: hand.controller.keeper.sha256 and not desk.is_checking)
    truth = json.loads((desk.path.parent / "truth.json").read_text(encoding="utf-8"))
    clicks = truth["landmark_sets"][0]["clicks"]
    assert "S and the arrows" in window.hint.accessibleName()

    hand.key(Key.Key_S)
    assert picture.scene.crosshair is not None
    assert "Move the crosshair to the lateral cortex" in window.hint.accessibleName()
    place_by_keys(hand, clicks["it"])
    assert "Move the crosshair to the medial cortex" in window.hint.accessibleName()
    steer(hand, clicks["lt"])
    hand.wait(lambda: any(caliper.is_preview for caliper in picture.scene.calipers))
    assert "snaps to x" in picture.accessibleName()
    shown = picture.scene.loupe.snapped
    hand.key(Key.Key_Return)
    placed = desk.item.anchors[0].points
    assert placed.lt == shown, "Enter places what the preview showed"
    assert picture.scene.crosshair is None, "nothing is left to place"

    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.item.track is not None and not hand.controller.tracking.is_running)
    hand.confirm()
    assert desk.item.confirmation is not None
    hand.key(Key.Key_E, Modifier.ControlModifier)
    walk_to(hand, "Change the folder")
    hand.key(Key.Key_Return)
    hand.choose(tmp_path)
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Return)
    hand.wait(lambda: list(tmp_path.glob("*.json")) and not hand.controller.export.is_running)
    record = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert record["measurement"]["narrowest"]["frame"] == desk.item.narrowest.frame


def test_a_crosshair_that_was_not_moved_places_nothing(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Key.Key_S)
    hand.key(Key.Key_Return)
    assert hand.desk.item.anchors == ()
    assert not hand.window.hint.primary_button.isEnabled()
    place_by_keys(hand, small_loop.it)
    hand.key(Key.Key_Return)
    assert hand.desk.item.anchors[0].points.lt is None, "a hand that presses twice places one end"


def test_arrows_step_again_when_the_crosshair_is_gone(hand, small_loop):
    """Esc and the mouse put it away; the signs step all the while."""
    hand.open(small_loop.path)
    desk, picture = hand.desk, hand.window.picture
    hand.key(Key.Key_S)
    first = picture.scene.crosshair
    hand.key(Key.Key_Right)
    assert picture.scene.crosshair.x > first.x
    assert desk.target == 0
    hand.key(Key.Key_Period)
    hand.wait(lambda: desk.frame == 1)
    hand.key(Key.Key_Escape)
    assert picture.scene.crosshair is None
    assert desk.selection is None
    hand.key(Key.Key_Right)
    hand.wait(lambda: desk.frame == 2)

    hand.key(Key.Key_S)
    assert picture.scene.crosshair == pytest.approx((first.x + 8 / picture.view.zoom, first.y)), "where it was last"
    hand.hover(small_loop.it)
    assert picture.scene.crosshair is None
    hand.key(Key.Key_S)
    assert picture.scene.crosshair == pytest.approx(small_loop.it, abs=1.5), "where the mouse was last"
    hand.hover(small_loop.it)
    assert picture.scene.crosshair is not None, "a mouse that lies still takes nothing away"
    hand.click(small_loop.it)
    assert desk.item.anchors[0].frame == 2


def test_a_held_arrow_runs_and_the_border_stops_it(hand, small_loop):
    hand.open(small_loop.path)
    picture, scan = hand.window.picture, hand.desk.scan
    hand.key(Key.Key_S)
    before = picture.scene.crosshair.x
    hand.key(Key.Key_Right)
    step = picture.scene.crosshair.x - before
    assert step == pytest.approx(8 / picture.view.zoom)
    hand.repeat(Key.Key_Left, 10)
    assert picture.scene.crosshair.x < before - 12 * step, "ten repeats go farther than ten presses"
    hand.key(Key.Key_Left, Modifier.ShiftModifier)
    hand.repeat(Key.Key_Left, 60)
    assert picture.scene.crosshair.x == 0
    hand.repeat(Key.Key_Down, 60)
    assert picture.scene.crosshair.y == scan.rows - 1
    hand.key(Key.Key_1, Modifier.ControlModifier)
    for _ in range(6):
        hand.key(Key.Key_Plus, Modifier.ControlModifier)
    hand.repeat(Key.Key_Right, 3)
    x, y = picture.view.to_widget(picture.scene.crosshair)
    assert 0 <= x <= picture.width(), "what is pointed at is seen"
    assert 0 <= y <= picture.height()


def test_ctrl_holds_snapping_off(hand, small_loop):
    hand.open(small_loop.path)
    picture = hand.window.picture
    hand.key(Key.Key_S)
    off = ImagePoint(small_loop.it.x, small_loop.it.y + 6)
    steer(hand, off, Modifier.ControlModifier)
    assert picture.scene.loupe.snapped is None
    at = picture.scene.crosshair
    hand.key(Key.Key_Return)
    item = hand.desk.item
    assert item.anchors[0].points.it == at
    assert item.surfaces.it is Surface.POINT
    steer(hand, small_loop.lt)
    hand.wait(lambda: picture.scene.loupe.snapped is not None)
    at = picture.scene.crosshair
    hand.key(Key.Key_Return, Modifier.ControlModifier)
    assert hand.desk.item.anchors[0].points.lt == at


def test_s_goes_from_what_is_missing_to_what_is_placed(hand, small_loop):
    hand.open(small_loop.path)
    desk, picture = hand.desk, hand.window.picture
    hand.key(Key.Key_S)
    place_by_keys(hand, small_loop.it)
    hand.key(Key.Key_S)
    assert picture.scene.crosshair is None
    assert desk.selection.bone is Bone.ISCHIAL_TUBEROSITY
    before = desk.item.anchors[0].points.it
    hand.key(Key.Key_Up)
    assert desk.item.anchors[0].points.it == pytest.approx((before.x, before.y - 1))
    hand.key(Key.Key_S)
    assert (desk.selection, picture.scene.crosshair) == (None, None)
    hand.key(Key.Key_Insert)
    assert picture.scene.crosshair is not None
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert "(IT)" in hand.window.hint.accessibleName(), "it goes back with an undo"
    hand.key(Key.Key_Y, Modifier.ControlModifier)
    assert "(LT)" in hand.window.hint.accessibleName()


def test_a_further_quantity_a_known_length_and_an_arc_by_keys(hand, short_loop):
    hand.open(short_loop.path)
    desk, picture, hint = hand.desk, hand.window.picture, hand.window.hint
    hand.key(Key.Key_K)
    field = walk_to(hand, "Known length in millimetres")
    assert isinstance(field, QLineEdit)
    hand.key(Key.Key_A, Modifier.ControlModifier)
    hand.type("20")
    walk_to(hand, "Measure it")
    hand.key(Key.Key_Return)
    assert "Click one end of the known length" in hint.accessibleName()
    hand.key(Key.Key_S)
    assert "Move the crosshair to one end" in hint.accessibleName()
    for place in (ImagePoint(40, 40), ImagePoint(40, 140)):
        steer(hand, place)
        assert picture.scene.loupe is not None
        assert picture.scene.no_cortex_at is None, "a ruler is no bone"
        hand.key(Key.Key_Return)
    ruler = desk.session.user_calibration.ruler
    assert ruler.length_mm == 20
    assert hypot(ruler.b.x - ruler.a.x, ruler.b.y - ruler.a.y) == pytest.approx(100, abs=3)

    for place in (short_loop.it, short_loop.lt):
        place_by_keys(hand, place)
    hand.key(Key.Key_Q)
    hand.take("Free distance")
    assert "Click the first end" in hint.accessibleName()
    hand.key(Key.Key_S)
    assert "Move the crosshair to the first end" in hint.accessibleName()
    for place in (ImagePoint(120, 60), ImagePoint(180, 60)):
        steer(hand, place)
        hand.key(Key.Key_Return)
    assert len(desk.session.measurements) == 2
    assert picture.scene.crosshair is None

    hand.key(Key.Key_S)
    hand.key(Key.Key_R)
    hand.key(Key.Key_S)
    for dx in (-8, 0, 8):
        assert "Set 3 to 7 points" in hint.accessibleName()
        steer(hand, ImagePoint(120 + dx, 60))
        hand.key(Key.Key_Return)
    hand.key(Key.Key_Return)
    anchor = desk.item.anchors[0]
    assert len(anchor.cortices.it) == 3
    assert picture.scene.crosshair is None


def test_rows_of_the_calipers_bring_it_up_and_letters_are_not_needed(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Key.Key_F1)
    walk_to(hand, "Single-letter keys")
    hand.key(Key.Key_Space)
    hand.key(Key.Key_Escape)
    assert "Ins and the arrows" in hand.window.hint.accessibleName()
    walk_to(hand, "IT, lateral cortex, next")
    hand.key(Key.Key_Return)
    assert hand.window.picture.scene.crosshair is not None
    place_by_keys(hand, small_loop.it)
    assert hand.desk.item.anchors[0].points.it is not None


def test_the_tour_waits_for_the_crosshair(newcomer, small_loop):
    hand = newcomer
    hand.open(small_loop.path)
    assert "Open: this scan is open" in hand.window.hint.accessibleName()
    hand.key(Key.Key_S)
    assert "Move the crosshair" in hand.window.hint.accessibleName()
    place_by_keys(hand, small_loop.it)
    place_by_keys(hand, small_loop.lt)
    assert "Track: both bones are followed" in hand.window.hint.accessibleName()


def test_enter_presses_whatever_button_the_keyboard_walked_to(hand, small_loop):
    """Chips, heads of sections and quiet buttons too; else it would do the next step of the measurement instead."""
    hand.open(small_loop.path)
    window = hand.window
    walk_to(hand, "Edge")
    hand.key(Key.Key_Return)
    assert set(hand.desk.item.surfaces) == {Surface.EDGE}
    head = walk_to(hand, "Phases")
    hand.key(Key.Key_Return)
    assert head.isChecked()
    walk_to(hand, "Calibration, ")
    hand.key(Key.Key_Return)
    assert window.inspector.drawer == Drawer.CALIBRATION
