"""What is done with the mouse is done by keys as well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ifs_measure.gui.inspector import Drawer
from ifs_measure.measurement.caliper import Surface

Key = Qt.Key


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
