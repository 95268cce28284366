"""What the groups of enhanced objects say of each frame: the size of its pixels and its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from math import isfinite
from re import compile as pattern
from typing import Any

from ifs_measure.measurement.calibration import AGREEMENT
from ifs_measure.scans.dicom_header import DicomHeader
from ifs_measure.scans.dicom_values import items, number, pair, text
from ifs_measure.scans.frame_times import GroupTimes
from ifs_measure.scans.scan_calibration import SpacingTags

Pair = tuple[float, float]


def spacing_tags(header: DicomHeader) -> SpacingTags:
    """Read what the header says of the size of a pixel besides its regions."""
    data = header.dataset
    spacing, remark = pair(data, "PixelSpacing"), None
    if spacing is None:
        spacing, remark = functional_spacing(data)
    return SpacingTags(
        spacing,
        pair(data, "ImagerPixelSpacing"),
        pair(data, "NominalScannedPixelSpacing"),
        pair(data, "PixelAspectRatio"),
        header.is_ultrasound,
        () if remark is None else (remark,),
    )


def functional_spacing(dataset: Any) -> tuple[Pair | None, str | None]:
    """Pixel Spacing of Pixel Measures (0028,9110), rows first; or why no one value holds.

    Parameters
    ----------
    dataset : pydicom Dataset
        The header.

    Returns
    -------
    tuple
        The spacing where all frames share one; otherwise a sentence where they have several (PS3.3 C.7.6.16.2.1).
    """
    groups = items(dataset, "PerFrameFunctionalGroupsSequence") or items(dataset, "SharedFunctionalGroupsSequence")
    found = [
        spacing
        for group in groups
        for measures in items(group, "PixelMeasuresSequence")
        if (spacing := pair(measures, "PixelSpacing")) is not None
    ]
    shared = items(dataset, "SharedFunctionalGroupsSequence")
    if not found and shared:
        found = [s for m in items(shared[0], "PixelMeasuresSequence") if (s := pair(m, "PixelSpacing")) is not None]
    if not found:
        return None, None
    for axis in (0, 1):
        values = [spacing[axis] for spacing in found]
        if min(values) <= 0 or max(values) / min(values) - 1.0 > AGREEMENT:
            return None, (
                f"The pixel spacing differs between frames ({min(values):.4g} to {max(values):.4g} mm), so no one "
                "scale holds for the loop; measure a known length on the depth ruler."
            )
    return found[0], None


_DATE_TIME = pattern(r"(\d{14})(\.\d{1,6})?\d*([+-]\d{4})?")
"""DT to the second at least (PS3.5 6.2): fractions, and the offset from universal time."""


def group_times(dataset: Any) -> tuple[GroupTimes, ...]:
    """Read what the frames say of their own times (PS3.3 C.7.6.16.2.2, C.8.24.6.3), in order of precedence.

    Parameters
    ----------
    dataset : pydicom Dataset
        The header.

    Returns
    -------
    tuple of GroupTimes
        Each in milliseconds, with None for a frame that does not say; what no frame says is left out.
    """
    groups = items(dataset, "PerFrameFunctionalGroupsSequence")
    found = (
        GroupTimes("Frame Reference Date Time", _of_each(groups, "FrameContentSequence", _moment("Reference"))),
        GroupTimes("Frame Acquisition Date Time", _of_each(groups, "FrameContentSequence", _moment("Acquisition"))),
        GroupTimes("Temporal Position Time Offset", _of_each(groups, "TemporalPositionSequence", _offset_ms)),
    )
    return tuple(times for times in found if any(time is not None for time in times.times_ms))


def _of_each(groups: list[Any], sequence: str, read: Callable[[Any], float | None]) -> tuple[float | None, ...]:
    def values(group: Any) -> Iterator[float]:
        return (value for item in items(group, sequence) if (value := read(item)) is not None)

    return tuple(next(values(group), None) for group in groups)


def _offset_ms(item: Any) -> float | None:
    """Temporal Position Time Offset (0020,930D), in seconds."""
    seconds = number(item, "TemporalPositionTimeOffset")
    return seconds * 1000.0 if seconds is not None and isfinite(seconds) else None


def _moment(kind: str) -> Callable[[Any], float | None]:
    """Frame Reference Date Time (0018,9151) or Frame Acquisition Date Time (0018,9074)."""

    def read(item: Any) -> float | None:
        match = _DATE_TIME.fullmatch(text(item, f"Frame{kind}DateTime") or "")
        if match is None:
            return None
        try:
            moment = datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            return None
        east_min = 0
        if match[3]:
            east_min = (60 * int(match[3][1:3]) + int(match[3][3:])) * (-1 if match[3][0] == "-" else 1)
        return (moment - timedelta(minutes=east_min)).timestamp() * 1000.0 + float(match[2] or 0) * 1000.0

    return read
