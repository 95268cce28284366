"""The other loop beside the picture: its head, its frame, its caliper; nothing in it can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ifs_measure.gui.compare_view import CompareHead
from ifs_measure.gui.frame_view import FrameView
from ifs_measure.gui.words import tr


class ComparePane(QWidget):
    """A head over a picture."""

    def __init__(self, picture: FrameView | None = None) -> None:
        super().__init__()
        self.head = CompareHead()
        self.picture = picture or FrameView()
        if picture is None:
            self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.picture.setAccessibleName(tr("Picture of the other loop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.picture, 1)
        self.head.hide()
