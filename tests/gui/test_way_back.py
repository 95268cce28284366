"""What lies open says so in the top bar, and a cross leads back; nothing burned in is cut or covered."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from ifs_measure.gui.caliper_overlay import CaliperOverlay, _crosses
from ifs_measure.gui.loupe import loupe_rect
from ifs_measure.gui.overlay_scene import OverlayScene
from ifs_measure.gui.view_transform import ViewTransform, fit, whole_breadth

Key = Qt.Key


def staying_in(window):
    """Buttons of the top bar that stay in, by their icon."""
    return {name for name in ("sun-medium", "columns-2", "clipboard-list") if window.top_bar._buttons[name].isChecked()}


@pytest.mark.parametrize(
    ("key", "drawer", "icon"),
    [(Key.Key_K, "calibration", ""), (Key.Key_V, "display", "sun-medium"), (Key.Key_F3, "protocol", "clipboard-list")],
)
def test_a_drawer_is_closed_by_its_cross(hand, small_loop, key, drawer, icon):
    window = hand.window
    hand.open(small_loop.path)
    hand.key(key)
    hand.wait(lambda: window.inspector.drawer == drawer)
    assert staying_in(window) == ({icon} if icon else set())
    hand.press(hand.button("Close, Esc", window.inspector))
    assert window.inspector.drawer == "sections"
    assert window.focusWidget() is window.picture
    assert not staying_in(window)


def test_the_button_that_opened_the_display_closes_it(hand, small_loop):
    window = hand.window
    hand.open(small_loop.path)
    button = window.top_bar._buttons["sun-medium"]
    hand.press(button)
    assert window.inspector.drawer == "display"
    assert button.isChecked()
    hand.press(button)
    assert window.inspector.drawer == "sections"
    assert not button.isChecked()


def test_what_stands_beside_the_region_is_whole_where_the_width_limits():
    live = (40.0, 0.0, 600.0, 400.0)
    assert whole_breadth(live, 640, 460.0, 480.0) == (0.0, 0.0, 640.0, 400.0)
    assert whole_breadth(live, 640, 1600.0, 480.0) == live
    assert whole_breadth((200.0, 0.0, 440.0, 400.0), 640, 200.0, 480.0) == (200.0, 0.0, 440.0, 400.0)
    view = fit(whole_breadth(live, 640, 460.0, 480.0), 460.0, 480.0)
    assert view.to_widget_corner(0, 0)[0] == pytest.approx(0.0)
    assert view.to_widget_corner(640, 0)[0] == pytest.approx(460.0)


def test_the_loupe_leaves_a_long_arc_free():
    # A bone whose flank runs along where the loupe would stand first: its crest, then down to the right.
    flank = np.stack([np.linspace(640, 834, 90), np.concatenate([np.full(30, 330.0), np.linspace(330, 450, 60)])], 1)
    place = loupe_rect(QPointF(640, 366), QSize(838, 620), [flank])
    middle = place.center()
    assert np.hypot(*(flank - [middle.x(), middle.y()]).T).min() > place.width() / 2
    assert place.top() > 366
    assert place.right() <= 838
    assert place.bottom() <= 620


@pytest.mark.usefixtures("qapp")
def test_words_in_the_corners_keep_off_what_is_burned_in():
    size = QSize(862, 512)
    printed = np.zeros((size.height(), size.width()), dtype=np.uint8)
    printed[496:500, 838:848] = 200  # a tick of the depth ruler
    printed[470:480, 6:90] = 200  # what the scanner wrote below the picture
    overlay, image = CaliperOverlay(), QImage(size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    scene = OverlayScene(side_letter="R", left_word="Medial", right_word="Lateral")
    overlay.paint(painter, scene, ViewTransform(), size, printed)
    painter.end()
    drawn = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(size.height(), size.width(), 4)[..., 3] > 0
    assert drawn[:, 600:].any()
    assert drawn[:460, :100].any()
    assert not (drawn & (printed > 0)).any()


def test_a_leader_that_would_run_over_a_bone_is_not_drawn():
    arc = np.stack([np.linspace(180, 240, 40), 150 - 40 * np.sin(np.linspace(0, np.pi, 40))], 1)
    mark = QPointF(240, 150)
    assert _crosses(QPointF(140, 130), mark, (arc,))
    assert not _crosses(QPointF(215, 190), mark, (arc,))
