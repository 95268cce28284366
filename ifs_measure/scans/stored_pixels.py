"""How pixels are stored: by the header's word, put right by what the pixels themselves say."""

from __future__ import annotations

from dataclasses import replace

from ifs_measure.errors import TruncatedScanError, UnsupportedEncodingError
from ifs_measure.scans.codestream import codestream_kind, read_codestream_size
from ifs_measure.scans.dicom_header import BIG_ENDIAN, UNDEFINED, DicomHeader
from ifs_measure.scans.dicom_values import whole_number
from ifs_measure.scans.fragment_index import ITEM, FrameIndex, first_bytes, is_rle
from ifs_measure.scans.pixel_decoders import SYNTAXES, Syntax
from ifs_measure.scans.pixel_format import PixelFormat
from ifs_measure.scans.sample_bits import SomeFrames, bits_of_pictures, sample_bits
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

RLE = "1.2.840.10008.1.2.5"
_BARE_IN_ITEMS = "1.2.840.10008.1.2.1.98"
_CODESTREAM_HEADS = (4096, 65536)
"""Where a picture's header ends, nearly always, and always."""

_SYNTAX_OF_KIND = {
    "jpeg": "1.2.840.10008.1.2.4.50",
    "jpeg_ls": "1.2.840.10008.1.2.4.80",
    "j2k": "1.2.840.10008.1.2.4.90",
    "htj2k": "1.2.840.10008.1.2.4.201",
    "jpeg_xl": "1.2.840.10008.1.2.4.110",
    "rle": RLE,
}
_WORDS = {"JPEG baseline": "JPEG", "JPEG-LS lossless": "JPEG-LS", "JPEG 2000 lossless": "JPEG 2000"}
"""A codec is known by a picture's beginning, its variant is not."""


def _syntax_of_picture(data: bytes, told: Syntax) -> Syntax:
    """Go by a picture's own beginning; by `told`, the header's word, where that agrees or the picture says nothing."""
    kind = codestream_kind(data) or ("rle" if is_rle(data) else None)
    found = SYNTAXES[_SYNTAX_OF_KIND[kind]] if kind is not None else told
    # Bare pixels may begin like anything.
    is_bare = told.is_encapsulated and not told.is_compressed
    return told if found.decode is told.decode or is_bare else found


def as_encoded(header: DicomHeader, remarks: list[str]) -> DicomHeader:
    """Believe the pictures where the header speaks of another encoding than they have."""
    if header.syntax.is_video or header.source.read_at(header.pixel_offset, 4) != ITEM:
        return header
    syntax = header.syntax
    for n_bytes in _CODESTREAM_HEADS:
        head = first_bytes(header.source, header.pixel_offset, n_bytes)
        syntax = _syntax_of_picture(head, header.syntax)
        if len(head) < n_bytes or read_codestream_size(head) is not None:
            break
    if header.pixel_length != UNDEFINED and syntax is header.syntax:
        return header
    if not syntax.is_encapsulated:
        syntax = SYNTAXES[_BARE_IN_ITEMS]
    if syntax is not header.syntax:
        words = _WORDS.get(syntax.name, syntax.name)
        remarks.append(f"The file says its pictures are {header.syntax.name}; they are {words}, and are read as such.")
    return replace(header, syntax=syntax)


def pixel_format(header: DicomHeader, remarks: list[str]) -> PixelFormat:
    """Read the Image Pixel module (PS3.3 C.7.6.3); what is assumed or put right goes into `remarks`.

    Raises
    ------
    UnsupportedEncodingError
        No frame of such a kind can be read.
    """
    data = header.dataset
    samples = whole_number(data, "SamplesPerPixel") or 1
    photometric = header.text("PhotometricInterpretation")
    if photometric is None:
        photometric = "RGB" if samples == 3 else "MONOCHROME2"
        remarks.append(f"The file does not say how its colours are stored; {photometric} is assumed.")
    photometric = photometric.upper()
    if photometric.startswith(("YBR", "RGB")) and samples == 1 and whole_number(data, "SamplesPerPixel") is None:
        samples = 3
    allocated, stored, low_bit = sample_bits(header)
    pixels = PixelFormat(
        whole_number(data, "Rows") or 0,
        whole_number(data, "Columns") or 0,
        samples,
        allocated,
        stored,
        whole_number(data, "PixelRepresentation") == 1,
        whole_number(data, "PlanarConfiguration") == 1,
        photometric,
        header.transfer_syntax == BIG_ENDIAN,
        header.has_big_words and allocated == 8,
        low_bit,
    )
    if photometric == "YBR_FULL_422" and not header.syntax.is_encapsulated and header.pixel_length != UNDEFINED:
        return _shared_or_own_colours(header, pixels, remarks)
    return pixels


def _shared_or_own_colours(header: DicomHeader, pixels: PixelFormat, remarks: list[str]) -> PixelFormat:
    """Tell by their length whether uncompressed pixels share their colours by twos, as the header says."""
    own = replace(pixels, photometric="YBR_FULL")
    n_frames = whole_number(header.dataset, "NumberOfFrames") or 0
    if 1 <= n_frames <= header.pixel_length // pixels.native_bytes:
        is_own = header.pixel_length >= own.native_bytes * n_frames
    else:
        # A number that the pixels cannot hold, or none, tells nothing: the length has to divide by one of the two.
        is_own = header.pixel_length % own.native_bytes <= 1
        if is_own and header.pixel_length % pixels.native_bytes <= 1:
            raise UnsupportedEncodingError(
                f"Expected the number of frames in {header.path.name}, found none that fits, and the pixels may be "
                "stored as YBR_FULL or as YBR_FULL_422; export the scan as RGB."
            )
    if is_own:
        remarks.append("The pixels are stored as YBR_FULL although the file says YBR_FULL_422.")
        return own
    if pixels.bits_allocated != 8 or pixels.columns % 2:
        # No frame could be read: said once, at the opening.
        raise UnsupportedEncodingError(
            f"Expected 8 bits and an even width in uncompressed 4:2:2, found {pixels.bits_allocated} bits and "
            f"{pixels.columns} columns; export the scan as RGB."
        )
    return pixels


def size_of_pixels(
    header: DicomHeader,
    pixels: PixelFormat,
    frames: FrameIndex,
    limits: ScanLimits,
    remarks: list[str],
    some_frames: SomeFrames,
) -> PixelFormat:
    """Trust the size and the bits that the compressed pictures tell over the header's.

    Raises
    ------
    TruncatedScanError
        All frames are empty.
    UnsupportedEncodingError
        Nothing tells how many bits a sample has.
    """
    first = next((spans for spans in map(frames.spans, range(len(frames))) if spans), None)
    if first is None:
        raise TruncatedScanError(f"Expected pictures in {header.path.name}, found only empty frames; export it again.")
    offset, length = first[0]
    heads = (header.source.read_at(offset, min(length, n_bytes)) for n_bytes in _CODESTREAM_HEADS)
    size = next((size for head in heads if (size := read_codestream_size(head)) is not None), None)
    if header.syntax.has_samples_as_written:
        return pixels
    if size is None:
        return bits_of_pictures(header, pixels, None, some_frames, remarks)
    check_limit(limits, "max_frame_pixels", size.rows * size.columns, "pixels in a frame")
    if (size.rows, size.columns) != (pixels.rows, pixels.columns):
        remarks.append(
            f"The header says {pixels.columns} x {pixels.rows} pixels, the pictures have {size.columns} x {size.rows}; "
            "the pictures are believed."
        )
        pixels = replace(pixels, rows=size.rows, columns=size.columns)
    if size.components in (1, 3) and size.components != pixels.samples:
        photometric = "RGB" if size.components == 3 else "MONOCHROME2"
        remarks.append(
            f"The header says {pixels.samples} sample(s) per pixel, the pictures have {size.components}; the pictures "
            "are believed."
        )
        pixels = replace(pixels, samples=size.components, photometric=photometric)
    if pixels.photometric == "RGB" and size.is_unmarked_ycbcr:
        remarks.append(
            "The file says that its colours are RGB; the pictures have fewer samples for two of the three components, "
            "as YCbCr has, and are read as such."
        )
        pixels = replace(pixels, photometric="YBR_FULL_422")
    return bits_of_pictures(header, pixels, size, some_frames, remarks)
