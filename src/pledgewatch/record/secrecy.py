"""Identities of protected persons at rest: encrypted with a key made from the workspace's secret.

Whoever has the database without the file ``secret`` cannot read them.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from pledgewatch.record.errors import RecordError

# Names the purpose of the derived key, so that no other use of the secret yields the same one.
_PURPOSE = b"pledgewatch identities 1"


def conceal(identity: str) -> str:
    """The identity as it may be stored."""
    return _cipher().encrypt(identity.encode()).decode("ascii")


def reveal(concealed: str) -> str:
    """The identity again; raises `RecordError` when the workspace's secret is another one."""
    try:
        return _cipher().decrypt(concealed.encode("ascii")).decode()
    except InvalidToken:
        raise RecordError(
            "The identity of a protected person cannot be read with this workspace's secret. "
            "Put back the file “secret” that the workspace was created with."
        ) from None


def _cipher() -> Fernet:
    if not settings.SECRET_KEY:
        raise RecordError("There is no secret: open a workspace first.")
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(
        settings.SECRET_KEY.encode()
    )
    return Fernet(base64.urlsafe_b64encode(derived))
