import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.when import When
from pledgewatch.extraction import dates
from pledgewatch.extraction.dates import DateRole
from tests.factories.documents import document

PUBLISHED = "2008-05-28"  # a Wednesday


def read(
    text: str, published: str | None = PUBLISHED, named: str | None = None
) -> list[tuple[str, str]]:
    return [(one.text, one.edtf) for one in dates.find(text, published=published, named=named)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It met on March 26, 2008.", "March 26, 2008", "2008-03-26"),
        ("It met on 26 March 2008.", "26 March 2008", "2008-03-26"),
        ("It met on Thursday, 26 March 2009.", "Thursday, 26 March 2009", "2009-03-26"),
        ("It met on the 26th of March, 2008.", "the 26th of March, 2008", "2008-03-26"),
        ("It met on Mar. 26, 2008.", "Mar. 26, 2008", "2008-03-26"),
        ("It met in February 2008.", "February 2008", "2008-02"),
        ("In 2007 alone, 27 cases were opened.", "2007", "2007"),
        ("It met in January\u00a02007.", "January\u00a02007", "2007-01"),
        ("It was signed 8.07.2002 in Astana.", "8.07.2002", "2002-07-08"),
        ("It entered into force on 2008-03-26.", "2008-03-26", "2008-03-26"),
        ("He published it in April and May 2006.", "April and May 2006", "2006-04/2006-05"),
        ("It lasted from June to August 2007.", "from June to August 2007", "2007-06/2007-08"),
        ("It met on 14-16 March 2009.", "14-16 March 2009", "2009-03-14/2009-03-16"),
        ("The Plan 2008-2011 was drafted.", "2008-2011", "2008/2011"),
        ("It happened in the 1990s.", "the 1990s", "199X"),
        ("It was held in the summer of 2009.", "the summer of 2009", "2009-22"),
        ("It fell in the first half of 2009.", "the first half of 2009", "2009-01/2009-06"),
        ("It was built circa 1990.", "circa 1990", "1990~"),
        ("While at the beginning of 2008 it met.", "at the beginning of 2008", "2008"),
        ("It met on the twenty-first of May 2008.", "the twenty-first of May 2008", "2008-05-21"),
        ("It fell in nineteen ninety-one.", "nineteen ninety-one", "1991"),
        ("It was so in two thousand and six.", "two thousand and six", "2006"),
        ("It met in 2008 March.", "2008 March", "2008-03"),
        ("It was dated 05/17/98.", "05/17/98", "1998-05-17"),
        ("It met in the last week of July 2009.", "the last week of July 2009",
         "2009-07-27/2009-08-02"),
        ("It ruled in the 19th century.", "the 19th century", "18XX"),
        ("It was passed on Christmas Eve 2008.", "Christmas Eve 2008", "2008-12-24"),
        ("It met the week of 14 May 2008.", "the week of 14 May 2008", "2008-05-12/2008-05-18"),
        ("It took effect two months after 14 May 2008.", "two months after 14 May 2008", "2008-07"),
        ("It ran from the end of 2006 to mid-2008.", "from the end of 2006 to mid-2008",
         "2006/2008"),
    ],
)  # fmt: skip
def test_find_reads_dates_of_the_calendar(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "edtf", "role"),
    [
        ("The law is to be amended by the end of 2008.", "2008-12-31", DateRole.BY),
        ("It is due no later than the end of May 2008.", "2008-05-31", DateRole.BY),
        ("It reports by March 2009.", "2009-03", DateRole.BY),
        ("Since 1995 groups have met.", "1995/..", DateRole.SINCE),
        ("It was banned until 2007.", "../2007", DateRole.UNTIL),
        ("Beginning in 2002, parties need members.", "2002", DateRole.FROM),
        ("It was so between 2002 and 2005.", "2002/2005", DateRole.WHEN),
    ],
)
def test_find_reads_what_frames_a_date(text: str, edtf: str, role: DateRole) -> None:
    assert [(one.edtf, one.role) for one in dates.find(text)] == [(edtf, role)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It was granted the chair last December.", "last December", "2007-12"),
        ("It was agreed last May.", "last May", "2007-05"),
        ("It met earlier this month.", "earlier this month", "2008-05"),
        ("The bill passed on Monday.", "Monday", "2008-05-26"),
        ("The bill passed on Thursday.", "Thursday", "2008-05-22"),
        ("He left yesterday.", "yesterday", "2008-05-27"),
        ("He left two weeks ago.", "two weeks ago", "2008-05-14~"),
        ("It met six months ago.", "six months ago", "2007-11"),
        ("It was adopted last year.", "last year", "2007"),
        ("It happened in December last year.", "December last year", "2007-12"),
        ("In the past two years little was done.", "the past two years", "2006-05/2008-05"),
        ("It was adopted in March.", "March", "2008-03"),
        ("It was adopted in November.", "November", "2007-11"),
        ("It will be adopted in November.", "November", "2008-11"),
        ("It was adopted on 24 June.", "24 June", "2007-06-24"),
        ("It met on Tuesday of last week.", "Tuesday of last week", "2008-05-20"),
        ("It will meet next Friday.", "next Friday", "2008-06-06"),
        ("It will meet next quarter.", "next quarter", "2008-07/2008-09"),
        ("He left a few years ago.", "a few years ago", "2005~"),
        ("He left 1 month, 3 days ago.", "1 month, 3 days ago", "2008-04-25"),
        ("It will be done in three weeks.", "in three weeks", "2008-06-18~"),
        ("It will be done within two years.", "within two years", "2008-05/2010-05"),
        ("He left on the second Sunday of May.", "the second Sunday of May", "2008-05-11"),
        ("It is due by the end of the year.", "by the end of the year", "2008-12-31"),
    ],
)
def test_find_reckons_from_the_date_of_the_document(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was denied on February 20, 2006. It lost later during that year.", "2006"),
        ("It was denied on February 20, 2006. It tried again two years later.", "2008"),
        ("It was denied in 2006. At the time, few noticed.", "2006"),
        ("It was denied in 2006. It was allowed the following year.", "2007"),
        ("It was denied on 3 May 2006. It had been asked for the day before.", "2006-05-02"),
        ("It was denied in November 2006. In December it appealed.", "2006-12"),
    ],
)
def test_find_reckons_from_the_last_date_named(text: str, edtf: str) -> None:
    assert read(text)[-1][1] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Article 1995 was repealed.",
        "There were 2000 people in the square.",
        "More than 2000 were held.",
        "It costs 2,008 tenge.",
        "It may march on.",
        "The March of the Free went on.",
        "See A/HRC/2008 and http://example.org/2008/05.",
        "Resolution 1999 was adopted.",
        "He was given five to seven years.",
        "The ministry must answer within 15 days.",
        "One march, two marches.",
        "Organic Law 3/2007 and Act No. 1/2004 were adopted.",
        "They celebrated the Chinese New Year.",
        "Resolution 5/1 and paragraph 7/8 apply.",
        "It rose in two years to the level of before.",
    ],
)
def test_find_leaves_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_find_guesses_nothing_without_a_date_to_reckon_from() -> None:
    assert read("It was granted last December, then refused on Thursday.", published=None) == []


def test_find_reckons_from_the_date_named_before_the_paragraph() -> None:
    assert read("It lost later that year.", named="2006-02-20") == [("later that year", "2006")]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It passed on Thursday.", "2009-01", "2009-01"),
        ("It was pledged last July.", "2009", "2008-07"),
        ("It was pledged last year.", "2009", "2008"),
    ],
)
def test_find_is_no_more_precise_than_the_date_of_the_document(
    text: str, published: str, edtf: str
) -> None:
    assert [date for _, date in read(text, published)] == [edtf]


def test_of_reads_notes_in_the_context_of_their_own() -> None:
    source = document("It met in May 2006.", notes=(("1", "Report of 3 June 2007."),))
    found = [one.edtf for one in dates.of(source, language="en", published=None)]
    assert found == ["2006-05", "2007-06-03"]


WORDS = (
    "by the end of since in last next that year month 2008 2007 March may May 31 30 1 , . – to and "
    "between 1990s early Thursday ago two weeks first half 12/13/2008 99 Q3 summer from until "
    "before 29 February 2100-02-29 0000 9999 decade 20 later"
)
DATE_WORDS = st.lists(
    st.sampled_from(WORDS.split()),
    max_size=12,
).map(" ".join)


@given(
    st.one_of(DATE_WORDS, st.text(max_size=120)),
    st.sampled_from([None, "2008", "2008-02", "2008-02-29", "2007/2008", "199X", "2008~", "9999"]),
    st.sampled_from([None, "2007-12-31", "0001"]),
)
def test_find_in_any_text_gives_its_exact_words_and_dates_that_parse(
    text: str, published: str | None, named: str | None
) -> None:
    found = dates.find(text, published=published, named=named)
    end = 0
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert When.parse(mention.edtf).edtf == mention.edtf
        end = mention.end


def test_find_takes_no_year_from_a_date_named_in_passing() -> None:
    text = "The overcrowded prison of the town, built in 1891, held 300 people. In March two died."
    assert [one.edtf for one in dates.find(text, published="2016-12-31")] == ["1891", "2016-03"]


def test_find_goes_on_with_the_year_that_opened_the_story() -> None:
    text = "In 2002 parliament passed the law on parties. In July the president signed it."
    assert [one.edtf for one in dates.find(text, published="2016-12-31")] == ["2002", "2002-07"]
