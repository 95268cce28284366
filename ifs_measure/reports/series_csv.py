"""The distance of every frame as comma-separated values, frames counted from 0 and from 1."""

from __future__ import annotations

import csv
import io

from ifs_measure.errors import RecordMismatchError
from ifs_measure.measurement.lengths import Length
from ifs_measure.measurement.record import MeasurementRecord, caliper_distance, frame_distance, frame_sd

Rows = list[dict[str, str]]


def series_bytes(record: MeasurementRecord) -> bytes:
    """Write one line a frame, UTF-8, decimal points and commas whatever the locale.

    The millimetre columns are left out of the header unless the calibration is trusted; a lost frame's cells are empty.
    """
    rows = _rows(record)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def check_series(data: bytes, record: MeasurementRecord) -> None:
    """Read the table back and compare every cell with the record.

    Raises
    ------
    RecordMismatchError
        With the first line that differs.
    """
    found = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    expected = _rows(record)
    if len(found) != len(expected):
        raise RecordMismatchError(f"Expected {len(expected)} frames in the table, found {len(found)}; export again.")
    for wanted, row in zip(expected, found, strict=True):
        if wanted != row:
            raise RecordMismatchError(f"Expected frame {wanted['index']} as recorded, found it changed; export again.")


def _rows(record: MeasurementRecord) -> Rows:
    keys, times = record.end_keys, record.scan.frame_times_ms
    rows: Rows = []
    for frame in record.track.frames:
        row = {
            "index": str(frame.index),
            "frame": str(frame.index + 1),
            "time_ms": "" if times is None else _number(times[frame.index]),
            "status": str(frame.status),
        }
        lengths = {
            "distance": frame_distance(record, frame),
            "caliper_distance": caliper_distance(record, frame),
            "sd": frame_sd(record, frame),
        }
        for name, length in lengths.items():
            row |= _cells(name, length, record.trusted)
        row["quality"] = _number(frame.quality)
        for name, pair in (("caliper", frame.caliper), ("narrowest", frame.narrowest)):
            for i, key in enumerate(keys):
                point = None if pair is None else tuple(pair)[i]
                row[f"{name}_{key}_x_px"] = "" if point is None else _number(point.x)
                row[f"{name}_{key}_y_px"] = "" if point is None else _number(point.y)
        rows.append(row)
    return rows


def _cells(name: str, length: Length | None, trusted: bool) -> dict[str, str]:
    px = {f"{name}_px": "" if length is None else _number(length.px)}
    if not trusted:
        return px
    return {f"{name}_mm": "" if length is None or length.mm is None else _number(length.mm), **px}


def _number(value: float) -> str:
    return f"{value:.4f}"
