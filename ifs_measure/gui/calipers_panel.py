"""Calipers: which end is where, what it lies on, further quantities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import ChipRow, IconButton, KeyButton
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.labels import Label
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone, Quantity, Surface


@dataclass(frozen=True, slots=True)
class EndRow:
    """One end of the caliper.

    Attributes
    ----------
    bone : Bone
        Which end.
    words : str
        What it is, such as "IT, lateral cortex".
    state : str
        Such as "placed", "next", "free point".
    is_selected : bool
        Whether arrows move it.
    is_placed : bool
        Whether it has a place, and so an arc that can be drawn anew.
    """

    bone: Bone
    words: str
    state: str = ""
    is_selected: bool = False
    is_placed: bool = False


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A further quantity: its letter, its name, and its value in words."""

    key: str
    words: str
    value: str = ""
    is_current: bool = False


class _EndButton(QPushButton):
    """The mark, the name and the state of one end."""

    def __init__(self, row: EndRow) -> None:
        super().__init__()
        self._row = row
        self.setCheckable(True)
        self.setChecked(row.is_selected)
        self.setFixedHeight(26)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        selected = tr("selected") if row.is_selected else ""
        self.setAccessibleName(", ".join(part for part in (row.words, row.state, selected) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark, the name, and the state."""
        super().paintEvent(event)
        theme, row = current_theme(), self._row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("select-fill"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(QPen(theme.colour("accent"), 1.6))
        middle = QPointF(8, self.height() / 2)
        arms = [(4, 0), (0, 4)] if row.bone is Bone.ISCHIAL_TUBEROSITY else [(3, 3), (3, -3)]
        for dx, dy in arms:
            arm = QPointF(dx, dy)
            painter.drawLine(middle - arm, middle + arm)
        painter.setFont(body_font())
        flag = Qt.AlignmentFlag.AlignVCenter
        width = painter.fontMetrics().horizontalAdvance(row.state)
        painter.setPen(theme.colour("text-2"))
        painter.drawText(QRectF(self.width() - width - 4, 0, width + 4, self.height()), flag, row.state)
        painter.setPen(theme.colour("text"))
        room = self.width() - width - 32
        words = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(20, 0, room, self.height()), flag, words)
        painter.end()


class CalipersPanel(QWidget):
    """The two ends of the current quantity.

    Signals
    -------
    end_chosen(str)
        `Bone` value of the end that was clicked.
    surface_chosen(str)
        `Surface` value for the selected end, or for the next one.
    quantity_added(str)
        `Quantity` value of a further quantity.
    quantity_chosen(str), quantity_removed(str)
        Its letter.
    redraw_requested()
        Redraw the arc of the selected end by clicks.
    """

    end_chosen = Signal(str)
    surface_chosen = Signal(str)
    quantity_added = Signal(str)
    quantity_chosen = Signal(str)
    quantity_removed = Signal(str)
    redraw_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Calipers"))
        self._ends = QVBoxLayout()
        self._ends.setSpacing(0)
        self._surfaces = ChipRow(tr("Surface"))
        self._surfaces.set_chips(
            (
                (Surface.BONE.value, tr("Bone")),
                (Surface.EDGE.value, tr("Edge")),
                (Surface.POINT.value, tr("Point")),
            )
        )
        self._surfaces.chosen.connect(self.surface_chosen)
        self._add = KeyButton(tr("Add a quantity"), tr("Q"))
        self._add.setMenu(self._menu())
        self._redraw = KeyButton(tr("Redraw the arc"), tr("R"))
        self._redraw.clicked.connect(self.redraw_requested)
        self._quantities = QVBoxLayout()
        self._quantities.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._ends)
        column.addWidget(self._surfaces)
        column.addLayout(self._quantities)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        column.addWidget(self._redraw)
        column.addLayout(buttons)
        self._shown_ends: tuple[tuple[EndRow, ...], str | None] | None = None
        self._has_quantities = True
        self.set_ends((), None)
        self.set_quantities(())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for quantity, words in (
            (Quantity.QFS, tr("Quadratus femoris space (QFS)")),
            (Quantity.QF_THICKNESS, tr("Quadratus femoris thickness")),
            (Quantity.DISTANCE, tr("Free distance")),
        ):
            menu.addAction(words, partial(self.quantity_added.emit, quantity.value))
        return menu

    def open_quantity_menu(self) -> None:
        """Show the choice of quantities (the key for adding one)."""
        menu = self._add.menu()
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def set_ends(self, ends: tuple[EndRow, ...], surface: str | None) -> None:
        """Show the ends and the surface of the selected, or next, one."""
        if (ends, surface) == self._shown_ends:
            return
        self._shown_ends = (ends, surface)
        empty(self._ends)
        for row in ends:
            button = _EndButton(row)
            button.clicked.connect(lambda _checked=False, bone=row.bone.value: self.end_chosen.emit(bone))
            self._ends.addWidget(button)
        if not ends:
            self._ends.addWidget(Label(tr("No distance yet. Place a caliper on each cortex."), "secondary", wrap=True))
        self._surfaces.set_chosen(surface)
        self._surfaces.setEnabled(bool(ends))
        self._redraw.setEnabled(any(row.is_selected and row.is_placed for row in ends))
        self._add.setEnabled(bool(ends))

    def set_quantities(self, rows: tuple[QuantityRow, ...]) -> None:
        """Show all quantities where there is more than one."""
        if not rows and not self._has_quantities:
            return
        self._has_quantities = bool(rows)
        empty(self._quantities)
        for row in rows:
            line = QWidget()
            box = QHBoxLayout(line)
            box.setContentsMargins(0, 0, 0, 0)
            choose = QPushButton(f"{row.key}  {row.words}")
            choose.setProperty("look", "chip")
            choose.setCheckable(True)
            choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            choose.setChecked(row.is_current)
            choose.setFont(body_font())
            choose.clicked.connect(lambda _checked=False, key=row.key: self.quantity_chosen.emit(key))
            box.addWidget(choose)
            box.addStretch(1)
            box.addWidget(Label(row.value, "secondary"))
            if row.key != "A":
                remove = IconButton("x", tr("Remove quantity {key}", key=row.key))
                remove.clicked.connect(lambda _checked=False, key=row.key: self.quantity_removed.emit(key))
                box.addWidget(remove)
            self._quantities.addWidget(line)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()
