"""Bring the catalogues in `resources/translations` up to date: collect, merge, compile; then subset the Chinese font.

Run from the checkout: ``python docs/make_translations.py``. Every string of the window goes through `words.tr`; this
collects them from the source and from `sentences.json` (what the rooms below say), keeps the translations that are
there, marks new ones unfinished, and compiles each catalogue with Qt's lrelease. With ``--check`` it changes nothing
and ends with 1 where something is missing.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "ifs_measure"
CODES = ("de", "zh_TW")


def collect() -> dict[str, str]:
    """English strings of the window, each with the file that it stands in first."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "ifs_measure" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.setdefault(first.value, path.name)
    for kind in json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8")).values():
        found.update(dict.fromkeys(kind, "sentences.py"))
    return found


def read(path: Path) -> dict[str, str]:
    """Return the translations of a catalogue by English string; unfinished ones are left out."""
    if not path.exists():
        return {}
    done: dict[str, str] = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        source = message.findtext("source", "")
        if translation is not None and translation.text and translation.get("type") is None:
            done[source] = translation.text
    return done


def write(path: Path, code: str, strings: dict[str, str], done: dict[str, str]) -> None:
    """Write a catalogue in Qt's TS format."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, file in sorted(strings.items(), key=lambda pair: (pair[1], pair[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../ifs_measure/gui/{file}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in done:
            translation.text = done[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_catalogue(path: Path) -> None:
    """Make the binary catalogue that the window loads."""
    target = path.with_suffix(".qm")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(path), "-qm", str(target)], check=True)


def main(arguments: list[str]) -> int:
    """Do what was asked; returns the exit code."""
    strings = collect()
    is_check = "--check" in arguments
    missing = 0
    for code in CODES:
        path = FOLDER / f"ifs_measure_{code}.ts"
        done = {text: words for text, words in read(path).items() if text in strings}
        missing += len(strings) - len(done)
        sys.stdout.write(f"{code}: {len(done)} of {len(strings)} strings translated\n")
        if not is_check:
            write(path, code, strings, done)
            compile_catalogue(path)
    return 1 if is_check and missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
