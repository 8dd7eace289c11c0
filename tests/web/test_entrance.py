"""Coming in by password, link and invitation; what the pages ask of browsers."""

import re
from datetime import timedelta
from unittest import mock

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from django.utils import timezone

from pledgewatch.accounts.links import make_link
from pledgewatch.accounts.models import AccountEntry, Invitation, LinkPurpose, Person
from pledgewatch.accounts.people import enter_person, join, local_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotAllowedError, RefusedError
from pledgewatch.record.models import Dossier
from pledgewatch.record.rules import role_of
from pledgewatch.web.pages import entrance

pytestmark = [pytest.mark.database, pytest.mark.django_db]
PASSWORD = "seven grey herons waded"  # noqa: S105 -- of nobody
OTHER = "nine brown otters swam away"
REFUSED, GONE, TOO_MANY = 422, 410, 429


@pytest.fixture
def ann() -> Person:
    return local_person(name="Ann Lee")


@pytest.fixture
def bea() -> Person:
    return join(name="Bea Roe", email="bea@example.org", password=PASSWORD)


@pytest.fixture
def dossier(ann: Person) -> Dossier:
    return actions.start_dossier(key="karvelia", title="Karvelia", maker="Karvelia", by=ann)


def _signs_in(client: Client, email: str, password: str, then: str = "") -> tuple[int, str]:
    answer = client.post("/sign-in/", {"login": email, "password": password, "next": then})
    return answer.status_code, answer.headers.get("Location", "")


def _happenings(person: Person | None) -> list[str]:
    found = AccountEntry.objects.filter(person=person).order_by("pk")
    return list(found.values_list("happening", flat=True))


def test_the_link_of_serve_signs_in_once(client: Client, ann: Person) -> None:
    address = f"/enter/{make_link(ann, LinkPurpose.ENTER)}/"
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert client.get("/account/").status_code == 200
    assert Client().get(address).status_code == GONE
    assert client.get(address).headers["Location"] == "/"  # this browser is in: no reproach
    assert _happenings(ann) == ["signed in"]


def test_password_lets_in_and_address_may_be_in_capitals(client: Client, bea: Person) -> None:
    assert _signs_in(client, "BEA@example.org", PASSWORD) == (302, "/")
    assert bea.password.startswith("argon2$argon2id$")


def test_wrong_password_and_unknown_address_are_answered_alike(client: Client, bea: Person) -> None:
    pages = []
    for address in ("bea@example.org", "nobody@example.org"):
        answer = client.post("/sign-in/", {"login": address, "password": "wrong"})
        page = re.sub(r'value="[^"]{20,}"|"X-CSRFToken": "[^"]+"', "", answer.content.decode())
        pages.append((answer.status_code, page.replace(address, "")))
    assert pages[0] == pages[1]
    assert pages[0][0] == REFUSED
    assert "do not belong together" in pages[0][1]
    assert [_happenings(bea), _happenings(None)] == [["sign-in failed"], ["sign-in failed"]]


def test_sign_in_forgets_the_password_that_was_typed(client: Client, bea: Person) -> None:
    answer = client.post("/sign-in/", {"login": "bea@example.org", "password": "wrong words"})
    assert b"wrong words" not in answer.content
    assert b"bea@example.org" in answer.content


def test_wrong_passwords_are_limited_even_for_the_right_one(client: Client, bea: Person) -> None:
    for _ in range(5):
        assert _signs_in(client, "bea@example.org", "wrong")[0] == REFUSED
    answer = client.post("/sign-in/", {"login": "bea@example.org", "password": PASSWORD})
    assert (answer.status_code, b"Wait five minutes" in answer.content) == (REFUSED, True)


@pytest.mark.parametrize(
    ("then", "lands"),
    [
        ("/account/", "/account/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("/\\evil.example", "/"),
    ],
)
def test_sign_in_leads_to_our_own_pages_only(
    client: Client, bea: Person, then: str, lands: str
) -> None:
    assert _signs_in(client, "bea@example.org", PASSWORD, then) == (302, lands)


def test_whoever_is_signed_out_is_sent_to_sign_in(client: Client, bea: Person) -> None:
    answer = client.get("/account/")
    assert answer.headers["Location"] == "/sign-in/?next=/account/"


def test_sign_out_ends_the_session_and_is_no_link(client: Client, bea: Person) -> None:
    client.force_login(bea)
    assert client.get("/leave/").status_code == 405
    assert client.post("/leave/").headers["Location"] == "/sign-in/"
    assert client.get("/account/").status_code == 302


def test_nobody_signs_up_without_an_invitation(client: Client) -> None:
    for address in ("/accounts/signup/", "/sign-up/", "/account/signup/", "/accounts/email/"):
        assert client.get(address).status_code == 404, address


def test_alone_the_page_says_how_to_come_in(client: Client, ann: Person) -> None:
    page = client.get("/sign-in/").content.decode()
    assert "pledgewatch serve" in page
    assert 'type="password"' not in page


# Invitations


def test_invitation_lets_a_new_colleague_in_once(client: Client, dossier: Dossier) -> None:
    ann = queries.people_of(dossier)[0].person
    made = actions.invite(dossier, Role.EDITOR, by=ann)
    address = f"/invitation/{made.token}/"
    assert b"Ann Lee invites you" in client.get(address).content
    given = {"name": "Cem Ay", "email": "Cem@Example.org", "password": PASSWORD}
    answer = client.post(address, given)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/d/karvelia/")
    cem = Person.objects.get(email="cem@example.org")
    assert role_of(cem, dossier) is Role.EDITOR
    assert _happenings(cem) == ["role changed", "invitation taken", "signed in"]
    assert client.get("/account/").status_code == 200
    assert Client().get(address).status_code == GONE
    assert made.token not in str(Invitation.objects.values_list().get())


@pytest.mark.parametrize(
    "password",
    ["short one", "123456789012", "qwerty123456", "cem@example.org"],
)
def test_weak_passwords_are_refused_and_what_was_typed_is_kept(
    client: Client, dossier: Dossier, ann: Person, password: str
) -> None:
    token = actions.invite(dossier, Role.READER, by=ann).token
    given = {"name": "Cem Ay", "email": "cem@example.org", "password": password}
    answer = client.post(f"/invitation/{token}/", given)
    assert answer.status_code == REFUSED
    assert b'value="Cem Ay"' in answer.content
    assert queries.invitation_of(token) is not None
    assert not Person.objects.filter(email="cem@example.org").exists()


def test_whoever_is_signed_in_takes_the_role_by_one_button(
    client: Client, dossier: Dossier, ann: Person, bea: Person
) -> None:
    token = actions.invite(dossier, Role.REVIEWER, by=ann).token
    client.force_login(bea)
    assert b"Join as Bea Roe" in client.get(f"/invitation/{token}/").content
    assert role_of(bea, dossier) is None  # looking takes nothing
    assert client.post(f"/invitation/{token}/").headers["Location"] == "/d/karvelia/"
    assert role_of(bea, dossier) is Role.REVIEWER


def test_invitation_never_lowers_a_role(dossier: Dossier, ann: Person) -> None:
    made = actions.invite(dossier, Role.READER, by=ann)
    actions.take_invitation(made.invitation, by=ann)
    assert role_of(ann, dossier) is Role.OWNER


def test_invitation_for_an_address_is_for_it_alone(
    client: Client, dossier: Dossier, ann: Person, bea: Person
) -> None:
    token = actions.invite(dossier, Role.READER, by=ann, address="Cem@example.org").token
    client.force_login(bea)
    answer = client.post(f"/invitation/{token}/")
    assert (answer.status_code, role_of(bea, dossier)) == (REFUSED, None)
    new = Client()
    new.post(f"/invitation/{token}/", {"name": "Cem", "email": "x@y.org", "password": PASSWORD})
    assert Person.objects.get(name="Cem").email == "cem@example.org"


def test_invitation_is_good_for_seven_days(dossier: Dossier, ann: Person) -> None:
    made = actions.invite(dossier, Role.READER, by=ann)
    now = timezone.now()
    for days, good in ((6, True), (8, False)):
        with mock.patch.object(timezone, "now", lambda days=days: now + timedelta(days=days)):
            assert (queries.invitation_of(made.token) is not None) is good


def test_invitation_can_be_revoked_until_it_is_taken(
    dossier: Dossier, ann: Person, bea: Person
) -> None:
    first, second = (actions.invite(dossier, Role.READER, by=ann) for _ in range(2))
    assert queries.open_invitations(dossier) == [second.invitation, first.invitation]
    actions.revoke_invitation(first.invitation, by=ann)
    with pytest.raises(RefusedError, match="good no longer"):
        actions.take_invitation(first.invitation, by=bea)
    actions.take_invitation(second.invitation, by=bea)
    with pytest.raises(RefusedError, match="taken or revoked"):
        actions.revoke_invitation(second.invitation, by=ann)
    assert queries.open_invitations(dossier) == []


def test_only_owners_invite(dossier: Dossier, ann: Person, bea: Person) -> None:
    actions.appoint(dossier, bea, Role.EDITOR, by=ann)
    with pytest.raises(NotAllowedError):
        actions.invite(dossier, Role.READER, by=bea)


def test_invitation_of_somebody_who_owns_no_longer_is_void(
    client: Client, dossier: Dossier, ann: Person, bea: Person
) -> None:
    actions.appoint(dossier, bea, Role.OWNER, by=ann)
    token = actions.invite(dossier, Role.OWNER, by=bea).token
    actions.appoint(dossier, bea, Role.READER, by=ann)
    given = {"name": "Cem", "email": "cem@example.org", "password": PASSWORD}
    assert client.post(f"/invitation/{token}/", given).status_code == GONE
    assert not Person.objects.filter(name="Cem").exists()


@pytest.mark.parametrize("address", ["nobody", "bea@example.org"])
def test_invitation_to_no_address_or_a_colleague_is_refused(
    dossier: Dossier, ann: Person, bea: Person, address: str
) -> None:
    actions.appoint(dossier, bea, Role.READER, by=ann)
    with pytest.raises(RefusedError, match=address):
        actions.invite(dossier, Role.READER, by=ann, address=address)


def test_roles_given_and_taken_are_in_the_trail(dossier: Dossier, ann: Person, bea: Person) -> None:
    actions.appoint(dossier, bea, Role.EDITOR, by=ann)
    actions.part_with(dossier, bea, by=ann)
    told = AccountEntry.objects.filter(person=bea, by=ann, dossier="karvelia").order_by("pk")
    assert [(entry.happening, entry.detail) for entry in told] == [
        ("role changed", {"role": "editor"}),
        ("role changed", {"role": "none"}),
    ]


def test_invited_colleague_with_an_account_comes_back_after_sign_in(
    client: Client, dossier: Dossier, ann: Person, bea: Person
) -> None:
    address = f"/invitation/{actions.invite(dossier, Role.READER, by=ann).token}/"
    (way,) = re.findall(r'href="(/sign-in/[^"]+)"', client.get(address).content.decode())
    assert f'name="next" value="{address}"' in client.get(way).content.decode()
    assert _signs_in(client, "bea@example.org", PASSWORD, address) == (302, address)


# A new password


def test_owner_lets_a_colleague_choose_a_new_password(
    client: Client, dossier: Dossier, ann: Person, bea: Person
) -> None:
    actions.appoint(dossier, bea, Role.EDITOR, by=ann)
    client.force_login(bea)
    token = actions.let_choose_password(dossier, bea, by=ann)
    browser = Client()
    assert b"For Bea Roe" in browser.get(f"/new-password/{token}/").content
    answer = browser.post(f"/new-password/{token}/", {"password": OTHER})
    assert answer.headers["Location"] == "/sign-in/"
    assert browser.get(f"/new-password/{token}/").status_code == GONE
    assert client.get("/account/").status_code == 302  # every session has ended
    assert _signs_in(browser, "bea@example.org", OTHER) == (302, "/")


def test_owner_cannot_open_other_dossiers_by_a_new_password(
    dossier: Dossier, ann: Person, bea: Person
) -> None:
    actions.appoint(dossier, bea, Role.EDITOR, by=ann)
    actions.start_dossier(key="other", title="Other", maker="Orsk", by=bea)
    with pytest.raises(RefusedError, match="another dossier"):
        actions.let_choose_password(dossier, bea, by=ann)


def test_strangers_and_the_local_person_get_no_new_password(
    dossier: Dossier, ann: Person, bea: Person
) -> None:
    for person in (ann, bea):
        with pytest.raises(RefusedError, match="no password"):
            actions.let_choose_password(dossier, person, by=ann)


# One's own account


def test_password_is_changed_and_all_other_sessions_end(client: Client, bea: Person) -> None:
    elsewhere = Client()
    for each in (client, elsewhere):
        _signs_in(each, "bea@example.org", PASSWORD)
    wrong = {"password-present": "wrong", "password-password": OTHER}
    assert client.post("/account/password/", wrong).status_code == REFUSED
    right = {"password-present": PASSWORD, "password-password": OTHER}
    assert client.post("/account/password/", right).headers["Location"] == "/account/"
    assert client.get("/account/").status_code == 200
    assert elsewhere.get("/account/").status_code == 302
    assert client.get("/account/").context["sessions"][0][0].session_key == (
        client.session.session_key
    )


def test_sessions_are_listed_and_ended(client: Client, bea: Person) -> None:
    elsewhere = Client(headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"})
    for each in (client, elsewhere):
        _signs_in(each, "bea@example.org", PASSWORD)
    page = client.get("/account/")
    assert "Firefox on Windows" in page.content.decode()
    (other,) = [s for s, _ in page.context["sessions"] if s.user_agent.startswith("Mozilla")]
    client.post("/account/sessions/", {"session": other.pk})
    assert [elsewhere.get("/account/").status_code, client.get("/account/").status_code] == [
        302,
        200,
    ]


def test_nobody_ends_the_sessions_of_others(client: Client, ann: Person, bea: Person) -> None:
    victim = Client()
    _signs_in(victim, "bea@example.org", PASSWORD)
    client.force_login(ann)
    session = victim.get("/account/").context["sessions"][0][0]
    assert client.post("/account/sessions/", {"session": session.pk}).status_code == 404
    assert victim.get("/account/").status_code == 200


def test_address_is_changed_with_the_password_only(client: Client, bea: Person) -> None:
    client.force_login(bea)
    given = {"person-name": "Bea Roe-Lim", "person-email": "roe@example.org"}
    answer = client.post("/account/", given)
    assert (answer.status_code, b"roe@example.org" in answer.content) == (REFUSED, True)
    client.post("/account/", {**given, "person-present": PASSWORD})
    bea.refresh_from_db()
    assert (bea.name, bea.email) == ("Bea Roe-Lim", "roe@example.org")


def test_address_of_somebody_else_is_refused(client: Client, bea: Person) -> None:
    enter_person(name="Cem Ay", email="cem@example.org")
    client.force_login(bea)
    given = {
        "person-name": "Bea",
        "person-email": "cem@example.org",
        "person-present": PASSWORD,
    }
    assert client.post("/account/", given).status_code == REFUSED
    bea.refresh_from_db()
    assert bea.email == "bea@example.org"


def test_local_person_chooses_a_password_to_come_from_elsewhere(
    client: Client, ann: Person
) -> None:
    client.force_login(ann)
    chosen = {"password-password": OTHER}
    assert client.post("/account/password/", chosen).status_code == REFUSED  # without an address
    client.post("/account/", {"person-name": "Ann Lee", "person-email": "ann@example.org"})
    assert client.post("/account/password/", chosen).status_code == 302
    assert _signs_in(Client(), "ann@example.org", OTHER) == (302, "/")


def test_session_is_seen_now_and_then(client: Client, bea: Person) -> None:
    _signs_in(client, "bea@example.org", PASSWORD)
    later = timezone.now() + timedelta(hours=1)
    UserSession.objects.update(last_seen_at=later - timedelta(days=3))
    client.get("/account/")  # the sign-in was seen: nothing is written
    assert UserSession.objects.get().last_seen_at == later - timedelta(days=3)
    with mock.patch("time.time", later.timestamp):
        client.get("/account/", REMOTE_ADDR="192.0.2.7")
    held = UserSession.objects.get()
    assert (held.ip, held.last_seen_at > timezone.now() - timedelta(minutes=1)) == (
        "192.0.2.7",
        True,
    )


# What browsers are told


def test_every_address_says_whom_it_admits() -> None:
    told = {
        pattern.name: pattern.callback.admits.to  # type: ignore[attr-defined] # set by the wrapper
        for pattern in entrance.urlpatterns
    }
    assert told == {
        "account": "signed in",
        "account_change_password": "signed in",
        "account_login": "anyone",
        "account_reauthenticate": "signed in",
        "end_session": "signed in",
        "enter": "anyone",
        "invitation": "anyone",
        "leave": "anyone",
        "mfa_activate_totp": "signed in",
        "mfa_add_webauthn": "signed in",
        "mfa_authenticate": "anyone",
        "mfa_deactivate_totp": "signed in",
        "mfa_generate_recovery_codes": "signed in",
        "mfa_index": "signed in",
        "mfa_list_webauthn": "signed in",
        "mfa_login_webauthn": "anyone",
        "mfa_reauthenticate": "signed in",
        "mfa_reauthenticate_webauthn": "signed in",
        "mfa_remove_webauthn": "signed in",
        "mfa_view_recovery_codes": "signed in",
        "new_password": "anyone",
    }


def test_headers_keep_others_out(client: Client, bea: Person) -> None:
    client.force_login(bea)
    headers = client.get("/account/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert {
        name: headers[name]
        for name in (
            "X-Frame-Options",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cache-Control",
        )
    } == {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "private, no-store",
    }


def test_cookies_are_for_us_alone(client: Client, bea: Person) -> None:
    client.get("/sign-in/")
    _signs_in(client, "bea@example.org", PASSWORD)
    told = {
        name: (bool(cookie["httponly"]), cookie["samesite"], cookie["path"], cookie["domain"])
        for name, cookie in client.cookies.items()
        if cookie.value
    }
    assert told == {
        settings.CSRF_COOKIE_NAME: (True, "Lax", "/", ""),
        settings.SESSION_COOKIE_NAME: (True, "Lax", "/", ""),
    }


def test_session_key_changes_at_sign_in(client: Client, bea: Person) -> None:
    client.get("/sign-in/")
    before = client.session.session_key
    _signs_in(client, "bea@example.org", PASSWORD)
    assert client.session.session_key not in {None, before}


def test_forms_from_elsewhere_are_refused(bea: Person) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bea)
    assert strict.post("/account/sessions/", {"session": "others"}).status_code == 403


def test_other_hosts_are_refused(client: Client) -> None:
    assert client.get("/sign-in/", headers={"Host": "evil.example"}).status_code == 400


def test_debugging_is_off() -> None:
    assert settings.DEBUG is False


def test_password_again_of_somebody_without_an_address(client: Client, ann: Person) -> None:
    ann.set_password(PASSWORD)
    ann.save()
    client.force_login(ann)
    wrong = client.post("/again/", {"password": "wrong", "next": "/account/"})
    right = client.post("/again/", {"password": PASSWORD, "next": "/account/"})
    assert (wrong.status_code, right.status_code) == (REFUSED, 302)
    assert right.headers["Location"] == "/account/"
    assert _happenings(ann)[-1] == "sign-in failed"


def test_attempts_at_the_password_again_are_limited_without_an_address_too(
    client: Client, ann: Person
) -> None:
    ann.set_password(PASSWORD)
    ann.save()
    client.force_login(ann)
    for _ in range(10):
        client.post("/again/", {"password": "wrong"})
    assert client.post("/again/", {"password": PASSWORD}).status_code in {REFUSED, TOO_MANY}


@pytest.mark.parametrize(
    ("method", "address", "headers", "sent_to"),
    [
        ("GET", "/d/karvelia/?sort=due", {}, "/d/karvelia/%3Fsort%3Ddue"),
        ("POST", "/d/karvelia/undo/", {}, "/"),
        (
            "POST",
            "/d/karvelia/undo/",
            {"Referer": "http://testserver/d/karvelia/p1/"},
            "http%3A//testserver/d/karvelia/p1/",
        ),
        ("POST", "/d/karvelia/undo/", {"Referer": "https://evil.example/"}, "/"),
        (
            "GET",
            "/d/karvelia/p1/do/edit/",
            {"HX-Request": "true", "HX-Current-URL": "http://testserver/d/karvelia/p1/"},
            "/d/karvelia/p1/",
        ),
        (
            "GET",
            "/d/karvelia/p1/do/edit/",
            {"HX-Request": "true", "HX-Current-URL": "https://evil.example/d/karvelia/p1/"},
            "/",
        ),
    ],
)
def test_whoever_signs_in_comes_back_to_a_page(
    client: Client,
    dossier: Dossier,
    method: str,
    address: str,
    headers: dict[str, str],
    sent_to: str,
) -> None:
    answer = client.generic(method, address, headers=headers)
    part = "HX-Request" in headers
    assert answer.status_code == (200 if part else 302)
    assert answer.headers["HX-Redirect" if part else "Location"] == f"/sign-in/?next={sent_to}"


@pytest.mark.parametrize("signed_in", [True, False])
def test_wrong_method_is_told_so_before_anything_else(
    client: Client, bea: Person, *, signed_in: bool
) -> None:
    if signed_in:
        client.force_login(bea)
    answer = client.get("/example/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert b"only takes what a form sends" in answer.content


def test_page_at_an_address_that_takes_forms_only_leads_back_to_where_it_came_from(
    client: Client, ann: Person, dossier: Dossier
) -> None:
    client.force_login(ann)
    came_from = "http://testserver/d/karvelia/library/"
    page = client.post("/d/karvelia/undo/", {"key": "e9"}, headers={"Referer": came_from})
    assert page.status_code == 404
    ways = set(re.findall(r'name="next" value="([^"]*)"', page.content.decode()))
    assert ways == {came_from}
