"""What the decoding process has to say to the window; every event carries the ticket of its scan."""

from __future__ import annotations

from dataclasses import dataclass

from ifs_measure.errors import IfsMeasureError
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.burned_in_ruler import DepthRuler


@dataclass(frozen=True, slots=True)
class ScanOpened:
    """The scan is open; frames can be wanted."""

    ticket: int
    description: ScanDescription


@dataclass(frozen=True, slots=True)
class ScanChecked:
    """The scale was compared with the burned-in rulers found; replaces the description.

    The rulers are for `depth_ruler.snap_to_tick`; they propose a scale and never decide one.
    """

    ticket: int
    description: ScanDescription
    rulers: tuple[DepthRuler, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanRefused:
    """The scan cannot be opened; the message is for the user."""

    ticket: int
    error: IfsMeasureError


@dataclass(frozen=True, slots=True)
class FrameReady:
    """A wanted frame, (rows, columns) or (rows, columns, 3), uint8, the receiver's own."""

    ticket: int
    index: int
    picture: Picture


@dataclass(frozen=True, slots=True)
class FrameFailed:
    """A wanted frame cannot be decoded; it is not tried again unless it is wanted again."""

    ticket: int
    index: int
    message: str


@dataclass(frozen=True, slots=True)
class WorkerRestarted:
    """The process died or was killed and runs again; the message is for the user."""

    ticket: int
    message: str


WorkerEvent = ScanOpened | ScanChecked | ScanRefused | FrameReady | FrameFailed | WorkerRestarted
