"""The cortex round a point of the frame shown; looked for once and remembered."""

from __future__ import annotations

import cv2
import numpy as np

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.scenes import end_point, tracked_frame
from ifs_measure.measurement.caliper import Bone, Surface
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.tracking.tracker import GraphicsCover, Snap, burned_in, snap, spread_frames

KEPT_SNAPS = 256
Found = Snap


class CortexFinder:
    """Snaps points of the frame on the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._snaps: dict[object, Snap | None] = {}
        self._luma: tuple[int, FloatArray] | None = None
        self._cover: GraphicsCover | None = None

    def reset(self) -> None:
        """Forget the scan before."""
        self._snaps.clear()
        self._luma = None
        self._cover = None

    def snap(self, bone: Bone, point: ImagePoint) -> Snap | None:
        """Return where a click would land; None where there is no cortex within reach or none is wanted."""
        desk = self._desk
        surface = desk.item.surfaces[bone]
        luma = self._picture()
        if surface is Surface.POINT or luma is None or desk.scan is None:
            return None
        scale = desk.scale_of(desk.item)
        key = (desk.frame, surface, point, scale)
        if key not in self._snaps:
            if len(self._snaps) > KEPT_SNAPS:
                self._snaps.clear()
            self._snaps[key] = snap(luma, point, surface, scale)
        return self._snaps[key]

    def arc_at(self, key: str, bone: Bone, point: ImagePoint) -> FloatArray | None:
        """Return the cortex round an end that is not solved: as a person drew it, or as the picture shows it."""
        desk = self._desk
        item = desk.session.measurement(key)
        anchor = item.anchor_at(desk.frame)
        if anchor is not None and (drawn := anchor.cortices[bone]) is not None:
            return np.array(drawn)
        if item.surfaces[bone] is Surface.POINT or key != desk.key:
            return None
        found = self.snap(bone, point)
        return found.arc if found is not None else None

    def arc(self, bone: Bone) -> FloatArray | None:
        """Return the arc of an end as it is drawn in the frame shown."""
        item, frame = self._desk.item, self._desk.frame
        tracked = tracked_frame(item, frame)
        if tracked is not None and not item.is_stale and tracked.cortices is not None:
            return tracked.cortices[bone]
        point = end_point(item, frame, bone)
        return None if point is None else self.arc_at(self._desk.key, bone, point)

    def _picture(self) -> FloatArray | None:
        """Return the brightness of the frame shown, what is burned in covered once the loop tells what that is."""
        self._find_graphics()
        if self._luma is None or self._luma[0] != self._desk.frame:
            grey = self._grey(self._desk.frame)
            if grey is None:
                return None
            shown = grey if self._cover is None else self._cover.covered(grey)
            self._luma = (self._desk.frame, np.asarray(shown, dtype=np.float64))
        return self._luma[1]

    def _find_graphics(self) -> None:
        """Look for burned-in graphics, once, when frames from all over the loop are decoded."""
        if self._cover is not None or self._desk.scan is None:
            return
        frames = []
        for index in spread_frames(self._desk.scan.n_frames):
            grey = self._grey(index)
            if grey is None:
                return
            frames.append(grey)
        self._cover = GraphicsCover(burned_in(frames))
        self._snaps.clear()
        self._luma = None

    def _grey(self, index: int) -> GreyImage | None:
        """Return the brightness of a frame that is decoded already."""
        picture = self._desk.source.picture(index)
        if picture is None:
            return None
        return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
