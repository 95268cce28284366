"""Messages at the foot of the inspector: never over the picture, never a dialog, each said to screen readers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import IconButton, text_button
from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.icons import ICON_PX
from ifs_measure.gui.labels import Label
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.words import tr

INFORMATION_MS = 6000
"""How long information stays; attention and errors stay until dismissed."""
LINK_GAP_PX = 16
"""Two links beside each other must not read as one."""
LINK_LINE_GAP_PX = 4
SIGN_GAP_PX = 10
MARGIN_PX = 8
MOST_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes
    ----------
    text : str
        What was expected, found, and what to do.
    title : str
        A line above it in weight 600.
    is_attention : bool
        Stays until dismissed, with the attention edge.
    buttons : tuple of (str, str)
        Key and words of the links below, such as ``("copy", "Copy details")``.
    key : str
        A new notice of the same key replaces the old one.
    stays : bool
        Stays until dismissed although it only informs.
    """

    text: str
    title: str = ""
    is_attention: bool = False
    buttons: tuple[tuple[str, str], ...] = ()
    key: str = ""
    stays: bool = False


class NoticeCard(QFrame):
    """One notice.

    Signals
    -------
    pressed(str)
        Key of a link.
    dismissed()
        The cross, or the time was up.
    """

    pressed = Signal(str)
    dismissed = Signal()

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("look", "notice-attention" if notice.is_attention else "notice")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{notice.title} {notice.text}".strip())
        name, token = ("triangle-alert", "attention") if notice.is_attention else ("info", "accent")
        text = Label(notice.text, "secondary" if notice.title else "plain", wrap=True)
        lines = (Label(notice.title, strong=True, wrap=True), text) if notice.title else (text,)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.setContentsMargins(0, MARGIN_PX, 0, 0 if notice.buttons else MARGIN_PX)
        for line in lines:
            words.addWidget(line)
        sign = Sign(name, token, ICON_PX)
        sign.stand_beside(lines[0], MARGIN_PX)
        cross = IconButton("x", tr("Dismiss"))
        cross.clicked.connect(self.dismissed)
        # The cross takes the room above the words too: so it stands on their first line.
        row = QHBoxLayout()
        row.setSpacing(SIGN_GAP_PX)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 4, MARGIN_PX if notice.buttons else 0)
        column.setSpacing(4)
        column.addLayout(row)
        if notice.buttons:
            column.addLayout(self._links(notice.buttons))

    def _links(self, buttons: tuple[tuple[str, str], ...]) -> FlowLayout:
        """Lay the links below words and cross: beside the cross a long one would widen the narrowest inspector."""
        links = FlowLayout(spacing=LINK_GAP_PX, line_spacing=LINK_LINE_GAP_PX)
        links.setContentsMargins(ICON_PX + SIGN_GAP_PX, 0, 0, 0)
        for key, caption in buttons:
            link = text_button(caption)
            link.clicked.connect(lambda _checked=False, k=key: self.pressed.emit(k))
            links.addWidget(link)
        return links


class Notices(QWidget):
    """The stack; at most two are shown, the newest below.

    Signals
    -------
    pressed(str, str)
        Key of the notice and of its link.
    dismissed(str)
        Key of a notice that a person sent away.
    """

    pressed = Signal(str, str)
    dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._cards: list[NoticeCard] = []
        self._settle()

    def _settle(self) -> None:
        """Leave a margin below the last card, and none where there is no card."""
        self._column.setContentsMargins(16, 0, 16, 8 if self._cards else 0)

    def show_notice(self, notice: Notice) -> None:
        """Show a message and say it to screen readers."""
        for card in [c for c in self._cards if notice.key and c.notice.key == notice.key]:
            self._remove(card)
        card = NoticeCard(notice)
        card.pressed.connect(lambda link: self.pressed.emit(notice.key, link))
        card.dismissed.connect(lambda: self._dismiss(card))
        self._column.addWidget(card)
        self._cards.append(card)
        self._settle()
        while len(self._cards) > MOST_SHOWN:
            self._remove(next((c for c in self._cards if not c.notice.is_attention), self._cards[0]))
        if not notice.is_attention and not notice.stays and not notice.buttons:
            QTimer.singleShot(INFORMATION_MS, card, lambda: self._remove(card))
        announce(self, card.accessibleName(), assertive=notice.is_attention)

    def clear(self, key: str | None = None) -> None:
        """Take away the notices of a key, or all."""
        for card in [c for c in self._cards if key is None or c.notice.key == key]:
            self._remove(card)

    def texts(self) -> tuple[str, ...]:
        """Words of the notices shown, oldest first."""
        return tuple(card.accessibleName() for card in self._cards)

    def _dismiss(self, card: NoticeCard) -> None:
        self._remove(card)
        self.dismissed.emit(card.notice.key)

    def _remove(self, card: NoticeCard) -> None:
        if card in self._cards:
            self._cards.remove(card)
            self._settle()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Say something to screen readers.

    Parameters
    ----------
    widget : QWidget
        Where it comes from.
    words : str
        What is said.
    assertive : bool
        Interrupts what is being said.
    """
    event = QAccessibleAnnouncementEvent(widget, words)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
