"""What is drawn over the picture, as frozen values in picture coordinates."""

from __future__ import annotations

from dataclasses import dataclass, field

from ifs_measure.measurement.calibration import UltrasoundRegion
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import FloatArray, ImagePoint


@dataclass(frozen=True, slots=True)
class EndMark:
    """One end of a caliper.

    Attributes
    ----------
    bone : Bone
        Which end; IT is drawn as ``+``, LT as ``×``.
    point : ImagePoint
        Where the mark stands.
    state : str
        Name of a mark colour: ``placed``, ``tracked``, ``corrected``, ``interpolated``, ``low``, ``narrowest``, or of a
        quantity.
    arc : ndarray of shape (n, 2) or None
        The cortex round it.
    is_preview, is_selected : bool
        Not placed yet; chosen for the arrow keys.
    """

    bone: Bone
    point: ImagePoint
    state: str
    arc: FloatArray | None = field(default=None, compare=False)
    is_preview: bool = False
    is_selected: bool = False


@dataclass(frozen=True, slots=True)
class CaliperDrawing:
    """A caliper with its line and its number.

    Attributes
    ----------
    ends : tuple of EndMark
        One or two.
    state : str
        Colour of the line.
    text, sub_text : str
        The number with its ± and unit; a smaller word under it.
    letter : str
        Drawn at the line of a further quantity.
    dashes : tuple of float
        Dash pattern of a further quantity's line, in line widths; empty is a plain line.
    is_preview : bool
        Dashes 6-5.
    """

    ends: tuple[EndMark, ...]
    state: str
    text: str = ""
    sub_text: str = ""
    letter: str = ""
    dashes: tuple[float, ...] = ()
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class Loupe:
    """The round magnifier beside the pointer.

    Attributes
    ----------
    centre : ImagePoint
        What it magnifies.
    snapped : ImagePoint or None
        Where a click would land.
    arc : ndarray of shape (n, 2) or None
        The cortex there.
    caption : str
        What it does.
    """

    centre: ImagePoint
    snapped: ImagePoint | None = None
    arc: FloatArray | None = field(default=None, compare=False)
    caption: str = ""


@dataclass(frozen=True, slots=True)
class OverlayScene:
    """Everything over one frame.

    Attributes
    ----------
    calipers : tuple of CaliperDrawing
        The ischiofemoral space first.
    loupe : Loupe or None
        While placing, dragging and nudging.
    crosshair : ImagePoint or None
        Where the arrow keys point while a point is placed by keys.
    no_cortex_at : ImagePoint or None
        Hollow square where a click finds nothing.
    redraw : tuple of ImagePoint
        Points of an arc that is being redrawn.
    ruler : tuple of ImagePoint
        Points of a ruler that is being set.
    regions : tuple of UltrasoundRegion
        Outlines, on demand.
    ruler_ticks : tuple of ImagePoint
        The burned-in ruler's ticks, on demand.
    note : tuple of str
        Two short lines about a correction, drawn in the black.
    side_letter, side_word, left_word, right_word : str
        Orientation; the word of the side only where it was not recorded.
    """

    calipers: tuple[CaliperDrawing, ...] = ()
    loupe: Loupe | None = None
    crosshair: ImagePoint | None = None
    no_cortex_at: ImagePoint | None = None
    redraw: tuple[ImagePoint, ...] = ()
    ruler: tuple[ImagePoint, ...] = ()
    regions: tuple[UltrasoundRegion, ...] = ()
    ruler_ticks: tuple[ImagePoint, ...] = ()
    note: tuple[str, ...] = ()
    side_letter: str = ""
    side_word: str = ""
    left_word: str = ""
    right_word: str = ""


EMPTY_SCENE = OverlayScene()
