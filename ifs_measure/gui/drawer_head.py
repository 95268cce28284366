"""The head of a drawer: its title, a word at the right, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ifs_measure.gui.buttons import IconButton
from ifs_measure.gui.labels import ElidedLabel
from ifs_measure.gui.words import tr


class DrawerHead(QWidget):
    """Title and close button, the same for every drawer.

    Parameters
    ----------
    title : str
        What the drawer is.
    note : QWidget, optional
        Words at the right, before the button.

    Signals
    -------
    closed()
        Back to the sections.
    """

    closed = Signal()

    def __init__(self, title: str, note: QWidget | None = None) -> None:
        super().__init__()
        close = IconButton("x", tr("Close"), tr("Esc"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        # The cross stands over the edge of what is below, as in the form.
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(ElidedLabel(title, strong=True), 1)
        if note is not None:
            row.addWidget(note)
        row.addWidget(close)
