"""The record as JSON, the form that everything else is made from, and its check against the schema."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ifs_measure.bundled import resources_folder
from ifs_measure.errors import RecordMismatchError
from ifs_measure.measurement.caliper import Anchor, Ends
from ifs_measure.measurement.cortex_track import TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.lengths import Length
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.protocol import FIELDS, FieldType, Need, missing_fields, value_of
from ifs_measure.measurement.record import (
    SCHEMA,
    MeasurementRecord,
    caliper_distance,
    closure,
    excursion,
    frame_distance,
    frame_sd,
    length_at,
    narrowest_lengths,
    surface_words,
    widest,
)

Json = dict[str, Any]

DECIMALS = 4
"""Digits kept of a coordinate, a length or a quality: a ten-thousandth of a pixel or millimetre is below any error."""

SCHEMA_FILE = "measurement_record.schema.json"


def record_document(record: MeasurementRecord) -> Json:
    """Lay a record out as JSON objects, its integrity hash included; frames count from 0."""
    missing = missing_fields(record.session)
    document: Json = {
        "schema": SCHEMA,
        "software": _software(record),
        "created": record.created,
        "scan": _scan(record),
        "calibration": _calibration(record),
        "status": "draft",
        "not_recorded": list(missing),
        "measurement": _measurement(record),
    }
    for section in ("protocol", "findings", "physical_tests", "conclusion"):
        document[section] = _section(record, section)
    if record.surroundings is not None:
        document["key_images"] = {"outside_regions": str(record.surroundings)}
    document = _escaped(document)
    document["status"] = _status(record, document)
    document["integrity"] = {"sha256": integrity_sha256(document)}
    return document


ABOUT_THE_WRITING = ("software", "created", "status", "integrity", "key_images")
"""Keys that say how and when a record was written, not what it says."""


def content_sha256(document: Mapping[str, Any]) -> str:
    """Hash what a record says, whenever, by whichever version and from whichever name of the same file."""
    scan = {key: value for key, value in document["scan"].items() if key != "file_name"}
    return _canonical_sha256({**document, "scan": scan}, ABOUT_THE_WRITING)


def _said(document: Mapping[str, Any], sha256: str) -> bool:
    """Whether a hash is of what a record says; sessions hold older ones too, which took in the file's name."""
    return sha256 in (content_sha256(document), _canonical_sha256(document, ABOUT_THE_WRITING))


def _status(record: MeasurementRecord, document: Json) -> str:
    """Tell a confirmed number with a complete form from a draft, and one that says something new since it left."""
    if record.measurement.confirmation is None or document["not_recorded"]:
        return "draft"
    exported = record.session.confirmed_exports.get(record.measurement.key)
    return "confirmed" if exported is None or _said(document, exported) else "amended"


def record_bytes(record: MeasurementRecord) -> bytes:
    """Write a record as UTF-8 JSON.

    Raises
    ------
    RecordMismatchError
        The record does not fit its own schema; nothing should be written from it.
    """
    document = record_document(record)
    check_document(document)
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return (_NUMBERS.sub(_on_one_line, text) + "\n").encode()


_NUMBERS = re.compile(r"\[\s+(?:-?[0-9][0-9.eE+-]*,?\s+)+\]")
"""A list of numbers alone as `json.dumps` indents it; within words a line break is escaped, so none is touched."""


def _on_one_line(numbers: re.Match[str]) -> str:
    return "[" + " ".join(numbers.group()[1:-1].split()) + "]"


def read_record(data: bytes) -> Json:
    """Read a record's JSON back and check that it fits the schema and was not changed since it was written.

    Raises
    ------
    RecordMismatchError
        It is not a record, does not fit the schema, or its content no longer fits its hash.
    """
    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=_each_key_once)
        # What Python reads and JSON has not (no number, infinity, half a letter) shows when it is written again.
        json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise RecordMismatchError(f"Expected a measurement record in JSON, found unreadable text: {error}.") from error
    check_document(document)
    if integrity_sha256(document) != document["integrity"]["sha256"]:
        raise RecordMismatchError("Expected the record as it was written, found it changed; export it again.")
    return dict(document)


def _each_key_once(pairs: list[tuple[str, Any]]) -> Json:
    """Refuse a key that stands twice: which of its values counts differs from reader to reader, the hash sees one."""
    found: Json = {}
    for key, value in pairs:
        if key in found:
            raise RecordMismatchError(f"Expected {key!r} once, found it twice; export the record again.")
        found[key] = value
    return found


def check_document(document: object) -> None:
    """Compare a record with its JSON schema.

    Raises
    ------
    RecordMismatchError
        With the place and what is wrong there.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    wrong = best_match(Draft202012Validator(_schema()).iter_errors(document))
    if wrong is not None:
        raise RecordMismatchError(
            f"Expected a record that fits {SCHEMA}, found at {wrong.json_path}: {wrong.message[:200]}."
        )


def integrity_sha256(document: Mapping[str, Any]) -> str:
    """Hash the canonical JSON of a record without its integrity key: keys sorted, no spaces, UTF-8."""
    return _canonical_sha256(document, ("integrity",))


def _canonical_sha256(document: Mapping[str, Any], without: Sequence[str]) -> str:
    content = {key: value for key, value in document.items() if key not in without}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _schema() -> Json:
    place = resources_folder() / SCHEMA_FILE
    schema: Json = json.loads(place.read_text(encoding="utf-8"))
    return schema


def _software(record: MeasurementRecord) -> Json:
    tracker = record.track.tracker
    name, _, version = tracker.rpartition(" " if " " in tracker else "/")
    return {
        "name": "ifs-measure",
        "version": record.software_version,
        "tracker": {
            "name": name or version or "unnamed",
            "version": version if name else "",
            "parameters": dict(record.track.parameters),
        },
    }


def _scan(record: MeasurementRecord) -> Json:
    scan = record.scan
    uids = {
        "sop_instance_uid": scan.sop_instance_uid,
        "series_instance_uid": scan.series_instance_uid,
        "study_instance_uid": scan.study_instance_uid,
        "series": scan.series,
    }
    return {
        "file_name": scan.path.resolve().name,
        "sha256": record.scan_sha256,
        **{key: value for key, value in uids.items() if value},
        "n_frames": scan.n_frames,
        "rows": scan.rows,
        "columns": scan.columns,
        "frame_times_ms": None if scan.frame_times_ms is None else [_round(t) for t in scan.frame_times_ms],
        "timing_source": str(scan.timing_source),
        "pixel_sha256": {str(frame): digest for frame, digest in sorted(record.pixel_sha256.items())},
        "warnings": list(scan.warnings),
    }


def _calibration(record: MeasurementRecord) -> Json:
    calibration = record.calibration
    scale = calibration.scale
    return {
        "source": str(calibration.source),
        "mm_per_px_x": None if scale is None else scale.x_mm_per_px,
        "mm_per_px_y": None if scale is None else scale.y_mm_per_px,
        **({} if calibration.region_index is None else {"region_index": calibration.region_index}),
        "trusted": record.trusted,
        "warnings": list(calibration.warnings),
        "uncertainty_percent": calibration.uncertainty_percent,
    }


def _measurement(record: MeasurementRecord) -> Json:
    item, session = record.measurement, record.session
    most, swing, loop_error = widest(record), excursion(record), closure(record)
    document: Json = {
        "quantity": str(item.quantity),
        **({"side": session.side, "side_from_file": session.side_from_file} if session.side else {}),
        "surface": surface_words(item.surfaces, record.end_keys),
        "anchors": [_anchor(record, anchor) for anchor in item.anchors],
        "frames": [_frame(record, frame) for frame in record.track.frames],
        "marks": [
            {
                "frame": mark.frame,
                "label": str(mark.label),
                **({} if mark.rotation_deg is None else {"rotation_deg": mark.rotation_deg}),
            }
            for mark in session.marks
        ],
        "phases": [{"label": str(p.label), "first": p.first, "last": p.last} for p in record.phases],
        "narrowest": None if item.narrowest is None else _narrowest(record, item.narrowest),
        "by_phase": [_narrowest(record, narrowest) for narrowest in item.by_phase],
        "widest": None if most is None else {"frame": most[0], **_length("distance", most[1])},
        **({} if swing is None else _length("excursion", swing)),
        **({} if loop_error is None else _length("closure", loop_error)),
        "warnings": list(record.warnings),
    }
    if session.comparison is not None:
        document["comparison"] = {key: _plain(value) for key, value in session.comparison.items()}
    confirmation = item.confirmation
    if confirmation is not None and document["narrowest"] is not None:
        said = length_at(record, confirmation.frame, confirmation.distance_mm)
        document["narrowest"]["confirmed"] = {"by": confirmation.by, **_length("distance", said)}
    return document


def _anchor(record: MeasurementRecord, anchor: Anchor) -> Json:
    keys = record.end_keys
    # What a person placed is written with every digit: the same anchors give the same track, bit by bit.
    cortices = {
        key: [list(point) for point in arc] for key, arc in zip(keys, anchor.cortices, strict=True) if arc is not None
    }
    return {
        "frame": anchor.frame,
        **{key: list(point) for key, point in zip(keys, anchor.points, strict=True) if point is not None},
        "origin": str(anchor.origin),
        **({"cortices": cortices} if cortices else {}),
    }


def _frame(record: MeasurementRecord, frame: TrackedFrame) -> Json:
    times = record.scan.frame_times_ms
    document: Json = {
        "index": frame.index,
        **({} if times is None else {"time_ms": _round(times[frame.index])}),
        "status": str(frame.status),
        "quality": _round(frame.quality),
    }
    for key, pair in (("caliper", frame.caliper), ("narrowest", frame.narrowest)):
        if pair is not None:
            document[key] = _pair(record, pair)
    lengths = {
        "distance": frame_distance(record, frame),
        "caliper_distance": caliper_distance(record, frame),
        "sd": frame_sd(record, frame),
    }
    for name, length in lengths.items():
        if length is not None:
            document.update(_length(name, length))
    return document


def _narrowest(record: MeasurementRecord, narrowest: Narrowest) -> Json:
    distance, sd, raw = narrowest_lengths(record, narrowest)
    return {
        "frame": narrowest.frame,
        **_length("distance", distance),
        **_length("sd", sd),
        **_length("raw_minimum", raw),
        "raw_minimum_frame": narrowest.raw_minimum_frame,
        "estimator": narrowest.estimator,
        "window_frames": narrowest.window_frames,
        **({} if narrowest.phase is None else {"phase": narrowest.phase}),
        "warnings": list(narrowest.warnings),
    }


def _section(record: MeasurementRecord, section: str) -> Json:
    """Return the filled fields of a section, and every required choice as what it is, assessed or not."""
    document: Json = {}
    for item in FIELDS:
        if item.section != section:
            continue
        value = value_of(record.session, item)
        said = item.key in getattr(record.session, section)
        if value is not None and (said or (item.type is FieldType.CHOICE and item.need is not Need.OPTIONAL)):
            document[item.key] = _plain(value)
    known = {item.key for item in FIELDS}
    others = getattr(record.session, section).items()
    return {**document, **{key: _plain(value) for key, value in others if key not in known}}


def _length(name: str, length: Length) -> Json:
    mm = {} if length.mm is None else {f"{name}_mm": _round(length.mm)}
    return {**mm, f"{name}_px": _round(length.px)}


def _pair(record: MeasurementRecord, pair: Ends[ImagePoint]) -> Json:
    return {key: _xy(point) for key, point in zip(record.end_keys, pair, strict=True)}


def _xy(point: ImagePoint) -> list[float]:
    return [_round(point.x), _round(point.y)]


def _round(value: float) -> float:
    if not math.isfinite(value):
        raise RecordMismatchError(f"Expected a finite number in the record, found {value}; track again.")
    return round(float(value), DECIMALS)


def _escaped(value: Any) -> Any:
    """Escape what is no Unicode in every text: the name of a file that is not UTF-8 is read with lone surrogates."""
    if isinstance(value, dict):
        return {key: _escaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    return value.encode(errors="backslashreplace").decode() if isinstance(value, str) else value


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
