"""A session as versioned JSON, replaced in one step; a damaged file blocks, it never opens empty."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from ifs_measure import __version__
from ifs_measure.errors import NewerSessionVersionError, UnreadableSessionError, UnwritableSessionError
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.storage.atomic_file import write_atomically
from ifs_measure.storage.session_form import session_from_json, session_to_json

FORMAT = "ifs-measure/session"
VERSION = 1
"""Goes up when an older program could no longer understand the file."""


def session_path(folder: Path, scan_sha256: str) -> Path:
    """Where the session of a scan is kept: named by the scan's hash, so that no name of a person stands in it."""
    return folder / f"{scan_sha256}.session.json"


def session_sha256(session: MeasurementSession) -> str:
    """Hash everything that a session says: two with the same hash hold the same work."""
    return _content_sha256(session_to_json(session))


def save_session(session: MeasurementSession, path: Path) -> None:
    """Replace a session file.

    Raises
    ------
    UnwritableSessionError
        The place cannot be written; what stood there before still does.
    """
    content = session_to_json(session)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "software": __version__,
        "sha256": _content_sha256(content),
        "session": content,
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=None)
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        raise UnwritableSessionError(
            f"Expected to save the session as {path}, found: {error.strerror or error}; free some space or change "
            "the folder's permissions."
        ) from error


def save_changes(session: MeasurementSession, path: Path, begun_sha256: str) -> None:
    """Save a session where it is no longer the one it began as; removed work is a change like any other.

    Parameters
    ----------
    session : MeasurementSession
        As it is now.
    path : Path
        Where to.
    begun_sha256 : str
        `session_sha256` of what the file held when the scan was opened, or of the untouched session without a file.

    Raises
    ------
    UnwritableSessionError
        The place cannot be written, or another window saved there meanwhile; what stood there before still does.
    UnreadableSessionError, NewerSessionVersionError
        What stands there cannot be read; it is left as it is.
    """
    now_sha256 = session_sha256(session)
    if now_sha256 == begun_sha256:
        return
    saved = load_session(path)
    if saved is not None and session_sha256(saved) not in (begun_sha256, now_sha256):
        raise UnwritableSessionError(
            f"Expected the session {path} as it was when the scan was opened, found that another window saved it; "
            "both are kept, and this one comes back when the scan is opened again."
        )
    save_session(session, path)


def load_session(path: Path) -> MeasurementSession | None:
    """Read a session file; None where there is none.

    Raises
    ------
    UnreadableSessionError
        The file is damaged; it is left as it is.
    NewerSessionVersionError
        A newer program wrote it.
    """
    data = read_if_there(path, "session")
    if data is None:
        return None
    try:
        document: Any = json.loads(data)
    except ValueError as error:
        raise _damaged(path) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _damaged(path)
    check_version(document.get("version"), path)
    content = document.get("session")
    if not isinstance(content, dict) or document.get("sha256") != _content_sha256(content):
        raise _damaged(path)
    return session_from_json(content)


def read_if_there(path: Path, what: str) -> bytes | None:
    """Read a file whole; None where there is none.

    Raises
    ------
    UnreadableSessionError
        It is there and cannot be read; the message calls it `what`.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableSessionError(
            f"Expected to read the {what} {path}, found: {error.strerror or error}; check the drive."
        ) from error


def check_version(version: object, path: Path) -> None:
    """Refuse a version that this program does not know.

    Raises
    ------
    UnreadableSessionError
        It is no version at all.
    NewerSessionVersionError
        It is newer than this program's.
    """
    if not isinstance(version, int) or version < 1:
        raise _damaged(path)
    if version > VERSION:
        raise NewerSessionVersionError(
            f"Expected a session of version {VERSION} or older, found version {version} in {path}; open it with the "
            "newer program that wrote it."
        )


def _damaged(path: Path) -> UnreadableSessionError:
    return UnreadableSessionError(
        f"Expected a saved session in {path}, found a damaged file; move it away to start anew, nothing was changed."
    )


def _content_sha256(content: dict[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()
