"""A field for the degrees of one end of the sweep; what cannot be is told below it and stays there to be mended."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit

from ifs_measure.gui.labels import Label, repolish
from ifs_measure.gui.wording import number
from ifs_measure.gui.words import tr

FIELD_PX = 110


class DegreesField(QLineEdit):
    """Degrees from 0 to the most that a hip turns, without a sign.

    Parameters
    ----------
    name : str
        What a screen reader calls the field.
    most_deg : int
        Largest angle taken.

    Signals
    -------
    entered(object)
        Degrees (float), or None where the field was emptied.
    """

    entered = Signal(object)

    def __init__(self, name: str, most_deg: int) -> None:
        super().__init__()
        self._most_deg = most_deg
        self._shown: tuple[float | None, tuple[int, ...]] = (None, ())
        self.problem = Label("", "attention", wrap=True)
        """To be placed below the field."""
        self.setPlaceholderText(tr("optional"))
        self.setAccessibleName(name)
        self.setMaximumWidth(FIELD_PX)
        self.editingFinished.connect(self._send)
        self._tell("")

    def set_value(self, value_deg: float | None, frames: tuple[int, ...]) -> None:
        """Show the degrees of the marks at these frames; what was typed wrongly stays as long as they do."""
        is_same, self._shown = self._shown == (value_deg, frames), (value_deg, frames)
        if (self.hasFocus() and self.isModified()) or (is_same and self.problem.text()):
            return
        self.setText(degrees_words(value_deg))
        self._tell("")

    def _send(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        text = self.text().strip()
        value_deg, is_number = QLocale().toDouble(text.replace("−", "-").rstrip("°").strip())
        if text and not (is_number and 0 <= value_deg <= self._most_deg):
            self._tell(tr("Expected 0 to {most}°, found {found}.", most=self._most_deg, found=text))
            return
        entered_deg = round(value_deg, 1) if text else None
        self.setText(degrees_words(entered_deg))
        self._tell("")
        self.entered.emit(entered_deg)

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.setAccessibleDescription(words)
        self.setProperty("state", "wrong" if words else "plain")
        repolish(self)


def degrees_words(value_deg: float | None) -> str:
    """Return degrees without sign and unit; a tenth only where there is one."""
    if value_deg is None:
        return ""
    return number(abs(value_deg), 0 if float(value_deg).is_integer() else 1)
