"""The rules of the house, each held by something that runs."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = REPOSITORY / "ifs_measure"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAX_MODULE_LINES = 400
MAX_CLASS_METHODS = 25
MAX_FUNCTION_LINES = 60
JUNK_DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "tools"}
HEAVY = ("numpy", "cv2", "pydicom", "PySide6", "shiboken6", "scipy", "skimage", "matplotlib", "av", "imagecodecs")
HANDS_OF_THE_WINDOW = {"app", "main_window", "controller", "document", "workers"}
MAX_HANDS_OF_THE_WINDOW = 16
FREE_TO_ALL = {"workers"}
"""Knows no document and no room: a job is any generator."""


def module_name(file: Path) -> str:
    """Dotted name of a module of the package."""
    parts = file.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def tree_of(file: Path) -> ast.Module:
    """Syntax tree of a module."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods of a module."""
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def contracts() -> list[dict[str, object]]:
    """The import contracts, as pyproject.toml states them."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return found


# ------------------------------------------------------------------------------------------------------------ budgets


def test_no_module_is_longer_than_its_budget() -> None:
    lengths = {module_name(f): len(f.read_text(encoding="utf-8").splitlines()) for f in MODULES}
    assert {name: n for name, n in lengths.items() if n > MAX_MODULE_LINES} == {}


def test_no_class_has_more_methods_than_its_budget() -> None:
    too_many = {}
    for file in MODULES:
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.ClassDef):
                methods = sum(isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) for item in node.body)
                if methods > MAX_CLASS_METHODS:
                    too_many[f"{module_name(file)}.{node.name}"] = methods
    assert too_many == {}


def test_no_function_is_longer_than_its_budget() -> None:
    too_long = {}
    for file in MODULES:
        for node in functions(tree_of(file)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                too_long[f"{module_name(file)}.{node.name}"] = lines
    assert too_long == {}


def test_there_is_no_junk_drawer() -> None:
    parts = {part for file in MODULES for part in file.relative_to(PACKAGE).with_suffix("").parts}
    assert {part for part in parts if part.strip("_") in JUNK_DRAWERS} == set()


# ------------------------------------------------------------------------------------------------------------- arrows


def run_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import contracts of a checkout."""
    program = Path(sys.executable).with_name("lint-imports")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [str(program), "--no-cache"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def broken_contracts(output: str) -> set[str]:
    """Names of the contracts that import-linter reports as broken."""
    return {line.split(" BROKEN")[0].strip() for line in output.splitlines() if " BROKEN" in line}


@pytest.fixture
def copy_of_the_house(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, to break."""
    shutil.copytree(PACKAGE, tmp_path / "ifs_measure", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_contracts_hold() -> None:
    result = run_contracts(REPOSITORY)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-1000:]


BREAKS = {
    "the arrows of the house": ("measurement/geometry.py", "import ifs_measure.scans.open_scan"),
    "only the window knows Qt": ("measurement/geometry.py", "import PySide6.QtCore"),
    "what is measured stands on numpy alone": ("measurement/geometry.py", "import cv2"),
    "no network": ("measurement/geometry.py", "import urllib.request"),
    "views know no document and no room but measurement": ("gui/frame_view.py", "import ifs_measure.gui.document"),
}


def test_every_contract_has_its_break() -> None:
    assert {str(contract["name"]) for contract in contracts()} == set(BREAKS)


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_contract_is_noticed(name: str, copy_of_the_house: Path) -> None:
    file, line = BREAKS[name]
    broken = copy_of_the_house / "ifs_measure" / file
    broken.write_text(broken.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = run_contracts(copy_of_the_house)
    assert result.returncode == 1, result.stdout[-2000:] + result.stderr
    assert name in broken_contracts(result.stdout)


def test_every_room_stands_on_a_floor() -> None:
    layers = next(c for c in contracts() if c["type"] == "layers")["layers"]
    assert isinstance(layers, list)
    floors = {name.strip() for layer in layers for name in re.split("[|:]", layer)}
    rooms = {
        module_name(path)
        for path in [*PACKAGE.glob("*.py"), *(f / "__init__.py" for f in PACKAGE.iterdir() if f.is_dir())]
        if path.is_file()
    } - {"ifs_measure"}
    assert floors == rooms


def test_the_hands_of_the_window_are_few_and_no_view_holds_one() -> None:
    """A module that joins the hands stops being checked as a view, so no view may reach a room through it."""
    contract = next(c for c in contracts() if str(c["name"]).startswith("views"))
    ignored, forbidden = contract["ignore_imports"], contract["forbidden_modules"]
    assert isinstance(ignored, list)
    assert isinstance(forbidden, list)
    hands = {line.split(" -> ")[0].removeprefix("ifs_measure.gui.") for line in ignored}
    there = {file.stem for file in (PACKAGE / "gui").glob("*.py")}
    assert hands >= HANDS_OF_THE_WINDOW
    assert len(hands) <= MAX_HANDS_OF_THE_WINDOW
    unguarded = hands & there - {name.removeprefix("ifs_measure.gui.") for name in forbidden}
    assert unguarded - FREE_TO_ALL == set()


def test_nothing_outside_the_window_imports_qt() -> None:
    found = []
    for file in MODULES:
        if "gui" in file.relative_to(PACKAGE).parts:
            continue
        for node in ast.walk(tree_of(file)):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            found += [f"{module_name(file)}: {n}" for n in names if re.match("PySide6|shiboken6|pyqtgraph", n)]
    assert found == []


# ------------------------------------------------------------------------------------------------------ what is loaded


def loaded_by(statements: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after `statements`."""
    code = (
        f"{statements}\nimport sys, json\nprint('\\n' + json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return set(json.loads(result.stdout.splitlines()[-1]))


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import ifs_measure") & set(HEAVY) == set()


def test_version_loads_nothing_heavy() -> None:
    run = "import ifs_measure.__main__ as m\ntry:\n    m.main(['--version'])\nexcept SystemExit:\n    pass"
    assert loaded_by(run) & set(HEAVY) == set()


def test_measuring_loads_no_qt() -> None:
    rooms = ("workflow.measure", "scans.open_scan", "tracking.tracker", "commands")
    imports = "\n".join(f"import ifs_measure.{room}" for room in rooms)
    assert loaded_by(imports) & {"PySide6", "shiboken6", "pyqtgraph"} == set()


def test_measuring_loads_the_slow_libraries_only_when_needed() -> None:
    imports = "import ifs_measure.workflow.measure, ifs_measure.scans.open_scan, ifs_measure.tracking.tracker"
    assert loaded_by(imports) & {"scipy", "skimage", "matplotlib", "av", "imagecodecs", "highdicom"} == set()


# ----------------------------------------------------------------------------------------------------------- the words


def public_functions_without(section: str, applies: str) -> list[str]:
    """Public module-level functions outside gui whose source matches `applies` and whose docstring lacks `section`."""
    missing = []
    for file in MODULES:
        if "gui" in file.relative_to(PACKAGE).parts or file.name == "__main__.py":
            continue
        source = file.read_text(encoding="utf-8")
        for node in tree_of(file).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            text = ast.get_source_segment(source, node) or ""
            if re.search(applies, text) and section not in (ast.get_docstring(node) or ""):
                missing.append(f"{module_name(file)}.{node.name}")
    return missing


def test_public_functions_say_which_errors_they_raise() -> None:
    assert public_functions_without("Raises", r"(?m)^    +raise (?!NotImplementedError)[A-Z]") == []


def test_no_text_glues_a_fallback_of_scale() -> None:
    """A missing scale is a refusal: nothing divides by `or 1`."""
    found = [module_name(f) for f in MODULES if re.search(r"mm_per_px\w*\s+or\s+[\d.]+", f.read_text(encoding="utf-8"))]
    assert found == []


def test_no_polling_and_no_nested_event_loops() -> None:
    """Once, so that the first picture of the window is painted before the desk behind it is made."""
    found = {module_name(f): f.read_text(encoding="utf-8").count("processEvents") for f in MODULES}
    assert {name: n for name, n in found.items() if n} in ({}, {"ifs_measure.gui.app": 1})


def test_tests_do_not_sleep() -> None:
    sleeping = [
        str(file.relative_to(REPOSITORY))
        for file in (REPOSITORY / "tests").rglob("*.py")
        if file != Path(__file__)
        and re.search(r"\btime\.sleep\(|qtbot\.wait\(|QTest\.qWait\(", file.read_text("utf-8"))
    ]
    assert sleeping == []


def test_resources_named_in_the_code_exist() -> None:
    resources = REPOSITORY / "resources"
    named = r"[\"'](\w[\w\-./]+\.(?:schema\.json|svg|qss|otf|qm))[\"']"
    missing = [
        f"{module_name(file)}: {name}"
        for file in MODULES
        for name in re.findall(named, file.read_text(encoding="utf-8"))
        if not list(resources.rglob(Path(name).name))
    ]
    assert missing == []
