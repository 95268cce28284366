"""Headers as machines, archives and converters write them, byte by byte: other value types, missing tags, odd wraps.

Each file is the same loop of four frames at 0.5 mm a pixel and 33.3 ms a frame, and is to be read as that.
"""

from __future__ import annotations

import struct
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from build_dicom import EXPLICIT, speckle

from ifs_measure.measurement.cine_loop import TimingSource
from ifs_measure.scans.ruler_check import open_checked_scan

IMPLICIT = "1.2.840.10008.1.2"
JPEG = "1.2.840.10008.1.2.4.50"
RLE = "1.2.840.10008.1.2.5"
CLASS = b"1.2.840.10008.5.1.4.1.1.3.1\0"
FRAMES = speckle(4)
LONG = ("OB", "OW", "SQ", "UN")
UNDEFINED = 0xFFFFFFFF
END_OF_SEQUENCE = b"\xfe\xff\xdd\xe0\0\0\0\0"

Tag = tuple[int, int]
Elements = dict[Tag, tuple[str, bytes]]


def numbers(kind: str, *values: float) -> bytes:
    return struct.pack(f"<{len(values)}{kind}", *values)


def element(tag: Tag, vr: str, value: bytes, length: int | None = None) -> bytes:
    """An element of explicit VR, whatever its value is."""
    length = len(value) if length is None else length
    size = b"\0\0" + numbers("I", length) if vr in LONG else numbers("H", length)
    return numbers("H", *tag) + vr.encode() + size + value


def bare(tag: Tag, value: bytes) -> bytes:
    """An element of implicit VR."""
    return numbers("H", *tag) + numbers("I", len(value)) + value


def item(value: bytes, *, is_open: bool = False) -> bytes:
    if is_open:
        return b"\xfe\xff\x00\xe0\xff\xff\xff\xff" + value + b"\xfe\xff\x0d\xe0\0\0\0\0"
    return b"\xfe\xff\x00\xe0" + numbers("I", len(value)) + value


REGION: Elements = {
    (0x18, 0x6012): ("US", numbers("H", 1)),
    (0x18, 0x6014): ("US", numbers("H", 1)),
    (0x18, 0x6016): ("UL", numbers("I", 2)),
    (0x18, 0x6018): ("UL", numbers("I", 0)),
    (0x18, 0x601A): ("UL", numbers("I", 0)),
    (0x18, 0x601C): ("UL", numbers("I", 31)),
    (0x18, 0x601E): ("UL", numbers("I", 23)),
    (0x18, 0x6024): ("US", numbers("H", 3)),
    (0x18, 0x6026): ("US", numbers("H", 3)),
    (0x18, 0x602C): ("FD", numbers("d", 0.05)),
    (0x18, 0x602E): ("FD", numbers("d", 0.05)),
}
REGIONS = (0x18, 0x6011)
PIXELS = (0x7FE0, 0x10)
NATIVE = b"".join(frame.tobytes() for frame in FRAMES)
DATA: Elements = {
    (0x08, 0x16): ("UI", CLASS),
    (0x08, 0x18): ("UI", b"1.2.3\0"),
    (0x08, 0x60): ("CS", b"US"),
    (0x18, 0x1063): ("DS", b"33.3"),
    (0x28, 0x02): ("US", numbers("H", 1)),
    (0x28, 0x04): ("CS", b"MONOCHROME2 "),
    (0x28, 0x08): ("IS", b"4 "),
    (0x28, 0x10): ("US", numbers("H", 24)),
    (0x28, 0x11): ("US", numbers("H", 32)),
    (0x28, 0x100): ("US", numbers("H", 8)),
    (0x28, 0x101): ("US", numbers("H", 8)),
    (0x28, 0x102): ("US", numbers("H", 7)),
    (0x28, 0x103): ("US", numbers("H", 0)),
}


def region(changes: Elements | None = None) -> bytes:
    return b"".join(element(tag, *value) for tag, value in sorted((REGION | (changes or {})).items()))


def implicit_region() -> bytes:
    return b"".join(bare(tag, value) for tag, (_, value) in sorted(REGION.items()))


def meta(syntax: str = EXPLICIT, *, length: int | None = None, fill: bytes = b"\0") -> bytes:
    uid = syntax.encode() + fill * (len(syntax) % 2)
    body = element((2, 1), "OB", b"\0\1") + element((2, 2), "UI", CLASS) + element((2, 0x10), "UI", uid)
    size = len(body) if length is None else length
    return bytes(128) + b"DICM" + element((2, 0), "UL", numbers("I", size)) + body


def data_set(changes: Elements | None = None, regions: bytes | None = None, pixels: bytes | None = None) -> bytes:
    """The loop's data set of explicit VR; `changes` replace or add elements."""
    parts = {tag: element(tag, *value) for tag, value in (DATA | (changes or {})).items()}
    parts[REGIONS] = element(REGIONS, "SQ", item(region())) if regions is None else regions
    parts[PIXELS] = element(PIXELS, "OW", NATIVE) if pixels is None else pixels
    return b"".join(part for _, part in sorted(parts.items()))


def without(*tags: Tag) -> bytes:
    parts = {tag: element(tag, *value) for tag, value in DATA.items() if tag not in tags}
    parts |= {REGIONS: element(REGIONS, "SQ", item(region())), PIXELS: element(PIXELS, "OW", NATIVE)}
    return b"".join(part for _, part in sorted(parts.items()))


def implicit_data_set() -> bytes:
    values = {tag: value for tag, (_, value) in DATA.items()}
    values |= {REGIONS: item(implicit_region()), PIXELS: NATIVE}
    return b"".join(bare(tag, value) for tag, value in sorted(values.items()))


def rle(frame: np.ndarray) -> bytes:
    rows = b"".join(bytes([frame.shape[1] - 1]) + row.tobytes() for row in frame)
    return numbers("I", 1, 64, *[0] * 14) + rows


def fragments(coded: list[bytes], *, table: bool = True, vr: str = "OB") -> bytes:
    items = [item(b"")] * table + [item(frame + b"\0" * (len(frame) % 2)) for frame in coded]
    return element(PIXELS, vr, b"".join(items) + END_OF_SEQUENCE, UNDEFINED)


CODED = [bytes(imagecodecs.jpeg8_encode(frame, level=100)) for frame in FRAMES]


def of_type(vr: str, kind: str, **places: float) -> Elements:
    """Region values under another value type."""
    return {(0x18, int(place[1:], 16)): (vr, numbers(kind, value)) for place, value in places.items()}


BOX = {"x6018": 0, "x601A": 0, "x601C": 31, "x601E": 23}
PRIVATE: Elements = {
    (0x09, 0x10): ("LO", b"GEMS_ULTRA_01 "),
    (0x09, 0x1001): ("OB", bytes(50_000)),
    (0x200D, 0x10): ("LO", b"Philips US Imaging DD 001 "),
    (0x200D, 0x1005): ("UN", bytes(666)),
    (0x7FDF, 0x1001): ("SQ", item(b"")),
}
NAMES: Elements = {
    (0x10, 0x10): ("PN", b"\xc8\xab^\xb1\xe6=\x1b$)C\xfb\xf3^\xd1\xce "),
    (0x08, 0x103E): ("LO", b"\xd6\xd0\xce\xc4\x1b "),
}
ICON = element((0x28, 0x10), "US", numbers("H", 8)) + element((0x28, 0x11), "US", numbers("H", 8))
FILES: dict[str, bytes] = {
    "plain": meta() + data_set(),
    "an empty vector of times": meta() + data_set({(0x18, 0x1065): ("DS", b"")}),
    "a frame time of 24 digits": meta() + data_set({(0x18, 0x1063): ("DS", b"33.2999999999999999999999 ")}),
    "a frame time twice": meta() + data_set({(0x18, 0x1063): ("DS", b"33.3\\33.3 ")}),
    "a number of frames with a point": meta() + data_set({(0x28, 0x08): ("IS", b"4.0 ")}),
    "a number of frames with a zero byte": meta() + data_set({(0x28, 0x08): ("IS", b"4\0")}),
    "an empty number of frames": meta() + data_set({(0x28, 0x08): ("IS", b"")}),
    "no number of frames": meta() + without((0x28, 0x08)),
    "no photometric interpretation": meta() + without((0x28, 0x04)),
    "no bits": meta() + without((0x28, 0x100), (0x28, 0x101), (0x28, 0x102), (0x28, 0x103)),
    "no samples": meta() + without((0x28, 0x02)),
    "rows as text": meta() + data_set({(0x28, 0x10): ("IS", b"24"), (0x28, 0x11): ("IS", b"32")}),
    "rows as long numbers": meta()
    + data_set({(0x28, 0x10): ("UL", numbers("I", 24)), (0x28, 0x11): ("UL", numbers("I", 32))}),
    "regions of open length": meta()
    + data_set(regions=element(REGIONS, "SQ", item(region(), is_open=True) + END_OF_SEQUENCE, UNDEFINED)),
    "regions of unknown type": meta() + data_set(regions=element(REGIONS, "UN", item(implicit_region()))),
    "regions of unknown type and open length": meta()
    + data_set(regions=element(REGIONS, "UN", item(implicit_region(), is_open=True) + END_OF_SEQUENCE, UNDEFINED)),
    "regions of unknown type with known ones within": meta() + data_set(regions=element(REGIONS, "UN", item(region()))),
    "region values of unknown type": meta()
    + data_set(regions=element(REGIONS, "SQ", item(region({t: ("UN", v) for t, (_, v) in REGION.items()})))),
    "a box of short numbers": meta()
    + data_set(regions=element(REGIONS, "SQ", item(region(of_type("US", "H", **BOX))))),
    "a box of signed numbers": meta()
    + data_set(regions=element(REGIONS, "SQ", item(region(of_type("SL", "i", **BOX))))),
    "deltas as text": meta()
    + data_set(
        regions=element(REGIONS, "SQ", item(region({(0x18, 0x602C): ("DS", b"0.05"), (0x18, 0x602E): ("DS", b"0.05")})))
    ),
    "deltas as single floats": meta()
    + data_set(regions=element(REGIONS, "SQ", item(region(of_type("FL", "f", x602C=0.05, x602E=0.05))))),
    "lengths of groups": meta() + data_set({(g, 0): ("UL", numbers("I", 99)) for g in (0x08, 0x18, 0x28)}),
    "private blocks": meta() + data_set(PRIVATE),
    "padding behind the pixels": meta() + data_set() + element((0xFFFC, 0xFFFC), "OB", bytes(1000)),
    "an icon": meta() + data_set({(0x88, 0x200): ("SQ", item(ICON + element(PIXELS, "OW", bytes(64))))}),
    "tags out of order": meta() + element((0x28, 0x10), "US", numbers("H", 24)) + data_set(),
    "no preamble": meta()[132:] + data_set(),
    "no meta information": data_set(),
    "no meta information, implicit": implicit_data_set(),
    "implicit under an explicit name": meta() + implicit_data_set(),
    "explicit under an implicit name": meta(IMPLICIT) + data_set(),
    "a wrong length of the meta information": meta(length=9999) + data_set(),
    "a syntax that ends in a space": meta(fill=b" ") + data_set(),
    "a class that ends in a space": meta() + data_set({(0x08, 0x16): ("UI", CLASS[:-1] + b" ")}),
    "the retired class": meta() + data_set({(0x08, 0x16): ("UI", b"1.2.840.10008.5.1.4.1.1.3\0")}),
    "samples of 8 bits in 16": meta()
    + data_set(
        {(0x28, 0x100): ("US", numbers("H", 16))},
        pixels=element(PIXELS, "OW", b"".join(frame.astype("<u2").tobytes() for frame in FRAMES)),
    ),
    "coded": meta(JPEG) + data_set(pixels=fragments(CODED)),
    "coded, no item for the table": meta(JPEG) + data_set(pixels=fragments(CODED, table=False)),
    "coded, pixels of unknown type": meta(JPEG) + data_set(pixels=fragments(CODED, vr="UN")),
    "coded, padding behind": meta(JPEG) + data_set(pixels=fragments(CODED)) + element((0xFFFC, 0xFFFC), "OB", b"ab"),
    "coded under the name of plain pixels": meta() + data_set(pixels=fragments(CODED)),
    "run lengths, no item for the table": meta(RLE)
    + data_set(pixels=fragments([rle(frame) for frame in FRAMES], table=False)),
} | {
    f"names in {name.decode()}": meta() + data_set({(0x08, 0x05): ("CS", name), **NAMES})
    for name in (b"GB18030 ", b"ISO_IR 149", b"\\ISO 2022 IR 149 ", b"ISO_IR 999", b"UTF-8 ", b"\\ISO 2022 IR 87")
}


@pytest.mark.parametrize("name", FILES)
def test_the_same_loop_whoever_wrote_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(FILES[name])
    loop = open_checked_scan(path)
    found = loop.description
    assert found.n_frames == 4
    is_coded = "coded" in name
    for index, frame in enumerate(FRAMES):
        assert np.abs(loop.frame(index).astype(int) - frame).max() <= (2 if is_coded else 0)
    loop.close()
    assert found.calibration.trusted
    assert found.calibration.scale is not None
    assert found.calibration.scale.x_mm_per_px == pytest.approx(0.5, rel=1e-6)
    assert found.calibration.scale.y_mm_per_px == pytest.approx(0.5, rel=1e-6)
    assert found.timing_source is TimingSource.FRAME_TIME
    assert found.frame_times_ms == pytest.approx((0, 33.3, 66.6, 99.9))


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("no number", of_type("FD", "d", x602C=float("nan"))),
        ("without end", of_type("FD", "d", x602E=float("inf"))),
        ("half a number", {(0x18, 0x602C): ("FD", numbers("f", 0.05))}),
        ("a box without end", {(0x18, 0x601C): ("UL", b"\xff" * 4), (0x18, 0x601E): ("UL", b"\xff" * 4)}),
    ],
)
def test_a_damaged_region_is_never_a_trusted_scale(tmp_path: Path, name: str, changes: Elements) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(meta() + data_set(regions=element(REGIONS, "SQ", item(region(changes)))))
    loop = open_checked_scan(path)
    loop.close()
    assert not loop.description.calibration.trusted, name
    assert loop.description.calibration.warnings
