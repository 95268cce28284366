"""The plot under the chart: axes by locale, layout, zoom and pan; pyqtgraph's part of it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent

from ifs_measure.gui.chart_painting import ChartGeometry
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.wording import number

AXIS_PX = 44
COMPACT_AXIS_PX = 30
FOOT_PX = 22
TIME_OFFSET_PX = 5
"""From the plot to the times below it."""
TOP_PX = 26
COMPACT_TOP_PX = 8
RIGHT_PX = 14
LEAST_TICK_PX = 16
"""Figures nearer to each other than this would touch."""


class _Axis(pg.AxisItem):
    """An axis whose numbers follow the locale."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return where figures stand; on a short upright axis the lowest and the highest alone."""
        levels: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
        if self.orientation != "left" or not levels or high <= low:
            return levels
        spacing, values = levels[0][0], list(levels[0][1])
        if len(values) > 2 and spacing / (high - low) * size < LEAST_TICK_PX:
            values = [values[0], values[-1]]
        return [(spacing, values)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at the ticks."""
        decimals = 0 if spacing >= 1 else 1 if spacing >= 0.1 else 2
        if self.orientation == "bottom" and spacing < 1:
            decimals = max(1, decimals)
        return [number(value * scale, decimals) for value in values]


class ChartPlot(pg.PlotWidget):
    """An empty plot whose horizontal range can be zoomed and moved within the loop."""

    def __init__(self) -> None:
        axes = {"left": _Axis("left"), "bottom": _Axis("bottom")}
        # Menus that nobody opens would take longer to make than the axes.
        super().__init__(axisItems=axes, background=None, enableMenu=False)
        self._limits: tuple[float, float] | None = None
        self._is_zoomed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumHeight(40)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.getViewBox().setDefaultPadding(0)
        self.viewport().setMouseTracking(True)
        self._dress()

    @property
    def is_zoomed(self) -> bool:
        """Whether less than the whole loop is shown."""
        return self._is_zoomed

    def set_limits(self, limits: tuple[float, float] | None, *, keeps_zoom: bool) -> None:
        """Set both ends of the horizontal axis; None where there is nothing to show."""
        self._limits = limits
        if not (keeps_zoom and self._is_zoomed):
            self.show_all()

    def show_all(self) -> None:
        """Show the whole loop."""
        self._is_zoomed = False
        if self._limits is not None:
            first, last = self._limits
            self.getViewBox().setXRange(first, last if last > first else first + 1, padding=0)
        self.viewport().update()

    def lay_out(self, level: int, *, is_empty: bool) -> None:
        """Show axes as far as the size class has room for them."""
        self.getAxis("left").setVisible(not is_empty)
        self.getAxis("bottom").setVisible(not is_empty and level == 0)
        self.getAxis("left").setWidth(AXIS_PX if level == 0 else COMPACT_AXIS_PX)
        self.getAxis("bottom").setHeight(FOOT_PX)
        top = TOP_PX if level == 0 else COMPACT_TOP_PX
        self.getPlotItem().layout.setContentsMargins(0, top, RIGHT_PX, 0 if level == 0 else COMPACT_TOP_PX)
        self.viewport().update()

    def zoom_at(self, pixel: float, factor: float) -> None:
        """Zoom so that what lies under a pixel column stays there."""
        geometry = self.geometry_of_plot()
        (x0, x1), _y = self.getViewBox().viewRange()
        at = x0 + (pixel - geometry.area.left()) / max(1.0, geometry.area.width()) * (x1 - x0)
        self._set_x_range(at - (at - x0) * factor, at + (x1 - at) * factor)

    def pan_by(self, pixels: float) -> None:
        """Move what is shown to the left by some pixels."""
        (x0, x1), _y = self.getViewBox().viewRange()
        moved = pixels / max(1.0, self.geometry_of_plot().area.width()) * (x1 - x0)
        self._set_x_range(x0 + moved, x1 + moved)

    def _set_x_range(self, low: float, high: float) -> None:
        if self._limits is None:
            return
        first, last = self._limits
        width = min(high - low, last - first)
        low = min(max(low, first), last - width)
        self._is_zoomed = width < last - first
        self.getViewBox().setXRange(low, low + width, padding=0)
        self.viewport().update()

    def geometry_of_plot(self) -> ChartGeometry:
        """Return where the plot lies and how data come there, in pixels of the widget."""
        box = self.getViewBox()
        rect = QRectF(self.mapFromScene(box.sceneBoundingRect()).boundingRect())
        (x0, x1), (y0, y1) = box.viewRange()
        across = rect.width() / ((x1 - x0) or 1)
        down = rect.height() / ((y1 - y0) or 1)
        return ChartGeometry(
            rect,
            lambda at: rect.left() + (at - x0) * across,
            lambda v: rect.bottom() - (v - y0) * down,
            (x0, x1),
            (y0, y1),
        )

    def _dress(self) -> None:
        theme = current_theme()
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(theme.colour("text-2"))
            axis.setStyle(
                tickLength=0,
                tickFont=body_font(),
                autoExpandTextSpace=False,
                maxTickLevel=0,
                tickAlpha=0,
                hideOverlappingLabels=False,
            )
        # The lowest distance and the first time stand in the same corner.
        self.getAxis("bottom").setStyle(tickTextOffset=TIME_OFFSET_PX)
        self.setBackground(theme.colour("window" if theme.name == "dark" else "panel"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "plotItem", None) is not None:
            self._dress()
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the focus ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
