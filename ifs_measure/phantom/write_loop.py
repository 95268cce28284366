"""Phantom loops on disk: numbered PNG stills, or a DICOM Ultrasound Multi-frame Image."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, JPEGBaseline8Bit, UltrasoundMultiFrameImageStorage

from ifs_measure.phantom.loop import PhantomLoop

JPEG_QUALITY = 85
_UID_ROOT = "2.25."


def write_png_sequence(loop: PhantomLoop, folder: Path) -> str:
    """Write one still a frame into `folder` and return the pattern of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(loop.knobs.n_frames):
        picture = loop.frames[index]
        bgr = picture if picture.ndim == 2 else picture[..., ::-1]
        _, data = cv2.imencode(".png", np.ascontiguousarray(bgr), [cv2.IMWRITE_PNG_COMPRESSION, 9])
        (folder / f"{index:04d}.png").write_bytes(data.tobytes())
    return "%04d.png"


def write_dicom(loop: PhantomLoop, path: Path, jpeg_quality: int | None = JPEG_QUALITY) -> None:
    """Write a DICOM Ultrasound Multi-frame Image (1.2.840.10008.5.1.4.1.1.3.1).

    Parameters
    ----------
    loop : PhantomLoop
        The loop; its UIDs follow from its pixels, so that the same loop is the same file.
    path : Path
        File to write.
    jpeg_quality : int or None
        JPEG Baseline of that quality; None stores the pixels uncompressed.
    """
    data = _identity(loop)
    _add_times(data, loop)
    _add_region(data, loop)
    _add_pixels(data, loop, jpeg_quality)
    syntax = ExplicitVRLittleEndian if jpeg_quality is None else JPEGBaseline8Bit
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = UltrasoundMultiFrameImageStorage
    meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    data.file_meta = meta
    # pydicom puts its own traceback into the error of a full disk; in memory it meets none.
    whole = BytesIO()
    data.save_as(whole, enforce_file_format=True)
    path.write_bytes(whole.getvalue())


def _uid(loop: PhantomLoop, what: str) -> str:
    digest = hashlib.sha256(what.encode() + loop.frames.tobytes()).digest()
    return _UID_ROOT + str(int.from_bytes(digest[:15], "big"))


def _identity(loop: PhantomLoop) -> Dataset:
    data = Dataset()
    data.SpecificCharacterSet = "ISO_IR 192"
    data.ImageType = ["ORIGINAL", "PRIMARY", "", "0001"]
    data.SOPClassUID = UltrasoundMultiFrameImageStorage
    data.SOPInstanceUID = _uid(loop, "instance")
    data.StudyInstanceUID = _uid(loop, "study")
    data.SeriesInstanceUID = _uid(loop, "series")
    data.StudyDate = data.ContentDate = "20260101"
    data.StudyTime = data.ContentTime = "120000"
    data.Modality = "US"
    data.Manufacturer = "IFS Measure"
    data.ManufacturerModelName = "phantom"
    data.PatientName = "Phantom^IFS"
    data.PatientID = f"PHANTOM-{loop.knobs.seed}"
    data.PatientBirthDate = data.PatientSex = data.AccessionNumber = data.ReferringPhysicianName = ""
    data.PatientOrientation = ""
    data.StudyID = data.SeriesNumber = data.InstanceNumber = "1"
    data.Laterality = "L" if loop.knobs.laterality == "left" else "R"
    data.LossyImageCompression = "00"
    data.BurnedInAnnotation = "NO"
    return data


def _add_times(data: Dataset, loop: PhantomLoop) -> None:
    """Frame times: Frame Time Vector (0018,1065), the interval before each frame in ms, the first 0."""
    steps = np.diff(loop.anatomy.times_s, prepend=0.0) * 1000
    data.NumberOfFrames = loop.knobs.n_frames
    if loop.knobs.n_frames > 1:
        data.FrameTimeVector = [f"{step:.3f}" for step in steps]
        data.FrameIncrementPointer = 0x00181065
        data.CineRate = str(max(1, round(loop.knobs.fps)))
    else:
        data.FrameTime = f"{1000 / loop.knobs.fps:.3f}"
        data.FrameIncrementPointer = 0x00181063


def _add_region(data: Dataset, loop: PhantomLoop) -> None:
    """One tissue region, Sequence of Ultrasound Regions (0018,6011), physical deltas in cm."""
    g = loop.geometry
    region = Dataset()
    region.RegionSpatialFormat = 1
    region.RegionDataType = 1
    region.RegionFlags = 0
    x0, y0, x1, y1 = g.region
    region.RegionLocationMinX0, region.RegionLocationMinY0 = x0, y0
    region.RegionLocationMaxX1, region.RegionLocationMaxY1 = x1, y1
    region.ReferencePixelX0 = round(g.origin_px[0]) - x0
    region.ReferencePixelY0 = round(g.origin_px[1]) - y0
    region.ReferencePixelPhysicalValueX = region.ReferencePixelPhysicalValueY = 0.0
    region.PhysicalUnitsXDirection = region.PhysicalUnitsYDirection = 3
    region.PhysicalDeltaX, region.PhysicalDeltaY = g.x_mm_per_px / 10, g.y_mm_per_px / 10
    region.TransducerFrequency = round(loop.knobs.frequency_mhz * 1000)
    data.SequenceOfUltrasoundRegions = Sequence([region])


def _add_pixels(data: Dataset, loop: PhantomLoop, jpeg_quality: int | None) -> None:
    colour = loop.frames.ndim == 4
    data.Rows, data.Columns = loop.knobs.rows, loop.knobs.columns
    data.SamplesPerPixel = 3 if colour else 1
    data.PhotometricInterpretation = "RGB" if colour else "MONOCHROME2"
    if colour:
        data.PlanarConfiguration = 0
    data.BitsAllocated = data.BitsStored = 8
    data.HighBit = 7
    data.PixelRepresentation = 0
    if jpeg_quality is None:
        pixels = loop.frames.tobytes()
        data.PixelData = pixels + b"\0" * (len(pixels) % 2)
        return
    if colour:
        data.PhotometricInterpretation = "YBR_FULL_422"
    frames = []
    for picture in loop.frames:
        bgr = np.ascontiguousarray(picture[..., ::-1]) if colour else picture
        options = [cv2.IMWRITE_JPEG_QUALITY, jpeg_quality]
        if colour:
            options += [cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422]
        frames.append(cv2.imencode(".jpg", bgr, options)[1].tobytes())
    data.PixelData = encapsulate(frames)
    data["PixelData"].VR = "OB"
    data.LossyImageCompression = "01"
    data.LossyImageCompressionMethod = "ISO_10918_1"
    size = sum(len(f) for f in frames)
    data.LossyImageCompressionRatio = f"{loop.frames.nbytes / size:.2f}"
