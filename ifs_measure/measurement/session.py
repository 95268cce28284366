"""MeasurementSession: everything a person and the program said of one scan, and every edit as a pure function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Origin, Quantity, Surface
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import Mark, MarkLabel

FieldValue = str | float | int | bool | tuple[str, ...]
BOTH_BONE = Ends(Surface.BONE, Surface.BONE)
NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})
NO_EXPORTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person looked at the narrowest frame and said yes.

    Attributes
    ----------
    frame : int
        The frame looked at.
    distance_mm : float
        The distance confirmed, in the unit of the track's scale.
    by : str
        Name of the operator; empty where none was given.
    """

    frame: int
    distance_mm: float
    by: str = ""


@dataclass(frozen=True, slots=True)
class CaliperMeasurement:
    """One quantity measured on the scan.

    Attributes
    ----------
    key : str
        ``A`` for the ischiofemoral space, then ``B``, ``C``, ...
    quantity : Quantity
        What the distance is called.
    surfaces : Ends of Surface
        What each end lies on.
    anchors : tuple of Anchor
        The one the measurement was started from first, the others in frame order, no frame twice.
    track : CortexTrack or None
        Absent until tracked; an anchor edit leaves the old track in place until it is solved again (`is_stale`).
    narrowest : Narrowest or None
        Headline of the whole loop.
    by_phase : tuple of Narrowest
        One for each phase.
    confirmation : Confirmation or None
        Taken back by any later move.
    reviewed : tuple of int
        Frames of the review queue that a person accepted.
    is_stale : bool
        True where anchors, surfaces or scale changed after the track was made.
    """

    key: str = "A"
    quantity: Quantity = Quantity.IFS
    surfaces: Ends[Surface] = BOTH_BONE
    anchors: tuple[Anchor, ...] = ()
    track: CortexTrack | None = None
    narrowest: Narrowest | None = None
    by_phase: tuple[Narrowest, ...] = ()
    confirmation: Confirmation | None = None
    reviewed: tuple[int, ...] = ()
    is_stale: bool = False

    def anchor_at(self, frame: int) -> Anchor | None:
        """Anchor of a frame, if there is one."""
        return next((anchor for anchor in self.anchors if anchor.frame == frame), None)


@dataclass(frozen=True, slots=True)
class MeasurementSession:
    """The state of one scan's measurement; never pixels.

    Attributes
    ----------
    scan_sha256 : str
        Identity of the scan.
    n_frames : int
        Length of the loop.
    side : str or None
        ``left`` or ``right``.
    side_from_file : bool
        Whether the side was read from the file.
    user_calibration : UserCalibration or None
        What the person said of the scale.
    measurements : tuple of CaliperMeasurement
        The ischiofemoral space first.
    marks : tuple of Mark
        In frame order.
    protocol, findings, physical_tests, conclusion : mapping of str to value
        Fields of `measurement.protocol`; absent keys are not filled in.
    comparison : mapping or None
        The other side's or an earlier record's number.
    confirmed_exports : mapping of str to str
        For each measurement that left as a confirmed record, by its key: hash of what that first record said.
    """

    scan_sha256: str
    n_frames: int
    side: str | None = None
    side_from_file: bool = False
    user_calibration: UserCalibration | None = None
    measurements: tuple[CaliperMeasurement, ...] = (CaliperMeasurement(),)
    marks: tuple[Mark, ...] = ()
    protocol: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS)
    findings: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS)
    physical_tests: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS)
    conclusion: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS)
    comparison: Mapping[str, FieldValue] | None = None
    confirmed_exports: Mapping[str, str] = field(default_factory=lambda: NO_EXPORTS)

    def measurement(self, key: str = "A") -> CaliperMeasurement:
        """Return the measurement of a key.

        Raises
        ------
        KeyError
            No measurement has that key.
        """
        for item in self.measurements:
            if item.key == key:
                return item
        raise KeyError(key)


def with_measurement(session: MeasurementSession, changed: CaliperMeasurement) -> MeasurementSession:
    """Replace the measurement that has the same key, or append a new one."""
    keys = [item.key for item in session.measurements]
    if changed.key not in keys:
        return replace(session, measurements=(*session.measurements, changed))
    items = tuple(changed if item.key == changed.key else item for item in session.measurements)
    return replace(session, measurements=items)


def place_point(
    session: MeasurementSession, key: str, frame: int, bone: Bone, point: ImagePoint, origin: Origin = Origin.PLACED
) -> MeasurementSession:
    """Put one end in one frame; makes or changes the anchor of that frame and takes a confirmation back."""
    item = session.measurement(key)
    old = item.anchor_at(frame)
    points: Ends[ImagePoint | None] = old.points if old else Ends(None, None)
    points = replace(points, **{"it" if bone is Bone.ISCHIAL_TUBEROSITY else "lt": point})
    anchor = replace(old, points=points, origin=origin) if old else Anchor(frame, points, origin)
    return with_measurement(session, _with_anchors(item, _anchors_with(item.anchors, anchor)))


def remove_anchor(session: MeasurementSession, key: str, frame: int) -> MeasurementSession:
    """Take the anchor of a frame away."""
    item = session.measurement(key)
    return with_measurement(session, _with_anchors(item, tuple(a for a in item.anchors if a.frame != frame)))


def _anchors_with(anchors: tuple[Anchor, ...], anchor: Anchor) -> tuple[Anchor, ...]:
    """First anchor first, the others in frame order."""
    if not anchors or anchors[0].frame == anchor.frame:
        return (anchor, *anchors[1:])
    others = [a for a in anchors[1:] if a.frame != anchor.frame]
    return (anchors[0], *sorted([*others, anchor], key=lambda a: a.frame))


def _with_anchors(item: CaliperMeasurement, anchors: tuple[Anchor, ...]) -> CaliperMeasurement:
    return replace(item, anchors=anchors, is_stale=item.track is not None, confirmation=None)


def add_mark(session: MeasurementSession, mark: Mark) -> MeasurementSession:
    """Name a frame; a second mark of another position in the same frame replaces the first."""
    positions = {MarkLabel.NEUTRAL, MarkLabel.IR_END, MarkLabel.ER_END}
    kept = [
        m
        for m in session.marks
        if m.frame != mark.frame or (m.label is not mark.label and not {m.label, mark.label} <= positions)
    ]
    return replace(session, marks=tuple(sorted([*kept, mark], key=lambda m: (m.frame, m.label))))


def remove_mark(session: MeasurementSession, mark: Mark) -> MeasurementSession:
    """Take a mark away."""
    return replace(session, marks=tuple(m for m in session.marks if m != mark))
