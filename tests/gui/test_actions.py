"""The table of actions: no key means two things, and everything in it can be done."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from ifs_measure.gui.actions import Possible, action_table

OVERRIDES = {"selected", "review", "pointing"}
"""Where a plain key is taken over on purpose."""


def normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def test_no_key_means_two_things(qapp):
    places = Counter(
        (normal(key), spec.where if spec.where in OVERRIDES else "window")
        for spec in action_table()
        for key in spec.keys
    )
    assert [where for where, count in places.items() if count > 1] == []


def test_what_is_taken_over_has_a_meaning_of_its_own(qapp):
    plain = {normal(key) for spec in action_table() if spec.where == "picture" for key in spec.keys}
    over = {normal(key) for spec in action_table() if spec.where in OVERRIDES for key in spec.keys}
    only_selected = {"Shift+Up", "Shift+Down", "Ctrl+Left", "Ctrl+Right"}
    only_pointing = {"Ctrl+Up", "Ctrl+Down", "Ctrl+Return", "Ctrl+Enter"}
    assert over - plain == only_selected | only_pointing


def test_every_key_is_readable_and_every_name_is_its_own(qapp):
    table = action_table()
    assert all(normal(key) for spec in table for key in spec.keys)
    assert len({spec.name for spec in table}) == len(table)
    assert len({key for spec in table for key in spec.keys}) >= 60
    assert any(spec.enabled_when(Possible()) for spec in table)


def test_keys_of_one_letter_can_be_switched_off(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Qt.Key.Key_F1)
    box = hand.window.help.findChild(QCheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_N)
    assert hand.desk.session.marks == ()
    hand.key(Qt.Key.Key_Right)
    hand.wait(lambda: hand.desk.frame == 1)
    hand.key(Qt.Key.Key_F1)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_N)
    assert len(hand.desk.session.marks) == 1


def test_every_action_can_be_run(hand):
    assert set(hand.controller._handlers) >= {spec.name for spec in action_table()}
