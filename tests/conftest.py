"""What every test stands on: no display, no network, no home folder, nothing left running."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ifs_measure.phantom.samples import BundledSample, bundled_samples

# Before anything imports Qt. QT_QPA_PLATFORM=xcb in the environment lets a person watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("MPLBACKEND", "Agg")
# Before anything imports numpy. Two workers share two cores: further threads of each process only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Every window of a test starts three processes; each would else compile the whole package anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

REPOSITORY = Path(__file__).resolve().parents[1]
THREADS_END_WITHIN_S = 5.0


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Fail a test that reaches for the network; local sockets have no (host, port) address."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        raise RuntimeError(f"Expected no network, found a connection to {arguments[1]}.")


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session", autouse=True)
def _font_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Build matplotlib's font list once for the run, not once in each test's own home folder."""
    base = tmp_path_factory.getbasetemp()
    shared_by_workers = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    os.environ["MPLCONFIGDIR"] = str(shared_by_workers / "matplotlib")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home folder of its own, so that no preference, session or cache leaks in or out."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
    }.items():
        path = home / folder
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(path))
    for variable in [name for name in os.environ if name.startswith("IFS_MEASURE_")]:
        monkeypatch.delenv(variable)
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        # Qt reads the folder once in a process and then keeps it.
        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / ".config"))


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running or a window on the screen."""
    before = set(threading.enumerate())
    windows_before = set(_windows())
    yield
    deadline = time.monotonic() + THREADS_END_WITHIN_S
    for thread in set(threading.enumerate()) - before:
        if not thread.daemon:
            thread.join(max(0.0, deadline - time.monotonic()))
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive() and not thread.daemon]
    assert not left, f"threads left running: {left}"
    windows = [window for window in _windows() if window not in windows_before]
    assert not windows, f"windows left on the screen: {windows}"


def _windows() -> list[Any]:
    """Windows that are on the screen, without starting Qt for it."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    return [w for w in QApplication.topLevelWidgets() if w.isVisible()] if QApplication.instance() else []


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Folder of large reference data beside the checkout; skips where it is absent."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "scans").is_dir():
        pytest.skip(f"needs the reference scans in {folder.name}/ beside the checkout, which are not there")
    return folder


@pytest.fixture(scope="session")
def sample_dicom() -> BundledSample:
    """The bundled DICOM loop."""
    return next(sample for sample in bundled_samples() if sample.path.is_file())


@pytest.fixture(scope="session")
def sample_stills() -> BundledSample:
    """The bundled folder of numbered PNG stills."""
    return next(sample for sample in bundled_samples() if sample.path.is_dir())
