"""The walk from an open loop and a few clicks to a measurement record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends, Quantity, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.tracking.tracker import TrackingWork, TrackProgress


@dataclass(frozen=True, slots=True)
class MeasureRequest:
    """What to measure.

    Attributes
    ----------
    anchors : tuple of Anchor
        The first one places both ends.
    surfaces : Ends of Surface
        What each end lies on.
    side : str or None
        ``left`` or ``right``.
    user_calibration : UserCalibration or None
        What the person said of the scale.
    quantity : Quantity
        What the distance is called.
    """

    anchors: tuple[Anchor, ...]
    surfaces: Ends[Surface] = Ends(Surface.BONE, Surface.BONE)
    side: str | None = None
    user_calibration: UserCalibration | None = None
    quantity: Quantity = Quantity.IFS


def measure(
    loop: CineLoop, request: MeasureRequest, work: TrackingWork | None = None
) -> Iterator[TrackProgress | MeasurementRecord]:
    """Calibrate, follow both ends, find the narrowest distance; the last item is the record."""
    raise NotImplementedError
