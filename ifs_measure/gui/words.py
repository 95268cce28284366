"""Every word on screen goes through `tr`, so that a catalogue can replace it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "ifs_measure"


def tr(text: str, **values: object) -> str:
    """Return `text` in the language chosen, with ``{name}`` places filled in.

    Parameters
    ----------
    text : str
        The English words, a literal, so that the catalogue's tool finds them.
    **values : object
        What stands in the places.
    """
    words = QCoreApplication.translate(CONTEXT, text)
    return words.format(**values) if values else words
