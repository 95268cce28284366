"""Text: plain, strong, secondary and headline labels, key caps, rules, and labels that shorten themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ifs_measure.gui.fonts import body_font, headline_font


class Label(QLabel):
    """A line of text in one of the looks ``plain``, ``secondary``, ``accent``, ``attention``, ``tag``, ``key``."""

    def __init__(
        self, text: str = "", look: str = "plain", *, strong: bool = False, wrap: bool = False, large: bool = False
    ) -> None:
        super().__init__(text)
        self.setFont(headline_font(strong=strong) if large else body_font(strong=strong))
        self.setProperty("look", look)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Set the words; a per cent sign never stands alone on a line."""
        super().setText(text.replace(" %", "\N{NO-BREAK SPACE}%"))

    def set_look(self, look: str) -> None:
        """Change the look."""
        if self.property("look") != look:
            self.setProperty("look", look)
            repolish(self)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where it does not fit; the whole sentence is its tooltip."""

    def __init__(self, text: str = "", look: str = "plain", *, strong: bool = False) -> None:
        super().__init__(text, look, strong=strong)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_wrapped(self, is_wrapped: bool) -> None:
        """Run over several lines instead of ending in an ellipsis."""
        self.setWordWrap(is_wrapped)
        vertical = QSizePolicy.Policy.Preferred if is_wrapped else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, vertical)
        policy.setHeightForWidth(is_wrapped)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Nothing across; one line down, or as many as the words take."""
        if self.wordWrap() and self.width() > 0:
            return QSize(0, self.heightForWidth(self.width()))
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say anew how high the lines are."""
        super().resizeEvent(event)
        if self.wordWrap() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Whole sentence."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


def key_cap(text: str) -> Label:
    """Return a framed key name, kept out of the accessibility tree's names by its own text."""
    label = Label(text, "key")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def rule(*, upright: bool = False) -> QFrame:
    """One-pixel line between groups."""
    line = QFrame()
    line.setProperty("look", "rule-upright" if upright else "rule")
    return line


def repolish(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
