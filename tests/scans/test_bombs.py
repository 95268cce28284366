"""Small files that ask for hours: each is refused, by its own limit, before it takes a noticeable time."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from build_dicom import EXPLICIT, region, speckle, write_encapsulated, write_native
from PIL import Image

from ifs_measure.errors import DamagedFrameError, ScanTooLargeError, UnreadableScanError
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.scan_limits import ScanLimits

PIXEL_DATA = b"\xe0\x7f\x10\x00O"
ITEM = struct.pack("<HHI", 0xFFFE, 0xE000, 0)
FEW = ScanLimits(max_header_elements=1000)


def grow(path: Path, extra: bytes) -> Path:
    """Put elements before the pixels."""
    data = path.read_bytes()
    at = data.index(PIXEL_DATA)
    path.write_bytes(data[:at] + extra + data[at:])
    return path


def private(count: int) -> bytes:
    return b"".join(struct.pack("<HH2sH", 0x0029, 0x1000 + i, b"LO", 0) for i in range(count))


def sequence(items: bytes) -> bytes:
    end = struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
    return struct.pack("<HH2sHI", 0x0029, 0x1001, b"SQ", 0, 0xFFFFFFFF) + items + end


@pytest.mark.parametrize("extra", [private(3000), sequence(ITEM * 3000)], ids=["elements", "items"])
def test_a_header_of_too_many_elements_names_its_limit(tmp_path: Path, extra: bytes) -> None:
    path = grow(write_native(tmp_path / "a.dcm", speckle(1)), extra)
    with pytest.raises(ScanTooLargeError, match="max_header_elements"):
        open_scan(path, limits=FEW)
    loop = open_scan(path)
    loop.close()
    assert loop.description.n_frames == 1


def test_a_deflated_header_of_too_many_elements_names_its_limit(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", speckle(1), EXPLICIT + ".99")
    data = path.read_bytes()
    at = 132 + 12 + int.from_bytes(data[140:144], "little")
    body = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data[at:])
    place = body.index(PIXEL_DATA)
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(body[:place] + private(3000) + body[place:]) + packer.flush()
    path.write_bytes(data[:at] + packed)
    with pytest.raises(ScanTooLargeError, match="max_header_elements"):
        open_scan(path, limits=FEW)


def test_sequences_within_sequences_without_end(tmp_path: Path) -> None:
    level = struct.pack("<HH2sHI", 0x0029, 0x1001, b"SQ", 0, 0xFFFFFFFF) + ITEM[:4] + b"\xff\xff\xff\xff"
    path = grow(write_native(tmp_path / "a.dcm", speckle(1)), level * 5000)
    with pytest.raises(UnreadableScanError, match="nests deeper"):
        open_scan(path)


def test_a_sequence_of_regions_of_no_use_is_not_gone_through(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", speckle(1), SequenceOfUltrasoundRegions=None)
    items = ITEM * 100_000
    sequence_of_regions = struct.pack("<HH2sHI", 0x0018, 0x6011, b"SQ", 0, len(items)) + items
    loop = open_scan(grow(path, sequence_of_regions))
    loop.close()
    assert loop.description.regions == ()
    path = write_native(tmp_path / "b.dcm", speckle(1), SequenceOfUltrasoundRegions=[region()] * 1200)
    loop = open_scan(path)
    loop.close()
    assert len(loop.description.regions) == 1000


def test_a_million_empty_fragments_are_not_walked_over(tmp_path: Path) -> None:
    coded = [bytes(imagecodecs.jpegls_encode(f)) for f in speckle(1)]
    path = write_encapsulated(tmp_path / "a.dcm", speckle(1), coded, "1.2.840.10008.1.2.4.80")
    data = path.read_bytes()
    at = data.index(PIXEL_DATA) + 12
    path.write_bytes(data[:at] + ITEM + ITEM * 1_100_000)
    with pytest.raises(ScanTooLargeError, match="fragments"):
        open_scan(path)


def test_a_jpeg_of_a_thousand_passes_reaches_no_decoder(tmp_path: Path) -> None:
    picture = np.random.default_rng(0).integers(0, 255, (200, 200)).astype(np.uint8)
    still = tmp_path / "a.jpg"
    Image.fromarray(picture).save(still, progressive=True)
    data = still.read_bytes()
    last = data.rindex(b"\xff\xda")
    header = data[last : last + 2 + int.from_bytes(data[last + 2 : last + 4], "big")]
    bomb = data[:-2] + (header + bytes(8)) * 1000 + b"\xff\xd9"
    still.write_bytes(bomb)
    with pytest.raises(UnreadableScanError, match=r"a\.jpg"):
        open_scan(still)
    loop = open_scan(write_encapsulated(tmp_path / "a.dcm", [picture], [bomb], "1.2.840.10008.1.2.4.55"))
    with pytest.raises(DamagedFrameError, match="more passes"):
        loop.frame(0)
    loop.close()
    whole = write_encapsulated(tmp_path / "b.dcm", [picture], [data], "1.2.840.10008.1.2.4.55")
    loop = open_scan(whole)
    assert loop.frame(0).shape == picture.shape
    loop.close()
