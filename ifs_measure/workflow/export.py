"""The walk from a record to files: each form is made, written in one step, and read back before it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ifs_measure.errors import ExportError, RecordMismatchError
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.record import MeasurementRecord, Surroundings
from ifs_measure.measurement.surroundings import outside_regions
from ifs_measure.reports.curve_picture import check_picture, curve_png, curve_svg
from ifs_measure.reports.key_images import key_images
from ifs_measure.reports.record_json import content_sha256, read_record, record_bytes, record_document
from ifs_measure.reports.series_csv import check_series, series_bytes
from ifs_measure.storage.atomic_file import write_atomically

Render = Callable[[MeasurementRecord, CineLoop], Mapping[str, bytes]]
Check = Callable[[bytes, MeasurementRecord], None]
KEY_IMAGES = "key_images"
CURVE = "-curve"
"""Ending of the curve's file name, which has the picture's form after it."""


@dataclass(frozen=True, slots=True)
class ExportForm:
    """One kind of file that a record can be written as.

    Attributes
    ----------
    key : str
        Identifier.
    title : str
        What it is, in English.
    render : callable
        Makes the files: what is appended to the common name, and the bytes.
    check : callable
        Compares bytes that were read back with the record; raises where they differ.
    """

    key: str
    title: str
    render: Render
    check: Check


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written and read back.

    Attributes
    ----------
    form : str
        Key of its form.
    path : Path
        Where it is.
    confirmed_sha256 : str or None
        Of a confirmed or amended record: the hash of what it says, for `note_confirmed_export`.
    """

    form: str
    path: Path
    confirmed_sha256: str | None = None


def _check_record(data: bytes, record: MeasurementRecord) -> None:
    if read_record(data) != record_document(record):
        raise RecordMismatchError("Expected the record as it was written, found another one; export it again.")


def _check_picture(data: bytes, _record: MeasurementRecord) -> None:
    check_picture(data)


def _key_image_files(record: MeasurementRecord, loop: CineLoop) -> Mapping[str, bytes]:
    return {f"-frame-{image.frame + 1:04d}.png": image.png for image in key_images(record, loop)}


FORMS: Mapping[str, ExportForm] = {
    form.key: form
    for form in (
        ExportForm("json", "Record (JSON)", lambda record, _: {".json": record_bytes(record)}, _check_record),
        ExportForm("csv", "Distances (CSV)", lambda record, _: {".csv": series_bytes(record)}, check_series),
        ExportForm("png", "Curve (PNG)", lambda record, _: {f"{CURVE}.png": curve_png(record)}, _check_picture),
        ExportForm("svg", "Curve (SVG)", lambda record, _: {f"{CURVE}.svg": curve_svg(record)}, _check_picture),
        ExportForm(KEY_IMAGES, "Key images (PNG)", _key_image_files, _check_picture),
    )
}
"""Everything that can be written, in the order of the window's drawer."""


def export(
    record: MeasurementRecord,
    loop: CineLoop,
    forms: Sequence[str],
    folder: Path,
    name: str | None = None,
    *,
    black_out: bool = False,
) -> Iterator[ExportedFile]:
    """Write a record in several forms into a folder; each item is a file that was read back.

    Parameters
    ----------
    record : MeasurementRecord
        What to write.
    loop : CineLoop
        The open scan, for the pictures.
    forms : sequence of str
        Keys of `FORMS`.
    folder : Path
        An existing folder.
    name : str, optional
        Common beginning of the file names; `default_name` when absent.
    black_out : bool
        Whether key images are black outside the scan's regions, where the file tells them; the record says which.

    Raises
    ------
    ExportError
        A place cannot be written; the message says which and why.
    RecordMismatchError
        What was read back differs from the record.
    """
    name = name or default_name(record)
    if KEY_IMAGES in forms:
        is_covered = black_out and outside_regions(record.scan) is not None
        record = replace(record, surroundings=Surroundings.BLACK if is_covered else Surroundings.AS_SAVED)
    for key in forms:
        form = FORMS[key]
        for ending, data in form.render(record, loop).items():
            path = folder / f"{name}{ending}"
            write_and_check(form, path, data, record)
            yield ExportedFile(key, path, _confirmed_sha256(record) if key == "json" else None)


def _confirmed_sha256(record: MeasurementRecord) -> str | None:
    document = record_document(record)
    return None if document["status"] == "draft" else content_sha256(document)


def default_name(record: MeasurementRecord) -> str:
    """Name an export by the scan's hash and the measurement's letter: nothing of the patient stands in it."""
    return f"ifs-{record.scan_sha256[:12]}-{record.measurement.key}"


def render_one(key: str, record: MeasurementRecord, loop: CineLoop) -> bytes:
    """Make a form that is a single file.

    Raises
    ------
    RecordMismatchError
        The bytes do not say what the record says.
    """
    form = FORMS[key]
    (data,) = form.render(record, loop).values()
    form.check(data, record)
    return data


def write_and_check(form: ExportForm, path: Path, data: bytes, record: MeasurementRecord) -> None:
    """Replace a file, read it back and compare.

    Raises
    ------
    ExportError
        The place cannot be written.
    RecordMismatchError
        The file says something else than the record.
    """
    try:
        write_atomically(path, data)
        # A device or pipe gives nothing back; the bytes were checked before they went there.
        written = path.read_bytes() if path.is_file() else data
    except OSError as error:
        raise ExportError(
            f"Expected to write {path}, found: {error.strerror or error}; choose a folder that can be written."
        ) from error
    form.check(written, record)
