"""The transport in every width: the scale is never cut, what has no room goes, and the slider can be set to a frame."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ifs_measure.gui.cine_controls import GOOD_SLIDER_PX, CineControls
from ifs_measure.gui.fonts import load_fonts
from ifs_measure.gui.labels import Label
from ifs_measure.gui.theme import apply_theme

BADGES = (
    ("0.248 mm/px", "US region 1", "trusted"),
    ("0.195 × 0.174 mm/px", "US region 12", "trusted"),
    ("pixels", "caliper ends in two regions", "untrusted"),
)


def strip(qtbot: QtBot, qapp: QApplication, badge: tuple[str, str, str], n_frames: int = 300) -> CineControls:
    load_fonts(qapp)
    apply_theme(qapp, "dark")
    cine = CineControls()
    qtbot.addWidget(cine)
    cine.set_length(n_frames)
    cine.set_frame(n_frames - 1, 12_345.0)
    cine.set_badge(*badge, "Calibration")
    cine.set_zoom(1.03)
    cine.show()
    return cine


@pytest.mark.parametrize("badge", BADGES)
def test_the_scale_is_never_cut(qtbot: QtBot, qapp: QApplication, badge: tuple[str, str, str]) -> None:
    cine = strip(qtbot, qapp, badge)
    for width in range(300, 1400, 20):
        cine.resize(width, cine.height())
        qapp.processEvents()
        (shown,) = [b for b in cine.findChildren(QPushButton) if b.accessibleName() == "Calibration"]
        assert shown.width() >= shown.sizeHint().width(), width
        assert badge[0] in shown.text()
        for label in cine.findChildren(Label):
            assert not label.isVisible() or label.width() >= label.sizeHint().width(), (width, label.text())


def test_the_slider_can_be_set_before_rarer_parts_are_shown(qtbot: QtBot, qapp: QApplication) -> None:
    cine = strip(qtbot, qapp, BADGES[0])
    for width in range(500, 1400, 30):
        cine.resize(width, cine.height())
        qapp.processEvents()
        rarer = (cine._zoom, cine._first, cine._speed)
        assert cine.slider.width() >= GOOD_SLIDER_PX or not any(part.isVisible() for part in rarer), width


def test_playing_moves_no_part(qtbot: QtBot, qapp: QApplication) -> None:
    """Frame, time and what stands beside them keep their places from the first frame to the last."""
    cine = strip(qtbot, qapp, BADGES[0])
    for width in (560, 656, 720, 830, 1336):
        cine.resize(width, cine.height())
        places = set()
        for index in (0, 8, 9, 98, 99, 299):
            cine.set_frame(index, index * 40.0)
            qapp.processEvents()
            places.add((cine.slider.geometry().getRect(), cine._repeat.isVisible(), cine._total.x()))
        assert len(places) == 1, width
