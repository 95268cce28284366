"""Placing, dragging, nudging and redrawing ends: pointer and keys become edits of the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ifs_measure.gui.canvas_tools import Grip
from ifs_measure.gui.hands.arc_editing import ArcEditing
from ifs_measure.gui.hands.cortex_finder import CortexFinder, Found
from ifs_measure.gui.hands.desk import Desk, Selection
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.overlay_scene import CaliperDrawing, Loupe, OverlayScene
from ifs_measure.gui.scenes import (
    DrawingContext,
    caliper_drawing,
    end_point,
    moved_point,
)
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone, Origin, Surface
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, distance_px
from ifs_measure.measurement.session import MeasurementSession, place_point, remove_anchor
from ifs_measure.measurement.session_edits import set_surfaces

STILL_PX = 0.05
"""A drag or nudge that ends this near to where it began is none."""
APART_PX = 3.0
"""A click this far from an end that is placed already means the other one."""

Moved = tuple[Bone, ImagePoint, FloatArray | None]


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the crosshair of the arrow keys stands.

    Attributes
    ----------
    point : ImagePoint
        Its place in the picture.
    is_free : bool
        Snapping is held off.
    is_moved : bool
        It was moved since it came up, or since it placed something: only then does Enter place anything, so that a
        hand that presses twice puts no two points in one place.
    """

    point: ImagePoint
    is_free: bool = False
    is_moved: bool = False


class Placing(QObject):
    """What the pointer is about to do, and the edits that it makes.

    Attributes
    ----------
    aim : Aim or None
        The crosshair of the keys; None while the mouse points.
    is_resting : callable
        Whether the next click belongs to something else than an end: then no end is previewed.

    Signals
    -------
    changed()
        Something that is drawn changed: preview, drag, redraw.
    moved_end()
        An end of a tracked measurement was moved; the loop wants to be solved again.
    """

    changed = Signal()
    moved_end = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hover: tuple[ImagePoint, bool] | None = None
        self.aim: Aim | None = None
        self.is_resting: Callable[[], bool] = lambda: False
        self._preview: Found | None = None
        self._grip: Grip | None = None
        self._drag_point: ImagePoint | None = None
        self._is_free = False
        self._finder = CortexFinder(desk)
        self.arcs = ArcEditing(desk, self._finder, self)
        self.arcs.changed.connect(self.changed)
        self.arcs.moved.connect(self.moved_end)
        self._drawn: list[str] = []
        self.shows_loupe = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        desk.scan_opened.connect(self.reset)
        desk.frame_shown.connect(self._on_frame)

    def reset(self) -> None:
        """Forget everything about the scan before."""
        self._hover = self._preview = self._grip = self._drag_point = self.aim = None
        self._finder.reset()
        self.arcs.reset()
        self.shows_loupe = False
        self.changed.emit()

    def next_end(self) -> Bone | None:
        """Return the end that the next click places; None where both are placed."""
        if self._desk.scan is None:
            return None
        anchors = self._desk.item.anchors
        if not anchors:
            return Bone.ISCHIAL_TUBEROSITY
        return next((bone for bone in Bone if anchors[0].points[bone] is None), None)

    # ------------------------------------------------------------------------------------------------- pointer

    def hover(self, point: ImagePoint, is_free: bool) -> None:
        """Follow the pointer; the preview is looked for once the event loop is idle."""
        if self._desk.scan is None:
            return
        self._hover = (point, is_free)
        if (self.next_end() is not None or self.arcs.points is not None) and not self._timer.isActive():
            self._timer.start(0)

    def point_at(self, aim: Aim | None) -> None:
        """Show the crosshair and what Enter would place there; with None forget it, and the mouse."""
        self.aim, self._hover, self._preview = aim, None, None
        if aim is not None and aim.is_moved:
            self.hover(aim.point, aim.is_free)
        self.changed.emit()

    def click(self, point: ImagePoint, is_free: bool) -> None:
        """Place the next missing end, or the next point of an arc."""
        if not self._is_seen or not self._is_inside(point):
            return
        if self.arcs.points is not None:
            self.arcs.add(point)
            return
        bone = self.next_end()
        if bone is None:
            self._desk.select(None)
            return
        anchors = self._desk.item.anchors
        if anchors and anchors[0].frame != self._desk.frame:
            words = tr("The first end is in frame {frame}. Place the other one there.", frame=anchors[0].frame + 1)
            self._desk.noticed.emit(Notice(words, key="placing"))
            self._desk.go_to(anchors[0].frame)
            return
        self._place(bone, point, is_free)

    def grab(self, grip: Grip) -> None:
        """Select an end that was clicked, or begin its drag; the picture stands still for it."""
        if not self._is_seen:
            return
        self._desk.playback.stop()
        bone = self.next_end()
        if bone is not None and grip.bone is not bone and self._hover is not None and self._grip is None:
            point, is_free = self._hover
            if distance_px(point, end_point(self._desk.item, self._desk.frame, grip.bone) or point) > APART_PX:
                self._place(bone, point, is_free)
                return
        key = self._key_of(grip)
        self._desk.work_on(key)
        self._desk.select(Selection(key, grip.bone))

    def drag(self, grip: Grip, point: ImagePoint, is_free: bool) -> None:
        """Move the held end; nothing is edited before it is let go."""
        if not self._is_seen:
            return
        self._grip, self._is_free = grip, is_free
        self._drag_point = self._kept_inside(point)
        self._hover = (self._drag_point, is_free)
        if not self._timer.isActive():
            self._timer.start(0)

    def drop(self, grip: Grip, point: ImagePoint, is_free: bool) -> None:
        """Let the held end go: one undo step; what was held of another scan is let go for good."""
        self._timer.stop()
        if self._grip is None:
            return
        point = self._kept_inside(point)
        found = None if is_free else self._finder.snap(grip.bone, point)
        self._grip = self._drag_point = self._preview = None
        if grip.arc_end is not None:
            self.arcs.reshape(grip.bone, grip.arc_end, found.point if found else point)
        else:
            self.move_end(grip.bone, found.point if found else point)
        self.changed.emit()

    def cancel(self) -> bool:
        """Give up a drag or a redraw; False where there was none."""
        had = self._grip is not None or self.arcs.points is not None
        self._grip = self._drag_point = self._preview = None
        self.arcs.reset()
        if had:
            self.changed.emit()
        return had

    # ---------------------------------------------------------------------------------------------------- edits

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected end; successive nudges of one end in one frame are one step."""
        chosen = self._desk.selection
        if chosen is None or not self._is_seen:
            return
        self._desk.playback.stop()
        point = moved_point(self._desk.session.measurement(chosen.key), self._desk.frame, chosen.bone)
        if point is None:
            return
        target = self._kept_inside(ImagePoint(point.x + dx, point.y + dy))
        self.shows_loupe = True
        self._hover = (target, True)
        self.move_end(chosen.bone, target, merge_key=("nudge", chosen.key, self._desk.frame, chosen.bone))

    def move_end(self, bone: Bone, point: ImagePoint, merge_key: object = None) -> None:
        """Put an end of the measurement in hand somewhere else in this frame."""
        desk = self._desk
        item = desk.item
        before = moved_point(item, desk.frame, bone)
        if before is not None and distance_px(before, point) < STILL_PX:
            return
        has_track = item.track is not None
        anchor = item.anchor_at(desk.frame)
        origin = Origin.CORRECTED if has_track and (anchor is None or anchor.origin is not Origin.PLACED) else None
        origin = origin or (Origin.CORRECTED if has_track else Origin.PLACED)
        key, frame = desk.key, desk.frame
        text = tr("Move IT") if bone is Bone.ISCHIAL_TUBEROSITY else tr("Move LT")
        if desk.edit(text, lambda s: place_point(s, key, frame, bone, point, origin), merge_key) and has_track:
            self.moved_end.emit()

    def remove(self) -> bool:
        """Take the anchor of this frame away (or the ends, where it is the only one)."""
        desk = self._desk
        key, frame = desk.key, desk.frame
        if desk.item.anchor_at(frame) is None:
            return False
        has_track = desk.item.track is not None
        done = desk.edit(tr("Remove the points of this frame"), lambda s: remove_anchor(s, key, frame))
        if done and has_track and desk.item.anchors:
            self.moved_end.emit()
        return done

    # ------------------------------------------------------------------------------------------------- drawing

    def drawings(self, context: Callable[[str], DrawingContext]) -> tuple[CaliperDrawing, ...]:
        """Draw every measurement of the session in the frame shown."""
        desk = self._desk
        drawn = []
        self._drawn = []
        for item in desk.session.measurements:
            here = replace(context(item.key), arc_of=partial(self._finder.arc_at, item.key))
            moved = self._moved() if item.key == desk.key else None
            drawing = caliper_drawing(item, here, moved)
            if drawing is not None:
                drawn.append(drawing)
                self._drawn.append(item.key)
        return tuple(drawn)

    def helpers(self) -> OverlayScene:
        """Return loupe, redraw points and the hollow square as a scene without calipers."""
        bone = self._busy_bone()
        missed = None
        loupe = None
        if bone is not None and self._hover is not None:
            point, is_free = self._hover
            has_preview = self._preview is not None
            if not has_preview and not is_free and self._desk.item.surfaces[bone] is not Surface.POINT:
                missed = point
            caption = tr("4×, free") if is_free else tr("4×, snaps to ridge")
            snapped = self._preview
            loupe = Loupe(point, snapped.point if snapped else None, snapped.arc if snapped else None, caption)
        elif self.shows_loupe and self._desk.selection is not None:
            end = end_point(self._desk.item, self._desk.frame, self._desk.selection.bone)
            loupe = None if end is None else Loupe(end, end, None, tr("4×"))
        aim = self.aim
        if loupe is None and aim is not None and aim.is_moved:
            loupe = Loupe(aim.point, None, None, tr("4×"))
        place = None if aim is None else aim.point
        return OverlayScene(loupe=loupe, crosshair=place, no_cortex_at=missed, redraw=self.arcs.points or ())

    @property
    def is_over_nothing(self) -> bool:
        """Whether a click here would find no cortex."""
        return self.helpers().no_cortex_at is not None

    # ---------------------------------------------------------------------------------------------------- inner

    @property
    def _is_seen(self) -> bool:
        """Whether a picture of the scan is on the screen: nobody places anything on what is not there."""
        return self._desk.scan is not None and self._desk.source.picture(self._desk.frame) is not None

    def _on_frame(self, _frame: int) -> None:
        self._preview = None
        if self._hover is not None and self.next_end() is not None:
            self._timer.start(0)

    def _busy_bone(self) -> Bone | None:
        """Return the end that the pointer is placing or dragging."""
        if self._grip is not None:
            return self._grip.bone if self._grip.arc_end is None else None
        if self.is_resting():
            return None
        anchors = self._desk.item.anchors
        if anchors and anchors[0].frame != self._desk.frame:
            return None
        return self.next_end() if self._hover is not None and self.arcs.points is None else None

    def _moved(self) -> Moved | None:
        bone = self._busy_bone()
        if bone is None or self._hover is None:
            return None
        if self._preview is not None:
            return bone, self._preview.point, self._preview.arc
        return None if self._grip is None else (bone, self._hover[0], None)

    def _look(self) -> None:
        """Look for the cortex under the pointer."""
        bone = self._busy_bone()
        self._preview = None
        if bone is not None and self._hover is not None and not self._hover[1]:
            self._preview = self._finder.snap(bone, self._hover[0])
        self.changed.emit()

    def _place(self, bone: Bone, point: ImagePoint, is_free: bool) -> None:
        desk = self._desk
        desk.playback.stop()
        key, frame, surfaces = desk.key, desk.frame, desk.item.surfaces
        found = None if is_free else self._finder.snap(bone, point)
        becomes_free = found is None and surfaces[bone] is not Surface.POINT
        target = point if found is None else found.point

        def change(session: MeasurementSession) -> MeasurementSession:
            if becomes_free:
                free = replace(surfaces, **{"it" if bone is Bone.ISCHIAL_TUBEROSITY else "lt": Surface.POINT})
                session = set_surfaces(session, key, free)
            return place_point(session, key, frame, bone, target)

        self._preview = None
        desk.edit(tr("Place IT") if bone is Bone.ISCHIAL_TUBEROSITY else tr("Place LT"), change)
        if becomes_free and not is_free:
            words = tr("No cortex here. The point stays where you put it and is followed as a free point.")
            desk.noticed.emit(Notice(words, is_attention=True, key="placing"))
        self.changed.emit()

    def _key_of(self, grip: Grip) -> str:
        """Return the key of the measurement that a drawing of the scene shows."""
        return self._drawn[grip.caliper] if grip.caliper < len(self._drawn) else self._desk.key

    def _is_inside(self, point: ImagePoint) -> bool:
        scan = self._desk.scan
        return scan is not None and -0.5 <= point.x < scan.columns - 0.5 and -0.5 <= point.y < scan.rows - 0.5

    def _kept_inside(self, point: ImagePoint) -> ImagePoint:
        scan = self._desk.scan
        assert scan is not None
        return ImagePoint(min(scan.columns - 1.0, max(0.0, point.x)), min(scan.rows - 1.0, max(0.0, point.y)))
