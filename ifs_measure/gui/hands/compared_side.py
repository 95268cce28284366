"""One loop of a comparison, with the session that it was closed with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from ifs_measure.errors import IfsMeasureError
from ifs_measure.gui.scenes import Shown, excursion, shown_value
from ifs_measure.measurement.calibration import Calibration
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import PhaseLabel
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session, session_path
from ifs_measure.workflow.identity import scan_sha256
from ifs_measure.workflow.measure import calibrate, is_at_scale


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """One loop of a comparison: its scan, the session that it was closed with, and the scale for that session."""

    session: MeasurementSession
    scan: ScanDescription
    calibration: Calibration

    @classmethod
    def of(cls, session: MeasurementSession, scan: ScanDescription) -> ComparedSide:
        """Join a session and the description of its scan."""
        first = session.measurements[0]
        calibration = scan.calibration
        if first.anchors or session.user_calibration is not None:
            calibration = calibrate(scan, first.anchors, session.user_calibration)
        return cls(session, scan, calibration)

    @property
    def is_checking(self) -> bool:
        """Whether the scale is still being compared with the ruler in the picture: no number is shown yet."""
        if self.session.user_calibration is not None:
            return self.scan.awaits_comparison_of_frames
        return self.scan.awaits_ruler_check

    @property
    def is_known(self) -> bool:
        """Whether its lengths may be said: tracked at the scale that holds now, which is certain."""
        return not self.is_checking and is_at_scale(self.scan, self.session, self.session.measurements[0])

    @property
    def unit(self) -> str:
        """``mm`` where the scale may be believed, else ``px``."""
        track = self.session.measurements[0].track
        is_mm = self.calibration.trusted and track is not None and not track.scale.nominal
        return "mm" if is_mm else "px"

    def shown(self, narrowest: Narrowest | None) -> Shown | None:
        """Give an estimate of this loop in its unit."""
        track = self.session.measurements[0].track
        if narrowest is None or track is None or not self.is_known:
            return None
        pair = track.frames[narrowest.frame].narrowest
        return shown_value(narrowest.distance_mm, narrowest.sd_mm, pair, track.scale, self.unit)

    def excursion(self) -> Shown | None:
        """Give how far the gap of this loop moved."""
        first = self.session.measurements[0]
        least = self.shown(first.narrowest)
        return None if least is None else excursion(first, least, self.calibration)

    def of_phase(self, label: PhaseLabel) -> Shown | None:
        """Give the narrowest of a phase; None where it was not marked or not measured."""
        found = [n for n in self.session.measurements[0].by_phase if n.phase == label]
        return self.shown(min(found, key=lambda n: n.distance_mm, default=None))


def side_of(scan: ScanDescription) -> Iterator[object]:
    """Find the session that a scan was closed with (on a thread of its own)."""
    sha256 = scan_sha256(scan)
    session: MeasurementSession | None = None
    with suppress(IfsMeasureError):
        session = load_session(session_path(sessions_folder(), sha256))
    if session is None or session.n_frames != scan.n_frames:
        session = MeasurementSession(sha256, scan.n_frames, side=scan.laterality)
    yield ComparedSide.of(replace(session, scan_sha256=sha256), scan)
