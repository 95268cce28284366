"""What is measured: frozen data and pure functions; numpy only, no files, no Qt."""
