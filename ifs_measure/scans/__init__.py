"""What comes in: saved scans, their times and their calibration."""
