"""A bundled sample as the words of the command line need it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ifs_measure.phantom.samples import BundledSample


@dataclass(frozen=True, slots=True)
class Sample:
    """A loop: what to open, and the truth that it was made from."""

    path: Path
    truth: dict[str, Any]

    @classmethod
    def of(cls, bundled: BundledSample) -> Sample:
        return cls(bundled.path, bundled.truth)

    @property
    def click_frame(self) -> int:
        return int(self.truth["landmark_sets"][0]["click_frame"])

    @property
    def it(self) -> tuple[float, float]:
        x, y = self.truth["landmark_sets"][0]["clicks"]["it"]
        return float(x), float(y)

    @property
    def lt(self) -> tuple[float, float]:
        x, y = self.truth["landmark_sets"][0]["clicks"]["lt"]
        return float(x), float(y)

    @property
    def narrowest_mm(self) -> float:
        return float(self.truth["narrowest"]["distance_mm"])
