"""What every picture of a record says beside its number, so that it can be read without the record."""

from __future__ import annotations

from ifs_measure.measurement.distance_curve import NINETY_FIVE_PERCENT
from ifs_measure.measurement.record import MeasurementRecord


def quantity_words(record: MeasurementRecord) -> str:
    """Name the quantity and, where it is known, the side: pictures of both sides look alike."""
    side = f", {record.session.side} side" if record.session.side else ""
    return f"{record.measurement.quantity}{side}"


def scale_error_words(record: MeasurementRecord) -> str:
    """Say what the ± leaves out: the scale's error is the same in every frame and no part of `sd_mm`."""
    if not record.trusted:
        return "Distances are in pixels, the scale is not certain."
    error = NINETY_FIVE_PERCENT * record.calibration.uncertainty_percent
    return f"± without the scale's own ± {error:.2g} % (95 %)."
