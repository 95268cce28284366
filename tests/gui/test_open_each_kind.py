"""Every way to every kind of scan, with mouse and keys: button, shortcut, menu, drop, recent list, command line."""

from __future__ import annotations

import os
import sys

import cv2
import pytest
from pydicom.fileset import FileSet
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ifs_measure.gui.start_screen import RecentButton
from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom
from ifs_measure.storage.places import recent_scans_file
from ifs_measure.storage.preferences import RecentScan, note_recent_scan

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LONG_NAME = f"{'x' * 300}.dcm"


@pytest.fixture
def hand_after_a_long_name(one_window_after_another, tmp_path):
    """A window that remembers a scan at a path that no file system takes."""
    note_recent_scan(RecentScan(tmp_path / LONG_NAME), recent_scans_file())
    with one_window_after_another() as hand:
        yield hand


@pytest.fixture(scope="module")
def phantom():
    return make_loop(PhantomKnobs(seed=3, n_frames=3, fps=10.0, columns=240, rows=180))


def test_a_file_by_enter_on_the_start_screen(hand, phantom, tmp_path):
    path = tmp_path / "loop.dcm"
    write_dicom(phantom, path)
    hand.wait(lambda: QApplication.focusWidget() is hand.window.start.open_button)
    hand.key(Key.Key_Return)
    hand.choose(path)
    hand.first_picture(path)
    assert hand.desk.session.n_frames == 3


def test_a_picture_by_the_shortcut(hand, phantom, tmp_path):
    path = tmp_path / "still.png"
    cv2.imwrite(str(path), phantom.frames[0])
    hand.key(Key.Key_O, Modifier.ControlModifier)
    hand.choose(path)
    hand.first_picture(path)
    assert hand.desk.session.n_frames == 1


def test_a_folder_of_stills_by_its_button(hand, phantom, tmp_path):
    folder = tmp_path / "stills"
    folder.mkdir()
    for number, frame in enumerate(phantom.frames):
        cv2.imwrite(str(folder / f"{number:03d}.png"), frame)
    hand.press("Open a folder")
    hand.choose(folder)
    hand.first_picture(folder)
    assert hand.desk.session.n_frames == 3


def test_a_dicomdir_by_the_menu(hand, phantom, tmp_path):
    write_dicom(phantom, tmp_path / "loop.dcm")
    files = FileSet()
    files.add(str(tmp_path / "loop.dcm"))
    files.write(str(tmp_path / "disc"))
    files._stage["t"].cleanup()  # left to itself, its temporary folder is a warning
    hand.menu("Open a scan")
    hand.choose(tmp_path / "disc" / "DICOMDIR")
    hand.wait(lambda: hand.desk.scan is not None and hand.window.picture.index == 0)
    assert hand.desk.session.n_frames == 3


def test_a_dropped_scan_is_in_the_recent_list_of_the_next_window(one_window_after_another, phantom, tmp_path):
    path = tmp_path / "loop.dcm"
    write_dicom(phantom, path)
    with one_window_after_another() as hand:
        hand.drop(path)
        hand.first_picture(path)
    with one_window_after_another() as hand:
        (row,) = hand.window.start.findChildren(RecentButton)
        assert row.accessibleName().startswith("loop, ")
        hand.press(row)
        hand.first_picture(path)


@pytest.mark.skipif(sys.platform != "linux", reason="Only there a file name may be any bytes.")
def test_a_name_that_is_not_utf_8_is_opened_and_in_the_recent_list(one_window_after_another, phantom, tmp_path):
    path = tmp_path / os.fsdecode(b"M\xfcller.dcm")
    write_dicom(phantom, path)
    with one_window_after_another() as hand:
        hand.press("Open a folder")
        hand.choose(tmp_path)
        hand.first_picture(path)
        assert not hand.window.inspector.notices.texts()
    with one_window_after_another() as hand:
        (row,) = hand.window.start.findChildren(RecentButton)
        hand.press(row)
        hand.first_picture(path)


def test_a_recent_scan_and_a_dropped_one_that_cannot_be_looked_at(hand_after_a_long_name, tmp_path):
    hand = hand_after_a_long_name
    assert hand.window.start.findChildren(RecentButton) == []
    hand.drop(tmp_path / LONG_NAME)
    hand.wait(lambda: any("cannot be read" in label.text() for label in hand.window.start.findChildren(QLabel)))


def test_a_single_frame_is_a_static_measurement(hand, tmp_path):
    path = tmp_path / "one frame.dcm"
    write_dicom(make_loop(PhantomKnobs(seed=3, n_frames=1, fps=10.0, columns=240, rows=180)), path)
    hand.open(path)
    assert hand.desk.session.n_frames == 1


def test_a_video_by_its_button(hand, phantom, tmp_path):
    path = tmp_path / "loop.avi"
    rows, columns = phantom.frames[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, (columns, rows))
    for frame in phantom.frames:
        writer.write(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
    writer.release()
    hand.press("Open a scan, Ctrl O")
    hand.choose(path)
    hand.first_picture(path)
    assert hand.desk.session.n_frames == 3


def test_a_folder_of_scans_by_the_menu_becomes_a_list(hand, phantom, tmp_path):
    for name in ("a.dcm", "b.dcm"):
        write_dicom(phantom, tmp_path / name)
    hand.menu("Open a folder")
    hand.choose(tmp_path)
    hand.first_picture(tmp_path / "a.dcm")
    hand.press_row(hand.window.worklist.list_view, 1)
    hand.first_picture(tmp_path / "b.dcm")


def test_a_scan_dropped_on_another_takes_its_place(hand, phantom, tmp_path):
    for name in ("a.dcm", "b.dcm"):
        write_dicom(phantom, tmp_path / name)
    hand.open(tmp_path / "a.dcm")
    hand.drop(tmp_path / "b.dcm", onto=hand.window.picture)
    hand.first_picture(tmp_path / "b.dcm")
