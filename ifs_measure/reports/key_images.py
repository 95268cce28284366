"""Pictures of the frames that matter, with the caliper burned in and the words in a strip below the anatomy."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ifs_measure.errors import ExportError
from ifs_measure.measurement.caliper import Ends
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.distance_curve import NINETY_FIVE_PERCENT
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.own_pictures import SOFTWARE, SOFTWARE_KEYWORD
from ifs_measure.measurement.record import MeasurementRecord, Surroundings, frame_distance, frame_sd, narrowest_lengths
from ifs_measure.measurement.surroundings import outside_regions, without_surroundings
from ifs_measure.reports.picture_words import quantity_words, scale_error_words
from ifs_measure.reports.record_json import record_document

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

ARM_PX = 9
"""Half the length of a caliper cross; it stands outside the point, so that the cortex under it stays visible."""
GAP_PX = 3
LEAST_WIDTH_PX = 240
"""Room for the number and its ± on one line of the smallest letters."""
COLUMNS_PER_LINE_PX = 700.0
"""A wide picture is shown smaller than it is, and its caliper drawn thicker."""
MM_PER_INCH = 25.4
CALIPER, HALO, STRIP, WORDS = (255, 255, 255), (0, 0, 0), (20, 23, 28), (235, 238, 242)


@dataclass(frozen=True, slots=True)
class KeyImage:
    """One picture: the frame's index and its PNG."""

    frame: int
    png: bytes


def key_images(record: MeasurementRecord, loop: CineLoop) -> tuple[KeyImage, ...]:
    """Draw every anchor and the narrowest frame, in frame order; lost frames are left out."""
    frames = {anchor.frame for anchor in record.measurement.anchors}
    if record.measurement.narrowest is not None:
        frames.add(record.measurement.narrowest.frame)
    return tuple(
        KeyImage(frame, key_image_png(record, loop, frame))
        for frame in sorted(frames)
        if record.track.frames[frame].narrowest is not None
    )


def key_image_png(record: MeasurementRecord, loop: CineLoop, frame: int) -> bytes:
    """Draw one frame with its narrowest caliper as PNG, at the picture's own size with a strip added below.

    Beside a picture that is too narrow for words the strip goes on to the right; pixels keep their places.

    Raises
    ------
    ExportError
        The frame is lost and has no caliper.
    """
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    pair = record.track.frames[frame].narrowest
    if pair is None:
        raise ExportError(f"Expected a frame with a caliper, found frame {frame} lost; choose another.")
    picture = loop.frame(frame)
    if record.surroundings is Surroundings.BLACK:
        picture = without_surroundings(picture, outside_regions(record.scan))
    rgb = picture if picture.ndim == 3 else np.repeat(picture[:, :, None], 3, axis=2)
    rows, columns = rgb.shape[:2]
    font, line_height = _font(columns)
    width = max(columns, LEAST_WIDTH_PX)
    lines = _fitted(_words(record, frame), font, width - 2 * (line_height // 2))
    canvas = Image.new("RGB", (width, rows + line_height * len(lines) + line_height // 2), STRIP)
    canvas.paste(Image.fromarray(np.ascontiguousarray(rgb)), (0, 0))
    pen = ImageDraw.Draw(canvas)
    _draw_caliper(pen, pair, line_px=max(1, round(columns / COLUMNS_PER_LINE_PX)))
    for i, line in enumerate(lines):
        pen.text((line_height // 2, rows + line_height // 4 + i * line_height), line, font=font, fill=WORDS)
    out, words = io.BytesIO(), PngInfo()
    words.add_text(SOFTWARE_KEYWORD, SOFTWARE)
    if record.trusted and record.calibration.scale is not None:
        # Viewers that heed it show oblong pixels in their shape, and print the picture in the size of the body.
        canvas.save(out, "PNG", pnginfo=words, dpi=tuple(MM_PER_INCH / record.calibration.scale.vector_mm_per_px))
    else:
        canvas.save(out, "PNG", pnginfo=words)
    return out.getvalue()


def _words(record: MeasurementRecord, frame: int) -> tuple[str, ...]:
    """Say what is shown: the headline in its own frame, each other frame's single distance."""
    item, tracked = record.measurement, record.track.frames[frame]
    if item.narrowest is not None and item.narrowest.frame == frame:
        length, sd, _ = narrowest_lengths(record, item.narrowest)
        what = "Narrowest"
    else:
        found, spread = frame_distance(record, tracked), frame_sd(record, tracked)
        if found is None or spread is None:
            return (f"Frame {frame + 1}",)
        length, sd, what = found, spread, "Distance"
    value = f"{what} {length.shown:.1f} ± {NINETY_FIVE_PERCENT * sd.shown:.1f} {record.unit} (95 %)"
    where = f"Frame {frame + 1} of {record.scan.n_frames}"
    if record.scan.frame_times_ms is not None:
        where += f", {record.scan.frame_times_ms[frame] / 1000:.2f} s"
    status = record_document(record)["status"]
    covered = ("Black outside the scan's regions.",) if record.surroundings is Surroundings.BLACK else ()
    return (
        f"{quantity_words(record)}: {value}",
        scale_error_words(record),
        f"{where}, {tracked.status}; {status} record. A measurement, not a diagnosis.",
        *covered,
    )


def _fitted(lines: Sequence[str], font: FreeTypeFont, width_px: int) -> list[str]:
    """Break lines between words so that none is wider than the room."""
    fitted: list[str] = []
    for line in lines:
        first, *others = line.split(" ")
        fitted.append(first)
        for word in others:
            longer = f"{fitted[-1]} {word}"
            if font.getlength(longer) <= width_px:
                fitted[-1] = longer
            else:
                fitted.append(word)
    return fitted


def _draw_caliper(pen: ImageDraw, pair: Ends[ImagePoint], line_px: int) -> None:
    """Draw a dotted line and a cross with an open middle at each end, light on a dark halo."""
    for width, colour in ((line_px + 2, HALO), (line_px, CALIPER)):
        _dotted_line(pen, pair.it, pair.lt, width, colour)
        for point in pair:
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                near = (point.x + dx * GAP_PX, point.y + dy * GAP_PX)
                far = (point.x + dx * ARM_PX, point.y + dy * ARM_PX)
                pen.line([near, far], fill=colour, width=width)


def _dotted_line(pen: ImageDraw, a: ImagePoint, b: ImagePoint, width: int, colour: tuple[int, int, int]) -> None:
    length = float(np.hypot(b.x - a.x, b.y - a.y))
    for start in np.arange(ARM_PX, max(length - ARM_PX, ARM_PX), 6.0):
        ends = [min(start + d, length) / length for d in (0.0, 2.0)]
        pen.line([(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)) for t in ends], fill=colour, width=width)


def _font(columns: int) -> tuple[FreeTypeFont, int]:
    """Return an open font that has the ± sign, and the height of a line, in proportion to the picture."""
    from pathlib import Path

    import matplotlib
    from PIL import ImageFont

    size = max(11, min(20, columns // 45))
    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    return ImageFont.truetype(str(path), size), round(1.5 * size)
