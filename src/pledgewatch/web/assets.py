"""Addresses of styles and scripts; each carries its file's digest, so that browsers may keep it."""

import hashlib
from functools import cache

from django.contrib.staticfiles import finders
from django.templatetags.static import static


@cache
def address(name: str) -> str:
    """The address of a static file; raises `FileNotFoundError` if there is none."""
    found = finders.find(name)
    if not isinstance(found, str):
        raise FileNotFoundError(f"there is no static file {name}")
    with open(found, "rb") as file:  # noqa: PTH123 -- finders give a string
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    return f"{static(name)}?v={digest}"
