"""What must be said beside a result whatever the tracker found: too small a gap, too few frames, a doubtful label."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import PhaseLabel

NOT_SEPARABLE_MM = 2.0
"""Below this two cortices cannot be told apart on the picture: the lateral blur of both edges together, about 0.9 mm
each at 60 mm depth and 5 MHz."""
SPARSE_FRAMES_PER_S = 12.0
"""Below this a passive sweep of 18 mm in 3 s may pass its narrowest place by more than 0.25 mm between two frames."""
PLAUSIBLE_MM_PER_PX = (0.01, 2.0)
"""Ultrasound pictures of the hip have 0.05 to 0.4 mm per pixel; far outside, a scale was given in another unit."""
STILL_FRAMES_PER_S = 8.0
"""Below this frames are separate stills rather than a movement."""

IN_INTERNAL_ROTATION = "The narrowest frame lies in the internal rotation that was marked; check the marks."
"""Named: where the window asks just that, it does not say it as well."""


def cautions(
    narrowest: Narrowest | None,
    scale: PixelScale | None,
    times_ms: Sequence[float] | None,
    lost: Collection[int] = (),
) -> tuple[str, ...]:
    """Return the sentences that belong beside a headline.

    Parameters
    ----------
    narrowest : Narrowest or None
        The headline of the loop.
    scale : PixelScale or None
        The scale, where its millimetres may be believed.
    times_ms : sequence of float or None
        Time of each frame.
    lost : collection of int
        Frames in which a cortex was not seen.
    """
    said = []
    low, high = PLAUSIBLE_MM_PER_PX
    if scale is not None and not all(low <= value <= high for value in scale.vector_mm_per_px):
        said.append(
            f"The scale of {scale.x_mm_per_px:.4g} mm per pixel is far from any ultrasound picture's; check it."
        )
    if narrowest is not None and scale is not None and narrowest.distance_mm < NOT_SEPARABLE_MM:
        said.append("The cortices are not separable on the image at the narrowest frame (under 2 mm).")
    if narrowest is not None and _borders(narrowest, lost):
        said.append("The narrowest frame that was seen lies beside lost frames; the gap was probably narrower in them.")
    if narrowest is not None and narrowest.phase == PhaseLabel.IR:
        said.append(IN_INTERNAL_ROTATION)
    rate = _frames_per_s(times_ms)
    if rate is not None and rate < STILL_FRAMES_PER_S:
        said.append(f"The loop has {rate:.1f} frames per second: its frames count as separate stills.")
    elif rate is not None and rate < SPARSE_FRAMES_PER_S:
        said.append(f"The loop has {rate:.1f} frames per second; the narrowest moment may lie between two frames.")
    return tuple(said)


def _borders(narrowest: Narrowest, lost: Collection[int]) -> bool:
    """Whether the estimate's window, or the frame next to the lowest one, reaches into lost frames."""
    reach = narrowest.window_frames // 2 + 1
    near = {*range(narrowest.frame - reach, narrowest.frame + reach + 1)}
    near |= {narrowest.raw_minimum_frame - 1, narrowest.raw_minimum_frame + 1}
    return not near.isdisjoint(lost)


def _frames_per_s(times_ms: Sequence[float] | None) -> float | None:
    if times_ms is None or len(times_ms) < 2 or times_ms[-1] <= times_ms[0]:
        return None
    return 1000.0 * (len(times_ms) - 1) / (times_ms[-1] - times_ms[0])
