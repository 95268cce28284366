"""The three lines that a measurement prints: the distance, what it was calibrated by, what needs a look."""

from __future__ import annotations

from ifs_measure.measurement.calibration import Calibration, CalibrationSource
from ifs_measure.measurement.distance_curve import NINETY_FIVE_PERCENT
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.measurement.record import MeasurementRecord, attention, narrowest_lengths
from ifs_measure.tracking.review import ReviewItem, review_queue

MOST_FRAMES = 3
"""How many frames to check one line names."""
SOURCE_WORDS = {
    CalibrationSource.US_REGION: "ultrasound region of the file",
    CalibrationSource.PIXEL_SPACING: "pixel spacing of the file",
    CalibrationSource.RULER: "the ruler you measured",
    CalibrationSource.ENTERED: "the scale you typed",
}


def result_lines(record: MeasurementRecord) -> tuple[str, str, str]:
    """Say a result in three lines; millimetres only where the scale is trusted, else pixels and the reason."""
    return _distance_line(record), f"Calibrated by: {_calibration_words(record)}", _attention_line(record)


def scale_words(scale: PixelScale) -> str:
    """Say a scale, once where both directions agree."""
    if abs(scale.x_mm_per_px - scale.y_mm_per_px) < 1e-9:
        return f"{scale.x_mm_per_px:.4g} mm per pixel"
    return f"{scale.x_mm_per_px:.4g} x {scale.y_mm_per_px:.4g} mm per pixel (across x down)"


def source_words(calibration: Calibration) -> str:
    """Say where a scale comes from."""
    words = SOURCE_WORDS.get(calibration.source, "nothing")
    return words if calibration.region_index is None else f"{words} (region {calibration.region_index})"


def _distance_line(record: MeasurementRecord) -> str:
    headline = record.measurement.narrowest
    if headline is None:
        return "Narrowest: none, both surfaces are seen together in no frame"
    distance, sd, raw = narrowest_lengths(record, headline)
    error = NINETY_FIVE_PERCENT * sd.shown
    times_ms = record.scan.frame_times_ms
    when = "" if times_ms is None else f", {times_ms[headline.frame] / 1000:.2f} s"
    line = f"Narrowest: {distance.shown:.2f} ± {error:.2f} {record.unit} (95 %)"
    # The window and the drawn curve count from 1.
    line += f" at frame {headline.frame} (counted from 0{when})"
    if headline.raw_minimum_frame != headline.frame or abs(raw.shown - distance.shown) >= 0.005:
        line += f"; lowest single frame {raw.shown:.2f} {record.unit} at frame {headline.raw_minimum_frame}"
    return line


def _calibration_words(record: MeasurementRecord) -> str:
    calibration = record.calibration
    if record.trusted and calibration.scale is not None:
        error = NINETY_FIVE_PERCENT * calibration.uncertainty_percent
        return f"{source_words(calibration)}, {scale_words(calibration.scale)}, ± {error:.2g} % (95 %)"
    reason = " ".join(calibration.warnings) or "no scale in this file; measure a known length with --ruler."
    if calibration.scale is None:
        return f"nothing, the distance is in pixels. {reason}"
    return f"nothing, the distance is in pixels; not trusted: {source_words(calibration)}. {reason}"


def _attention_line(record: MeasurementRecord) -> str:
    points = list(attention(record))
    # In pixels the reason already stands in the line above.
    if not record.trusted:
        points = [point for point in points if point not in record.calibration.warnings]
    frames = [f"{item.frame} ({item.reason.replace('_', ' ')})" for item in _first_to_check(record)]
    if frames:
        points.append(f"Frames to check first: {', '.join(frames)}.")
    return f"Needs a look: {' '.join(points) if points else 'nothing'}"


def _first_to_check(record: MeasurementRecord) -> tuple[ReviewItem, ...]:
    """Return the frames whose correction could move the number most; a static measurement has nothing to choose."""
    if record.scan.n_frames == 1:
        return ()
    return review_queue(record.track, record.scan.frame_times_ms)[:MOST_FRAMES]
