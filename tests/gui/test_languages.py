"""Three languages: whole, with their places filled, readable in the shipped fonts, with their own decimals."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from panel_states import COMPACT, STATES
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ifs_measure.bundled import resources_folder
from ifs_measure.gui.buttons import KeyButton
from ifs_measure.gui.fonts import FONT_FILES, load_fonts
from ifs_measure.gui.hands.compare_flow import difference_words
from ifs_measure.gui.labels import ElidedLabel, Label
from ifs_measure.gui.languages import LANGUAGES, install_language, language_for
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.theme import apply_theme
from ifs_measure.gui.wording import distance
from ifs_measure.gui.words import tr

CODES = ("de", "zh_TW")
PLACES = re.compile(r"\{\w+\}")


@pytest.fixture
def tool() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "docs" / "make_translations.py"
    spec = importlib.util.spec_from_file_location("make_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    """Fonts and look are put on once."""
    load_fonts(qapp)
    apply_theme(qapp, "dark")
    return qapp


@pytest.fixture
def own_language(qapp: QApplication) -> Iterator[QApplication]:
    """Put the language and the locale back afterwards."""
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize("code", CODES)
def test_catalogue_is_whole(tool: ModuleType, code: str) -> None:
    done = tool.read(resources_folder() / "translations" / f"ifs_measure_{code}.ts")
    assert sorted(set(tool.collect()) - set(done)) == []


@pytest.mark.parametrize("code", CODES)
def test_places_survive_translation(tool: ModuleType, code: str) -> None:
    done = tool.read(resources_folder() / "translations" / f"ifs_measure_{code}.ts")
    assert not [text for text, words in done.items() if set(PLACES.findall(text)) != set(PLACES.findall(words))]


@pytest.mark.parametrize("code", CODES)
def test_compiled_catalogue_is_up_to_date(tool: ModuleType, code: str, qapp: QApplication) -> None:
    done = tool.read(resources_folder() / "translations" / f"ifs_measure_{code}.ts")
    translator = QTranslator()
    assert translator.load(str(resources_folder() / "translations" / f"ifs_measure_{code}.qm"))
    stale = [text for text, words in done.items() if translator.translate(tool.CONTEXT, text) != words]
    assert not stale


@pytest.mark.parametrize("code", CODES)
def test_every_character_has_a_glyph(tool: ModuleType, code: str, qapp: QApplication) -> None:
    done = tool.read(resources_folder() / "translations" / f"ifs_measure_{code}.ts")
    fonts = [QRawFont(str(resources_folder() / "fonts" / name), 13) for name in FONT_FILES]
    regular = [font for font, name in zip(fonts, FONT_FILES, strict=True) if "Regular" in name]
    wanted = {character for words in done.values() for character in words if character > " "}
    missing = {c for c in wanted if not any(font.supportsCharacter(ord(c)) for font in regular)}
    assert not missing


def test_nearest_language_is_found() -> None:
    assert language_for("de_AT") == "de"
    assert language_for("zh_HK") == "zh_TW"
    assert language_for("fr_FR") == "en"
    assert set(LANGUAGES) == {"en", "de", "zh_TW"}


def test_decimals_follow_the_language(own_language: QApplication) -> None:
    install_language(own_language, "de")
    words = distance(11.5, 0.9, "mm")
    assert words.replace("\N{NO-BREAK SPACE}", " ") == "11,5 ± 0,9 mm"
    assert " " not in words
    assert tr("External rotation") == "Außenrotation"


def test_a_published_figure_follows_the_language_too(own_language: QApplication) -> None:
    install_language(own_language, "de")
    assert "5,7 mm" in difference_words(1.0)
    assert "5,7 mm" in difference_words(9.0)


def test_english_is_the_source(own_language: QApplication) -> None:
    assert install_language(own_language, "en") == "en"
    assert distance(11.5, 0.9, "mm").replace("\N{NO-BREAK SPACE}", " ") == "11.5 ± 0.9 mm"


class Longer(QTranslator):
    """A language in which every word is 40 % longer."""

    def translate(self, _context: str, text: str, _note: str | None = None, _n: int = -1) -> str:
        """Stretch what is between the places."""
        extra = max(1, round(0.4 * len(PLACES.sub("", text)))) if len(text) > 2 else 0
        return text + "ä" * extra if extra < 8 else f"{text} {'än ' * (extra // 3)}".rstrip()

    def isEmpty(self) -> bool:  # noqa: N802
        """It answers everything."""
        return False


def clipped(root: QWidget) -> list[str]:
    """Words that do not fit into their widget; those that shorten themselves are left out."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text():
            wanted, has = widget.sizeHint().width(), widget.width()
            if widget.wordWrap():
                tall = widget.heightForWidth(widget.width())
                if tall > widget.height() + 1:
                    found.append(f"{widget.text()!r} wants a height of {tall}, has {widget.height()}")
                continue
        elif isinstance(widget, KeyButton) or (
            isinstance(widget, QAbstractButton) and widget.property("look") == "chip"
        ):
            wanted, has = widget.sizeHint().width(), widget.width()
        else:
            continue
        right = widget.mapTo(root, widget.rect().topRight()).x()
        if wanted > has + 1 or right > root.width():
            found.append(f"{widget.text()!r} wants {wanted}, has {has}, ends at {right} of {root.width()}")
    return found


def speak(app: QApplication, language: str) -> None:
    if language == "longer":
        app.installTranslator(Longer(app))
    else:
        install_language(app, language)


def cut_words(qtbot: QtBot, name: str, width: int, height: int) -> list[str]:
    """Show a panel in the room that it has, and return what does not fit."""
    widget = STATES[name][0]()
    qtbot.addWidget(widget)
    # What stands in a scrolled column gets the height that it asks for at its width.
    widget.resize(width, max(height, widget.heightForWidth(width)))
    widget.show()
    QCoreApplication.processEvents()
    found = clipped(widget)
    if widget.width() > width:
        found.append(f"wants a width of {widget.width()}, has {width}")
    widget.hide()
    return found


@pytest.mark.parametrize("language", ["en", *CODES])
@pytest.mark.parametrize("name", COMPACT)
def test_nothing_is_cut_in_a_compact_inspector(
    own_language: QApplication, dressed: QApplication, qtbot: QtBot, name: str, language: str
) -> None:
    """A panel that wants more width than there is gets the height of that width, and its words lose lines."""
    speak(own_language, language)
    assert cut_words(qtbot, name, COMPACT[name], 0) == []


@pytest.mark.parametrize("language", ["en", "de", "zh_TW", "longer"])
def test_nothing_is_cut(own_language: QApplication, dressed: QApplication, qtbot: QtBot, language: str) -> None:
    speak(own_language, language)
    found = {name: cut_words(qtbot, name, *size) for name, (_make, size) in STATES.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_labels_say_plain_text(qapp: QApplication) -> None:
    """A file name with angle brackets is shown, not interpreted."""
    label = Label("<b>x</b>")
    assert label.textFormat().name == "PlainText"
    label.deleteLater()


@pytest.mark.parametrize("language", ["en", *CODES])
@pytest.mark.parametrize("name", ["result_card", "notices", "phases", "export"])
def test_signs_stand_on_the_first_line_of_their_words(
    own_language: QApplication, dressed: QApplication, qtbot: QtBot, name: str, language: str
) -> None:
    """Chinese lines are higher than the signs were made for."""
    install_language(own_language, language)
    widget = STATES[name][0]()
    qtbot.addWidget(widget)
    widget.resize(*STATES[name][1])
    widget.show()
    QCoreApplication.processEvents()
    for sign in widget.findChildren(Sign):
        ink = sign.grab().toImage()
        rows = [y for y in range(ink.height()) if len({ink.pixel(x, y) for x in range(ink.width())}) > 1]
        if not sign.isVisible() or not rows:
            continue
        label = next_label(sign, widget)
        line = label.fontMetrics().boundingRect(label.text()).height()
        top = label.mapTo(widget, QPoint()).y()
        if not label.alignment() & Qt.AlignmentFlag.AlignTop and label.height() < 2 * line:
            top += (label.height() - line) / 2
        middle = sign.mapTo(widget, QPoint()).y() + (rows[0] + rows[-1] + 1) / 2
        assert abs(middle - (top + line / 2)) <= 1.0, label.text()


def next_label(sign: Sign, root: QWidget) -> QLabel:
    """Find the words at the right of a sign."""
    place = sign.mapTo(root, QPoint(sign.width(), sign.height() // 2))
    labels = [label for label in root.findChildren(QLabel) if label.isVisible() and label.text()]
    at = {label: label.mapTo(root, QPoint()) for label in labels}
    right = [label for label in labels if at[label].x() >= place.x() - 1]
    return min(right, key=lambda label: (max(0, abs(at[label].y() - place.y()) - 20), at[label].x()))
