"""An icon that only decorates: it has no name and no role, and repaints itself with theme and scale."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ifs_measure.gui.icons import ROW_ICON_PX, paint_icon
from ifs_measure.gui.theme import current_theme


class Sign(QWidget):
    """One icon beside words that say the same.

    Parameters
    ----------
    name : str
        Name of the icon; empty shows nothing and keeps the place.
    token : str
        Colour token.
    size_px : int
        Logical size.
    """

    def __init__(self, name: str = "", token: str = "text-2", size_px: int = ROW_ICON_PX) -> None:
        super().__init__()
        self._name, self._token, self._size_px = name, token, size_px
        self._top_px = 0
        self.setFixedSize(size_px, size_px)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def stand_beside(self, label: QLabel, above_px: int = 0) -> None:
        """Stand on the middle of a label's first line, whose height is that of its script: Chinese lines are higher.

        Parameters
        ----------
        label : QLabel
            The words beside it, as they are now; both are laid to the top.
        above_px : int
            How much room the words have above them.
        """
        line = label.fontMetrics().boundingRect(label.text().partition("\n")[0]).height()
        self._top_px = max(0, above_px + round((line - self._size_px) / 2))
        self.setFixedSize(self._size_px, self._size_px + self._top_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self._name, current_theme().colour(self._token), 0, self._top_px, self._size_px)
            painter.end()
