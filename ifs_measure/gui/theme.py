"""The one designed look: colours, spacing and type as data, and the style sheet that is made from them.

The application holds the name of the theme in use as a property, so a widget that paints itself asks `current_theme`
and repaints on ``QEvent.Type.StyleChange``; nothing is handed round and nothing is global.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ifs_measure.bundled import resources_folder
from ifs_measure.gui.style_sheet import style_sheet

THEME_PROPERTY = "ifs_theme"
"""Dynamic property of the application that names its theme: ``dark`` or ``light``."""
DEFAULT_THEME = "dark"
BODY_PX = 13
LINE_PX = 18
HEADLINE_PX = 24
HEADLINE_LINE_PX = 32


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by token name.

    Attributes
    ----------
    name : str
        ``dark`` or ``light``.
    colours : mapping of str to str
        ``#RRGGBB`` by token: ``picture window panel raised accent-fill select-fill text text-2 accent attention
        control-line focus grid on-accent``, then ``mark-*``, ``phase-*`` and ``quantity-*``.
    """

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> QColor:
        """Colour of a token.

        Raises
        ------
        KeyError
            No token has that name.
        """
        return QColor(self.colours[token])

    def mark(self, status: str) -> QColor:
        """Colour of ``placed``, ``tracked``, ``corrected``, ``interpolated``, ``low``, ``lost`` or ``narrowest``."""
        return QColor(self.colours[f"mark-{status}"])

    def phase(self, label: str) -> QColor:
        """Colour of a phase: ``neutral``, ``IR`` or ``ER``."""
        return QColor(self.colours[f"phase-{label.lower()}"])


@cache
def load_theme(name: str) -> Theme:
    """Read a theme from the shipped tokens.

    Parameters
    ----------
    name : str
        ``dark`` or ``light``.
    """
    tokens = json.loads(resources_folder().joinpath("theme_tokens.json").read_text(encoding="utf-8"))
    return Theme(name, tokens["themes"][name])


def picture_theme() -> Theme:
    """Return the set for everything drawn on the picture, which is black in both themes."""
    return load_theme("dark")


def current_theme() -> Theme:
    """Return the theme of the running application; the default one where none was applied."""
    app = QApplication.instance()
    name = app.property(THEME_PROPERTY) if app is not None else None
    return load_theme(str(name or DEFAULT_THEME))


def apply_theme(app: QApplication, name: str) -> None:
    """Give the whole application a theme; every widget repaints once.

    Parameters
    ----------
    app : QApplication
        The application.
    name : str
        ``dark`` or ``light``.
    """
    theme = load_theme(name)
    before = app.property(THEME_PROPERTY)
    if before == name:
        return
    app.setProperty(THEME_PROPERTY, name)
    if before is None:
        app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme.colours, _sheet_images(name)))


def _sheet_images(name: str) -> dict[str, str]:
    """Paths of the two pictures that a style sheet cannot draw."""
    folder = resources_folder() / "icons" / "sheet"
    return {what: (folder / f"{what}-{name}.svg").as_posix() for what in ("chevron", "check")}


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, "window"),
        (role.Base, "raised"),
        (role.AlternateBase, "panel"),
        (role.Button, "raised"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.PlaceholderText, "text-2"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent-fill"),
        (role.HighlightedText, "on-accent"),
        (role.Link, "accent"),
        (role.Mid, "control-line"),
    ):
        palette.setColor(target, theme.colour(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, theme.colour("control-line"))
    return palette
