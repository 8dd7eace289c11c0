"""Settings now; pages and API later."""
