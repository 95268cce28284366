"""What reading, measuring and writing say is said in the window's language; files and logs keep the English."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel

from ifs_measure.gui import languages
from ifs_measure.gui.languages import LANGUAGES, install_language
from ifs_measure.gui.sentences import said

PACKAGE = Path(languages.__file__).parents[1]
ROOMS = ("measurement", "scans", "tracking", "storage", "workflow")
KNOWN_SHARE = 0.8
"""Share of the sentences of these rooms that the window can translate; the rest no user of the window meets."""


@pytest.fixture
def speak(qapp: QApplication):
    """Put a language in place for one test."""
    before = QLocale()

    def choose(code: str) -> None:
        install_language(qapp, code)

    yield choose
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def sentences_of(file: Path) -> Iterator[str]:
    """Whole sentences in the source of a module, with a figure in each place."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    inner |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            text = node.value
        if re.match(r"[A-Z]", text) and text.rstrip().endswith(".") and len(text.split()) > 3:
            yield text


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_the_sentences_of_the_rooms_below_are_known(speak, code):
    speak(code)
    every = {words for room in ROOMS for file in sorted((PACKAGE / room).rglob("*.py")) for words in sentences_of(file)}
    unknown = sorted(words for words in every if said(words) == words)
    assert len(every) > 100
    assert len(unknown) <= (1 - KNOWN_SHARE) * len(every), unknown


def test_every_known_sentence_is_still_said_somewhere():
    """A sentence that was changed in its room no longer matches; its template would lie about being known."""
    templates = json.loads((PACKAGE.parent / "resources/translations/sentences.json").read_text(encoding="utf-8"))
    source = " ".join(file.read_text(encoding="utf-8") for room in ROOMS for file in (PACKAGE / room).rglob("*.py"))
    words = set(re.findall(r"\w{4,}", source))
    for template in templates["sentences"]:
        assert set(re.findall(r"\w{4,}", re.sub(r"{\w}", " ", template))) <= words | {"record", "picture"}, template


def test_values_stand_in_their_places_and_decimals_follow_the_language(speak):
    text = (
        "Region 1: Tag 0.2481 mm/px down the picture, depth ruler 0.2479: agree. "
        "The loop has 8.25 frames per second; the narrowest moment may lie between two frames. Something unheard of."
    )
    assert said(text) == text
    speak("de")
    assert said(text) == (
        "Bereich 1: Datei 0,2481 mm/px nach unten, Tiefenlineal 0,2479: stimmen überein. "
        "Die Schleife hat 8,25 Bilder je Sekunde; der engste Moment kann zwischen zwei Bildern liegen. "
        "Something unheard of."
    )


def test_a_minus_is_a_minus_on_screen(speak):
    text = (
        "The typed scale, 0.1 mm per pixel, is used instead of the file's 0.2 mm per pixel; they differ by {}. "
        "Expected a file or a folder, found loop -3.5.dcm, which is neither."
    )
    assert said(text.format("-50.0 %")) == text.format("−50.0 %")
    assert said(text.format("+1.5 % and -39.5 %")) == text.format("+1.5 % and −39.5 %")
    speak("de")
    assert "beträgt +1,5 % und −39,5 %" in said(text.format("+1.5 % and -39.5 %"))


def test_frames_count_from_one_on_screen():
    assert said("Frame 12 cannot be decoded: it is empty.") == "Frame 13 cannot be decoded: it is empty."
    below = "Two minima are closer than their error: frame 4 and frame 9 (counted from 0)."
    assert said(below) == "Two minima are closer than their error: frame 5 and frame 10."


def test_the_window_says_why_a_file_is_refused_in_its_language(speak, hand, tmp_path):
    speak("de")
    path = tmp_path / "leer.dcm"
    path.write_bytes(b"")
    hand.ask_for(path)
    hand.wait(
        lambda: any("gefunden die leere Datei leer.dcm" in label.text() for label in hand.window.findChildren(QLabel))
    )
