"""The whole walk in one call, for scripts: open, measure, close."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from os import PathLike
from pathlib import Path

from ifs_measure.errors import UsageError
from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends, Quantity, Surface
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.scans.ahead_loop import AheadLoop
from ifs_measure.scans.ruler_check import open_checked_scan
from ifs_measure.workflow.measure import MeasureRequest, measure

XY = tuple[float, float]
SIDES = ("left", "right")


def measure_scan(
    path: str | PathLike[str],
    *,
    frame: int,
    it: XY,
    lt: XY,
    anchors: Sequence[Anchor] = (),
    surface: str = "bone",
    side: str | None = None,
    series: str | None = None,
    mm_per_px: float | XY | None = None,
    frames_per_s: float | None = None,
    quantity: Quantity = Quantity.IFS,
) -> MeasurementRecord:
    """Measure a saved scan from two clicks.

    Parameters
    ----------
    path : path-like
        A DICOM file, a still, a folder of numbered stills, a video file.
    frame : int
        Frame of the clicks, counted from 0.
    it, lt : tuple of float
        Clicks on the ischial tuberosity and on the lesser trochanter: x, y in pixels of the full picture, the centre
        of the top-left pixel at (0, 0).
    anchors : sequence of Anchor, optional
        Clicks in further frames.
    surface : str
        ``bone``, ``edge`` or ``point``.
    side : str, optional
        ``left`` or ``right``; the file's own word where absent.
    series : str, optional
        Which series, where a folder holds several.
    mm_per_px : float or tuple of float, optional
        Millimetres per pixel, or across and down; wins over the file's. One value for both directions gives no
        trusted scale where the file says that its pixels are not square.
    frames_per_s : float, optional
        Wins over the file's times.
    quantity : Quantity
        What the distance is called.

    Raises
    ------
    IfsMeasureError
        The scan cannot be read, or a click is off; the message says what was expected, found and what to do.
    """
    _check_words(side, surface)
    scale = (mm_per_px, mm_per_px) if isinstance(mm_per_px, int | float) else mm_per_px
    request = MeasureRequest(
        anchors=(Anchor(frame, Ends(ImagePoint(*it), ImagePoint(*lt))), *anchors),
        surfaces=Ends(Surface(surface), Surface(surface)),
        side=side,
        user_calibration=None if scale is None else UserCalibration(entered=PixelScale(*scale)),
        quantity=quantity,
    )
    with closing(AheadLoop(open_checked_scan(Path(path), series, frames_per_s))) as loop:
        *_, record = measure(loop, request)
    if not isinstance(record, MeasurementRecord):
        raise TypeError("The walk ended without a record.")
    return record


def _check_words(side: str | None, surface: str) -> None:
    """Refuse what a record cannot hold before the loop is followed, not when it is written."""
    if side not in (None, *SIDES):
        raise UsageError(f"Expected the side {' or '.join(SIDES)}, found '{side}'; name one of them or none.")
    if surface not in list(Surface):
        raise UsageError(f"Expected the surface {' or '.join(Surface)}, found '{surface}'; name one of them.")
