"""How a key is written on screen: "Ctrl O", "←", "Space", in the window's language."""

from __future__ import annotations

from ifs_measure.gui.words import tr


def cap_words(key: str) -> str:
    """Return what stands on a key cap.

    Parameters
    ----------
    key : str
        A key in Qt's portable form, such as ``Shift+Left``; what is none stays as it is.
    """
    head, plus, last = key.rpartition("+")
    if plus and not last:
        head, last = head.removesuffix("+"), "+"
    parts = [part for part in head.split("+") if part] + [last]
    names = {
        "Ctrl": tr("Ctrl"),
        "Shift": tr("Shift"),
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "Return": tr("Enter"),
        "Enter": tr("Enter"),
        "Esc": tr("Esc"),
        "Space": tr("Space"),
        "Home": tr("Home"),
        "End": tr("End"),
        "PgUp": tr("PgUp"),
        "PgDown": tr("PgDn"),
        "Del": tr("Del"),
        "Ins": tr("Ins"),
    }
    return " ".join(names.get(part, part) for part in parts)
