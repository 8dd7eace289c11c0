"""A rich dossier of an invented State, as `record.edition` would hand one over.

Karvelia, its ministries, newspapers and people do not exist. The dossier has three pledges, a
concern, sources with and without pages, people with Russian and Kazakh names, a protected person,
and words that would be markup if anybody let them.
"""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from pledgewatch.documents.passage import Passage
from pledgewatch.dossier.actor import Actor, Participation
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Case, Event, Measure, Requirement
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.matter import (
    Assessment,
    Concern,
    Criterion,
    CriterionVerdict,
    Evidence,
    Override,
    Pledge,
    Recommendation,
    Reply,
    Search,
)
from pledgewatch.dossier.source import Citation, Source
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    Firmness,
    FollowUp,
    Outcome,
    Reliability,
    Response,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.dossier.when import When

# What would be HTML, Markdown, pandoc's citations, Typst, LaTeX or a letter that XML cannot hold.
HOSTILE = (
    r"*A* <script>alert(1)</script> # @x [y](z) $1 \n `c` \"q\" 50% ~t~ ^u^ {.v} & | <!-- w -->"
    r" [@e1] #panic() #link(<p>)[x] \textbf{b} \input{a} //c /*d*/ https://evil.example/e"
    " w שלום\x07 w {{f}} ]]> &amp; 'g' --- ... 1. h"
)
PSEUDONYM = "Witness 7"


def _source(key: str, title: str, publisher: str, published: str, **changes: object) -> Source:
    source = Source(
        key=key,
        sha256=hashlib.sha256(key.encode()).hexdigest(),
        title=title,
        publisher=publisher,
        published=When.parse(published),
        retrieved_at=datetime(2011, 5, 2, 9, 30, tzinfo=UTC),
        url=f"https://archive.example/{key}",
        language="en",
        media_type="application/pdf",
        pages=40,
        paginated=True,
        reliability=Reliability.HIGHLY_RELIABLE,
        confidentiality=Confidentiality.PUBLIC,
    )
    return replace(source, **changes)  # type: ignore[arg-type]


SPEECH = _source(
    "s1",
    "Address to the Council of the Northern Forum: Karvelia’s Candidature for the Chair",
    "Ministry of Foreign Affairs of Karvelia",
    "2009-11-12",
    pages=6,
)
MISSION = _source(
    "s2",
    "Final Report of the Election Observation Mission to Karvelia, 14 June 2009",
    "Northern Forum Election Office",
    "2009-09",
)
MONITOR = _source(
    "s3",
    "Свобода слова в Карвелии: обзор за 2010 год",
    "Фонд «Әділ сөз үшін»",
    "2011-02-03",
    language="ru",
)
NEWS = _source(
    "s4",
    HOSTILE,
    "Karvel Courier",
    "2010-03-05",
    paginated=False,
    pages=1,
    media_type="text/html",
    url="https://courier.example/2010/03/05/parties?x=1&y=<z>_a_b*c",
    reliability=Reliability.LIKELY_RELIABLE,
)
GAZETTE = _source(
    "s5",
    "Law No. 41-III on Political Parties (as amended)",
    "Official Gazette of Karvelia",
    "2010-12-20",
    url="",
)
LETTER = _source(
    "s6",
    "Letter to the Karvelian Helsinki Group",
    "Ministry of Justice of Karvelia",
    "2011-04-18",
    pages=2,
)
LONG_TITLED = _source(
    "s7",
    "Report on the Visit of the Special Representative to the Republic of Karvelia: "
    + "Observations on the Freedom of Peaceful Assembly, " * 6
    + "and Other Matters",
    "Northern Forum Special Representative on Peaceful Assembly",
    "2010~",
)


def cite(
    source: Source, exact: str, *, page: int = 1, paragraph: int = 1, **changes: object
) -> Citation:
    """A citation of `exact`, which is taken to stand in `source`."""
    passage = Passage(
        start=1000 * page,
        end=1000 * page + len(exact),
        exact=exact,
        prefix="",
        suffix="",
        page=page,
        paragraph=paragraph,
        source=source.sha256,
    )
    return Citation(source=source.key, passage=replace(passage, **changes))  # type: ignore[arg-type]


ACTORS = (
    Actor(key="karvelia", kind=ActorKind.STATE, name="Karvelia"),
    Actor(key="justice", kind=ActorKind.ORGAN, name="Ministry of Justice", part_of="karvelia"),
    Actor(
        key="minister",
        kind=ActorKind.PERSON,
        name="Äset Nūrğaliev",
        names=(("kk", "Әсет Нұрғалиев"), ("ru", "Асет Нургалиев")),
    ),
    Actor(key="chair", kind=ActorKind.ORGAN, name="Chair of the Northern Forum"),
    Actor(key="members", kind=ActorKind.ORGANISATION, name="Member States of the Northern Forum"),
    Actor(key="dawn", kind=ActorKind.ORGANISATION, name="Dawn (Таң) party"),
    Actor(key="witness", kind=ActorKind.PERSON, name=PSEUDONYM, protected=True),
)

EVENTS = (
    Event(
        key="e1",
        when=When.parse("2002"),
        account="The law on political parties was tightened; the number of members that a party "
        "must show rose from 500 to 20,000.",
        citations=(cite(MISSION, "raised the threshold from 500 to 20,000 members", page=9),),
        measure="old-law",
        stage=Stage.IN_FORCE,
    ),
    Event(
        key="e2",
        when=When.parse("2010-02-20"),
        account="",
        citations=(
            cite(
                NEWS,
                "The ministry returned the papers of the Dawn party a third time.",
                paragraph=12,
            ),
        ),
        actors=(Participation("justice", "refused"), Participation("dawn", "applicant")),
        case="dawn",
    ),
    Event(
        key="e3",
        when=When.parse("2010-03"),
        account="A working group of seven officials and two lawyers began to draft amendments.",
        citations=(
            cite(NEWS, "a working group of seven officials and two lawyers", paragraph=14),
            cite(MISSION, "a working group is to be formed", page=11),
        ),
        measure="parties",
        stage=Stage.DRAFTED,
    ),
    Event(
        key="e4",
        when=When.parse("2010-11-30"),
        account="Parliament adopted the amendments in a single reading.",
        citations=(cite(GAZETTE, "Adopted by the Assembly on 30 November 2010", page=1),),
        measure="parties",
        stage=Stage.ADOPTED,
    ),
    Event(
        key="e5",
        when=When.parse("2010-12-20"),
        account="The President signed the law, which entered into force on its publication.",
        citations=(
            cite(GAZETTE, "enters into force on the day of its official publication", page=4),
        ),
        measure="parties",
        stage=Stage.IN_FORCE,
    ),
    Event(
        key="e6",
        when=When.parse("2010-06/2010-09"),
        account="The site of the weekly Таң could not be reached from within the country.",
        citations=(
            cite(MONITOR, "сайт еженедельника «Таң» был недоступен с июня по сентябрь", page=17),
        ),
    ),
    Event(
        key="e7",
        when=When.parse("2010-10-04"),
        account=f"{PSEUDONYM} was fined for filming a rally.",
        citations=(
            cite(MONITOR, "оштрафован за видеосъёмку митинга", page=21, note="4"),
            cite(LONG_TITLED, "fined for filming a peaceful rally", page=8),
        ),
        actors=(Participation("witness", "defendant"),),
        case="witness",
    ),
    Event(
        key="e8",
        when=When.parse("2010-12"),
        account="The ministry declined the draft media law for the second time.",
        citations=(cite(MONITOR, "проект закона о СМИ был отклонён вторично", page=30),),
        measure="media",
        stage=Stage.DECLINED,
    ),
    Event(
        key="e9",
        when=When.parse("2010-01-15"),
        account=f"An organiser was detained; the charge sheet read: {HOSTILE}",
        citations=(cite(LONG_TITLED, "detained ahead of the rally " + "and again " * 60, page=12),),
    ),
)

_MEASURES = (
    Measure(key="old-law", title="Law on political parties of 2002", kind="law"),
    Measure(key="parties", title="Amendments to the law on political parties", kind="bill"),
    Measure(key="media", title="Draft media law", kind="bill"),
)

_CASES = (
    Case(key="dawn", title="The Dawn party", summary="A party that has applied three times."),
    Case(key="witness", title=PSEUDONYM, actors=(Participation("witness"),)),
)

PARTIES = Pledge(
    key="p1",
    title="Registration of political parties",
    position=1,
    text="Karvelia will take measures to ease the registration of political parties by the end "
    "of 2010.",
    wording=Wording.VERBATIM,
    speaker="minister",
    forum="Council of the Northern Forum",
    made_on=When.parse("2009-11-12"),
    due=When.parse("2010-12-31"),
    firmness=Firmness.FIRM,
    citations=(
        cite(
            SPEECH,
            "Karvelia will take measures to ease the registration of political parties by the "
            "end of 2010.",
            page=3,
        ),
    ),
    provisions=(
        Provision(
            instrument="iccpr",
            title="International Covenant on Civil and Political Rights",
            number="22",
            says="everyone may associate with others; limits must be necessary and lawful",
        ),
    ),
    criteria=(
        Criterion(
            key="c1",
            kind=CriterionKind.STRUCTURE,
            text="A law that lowers the threshold of members is in force.",
            fixed_on=date(2010, 1, 10),
        ),
        Criterion(
            key="c2",
            kind=CriterionKind.OUTCOME,
            text="Parties that meet the law are registered.",
            fixed_on=date(2010, 1, 10),
        ),
    ),
    events=("e1", "e2", "e3", "e4", "e5"),
    measures=("parties",),
    cases=("dawn",),
    requirements=(
        Requirement(
            key="r1",
            subject="members needed to register a party",
            before="20,000",
            after="10,000",
            since=When.parse("2010-12-20"),
            citations=(cite(GAZETTE, "no fewer than ten thousand (10,000) members", page=2),),
            measure="parties",
        ),
        Requirement(
            key="r2",
            subject="founding congress",
            before="",
            after="1,000 delegates of two thirds of the provinces",
            since=When.parse("2002/.."),
            citations=(cite(MISSION, "a congress of 1,000 delegates", page=9),),
        ),
    ),
    evidence=(
        Evidence(
            key="v1",
            criterion="c1",
            bearing=Bearing.FOR,
            reliability=Reliability.HIGHLY_RELIABLE,
            when=When.parse("2010-12-20"),
            event="e5",
        ),
        Evidence(
            key="v2",
            criterion="c2",
            bearing=Bearing.AGAINST,
            reliability=Reliability.LIKELY_RELIABLE,
            when=When.parse("2011-02-03"),
            citation=cite(MONITOR, "ни одна новая партия не зарегистрирована", page=33),
        ),
    ),
    searches=(
        Search(
            key="q1",
            searched_on=date(2011, 4, 2),
            where="the ministry’s register of parties",
            terms="Dawn, Таң",
            by="A. Researcher",
        ),
    ),
    assessments=(
        Assessment(
            key="a1",
            as_of=date(2010, 6, 30),
            verdicts=(
                CriterionVerdict(
                    criterion="c1",
                    verdict=Verdict.NOT_MET,
                    grounds="A draft exists and has not been submitted.",
                    evidence=("v1",),
                ),
                CriterionVerdict(
                    criterion="c2",
                    verdict=Verdict.NOT_MET,
                    grounds="The only applicant was turned away.",
                    evidence=("v2",),
                ),
            ),
            grounds="",
            by="A. Researcher",
            recorded_at=datetime(2010, 7, 1, tzinfo=UTC),
        ),
        Assessment(
            key="a2",
            as_of=date(2011, 4, 30),
            verdicts=(
                CriterionVerdict(
                    criterion="c1",
                    verdict=Verdict.MET,
                    grounds="The amendments halve the threshold.",
                    evidence=("v1",),
                    met_on=When.parse("2010-12-20"),
                ),
                CriterionVerdict(
                    criterion="c2",
                    verdict=Verdict.NOT_MET,
                    grounds="No new party has been registered.",
                    evidence=("v2",),
                ),
            ),
            grounds="The law has changed and practice has not.",
            by="A. Researcher",
            recorded_at=datetime(2011, 4, 30, tzinfo=UTC),
        ),
        Assessment(
            key="a3",
            as_of=date(2011, 4, 30),
            verdicts=(
                CriterionVerdict(criterion="c1", verdict=Verdict.MET, grounds=""),
                CriterionVerdict(criterion="c2", verdict=Verdict.PARTLY_MET, grounds=""),
            ),
            grounds="",
            by="B. Second",
            recorded_at=datetime(2011, 5, 1, tzinfo=UTC),
            blind=True,
        ),
    ),
    recommendations=(
        Recommendation(
            key="m1",
            text="Register the Dawn party without further delay.",
            addressees=("justice",),
            about="karvelia",
        ),
        Recommendation(
            key="m2",
            text="Raise the registration of parties with Karvelia’s government before the "
            "handover of the Chair.",
            addressees=("chair", "members"),
            about="karvelia",
        ),
    ),
    replies=(
        Reply(
            key="y1",
            by="justice",
            received=When.parse("2011-04-18"),
            text="The law has been brought into line with the Forum’s commitments.",
            citations=(
                cite(
                    LETTER,
                    "The law has been brought into line with the Forum’s commitments.",
                    page=1,
                ),
            ),
        ),
    ),
)

MEDIA = Pledge(
    key="p2",
    title="A media law that reflects the Forum’s advice",
    position=2,
    text="The minister said that the advice of the Northern Forum would be worked into one bill "
    "on the media.",
    wording=Wording.PARAPHRASE,
    speaker="minister",
    forum="Council of the Northern Forum",
    made_on=When.parse("2009-11"),
    due=When.parse("2010"),
    firmness=Firmness.FIRM,
    citations=(cite(SPEECH, "worked into one consolidated bill on the mass media", page=4),),
    criteria=(
        Criterion(
            key="c3",
            kind=CriterionKind.STRUCTURE,
            text="A bill with the Forum’s advice is adopted.",
            fixed_on=date(2010, 1, 10),
        ),
    ),
    events=("e6", "e8"),
    measures=("media",),
    evidence=(
        Evidence(
            key="v3",
            criterion="c3",
            bearing=Bearing.AGAINST,
            reliability=Reliability.HIGHLY_RELIABLE,
            when=When.parse("2010-12"),
            event="e8",
        ),
    ),
    assessments=(
        Assessment(
            key="a4",
            as_of=date(2011, 4, 30),
            verdicts=(
                CriterionVerdict(
                    criterion="c3",
                    verdict=Verdict.NOT_MET,
                    grounds="The only draft was declined.",
                    evidence=("v3",),
                ),
            ),
            grounds="",
            by="A. Researcher",
            recorded_at=datetime(2011, 4, 30, tzinfo=UTC),
        ),
    ),
    overrides=(
        Override(
            outcome=Outcome.STALLED,
            reason="The ministry has announced a third draft.",
            by="C. Editor",
            as_of=date(2011, 4, 30),
        ),
    ),
    recommendations=(
        Recommendation(
            key="m3",
            text="Publish the draft and ask the Forum for its opinion.",
            addressees=("karvelia",),
            about="karvelia",
            by="Northern Forum Election Office",
            made_on=When.parse("2009-09"),
            response=Response.SUPPORTED,
            follow_up=FollowUp.OPEN,
            citations=(cite(MISSION, "should publish the draft and ask for an opinion", page=28),),
        ),
    ),
    narrative=(
        "The draft had been praised by *journalists* when it was first shown.[@e8]\n\n"
        "## What was blocked\n\n"
        "Two things were seen at once:\n\n"
        "- the weekly Таң went **dark** [@e6];\n"
        "- the draft was declined <b>again</b> [@e8; @v3].\n"
    ),
)

SELF_GOVERNMENT = Pledge(
    key="p3",
    title="Local self-government",
    position=3,
    text="The efforts of the State in refining local self-government will continue.",
    wording=Wording.VERBATIM,
    speaker="minister",
    forum="Council of the Northern Forum",
    made_on=When.parse("2009-11-12"),
    due=None,
    firmness=Firmness.ASPIRATIONAL,
    citations=(
        cite(
            SPEECH,
            "The efforts of the State in refining local self-government will continue.",
            page=5,
        ),
    ),
)

ASSEMBLY = Concern(
    key="k1",
    title="Freedom of peaceful assembly",
    position=1,
    summary="Rallies need a permit, and permits are refused as a rule.",
    citations=(cite(LONG_TITLED, "permits are as a rule refused", page=5),),
    provisions=(
        Provision(
            instrument="iccpr",
            title="International Covenant on Civil and Political Rights",
            number="21",
            says="the right of peaceful assembly shall be recognised",
            citations=(cite(LONG_TITLED, "article 21 of the Covenant", page=4),),
        ),
        Provision(
            instrument="forum-1990",
            title="Document of the Northern Forum, 1990",
            number="9.2",
            kind="paragraph",
        ),
    ),
    events=("e7", "e9"),
    cases=("witness",),
    recommendations=(
        Recommendation(key="m4", text="Replace permits by notification.", addressees=("karvelia",)),
    ),
)

DOSSIER = Dossier(
    key="karvelia",
    title="Karvelia: the pledges of 2009",
    maker="karvelia",
    forum="Northern Forum",
    publisher="Karvelian Helsinki Group",
    language="en",
    introduction="Karvelia sought the Chair of the Forum and gave its word on reform. [@p1]",
    as_of=date(2011, 4, 30),
    recorded_by=datetime(2011, 5, 3, 12, 0, tzinfo=UTC),
    audience=Confidentiality.INTERNAL,
    pledges=(PARTIES, MEDIA, SELF_GOVERNMENT),
    concerns=(ASSEMBLY,),
    events=tuple(sorted(EVENTS, key=lambda event: event.when)),
    measures=_MEASURES,
    cases=_CASES,
    actors=ACTORS,
    sources=(SPEECH, MISSION, MONITOR, NEWS, GAZETTE, LETTER, LONG_TITLED),
)
