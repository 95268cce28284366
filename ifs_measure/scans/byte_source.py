"""Bytes at a position: of a file by positioned reads, or of an inflated data set in memory.

A scan is never mapped into memory: a file that is cut, or whose drive vanishes, under a map kills the process.
"""

from __future__ import annotations

import io
import os
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Protocol


class ByteSource(Protocol):
    """Bytes that can be read at any position."""

    size: int
    read_once: Callable[[int, int], bytes]
    """One plain read of (length, offset), without any check; it may hand over less."""

    def read_at(self, offset: int, length: int) -> bytes:
        """Read up to `length` bytes; fewer where the source ends."""

    def close(self) -> None:
        """Let go of it."""


_HAS_PREAD = hasattr(os, "pread")
"""Windows has none."""


class TooManyReadsError(Exception):
    """A reader asked for more pieces than any header has."""


class CountedFile(io.BufferedReader):
    """A file that lets itself be read in so many pieces and no more: a parser that works for ever is stopped."""

    reads_left = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as any file does.

        Raises
        ------
        TooManyReadsError
            It was read in too many pieces.
        """
        self.reads_left -= 1
        if self.reads_left < 0:
            raise TooManyReadsError
        return super().read(size)


class FileBytes:
    """A file read by position, from any thread."""

    def __init__(self, path: Path) -> None:
        self._file = io.FileIO(path, "rb")
        self._lock = Lock()
        self._number = self._file.fileno()
        self.size = os.fstat(self._number).st_size
        self.read_once: Callable[[int, int], bytes] = (
            partial(os.pread, self._number) if _HAS_PREAD else self._seek_and_read
        )

    def read_at(self, offset: int, length: int) -> bytes:
        """Read up to `length` bytes; fewer where the file ends."""
        if length <= 0 or offset < 0:
            return b""
        data = self.read_once(length if offset + length <= self.size else max(self.size - offset, 0), offset)
        if len(data) == length:
            return data
        while len(data) < length and offset + len(data) < self.size:
            # One call hands over at most 2 GiB, and a network drive may hand over less than was asked for.
            more = self.read_once(length - len(data), offset + len(data))
            if not more:
                break
            data += more
        return data

    def file(self, most_reads: int) -> CountedFile:
        """Open the same file for a reader that wants one, from its beginning; closing it leaves this one open."""
        file = CountedFile(io.FileIO(self._number, "rb", closefd=False))
        file.reads_left = most_reads
        file.seek(0)
        return file

    def _seek_and_read(self, length: int, offset: int) -> bytes:
        with self._lock:
            self._file.seek(offset)
            return self._file.read(length) or b""

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class MemoryBytes:
    """Bytes that are in memory already."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)
        self.read_once: Callable[[int, int], bytes] = lambda length, offset: data[offset : offset + length]

    def read_at(self, offset: int, length: int) -> bytes:
        """Read up to `length` bytes."""
        return self._data[offset : offset + length] if length > 0 and offset >= 0 else b""

    def close(self) -> None:
        """Let go of nothing."""


class JoinedBytes(io.RawIOBase):
    """Spans of a source read as one file: what a video decoder wants of a stream cut into fragments.

    Parameters
    ----------
    source : ByteSource
        Where the bytes are.
    spans : sequence of (offset, length)
        The pieces in order.
    """

    def __init__(self, source: ByteSource, spans: Sequence[tuple[int, int]]) -> None:
        super().__init__()
        self._source = source
        self._spans = [(offset, length) for offset, length in spans if length > 0]
        self._starts = [0]
        for _, length in self._spans:
            self._starts.append(self._starts[-1] + length)
        self._position = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be sought in."""
        return True

    def tell(self) -> int:
        """Position in the joined stream."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a position of the joined stream."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._starts[-1]}[whence]
        self._position = max(0, base + offset)
        return self._position

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes from the position on."""
        end = self._starts[-1]
        data = self.read_at(self._position, end if size is None or size < 0 else size)
        self._position += len(data)
        return data

    def read_at(self, position: int, size: int) -> bytes:
        """Read up to `size` bytes over the borders of the spans; the position stays."""
        wanted = min(size, self._starts[-1] - position)
        parts: list[bytes] = []
        first = max(bisect_right(self._starts, position) - 1, 0)
        for (offset, length), start in zip(self._spans[first:], self._starts[first:], strict=False):
            if wanted <= 0:
                break
            within = position - start
            part = self._source.read_at(offset + within, min(wanted, length - within))
            parts.append(part)
            position += len(part)
            wanted -= len(part)
            if not part:
                break
        return b"".join(parts)
