"""Qt's accessibility tree as a screen reader walks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QWidget

Role = QAccessible.Role
CONTROLS = {
    Role.PushButton,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Slider,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Graphic,
    Role.Chart,
    Role.Canvas,
    Role.MenuItem,
    Role.Link,
    Role.PageTab,
}
"""Roles that a person acts on, or reads a value from."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One control as it is said: role, name, value, and the class behind it."""

    role: str
    name: str
    value: str
    kind: str


def controls(root: QWidget) -> list[Spoken]:
    """All visible controls below a widget, and every widget that takes the keyboard."""
    found = []
    for interface in _walk(QAccessible.queryAccessibleInterface(root)):
        behind = interface.object()
        takes_keys = isinstance(behind, QWidget) and bool(behind.focusPolicy().value & 1) and not behind.focusProxy()
        if interface.state().invisible:
            continue
        if interface.role() in CONTROLS or takes_keys:
            name = interface.text(QAccessible.Text.Name)
            if isinstance(behind, QComboBox):
                # On Linux Qt says a choice's value as its name, and its name by its label's relation.
                name = behind.accessibleName()
            value = interface.text(QAccessible.Text.Value)
            found.append(Spoken(interface.role().name, name, value, type(behind).__name__))
    return found


def _walk(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if interface is None or not interface.isValid():
        return
    yield interface
    for i in range(interface.childCount()):
        child = interface.child(i)
        if child is not None:
            yield from _walk(child)
