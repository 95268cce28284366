"""``measure``: from a scan and a few clicks to three lines and the files that were asked for."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from ifs_measure.commands.arguments import STDOUT, XY, AnchorWords, Arguments
from ifs_measure.commands.opening import opened
from ifs_measure.commands.progress_bar import ProgressBar
from ifs_measure.commands.result_lines import result_lines
from ifs_measure.commands.standard_output import print_notice, print_result, results_to_stdout
from ifs_measure.errors import ExportError, UsageError
from ifs_measure.measurement.calibration import Ruler, UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.scans.ahead_loop import AheadLoop
from ifs_measure.workflow.export import FORMS, render_one, write_and_check
from ifs_measure.workflow.measure import MeasureRequest, measure


def run_measure(arguments: Arguments) -> None:
    """Measure, write the outputs, print the result.

    Raises
    ------
    IfsMeasureError
        Whatever is wrong with the words, the scan, the clicks or the outputs.
    """
    scan = arguments.scan or Path()
    request = _request(arguments)
    _check_outputs(arguments, scan)
    loop = AheadLoop(opened(arguments))
    try:
        for path in arguments.outputs.values():
            _check_not_the_scan(path, loop)
        record = _measured(loop, request, arguments.quiet)
        _write_outputs(arguments, record, loop)
    finally:
        loop.close()
    _print_result(arguments, record)


def _request(arguments: Arguments) -> MeasureRequest:
    surface = Surface(arguments.surface)
    return MeasureRequest(
        anchors=tuple(_anchor(words) for words in arguments.anchors),
        surfaces=Ends(surface, surface),
        side=arguments.side,
        user_calibration=_user_calibration(arguments),
    )


def _anchor(words: AnchorWords) -> Anchor:
    return Anchor(words.frame, Ends(_point(words.it), _point(words.lt)))


def _point(xy: XY | None) -> ImagePoint | None:
    return None if xy is None else ImagePoint(*xy)


def _user_calibration(arguments: Arguments) -> UserCalibration | None:
    if arguments.mm_per_px is not None:
        return UserCalibration(entered=PixelScale(*arguments.mm_per_px))
    if arguments.ruler is not None:
        ruler = arguments.ruler
        return UserCalibration(ruler=Ruler(ImagePoint(*ruler.a), ImagePoint(*ruler.b), ruler.length_mm))
    return None


def _check_outputs(arguments: Arguments, scan: Path) -> None:
    """Refuse an output that could not be written, before any work is done."""
    for key, path in arguments.outputs.items():
        _check_output(key, path)
    places = [_real(path) for path in arguments.outputs.values() if path != STDOUT]
    if len(set(places)) < len(places):
        raise UsageError("Expected a place of its own for each output, found two that are the same file.")
    if _real(scan) in places:
        raise ExportError(f"Expected an output beside the scan, found the scan itself, {scan}; name another file.")


def _check_output(key: str, path: Path) -> None:
    if path == STDOUT:
        # Python has no stream at all where the process was started with standard output closed.
        if sys.stdout is None:
            raise ExportError(f"Expected an open standard output for --{key} -, found it closed; name a file.")
        return
    try:
        if _is_folder(path):
            raise ExportError(f"Expected a file name for --{key}, found the folder {path}; name a file in it.")
        if not _is_folder(path.parent):
            raise ExportError(f"Expected the folder {path.parent} of --{key} to exist, found none; make it first.")
    except OSError as error:
        raise ExportError(
            f"Expected a place to write --{key} to, found {path}: {error.strerror or error}; name another file."
        ) from error


def _is_folder(path: Path) -> bool:
    """Whether a folder stands there; what cannot be told, as in a folder that is closed to us, raises."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _real(path: Path) -> Path:
    """Follow links as far as they lead; `Path.resolve` fails where they lead in a circle."""
    return Path(os.path.realpath(path))


def _check_not_the_scan(path: Path, loop: CineLoop) -> None:
    if path != STDOUT and _real(path) in {_real(file) for file in loop.description.files}:
        raise ExportError(f"Expected an output beside the scan, found a file of the scan, {path}; name another file.")


def _measured(loop: CineLoop, request: MeasureRequest, quiet: bool) -> MeasurementRecord:
    record: MeasurementRecord | None = None
    with ProgressBar("Tracking", enabled=not quiet) as bar:
        for item in measure(loop, request):
            if isinstance(item, MeasurementRecord):
                record = item
            else:
                bar.show(item.done, item.total)
    if record is None:
        raise RuntimeError("The walk ended without a record.")
    return record


def _write_outputs(arguments: Arguments, record: MeasurementRecord, loop: CineLoop) -> None:
    """Make every output before the first is written, so that a failure leaves none half-made."""
    made = {key: render_one(key, record, loop) for key in arguments.outputs}
    for key, path in arguments.outputs.items():
        if path == STDOUT:
            with results_to_stdout():
                sys.stdout.flush()
                sys.stdout.buffer.write(made[key])
                sys.stdout.buffer.flush()
        else:
            write_and_check(FORMS[key], path, made[key], record)


def _print_result(arguments: Arguments, record: MeasurementRecord) -> None:
    if arguments.quiet:
        return
    for warning in (*record.scan.warnings, *record.calibration.warnings):
        print_notice(f"warning: {warning}")
    for line in result_lines(record):
        if STDOUT in arguments.outputs.values():
            print_notice(line)
        else:
            print_result(line)
