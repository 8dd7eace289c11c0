"""Dates in Russian: the case that each place in a sentence asks for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.when import When


@pytest.mark.parametrize(
    ("edtf", "alone", "at", "since"),
    [
        ("2008-12-31", "31 декабря 2008 года", "31 декабря 2008 года", "с 31 декабря 2008 года"),
        ("2007-11", "ноябрь 2007 года", "в ноябре 2007 года", "с ноября 2007 года"),
        ("2008", "2008 год", "в 2008 году", "с 2008 года"),
        ("2008-21", "весна 2008 года", "весной 2008 года", "с весны 2008 года"),
        ("2008~", "около 2008 года", "около 2008 года", "примерно с 2008 года"),
        ("2008-05~", "около мая 2008 года", "около мая 2008 года", "примерно с мая 2008 года"),
        (
            "2008-02?",
            "февраль 2008 года (предположительно)",
            "в феврале 2008 года (предположительно)",
            "с февраля 2008 года (предположительно)",
        ),
        ("199X", "1990-е годы", "в 1990-х годах", "с 1990-х годов"),
        ("1995/..", "с 1995 года", "с 1995 года", "с 1995 года"),
        ("199X/..", "с 1990-х годов", "с 1990-х годов", "с 1990-х годов"),
        ("../2008", "по 2008 год", "по 2008 год", "по 2008 год"),
    ],
)
def test_when_reads_as_russian(edtf: str, alone: str, at: str, since: str) -> None:
    when = When.parse(edtf)
    assert (when.words("ru"), when.at("ru"), when.since("ru")) == (alone, at, since)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2007-11/2008-05", "с ноября 2007 года по май 2008 года"),
        ("2006-04/2006-05", "с апреля по май 2006 года"),
        ("2008-05-03/2008-05-05", "с 3 по 5 мая 2008 года"),
        ("2008-04-30/2008-05-02", "с 30 апреля по 2 мая 2008 года"),
        ("2007/2008", "с 2007 по 2008 год"),
        ("2008/2008-05", "с 2008 года по май 2008 года"),
        ("2008-21/2008-22", "с весны по лето 2008 года"),
        ("2008~/2009-24", "примерно с 2008 года по зиму 2009 года"),
        ("199X/2003~", "с 1990-х годов примерно по 2003 год"),
        ("198X/199X", "с 1980-х годов по 1990-е годы"),
    ],
)
def test_intervals_name_what_they_share_once(edtf: str, said: str) -> None:
    when = When.parse(edtf)
    assert (when.words("ru"), when.at("ru")) == (said, said)


def test_what_began_within_an_interval_has_two_bounds() -> None:
    assert When.parse("2007-11/2008-05").since("ru") == (
        "не ранее чем с ноября 2007 года и не позднее чем с мая 2008 года"
    )


@given(st.dates())
def test_a_day_reads_the_same_alone_and_as_an_adverb(day: date) -> None:
    when = When.day(day)
    assert when.words("ru") == when.at("ru")
    assert when.words("ru").startswith(f"{day.day} ")


def test_a_language_without_words_reads_as_english() -> None:
    assert When.parse("2008-02").words("kk") == "February 2008"
