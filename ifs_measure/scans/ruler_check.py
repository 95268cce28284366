"""The scale that a scan carries, compared with the depth ruler burned into its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ifs_measure.errors import IfsMeasureError
from ifs_measure.measurement.calibration import AGREEMENT, Calibration, CalibrationSource, UltrasoundRegion
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture, PixelScale
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource
from ifs_measure.scans.depth_ruler import find_rulers
from ifs_measure.scans.pixel_decoders import frames_stand_alone
from ifs_measure.scans.ruler_change import RulerChange, find_ruler_change

VIDEO_STEP = 15
"""Distance of the three frames in which a video's ruler is looked for: half a second, in which speckle has changed."""

FEW_STILLS = 6
"""So many pictures of a folder are all looked at: they may be stills of one visit, each with its own depth."""

SD_FACTOR = 2.0
"""Standard deviations of the ruler's fit that are added to the tolerance."""


PROVES_NOTHING = ": it fits, but with another tick another scale fits too, so it proves nothing."


class Verdict(StrEnum):
    """How a scale and a ruler compare."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RulerVerdict:
    """Outcome of a comparison and the sentence for the user."""

    verdict: Verdict
    sentence: str


class CheckedLoop:
    """A loop whose description says how its scale compares with the ruler in its picture.

    Attributes
    ----------
    rulers : tuple of DepthRuler
        What was found; proposals, never a trusted scale.
    """

    def __init__(self, loop: CineLoop) -> None:
        self._loop = loop
        self._description, self.rulers = checked_description(loop)

    @property
    def description(self) -> ScanDescription:
        """What the scan is, after the comparison."""
        return self._description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8."""
        return self._loop.frame(index)

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8."""
        return self._loop.luma(index)

    def close(self) -> None:
        """Let go of the file."""
        self._loop.close()


def open_checked_scan(path: Path, series: str | None = None, frames_per_s: float | None = None) -> CheckedLoop:
    """Open a scan as `open_scan.open_scan` does and compare its scale with the ruler in its picture.

    Raises
    ------
    UnreadableScanError
        Or one of its children, as `open_scan` does.
    """
    from ifs_measure.scans.open_scan import open_scan

    loop = open_scan(path, series, frames_per_s)
    try:
        return CheckedLoop(loop)
    except BaseException:
        loop.close()
        raise


def checked_description(loop: CineLoop) -> tuple[ScanDescription, tuple[DepthRuler, ...]]:
    """Look for rulers in a scan and return its description with trust and warnings after the comparison.

    A ruler that disagrees takes the trust away until a person decides. One that agrees, or that is all there is,
    changes no trust: `ScanDescription.ruler_check` says what was found. Frames with different rulers have no one scale.
    """
    scan = loop.description
    together, compared = _looked_at(scan)
    frames = _some_frames(loop, together | compared)
    rulers = find_rulers([frame for index, frame in frames.items() if index in together])
    change = find_ruler_change({index: frame for index, frame in frames.items() if index in compared}, rulers)
    if change is not None:
        return _without_one_scale(scan, change), rulers
    if not rulers:
        return replace(scan, ruler_check="No ruler was found in the picture."), rulers
    spatial = [region for region in scan.regions if region.is_spatial]
    if not spatial:
        found = cross_check(rulers, scan.calibration.scale)
        calibration = _doubted(scan.calibration, found) if found.verdict is Verdict.DISAGREES else scan.calibration
        return replace(scan, calibration=calibration, ruler_check=found.sentence), rulers
    verdicts = {region.index: _check_region(region, spatial, rulers) for region in spatial}
    regions = tuple(_doubted_region(region, verdicts.get(region.index)) for region in scan.regions)
    calibration = scan.calibration
    if calibration.source is CalibrationSource.US_REGION and calibration.region_index in verdicts:
        found = verdicts[calibration.region_index]
        calibration = _doubted(calibration, found) if found.verdict is Verdict.DISAGREES else calibration
    sentences = [
        found.sentence if len(spatial) == 1 else f"Region {index}: {found.sentence}"
        for index, found in verdicts.items()
    ]
    return replace(scan, regions=regions, calibration=calibration, ruler_check=" ".join(sentences)), rulers


def cross_check(rulers: Sequence[DepthRuler], scale: PixelScale | None) -> RulerVerdict:
    """Compare a scale with rulers: y with depth rulers, x with lateral ones, where there are any.

    Parameters
    ----------
    rulers : sequence of DepthRuler
        What was found in the picture.
    scale : PixelScale or None
        What the file's tags say.
    """
    if not rulers:
        return RulerVerdict(Verdict.UNKNOWN, "No ruler was found in the picture to compare the scale with.")
    if scale is None:
        return RulerVerdict(Verdict.UNKNOWN, _proposal(rulers))
    verdicts = [_compared(ruler, scale) for axis in RulerAxis for ruler in _best_along(rulers, axis, scale)]
    overall = next(
        (verdict for verdict in (Verdict.DISAGREES, Verdict.AGREES) if any(v.verdict is verdict for v in verdicts)),
        Verdict.UNKNOWN,
    )
    return RulerVerdict(overall, " ".join(v.sentence for v in verdicts))


def _best_along(rulers: Sequence[DepthRuler], axis: RulerAxis, scale: PixelScale) -> list[DepthRuler]:
    """Pick the ruler of an axis that agrees, else the one with most ticks: a second comb may be something else."""
    along = [ruler for ruler in rulers if ruler.axis is axis]
    agreeing = [ruler for ruler in along if _tick_that_fits(ruler, scale) is not None]
    return (agreeing or along)[:1]


def _tick_that_fits(ruler: DepthRuler, scale: PixelScale) -> float | None:
    """Length of a tick with which ruler and tag agree."""
    tolerance = AGREEMENT + SD_FACTOR * ruler.px_per_tick_sd / ruler.px_per_tick
    by_tag = ruler.tick_mm_by(scale)
    fits = [mm for mm in ruler.tick_mm if abs(mm / by_tag - 1.0) <= tolerance]
    return fits[0] if fits else None


_NAMES = {
    RulerAxis.Y: ("down the picture", "depth ruler"),
    RulerAxis.X: ("across the picture", "lateral ruler"),
    RulerAxis.OBLIQUE: ("along the edge of the sector", "depth ruler"),
}


def _compared(ruler: DepthRuler, scale: PixelScale) -> RulerVerdict:
    where, name = _NAMES[ruler.axis]
    by_tag = ruler.tick_mm_by(scale)
    tag = f"Tag {by_tag / ruler.px_per_tick:.4g} mm/px {where}"
    tick = _tick_that_fits(ruler, scale)
    if tick is not None:
        known = _known_by(ruler) if len(ruler.tick_mm) == 1 else f", a tick taken to be {tick:g} mm"
        return RulerVerdict(Verdict.AGREES, f"{tag}, {name} {tick / ruler.px_per_tick:.4g}{known}: agree.")
    if ruler.scale_mm_per_px is not None:
        words = f"{name} {ruler.scale_mm_per_px:.4g} ({ruler.px_per_tick:.2f} px from tick to tick{_known_by(ruler)})"
    else:
        lengths = " or ".join(f"{mm:g}" for mm in ruler.tick_mm)
        words = (
            f"the ticks of the {name} stand {ruler.px_per_tick:.2f} px apart, {by_tag:.3g} mm by the tag, and not "
            f"{lengths} mm"
        )
    return RulerVerdict(
        Verdict.DISAGREES,
        f"{tag}, {words}: they disagree, so no millimetres are trusted; measure a known length on the ruler.",
    )


def _known_by(ruler: DepthRuler) -> str:
    """Say how long a tick is and how that is known."""
    words = _TICK_WORDS.get(ruler.tick_source)
    return f", a tick is {ruler.tick_mm[0]:g} mm by {words}" if words else ""


_TICK_WORDS = {
    TickSource.LABELS: "its numbers",
    TickSource.MAJOR_TICKS: "its longer ticks",
    TickSource.PRINTED_DEPTH: "the printed depth",
}


def _proposal(rulers: Sequence[DepthRuler]) -> str:
    ruler = rulers[0]
    name = _NAMES[ruler.axis][1]
    words = f"A {name} was found, {ruler.px_per_tick:.2f} px from tick to tick"
    if ruler.tick_source in _TICK_WORDS and ruler.scale_mm_per_px is not None:
        words += f", probably {ruler.tick_mm[0]:g} mm by {_TICK_WORDS[ruler.tick_source]}"
    return f"{words}; set two points on it and type the length between them."


def _check_region(
    region: UltrasoundRegion, spatial: Sequence[UltrasoundRegion], rulers: Sequence[DepthRuler]
) -> RulerVerdict:
    own = [ruler for ruler in rulers if _belongs(ruler, region, spatial)]
    if region.x_mm_per_px is None or region.y_mm_per_px is None:
        return RulerVerdict(Verdict.UNKNOWN, "The region has no scale.")
    found = cross_check(own, PixelScale(region.x_mm_per_px, region.y_mm_per_px))
    if found.verdict is Verdict.AGREES and not region.trusted and any(len(ruler.tick_mm) > 1 for ruler in own):
        # A scale that is wrong by two fits the tick of another length: no proof for one that is doubted anyway.
        return RulerVerdict(Verdict.UNKNOWN, found.sentence.replace(": agree.", PROVES_NOTHING))
    return found


def _belongs(ruler: DepthRuler, region: UltrasoundRegion, spatial: Sequence[UltrasoundRegion]) -> bool:
    """Whether no other region is nearer to the ruler: it speaks for the picture beside it."""
    return _gap_px(ruler, region) <= min(_gap_px(ruler, other) for other in spatial)


def _gap_px(ruler: DepthRuler, region: UltrasoundRegion) -> float:
    """Distance from a ruler to a region, zero where it lies within."""
    if ruler.line is not None:
        middle_x, middle_y = ((a + b) / 2 for a, b in zip(*ruler.line, strict=True))
        return max(region.x0 - middle_x, middle_x - region.x1, region.y0 - middle_y, middle_y - region.y1, 0.0)
    along = (region.y0, region.y1) if ruler.axis is RulerAxis.Y else (region.x0, region.x1)
    across = (region.x0, region.x1) if ruler.axis is RulerAxis.Y else (region.y0, region.y1)
    beside = max(across[0] - ruler.offset_px, ruler.offset_px - across[1], 0.0)
    past = max(along[0] - ruler.ticks_px[-1], ruler.ticks_px[0] - along[1], 0.0)
    return max(beside, past)


def _doubted(calibration: Calibration, found: RulerVerdict) -> Calibration:
    return replace(calibration, trusted=False, warnings=(*calibration.warnings, found.sentence))


def _doubted_region(region: UltrasoundRegion, found: RulerVerdict | None) -> UltrasoundRegion:
    if found is None or found.verdict is not Verdict.DISAGREES:
        return region
    return replace(region, trusted=False, warnings=(*region.warnings, found.sentence))


def _without_one_scale(scan: ScanDescription, change: RulerChange) -> ScanDescription:
    found = RulerVerdict(Verdict.DISAGREES, change.sentence)
    regions = tuple(_doubted_region(region, found) if region.is_spatial else region for region in scan.regions)
    calibration = _doubted(scan.calibration, found)
    return replace(
        scan, regions=regions, calibration=calibration, ruler_check=found.sentence, ruler_change=found.sentence
    )


def _looked_at(scan: ScanDescription) -> tuple[set[int], set[int]]:
    """Frames whose common ruler is looked for, and frames from all over the scan whose rulers are compared."""
    last = scan.n_frames - 1
    all_over = {0, (last + 1) // 2, last}
    if not frames_stand_alone(scan):
        # Far frames of a video have all frames from their key frame on decoded: a few, once.
        return {min(step * VIDEO_STEP, last) for step in range(3)}, all_over
    is_few = len(scan.files) > 1 and scan.n_frames <= FEW_STILLS
    return all_over, set(range(scan.n_frames)) if is_few else all_over


def _some_frames(loop: CineLoop, indices: set[int]) -> dict[int, GreyImage]:
    """Decode some frames; damaged ones are left out."""
    frames = {}
    for index in sorted(indices):
        try:
            frames[index] = loop.luma(index)
        except IfsMeasureError:
            continue
    return frames
