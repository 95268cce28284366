"""Files that come with the program are found in a checkout and in an installed package."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from ifs_measure.bundled import resources_folder, samples_folder
from ifs_measure.phantom import PhantomKnobs
from ifs_measure.phantom.samples import SAMPLE_RECIPES, TRUTH_FILE, bundled_samples, write_sample

REPOSITORY = Path(__file__).resolve().parents[1]
ASK = "from ifs_measure.bundled import resources_folder, samples_folder; print(resources_folder(), samples_folder())"


def test_in_a_checkout_they_lie_beside_the_package() -> None:
    assert resources_folder() == REPOSITORY / "resources"
    assert samples_folder() == REPOSITORY / "sample_images"


def installed(folder: Path) -> Path:
    """Lay the package out as the wheel does, with its own folders inside."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert set(wheel["only-include"]) == {"ifs_measure", "resources", "sample_images"}
    for name, place in wheel["sources"].items():
        (folder / place).mkdir(parents=True)
        assert (REPOSITORY / name).is_dir()
    for name in ("__init__.py", "bundled.py"):
        shutil.copy(REPOSITORY / "ifs_measure" / name, folder / "ifs_measure" / name)
    return folder


def test_installed_they_lie_inside_the_package(tmp_path: Path) -> None:
    folder = installed(tmp_path)
    answer = subprocess.run([sys.executable, "-c", ASK], cwd=folder, capture_output=True, text=True, check=True).stdout
    data = folder / "ifs_measure" / "_data"
    assert answer.split() == [str(data / "resources"), str(data / "sample_images")]


def test_a_damaged_installation_says_so(tmp_path: Path) -> None:
    folder = installed(tmp_path)
    (folder / "ifs_measure/_data/resources").rmdir()
    answer = subprocess.run([sys.executable, "-c", ASK], cwd=folder, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "install again" in answer.stderr


def test_the_page_of_the_samples_says_which_files_they_are() -> None:
    page = (samples_folder() / "README.md").read_text(encoding="utf-8")
    for sample in bundled_samples():
        files = sorted(sample.path.glob("*.png")) if sample.path.is_dir() else [sample.path]
        whole = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
        assert whole in page, sample.name


@pytest.mark.slow
def test_a_sample_drawn_anew_is_the_bundled_one_but_for_the_width_of_its_shadows(tmp_path: Path) -> None:
    """The page says so; the bundled files are kept as they are, and the phantom went on."""
    kept = {sample.name: dict(sample.truth) for sample in bundled_samples()}
    for recipe in SAMPLE_RECIPES:
        # A knob that came later stands where it changes nothing.
        kept[recipe.name]["knobs"] = {**asdict(PhantomKnobs()), **kept[recipe.name]["knobs"]}
        assert kept[recipe.name]["knobs"] == asdict(recipe.knobs)
    stills = next(recipe for recipe in SAMPLE_RECIPES if recipe.stored_as == "png")
    write_sample(stills, tmp_path)
    drawn = json.loads((tmp_path / TRUTH_FILE).read_text(encoding="utf-8"))
    of_light = ("visibility_at_nearest", "cortex_visible_px")
    assert [key for key in drawn if drawn[key] != kept[stills.name].get(key) and key not in of_light] == []
