"""MeasurementRecord: what leaves the application, with provenance; every output is a view of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ifs_measure.measurement.calibration import Calibration
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession

SCHEMA = "ifs-measure/record/1"


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
        Hash of the decoded frame for anchors and the narrowest frame.
    warnings : tuple of str
        Sentences of the whole measurement.
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
