"""Keys of one character are changed in the help sheet; every place that shows one follows, and a clash is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ifs_measure.gui.own_keys import changeable, own_keys, set_own_keys, sound

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def the_keys_of_the_table_afterwards(qapp):
    yield
    set_own_keys({})


WORDS = {spec.name: spec.text for spec in changeable()}


def button_of(hand, name):
    hand.rest()
    shown = [b for b in hand.window.help.keys.findChildren(QPushButton) if b.isVisible()]
    (found,) = [b for b in shown if b.accessibleName().startswith(f"{WORDS[name]}, ")]
    return found


def change(hand, name, key, modifier=Modifier.NoModifier):
    hand.press(button_of(hand, name))
    hand.key(key, modifier)


def told(hand):
    return hand.window.help.keys._told.text()


def words_of(hand):
    return " ".join(label.text() for label in hand.window.findChildren(QLabel) if label.isVisible())


def open_table(hand):
    hand.key(Key.Key_F1)
    hand.press("Change keys")


def close_table(hand):
    hand.press("Change keys")
    hand.key(Key.Key_F1)


def test_a_key_is_changed_everywhere_and_kept(one_window_after_another, small_loop):
    with one_window_after_another() as hand:
        hand.open(small_loop.path)
        open_table(hand)
        change(hand, "mark_neutral", Key.Key_J)
        assert told(hand) == ""
        hand.press("Change keys")
        assert "J" in words_of(hand).split()
        hand.key(Key.Key_F1)
        hand.open_section("Phases")
        assert "press J, I, E, C or P" in words_of(hand)
        assert hand.button("Neutral, J").isVisible()
        hand.key(Key.Key_N)
        assert hand.desk.session.marks == ()
        hand.key(Key.Key_J)
        assert [mark.label for mark in hand.desk.session.marks] == ["neutral"]
    set_own_keys({})
    with one_window_after_another() as hand:
        assert own_keys() == {"mark_neutral": "J"}
        open_table(hand)
        hand.press("Reset: Neutral at this frame")
        close_table(hand)
        assert own_keys() == {}
        hand.open(small_loop.path)
        marks = len(hand.desk.session.marks)
        hand.key(Key.Key_End)
        hand.wait(lambda: hand.desk.frame == hand.desk.session.n_frames - 1)
        hand.key(Key.Key_N)
        assert len(hand.desk.session.marks) == marks + 1


def test_the_table_is_used_by_the_keyboard_alone(hand, small_loop):
    hand.open(small_loop.path)
    open_table(hand)
    assert QApplication.focusWidget() is button_of(hand, "step_back")
    hand.key(Key.Key_Space)
    hand.key(Key.Key_J)
    assert own_keys() == {"step_back": "J"}
    hand.wait(lambda: hand.window.focusWidget() is button_of(hand, "step_back"))


def test_a_clash_is_told_and_changes_nothing(hand, small_loop):
    hand.open(small_loop.path)
    open_table(hand)
    change(hand, "mark_neutral", Key.Key_T)
    assert told(hand) == "T already means: Track."
    change(hand, "mark_neutral", Key.Key_A, Modifier.ControlModifier)
    assert told(hand).startswith("Ctrl A cannot be used.")
    change(hand, "mark_neutral", Key.Key_7)
    assert told(hand).startswith("7 cannot be used.")
    hand.press(button_of(hand, "mark_neutral"))
    hand.key(Key.Key_Escape)
    assert own_keys() == {}
    assert hand.window.pages.currentWidget() is hand.window.help, "Esc gave up the key, not the sheet"


def test_keys_change_places_through_a_free_one_and_all_come_back(hand, short_loop):
    hand.open(short_loop.path)
    open_table(hand)
    change(hand, "track", Key.Key_J)
    change(hand, "select_end", Key.Key_T)
    change(hand, "track", Key.Key_S)
    assert own_keys() == {"track": "S", "select_end": "T"}
    hand.press("Reset: Track")
    assert told(hand) == "T already means: Place by keys; select IT and LT in turn."
    hand.press("Reset all keys")
    assert own_keys() == {}
    close_table(hand)
    hand.place_both(short_loop)
    hand.track()


def test_overlays_come_back_with_a_key_of_ones_own(hand, small_loop):
    hand.open(small_loop.path)
    open_table(hand)
    change(hand, "overlays_off", Key.Key_J)
    close_table(hand)
    hand.hold(Key.Key_J)
    assert hand.window.picture._is_bare
    hand.let_go(Key.Key_J)
    assert not hand.window.picture._is_bare


def test_what_was_kept_is_held_against_the_table(qapp):
    names = {spec.name for spec in changeable()}
    assert {"track", "mark_neutral", "other_back", "overlays_off", "as_saved"} <= names
    assert names.isdisjoint({"primary", "undo", "help", "next_scan", "nudge_left"})
    kept = {"track": "J", "mark_ir": "J", "mark_er": "1", "undo": "U", "select_end": "Q", "display": 5}
    kept["redraw_arc"] = "Y"
    assert sound(kept) == {"redraw_arc": "Y"}
    assert sound({"track": "S", "select_end": "T"}) == {"track": "S", "select_end": "T"}
    assert QApplication.instance() is qapp
