"""What lies outside a scan's regions: the frame of the screen, where machines write names, dates and hospitals."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ifs_measure.measurement.calibration import UltrasoundRegion
from ifs_measure.measurement.cine_loop import ScanDescription

BLACK = 0


def has_names_perhaps(scan: ScanDescription) -> bool:
    """Whether nobody said that the picture is free of names: only NO in Burned In Annotation (0028,0301) says so."""
    return scan.burned_in != "NO"


def outside_regions(scan: ScanDescription) -> npt.NDArray[np.bool_] | None:
    """Return the pixels outside every region, (rows, columns); None where the file does not tell them apart."""
    if not scan.regions:
        return None
    outside = np.ones((scan.rows, scan.columns), dtype=np.bool_)
    for region in scan.regions:
        outside[_inside(region)] = False
    return outside if outside.any() and not outside.all() else None


def without_surroundings(
    picture: npt.NDArray[np.uint8], outside: npt.NDArray[np.bool_] | None
) -> npt.NDArray[np.uint8]:
    """Return a picture, (rows, columns) or (rows, columns, 3), black outside the regions."""
    if outside is None:
        return picture
    covered = picture.copy()
    covered[outside] = BLACK
    return covered


def _inside(region: UltrasoundRegion) -> tuple[slice, slice]:
    """Rows and columns of a region, its last pixel included."""
    return slice(max(0, int(region.y0)), int(region.y1) + 1), slice(max(0, int(region.x0)), int(region.x1) + 1)
