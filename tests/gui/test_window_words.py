"""The whole window in a language whose words are 40 % longer, in German, and in small windows: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from test_languages import Longer, clipped

from ifs_measure.gui.languages import install_language
from ifs_measure.gui.wording import number

Key = Qt.Key
LAYOUT_ROUNDS = 6
"""Heights of wrapped words settle level by level."""
SIZES = ((1366, 768), (1366, 698), (1920, 1010), (683, 384))


@pytest.fixture(params=["longer", "de", "zh_TW"])
def wordy(request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Put a language in place before the window is made, and take it away afterwards."""
    before = QLocale()

    def install(app: QApplication, _wanted: str = "") -> str:
        if request.param == "longer":
            app.installTranslator(Longer(app))
        else:
            install_language(app, request.param)
        return str(request.param)

    monkeypatch.setattr("ifs_measure.gui.app.install_language", install)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_no_state_cuts_a_word(wordy, hand, qtbot: QtBot, short_loop):
    window = hand.window
    found: dict[tuple[str, tuple[int, int]], list[str]] = {}

    def look(state: str) -> None:
        for size in SIZES:
            hand.resize(*size)
            hand.rest(LAYOUT_ROUNDS)
            cut = [words for words in clipped(window) if words]
            if cut:
                found[state, size] = cut
        hand.resize(1366, 768)

    look("start")
    hand.open(short_loop.path)
    look("open")
    hand.place_both(short_loop)
    look("placed")
    hand.track()
    look("tracked")
    for state, key in (("form", Key.Key_F3), ("calibration", Key.Key_K), ("display", Key.Key_V), ("help", Key.Key_F1)):
        hand.key(key)
        look(state)
        hand.key(Key.Key_Escape)
    assert found == {}


def test_no_figure_has_a_direction_that_it_rounds_away():
    assert number(-0.04) == "0.0"
    assert number(-0.06) == "−0.1"


def test_the_menu_shows_plain_keys_too(hand):
    menu = hand.window.top_bar.menu_button.menu()
    lists = [menu, *(action.menu() for action in menu.actions() if action.menu() is not None)]
    entries = {action.objectName(): action.text() for one in lists for action in one.actions()}
    assert entries["action_track"].endswith("\tT")
    assert entries["action_narrowest"].endswith("\tM")


def test_no_menu_is_higher_or_wider_than_the_smallest_window(hand):
    """A menu that is higher than the screen goes on in further columns, and those leave a small screen."""
    menu = hand.window.top_bar.menu_button.menu()
    for one in (menu, *(action.menu() for action in menu.actions() if action.menu() is not None)):
        assert one.sizeHint().height() <= 307, one.title()
        assert one.sizeHint().width() <= 546
