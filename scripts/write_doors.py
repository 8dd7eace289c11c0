"""Write docs/reference/who-may-what.md from the addresses themselves: whom each lets in.

`doors` is also what the test walks that asks every address as everybody.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import django
from django.apps import apps

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pledgewatch.web.settings")
    django.setup()

from django.urls import URLPattern, get_resolver

from pledgewatch.accounts.roles import Role
from pledgewatch.record.rules import WHO_MAY, Permission
from scripts.pages import DOCS

TARGET = DOCS / "reference" / "who-may-what.md"
OUTSIDE, STRANGER = "signed out", "without a role"
VISITORS: tuple[str | Role, ...] = (OUTSIDE, STRANGER, *Role)
PAGES = "pledgewatch.web.pages."

# The pages in the order of the table, by their module.
GROUPS = {
    "entrance": "Coming in, and one's own account",
    "appearance": "How pages look",
    "home": "Home",
    "board": "Board",
    "timeline": "Timeline",
    "library": "Library",
    "reader": "Reader",
    "review": "Review",
    "memorandum": "Memorandum",
    "search": "Search",
    "items": "Items, and what can be done with them",
    "undoing": "Undo",
    "settings": "Settings",
    "trail": "History of the dossier",
}
# What addresses are for whose views tell nothing of it themselves.
WORDS = {
    "mfa_deactivate_totp": "Remove the authenticator app.",
    "mfa_remove_webauthn": "Remove a passkey.",
    "mfa_view_recovery_codes": "See how many recovery codes are left.",
    "mfa_generate_recovery_codes": "Make new recovery codes.",
    "mfa_login_webauthn": "Sign in with a passkey.",
    "account_reauthenticate": "The password once more, before changing a second factor.",
    "mfa_reauthenticate": "The code once more, before changing a second factor.",
}


@dataclass(frozen=True, slots=True)
class Door:
    """An address and a method; of the address of all acts, one act. `to` as `Admission` has it."""

    group: str
    name: str
    address: str
    method: str
    words: str
    to: str
    permission: Permission | None
    act: str = ""

    def opens_to(self, visitor: str | Role) -> bool:
        """Whether it lets in a role of the dossier, `STRANGER` or `OUTSIDE`."""
        if self.to == "anyone":
            return True
        if visitor == OUTSIDE:
            return False
        if self.to == "signed in":
            return True
        return (
            isinstance(visitor, Role)
            and self.permission is not None
            and WHO_MAY[self.permission](visitor)
        )


def doors() -> list[Door]:
    """Every address of `pledgewatch.web.urls` by method, in the order of `GROUPS`.

    Raises `LookupError` for a view that does not say whom it admits, a page of no group, and an
    address without words.
    """
    found = [door for pattern in get_resolver().url_patterns for door in _of(pattern)]
    ranks = list(GROUPS)
    return sorted(found, key=lambda door: ranks.index(door.group))


def _of(pattern: Any) -> Iterator[Door]:
    if not isinstance(pattern, URLPattern) or not pattern.name:
        raise LookupError(f"the address {pattern} has no name, or holds others")
    admits = getattr(pattern.callback, "admits", None)
    if admits is None:
        raise LookupError(f"the view of {pattern.name} does not say whom it admits")
    address = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", str(pattern.pattern))
    group, words = _group(pattern), _words(pattern)
    for method in admits.methods:
        if method == "HEAD":
            continue
        asked = admits.changing if method == "POST" and admits.changing else admits.permission
        if pattern.name == "act":
            yield from _acts(group, address, method, asked)
        else:
            yield Door(group, pattern.name, address, method, words, admits.to, asked)


def _acts(group: str, address: str, method: str, asked: Permission) -> Iterator[Door]:
    """A door an act: who may do it, and who may open its form."""
    from pledgewatch.web.pages.items.pages import REGISTRY  # after its converters, by the resolver

    for act in REGISTRY.acts.values():
        words = f"{act.title}: {'do it' if method == 'POST' else 'its form'}."
        named = address.replace("<act>", act.name)
        needed = max(asked, act.permission, key=_rank)
        yield Door(group, "act", named, method, words, "dossier", needed, act.name)


def _rank(permission: Permission) -> int:
    """How few may: the place of the lowest role that does."""
    return min(place for place, role in enumerate(Role) if WHO_MAY[permission](role))


def _group(pattern: URLPattern) -> str:
    module = pattern.callback.__module__.removeprefix(PAGES).split(".")[0]
    group = "entrance" if module == "allauth" else module
    if group not in GROUPS:
        raise LookupError(f"the page of {pattern.name} is in no group of the table ({module})")
    return group


def _words(pattern: URLPattern) -> str:
    name = str(pattern.name)
    told = WORDS.get(name) or (pattern.callback.__doc__ or "").strip().split("\n\n")[0]
    if not told:
        raise LookupError(f"nobody says what {name} is for: give its view a docstring")
    return " ".join(told.split())


HEAD = """# Who may what

Written from the code by `make docs`: every address of the workbench, and whom it lets in. A test
asks each of them as everybody in the table, and compares the answers.

Somebody without a role in a dossier is answered as if it were not there. Whoever has not signed in
is sent to sign in first. What is restricted is seen by reviewers and above; where it names people,
by those and the owners alone. To all others it is not there either. Once a dossier asks a second
factor of its editors and owners, those without one are sent to set it up before anything else.
"""
COLUMNS = ("Address", "", "What it is for", *(str(one) for one in VISITORS))


def page() -> str:
    """The whole page, as Markdown: a table a group, a row an address and method."""
    parts = [HEAD]
    for group, title in GROUPS.items():
        parts += [f"\n## {title}\n", f"| {' | '.join(COLUMNS)} |"]
        parts.append("|---|---|---|" + ":-:|" * len(VISITORS))
        parts += [_row(door) for door in doors() if door.group == group]
    return "\n".join(parts) + "\n"


def _row(door: Door) -> str:
    marks = ("yes" if door.opens_to(one) else "–" for one in VISITORS)
    words = door.words.replace("|", "\\|")
    return f"| `{door.address}` | {door.method} | {words} | {' | '.join(marks)} |"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    sys.stderr.write("Wrote docs/reference/who-may-what.md\n")
