"""What is kept: sessions and the journal of edits."""
