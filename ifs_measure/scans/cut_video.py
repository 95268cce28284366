"""Tells a video that was cut by what its container promises, or by how the file ends."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from ifs_measure.scans.byte_source import JoinedBytes

LATE_STEPS = 1.5
"""Longest frame durations by which a promised length may exceed the last frame's time: its own, and rounding."""


_GIF_END = b"\0;"
"""The end of the last block of data, and the trailer (GIF89a, 27)."""
_PACK_BYTES = 65536 + 6
"""Longest packet of a program stream, whose length has 16 bits, with its start code."""
_SYNC = 0x47
_TS_PACKET = 188
_VIDEO_AND_PRIVATE = range(0xBD, 0xF0)
"""Stream numbers of packets that say how long they are (ISO/IEC 13818-1, table 2-22)."""


def remark_on_cut(
    container: Any, stream: Any, stamps: Sequence[int | None], file: JoinedBytes, *, is_damaged: bool
) -> str | None:
    """Return a sentence where there should be more frames than were found, else None.

    Parameters
    ----------
    container, stream : PyAV container and video stream
        What was opened.
    file : JoinedBytes
        Where it was opened from.
    stamps : sequence of int or None
        Presentation time stamps of the packets found that are shown.
    is_damaged : bool
        Whether reading stopped at an error.
    """
    found, kind = len(stamps), str(container.format.name)
    # GIF and bare streams promise nothing; a transport stream's length is only estimated.
    promised = int(stream.frames or 0) if kind.startswith(("mov", "avi")) else 0
    if promised and kind.startswith("mov"):
        promised = min(promised, _n_shown(stream) or promised)
    # An AVI's frames are counted in its own ticks; its length in them is corrected to what a cut file holds.
    if promised > found and not (kind.startswith("avi") and _reaches(promised, stream.time_base, stream, stamps)):
        return f"The file was cut: it promises {promised} frames, {found} could be saved."
    is_timed = kind.startswith("matroska") and container.duration
    if is_timed and not _reaches(container.duration, Fraction(1, 1_000_000), stream, stamps):
        return f"The file was cut: it promises {container.duration / 1e6:.2f} s, {found} frames could be saved."
    if ends_within(file, kind):
        return cut_without_promise(found)
    return f"The file is damaged or was cut: {found} frames could be saved." if is_damaged else None


def _n_shown(stream: Any) -> int:
    """Frames that an edit list leaves of those that a container promises; 0 where that is not known."""
    # The index stands in the file's header; older PyAV does not give it.
    return sum(not entry.is_discard for entry in getattr(stream, "index_entries", ()))


def cut_without_promise(n_frames: int) -> str:
    """Sentence for a file that was cut and does not say how many frames it held."""
    return f"The file was cut: {n_frames} frames could be saved, how many there were is not known."


def ends_within(file: JoinedBytes, kind: str) -> bool:
    """Whether a file without a promise ends before something that it has begun: an animation, a packet."""
    size = file.seek(0, io.SEEK_END)
    tail = file.read_at(max(size - _PACK_BYTES, 0), min(size, _PACK_BYTES))
    if kind == "gif":
        return not tail.rstrip(b"\0").endswith(_GIF_END)
    if kind == "mpegts":
        # The last whole packet begins where its marks say; what follows it is less than a packet.
        start = next((i for i in range(_TS_PACKET) if set(tail[i::_TS_PACKET]) == {_SYNC}), None)
        return start is not None and (len(tail) - start) % _TS_PACKET != 0
    if kind == "mpeg":
        return _packet_is_cut(tail)
    return False


def last_picture_is_cut(codec_context: Any, packets: Iterator[bytes], n_packets: int) -> bool:
    """Whether the last packet of a stream does not decode to a whole picture.

    Decoders hide what is missing of a picture; asked to, they say so instead.

    Parameters
    ----------
    codec_context : PyAV codec context
        The stream's; it is only looked at.
    packets : iterator of bytes
        The last packets, from a key frame on.
    n_packets : int
        How many they are.
    """
    import av

    context = av.CodecContext.create(codec_context.codec.name, "r")
    context.extradata = codec_context.extradata
    # One thread hears of a failure at the packet that fails.
    context.options, context.thread_count = {"err_detect": "explode"}, 1
    last = n_packets - 1
    for number, data in enumerate(packets):
        if not data:
            continue
        packet = av.Packet(len(data))
        packet.update(data)
        packet.pts = packet.dts = number
        try:
            frames = context.decode(packet)
        except av.error.FFmpegError:
            if number == last:
                return True
            continue
        if any(frame.is_corrupt and frame.pts == last for frame in frames):
            return True
    try:
        return any(frame.is_corrupt and frame.pts == last for frame in context.decode(None))
    except av.error.FFmpegError:
        return True


def _packet_is_cut(tail: bytes) -> bool:
    """Whether the last packet of a program stream is longer than what there is of it."""
    place = tail.rfind(b"\0\0\1")
    while place >= 0:
        # Start codes within a packet are those of the video; the packets' own say where the next one begins.
        if place + 6 <= len(tail) and tail[place + 3] in _VIDEO_AND_PRIVATE:
            return place + 6 + int.from_bytes(tail[place + 4 : place + 6], "big") > len(tail)
        place = tail.rfind(b"\0\0\1", 0, place)
    return False


def _reaches(promised: int | None, unit: Fraction, stream: Any, stamps: Sequence[int | None]) -> bool:
    """Whether the frames found reach the length promised; an AVI counts the empty places between them as frames."""
    if not promised:
        return False
    known = sorted(float(stamp * stream.time_base) for stamp in stamps if stamp is not None) or [0.0]
    # A single frame tells no step; the rate that the container states does.
    stated_s = float(1 / stream.average_rate) if stream.average_rate else 0.0
    step_s = max((b - a for a, b in pairwise(known)), default=stated_s)
    return not float(promised * unit) - known[-1] > LATE_STEPS * step_s > 0
