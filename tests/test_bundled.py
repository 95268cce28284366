"""Files that come with the program are found in a checkout and in an installed package."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from ifs_measure.bundled import resources_folder, samples_folder

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
