"""What goes out: each kind a pure view of the measurement record."""
