"""Sequence of Ultrasound Regions (0018,6011) as `UltrasoundRegion`, with what speaks against each (PS3.3 C.8.5.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from ifs_measure.measurement.calibration import UltrasoundRegion

CENTIMETRES = 3
"""Physical units code (0018,6024), (0018,6026) of a length; no other code is one."""
MM_PER_CM = 10.0
SPATIAL_2D = 1
EDGE_TOLERANCE_PX = 1
"""Writers give the last pixel or one past it; a box that reaches further was made for another picture."""
LEAST_MM_PER_PX = 0.005
"""A 50 MHz probe resolves 0.03 mm; no scanner draws pixels six times finer."""
MOST_MM_PER_PX = 2.0
"""A picture 240 mm deep drawn on 120 rows."""
REFERENCE_TOLERANCE = 0.02
"""How far the reference values may differ from the deltas: the scanners' own tolerance for distances."""

_FORMATS = {0: "none", 1: "tissue", 2: "m_mode", 3: "spectral", 4: "waveform", 5: "graphics"}
"""Region Spatial Format (0018,6012)."""
_TRACE_TYPES = {
    3: "spectral", 4: "spectral", 5: "trace", 6: "trace", 7: "trace", 8: "trace", 9: "trace", 10: "waveform",
    11: "waveform", 12: "waveform", 13: "graphics", 14: "graphics", 15: "graphics", 16: "trace", 17: "trace",
    18: "waveform",
}  # fmt: skip
"""Region Data Type (0018,6014) of what is no tissue and no colour flow; 13 and 14 are the grey and the colour bar."""


@dataclass(frozen=True, slots=True)
class RegionTags:
    """One item of the sequence as written; None where a tag is absent or unreadable.

    Attributes
    ----------
    spatial_format, data_type, flags : int or None
        (0018,6012), (0018,6014), (0018,6016).
    box : tuple of int or None
        x0, y0, x1, y1: (0018,6018), (0018,601A), (0018,601C), (0018,601E).
    units : tuple of int or None
        x and y: (0018,6024), (0018,6026).
    delta : tuple of float or None
        x and y: (0018,602C), (0018,602E).
    reference_px : tuple of int or None
        x and y: (0018,6020), (0018,6022), counted from the region's corner.
    reference_value : tuple of float or None
        x and y: (0018,6028), (0018,602A).
    """

    spatial_format: int | None
    data_type: int | None
    flags: int | None
    box: tuple[int | None, int | None, int | None, int | None]
    units: tuple[int | None, int | None]
    delta: tuple[float | None, float | None]
    reference_px: tuple[int | None, int | None] = (None, None)
    reference_value: tuple[float | None, float | None] = (None, None)


def read_regions(items: Iterable[RegionTags], rows: int, columns: int) -> tuple[UltrasoundRegion, ...]:
    """Turn the sequence into regions.

    Only two-dimensional spatial regions in centimetres have a scale. The sign of a delta is dropped (it tells the
    direction of the axis). A region that contradicts itself or the picture keeps its scale and loses its trust.

    Parameters
    ----------
    items : iterable of RegionTags
        The sequence in file order.
    rows, columns : int
        Size of the picture as decoded.
    """
    return tuple(_region(index, tags, rows, columns) for index, tags in enumerate(items))


def tissue_deltas(items: Iterable[RegionTags]) -> tuple[tuple[int, float | None, float | None], ...]:
    """Index and millimetres per pixel in x and y that tissue regions state, whether or not their box can be used.

    Parameters
    ----------
    items : iterable of RegionTags
        The sequence in file order.
    """
    found = []
    for index, tags in enumerate(items):
        x, y = (
            abs(delta) * MM_PER_CM if unit == CENTIMETRES and delta is not None and isfinite(delta) and delta else None
            for unit, delta in zip(tags.units, tags.delta, strict=True)
        )
        if _kind(tags) == "tissue" and (x is not None or y is not None):
            found.append((index, x, y))
    return tuple(found)


def _region(index: int, tags: RegionTags, rows: int, columns: int) -> UltrasoundRegion:
    kind = _kind(tags)
    doubts: list[str] = []
    box = _box(index, tags, rows, columns, doubts)
    scale: tuple[float | None, float | None] = (None, None)
    remarks: list[str] = []
    if kind == "tissue" and box is None:
        remarks.append(f"Region {index} has no usable box, so its scale belongs to no part of the picture.")
    elif kind == "tissue":
        scale = _scale(index, tags, remarks)
        if scale[0] is not None and scale[1] is not None:
            doubts += _contradictions(index, tags, (scale[0], scale[1]))
        else:
            doubts.clear()
    else:
        doubts.clear()
    return UltrasoundRegion(
        index,
        *(box or (0, 0, -1, -1)),
        kind=kind,
        x_mm_per_px=scale[0],
        y_mm_per_px=scale[1],
        trusted=scale[0] is not None and not doubts,
        warnings=(*doubts, *remarks),
        low_priority=bool((tags.flags or 0) & 1),
    )


def _kind(tags: RegionTags) -> str:
    kind = _FORMATS.get(tags.spatial_format if tags.spatial_format is not None else -1, "unknown")
    trace = _TRACE_TYPES.get(tags.data_type if tags.data_type is not None else -1)
    if kind in ("tissue", "none") and trace is not None:
        return trace
    return kind


def _box(index: int, tags: RegionTags, rows: int, columns: int, doubts: list[str]) -> tuple[int, int, int, int] | None:
    """Box clipped to the picture, None where there is none; a box that was made for another picture is a doubt."""
    x0, y0, x1, y1 = (value if value is not None else -1 for value in tags.box)
    if any(value is None for value in tags.box) or x1 <= x0 or y1 <= y0:
        return None
    reach = max(x1 - (columns - 1), y1 - (rows - 1))
    if reach > EDGE_TOLERANCE_PX or x0 < 0 or y0 < 0:
        doubts.append(
            f"Region {index} spans ({x0}, {y0}) to ({x1}, {y1}), beyond the picture of {columns} x {rows} pixels: the "
            "picture was scaled or cropped after the region was written, so its millimetres are not trusted; measure a "
            "known length on the depth ruler."
        )
    return max(x0, 0), max(y0, 0), min(x1, columns - 1), min(y1, rows - 1)


def _scale(index: int, tags: RegionTags, remarks: list[str]) -> tuple[float | None, float | None]:
    """Millimetres per pixel in x and y, or none with the reason in `remarks`."""
    if tags.units != (CENTIMETRES, CENTIMETRES):
        if tags.units[0] or tags.units[1]:
            remarks.append(
                f"Region {index} has the physical units {tags.units[0]} and {tags.units[1]}, not centimetres (3), "
                "so it gives no length."
            )
        else:
            remarks.append(f"Region {index} has no physical units, so it gives no length.")
        return None, None
    values: list[float] = []
    for name, delta in zip("XY", tags.delta, strict=True):
        if delta is None or not isfinite(delta) or delta == 0:
            found = "no" if delta is None else "a useless" if not isfinite(delta) else "a zero"
            remarks.append(f"Region {index} has {found} Physical Delta {name}, so it gives no length.")
            return None, None
        values.append(abs(delta) * MM_PER_CM)
    return values[0], values[1]


def _contradictions(index: int, tags: RegionTags, scale: tuple[float, float]) -> list[str]:
    """Sentences on why a region's scale cannot be right."""
    doubts = []
    for name, value, reference_px, reference in zip("XY", scale, tags.reference_px, tags.reference_value, strict=True):
        if not LEAST_MM_PER_PX <= value <= MOST_MM_PER_PX:
            doubts.append(
                f"Region {index} claims {value:.4g} mm per pixel in {name.lower()}, which no ultrasound picture has, "
                "so its millimetres are not trusted; measure a known length on the depth ruler."
            )
        if reference_px and reference and isfinite(reference):
            implied = abs(reference / reference_px) * MM_PER_CM
            if abs(implied / value - 1.0) > REFERENCE_TOLERANCE:
                doubts.append(
                    f"Region {index} contradicts itself: its delta is {value:.4g} mm per pixel in {name.lower()}, its "
                    f"reference value says {implied:.4g}, so its millimetres are not trusted; measure a known length "
                    "on the depth ruler."
                )
    return doubts
