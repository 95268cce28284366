"""The hands of the window: what is open, what each intent does, and what the views are told; no widget lives here."""
