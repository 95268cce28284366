"""Draw resources/glyphs/glyphs.png, the shapes that burned-in text is compared with: ``python docs/make_glyphs.py``.

A row for each font, a cell for each of `glyphs.GLYPHS`; each shape stretched to fill its cell.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ifs_measure.scans.glyphs import CELL_COLUMNS, CELL_ROWS, GLYPHS

HERE = Path(__file__).resolve().parent
DEJAVU = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
INTER = HERE.parent / "resources" / "fonts"
FONTS = (
    (DEJAVU / "DejaVuSans.ttf", 15),
    (DEJAVU / "DejaVuSans-Bold.ttf", 15),
    (DEJAVU / "DejaVuSansMono.ttf", 15),
    (DEJAVU / "DejaVuSansMono-Bold.ttf", 15),
    (INTER / "Inter-Regular.otf", 15),
    (INTER / "Inter-SemiBold.otf", 15),
)


def main() -> None:
    """Write the sheet."""
    rows = []
    for path, size in FONTS:
        font = ImageFont.truetype(str(path), size)
        rows.append(np.hstack([cell(font, glyph) for glyph in GLYPHS]))
    rows.append(np.hstack([cell(ImageFont.load_default_imagefont(), glyph) for glyph in GLYPHS]))
    target = HERE.parent / "resources" / "glyphs" / "glyphs.png"
    Image.fromarray(np.vstack(rows)).save(target, optimize=True)


def cell(font: ImageFont.FreeTypeFont | ImageFont.ImageFont, glyph: str) -> np.ndarray:
    """One glyph, drawn as a screen draws it, cut out and stretched."""
    canvas = Image.new("L", (60, 60))
    ImageDraw.Draw(canvas).text((20, 20), glyph, fill=255, font=font)
    drawn = np.asarray(canvas)
    ys, xs = np.nonzero(drawn >= 90)
    patch = drawn[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    return cv2.resize(patch, (CELL_COLUMNS, CELL_ROWS), interpolation=cv2.INTER_AREA)


if __name__ == "__main__":
    main()
