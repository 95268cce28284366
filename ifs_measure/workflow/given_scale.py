"""A scale that a person gives in words is looked at before a loop is measured with it."""

from __future__ import annotations

from ifs_measure.errors import UsageError
from ifs_measure.measurement.calibration import Calibration, CalibrationSource, UserCalibration
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.scans.ultrasound_regions import LEAST_MM_PER_PX, MOST_MM_PER_PX


def scan_holds(point: ImagePoint, scan: ScanDescription) -> bool:
    """Whether a point lies on one of the picture's pixels, their outer edges included."""
    return -0.5 <= point.x <= scan.columns - 0.5 and -0.5 <= point.y <= scan.rows - 0.5


def check_ruler(user: UserCalibration | None, scan: ScanDescription) -> None:
    """Refuse a ruler that was not measured on the picture.

    Raises
    ------
    UsageError
        An end of it lies outside.
    """
    if user is None or user.ruler is None:
        return
    for end in (user.ruler.a, user.ruler.b):
        if not scan_holds(end, scan):
            raise UsageError(
                f"Expected both ends of the ruler inside the picture of {scan.columns} x {scan.rows} pixels, found "
                f"{end.x:g},{end.y:g}; the centre of the top-left pixel is 0,0."
            )


def check_given_scale(calibration: Calibration) -> None:
    """Refuse a given scale that no ultrasound picture has: it was typed in another unit, or for another length.

    It would otherwise end as a cortex that cannot be found, for the bones are looked for within millimetres.

    Raises
    ------
    UsageError
        It lies outside of what a scale read from a file may be.
    """
    scale = calibration.scale
    if scale is None or calibration.source not in (CalibrationSource.ENTERED, CalibrationSource.RULER):
        return
    x, y = scale.x_mm_per_px, scale.y_mm_per_px
    if all(LEAST_MM_PER_PX <= value <= MOST_MM_PER_PX for value in (x, y)):
        return
    found = f"{x:.4g}" if abs(x - y) <= 1e-6 * x else f"{x:.4g} x {y:.4g}"
    raise UsageError(
        f"Expected {LEAST_MM_PER_PX:g} to {MOST_MM_PER_PX:g} mm per pixel, as ultrasound pictures have, found {found} "
        "mm per pixel; check the unit and the length."
    )
