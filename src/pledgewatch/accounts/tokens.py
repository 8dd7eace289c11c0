"""Tokens of links: 256 random bits, of which the record keeps the digest alone."""

import hashlib
import secrets

BYTES = 32


def fresh() -> tuple[str, str]:
    """A new token, and its digest."""
    token = secrets.token_urlsafe(BYTES)
    return token, digest(token)


def digest(untrusted_token: str) -> str:
    """The digest by which a token is found; 256 random bits need no slow hash."""
    return hashlib.sha256(untrusted_token.encode("utf-8", "surrogatepass")).hexdigest()
