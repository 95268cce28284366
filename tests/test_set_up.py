"""The set-up script on machines that lack something, played with stand-ins for the system's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sets up Linux")
SYSTEM_PROGRAMS = ("sh", "cat", "cksum", "dirname", "basename", "uname", "awk", "env", "printf", "rm", "mkdir")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing but the script and what it reads."""
    folder = tmp_path / "a checkout"
    (folder / "benchmarks").mkdir(parents=True)
    for name in ("run", "pyproject.toml", "benchmarks/demo.py"):
        shutil.copy(REPOSITORY / name, folder / name)
    return folder


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A PATH of an ordinary user on Debian: no sudo, and a Python without venv whose loader finds no Qt library."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in SYSTEM_PROGRAMS:
        (programs / name).symlink_to(str(shutil.which(name)))
    stand_in(programs / "id", "echo 1000")
    stand_in(programs / "apt-get", "exit 100")
    stand_in(
        programs / "python3",
        f"""case "$*" in
            *ensurepip*) exit 1 ;;
            -) printf 'offscreen libGL.so.1 libgl1\\nwindow libxcb-cursor.so.0 libxcb-cursor0\\n' ;;
            *) exec {sys.executable} "$@" ;;
        esac""",
    )
    return programs


def stand_in(file: Path, script: str) -> None:
    """Write an executable shell script."""
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def run(checkout: Path, path: Path | None, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script with nothing but `path` on PATH."""
    search = str(path) if path else os.environ["PATH"]
    return subprocess.run(
        [str(checkout / "run"), *words],
        env={"PATH": search, "HOME": str(checkout), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_ordinary_user_gets_the_exact_line(checkout: Path, bare_machine: Path) -> None:
    result = run(checkout, bare_machine, "test")
    assert result.returncode == 1
    line = result.stderr.strip().splitlines()[-1].strip()
    assert line == "apt-get update && apt-get install -y --no-install-recommends python3-venv libgl1 libxcb-cursor0"
    assert not (checkout / ".venv").exists()


def test_where_sudo_works_it_is_used(checkout: Path, bare_machine: Path, tmp_path: Path) -> None:
    log = tmp_path / "sudo.log"
    stand_in(bare_machine / "sudo", f'echo "$*" >>"{log}"\ncase "$*" in *install*) exit 1 ;; esac')
    result = run(checkout, bare_machine, "setup")
    assert result.returncode == 1
    assert "apt-get failed" in result.stderr
    asked = log.read_text(encoding="utf-8").splitlines()
    assert asked[0] == "-n true"
    assert asked[1].endswith("apt-get update -q")
    assert "python3-venv" in asked[2]


def test_root_needs_no_sudo(checkout: Path, bare_machine: Path, tmp_path: Path) -> None:
    log = tmp_path / "apt.log"
    stand_in(bare_machine / "id", "echo 0")
    stand_in(bare_machine / "apt-get", f'echo "$*" >>"{log}"; exit 1')
    assert run(checkout, bare_machine, "setup").returncode == 1
    assert log.read_text(encoding="utf-8").splitlines()[0].startswith("update")


def test_without_python_it_says_so(checkout: Path, bare_machine: Path) -> None:
    (bare_machine / "python3").unlink()
    result = run(checkout, bare_machine, "demo")
    assert result.returncode == 1
    assert "Python 3.11 or newer is needed" in result.stderr


def test_a_set_up_checkout_starts_at_once(checkout: Path, bare_machine: Path) -> None:
    """The stamp fits: neither pip nor apt is asked."""
    python = checkout / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    stand_in(python, 'case "$*" in -) ;; *) echo "python $*" ;; esac')
    project = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    sum_of_project = subprocess.run(["cksum"], input=project, capture_output=True, text=True, check=True).stdout.strip()
    (checkout / ".venv/.ifs-measure-stamp").write_text(f"{sum_of_project} {checkout}\n", encoding="utf-8")
    result = run(checkout, bare_machine, "test", "-q")
    assert (result.returncode, result.stdout) == (0, "python -m pytest -q\n"), result.stderr


def test_wrong_words_are_answered(checkout: Path) -> None:
    assert run(checkout, None).returncode == 2
    assert "usage" in run(checkout, None, "dance").stderr
    listed = run(checkout, None, "bench")
    assert listed.returncode == 2
    assert "usage: ./run bench" in listed.stderr
    assert "found no 'nothing'" in run(checkout, None, "bench", "nothing").stderr
