"""``sample``: loops made by the phantom, with their truth."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from ifs_measure.commands.arguments import Arguments
from ifs_measure.commands.progress_bar import ProgressBar
from ifs_measure.commands.standard_output import print_result
from ifs_measure.errors import ExportError
from ifs_measure.phantom.samples import SAMPLE_RECIPES, SampleRecipe, write_sample


def run_sample(arguments: Arguments) -> None:
    """Write the sample loops, a folder each, and print one line for each.

    Raises
    ------
    ExportError
        The folder cannot be made or written.
    """
    folder = arguments.folder or Path()
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ProgressBar("Drawing", enabled=not arguments.quiet) as bar:
            for i, recipe in enumerate(SAMPLE_RECIPES):
                bar.show(i, len(SAMPLE_RECIPES))
                written.append(_write_whole(recipe, folder))
    except OSError as error:
        raise ExportError(
            f"Expected to write samples into {folder}, found: {error.strerror or error}; choose another folder."
        ) from error
    if not arguments.quiet:
        for loop in written:
            print_result(str(loop))


def _write_whole(recipe: SampleRecipe, folder: Path) -> Path:
    """Write one loop beside its place and move it there, so that an interruption leaves no half of it."""
    target = folder / recipe.name
    with tempfile.TemporaryDirectory(prefix=".ifs-sample-", dir=folder) as beside:
        made = Path(beside) / recipe.name
        opened = write_sample(recipe, made)
        if not target.exists():
            made.rename(target)
        else:
            shutil.copytree(made, target, dirs_exist_ok=True, copy_function=_replace)
    return target / opened.relative_to(made)


def _replace(source: str, target: str) -> str:
    return str(Path(source).replace(target))
