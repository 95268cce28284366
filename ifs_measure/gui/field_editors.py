"""One editor for each kind of field; each shows its state by border, words and icon, never by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from ifs_measure.gui.choice_words import choice_words
from ifs_measure.gui.field_words import field_words, range_words, unit_words
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ROW_ICON_PX
from ifs_measure.gui.labels import Label, repolish
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.words import tr
from ifs_measure.measurement.protocol import NOT_ASSESSED, NOT_RECORDED, FieldType, ProtocolField
from ifs_measure.measurement.session import FieldValue

LABEL_PX = 132
NARROW_LABEL_PX = 92
NARROW_ROW_PX = 320
"""Below this width of a row its label takes less, so that the value can be read."""


class FieldState(StrEnum):
    """How a field came by its value, or that it still needs one."""

    PLAIN = "plain"
    FROM_FILE = "from_file"
    LAST_USED = "last_used"
    NEEDED = "needed"
    NOT_RECORDED = "not_recorded"
    WRONG = "wrong"


class _Combo(QComboBox):
    """A choice that the wheel never changes by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, as in every field of the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class _Several(QPushButton):
    """A button with a list to tick; several may be."""

    changed = Signal()

    def __init__(self, values: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setFont(body_font())
        menu = QMenu(self)
        self._actions = {value: menu.addAction(choice_words(value)) for value in values}
        for action in self._actions.values():
            action.setCheckable(True)
            action.triggered.connect(self._toggled)
        self.setMenu(menu)
        self.set_chosen(())

    def chosen(self) -> tuple[str, ...]:
        """Values ticked."""
        return tuple(value for value, action in self._actions.items() if action.isChecked())

    def set_chosen(self, values: tuple[str, ...]) -> None:
        """Tick values without a signal."""
        for value, action in self._actions.items():
            action.setChecked(value in values)
        self.setText(", ".join(choice_words(value) for value in self.chosen()) or choice_words("none"))

    def _toggled(self) -> None:
        self.set_chosen(self.chosen())
        self.changed.emit()


Editor = QLineEdit | QComboBox | _Several


class FieldRow(QWidget):
    """Label, editor and what is to be said of the value.

    Signals
    -------
    edited(str, object)
        Key and new value; None where the field was emptied.
    """

    edited = Signal(str, object)

    def __init__(self, item: ProtocolField) -> None:
        super().__init__()
        self.item = item
        self._state = FieldState.PLAIN
        self._label = Label(field_words(item.key), "secondary", wrap=True)
        self._label.setFixedWidth(LABEL_PX)
        self._sign = Sign()
        self.editor: Editor = self._make_editor()
        self._label.setBuddy(self.editor)
        self._origin = Label("", "secondary")
        self._problem = Label("", "attention", wrap=True)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._label)
        line.addWidget(self._sign)
        line.addWidget(self.editor, 1)
        inside = QHBoxLayout(self.editor)
        inside.setContentsMargins(0, 0, 26 if isinstance(self.editor, QComboBox) else 8, 0)
        inside.setSpacing(8)
        inside.addStretch(1)
        inside.addWidget(self._origin)
        if unit := unit_words(item.unit):
            inside.addWidget(Label(unit, "secondary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._problem)
        self._problem.setContentsMargins(LABEL_PX + ROW_ICON_PX + 12, 0, 0, 0)
        self.set_value(item.start, FieldState.PLAIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label less in narrow windows."""
        self._label.setFixedWidth(LABEL_PX if event.size().width() >= NARROW_ROW_PX else NARROW_LABEL_PX)
        super().resizeEvent(event)

    def _make_editor(self) -> Editor:
        if self.item.type in (FieldType.CHOICE, FieldType.YES_NO):
            combo = _Combo()
            for value in self._choices():
                combo.addItem(choice_words(value or NOT_ASSESSED), value)
            combo.view().setAccessibleName(field_words(self.item.key))
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.activated.connect(self._send_choice)
            return combo
        if self.item.type is FieldType.CHOICES:
            several = _Several(self.item.allowed)
            several.changed.connect(self._send_several)
            return several
        field = QLineEdit()
        field.setMinimumWidth(60)
        field.editingFinished.connect(self._send_text)
        if self.item.type is FieldType.DATE:
            field.setPlaceholderText(QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower())
        return field

    def _choices(self) -> tuple[str, ...]:
        if self.item.type is FieldType.YES_NO:
            return ("", "yes", "no")
        values = [value for value in self.item.allowed if value != NOT_ASSESSED]
        last = (NOT_RECORDED,) if self.item.may_be_not_recorded else ()
        return (NOT_ASSESSED, *values, *last)

    def set_value(self, value: FieldValue | None, state: FieldState, problem: str = "") -> None:
        """Show a value and its state without a signal.

        Parameters
        ----------
        value : str, float, int, bool, tuple or None
            None is an empty field.
        state : FieldState
            Where it comes from, or that it is needed.
        problem : str
            What is wrong with it; the typed text is kept.
        """
        self._state = state
        if isinstance(self.editor, QComboBox):
            nothing = "" if self.item.type is FieldType.YES_NO else NOT_ASSESSED
            answers = {None: nothing, True: "yes", False: "no"}
            key = answers[value] if value is None or isinstance(value, bool) else str(value)
            self.editor.setCurrentIndex(max(0, self.editor.findData(key)))
        elif isinstance(self.editor, _Several):
            self.editor.set_chosen(value if isinstance(value, tuple) else ())
        elif not (problem and value is None) and not (self.editor.hasFocus() and self.editor.isModified()):
            self.editor.setText(_as_text(value))
        self.editor.setProperty("state", state.value)
        repolish(self.editor)
        self._origin.setText({FieldState.FROM_FILE: tr("from the file")}.get(state, ""))
        self._origin.setVisible(state is FieldState.FROM_FILE)
        self._problem.setText((range_words(self.item) or problem) if problem else "")
        self._problem.setVisible(bool(problem))
        self._show_sign()
        self._name()

    def _show_sign(self) -> None:
        needed = self._state in (FieldState.NEEDED, FieldState.WRONG)
        self._sign.set_icon("circle-alert" if needed else "", "attention")

    def _name(self) -> None:
        words = {
            FieldState.PLAIN: "",
            FieldState.FROM_FILE: tr("from the file"),
            FieldState.LAST_USED: tr("last used"),
            FieldState.NEEDED: tr("needed to confirm"),
            FieldState.NOT_RECORDED: tr("not recorded"),
            FieldState.WRONG: self._problem.text(),
        }[self._state]
        unit = unit_words(self.item.unit).replace("°", tr("degrees"))
        self.editor.setAccessibleName(", ".join(part for part in (field_words(self.item.key), unit, words) if part))

    def _send_choice(self, place: int) -> None:
        assert isinstance(self.editor, QComboBox)
        key = self.editor.itemData(place)
        value: FieldValue | None = {"yes": True, "no": False, "": None}.get(key, key)
        self.edited.emit(self.item.key, value)

    def _send_text(self) -> None:
        assert isinstance(self.editor, QLineEdit)
        if not self.editor.isModified():
            return
        self.editor.setModified(False)
        text = self.editor.text().strip()
        parse = _parsers().get(self.item.type, str)
        self.edited.emit(self.item.key, parse(text) if text else None)

    def _send_several(self) -> None:
        assert isinstance(self.editor, _Several)
        self.edited.emit(self.item.key, self.editor.chosen() or None)


def _as_text(value: FieldValue | None) -> str:
    if value is None:
        return ""
    if value == NOT_RECORDED:
        return choice_words(NOT_RECORDED)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return choice_words("yes" if value else "no")
    if isinstance(value, int | float):
        return QLocale().toString(float(value), "g", 6).replace("-", "−")
    return str(value)


def _number(text: str) -> FieldValue:
    value, is_number = QLocale().toDouble(text.replace("−", "-").rstrip("°").strip())
    return value if is_number else text


def _whole(text: str) -> FieldValue:
    value = _number(text)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _parsers() -> dict[FieldType, Callable[[str], FieldValue]]:
    return {FieldType.NUMBER: _number, FieldType.INTEGER: _whole}
