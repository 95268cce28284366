"""Everything that can go wrong, as one tree.

::

    IfsMeasureError
      UnreadableScanError      NotUltrasoundError, UnsupportedEncodingError, TruncatedScanError, ScanTooLargeError,
                               SeveralScansError, DamagedFrameError
      CalibrationError         UncalibratedError, PointsOutsideRegionError, AmbiguousRegionError,
                               UntrustedCalibrationError
      TrackingError            CortexNotFoundError
      SessionFileError         UnreadableSessionError, NewerSessionVersionError, UnwritableSessionError
      RecordError              RecordMismatchError, ExportError
      UsageError

A message says what was expected, what was found and what to do, in one sentence or two, on one line.
"""


class IfsMeasureError(Exception):
    """Base of every error that the program raises on purpose."""


class UsageError(IfsMeasureError):
    """The words of a command are off: an option is missing, malformed or contradicts another."""


class UnreadableScanError(IfsMeasureError):
    """The path holds no scan that can be opened."""


class NotUltrasoundError(UnreadableScanError):
    """A DICOM object of another kind than an ultrasound picture."""


class UnsupportedEncodingError(UnreadableScanError):
    """The pixels are stored in a way that no installed decoder reads; the message names the package to install."""


class TruncatedScanError(UnreadableScanError):
    """The file ends before the pixels that its header promises, and nothing of it can be saved."""


class ScanTooLargeError(UnreadableScanError):
    """A limit on size, nesting or frame count stopped the file; the message names the limit and the preference."""


class DamagedFrameError(UnreadableScanError):
    """One frame's pixels are damaged; the others can be read, and this one counts as lost."""


class SeveralScansError(UnreadableScanError):
    """The path holds several scans and none was picked; the message lists them."""


class CalibrationError(IfsMeasureError):
    """A length cannot be given in millimetres."""


class UncalibratedError(CalibrationError):
    """Nothing says how many millimetres a pixel is."""


class PointsOutsideRegionError(CalibrationError):
    """A caliper point lies outside every spatial region."""


class AmbiguousRegionError(CalibrationError):
    """The two caliper points lie in different regions, or in several at once."""


class UntrustedCalibrationError(CalibrationError):
    """A scale exists and contradicts itself or the picture; a person must decide."""


class TrackingError(IfsMeasureError):
    """The cortices cannot be followed."""


class CortexNotFoundError(TrackingError):
    """No cortex within reach of a click."""


class SessionFileError(IfsMeasureError):
    """The saved session cannot be used."""


class UnreadableSessionError(SessionFileError):
    """The session file is damaged; it blocks, it never opens empty."""


class NewerSessionVersionError(SessionFileError):
    """The session was written by a newer version of the program."""


class UnwritableSessionError(SessionFileError):
    """The session cannot be saved where it should be."""


class RecordError(IfsMeasureError):
    """A record cannot be made, written or believed."""


class RecordMismatchError(RecordError):
    """A record read back differs from what was written, or no longer follows from the pixels."""


class ExportError(RecordError):
    """A record cannot be written to the place or in the form asked for."""
