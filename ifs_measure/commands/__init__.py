"""The command line: reads the words, runs a walk under a progress bar, prints the result, answers with an exit code."""

from ifs_measure.commands.entry import main

__all__ = ["main"]
