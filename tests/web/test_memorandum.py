"""The memorandum: writing a part, seeing it, citing, checking, drafts and issues."""

from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality, Outcome, Wording
from pledgewatch.record import actions
from pledgewatch.record.actions.sources import archive
from pledgewatch.record.models import Dossier, Event, Job, Matter, Narrative, Publication, Source
from pledgewatch.record.queries import drafting
from pledgewatch.record.work.worker import work_off
from pledgewatch.web.pages.memorandum.files import file_name
from pledgewatch.web.pages.memorandum.marks import Piece, appended, differing
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

MOST_QUERIES = 25
HOME = "/d/karvelia/memorandum/"


@pytest.fixture
def declined(dossier: Dossier, letter: Source, pledge: Matter, ann: Person) -> Event:
    words = "In February 2008 the Ministry of Culture declined the draft law."
    return actions.record_event(
        dossier,
        when="2008-02",
        account="The ministry <b>declined</b> the draft law of 2007_2008.",
        passages_cited=(actions.quote(letter, words, by=ann),),
        told_in=(pledge,),
        by=ann,
    )


@pytest.fixture
def desk(client: Client, declined: Event, ann: Person) -> Client:
    client.force_login(ann)
    return client


def _member(dossier: Dossier, role: Role, ann: Person) -> Client:
    person = enter_person(name=role.value, email=f"{role.value}@example.org")
    actions.appoint(dossier, person, role, by=ann)
    client = Client()
    client.force_login(person)
    return client


def _page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_desk_shows_the_parts_in_order_and_what_one_will_look_like(desk: Client) -> None:
    page = _page(desk, f"{HOME}?section=p1&preview=1")
    assert '<span class="number">1</span> Registration of newspapers' in page
    assert '<h3 id="preview-matter-p1">Pledge 1: Registration of newspapers</h3>' in page
    assert "“In February 2008 the Ministry of Culture declined the draft law.”" in page
    assert "no criterion has been fixed" in page


def test_words_of_the_record_never_become_markup_in_the_preview(desk: Client) -> None:
    page = _page(desk, f"{HOME}?section=p1&preview=1")
    assert "The ministry &lt;b&gt;declined&lt;/b&gt; the draft law of 2007_2008." in page
    assert "<b>declined" not in page
    assert " style=" not in page  # which the content policy would refuse


def test_how_a_part_looks_comes_after_its_page(desk: Client) -> None:
    asked = "section=p1&amp;as_of=2008-12-31"
    page = _page(desk, f"{HOME}?section=p1&as_of=2008-12-31")
    assert f'hx-get="{HOME}looks/?{asked}" hx-trigger="load"' in page
    assert f'<a href="{HOME}?{asked}&amp;preview=1#looks">' in page
    assert "preview-matter-p1" not in page
    part = desk.get(f"{HOME}looks/?section=p1&as_of=2008-12-31", headers={"HX-Request": "true"})
    assert part.content.decode().lstrip().startswith('<div id="preview"')
    assert "preview-matter-p1" in part.content.decode()
    whole = desk.get(f"{HOME}looks/?section=p1")
    assert whole["Location"] == f"{HOME}?section=p1&preview=1#looks"


def test_no_page_asks_the_database_too_often(
    desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _page(desk, HOME)  # where it stands is kept in memory from the first look on
    parts = ("", "?section=p1", "?section=p1&begin=1", "cite/?q=the&section=p1")
    for address in (*parts, "outline/", "check/", "issue/"):
        with django_assert_max_num_queries(MOST_QUERIES):
            _page(desk, HOME + address)


def test_a_text_begins_from_the_generated_account(desk: Client) -> None:
    response = desk.get(f"{HOME}?section=p1&begin=1")
    written = (
        "**February 2008.** The ministry \\<b\\>declined\\</b\\> the draft law of 2007\\_2008. "
        "[@e1]\n"
    )
    assert response.context["desk"].text == written
    assert not any(one.grave for one in response.context["desk"].troubles)
    assert "declined&lt;/b&gt; the draft law of 2007_2008." in response.context["desk"].shown.html


def test_a_text_is_saved_and_shown_in_place_of_the_account(desk: Client, pledge: Matter) -> None:
    text = "The draft was declined [@e1]."
    response = desk.post(f"{HOME}write/", {"section": "p1", "text": text, "was": ""})
    assert (response.status_code, response["Location"]) == (302, f"{HOME}?section=p1")
    assert Narrative.objects.get(matter=pledge).text == text
    page = _page(desk, f"{HOME}?section=p1&preview=1")
    assert "<p>The draft was declined.<a href=" in page
    assert "own text" in page


def test_the_introduction_is_written_likewise(desk: Client, dossier: Dossier) -> None:
    desk.post(f"{HOME}write/", {"section": "", "text": "Karvelia promised much [@p1].", "was": ""})
    assert drafting.own_text(dossier, "").text == "Karvelia promised much [@p1]."
    assert "<p>Karvelia promised much.<a href=" in _page(desk, f"{HOME}?preview=1")


def test_a_text_can_be_taken_out_and_found_again(desk: Client, dossier: Dossier) -> None:
    text = "The draft was declined [@e1]."
    desk.post(f"{HOME}write/", {"section": "p1", "text": text, "was": ""})
    desk.post(f"{HOME}write/", {"section": "p1", "text": text, "was": text, "do": "take-out"})
    assert drafting.own_text(dossier, "p1").text == ""
    earlier = drafting.versions(dossier, "p1")
    assert [version.text for version in earlier] == ["", text]
    response = desk.get(f"{HOME}?section=p1&version={earlier[1].number}")
    assert (response.context["desk"].text, response.context["was"]) == (text, "")


def test_the_second_of_two_who_write_is_told_and_loses_nothing(
    desk: Client, dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    other = _member(dossier, Role.EDITOR, ann)
    other.post(f"{HOME}write/", {"section": "p1", "text": "A court fined Dawn [@e1].", "was": ""})
    mine = "A court fined nobody [@e1]."
    response = desk.post(f"{HOME}write/", {"section": "p1", "text": mine, "was": ""})
    page = response.content.decode()
    assert response.status_code == 409
    assert "editor changed this part while you wrote" in page
    assert "<del>Dawn</del>" in page
    assert "<ins>nobody</ins>" in page
    assert f"{mine}</textarea>" in page
    assert Narrative.objects.get(matter=pledge).text == "A court fined Dawn [@e1]."
    again = {"section": "p1", "text": mine, "was": response.context["was"]}
    assert desk.post(f"{HOME}write/", again).status_code == 302
    assert Narrative.objects.get(matter=pledge).text == mine


def test_trying_out_saves_nothing_and_says_what_is_wrong(desk: Client) -> None:
    text = "Declined [@e1].\n\nNobody knows why.\n\nSee [@e99]."
    response = desk.post(
        f"{HOME}try/", {"section": "p1", "text": text}, headers={"HX-Request": "true"}
    )
    page = response.content.decode()
    assert "<!doctype" not in page
    assert "<p>Nobody knows why.</p>" in page
    assert 'hx-swap-oob="true"' in page
    reasons = [one.reason for one in response.context["desk"].troubles if one.grave]
    assert reasons == [
        "the paragraph cites no record item",
        "there is no such record item, or it has no source",
    ]
    assert not Narrative.objects.exists()


def test_without_a_script_one_can_look_find_and_cite(desk: Client) -> None:
    typed = {"section": "p1", "text": "Declined.", "was": ""}
    looked = desk.post(f"{HOME}try/", {**typed, "do": "look"}).content.decode()
    assert "Declined.</textarea>" in looked
    found = desk.post(f"{HOME}try/", {**typed, "do": "find", "cite": "ministry"})
    assert [one.key for one in found.context["found"]] == ["e1"]
    cited = desk.post(f"{HOME}try/", {**typed, "do": "insert-e1"}).content.decode()
    assert "Declined. [@e1]</textarea>" in cited
    assert not Narrative.objects.exists()


def test_what_can_be_cited_is_found_by_words_of_the_account_and_of_the_source(
    desk: Client,
) -> None:
    def found(words: str, more: str = "") -> list[str]:
        response = desk.get(f"{HOME}cite/?q={quote(words)}&section=p1{more}")
        return [one.key for one in response.context["found"]]

    assert found("draft law") == ["e1"]
    assert found("ministry of culture") == ["e1"]
    assert found("simplified") == ["p1"]
    assert found("E1") == ["e1"]
    assert found("") == ["e1", "p1"]
    assert found("harvest") == []
    assert found("draft", "&as_of=2008-01-31") == []


def test_nothing_is_offered_that_the_readers_may_not_see(
    desk: Client, dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    hidden = captured(
        dossier,
        ann,
        tmp_path / "hidden.txt",
        "In March 2008 a witness named the censor.\n",
        Confidentiality.RESTRICTED,
    )
    words = "In March 2008 a witness named the censor."
    actions.record_event(
        dossier,
        when="2008-03",
        account="A witness spoke.",
        passages_cited=(actions.quote(hidden, words, by=ann),),
        by=ann,
    )
    asked = f"{HOME}cite/?q=witness"
    assert "e2" not in _page(desk, asked)
    assert 'data-key="e2"' in _page(desk, f"{asked}&audience=restricted")
    contributor = _member(dossier, Role.CONTRIBUTOR, ann)
    reviewer = _member(dossier, Role.REVIEWER, ann)
    assert contributor.get(f"{asked}&audience=restricted").status_code == 403
    assert 'data-key="e2"' in _page(reviewer, f"{asked}&audience=restricted")
    reader = _member(dossier, Role.READER, ann)
    assert reader.get(f"{HOME}?audience=restricted").context["bench"].audience == "public"


def test_a_protected_name_in_a_text_is_a_problem(
    desk: Client, dossier: Dossier, ann: Person
) -> None:
    actions.protect(dossier, pseudonym="Witness A", identity="Ivan Sidorov", by=ann)
    text = "Ivan Sidorov saw it [@e1]."
    response = desk.post(f"{HOME}try/", {"section": "p1", "text": text})
    (trouble,) = [one for one in response.context["desk"].troubles if one.grave]
    assert trouble.section == "p1"
    assert "protected as “Witness A”" in trouble.reason


def test_checking_lists_what_stops_publication_and_leads_to_it(desk: Client) -> None:
    desk.post(f"{HOME}write/", {"section": "p1", "text": "Nobody knows why.", "was": ""})
    response = desk.get(f"{HOME}check/")
    (trouble,) = [one for one in response.context["troubles"] if one.grave]
    assert (trouble.said, trouble.section) == ("Nobody knows why.", "p1")
    assert f'href="{HOME}?section=p1&amp;audience=public#text"' in response.content.decode()
    outline = desk.get(f"{HOME}outline/")
    assert outline.context["marks"] == {"p1": 1}
    assert "1 problem" in outline.content.decode()


def _issue(**changes: object) -> dict[str, object]:
    return {
        "issue-as_of": "2008-12-31",
        "issue-audience": "public",
        "issue-title": "The first year",
        "issue-note": "For the briefing in December.",
        "issue-formats": [".html", ".md"],
        **changes,
    }


def test_an_issue_is_kept_with_its_files_and_corrected_openly(
    desk: Client, dossier: Dossier, ann: Person
) -> None:
    assert desk.post(f"{HOME}issue/", _issue()).status_code == 302
    assert work_off() == 1
    (issued,) = drafting.issued(dossier, to=ann)
    assert issued.publication.title == "The first year"
    assert issued.publication.as_of == date(2008, 12, 31)
    assert issued.note == "For the briefing in December."
    names = ["karvelia-2008-12-31.html", "karvelia-2008-12-31.md"]
    assert sorted(issued.publication.files) == names
    response = desk.get(f"{HOME}pub1/{names[0]}")
    kept = archive().path(issued.publication.files[names[0]])
    assert response.content == kept.read_bytes()
    assert response["Content-Disposition"] == f'attachment; filename="{names[0]}"'
    assert desk.get(f"{HOME}pub1/secret").status_code == 404
    desk.post(f"{HOME}pub1/correct/", {"text": "The date was wrong."})
    assert "The date was wrong." in _page(desk, f"{HOME}issue/")
    assert desk.post(f"{HOME}pub1/correct/", {"text": " "}).status_code == 302
    assert len(drafting.issued(dossier, to=ann)[0].corrections) == 1


def test_a_file_whose_bytes_have_changed_is_not_handed_out(desk: Client) -> None:
    desk.post(f"{HOME}issue/", _issue())
    work_off()
    issued = Publication.objects.get()
    kept = archive().path(issued.files["karvelia-2008-12-31.md"])
    kept.chmod(0o644)
    kept.write_bytes(b"something else")
    response = desk.get(f"{HOME}pub1/karvelia-2008-12-31.md", follow=True)
    assert "its bytes have changed" in response.content.decode()


def test_a_refused_issue_keeps_what_was_typed(desk: Client) -> None:
    for asked in (
        _issue(**{"issue-audience": "everybody"}),
        _issue(**{"issue-formats": []}),
    ):
        response = desk.post(f"{HOME}issue/", asked)
        assert response.status_code == 422
        assert "For the briefing in December." in response.content.decode()
    assert not Job.objects.exists()


def test_what_stands_elsewhere_since_the_latest_issue_is_told(
    desk: Client, pledge: Matter, ann: Person
) -> None:
    desk.post(f"{HOME}issue/", _issue())
    work_off()
    actions.override(
        pledge,
        outcome=Outcome.REVERSED,
        reason="The law was repealed.",
        as_of=date(2009, 6, 1),
        by=ann,
    )
    (moved,) = desk.get(f"{HOME}issue/").context["moved"]
    assert (moved.key, moved.now) == ("p1", Outcome.REVERSED)


def test_who_may_do_what(dossier: Dossier, pledge: Matter, ann: Person) -> None:
    reads, words = ("", "check/", "outline/", "issue/"), ("cite/?q=a",)
    for role, may_word, may_publish in (
        (Role.READER, False, False),
        (Role.CONTRIBUTOR, False, False),
        (Role.REVIEWER, True, False),
        (Role.EDITOR, True, True),
    ):
        client = _member(dossier, role, ann)
        assert {client.get(HOME + one).status_code for one in reads} == {200}
        assert {client.get(HOME + one).status_code for one in words} == {200 if may_word else 403}
        written = client.post(f"{HOME}write/", {"section": "", "text": "", "was": ""})
        assert written.status_code == (302 if may_word else 403)
        tried = client.post(f"{HOME}try/", {"section": "p1", "text": "A"})
        assert tried.status_code == (200 if may_word else 403)
        assert ("<textarea" in _page(client, HOME)) is may_word
        issued = client.post(f"{HOME}issue/", _issue(**{"issue-formats": [".md"]}))
        assert issued.status_code == (302 if may_publish else 403)
    outsider = Client()
    outsider.force_login(enter_person(name="Out", email="out@example.org"))
    assert {outsider.get(HOME + one).status_code for one in (*reads, *words)} == {404}
    assert outsider.post(f"{HOME}write/", {"text": "x"}).status_code == 404


def test_a_part_moves_among_those_that_are_seen(
    desk: Client, dossier: Dossier, letter: Source, ann: Person
) -> None:
    words = actions.quote(letter, "fined the newspaper Dawn", by=ann)
    for title in ("Courts", "Schools"):
        actions.state_pledge(
            dossier,
            title=title,
            text=title,
            wording=Wording.PARAPHRASE,
            made_on="2008",
            passages_cited=(words,),
            by=ann,
        )
    desk.post(f"{HOME}move/", {"section": "p3", "do": "up"})
    assert drafting.order(dossier) == ["p1", "p3", "p2"]
    desk.post(f"{HOME}move/", {"section": "p1", "do": "down"})
    assert drafting.order(dossier) == ["p3", "p1", "p2"]
    desk.post(f"{HOME}move/", {"section": "p3", "do": "up"})
    assert drafting.order(dossier) == ["p3", "p1", "p2"]


def test_a_part_that_is_not_there_is_said_so(desk: Client) -> None:
    page = _page(desk, f"{HOME}?section=p9")
    assert "That section is not in the memorandum for these readers." in page
    response = desk.post(f"{HOME}write/", {"section": "p9", "text": "x", "was": ""})
    assert response.status_code == 404


def test_a_mark_goes_behind_the_last_word() -> None:
    assert appended("Declined.\n", "e1") == "Declined. [@e1]"
    assert appended("", "e1") == "[@e1]"


def test_two_texts_are_compared_word_by_word() -> None:
    assert differing("A court fined Dawn.", "A court fined nobody.") == (
        (Piece("A court fined ", False), Piece("Dawn.", True)),
        (Piece("A court fined ", False), Piece("nobody.", True)),
    )
    same = " ".join(f"w{number}" for number in range(100))
    mine, theirs = differing(f"{same} a", f"{same} b")
    assert mine[0].words.startswith("[…] w80 ")
    assert (mine[1].words, theirs[1].words) == ("a", "b")
    assert differing("", "") == ((), ())


def test_names_of_files_are_safe() -> None:
    public, restricted = Confidentiality.PUBLIC, Confidentiality.RESTRICTED
    assert file_name("Ünsafe/../x", date(2009, 3, 1), public, ".pdf") == "unsafex-2009-03-01.pdf"
    draft = file_name("kz", date(2009, 3, 1), restricted, ".md", draft=True)
    assert draft == "kz-2009-03-01-restricted-draft.md"
