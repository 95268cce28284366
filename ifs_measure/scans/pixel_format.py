"""How samples are stored: the Image Pixel module (PS3.3 C.7.6.3) as one value."""

from __future__ import annotations

from dataclasses import dataclass

from ifs_measure.errors import UnsupportedEncodingError

YBR_STORED = ("YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420")
"""Photometric interpretations whose samples are luma and two colour differences unless a codec undoes them."""


@dataclass(frozen=True, slots=True)
class PixelFormat:
    """Size and storage of one frame.

    Attributes
    ----------
    rows, columns : int
        (0028,0010), (0028,0011).
    samples : int
        Samples per Pixel (0028,0002): 1 or 3.
    bits_allocated, bits_stored : int
        (0028,0100), (0028,0101).
    is_signed : bool
        Pixel Representation (0028,0103).
    is_planar : bool
        Planar Configuration (0028,0006): all of red, then green, then blue.
    photometric : str
        Photometric Interpretation (0028,0004).
    is_big_endian : bool
        Byte order of native samples.
    is_word_swapped : bool
        Samples of 8 bits written as big-endian words (OW): each pair of bytes is the other way round (PS3.5 annex D).
    low_bit : int
        Place of a sample's lowest bit; above 0 only in old files, whose High Bit (0028,0102) is not the last stored.
    overlay_bits : int
        Bits of a sample that hold overlays, as a mask; of old files too.
    """

    rows: int
    columns: int
    samples: int
    bits_allocated: int
    bits_stored: int
    is_signed: bool
    is_planar: bool
    photometric: str
    is_big_endian: bool = False
    is_word_swapped: bool = False
    low_bit: int = 0
    overlay_bits: int = 0

    def __post_init__(self) -> None:
        """Refuse what no ultrasound picture is."""
        found = None
        if self.rows < 1 or self.columns < 1:
            found = f"a picture of {self.columns} x {self.rows} pixels"
        elif self.samples not in (1, 3):
            found = f"{self.samples} samples per pixel"
        elif self.bits_allocated not in (8, 16):
            found = f"{self.bits_allocated} bits allocated"
        elif not 1 <= self.bits_stored <= self.bits_allocated:
            found = f"{self.bits_stored} of {self.bits_allocated} bits stored"
        elif (self.samples == 1) == (self.photometric.startswith(("YBR", "RGB"))):
            found = f"{self.samples} sample(s) per pixel in {self.photometric}"
        if found is not None:
            raise UnsupportedEncodingError(
                f"Expected a picture of 1 or 3 samples of 8 or 16 bits, found {found}; the header is damaged: "
                "export the scan again."
            )

    @property
    def native_bytes(self) -> int:
        """Bytes of one uncompressed frame."""
        pixels = self.rows * self.columns * self.bits_allocated // 8
        if self.photometric in ("YBR_FULL_422", "YBR_PARTIAL_422"):
            return pixels * 2
        return pixels * self.samples
