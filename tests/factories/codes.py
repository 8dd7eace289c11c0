"""What an authenticator app shows."""

import base64
import hmac
import struct
import time

STEP = 30  # seconds


def code_of(secret: str, at: float | None = None) -> str:
    """The six digits of a secret (base 32) at a moment, seconds since 1970 (RFC 6238)."""
    counter = struct.pack(">Q", int((time.time() if at is None else at) // STEP))
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = digest[-1] & 0xF
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
