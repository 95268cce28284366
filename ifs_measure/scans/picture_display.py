"""From stored samples to the picture on screen: colour, palette, modality and window look-up tables."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.pixel_decoders import Decoded
from ifs_measure.scans.pixel_format import PixelFormat

_GREY_KEYWORDS = (
    "ModalityLUTSequence", "RescaleSlope", "RescaleIntercept", "VOILUTSequence", "WindowCenter", "PresentationLUTShape",
)  # fmt: skip
"""What makes a stored value differ from the grey it is shown in."""

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
    """

    table: NDArray[np.uint8] | None
    shift: int = 0
    is_partial: bool = False

    def picture(self, decoded: Decoded) -> Picture:
        """Picture as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8."""
        samples = decoded.samples
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
        samples = decoded.samples
        if samples.ndim == 2:
            picture = self._single(samples)
            return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
        samples = self._eight_bits(samples)
        if decoded.is_ybr and not self.is_partial:
            return np.ascontiguousarray(samples[..., 0])
        return np.asarray(cv2.cvtColor(self.picture(decoded), cv2.COLOR_RGB2GRAY), np.uint8)

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


def picture_display(dataset: Any, pixels: PixelFormat) -> PictureDisplay:
    """Make the display of a DICOM header.

    Parameters
    ----------
    dataset : pydicom Dataset
        The header, for its look-up tables.
    pixels : PixelFormat
        How samples are stored.

    Raises
    ------
    UnreadableScanError
        A look-up table is damaged.
    """
    try:
        return _display(dataset, pixels)
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, NotImplementedError, ArithmeticError) as error:
        reason = str(error).split("\n")[0]
        raise UnreadableScanError(
            f"Expected look-up tables for the picture's values, found damaged ones ({reason}); export the scan again."
        ) from error


def _display(dataset: Any, pixels: PixelFormat) -> PictureDisplay:
    shift = pixels.bits_stored - 8 if pixels.bits_stored > 8 else 0
    if pixels.samples == 3:
        return PictureDisplay(None, shift, pixels.photometric.startswith("YBR_PARTIAL"))
    is_plain = pixels.photometric == "MONOCHROME2" and pixels.bits_stored == 8 and not pixels.is_signed
    if is_plain and not any(keyword in dataset for keyword in _GREY_KEYWORDS):
        return PictureDisplay(None)
    values = np.arange(1 << pixels.bits_stored)
    if pixels.is_signed:
        half = 1 << (pixels.bits_stored - 1)
        values = np.where(values >= half, values - 2 * half, values)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if pixels.photometric == "PALETTE COLOR":
            return PictureDisplay(_palette(dataset, values))
        grey = _grey(dataset, pixels, values)
    identity = pixels.bits_stored == 8 and bool(np.array_equal(grey, np.arange(256)))
    return PictureDisplay(None if identity else grey)


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


def _grey(dataset: Any, pixels: PixelFormat, values: NDArray[Any]) -> NDArray[np.uint8]:
    """Grey of all stored values: modality table, window or its table, then inversion (PS3.3 C.11.1, C.11.2)."""
    from pydicom.pixels.processing import apply_modality_lut

    modality = np.asarray(apply_modality_lut(values, dataset), np.float64)
    low, high = _full_range(dataset, pixels, modality)
    shown = _voi(dataset, modality)
    if shown is None:
        shown = (modality - low) / max(high - low, 1e-9)
    inverted = pixels.photometric == "MONOCHROME1" or str(dataset.get("PresentationLUTShape", "")) == "INVERSE"
    shown = np.clip(shown, 0.0, 1.0)
    return np.asarray(np.rint(255.0 * (1.0 - shown if inverted else shown)), np.uint8)


def _full_range(dataset: Any, pixels: PixelFormat, modality: NDArray[np.float64]) -> tuple[float, float]:
    """Values shown as black and white where no window is given."""
    if pixels.bits_stored > 8:
        low, high = dataset.get("SmallestImagePixelValue"), dataset.get("LargestImagePixelValue")
        if isinstance(low, int) and isinstance(high, int) and 0 <= low < high < modality.size:
            return float(modality[low]), float(modality[high])
    return float(modality.min()), float(modality.max())


def _voi(dataset: Any, modality: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Window or value-of-interest table as 0 to 1; None where there is neither."""
    if dataset.get("VOILUTSequence"):
        from pydicom.pixels.processing import apply_voi

        table = np.asarray(apply_voi(np.rint(modality).astype(np.int64), dataset), np.float64)
        bits = int(dataset.VOILUTSequence[0].LUTDescriptor[2])
        return table / float((1 << bits) - 1)
    try:
        centre = float(np.atleast_1d(dataset.get("WindowCenter"))[0])
        width = float(np.atleast_1d(dataset.get("WindowWidth"))[0])
    except (TypeError, ValueError, IndexError):
        return None
    function = str(dataset.get("VOILUTFunction", "LINEAR"))
    if not np.isfinite(centre) or not np.isfinite(width) or width < 1:
        return None
    if function == "SIGMOID":
        return 1.0 / (1.0 + np.exp(-4.0 * (modality - centre) / width))
    if function == "LINEAR_EXACT" or width == 1:
        return (modality - centre) / width + 0.5
    return (modality - (centre - 0.5)) / (width - 1.0) + 0.5
