"""Speed and memory of decoding: ``./run bench decoding [--quick] [--write]``.

Every figure stands beside the reference code's in the same run; on a shared machine read the ratios, not the times.
With ``--write`` the table goes into the section "Decoding" of ``benchmarks/README.md``.
"""

from __future__ import annotations

import argparse
import os
import platform
import queue
import tempfile
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from pydicom import dcmread

from benchmarks.decoding_loops import COLUMNS, MULTI_FRAME, ROWS, Wrap, frames, wraps, write_long_loop, write_loop
from benchmarks.handover import Handover
from ifs_measure.scans.decode_events import FrameReady, ScanChecked, ScanOpened, WorkerEvent
from ifs_measure.scans.decode_worker import DecodeWorker
from ifs_measure.scans.frame_store import FrameStore
from ifs_measure.scans.open_scan import iter_scans, open_scan

README = Path(__file__).with_name("README.md")
HEADING = "## Decoding"
THREADS = 2
ROUNDS = 4
FIRST_ROUNDS = 20
WAIT_S = 120.0


def main() -> None:
    """Run and print, or write, the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer frames and files; the ratios stay the same")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md")
    options = parser.parse_args()
    n_first, n_whole, n_files, n_bytes = (60, 20, 200, 300 << 20) if options.quick else (300, 60, 2000, 3 << 30)
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            *first_picture(Path(folder), n_first),
            *whole_loop(Path(folder), n_whole),
            *memory(Path(folder), n_bytes),
            *listing(Path(folder), n_files),
        ]
    text = "\n".join(
        [
            f"Run on {platform.machine()}, {os.cpu_count()} cores, load {_load()}, Python {platform.python_version()}.",
            *lines,
        ]
    )
    print(text)
    if options.write:
        _write_section(text)


def first_picture(folder: Path, n_frames: int) -> list[str]:
    """Time from asking for a loop to its first picture, here and through the decoding process."""
    lines = [
        "",
        f"First picture of a loop of {n_frames} frames of 1024x768. Reference: reading the header with pydicom "
        "(`stop_before_pixels`) and the fastest decoder on that one frame's bytes, read from "
        "where they are known to be. Bare hand-over: a process that decodes nothing and copies such a "
        "picture into shared memory when it is told to; no decoding process is faster. Fastest of "
        f"{FIRST_ROUNDS} rounds in turn, milliseconds.",
        "",
        "| syntax | reference: header + decoder | here | ratio | through the decoding process | ratio | bare hand-over "
        "| ratio to reference + hand-over |",
        "|---|---|---|---|---|---|---|---|",
    ]
    heard: queue.Queue[WorkerEvent] = queue.Queue()
    worker = DecodeWorker(heard.put)
    handover = Handover()
    try:
        for wrap in wraps():
            path = folder / "first.dcm"
            coded = write_loop(path, wrap, n_frames)
            place, length = _place_of(path, coded[0]), len(coded[0])
            jobs = (
                lambda path=path, p=place, n=length, wrap=wrap: _header_and_frame(path, p, n, wrap),
                lambda path=path: _open_and_first(path),
            )
            # One after another in each round, so that other work on the machine meets all of them alike.
            n_bytes = ROWS * COLUMNS * (3 if wrap.is_colour else 1)
            rounds = [
                (
                    *(_timed(job) for job in jobs),
                    _settled(worker, heard, path),
                    _timed(partial(handover.picture, n_bytes)),
                )
                for _ in range(FIRST_ROUNDS)
            ]
            reference, own, through, hand = (min(times) for times in zip(*rounds, strict=True))
            times = f"{own * 1e3:.1f} | {own / reference:.2f} | {through * 1e3:.1f} | {through / reference:.2f}"
            floor = f"{hand * 1e3:.2f} | {through / (reference + hand):.2f}"
            lines.append(f"| {wrap.name} | {reference * 1e3:.1f} | {times} | {floor} |")
            path.unlink()
    finally:
        worker.close()
        handover.close()
    return lines


def whole_loop(folder: Path, n_frames: int) -> list[str]:
    """Time for all frames, beside pydicom and beside the bare decoder with as many threads."""
    lines = [
        "",
        f"All {n_frames} frames of a 1024x768 loop, milliseconds per frame. pydicom: `dcmread(path).pixel_array` with "
        "the plug-in named. Bare decoder: cv2 (libjpeg-turbo) or imagecodecs on the frames' bytes in memory, colour "
        "order not even put right; no reader that uses it can be more times as fast as pydicom than it is.",
        "",
        "| syntax | pydicom pixel_array | here, 1 thread | of pydicom | bare decoder, 2 threads | here, 2 threads "
        "| ratio | times as fast as pydicom: here | bare decoder |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for wrap in wraps():
        path = folder / "whole.dcm"
        coded = write_loop(path, wrap, n_frames)
        jobs = (
            lambda path=path: _decode_all(path, 1),
            lambda path=path: _decode_all(path, THREADS),
            lambda coded=coded, wrap=wrap: _bare(coded, wrap, n_frames),
        )
        rounds = [(_pydicom_time(path, wrap), *(_timed(job) for job in jobs)) for _ in range(ROUNDS)]
        peer, plugin = min((found for found, *_ in rounds), key=lambda found: found[0] or 0.0)
        alone, both, bare = (min(times) for times in zip(*(times for _, *times in rounds), strict=True))
        words = f"{peer / n_frames * 1e3:.1f} ({plugin})" if peer is not None else f"cannot ({plugin})"
        share, faster = (f"{alone / peer:.2f}", f"{peer / both:.1f}") if peer is not None else ("", "")
        floor = f"{peer / bare:.1f}" if peer is not None and wrap.encode is not None else ""
        ratio = f"{both / bare:.2f}" if wrap.encode is not None else ""
        own = f"{alone / n_frames * 1e3:.2f} | {share} | {bare / n_frames * 1e3:.2f} | {both / n_frames * 1e3:.2f}"
        lines.append(f"| {wrap.name} | {words} | {own} | {ratio} | {faster} | {floor} |")
        path.unlink()
    return lines


def memory(folder: Path, n_bytes: int) -> list[str]:
    """Play a file far larger than the budget through the decoding process."""
    path = folder / "long.dcm"
    n_frames = write_long_loop(path, n_bytes)
    store, heard = FrameStore(), queue.Queue[WorkerEvent]()
    started = time.perf_counter()

    def hear(event: WorkerEvent) -> None:
        if isinstance(event, FrameReady):
            store.put(event.index, event.picture)
        heard.put(event if not isinstance(event, FrameReady) else FrameReady(event.ticket, event.index, _NOTHING))

    worker = DecodeWorker(hear)
    try:
        worker.open(path)
        opened = _next(heard, ScanOpened)
        assert isinstance(opened, ScanOpened)
        frame_bytes = opened.description.rows * opened.description.columns * 3
        most, before = 0, _resident_mb("self")
        for head in range(n_frames):
            worker.want(store.wanted(head, 1, n_frames, frame_bytes, is_looping=False))
            while head not in store:
                _next(heard, FrameReady)
            most = max(most, store.n_bytes)
        seconds = time.perf_counter() - started
        window, decoder = _resident_mb("self") - before, _resident_mb(str(worker.process_id))
    finally:
        worker.close()
        path.unlink()
    return [
        "",
        f"A loop of {n_bytes / 2**30:.1f} GiB ({n_frames} uncompressed colour frames) played from end to end with a "
        f"budget of {store.budget_bytes >> 20} MiB: at most {most / 2**20:.0f} MiB of frames held; resident memory of "
        f"the window's process grew by {window:.0f} MB, the decoding process holds {decoder:.0f} MB (its decoders' "
        f"libraries included); {n_frames / seconds:.0f} frames per second.",
    ]


def listing(folder: Path, n_files: int) -> list[str]:
    """List a folder of DICOM files progressively."""
    many = folder / "many"
    many.mkdir()
    small = wraps()[1]
    first = many / "scan.dcm"
    write_loop(first, small, 1, [picture[:64, :64] for picture in frames(is_colour=False)][:1])
    content = first.read_bytes()
    first.unlink()
    for index in range(n_files):
        (many / f"IM{index:05d}").write_bytes(content)
    started = time.perf_counter()
    reports = iter_scans(many)
    next(reports)
    to_first = time.perf_counter() - started
    n_found = 1 + sum(1 for report in reports if report.entry is not None)
    own = time.perf_counter() - started
    started = time.perf_counter()
    n_peer = sum(1 for path in many.iterdir() if dcmread(path, stop_before_pixels=True).SOPClassUID == MULTI_FRAME)
    peer = time.perf_counter() - started
    return [
        "",
        f"A folder of {n_files} DICOM files: {n_found} listed in {own:.2f} s, the first report after "
        f"{to_first * 1e3:.0f} ms, one report a file; pydicom's `dcmread(stop_before_pixels)` over the same files "
        f"({n_peer}) takes {peer:.2f} s: {own / peer:.2f} of it.",
    ]


_NOTHING = np.zeros((0, 0), np.uint8)


def _load() -> str:
    """Programs that waited for a core in the last minute; above the number of cores, times say little."""
    return f"{os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else "unknown"


def _timed(job: Callable[[], object]) -> float:
    started = time.perf_counter()
    job()
    return time.perf_counter() - started


def _header_and_frame(path: Path, place: int, length: int, wrap: Wrap) -> None:
    dcmread(path, stop_before_pixels=True)
    with path.open("rb") as file:
        file.seek(place)
        wrap.decode(file.read(length))


def _place_of(path: Path, data: bytes) -> int:
    with path.open("rb") as file:
        return file.read(len(data) + 8192).index(data)


def _open_and_first(path: Path) -> None:
    loop = open_scan(path)
    loop.frame(0)
    loop.close()


def _first_through(worker: DecodeWorker, heard: queue.Queue[WorkerEvent], path: Path) -> None:
    _next(heard, FrameReady, worker.open(path))


def _settled(worker: DecodeWorker, heard: queue.Queue[WorkerEvent], path: Path) -> float:
    """Time to the first picture, with the process idle before: what it does afterwards is waited for."""
    started = time.perf_counter()
    _first_through(worker, heard, path)
    taken = time.perf_counter() - started
    _next(heard, ScanChecked)
    return taken


def _next(heard: queue.Queue[WorkerEvent], kind: type, ticket: int | None = None) -> WorkerEvent:
    while True:
        event = heard.get(timeout=WAIT_S)
        if isinstance(event, kind) and ticket in (None, event.ticket):
            return event
        if not isinstance(event, FrameReady | ScanChecked | ScanOpened):
            raise RuntimeError(f"The decoding process said {event}.")


def _decode_all(path: Path, n_threads: int) -> None:
    def work(first: int) -> None:
        loop = open_scan(path)
        for index in range(first, loop.description.n_frames, n_threads):
            loop.frame(index)
        loop.close()

    with ThreadPoolExecutor(n_threads) as pool:
        list(pool.map(work, range(n_threads)))


def _bare(coded: list[bytes], wrap: Wrap, n_frames: int) -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(wrap.decode, (coded[index % len(coded)] for index in range(n_frames))))


def _pydicom_time(path: Path, wrap: Wrap) -> tuple[float | None, str]:
    """Fastest time of `pixel_array` over the plug-ins installed."""
    from pydicom.pixels import get_decoder
    from pydicom.uid import UID

    best: tuple[float | None, str] = (None, "no plug-in")
    plugins = get_decoder(UID(wrap.uid)).available_plugins if wrap.encode is not None else ("numpy",)
    for plugin in plugins:
        started = time.perf_counter()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                data = dcmread(path)
                if wrap.encode is not None:
                    data.pixel_array_options(decoding_plugin=plugin)
                _ = data.pixel_array
        except (RuntimeError, ValueError, NotImplementedError) as error:
            best = best if best[0] is not None else (None, f"{plugin}: {type(error).__name__}")
            continue
        taken = time.perf_counter() - started
        if best[0] is None or taken < best[0]:
            best = (taken, plugin)
    return best


def _resident_mb(process: str) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return float("nan")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


def _write_section(text: str) -> None:
    content = README.read_text(encoding="utf-8") if README.is_file() else "# Benchmarks\n"
    before, _, rest = content.partition(f"{HEADING}\n")
    after = rest[rest.index("\n## ") :] if "\n## " in rest else ""
    README.write_text(f"{before.rstrip()}\n\n{HEADING}\n\n{text}\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
