"""Everything drawn on the chart: phases, grid, reference lines, the curve with its band, marks, anchors, cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ifs_measure.gui.chart_labels import LabelPlaces
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.hatching import paint_phase
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.theme import Theme
from ifs_measure.gui.wording import NO_BREAK, distance, number, phase_short
from ifs_measure.gui.words import tr
from ifs_measure.measurement.cortex_track import LOW_CONFIDENCE_MM, FrameStatus
from ifs_measure.measurement.distance_curve import CurveNarrowest, DistanceCurve
from ifs_measure.measurement.reference_values import Modality, ReferenceValue

BAND_OPACITY = 0.20
PHASE_BAND_PX = 4.0
PHASE_SIGN_PX = 9
"""Side of the hollow triangle of a phase's own narrowest distance."""
FOOT_PX = 8
NAME_PX = 18.0
GRID_STEP = 10.0
SHORT_PHASE_PX = 40.0


@dataclass(frozen=True, slots=True)
class ChartGeometry:
    """Where the plot lies and how its data come there.

    Attributes
    ----------
    area : QRectF
        The plot in pixels of the widget.
    x, y : callable
        Pixel of a place on the horizontal axis, and of a distance.
    x_range, y_range : tuple of float
        Places at the left and right edge, distances at the lower and upper one.
    """

    area: QRectF
    x: Callable[[float], float]
    y: Callable[[float], float]
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    @property
    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Both ranges."""
        return self.x_range, self.y_range


class ChartPainter:
    """Paints one state of the chart.

    Parameters
    ----------
    painter : QPainter
        In pixels of the widget.
    geometry : ChartGeometry
        Where.
    theme : Theme
        Colours.
    level : int
        0 everything, 1 no words (compact), 2 curve and cursor alone.
    """

    def __init__(self, painter: QPainter, geometry: ChartGeometry, theme: Theme, level: int) -> None:
        self._painter = painter
        self._g = geometry
        self._theme = theme
        self._level = level

    def paint_below(self, curve: DistanceCurve, other: DistanceCurve | None, shift: float) -> None:
        """Paint all that lies below the cursor.

        Parameters
        ----------
        curve : DistanceCurve
            What is shown.
        other : DistanceCurve or None
            The other loop of a comparison, dashed and without a band.
        shift : float
            Added to the other loop's places so that both are linked.
        """
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font())
        self._phases(curve)
        self._grid()
        painter.save()
        painter.setClipRect(self._g.area.adjusted(-7, -2, 7, 2))
        self._references(curve.references)
        if other is not None:
            self._other(other, shift)
        self._band(curve)
        self._line(curve)
        self._lost(curve)
        self._anchors(curve)
        painter.restore()
        self._marks(curve)

    def paint_above(self, curve: DistanceCurve, other: DistanceCurve | None = None, shift: float = 0.0) -> None:
        """Paint what the cursor passes under: the headline's triangle, and words with their halo, which stay put.

        Parameters
        ----------
        curve : DistanceCurve
            What is shown.
        other : DistanceCurve or None
            The other loop of a comparison, which no word may cover.
        shift : float
            Added to the other loop's places.
        """
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setFont(body_font())
        self._narrowest(curve)
        if self._level == 0:
            self._words(curve, [] if other is None else self._other_points(other, shift))

    def _point(self, curve: DistanceCurve, i: int) -> QPointF | None:
        value = curve.values[i]
        return None if value is None else QPointF(self._g.x(curve.at[i]), self._g.y(value))

    def _phases(self, curve: DistanceCurve) -> None:
        area = self._g.area
        top = area.top() - PHASE_BAND_PX
        starts = [phase.start for phase in curve.phases[1:]]
        for phase, end in zip(curve.phases, [*starts, curve.at[-1]], strict=False):
            left, right = max(area.left(), self._g.x(phase.start)), min(area.right(), self._g.x(end))
            if right <= left:
                continue
            label = str(phase.label)
            self._painter.fillRect(QRectF(left, top, right - left, PHASE_BAND_PX), self._theme.phase(label))
            paint_phase(self._painter, QRectF(left, area.top(), right - left, area.height()), label, self._theme)
            if right - left >= SHORT_PHASE_PX and self._level == 0:
                self._painter.setPen(self._theme.colour("text-2"))
                box = QRectF(left, top - NAME_PX - 1, right - left, NAME_PX)
                words = self._painter.fontMetrics().elidedText(
                    phase_short(label), Qt.TextElideMode.ElideRight, int(right - left)
                )
                self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        if not curve.phases and self._level == 0:
            self._painter.setPen(self._theme.colour("text-2"))
            box = QRectF(area.left(), top - NAME_PX - 1, area.width(), NAME_PX)
            keys = dict(zip("nie", (shown_key(key) for key in "NIE"), strict=True))
            words = tr("Mark neutral ({n}), IR end ({i}), ER end ({e})", **keys)
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _grid(self) -> None:
        low, high = self._g.y_range
        self._painter.setPen(QPen(self._theme.colour("grid"), 1))
        value = GRID_STEP * int(low / GRID_STEP)
        step = GRID_STEP
        while (high - low) / step > 8:
            step *= 2 if (high - low) / step < 20 else 5
        value = step * int(low / step)
        while value <= high:
            if value >= low:
                y = round(self._g.y(value)) + 0.5
                self._painter.drawLine(QPointF(self._g.area.left(), y), QPointF(self._g.area.right(), y))
            value += step

    def _references(self, references: Sequence[ReferenceValue]) -> None:
        for reference in references:
            pen = QPen(self._theme.colour("text-2"), 1)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([8, 4] if reference.modality is Modality.MRI else [1, 4])
            self._painter.setPen(pen)
            y = round(self._g.y(reference.value_mm)) + 0.5
            self._painter.drawLine(QPointF(self._g.area.left(), y), QPointF(self._g.area.right(), y))

    def _band(self, curve: DistanceCurve) -> None:
        for first, last, status in _stretches(curve):
            colour = self._theme.mark(status)
            colour.setAlphaF(BAND_OPACITY)
            upper, lower = [], []
            for i in range(first, last + 1):
                value, error = curve.values[i], curve.errors_95[i] or 0.0
                assert value is not None
                x = self._g.x(curve.at[i])
                upper.append(QPointF(x, self._g.y(value + error)))
                lower.append(QPointF(x, self._g.y(value - error)))
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colour)
            self._painter.drawPolygon(QPolygonF(upper + lower[::-1]))

    def _line(self, curve: DistanceCurve) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last, status in _stretches(curve):
            points = [p for i in range(first, last + 1) if (p := self._point(curve, i)) is not None]
            pen = QPen(self._theme.mark(status), 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if status == "interpolated":
                pen.setDashPattern([2, 1.5])
            self._painter.setPen(pen)
            if len(points) == 1:
                self._painter.drawLine(points[0] - QPointF(1.5, 0), points[0] + QPointF(1.5, 0))
            else:
                self._painter.drawPolyline(QPolygonF(points))
            if status == "low":
                self._ticks(points)

    def _ticks(self, points: list[QPointF]) -> None:
        """Cross ticks of 8 px, so that low confidence reads without colour."""
        for point in (points[0], points[-1]) if len(points) > 1 else points:
            self._painter.drawLine(point - QPointF(0, 4), point + QPointF(0, 4))

    def _other(self, other: DistanceCurve, shift: float) -> None:
        pen = QPen(self._theme.mark("placed"), 2)
        pen.setDashPattern([4, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path, is_open = QPainterPath(), False
        for point in self._other_points(other, shift):
            if point is None:
                is_open = False
                continue
            (path.lineTo if is_open else path.moveTo)(point)
            is_open = True
        self._painter.drawPath(path)

    def _other_points(self, other: DistanceCurve, shift: float) -> list[QPointF | None]:
        """Return the other loop's points, None where it was lost."""
        seen = zip(other.at, other.values, strict=True)
        return [None if v is None else QPointF(self._g.x(at + shift), self._g.y(v)) for at, v in seen]

    def _lost(self, curve: DistanceCurve) -> None:
        area = self._g.area
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last in lost_stretches(curve):
            left, right = self._g.x(curve.at[first]), self._g.x(curve.at[last])
            width = max(6.0, right - left)
            self._painter.setPen(QPen(self._theme.mark("lost"), 1))
            self._painter.drawRect(QRectF(left, area.bottom() - 5.5, width, 5))
            if self._level == 0:
                self._painter.setPen(self._theme.colour("text-2"))
                box = QRectF(left + width / 2 - 40, area.bottom() - 6 - NAME_PX, 80, NAME_PX)
                self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("lost"))

    def _anchors(self, curve: DistanceCurve) -> None:
        for at in curve.anchors:
            index = min(range(len(curve.at)), key=lambda i: abs(curve.at[i] - at))
            point = self._point(curve, index)
            if point is None:
                continue
            is_corrected = curve.statuses[index] is FrameStatus.CORRECTED
            colour = self._theme.mark("corrected" if is_corrected else "placed")
            self._painter.setPen(QPen(self._theme.colour("panel"), 1))
            self._painter.setBrush(colour)
            self._painter.drawPolygon(QPolygonF([point + QPointF(*d) for d in ((0, -6), (6, 0), (0, 6), (-6, 0))]))

    def _marks(self, curve: DistanceCurve) -> None:
        top = self._g.area.top() - PHASE_BAND_PX
        self._painter.setBrush(self._theme.mark("placed"))
        self._painter.setPen(QPen(self._theme.colour("panel"), 1))
        for mark in curve.marks:
            self._triangle(QPointF(self._g.x(mark.at), top + 6), 10, is_down=True)

    def _triangle(self, tip: QPointF, size: float, *, is_down: bool) -> None:
        rise = -size * 0.8 if is_down else size * 0.8
        shape = [tip, tip + QPointF(-size / 2, rise), tip + QPointF(size / 2, rise)]
        self._painter.drawPolygon(QPolygonF(shape))

    def paint_cursor(self, curve: DistanceCurve, frame: int) -> None:
        """Paint the cursor at a frame."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not 0 <= frame < len(curve.at):
            return
        x = round(self._g.x(curve.at[frame])) + 0.5
        area = self._g.area
        if not area.left() - 1 <= x <= area.right() + 1:
            return
        self._painter.setPen(QPen(self._theme.colour("text"), 1))
        self._painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("text"))
        # Inside the plot: below it the triangle would cover the number of a tick.
        self._triangle(QPointF(x, area.bottom() - FOOT_PX), 9, is_down=False)

    def _narrowest(self, curve: DistanceCurve) -> None:
        colour = self._theme.mark("narrowest")
        for item in curve.by_phase:
            self._painter.setPen(QPen(colour, 1.4))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._triangle(self._tip(item), PHASE_SIGN_PX, is_down=True)
        if curve.narrowest is not None:
            self._painter.setPen(QPen(self._theme.colour("panel"), 1))
            self._painter.setBrush(colour)
            self._triangle(self._tip(curve.narrowest), 14, is_down=True)

    def _tip(self, item: CurveNarrowest) -> QPointF:
        return QPointF(self._g.x(item.at), self._g.y(item.value) - 3)

    def _column(self, at: float) -> QRectF:
        return QRectF(self._g.x(at) - 1, self._g.area.top(), 2, self._g.area.height())

    def _words(self, curve: DistanceCurve, other: Sequence[QPointF | None]) -> None:
        own = [self._point(curve, i) for i in range(len(curve.at))]
        places = LabelPlaces(
            self._g.area, [[point for point in points if point is not None] for points in (own, other)]
        )
        for item in curve.by_phase:
            tip = self._tip(item)
            places.taken.append(
                QRectF(tip.x() - PHASE_SIGN_PX / 2, tip.y() - PHASE_SIGN_PX, PHASE_SIGN_PX, PHASE_SIGN_PX)
            )
        for at in curve.anchors:
            # The cursor stands on an anchor while it is corrected.
            places.taken.append(self._column(at))
        if curve.narrowest is not None:
            # And here whenever the result is looked at.
            places.taken.append(self._column(curve.narrowest.at))
            words = distance(curve.narrowest.value, curve.narrowest.error_95, curve.unit)
            self._painter.setFont(body_font(strong=True))
            width = self._painter.fontMetrics().horizontalAdvance(words) + 2.0
            tip = self._tip(curve.narrowest) - QPointF(0, 6)
            self._haloed(places.beside(tip, width, NAME_PX, 14), words, self._theme.mark("narrowest"))
            self._painter.setFont(body_font())
        for reference in curve.references:
            y = self._g.y(reference.value_mm)
            if self._g.area.top() <= y <= self._g.area.bottom():
                words = reference_words(reference)
                width = self._painter.fontMetrics().horizontalAdvance(words) + 2.0
                box = places.along_line(y, width, NAME_PX)
                self._haloed(box, words, self._theme.colour("text-2"))

    def _haloed(self, box: QRectF, words: str, colour: QColor) -> None:
        """Words with a 4 px halo of the panel, so that hatch and lines do not run into them."""
        path = QPainterPath()
        metrics = self._painter.fontMetrics()
        path.addText(QPointF(box.left(), box.center().y() + metrics.ascent() / 2 - 1.5), self._painter.font(), words)
        halo = QPen(self._theme.colour("panel"), 4)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, halo)
        self._painter.fillPath(path, colour)


def reference_words(reference: ReferenceValue) -> str:
    """Return what stands on a reference line."""
    value = f"{number(reference.value_mm)}{NO_BREAK}mm"
    if reference.modality is Modality.MRI:
        return tr("MRI {value}, not ultrasound", value=value)
    if reference.neutral_position_only:
        return tr("US mean {value}, neutral", value=value)
    return tr("US {value}, static", value=value)


def lost_stretches(curve: DistanceCurve) -> Iterator[tuple[int, int]]:
    """First and last frame of each gap; frames still to be followed are no gap."""
    first: int | None = None
    for i, status in enumerate((*curve.statuses, None)):
        is_lost = status is FrameStatus.LOST
        if is_lost and first is None:
            first = i
        elif not is_lost and first is not None:
            yield first, i - 1
            first = None


def _stretches(curve: DistanceCurve) -> Iterator[tuple[int, int, str]]:
    """First and last frame and colour key of each run; neighbours share a frame so that the line is not cut."""
    keys: list[str | None] = [_key(curve, i) for i in range(len(curve.at))]
    first = 0
    while first < len(keys):
        key = keys[first]
        if key is None:
            first += 1
            continue
        last = first
        while last + 1 < len(keys) and keys[last + 1] == key:
            last += 1
        joined = last + 1 if last + 1 < len(keys) and keys[last + 1] is not None else last
        yield first, joined, key
        first = last + 1


def _key(curve: DistanceCurve, i: int) -> str | None:
    if curve.values[i] is None:
        return None
    status = curve.statuses[i]
    if status is FrameStatus.INTERPOLATED:
        return "interpolated"
    error = curve.errors_95[i]
    if curve.unit == "mm" and error is not None and error > LOW_CONFIDENCE_MM:
        return "low"
    return "tracked"
