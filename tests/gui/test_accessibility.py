"""Every control has a role and a name; every part of the window is reached by keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ifs_measure.gui.inspector import Drawer

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
}


DRAWERS = (
    (Drawer.EXPORT, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
    (Drawer.CALIBRATION, Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier),
    (Drawer.DISPLAY, Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier),
    (Drawer.PROTOCOL, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
    (Drawer.COMPARE, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
)


def controls(root: QWidget) -> Iterator[QAccessibleInterface]:
    """All controls on screen below a widget."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        item = waiting.pop()
        if item is None or not item.isValid():
            continue
        if item.role() in CONTROLS and not item.state().invisible:
            yield item
        waiting += [item.child(i) for i in range(item.childCount())]


def nameless(root: QWidget) -> list[str]:
    return [
        f"{item.role().name} {type(item.object()).__name__} in {type(item.object().parent()).__name__}"
        for item in controls(root)
        if not item.text(QAccessible.Text.Name) and item.object() is not None
    ]


def test_every_control_has_a_name(hand, short_loop):
    window = hand.window
    assert nameless(window) == []
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    for title in ("Phases", "Review", "Calipers", "Protocol and findings", "Help for this step"):
        hand.open_section(title)
    assert nameless(window) == []
    for drawer, key, modifier in DRAWERS:
        hand.key(key, modifier)
        hand.wait(lambda wanted=drawer: window.inspector.drawer == wanted)
        assert nameless(window) == [], drawer
        hand.key(Qt.Key.Key_Escape)
        hand.wait(lambda: window.inspector.drawer == Drawer.SECTIONS)
    assert len(list(controls(window))) > 20


def test_names_say_what_value_and_state(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    window = hand.window
    assert "frame" in window.cine.slider.accessibleName().lower()
    assert "Ischial tuberosity" in window.picture.accessibleName()
    card = window.inspector.card.accessibleName()
    distance, frame = r"\d+\.\d millimetres plus or minus \d+\.\d", hand.desk.item.narrowest.frame + 1
    assert re.fullmatch(rf"Narrowest distance, {distance}, Frame {frame}, \d+\.\d\d s, .*", card, re.DOTALL), card
    assert "Draft" in card, "a state that only a sign shows is not heard"
    (badge,) = [b for b in window.cine.findChildren(QPushButton) if b.accessibleName().startswith("Calibration")]
    scale = r"0\.\d{3}( × 0\.\d{3})? millimetres per pixel"
    assert re.fullmatch(rf"Calibration, {scale}, US region 1, trusted", badge.accessibleName()), badge.accessibleName()
    hand.wait(lambda: "narrowest" in window.chart.accessibleName().lower())


def test_f6_walks_all_parts_and_tab_stays_out_of_nothing(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    window = hand.window
    visited = []
    for _ in range(8):
        hand.key(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        part = next(
            name
            for name in ("hint", "picture", "cine", "chart", "inspector", "worklist", "top_bar")
            if getattr(window, name) is focus or getattr(window, name).isAncestorOf(focus)
        )
        visited.append(part)
    assert {"hint", "picture", "cine", "chart", "inspector", "top_bar"} <= set(visited)


def test_what_an_error_leaves_out_is_said_where_it_stands(hand, short_loop):
    """The scale's own error is in no ± of the window: card, phases and chart say so to the pointer and to the ear."""
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Qt.Key.Key_N)
    window = hand.window
    words = r"The stated error leaves out the scale's own of \d\.\d % \(95 %\)"
    card = window.inspector.card
    assert re.search(words, card.accessibleDescription()), "of a preview too"
    hand.track()
    hand.leave_review()
    assert re.search(words, card.accessibleDescription())
    assert any(re.search(words, label.toolTip()) for label in card.findChildren(QLabel) if "±" in label.text())
    hand.open_section("Phases")
    rows = [w for w in window.phases.findChildren(QWidget) if w.accessibleName().startswith("Neutral, ")]
    assert [row for row in rows if re.search(words, row.accessibleDescription()) and re.search(words, row.toolTip())]
    hand.wait(lambda: re.search(words, window.chart.accessibleDescription()))
