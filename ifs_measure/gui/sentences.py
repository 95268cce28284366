"""Sentences of the rooms below in the language of the window.

Reading, measuring and writing speak English, which is also what stands in files. The window knows their sentences by
their fixed words (`resources/translations/sentences.json`) and says them in its own language, values in their places; a
sentence that it does not know stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from PySide6.QtCore import QLocale

from ifs_measure.bundled import resources_folder
from ifs_measure.gui.words import tr

_PLACE = re.compile(r"{(\w)}")
_VALUE = r"(?:(?!\.\s+[A-Z]).)+?"
"""What stands in a place; it does not reach into the next sentence."""
_ONLY_FIGURES = re.compile(r"[\d.,:;x×()\s+−%/-]*\d\.\d[\d.,:;x×()\s+−%/-]*")
_MINUS = re.compile(r"(?<![\d.,:;x×/-])-(?=\d)")
FRAME_PLACES = {"n", "m"}
"""Places that hold a frame as files count it, from 0; on screen frames count from 1."""
FROM_ZERO = " (counted from 0)"
_BOUNDARY = re.compile(r"[.!?]\s+")


@cache
def _catalogue(kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Templates with their fixed words, those with the most of them first."""
    path = resources_folder() / "translations" / "sentences.json"
    templates: list[str] = json.loads(path.read_text(encoding="utf-8"))[kind]
    templates.sort(key=lambda template: len(_PLACE.sub("", template)), reverse=True)
    return tuple((template, tuple(_PLACE.split(template)[::2])) for template in templates)


def _candidates(kind: str, text: str, here: int = 0) -> Iterator[tuple[re.Pattern[str], str]]:
    """Find the templates whose fixed words stand in a text from a place on, each with its pattern.

    Only these few patterns are made: all of them at once would hold the window up for tens of milliseconds.
    """
    for template, fixed in _catalogue(kind):
        if text.startswith(fixed[0], here) and all(words in text for words in fixed):
            yield _pattern(template), template


@cache
def _pattern(template: str) -> re.Pattern[str]:
    out, known, last = "", set[str](), 0
    for place in _PLACE.finditer(template):
        name = place.group(1)
        out += re.escape(template[last : place.start()])
        out += f"(?P={name})" if name in known else f"(?P<{name}>{_VALUE})"
        known.add(name)
        last = place.end()
    return re.compile(out + re.escape(template[last:]) + r"(?=\s|$)")


def said(text: str) -> str:
    """Return sentences of the rooms below in the window's language.

    Parameters
    ----------
    text : str
        One English sentence or several.
    """
    return _said(text, QLocale().decimalPoint(), tr("The region has no scale."))


@lru_cache(maxsize=512)
def _said(text: str, decimal_point: str, _language: str) -> str:
    """Walk from sentence to sentence; the last two arguments only tell languages apart."""
    out, here = "", 0
    while here < len(text):
        candidates = _candidates("sentences", text, here)
        found = next(((m, words) for pattern, words in candidates if (m := pattern.match(text, here))), None)
        if found is not None:
            match, template = found
            translated = tr(template)
            values = {name: _value(value, decimal_point) for name, value in match.groupdict().items()}
            has_frame = bool(FRAME_PLACES & values.keys())
            for name in FRAME_PLACES & values.keys():
                values[name] = str(int(values[name]) + 1) if values[name].isdigit() else values[name]
            if translated == template and has_frame:
                translated = template.replace(FROM_ZERO, "")
            out += translated.format(**values)
            end = match.end()
        else:
            boundary = _BOUNDARY.search(text, here)
            end = boundary.start() + 1 if boundary else len(text)
            out += text[here:end]
        here = end
        while here < len(text) and text[here].isspace():
            out += text[here]
            here += 1
    return out


def _value(value: str, decimal_point: str) -> str:
    for pattern, template in _candidates("fragments", value):
        match = pattern.fullmatch(value)
        if match is not None:
            places = {name: _value(part, decimal_point) for name, part in match.groupdict().items()}
            return tr(template).format(**places)
    return _MINUS.sub("−", value.replace(".", decimal_point)) if _ONLY_FIGURES.fullmatch(value) else value
