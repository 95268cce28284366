"""Protocol and findings: a calm form that marks what a confirmed record still needs and blocks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import ChipRow, IconButton
from ifs_measure.gui.field_editors import FieldRow, FieldState
from ifs_measure.gui.field_words import group_words, preset_words
from ifs_measure.gui.labels import ElidedLabel, Label
from ifs_measure.gui.section import Section
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.words import tr
from ifs_measure.measurement.protocol import FIELDS, NOT_RECORDED, PRESETS, ProtocolField
from ifs_measure.measurement.session import FieldValue

FORM_PX = 440
OPEN_AT_FIRST = ("acquisition", "symptoms")


def form_group(item: ProtocolField) -> str:
    """Heading that a field stands under: the physical tests share one."""
    return "physical_tests" if item.section == "physical_tests" else item.group


class _Group(QWidget):
    """Rows of one heading, made when they are first shown."""

    def __init__(self, items: tuple[ProtocolField, ...]) -> None:
        super().__init__()
        self.items = items
        self.rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def build(self) -> tuple[FieldRow, ...]:
        """Make the rows once; returns the new ones."""
        if self.rows:
            return ()
        for item in self.items:
            self.rows[item.key] = FieldRow(item)
            self._column.addWidget(self.rows[item.key])
            # At once, or a field could not take the keyboard before the next turn of the event loop.
            self.rows[item.key].show()
        return tuple(self.rows.values())


class ProtocolPanel(QWidget):
    """The form.

    Signals
    -------
    value_edited(str, object)
        Key and value of a field that a person changed; None empties it.
    preset_chosen(str)
        Key of a preset, or ``last_used``.
    closed()
        Esc or the cross: back to the picture.
    """

    value_edited = Signal(str, object)
    preset_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Protocol and findings"))
        self._values: Mapping[str, FieldValue] = {}
        self._origins: Mapping[str, str] = {}
        self._missing: Set[str] = frozenset()
        self._problems: Mapping[str, str] = {}
        self._groups: dict[str, tuple[Section, _Group]] = {}
        self._presets = ChipRow(tr("Presets"))
        self._presets.set_chips(tuple((key, preset_words(key)) for key in (*PRESETS, "last_used")))
        self._presets.chosen.connect(self.preset_chosen)
        self._empty = Label(
            tr("Nothing filled in. Choose a preset or start with the position."), "secondary", wrap=True
        )
        inner = QWidget()
        inner.setProperty("look", "panel")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_groups()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.setMinimumWidth(1)  # as wide as the inspector, whatever the words would like
        scroll.setWidget(inner)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        for widget in (self._presets, self._empty):
            widget.setContentsMargins(16, 0, 16, 0)
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        self.set_values({}, {}, frozenset())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.setSpacing(6)
        self._sign = Sign("circle-alert", "attention")
        self._needed = ElidedLabel("", "secondary")
        self._needed.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        close = IconButton("x", tr("Close"), tr("Esc"))
        close.clicked.connect(self.closed)
        head.addWidget(ElidedLabel(tr("Protocol and findings"), strong=True), 1)
        head.addWidget(self._sign)
        head.addWidget(self._needed)
        head.addWidget(close)
        return head

    def _add_groups(self) -> None:
        for name, items in groupby(sorted(FIELDS, key=_order), key=form_group):
            group = _Group(tuple(items))
            section = Section(group_words(name), group)
            section.toggled.connect(lambda _is_open, key=name: self._build(key))
            self._column.addWidget(section)
            self._groups[name] = (section, group)
        for name in OPEN_AT_FIRST:
            self._groups[name][0].set_open(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows of what is open when the form is first seen."""
        for name, (section, _group) in self._groups.items():
            if section.is_open:
                self._build(name)
        super().showEvent(event)

    def _build(self, name: str) -> None:
        section, group = self._groups[name]
        before: QWidget = section.head
        for row in group.build():
            # Rows that are made later would come last in the order of the keyboard.
            QWidget.setTabOrder(before, row.editor)
            before = row.editor
            row.edited.connect(self.value_edited)
            self._show(row)

    def set_values(
        self,
        values: Mapping[str, FieldValue],
        origins: Mapping[str, str],
        missing: Set[str],
        problems: Mapping[str, str] | None = None,
    ) -> None:
        """Show what the session says.

        Parameters
        ----------
        values : mapping of str to value
            By key; absent keys are empty.
        origins : mapping of str to str
            ``from_file`` or ``last_used`` for values that no person typed.
        missing : set of str
            Keys that a confirmed record still needs.
        problems : mapping of str to str
            What is wrong with what was typed.
        """
        self._values, self._origins, self._missing, self._problems = values, origins, missing, problems or {}
        self._empty.setVisible(not values)
        for section, group in self._groups.values():
            filled = sum(item.key in values for item in group.items)
            needed = any(item.key in missing for item in group.items)
            total = len(group.items)
            section.set_count(tr("{filled} of {total}", filled=filled, total=total), needs_look=needed)
            for row in group.rows.values():
                self._show(row)
        count = len(missing)
        self._needed.setText(tr("{count} needed to confirm", count=count) if count else "")
        self._sign.setVisible(bool(missing))

    def set_preset(self, key: str | None) -> None:
        """Show which preset fills the form."""
        self._presets.set_chosen(key)

    def order(self) -> tuple[str, ...]:
        """Return the fields as they stand in the form, from the top."""
        return tuple(item.key for _section, group in self._groups.values() for item in group.items)

    def focus_first_missing(self) -> None:
        """Put the keyboard on the first field that a confirmed record still needs, else on the first field."""
        wanted = next((key for key in self.order() if key in self._missing), "patient_position")
        for name, (section, group) in self._groups.items():
            if any(item.key == wanted for item in group.items):
                self._build(name)
                section.set_open(True)
                row = group.rows[wanted]
                row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._scroll.ensureWidgetVisible(row)
                return

    def set_not_recorded(self) -> None:
        """Set the field under the keyboard to "not recorded", where that is an answer (F8)."""
        focused = QApplication.focusWidget()
        for _section, group in self._groups.values():
            for row in group.rows.values():
                if row.editor is focused and row.item.may_be_not_recorded:
                    self.value_edited.emit(row.item.key, NOT_RECORDED)
                    row.editor.setFocus()

    def _show(self, row: FieldRow) -> None:
        key = row.item.key
        value = self._values.get(key)
        problem = self._problems.get(key, "")
        state = FieldState.PLAIN
        if problem:
            state = FieldState.WRONG
        elif value == NOT_RECORDED:
            state = FieldState.NOT_RECORDED
        elif key in self._missing:
            state = FieldState.NEEDED
        elif key in self._origins:
            state = FieldState(self._origins[key])
        row.set_value(value, state, problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, Esc back to the picture, F8 says not recorded."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F8:
            self.set_not_recorded()
        else:
            super().keyPressEvent(event)


GROUP_ORDER = (
    "acquisition",
    "image_quality",
    "symptoms",
    "dynamic",
    "tissue",
    "physical_tests",
    "context",
    "mri",
    "conclusion",
)


def _order(item: ProtocolField) -> int:
    group = form_group(item)
    return GROUP_ORDER.index(group) if group in GROUP_ORDER else len(GROUP_ORDER)
