"""The estimator of the narrowest distance, per loop and per phase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ifs_measure.measurement.cortex_track import CortexTrack


@dataclass(frozen=True, slots=True)
class Narrowest:
    """The headline distance of a loop or of a phase.

    Attributes
    ----------
    frame : int
        Index of the frame that shows it.
    distance_mm, sd_mm : float
        Estimate and its standard deviation, in the unit of the track's scale.
    raw_minimum_mm : float
        The least distance of a single frame.
    raw_minimum_frame : int
        Where that is.
    estimator : str
        Identifier with version.
    window_frames : int
        How many frames the estimate rests on.
    phase : str or None
        Label of the phase, None for the whole loop.
    warnings : tuple of str
        Sentences.
    """

    frame: int
    distance_mm: float
    sd_mm: float
    raw_minimum_mm: float
    raw_minimum_frame: int
    estimator: str
    window_frames: int
    phase: str | None = None
    warnings: tuple[str, ...] = ()


def estimate_narrowest(
    track: CortexTrack,
    times_ms: Sequence[float] | None,
    span: tuple[int, int] | None = None,
    phase: str | None = None,
) -> Narrowest | None:
    """Estimate the narrowest distance without the bias of a raw minimum.

    Parameters
    ----------
    track : CortexTrack
        Both cortices in every frame.
    times_ms : sequence of float or None
        Time of each frame; without times the window is 9 frames.
    span : tuple of int, optional
        First and last frame (inclusive) of a phase; the whole loop when absent.
    phase : str, optional
        Label carried into the result.

    Returns
    -------
    Narrowest or None
        None where no frame of the span has a distance.
    """
    raise NotImplementedError
