"""The table of actions: no key means two things, and everything in it can be done."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from ifs_measure.gui.actions import Possible, action_table

OVERRIDES = {"selected", "review"}
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
    assert over - plain == only_selected


def test_every_key_is_readable_and_every_name_is_its_own(qapp):
    table = action_table()
    assert all(normal(key) for spec in table for key in spec.keys)
    assert len({spec.name for spec in table}) == len(table)
    assert len({key for spec in table for key in spec.keys}) >= 60
    assert any(spec.enabled_when(Possible()) for spec in table)


def test_every_action_can_be_run(hand):
    assert set(hand.controller._handlers) >= {spec.name for spec in action_table()}
