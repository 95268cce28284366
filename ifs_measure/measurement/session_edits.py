"""Further edits of a session, each a pure function session to session: scale, surfaces, results, review, fields.

The edits of anchors and marks stand in `ifs_measure.measurement.session`. Everything that moves a number takes the
confirmation back; whatever a track was made from and no longer fits makes it stale until it is solved again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Origin, Quantity, Surface
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.narrowest import Narrowest, estimate_narrowest
from ifs_measure.measurement.phases import Mark, MarkLabel, Phase, phases_from_marks
from ifs_measure.measurement.session import (
    CaliperMeasurement,
    Confirmation,
    FieldValue,
    MeasurementSession,
    place_point,
    with_measurement,
)

SECTIONS = ("protocol", "findings", "physical_tests", "conclusion")
"""The parts of a session that hold form fields."""

Times = Sequence[float] | None


def set_side(session: MeasurementSession, side: str | None, from_file: bool = False) -> MeasurementSession:
    """Say which hip it is: ``left``, ``right`` or not known."""
    return replace(session, side=side, side_from_file=from_file and side is not None)


def set_calibration(session: MeasurementSession, calibration: UserCalibration | None) -> MeasurementSession:
    """Say what the scale is, or take the word back; every track made with another scale becomes stale."""
    if calibration == session.user_calibration:
        return session
    items = tuple(_unsettled(item) for item in session.measurements)
    return replace(session, user_calibration=calibration, measurements=items)


def set_surfaces(session: MeasurementSession, key: str, surfaces: Ends[Surface]) -> MeasurementSession:
    """Say what the two ends lie on."""
    item = session.measurement(key)
    if item.surfaces == surfaces:
        return session
    return with_measurement(session, _unsettled(replace(item, surfaces=surfaces)))


def add_measurement(
    session: MeasurementSession, quantity: Quantity, surfaces: Ends[Surface] | None = None
) -> MeasurementSession:
    """Begin a further quantity under the next free letter; its key is that of the last measurement of the result."""
    used = {item.key for item in session.measurements}
    key = next(letter for letter in map(chr, range(ord("A"), ord("Z") + 1)) if letter not in used)
    surfaces = surfaces or Ends(Surface.EDGE, Surface.EDGE)
    return with_measurement(session, CaliperMeasurement(key=key, quantity=quantity, surfaces=surfaces))


def remove_measurement(session: MeasurementSession, key: str) -> MeasurementSession:
    """Take a quantity away; the first one is emptied instead, a session always has it."""
    first = session.measurements[0]
    if key == first.key:
        return with_measurement(session, CaliperMeasurement(key=first.key, quantity=first.quantity))
    return replace(session, measurements=tuple(item for item in session.measurements if item.key != key))


def redraw_arc(
    session: MeasurementSession, key: str, frame: int, bone: Bone, arc: tuple[ImagePoint, ...] | None
) -> MeasurementSession:
    """Draw the surface of one end in one frame by 3 to 7 clicks, or give it back to the program with None.

    Raises
    ------
    ValueError
        Other than 3 to 7 points.
    """
    if arc is not None and not 3 <= len(arc) <= 7:
        raise ValueError(f"Expected 3 to 7 points along the bone, found {len(arc)}.")
    item = session.measurement(key)
    old = item.anchor_at(frame) or Anchor(frame, Ends(None, None))
    name = "it" if bone is Bone.ISCHIAL_TUBEROSITY else "lt"
    cortices: Ends[tuple[ImagePoint, ...] | None] = replace(old.cortices, **{name: arc})
    if arc is not None and old.points[bone] is None:
        session = place_point(session, key, frame, bone, arc[len(arc) // 2], Origin.CORRECTED)
        item, old = session.measurement(key), session.measurement(key).anchor_at(frame) or old
    anchors = tuple(replace(old, cortices=cortices) if anchor.frame == frame else anchor for anchor in item.anchors)
    return with_measurement(session, _unsettled(replace(item, anchors=anchors)))


def confirm_frame(
    session: MeasurementSession, key: str, frame: int, points: Ends[ImagePoint | None]
) -> MeasurementSession:
    """Make an anchor of what is drawn in a frame, because a person looked at it and found it right."""
    for bone in Bone:
        point = points[bone]
        if point is not None:
            session = place_point(session, key, frame, bone, point, Origin.CONFIRMED)
    return session


def set_track_result(session: MeasurementSession, key: str, track: CortexTrack, times_ms: Times) -> MeasurementSession:
    """Store a track with the headline of the loop and of each phase; an older confirmation does not outlive it."""
    item = replace(session.measurement(key), track=track, is_stale=False, confirmation=None)
    return with_measurement(session, _with_headlines(item, session, times_ms))


def clear_track(session: MeasurementSession, key: str) -> MeasurementSession:
    """Forget the result of a measurement and keep its anchors."""
    item = session.measurement(key)
    bare = replace(item, track=None, narrowest=None, by_phase=(), confirmation=None, reviewed=(), is_stale=False)
    return with_measurement(session, bare)


def refresh_phases(session: MeasurementSession, times_ms: Times) -> MeasurementSession:
    """Estimate what follows from the marks as they stand anew.

    A headline that a person confirmed stays as it was confirmed, whatever would be estimated by now.
    """
    items = []
    for item in session.measurements:
        known: Known = {None: item.narrowest} if item.narrowest is not None and item.confirmation is not None else {}
        items.append(_with_headlines(item, session, times_ms, known))
    return replace(session, measurements=tuple(items))


def set_marks(session: MeasurementSession, marks: Sequence[Mark], times_ms: Times) -> MeasurementSession:
    """Replace all marks and what follows from them."""
    ordered = tuple(sorted(marks, key=lambda mark: (mark.frame, mark.label)))
    changed = replace(session, marks=ordered)
    items = (_confirmed_in_same_phase(item, session, changed) for item in session.measurements)
    kept = tuple(_with_headlines(item, changed, times_ms, _known_headlines(item, session)) for item in items)
    return replace(changed, measurements=kept)


def swap_rotation_marks(session: MeasurementSession, times_ms: Times) -> MeasurementSession:
    """Exchange internal and external rotation in every mark, and the sign of their degrees."""
    other = {MarkLabel.IR_END: MarkLabel.ER_END, MarkLabel.ER_END: MarkLabel.IR_END}
    marks = [
        replace(m, label=other[m.label], rotation_deg=None if m.rotation_deg is None else -m.rotation_deg)
        if m.label in other
        else m
        for m in session.marks
    ]
    return set_marks(session, marks, times_ms)


def accept_review(session: MeasurementSession, key: str, frame: int) -> MeasurementSession:
    """Note that a person looked at a frame of the review queue and left it."""
    item = session.measurement(key)
    return with_measurement(session, replace(item, reviewed=tuple(sorted({*item.reviewed, frame}))))


def reopen_review(session: MeasurementSession, key: str, frame: int) -> MeasurementSession:
    """Put an accepted frame back into the review queue."""
    item = session.measurement(key)
    return with_measurement(session, replace(item, reviewed=tuple(f for f in item.reviewed if f != frame)))


def confirm(session: MeasurementSession, key: str, by: str = "") -> MeasurementSession:
    """Confirm the narrowest distance as it stands.

    Raises
    ------
    ValueError
        There is no narrowest distance, or it does not follow from the present calipers.
    """
    item = session.measurement(key)
    if item.narrowest is None or item.is_stale:
        raise ValueError("Expected a narrowest distance that follows from the present calipers.")
    said = Confirmation(item.narrowest.frame, item.narrowest.distance_mm, by)
    return with_measurement(session, replace(item, confirmation=said))


def take_back_confirmation(session: MeasurementSession, key: str) -> MeasurementSession:
    """Return the measurement to a draft."""
    return with_measurement(session, replace(session.measurement(key), confirmation=None))


def set_field(session: MeasurementSession, section: str, name: str, value: FieldValue | None) -> MeasurementSession:
    """Fill one form field, or empty it with None.

    Raises
    ------
    KeyError
        No such section; the fields themselves are checked by `ifs_measure.measurement.protocol.check_value`.
    """
    return set_fields(session, section, {name: value})


def set_fields(
    session: MeasurementSession, section: str, values: Mapping[str, FieldValue | None]
) -> MeasurementSession:
    """Fill or empty several fields of one section, as a preset does."""
    fields: dict[str, FieldValue] = dict(_section(session, section))
    for name, value in values.items():
        if value is None:
            fields.pop(name, None)
        else:
            fields[name] = value
    match section:
        case "protocol":
            return replace(session, protocol=fields)
        case "findings":
            return replace(session, findings=fields)
        case "physical_tests":
            return replace(session, physical_tests=fields)
        case _:
            return replace(session, conclusion=fields)


def set_comparison(session: MeasurementSession, comparison: Mapping[str, FieldValue] | None) -> MeasurementSession:
    """Put another record's number beside this one: its ``record_sha256``, ``side``, ``narrowest_mm``, ``confirmed``."""
    return replace(session, comparison=None if comparison is None else dict(comparison))


def note_confirmed_export(session: MeasurementSession, key: str, content_sha256: str) -> MeasurementSession:
    """Note that a measurement left as a confirmed record; the first one counts, later ones amend it."""
    if key in session.confirmed_exports:
        return session
    return replace(session, confirmed_exports={**session.confirmed_exports, key: content_sha256})


def _section(session: MeasurementSession, section: str) -> Mapping[str, FieldValue]:
    sections: dict[str, Mapping[str, FieldValue]] = {
        "protocol": session.protocol,
        "findings": session.findings,
        "physical_tests": session.physical_tests,
        "conclusion": session.conclusion,
    }
    return sections[section]


def _unsettled(item: CaliperMeasurement) -> CaliperMeasurement:
    return replace(item, is_stale=item.track is not None, confirmation=None)


Known = Mapping[Phase | None, Narrowest]
"""Headlines that still hold, by their stretch; None is the whole loop."""


def _known_headlines(item: CaliperMeasurement, session: MeasurementSession) -> Known:
    """Collect the headlines of a measurement, which no mark elsewhere changes."""
    phases = phases_from_marks(session.marks, session.n_frames)
    known: dict[Phase | None, Narrowest] = {}
    if item.narrowest is not None:
        known[None] = item.narrowest
    if len(phases) == len(item.by_phase):
        known.update(zip(phases, item.by_phase, strict=True))
    return known


def _with_headlines(
    item: CaliperMeasurement, session: MeasurementSession, times_ms: Times, known: Known | None = None
) -> CaliperMeasurement:
    """Estimate the narrowest of the loop and of each phase, but for those that are known.

    The narrowest of the loop is that of the phase it lies in: estimated from that phase's frames alone it would differ
    by hundredths, and two numbers for one place would leave a person asking which of them counts.
    """
    if item.track is None:
        return item
    known = known or {}
    whole = known.get(None) or estimate_narrowest(item.track, times_ms)
    found: list[Narrowest] = []
    for phase in phases_from_marks(session.marks, session.n_frames):
        span = (phase.first, phase.last)
        if whole is not None and span[0] <= whole.frame <= span[1]:
            headline: Narrowest | None = replace(whole, phase=str(phase.label))
        else:
            headline = known.get(phase) or estimate_narrowest(item.track, times_ms, span, str(phase.label))
        if headline is not None:
            found.append(headline)
    if whole is not None:
        whole = replace(whole, phase=_phase_at(session, whole.frame))
    return replace(item, narrowest=whole, by_phase=tuple(found))


def _phase_at(session: MeasurementSession, frame: int) -> str | None:
    phases = phases_from_marks(session.marks, session.n_frames)
    return next((str(p.label) for p in phases if p.first <= frame <= p.last), None)


def _confirmed_in_same_phase(
    item: CaliperMeasurement, before: MeasurementSession, after: MeasurementSession
) -> CaliperMeasurement:
    if item.confirmation is None:
        return item
    frame = item.confirmation.frame
    return item if _phase_at(before, frame) == _phase_at(after, frame) else replace(item, confirmation=None)
