"""How a session becomes JSON objects and comes back the same, bit by bit; the model itself knows nothing of files."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_origin

import cattrs
import numpy as np

from ifs_measure.errors import UnreadableSessionError
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray, ImagePoint
from ifs_measure.measurement.session import FieldValue, MeasurementSession

Json = dict[str, Any]
T = TypeVar("T")


def session_to_json(session: MeasurementSession) -> Json:
    """Lay a session out as JSON objects."""
    document: Json = _converter().unstructure(session)
    return document


def session_from_json(document: object) -> MeasurementSession:
    """Build a session from JSON objects.

    Raises
    ------
    UnreadableSessionError
        They are not those of a session.
    """
    return _structured(document, MeasurementSession)


def prepare_forms() -> None:
    """Make what turns sessions into JSON and back, which is otherwise made for the first session."""
    session_from_json(session_to_json(MeasurementSession("", 1)))


def track_to_json(track: CortexTrack) -> Json:
    """Lay a track out as JSON objects; arrays become their bytes, which is exact and quick."""
    document: Json = _converter().unstructure(track)
    return document


def track_from_json(document: object) -> CortexTrack:
    """Build a track from JSON objects.

    Raises
    ------
    UnreadableSessionError
        They are not those of a track.
    """
    return _structured(document, CortexTrack)


def _structured(document: object, kind: type[T]) -> T:
    try:
        built: T = _converter().structure(document, kind)
    except Exception as error:
        # cattrs raises a group of whatever went wrong inside; the file is damaged whichever it was.
        raise UnreadableSessionError(
            f"Expected a saved {kind.__name__}, found something else ({type(error).__name__})."
        ) from error
    return built


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(ImagePoint, list)
    converter.register_structure_hook(ImagePoint, lambda value, _: ImagePoint(float(value[0]), float(value[1])))
    converter.register_unstructure_hook_func(_is_array, _array_to_json)
    converter.register_structure_hook_func(_is_array, lambda value, _: _array_from_json(value))
    converter.register_structure_hook_func(lambda kind: kind == FieldValue, lambda value, _: _field_value(value))
    return converter


def _is_array(kind: Any) -> bool:
    return kind is np.ndarray or get_origin(kind) is np.ndarray


def _array_to_json(array: FloatArray) -> Json:
    data = np.ascontiguousarray(array, dtype="<f8")
    return {"shape": list(data.shape), "float64": base64.b64encode(data.tobytes()).decode("ascii")}


def _array_from_json(value: Mapping[str, Any]) -> FloatArray:
    data = np.frombuffer(base64.b64decode(value["float64"], validate=True), dtype="<f8")
    return data.reshape(value["shape"]).astype(np.float64)


def _field_value(value: Any) -> FieldValue:
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    if isinstance(value, str | bool | int | float):
        return value
    raise ValueError(f"Expected words, a number or yes and no, found {type(value).__name__}.")
