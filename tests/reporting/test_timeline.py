from dataclasses import replace
from datetime import date

from pledgewatch.reporting import timeline
from pledgewatch.reporting.phrases import ENGLISH
from tests.factories.dossiers import DOSSIER, PARTIES
from tests.factories.matters import concern, dossier


def test_the_drawing_is_told_in_words() -> None:
    (drawn,) = timeline.draw(DOSSIER, ENGLISH)
    assert drawn.alternative == (
        "Timeline up to 30 April 2011. Pledge 1, Registration of political parties: pledged "
        "12 November 2009, drafted March 2010, adopted 30 November 2010, in force 20 December "
        "2010, due 31 December 2010, 2 other events, partly kept at the end. Pledge 2, A media "
        "law that reflects the Forum’s advice: pledged November 2009, due 2010, declined "
        "December 2010, 1 other event, stalled at the end. Pledge 3, Local self-government: "
        "pledged 12 November 2009, not assessed at the end. Concern, Freedom of peaceful "
        "assembly: 2 other events, not assessed at the end."
    )


def test_the_same_dossier_is_drawn_the_same() -> None:
    assert timeline.draw(DOSSIER, ENGLISH) == timeline.draw(DOSSIER, ENGLISH)


def test_many_matters_are_drawn_on_several_pages_in_their_order() -> None:
    many = tuple(replace(PARTIES, key=f"p{n}", title=f"Pledge of day {n}") for n in range(1, 18))
    drawn = timeline.draw(replace(DOSSIER, pledges=many, concerns=()), ENGLISH)
    assert len(drawn) > 1
    told = " ".join(each.alternative for each in drawn)
    assert [told.count(f"Pledge of day {n}:") for n in range(1, 18)] == [1] * 17


def test_what_says_the_same_at_the_same_place_is_drawn_once() -> None:
    adopted = next(event for event in DOSSIER.events if event.key == "e4")
    again = replace(adopted, key="e4b")
    twice = replace(DOSSIER, events=(*DOSSIER.events, again), pledges=(PARTIES,))
    (drawn,) = timeline.draw(twice, ENGLISH)
    assert drawn.svg.count(">adopted<") == 1
    assert drawn.alternative.count("adopted") == 1


def test_a_matter_that_nobody_judged_says_so_on_its_day() -> None:
    (drawn,) = timeline.draw(dossier(concern()), ENGLISH)
    assert "not assessed" in drawn.svg
    assert "as of 31 December 2008" in drawn.svg


def test_what_came_later_is_not_drawn_of_an_earlier_day() -> None:
    (drawn,) = timeline.draw(replace(DOSSIER, as_of=date(2010, 7, 1)), ENGLISH)
    assert "in progress" in drawn.svg
    assert "partly kept" not in drawn.svg
