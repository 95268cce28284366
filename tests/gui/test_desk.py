"""What lies round the main walk: the list, phases, quantities, calibration, the form, help, keys, refusals."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.worklist_rows import ScanState
from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom, write_png_sequence

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(scope="module")
def folder_of_loops(tmp_path_factory):
    folder = tmp_path_factory.mktemp("list")
    for seed in (1, 2, 3):
        knobs = PhantomKnobs(seed=seed, n_frames=2, fps=10.0, columns=240, rows=180)
        write_dicom(make_loop(knobs), folder / f"loop {seed}.dcm")
    (folder / "loop 4.dcm").write_bytes(b"\0" * 128 + b"DICM" + b"\0" * 40)
    return folder


@pytest.fixture(scope="module")
def stills(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stills") / "png"
    knobs = PhantomKnobs(seed=6, n_frames=3, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300)
    loop = make_loop(knobs)
    write_png_sequence(loop, folder)
    return folder


def shown_names(root):
    return [widget.accessibleName() for widget in root.findChildren(QWidget) if widget.isVisible()]


def window_shows(hand, frame):
    return hand.window.picture.index == frame


def test_the_list_leads_from_one_new_scan_to_the_next(hand, folder_of_loops):
    window, desk = hand.window, hand.desk
    hand.open_list(folder_of_loops)
    first = desk.path
    rows = window.worklist.rows
    hand.wait(lambda: sum(row.thumbnail is not None for row in rows()) == 3)
    # Figures stand where the scale was compared with the ruler: in the open scan, and in the one decoded ahead.
    hand.wait(lambda: all("mm/px" in row.scale for row in rows() if row.thumbnail is not None and row is not rows()[2]))
    assert rows()[2].scale == "scale in the file" or "mm/px" in rows()[2].scale
    source = hand.controller.source
    following = sorted(folder_of_loops.glob("*.dcm"))[1]
    hand.wait(lambda: source.ahead.key is not None and source.ahead.key[0] == following and source.ahead.description)
    hand.key(Key.Key_PageDown)
    hand.wait(lambda: desk.path != first and window.picture.index == 0 and desk.scan is not None)
    assert desk.path == following
    assert {row.state for row in rows()} <= {ScanState.NEW, ScanState.UNREADABLE}
    hand.key(Key.Key_PageUp)
    hand.wait(lambda: desk.path == first)


def test_marks_make_phases_and_a_soft_question(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_N)
    hand.track()
    hand.key(Key.Key_M)
    hand.key(Key.Key_I)
    desk, window = hand.desk, hand.window
    assert [str(m.label) for m in desk.session.marks] == ["neutral", "IR_end"]
    assert {n.phase for n in desk.item.by_phase} == {"neutral", "IR"}
    assert desk.item.narrowest.phase == "IR"
    hand.wait(lambda: any(words.startswith("Excursion, ") for words in shown_names(window.phases)))
    hand.press("Swap IR and ER")
    assert [str(m.label) for m in desk.session.marks] == ["neutral", "ER_end"]
    assert desk.item.narrowest.phase == "ER"


def test_a_click_on_no_bone_keeps_a_free_point_and_says_so(hand, small_loop):
    hand.open(small_loop.path)
    hand.click(ImagePoint(10, 280))
    item = hand.desk.item
    assert item.surfaces.it is Surface.POINT
    assert any("No cortex here" in text for text in hand.window.inspector.notices.texts())
    assert item.anchors[0].points.it.x == pytest.approx(10, abs=1)


def test_without_a_scale_no_millimetre_is_on_screen(hand, stills):
    hand.open(stills)
    hand.click(ImagePoint(160, 140))
    hand.click(ImagePoint(230, 140))
    hand.track()
    texts = [w.text() for kind in (QLabel, QPushButton) for w in hand.window.findChildren(kind) if w.isVisible()]
    texts += [hand.window.chart.accessibleName(), hand.window.inspector.card.accessibleName()]
    texts += [caliper.text for caliper in hand.window.picture.scene.calipers]
    assert any("px" in text for text in texts)
    assert [text for text in texts if {"mm", "mm/px"} & set(text.split())] == []
    assert any("No scale in this file. Measure a known length on the ruler (K)." in text for text in texts)
    assert "millimetres" not in hand.window.chart.accessibleName() + hand.window.inspector.card.accessibleName()


def test_the_ruler_gives_a_scale_and_undo_takes_it_back(hand, stills):
    hand.open(stills)
    hand.key(Key.Key_K)
    assert hand.window.inspector.drawer == Drawer.CALIBRATION
    hand.fill(hand.named("Known length in millimetres"), "40")
    hand.press("Measure it")
    asked = [hand.window.hint.accessibleName()]
    hand.click(ImagePoint(100, 50))
    asked.append(hand.window.hint.accessibleName())
    hand.click(ImagePoint(100, 250))
    either = "Or S and the arrows. Esc gives up."
    assert asked == [f"Click one end of the known length. {either}", f"Click its other end. {either}"]
    assert "ischial tuberosity" in hand.window.hint.accessibleName()
    scale = hand.desk.calibration.scale
    assert scale.y_mm_per_px == pytest.approx(40.0 / 200, rel=0.02)
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert not hand.desk.calibration.trusted


def test_a_still_does_not_promise_a_curve(hand, tmp_path):
    path = tmp_path / "one.png"
    Image.fromarray(np.full((240, 320), 40, np.uint8)).save(path)
    hand.open(path)
    assert hand.window.chart._awaited == "One frame: a static measurement. Tracking needs a loop."


def test_enter_does_not_track_while_a_known_length_is_measured(hand, small_loop):
    """The filled button would press itself between two clicks on the ruler."""
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_K)
    hand.fill(hand.named("Known length in millimetres"), "40")
    hand.press("Measure it")
    assert not hand.window.hint.primary_button.isVisible()
    hand.click(ImagePoint(100, 50))
    hand.key(Key.Key_Return)
    assert not hand.controller.tracking.is_running
    hand.key(Key.Key_Escape)
    assert hand.window.hint.primary_button.text() == "Track"


def test_wheel_steps_zooms_and_the_middle_button_pans(hand, small_loop):
    hand.open(small_loop.path)
    picture = hand.window.picture
    at = QPointF(picture.rect().center())

    hand.wheel(picture, at, -1)
    hand.wait(lambda: hand.desk.frame == 1)
    under = picture.view.to_image(at.x(), at.y())
    hand.wheel(picture, at, 1, Modifier.ControlModifier)
    assert picture.view.to_image(at.x(), at.y()) == pytest.approx(under)
    left = picture.view.left
    start = at.toPoint()
    hand.drag_on(picture, start, start + QPoint(30, 0), button=Qt.MouseButton.MiddleButton)
    assert picture.view.left == pytest.approx(left + 30)


def test_a_typed_number_goes_to_the_frame(hand, small_loop):
    hand.open(small_loop.path)
    for key in (Key.Key_1, Key.Key_0, Key.Key_Return):
        hand.key(key)
    hand.wait(lambda: hand.desk.frame == 9)
    hand.key(Key.Key_Space)
    assert hand.desk.playback.is_playing
    hand.key(Key.Key_Space)
    assert not hand.desk.playback.is_playing


def test_the_form_is_filled_by_keys_and_blocks_nothing(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Key.Key_F3)
    assert hand.window.inspector.drawer == Drawer.PROTOCOL
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "12")
    hand.key(Key.Key_Tab)
    assert 12.0 in hand.desk.session.protocol.values()
    hand.key(Key.Key_F8)
    assert "not_recorded" in hand.desk.session.protocol.values()
    hand.key(Key.Key_Escape)
    assert hand.window.inspector.drawer == Drawer.SECTIONS


def test_help_is_made_from_the_table(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Key.Key_F1)
    assert hand.window.pages.currentWidget() is hand.window.help
    shown = {label.text() for label in hand.window.help.findChildren(QLabel)}
    assert {"Track", "T", "Go to the narrowest frame"} <= shown
    hand.key(Key.Key_Escape)
    assert hand.window.pages.currentWidget() is hand.window.desk_page


def test_a_file_that_is_no_scan_is_refused_in_words(hand, tmp_path):
    path = tmp_path / "letter.dcm"
    path.write_text("Dear Sir", encoding="utf-8")
    hand.ask_for(path)
    hand.wait(lambda: any("xpected" in w.text() for w in hand.window.start.findChildren(QLabel)))
    assert hand.window.pages.currentWidget() is hand.window.start


def test_an_unexpected_error_keeps_the_session_and_names_no_file(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    session = hand.desk.session
    try:
        raise RuntimeError(f"patient {small_loop.path}")
    except RuntimeError as error:
        hand.controller.failures.show(error)
    hand.press("Copy details")
    details = QApplication.clipboard().text()
    assert "RuntimeError" in details
    assert "patient" not in details
    assert "small" not in details
    assert hand.desk.session == session


def test_the_picture_is_the_biggest_thing(hand, short_loop):
    window = hand.window
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    for size in ((1366, 768), (1366, 698), (1920, 1010), (683, 384), (600, 340)):
        hand.resize(*size)
        for drawer in (Drawer.EXPORT, Drawer.SECTIONS):
            hand.key(Key.Key_E, Modifier.ControlModifier)
            hand.wait(lambda wanted=drawer: window.inspector.drawer == wanted)
            parts = {
                name: getattr(window, name).width() * getattr(window, name).height()
                for name in ("picture", "chart", "inspector", "worklist", "hint", "cine")
                if getattr(window, name).isVisible()
            }
            assert max(parts, key=lambda name: parts[name]) == "picture", (size, parts)


def test_the_first_run_leads_through_four_hints(newcomer, small_loop):
    hand = newcomer
    hand.open(small_loop.path)
    hint = hand.window.hint
    assert "1 of 4" in hint.accessibleName()
    for number in (2, 3, 4):
        hand.key(Key.Key_Return)
        assert f"{number} of 4" in hint.accessibleName()
    hand.key(Key.Key_Return)
    assert "of 4" not in hint.accessibleName()


def test_the_tour_goes_on_with_a_person_who_does_what_it_says(newcomer, short_loop):
    hand, hint = newcomer, newcomer.window.hint
    hand.open(short_loop.path)
    hand.click(short_loop.it)
    assert "2 of 4" in hint.accessibleName()
    hand.click(short_loop.lt)
    assert "3 of 4" in hint.accessibleName()
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert "3 of 4" in hint.accessibleName(), "never back"
    hand.key(Key.Key_Y, Modifier.ControlModifier)
    hand.track()
    hand.wait(lambda: "4 of 4" in hint.accessibleName())
    hand.key(Key.Key_Return)
    assert "of 4" not in hint.accessibleName()


def test_enter_leads_from_a_written_record_to_the_next_scan(hand, short_loop, tmp_path):
    hint, window = hand.window.hint, hand.window
    for number in (1, 2):
        scan = tmp_path / f"loop {number}.dcm"
        scan.write_bytes(bytes([number]) + short_loop.path.read_bytes()[1:])
    hand.open_list(tmp_path)
    for number in (1, 2):
        hand.place_both(short_loop)
        hand.track()
        hand.confirm()
        hand.key(Key.Key_E, Modifier.ControlModifier)
        hand.key(Key.Key_Return)
        hand.wait(lambda: "Written and read back" in hint.accessibleName())
        if number == 1:
            hand.press("Distances, CSV")
            assert hint.primary_button.text() == "Export", "what was ticked since is still to be written"
            hand.press("Distances, CSV")
            assert hint.primary_button.text() == "Next scan"
            hand.key(Key.Key_Return)
            hand.wait(lambda: hand.desk.path.name == "loop 2.dcm" and window.picture.index == 0)
            hand.wait(lambda: hand.controller.keeper.sha256 and not hand.desk.is_checking)
            assert window.inspector.drawer == Drawer.SECTIONS
    assert hint.primary_button.text() == "Export again"
    assert "Every scan of the list is measured." in hint.accessibleName()


def test_a_drawer_of_a_small_window_keeps_its_button(hand, short_loop, tmp_path):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.confirm()
    hand.export_to(tmp_path)
    hand.resize(683, 384)
    hand.key(Key.Key_E, Modifier.ControlModifier)
    hand.wait(lambda: hand.controller.keys.enter_is_ready)
    hand.press(hand.window.hint.primary_button)
    hand.wait(lambda: list(tmp_path.glob("*.json")))
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_F3)
    hand.wait(lambda: hand.controller.keys.enter_is_ready)
    hand.press(hand.window.hint.primary_button)
    assert hand.window.inspector.drawer == Drawer.SECTIONS
    assert hand.window.inspector.card.isVisible()


def test_the_file_dialog_opens_where_the_last_scan_lay(hand, small_loop):
    hand.open(small_loop.path)
    hand.key(Key.Key_O, Modifier.ControlModifier)
    hand.wait(lambda: any(dialog.isVisible() for dialog in hand.window.findChildren(QFileDialog)))
    (dialog,) = [dialog for dialog in hand.window.findChildren(QFileDialog) if dialog.isVisible()]
    assert Path(dialog.directory().absolutePath()) == small_loop.path.parent
    QTest.keyClick(dialog, Key.Key_Escape)
    hand.wait(lambda: not hand.window.findChildren(QFileDialog))


def test_the_tour_is_skipped_once_and_for_all_and_shown_again_from_the_help_sheet(newcomer, small_loop, tmp_path):
    hand, hint = newcomer, newcomer.window.hint
    hand.open(small_loop.path)
    hand.press("Skip the tour")
    assert "of 4" not in hint.accessibleName()
    other = tmp_path / "other.dcm"
    other.write_bytes(b"x" + small_loop.path.read_bytes()[1:])
    hand.open(other)
    assert "of 4" not in hint.accessibleName()
    hand.key(Key.Key_F1)
    hand.press("Show the tour")
    assert "1 of 4" in hint.accessibleName()
    hand.key(Key.Key_Escape)
    assert "of 4" not in hint.accessibleName()


def test_a_further_quantity_is_placed_tracked_and_removed(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    hand.key(Key.Key_Q)
    hand.take("Quadratus femoris space (QFS)")
    desk = hand.desk
    assert desk.key == "B"
    hand.click(ImagePoint(short_loop.it.x, short_loop.it.y - 30))
    hand.click(ImagePoint(short_loop.lt.x, short_loop.lt.y - 30))
    hand.key(Key.Key_T)
    hand.wait(lambda: desk.session.measurement("B").track is not None)
    hand.leave_review()
    placed_in = desk.item.anchors[0].frame
    hand.type(str(placed_in + 1))
    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.frame == placed_in and window_shows(hand, placed_in))
    drawn = hand.window.picture.scene.calipers
    assert [caliper.letter for caliper in drawn] == ["", "B"]
    assert drawn[1].state == "qfs"
    hand.open_section("Calipers")
    hand.press("Remove quantity B")
    assert [item.key for item in desk.session.measurements] == ["A"]


def test_sides_change_for_the_other_hand(hand, small_loop):
    hand.open(small_loop.path)
    window = hand.window
    assert window.worklist_dock.x() < window.picture.mapTo(window, QPoint(0, 0)).x()
    hand.menu("Swap left and right sides")
    hand.wait(lambda: window.worklist_dock.x() > window.picture.mapTo(window, QPoint(0, 0)).x())
    hand.wait(lambda: window.inspector_dock.x() < window.picture.mapTo(window, QPoint(0, 0)).x())


def test_undo_of_a_further_quantity_goes_back_to_the_first(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_Q)
    hand.take("Free distance")
    hand.click(ImagePoint(200, 60))
    assert hand.desk.key == "B"
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert hand.desk.key == "A"
    assert len(hand.window.picture.scene.calipers) == 1
    hand.key(Key.Key_Y, Modifier.ControlModifier)
    assert [item.key for item in hand.desk.session.measurements] == ["A", "B"]


def test_an_arc_is_redrawn_by_clicks(hand, small_loop):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    hand.key(Key.Key_S)
    hand.key(Key.Key_R)
    for dx in (0, 8, 16):
        hand.click(ImagePoint(small_loop.it.x - dx, small_loop.it.y - 40 + dx))
    hand.key(Key.Key_Return)
    arc = hand.desk.item.anchors[0].cortices.it
    assert arc is not None
    assert len(arc) == 3
    hand.key(Key.Key_Z, Modifier.ControlModifier)
    assert hand.desk.item.anchors[0].cortices.it is None


def test_menus_open_by_keys_and_close_by_escape(hand, small_loop):
    hand.open(small_loop.path)
    for key in (Key.Key_F10, Key.Key_Q):
        hand.key(key)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert menu.actions()
        QTest.keyClick(menu, Key.Key_Escape)
        assert QApplication.activePopupWidget() is None


def test_a_refused_file_leaves_the_scan_that_was_open(hand, small_loop, tmp_path):
    hand.open(small_loop.path)
    hand.place_both(small_loop)
    anchors = hand.desk.item.anchors
    wrong = tmp_path / "letter.txt"
    wrong.write_text("no scan", encoding="utf-8")
    hand.ask_for(wrong)
    hand.wait(lambda: any("letter.txt" in text for text in hand.window.inspector.notices.texts()))
    hand.wait(lambda: hand.desk.path == small_loop.path and hand.desk.item.anchors == anchors)
    assert hand.window.pages.currentWidget() is hand.window.desk_page


def test_the_steps_lead_to_where_they_are_done(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    desk, steps = hand.desk, hand.window.top_bar.steps

    def step(name: str) -> None:
        hand.press(next(b for b in steps.findChildren(QPushButton) if b.text() == name))

    step("Confirm")
    hand.wait(lambda: desk.frame == desk.item.narrowest.frame and not hand.controller.review.is_active)
    step("Review")
    assert hand.controller.review.is_active
    step("Place")
    hand.wait(lambda: desk.frame == desk.item.anchors[0].frame and not hand.controller.review.is_active)
    step("Export")
    assert hand.window.inspector.drawer == Drawer.EXPORT
    session = desk.session
    hand.key(Key.Key_Escape)
    step("Track")
    assert desk.session == session, "looking somewhere changes nothing"
