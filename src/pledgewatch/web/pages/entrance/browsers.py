"""Which browser a session is in, as its owner would call it."""

# The first that a browser's name of itself contains; browsers claim to be those further down.
BROWSERS = (
    ("Edg/", "Edge"),  # "... Chrome/131.0 Safari/537.36 Edg/131.0"
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),  # "Linux; Android 14"
    ("iPhone", "iPhone"),  # "iPhone; ... like Mac OS X"
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def browser_of(untrusted_agent: str) -> tuple[str, str]:
    """Browser and system by the names that people know; each empty if it is told of neither."""
    return _first(untrusted_agent, BROWSERS), _first(untrusted_agent, SYSTEMS)


def _first(agent: str, known: tuple[tuple[str, str], ...]) -> str:
    return next((name for sign, name in known if sign in agent), "")
