"""A person at the window: it moves the mouse, presses keys, drops files, and looks. It has no other hands.

Whatever changes the window goes through the events of a mouse, a keyboard, a drag of files or the border of the window;
`test_walks_are_walked.py` holds this module and every test that uses it to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ifs_measure.gui.app import Application
from ifs_measure.gui.section import SectionHead
from ifs_measure.measurement.geometry import ImagePoint

PATIENCE_MS = 120_000
LOOK_MS = 20_000
"""How long an eye looks for a button."""
WINDOW = (1366, 768)
Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
NO_MODIFIER = Modifier.NoModifier
NOTCH = 120
"""What a wheel says for one notch."""


class FileManager(QWidget):
    """Another program's window, from which files are dragged to a place on the screen."""

    def __init__(self, paths: Sequence[Path], place: QPoint, goal: QPoint) -> None:
        super().__init__()
        self._paths, self._goal = paths, goal
        self.took: Qt.DropAction | None = None
        self.setGeometry(place.x(), place.y(), 120, 80)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if self.took is not None:
            return
        self.took = Qt.DropAction.IgnoreAction
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        QTimer.singleShot(0, partial(self._carry, event.globalPosition()))
        self.took = drag.exec(Qt.DropAction.CopyAction)

    def _carry(self, start: QPointF) -> None:
        for share in (0.2, 0.6, 1.0):
            place = (start + (QPointF(self._goal) - start) * share).toPoint()
            QTest.mouseMove(self, self.mapFromGlobal(place))
            QApplication.processEvents()
        QTest.mouseRelease(self, Button.LeftButton, NO_MODIFIER, self.mapFromGlobal(self._goal))


@dataclass
class Person:
    """Hands and eyes before one window."""

    application: Application
    bot: QtBot

    # ------------------------------------------------------------------------------------------- what can be looked at

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
        """Look where a point of the picture is on the screen, when everything stands in its place."""
        QApplication.processEvents()
        return QPointF(*self.window.picture.view.to_widget(point)).toPoint()

    def button(self, words: str, root: QWidget | None = None) -> QAbstractButton:
        """Find the button that says something, or that a screen reader calls so."""
        root = root or self.window

        def shown() -> list[QAbstractButton]:
            found = root.findChildren(QAbstractButton)
            return [b for b in found if words in (b.text(), b.accessibleName()) and b.isVisible()]

        self.bot.waitUntil(lambda: len(shown()) == 1, timeout=LOOK_MS)
        return shown()[0]

    def field(self, label: str) -> Any:
        """Find the field of the form that is called so."""
        named = [e for kind in (QLineEdit, QComboBox) for e in self.window.form.findChildren(kind) if e.isVisible()]
        (found,) = [editor for editor in named if editor.accessibleName().startswith(label)]
        return found

    def named(self, name: str) -> Any:
        """Find the field that a screen reader calls so."""
        found = [f for f in self.window.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def first_picture(self, path: Path) -> None:
        """Wait until a scan lies on the desk, and until its scale is known."""
        self.wait(lambda: self.desk.scan is not None and self.desk.path == path and self.window.picture.index == 0)
        self.wait(lambda: self.controller.keeper.sha256 and not self.desk.is_checking)

    # ----------------------------------------------------------------------------------------------------- the mouse

    def hover(self, point: ImagePoint) -> None:
        QTest.mouseMove(self.window.picture, self.place(point))

    def rest_on(self, point: ImagePoint, condition: Callable[[], Any]) -> None:
        """Keep the pointer on a point of the picture, which may still be laid out, until something shows."""

        def shows() -> Any:
            # A mouse that the test before left at this very place does not move.
            self.hover(ImagePoint(point.x + 1, point.y))
            self.hover(point)
            return condition()

        self.wait(shows)

    def click(self, point: ImagePoint, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.hover(point)
        QTest.mouseClick(self.window.picture, Button.LeftButton, modifier, self.place(point))

    def double_click(self, point: ImagePoint) -> None:
        QTest.mouseDClick(self.window.picture, Button.LeftButton, NO_MODIFIER, self.place(point))

    def drag(self, start: ImagePoint, end: ImagePoint, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.drag_on(self.window.picture, self.place(start), self.place(end), modifier)

    def drag_on(
        self,
        widget: QWidget,
        start: QPoint,
        end: QPoint,
        modifier: Qt.KeyboardModifier = NO_MODIFIER,
        button: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        QTest.mousePress(widget, button, modifier, start)
        for share in (0.3, 0.7, 1.0):
            # QTest's own move forgets which keys are held.
            at = QPointF(start) + QPointF(end - start) * share
            move = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), Button.NoButton, button, modifier)
            QApplication.sendEvent(widget, move)
            QApplication.processEvents()  # what follows the hand follows when it rests
        QTest.mouseRelease(widget, button, modifier, end)

    def wheel(self, widget: QWidget, at: QPointF, notches: int, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, NOTCH * notches), Button.NoButton, modifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def press(self, widget: QWidget | str, place: QPoint | None = None) -> None:
        """Press a button with the mouse: itself, or what it says."""
        widget = self.button(widget) if isinstance(widget, str) else widget
        QTest.mouseClick(widget, Button.LeftButton, NO_MODIFIER, widget.rect().center() if place is None else place)

    def open_section(self, title: str) -> None:
        """Press the head of a folded section."""
        heads = [head for head in self.window.findChildren(SectionHead) if head.text() == title and head.isVisible()]
        assert len(heads) == 1, title
        if not heads[0].isChecked():
            self.press(heads[0])

    def press_row(self, view: Any, row: int) -> None:
        """Press a row of a list."""
        QTest.mouseClick(view.viewport(), Button.LeftButton, pos=view.visualRect(view.model().index(row, 0)).center())

    def drop(self, *paths: Path, onto: QWidget | None = None) -> None:
        """Drag files out of another program's window and let them go over this one."""
        target = onto or self.window.pages.currentWidget()
        goal = target.mapToGlobal(target.rect().center())
        if QGuiApplication.platformName() == "offscreen":
            self._drop_without_a_screen(paths, goal)
            return
        other = FileManager(paths, self.window.mapToGlobal(QPoint(self.window.width() + 20, 40)), goal)
        self.bot.addWidget(other)
        other.show()
        self.bot.waitExposed(other)
        QTest.mousePress(other, Button.LeftButton, NO_MODIFIER, QPoint(40, 40))
        QTest.mouseMove(other, QPoint(60, 40))
        self.wait(lambda: other.took is not None)
        other.close()
        assert other.took is Qt.DropAction.CopyAction, "the window took nothing"

    def _drop_without_a_screen(self, paths: Sequence[Path], goal: QPoint) -> None:
        """Give the window what a screen would; Qt finds the widget below. The offscreen platform drags nothing."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        handle = self.window.windowHandle()
        place = handle.mapFromGlobal(goal)
        action = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, action, data, Button.LeftButton, NO_MODIFIER)
        move = QDragMoveEvent(place, action, data, Button.LeftButton, NO_MODIFIER)
        drop = QDropEvent(QPointF(place), action, data, Button.LeftButton, NO_MODIFIER)
        for event in (enter, move, drop):
            QApplication.sendEvent(handle, event)
        assert drop.isAccepted(), "the window took nothing"

    def rest(self, rounds: int = 1) -> None:
        """Let the window finish what it does."""
        for _ in range(rounds):
            QApplication.processEvents()

    def leave(self) -> None:
        """Close the window by its key."""
        self.key(Key.Key_Q, Modifier.ControlModifier)
        self.wait(lambda: not self.window.isVisible())

    def resize(self, width: int, height: int) -> None:
        """Pull the window to a size, as its border or the screen does; it gives way as its parts do."""

        def is_there() -> bool:
            self.window.resize(width, height)
            return (self.window.width(), self.window.height()) == (width, height)

        self.wait(is_there)
        QApplication.sendPostedEvents()

    # -------------------------------------------------------------------------------------------------- the keyboard

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key where the keyboard stands."""
        if key in (Key.Key_Return, Key.Key_Enter):
            self.wait(lambda: self.controller.keys.enter_is_ready)
        QTest.keyClick(self._keyboard(), key, modifier)

    def hold(self, key: Qt.Key) -> None:
        """Press a key and keep it down."""
        QTest.keyPress(self._keyboard(), key)

    def repeat(self, key: Qt.Key, times: int) -> None:
        """Hold a key down until it has repeated itself so often."""
        widget = self._keyboard()
        QTest.keyPress(widget, key)
        for _ in range(times):
            again = QKeyEvent(QEvent.Type.KeyPress, key.value, NO_MODIFIER, "", autorep=True)
            QApplication.sendEvent(widget, again)
        QTest.keyRelease(widget, key)

    def let_go(self, key: Qt.Key) -> None:
        """Let a key that is down go."""
        QTest.keyRelease(self._keyboard(), key)

    def type(self, words: str) -> None:
        """Type words where the keyboard stands."""
        QTest.keyClicks(self._keyboard(), words)

    def _keyboard(self) -> QWidget:
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # A window manager gives the keyboard back when a dialog or a list closes; here there may be none.
            self.window.activateWindow()
            self.wait(lambda: QApplication.activeWindow() is self.window)
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def menu(self, words: str) -> None:
        """Open the window's menu by its key, walk to an entry and take it."""
        self.key(Key.Key_F10)
        self.take(words)

    def take(self, words: str) -> None:
        """Walk through the menu that is open by arrow keys, and take an entry."""
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = [action for action in menu.actions() if not action.isSeparator()]
        if not self._walk_to(menu, words):
            for part in [action for action in entries if action.menu() is not None]:
                self._walk_to(menu, part.text())
                QTest.keyClick(menu, Key.Key_Right)
                inner = QApplication.activePopupWidget()
                assert isinstance(inner, QMenu)
                if self._walk_to(inner, words):
                    menu = inner
                    break
                QTest.keyClick(inner, Key.Key_Left)
            else:
                raise AssertionError(f"no entry {words!r} in {[action.text() for action in entries]}")
        QTest.keyClick(menu, Key.Key_Return)

    @staticmethod
    def _walk_to(menu: QMenu, words: str) -> bool:
        """Press Down until an entry is marked; False where the menu has none of these words."""
        for _ in range(len(menu.actions()) + 1):
            chosen = menu.activeAction()
            if chosen is not None and chosen.text().partition("\t")[0] == words:
                return True
            QTest.keyClick(menu, Key.Key_Down)
        return False

    def choose_in(self, combo: QComboBox, words: str) -> None:
        """Choose in a list by the keyboard, starting from its first entry."""
        self.press(combo)
        self.wait(lambda: combo.view().isVisible())
        QTest.keyClick(combo.view(), Key.Key_Home)
        for _ in range(combo.count()):
            if combo.view().currentIndex().data() == words:
                break
            QTest.keyClick(combo.view(), Key.Key_Down)
        QTest.keyClick(combo.view(), Key.Key_Return)
        assert combo.currentText() == words

    def fill(self, field: QLineEdit, words: str) -> None:
        """Click into a field, replace what it holds, and go on."""
        self.press(field)
        QTest.keyClick(field, Key.Key_A, Modifier.ControlModifier)
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Key.Key_Tab)

    # ---------------------------------------------------------------------------------------------------------- files

    def choose(self, path: Path) -> None:
        """Paste a path into the file dialog that is open, and press Enter."""

        def shown() -> list[QFileDialog]:
            return [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]

        self.wait(shown)
        (dialog,) = shown()
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        QGuiApplication.clipboard().setText(str(path))  # copied elsewhere
        QTest.keyClick(field, Key.Key_A, Modifier.ControlModifier)
        QTest.keyClick(field, Key.Key_V, Modifier.ControlModifier)
        QTest.keyClick(field, Key.Key_Return)
        self.wait(lambda: not dialog.isVisible())

    def ask_for(self, path: Path) -> None:
        """Ask for a file or a folder by its shortcut, and choose it."""
        keys = Modifier.ControlModifier | (Modifier.ShiftModifier if path.is_dir() else NO_MODIFIER)
        self.key(Key.Key_O, keys)
        self.choose(path)

    def open(self, path: Path) -> None:
        """Open a scan by the keyboard, and wait for its first picture."""
        self.ask_for(path)
        self.first_picture(path)

    def open_list(self, folder: Path) -> None:
        """Open a folder of scans by the keyboard, and wait for the first picture of the first one."""
        self.ask_for(folder)
        self.wait(lambda: self.desk.scan is not None and self.window.picture.index == 0)
        self.wait(lambda: self.controller.keeper.sha256 and not self.desk.is_checking)

    # ------------------------------------------------------------------------------------------- what is often done

    def place_both(self, loop: Any) -> None:
        self.click(loop.it)
        self.click(loop.lt)
        assert len(self.desk.item.anchors) == 1

    def track(self) -> None:
        self.key(Key.Key_T)
        self.wait(lambda: self.desk.item.track is not None and not self.controller.tracking.is_running)

    def settle(self) -> None:
        """Wait until a correction was solved."""
        self.wait(lambda: not self.desk.item.is_stale and not self.controller.tracking.is_running)

    def leave_review(self) -> None:
        """Stop looking through the frames in doubt."""
        while self.controller.review.is_active:
            self.key(Key.Key_Escape)

    def confirm(self) -> None:
        """Press Enter until the distance is confirmed."""
        for _ in range(12):
            if self.desk.item.confirmation is not None:
                return
            self.key(Key.Key_Return)
            self.settle()
        assert self.desk.item.confirmation is not None

    def export_to(self, folder: Path) -> None:
        """Choose the folder of the export in its drawer."""
        self.key(Key.Key_E, Modifier.ControlModifier)
        self.press("Change the folder")
        self.choose(folder)
        self.key(Key.Key_Escape)
