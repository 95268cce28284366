"""From echoes to the picture on the machine's screen: log compression, fan, grey, tint, words, ruler."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage, Picture
from ifs_measure.phantom.acoustics import AXIAL_STEP_MM, BeamGrid
from ifs_measure.phantom.knobs import PhantomKnobs

TOP_MARGIN, BOTTOM_MARGIN, SIDE_MARGIN = 0.05, 0.07, 0.055
"""Room for words and ruler round the live picture, as shares of the screen."""

TISSUE_SHARE = 0.48
"""Grey of plain muscle as a share of white at gain 0."""


@dataclass(frozen=True, slots=True)
class ScreenGeometry:
    """Where the live picture stands on the screen.

    Attributes
    ----------
    origin_px : tuple of float
        Pixel of the middle of the probe's face.
    x_mm_per_px, y_mm_per_px : float
        True scale.
    region : tuple of int
        x0, y0, x1, y1 of the live picture, inclusive.
    mirror : bool
        Whether x is flipped.
    """

    origin_px: tuple[float, float]
    x_mm_per_px: float
    y_mm_per_px: float
    region: tuple[int, int, int, int]
    mirror: bool

    def to_px(self, points_mm: FloatArray) -> FloatArray:
        """Picture pixels of points in mm, (n, 2)."""
        sign = -1.0 if self.mirror else 1.0
        return np.column_stack(
            [
                self.origin_px[0] + sign * points_mm[:, 0] / self.x_mm_per_px,
                self.origin_px[1] + points_mm[:, 1] / self.y_mm_per_px,
            ]
        )


def screen_geometry(knobs: PhantomKnobs) -> ScreenGeometry:
    """Fit the field of view into the screen (into its left half for a dual screen); scale to 0.0001 mm."""
    half_rad = np.deg2rad(knobs.half_angle_deg)
    if knobs.probe == "curved":
        width_mm = 2 * (knobs.radius_mm + knobs.depth_mm) * np.sin(half_rad)
        above_mm = knobs.radius_mm * (1 - np.cos(half_rad))
    else:
        width_mm, above_mm = knobs.width_mm, 0.0
    room_x = knobs.columns * (0.5 if knobs.dual_screen else 1.0) * (1 - 2 * SIDE_MARGIN)
    room_y = knobs.rows * (1 - TOP_MARGIN - BOTTOM_MARGIN)
    height_mm = knobs.depth_mm + above_mm
    x_scale = max(width_mm / room_x, height_mm / room_y / knobs.anisotropy)
    x_scale = round(float(x_scale), 4)
    y_scale = round(float(x_scale * knobs.anisotropy), 4)
    centre = round(knobs.columns * (0.25 if knobs.dual_screen else 0.5)) - 8.0 * (not knobs.dual_screen)
    top = round(knobs.rows * TOP_MARGIN + above_mm / y_scale)
    x0 = int(max(0, np.floor(centre - width_mm / 2 / x_scale)))
    x1 = int(min(knobs.columns - 1, np.ceil(centre + width_mm / 2 / x_scale)))
    y0 = int(max(0, np.floor(top - above_mm / y_scale)))
    y1 = int(min(knobs.rows - 1, np.ceil(top + knobs.depth_mm / y_scale)))
    return ScreenGeometry((float(centre), float(top)), x_scale, y_scale, (x0, y0, x1, y1), knobs.mirror)


class Screen:
    """Turns the beam picture of each frame into the screen's pixels; holds what does not change."""

    def __init__(self, knobs: PhantomKnobs, grid: BeamGrid) -> None:
        self.knobs = knobs
        self.geometry = screen_geometry(knobs)
        self._map_line, self._map_depth, self._inside = self._fan_map(grid)

    def _fan_map(self, grid: BeamGrid) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.bool_]]:
        g = self.geometry
        x0, y0, x1, y1 = g.region
        x, y = np.meshgrid(np.arange(x0, x1 + 1, dtype=float), np.arange(y0, y1 + 1, dtype=float))
        sign = -1.0 if g.mirror else 1.0
        points = np.column_stack(
            [(sign * (x - g.origin_px[0]) * g.x_mm_per_px).ravel(), ((y - g.origin_px[1]) * g.y_mm_per_px).ravel()]
        )
        line, depth = grid.to_beam(points)
        u = ((line - grid.lines[0]) / grid.step).reshape(x.shape)
        v = (depth / AXIAL_STEP_MM).reshape(x.shape)
        inside = (u >= 0) & (u <= len(grid.lines) - 1) & (v >= 0) & (v <= self.knobs.depth_mm / AXIAL_STEP_MM)
        return u.astype(np.float32), v.astype(np.float32), inside

    def grey(self, envelope: FloatArray, gain_db: float) -> GreyImage:
        """Live picture of one frame: log-compressed envelope (n_samples, n_lines) in the fan, the rest black."""
        level = 20 * np.log10(np.maximum(envelope, 1e-9)) + gain_db
        share = (level + TISSUE_SHARE * self.knobs.dynamic_range_db) / self.knobs.dynamic_range_db
        beam = (255 * share.clip(0, 1)).astype(np.float32)
        fan = cv2.remap(beam, self._map_line, self._map_depth, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        fan[~self._inside] = 0
        return np.rint(fan).astype(np.uint8)

    def compose(self, live: GreyImage, frozen: GreyImage, clock_s: float) -> Picture:
        """Whole screen: live picture, frozen one beside it, words, ruler, tint."""
        x0, y0, x1, y1 = self.geometry.region
        picture = np.zeros((self.knobs.rows, self.knobs.columns), np.uint8)
        picture[y0 : y1 + 1, x0 : x1 + 1] = live
        if self.knobs.dual_screen:
            shift = self.knobs.columns // 2
            width = min(x1 + 1, self.knobs.columns - shift) - x0
            picture[y0 : y1 + 1, x0 + shift : x0 + shift + width] = frozen[:, :width]
        if self.knobs.text:
            self._write_words(picture, clock_s)
        if self.knobs.ruler:
            self._draw_ruler(picture)
        if self.knobs.tint == "none":
            return picture
        weights = (1.0, 0.88, 0.68) if self.knobs.tint == "sepia" else (0.80, 0.92, 1.0)
        return np.asarray(np.rint(picture[..., None] * np.array(weights)), dtype=np.uint8)

    def _write_words(self, picture: GreyImage, clock_s: float) -> None:
        k = self.knobs
        font, size = cv2.FONT_HERSHEY_SIMPLEX, 0.36
        for text, x, y in (
            ("PHANTOM IFS", 8, 14),
            (f"{k.frequency_mhz:.1f} MHz  {k.depth_mm / 10:.1f} cm  MI 1.0", 8, k.rows - 8),
            (f"{clock_s:05.2f} s", k.columns - 66, k.rows - 8),
        ):
            cv2.putText(picture, text, (x, y), font, size, (170,), 1, cv2.LINE_AA)

    def _draw_ruler(self, picture: GreyImage) -> None:
        g, k = self.geometry, self.knobs
        x = k.columns // 2 - 8 if k.dual_screen else k.columns - 14
        for tick in range(int(k.depth_mm // 5) + 1):
            y = round(g.origin_px[1] + tick * 5 / g.y_mm_per_px)
            if y < k.rows - 16:
                cv2.line(picture, (x - (8 if tick % 10 == 0 else 5 if tick % 2 == 0 else 2), y), (x, y), (200,), 1)
                if tick == 10:
                    cv2.putText(picture, "5", (x - 20, y + 4), cv2.FONT_HERSHEY_SIMPLEX, 0.34, (200,), 1, cv2.LINE_AA)
