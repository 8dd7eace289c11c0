"""What day it is."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """The present day in the server's time zone."""
    return timezone.localdate()
