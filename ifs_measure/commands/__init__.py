"""The command line: reads the words, runs a walk under a progress bar, prints the result, answers with an exit code."""

from ifs_measure.commands.entry import EXIT_INTERRUPTED, main

__all__ = ["EXIT_INTERRUPTED", "main"]
