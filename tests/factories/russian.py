"""A small dossier in Russian of an invented State: one of everything that a memorandum tells.

Karvelia, its ministries, newspapers and people do not exist.
"""

from datetime import UTC, date, datetime

from pledgewatch.dossier.actor import Actor
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
from pledgewatch.dossier.source import Source
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
    Restatement,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.dossier.when import When
from tests.factories.dossiers import cite


def _source(key: str, title: str, publisher: str, published: str, *, pages: int = 12) -> Source:
    return Source(
        key=key,
        sha256=f"{key[1:]}" * 64,
        title=title,
        publisher=publisher,
        published=When.parse(published),
        retrieved_at=datetime(2009, 4, 2, 9, 30, tzinfo=UTC),
        url=f"https://архив.example/{key}",
        language="ru",
        media_type="application/pdf" if pages > 1 else "text/html",
        pages=pages,
        paginated=pages > 1,
        reliability=Reliability.HIGHLY_RELIABLE if pages > 1 else Reliability.LIKELY_RELIABLE,
        confidentiality=Confidentiality.PUBLIC,
    )


SPEECH = _source(
    "s1", "Выступление на Совете Северного форума", "Министерство иностранных дел", "2007-11-29"
)
PAPER = _source(
    "s2", "Закон о СМИ снова отложен", "Газета «Карвельский вестник»", "2008-12", pages=1
)
REPORT = _source("s3", "Свобода слова: обзор за год", "Фонд «Слово»", "2009")


def _verdict(key: str, verdict: Verdict, grounds: str, *evidence: str) -> CriterionVerdict:
    met_on = When.parse("2009-02") if verdict is Verdict.MET else None
    return CriterionVerdict(
        criterion=key, verdict=verdict, grounds=grounds, evidence=evidence, met_on=met_on
    )


def _assessment(*verdicts: CriterionVerdict, blind: bool = False) -> Assessment:
    return Assessment(
        key="a2" if blind else "a1",
        as_of=date(2009, 3, 1),
        verdicts=verdicts,
        grounds="Закон изменён, практика осталась прежней.",
        by="И. Иванова",
        recorded_at=datetime(2009, 3, 2, tzinfo=UTC),
        blind=blind,
    )


def _criterion(key: str, kind: CriterionKind, text: str) -> Criterion:
    return Criterion(key=key, kind=kind, text=text, fixed_on=date(2008, 1, 10))


MEDIA = Pledge(
    key="p1",
    title="Закон о средствах массовой информации",
    position=1,
    text="К концу 2008 года мы изменим закон о средствах массовой информации.",
    wording=Wording.VERBATIM,
    speaker="minister",
    forum="Совет Северного форума",
    made_on=When.parse("2007-11-29"),
    due=When.parse("2008-12-31"),
    firmness=Firmness.FIRM,
    citations=(
        cite(SPEECH, "К концу 2008 года мы изменим закон о средствах массовой информации.", page=3),
    ),
    provisions=(
        Provision(
            instrument="iccpr",
            title="Международный пакт о гражданских и политических правах",
            number="19",
            says="каждый вправе свободно выражать своё мнение",
        ),
    ),
    criteria=(
        _criterion("k1", CriterionKind.STRUCTURE, "Изменённый закон вступил в силу."),
        _criterion("k2", CriterionKind.OUTCOME, "Газеты больше не закрывают."),
        _criterion("k3", CriterionKind.PROCESS, "Журналистов спросили об их мнении."),
    ),
    events=("e1", "e2", "e3"),
    measures=("m1", "m2"),
    cases=("d1",),
    requirements=(
        Requirement(
            key="r1",
            subject="срок регистрации газеты",
            before="два месяца",
            after="",
            since=When.parse("2009-02"),
            citations=(cite(REPORT, "срок регистрации отменён", page=4),),
        ),
    ),
    evidence=(
        Evidence(
            key="v1",
            criterion="k1",
            bearing=Bearing.FOR,
            reliability=Reliability.HIGHLY_RELIABLE,
            when=When.parse("2009-02"),
            event="e3",
        ),
        Evidence(
            key="v2",
            criterion="k2",
            bearing=Bearing.AGAINST,
            reliability=Reliability.LIKELY_RELIABLE,
            when=When.parse("2008-12"),
            citation=cite(PAPER, "закрыта четвёртая газета", paragraph=2),
        ),
    ),
    searches=(
        Search(
            key="q1",
            searched_on=date(2009, 2, 20),
            where="сайт министерства",
            terms="общественное обсуждение",
            by="И. Иванова",
        ),
    ),
    assessments=(
        _assessment(
            _verdict("k1", Verdict.MET, "Закон действует.", "v1"),
            _verdict("k2", Verdict.CONTRARY, "Закрыта ещё одна газета.", "v2"),
            _verdict("k3", Verdict.NO_INFORMATION, "Ничего не найдено."),
        ),
        _assessment(
            _verdict("k1", Verdict.MET, "Да.", "v1"),
            _verdict("k2", Verdict.NOT_MET, "Нет.", "v2"),
            blind=True,
        ),
    ),
    recommendations=(
        Recommendation(
            key="n1",
            text="Пересмотреть решения о закрытии газет.",
            addressees=("karvelia",),
        ),
        Recommendation(
            key="n2",
            text="Отменить уголовную ответственность за клевету.",
            addressees=("karvelia",),
            by="Комитет по правам человека",
            made_on=When.parse("2008-07"),
            response=Response.NOTED,
            follow_up=FollowUp.OPEN,
            citations=(cite(REPORT, "отменить уголовную ответственность", page=9),),
        ),
    ),
    replies=(
        Reply(
            key="o1",
            by="minister",
            received=When.parse("2009-03-05"),
            text="Работа продолжается.",
            citations=(cite(PAPER, "Работа продолжается", paragraph=7),),
        ),
    ),
)

AGAIN = Pledge(
    key="p2",
    title="Закон о печати",
    position=2,
    text="обновить закон о печати, если позволят обстоятельства",
    wording=Wording.PARAPHRASE,
    speaker=None,
    forum="Совет Северного форума",
    made_on=When.parse("2008~"),
    due=None,
    firmness=Firmness.CONDITIONAL,
    citations=(cite(PAPER, "обещано обновить закон о печати", paragraph=3),),
    earlier="p1",
    restatement=Restatement.WEAKENS,
    criteria=(_criterion("k4", CriterionKind.STRUCTURE, "Закон обновлён."),),
    overrides=(
        Override(
            outcome=Outcome.STALLED,
            reason="Министр говорит о новом проекте",
            by="Анна Петрова",
            as_of=date(2009, 2, 1),
        ),
    ),
)

ASSEMBLY = Concern(
    key="c1",
    title="Свобода собраний",
    position=1,
    summary="Митинги разгоняли с мая по сентябрь 2008 года.",
    citations=(cite(REPORT, "митинги разгоняли всё лето", page=6),),
    recommendations=(Recommendation(key="n3", text="Не разгонять митинги.", addressees=()),),
)

EVENTS = (
    Event(
        key="e1",
        when=When.parse("2008-05/2008-09"),
        account="Рабочая группа готовила проект.",
        citations=(cite(REPORT, "группа работала с мая по сентябрь", page=2),),
    ),
    Event(
        key="e4",
        when=When.parse("2008-10-03"),
        account="Газету «Утро» закрыл суд.",
        citations=(cite(PAPER, "суд закрыл газету «Утро»", paragraph=4),),
        case="d1",
    ),
    Event(
        key="e2",
        when=When.parse("2008-12"),
        account="",
        citations=(cite(PAPER, "Депутаты отложили «закон о печати»", paragraph=1),),
    ),
    Event(
        key="e5",
        when=When.parse("2008-11"),
        account="Поправки внесены.",
        citations=(cite(REPORT, "поправки внесены", page=3, note="5"),),
        measure="m1",
        stage=Stage.SUBMITTED,
    ),
    Event(
        key="e3",
        when=When.parse("2009-02"),
        account="Поправки вступили в силу.",
        citations=(cite(REPORT, "поправки вступили в силу", page=3),),
        measure="m1",
        stage=Stage.IN_FORCE,
    ),
    Event(
        key="e6",
        when=When.parse("2009-01-20"),
        account="Проект отклонён.",
        citations=(cite(PAPER, "проект отклонён", paragraph=5),),
        measure="m2",
        stage=Stage.DECLINED,
    ),
)

DOSSIER = Dossier(
    key="karvelia",
    title="Карвелия: обещания Северному форуму",
    maker="karvelia",
    forum="Северный форум",
    publisher="Карвельская хельсинкская группа",
    language="ru",
    introduction="Карвелия стала председателем форума [@e1; @e4].",
    as_of=date(2009, 3, 31),
    recorded_by=datetime(2009, 4, 3, 12, tzinfo=UTC),
    audience=Confidentiality.INTERNAL,
    pledges=(MEDIA, AGAIN),
    concerns=(ASSEMBLY,),
    events=tuple(sorted(EVENTS, key=lambda event: event.when)),
    measures=(
        Measure(key="m1", title="Поправки к закону о СМИ", kind="bill"),
        Measure(key="m2", title="О гарантиях печати", kind="постановление"),
    ),
    cases=(Case(key="d1", title="Газета «Утро»", summary="Газету закрыли за одну статью."),),
    actors=(
        Actor(key="karvelia", kind=ActorKind.STATE, name="Карвелия"),
        Actor(key="minister", kind=ActorKind.PERSON, name="Асет Нургалиев"),
        Actor(key="witness", kind=ActorKind.PERSON, name="Свидетель", protected=True),
    ),
    sources=(SPEECH, PAPER, REPORT),
)
