"""Measure the ischiofemoral space on saved ultrasound cine loops.

The whole walk without a window::

    from ifs_measure import measure_scan, record_bytes

    record = measure_scan("loop.dcm", frame=0, it=(286, 252), lt=(181, 251), side="right")
    print(record.measurement.narrowest)
    open("record.json", "wb").write(record_bytes(record))

Names are fetched when they are first used, so that importing the package loads neither numpy nor a decoder nor Qt.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Anchor": "ifs_measure.measurement.caliper",
    "Ends": "ifs_measure.measurement.caliper",
    "ImagePoint": "ifs_measure.measurement.geometry",
    "MeasureRequest": "ifs_measure.workflow.measure",
    "MeasurementRecord": "ifs_measure.measurement.record",
    "PixelScale": "ifs_measure.measurement.geometry",
    "Quantity": "ifs_measure.measurement.caliper",
    "Surface": "ifs_measure.measurement.caliper",
    "UserCalibration": "ifs_measure.measurement.calibration",
    "export": "ifs_measure.workflow.export",
    "list_scans": "ifs_measure.scans.open_scan",
    "measure": "ifs_measure.workflow.measure",
    "measure_scan": "ifs_measure.workflow.measure_scan",
    "open_scan": "ifs_measure.scans.open_scan",
    "read_record": "ifs_measure.reports.record_json",
    "record_bytes": "ifs_measure.reports.record_json",
    "record_document": "ifs_measure.reports.record_json",
}

__all__ = ["__version__", *sorted(_HOMES)]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    """Fetch a public name from the room where it lives (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ifs_measure' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Names of the package, those not fetched yet included."""
    return sorted({*globals(), *_HOMES})
