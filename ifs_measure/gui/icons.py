"""Icons of one family (Lucide), recoloured once for each colour and size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ifs_measure.bundled import resources_folder
from ifs_measure.gui.theme import current_theme, load_theme

ICON_PX = 18
ROW_ICON_PX = 16
START_ICON_PX = 20


def icon_pixmap(name: str, colour: QColor, size_px: int = ICON_PX, ratio: float = 1.0) -> QPixmap:
    """Draw one icon.

    Parameters
    ----------
    name : str
        File name in ``resources/icons`` without its end.
    colour : QColor
        Colour of the strokes.
    size_px : int
        Logical size of the square.
    ratio : float
        Device pixels for each logical one.
    """
    renderer = _renderer(name, colour.name())
    pixmap = QPixmap(QSize(size_px, size_px) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def icon(name: str, token: str = "text-2", size_px: int = ICON_PX) -> QIcon:
    """Icon in a colour of the theme in use; greyed where its control is disabled.

    Parameters
    ----------
    name : str
        File name in ``resources/icons`` without its end.
    token : str
        Colour token of the theme.
    size_px : int
        Logical size.
    """
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _icon(name, token, size_px, current_theme().name, ratio)


@lru_cache(maxsize=256)
def _icon(name: str, token: str, size_px: int, theme_name: str, ratio: float) -> QIcon:
    theme = load_theme(theme_name)
    faint = theme.colour("text-2")
    faint.setAlphaF(0.45)
    result = QIcon(icon_pixmap(name, theme.colour(token), size_px, ratio))
    result.addPixmap(icon_pixmap(name, _blend(faint, theme.colour("panel")), size_px, ratio), QIcon.Mode.Disabled)
    return result


def paint_icon(painter: QPainter, name: str, colour: QColor, x: float, y: float, size_px: int = ROW_ICON_PX) -> None:
    """Draw an icon with its top-left corner at (`x`, `y`) of a widget that paints itself."""
    _renderer(name, colour.name()).render(painter, QRectF(x, y, size_px, size_px))


def _blend(top: QColor, below: QColor) -> QColor:
    a = top.alphaF()
    return QColor.fromRgbF(
        top.redF() * a + below.redF() * (1 - a),
        top.greenF() * a + below.greenF() * (1 - a),
        top.blueF() * a + below.blueF() * (1 - a),
    )


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resources_folder().joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")
