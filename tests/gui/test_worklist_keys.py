"""The list by the keyboard alone: the mark moves by arrows and opens by Enter; else it lies on the open scan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

Key = Qt.Key


def to_the_list(hand):
    for _ in range(8):
        if QApplication.focusWidget() is hand.window.worklist.list_view:
            return
        hand.key(Key.Key_F6)
    raise AssertionError("F6 does not lead to the list")


def test_arrows_move_the_mark_and_enter_opens_it(hand, small_loop, tmp_path):
    paths = [tmp_path / f"loop {number}.dcm" for number in (1, 2)]
    for number, path in enumerate(paths):
        path.write_bytes(bytes([number]) + small_loop.path.read_bytes()[1:])
    hand.open_list(tmp_path)
    marked = hand.window.worklist.list_view.currentIndex
    to_the_list(hand)
    hand.key(Key.Key_Down)
    assert marked().row() == 1
    hand.key(Key.Key_F6)
    assert marked().row() == 0, "the mark goes back to the scan that is open"
    assert hand.desk.path == paths[0]
    to_the_list(hand)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Return)
    hand.first_picture(paths[1])
    assert marked().row() == 1
    hand.key(Key.Key_F1)
    assert "Open the scan marked in the list" in {label.text() for label in hand.window.help.findChildren(QLabel)}
