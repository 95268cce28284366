"""The window's parts stand where a hand put them: borders dragged, sides swapped, the smallest window's rail, drops."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ifs_measure.gui.inspector import RAIL_PX
from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def border_above_chart(window) -> QPoint:
    dock = window.chart_dock.geometry()
    return QPoint(dock.center().x(), dock.top() - 2)


def drag_border(hand, by: QPoint) -> None:
    start = border_above_chart(hand.window)
    assert hand.window.isSeparator(start)
    hand.drag_on(hand.window, start, start + by)


def test_a_dragged_border_stays_and_a_double_click_gives_it_back(one_window_after_another, small_loop):
    with one_window_after_another() as hand:
        taller, before = drag_the_border(hand, small_loop)
    with one_window_after_another() as hand:
        hand.open(small_loop.path)
        window = hand.window
        hand.wait(lambda: window.chart_dock.height() == taller)
        QTest.mouseDClick(window, LEFT, pos=border_above_chart(window))
        hand.wait(lambda: window.chart_dock.height() == before)


def drag_the_border(hand, small_loop):
    window = hand.window
    hand.open(small_loop.path)
    before = window.chart_dock.height()
    drag_border(hand, QPoint(0, -70))
    hand.wait(lambda: window.chart_dock.height() > before + 50)
    taller = window.chart_dock.height()
    hand.key(Key.Key_K)
    hand.key(Key.Key_Escape)
    assert window.chart_dock.height() == taller
    return taller, before


def test_the_panels_can_be_unlocked_and_put_back(hand, small_loop):
    window = hand.window
    hand.open(small_loop.path)
    hand.menu("Swap left and right sides")
    hand.wait(lambda: window.inspector_dock.x() < window.chart_dock.x())
    hand.menu("Unlock or lock the panels")
    QTest.mouseDClick(window.chart_dock, LEFT, pos=QPoint(60, 8))
    hand.wait(window.chart_dock.isWindow)
    hand.menu("Reset the layout")
    assert not window.chart_dock.isWindow()
    assert window.inspector_dock.x() > window.chart_dock.x()


def test_the_smallest_window_keeps_every_section_on_a_rail(hand, small_loop):
    window = hand.window
    hand.open(small_loop.path)
    hand.resize(600, 340)
    inspector = window.inspector
    hand.wait(lambda: inspector.rail.isVisible() and window.inspector_dock.width() <= RAIL_PX + 2)
    assert not inspector.section("review").isVisible()
    hand.place_both(small_loop)
    assert "mm" in window.top_bar._result.text()
    assert window.top_bar._result.isVisible()
    hand.key(Key.Key_Escape)
    for name, button in inspector._rail_buttons.items():
        hand.press(button)
        assert inspector.section(name).is_open
        assert inspector.section(name).head.visibleRegion().boundingRect().height() > 0
        hand.key(Key.Key_Escape)
        assert not inspector.section(name).isVisible()
    hand.resize(1366, 768)
    hand.wait(lambda: inspector.section("review").isVisible() and not inspector.rail.isVisible())


def test_several_dropped_files_become_a_list(hand, tmp_path):
    paths = []
    for seed in (1, 2):
        path = tmp_path / f"scan {seed}" / f"loop {seed}.dcm"
        path.parent.mkdir()
        write_dicom(make_loop(PhantomKnobs(seed=seed, n_frames=2, fps=10.0, columns=240, rows=180)), path)
        paths.append(path)
    hand.drop(*paths, tmp_path / "gone.dcm")
    hand.wait(lambda: hand.desk.path == paths[0] and len(hand.window.worklist.rows()) == 2)
    assert "gone.dcm" in " ".join(label.text() for label in hand.window.worklist.findChildren(QLabel))
    hand.wait(lambda: hand.window.picture.index == 0)
    hand.key(Key.Key_PageDown)
    hand.wait(lambda: hand.desk.path == paths[1])


def test_the_picture_stays_where_it_is_from_placing_to_export(hand, short_loop):
    """Who looks at a cortex must not find it elsewhere because the next step came."""
    window = hand.window
    hand.resize(1366, 768)
    hand.open(short_loop.path)
    places = {"placing": window.picture.geometry()}
    hand.place_both(short_loop)
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    hand.key(Key.Key_F)
    hand.rest()
    places["review"] = window.picture.geometry()
    hand.key(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    hand.wait(window.export.isVisible)
    hand.rest()
    places["export"] = window.picture.geometry()
    assert len({place.getRect() for place in places.values()}) == 1, places


def test_a_small_window_says_which_scan_it_shows(hand, small_loop):
    hand.open(small_loop.path)
    hand.resize(960, 540)
    name = next(label for label in hand.window.top_bar.findChildren(QLabel) if label.text() == small_loop.path.stem)
    assert name.isVisible()
    assert name.width() >= name.sizeHint().width() - 1
