"""Work for a long time and watch what is not given back: ``./run soak [MINUTES]``.

Measures the bundled loops again and again through the walk that the window and the command line share, in one process,
and fails where memory, threads or open files grow from the end of the warm-up to the end.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from ifs_measure.measurement.caliper import Anchor, Ends
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom.samples import BundledSample, bundled_samples
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.workflow.measure import MeasureRequest, measure

DEFAULT_MINUTES = 10.0
WARM_UP_ROUNDS = 3
"""Imports, byte budgets and allocator pools are filled by then."""
ALLOWED_GROWTH_MB = 50.0
"""Allocator noise was seen below 20 MB; a leak of one decoded loop a round passes 50 MB within a few rounds."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds."""

    resident_mb: float
    threads: int
    files: int


def held() -> Held:
    """Return what the process holds now (Linux)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    files = len(list(Path("/proc/self/fd").iterdir()))
    return Held(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, threading.active_count(), files)


def one_round(samples: tuple[BundledSample, ...]) -> list[str]:
    """Measure every sample once; the narrowest distance of each, as text."""
    found = []
    for sample in samples:
        frame, it, lt = sample.clicks
        loop = open_scan(sample.path)
        try:
            request = MeasureRequest(anchors=(Anchor(frame, Ends(ImagePoint(*it), ImagePoint(*lt))),))
            *_, record = measure(loop, request)
        finally:
            loop.close()
        narrowest = record.measurement.narrowest  # type: ignore[union-attr]
        found.append(repr(narrowest and (narrowest.frame, narrowest.distance_mm, narrowest.sd_mm)))
    return found


def main() -> int:
    """Run for the minutes given and return the exit code."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_MINUTES
    samples = bundled_samples()
    end = time.monotonic() + 60 * minutes
    first = one_round(samples)
    after_warm_up: Held | None = None
    rounds = 1
    while time.monotonic() < end or rounds < WARM_UP_ROUNDS + 2:
        if one_round(samples) != first:
            print("Expected the same result in every round, found another.", file=sys.stderr)
            return 1
        rounds += 1
        now = held()
        print(f"round {rounds}: {now.resident_mb:.0f} MB, {now.threads} threads, {now.files} files", flush=True)
        if rounds == WARM_UP_ROUNDS:
            after_warm_up = now
    assert after_warm_up is not None
    grown_mb = now.resident_mb - after_warm_up.resident_mb
    print(f"{rounds} rounds; memory grew by {grown_mb:.0f} MB after the warm-up")
    if grown_mb > ALLOWED_GROWTH_MB or now.threads > after_warm_up.threads or now.files > after_warm_up.files:
        print(f"Expected at most {ALLOWED_GROWTH_MB} MB and no thread or file more.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
