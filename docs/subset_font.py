"""Make the Chinese font subsets again after the translation changed.

Needs fontTools and brotli, and the npm package ``@fontsource/noto-sans-tc`` unpacked (``npm pack`` and ``tar``)::

    python docs/subset_font.py path/to/package

The package holds the font in about a hundred pieces; the pieces that hold a character of the translation are cut to
those characters and joined, one file for each weight.
"""

from __future__ import annotations

import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = {400: "Regular", 600: "SemiBold"}
PUNCTUATION = "，。、；：？！「」『』（）《》…—～％／＋－＝　繁體中文"


def wanted_characters() -> set[int]:
    """Every character of the Traditional Chinese catalogue above Latin."""
    root = ET.parse(ROOT / "resources" / "translations" / "ifs_measure_zh_TW.ts").getroot()
    text = "".join(element.text or "" for element in root.iter("translation")) + PUNCTUATION
    return {ord(character) for character in text if ord(character) > 0x2E7F}


def subset(font: TTFont, characters: set[int]) -> None:
    """Cut a font to some characters."""
    options = Options()
    options.layout_features = ["kern", "palt", "vert"]
    options.notdef_outline = True
    tool = Subsetter(options)
    tool.populate(unicodes=characters)
    tool.subset(font)


def main(package: Path) -> None:
    """Write both weights."""
    wanted = wanted_characters()
    for weight, name in WEIGHTS.items():
        left = set(wanted)
        with tempfile.TemporaryDirectory() as folder:
            pieces: list[str] = []
            for path in sorted((package / "files").glob(f"*-{weight}-normal.woff2")):
                font = TTFont(path)
                here = left & set(font.getBestCmap())
                if not here:
                    continue
                left -= here
                subset(font, here)
                font.flavor = None
                pieces.append(str(Path(folder) / f"{path.stem}.ttf"))
                font.save(pieces[-1])
            joined = Merger().merge(pieces)
        for record in list(joined["name"].names):
            if record.nameID in (16, 17, 21, 22):
                joined["name"].removeNames(nameID=record.nameID)
        for record in joined["name"].names:
            if record.nameID == 1:
                record.string = "Noto Sans TC"
            if record.nameID == 2:
                record.string = name
        joined["OS/2"].usWeightClass = weight
        target = ROOT / "resources" / "fonts" / f"NotoSansTC-{name}.ttf"
        joined.save(target)
        missing = "".join(chr(code) for code in sorted(left))
        sys.stdout.write(f"{target.name}: {len(wanted) - len(left)} characters, missing {missing or 'none'}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
