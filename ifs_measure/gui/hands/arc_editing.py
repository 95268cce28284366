"""Shorten, extend or redraw the arc of an end."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.hands.cortex_finder import CortexFinder
from ifs_measure.gui.hands.desk import Desk, Selection
from ifs_measure.gui.scenes import end_point, sampled, trimmed_arc
from ifs_measure.gui.words import tr
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session_edits import redraw_arc

MAX_ARC_POINTS = 7
MIN_ARC_POINTS = 3


class ArcEditing(QObject):
    """Edits arcs; `points` are the clicks of a redraw under way, None while there is none.

    Signals
    -------
    changed()
        Something that is drawn changed.
    moved()
        An arc of a tracked measurement changed; the loop wants to be solved again.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, desk: Desk, finder: CortexFinder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finder = finder
        self.points: tuple[ImagePoint, ...] | None = None

    def reset(self) -> None:
        """Give up a redraw."""
        self.points = None

    def begin(self) -> None:
        """Redraw the arc of the selected end by clicks; asked again with 3 points or more, it is done."""
        desk = self._desk
        if self.points is not None:
            self.finish()
            return
        if desk.selection is None and end_point(desk.item, desk.frame, Bone.ISCHIAL_TUBEROSITY) is not None:
            desk.select(Selection(desk.key, Bone.ISCHIAL_TUBEROSITY))
        if desk.selection is not None and end_point(desk.item, desk.frame, desk.selection.bone) is not None:
            self.points = ()
            self.changed.emit()

    def finish(self) -> bool:
        """Take the clicked points as the arc; False where there are fewer than 3."""
        points, chosen = self.points, self._desk.selection
        if points is None or chosen is None or len(points) < MIN_ARC_POINTS:
            return False
        self.points = None
        self._store(chosen.bone, points)
        self.changed.emit()
        return True

    def resize(self, share: float) -> None:
        """Shorten (negative) or extend the selected arc by a share of its length at its deep end."""
        chosen = self._desk.selection
        arc = None if chosen is None else self._finder.arc(chosen.bone)
        if chosen is None or arc is None or len(arc) < MIN_ARC_POINTS:
            return
        which = int(arc[-1, 1] > arc[0, 1])
        ordered = arc if which else arc[::-1]
        if share < 0:
            target = ordered[max(2, int(len(ordered) * (1 + share)) - 1)]
        else:
            target = ordered[-1] + (ordered[-1] - ordered[max(0, int(len(ordered) * (1 - share)) - 1)])
        self._store(chosen.bone, trimmed_arc(arc, which, ImagePoint(*target)))

    def add(self, point: ImagePoint) -> None:
        """Take one more click along the bone."""
        assert self.points is not None
        self.points = (*self.points, point)
        self.changed.emit()
        if len(self.points) == MAX_ARC_POINTS:
            self.finish()

    def reshape(self, bone: Bone, which: int, point: ImagePoint) -> None:
        """Bring one end of an arc (0 the first, 1 the last) to a point."""
        arc = self._finder.arc(bone)
        if arc is not None and len(arc) >= MIN_ARC_POINTS:
            self._store(bone, trimmed_arc(arc, which, point))

    def _store(self, bone: Bone, points: tuple[ImagePoint, ...]) -> None:
        desk = self._desk
        key, frame = desk.key, desk.frame
        has_track = desk.item.track is not None
        arc = points if len(points) <= MAX_ARC_POINTS else sampled(np.array(points))
        if desk.edit(tr("Redraw the arc"), lambda s: redraw_arc(s, key, frame, bone, arc)) and has_track:
            self.moved.emit()
