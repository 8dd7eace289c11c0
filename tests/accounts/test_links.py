"""Links that let one person in once."""

from datetime import timedelta
from unittest import mock

import pytest
from django.utils import timezone

from pledgewatch.accounts.links import make_link, use_link, whose
from pledgewatch.accounts.models import AccountEntry, Link, LinkPurpose
from pledgewatch.accounts.people import enter_person, local_person

pytestmark = [pytest.mark.database, pytest.mark.django_db]
ENTER, RESET = LinkPurpose.ENTER, LinkPurpose.RESET


def test_a_link_lets_in_once() -> None:
    ann = local_person(name="Ann Lee")
    token = make_link(ann, ENTER)
    assert [use_link(token, ENTER), use_link(token, ENTER)] == [ann, None]


def test_looking_whose_a_link_is_does_not_use_it() -> None:
    ann = local_person(name="Ann Lee")
    token = make_link(ann, ENTER)
    assert [whose(token, ENTER), whose(token, ENTER), use_link(token, ENTER)] == [ann, ann, ann]


def test_the_token_has_256_bits_and_is_kept_nowhere() -> None:
    token = make_link(local_person(name="Ann Lee"), ENTER)
    kept = Link.objects.values_list("digest", flat=True).get()
    assert (len(token), len(kept), token in kept) == (43, 64, False)


@pytest.mark.parametrize(("purpose", "minutes"), [(ENTER, 15), (RESET, 24 * 60)])
def test_a_link_is_good_for_its_time(purpose: LinkPurpose, minutes: int) -> None:
    ann = local_person(name="Ann Lee")
    token = make_link(ann, purpose)
    now = timezone.now()
    for after, lets_in in ((minutes - 1, ann), (minutes + 1, None)):
        with mock.patch.object(timezone, "now", lambda after=after: now + timedelta(minutes=after)):
            assert whose(token, purpose) == lets_in


def test_a_fresh_link_takes_the_place_of_the_one_before() -> None:
    ann = local_person(name="Ann Lee")
    first, second = make_link(ann, ENTER), make_link(ann, ENTER)
    assert [whose(first, ENTER), whose(second, ENTER)] == [None, ann]


def test_a_link_is_good_for_its_purpose_only() -> None:
    ann = local_person(name="Ann Lee")
    assert whose(make_link(ann, RESET), ENTER) is None


def test_whoever_has_left_is_not_let_in() -> None:
    ann = local_person(name="Ann Lee")
    token = make_link(ann, ENTER)
    ann.is_active = False
    ann.save()
    assert use_link(token, ENTER) is None


def test_unknown_tokens_let_nobody_in() -> None:
    assert [use_link(token, ENTER) for token in ("", "abc", "\ud800", "é" * 500)] == [None] * 4


def test_a_link_to_a_new_password_is_in_the_trail() -> None:
    owner = local_person(name="Ann Lee")
    colleague = enter_person(name="Bea Roe", email="bea@example.org")
    make_link(colleague, RESET, by=owner)
    entry = AccountEntry.objects.get()
    assert (entry.happening, entry.person, entry.by) == ("link made", colleague, owner)


def test_the_trail_can_be_neither_changed_nor_deleted() -> None:
    make_link(local_person(name="Ann Lee"), RESET)
    entry = AccountEntry.objects.get()
    with pytest.raises(TypeError, match="changed"):
        entry.save()
    with pytest.raises(TypeError, match="deleted"):
        entry.delete()
