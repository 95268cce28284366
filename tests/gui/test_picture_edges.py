"""The picture on screens whose pixels are no whole share of a logical one: every pixel of the widget is painted."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ifs_measure.gui.frame_view import FrameView

MAGENTA = QColor(255, 0, 255)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0, 2.5])
@pytest.mark.parametrize("size", [(492, 145), (489, 511), (331, 77)])
def test_no_pixel_is_left_as_it_was(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ratio: float, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(FrameView, "devicePixelRatioF", lambda _self: ratio)
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(*size)
    view.set_picture(0, np.zeros((480, 640), np.uint8))
    # A pixel of the screen belongs to the widget that half of it lies in.
    wanted = QSize(int(size[0] * ratio + 0.5), int(size[1] * ratio + 0.5))
    paper = QImage(wanted, QImage.Format.Format_RGB32)
    paper.setDevicePixelRatio(ratio)
    paper.fill(MAGENTA)
    view.render(paper)
    assert paper.pixelColor(wanted.width() // 2, wanted.height() - 1) != MAGENTA
    assert paper.pixelColor(wanted.width() - 1, wanted.height() // 2) != MAGENTA
