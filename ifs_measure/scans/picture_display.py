"""From stored samples to the picture on screen: colour, palette, modality and window look-up tables."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.dicom_values import number
from ifs_measure.scans.lookup_tables import read_table
from ifs_measure.scans.pixel_decoders import Decoded
from ifs_measure.scans.pixel_format import PixelFormat

_GREY_KEYWORDS = (
    "ModalityLUTSequence", "RescaleSlope", "RescaleIntercept", "VOILUTSequence", "WindowCenter", "PresentationLUTShape",
)  # fmt: skip
"""What makes a stored value differ from the grey it is shown in."""

_DEEP_GREYS_LOST = 4
"""Bits that no sample uses before the range of the samples is shown instead: 16 greys of 256 would be left."""

SomeFrames = Callable[[], list[NDArray[Any]]]
"""Decodes some frames of the loop as stored; empty where none can be."""

_YBR_TO_RGB = np.array(
    [
        [1.0, 0.0, 1.402, -128 * 1.402],
        [1.0, -0.344136, -0.714136, 128 * (0.344136 + 0.714136)],
        [1.0, 1.772, 0.0, -128 * 1.772],
    ]
)
"""PS3.3 C.7.6.3.1.2, YBR_FULL, inverted."""

_PARTIAL_TO_FULL = np.array(
    [
        [255 / 219, 0.0, 0.0, -16 * 255 / 219],
        [0.0, 255 / 224, 0.0, 128 - 128 * 255 / 224],
        [0.0, 0.0, 255 / 224, 128 - 128 * 255 / 224],
    ]
)
"""YBR_PARTIAL: black is 16 and white 235; the colour differences span 16 to 240."""


@dataclass(frozen=True)
class PictureDisplay:
    """How stored samples become a picture of 8 bits.

    Attributes
    ----------
    table : ndarray or None
        For one sample per pixel: 8-bit grey (n,) or colour (n, 3) for each stored value; None where a stored value is
        its own grey.
    shift : int
        For three samples: bits to drop.
    is_partial : bool
        Luma from 16 to 235.
    low_bit : int
        Place of the lowest bit of a sample, where samples do not begin with bit 0.
    """

    table: NDArray[np.uint8] | None
    shift: int = 0
    is_partial: bool = False
    low_bit: int = 0

    def picture(self, decoded: Decoded) -> Picture:
        """Picture as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8."""
        samples = self._from_low_bit(decoded.samples)
        if samples.ndim == 2:
            return self._single(samples)
        samples = self._eight_bits(samples)
        if not decoded.is_ybr:
            return samples
        if self.is_partial:
            samples = cv2.transform(samples, _PARTIAL_TO_FULL)
        return np.asarray(cv2.transform(samples, _YBR_TO_RGB), np.uint8)

    def luma(self, decoded: Decoded) -> GreyImage:
        """Brightness, (rows, columns) uint8."""
        samples = self._from_low_bit(decoded.samples)
        if samples.ndim == 2:
            picture = self._single(samples)
            return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
        samples = self._eight_bits(samples)
        if decoded.is_ybr and not self.is_partial:
            return np.ascontiguousarray(samples[..., 0])
        return np.asarray(cv2.cvtColor(self.picture(decoded), cv2.COLOR_RGB2GRAY), np.uint8)

    def _from_low_bit(self, samples: NDArray[Any]) -> NDArray[Any]:
        return samples >> self.low_bit if self.low_bit else samples

    def _single(self, samples: NDArray[Any]) -> Picture:
        if self.table is None:
            return self._eight_bits(samples)
        if samples.dtype.itemsize == 1:
            values = samples.view(np.uint8)
            if self.table.shape == (256,):
                return np.asarray(cv2.LUT(values, self.table), np.uint8)
            if self.table.shape == (256, 3):
                return np.asarray(cv2.applyColorMap(values, self.table.reshape(256, 1, 3)), np.uint8)
        else:
            values = samples.view(np.uint16)
        return np.asarray(self.table[values & (self.table.shape[0] - 1)], np.uint8)

    def _eight_bits(self, samples: NDArray[Any]) -> NDArray[np.uint8]:
        if samples.dtype.itemsize == 1:
            return np.asarray(samples.view(np.uint8), np.uint8)
        return np.asarray(np.minimum(samples.view(np.uint16) >> self.shift, 255), np.uint8)


def picture_display(
    dataset: Any, pixels: PixelFormat, remarks: list[str], some_frames: SomeFrames = list
) -> PictureDisplay:
    """Make the display of a DICOM header.

    Parameters
    ----------
    dataset : pydicom Dataset
        The header, for its look-up tables.
    pixels : PixelFormat
        How samples are stored.
    remarks : list of str
        Takes sentences on tables that are left out and on what is shown as black and white.
    some_frames : callable
        Decodes some frames; asked only where nothing in the header says what is black and what is white.

    Raises
    ------
    UnreadableScanError
        The table of colours is damaged: without it nothing is known of the picture.
    """
    try:
        return _display(dataset, pixels, remarks, some_frames)
    except (
        ValueError, TypeError, AttributeError, IndexError, KeyError, NotImplementedError, ArithmeticError, struct.error,
    ) as error:  # fmt: skip
        reason = str(error).split("\n")[0]
        raise UnreadableScanError(
            f"Expected look-up tables for the picture's values, found damaged ones ({reason}); export the scan again."
        ) from error


def _display(dataset: Any, pixels: PixelFormat, remarks: list[str], some_frames: SomeFrames) -> PictureDisplay:
    shift = pixels.bits_stored - 8 if pixels.bits_stored > 8 else 0
    low_bit = pixels.low_bit
    if pixels.samples == 3:
        return PictureDisplay(None, shift, pixels.photometric.startswith("YBR_PARTIAL"), low_bit)
    is_plain = pixels.photometric == "MONOCHROME2" and pixels.bits_stored == 8 and not pixels.is_signed
    if is_plain and not any(keyword in dataset for keyword in _GREY_KEYWORDS):
        return PictureDisplay(None, low_bit=low_bit)
    values = np.arange(1 << pixels.bits_stored)
    if pixels.is_signed:
        half = 1 << (pixels.bits_stored - 1)
        values = np.where(values >= half, values - 2 * half, values)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if pixels.photometric == "PALETTE COLOR":
            return PictureDisplay(_palette(dataset, values), low_bit=low_bit)
        grey = _grey(dataset, pixels, values, remarks, some_frames)
    identity = pixels.bits_stored == 8 and bool(np.array_equal(grey, np.arange(256)))
    return PictureDisplay(None if identity else grey, low_bit=low_bit)


def _palette(dataset: Any, values: NDArray[Any]) -> NDArray[np.uint8]:
    """Colours of all stored values (PS3.3 C.7.6.3.1.5, C.7.9); grey where red, green and blue are the same."""
    from pydicom.pixels.processing import apply_color_lut

    colours = apply_color_lut(values.astype(np.int32).reshape(1, -1), dataset)[0]
    if colours.dtype.itemsize > 1 and int(colours.max()) > 255:
        colours = colours >> 8
    table = np.ascontiguousarray(colours[:, :3], dtype=np.uint8)
    if bool((table == table[:, :1]).all()):
        return np.ascontiguousarray(table[:, 0])
    return table


def _grey(
    dataset: Any, pixels: PixelFormat, values: NDArray[Any], remarks: list[str], some_frames: SomeFrames
) -> NDArray[np.uint8]:
    """Grey of all stored values: modality table, window or its table, then inversion (PS3.3 C.11.1, C.11.2)."""
    modality = _modality(dataset, pixels, values, remarks)
    shown = _voi(dataset, pixels, modality, remarks)
    if shown is None:
        low, high = _full_range(dataset, pixels, modality, remarks, some_frames)
        shown = (modality - low) / max(high - low, 1e-9)
    inverted = pixels.photometric == "MONOCHROME1" or str(dataset.get("PresentationLUTShape", "")) == "INVERSE"
    shown = np.clip(shown, 0.0, 1.0)
    return np.asarray(np.rint(255.0 * (1.0 - shown if inverted else shown)), np.uint8)


def _modality(dataset: Any, pixels: PixelFormat, values: NDArray[Any], remarks: list[str]) -> NDArray[np.float64]:
    """Turn stored values into the machine's; leave them where the header's table or line is none."""
    try:
        table = read_table(dataset, "ModalityLUTSequence", is_signed=pixels.is_signed)
    except ValueError as error:
        remarks.append(f"The file's modality table is damaged ({error}); the picture is shown without it.")
        table = None
    if table is not None:
        return table.of(values)
    slope, intercept = number(dataset, "RescaleSlope"), number(dataset, "RescaleIntercept") or 0.0
    if slope is None or not np.isfinite([slope, intercept]).all() or slope == 0:
        return np.asarray(values, np.float64)
    return np.asarray(values * slope + intercept, np.float64)


def _full_range(
    dataset: Any,
    pixels: PixelFormat,
    modality: NDArray[np.float64],
    remarks: list[str],
    some_frames: SomeFrames,
) -> tuple[float, float]:
    """Values shown as black and white where no window is given."""
    if pixels.bits_stored > 8:
        low, high = dataset.get("SmallestImagePixelValue"), dataset.get("LargestImagePixelValue")
        if isinstance(low, int) and isinstance(high, int) and 0 <= low < high < modality.size:
            return float(modality[low]), float(modality[high])
        seen = _range_seen(modality, pixels, some_frames())
        if seen is not None:
            remarks.append(
                f"The file does not say what is black and white; its values are shown from {seen[0]:g} to {seen[1]:g}."
            )
            return seen
    return float(modality.min()), float(modality.max())


def _range_seen(
    modality: NDArray[np.float64], pixels: PixelFormat, frames: list[NDArray[Any]]
) -> tuple[float, float] | None:
    """Range of the values of some frames, where it is so small a part of what could be that the picture would be black.

    Whole bits where no value is below 0, so that a frame a little brighter than those looked at keeps its greys.
    """
    if not frames:
        return None
    stored = [frame.view(np.uint16) >> pixels.low_bit & (modality.size - 1) for frame in frames if frame.itemsize == 2]
    low = min((float(modality[frame].min()) for frame in stored), default=0.0)
    high = max((float(modality[frame].max()) for frame in stored), default=0.0)
    if low >= 0:
        low, high = 0.0, float((1 << max(8, int(high).bit_length())) - 1)
    is_small = (high - low) * (1 << _DEEP_GREYS_LOST) <= modality.max() - modality.min()
    return (low, high) if is_small and high > low else None


def _voi(
    dataset: Any, pixels: PixelFormat, modality: NDArray[np.float64], remarks: list[str]
) -> NDArray[np.float64] | None:
    """Window or value-of-interest table as 0 to 1; None where there is neither."""
    try:
        table = read_table(dataset, "VOILUTSequence", is_signed=bool(modality.min() < 0) or pixels.is_signed)
    except ValueError as error:
        remarks.append(f"The file's table of grey values is damaged ({error}); the picture is shown without it.")
        table = None
    if table is not None:
        return table.of(modality) / float((1 << table.bits) - 1)
    centre, width = number(dataset, "WindowCenter"), number(dataset, "WindowWidth")
    function = str(dataset.get("VOILUTFunction", "LINEAR"))
    if centre is None or width is None or not np.isfinite([centre, width]).all() or width < 1:
        return None
    if function == "SIGMOID":
        return 1.0 / (1.0 + np.exp(-4.0 * (modality - centre) / width))
    if function == "LINEAR_EXACT" or width == 1:
        return (modality - centre) / width + 0.5
    return (modality - (centre - 0.5)) / (width - 1.0) + 0.5
