"""Video files and video inside DICOM: frame-exact by decoding order and time stamp, any frame without holding all.

The packets are read once without decoding. Each frame is known by its packet, and a frame is decoded by feeding the
packets from the key frame before it; a frame displayed before its key frame belongs to the key frame before that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ifs_measure.errors import DamagedFrameError, TruncatedScanError, UnreadableScanError
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.byte_source import JoinedBytes
from ifs_measure.scans.cut_video import cut_without_promise, last_picture_is_cut, remark_on_cut
from ifs_measure.scans.frame_remarks import damaged_frames_remark
from ifs_measure.scans.orientation import SIDEWAYS, UPRIGHT, orientation_of_matrix, upright
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

_RAW_STREAMS = frozenset({"h264", "hevc", "mpegvideo", "m4v", "mjpeg"})
"""Demuxers of bare streams: their time stamps are made up at 25 frames a second."""
_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2", "avi", "matroska,webm", "mpeg", "mpegts", "gif", "asf", "ogg", "h264", "hevc",
    "mpegvideo", "m4v",
)  # fmt: skip
"""Containers that are opened; FFmpeg has others that would read further files or fetch from a network."""
_WITHOUT_PROMISE = _RAW_STREAMS | {"mpegts"}
"""Whether the last picture is whole says only the picture."""
_MOST_CHECKED = 60
"""Packets decoded for that; a key frame further back would hold up the opening."""
_FULL_RANGE = 2
_JUMP = 24
"""Decoding on is cheaper than beginning at a key frame again up to about this many frames."""
_MOST_STEPS_BACK = 32
"""Key frames of the last step back to one from which a frame decodes; each step is twice the one before."""
_KEPT_BYTES = 64 << 20
"""Decoded frames kept: a key frame may lie hundreds of frames back, so that walking backwards would decode each stretch
once for every frame of it."""
_MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class _Packet:
    """A packet by its bytes' place in the file, or by its bytes where the container scatters them.

    One that is not shown lies outside what an edit list leaves of the video; what is shown may rest on it.
    """

    span: tuple[int, int] | None
    data: bytes | None
    is_key: bool
    is_shown: bool


class VideoStream:
    """The packets of one video stream and a decoder for them. Use `open_stream` to make one."""

    def __init__(self, container: Any, stream: Any, file: JoinedBytes, name: str, limits: ScanLimits) -> None:
        self._container, self._stream, self._file, self._name = container, stream, file, name
        self._limits = limits
        self._is_damaged = False
        self.format = str(container.format.name)
        self.codec = str(stream.codec_context.name)
        self.pixel_format = str(stream.codec_context.pix_fmt or "")
        self._packets, stamps = self._read_packets()
        shown = [stamp for packet, stamp in zip(self._packets, stamps, strict=True) if packet.is_shown]
        self.cut_remark = remark_on_cut(container, stream, shown, file, is_damaged=self._is_damaged)
        self.orientation = UPRIGHT
        order = self._display_order(stamps)
        self._frame_packets = [packet for packet, _ in order]
        self._position = {packet: i for i, packet in enumerate(self._frame_packets)}
        base = stream.time_base
        self.times_ms: tuple[float, ...] | None = None
        if base is not None and all(stamp is not None for _, stamp in order):
            first = order[0][1]
            self.times_ms = tuple(float((stamp - first) * base * 1000) for _, stamp in order)
        self.has_own_times = self.format not in _RAW_STREAMS and self.times_ms is not None
        self._keys = self._key_frames()
        self.lost_remark = self._remark_on_lost()
        self._running: Iterator[tuple[int, Any]] | None = None
        self._next = 0
        self._damaged: set[int] = set()
        if self.format in _WITHOUT_PROMISE and self._is_cut_in_last():
            self._damaged.add(self._position.get(len(self._packets) - 1, self.n_frames - 1))
            self.cut_remark = self.cut_remark or cut_without_promise(self.n_frames)
        self._kept: OrderedDict[int, Any] = OrderedDict()
        size = max(stream.width * stream.height * 3 // 2, 1)
        self._most_kept = min(max(_KEPT_BYTES // size, 2), _MOST_KEPT)
        display, first_frame = next(self._decode_from(*self._keys[0]), (0, None))
        if first_frame is None:
            raise UnreadableScanError(f"Expected a video in {name}, found none that decodes ({self.codec}).")
        self._keep(display, first_frame)
        self.orientation = _orientation(first_frame)
        self.is_full_range = (
            int(getattr(first_frame, "color_range", 0) or 0) == _FULL_RANGE or "yuvj" in self.pixel_format
        )
        self._size = (first_frame.height, first_frame.width)
        is_sideways = self.orientation in SIDEWAYS
        self.rows, self.columns = self._size[::-1] if is_sideways else self._size
        aspect = stream.sample_aspect_ratio
        self.pixel_aspect = float(1 / aspect if is_sideways else aspect) if aspect else None

    @property
    def n_frames(self) -> int:
        """Frames in display order."""
        return len(self._frame_packets)

    def decode(self, index: int) -> Any:
        """Decode one frame: a PyAV video frame.

        Raises
        ------
        DamagedFrameError
            The decoder gives no such frame.
        """
        if index in self._kept:
            self._kept.move_to_end(index)
            return self._checked(index, self._kept[index])
        number = bisect_right(self._keys, index, key=lambda item: item[0]) - 1
        is_far = self._keys[number][0] > self._next and index - self._next > _JUMP
        if self._running is None or index < self._next or is_far:
            self._begin_at(number)
        frame, is_first = self._run_to(index)
        step = 1
        while frame is None and is_first and number > 0 and step <= _MOST_STEPS_BACK:
            # Nothing came before it: the key frame is the start of a gradual refresh, complete only some frames later.
            number, step = max(number - step, 0), 2 * step
            self._begin_at(number)
            frame, is_first = self._run_to(index)
        if frame is None:
            self._running = None
            raise DamagedFrameError(f"Frame {index} of {self._name} cannot be decoded.")
        return self._checked(index, frame)

    def _begin_at(self, number: int) -> None:
        """Let the decoder begin at one of the key frames."""
        self._running = self._decode_from(*self._keys[number])
        self._next = self._keys[number][0]

    def _run_to(self, index: int) -> tuple[Any, bool]:
        """Decode on up to a frame: that frame, None where there is none; and whether no frame came before it."""
        is_first = True
        try:
            for display, frame in self._running or ():
                self._next = max(self._next, display + 1)
                self._keep(display, frame)
                if display >= index:
                    return (frame if display == index else None), is_first
                is_first = False
        except Exception as error:
            self._running = None
            raise DamagedFrameError(f"Frame {index} of {self._name} cannot be decoded: {error}.") from error
        return None, is_first

    def _checked(self, index: int, frame: Any) -> Any:
        """Refuse a frame that was decoded from damaged data, or from frames that were."""
        if index in self._damaged:
            raise DamagedFrameError(
                f"Frame {index} cannot be trusted: {self._name} is damaged there or shortly before, up to its next key "
                "frame."
            )
        return frame

    def _keep(self, display: int, frame: Any) -> None:
        self._kept[display] = frame
        self._kept.move_to_end(display)
        while len(self._kept) > self._most_kept:
            self._kept.popitem(last=False)

    def picture(self, index: int) -> Picture:
        """Frame as shown: (rows, columns, 3) RGB, or (rows, columns) where the video is grey."""
        frame = self._sized(index)
        grey = str(frame.format.name).startswith("gray")
        return upright(frame.to_ndarray(format="gray" if grey else "rgb24"), self.orientation)

    def luma(self, index: int) -> GreyImage:
        """Brightness, (rows, columns) uint8: the luma plane, stretched where it spans 16 to 235."""
        frame = self._sized(index)
        if not str(frame.format.name).startswith(("yuv4", "yuvj4")) or frame.format.components[0].bits != 8:
            return upright(frame.to_ndarray(format="gray"), self.orientation)
        plane = frame.planes[0]
        stored = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: frame.height, : frame.width]
        if self.is_full_range:
            return upright(stored.copy(), self.orientation)
        import cv2

        plane_full = np.asarray(cv2.LUT(np.ascontiguousarray(stored), _FULL_FROM_LIMITED), np.uint8)
        return upright(plane_full, self.orientation)

    def _sized(self, index: int) -> Any:
        """Decode a frame of the size of the first; a video may change its size on the way."""
        frame = self.decode(index)
        if (frame.height, frame.width) != self._size:
            raise DamagedFrameError(
                f"Frame {index} of {self._name} has {frame.width} x {frame.height} pixels instead of "
                f"{self._size[1]} x {self._size[0]}."
            )
        return frame

    def close(self) -> None:
        """Let go of the decoder and the file."""
        self._running = None
        self._kept.clear()
        self._container.close()

    def _read_packets(self) -> tuple[list[_Packet], list[int | None]]:
        import av

        packets: list[_Packet] = []
        stamps: list[int | None] = []
        held = 0
        try:
            for packet in self._container.demux(self._stream):
                if packet.size == 0:
                    continue
                span, data = self._place(packet)
                self._is_damaged = self._is_damaged or packet.is_corrupt
                held += len(data or b"")
                check_limit(self._limits, "max_video_bytes", held, "bytes of video to hold in memory")
                check_limit(self._limits, "max_frames", len(packets), "frames")
                packets.append(_Packet(span, data, packet.is_keyframe, not packet.is_discard))
                stamps.append(packet.pts)
        except (OSError, av.error.FFmpegError):
            # What was read up to the damage is kept; an empty list is refused below.
            self._is_damaged = True
        if not packets:
            raise TruncatedScanError(f"Expected a video in {self._name}, found no frames: it was cut; copy it again.")
        return packets, stamps

    def _place(self, packet: Any) -> tuple[tuple[int, int] | None, bytes | None]:
        """Where a packet's bytes lie, checked; its bytes where they lie nowhere in one piece."""
        data = bytes(packet)
        if packet.pos is not None and packet.pos >= 0 and self._file.read_at(packet.pos, packet.size) == data:
            return (packet.pos, packet.size), None
        return None, data

    def _display_order(self, stamps: list[int | None]) -> list[tuple[int, Any]]:
        """Packets in display order with their time stamps.

        Distinct time stamps tell it; bare streams, and streams with several packets a frame, are decoded once.
        """
        shown = [(packet, stamp) for packet, stamp in enumerate(stamps) if self._packets[packet].is_shown]
        known = [stamp for _, stamp in shown if stamp is not None]
        is_told = self.format not in _RAW_STREAMS and len(known) == len(shown) == len(set(known))
        if shown and is_told and not self._is_paired():
            return sorted(shown, key=lambda item: item[1] if item[1] is not None else 0)
        order = [n for n, frame in self._raw_frames(0) if frame is not None and self._packets[n].is_shown]
        if not order:
            raise UnreadableScanError(f"Expected a video in {self._name}, found none that decodes ({self.codec}).")
        return [(packet, stamps[packet]) for packet in dict.fromkeys(order)]

    def _is_paired(self) -> bool:
        """Interlaced pictures may come as two packets a frame."""
        return str(getattr(self._stream.codec_context, "field_order", "progressive")) not in ("progressive", "0", "1")

    def _is_cut_in_last(self) -> bool:
        """Whether the file ends within its last picture."""
        n_packets = next((n for n, packet in enumerate(reversed(self._packets), 1) if packet.is_key), _MOST_CHECKED)
        if n_packets > _MOST_CHECKED:
            return False
        data = map(self._bytes, self._packets[-n_packets:])
        return last_picture_is_cut(self._stream.codec_context, data, min(n_packets, len(self._packets)))

    def _bytes(self, packet: _Packet) -> bytes:
        return packet.data or b"" if packet.span is None else self._file.read_at(*packet.span)

    def _key_frames(self) -> list[tuple[int, int]]:
        """Display index and packet of each key frame shown, ascending in both; what comes before needs packet 0."""
        keys: list[tuple[int, int]] = []
        for packet, item in enumerate(self._packets):
            if item.is_key and packet in self._position:
                display = self._position[packet]
                if not keys or display > keys[-1][0]:
                    keys.append((display, packet))
        if not keys or keys[0][0] > 0:
            keys.insert(0, (0, 0))
        return keys

    def _remark_on_lost(self) -> str | None:
        """Say which frames come before there is any key frame."""
        n_before = next((n for n, packet in enumerate(self._packets) if packet.is_key), len(self._packets))
        lost = sorted(self._position[packet] for packet in range(n_before) if packet in self._position)
        return damaged_frames_remark(lost) if lost else None

    def _decode_from(self, first: int, packet: int) -> Iterator[tuple[int, Any]]:
        """Frames from a key frame on, by display index; those shown before it need the key frame before."""
        # Without a key frame to begin with, decoders make something up.
        has_begun, is_damaged = self._packets[packet].is_key, False
        for source, frame in self._raw_frames(packet):
            has_begun = has_begun or self._packets[source].is_key
            display = self._position.get(source)
            if frame is None or frame.is_corrupt:
                is_damaged = True
            elif frame.key_frame:
                has_begun, is_damaged = True, False
            if frame is None:
                continue
            if display is not None and display >= first:
                if is_damaged or not has_begun:
                    self._damaged.add(display)
                yield display, frame

    def _raw_frames(self, first: int) -> Iterator[tuple[int, Any]]:
        """Decode frames from a packet on, each with the number of its packet; None for one that does not decode."""
        import av

        context = self._stream.codec_context
        context.flush_buffers()
        for number in range(first, len(self._packets)):
            data = self._bytes(self._packets[number])
            if not data:
                continue
            # Room first, then the bytes: a packet made of bytes has no zeros behind it, which decoders read.
            packet = av.Packet(len(data))
            packet.update(data)
            packet.pts = packet.dts = number
            packet.time_base = self._stream.time_base
            try:
                frames = context.decode(packet)
            except av.error.InvalidDataError:
                yield number, None
                continue
            for frame in frames:
                yield (frame.pts if frame.pts is not None else number), frame
        try:
            for frame in context.decode(None):
                yield (frame.pts if frame.pts is not None else len(self._packets) - 1), frame
        except av.error.FFmpegError:
            return


_FULL_FROM_LIMITED = np.clip(np.rint((np.arange(256) - 16) * 255 / 219), 0, 255).astype(np.uint8)
"""Luma from 16 to 235 (ITU-R BT.601) as 0 to 255."""


_MATRIX_NUMBERS = 9


def _orientation(frame: Any) -> int:
    """Read a frame's display matrix (ISO/IEC 14496-12, 8.3.2): a, b, u, c, d, v, x, y, w, fixed-point."""
    for data in frame.side_data:
        if data.type.name == "DISPLAYMATRIX":
            numbers = np.frombuffer(bytes(data), np.int32).astype(float)
            if numbers.size == _MATRIX_NUMBERS:
                return orientation_of_matrix((numbers[0], numbers[1]), (numbers[3], numbers[4]))
    return UPRIGHT


def open_stream(file: JoinedBytes, name: str, limits: ScanLimits) -> VideoStream:
    """Open the first video stream of a file-like object.

    Raises
    ------
    UnreadableScanError
        No video that can be decoded.
    """
    import av

    av.logging.set_level(None)
    try:
        container = av.open(file, mode="r", metadata_errors="ignore", options={"format_whitelist": ",".join(_FORMATS)})
    except (OSError, ValueError, av.error.FFmpegError) as error:
        raise UnreadableScanError(
            f"Expected a video in {name}, found damaged or unknown data ({error}); export it as MP4."
        ) from error
    try:
        if container.format.name not in _FORMATS:
            raise UnreadableScanError(f"Expected a video in {name}, found the format {container.format.name}.")
        if not container.streams.video:
            raise UnreadableScanError(f"Expected a video in {name}, found no video stream.")
        stream = container.streams.video[0]
        if stream.codec_context is None:
            raise UnreadableScanError(f"Expected a video in {name}, found one of an unknown codec; export it as MP4.")
        check_limit(limits, "max_frame_pixels", stream.width * stream.height, "pixels in a frame")
        stream.thread_type = "AUTO"
        return VideoStream(container, stream, file, name, limits)
    except (OSError, ValueError, av.error.FFmpegError) as error:
        container.close()
        raise UnreadableScanError(
            f"Expected a video in {name}, found damaged data ({error}); export it again."
        ) from error
    except BaseException:
        container.close()
        raise
