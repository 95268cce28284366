"""Sample loops: those that `sample` writes, and those that come with the program."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ifs_measure.bundled import samples_folder
from ifs_measure.phantom.knobs import PhantomKnobs
from ifs_measure.phantom.loop import make_loop
from ifs_measure.phantom.truth import truth_of
from ifs_measure.phantom.write_loop import write_dicom, write_png_sequence

TRUTH_FILE = "truth.json"


@dataclass(frozen=True, slots=True)
class SampleRecipe:
    """One sample loop: its folder, how it is stored and its knobs."""

    name: str
    stored_as: str
    knobs: PhantomKnobs


SAMPLE_RECIPES = (
    SampleRecipe(
        "curved_dicom",
        "dicom",
        PhantomKnobs(seed=11, n_frames=60, fps=25.0, d_max_mm=23.0, d_min_mm=11.5, columns=640, rows=480),
    ),
    SampleRecipe(
        "curved_png",
        "png",
        PhantomKnobs(
            seed=12, n_frames=40, fps=20.0, d_max_mm=20.0, d_min_mm=13.0, mirror=True, columns=560, rows=420,
            laterality="left", dynamic_range_db=56.0,
        ),
    ),
)  # fmt: skip
"""The samples: one DICOM loop that says its scale and times, one folder of stills that does not."""


@dataclass(frozen=True, slots=True)
class BundledSample:
    """A sample on disk.

    Attributes
    ----------
    name : str
        Name of its folder.
    path : Path
        What to open: the DICOM file, or the folder of stills.
    truth : mapping
        Its `truth.json`.
    """

    name: str
    path: Path
    truth: dict[str, Any]

    @property
    def mm_per_px(self) -> tuple[float, float]:
        """True scale in x and y."""
        spacing = self.truth["spacing_mm_per_px"]
        return float(spacing["x"]), float(spacing["y"])

    @property
    def clicks(self) -> tuple[int, tuple[float, float], tuple[float, float]]:
        """Frame, IT and LT of the first set of clicks."""
        first = self.truth["landmark_sets"][0]
        it, lt = first["clicks"]["it"], first["clicks"]["lt"]
        return int(first["click_frame"]), (it[0], it[1]), (lt[0], lt[1])


def write_sample(recipe: SampleRecipe, folder: Path) -> Path:
    """Make one sample loop, write it with its truth into `folder`, and return what to open."""
    folder.mkdir(parents=True, exist_ok=True)
    loop = make_loop(recipe.knobs)
    if recipe.stored_as == "dicom":
        opened, name = folder / "loop.dcm", "loop.dcm"
        write_dicom(loop, opened)
    elif recipe.stored_as == "dicom_raw":
        opened, name = folder / "loop.dcm", "loop.dcm"
        write_dicom(loop, opened, jpeg_quality=None)
    else:
        opened = folder / "png"
        name = "png/" + write_png_sequence(loop, opened)
    text = json.dumps(truth_of(loop, [name]), separators=(",", ":"))
    (folder / TRUTH_FILE).write_text(text + "\n", encoding="utf-8")
    return opened


def write_samples(folder: Path, seed: int | None = None) -> list[Path]:
    """Write every sample into its own folder under `folder` (made if absent); return what to open of each.

    Parameters
    ----------
    folder : Path
        Where to.
    seed : int, optional
        Other loops of the same kind: replaces the recipes' seeds.
    """
    opened = []
    for recipe in SAMPLE_RECIPES:
        chosen = recipe if seed is None else replace(recipe, knobs=replace(recipe.knobs, seed=seed))
        opened.append(write_sample(chosen, folder / recipe.name))
    return opened


def bundled_samples() -> tuple[BundledSample, ...]:
    """Return the samples that came with the program; empty where they were left out."""
    try:
        folder = samples_folder()
    except FileNotFoundError:
        return ()
    found = []
    for truth_path in sorted(folder.glob(f"*/{TRUTH_FILE}")):
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        name = str(truth["files"][0])
        path = truth_path.parent / (name.split("/", maxsplit=1)[0] if "%" in name else name)
        found.append(BundledSample(truth_path.parent.name, path, truth))
    return tuple(found)
