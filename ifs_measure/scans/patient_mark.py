"""Whether two scans are of one patient: told from their headers, compared, and kept nowhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ifs_measure.errors import IfsMeasureError
from ifs_measure.scans.dicom_header import looks_like_dicom, read_header
from ifs_measure.scans.scan_limits import limits_in_force

NOBODY = frozenset(
    {"ANON", "ANONYM", "ANONYMOUS", "ANONYMIZED", "ANONYMISED", "UNKNOWN", "NONE", "NO ID", "TEST", "ID"}
)
"""What stands in the place of a number where the number was taken away: shared by many, it names no one."""


@dataclass(frozen=True, slots=True)
class PatientMark:
    """What tells a patient's scans from others, without saying who it is.

    Attributes
    ----------
    digest : str
        Hash of patient number, its issuer and the date of birth; never written anywhere.
    date : str or None
        Day of the scan, ``YYYYMMDD``.
    """

    digest: str
    date: str | None


def patient_mark(path: Path) -> PatientMark | None:
    """Read whose scan it is and when it was made; None where the file has no number that names one patient."""
    try:
        if not path.is_file() or not looks_like_dicom(path):
            return None
        header = read_header(path, limits_in_force())
    except (IfsMeasureError, OSError):
        return None
    try:
        number = " ".join((header.text("PatientID") or "").upper().split())
        # A row of one sign (0000, ----) is a filler as well.
        if number.strip("^-_ ") in NOBODY or len(set(number)) < 2:
            return None
        parts = (number, header.text("IssuerOfPatientID") or "", header.text("PatientBirthDate") or "")
        date = header.text("ContentDate") or header.text("AcquisitionDate") or header.text("StudyDate")
    finally:
        header.source.close()
    return PatientMark(hashlib.sha256("\n".join(parts).encode()).hexdigest(), date)
