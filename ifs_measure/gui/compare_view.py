"""The table beside two loops: this side, the other side, the difference and what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import IconButton, KeyButton
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.labels import ElidedLabel, Label
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.wording import NO_BREAK, PLUS_MINUS, number
from ifs_measure.gui.words import tr

SIDE_PX, GAP_PX = 16, 16
"""Beside the table and between its columns."""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line of the table; distances as (value, ci95) in `unit`, None where there is none.

    Attributes
    ----------
    words : str
        Such as "Narrowest".
    left, right : tuple of float or None
        Both loops.
    difference : tuple of float or None
        Left minus right, with both errors joined.
    """

    words: str
    left: tuple[float, float] | None
    right: tuple[float, float] | None
    difference: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class CompareChoice:
    """Another scan of the same patient: date, side and narrowest in words."""

    words: str


@dataclass(frozen=True, slots=True)
class CompareColumn:
    """Head of one loop: side or date, scan and frame, scale, distance in words."""

    tag: str
    name: str
    scale: str = ""
    distance: str = ""


class CompareHead(QWidget):
    """The strip over one of the two pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        self._tag = Label("", "tag", strong=True)
        self._tag.hide()
        self._name = ElidedLabel("")
        self._scale = ElidedLabel("", "secondary")
        self._distance = Label("", strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(self._tag)
        row.addWidget(self._name, 1)
        row.addWidget(self._scale, 1)
        row.addWidget(self._distance)
        self._row = row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the scale out where it would be cut: the badge below and the table give it too."""
        shown = [label for label in (self._tag, self._name, self._scale, self._distance) if label.text()]
        margins = self._row.contentsMargins()
        wanted = sum(label.sizeHint().width() for label in shown) + self._row.spacing() * (len(shown) - 1)
        self._scale.setVisible(wanted + margins.left() + margins.right() <= self.width())

    def set_column(self, column: CompareColumn) -> None:
        """Name the loop below."""
        self._tag.setText(column.tag)
        self._tag.setVisible(bool(column.tag))
        self._name.setText(column.name)
        self._scale.setText(column.scale)
        self._distance.setText(column.distance)
        self._fit()
        self.setAccessibleName(", ".join(x for x in (column.tag, column.name, column.scale, column.distance) if x))


class _Sample(QWidget):
    """A piece of line as it is drawn in the chart."""

    def __init__(self, *, is_dashed: bool) -> None:
        super().__init__()
        self._is_dashed = is_dashed
        self.setFixedSize(26, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        colour = theme.mark("placed" if self._is_dashed else "tracked")
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine if self._is_dashed else Qt.PenStyle.SolidLine))
        middle = QRectF(self.rect()).center().y()
        painter.drawLine(0, int(middle), self.width(), int(middle))
        painter.end()


def _named(sample: QWidget, label: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(sample)
    row.addWidget(label)
    return pair


class CompareTable(QWidget):
    """Both loops' numbers.

    Signals
    -------
    use_requested()
        Write the other loop's number into the record.
    file_wanted()
        Choose the second scan among all files.
    choice_pressed(int)
        Take one of the scans of the same patient that are offered.
    link_toggled(bool)
        Link or unlink play.
    other_stepped(int), other_play_pressed()
        Move the other loop alone, while unlinked.
    """

    use_requested = Signal()
    file_wanted = Signal()
    choice_pressed = Signal(int)
    link_toggled = Signal(bool)
    other_stepped = Signal(int)
    other_play_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Comparison"))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._sentence = Label("", "secondary", wrap=True)
        self._empty = Label(tr("Choose a second scan."), "secondary", wrap=True)
        self._which = Label(tr("The other side, or an earlier scan of the same patient."), "secondary", wrap=True)
        self._offered = QVBoxLayout()
        self._offered.setSpacing(4)
        self._choices = QWidget()
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 4, 0, 4)
        choices.setSpacing(6)
        choices.addWidget(Label(tr("Same patient number in the file"), strong=True, wrap=True))
        choices.addLayout(self._offered)
        self._n_choices = 0
        self._rows: tuple[CompareRow, ...] = ()
        self._shown_level = 0
        self._choose = KeyButton(tr("Choose a file"), "", "folder-open")
        self._choose.clicked.connect(self.file_wanted)
        self._names = (Label(""), Label(""))
        self._unit = Label("", "secondary")
        self._legend = QWidget()
        legend = FlowLayout(self._legend)
        for is_dashed, label in ((True, self._names[0]), (False, self._names[1])):
            legend.addWidget(_named(_Sample(is_dashed=is_dashed), label))
        legend.addWidget(self._unit)
        self._link = KeyButton(tr("Linked play"), tr("L"))
        self._link.setCheckable(True)
        self._link.clicked.connect(self.link_toggled)
        self._alone = self._transport()
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # made narrower, the table is laid out anew
        column.setContentsMargins(SIDE_PX, 12, SIDE_PX, 12)
        column.setSpacing(8)
        for widget in (self._choices, self._empty, self._which, self._choose):
            column.addWidget(widget)
        column.addLayout(self._grid)
        column.addWidget(self._legend)
        column.addWidget(self._sentence)
        column.addWidget(self._link)
        column.addWidget(self._alone)
        column.addStretch(1)
        self.set_rows((), ("", ""))

    def set_rows(
        self, rows: tuple[CompareRow, ...], names: tuple[str, str], *, sentence: str = "", unit: str = "mm"
    ) -> None:
        """Show the table.

        Parameters
        ----------
        rows : tuple of CompareRow
            Empty where no second scan was chosen.
        names : tuple of str
            Heads of both columns; the first is drawn dashed.
        sentence : str
            Such as "Smaller than the 5.7 mm needed to exceed measurement error (published)."
        unit : str
            ``mm`` or ``px``.
        """
        self._rows = rows
        for widget in (self._empty, self._which, self._choose):
            widget.setVisible(not rows)
        self._choices.setVisible(not rows and self._n_choices > 0)
        self._legend.setVisible(bool(rows))
        self._link.setVisible(bool(rows))
        self._sentence.setText(sentence)
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self._unit.setText(tr("all in {unit}", unit=unit))
        self._fill(self._level())

    def _level(self) -> int:
        """Tell how far the table must be folded to fit: a figure that is cut would be read wrongly.

        0: as a table. 1: the words of a row stand over its figures. 2: the errors stand under the figures too.
        """
        metrics = QFontMetrics(body_font())
        heads = (*(label.text() for label in self._names), tr("Difference"))
        room = self.width() - 2 * SIDE_PX

        def width(cells: Callable[[str], str]) -> int:
            wide = 0
            for place, head in enumerate(heads):
                lines = [head, *(line for row in self._rows for line in cells(_cells(row)[place]).split("\n"))]
                wide += max(metrics.horizontalAdvance(line) for line in lines) + GAP_PX
            return wide

        words = max((metrics.horizontalAdvance(row.words) for row in self._rows), default=0)
        if words + width(str) <= room:
            return 0
        return 1 if width(str) - GAP_PX <= room else 2

    def _fill(self, level: int) -> None:
        """Lay the table out."""
        self._shown_level = level
        empty(self._grid)
        self._grid.setHorizontalSpacing(GAP_PX if level < 2 else GAP_PX // 2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        if self._rows:
            for i, words in enumerate((*(label.text() for label in self._names), tr("Difference"))):
                self._grid.addWidget(Label(words, "secondary"), 0, i + 1, right)
        for y, row in enumerate(self._rows):
            line = 2 * y + 1
            self._grid.addWidget(Label(row.words), line, 0, 1, 1 if level == 0 else 4)
            for x, words in enumerate(_cells(row)):
                cell = Label(_under(words) if level == 2 else words)
                cell.setAlignment(right)
                self._grid.addWidget(cell, line if level == 0 else line + 1, x + 1, right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the table where there is no room."""
        super().resizeEvent(event)
        if self._rows and self._level() != self._shown_level:
            self._fill(self._level())

    def set_choices(self, choices: tuple[CompareChoice, ...]) -> None:
        """Offer other scans of the same patient, each by one click; none takes the offer away."""
        empty(self._offered)
        for place, choice in enumerate(choices):
            button = KeyButton(choice.words)
            button.clicked.connect(lambda _checked=False, i=place: self.choice_pressed.emit(i))
            self._offered.addWidget(button)
        self._n_choices = len(choices)
        self._choices.setVisible(bool(choices) and not self._legend.isVisibleTo(self))

    def _transport(self) -> QWidget:
        """Buttons that move the other loop alone."""
        back = IconButton("chevron-left", tr("Other loop: frame back"), "[")
        self._play = IconButton("play", tr("Other loop: play or pause"), "Shift+Space")
        on = IconButton("chevron-right", tr("Other loop: frame on"), "]")
        back.clicked.connect(lambda: self.other_stepped.emit(-1))
        on.clicked.connect(lambda: self.other_stepped.emit(1))
        self._play.clicked.connect(self.other_play_pressed)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Label(tr("Other loop alone"), "secondary"))
        row.addStretch(1)
        for button in (back, self._play, on):
            row.addWidget(button)
        host.hide()
        return host

    def set_linked(self, is_linked: bool) -> None:
        """Show whether both loops play together."""
        self._link.setChecked(is_linked)
        self._alone.setVisible(not is_linked)

    def set_other_playing(self, is_playing: bool) -> None:
        """Show whether the other loop plays by itself."""
        self._play.set_icon("pause" if is_playing else "play")

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()


def _cells(row: CompareRow) -> tuple[str, str, str]:
    return _pair(row.left), _pair(row.right), _pair(row.difference, signed=True)


def _under(words: str) -> str:
    """Break before the error."""
    return words.replace(NO_BREAK + PLUS_MINUS, "\n" + PLUS_MINUS)


def _pair(pair: tuple[float, float] | None, *, signed: bool = False) -> str:
    if pair is None:
        return "–"
    sign = "+" if signed and round(pair[0], 1) > 0 else ""
    return NO_BREAK.join((f"{sign}{number(pair[0])}", PLUS_MINUS, number(pair[1])))
