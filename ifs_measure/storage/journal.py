"""Every edit written as it happens, so that a crash or a power cut loses nothing.

A journal is a text file that only grows. Each line is a checksum and a JSON object: first a header that says which
scan was open, then an entry for every state of the session. A track is large and changes seldom: it has a line of its
own, and the entries after it refer to it by number. A line cut short by a crash or by a full disk fails its checksum
and is passed over.

Each window writes a journal of its own and holds the file while it lives, so that none touches another's: what nobody
holds was left by a crash.
"""

from __future__ import annotations

import json
import os
import secrets
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from typing import Any, Self

from ifs_measure.errors import UnreadableSessionError, UnwritableSessionError
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession
from ifs_measure.storage.file_hold import hold, is_held
from ifs_measure.storage.session_file import check_version, read_if_there
from ifs_measure.storage.session_form import session_from_json, session_to_json, track_from_json, track_to_json

FORMAT = "ifs-measure/journal"
VERSION = 1
ENDING = ".journal"
COMPACT_BYTES = 64 << 20
"""A journal longer than this is begun anew with the present state alone: some forty long loops' tracks."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenedScan:
    """What was open when a journal was written.

    Attributes
    ----------
    path : Path
        The scan.
    series : str or None
        Which series of stills.
    frames_per_s : float or None
        The operator's frame rate.
    """

    path: Path
    series: str | None = None
    frames_per_s: float | None = None


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds.

    Attributes
    ----------
    scan : OpenedScan
        Which scan was open.
    session : MeasurementSession or None
        The last state that was written whole; None where no edit had happened.
    n_edits : int
        How many states were written.
    begun_sha256 : str
        What the journal was told that the session began as; empty where nobody knows.
    """

    scan: OpenedScan
    session: MeasurementSession | None
    n_edits: int
    begun_sha256: str = ""


class Journal:
    """Appends states of one session; not safe for two threads at a time."""

    def __init__(
        self, path: Path, scan: OpenedScan, session: MeasurementSession | None = None, begun_sha256: str = ""
    ) -> None:
        """Begin a journal with a first state, replacing an older one at the same place in one step.

        Parameters
        ----------
        path : Path
            Where to; `journal_path` names it.
        scan : OpenedScan
            What to open again after a crash.
        session : MeasurementSession, optional
            The state to begin with: what was recovered, or loaded.
        begun_sha256 : str, optional
            Hash of the session that is safe without this journal, so that only what differs from it is missed.

        Raises
        ------
        UnwritableSessionError
            The place cannot be written.
        """
        self._path = path
        self._scan = scan
        self._begun_sha256 = begun_sha256
        # Tracks are told apart by identity and held, so that a number never means two of them.
        self._tracks: list[CortexTrack | None] = []
        self._n_edits = 0
        self._file: FileIO | None = None
        self._is_torn = False
        self._is_closed = False
        self._begin(session)

    @property
    def path(self) -> Path:
        """Where the journal is."""
        return self._path

    def append(self, session: MeasurementSession) -> None:
        """Write one state; when this returns it is on the disk.

        Raises
        ------
        UnwritableSessionError
            The disk is full or gone; the states before are safe.
        """
        if self._is_closed:
            raise UnwritableSessionError(f"Expected an open journal, found {self._path} closed; open the scan again.")
        if self._file is None or self._file.tell() > COMPACT_BYTES:
            try:
                self._begin(session)
            except UnwritableSessionError:
                # The file so far serves on; the next edit tries again.
                if self._file is None:
                    raise
            else:
                return
        self._go_on(self._file, session)

    def close(self) -> None:
        """Let go of the file and leave it."""
        self._is_closed = True
        self._let_go()

    def discard(self) -> None:
        """Remove the journal: its last state was saved elsewhere."""
        self.close()
        self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file and leave it."""
        self.close()

    def _begin(self, session: MeasurementSession | None) -> None:
        """Write a file beside and let it take the place of the one so far, which stays where that fails."""
        tracks, self._tracks = self._tracks, []
        header = {
            "format": FORMAT,
            "version": VERSION,
            "path": str(self._scan.path),
            "series": self._scan.series,
            "frames_per_s": self._scan.frames_per_s,
            "begun_sha256": self._begun_sha256,
        }
        beside = self._path.with_name(self._path.name + ".new")
        file: FileIO | None = None
        try:
            file = FileIO(beside, "wb")
            hold(file)
            self._write(file, _line(header) + (b"" if session is None else self._state_lines(session)))
            if os.name == "nt":
                # An open file can neither be renamed nor be replaced there.
                file.close()
                self._let_go()
                beside.replace(self._path)
                file = FileIO(self._path, "ab")
                hold(file)
            else:
                beside.replace(self._path)
                self._let_go()
            self._file, self._is_torn = file, False
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            if self._file is not file or file is None:
                self._tracks = tracks
                if file is not None:
                    file.close()

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _go_on(self, file: FileIO, session: MeasurementSession) -> None:
        n_known = len(self._tracks)
        try:
            # What was written in part must not run into what comes after it.
            self._write(file, (b"\n" if self._is_torn else b"") + self._state_lines(session))
        except UnwritableSessionError:
            # The new tracks are written again with the next state, under numbers of their own.
            self._tracks[n_known:] = [None] * (len(self._tracks) - n_known)
            self._is_torn = True
            raise
        self._is_torn = False

    def _state_lines(self, session: MeasurementSession) -> bytes:
        self._n_edits += 1
        lines = [_line({"track": n, "data": track_to_json(track)}) for n, track in self._new_tracks(session)]
        numbers = {item.key: self._number(item.track) for item in session.measurements if item.track is not None}
        lines.append(
            _line({"edit": self._n_edits, "tracks": numbers, "session": session_to_json(_without_tracks(session))})
        )
        return b"".join(lines)

    def _write(self, file: FileIO, data: bytes) -> None:
        try:
            view = memoryview(data)
            while view:
                view = view[file.write(view) :]
            os.fsync(file.fileno())
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> UnwritableSessionError:
        return UnwritableSessionError(
            f"Expected to note each edit in {self._path}, found: {error.strerror or error}; free some space."
        )

    def _new_tracks(self, session: MeasurementSession) -> list[tuple[int, CortexTrack]]:
        new: list[tuple[int, CortexTrack]] = []
        for item in session.measurements:
            if item.track is not None and self._number(item.track) is None:
                self._tracks.append(item.track)
                new.append((len(self._tracks) - 1, item.track))
        return new

    def _number(self, track: CortexTrack | None) -> int | None:
        return next((i for i, known in enumerate(self._tracks) if known is track), None)


def journal_path(folder: Path, scan_sha256: str) -> Path:
    """Where a new journal of a scan is kept: named by the scan's hash and by chance, which no two windows share."""
    return folder / f"{scan_sha256}-{secrets.token_hex(4)}{ENDING}"


def read_journal(path: Path) -> Recovered | None:
    """Read what a journal holds; None where there is none or nothing was written yet.

    Raises
    ------
    UnreadableSessionError
        Its header is damaged, or it has entries and none of them is whole.
    NewerSessionVersionError
        A newer program wrote it.
    """
    data = read_if_there(path, "journal")
    if data is None:
        return None
    lines = data.split(b"\n")
    header, entries = _whole(lines[0]), [entry for line in lines[1:] if (entry := _whole(line)) is not None]
    if header is None and len(lines) <= 1:
        return None
    if header is None or header.get("format") != FORMAT or (not entries and len(lines) > 3):
        raise UnreadableSessionError(f"Expected a journal of edits in {path}, found a damaged file; move it away.")
    check_version(header.get("version"), path)
    scan = OpenedScan(Path(header["path"]), header.get("series"), header.get("frames_per_s"))
    edits = [entry for entry in entries if "edit" in entry]
    tracks = {entry["track"]: entry["data"] for entry in entries if "track" in entry}
    last = next((edit for edit in reversed(edits) if set(edit["tracks"].values()) <= set(tracks)), None)
    session = None if last is None else _session_of(last, tracks)
    return Recovered(scan, session, len(edits), header.get("begun_sha256", ""))


def unfinished_journals(folder: Path, scan_sha256: str = "") -> tuple[Path, ...]:
    """Journals (of one scan, or of all) that no clean end removed and no window holds, the latest first."""
    found = []
    for path in folder.glob(f"{scan_sha256}*{ENDING}"):
        # Another window may remove its own at any time.
        with suppress(FileNotFoundError):
            if not is_held(path):
                found.append((path.stat().st_mtime, path))
    return tuple(path for _, path in sorted(found, reverse=True))


def _session_of(entry: Json, tracks: dict[int, Json]) -> MeasurementSession:
    session = session_from_json(entry["session"])
    numbers: dict[str, int] = entry["tracks"]
    built = {number: track_from_json(tracks[number]) for number in set(numbers.values())}
    items = tuple(
        replace(item, track=built[numbers[item.key]]) if item.key in numbers else item for item in session.measurements
    )
    return replace(session, measurements=items)


def _without_tracks(session: MeasurementSession) -> MeasurementSession:
    bare: tuple[CaliperMeasurement, ...] = tuple(replace(item, track=None) for item in session.measurements)
    return replace(session, measurements=bare)


def _line(entry: Json) -> bytes:
    text = json.dumps(entry, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _whole(line: bytes) -> Json | None:
    """Return the object of a line, or None where its checksum does not fit."""
    checksum, _, text = line.partition(b" ")
    try:
        if int(checksum, 16) != zlib.crc32(text):
            return None
        entry = json.loads(text)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None
