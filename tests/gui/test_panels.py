"""The panels with real clicks and keys: each says by a signal what a person asked, and changes nothing itself."""

from __future__ import annotations

import pytest
from panel_states import STATES
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ifs_measure.gui.compare_view import CompareColumn, CompareHead
from ifs_measure.gui.display_look import DisplayLook
from ifs_measure.gui.display_panel import DisplayPanel
from ifs_measure.gui.fonts import load_fonts
from ifs_measure.gui.hint_strip import Hint, HintButton, HintStrip
from ifs_measure.gui.labels import ElidedLabel
from ifs_measure.gui.notices import MOST_SHOWN, Notice, Notices
from ifs_measure.gui.phases_panel import PhaseValue, _PhaseRow
from ifs_measure.gui.protocol_panel import ProtocolPanel
from ifs_measure.gui.record_panel import ResultCard, ResultState, ResultView
from ifs_measure.gui.theme import apply_theme, load_theme
from ifs_measure.gui.top_bar import TopBar
from ifs_measure.gui.worklist import Worklist
from ifs_measure.gui.worklist_rows import WorklistRow

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, name: str) -> QWidget:
    make, size = STATES[name]
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(*size)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)
    return widget


def button(root: QWidget, words: str) -> QPushButton:
    return next(b for b in root.findChildren(QPushButton) if words in (b.text(), b.accessibleName()))


def test_worklist_row_is_chosen_by_mouse_and_by_key(qtbot: QtBot) -> None:
    panel = shown(qtbot, "worklist")
    heard: list[int] = []
    panel.row_chosen.connect(heard.append)
    view = panel.list_view
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(2, 0)).center())
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard == [2, 3, 7]


def test_worklist_counts_and_says_why_it_is_empty(qtbot: QtBot) -> None:
    panel = shown(qtbot, "worklist")
    assert panel.rows()[2].state == "confirmed"
    panel.set_rows((), looked_at=14)
    words = [label.text() for label in panel.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert "No ultrasound scans in this folder. 14 files were looked at." in words


def test_phases_ask_for_marks(qtbot: QtBot) -> None:
    panel = shown(qtbot, "phases")
    heard: list[str] = []
    panel.mark_requested.connect(heard.append)
    for words in (
        "Foot out, internal rotation, I",
        "Foot in, external rotation, E",
        "Neutral, N",
        "Contact, C",
        "Pain, P",
    ):
        QTest.mouseClick(button(panel, words), LEFT)
    assert heard == ["IR_end", "ER_end", "neutral", "contact", "pain"]


def test_degrees_are_signed_by_their_end(qtbot: QtBot) -> None:
    panel = shown(qtbot, "phases")
    heard: list[tuple[str, object]] = []
    panel.degrees_changed.connect(lambda label, value: heard.append((label, value)))
    for name, typed in (("Degrees, IR end", "30"), ("Degrees, ER end", "20")):
        field = next(f for f in panel.findChildren(QLineEdit) if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == [("IR_end", 30.0), ("ER_end", -20.0)]


def test_soft_question_is_answered(qtbot: QtBot) -> None:
    panel = shown(qtbot, "phases")
    with qtbot.waitSignal(panel.swap_requested):
        QTest.mouseClick(button(panel, "Swap IR and ER"), LEFT)
    with qtbot.waitSignal(panel.kept):
        QTest.mouseClick(button(panel, "Keep"), LEFT)
    panel.set_question(False)
    assert not [b for b in panel.findChildren(QPushButton) if b.text() == "Keep" and b.isVisible()]


def test_review_item_is_chosen(qtbot: QtBot) -> None:
    panel = shown(qtbot, "review")
    with qtbot.waitSignal(panel.item_chosen) as heard:
        QTest.mouseClick(button(panel, "Review item 3 of 5, frame 15, Bridged, 3 frames, corrected"), LEFT)
    assert heard.args == [2]


def test_caliper_end_and_surface_are_chosen(qtbot: QtBot) -> None:
    panel = shown(qtbot, "calipers")
    with qtbot.waitSignal(panel.end_chosen) as heard:
        QTest.mouseClick(button(panel, "IT, lateral cortex, placed"), LEFT)
    assert heard.args == ["ischial_tuberosity"]
    with qtbot.waitSignal(panel.surface_chosen) as heard:
        QTest.mouseClick(button(panel, "Point"), LEFT)
    assert heard.args == ["point"]


def test_scale_is_typed_and_ruler_asked_for(qtbot: QtBot) -> None:
    panel = shown(qtbot, "calibration")
    with qtbot.waitSignal(panel.ruler_requested) as heard:
        QTest.mouseClick(button(panel, "Measure it"), LEFT)
    assert heard.args == [40.0]
    across = next(f for f in panel.findChildren(QLineEdit) if f.accessibleName() == "Millimetres per pixel across")
    QTest.keyClicks(across, "0.2")
    with qtbot.waitSignal(panel.value_entered) as heard:
        QTest.keyClick(across, Qt.Key.Key_Return)
    assert heard.args == [0.2, 0.2]
    across.clear()
    QTest.keyClicks(across, "0")
    with qtbot.assertNotEmitted(panel.value_entered):
        QTest.mouseClick(button(panel, "Use"), LEFT)


def test_display_changes_only_the_look(qtbot: QtBot) -> None:
    panel = DisplayPanel()
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.assertNotEmitted(panel.look_changed):
        panel.set_look(DisplayLook(brightness=20))
    invert = next(box for box in panel.findChildren(QCheckBox) if box.text() == "Invert")
    with qtbot.waitSignal(panel.look_changed) as heard:
        QTest.keyClick(invert, Qt.Key.Key_Space)
    assert heard.args == [DisplayLook(brightness=20, invert=True)]


def test_export_ticks_and_tries_again(qtbot: QtBot) -> None:
    drawer = shown(qtbot, "export")
    frames = next(box for box in drawer.findChildren(QCheckBox) if box.accessibleName().startswith("Frames"))
    with qtbot.waitSignal(drawer.format_ticked) as heard:
        QTest.keyClick(frames, Qt.Key.Key_Space)
    assert heard.args == ["csv", False]
    with qtbot.waitSignal(drawer.retry_pressed) as heard:
        QTest.mouseClick(button(drawer, "Try again"), LEFT)
    assert heard.args == ["png"]
    with qtbot.waitSignal(drawer.first_missing_pressed):
        QTest.mouseClick(button(drawer, "Go to the first (F3)"), LEFT)


def test_form_goes_on_with_enter_and_back_with_escape(qtbot: QtBot) -> None:
    panel = shown(qtbot, "protocol")
    assert isinstance(panel, ProtocolPanel)
    panel.focus_first_missing()
    first = QApplication.focusWidget()
    assert isinstance(first, QLineEdit)
    assert first.accessibleName().startswith("Rotation, IR end")
    heard: list[tuple[str, object]] = []
    panel.value_edited.connect(lambda key, value: heard.append((key, value)))
    QTest.keyClicks(first, "25")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert heard == [("rotation_end_ir", 25.0)]
    second = QApplication.focusWidget()
    assert second is not first
    QTest.keyClick(second, Qt.Key.Key_F8)
    assert heard[-1] == ("rotation_end_er", "not_recorded")
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_hint_has_one_filled_button(qtbot: QtBot) -> None:
    strip = shown(qtbot, "hint")
    assert isinstance(strip, HintStrip)
    filled = [b for b in strip.findChildren(QPushButton) if b.property("look") == "filled" and b.isVisible()]
    assert len(filled) == 1
    with qtbot.waitSignal(strip.primary_pressed):
        QTest.mouseClick(filled[0], LEFT)
    strip.set_progress(3, 10, "Tracking frame 3 of 10")
    with qtbot.waitSignal(strip.cancel_pressed):
        QTest.mouseClick(button(strip, "Cancel"), LEFT)
    strip.set_progress(None)
    strip.set_tour(1, "Place: one click on each cortex.")
    with qtbot.waitSignal(strip.tour_skipped):
        QTest.mouseClick(button(strip, "Skip the tour"), LEFT)
    strip.set_tour(None)
    strip.set_hint(Hint("info", "Look.", primary=HintButton("Go", is_enabled=False)))
    assert not strip.primary_button.isEnabled()


def test_notices_keep_two_and_what_matters(qtbot: QtBot) -> None:
    stack = Notices()
    qtbot.addWidget(stack)
    stack.show_notice(Notice("It broke.", is_attention=True, key="error"))
    for number in range(3):
        stack.show_notice(Notice(f"Information {number}."))
    assert len(stack.texts()) == MOST_SHOWN
    assert stack.texts() == ("It broke.", "Information 2.")
    stack.show_notice(Notice("It broke again.", is_attention=True, key="error"))
    assert "It broke." not in stack.texts()
    stack.clear("error")
    assert stack.texts() == ("Information 2.",)


@pytest.mark.parametrize("unit", ["mm", "px"])
def test_result_keeps_number_error_and_unit_together(qtbot: QtBot, unit: str) -> None:
    card = ResultCard()
    qtbot.addWidget(card)
    card.set_result(ResultView(value=11.5, ci95=0.9, unit=unit, frame=30, state=ResultState.DRAFT))
    words = " ".join(w.text() for w in card.findChildren(QWidget) if hasattr(w, "text"))
    assert "11.5" in words
    assert f"± 0.9 {unit}" in words
    assert "Frame\N{NO-BREAK SPACE}31" in words
    assert ("mm" in words) is (unit == "mm")


def test_files_are_dropped_on_the_start_screen(qtbot: QtBot, tmp_path) -> None:  # type: ignore[no-untyped-def]
    screen = shown(qtbot, "start")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QCoreApplication.sendEvent(screen.viewport(), QDragEnterEvent(QPoint(50, 50), copy, data, LEFT, keys))
    with qtbot.waitSignal(screen.paths_dropped) as heard:
        QCoreApplication.sendEvent(screen.viewport(), QDropEvent(QPointF(50, 50), copy, data, LEFT, keys))
    assert heard.args == [[str(tmp_path)]]
    with qtbot.waitSignal(screen.recent_chosen) as heard:
        QTest.mouseClick(button(screen, "Loop 4, 10:42, Measured"), LEFT)
    assert heard.args == ["/a"]
    with qtbot.waitSignal(screen.restore_fresh):
        QTest.mouseClick(button(screen, "Start fresh, keep a copy"), LEFT)


def test_steps_say_where_they_stand(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.set_scan("Loop 4", "right", side_from_file=True)
    bar.steps.set_steps(2, frozenset({0, 1}))
    names = [b.accessibleName() for b in bar.steps.findChildren(QPushButton)]
    assert names[0] == "Step 1 of 5, Place, done"
    assert names[2] == "Step 3 of 5, Review, current step"
    with qtbot.waitSignal(bar.step_chosen) as heard:
        QTest.mouseClick(bar.steps.findChildren(QPushButton)[3], LEFT)
    assert heard.args == [3]


@pytest.mark.parametrize("name", list(STATES))
def test_every_panel_takes_the_other_theme_at_once(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    apply_theme(qapp, "dark")
    panel = shown(qtbot, name)
    apply_theme(qapp, "light")
    QCoreApplication.processEvents()
    light = panel.grab().toImage()
    wanted = load_theme("light").colour("text").lightness()
    darkest = min(light.pixelColor(x, y).lightness() for x in range(0, light.width(), 2) for y in range(light.height()))
    assert darkest <= wanted + 40
    apply_theme(qapp, "dark")


def test_no_step_moves_when_the_next_one_comes(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1366, 44)
    bar.set_scan("Loop 1", "right", side_from_file=True)
    bar.show()
    places = set()
    for step in range(5):
        bar.steps.set_steps(step, frozenset(range(step)))
        QCoreApplication.processEvents()
        places.add(tuple(button.mapTo(bar, QPoint()).x() for button in bar.steps.findChildren(QPushButton)))
    assert len(places) == 1


@pytest.mark.parametrize("width", [194, 220, 268])
def test_a_phase_leaves_its_number_the_room(qtbot: QtBot, width: int) -> None:
    """Name and number are painted beside each other, with a gap between."""
    rows = [_PhaseRow(PhaseValue("ER", value, 0.6)) for value in (11.6, 88.8)]
    for row in rows:
        qtbot.addWidget(row)
        row.resize(width, 24)
    one, other = (row.grab().toImage() for row in rows)
    number = min(x for x in range(width) if any(one.pixel(x, y) != other.pixel(x, y) for y in range(24)))
    assert all(len({one.pixel(x, y) for y in range(24)}) == 1 for x in range(number - 7, number - 3))


def test_scans_that_begin_alike_can_be_told_apart(qtbot: QtBot, qapp: QApplication) -> None:
    """Files of one morning carry one long beginning; the list with its scroll bar leaves a name 75 px."""
    load_fonts(qapp)
    apply_theme(qapp, "dark")
    panel = Worklist()
    qtbot.addWidget(panel)
    panel.resize(196, 700)
    panel.set_rows(
        tuple(WorklistRow(f"Patient with a long name {i:02}", "left", "scale in the file") for i in range(40))
    )
    panel.show()
    QCoreApplication.processEvents()
    view = panel.list_view
    shown = view.viewport().grab().toImage()
    rows = [view.visualRect(view.model().index(i, 0)) for i in (1, 2)]
    names = [shown.copy(row.x() + 92, row.y() + 12, row.width() - 92, 18) for row in rows]
    assert names[0] != names[1]


@pytest.mark.parametrize(("width", "has_scale"), [(460, True), (327, False)])
def test_a_scale_over_a_compared_picture_is_whole_or_absent(
    qtbot: QtBot, qapp: QApplication, width: int, has_scale: bool
) -> None:
    load_fonts(qapp)
    head = CompareHead()
    qtbot.addWidget(head)
    head.set_column(CompareColumn("Right", "Loop 1, frame 34", "0.248 mm/px", "11.8 ± 0.3 mm"))
    head.resize(width, 32)
    head.show()
    QCoreApplication.processEvents()
    (scale,) = [label for label in head.findChildren(ElidedLabel) if label.text() == "0.248 mm/px"]
    assert scale.isVisible() is has_scale
    assert not has_scale or scale.width() >= scale.fontMetrics().horizontalAdvance(scale.text())
