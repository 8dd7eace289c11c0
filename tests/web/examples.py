"""For each address of the workbench what it is asked with: keys in it, and what a form sends.

An address with keys, or that takes POSTs, and without an example here fails the tests that walk
all addresses.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from pledgewatch.accounts.roles import Role
from pledgewatch.record.models import Dossier, Membership
from tests.factories.workbench import DECLINED, Bench

WEAK = {"name": "Cem Ay", "email": "cem@example.org", "password": "seven grey herons waded"}


@dataclass(frozen=True)
class Asked:
    """What stands in the address beside the dossier, what is asked, and what a form sends."""

    keys: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)


def asked(
    bench: Bench, name: str, *, act: str = "", keyed: bool = False, sends: bool = False
) -> Asked:
    """The example of an address; raises `LookupError` if it needs one and there is none."""
    if act:
        kind, body = ACTS[act]
        return Asked({"key": bench.items[kind].key, "act": act}, body(bench))
    example = EXAMPLES.get(name)
    if example is None and (keyed or sends):
        raise LookupError(f"tests/web/examples.py has no example for the address {name}")
    return example(bench) if example else Asked()


def _of(bench: Bench, name: str) -> str:
    return str(bench.items[name].key)


def _making(bench: Bench, of: str, **body: str) -> Asked:
    source = bench.items["source"]
    place = {"of": of, "start": "0", "end": "6", "words": source.reading.text[:6], **body}
    return Asked({"source": source.key}, place, place)


def _note(bench: Bench) -> Mapping[str, str]:
    return {"key": _of(bench, "note")}


def _in_container(bench: Bench) -> str:
    """The key of a source that came in something; what it came in is the file itself here."""
    source = bench.items["source"]
    type(source).objects.filter(pk=source.pk).update(
        container=source.sha256, container_name="letters.zip", member="2008/law.txt"
    )
    return str(source.key)


def _proposal(bench: Bench) -> Mapping[str, Any]:
    return {"source": _of(bench, "source"), "key": _of(bench, "proposal")}


MADE: Mapping[str, Callable[[Bench], Asked]] = {
    "event": lambda b: _making(b, "event", when="2008", account="Somebody wrote."),
    "evidence": lambda b: _making(b, "evidence", matter="p1", bearing="for", reliability="unknown"),
    "passage": lambda b: _making(b, "passage"),
    "pledge": lambda b: _making(
        b, "pledge", title="A", made_on="2008", wording="verbatim", firmness="firm"
    ),
    "recommendation": lambda b: _making(b, "recommendation", matter="p1", addressees="Parliament"),
}


def _owning_everything(bench: Bench) -> Asked:
    """A copy holds every dossier, and is for those alone who own them all."""
    for dossier in Dossier.objects.exclude(pk=bench.dossier.pk):
        Membership.objects.update_or_create(
            dossier=dossier, person=bench.owner, defaults={"role": Role.OWNER.value}
        )
    return Asked()


EXAMPLES: Mapping[str, Callable[[Bench], Asked]] = {
    # Coming in
    "account": lambda _: Asked(body={"person-name": "Bea", "person-email": "b@example.org"}),
    "account_change_password": lambda _: Asked(body={"password-password": "short"}),
    "end_session": lambda _: Asked(body={"session": "others"}),
    "mfa_activate_totp": lambda _: Asked(body={"code": "000000"}),
    "mfa_deactivate_totp": lambda _: Asked(),
    "mfa_add_webauthn": lambda _: Asked(body={"credential": "{}", "name": "key"}),
    "mfa_remove_webauthn": lambda _: Asked({"pk": 1}),
    "mfa_generate_recovery_codes": lambda _: Asked(),
    "account_login": lambda _: Asked(body={"login": "b@example.org", "password": "wrong"}),
    "mfa_authenticate": lambda _: Asked(body={"code": "000000"}),
    "mfa_login_webauthn": lambda _: Asked(body={"credential": "{}"}),
    "leave": lambda _: Asked(),
    "account_reauthenticate": lambda _: Asked(body={"password": "wrong"}),
    "mfa_reauthenticate": lambda _: Asked(body={"code": "000000"}),
    "mfa_reauthenticate_webauthn": lambda _: Asked(body={"credential": "{}"}),
    "invitation": lambda b: Asked({"token": b.token}, WEAK),
    "new_password": lambda _: Asked({"token": "none"}, WEAK),
    "enter": lambda _: Asked({"token": "none"}),
    "appearance": lambda _: Asked(body={"theme": "dark"}),
    "set_language": lambda _: Asked(body={"language": "ru"}),
    "begin": lambda _: Asked(body={"maker": "Orsk", "title": "Orsk 2", "language": "en"}),
    "example": lambda _: Asked(),
    # Library
    "library_bring": lambda _: Asked(
        body={
            "files": [SimpleUploadedFile("brought.txt", b"In 2008 nothing was said.")],
            "reliability": "unknown",
            "confidentiality": "public",
        }
    ),
    "library_fetch": lambda _: Asked(
        body={
            "address": "https://www.example.org/",
            "reliability": "unknown",
            "confidentiality": "public",
        }
    ),
    "library_job": lambda b: Asked({"number": b.job.pk}, {"do": "cancel"}),
    "original": lambda b: Asked({"key": _of(b, "source")}),
    "container": lambda b: Asked({"key": _in_container(b)}),
    "read_again": lambda b: Asked({"key": _of(b, "source")}),
    # Reader and review
    "reader": lambda b: Asked({"source": _of(b, "source")}),
    "reader_decide": lambda b: Asked(_proposal(b), {"do": "reject"}),
    "reader_make": MADE["event"],
    "reader_sheet": lambda b: Asked({"source": _of(b, "source"), "page": 1}),
    "reader_picture": lambda b: Asked({"source": _of(b, "source"), "page": 1}),
    "review_decide": lambda b: Asked(
        body={"proposal": [_of(b, "proposal")], "do": "reject", "reason": "No."}
    ),
    # Memorandum
    "memorandum_try": lambda _: Asked(body={"section": "p1", "text": "A word."}),
    "memorandum_write": lambda _: Asked(body={"section": "p1", "text": "A word. [@e1]"}),
    "memorandum_move": lambda _: Asked(body={"section": "p2", "do": "up"}),
    "memorandum_issue": lambda _: Asked(
        body={
            "issue-as_of": "2009-03-31",
            "issue-audience": "public",
            "issue-title": "Again",
            "issue-formats": [".md"],
        }
    ),
    "memorandum_draft": lambda _: Asked(
        body={"draft-as_of": "2009-03-31", "draft-audience": "public", "format": ".md"}
    ),
    "memorandum_making_act": lambda b: Asked({"number": b.job.pk}, {"do": "cancel"}),
    "memorandum_draft_file": lambda b: Asked({"number": b.job.pk, "name": "a-draft.md"}),
    "memorandum_verified": lambda _: Asked(),
    "memorandum_correct": lambda b: Asked({"key": _of(b, "publication")}, {"text": "One word."}),
    "memorandum_file": lambda b: Asked(
        {"key": _of(b, "publication"), "name": next(iter(b.items["publication"].files))}
    ),
    # Items
    "undo": lambda b: Asked(body=_note(b)),
    "new_matter": lambda _: Asked({"kind": "concern"}, {"title": "Courts"}),
    "item": lambda b: Asked({"key": _of(b, "event")}),
    "history": lambda b: Asked({"key": _of(b, "pledge")}),
    # Settings
    "settings": lambda b: Asked(
        body={
            "title": "Another title",
            "language": "en",
            "was-title": b.dossier.title,
            "was-language": "en",
        }
    ),
    "settings_people": lambda b: Asked(
        {"person": b.keeper.pk if b.keeper else 0}, {"do": "role", "role": "reviewer"}
    ),
    "settings_invite": lambda _: Asked(body={"role": "reader"}),
    "settings_revoke": lambda b: Asked({"number": b.invitation.pk}),
    "settings_second_factor": lambda _: Asked(),
    "settings_scale": lambda _: Asked(body={"scale": "ODIHR"}),
    "settings_copy": _owning_everything,
    "settings_back_up": lambda _: Asked(),
}


Body = Callable[[Bench], Mapping[str, Any]]


def _plain(**body: str) -> Body:
    return lambda _bench: body


def _verdict(bench: Bench) -> Mapping[str, str]:
    key = _of(bench, "criterion")
    return {"as_of": "2009-01-31", f"verdict-{key}": "met", f"grounds-{key}": "By the law."}


# By the name of the act: the kind of item that it is done with, and what its form sends.
ACTS: Mapping[str, tuple[str, Body]] = {
    "assess": ("pledge", _verdict),
    "assess-blind": ("pledge", _verdict),
    "criterion": ("pledge", _plain(kind="process", text="Something is done.")),
    "weigh": ("pledge", _plain(event="e2", bearing="for", reliability="unknown")),
    "search": (
        "pledge",
        _plain(searched_on="2009-02-02", where="Gazette", terms="press"),
    ),
    "requirement": (
        "pledge",
        _plain(subject="Votes", after="7", source="s1", words=DECLINED),
    ),
    "provision": ("pledge", _plain(instrument="iccpr", number="21")),
    "recommend": ("pledge", _plain(text="Do it.", addressees="Parliament")),
    "reply": ("pledge", _plain(replier="Ministry", received="2009", text="We do.")),
    "restate": ("pledge", _plain(restatement="strengthens", earlier="p2")),
    "override": ("pledge", _plain(outcome="stalled", as_of="2009-02-01", reason="Nothing.")),
    "note": ("pledge", _plain(text="A remark.", confidentiality="internal")),
    "edit": (
        "search",
        lambda b: {
            **{f"was-{name}": value for name, value in _searched(b).items()},
            **_searched(b),
            "where": "Another gazette",
            "reason": "",
        },
    ),
    "tell": ("lone event", _plain(matter="p1")),
    "advance": ("lone event", _plain(measure="m1", stage="adopted")),
    "tie": ("recommendation", _plain(matter="p2")),
    "uptake": ("recommendation", _plain(when="2010", follow_up="carried_out")),
    "withdraw": ("override", _plain(reason="Too early.")),
    "confidentiality": ("event", _plain(level="internal")),
    "remove": ("note", _plain(reason="Written twice.")),
}


def _searched(bench: Bench) -> dict[str, str]:
    row = bench.items["search"]
    names: Iterable[str] = ("searched_on", "where", "terms", "note")
    return {name: str(getattr(row, name)) for name in names}
