"""What a scan is, as plain values for `info --json`; keys as scripts rely on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.calibration import Calibration, UltrasoundRegion
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.scans.scan_limits import DEFAULT_LIMITS, ScanLimits
from ifs_measure.scans.scan_listing import ScanEntry, iter_scans


def describe(description: ScanDescription) -> dict[str, Any]:
    """Describe one scan.

    Parameters
    ----------
    description : ScanDescription
        The scan.

    Returns
    -------
    dict
        ``n_frames, rows, columns, times_ms, timing_source, transfer_syntax, photometric, calibration, regions,
        warnings``; every ``warnings`` is a list of sentences.
    """
    times = description.frame_times_ms
    return {
        "path": str(description.path),
        "series": description.series,
        "n_frames": description.n_frames,
        "rows": description.rows,
        "columns": description.columns,
        "times_ms": None if times is None else list(times),
        "timing_source": str(description.timing_source),
        "transfer_syntax": description.transfer_syntax,
        "photometric": description.photometric,
        "sop_class": description.sop_class_name,
        "laterality": description.laterality,
        "calibration": describe_calibration(description.calibration),
        "regions": [describe_region(region) for region in description.regions],
        "warnings": list(description.warnings),
    }


def describe_calibration(calibration: Calibration) -> dict[str, Any]:
    """Describe a scale: source, trust, millimetres per pixel (null where open), region, warnings."""
    scale = calibration.scale
    return {
        "source": str(calibration.source),
        "trusted": calibration.trusted,
        "mm_per_px_x": scale.x_mm_per_px if scale else None,
        "mm_per_px_y": scale.y_mm_per_px if scale else None,
        "region_index": calibration.region_index,
        "uncertainty_percent": calibration.uncertainty_percent,
        "warnings": list(calibration.warnings),
    }


def describe_region(region: UltrasoundRegion) -> dict[str, Any]:
    """Describe one ultrasound region; the box is inclusive."""
    return {
        "index": region.index,
        "x0": region.x0,
        "y0": region.y0,
        "x1": region.x1,
        "y1": region.y1,
        "kind": region.kind,
        "mm_per_px_x": region.x_mm_per_px,
        "mm_per_px_y": region.y_mm_per_px,
        "trusted": region.trusted,
        "warnings": list(region.warnings),
    }


def describe_listing(path: Path, limits: ScanLimits = DEFAULT_LIMITS) -> dict[str, Any]:
    """Describe the scans of a folder or a DICOMDIR: ``{scans: [{path, series?, n_frames?, kind}], warnings}``.

    Raises
    ------
    UnreadableScanError
        There are none.
    """
    reports = tuple(iter_scans(path, limits))
    entries = [report.entry for report in reports if report.entry is not None]
    warnings = [report.warning for report in reports if report.warning]
    if not entries:
        raise UnreadableScanError(f"Expected scans, found none in {path.name or path}. {' '.join(warnings)}".strip())
    return {"scans": [_describe_entry(entry) for entry in entries], "warnings": warnings}


def _describe_entry(entry: ScanEntry) -> dict[str, Any]:
    found: dict[str, Any] = {"path": str(entry.path), "kind": entry.kind, "label": entry.label}
    if entry.series is not None:
        found["series"] = entry.series
    if entry.n_frames is not None:
        found["n_frames"] = entry.n_frames
    return found
