"""Every way to a scan, with mouse and keys: file, folder of stills, DICOMDIR, drop, recent list."""

from __future__ import annotations

import cv2
import pytest
from pydicom.fileset import FileSet
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ifs_measure.gui.start_screen import RecentButton
from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom

Key, Modifier, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def phantom():
    return make_loop(PhantomKnobs(seed=3, n_frames=3, fps=10.0, columns=240, rows=180))


def first_picture(hand, path):
    hand.wait(lambda: hand.desk.scan is not None and hand.desk.path == path and hand.window.picture.index == 0)


def test_a_file_by_enter_on_the_start_screen(hand, phantom, tmp_path):
    path = tmp_path / "loop.dcm"
    write_dicom(phantom, path)
    hand.wait(lambda: QApplication.focusWidget() is hand.window.start.open_button)
    hand.key(Key.Key_Return)
    hand.choose(path)
    first_picture(hand, path)
    assert hand.desk.session.n_frames == 3


def test_a_picture_by_the_shortcut(hand, phantom, tmp_path):
    path = tmp_path / "still.png"
    cv2.imwrite(str(path), phantom.frames[0])
    hand.key(Key.Key_O, Modifier.ControlModifier)
    hand.choose(path)
    first_picture(hand, path)
    assert hand.desk.session.n_frames == 1


def test_a_folder_of_stills_by_its_button(hand, phantom, tmp_path):
    folder = tmp_path / "stills"
    folder.mkdir()
    for number, frame in enumerate(phantom.frames):
        cv2.imwrite(str(folder / f"{number:03d}.png"), frame)
    button = next(b for b in hand.window.start.findChildren(QPushButton) if b.text() == "Open a folder")
    hand.press(button)
    hand.choose(folder)
    first_picture(hand, folder)
    assert hand.desk.session.n_frames == 3


def test_a_dicomdir_by_the_menu(hand, phantom, tmp_path):
    write_dicom(phantom, tmp_path / "loop.dcm")
    files = FileSet()
    files.add(str(tmp_path / "loop.dcm"))
    files.write(str(tmp_path / "disc"))
    files._stage["t"].cleanup()  # left to itself, its temporary folder is a warning
    hand.key(Key.Key_F10)
    menu = hand.window.top_bar.menu_button.menu()
    hand.wait(menu.isVisible)
    hand.key(Key.Key_Return) if menu.activeAction() else QTest.keyClick(menu, Key.Key_Down)
    hand.choose(tmp_path / "disc" / "DICOMDIR")
    hand.wait(lambda: hand.desk.scan is not None and hand.window.picture.index == 0)
    assert hand.desk.session.n_frames == 3


def test_a_dropped_scan_is_in_the_recent_list_of_the_next_window(one_window_after_another, phantom, tmp_path):
    path = tmp_path / "loop.dcm"
    write_dicom(phantom, path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    with one_window_after_another() as hand:
        copy, place = Qt.DropAction.CopyAction, hand.window.start.viewport()
        QApplication.sendEvent(place, QDragEnterEvent(QPoint(60, 60), copy, data, Left, Modifier.NoModifier))
        QApplication.sendEvent(place, QDropEvent(QPointF(60, 60), copy, data, Left, Modifier.NoModifier))
        first_picture(hand, path)
    with one_window_after_another() as hand:
        (row,) = hand.window.start.findChildren(RecentButton)
        assert row.accessibleName().startswith("loop, ")
        hand.press(row)
        first_picture(hand, path)
