"""What another process costs whatever it does: a word over a pipe, a picture into shared memory, a word back, a copy.

The bare minimum of the decoding process's way, without opening or decoding anything: it says how much of the time to
the first picture no program with such a process can save.
"""

from __future__ import annotations

import multiprocessing
import queue
import threading
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory

import numpy as np

SIZE = 8 << 20
PAGE = 4096


class Handover:
    """A process that answers each word with a picture, and a thread that takes it from the shared memory."""

    def __init__(self) -> None:
        self._memory = SharedMemory(create=True, size=SIZE)
        _touch(self._memory)
        context = multiprocessing.get_context("spawn")
        self._connection, far_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(far_end, self._memory.name), daemon=True)
        self._process.start()
        far_end.close()
        self._connection.recv()
        self._taken: queue.Queue[np.ndarray] = queue.Queue()
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def picture(self, n_bytes: int) -> None:
        """Ask for a picture and wait for it."""
        self._connection.send(n_bytes)
        self._taken.get()

    def close(self) -> None:
        """End the process."""
        self._connection.send(0)
        self._thread.join()
        self._process.join()
        self._memory.close()
        self._memory.unlink()

    def _take(self) -> None:
        while n_bytes := self._connection.recv():
            self._taken.put(np.ndarray(n_bytes, np.uint8, self._memory.buf).copy())


def _serve(connection: Connection, name: str) -> None:
    memory = SharedMemory(name)
    _touch(memory)
    picture = np.random.default_rng(1).integers(0, 255, SIZE, dtype=np.uint8)
    connection.send(1)
    while n_bytes := connection.recv():
        np.copyto(np.ndarray(n_bytes, np.uint8, memory.buf), picture[:n_bytes])
        connection.send(n_bytes)
    connection.send(0)
    memory.close()


def _touch(memory: SharedMemory) -> None:
    np.ndarray(SIZE, np.uint8, memory.buf)[::PAGE] = 0
