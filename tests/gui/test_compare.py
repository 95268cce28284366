"""Two loops side by side, linked at their narrowest frames; the other one's number goes into the record."""

from __future__ import annotations

from functools import cache

import pydicom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ifs_measure.gui.inspector import Drawer
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom

Key = Qt.Key


def move_the_other_alone(hand, frame):
    hand.key(Key.Key_BracketRight)
    hand.wait(lambda: hand.window.other_pane.picture.index == frame + 1)
    assert hand.desk.frame == 0, "unlinked, the other loop moves alone"
    hand.key(Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    hand.wait(lambda: hand.window.other_pane.picture.index not in (frame, frame + 1))
    hand.key(Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert hand.desk.frame == 0


@cache
def one_side(seed, side):
    """Make a loop of one side; it costs more than what is done with it."""
    knobs = PhantomKnobs(
        seed=seed, n_frames=4, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300, laterality=side
    )
    loop = make_loop(knobs)
    found = truth_of(loop, ["loop.dcm"])["landmark_sets"][0]["clicks"]
    return loop, (ImagePoint(*found["it"]), ImagePoint(*found["lt"]))


def test_left_and_right_are_compared(hand, tmp_path):
    clicks = []
    for seed, side in ((8, "left"), (5, "right")):
        loop, points = one_side(seed, side)
        write_dicom(loop, tmp_path / f"{side}.dcm")
        clicks.append(points)
    desk, window = hand.desk, hand.window
    hand.open_list(tmp_path)
    for it, lt in clicks:
        hand.click(it)
        hand.click(lt)
        hand.track()
        if desk.path.stem == "left":
            hand.key(Key.Key_PageDown)
            hand.wait(lambda: desk.path.stem == "right" and window.picture.index == 0)
            hand.wait(lambda: hand.controller.keeper.sha256 and not desk.item.anchors)
    hand.leave_review()
    hand.key(Key.Key_F4)
    assert window.inspector.drawer == Drawer.COMPARE
    assert "from the worklist" in window.hint.accessibleName()
    hand.press_row(window.worklist.list_view, 0)
    hand.wait(lambda: hand.controller.compare.has_other)
    assert window.worklist.list_view.currentIndex().row() == 1, "the open scan keeps its mark in the list"
    hand.wait(lambda: window.other_pane.picture.index >= 0)
    for picture in (window.picture, window.other_pane.picture):
        hand.wait(lambda p=picture: p.scene.side_letter in ("L", "R"))
        (region,) = [region for region in desk.scan.regions if region.is_spatial]
        corners = [
            picture.view.to_widget_corner(*corner) for corner in ((region.x0, region.y0), (region.x1, region.y1))
        ]
        assert min(corners[0]) >= -0.5, "neither live region is cut"
        assert corners[1][0] <= picture.width() + 0.5
        assert corners[1][1] <= picture.height() + 0.5
    hand.key(Key.Key_M)
    there = hand.controller.compare._other.session.measurements[0].narrowest
    hand.wait(lambda: window.other_pane.picture.index == there.frame)
    words = " ".join(label.text() for label in window.compare.findChildren(QLabel))
    assert "Narrowest" in words
    assert "Excursion" in words
    assert "5.7 mm" in words
    hand.key(Key.Key_L)
    hand.key(Key.Key_Home)
    assert window.other_pane.picture.index == there.frame
    move_the_other_alone(hand, there.frame)
    hand.key(Key.Key_Return)
    hand.wait(lambda: desk.session.comparison)
    assert desk.session.comparison["side"] == "left"
    assert desk.session.comparison["narrowest_mm"] == there.distance_mm
    hand.key(Key.Key_F4)
    assert not window.other_pane.isVisible()
    assert QApplication.focusWidget() is not None


def test_any_file_can_be_the_second_loop(hand, small_loop, tmp_path):
    earlier = tmp_path / "earlier.dcm"
    write_dicom(make_loop(PhantomKnobs(seed=8, n_frames=3, fps=10.0, columns=240, rows=180)), earlier)
    hand.open(small_loop.path)
    hand.key(Key.Key_F4)
    words = [hand.window.hint.accessibleName(), *(label.text() for label in hand.window.compare.findChildren(QLabel))]
    assert "Choose the file of a second scan." in words[0]
    assert not any("worklist" in text for text in words), "there is none"
    hand.press("Choose a file")
    hand.choose(earlier)
    hand.wait(lambda: hand.window.other_pane.picture.index >= 0)
    hand.wait(lambda: "That scan is not measured yet" in " ".join(hand.window.inspector.notices.texts()))


def test_an_unknown_side_is_said_on_the_picture(hand, small_loop, tmp_path):
    path = tmp_path / "no side.dcm"
    data = pydicom.dcmread(small_loop.path)
    del data.Laterality
    data.save_as(path)
    hand.open(path)
    assert hand.window.picture.scene.side_letter == "?"
    assert hand.window.picture.scene.side_word == "Side not recorded"
    hand.press("Side, Side not recorded")
    hand.take("Left")
    assert hand.window.picture.scene.side_letter == "L"
    assert not hand.window.picture.scene.side_word


def _of_patient(path, number, date, seed=8, side="left"):
    """Write a small loop of a patient, and return its clicks."""
    loop, points = one_side(seed, side)
    write_dicom(loop, path)
    data = pydicom.dcmread(path)
    data.PatientID, data.StudyDate, data.ContentDate = number, date, date
    data.save_as(path)
    return points


def _offers(hand):
    return [b for b in hand.window.compare._choices.findChildren(QPushButton) if b.isVisible()]


def test_an_earlier_scan_of_the_same_patient_is_offered_and_one_click_compares(hand, tmp_path):
    first = _of_patient(tmp_path / "march.dcm", "4711", "20260312")
    _of_patient(tmp_path / "somebody else.dcm", "4712", "20260401")
    _of_patient(tmp_path / "today.dcm", "4711", "20260702", seed=5, side="right")
    hand.open(tmp_path / "march.dcm")
    for point in first:
        hand.click(point)
    hand.track()
    narrowest = hand.desk.item.narrowest
    hand.leave_review()
    hand.open(tmp_path / "today.dcm")
    assert not hand.desk.item.anchors
    hand.key(Key.Key_F4)
    hand.wait(lambda: len(_offers(hand)) == 1)
    (offer,) = _offers(hand)
    assert "2026" in offer.text() or "26" in offer.text()
    assert "Left" in offer.text()
    assert f"{narrowest.distance_mm:.1f}" in offer.text()
    assert "4711" not in offer.accessibleName()
    hand.press(offer)
    hand.wait(lambda: hand.controller.compare.has_other)
    assert hand.controller.compare._other.session.measurements[0].narrowest == narrowest
    assert not _offers(hand), "the table takes its place"


def test_a_filler_in_the_place_of_a_patient_number_matches_nobody(hand, tmp_path):
    for name in ("one", "two"):
        _of_patient(tmp_path / f"{name}.dcm", "ANONYMOUS", "20260312")
    hand.open(tmp_path / "one.dcm")
    hand.key(Key.Key_F4)
    hand.wait(lambda: not hand.controller.same_patient._jobs.is_running)
    assert not _offers(hand)
