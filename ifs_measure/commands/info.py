"""``info``: what a scan is, for people or as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ifs_measure.commands.arguments import Arguments
from ifs_measure.commands.opening import opened
from ifs_measure.commands.result_lines import scale_words, source_words
from ifs_measure.commands.standard_output import print_result
from ifs_measure.measurement.calibration import Calibration, UltrasoundRegion
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.scans.open_scan import Listing, ScanEntry, read_listing
from ifs_measure.scans.pixel_decoders import SYNTAXES

Json = dict[str, Any]


def run_info(arguments: Arguments) -> None:
    """Print what a scan is, or which scans a path holds.

    Raises
    ------
    UnreadableScanError
        Or one of its children: there is nothing to describe.
    """
    path = arguments.scan or Path()
    left_out: tuple[str, ...] = ()
    if arguments.series is None:
        listing = read_listing(path)
        if len(listing.entries) > 1:
            _print_list(listing, path, arguments.as_json)
            return
        left_out = listing.warnings
    loop = opened(arguments)
    try:
        scan = replace(loop.description, warnings=(*left_out, *loop.description.warnings))
    finally:
        loop.close()
    if arguments.as_json:
        _print_json(description_document(scan))
    else:
        for line in description_lines(scan):
            print_result(line)


def description_document(scan: ScanDescription) -> Json:
    """Lay a scan's description out as JSON objects; what is unknown is null."""
    return {
        "n_frames": scan.n_frames,
        "rows": scan.rows,
        "columns": scan.columns,
        "times_ms": None if scan.frame_times_ms is None else list(scan.frame_times_ms),
        "timing_source": str(scan.timing_source),
        "transfer_syntax": scan.transfer_syntax,
        "photometric": scan.photometric,
        "calibration": _calibration(scan.calibration),
        "regions": [_region(region) for region in scan.regions],
        "warnings": list(scan.warnings),
    }


def description_lines(scan: ScanDescription) -> list[str]:
    """Say what a scan is, one thing a line."""
    lines = [
        f"Frames: {scan.n_frames}, {scan.columns} x {scan.rows} pixels",
        f"Times: {_time_words(scan)}",
        f"Stored as: {_storage_words(scan)}",
        f"Calibration: {_calibration_words(scan.calibration)}",
    ]
    if scan.sop_class_name:
        lines.insert(0, f"Kind: {scan.sop_class_name}")
    if scan.laterality:
        lines.append(f"Side: {scan.laterality} (from the file)")
    if scan.ruler_check and scan.ruler_check not in scan.calibration.warnings:
        lines.append(f"Ruler: {scan.ruler_check}")
    lines += [f"Region {_region_words(region)}" for region in scan.regions]
    warnings = dict.fromkeys((*scan.calibration.warnings, *scan.warnings))
    return [*lines, *(f"Warning: {' '.join(warning.split())}" for warning in warnings)]


def _calibration(calibration: Calibration) -> Json:
    scale = calibration.scale
    return {
        "source": str(calibration.source),
        "trusted": calibration.trusted,
        "mm_per_px_x": None if scale is None else scale.x_mm_per_px,
        "mm_per_px_y": None if scale is None else scale.y_mm_per_px,
        "region_index": calibration.region_index,
        "uncertainty_percent": calibration.uncertainty_percent,
        "warnings": list(calibration.warnings),
    }


def _region(region: UltrasoundRegion) -> Json:
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


def _storage_words(scan: ScanDescription) -> str:
    """Name the encoding, a transfer syntax by its name in the standard with its UID behind."""
    known = SYNTAXES.get(scan.transfer_syntax)
    syntax = scan.transfer_syntax if known is None else f"{known.name} ({scan.transfer_syntax})"
    return f"{syntax} {scan.photometric}".strip()


def _time_words(scan: ScanDescription) -> str:
    times = scan.frame_times_ms
    if times is None:
        return "unknown, the axis is frames"
    source = str(scan.timing_source).replace("_", " ")
    if len(times) < 2 or times[-1] <= times[0]:
        return f"from {source}"
    rate = 1000.0 * (len(times) - 1) / (times[-1] - times[0])
    return f"{(times[-1] - times[0]) / 1000:.3f} s, {rate:.2f} frames per second on average, from {source}"


def _calibration_words(calibration: Calibration) -> str:
    if calibration.scale is None:
        return "decided by the points" if calibration.source == "us_region" else "none, distances are in pixels"
    trust = "" if calibration.trusted else ", not trusted"
    return f"{scale_words(calibration.scale)} by the {source_words(calibration)}{trust}"


def _region_words(region: UltrasoundRegion) -> str:
    box = f"{region.index}: {region.kind}, x {region.x0} to {region.x1}, y {region.y0} to {region.y1}"
    if region.x_mm_per_px is None or region.y_mm_per_px is None:
        return f"{box}, no lengths"
    trust = "" if region.trusted else ", not trusted"
    return f"{box}, {region.x_mm_per_px:.4g} x {region.y_mm_per_px:.4g} mm per pixel{trust}"


def _print_list(listing: Listing, path: Path, as_json: bool) -> None:
    entries = listing.entries
    if as_json:
        _print_json({"scans": [_entry(entry) for entry in entries], "warnings": list(listing.warnings)})
        return
    print_result(f"{path} holds {len(entries)} scans; open one with --series NAME, a file also by its path:")
    for entry in entries:
        name = f"series {entry.series}" if entry.series is not None else str(entry.path)
        frames = "" if entry.n_frames is None else f", {entry.n_frames} frame{'s' if entry.n_frames != 1 else ''}"
        print_result(f"  {name}{frames}")
    for warning in listing.warnings:
        print_result(f"Warning: {warning}")


def _entry(entry: ScanEntry) -> Json:
    document: Json = {"path": str(entry.path)}
    if entry.series is not None:
        document["series"] = entry.series
    if entry.n_frames is not None:
        document["n_frames"] = entry.n_frames
    return document


def _print_json(document: Json) -> None:
    print_result(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False))
