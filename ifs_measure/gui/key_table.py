"""The table in which a person changes keys: what is done, its key, and the way back to the key it came with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import KeyButton, text_button
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.key_caps import cap_words
from ifs_measure.gui.labels import Label, rule
from ifs_measure.gui.notices import announce
from ifs_measure.gui.pressed_key import key_text
from ifs_measure.gui.words import tr

MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)
GROUP_GAP_PX = 8
KEY_PX = 130
"""Room for "Press a key", so that nothing moves when it comes."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action: identifier, heading, words, its key now, and whether that was changed."""

    name: str
    group: str
    words: str
    key: str
    is_changed: bool = False


class _KeyCatcher(QPushButton):
    """Shows a key; pressed, it takes the next one."""

    caught = Signal(str)

    def __init__(self, row: KeyRow) -> None:
        super().__init__(cap_words(row.key))
        self._row = row
        self.setCheckable(True)
        self.setProperty("look", "plain")
        self.setFont(body_font())
        self.setMinimumWidth(KEY_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{row.words}, {cap_words(row.key)}")
        self.toggled.connect(self._show)

    def _show(self, is_waiting: bool) -> None:
        self.setText(tr("Press a key") if is_waiting else cap_words(self._row.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key while one is waited for; Esc gives up."""
        if not self.isChecked():
            super().keyPressEvent(event)
            return
        event.accept()
        if event.key() in MODIFIERS or event.isAutoRepeat():
            return
        self.setChecked(False)
        if event.key() != Qt.Key.Key_Escape:
            self.caught.emit(key_text(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more."""
        self.setChecked(False)
        super().focusOutEvent(event)


class KeyTable(QWidget):
    """Actions with their keys.

    Signals
    -------
    chosen(str, str)
        Action, and the key that was pressed for it.
    reset(str)
        Give an action its own key back; all of them where empty.
    """

    chosen = Signal(str, str)
    reset = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Change keys"))
        self._rows: tuple[KeyRow, ...] = ()
        self._focus = ""
        self._is_laid_out = True
        self._told = Label("", "attention", wrap=True)
        self._told.hide()
        self._all = KeyButton(tr("Reset all keys"))
        self._all.clicked.connect(lambda: self.reset.emit(""))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        head = QHBoxLayout()
        words = tr("Press a key's button, then the new key. Ctrl and F keys stay as they are.")
        head.addWidget(Label(words, "secondary", wrap=True), 1)
        head.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addLayout(self._grid)
        column.addStretch(1)

    def set_rows(self, rows: tuple[KeyRow, ...], focus: str = "") -> None:
        """Show the table; the keyboard stays on the row named."""
        if rows == self._rows:
            return
        self._rows, self._focus = rows, focus
        self._is_laid_out = False
        if self.isVisible():
            self.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rows out at the latest when they are looked at."""
        self.lay_out()
        super().showEvent(event)

    def lay_out(self) -> None:
        """Make the rows that were set: only now, for they are many and few windows show them."""
        if self._is_laid_out:
            return
        self._is_laid_out = True
        empty(self._grid)
        self._all.setEnabled(any(row.is_changed for row in self._rows))
        group, line = "", 0
        for row in self._rows:
            if row.group != group:
                group = row.group
                self._grid.setRowMinimumHeight(line, GROUP_GAP_PX if line else 0)
                self._grid.addWidget(Label(group, strong=True), line + 1, 0, 1, 3)
                self._grid.addWidget(rule(), line + 2, 0, 1, 3)
                line += 3
            catcher = _KeyCatcher(row)
            catcher.caught.connect(lambda key, name=row.name: self.chosen.emit(name, key))
            self._grid.addWidget(Label(row.words, wrap=True), line, 0)
            self._grid.addWidget(catcher, line, 1)
            back = text_button(tr("Reset"))
            back.setAccessibleName(tr("Reset: {words}", words=row.words))
            policy = back.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            back.setSizePolicy(policy)
            back.setVisible(row.is_changed)
            back.clicked.connect(lambda _checked=False, name=row.name: self.reset.emit(name))
            self._grid.addWidget(back, line, 2)
            line += 1
            if row.name == self._focus:
                # The row is shown with the next turn of the event loop, and only then takes the keyboard.
                QTimer.singleShot(0, catcher, catcher.setFocus)

    def focus_first(self) -> None:
        """Put the keyboard on the first key."""
        first = self.findChild(_KeyCatcher)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str) -> None:
        """Say why a key was not taken; nothing takes the sentence away."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            announce(self, words, assertive=True)
