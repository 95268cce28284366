"""Calibration: where the scale comes from, how far it may be believed, and what a person can say of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import KeyButton
from ifs_measure.gui.drawer_head import DrawerHead
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.labels import Label
from ifs_measure.gui.wording import number
from ifs_measure.gui.words import tr

MOST_TYPED_MM_PER_PX = 1000.0
"""Far above what a picture can have: a slip in the unit is typed to its end, and then told."""


@dataclass(frozen=True, slots=True)
class CalibrationView:
    """What the panel shows.

    Attributes
    ----------
    rows : tuple of (str, str)
        Name and value: source, region, scale, ± %, cross-check with the ruler.
    warnings : tuple of str
        Sentences, each with its way out.
    is_trusted : bool
        Whether millimetres are shown.
    is_users : bool
        Whether the scale in use was said by a person, so that it can be taken back.
    suggestion : str
        Such as "The ruler in the picture reads 0.187 mm/px."; empty where none was found.
    is_ruler_active : bool
        Whether the ruler tool is waiting for clicks.
    """

    rows: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    is_trusted: bool = False
    is_users: bool = False
    suggestion: str = ""
    is_ruler_active: bool = False


class CalibrationPanel(QWidget):
    """Source, region, ± %, cross-check, ruler tool, typed value.

    Signals
    -------
    ruler_requested(float)
        Draw the ruler; the known length in mm.
    value_entered(float, float)
        Millimetres per pixel across and down.
    suggestion_accepted()
        Use the scale of the ruler found in the picture.
    file_value_requested()
        Take back what a person said.
    closed()
        Back to the sections.
    """

    ruler_requested = Signal(float)
    value_entered = Signal(float, float)
    suggestion_accepted = Signal()
    file_value_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Calibration"))
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self._empty = Label(tr("No scale in this file. Distances are shown in pixels."), "secondary", wrap=True)
        self._warnings = Label("", "attention", wrap=True)
        self._suggestion = Label("", wrap=True)
        self._accept = KeyButton(tr("Use this scale"))
        self._accept.clicked.connect(self.suggestion_accepted)
        self._back = KeyButton(tr("Use the file's scale"))
        self._back.clicked.connect(self.file_value_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        head = DrawerHead(tr("Calibration"))
        head.closed.connect(self.closed)
        column.addWidget(head)
        for part in (self._empty, self._warnings):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self._suggestion)
        column.addWidget(self._accept)
        column.addLayout(self._ruler_line())
        self._ruler_hint = Label("", "secondary", wrap=True)
        column.addWidget(self._ruler_hint)
        column.addLayout(self._typed_line())
        column.addWidget(self._back)
        column.addStretch(1)
        self._view: CalibrationView | None = None
        self.set_calibration(CalibrationView())

    def _field(self, name: str, value: str, high: float, decimals: int) -> QLineEdit:
        field = QLineEdit(value)
        field.setValidator(QDoubleValidator(0.0, high, decimals, field))
        field.setAccessibleName(name)
        field.setMinimumWidth(64)
        field.setMaximumWidth(96)
        return field

    def _ruler_line(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(4)
        self._length = self._field(tr("Known length in millimetres"), number(40, 0), 500, 1)
        self._length.returnPressed.connect(self._ask_ruler)
        self._draw = KeyButton(tr("Measure it"))
        self._draw.clicked.connect(self._ask_ruler)
        lines.addWidget(Label(tr("Known length on the ruler"), "secondary", wrap=True))
        row = FlowLayout()
        for widget in (self._length, Label("mm", "secondary"), self._draw):
            row.addWidget(widget)
        lines.addLayout(row)
        return lines

    def _typed_line(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(4)
        self._x = self._field(tr("Millimetres per pixel across"), "", MOST_TYPED_MM_PER_PX, 5)
        self._y = self._field(tr("Millimetres per pixel down"), "", MOST_TYPED_MM_PER_PX, 5)
        self._x.setPlaceholderText(tr("across"))
        self._y.setPlaceholderText(tr("down"))
        self._x.returnPressed.connect(self._send_typed)
        self._y.returnPressed.connect(self._send_typed)
        use = KeyButton(tr("Use"))
        use.clicked.connect(self._send_typed)
        lines.addWidget(Label(tr("Or type the scale, in mm per pixel"), "secondary", wrap=True))
        row = FlowLayout()
        for widget in (self._x, self._y, use):
            row.addWidget(widget)
        lines.addLayout(row)
        return lines

    def set_calibration(self, view: CalibrationView) -> None:
        """Show the scale in use."""
        if view == self._view:
            return
        self._view = view
        empty(self._rows)
        for i, (name, value) in enumerate(view.rows):
            self._rows.addWidget(Label(name, "secondary", wrap=True), i, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(Label(value, wrap=True), i, 1)
        self._empty.setVisible(not view.rows)
        self._warnings.setText("\n".join(view.warnings))
        self._warnings.setVisible(bool(view.warnings))
        self._suggestion.setText(view.suggestion)
        self._suggestion.setVisible(bool(view.suggestion))
        self._accept.setVisible(bool(view.suggestion))
        self._back.setVisible(view.is_users)
        hint = tr("Click both ends of the length on the picture.") if view.is_ruler_active else ""
        self._ruler_hint.setText(hint)
        self._ruler_hint.setVisible(bool(hint))

    def focus_length(self) -> None:
        """Put the keyboard on the known length."""
        self._length.setFocus()
        self._length.selectAll()

    def length_mm(self) -> float:
        """Return the known length as typed, in mm; 0 where it is no number."""
        value, is_number = self._length.locale().toDouble(self._length.text().strip())
        return value if is_number else 0.0

    def _ask_ruler(self) -> None:
        if self.length_mm() > 0:
            self.ruler_requested.emit(self.length_mm())

    def _send_typed(self) -> None:
        across, is_x = self._x.locale().toDouble(self._x.text().strip())
        down, is_y = self._y.locale().toDouble(self._y.text().strip() or self._x.text().strip())
        if is_x and is_y and across > 0 and down > 0:
            self.value_entered.emit(across, down)
