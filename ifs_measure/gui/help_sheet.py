"""The sheet of everything that can be done and by which key, made from the table of actions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from ifs_measure.gui.buttons import IconButton, KeyButton
from ifs_measure.gui.key_table import KeyTable
from ifs_measure.gui.labels import ElidedLabel, Label, key_cap, rule
from ifs_measure.gui.single_keys import is_silent
from ifs_measure.gui.words import tr

KEYS_IN_A_ROW = 2
TWO_COLUMNS_PX = 640
"""From this width words and keys of two columns stand beside each other unbroken."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One thing that can be done: heading, words, and its keys or mouse gestures."""

    group: str
    words: str
    keys: tuple[str, ...]


class HelpSheet(QWidget):
    """The sheet; it takes the place of the picture while it is open.

    Signals
    -------
    closed()
        Esc, F1 or the cross.
    tour_requested()
        Show the first-run tour again.
    single_keys_toggled(bool)
        Let keys of a single character act, or not.
    """

    closed = Signal()
    tour_requested = Signal()
    single_keys_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Keys and mouse"))
        self._lines: tuple[HelpLine, ...] = ()
        self._columns = 2
        self._find = QLineEdit()
        self._find.setPlaceholderText(tr("Find"))
        self._find.setAccessibleName(tr("Find in the list"))
        self._find.setMaximumWidth(220)
        self._find.textChanged.connect(lambda _text: self._render())
        self._single = QCheckBox(tr("Single-letter keys"))
        self._single.setChecked(True)
        self._single.toggled.connect(self.single_keys_toggled)
        tour = KeyButton(tr("Show the tour"))
        tour.clicked.connect(self.tour_requested)
        close = IconButton("x", tr("Close"), tr("Esc"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(tr("Keys and mouse"), strong=True), 1)
        head.addWidget(self._find)
        head.addWidget(tour)
        head.addWidget(close)
        choice = self._choice()
        self._inner = QWidget()
        self._inner.setProperty("look", "window")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inner)
        self._scroll.setAccessibleName(tr("Keys and mouse"))
        self.keys = KeyTable()
        self._table = QScrollArea()
        self._table.setWidgetResizable(True)
        self._table.setWidget(self.keys)
        self._table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.addLayout(head)
        column.addLayout(choice)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._table, 1)

    def _choice(self) -> QHBoxLayout:
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(self._single)
        reason = tr("Off while you dictate, or where keys are struck by accident.")
        choice.addWidget(ElidedLabel(reason, "secondary"), 1)
        self._change = KeyButton(tr("Change keys"))
        self._change.setCheckable(True)
        self._change.toggled.connect(self._show_table)
        choice.addWidget(self._change)
        return choice

    def _show_table(self, is_shown: bool) -> None:
        """Show the table in which keys are changed, or the sheet."""
        if is_shown:
            # Before it is seen, so that its first key can take the keyboard at once.
            self.keys.lay_out()
        self._table.setVisible(is_shown)
        self._scroll.setVisible(not is_shown)
        self.keys.tell("")
        # Else the keyboard would go on to a button that Enter presses.
        if is_shown:
            self.keys.focus_first()
        self._find.setEnabled(not is_shown)
        if not is_shown:
            self.focus_find()

    def set_lines(self, lines: tuple[HelpLine, ...]) -> None:
        """Show the table of actions; lines of the same words stand once, with all their keys."""
        merged: dict[tuple[str, str], tuple[str, ...]] = {}
        for line in lines:
            place = (line.group, line.words)
            merged[place] = tuple(dict.fromkeys((*merged.get(place, ()), *line.keys)))
        self._lines = tuple(HelpLine(group, words, keys) for (group, words), keys in merged.items())
        self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= TWO_COLUMNS_PX else 1
        if columns != self._columns:
            self._columns = columns
            self._render()

    def set_single_keys(self, *, act: bool) -> None:
        """Show whether keys of a single character act."""
        self._single.blockSignals(True)
        self._single.setChecked(act)
        self._single.blockSignals(False)

    def focus_find(self) -> None:
        """Put the keyboard on the search field."""
        self._find.setFocus()

    def _render(self) -> None:
        wanted = self._find.text().casefold().strip()
        lines = [x for x in self._lines if wanted in " ".join((x.group, x.words, *x.keys)).casefold()]
        body = QWidget()
        body.setProperty("look", "window")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(32)
        groups: dict[str, list[HelpLine]] = {}
        for line in lines:
            groups.setdefault(line.group, []).append(line)
        columns = _balanced(groups, self._columns)
        for names in columns:
            column = QVBoxLayout()
            column.setSpacing(4)
            for name in names:
                column.addWidget(Label(name, strong=True))
                column.addWidget(rule())
                column.addLayout(_grid(groups[name]))
                column.addSpacing(12)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, page keys turn the sheet; no other key gets to the desk behind it."""
        turns = {
            Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
        }
        key, focus = Qt.Key(event.key()), self.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        elif key in turns and self._scroll.isVisible():
            self._scroll.verticalScrollBar().triggerAction(turns[key])
        event.accept()


def _grid(lines: list[HelpLine]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for i, line in enumerate(lines):
        grid.addWidget(Label(line.words, wrap=True), i, 0)
        keys = QGridLayout()
        keys.setSpacing(4)
        for place, key in enumerate(key for key in line.keys if not is_silent(key)):
            keys.addWidget(key_cap(key), place // KEYS_IN_A_ROW, place % KEYS_IN_A_ROW, Qt.AlignmentFlag.AlignRight)
        grid.addLayout(keys, i, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _balanced(groups: dict[str, list[HelpLine]], count: int) -> list[list[str]]:
    """Share out headings so that the columns are about as long."""
    columns: list[list[str]] = [[] for _ in range(count)]
    heights = [0] * count
    for name, lines in groups.items():
        shortest = heights.index(min(heights))
        columns[shortest].append(name)
        heights[shortest] += len(lines) + 2
    return columns
