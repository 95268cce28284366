"""The chart with a real mouse: the cursor, zoom, pan, citation, copies, and gaps that stay gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from panel_states import LOST, N_FRAMES, curve
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifs_measure.gui.chart_labels import LabelPlaces
from ifs_measure.gui.chart_painting import lost_stretches
from ifs_measure.gui.distance_chart import DistanceChart
from ifs_measure.gui.fonts import load_fonts
from ifs_measure.gui.theme import apply_theme, load_theme


@pytest.fixture
def chart(qtbot: QtBot, qapp: QApplication) -> Iterator[DistanceChart]:
    load_fonts(qapp)
    apply_theme(qapp, "dark")
    panel = DistanceChart()
    qtbot.addWidget(panel)
    panel.resize(870, 136)
    panel.set_curve(curve())
    panel.show()
    QCoreApplication.processEvents()
    return panel


def place_of(chart: DistanceChart, frame: int) -> QPoint:
    geometry = chart.geometry_of_plot()
    shown = curve()
    return QPoint(round(geometry.x(shown.at[frame])), round(geometry.area.center().y()))


def turn(chart: DistanceChart, at: QPoint, notches: int, keys: Qt.KeyboardModifier) -> None:
    where = QPointF(at)
    event = QWheelEvent(
        where,
        QPointF(chart.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(chart.viewport(), event)


def colours(chart: DistanceChart) -> set[str]:
    picture = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(picture.pixel(x, y)).name().upper() for x in range(picture.width()) for y in range(picture.height())}


def test_click_asks_for_the_frame_below(chart: DistanceChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.frame_requested) as heard:
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place_of(chart, 40))
    assert heard.args == [40]


def test_drag_takes_the_cursor_along(chart: DistanceChart) -> None:
    heard: list[int] = []
    chart.frame_requested.connect(heard.append)
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=place_of(chart, 10))
    QTest.mouseMove(chart.viewport(), place_of(chart, 20))
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=place_of(chart, 20))
    assert heard[0] == 10
    assert heard[-1] == 20


def test_wheel_steps_and_zooms(chart: DistanceChart) -> None:
    steps: list[int] = []
    chart.step_requested.connect(steps.append)
    at = place_of(chart, 30)
    turn(chart, at, -1, Qt.KeyboardModifier.NoModifier)
    turn(chart, at, 1, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -10]
    wide = chart.getViewBox().viewRange()[0]
    turn(chart, at, 3, Qt.KeyboardModifier.ControlModifier)
    near = chart.getViewBox().viewRange()[0]
    assert near[1] - near[0] < 0.6 * (wide[1] - wide[0])
    assert abs(place_of(chart, 30).x() - at.x()) <= 2
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chart.getViewBox().viewRange()[0] == wide


def test_zoom_is_kept_while_the_loop_is_the_same(chart: DistanceChart) -> None:
    turn(chart, place_of(chart, 30), 3, Qt.KeyboardModifier.ControlModifier)
    near = chart.getViewBox().viewRange()[0]
    chart.set_curve(curve())
    assert chart.getViewBox().viewRange()[0] == near


def test_gaps_are_gaps(chart: DistanceChart) -> None:
    shown = curve()
    assert list(lost_stretches(shown)) == [(LOST[0], LOST[-1])]
    geometry = chart.geometry_of_plot()
    picture = chart.grab().toImage()
    tracked = load_theme("dark").mark("tracked")
    x = round(geometry.x(shown.at[LOST[1]]))
    column = [QColor(picture.pixel(x, y)) for y in range(int(geometry.area.top()), int(geometry.area.bottom()))]
    assert all(colour != tracked for colour in column)


def test_each_state_has_its_colour(chart: DistanceChart) -> None:
    theme = load_theme("dark")
    seen = colours(chart)
    for state in ("tracked", "interpolated", "low", "lost", "narrowest", "corrected", "placed"):
        assert theme.mark(state).name().upper() in seen, state


def test_reference_line_says_where_it_comes_from(chart: DistanceChart) -> None:
    y = chart.geometry_of_plot().y(21.4)
    words = chart.citation_at(y)
    assert "Lu" in words
    assert "2019" in words
    assert "This value was not derived from a dynamic minimum." in words
    assert chart.citation_at(y + 30) == "" or "29.5" in chart.citation_at(y + 30)


def test_copies_as_table_and_picture(chart: DistanceChart) -> None:
    chart.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "frame\ts\tdistance_mm\tci95_mm\tstatus"
    assert len(lines) == N_FRAMES + 1
    assert lines[LOST[0] + 1].endswith("\t\t\tlost")
    chart.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


def test_no_millimetre_without_trust(chart: DistanceChart) -> None:
    chart.set_curve(curve(unit="px", with_phases=False))
    assert "millimetre" not in chart.accessibleName()
    assert "pixels" in chart.accessibleName()
    assert "mm" not in chart.table()
    assert chart.citation_at(chart.geometry_of_plot().y(21.4)) == ""


def test_empty_chart_says_so(chart: DistanceChart) -> None:
    chart.set_curve(None)
    QCoreApplication.processEvents()
    assert chart.accessibleName() == "Distance chart, empty"
    assert chart.table() == ""
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 60))


def test_theme_changes_at_once(chart: DistanceChart, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    QCoreApplication.processEvents()
    assert load_theme("light").mark("tracked").name().upper() in colours(chart)
    apply_theme(qapp, "dark")


def test_figures_of_the_smallest_chart_stand_apart(chart: DistanceChart) -> None:
    chart.set_level(2)
    chart.resize(500, 40)
    chart.clearFocus()
    QCoreApplication.processEvents()
    picture = chart.grab().toImage()
    beside = range(round(chart.geometry_of_plot().area.left()) - 8)
    rows = "".join(
        "x" if any(QColor(picture.pixel(x, y)).lightness() > 120 for x in beside) else " " for y in range(40)
    )
    figures = rows.split()
    assert len(figures) >= 2, "a curve without a figure has no size"
    assert max(map(len, figures)) <= chart.fontMetrics().ascent(), "figures touch"


def test_the_chart_shows_where_the_keyboard_is(chart: DistanceChart, qtbot: QtBot) -> None:
    chart.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is chart)
    ring = load_theme("dark").colour("focus").name().upper()
    edge = QPoint(chart.viewport().width() // 2, 1)
    chart.setFocus()
    QCoreApplication.processEvents()
    assert chart.viewport().grab().toImage().pixelColor(edge).name().upper() == ring
    chart.clearFocus()
    assert chart.viewport().grab().toImage().pixelColor(edge).name().upper() != ring


def test_words_keep_off_a_line_between_two_far_points() -> None:
    """A loop of few frames has long lines with no point in them."""
    line = [QPointF(0, 0), QPointF(400, 100)]
    places = LabelPlaces(QRectF(0, 0, 400, 100), [line])
    box = places.beside(QPointF(100, 25), 90, 18, 14)
    assert not any(box.contains(QPointF(x, x / 4)) for x in range(400))


def test_words_keep_off_the_other_loop_of_a_comparison(chart: DistanceChart) -> None:
    """Where the other curve passes beside the narrowest distance, its words stand elsewhere, and are not struck out."""
    plain = ink_of_words(chart)
    shown = curve()
    geometry, middle = chart.geometry_of_plot(), (min(plain) + max(plain)) / 2
    level = min((10 + i * 0.05 for i in range(300)), key=lambda value: abs(geometry.y(value) - middle))
    chart.set_other(replace(shown, values=tuple(level for _ in shown.values)))
    QCoreApplication.processEvents()
    assert ink_of_words(chart) != plain


def ink_of_words(chart: DistanceChart) -> set[int]:
    """Rows of the chart in which the words of the narrowest distance stand."""
    wanted = load_theme("dark").mark("narrowest").rgb()
    picture = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle = place_of(chart, 31).x()
    right = range(middle + 14, min(picture.width(), middle + 120))
    left = range(middle - 120, middle - 14)
    beside = [*left, *right]
    return {y for y in range(picture.height()) if sum(picture.pixel(x, y) == wanted for x in beside) > 3}
