"""Placing by keys: a crosshair that the arrow keys move, wherever a click on the picture is waited for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ifs_measure.gui.hands.desk import Desk, Selection
from ifs_measure.gui.hands.picture_tools import PictureTools
from ifs_measure.gui.hands.placing import Aim, Placing
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import announce
from ifs_measure.gui.scenes import end_point
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import ImagePoint, distance_px

STEP_PX = 8.0
"""Of the screen, not of the picture: zoomed in, the same key moves more finely. Less than the reach of a click."""
HELD_GROWS = 1.15
"""How much farther each repeat of a held key goes: across a picture in a second or two."""
HELD_MOST_PX = 40.0
"""Farther at a stroke, a held crosshair would jump instead of run."""
FINE_PX = 1.0
"""Of the picture, as a nudge."""
MOUSE_RESTS_PX = 1.0
"""Of the picture: a mouse that lies still is told to have moved when something beside the picture changes its size."""
DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class KeyCrosshair(QObject):
    """Shows the crosshair, moves it, and places what it points at.

    Attributes
    ----------
    is_held : callable
        Whether the key that was pressed repeats.
    """

    def __init__(
        self, desk: Desk, placing: Placing, tools: PictureTools, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._placing, self._tools, self._window = desk, placing, tools, window
        self.is_held: Callable[[], bool] = lambda: False
        self._stride = STEP_PX
        self._mouse: ImagePoint | None = None
        self._last: ImagePoint | None = None
        self._has_selected = False
        desk.scan_opened.connect(self._on_scan)
        desk.session_changed.connect(self._follow)
        tools.ruler_changed.connect(self._follow)
        window.inspector.drawer_changed.connect(self.put_away)

    def table(self) -> dict[str, Callable[[], object]]:
        """Return the moves by their action's name."""
        moves: dict[str, Callable[[], object]] = {}
        for name, (dx, dy) in DIRECTIONS.items():
            moves[f"point_{name}"] = partial(self._stride_to, dx, dy, is_free=False)
            moves[f"point_free_{name}"] = partial(self._stride_to, dx, dy, is_free=True)
            moves[f"point_fine_{name}"] = partial(self._move, dx * FINE_PX, dy * FINE_PX)
        return {**moves, "point_take_free": partial(self.take, is_free=True), "select_end": self.select_next}

    @property
    def is_shown(self) -> bool:
        """Whether the arrow keys move it."""
        return self._placing.aim is not None

    # ------------------------------------------------------------------------------------------ come up, go away

    def select_next(self) -> None:
        """Bring it up where a point is waited for, then select the ends that are placed, then none."""
        desk = self._desk
        if self._takes_clicks():
            self._toggle()
            return
        missing = self._placing.next_end()
        placed = [bone for bone in Bone if end_point(desk.item, desk.frame, bone) is not None]
        order: list[Bone | None] = [*([missing] if missing else []), *placed, None]
        now = desk.selection.bone if desk.selection else None
        follower = order[(order.index(now) + 1) % len(order)] if now in order else order[0]
        if follower is None:
            self.put_away()
            desk.select(None)
        else:
            self.choose_end(follower)

    def choose_end(self, bone: str) -> None:
        """Take an end in hand: select it, or bring up the crosshair for it where it is the next to be placed."""
        chosen = Bone(bone)
        if chosen is self._placing.next_end() and not self._takes_clicks():
            self._show()
            return
        self.put_away()
        self._desk.select(Selection(self._desk.key, chosen))

    def put_away(self, *_: object) -> bool:
        """Take it away; False where it was not there."""
        aim = self._placing.aim
        if aim is None:
            return False
        self._last = aim.point
        self._placing.point_at(None)
        if self._has_selected:
            self._has_selected = False
            self._desk.select(None)
        return True

    def on_mouse(self, point: ImagePoint, is_free: bool) -> None:
        """Give way to a mouse that moves."""
        before, self._mouse = self._mouse, point
        if before is None or distance_px(before, point) >= MOUSE_RESTS_PX:
            self.put_away()
            self._last = point
        if not self.is_shown:
            self._placing.hover(point, is_free)

    def on_mouse_left(self) -> None:
        """Forget the mouse; where the keys point stays."""
        if not self.is_shown:
            self._placing.point_at(None)

    # ------------------------------------------------------------------------------------------------ move, place

    def take(self, *, is_free: bool = False) -> bool:
        """Place what it points at; where it was not moved since, an arc that is long enough is done.

        False where neither it nor an arc waits for anything.
        """
        aim, arcs = self._placing.aim, self._placing.arcs
        if aim is None or not aim.is_moved:
            is_waiting = aim is not None or arcs.points is not None
            arcs.finish()
            self._follow()
            return is_waiting
        before = self._state()
        if not self._tools.click(aim.point):
            self._placing.click(aim.point, is_free or aim.is_free)
        if self._state() != before and self._placing.aim is not None:
            self._placing.point_at(Aim(aim.point))
        self._follow()
        self._say()
        return True

    def _stride_to(self, dx: int, dy: int, *, is_free: bool) -> None:
        self._stride = min(HELD_MOST_PX, self._stride * HELD_GROWS) if self.is_held() else STEP_PX
        view = self._window.picture.view
        self._move(dx * self._stride / view.zoom, dy * self._stride / view.zoom_down, is_free)

    def _move(self, dx: float, dy: float, is_free: bool | None = None) -> None:
        """Move by pixels of the picture; a fine step snaps, or not, as the step before did."""
        aim, scan = self._placing.aim, self._desk.scan
        if aim is None or scan is None:
            return
        point = self._kept_inside(ImagePoint(aim.point.x + dx, aim.point.y + dy))
        if not self._is_seen(point):
            self._window.picture.bring_into_view(point)
        self._placing.point_at(Aim(point, aim.is_free if is_free is None else is_free, is_moved=True))

    # ------------------------------------------------------------------------------------------------------ inner

    def _takes_clicks(self) -> bool:
        """Whether a known length or an arc takes the next click, before an end does."""
        return self._tools.n_ruler_points() is not None or self._placing.arcs.points is not None

    def _state(self) -> tuple[object, ...]:
        return self._desk.session, self._tools.n_ruler_points(), self._placing.arcs.points

    def _toggle(self) -> None:
        if not self.put_away():
            self._show()

    def _show(self) -> None:
        if self._desk.scan is None:
            return
        self._desk.playback.stop()
        self._placing.point_at(Aim(self._start()))
        self._follow()
        self._window.picture.setFocus()
        self._say()

    def _start(self) -> ImagePoint:
        """Return where it comes up: where it or the mouse was last, the middle of the region, or of what is seen."""
        scan, picture = self._desk.scan, self._window.picture
        assert scan is not None
        regions = [region for region in scan.regions if region.is_spatial]
        middle = ImagePoint((scan.columns - 1) / 2, (scan.rows - 1) / 2)
        if regions:
            x = (min(region.x0 for region in regions) + max(region.x1 for region in regions)) / 2
            y = (min(region.y0 for region in regions) + max(region.y1 for region in regions)) / 2
            middle = ImagePoint(x, y)
        for point in (self._last, middle):
            if point is not None and point == self._kept_inside(point) and self._is_seen(point):
                return point
        return self._kept_inside(picture.view.to_image(picture.width() / 2, picture.height() / 2))

    def _is_seen(self, point: ImagePoint) -> bool:
        picture = self._window.picture
        x, y = picture.view.to_widget(point)
        return 0 <= x <= picture.width() and 0 <= y <= picture.height()

    def _kept_inside(self, point: ImagePoint) -> ImagePoint:
        scan = self._desk.scan
        assert scan is not None
        return ImagePoint(min(scan.columns - 1.0, max(0.0, point.x)), min(scan.rows - 1.0, max(0.0, point.y)))

    def _follow(self, *_: object) -> None:
        """Go on with the end that is missing now; go away where nothing is waited for any more."""
        if self._placing.aim is None or self._desk.scan is None or self._takes_clicks():
            return
        missing = self._placing.next_end()
        if missing is None:
            self.put_away()
        else:
            self._has_selected = True
            self._desk.select(Selection(self._desk.key, missing))

    def _on_scan(self) -> None:
        self._last = self._mouse = None

    def _say(self) -> None:
        """Let screen readers hear what the hint says now."""
        announce(self._window.picture, self._window.hint.accessibleName())
