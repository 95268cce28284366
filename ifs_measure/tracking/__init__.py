"""How a cortex is followed."""
