"""What a person cannot do, no walk does: tests of the whole window act by mouse, keys and drops, and otherwise look.

Every call in a test that takes the window (the fixture `hand`), and in `person.py`, is held against all methods of the
window's own classes and of Qt's widgets. Those that only look are named here; any other is a way round the person.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QUndoStack

HERE = Path(__file__).parent
GUI = HERE.parents[1] / "ifs_measure" / "gui"
FIXTURES = {"hand", "newcomer", "one_window_after_another"}

LOOKS = """
absolutePath accessibleDescription accessibleName actions activeAction activePopupWidget activeWindow allWidgets
anchor_at block boundingRect canRedo canUndo center clipboard connect count currentIndex currentText currentWidget
data directory doubts entry findChild findChildren focusWidget geometry grab height index isAncestorOf isChecked
isEnabled isSeparator isVisible isWindow item layoutDirection mapFromGlobal mapTo mapToGlobal measurement menu model
n_open note_text notice_text objectName picture platformName position property rect row rows screen section size
sizeHint table text texts to_image to_widget to_widget_corner toolTip top unfinished view viewport visibleRegion
visualRect width windowHandle x y
"""
"""Methods that change nothing. Names shared with plain Python (``data``, ``index``, ``count``) only look there too."""

PLAIN = """
add append mkdir clear close copy find get insert items join keys open pop read release remove replace reshape sort
split start stat strip title update values write
"""
"""Words of plain Python that some class of the window uses as well; they count only on what belongs to the window."""

WORDS = ("text", "text()", "accessibleName()")
"""What a look gives as words: these have only the methods of words."""

ROOTS = {"hand", "other_hand", "newcomer", "window", "desk", "controller", "application"}

PERSONS = {"hand", "other_hand", "self", "QTest"}
"""What acts by mouse and keys alone."""

OTHER_DOORS: dict[str, dict[str, str]] = {
    "person.py": {
        "sendEvent": "how a wheel, a drag with a key held, a key that repeats and a drop reach a window",
        "setText": "a path is copied elsewhere, before it is pasted",
        "activateWindow": "what a window manager does",
        "resize": "the border of the window, pulled",
        "processEvents": "time passes",
        "sendPostedEvents": "time passes",
        "__init__": "another program's window",
        "addWidget": "another program's window",
        "show": "another program's window",
        "close": "another program's window",
        "setGeometry": "another program's window",
        "exec": "another program's drag",
        "setMimeData": "another program's drag",
        "setUrls": "another program's drag",
    },
    "test_desk.py": {"show": "an error that nobody expected has no door of its own"},
}
"""What the person's hands are made of, and what no person does."""


@cache
def methods() -> set[str]:
    """Names of all methods of the window's classes, and of Qt's widgets, actions and undo stacks."""
    own = {
        node.name
        for path in GUI.rglob("*.py")
        for cls in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(cls, ast.ClassDef)
        for node in cls.body
        if isinstance(node, ast.FunctionDef)
    }
    # By name: Qt loads a class when it is first asked for, so that `vars` would tell what other tests have used.
    everything = [getattr(QtWidgets, name) for name in dir(QtWidgets)]
    classes = [cls for cls in everything if isinstance(cls, type) and issubclass(cls, QObject)]
    qt = {name for cls in (*classes, QAction, QUndoStack, QGuiApplication) for name in dir(cls)}
    return own | qt | {"emit", "setattr", "trigger", "invokeMethod"}


def walks(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Tests that take the window, and helpers that are given it."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and FIXTURES & {argument.arg for argument in node.args.args}:
            yield node


def root_of(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def ways_round(body: ast.AST, known: set[str], doors: set[str]) -> Iterator[str]:
    """Calls and assignments that change the window without a hand."""
    for node in ast.walk(body):
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Attribute) and root_of(target) in ROOTS:
                    yield f"{node.lineno}: {ast.unparse(node)}"
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, owner = node.func.attr, node.func.value
        is_persons = isinstance(owner, ast.Name) and owner.id in PERSONS
        if is_persons or name in doors or name in LOOKS.split() or name not in known:
            continue
        if name in dir(str) and isinstance(owner, ast.Call | ast.Attribute) and ast.unparse(owner).endswith(WORDS):
            continue
        if name in PLAIN.split() and root_of(owner) not in ROOTS:
            continue
        yield f"{node.lineno}: {ast.unparse(node)[:90]}"


def test_no_walk_goes_round_the_person():
    known = methods()
    found = {}
    for path in sorted([HERE / "person.py", *HERE.glob("test_*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = [tree] if path.name == "person.py" else list(walks(tree))
        doors = set(OTHER_DOORS.get(path.name, {}))
        if ways := [way for part in parts for way in ways_round(part, known, doors)]:
            found[path.name] = ways
    assert found == {}, "\n".join(f"{name}\n  " + "\n  ".join(ways) for name, ways in found.items())


@pytest.mark.parametrize(
    "words",
    [
        "hand.controller.opening.open_path(path)",
        "hand.desk.edit('x', f)",
        "hand.window.close()",
        "hand.window.worklist.row_chosen.emit(0)",
        "window.picture.setFocus()",
        "hand.controller.export.folder = path",
        "button.click()",
        "actions['mirror'].trigger()",
        "monkeypatch.setattr('ifs_measure.gui.app.x', y)",
    ],
)
def test_ways_round_are_seen(words):
    assert list(ways_round(ast.parse(words), methods(), set()))


@pytest.mark.parametrize("words", ["hand.key(Key.Key_T)", "hand.press(button)", "len(window.worklist.rows())"])
def test_hands_and_eyes_are_free(words):
    assert not list(ways_round(ast.parse(words), methods(), set()))
