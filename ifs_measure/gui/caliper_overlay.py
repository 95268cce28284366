"""Paints calipers, arcs, numbers, loupe and orientation over the picture; shape first, colour second."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ifs_measure.gui.fonts import body_font, headline_font
from ifs_measure.gui.label_place import DARK, Obstacles, leader, place_number
from ifs_measure.gui.loupe import SMALL_PICTURE_PX, paint_loupe
from ifs_measure.gui.overlay_scene import CaliperDrawing, EndMark, OverlayScene
from ifs_measure.gui.theme import picture_theme
from ifs_measure.gui.view_transform import ViewTransform
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import FloatArray, Picture

LINE_PX = 1.6
ARC_PX = 1.5
HALO_PX = 1.1
HALO = QColor(0, 0, 0, 184)
"""Black at 72 %."""
MARK_INNER_PX = 3.0
MARK_OUTER_PX = 8.0
LINE_STOPS_SHORT_PX = 9.0
TICK_PX = 10.0
SELECTED_RADIUS_PX = 14.0
ARC_STEP_PX = 3.0
TEXT_PAD = 3
CORNER_PX = (160, 66)
STEPS_OFF_PRINT = 8
"""Of 8 px: farther from its corner a word would be looked for in vain."""
HEADLINE = "headline"
"""In place of a colour token: the side letter, large."""
Points = NDArray[np.float64]


class CaliperOverlay:
    """Paints a scene; remembers only where each number stood, so that it does not jump."""

    def __init__(self) -> None:
        self._kept: dict[str, QRectF] = {}
        self._view = ViewTransform()
        self.number_boxes: dict[str, QRectF] = {}
        self._corners: dict[str, tuple[QRectF, ViewTransform, QPointF]] = {}

    @property
    def focus_colour(self) -> str:
        """Colour of the keyboard's frame round the picture."""
        return str(picture_theme().colours["focus"])

    def paint(self, painter: QPainter, scene: OverlayScene, view: ViewTransform, size: QSize, picture: Picture) -> None:
        """Paint everything over one frame.

        Parameters
        ----------
        painter : QPainter
            On the widget, in logical pixels.
        scene : OverlayScene
            What to draw.
        view : ViewTransform
            Where the picture stands.
        size : QSize
            The widget's size.
        picture : ndarray
            The frame, to find the black outside the sector and to fill the loupe.
        """
        if view != self._view:
            self._view = view
            self._kept.clear()
        self.number_boxes = {}
        self._paint_regions(painter, scene, view)
        self._paint_orientation(painter, scene, size, _GreatestGrey(picture, view))
        for caliper in scene.calipers:
            self._paint_caliper(painter, caliper, view, size, picture)
        self._paint_helpers(painter, scene, view)
        notes = _note_boxes(scene, size, _GreatestGrey(picture, view), tuple(self.number_boxes.values()))
        for i, (words, box) in enumerate(zip(scene.note, notes, strict=False)):
            draw_haloed(painter, words, box.bottomLeft(), token="text" if i == 0 else "text-2")
        if scene.loupe is not None:
            arcs = [_widget_points(end.arc, view) for c in scene.calipers for end in c.ends if end.arc is not None]
            # A number that the loupe covered could not be read.
            boxes = (*self.number_boxes.values(), *notes, *_corner_boxes(size))
            arcs += [_outline(box) for box in boxes]
            paint_loupe(painter, scene.loupe, view, size, picture, arcs)

    def _paint_caliper(
        self, painter: QPainter, caliper: CaliperDrawing, view: ViewTransform, size: QSize, picture: Picture
    ) -> None:
        paint_marks(painter, caliper, view)
        if len(caliper.ends) == 2 and caliper.text:
            self._paint_number(painter, caliper, view, size, picture)

    def _paint_number(
        self, painter: QPainter, caliper: CaliperDrawing, view: ViewTransform, size: QSize, picture: Picture
    ) -> None:
        strong = body_font(strong=True)
        metrics = QFontMetricsF(strong)
        height = metrics.height() * (2 if caliper.sub_text else 1)
        words = f"{caliper.letter} {caliper.text}" if caliper.letter else caliper.text
        width = max(metrics.horizontalAdvance(words), metrics.horizontalAdvance(caliper.sub_text))
        line = np.array([view.to_widget(end.point) for end in caliper.ends])
        arcs = tuple(
            _widget_points(end.arc, view) if end.arc is not None and len(end.arc) else line[i : i + 1]
            for i, end in enumerate(caliper.ends)
        )
        foot = 46 if size.height() >= SMALL_PICTURE_PX else 28
        bounds = QRectF(4, 4, size.width() - 8, size.height() - foot)
        grey = _GreatestGrey(picture, view)
        box = place_number((width, height), Obstacles(arcs, line), bounds, grey, self._kept.get(caliper.letter))
        if box is None:
            self._kept.pop(caliper.letter, None)
            return
        self._kept[caliper.letter] = self.number_boxes[caliper.letter] = box
        # To the mark that is nearer: a leader to the other one would cross the line and the bone.
        marks = [QPointF(*place) for place in line]
        start, stop = leader(box, min(marks, key=lambda mark: (mark - box.center()).manhattanLength()))
        if not _crosses(start, stop, arcs):
            _paint_leader(painter, start, stop)
        x = box.left() + (box.width() - metrics.horizontalAdvance(words)) / 2
        draw_haloed(painter, words, QPointF(x, box.top() + metrics.ascent()), strong=True)
        if caliper.sub_text:
            x = box.left() + (box.width() - QFontMetricsF(body_font()).horizontalAdvance(caliper.sub_text)) / 2
            base = box.top() + metrics.height() + metrics.ascent()
            draw_haloed(painter, caliper.sub_text, QPointF(x, base), token="text-2")

    def _paint_orientation(
        self, painter: QPainter, scene: OverlayScene, size: QSize, grey: Callable[[QRectF], int]
    ) -> None:
        base = size.height() - 10.0
        small = QFontMetricsF(body_font())
        left = f"◂ {scene.left_word}" if scene.right_word else scene.left_word
        if scene.side_letter:
            if size.height() < SMALL_PICTURE_PX:
                draw_haloed(painter, scene.side_letter, QPointF(10, base), strong=True)
                draw_haloed(painter, " · ".join(word for word in (scene.side_word, left) if word), QPointF(26, base))
            else:
                lift = self._off_print("left", QRectF(10, base - 46, 26, 26), QPointF(0, -8), grey)
                draw_haloed(painter, scene.side_letter, QPointF(14, base - 22) + lift, token=HEADLINE)
                if scene.side_word:
                    draw_haloed(painter, scene.side_word, QPointF(34, base - 22) + lift)
                draw_haloed(painter, left, QPointF(14, base))
        elif left:
            draw_haloed(painter, left, QPointF(14, base))
        if scene.right_word:
            words = f"{scene.right_word} ▸"
            wide = small.horizontalAdvance(words)
            box = QRectF(size.width() - 18 - wide, base - 12, wide + 8, 16)
            aside = self._off_print("right", box, QPointF(-8, 0), grey)
            draw_haloed(painter, words, QPointF(size.width() - 14 - wide, base) + aside)

    def _off_print(self, name: str, box: QRectF, step: QPointF, grey: Callable[[QRectF], int]) -> QPointF:
        """Return how far a corner's words stand off what is burned in there, such as a tick of the depth ruler.

        Found once for a view and a size: words that moved while the loop plays would draw the eye.
        """
        known = self._corners.get(name)
        if known is None or known[:2] != (box, self._view):
            black = (step * k for k in range(STEPS_OFF_PRINT) if grey(box.translated(step * k)) <= DARK)
            known = self._corners[name] = (box, self._view, next(black, QPointF()))
        return known[2]

    def _paint_helpers(self, painter: QPainter, scene: OverlayScene, view: ViewTransform) -> None:
        white = picture_theme().mark("placed")
        if scene.no_cortex_at is not None:
            x, y = view.to_widget(scene.no_cortex_at)
            _stroke(painter, _rect_path(x - 7, y - 7, 14, 14), white, 1.5)
        for group in (scene.redraw, scene.ruler):
            places = [QPointF(*view.to_widget(p)) for p in group]
            if len(places) > 1:
                path = QPainterPath(places[0])
                for place in places[1:]:
                    path.lineTo(place)
                _stroke(painter, path, white, 1.2, dashes=(5.0, 4.0))
            for place in places:
                dot = QPainterPath()
                dot.addEllipse(place, 3.5, 3.5)
                _stroke(painter, dot, white, 1.5)

    def _paint_regions(self, painter: QPainter, scene: OverlayScene, view: ViewTransform) -> None:
        for region in scene.regions:
            left, top = view.to_widget_corner(region.x0, region.y0)
            right, bottom = view.to_widget_corner(region.x1 + 1, region.y1 + 1)
            dashes = () if region.is_spatial else (4.0, 4.0)
            _stroke(painter, _rect_path(left, top, right - left, bottom - top), _colour("tracked"), 1.0, dashes=dashes)
            draw_haloed(painter, f"{region.index + 1}", QPointF(left + 6, top + 18), token="accent")
        for tick in scene.ruler_ticks:
            x, y = view.to_widget(tick)
            mark = QPainterPath(QPointF(x - 6, y))
            mark.lineTo(QPointF(x + 6, y))
            _stroke(painter, mark, _colour("tracked"), 1.5)


class _GreatestGrey:
    """Brightest grey of the picture under a box of the widget."""

    def __init__(self, picture: Picture, view: ViewTransform) -> None:
        self._picture, self._view = picture, view

    def __call__(self, box: QRectF) -> int:
        a = self._view.to_image(box.left(), box.top())
        b = self._view.to_image(box.right(), box.bottom())
        rows, columns = self._picture.shape[:2]
        x0, x1 = max(0, int(a.x)), min(columns, int(b.x) + 2)
        y0, y1 = max(0, int(a.y)), min(rows, int(b.y) + 2)
        if x0 >= x1 or y0 >= y1:
            return 0
        return int(self._picture[y0:y1, x0:x1].max())


def paint_marks(painter: QPainter, caliper: CaliperDrawing, view: ViewTransform) -> None:
    """Paint the arcs, the line and the marks of a caliper; no number."""
    for end in caliper.ends:
        if end.arc is not None and len(end.arc) > 1:
            _paint_arc(painter, _widget_points(end.arc, view), _colour(_arc_state(end)), end.is_preview)
    points = [QPointF(*view.to_widget(end.point)) for end in caliper.ends]
    if len(points) == 2:
        _paint_line(painter, points[0], points[1], caliper)
    for end, point in zip(caliper.ends, points, strict=True):
        _paint_mark(painter, end, point)


def _paint_leader(painter: QPainter, start: QPointF, stop: QPointF) -> None:
    painter.setPen(QPen(QColor(0, 0, 0), 2.5))
    painter.drawLine(start, stop)
    pen = QPen(picture_theme().colour("text"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.0, 3.0])
    painter.setPen(pen)
    painter.drawLine(start, stop)


def _crosses(start: QPointF, stop: QPointF, arcs: Sequence[Points]) -> bool:
    """Whether a leader runs over a bone's arc on its way to the mark; a number in the black is told by its letter."""
    along = np.linspace((start.x(), start.y()), (stop.x(), stop.y()), 100)
    for arc in arcs:
        far = arc[np.hypot(*(arc - [stop.x(), stop.y()]).T) > SELECTED_RADIUS_PX]
        if len(far) and np.hypot(*(far[:, None] - along[None]).transpose(2, 0, 1)).min() < ARC_STEP_PX:
            return True
    return False


def _corner_boxes(size: QSize) -> tuple[QRectF, QRectF]:
    """Return where side and orientation stand, with the room that the loupe's caption takes."""
    top = size.height() - CORNER_PX[1]
    return QRectF(8, top, CORNER_PX[0], CORNER_PX[1]), QRectF(size.width() - 130, top + 20, 124, CORNER_PX[1] - 20)


def _note_boxes(
    scene: OverlayScene, size: QSize, grey: Callable[[QRectF], int], numbers: Sequence[QRectF]
) -> list[QRectF]:
    """Return where the lines of the note stand, in a black corner or nowhere: the hint says the same."""
    widths = [QFontMetricsF(body_font()).horizontalAdvance(words) for words in scene.note]
    low, high = size.height() - 74.0, 42.0
    for top, is_right in ((low, True), (low - 26, False), (high, True), (high, False)):
        boxes = [
            QRectF(size.width() - w - 24 if is_right else 14, top + 18 * (i - 1), w, 18) for i, w in enumerate(widths)
        ]
        is_free = not any(box.adjusted(-8, -4, 8, 4).intersects(number) for box in boxes for number in numbers)
        if is_free and all(grey(box.adjusted(-8, -4, 8, 4)) <= DARK for box in boxes):
            return boxes
    return []


def _outline(box: QRectF) -> Points:
    """Points round and in a box, as dense as those of an arc."""
    xs = np.arange(box.left(), box.right() + ARC_STEP_PX, ARC_STEP_PX)
    ys = np.arange(box.top(), box.bottom() + ARC_STEP_PX, ARC_STEP_PX)
    return np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)


def draw_haloed(painter: QPainter, words: str, base: QPointF, *, strong: bool = False, token: str = "text") -> None:
    """Write body text with a 2 px black halo, its base line starting at `base`."""
    ratio = painter.device().devicePixelRatioF()
    picture = _haloed_text(words, "headline" if token == HEADLINE else "strong" if strong else "body", token, ratio)
    ascent = _metrics("headline" if token == HEADLINE else "strong" if strong else "body").ascent()
    # On whole device pixels, so that a number does not shimmer while its bone moves.
    x, y = (round(value * ratio) / ratio for value in (base.x() - TEXT_PAD, base.y() - ascent - TEXT_PAD))
    painter.drawPixmap(QPointF(x, y), picture)


def _font_of(kind: str) -> QFont:
    return headline_font(strong=True) if kind == "headline" else body_font(strong=kind == "strong")


def _metrics(kind: str) -> QFontMetricsF:
    return QFontMetricsF(_font_of(kind))


@lru_cache(maxsize=128)
def _haloed_text(words: str, kind: str, token: str, ratio: float) -> QPixmap:
    """Draw words with their halo once; stroking outlines is the dearest part of a frame's paint."""
    metrics = _metrics(kind)
    size = QSizeF(metrics.horizontalAdvance(words) + 2 * TEXT_PAD, metrics.height() + 2 * TEXT_PAD)
    pixmap = QPixmap((size * ratio).toSize() + QSize(1, 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    path.addText(QPointF(TEXT_PAD, TEXT_PAD + metrics.ascent()), _font_of(kind), words)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QPen(QColor(0, 0, 0), 4.0)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, picture_theme().colour("text" if token == HEADLINE else token))
    painter.end()
    return pixmap


def _arc_state(end: EndMark) -> str:
    """Let an arc keep its own colour on the narrowest frame: pink is for the caliper."""
    return "tracked" if end.state == "narrowest" else end.state


def _colour(state: str) -> QColor:
    theme = picture_theme()
    name = f"mark-{state}"
    return theme.colour(name if name in theme.colours else f"quantity-{state}")


def _widget_points(points: FloatArray, view: ViewTransform) -> Points:
    per_px = np.array([view.zoom, view.zoom_down])
    placed: Points = (np.asarray(points, dtype=np.float64) + 0.5) * per_px + np.array([view.left, view.top])
    return placed


def _stroke(
    painter: QPainter, path: QPainterPath, colour: QColor, width: float, *, dashes: tuple[float, ...] = ()
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(HALO, width + 2 * HALO_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawPath(path)
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern([value / width for value in dashes])
    painter.setPen(pen)
    painter.drawPath(path)


def _paint_arc(painter: QPainter, points: Points, colour: QColor, is_preview: bool) -> None:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _thinned(points)]))
    _stroke(painter, path, colour, ARC_PX, dashes=(6.0, 5.0) if is_preview else ())
    ticks = QPainterPath()
    for tip, inner in ((points[0], points[min(3, len(points) - 1)]), (points[-1], points[max(-4, -len(points))])):
        along = tip - inner
        length = float(np.hypot(*along)) or 1.0
        across = np.array([-along[1], along[0]]) / length * TICK_PX / 2
        ticks.moveTo(QPointF(*(tip - across)))
        ticks.lineTo(QPointF(*(tip + across)))
    _stroke(painter, ticks, colour, ARC_PX)


def _thinned(points: Points) -> Points:
    """Leave out points nearer than `ARC_STEP_PX` to the one before; both ends stay."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    kept = np.unique(np.searchsorted(along, np.arange(0.0, along[-1], ARC_STEP_PX)))
    thinned: Points = points[np.append(kept, len(points) - 1)]
    return thinned


def _paint_line(painter: QPainter, a: QPointF, b: QPointF, caliper: CaliperDrawing) -> None:
    dx, dy = b.x() - a.x(), b.y() - a.y()
    length = float(np.hypot(dx, dy))
    if length <= 2 * LINE_STOPS_SHORT_PX:
        return
    cut = LINE_STOPS_SHORT_PX / length
    path = QPainterPath(QPointF(a.x() + dx * cut, a.y() + dy * cut))
    path.lineTo(QPointF(b.x() - dx * cut, b.y() - dy * cut))
    dashes = (6.0, 5.0) if caliper.is_preview else caliper.dashes
    _stroke(painter, path, _colour(caliper.state), LINE_PX, dashes=dashes)


def _paint_mark(painter: QPainter, end: EndMark, at: QPointF) -> None:
    path = QPainterPath()
    if end.is_preview:
        path.addEllipse(at, 7.0, 7.0)
    else:
        turn = 0.0 if end.bone is Bone.ISCHIAL_TUBEROSITY else np.pi / 4
        for quarter in range(4):
            angle = turn + quarter * np.pi / 2
            arm = QPointF(float(np.cos(angle)), float(np.sin(angle)))
            path.moveTo(at + arm * MARK_INNER_PX)
            path.lineTo(at + arm * MARK_OUTER_PX)
    _stroke(painter, path, _colour(end.state), LINE_PX)
    if end.is_selected:
        ring = QPainterPath()
        ring.addEllipse(at, SELECTED_RADIUS_PX, SELECTED_RADIUS_PX)
        _stroke(painter, ring, _colour(end.state), LINE_PX, dashes=(4.0, 3.0))


def _rect_path(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    return path
