"""The scale of a whole picture from the file's tags, before any point is placed."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from ifs_measure.measurement.calibration import (
    AGREEMENT,
    NO_SCALE,
    PIXEL_SPACING_UNCERTAINTY_PERCENT,
    SEVERAL_REGIONS,
    Calibration,
    CalibrationSource,
    UltrasoundRegion,
    region_calibration,
)
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.scans.ultrasound_regions import LEAST_MM_PER_PX, MOST_MM_PER_PX

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SpacingTags:
    """What a file says of the size of its pixels besides its regions; pairs as written: rows (y) first.

    Attributes
    ----------
    pixel_spacing : tuple of float or None
        (0028,0030).
    imager_pixel_spacing : tuple of float or None
        (0018,1164), measured at a detector, which ultrasound has not.
    nominal_scanned_pixel_spacing : tuple of float or None
        (0018,2010), the raster of a film or video digitiser.
    pixel_aspect_ratio : tuple of float or None
        (0028,0034): vertical size, horizontal size.
    is_ultrasound : bool
        False for secondary captures and visible light pictures: opened without a scale.
    remarks : tuple of str
        Sentences on spacings that were left out.
    tissue_deltas : tuple
        Index and millimetres per pixel in x and y of tissue regions, also of those without a usable box.
    """

    pixel_spacing: Pair | None = None
    imager_pixel_spacing: Pair | None = None
    nominal_scanned_pixel_spacing: Pair | None = None
    pixel_aspect_ratio: Pair | None = None
    is_ultrasound: bool = True
    remarks: tuple[str, ...] = ()
    tissue_deltas: tuple[tuple[int, float | None, float | None], ...] = ()


NOT_ULTRASOUND_SCALE = (
    "The file is a picture of another kind than ultrasound, so its own scale is not used and distances are in pixels: "
    "measure a known length on the depth ruler in the picture, or type the millimetres per pixel."
)


def scan_calibration(regions: tuple[UltrasoundRegion, ...], tags: SpacingTags) -> Calibration:
    """Decide the scale of the picture: regions first, then pixel spacing where it may be believed, else none.

    Parameters
    ----------
    regions : tuple of UltrasoundRegion
        All regions of the picture.
    tags : SpacingTags
        What else the file says.

    Returns
    -------
    Calibration
        With several spatial regions: source ``us_region`` and no scale.
    """
    if not tags.is_ultrasound:
        return Calibration(CalibrationSource.NONE, warnings=(NOT_ULTRASOUND_SCALE,))
    spatial = [region for region in regions if region.is_spatial]
    if len(spatial) > 1:
        return Calibration(CalibrationSource.US_REGION, warnings=(SEVERAL_REGIONS, *_conflicts(spatial, tags)))
    if spatial:
        return region_calibration(spatial[0], tuple(_conflicts(spatial, tags)))
    remarks = (*tags.remarks, *(w for region in regions for w in region.warnings))
    if regions and not remarks:
        remarks = ("The file's ultrasound regions hold no two-dimensional picture with a scale.",)
    return _from_spacing(tags, remarks)


def _from_spacing(tags: SpacingTags, remarks: tuple[str, ...]) -> Calibration:
    names = (
        ("Pixel Spacing", tags.pixel_spacing, True),
        ("Imager Pixel Spacing", tags.imager_pixel_spacing, False),
        ("Nominal Scanned Pixel Spacing", tags.nominal_scanned_pixel_spacing, False),
    )
    for name, pair, believed in names:
        if pair is None:
            continue
        y, x = pair
        problem = _implausible(pair, tags.pixel_aspect_ratio) or _contradicted(pair, tags)
        if problem is not None:
            remarks = (*remarks, f"{name} {y:g}\\{x:g} is not believed: {problem}.")
            continue
        words = (
            f"The scale is the file's {name}, which does not say what part of the picture it holds for; "
            "compare it with the depth ruler."
            if believed
            else f"The scale is the file's {name}, which is not measured in the tissue, so its millimetres are not "
            "trusted; measure a known length on the depth ruler."
        )
        others = tuple(
            f"{other} says {_across_down(found[1], found[0])} mm per pixel, {name} {_across_down(x, y)}; the latter is "
            "used."
            for other, found, _ in names
            if found is not None and found is not pair and not _same(found, pair)
        )
        return Calibration(
            CalibrationSource.PIXEL_SPACING,
            PixelScale(x, y),
            believed,
            None,
            PIXEL_SPACING_UNCERTAINTY_PERCENT,
            (words, *others, *remarks),
        )
    return Calibration(CalibrationSource.NONE, warnings=(NO_SCALE, *remarks))


def _same(one: Pair, other: Pair) -> bool:
    return all(b != 0 and abs(a / b - 1.0) <= AGREEMENT for a, b in zip(one, other, strict=True))


def _implausible(pair: Pair, aspect: Pair | None) -> str | None:
    """Say why a spacing cannot be that of an ultrasound picture."""
    y, x = pair
    if not (isfinite(x) and isfinite(y)) or x <= 0 or y <= 0:
        return "both values must be positive"
    if x == y == 1.0:
        return "it is the 1 mm that writers put where they know none"
    if not (LEAST_MM_PER_PX <= x <= MOST_MM_PER_PX and LEAST_MM_PER_PX <= y <= MOST_MM_PER_PX):
        return "no ultrasound picture has such pixels"
    if aspect is not None and min(aspect) > 0 and abs((y / x) / (aspect[0] / aspect[1]) - 1.0) > AGREEMENT:
        return f"the Pixel Aspect Ratio {aspect[0]:g}\\{aspect[1]:g} contradicts it"
    return None


def _contradicted(pair: Pair, tags: SpacingTags) -> str | None:
    """Say which region that cannot be measured in states another size: one of the two is wrong."""
    for index, x, y in tags.tissue_deltas:
        stated = [(own, other) for own, other in ((x, pair[1]), (y, pair[0])) if own is not None]
        if any(abs(other / own - 1.0) > AGREEMENT for own, other in stated):
            words = " x ".join(dict.fromkeys(f"{own:.4g}" for own, _ in stated))
            return f"ultrasound region {index} says {words} mm per pixel"
    return None


def _conflicts(spatial: list[UltrasoundRegion], tags: SpacingTags) -> list[str]:
    """Sentences on other tags that disagree with the regions, which win (PS3.3 C.8.5.5 defines them for ultrasound)."""
    found = []
    for name, pair in (
        ("Pixel Spacing", tags.pixel_spacing),
        ("Imager Pixel Spacing", tags.imager_pixel_spacing),
        ("Nominal Scanned Pixel Spacing", tags.nominal_scanned_pixel_spacing),
    ):
        if pair is not None and not any(_agrees(region, pair) for region in spatial):
            region = spatial[0]
            found.append(
                f"{name} says {_across_down(pair[1], pair[0])} mm per pixel, ultrasound region {region.index} says "
                f"{_across_down(region.x_mm_per_px, region.y_mm_per_px)}; the region is used: compare it with the "
                "depth ruler."
            )
    aspect = tags.pixel_aspect_ratio
    if aspect is not None and min(aspect) > 0:
        for region in spatial:
            x, y = region.x_mm_per_px, region.y_mm_per_px
            if x is not None and y is not None and abs((y / x) / (aspect[0] / aspect[1]) - 1.0) > AGREEMENT:
                found.append(
                    f"The Pixel Aspect Ratio {aspect[0]:g}\\{aspect[1]:g} contradicts region {region.index}; the "
                    "region is used."
                )
                break
    return found


def _across_down(x: float | None, y: float | None) -> str:
    """Say a spacing once where both directions agree, else across x down."""
    words = ["nothing" if value is None else f"{value:.4g}" for value in (x, y)]
    return " x ".join(dict.fromkeys(words))


def _agrees(region: UltrasoundRegion, pair: Pair) -> bool:
    y, x = pair
    return all(
        own is not None and abs(other / own - 1.0) <= AGREEMENT
        for own, other in ((region.x_mm_per_px, x), (region.y_mm_per_px, y))
    )
