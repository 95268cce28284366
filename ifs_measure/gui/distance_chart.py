"""Distance against time, bound to the picture both ways: pyqtgraph for axes and range, our own painting on top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip

from ifs_measure.gui.chart_painting import ChartGeometry, ChartPainter, reference_words
from ifs_measure.gui.chart_plot import AXIS_PX, TIME_OFFSET_PX, ChartPlot
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.wording import spoken_distance
from ifs_measure.gui.words import tr
from ifs_measure.measurement.cortex_track import FrameStatus
from ifs_measure.measurement.distance_curve import DistanceCurve

PADDING = 0.15
"""Room above and below the data, as a share of their range."""
REFERENCE_REACH = 0.5
"""A reference line this share of the range beyond the data is still brought into view."""
LEAST_RANGE = 4.0
WHEEL_NOTCH = 120
ZOOM_STEP = 1.25
HOVER_PX = 6.0


class DistanceChart(ChartPlot):
    """The chart under the picture.

    Signals
    -------
    frame_requested(int)
        Click, drag of the cursor.
    step_requested(int)
        Wheel: frames to go.
    mri_toggled(bool)
        Show published MRI figures, from the context menu.
    """

    frame_requested = Signal(int)
    step_requested = Signal(int)
    mri_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._curve: DistanceCurve | None = None
        self._left_out = ""
        self._other: DistanceCurve | None = None
        self._shift = 0.0
        self._frame = 0
        self._level = 0
        self._shows_mri = False
        self._awaited = ""
        self._pan_from: QPointF | None = None
        self._layers: tuple[object, QPixmap, QPixmap] | None = None
        self.set_curve(None)

    def set_curve(self, curve: DistanceCurve | None, left_out: str = "") -> None:
        """Show a curve; None is the empty state. A zoom is kept while the loop is the same.

        Parameters
        ----------
        curve : DistanceCurve or None
            What to show.
        left_out : str
            What no ± of it holds, for whoever rests on the chart or listens.
        """
        self._left_out = left_out
        is_same = curve is not None and self._curve is not None and len(curve.at) == len(self._curve.at)
        self._curve = curve
        self.set_limits((curve.at[0], curve.at[-1]) if curve and curve.at else None, keeps_zoom=is_same)
        self._fit_y()
        self._name()
        self.lay_out(self._level, is_empty=curve is None)

    def set_awaited(self, words: str) -> None:
        """Say what a curve that is not shown yet waits for; the usual words of an empty chart where empty."""
        if words != self._awaited:
            self._awaited = words
            self.viewport().update()

    def set_other(self, other: DistanceCurve | None, shift: float = 0.0) -> None:
        """Show the curve of the other loop of a comparison, shifted along the axis by `shift`."""
        self._other, self._shift = other, shift
        self._fit_y()
        self.viewport().update()

    def set_frame(self, index: int) -> None:
        """Move the cursor."""
        if index != self._frame:
            self._frame = index
            self.viewport().update()

    def set_level(self, level: int) -> None:
        """0 with axes and words, 1 compact, 2 tiny."""
        self._level = level
        self.lay_out(level, is_empty=self._curve is None)

    def set_mri_shown(self, is_shown: bool) -> None:
        """Tick the switch in the context menu."""
        self._shows_mri = is_shown

    def copy_picture(self) -> None:
        """Put the chart as a picture on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.grab())

    def copy_table(self) -> None:
        """Put the frames as tab-separated text on the clipboard."""
        QGuiApplication.clipboard().setText(self.table())

    def table(self) -> str:
        """One line for each frame: frame, time, distance, ±, status; decimals with a point, as in files."""
        curve = self._curve
        if curve is None:
            return ""
        lines = [f"frame\t{curve.axis}\tdistance_{curve.unit}\tci95_{curve.unit}\tstatus"]
        for i, (at, value, error, status) in enumerate(
            zip(curve.at, curve.values, curve.errors_95, curve.statuses, strict=True)
        ):
            shown = ("" if v is None else f"{v:.2f}" for v in (value, error))
            lines.append("\t".join((str(i + 1), f"{at:.4f}", *shown, str(status))))
        return "\n".join(lines)

    def _fit_y(self) -> None:
        curve = self._curve
        if curve is None:
            return
        values = [v for v in curve.values if v is not None]
        if self._other is not None:
            values += [v for v in self._other.values if v is not None]
        if not values:
            return
        low, high = min(values), max(values)
        spread = max(high - low, LEAST_RANGE)
        reach = REFERENCE_REACH * spread
        for reference in curve.references:
            if low - reach <= reference.value_mm <= high + reach:
                low, high = min(low, reference.value_mm), max(high, reference.value_mm)
        margin = PADDING * max(high - low, LEAST_RANGE)
        self.getViewBox().setYRange(low - margin, high + margin, padding=0)

    def _name(self) -> None:
        curve = self._curve
        if curve is None or curve.narrowest is None:
            self.setAccessibleName(tr("Distance chart, empty"))
            return
        headline = curve.narrowest
        spoken = spoken_distance(headline.value, headline.error_95, curve.unit)
        self.setAccessibleName(
            tr("Distance chart, narrowest {distance}, frame {frame}", distance=spoken, frame=headline.frame + 1)
        )
        seen = sum(status is not FrameStatus.LOST for status in curve.statuses)
        words = tr(
            "{seen} of {total} frames have a distance. Control Shift C copies the table of frames.",
            seen=seen,
            total=len(curve.at),
        )
        self.setAccessibleDescription(f"{words} {self._left_out}".strip())

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:
        """Paint the chart in pixels of the widget."""
        painter.save()
        painter.resetTransform()
        theme = current_theme()
        if self._curve is None:
            painter.setFont(body_font())
            painter.setPen(theme.colour("text-2"))
            words = self._awaited or tr("The distance curve appears here when both bones are placed and tracked.")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.viewport().rect()).adjusted(8, 0, -8, 0), int(flags), words)
        else:
            geometry = self.geometry_of_plot()
            below, above = self._layers_now(geometry)
            painter.drawPixmap(0, 0, below)
            ChartPainter(painter, geometry, theme, self._level).paint_cursor(self._curve, self._frame)
            painter.drawPixmap(0, 0, above)
        if self.hasFocus():
            # A pen of its own: the one that the cursor left draws no lines.
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.restore()

    def _layers_now(self, geometry: ChartGeometry) -> tuple[QPixmap, QPixmap]:
        """Return what lies below and above the cursor; drawn again only where something but the cursor changed."""
        assert self._curve is not None
        theme, size, ratio = current_theme(), self.viewport().size(), self.devicePixelRatioF()
        area = geometry.area.getRect()
        key = (self._curve, self._other, self._shift, self._level, theme.name, size, ratio, area, geometry.ranges)
        if self._layers is None or self._layers[0] != key:
            layers = []
            for is_below in (True, False):
                layer = QPixmap(size * ratio)
                layer.setDevicePixelRatio(ratio)
                layer.fill(Qt.GlobalColor.transparent)
                painter = QPainter(layer)
                chart = ChartPainter(painter, geometry, theme, self._level)
                if is_below:
                    chart.paint_below(self._curve, self._other, self._shift)
                    if self._level == 0:
                        self._paint_units(painter, geometry)
                else:
                    chart.paint_above(self._curve, self._other, self._shift)
                painter.end()
                layers.append(layer)
            self._layers = (key, layers[0], layers[1])
        return self._layers[1:]

    def _paint_units(self, painter: QPainter, geometry: ChartGeometry) -> None:
        assert self._curve is not None
        painter.setFont(body_font())
        painter.setPen(current_theme().colour("text-2"))
        flag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 1, AXIS_PX - 8, 18), flag, self._curve.unit)
        unit = tr("s") if self._curve.axis == "s" else tr("frame")
        box = QRectF(geometry.area.right() - 60, geometry.area.bottom() + TIME_OFFSET_PX - 3, 60 + 8, 18)
        painter.drawText(box, flag, unit)

    def _frame_at(self, x: float) -> int:
        assert self._curve is not None
        at, geometry = self._curve.at, self.geometry_of_plot()
        return min(range(len(at)), key=lambda i: abs(geometry.x(at[i]) - x))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left takes the cursor along, middle pans."""
        if self._curve is None:
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.MiddleButton or (shift and event.button() == Qt.MouseButton.LeftButton):
            self._pan_from = event.position()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.frame_requested.emit(self._frame_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the press began."""
        if self._curve is None:
            return
        if self._pan_from is not None:
            self.pan_by(self._pan_from.x() - event.position().x())
            self._pan_from = event.position()
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.frame_requested.emit(self._frame_at(event.position().x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pan_from = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole loop again."""
        self.show_all()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step, or zoom at the pointer with Ctrl."""
        event.accept()
        if self._curve is None:
            return
        notches = event.angleDelta().y() / WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_at(event.position().x(), ZOOM_STEP**-notches)
        elif notches:
            by = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.step_requested.emit(-by if notches > 0 else by)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, the MRI switch, whole loop."""
        menu = QMenu(self)
        menu.addAction(tr("Copy as picture"), self.copy_picture)
        menu.addAction(tr("Copy as table"), self.copy_table)
        menu.addSeparator()
        mri = menu.addAction(tr("Show published MRI values"))
        mri.setCheckable(True)
        mri.setChecked(self._shows_mri)
        mri.toggled.connect(self.mri_toggled)
        menu.addAction(tr("Show the whole loop"), self.show_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say where a reference line comes from when the pointer rests on it; else what every ± leaves out."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._curve is not None:
            words = self.citation_at(event.pos().y()) or self._left_out
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def citation_at(self, y: float) -> str:
        """Citation, number of people, position and caveat of the reference line at a pixel row; empty where none is."""
        if self._curve is None:
            return ""
        geometry = self.geometry_of_plot()
        for reference in self._curve.references:
            if abs(geometry.y(reference.value_mm) - y) <= HOVER_PX:
                cited = f"{reference.citation.authors} {reference.citation.year}, {reference.citation.journal}"
                caveat = tr("This value was not derived from a dynamic minimum.")
                parts = (reference_words(reference), cited, reference.people, reference.position, caveat)
                return "\n".join(parts)
        return ""
