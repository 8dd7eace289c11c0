"""The explanation of an outcome in Russian: every rule, every clause, every number."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Matter, Override
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Stage, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.judgement.agreement import Agreement, Pair
from pledgewatch.judgement.languages import ru, speech
from pledgewatch.judgement.languages.ru_grammar import Gender, gender
from pledgewatch.judgement.outcome import Derived, derive_from
from pledgewatch.judgement.rules import RULES
from pledgewatch.judgement.standing import Counts
from tests.factories.matters import assessment, concern, criteria, event, evidence, pledge

MET, PARTLY, NOT = Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET
CONTRARY, UNTESTABLE, NOTHING = Verdict.CONTRARY, Verdict.UNTESTABLE, Verdict.NO_INFORMATION
MEDIA = Measure(key="m1", title="О средствах массовой информации", kind="законопроект")
LATIN = re.compile("[A-Za-z]")


def stands(matter: Matter, as_of: str, *events: Event) -> Derived:
    return derive_from(matter, events=events, measures=(MEDIA,), as_of=date.fromisoformat(as_of))


def step(stage: Stage, when: str) -> Event:
    return event("e1", when, measure="m1", stage=stage)


# By rule: a matter, the date, a step of the measure, and what is said.
RULED: list[tuple[str, Matter, str, tuple[Stage, str] | None, str]] = [
    (
        "not assessed",
        pledge(),
        "2008-06-30",
        None,
        "Не оценено: срок — 31 декабря 2008 года; не установлено ни одного условия.",
    ),
    (
        "untestable",
        pledge(assessment("2008-06-30", UNTESTABLE), due="2008"),
        "2008-06-30",
        None,
        "Непроверяемо: срок — 2008 год; формулировка не поддаётся проверке.",
    ),
    (
        "nothing found",
        pledge(assessment("2008-06-30", NOTHING, NOTHING), due="2008-12"),
        "2008-06-30",
        None,
        (
            "Не оценено: срок — декабрь 2008 года; ни по одному условию не найдено сведений ни за, "
            "ни против."
        ),
    ),
    (
        "undone",
        pledge(
            assessment("2008-11-30", MET, MET),
            assessment("2009-06-30", NOT, MET, evidence={1: ("k1",)}),
            evidence=(evidence("k1", "2009-04", bearing=Bearing.AGAINST),),
        ),
        "2009-06-30",
        None,
        (
            "Отменено: срок — 31 декабря 2008 года; из двух условий одно выполнено; одно ранее "
            "было выполнено, но больше не выполняется."
        ),
    ),
    (
        "the opposite",
        concern(assessment("2008-06-30", NOT, CONTRARY)),
        "2008-06-30",
        None,
        "Вопреки обещанию: из двух условий ни одно не выполнено и по одному сделано обратное.",
    ),
    (
        "all met",
        pledge(assessment("2008-12-31", MET, MET, UNTESTABLE), measures=("m1",)),
        "2008-12-31",
        (Stage.SIGNED, "2008-11-05"),
        (
            "Выполнено: срок — 31 декабря 2008 года; оба условия выполнены; законопроект "
            "«О средствах массовой информации» подписан 5 ноября 2008 года; ещё одно условие не "
            "поддаётся проверке."
        ),
    ),
    (
        "some met, time left",
        pledge(assessment("2008-06-30", PARTLY)),
        "2008-06-30",
        None,
        "В процессе: срок — 31 декабря 2008 года; единственное условие выполнено частично.",
    ),
    (
        "some met",
        pledge(assessment("2008-12-31", MET, PARTLY, NOT, NOTHING), measures=("m1",)),
        "2008-12-31",
        (Stage.ADOPTED, "2008-11"),
        (
            "Частично выполнено: срок — 31 декабря 2008 года; из четырёх условий одно выполнено, "
            "одно выполнено частично и по одному не найдено сведений ни за, ни против; "
            "установленный срок истёк; законопроект «О средствах массовой информации» принят "
            "в ноябре 2008 года."
        ),
    ),
    (
        "none met, time over",
        pledge(assessment("2008-12-31", NOT, NOT), measures=("m1",)),
        "2008-12-31",
        (Stage.SUBMITTED, "2008-11"),
        (
            "Не выполнено: срок — 31 декабря 2008 года; ни одно из двух условий не выполнено; "
            "законопроект «О средствах массовой информации» находится на рассмотрении парламента "
            "с ноября 2008 года."
        ),
    ),
    (
        "under way",
        pledge(
            assessment("2008-06-30", NOT),
            evidence=(evidence("k1", "2008-05"),),
            measures=("m1",),
        ),
        "2008-06-30",
        (Stage.DRAFTED, "2008-02-14"),
        (
            "В процессе: срок — 31 декабря 2008 года; единственное условие не выполнено; "
            "законопроект «О средствах массовой информации» подготовлен 14 февраля 2008 года."
        ),
    ),
    (
        "came to a halt",
        pledge(assessment("2008-06-30", NOT, NOT, NOT), due=None, measures=("m1",)),
        "2009-06-30",
        (Stage.SUBMITTED, "2008-04"),
        (
            "Застопорилось: ни одно из трёх условий не выполнено; законопроект «О средствах "
            "массовой информации» находится на рассмотрении парламента с апреля 2008 года; "
            "последний шаг сделан в апреле 2008 года."
        ),
    ),
    (
        "nothing begun",
        pledge(assessment("2008-06-30", NOT), due=None, measures=("m1",)),
        "2008-06-30",
        (Stage.ANNOUNCED, "2008-02"),
        (
            "Бездействие: обещано 29 ноября 2007 года; единственное условие не выполнено; "
            "законопроект «О средствах массовой информации» объявлен в феврале 2008 года; "
            "дальнейших шагов не отмечено."
        ),
    ),
]


@pytest.mark.parametrize(("rule", "matter", "as_of", "stage", "said"), RULED)
def test_explained_in_russian_says_why(
    rule: str, matter: Matter, as_of: str, stage: tuple[Stage, str] | None, said: str
) -> None:
    derived = stands(matter, as_of, *([step(*stage)] if stage else []))
    assert (derived.rule, derived.explained("ru")) == (rule, said)


def test_explained_in_russian_has_an_example_of_every_rule() -> None:
    assert [row[0] for row in RULED] == [rule.name for rule in RULES]


def test_explained_in_russian_names_who_overrode_in_the_nominative() -> None:
    given = Override(
        outcome=Outcome.KEPT,
        reason="Суды уже применяют эту норму",
        by="Анна Петрова",
        as_of=date(2008, 12, 31),
    )
    derived = stands(pledge(assessment("2008-12-31", NOT), overrides=(given,)), "2009-01-15")
    assert derived.explained("ru") == (
        "Выполнено, как считает Анна Петрова: Суды уже применяют эту норму. По правилам: не "
        "выполнено: срок — 31 декабря 2008 года; единственное условие не выполнено."
    )


def test_explained_in_a_language_without_words_is_english() -> None:
    derived = stands(pledge(), "2008-06-30")
    assert derived.explained("kk") == derived.explained("en") == derived.explanation
    assert speech("kk") is speech("en")


def counts(**given: int) -> Counts:
    return Counts(**given)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (ru.unassessed(1), "установлено одно условие, оно ещё не оценено"),
        (ru.unassessed(3), "установлены три условия, ни одно из них ещё не оценено"),
        (ru.unassessed(5), "установлено пять условий, ни одно из них ещё не оценено"),
        (ru.unassessed(21), "установлено 21 условие, ни одно из них ещё не оценено"),
        (ru.of_one(counts(unjudged=1)), "единственное условие ещё не оценено"),
        (
            ru.of_one(counts(no_information=1)),
            "по единственному условию не найдено сведений ни за, ни против",
        ),
        (ru.of_one(counts(contrary=1)), "по единственному условию сделано обратное"),
        (ru.of_one(counts(met=1)), "единственное условие выполнено"),
        (ru.all_met(3), "все три условия выполнены"),
        (ru.all_met(5), "все пять условий выполнены"),
        (ru.all_met(12), "все 12 условий выполнены"),
        (ru.of_several(counts(met=2, not_met=9)), "из 11 условий два выполнены"),
        (ru.of_several(counts(met=5, not_met=16)), "из 21 условия пять выполнено"),
        (
            ru.of_several(counts(partly_met=2, contrary=3, unjudged=4)),
            (
                "из девяти условий два выполнены частично, по трём сделано обратное и четыре ещё "
                "не оценены"
            ),
        ),
        (ru.lost(1, 1), "ранее оно было выполнено"),
        (ru.lost(2, 3), "два ранее были выполнены, но больше не выполняются"),
        (
            ru.late(When.parse("2009-02"), kept=True, several=True),
            "с опозданием: последнее выполнено в феврале 2009 года",
        ),
        (
            ru.late(When.parse("2009-01-01/2009-06-30"), kept=True, several=False),
            "с опозданием, между 1 января 2009 года и 30 июня 2009 года",
        ),
        (
            ru.late(When.parse("2009"), kept=False, several=True),
            "с опозданием: сделано это в 2009 году",
        ),
        (ru.no_action(announced=False), "никаких действий не отмечено"),
        (ru.last_step(When.parse("2008-03/..")), "действия отмечены с марта 2008 года"),
        (ru.untestable(2), "ещё два условия не поддаются проверке"),
        (ru.untestable(5), "ещё пять условий не поддаются проверке"),
    ],
)
def test_clauses_agree_with_their_figures(said: str, expected: str) -> None:
    assert said == expected


@pytest.mark.parametrize(
    ("kind", "stage", "said"),
    [
        ("закон", Stage.IN_FORCE, "закон «Х» действует с мая 2008 года"),
        ("ратификация", Stage.ANNOUNCED, "ратификация «Х» объявлена в мае 2008 года"),
        ("постановление", Stage.REPEALED, "постановление «Х» отменено в мае 2008 года"),
        ("поправки к закону", Stage.IN_FORCE, "поправки к закону «Х» действуют с мая 2008 года"),
        ("", Stage.WITHDRAWN, "мера «Х» отозвана в мае 2008 года"),
        ("bill", Stage.DECLINED, "законопроект «Х» отклонён в мае 2008 года"),
    ],
)
def test_measures_agree_with_what_they_are_called(kind: str, stage: Stage, said: str) -> None:
    assert ru.measure("Х", kind, stage, When.parse("2008-05")) == said


@pytest.mark.parametrize("stage", Stage)
def test_measures_have_words_for_every_stage(stage: Stage) -> None:
    said = ru.measure("Х", "указ", stage, When.parse("2008-02"))
    assert said.startswith("указ «Х» ")
    assert said.endswith((" в феврале 2008 года", " с февраля 2008 года"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("проект закона", Gender.MASCULINE),
        ("конституционный закон", Gender.MASCULINE),
        ("государственная программа", Gender.FEMININE),
        ("новая редакция кодекса", Gender.FEMININE),
        ("соглашение", Gender.NEUTER),
        ("политические меры", Gender.PLURAL),
    ],
)
def test_gender_is_that_of_the_noun(words: str, expected: Gender) -> None:
    assert gender(words) is expected


@pytest.mark.parametrize(
    ("pairs", "kappa", "said"),
    [
        ([], None, "Ни одно условие не оценивалось вторым человеком вслепую."),
        (
            [(MET, MET), (MET, NOT)],
            None,
            (
                "Две оценки вынесены дважды, один раз вслепую; одна совпала (50 %). Этого слишком "
                "мало для коэффициента согласия."
            ),
        ),
        (
            [(MET, NOT)],
            None,
            (
                "Одна оценка вынесена дважды, один раз вслепую; ни одна не совпала (0 %). Этого "
                "слишком мало для коэффициента согласия."
            ),
        ),
        (
            [(MET, MET)] * 21 + [(NOT, MET)],
            0.5,
            "22 оценки вынесены дважды, один раз вслепую; 21 совпала (95 %); каппа Коэна — 0,50.",
        ),
        (
            [(MET, MET)] * 20,
            None,
            (
                "20 оценок вынесено дважды, один раз вслепую; 20 совпало (100 %). Оба всюду "
                "вынесли одну и ту же оценку, поэтому каппа ничего не говорит."
            ),
        ),
    ],
)
def test_agreement_is_told_in_russian(
    pairs: list[tuple[Verdict, Verdict]], kappa: float | None, said: str
) -> None:
    made = tuple(Pair("p1", "k1", date(2008, 1, 1), *verdicts) for verdicts in pairs)
    assert Agreement(made, None, kappa).told("ru") == said


@given(
    st.lists(st.sampled_from(Verdict), max_size=14),
    st.sampled_from(Stage),
    st.sampled_from([None, "2008-12-31", "2008~", "2007-11/2008-05", "../2008-02"]),
    st.sampled_from(["2008-02", "2008-02-14", "2008-21", "199X/2008", "2007-12/.."]),
)
def test_explained_in_russian_holds_no_english(
    verdicts: list[Verdict], stage: Stage, due: str | None, when: str
) -> None:
    matter = pledge(
        *([assessment("2008-03-01", *verdicts)] if verdicts else []),
        due=due,
        measures=("m1",),
        criteria=criteria(len(verdicts) + 1),
    )
    said = stands(matter, "2008-12-31", step(stage, when)).explained("ru")
    assert not LATIN.search(said)
    assert said[0].isupper()
    assert said.endswith(".")
