"""Measure the ischiofemoral space on saved ultrasound cine loops."""

__version__ = "0.1.0"
