"""The two font families and the two sizes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from ifs_measure.bundled import resources_folder
from ifs_measure.gui.theme import BODY_PX, HEADLINE_PX

FAMILIES = ("Inter", "Noto Sans TC")
FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "NotoSansTC-Regular.ttf", "NotoSansTC-SemiBold.ttf")


def load_fonts(app: QApplication) -> tuple[str, ...]:
    """Load the shipped fonts and make them the application's; returns the families found.

    Parameters
    ----------
    app : QApplication
        The application.
    """
    found: list[str] = []
    for name in FONT_FILES:
        path = resources_folder() / "fonts" / name
        if path.exists():
            number = QFontDatabase.addApplicationFont(str(path))
            found += QFontDatabase.applicationFontFamilies(number)
    app.setFont(body_font())
    return tuple(dict.fromkeys(found))


def body_font(*, strong: bool = False) -> QFont:
    """13 px, weight 400 or 600, tabular figures."""
    return _font(BODY_PX, strong=strong)


def headline_font(*, strong: bool = False) -> QFont:
    """24 px, weight 400 or 600, tabular figures."""
    return _font(HEADLINE_PX, strong=strong)


def _font(size_px: int, *, strong: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
