"""Millimetres per pixel, where they come from, and whether they may be believed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from math import hypot, isfinite, sqrt
from typing import Protocol

from ifs_measure.errors import CalibrationError
from ifs_measure.measurement.geometry import ImagePoint, PixelScale


class CalibrationSource(StrEnum):
    """Where a scale comes from; the words of the record."""

    US_REGION = "us_region"
    PIXEL_SPACING = "pixel_spacing"
    RULER = "ruler"
    ENTERED = "entered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class UltrasoundRegion:
    """One calibrated rectangle of the picture: an item of Sequence of Ultrasound Regions (0018,6011).

    Attributes
    ----------
    index : int
        Place in the sequence, from 0.
    x0, y0, x1, y1 : int
        Inclusive pixel limits in the full picture, (0018,6018) to (0018,601E), clipped to it.
    kind : str
        ``tissue`` for a spatial 2D region; else what it is: ``m_mode``, ``spectral``, ``waveform``, ``graphics``, ...
    x_mm_per_px, y_mm_per_px : float or None
        Absent where the region has no spatial scale.
    trusted : bool
        False where the region contradicts itself or the picture.
    warnings : tuple of str
        Sentences.
    low_priority : bool
        Bit 0 of Region Flags (0018,6016): another region wins where the two overlap.
    """

    index: int
    x0: int
    y0: int
    x1: int
    y1: int
    kind: str
    x_mm_per_px: float | None
    y_mm_per_px: float | None
    trusted: bool
    warnings: tuple[str, ...] = ()
    low_priority: bool = False

    @property
    def is_spatial(self) -> bool:
        """Whether lengths can be measured in it."""
        return self.kind == "tissue" and self.x_mm_per_px is not None and self.y_mm_per_px is not None

    def holds(self, point: ImagePoint) -> bool:
        """Whether `point` lies on one of the region's pixels (their outer edges included)."""
        return self.x0 - 0.5 <= point.x <= self.x1 + 0.5 and self.y0 - 0.5 <= point.y <= self.y1 + 0.5


@dataclass(frozen=True, slots=True)
class Calibration:
    """The scale that a measurement uses, with its source and trust; it travels with every number.

    Attributes
    ----------
    source : CalibrationSource
        Where the scale comes from.
    scale : PixelScale or None
        Absent where the source is ``none``, or where several regions leave it open.
    trusted : bool
        Whether millimetres may be shown.
    region_index : int or None
        Which ultrasound region holds both points.
    uncertainty_percent : float
        One standard deviation of the scale, in per cent of it.
    warnings : tuple of str
        Sentences.
    """

    source: CalibrationSource
    scale: PixelScale | None = None
    trusted: bool = False
    region_index: int | None = None
    uncertainty_percent: float = 0.0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruler:
    """Two points that a person set on a known length."""

    a: ImagePoint
    b: ImagePoint
    length_mm: float


@dataclass(frozen=True, slots=True)
class UserCalibration:
    """What a person said about the scale; it wins over the file's and says so.

    Exactly one of `entered` and `ruler` is given.
    """

    entered: PixelScale | None = None
    ruler: Ruler | None = None


US_REGION_UNCERTAINTY_PERCENT = 1.2
"""Scanners state ±2 % for distances; a uniform tolerance of that half-width has a standard deviation of 2/√3 %
(SonoSite Edge user guide, accuracy of distances). The 1 % of full scale stated beside it is the reading of a cursor."""
PIXEL_SPACING_UNCERTAINTY_PERCENT = 2.0
"""As a region's, and the tag does not say which part of the picture it holds for."""
ENTERED_UNCERTAINTY_PERCENT = 1.2
"""A typed value repeats what a scanner said."""
RULER_CLICK_SD_PX = 1.0
"""Standard deviation of one click on a tick of the depth ruler."""
AGREEMENT = 0.02
"""Two scales agree within 2 %: the tolerance that scanners state for distances."""

NO_SCALE = (
    "Nothing in the file says how many millimetres a pixel is, so distances are in pixels: measure a known length on "
    "the depth ruler in the picture, or type the millimetres per pixel."
)


class CalibratedPicture(Protocol):
    """What `calibration_for_points` needs to know of a scan; `ScanDescription` has it."""

    @property
    def calibration(self) -> Calibration:
        """The scale before any point is placed."""

    @property
    def regions(self) -> tuple[UltrasoundRegion, ...]:
        """All regions, spatial or not."""

    @property
    def pixel_aspect(self) -> float | None:
        """Width of a pixel over its height, where something says so."""

    @property
    def ruler_change(self) -> str:
        """Why no one scale holds for all frames; empty where one does."""


def calibration_for_points(
    description: CalibratedPicture, points: Iterable[ImagePoint], user: UserCalibration | None = None
) -> Calibration:
    """Decide the scale for a measurement between points; the one function that does.

    A person's ruler or typed value wins and says what it replaces. Otherwise all points must lie in the same spatial
    region (DICOM PS3.3 C.8.5.5); a scan without such regions uses its pixel spacing. Where the scale is open there is
    none, and the warning says why. No scale is trusted where the frames have different ones.

    Parameters
    ----------
    description : CalibratedPicture
        The scan.
    points : iterable of ImagePoint
        The points of the measurement, in pixels of the full picture: at least one.
    user : UserCalibration, optional
        What a person said of the scale.

    Returns
    -------
    Calibration
        With `scale` absent where lengths can only be given in pixels.

    Raises
    ------
    CalibrationError
        The person's ruler has no length.
    """
    found = _from_file(description, tuple(points))
    if user is not None:
        found = _from_person(user, found, description)
    change = description.ruler_change
    if not change:
        return found
    # Whatever the scale is, it was read in some of the frames and is wrong in others.
    return replace(found, trusted=False, warnings=(change, *(words for words in found.warnings if words != change)))


def _from_file(description: CalibratedPicture, points: tuple[ImagePoint, ...]) -> Calibration:
    """Scale of the file for these points."""
    base = description.calibration
    traces = [r for r in description.regions if r.kind not in _NO_CLAIM and r.kind != "tissue"]
    if base.source is CalibrationSource.US_REGION:
        spatial = [r for r in description.regions if r.is_spatial]
        unscaled = [r for r in description.regions if r.kind == "tissue" and not r.is_spatial]
        found = _region_of(spatial, [*traces, *unscaled], points)
        if isinstance(found, str):
            return Calibration(base.source, warnings=(found, *(w for w in base.warnings if w != SEVERAL_REGIONS)))
        kept = (w for w in base.warnings if w not in found.warnings and w != SEVERAL_REGIONS)
        return region_calibration(found, tuple(kept))
    covering = next((r for r in traces if any(r.holds(p) for p in points)), None)
    if covering is not None and base.scale is not None:
        return replace(base, scale=None, trusted=False, warnings=(_without_lengths(covering), *base.warnings))
    return base


def _region_of(
    spatial: list[UltrasoundRegion], unmeasured: list[UltrasoundRegion], points: tuple[ImagePoint, ...]
) -> UltrasoundRegion | str:
    """Region that all points lie in, or a sentence on why there is none: one without lengths may lie over it."""
    held = [[r for r in spatial if r.holds(p)] for p in points]
    if any(not regions for regions in held):
        return _outside(spatial, unmeasured, points)
    shared = [r for r in spatial if all(r in regions for regions in held)]
    if not shared:
        return "The points lie in different ultrasound regions, so the distance between them is in pixels."
    if any(not _same_scale(shared[0], other) for other in shared[1:]):
        return "The points lie in overlapping regions with different scales; distances are in pixels."
    region = next((r for r in shared if r.trusted), shared[0])
    over = [r for r in unmeasured if region.low_priority or not r.low_priority]
    covering = next((r for r in over if any(r.holds(p) for p in points)), None)
    return region if covering is None else _without_lengths(covering)


_NO_CLAIM = ("none", "unknown")
"""Kinds of region that claim neither a scale nor the picture: spatial format 0 with data type 0, or no known format."""


def region_calibration(region: UltrasoundRegion, warnings: tuple[str, ...] = ()) -> Calibration:
    """Scale of one spatial region.

    Raises
    ------
    ValueError
        The region has no spatial scale.
    """
    if region.x_mm_per_px is None or region.y_mm_per_px is None:
        raise ValueError(f"Expected a spatial region, found region {region.index} without a scale.")
    return Calibration(
        CalibrationSource.US_REGION,
        PixelScale(region.x_mm_per_px, region.y_mm_per_px),
        region.trusted,
        region.index,
        US_REGION_UNCERTAINTY_PERCENT,
        (*region.warnings, *warnings),
    )


def _same_scale(a: UltrasoundRegion, b: UltrasoundRegion) -> bool:
    pairs = ((a.x_mm_per_px, b.x_mm_per_px), (a.y_mm_per_px, b.y_mm_per_px))
    return all(p is not None and q is not None and abs(p - q) <= 1e-6 * p for p, q in pairs)


SEVERAL_REGIONS = (
    "The picture has several ultrasound regions with their own scales; the region that holds both points decides."
)


def _without_lengths(region: UltrasoundRegion) -> str:
    if region.kind == "tissue":
        return (
            f"A point lies in region {region.index}, a picture without a scale of its own that lies over the others; "
            "distances are in pixels: measure a known length on the depth ruler."
        )
    return (
        f"A point lies in region {region.index} ({region.kind.replace('_', ' ')}), which has no lengths; "
        "distances are in pixels: place both points on the tissue."
    )


def _outside(
    spatial: list[UltrasoundRegion], unmeasured: list[UltrasoundRegion], points: tuple[ImagePoint, ...]
) -> str:
    lost = next(p for p in points if not any(r.holds(p) for r in spatial))
    inside = next((r for r in unmeasured if r.holds(lost) and r.kind != "tissue"), None)
    if inside is not None:
        return _without_lengths(inside)
    return (
        f"The point ({lost.x:.1f}, {lost.y:.1f}) lies outside every ultrasound region that has a scale; distances are "
        "in pixels: place both points inside the region."
    )


def _from_person(user: UserCalibration, found: Calibration, description: CalibratedPicture) -> Calibration:
    """Scale that a person gave, with what it replaces."""
    known = found.scale or description.calibration.scale
    is_believed = found.trusted or description.calibration.trusted
    doubts: list[str] = []
    own: list[str] = []
    if user.entered is not None:
        scale, source, sd = user.entered, CalibrationSource.ENTERED, ENTERED_UNCERTAINTY_PERCENT
        doubts = _doubts_of_one_value(scale, known if is_believed else None, description.pixel_aspect)
    elif user.ruler is not None:
        scale, sd, own = _ruler_scale(user.ruler, known, description.pixel_aspect)
        if known is not None and not is_believed and not _is_square(known):
            own.append(_ASPECT_OF_DOUBTED.format(known.x_mm_per_px / known.y_mm_per_px))
        source = CalibrationSource.RULER
    else:
        return found
    word = "typed scale" if source is CalibrationSource.ENTERED else "scale measured on the ruler"
    if found.scale is not None:
        own.insert(
            0,
            f"The {word}, {_in_words(scale)}, is used instead of the file's {_in_words(found.scale)}"
            f"{_compare(scale, found.scale)}.",
        )
    return Calibration(source, replace(scale, nominal=False), not doubts, None, sd, (*doubts, *own))


def _doubts_of_one_value(typed: PixelScale, known: PixelScale | None, pixel_aspect: float | None) -> list[str]:
    """Say that a value typed once for both directions cannot hold for pixels that are not square.

    Which of the two it was read for is not known; two different values are a person's word on both.
    """
    aspect = pixel_aspect if known is None else known.x_mm_per_px / known.y_mm_per_px
    if typed.x_mm_per_px != typed.y_mm_per_px or aspect is None or abs(aspect - 1.0) <= AGREEMENT:
        return []
    return [
        f"The typed scale is the same across and down, but a pixel is {aspect:.4g} times as wide as high by the file, "
        "so its millimetres are not trusted; type both directions, each with its own value."
    ]


def _ruler_scale(
    ruler: Ruler, known: PixelScale | None, pixel_aspect: float | None
) -> tuple[PixelScale, float, list[str]]:
    """Scale, its standard deviation in per cent and warnings of a length that a person measured.

    The ruler tells the scale along itself; the ratio of both directions comes from the file's scale, else from its
    pixel aspect, else pixels are taken to be square, which is said.
    """
    dx, dy = abs(ruler.a.x - ruler.b.x), abs(ruler.a.y - ruler.b.y)
    length_px = hypot(dx, dy)
    if length_px < 1.0 or not isfinite(ruler.length_mm) or ruler.length_mm <= 0:
        raise CalibrationError(
            f"Expected two points at least a pixel apart and a positive length, found {length_px:.2f} px and "
            f"{ruler.length_mm:g} mm; set both ends of the ruler again."
        )
    warnings: list[str] = []
    if known is not None:
        aspect = known.x_mm_per_px / known.y_mm_per_px
    elif pixel_aspect is not None:
        aspect = pixel_aspect
    else:
        aspect = 1.0
        warnings.append("Square pixels assumed: the ruler was measured in one direction only.")
    y_mm_per_px = ruler.length_mm / hypot(dx * aspect, dy)
    sd_percent = 100.0 * sqrt(2.0) * RULER_CLICK_SD_PX / length_px
    return PixelScale(aspect * y_mm_per_px, y_mm_per_px), sd_percent, warnings


_ASPECT_OF_DOUBTED = (
    "The ruler was measured in one direction; that a pixel is {:.4g} times as wide as high is the file's word, whose "
    "scale is not trusted: measure across too where there is a lateral ruler."
)


def _is_square(scale: PixelScale) -> bool:
    return abs(scale.x_mm_per_px / scale.y_mm_per_px - 1.0) <= AGREEMENT


def _in_words(scale: PixelScale) -> str:
    if abs(scale.x_mm_per_px - scale.y_mm_per_px) <= 1e-6 * scale.x_mm_per_px:
        return f"{scale.x_mm_per_px:.4g} mm per pixel"
    return f"{scale.x_mm_per_px:.4g} x {scale.y_mm_per_px:.4g} mm per pixel"


def _compare(used: PixelScale, other: PixelScale) -> str:
    ratios = (used.x_mm_per_px / other.x_mm_per_px, used.y_mm_per_px / other.y_mm_per_px)
    if all(abs(ratio - 1.0) <= AGREEMENT for ratio in ratios):
        return "; they agree"
    return "; they differ by " + " and ".join(dict.fromkeys(f"{100.0 * (ratio - 1.0):+.1f} %" for ratio in ratios))
