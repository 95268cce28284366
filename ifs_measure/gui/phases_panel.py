"""Phases: what a person said of the sweep. Never proposed from the curve."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ifs_measure.gui.buttons import KeyButton, text_button
from ifs_measure.gui.degrees_field import DegreesField, degrees_words
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.foot_drawing import FootButton
from ifs_measure.gui.hatching import paint_phase
from ifs_measure.gui.labels import Label
from ifs_measure.gui.notices import Notice, NoticeCard
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.wording import distance, mark_name, number, phase_long, phase_short
from ifs_measure.gui.words import tr
from ifs_measure.measurement.phases import MarkLabel

MOST_DEG = {"IR_end": 60, "ER_end": 90}
"""How far a hip turns to either end; more is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class PhaseValue:
    """Narrowest distance of one phase, or of the loop's excursion where `label` is ``excursion``.

    Attributes
    ----------
    label : str
        ``neutral``, ``IR``, ``ER`` or ``excursion``.
    value, ci95 : float
        Distance and 1.96 standard deviations, in `unit`.
    unit : str
        ``mm`` or ``px``.
    """

    label: str
    value: float
    ci95: float
    unit: str = "mm"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One mark of the list: frame from 0, label, degrees if given."""

    frame: int
    label: str
    rotation_deg: float | None = None


class _PhaseRow(QWidget):
    """Swatch, name and value of one phase."""

    def __init__(self, value: PhaseValue) -> None:
        super().__init__()
        self._value = value
        self.setFixedHeight(24)
        self.setAccessibleName(f"{self._name()}, {self._words()}")

    def _name(self) -> str:
        return tr("Excursion") if self._value.label == "excursion" else phase_long(self._value.label)

    def _words(self) -> str:
        return distance(self._value.value, self._value.ci95, self._value.unit)

    def _fitting_name(self, room: float) -> str:
        """Return the name in full, or its letters where the number needs the room."""
        metrics = QFontMetrics(body_font())
        names = [self._name(), *([] if self._value.label == "excursion" else [phase_short(self._value.label)])]
        fits = (name for name in names if metrics.horizontalAdvance(name) <= room)
        return next(fits, metrics.elidedText(self._name(), Qt.TextElideMode.ElideRight, int(room)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row; the number in weight 600, its ± plain."""
        theme, value = current_theme(), self._value
        painter = QPainter(self)
        if value.label != "excursion":
            paint_phase(painter, QRectF(0, 6, 16, 12), value.label, theme, opacity=1.0)
        painter.setFont(body_font())
        painter.setPen(theme.colour("text"))
        error = self._words()[len(number(value.value)) :]
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(error)
        right = self.width() - 1.0
        head = QFontMetrics(body_font(strong=True)).horizontalAdvance(number(value.value))
        flag = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text-2"))
        painter.drawText(QRectF(right - width, 0, width + 2, 24), flag, error)
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(23, 0, self.width(), 24), flag, self._fitting_name(right - width - head - 31))
        painter.setFont(body_font(strong=True))
        painter.drawText(QRectF(right - width - head, 0, head + 2, 24), flag, number(value.value))
        painter.end()


class _MarkList(QListWidget):
    """The marks; Del removes one."""

    removed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del removes the selected mark."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
            return
        super().keyPressEvent(event)


class PhasesPanel(QWidget):
    """Values by phase, the two drawings, keys, degrees, and the list of marks.

    Signals
    -------
    mark_requested(str)
        Name the current frame: a `MarkLabel` value.
    mark_removed(int)
        Place of a mark in the list.
    mark_chosen(int)
        Frame (from 0) of a mark that was clicked.
    degrees_changed(str, object)
        ``IR_end`` or ``ER_end`` and its degrees (float) or None; internal rotation positive, external negative.
    not_recorded_pressed()
        Nobody knows the phases of this loop.
    swap_requested(), kept()
        Answers to the question whether the marks of a minimum in internal rotation are right.
    """

    mark_requested = Signal(str)
    mark_removed = Signal(int)
    mark_chosen = Signal(int)
    degrees_changed = Signal(str, object)
    not_recorded_pressed = Signal()
    swap_requested = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Phases"))
        self._marks: tuple[MarkRow, ...] = ()
        self._question: NoticeCard | None = None
        self._are_not_recorded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._question_place = QVBoxLayout()
        self._values = QVBoxLayout()
        self._values.setSpacing(0)
        self._empty = Label("", "secondary", wrap=True)
        self._unknown = text_button(tr("Say “not recorded”"))
        self._unknown.clicked.connect(self.not_recorded_pressed)
        self._column.addLayout(self._question_place)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._unknown)
        self._column.addLayout(self._values)
        self._column.addLayout(self._drawings())
        self._column.addLayout(self._keys())
        self._column.addLayout(self._degrees())
        self._list = _MarkList()
        self._list.setAccessibleName(tr("Marks"))
        self._list.setProperty("look", "plain")
        self._list.setFont(body_font())
        self._list.removed.connect(self.mark_removed)
        self._list.itemClicked.connect(lambda item: self.mark_chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._column.addWidget(self._list)
        self.set_values(())
        self.set_marks(())

    def _drawings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._feet = {"IR_end": FootButton(is_internal=True), "ER_end": FootButton(is_internal=False)}
        for label, button in self._feet.items():
            button.clicked.connect(lambda _checked=False, key=label: self._request(key))
            row.addWidget(button)
        return row

    def _keys(self) -> FlowLayout:
        flow = FlowLayout()
        self._key_buttons: list[QPushButton] = []
        for key, label in ((tr("N"), MarkLabel.NEUTRAL), (tr("C"), MarkLabel.CONTACT), (tr("P"), MarkLabel.PAIN)):
            button = KeyButton(mark_name(label), key)
            button.clicked.connect(lambda _checked=False, name=label.value: self._request(name))
            flow.addWidget(button)
            self._key_buttons.append(button)
        flow.addWidget(Label(tr("at this frame"), "secondary"))
        return flow

    def _degrees(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        words = {"IR_end": tr("Degrees, IR end"), "ER_end": tr("Degrees, ER end")}
        self._fields = {label: DegreesField(words[label], most) for label, most in MOST_DEG.items()}
        for i, (label, field) in enumerate(self._fields.items()):
            field.entered.connect(partial(self._send_degrees, label))
            grid.addWidget(Label(words[label], "secondary", wrap=True), 2 * i, 0)
            grid.addWidget(field, 2 * i, 1)
            grid.addWidget(field.problem, 2 * i + 1, 0, 1, 2)
        return grid

    def set_side(self, side: str | None) -> None:
        """Mirror the drawings for the left side."""
        for button in self._feet.values():
            button.set_side(side or "right")

    def set_values(self, values: tuple[PhaseValue, ...], left_out: str = "") -> None:
        """Show the narrowest distance of each phase; `left_out` says what their ± do not hold."""
        empty(self._values)
        for value in values:
            row = _PhaseRow(value)
            row.setToolTip(left_out)
            row.setAccessibleDescription(left_out)
            self._values.addWidget(row)

    def keys_changed(self) -> None:
        """Name the keys as they are now."""
        keys = dict(zip("niecp", (shown_key(key) for key in "NIECP"), strict=True))
        asked = tr("No marks. Go to a frame and press {n}, {i}, {e}, {c} or {p}.", **keys)
        self._empty.setText(tr("Phase marks: not recorded.") if self._are_not_recorded else asked)

    def set_marks(self, marks: tuple[MarkRow, ...], *, are_not_recorded: bool = False) -> None:
        """Show the list of marks, in frame order, or that nobody knows them."""
        self._marks = marks
        self._empty.setVisible(not marks)
        self._are_not_recorded = are_not_recorded
        self.keys_changed()
        self._unknown.setVisible(not marks and not are_not_recorded)
        self._list.setVisible(bool(marks))
        self._list.clear()
        for mark in marks:
            degrees = "" if mark.rotation_deg is None else f" · {degrees_words(mark.rotation_deg)}°"
            words = f"{mark_name(mark.label)} · {tr('Frame {number}', number=mark.frame + 1)}{degrees}"
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, mark.frame)
            self._list.addItem(item)
        self._list.setFixedHeight(min(6, max(1, len(marks))) * 24 + 4)
        for label, field in self._fields.items():
            own = tuple(mark for mark in marks if mark.label == label)
            given = (mark.rotation_deg for mark in own if mark.rotation_deg is not None)
            field.set_value(next(given, None), tuple(mark.frame for mark in own))
            field.setEnabled(bool(own))

    def set_phase(self, label: str | None) -> None:
        """Frame the drawing of the phase that the current frame lies in."""
        self._feet["IR_end"].setChecked(label == "IR")
        self._feet["ER_end"].setChecked(label == "ER")

    def set_enabled_keys(self, is_enabled: bool) -> None:
        """Without an open loop nothing can be marked."""
        for button in (*self._feet.values(), *self._key_buttons):
            button.setEnabled(is_enabled)

    def set_question(self, is_asked: bool) -> None:
        """Ask softly whether a minimum in internal rotation is what was meant; it blocks nothing."""
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        if not is_asked:
            return
        words = tr(
            "The narrowest frame lies in the internal rotation you marked. Prone with the knee bent, foot out is "
            "internal rotation. Keep, or swap the marks?"
        )
        buttons = (("keep", tr("Keep")), ("swap", tr("Swap IR and ER")))
        self._question = NoticeCard(Notice(words, is_attention=True, buttons=buttons))
        self._question.pressed.connect(lambda key: (self.kept if key == "keep" else self.swap_requested).emit())
        self._question.dismissed.connect(self.kept)
        self._question_place.addWidget(self._question)

    def _request(self, label: str) -> None:
        for button in self._feet.values():
            button.setChecked(False)
        self.mark_requested.emit(label)

    def _send_degrees(self, label: str, value_deg: float | None) -> None:
        if label == "ER_end" and value_deg:
            value_deg = -value_deg
        self.degrees_changed.emit(label, value_deg)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()
