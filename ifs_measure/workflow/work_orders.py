"""What the window's measuring process is asked for, and what it says: values that pass through a pipe."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from types import MappingProxyType

from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession
from ifs_measure.tracking.tracker import ReviewItem

ScanKey = tuple[Path, str | None, float | None]
"""Path, series and frames per second that a person gave: what a scan is opened with."""


def _rebuilt(values: dict[object, object]) -> MappingProxyType[object, object]:
    return MappingProxyType(values)


# A session's empty fields are read-only mappings, which no pickle knows by itself.
ForkingPickler.register(MappingProxyType, lambda mapping: (_rebuilt, (dict(mapping),)))


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """A scan to open over there.

    Attributes
    ----------
    key : ScanKey
        What it is opened with.
    description : ScanDescription
        What the window knows of it, the comparison with its ruler included.
    broken : frozenset of int
        Frames at which a decoder died or hung: they count as damaged.
    """

    key: ScanKey
    description: ScanDescription
    broken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class HoldScan:
    """Open a scan ahead of the first order and keep it; None lets go of the file and of everything computed from it."""

    place: ScanPlace | None


@dataclass(frozen=True, slots=True)
class SolveOrder:
    """Follow both ends of one measurement; the result is `Solved`."""

    session: MeasurementSession
    key: str


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Write the record of one measurement; each item is an `ExportedFile`, the last one is the result."""

    session: MeasurementSession
    key: str
    forms: tuple[str, ...]
    folder: Path
    black_out: bool = False


@dataclass(frozen=True, slots=True)
class Solved:
    """A measurement with its track, and the frames of it that a person should look at."""

    measurement: CaliperMeasurement
    review: tuple[ReviewItem, ...]


Order = SolveOrder | ExportOrder


@dataclass(frozen=True, slots=True)
class NumberedOrder:
    """An order with the number that every answer to it carries."""

    number: int
    place: ScanPlace
    order: Order


@dataclass(frozen=True, slots=True)
class StopOrder:
    """Do not go on with an order."""

    number: int


Message = HoldScan | NumberedOrder | StopOrder


@dataclass(frozen=True, slots=True)
class WorkReady:
    """The process is up."""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """Something that an order yielded."""

    number: int
    item: object


@dataclass(frozen=True, slots=True)
class WorkDone:
    """An order came to its end; nothing more is heard of it."""

    number: int
    result: object


@dataclass(frozen=True, slots=True)
class WorkStopped:
    """An order was stopped as asked."""

    number: int


@dataclass(frozen=True, slots=True)
class WorkFailed:
    """An order raised; `trace` says where, over there."""

    number: int
    error: Exception
    trace: str = ""


@dataclass(frozen=True, slots=True)
class WorkRestarted:
    """The process died or hung and runs again; its order began anew."""

    number: int


Answer = WorkReady | WorkItem | WorkDone | WorkStopped | WorkFailed
WorkEvent = WorkItem | WorkDone | WorkStopped | WorkFailed | WorkRestarted
