"""The words of the command line, checked before anything is opened; imports nothing heavy."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from ifs_measure.errors import UsageError

XY = tuple[float, float]
STDOUT = Path("-")
"""An output written to standard output instead of a file."""


@dataclass(frozen=True, slots=True)
class AnchorWords:
    """One ``--anchor``, or the first frame: clicks in pixels of the full picture, absent for an end not placed."""

    frame: int
    it: XY | None
    lt: XY | None


@dataclass(frozen=True, slots=True)
class RulerWords:
    """One ``--ruler``: two points in pixels and their distance in millimetres."""

    a: XY
    b: XY
    length_mm: float


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the words ask for; the fields that a command does not know keep their defaults."""

    command: str
    scan: Path | None = None
    series: str | None = None
    as_json: bool = False
    quiet: bool = False
    anchors: tuple[AnchorWords, ...] = ()
    surface: str = "bone"
    side: str | None = None
    mm_per_px: XY | None = None
    ruler: RulerWords | None = None
    frames_per_s: float | None = None
    outputs: dict[str, Path] = field(default_factory=dict)
    folder: Path | None = None
    help_text: str = ""


class _HelpAskedError(Exception):
    """Carries the help text out of the parser, which would print it and end the process."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        found = message[:1].upper() + message[1:]
        raise UsageError(f"{found.rstrip('.')}; see '{self.prog} --help'.")

    def print_help(self, file: object = None) -> None:
        del file
        raise _HelpAskedError(self.format_help())


def parse(words: Sequence[str]) -> Arguments:
    """Read the words after the program's name.

    Raises
    ------
    UsageError
        A word is missing, malformed, or contradicts another.
    """
    if not words:
        return Arguments("window")
    try:
        found = _parser().parse_args(_with_negative_values(words))
    except _HelpAskedError as asked:
        return Arguments("help", help_text=str(asked).rstrip())
    if found.version:
        return Arguments("version")
    if found.command == "measure":
        return _measure_arguments(found)
    return Arguments(
        found.command or "window",
        scan=getattr(found, "scan", None),
        series=getattr(found, "series", None),
        as_json=getattr(found, "json", False),
        quiet=getattr(found, "quiet", False),
        folder=getattr(found, "folder", None),
    )


def _with_negative_values(words: Sequence[str]) -> list[str]:
    """Tie a value such as -5,100 to the option before it; argparse takes it for an option of its own."""
    tied: list[str] = []
    for word in words:
        if tied and tied[-1].startswith("--") and "=" not in tied[-1] and re.match(r"-[\d.]", word):
            tied[-1] += f"={word}"
        else:
            tied.append(word)
    return tied


def _measure_arguments(found: argparse.Namespace) -> Arguments:
    anchors = (AnchorWords(found.frame, found.it, found.lt), *found.anchor)
    frames = [anchor.frame for anchor in anchors]
    twice = next((frame for frame in frames if frames.count(frame) > 1), None)
    if twice is not None:
        raise UsageError(f"Expected each frame once in --frame and --anchor, found frame {twice} named twice.")
    if found.mm_per_px is not None and found.ruler is not None:
        raise UsageError("Expected one scale, found --mm-per-px and --ruler; give one of them.")
    outputs = {key: out for key in ("json", "csv", "png") if (out := getattr(found, key)) is not None}
    if len(set(outputs.values())) < len(outputs):
        raise UsageError("Expected a place of its own for each output, found the same OUT twice; '-' takes one output.")
    return Arguments(
        "measure",
        scan=found.scan,
        series=found.series,
        quiet=found.quiet,
        anchors=anchors,
        surface=found.surface,
        side=found.side,
        mm_per_px=found.mm_per_px,
        ruler=found.ruler,
        frames_per_s=found.fps,
        outputs=outputs,
    )


def _parser() -> _Parser:
    debug = _Parser(add_help=False)
    debug.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="show the traceback of an error")
    parser = _Parser(
        prog="ifs-measure",
        description="Measure the ischiofemoral space on saved ultrasound cine loops.",
        epilog="Without a command the window opens.",
        allow_abbrev=False,
        parents=[debug],
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    scan_help = "a DICOM file, a PNG/JPEG/TIFF/BMP, a folder of numbered stills, a video file"

    opening = commands.add_parser("open", help="the window with a scan", parents=[debug], allow_abbrev=False)
    opening.add_argument("scan", metavar="SCAN", type=_path, help=scan_help)

    info = commands.add_parser("info", help="what a scan is", parents=[debug], allow_abbrev=False)
    info.add_argument("scan", metavar="SCAN", type=_path, help=scan_help)
    info.add_argument("--series", metavar="NAME", help="which of several series of stills or files")
    info.add_argument("--json", action="store_true", help="as JSON")

    sample = commands.add_parser("sample", help="write sample loops", parents=[debug], allow_abbrev=False)
    sample.add_argument("folder", metavar="DIR", type=_path, help="where to; made if absent")
    sample.add_argument("--quiet", action="store_true", help="print errors only")

    measure = commands.add_parser(
        "measure", help="follow both cortices and measure", parents=[debug], allow_abbrev=False
    )
    measure.add_argument("scan", metavar="SCAN", type=_path, help=scan_help)
    _add_measure_options(measure)
    return parser


def _add_measure_options(measure: argparse.ArgumentParser) -> None:
    add = measure.add_argument
    add("--frame", metavar="K", type=_frame, required=True, help="frame of the two clicks, counted from 0")
    add("--it", metavar="X,Y", type=_xy, required=True, help="click on the ischial tuberosity, pixels of the picture")
    add("--lt", metavar="X,Y", type=_xy, required=True, help="click on the lesser trochanter")
    add(
        "--anchor",
        metavar="K:ITX,ITY:LTX,LTY",
        type=_anchor,
        action="append",
        default=[],
        help="clicks in a further frame; K::LTX,LTY or K:ITX,ITY: places one bone",
    )
    add(
        "--surface",
        choices=("bone", "edge", "point"),
        default="bone",
        help="a cortex with shadow behind it (default), an edge without, or the bare points",
    )
    add("--side", choices=("left", "right"), help="side of the hip")
    add("--series", metavar="NAME", help="which of several series of stills or files")
    add("--mm-per-px", metavar="V|VX,VY", type=_mm_per_px, help="millimetres per pixel; wins over the file's")
    add("--ruler", metavar="X,Y:X,Y:MM", type=_ruler, help="two points and their distance; wins over the file's scale")
    add("--fps", metavar="F", type=_frames_per_s, help="frames per second; wins over the file's times")
    add("--json", metavar="OUT", type=_output, help="write the record; '-' is standard output")
    add("--csv", metavar="OUT", type=_output, help="write the distance of every frame")
    add("--png", metavar="OUT", type=_output, help="write a picture of the distance curve")
    add("--quiet", action="store_true", help="print errors only")


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("expected a path, found an empty word")
    return Path(text)


def _output(text: str) -> Path:
    path = _path(text)
    # A file of that very name is reached as ./- and must not be taken for standard output.
    return path if text == "-" or path != STDOUT else path.absolute()


def _number(text: str, meaning: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"expected {meaning}, found '{text}'")
    return value


def _positive(text: str, meaning: str) -> float:
    value = _number(text, meaning)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"expected {meaning} above 0, found '{text}'")
    return value


def _frame(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"expected a frame index counted from 0, such as 12, found '{text}'")
    return int(text)


def _xy(text: str) -> XY:
    parts = text.split(",")
    if len(parts) != 2:
        raise argparse.ArgumentTypeError(f"expected X,Y in pixels, such as 310.5,242, found '{text}'")
    x, y = (_number(part, "X,Y in pixels, such as 310.5,242") for part in parts)
    return x, y


def _anchor(text: str) -> AnchorWords:
    parts = text.split(":")
    if len(parts) != 3:
        raise argparse.ArgumentTypeError(f"expected K:ITX,ITY:LTX,LTY, such as 40:310,242:420,250, found '{text}'")
    it = _xy(parts[1]) if parts[1] else None
    lt = _xy(parts[2]) if parts[2] else None
    if it is None and lt is None:
        raise argparse.ArgumentTypeError(f"expected a click for one bone at least, found '{text}'")
    return AnchorWords(_frame(parts[0]), it, lt)


def _mm_per_px(text: str) -> XY:
    parts = text.split(",")
    if len(parts) > 2:
        raise argparse.ArgumentTypeError(f"expected V or VX,VY in millimetres per pixel, found '{text}'")
    values = [_positive(part, "millimetres per pixel") for part in parts]
    return values[0], values[-1]


def _ruler(text: str) -> RulerWords:
    parts = text.split(":")
    if len(parts) != 3:
        raise argparse.ArgumentTypeError(f"expected X,Y:X,Y:MM, such as 20,50:20,350:60, found '{text}'")
    ruler = RulerWords(_xy(parts[0]), _xy(parts[1]), _positive(parts[2], "a length in millimetres"))
    if ruler.a == ruler.b:
        raise argparse.ArgumentTypeError(f"expected two different points, found '{text}'")
    return ruler


def _frames_per_s(text: str) -> float:
    return _positive(text, "frames per second")
