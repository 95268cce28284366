"""The whole window on a small phantom, driven by real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from person import WINDOW, Person
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifs_measure.gui.app import Application, prepare
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom


@dataclass(frozen=True)
class SmallLoop:
    """A phantom loop on disk with its truth."""

    path: Path
    truth: dict[str, Any]

    @property
    def it(self) -> ImagePoint:
        return ImagePoint(*self.truth["landmark_sets"][0]["clicks"]["it"])

    @property
    def lt(self) -> ImagePoint:
        return ImagePoint(*self.truth["landmark_sets"][0]["clicks"]["lt"])


def loop_on_disk(folder: Path, n_frames: int) -> SmallLoop:
    """Write a small loop; the gap closes and opens once."""
    knobs = PhantomKnobs(seed=5, n_frames=n_frames, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300)
    loop = make_loop(knobs)
    path = folder / "small loop.dcm"
    write_dicom(loop, path)
    return SmallLoop(path, truth_of(loop, [path.name]))


@pytest.fixture(scope="session")
def small_loop(tmp_path_factory: pytest.TempPathFactory) -> SmallLoop:
    """Ten small frames: as many as a review needs to have something to look at, and a number of two digits."""
    return loop_on_disk(tmp_path_factory.mktemp("loop"), 10)


@pytest.fixture(scope="session")
def short_loop(tmp_path_factory: pytest.TempPathFactory) -> SmallLoop:
    """Four of them: for what happens round a track, whatever the track says; it costs half."""
    return loop_on_disk(tmp_path_factory.mktemp("short"), 4)


@contextmanager
def a_window(qtbot: QtBot, qapp: QApplication, *, is_first: bool = False) -> Iterator[Person]:
    """Show the window at 1366x768, and close it afterwards."""
    prepare(qapp)
    if not is_first:
        Preferences().set("tour_done", True)
    application = Application()
    window = application.window
    window.resize(*WINDOW)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Person(application, qtbot)
    window.close()
    application.deleteLater()
    window.deleteLater()
    qapp.sendPostedEvents()


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication) -> Iterator[Person]:
    """The window, closed again afterwards."""
    with a_window(qtbot, qapp) as hand:
        yield hand


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication) -> Iterator[Person]:
    """The window of somebody who never saw it before."""
    with a_window(qtbot, qapp, is_first=True) as hand:
        yield hand


@pytest.fixture
def one_window_after_another(qtbot: QtBot, qapp: QApplication) -> Callable[[], AbstractContextManager[Person]]:
    """Make windows, each with what those before it left behind."""
    return partial(a_window, qtbot, qapp)
