"""What the pages promise is there."""

from __future__ import annotations

import hashlib
import importlib.metadata
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pydicom
import pytest

from ifs_measure.phantom.samples import BundledSample

REPOSITORY = Path(__file__).resolve().parents[1]
README = REPOSITORY / "README.md"
PAGES = [README, REPOSITORY / "CHANGELOG.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
PYPROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


def normal(name: str) -> str:
    """Name of a distribution in its normal form."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required_by(requirements: list[str]) -> set[str]:
    """Normal names of the installed distributions that `requirements` need, directly or through another."""
    from packaging.requirements import Requirement

    names: set[str] = set()
    waiting = [Requirement(line) for line in requirements]
    while waiting:
        item = waiting.pop()
        if item.marker is not None and not any(item.marker.evaluate({"extra": e}) for e in ["", *item.extras]):
            continue
        if normal(item.name) in names:
            continue
        names.add(normal(item.name))
        waiting += [Requirement(line) for line in importlib.metadata.distribution(item.name).requires or []]
    return names


def listed_licences() -> dict[str, str]:
    """Package → licence, as docs/licences.md lists them."""
    rows = re.findall(r"(?m)^\| ([\w.\-]+) \| (.+) \|$", (REPOSITORY / "docs/licences.md").read_text(encoding="utf-8"))
    return {normal(name): licence for name, licence in rows if name != "package"}


def commands_of(page: Path) -> list[str]:
    """Lines of the page's shell blocks."""
    blocks = re.findall(r"(?s)```sh\n(.*?)```", page.read_text(encoding="utf-8"))
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def help_of(*words: str) -> str:
    """Help text of a command."""
    run = subprocess.run(
        [sys.executable, "-m", "ifs_measure", *words, "--help"], capture_output=True, text=True, check=True
    )
    return run.stdout


def test_every_package_has_its_licence_listed() -> None:
    needed = required_by([*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]])
    assert needed - set(listed_licences()) == set()


def test_no_package_is_gpl_by_its_own_licence() -> None:
    needed = required_by([*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]])
    gpl = []
    for name in needed:
        metadata = importlib.metadata.metadata(name)
        said = " ".join([metadata.get("License-Expression") or "", (metadata.get("License") or "").split("\n")[0]])
        said += " ".join(c for c in metadata.get_all("Classifier") or [] if c.startswith("License"))
        if re.search(r"(?<![LA])GPL|GNU General Public", said) and "LGPL" not in said:
            gpl.append(name)
    assert gpl == []


def test_the_gpl_codecs_inside_av_are_named() -> None:
    assert "GPL-2.0-or-later" in listed_licences()["av"]


def test_the_lock_names_every_dependency_and_no_machine() -> None:
    lock = tomllib.loads((REPOSITORY / "uv.lock").read_text(encoding="utf-8"))
    locked = {normal(package["name"]) for package in lock["package"]}
    direct = [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]]
    assert {normal(re.split(r"[\s<>=!~\[;]", line)[0]) for line in direct} - locked == set()
    sources = {str(package["source"]) for package in lock["package"] if package["name"] != "ifs-measure"}
    assert sources == {"{'registry': 'https://pypi.org/simple'}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(REPOSITORY)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [t.split("#")[0] for t in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"[a-z]+:|#", t)]
    assert [t for t in targets if t and not (page.parent / t).exists()] == []


def test_every_word_of_the_glossary_says_what_to_avoid() -> None:
    text = (REPOSITORY / "docs/glossary.md").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=\*\*)", text)[1:]
    assert len(entries) >= 20
    assert [entry.split("**")[1] for entry in entries if "\nAvoid: " not in entry] == []
    words = [entry.split("**")[1].casefold() for entry in entries]
    assert words == sorted(words)


def test_every_decision_has_a_number_of_its_own_and_is_listed() -> None:
    folder = REPOSITORY / "docs/decisions"
    pages = sorted(folder.glob("0*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in pages if f"]({page.name})" not in listed] == []


def test_the_readme_names_both_commands_and_every_install_line() -> None:
    lines = commands_of(README)
    for line in ("./run demo", "./run test"):
        assert line in lines
    text = README.read_text(encoding="utf-8")
    for install in ("pipx install .", "uv tool install ."):
        assert install in text


def test_the_commands_in_the_readme_exist() -> None:
    helps: dict[str, str] = {"": help_of()}
    for line in commands_of(README):
        words = shlex.split(line)
        if words[0] == "./run":
            assert re.search(rf"(?m)^    {words[1]}\)", (REPOSITORY / "run").read_text(encoding="utf-8"))
        if words[0] != "ifs-measure" or len(words) == 1:
            continue
        command = "" if words[1].startswith("-") else words[1]
        if command not in helps:
            helps[command] = help_of(command)
        options = [word.split("=")[0] for word in words if word.startswith("--")]
        assert [option for option in options if option not in helps[command]] == []


def test_the_shell_script_is_posix() -> None:
    subprocess.run(["sh", "-n", str(REPOSITORY / "run")], check=True)
    text = (REPOSITORY / "run").read_text(encoding="utf-8")
    assert text.startswith("#!/bin/sh\n")
    assert re.findall(r"\[\[|^function |\blocal\b|<<<|\$'", text) == []


def test_the_guides_way_to_check_a_record_works(
    sample_dicom: BundledSample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ifs_measure
    from ifs_measure.errors import RecordMismatchError

    blocks = re.findall(r"(?s)```python\n(.*?)```", (REPOSITORY / "docs/guide.md").read_text(encoding="utf-8"))
    scan = pydicom.dcmread(sample_dicom.path)
    scan.decompress()
    scan.PixelData, scan.NumberOfFrames, scan.FrameTimeVector = scan.pixel_array[0].tobytes(), 1, [0.0]
    monkeypatch.chdir(tmp_path)
    scan.save_as("loop.dcm")
    record = ifs_measure.measure_scan("loop.dcm", frame=0, it=(200, 150), lt=(300, 200), surface="point")
    data = ifs_measure.record_bytes(record)
    Path("record.json").write_bytes(data)
    exec("\n".join(blocks), {})
    Path("record.json").write_bytes(data.replace(b'"side": "right"', b'"side": "left"'))
    with pytest.raises(RecordMismatchError, match="changed"):
        exec(blocks[0], {})
    with pytest.raises(AssertionError):
        exec(blocks[1], {"hashlib": hashlib, "Path": Path})
