"""Synthetic cine loops of two cortices with a known gap: tests, sample images, self-check."""

from ifs_measure.phantom.knobs import PhantomKnobs
from ifs_measure.phantom.loop import PhantomLoop, make_loop
from ifs_measure.phantom.samples import BundledSample, bundled_samples, write_sample, write_samples
from ifs_measure.phantom.truth import truth_of
from ifs_measure.phantom.write_loop import write_dicom, write_png_sequence

__all__ = [
    "BundledSample",
    "PhantomKnobs",
    "PhantomLoop",
    "bundled_samples",
    "make_loop",
    "truth_of",
    "write_dicom",
    "write_png_sequence",
    "write_sample",
    "write_samples",
]
