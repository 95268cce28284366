"""Speed and accuracy, run by hand with ``./run bench``; nothing here is part of the program."""
