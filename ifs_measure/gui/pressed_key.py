"""A pressed key in the words of the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def key_text(event: QKeyEvent) -> str:
    """Return a key event in the portable form of the action table."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    if len(text) == 1 and not text.isalnum():
        # Whether a sign needs Shift is the keyboard's affair.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(modifiers.value | key.value).toString(QKeySequence.SequenceFormat.PortableText)
