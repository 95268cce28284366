"""Video: every frame by decoding order and time stamp, in any order, from files and from DICOM."""

from __future__ import annotations

import io
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from build_dicom import coloured, write_encapsulated
from numpy.typing import NDArray

from ifs_measure.__main__ import main
from ifs_measure.errors import DamagedFrameError, UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop, TimingSource
from ifs_measure.scans.open_scan import open_scan

P = "1.2.840.10008.1.2.4."


def encoded(
    kind: str,
    codec: str,
    times_ms: list[int],
    options: dict[str, str] | None = None,
    pixel_format: str = "yuv420p",
    pixel_aspect: Fraction | None = None,
) -> bytes:
    """Encode moving colour frames at given times."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=kind) as container:
        stream = container.add_stream(codec, rate=25, options=options or {})
        stream.width, stream.height, stream.pix_fmt = 64, 48, pixel_format
        base = Fraction(1, 25) if codec == "mpeg2video" else Fraction(1, 1000)  # MPEG-2 knows few frame rates
        stream.codec_context.time_base = stream.time_base = base
        stream.codec_context.sample_aspect_ratio = pixel_aspect or Fraction(0)
        for time, picture in zip(times_ms, coloured(len(times_ms), 48, 64), strict=True):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = int(Fraction(time, 1000) / base), base
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()


def reference(source: Any) -> tuple[list[NDArray[np.uint8]], list[float]]:
    """All frames by FFmpeg's own decoding, one after another, and their times."""
    with av.open(source) as container:
        frames = [
            (f.to_ndarray(format="rgb24"), None if f.time is None else f.time * 1000) for f in container.decode(video=0)
        ]
    return [f for f, _ in frames], [t - (frames[0][1] or 0) for _, t in frames if t is not None]


def assert_exact(path: Path, expected: list[NDArray[np.uint8]]) -> None:
    """Forwards, backwards and at random, every frame is FFmpeg's."""
    loop = open_scan(path)
    n = loop.description.n_frames
    assert n == len(expected)
    order = [*range(n), *reversed(range(n)), *np.random.default_rng(3).integers(0, n, 30).tolist()]
    wrong = [i for i in order if not np.array_equal(loop.frame(i), expected[i])]
    loop.close()
    assert not wrong


STEADY = [40 * i for i in range(40)]
IRREGULAR = [0, 40, 50, 120, 160, 300, 310, 390, 500, 520, 620, 700]


@pytest.mark.parametrize(
    ("kind", "codec", "suffix"),
    [
        ("mp4", "libx264", "mp4"),
        ("mov", "libx264", "mov"),
        ("matroska", "libx264", "mkv"),
        ("avi", "mpeg4", "avi"),
        ("mp4", "mpeg4", "mp4"),
        ("mpegts", "libx264", "ts"),
        ("mpeg", "mpeg2video", "mpg"),
        ("mp4", "libx265", "mp4"),
    ],
)
def test_every_container_gives_every_frame_in_any_order(tmp_path: Path, kind: str, codec: str, suffix: str) -> None:
    options = {"g": "12", "bf": "2", "x265-params": "log-level=none:keyint=12"}
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(encoded(kind, codec, STEADY, options))
    expected, _ = reference(str(path))
    assert len(expected) == 40
    assert_exact(path, expected)


@pytest.mark.parametrize("kind", ["mp4", "matroska"])
def test_irregular_times_are_kept(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(encoded(kind, "libx264", IRREGULAR, {"bf": "2"}))
    loop = open_scan(path)
    found = loop.description
    loop.close()
    assert found.timing_source is TimingSource.VIDEO
    assert found.frame_times_ms == pytest.approx(IRREGULAR, abs=1.0)


def test_an_animated_gif_keeps_its_delays(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    path.write_bytes(encoded("gif", "gif", [0, 40, 140, 180], pixel_format="rgb8"))
    expected, times = reference(str(path))
    assert_exact(path, expected)
    loop = open_scan(path)
    assert loop.description.frame_times_ms == pytest.approx(times)
    loop.close()


def test_a_bare_stream_has_no_times_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.mpg"
    path.write_bytes(encoded("h264", "libx264", STEADY, {"bf": "2", "g": "12"}))
    expected, _ = reference(str(path))
    assert_exact(path, expected)
    loop = open_scan(path)
    assert loop.description.timing_source is TimingSource.NONE
    loop.close()


@pytest.mark.parametrize(
    ("kind", "codec", "syntax"),
    [("mp4", "libx264", "102"), ("h264", "libx264", "102"), ("mpegts", "libx264", "102"),
     ("mpeg2video", "mpeg2video", "100"), ("hevc", "libx265", "107")],
)  # fmt: skip
@pytest.mark.parametrize("pieces", [1, 4])
def test_video_inside_dicom_in_every_packing(tmp_path: Path, kind: str, codec: str, syntax: str, pieces: int) -> None:
    stream = encoded(kind, codec, STEADY, {"bf": "2", "g": "12", "x265-params": "log-level=none:keyint=12"})
    expected, _ = reference(io.BytesIO(stream))
    path = write_encapsulated(
        tmp_path / "a.dcm", [np.zeros((48, 64, 3), np.uint8)], [stream], P + syntax, fragments=pieces, table="none",
        PhotometricInterpretation="YBR_PARTIAL_420", NumberOfFrames=40, FrameTime=33.3,
        SequenceOfUltrasoundRegions=None,
    )  # fmt: skip
    assert_exact(path, expected)
    loop = open_scan(path)
    found = loop.description
    loop.close()
    assert found.timing_source is TimingSource.FRAME_TIME
    assert not any("frames" in warning and "used" in warning for warning in found.warnings)


@pytest.mark.parametrize(("told", "expected"), [(None, 8 / 9), ([4, 3], 0.75)])
def test_pixels_of_a_video_inside_dicom_are_as_wide_as_the_header_says_else_the_video(
    tmp_path: Path, told: list[int] | None, expected: float
) -> None:
    stream = encoded("h264", "libx264", STEADY[:4], {"bf": "0"}, pixel_aspect=Fraction(8, 9))
    path = write_encapsulated(
        tmp_path / "a.dcm", [np.zeros((48, 64, 3), np.uint8)], [stream], P + "102", table="none", NumberOfFrames=4,
        PhotometricInterpretation="YBR_PARTIAL_420", PixelAspectRatio=told, SequenceOfUltrasoundRegions=None,
    )  # fmt: skip
    loop = open_scan(path)
    found = loop.description
    loop.close()
    assert found.pixel_aspect == pytest.approx(expected)
    assert any("0.8889 times as wide" in words for words in found.warnings)


def test_luma_is_the_brightness_of_the_picture(tmp_path: Path) -> None:
    import cv2

    path = tmp_path / "a.mp4"
    path.write_bytes(encoded("mp4", "libx264", STEADY[:5], {"qp": "10"}))
    loop = open_scan(path)
    grey = cv2.cvtColor(loop.frame(3), cv2.COLOR_RGB2GRAY)
    assert float(np.abs(loop.luma(3).astype(int) - grey).mean()) < 2
    loop.close()


@pytest.mark.parametrize(
    ("matrix", "turns"),
    [((0, 1, 0, -1, 0, 0), -1), ((-1, 0, 0, 0, -1, 0), 2), ((0, -1, 0, 1, 0, 0), 1)],
    ids=["right", "head down", "left"],
)
def test_a_turned_video_is_shown_upright(tmp_path: Path, matrix: tuple[int, ...], turns: int) -> None:
    """The display matrix of a track header (ISO/IEC 14496-12, 8.3.2) turns what is stored."""
    data = bytearray(encoded("mp4", "libx264", STEADY[:5]))
    path = tmp_path / "a.mp4"
    path.write_bytes(data)
    loop = open_scan(path)
    stored, luma = loop.frame(2), loop.luma(2)
    loop.close()
    start = data.index(b"tkhd") + 44
    for i, value in enumerate(matrix):
        data[start + 4 * i : start + 4 * i + 4] = (value << 16).to_bytes(4, "big", signed=True)
    path.write_bytes(data)
    loop = open_scan(path)
    assert np.array_equal(loop.frame(2), np.rot90(stored, turns))
    assert np.array_equal(loop.luma(2), np.rot90(luma, turns))
    assert (loop.description.rows, loop.description.columns) == loop.luma(2).shape
    loop.close()


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.9])
def test_a_cut_stream_gives_what_is_there_or_one_clear_error(tmp_path: Path, kept: float) -> None:
    for kind in ("mpegts", "mp4"):
        data = encoded(kind, "libx264", STEADY, {"g": "12"})
        path = tmp_path / f"a.{kind}"
        path.write_bytes(data[: int(len(data) * kept)])
        try:
            loop = open_scan(path)
        except UnreadableScanError as error:
            assert "\n" not in str(error)  # noqa: PT017
            continue
        assert 0 < loop.description.n_frames <= 40
        loop.frame(0)
        loop.close()


def test_a_cut_video_inside_dicom_gives_its_first_frames(tmp_path: Path) -> None:
    stream = encoded("mpeg2video", "mpeg2video", STEADY, {"bf": "2", "g": "12"})
    expected, _ = reference(io.BytesIO(stream))
    path = write_encapsulated(
        tmp_path / "a.dcm", [np.zeros((48, 64, 3), np.uint8)], [stream], P + "100", table="none", NumberOfFrames=40,
        PhotometricInterpretation="YBR_PARTIAL_420", SequenceOfUltrasoundRegions=None,
    )  # fmt: skip
    path.write_bytes(path.read_bytes()[: -len(stream) // 3])
    loop = open_scan(path)
    assert 15 < loop.description.n_frames < 40
    assert "cut" in " ".join(loop.description.warnings)
    for index in range(12):
        assert np.array_equal(loop.frame(index), expected[index])
    loop.close()


def test_frames_that_rest_on_damaged_data_are_lost_up_to_the_next_key_frame(tmp_path: Path) -> None:
    """A decoder hides damage by what it has; what it made up must not be measured."""
    data = bytearray(encoded("avi", "mpeg4", STEADY, {"g": "10", "bf": "0"}))
    with av.open(io.BytesIO(bytes(data))) as container:
        packets = [p for p in container.demux(video=0) if p.size]
        place, size = packets[13].pos, packets[13].size
    expected, _ = reference(io.BytesIO(bytes(data)))
    data[place + size // 2 : place + size] = bytes(size - size // 2)
    path = tmp_path / "a.avi"
    path.write_bytes(data)
    loop = open_scan(path)
    assert loop.description.n_frames == 40
    for index in (0, 12, 20, 39):
        assert np.array_equal(loop.frame(index), expected[index])
    for index in (13, 19):
        with pytest.raises(DamagedFrameError, match=f"Frame {index}"):
            loop.luma(index)
    loop.close()


@pytest.mark.parametrize("kind", ["mp4", "mpegts"])
@pytest.mark.parametrize("period", [5, 10, 20])
def test_a_gradual_refresh_gives_every_frame_in_any_order(tmp_path: Path, kind: str, period: int) -> None:
    """Its key frames are complete only some frames later; one in the middle decodes from a key frame further back."""
    options = {"x264-params": f"intra-refresh=1:keyint={period}:scenecut=0", "g": str(period), "bf": "0"}
    whole = encoded(kind, "libx264", STEADY, options)
    expected, _ = reference(io.BytesIO(whole))
    path = tmp_path / "a.mp4"
    path.write_bytes(whole)
    loop = open_scan(path)
    assert loop.description.n_frames == len(expected)
    wrong = [i for i in reversed(range(40)) if not np.array_equal(loop.frame(i), expected[i])]
    loop.close()
    assert not wrong
    loop = open_scan(path)
    assert np.array_equal(loop.frame(35), expected[35])
    loop.close()
    assert_exact(path, expected)


def write_trimmed(path: Path, data: bytes, n_skipped: int) -> None:
    """Leave frames out at the beginning as a lossless trim does: all packets stay, an edit list shows the rest."""
    options = {"use_editlist": "1", "movflags": "faststart"}
    with av.open(io.BytesIO(data)) as source, av.open(str(path), "w", options=options) as target:
        stream = source.streams.video[0]
        copy = target.add_stream_from_template(stream)
        for packet in source.demux(stream):
            if packet.size and packet.pts is not None and packet.dts is not None:
                shift = n_skipped * packet.duration
                packet.pts, packet.dts, packet.stream = packet.pts - shift, packet.dts - shift, copy
                target.mux(packet)


@pytest.mark.parametrize("codec", ["libx264", "mpeg4"])
@pytest.mark.parametrize(("group", "between"), [(16, 0), (40, 0), (16, 2)])
@pytest.mark.parametrize("n_skipped", [10, 20, 32])
def test_a_trimmed_video_gives_every_frame_that_is_left(
    tmp_path: Path, codec: str, group: int, between: int, n_skipped: int
) -> None:
    """What is shown first may rest on a key frame that is not shown."""
    whole = encoded("mp4", codec, STEADY, {"g": str(group), "bf": str(between)})
    expected, _ = reference(io.BytesIO(whole))
    path = tmp_path / "a.mp4"
    write_trimmed(path, whole, n_skipped)
    assert_exact(path, expected[n_skipped:])
    loop = open_scan(path)
    assert loop.description.warnings == ()
    assert loop.description.frame_times_ms == pytest.approx(STEADY[: 40 - n_skipped])
    loop.close()


def test_a_video_trimmed_at_its_end_too_was_not_cut(tmp_path: Path) -> None:
    whole = encoded("mp4", "libx264", STEADY, {"g": "16", "bf": "0"})
    expected, _ = reference(io.BytesIO(whole))
    path = tmp_path / "a.mp4"
    write_trimmed(path, whole, 10)
    data = bytearray(path.read_bytes())
    duration = data.index(b"elst") + 12  # ISO/IEC 14496-12, 8.6.6; of the one edit, in ms
    data[duration : duration + 4] = (400).to_bytes(4, "big")
    path.write_bytes(data)
    assert_exact(path, expected[10:20])
    loop = open_scan(path)
    assert loop.description.warnings == ()
    loop.close()


def test_a_trimmed_video_that_was_cut_promises_what_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    write_trimmed(path, encoded("mp4", "mpeg4", STEADY, {"g": "16", "bf": "0"}), 10)
    with av.open(str(path)) as container:
        places = [packet.pos for packet in container.demux(video=0) if packet.size]
    path.write_bytes(path.read_bytes()[: places[-4]])
    loop = open_scan(path)
    assert loop.description.warnings == ("The file was cut: it promises 30 frames, 26 could be saved.",)
    loop.close()


@pytest.mark.parametrize(("kind", "codec"), [("avi", "mpeg4"), ("mpegts", "mpeg2video")])
@pytest.mark.parametrize("is_dicom", [False, True])
def test_frames_before_the_first_key_frame_are_lost_and_it_is_said(
    tmp_path: Path, kind: str, codec: str, is_dicom: bool
) -> None:
    """A decoder begins them with uniform grey."""
    whole = encoded(kind, codec, STEADY, {"g": "12", "bf": "0"})
    expected, _ = reference(io.BytesIO(whole))
    out = io.BytesIO()
    with av.open(io.BytesIO(whole)) as source, av.open(out, "w", format=kind) as target:
        copy = target.add_stream_from_template(source.streams.video[0])
        for packet in [packet for packet in source.demux(video=0) if packet.size][5:]:
            packet.stream = copy
            target.mux(packet)
    path = tmp_path / ("a.dcm" if is_dicom else "a.avi")
    path.write_bytes(out.getvalue())
    if is_dicom:
        write_encapsulated(
            path, [np.zeros((48, 64, 3), np.uint8)], [out.getvalue()], P + "100", table="none", NumberOfFrames=35,
            PhotometricInterpretation="YBR_PARTIAL_420", SequenceOfUltrasoundRegions=None,
        )  # fmt: skip
    loop = open_scan(path)
    assert [index for index in range(loop.description.n_frames) if _is_lost(loop, index)] == list(range(7))
    assert np.array_equal(loop.frame(7), expected[12])
    assert "7 frame(s) look damaged: 0, 1, 2, 3, 4, 5, 6 (counted from 0)" in " ".join(loop.description.warnings)
    loop.close()


def test_a_playlist_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n#EXT-X-ENDLIST\n")
    with pytest.raises(UnreadableScanError, match="Expected a video"):
        open_scan(path)


REFERENCE = [
    "ultrasound_tracking_p6_isokinetic500_01_push_01.mp4", "covid19_ultrasound_Reg_pat1Image_132943.mpeg",
    "covid19_ultrasound_Cov_recommendations_likebutterfly_mov5.mov", "echotracker_input.mp4",
    "deepMTJ_deepMTJprediction_small.gif",
]  # fmt: skip


@pytest.mark.parametrize("name", REFERENCE)
def test_real_clips_match_ffmpegs_own_decoding(shared_folder: Path, name: str) -> None:
    path = shared_folder / "scans" / "video" / name
    expected, times = reference(str(path))
    assert_exact(path, expected)
    loop = open_scan(path)
    assert loop.description.frame_times_ms == pytest.approx(times, abs=0.01)
    loop.close()


@pytest.mark.parametrize(
    "name", ["h264_annexb", "h264_mp4container", "h264_mpegts", "hevc_main_annexb", "mpeg2_mphl_es"]
)
def test_one_loop_in_every_video_packing(shared_folder: Path, name: str) -> None:
    folder = shared_folder / "scans" / "derived"
    loop = open_scan(folder / f"video_{name}.dcm")
    truth = open_scan(folder / "video_h264_mp4container.dcm")
    assert (loop.description.n_frames, loop.description.warnings) == (79, ())
    for index in (0, 40, 78):
        error = np.abs(loop.luma(index).astype(int) - truth.luma(index))
        assert float(error.mean()) < (0.01 if "h264" in name else 4.0)
    loop.close()
    truth.close()


def test_the_empty_places_of_an_avi_are_no_missing_frames(tmp_path: Path) -> None:
    path = tmp_path / "a.avi"
    path.write_bytes(encoded("avi", "mpeg4", [0, 40, 80, 120, 160]))
    loop = open_scan(path)
    scan = loop.description
    loop.close()
    assert scan.n_frames == 5
    assert scan.frame_times_ms == pytest.approx([0, 40, 80, 120, 160])
    assert scan.warnings == ()


@pytest.mark.parametrize("codec", ["mjpeg", "mpeg4"])
def test_an_avi_cut_by_one_frame_says_so(tmp_path: Path, codec: str) -> None:
    """Its index stands at the end, so that a cut file has none and its last frames are not missed by anything else."""
    times = [40 * i for i in range(8)]
    data = encoded("avi", codec, times, pixel_format="yuvj420p" if codec == "mjpeg" else "yuv420p")
    path = tmp_path / "a.avi"
    chunks = [m.start() for m in re.finditer(rb"00dc(?!\0\0\0\0)", data[: data.index(b"idx1")])]
    path.write_bytes(data[: chunks[-1]])
    loop = open_scan(path)
    scan = loop.description
    loop.close()
    assert scan.n_frames == len(times) - 1
    assert any("was cut" in warning for warning in scan.warnings)


@pytest.mark.parametrize(("kind", "codec"), [("h264", "libx264"), ("hevc", "libx265")])
def test_a_bare_stream_is_known_by_its_first_bytes_and_has_no_times(tmp_path: Path, kind: str, codec: str) -> None:
    path = tmp_path / "loop"
    path.write_bytes(encoded(kind, codec, [0, 40, 80, 120]))
    loop = open_scan(path)
    scan = loop.description
    loop.close()
    assert (scan.n_frames, scan.frame_times_ms, scan.timing_source) == (4, None, TimingSource.NONE)


@pytest.mark.parametrize(
    ("kind", "codec", "pixel_format"),
    [("gif", "gif", "rgb8"), ("mpegts", "libx264", "yuv420p"), ("mpeg", "mpeg2video", "yuv420p")],
)
def test_a_cut_file_that_promises_no_count_says_so_by_how_it_ends(
    tmp_path: Path, kind: str, codec: str, pixel_format: str
) -> None:
    whole = encoded(kind, codec, STEADY, pixel_format=pixel_format)
    path = tmp_path / ("a.gif" if kind == "gif" else "a.mpg")
    path.write_bytes(whole)
    loop = open_scan(path)
    assert not [words for words in loop.description.warnings if "cut" in words]
    n_frames = loop.description.n_frames
    loop.close()
    n_told = 0
    for length in range(len(whole) // 4, len(whole) - 1, len(whole) // 23):
        if kind == "mpegts" and length % 188 == 0:
            continue  # a cut between two packets cannot be seen
        path.write_bytes(whole[:length])
        loop = open_scan(path)
        if loop.description.n_frames < n_frames:
            assert any("cut" in words for words in loop.description.warnings), length
            n_told += 1
        loop.close()
    assert n_told > 5


@pytest.mark.parametrize(
    ("kind", "codec"),
    [("h264", "libx264"), ("hevc", "libx265"), ("mpeg2video", "mpeg2video"), ("mpegts", "libx264")],
)
def test_a_stream_without_a_count_that_ends_within_a_picture_says_so_and_does_not_show_it(
    tmp_path: Path, kind: str, codec: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Decoders fill in what is missing of a picture without a word."""
    options = {"x265-params": "log-level=none"} if codec == "libx265" else {}
    whole = encoded(kind, codec, STEADY, options)
    path = tmp_path / "loop.ts"
    path.write_bytes(whole)
    assert main(["info", str(path), "--json"]) == 0
    assert not [words for words in json.loads(capsys.readouterr().out)["warnings"] if "cut" in words]
    # Cut where a packet ends, which says nothing; the pictures are larger than packets.
    n_told = 0
    for length in range(188 * 4, len(whole) - 188, 188):
        path.write_bytes(whole[:length])
        try:
            loop = open_scan(path)
        except UnreadableScanError:
            continue
        n_frames = loop.description.n_frames
        is_told = any(words.startswith("The file was cut: ") for words in loop.description.warnings)
        is_lost = _is_lost(loop, n_frames - 1)
        loop.close()
        assert is_told or not is_lost
        n_told += is_told and is_lost
    assert n_told


def _is_lost(loop: CineLoop, index: int) -> bool:
    try:
        loop.frame(index)
    except DamagedFrameError:
        return True
    return False
