"""The export drawer: what can be written, where, and what became of each file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import text_button
from ifs_measure.gui.drawer_head import DrawerHead
from ifs_measure.gui.labels import ElidedLabel, Label, rule
from ifs_measure.gui.notices import Notice, NoticeCard
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.words import tr

LEAST_PX = 200
"""The narrowest inspector, less its scroll bar."""


class WriteState(StrEnum):
    """What became of one format."""

    WAITING = "waiting"
    WRITTEN = "written"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One thing that can be written.

    Attributes
    ----------
    key : str
        Identifier.
    words : str
        What it is, such as "Record".
    kind : str
        How it is stored, such as "JSON".
    icon : str
        Name of its icon.
    is_ticked : bool
        As last time.
    state : WriteState
        What became of it.
    message : str
        The error where it failed.
    """

    key: str
    words: str
    kind: str
    icon: str = "file-text"
    is_ticked: bool = False
    state: WriteState = WriteState.WAITING
    message: str = ""


def format_words(words: str) -> str:
    """Name of a kind of file in the window's language; as it came where it is a new kind."""
    known = {
        "Record": tr("Record"),
        "Distances": tr("Distances"),
        "Curve": tr("Curve"),
        "Key images": tr("Key images"),
        "Report": tr("Report"),
        "Structured report": tr("Structured report"),
        "Annotated clip": tr("Annotated clip"),
    }
    return known.get(words, words)


class _FormatRow(QWidget):
    """A tick, an icon, words, and the kind or what became of it."""

    retry = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, item: ExportFormat) -> None:
        super().__init__()
        self._item = item
        words = format_words(item.words)
        self.box = QCheckBox()
        self.box.setChecked(item.is_ticked)
        self.box.setAccessibleName(f"{words}, {item.kind}, {self._outcome()}".rstrip(", "))
        self.box.toggled.connect(lambda is_on: self.ticked.emit(item.key, is_on))
        done = item.state is WriteState.WRITTEN
        self._sign = Sign("check", "accent") if done else Sign(item.icon)
        row = QHBoxLayout()
        row.setSpacing(0)  # the box brings its own
        row.addWidget(self.box)
        row.addWidget(self._sign)
        row.addSpacing(8)
        row.addWidget(_BoxWords(words, self.box))
        look = "attention" if item.state is WriteState.FAILED else "secondary"
        outcome = _BoxWords(self._outcome() or item.kind, self.box, look)
        outcome.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(0)
        column.addLayout(row)
        if item.state is WriteState.FAILED:
            column.addWidget(Label(item.message, "attention", wrap=True))
            again = text_button(tr("Try again"))
            again.clicked.connect(lambda: self.retry.emit(item.key))
            column.addWidget(again)

    def _outcome(self) -> str:
        return {
            WriteState.WAITING: "",
            WriteState.WRITTEN: tr("written, read back"),
            WriteState.FAILED: tr("not written"),
        }[self._item.state]


class _BoxWords(Label):
    """Words beside a box that may take several lines; a click on them ticks it."""

    def __init__(self, words: str, box: QCheckBox, look: str = "plain") -> None:
        super().__init__(words, look, wrap=True)
        self._box = box
        self.setBuddy(box)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Tick."""
        self._box.click()


class NoteLine(QWidget):
    """A sign and a sentence that a person should know; away while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sign = Sign("info", "accent")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_words(self, words: str) -> None:
        """Say something, or nothing."""
        self._words.setText(words)
        self._sign.stand_beside(self._words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class ExportDrawer(QWidget):
    """Formats, folder, names and dates, and the note on a draft.

    Signals
    -------
    format_ticked(str, bool)
        Key and whether it is to be written.
    folder_pressed()
        Choose another folder.
    black_out_toggled(bool)
        Let key images be black outside the scan, or not.
    first_missing_pressed()
        Go to the first field that "confirmed" still needs.
    retry_pressed(str)
        Write one format again.
    closed()
        Back to the sections.
    """

    format_ticked = Signal(str, bool)
    folder_pressed = Signal()
    black_out_toggled = Signal(bool)
    first_missing_pressed = Signal()
    retry_pressed = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Export"))
        self._formats: tuple[ExportFormat, ...] = ()
        self._rows: list[_FormatRow] = []
        self._note: NoticeCard | None = None
        self._missing = (0, "")
        self._origin = Label(tr("last used"), "secondary")
        head = DrawerHead(tr("Export"), self._origin)
        head.closed.connect(self.closed)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._folder = ElidedLabel("")
        change = text_button(tr("Change"))
        change.setAccessibleName(tr("Change the folder"))
        change.clicked.connect(self.folder_pressed)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(Sign("folder-open"))
        where.addWidget(self._folder, 1)
        where.addWidget(change)
        self._black_out = QCheckBox()
        self._black_out.setAccessibleName(tr("Key images: black outside the scan"))
        self._black_out.toggled.connect(self.black_out_toggled)
        choice = QHBoxLayout()
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(0)  # the box brings its own
        choice.addWidget(self._black_out)
        choice.addWidget(_BoxWords(tr("Key images: black outside the scan"), self._black_out), 1)
        self._choice = QWidget()
        self._choice.setLayout(choice)
        self._names_note = NoteLine()
        self._note_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(self._list)
        column.addWidget(rule())
        column.addLayout(where)
        column.addWidget(self._choice)
        column.addWidget(self._names_note)
        column.addLayout(self._note_place)
        column.addStretch(1)
        column.addWidget(Label(tr("Written files are read back and compared."), "secondary", wrap=True))

    def set_formats(self, formats: tuple[ExportFormat, ...]) -> None:
        """Show what can be written and what became of it."""
        if formats == self._formats:
            return
        held = next((item.key for item, row in zip(self._formats, self._rows, strict=True) if row.box.hasFocus()), "")
        self._formats = formats
        old, self._rows = self._rows, [_FormatRow(item) for item in formats]
        for item, row in zip(formats, self._rows, strict=True):
            row.ticked.connect(self.format_ticked)
            row.retry.connect(self.retry_pressed)
            self._list.addWidget(row)
            if item.key == held:
                # Else the keyboard would go on to the cross, and Enter would close instead of write.
                row.show()
                row.box.setFocus(Qt.FocusReason.OtherFocusReason)
        for row in old:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def set_folder(self, words: str, *, is_last_used: bool = True) -> None:
        """Show where files go, such as "Beside the scan"."""
        self._folder.setText(words)
        self._folder.setToolTip(words)
        self._origin.setVisible(is_last_used)

    def set_surroundings(self, black_out: bool | None, note: str) -> None:
        """Show what becomes of the picture outside the scan, where names may be burned in.

        Parameters
        ----------
        black_out : bool or None
            Whether it is blacked out; None where there is no choice.
        note : str
            What a person should know before the pictures leave; empty where there is nothing to say.
        """
        self._choice.setVisible(black_out is not None)
        self._black_out.blockSignals(True)
        self._black_out.setChecked(bool(black_out))
        self._black_out.blockSignals(False)
        self._names_note.set_words(note)

    def set_missing(self, count: int, words: str = "") -> None:
        """Say what a confirmed record still needs.

        Parameters
        ----------
        count : int
            Number of empty fields; 0 takes the note away.
        words : str
            Their names, joined.
        """
        if (count, words) == self._missing:
            return
        self._missing = (count, words)
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None
        if not count:
            return
        text = tr(
            "{count} fields are empty: {names}. Fill them in or set “not recorded”. Export works either way.",
            count=count,
            names=words,
        )
        notice = Notice(
            text, tr("The record is still a draft"), buttons=(("first", tr("Go to the first (F3)")),), stays=True
        )
        self._note = NoticeCard(notice)
        self._note.pressed.connect(lambda _key: self.first_missing_pressed.emit())
        self._note.dismissed.connect(self._note.hide)
        self._note_place.addWidget(self._note)

    def minimumSizeHint(self) -> QSize:
        """Height of everything at this width; the inspector scrolls."""
        wanted = self.sizeHint().boundedTo(QSize(LEAST_PX, 10_000))
        return QSize(wanted.width(), max(wanted.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say anew how high everything is."""
        super().resizeEvent(event)
        self.updateGeometry()
