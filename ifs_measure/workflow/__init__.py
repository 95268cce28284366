"""The walks that join several rooms; each a generator that yields progress and its result."""
