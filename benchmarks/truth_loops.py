"""Loops with exact truth: where they are, what was clicked, and how far a result is from the truth."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, Picture, PixelScale
from ifs_measure.scans.open_scan import open_scan

SHARED_LOOPS = Path(__file__).resolve().parents[2] / "shared" / "loops"
ALONG_MM, ACROSS_MM = 3.0, 0.7
"""A hand's click: up to so far along the bone, and with this standard deviation in each axis."""


@dataclass(frozen=True, slots=True)
class TruthLoop:
    """One folder with a loop and its `truth.json`."""

    name: str
    folder: Path
    truth: dict[str, Any]

    @property
    def path(self) -> Path:
        """What to open."""
        name = str(self.truth["files"][0])
        return self.folder / (name.split("/", maxsplit=1)[0] if "%" in name else name)

    @property
    def scale(self) -> PixelScale:
        """True scale."""
        spacing = self.truth["spacing_mm_per_px"]
        return PixelScale(spacing["x"], spacing["y"])

    @property
    def distance_mm(self) -> FloatArray:
        """True narrowest distance of each frame."""
        return np.array(self.truth["distance_mm"], dtype=float)


def find_loops(folder: Path, names: list[str] | None = None) -> list[TruthLoop]:
    """Return every loop with truth in a folder, or the named ones."""
    found = []
    for path in sorted(folder.glob("*/truth.json")):
        if names and path.parent.name not in names:
            continue
        found.append(TruthLoop(path.parent.name, path.parent, json.loads(path.read_text(encoding="utf-8"))))
    return found


def shared_module(name: str) -> ModuleType | None:
    """Load `score.py` or `clicks.py` of the shared loops, where they are."""
    path = SHARED_LOOPS / f"{name}.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"shared_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kind_clicks(truth: dict[str, Any]) -> tuple[int, ImagePoint, ImagePoint]:
    """Frame, IT and LT of the truth's own clicks: the nearest pair and a pixel of noise."""
    first = truth["landmark_sets"][0]
    return int(first["click_frame"]), ImagePoint(*first["clicks"]["it"]), ImagePoint(*first["clicks"]["lt"])


def hand_clicks(truth: dict[str, Any], seed: int, frame: int | None = None) -> tuple[int, ImagePoint, ImagePoint]:
    """Clicks as a hand makes them: somewhere on the visible cortex near the nearest place, and not quite on it."""
    at = int(truth["landmark_sets"][0]["click_frame"]) if frame is None else frame
    shared = shared_module("clicks")
    if shared is not None:
        clicks = shared.hand_clicks(truth, at, seed)
        return at, ImagePoint(*clicks["it"]), ImagePoint(*clicks["lt"])
    rng = np.random.default_rng([seed, at, truth["seed"]])
    scale = np.array([truth["spacing_mm_per_px"][axis] for axis in "xy"])
    nearest = np.array(truth["nearest_px"][at], dtype=float).reshape(2, 2) * scale
    points = []
    for bone, near in zip(("it", "lt"), nearest, strict=True):
        line = np.array(truth["cortex_visible_px"][at][bone], dtype=float) * scale
        arc = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
        fine = np.linspace(0, arc[-1], max(int(arc[-1] / 0.05), 2))
        dense = np.column_stack([np.interp(fine, arc, line[:, k]) for k in range(2)])
        start = fine[int(np.hypot(*(dense - near).T).argmin())]
        place = np.clip(start + rng.uniform(-ALONG_MM, ALONG_MM), 0, arc[-1])
        click = np.array([np.interp(place, fine, dense[:, k]) for k in range(2)])
        points.append(ImagePoint(*((click + ACROSS_MM * rng.standard_normal(2)) / scale)))
    return at, points[0], points[1]


class HeldLoop:
    """A loop whose frames were all decoded, so that only tracking is timed."""

    def __init__(self, loop: CineLoop) -> None:
        self.description: ScanDescription = loop.description
        count = loop.description.n_frames
        self._luma = [loop.luma(i) for i in range(count)]
        self._loop = loop

    def frame(self, index: int) -> Picture:
        """One picture."""
        return self._loop.frame(index)

    def luma(self, index: int) -> GreyImage:
        """Brightness of one picture."""
        return self._luma[index]

    def close(self) -> None:
        """Let go of the file."""
        self._loop.close()


def hold(loop: TruthLoop) -> HeldLoop:
    """Open and decode a loop."""
    return HeldLoop(open_scan(loop.path))
