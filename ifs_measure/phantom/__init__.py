"""Synthetic cine loops of two cortices with a known gap."""
