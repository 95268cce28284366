"""The whole window on a small phantom, driven by real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ifs_measure.gui.app import Application, prepare
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom

PATIENCE_MS = 120_000
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class SmallLoop:
    """A phantom loop on disk with its truth."""

    path: Path
    truth: dict[str, Any]

    @property
    def it(self) -> ImagePoint:
        return ImagePoint(*self.truth["landmark_sets"][0]["clicks"]["it"])

    @property
    def lt(self) -> ImagePoint:
        return ImagePoint(*self.truth["landmark_sets"][0]["clicks"]["lt"])


@pytest.fixture(scope="session")
def small_loop(tmp_path_factory: pytest.TempPathFactory) -> SmallLoop:
    """Fourteen small frames; the gap closes and opens once."""
    folder = tmp_path_factory.mktemp("loop")
    knobs = PhantomKnobs(seed=5, n_frames=14, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300)
    loop = make_loop(knobs)
    path = folder / "small loop.dcm"
    write_dicom(loop, path)
    return SmallLoop(path, truth_of(loop, [path.name]))


@dataclass
class Hand:
    """A person at the window: it moves the mouse, presses keys, and looks."""

    application: Application
    bot: QtBot
    _focus_waits: list[str] = field(default_factory=list)

    @property
    def window(self) -> Any:
        return self.application.window

    @property
    def controller(self) -> Any:
        return self.application.controller

    @property
    def desk(self) -> Any:
        return self.controller.desk

    def wait(self, condition: Callable[[], Any]) -> None:
        try:
            self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)
        except TimeoutError as error:
            said = (*self.window.inspector.notices.texts(), self.controller.failures.details)
            raise AssertionError(f"waited in vain; the window said {said}") from error

    def place(self, point: ImagePoint) -> QPoint:
        return QPointF(*self.window.picture.view.to_widget(point)).toPoint()

    def hover(self, point: ImagePoint) -> None:
        QTest.mouseMove(self.window.picture, self.place(point))

    def rest_on(self, point: ImagePoint, condition: Callable[[], Any]) -> None:
        """Keep the pointer on a point of the picture, which may still be laid out, until something shows."""

        def shows() -> Any:
            self.hover(point)
            return condition()

        self.wait(shows)

    def click(self, point: ImagePoint, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.hover(point)
        QTest.mouseClick(self.window.picture, Qt.MouseButton.LeftButton, modifier, self.place(point))

    def drag(self, start: ImagePoint, end: ImagePoint, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        picture, a, b = self.window.picture, self.place(start), self.place(end)
        QTest.mousePress(picture, Qt.MouseButton.LeftButton, modifier, a)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(picture, a + (b - a) * share)
        QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, modifier, b)

    def press(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key where the keyboard stands."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wait(lambda: self.controller.keys.enter_is_ready)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def choose(self, path: Path) -> None:
        """Paste a path into the file dialog that is open, and accept it."""

        def shown() -> list[QFileDialog]:
            return [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]

        self.wait(shown)
        (dialog,) = shown()
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.clear()
        field.insert(str(path))
        buttons = dialog.findChild(QDialogButtonBox).buttons()
        accept = next(b for b in buttons if b.text().replace("&", "") in ("Open", "Choose"))
        self.wait(accept.isEnabled)
        self.press(accept)

    def open(self, path: Path) -> None:
        """Open a scan as the command line does, and wait for its first picture."""
        self.controller.opening.open_path(path)
        self.wait(lambda: self.desk.scan is not None and self.desk.path == path and self.window.picture.index == 0)
        self.wait(lambda: self.controller.keeper.sha256)

    def place_both(self, loop: SmallLoop) -> None:
        self.click(loop.it)
        self.click(loop.lt)
        assert len(self.desk.item.anchors) == 1

    def track(self) -> None:
        self.key(Qt.Key.Key_T)
        self.wait(lambda: self.desk.item.track is not None and not self.controller.tracking.is_running)

    def settle(self) -> None:
        """Wait until a correction was solved."""
        self.wait(lambda: not self.desk.item.is_stale and not self.controller.tracking.is_running)


@contextmanager
def a_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Hand]:
    """Show the window at 1366x768, and close it afterwards."""
    prepare(qapp)
    Preferences().set("tour_done", True)
    application = Application()
    window = application.window
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Hand(application, qtbot)
    window.close()
    application.deleteLater()
    window.deleteLater()
    qapp.sendPostedEvents()


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication) -> Iterator[Hand]:
    """The window, closed again afterwards."""
    with a_window(qtbot, qapp) as hand:
        yield hand


@pytest.fixture
def one_window_after_another(qtbot: QtBot, qapp: QApplication) -> Callable[[], AbstractContextManager[Hand]]:
    """Make windows, each with what those before it left behind."""
    return partial(a_window, qtbot, qapp)
