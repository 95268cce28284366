"""The walk from an open loop and a few clicks to a measurement record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ifs_measure import __version__
from ifs_measure.errors import DamagedFrameError, RecordError, UsageError
from ifs_measure.measurement.calibration import Calibration, UserCalibration, calibration_for_points
from ifs_measure.measurement.caliper import Anchor, Ends, Quantity, Surface
from ifs_measure.measurement.cautions import cautions
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.geometry import ImagePoint, PixelScale, nominal_scale
from ifs_measure.measurement.phases import Mark
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.measurement.session import BOTH_BONE, CaliperMeasurement, MeasurementSession
from ifs_measure.measurement.session_edits import refresh_phases, set_track_result
from ifs_measure.tracking.tracker import TrackingWork, TrackProgress, TrackRequest, track
from ifs_measure.workflow.given_scale import check_given_scale, check_ruler, scan_holds
from ifs_measure.workflow.identity import frame_sha256, scan_sha256


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
        ``left`` or ``right``; the file's own word where absent.
    user_calibration : UserCalibration or None
        What the person said of the scale.
    quantity : Quantity
        What the distance is called.
    marks : tuple of Mark
        Frames that the operator named.
    """

    anchors: tuple[Anchor, ...]
    surfaces: Ends[Surface] = BOTH_BONE
    side: str | None = None
    user_calibration: UserCalibration | None = None
    quantity: Quantity = Quantity.IFS
    marks: tuple[Mark, ...] = ()


def measure(
    loop: CineLoop, request: MeasureRequest, work: TrackingWork | None = None
) -> Iterator[TrackProgress | MeasurementRecord]:
    """Calibrate, follow both ends, find the narrowest distance; the last item is the record.

    Raises
    ------
    UsageError
        An anchor lies outside the loop or the picture, a frame is named twice, or the first one places one end only
        or both at one place; a ruler lies outside the picture, or a given scale is one that no ultrasound picture has.
    CortexNotFoundError
        A click of the first anchor has no cortex within reach.
    """
    scan = loop.description
    anchors = checked_anchors(request.anchors, scan)
    _check_apart(anchors)
    check_ruler(request.user_calibration, scan)
    check_given_scale(calibrate(scan, anchors, request.user_calibration))
    session = MeasurementSession(
        scan_sha256=scan_sha256(scan),
        n_frames=scan.n_frames,
        side=request.side or scan.laterality,
        side_from_file=request.side is None and scan.laterality is not None,
        user_calibration=request.user_calibration,
        measurements=(
            CaliperMeasurement(
                quantity=request.quantity,
                surfaces=request.surfaces,
                anchors=anchors,
            ),
        ),
        marks=request.marks,
    )
    for item in solve(loop, session, work=work):
        if isinstance(item, TrackProgress):
            yield item
        else:
            yield make_record(loop, item)


def solve(
    loop: CineLoop, session: MeasurementSession, key: str = "A", work: TrackingWork | None = None
) -> Iterator[TrackProgress | MeasurementSession]:
    """Follow both ends of one measurement of a session; the last item is the session with its result.

    Raises
    ------
    UsageError, CortexNotFoundError
        As `measure`.
    """
    scan, item = loop.description, session.measurement(key)
    anchors = checked_anchors(item.anchors, scan)
    calibration = calibrate(scan, anchors, session.user_calibration)
    request = TrackRequest(anchors, item.surfaces, working_scale(calibration, scan))
    for step in track(loop, request, work):
        if isinstance(step, CortexTrack):
            yield set_track_result(session, key, step, scan.frame_times_ms)
        else:
            yield step


def make_record(
    loop: CineLoop, session: MeasurementSession, key: str = "A", created: datetime | None = None
) -> MeasurementRecord:
    """Make the record of a solved measurement.

    Raises
    ------
    RecordError
        The measurement was never solved, or changed since; or its scale did.
    """
    scan = loop.description
    # The phases follow from the marks as they stand now, whichever edit set them.
    session = refresh_phases(session, scan.frame_times_ms)
    item = session.measurement(key)
    if item.track is None or item.is_stale:
        raise RecordError(f"Expected measurement {key} to be tracked with its present calipers; track it, then export.")
    if not is_at_scale(scan, session, item):
        raise RecordError(
            f"Expected measurement {key} to be tracked at the scan's present scale, found another scale; track it "
            "again, then export."
        )
    frames = {anchor.frame for anchor in item.anchors}
    calibration = calibrate(scan, item.anchors, session.user_calibration)
    if item.narrowest is not None:
        frames.add(item.narrowest.frame)
    hashes, unreadable = _hashes_of(loop, sorted(frames))
    return MeasurementRecord(
        scan=scan,
        scan_sha256=session.scan_sha256,
        calibration=calibration,
        measurement=item,
        session=session,
        created=(created or datetime.now().astimezone()).isoformat(timespec="seconds"),
        software_version=__version__,
        pixel_sha256=hashes,
        warnings=(*result_warnings(scan, item, calibration), *unreadable),
    )


def _hashes_of(loop: CineLoop, frames: Sequence[int]) -> tuple[dict[int, str], tuple[str, ...]]:
    """Hash frames; one that cannot be decoded has no hash and a sentence instead, its measurement stands."""
    hashes, unreadable = {}, []
    for frame in frames:
        try:
            hashes[frame] = frame_sha256(loop, frame)
        except DamagedFrameError as error:
            unreadable.append(str(error))
    return hashes, tuple(unreadable)


def result_warnings(scan: ScanDescription, item: CaliperMeasurement, calibration: Calibration) -> tuple[str, ...]:
    """Return every sentence that belongs beside a result, each once; empty before the measurement is tracked."""
    if item.track is None:
        return ()
    scale = calibration.scale if calibration.trusted and not item.track.scale.nominal else None
    lost = [frame.index for frame in item.track.frames if frame.status is FrameStatus.LOST]
    of_minimum = item.narrowest.warnings if item.narrowest is not None else ()
    said = (*of_minimum, *item.track.warnings, *cautions(item.narrowest, scale, scan.frame_times_ms, lost))
    return tuple(dict.fromkeys(said))


def calibrate(scan: ScanDescription, anchors: tuple[Anchor, ...], user: UserCalibration | None) -> Calibration:
    """Return the scale for these anchors; where there is none that holds all points, the reason as a warning.

    Raises
    ------
    CalibrationError
        The person's ruler has no length.
    """
    points = tuple(point for anchor in anchors for point in anchor.points if point is not None)
    return calibration_for_points(scan, points, user)


def is_at_scale(scan: ScanDescription, session: MeasurementSession, item: CaliperMeasurement) -> bool:
    """Tell whether a measurement was tracked, if it was, with the scale that holds for its points now."""
    if item.track is None:
        return True
    return item.track.scale == working_scale(calibrate(scan, item.anchors, session.user_calibration), scan)


def working_scale(calibration: Calibration, scan: ScanDescription) -> PixelScale:
    """Return the scale to follow the bones with: the calibration's where it is trusted, else a nominal one."""
    if calibration.trusted and calibration.scale is not None:
        return calibration.scale
    return nominal_scale(scan.rows, scan.pixel_aspect)


def checked_anchors(anchors: tuple[Anchor, ...], scan: ScanDescription) -> tuple[Anchor, ...]:
    """Return the anchors, the first one first and the others in frame order.

    Raises
    ------
    UsageError
        They cannot be followed from; the message says which and why.
    """
    if not anchors or any(point is None for point in anchors[0].points):
        raise UsageError("Expected both ends in the first frame, found one missing; place both calipers there.")
    frames = [anchor.frame for anchor in anchors]
    for anchor in anchors:
        if not 0 <= anchor.frame < scan.n_frames:
            raise UsageError(
                f"Expected a frame from 0 to {scan.n_frames - 1}, found {anchor.frame}; frames count from 0."
            )
        if frames.count(anchor.frame) > 1:
            raise UsageError(f"Expected each frame once, found frame {anchor.frame} named twice.")
        for point in anchor.points:
            _check_inside(point, anchor.frame, scan)
    first, *others = anchors
    return (first, *sorted(others, key=lambda anchor: anchor.frame))


def _check_inside(point: ImagePoint | None, frame: int, scan: ScanDescription) -> None:
    if point is None or scan_holds(point, scan):
        return
    raise UsageError(
        f"Expected a click inside the picture of {scan.columns} x {scan.rows} pixels, found {point.x:g},{point.y:g} in "
        f"frame {frame}; the centre of the top-left pixel is 0,0."
    )


def _check_apart(anchors: tuple[Anchor, ...]) -> None:
    """Refuse two clicks at one place: the number would be 0, and a copied click is the likely reason."""
    for anchor in anchors:
        a, b = anchor.points
        if a is not None and a == b:
            raise UsageError(
                f"Expected a place of its own for each click, found both at {a.x:g},{a.y:g} in frame {anchor.frame}; "
                "click each bone."
            )
