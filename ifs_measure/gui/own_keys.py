"""Keys that a person chose instead of those of the table of actions; plain keys only, Ctrl and F keys are conventions.

The choice is a property of the application, as the theme is: whatever shows a key asks for it here.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from ifs_measure.gui.actions import ActionSpec, action_table
from ifs_measure.gui.key_caps import cap_words

PROPERTY = "ifs_own_keys"
FUNCTION_KEYS = ("F5", "F7", "F12")
"""Function keys that mean nothing yet."""
SHIFT = "Shift+"


def own_keys() -> Mapping[str, str]:
    """Return the key that each action got instead of its own."""
    app = QApplication.instance()
    found = app.property(PROPERTY) if app is not None else None
    return found if isinstance(found, dict) else {}


def set_own_keys(keys: Mapping[str, str]) -> None:
    """Put keys in place; everything that shows one says it anew."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or keys == own_keys():
        return
    app.setProperty(PROPERTY, dict(keys))
    # Collecting a forgotten widget would leave the list of all of them with one that is no more.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        for widget in app.allWidgets():
            if hasattr(widget, "keys_changed"):
                widget.keys_changed()
    finally:
        if was_collecting:
            gc.enable()


def changeable() -> tuple[ActionSpec, ...]:
    """Actions whose key can be changed: those of one character."""
    return tuple(spec for spec in action_table() if spec.where == "picture" and spec.keys and _is_sign(spec.keys[0]))


def shown_key(own: str) -> str:
    """Return what stands on the cap of a key of the table now.

    Parameters
    ----------
    own : str
        The key of the table, such as ``N``; any other words stay as they are.
    """
    chosen = own_keys()
    if chosen:
        name = next((spec.name for spec in changeable() if spec.keys[0] == own), "")
        own = chosen.get(name, own)
    return cap_words(own)


def key_now(name: str) -> str:
    """Return the key that an action has now, in Qt's portable form."""
    return next(spec.keys[0] for spec in action_table(own_keys()) if spec.name == name)


def is_usable(key: str) -> bool:
    """Whether an action may get a key: a letter or a sign, with Shift or not, or a free function key."""
    return _is_sign(key) or key in FUNCTION_KEYS


def meaning_of(key: str, keys: Mapping[str, str], but: str) -> ActionSpec | None:
    """Return what a key means already, apart from the action that asks for it."""
    return next((spec for spec in action_table(keys) if key in spec.keys and spec.name != but), None)


def sound(keys: Mapping[str, object]) -> dict[str, str]:
    """Return of what was kept only what can be: actions that are there, keys that may be used, none twice."""
    found: dict[str, str] = {}
    for spec in changeable():
        key = keys.get(spec.name)
        if isinstance(key, str) and is_usable(key) and key != spec.keys[0]:
            found[spec.name] = key
    # Two may have changed places, so that clashes show only when all are in place.
    clashing = [name for name, key in found.items() if meaning_of(key, found, name) is not None]
    return {name: key for name, key in found.items() if name not in clashing}


def _is_sign(key: str) -> bool:
    last = key.removeprefix(SHIFT)
    return len(last) == 1 and not last.isdigit() and not last.isspace()
