"""Every control of every panel has a role and says what it is."""

from __future__ import annotations

import pytest
from accessible_tree import controls
from panel_states import STATES
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

LOST_IN_STYLE = {"", "…", "x"}


@pytest.mark.parametrize("name", list(STATES))
def test_every_control_has_a_name(qtbot: QtBot, name: str) -> None:
    make, size = STATES[name]
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(*size)
    widget.show()
    QCoreApplication.processEvents()
    nameless = [spoken for spoken in controls(widget) if spoken.name.strip() in LOST_IN_STYLE]
    assert nameless == []


def test_states_are_said_in_words(qtbot: QtBot) -> None:
    def names(panel: str) -> list[str]:
        make, size = STATES[panel]
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(*size)
        widget.show()
        QCoreApplication.processEvents()
        return [spoken.name for spoken in controls(widget)]

    assert "Review item 2 of 5, frame 8, LT cortex faint, accepted" in names("review")
    assert any(
        name.startswith("Distance chart, narrowest 11.5 millimetres plus or minus 0.9, frame 32")
        for name in names("chart")
    )
    assert "LT, medial cortex, next, selected" in names("calipers")
    assert "Rotation, IR end, degrees, needed to confirm" in names("protocol")
    assert any(name.startswith("Level, not recorded") for name in names("protocol"))
    assert "Record, JSON, written, read back" in names("export")
    assert any("Loop 1, Left, 0.187 mm/px, Measured" in name for name in names("worklist"))
