"""Fill the tables of docs/formats.md: ``python docs/make_formats.py [FOLDER]``.

FOLDER holds the reference scans (``dicom/``, ``derived/``, ...); without it only the program's own tables are made.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ifs_measure.errors import IfsMeasureError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis
from ifs_measure.scans.open_scan import list_scans
from ifs_measure.scans.pixel_decoders import SYNTAXES
from ifs_measure.scans.ruler_check import CheckedLoop, open_checked_scan
from ifs_measure.scans.scan_limits import ScanLimits

PAGE = Path(__file__).with_name("formats.md")
FOLDERS = ("dicom", "derived", "malformed", "video", "stills", "media/odd_dicomdirs")


def main() -> None:
    """Write the page anew."""
    page = PAGE.read_text(encoding="utf-8")
    page = _filled(page, "decoders", decoder_table())
    page = _filled(page, "limits", limit_rows())
    if len(sys.argv) > 1:
        page = _filled(page, "files", file_table(Path(sys.argv[1])))
        page = _filled(page, "rulers", ruler_table(Path(sys.argv[1])))
    PAGE.write_text(page, encoding="utf-8")


def decoder_table() -> str:
    """One row for each transfer syntax that is read."""
    rows = [f"| {uid} | {syntax.name} | {syntax.library} |" for uid, syntax in SYNTAXES.items()]
    return "\n".join(["| UID | syntax | decoded by |", "|---|---|---|", *rows])


def limit_rows() -> str:
    """One row for each limit, with the reason from its docstring."""
    words = inspect.cleandoc(ScanLimits.__doc__ or "")
    rows = []
    for field in dataclasses.fields(ScanLimits):
        match = re.search(rf"^{field.name} : int\n((?: {{4}}.*\n?)+)", words, re.MULTILINE)
        reason = " ".join(match[1].split()) if match else ""
        rows.append(f"| `{field.name}` | {field.default:,} | {reason} |")
    return "\n".join(rows)


def file_table(folder: Path) -> str:
    """One row for each file, run through the readers now."""
    rows = ["| file | opened by | frames | decoded | times from | scale | said |", "|---|---|---|---|---|---|---|"]
    for name in FOLDERS:
        rows += [_row(path, path.relative_to(folder)) for path in sorted((folder / name).iterdir()) if path.is_file()]
    rows += [_row(e.path, e.path.relative_to(folder)) for e in list_scans(folder / "media") if e.path.is_file()]
    for entry in list_scans(folder / "sequence"):
        rows.append(_row(folder / "sequence", Path("sequence") / (entry.series or ""), entry.series))
    fuzzed = Counter(_refusal(path) for path in sorted((folder / "fuzz").iterdir()))
    rows += [f"| fuzz/: {count} files | refused | | | | | {words} |" for words, count in fuzzed.most_common()]
    return "\n".join(rows)


def ruler_table(folder: Path) -> str:
    """One row for each ruler found, with its deviation where the scale is known, then the files without one."""
    rows = ["| file | ruler | ticks | px per tick | a tick by the scale | off |", "|---|---|---|---|---|---|"]
    without = []
    for path, name, series, truth in _scans_with_truth(folder):
        try:
            loop = open_checked_scan(path, series)
        except IfsMeasureError:
            continue
        loop.close()
        scan = loop.description
        region = next((r for r in scan.regions if r.is_spatial and r.trusted), None)
        own = None if region is None else PixelScale(region.x_mm_per_px or 1.0, region.y_mm_per_px or 1.0)
        rows += [_ruler_row(name, ruler, truth or own) for ruler in loop.rulers]
        if not loop.rulers:
            without.append(name)
    return "\n".join([*rows, "", f"No ruler is found in: {', '.join(without)}."])


def _ruler_row(name: str, ruler: DepthRuler, truth: PixelScale | None) -> str:
    cells = [name, _place(ruler), str(len(ruler.ticks_px)), f"{ruler.px_per_tick:.2f} ± {ruler.px_per_tick_sd:.2f}"]
    if truth is None:
        return f"| {' | '.join(cells)} | not known | |"
    tick_mm = ruler.tick_mm_by(truth)
    nearest = min((10.0, 5.0, 2.5, 1.0), key=lambda mm: abs(mm / tick_mm - 1.0))
    return f"| {' | '.join(cells)} | {tick_mm:.3f} mm | {100 * (tick_mm / nearest - 1):+.2f} % of {nearest:g} mm |"


def _place(ruler: DepthRuler) -> str:
    """Direction of a ruler and where it lies: some screens draw the same one on both sides."""
    if ruler.line is not None:
        start, end = ruler.line
        return f"{ruler.axis}, ({start.x:.0f}, {start.y:.0f}) to ({end.x:.0f}, {end.y:.0f})"
    return f"{ruler.axis}, at {'x' if ruler.axis is RulerAxis.Y else 'y'} = {ruler.offset_px:.0f}"


def _scans_with_truth(folder: Path) -> Iterator[tuple[Path, str, str | None, PixelScale | None]]:
    """Go through the simulated loops with their true scale, then the real scans."""
    for truth_file in sorted((folder.parent / "loops").glob("*/truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        spacing = truth["spacing_mm_per_px"]
        path = truth_file.parent / truth["files"][0]
        path = path.parent if "%" in path.name else path
        yield path, f"loops/{truth_file.parent.name}", None, PixelScale(spacing["x"], spacing["y"])
    for name in FOLDERS[:5]:
        for path in sorted((folder / name).iterdir()):
            if path.is_file():
                yield path, path.relative_to(folder).as_posix(), None, None
    for entry in list_scans(folder / "sequence"):
        yield folder / "sequence", f"sequence/{entry.series}", entry.series, None


def _refusal(path: Path) -> str:
    try:
        open_checked_scan(path).close()
    except IfsMeasureError as error:
        return f"{type(error).__name__}: {error}".replace(path.name, "…")
    return "opened"


def _row(path: Path, name: Path, series: str | None = None) -> str:
    try:
        loop = open_checked_scan(path, series)
    except IfsMeasureError as error:
        return f"| {name.as_posix()} | refused | | | | | {type(error).__name__}: {error} |"
    try:
        scan = loop.description
        cells = [name.as_posix(), _reader(loop), str(scan.n_frames), _decoded(loop), str(scan.timing_source)]
        return "| " + " | ".join([*cells, _scale(scan), _said(loop)]) + " |"
    finally:
        loop.close()


def _reader(loop: CheckedLoop) -> str:
    uid = loop.description.transfer_syntax
    return SYNTAXES[uid].library if uid in SYNTAXES else uid


def _decoded(loop: CineLoop) -> str:
    last = loop.description.n_frames - 1
    found = []
    for index in dict.fromkeys((0, last)):
        try:
            shape = loop.frame(index).shape
        except IfsMeasureError:
            found.append(f"{index}: lost")
        else:
            found.append(f"{index}: {shape[1]}x{shape[0]}{' grey' if len(shape) == 2 else ''}")
    return ", ".join(found)


def _scale(scan: ScanDescription) -> str:
    found = scan.calibration
    if found.scale is None:
        return "the points decide" if found.source == "us_region" else str(found.source)
    trust = "" if found.trusted else ", not trusted"
    return f"{found.source} {found.scale.x_mm_per_px:.4g}, {found.scale.y_mm_per_px:.4g}{trust}"


def _said(loop: CheckedLoop) -> str:
    scan = loop.description
    words = [*scan.warnings, *(w for w in scan.calibration.warnings if scan.calibration.source != "none")]
    # A ruler that contradicts the scale is a warning as well.
    return " ".join(dict.fromkeys([*words, scan.ruler_check or ""])).replace("|", "/").strip()


def _filled(page: str, name: str, text: str) -> str:
    start, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
    before, rest = page.split(start)
    return before + start + text + "\n" + end + rest.split(end, 1)[1]


if __name__ == "__main__":
    main()
