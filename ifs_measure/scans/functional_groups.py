"""What a header says of the size of a pixel besides its regions, the groups of enhanced objects included."""

from __future__ import annotations

from typing import Any

from ifs_measure.measurement.calibration import AGREEMENT
from ifs_measure.scans.dicom_header import DicomHeader
from ifs_measure.scans.dicom_values import items, pair
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
