"""Whether keys of a single character act: a person who dictates, or whose hand slips, can switch them off.

The choice is a property of the application, as the theme is: a button that shows such a key asks when it paints.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

PROPERTY = "ifs_single_keys_off"


def single_keys_act() -> bool:
    """Whether plain letters and signs do something."""
    app = QApplication.instance()
    return app is None or not app.property(PROPERTY)


def set_single_keys(*, act: bool) -> None:
    """Let plain letters and signs do something, or nothing; everything that shows one repaints."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setProperty(PROPERTY, not act)
        for window in app.topLevelWidgets():
            window.update()


def is_silent(key: str) -> bool:
    """Whether a key is of a single character and those are switched off."""
    return len(key) == 1 and not single_keys_act()
