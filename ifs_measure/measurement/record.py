"""MeasurementRecord: what leaves the application, with provenance, and the figures that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ifs_measure.measurement.calibration import Calibration
from ifs_measure.measurement.caliper import Ends, Quantity, Surface
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.lengths import Length, length_along, pair_length
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import Phase, phases_from_marks
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession

SCHEMA = "ifs-measure/record/1"


class Surroundings(StrEnum):
    """What a key image shows outside the scan's regions, where names may be burned in; the words of the record."""

    AS_SAVED = "as_saved"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class MeasurementRecord:
    """One measured quantity of one scan, ready to be written.

    Attributes
    ----------
    scan : ScanDescription
        The scan as it was read.
    scan_sha256 : str
        Hash of the scan's bytes (for stills, of all files in frame order).
    calibration : Calibration
        The scale used for this measurement's points, with trust and warnings.
    measurement : CaliperMeasurement
        Anchors, track and headline.
    session : MeasurementSession
        Side, marks, protocol and findings.
    created : str
        ISO 8601 time with zone.
    software_version : str
        Version of the program.
    pixel_sha256 : mapping of int to str
        Hash of the decoded frame for anchors and the narrowest frame; none of a frame that cannot be decoded.
    warnings : tuple of str
        Sentences of the whole measurement.
    surroundings : Surroundings or None
        What the key images written with this record show outside the scan's regions; None where none are written.
    """

    scan: ScanDescription
    scan_sha256: str
    calibration: Calibration
    measurement: CaliperMeasurement
    session: MeasurementSession
    created: str
    software_version: str
    pixel_sha256: Mapping[int, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    surroundings: Surroundings | None = None

    @property
    def trusted(self) -> bool:
        """Whether millimetres may be shown."""
        return self.calibration.trusted and self.calibration.scale is not None and not self.track.scale.nominal

    @property
    def track(self) -> CortexTrack:
        """The track; a record is only made of a measurement that has one."""
        if self.measurement.track is None:
            raise ValueError("A record needs a tracked measurement.")
        return self.measurement.track

    @property
    def unit(self) -> str:
        """Unit in which the distances of this record are shown."""
        return "mm" if self.trusted else "px"

    @property
    def end_keys(self) -> Ends[str]:
        """Names of the two ends in files."""
        return end_keys(self.measurement.quantity)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The labelled stretches of the loop."""
        return phases_from_marks(self.session.marks, self.scan.n_frames)


def end_keys(quantity: Quantity) -> Ends[str]:
    """Return the keys of the two ends: by their bones for the ischiofemoral space, ``point_a`` and ``point_b`` else."""
    if quantity is Quantity.IFS:
        return Ends("ischial_tuberosity", "lesser_trochanter")
    return Ends("point_a", "point_b")


def frame_distance(record: MeasurementRecord, frame: TrackedFrame) -> Length | None:
    """Narrowest distance between the two surfaces in one frame; None where it is lost."""
    return _pair_length(record, frame.narrowest)


def caliper_distance(record: MeasurementRecord, frame: TrackedFrame) -> Length | None:
    """Distance between the two bone-fixed points in one frame; None where it is lost."""
    return _pair_length(record, frame.caliper)


def frame_sd(record: MeasurementRecord, frame: TrackedFrame) -> Length | None:
    """One standard deviation of a frame's distance; None where it is lost."""
    if frame.sd_mm is None or frame.narrowest is None:
        return None
    return _length_along(record, frame.sd_mm, frame.narrowest)


def narrowest_lengths(record: MeasurementRecord, narrowest: Narrowest) -> tuple[Length, Length, Length]:
    """Distance, standard deviation and raw minimum of a headline, each in both units.

    The estimate rests on several frames; its pixels are counted along the line of its own frame.
    """
    frames = record.track.frames
    pair = frames[narrowest.frame].narrowest
    raw = frames[narrowest.raw_minimum_frame].narrowest
    return (
        _length_along(record, narrowest.distance_mm, pair),
        _length_along(record, narrowest.sd_mm, pair),
        _length_along(record, narrowest.raw_minimum_mm, raw),
    )


def length_at(record: MeasurementRecord, frame: int, value_mm: float) -> Length:
    """Give a length in the track's unit in both units, its pixels counted along the line of a frame."""
    return _length_along(record, value_mm, record.track.frames[frame].narrowest)


def widest(record: MeasurementRecord) -> tuple[int, Length] | None:
    """Return frame and distance of the widest frame that was seen."""
    seen = [(frame.index, length) for frame in record.track.frames if (length := _seen_distance(record, frame))]
    return max(seen, key=lambda item: item[1].shown, default=None)


def excursion(record: MeasurementRecord) -> Length | None:
    """Widest minus narrowest: how far the gap moved."""
    narrowest, most = record.measurement.narrowest, widest(record)
    if narrowest is None or most is None:
        return None
    least = narrowest_lengths(record, narrowest)[0]
    mm = most[1].mm - least.mm if most[1].mm is not None and least.mm is not None else None
    return Length(most[1].px - least.px, mm)


def closure(record: MeasurementRecord) -> Length | None:
    """Disagreement of the passes between anchors, where it can be told."""
    value, narrowest = record.track.closure_mm, record.measurement.narrowest
    if value is None:
        return None
    pair = record.track.frames[narrowest.frame].narrowest if narrowest else None
    return _length_along(record, value, pair)


def attention(record: MeasurementRecord) -> tuple[str, ...]:
    """Say what a person should look at before believing the number, the scale first."""
    frames = record.track.frames
    lost = [frame.index for frame in frames if frame.status is FrameStatus.LOST]
    bridged = [frame.index for frame in frames if frame.status is FrameStatus.INTERPOLATED]
    low = [frame.index for frame in frames if frame.is_low() and frame.is_seen] if record.trusted else []
    kinds = [
        (lost, "lost; the gap may have been narrower there"),
        (bridged, "bridged where a cortex was not seen"),
        (low, "uncertain by more than 2 mm"),
    ]
    said = [f"{len(found)} of {len(frames)} frames ({_stretches(found)}) {what}." for found, what in kinds if found]
    return tuple(dict.fromkeys((*record.calibration.warnings, *record.warnings, *said)))


def surface_words(surfaces: Ends[Surface], keys: Ends[str]) -> str | dict[str, str]:
    """Return the surface of both ends as one word, or a word for each end where they differ."""
    if surfaces.it is surfaces.lt:
        return str(surfaces.it)
    return {keys.it: str(surfaces.it), keys.lt: str(surfaces.lt)}


MOST_STRETCHES = 4
"""How many stretches of frames a sentence names before it stops counting them out."""


def _stretches(frames: Sequence[int]) -> str:
    """Say frame indices as stretches, such as ``3-9, 14``."""
    found: list[list[int]] = []
    for frame in frames:
        if found and frame == found[-1][1] + 1:
            found[-1][1] = frame
        else:
            found.append([frame, frame])
    words = [str(a) if a == b else f"{a}-{b}" for a, b in found]
    return ", ".join(words) if len(words) <= MOST_STRETCHES else ", ".join([*words[:MOST_STRETCHES], "..."])


def _seen_distance(record: MeasurementRecord, frame: TrackedFrame) -> Length | None:
    return frame_distance(record, frame) if frame.is_seen else None


def _pair_length(record: MeasurementRecord, pair: Ends[ImagePoint] | None) -> Length | None:
    return None if pair is None else pair_length(record.track.scale, record.trusted, pair)


def _length_along(record: MeasurementRecord, value_mm: float, pair: Ends[ImagePoint] | None) -> Length:
    return length_along(record.track.scale, record.trusted, value_mm, pair)
