"""Degrees of rotation beside the ends of the sweep: what cannot be is told, and nothing that was typed goes unsaid."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def degrees(hand):
    return [mark.rotation_deg for mark in hand.desk.session.marks]


def said(hand):
    return " ".join(label.text() for label in hand.window.phases.findChildren(QLabel) if label.isVisible())


def at_an_end(hand, path, key):
    """Name the last frame an end of the sweep, and look at the fields of its degrees."""
    hand.open(path)
    hand.key(Key.Key_End)
    hand.wait(lambda: hand.window.picture.index == hand.desk.session.n_frames - 1)
    hand.key(key)
    hand.open_section("Phases")


@pytest.mark.parametrize(
    ("key", "name", "most", "kept"),
    [(Key.Key_I, "Degrees, IR end", 60, 30.0), (Key.Key_E, "Degrees, ER end", 90, -30.0)],
)
def test_degrees_that_cannot_be_are_told_and_stay_to_be_mended(hand, small_loop, key, name, most, kept):
    at_an_end(hand, small_loop.path, key)
    field = hand.named(name)
    hand.fill(field, "30")
    for typed in (str(most + 5), "-5", "far", "nan"):
        hand.fill(field, typed)
        told = f"Expected 0 to {most}°, found {typed}."
        assert degrees(hand) == [kept]
        assert told in said(hand)
        assert told in field.accessibleDescription()
        assert (field.text(), field.property("state")) == (typed, "wrong")
        assert "30°" in hand.window.phases.findChild(QListWidget).item(0).text(), "the old value is still read"
    hand.fill(field, str(most))
    assert degrees(hand) == [math.copysign(most, kept)]


def test_degrees_that_can_be_end_what_was_told(hand, small_loop):
    at_an_end(hand, small_loop.path, Key.Key_I)
    field = hand.named("Degrees, IR end")
    for typed, kept in (("45", 45.0), ("12.5°", 12.5), ("", None)):
        hand.fill(field, "75")
        assert "Expected" in said(hand)
        hand.press(field)
        hand.key(Key.Key_A, Modifier.ControlModifier)
        hand.key(Key.Key_Delete)
        hand.type(typed)
        hand.key(Key.Key_Return)
        assert degrees(hand) == [kept]
        assert "Expected" not in said(hand)
        assert (field.text(), field.property("state")) == (typed.rstrip("°"), "plain")


def test_what_is_wrong_stays_through_other_edits_and_leaves_with_its_mark(hand, small_loop):
    at_an_end(hand, small_loop.path, Key.Key_I)
    field = hand.named("Degrees, IR end")
    hand.fill(field, "75")
    hand.click(small_loop.it)
    assert field.text() == "75"
    assert "found 75" in said(hand)
    marks = hand.window.phases.findChild(QListWidget)
    hand.press_row(marks, 0)
    hand.key(Key.Key_Delete)
    assert not hand.desk.session.marks
    assert field.text() == ""
    assert "Expected" not in said(hand)


def test_what_is_wrong_leaves_with_its_scan(hand, small_loop, tmp_path):
    other = tmp_path / "other.dcm"
    other.write_bytes(b"x" + small_loop.path.read_bytes()[1:])
    at_an_end(hand, small_loop.path, Key.Key_I)
    hand.fill(hand.named("Degrees, IR end"), "75")
    at_an_end(hand, other, Key.Key_I)
    assert hand.named("Degrees, IR end").text() == ""
    assert "Expected" not in said(hand)
