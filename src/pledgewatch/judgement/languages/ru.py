"""The explanation of an outcome in Russian.

A criterion is «условие» here: one says that it is «выполнено». Persons' names stand in the
nominative, since nobody can decline a name that is not known. Each clause is told by its example.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.dossier.when import When
from pledgewatch.judgement.languages.ru_grammar import (
    by_number,
    form,
    gender,
    kind_in_russian,
    number,
    of_form,
    of_number,
)
from pledgewatch.judgement.standing import Counts
from pledgewatch.judgement.wording import capitalised

# What is told of a measure that has reached a stage, by gender, and whether the stage lasts.
_STAGES: dict[Stage, tuple[tuple[str, str, str, str], bool]] = {
    Stage.ANNOUNCED: (("объявлен", "объявлена", "объявлено", "объявлены"), False),
    Stage.DRAFTED: (("подготовлен", "подготовлена", "подготовлено", "подготовлены"), False),
    Stage.SUBMITTED: (
        (*("находится на рассмотрении парламента",) * 3, "находятся на рассмотрении парламента"),
        True,
    ),
    Stage.ADOPTED: (("принят", "принята", "принято", "приняты"), False),
    Stage.SIGNED: (("подписан", "подписана", "подписано", "подписаны"), False),
    Stage.IN_FORCE: ((*("действует",) * 3, "действуют"), True),
    Stage.APPLIED: ((*("применяется",) * 3, "применяются"), True),
    Stage.DECLINED: (("отклонён", "отклонена", "отклонено", "отклонены"), False),
    Stage.WITHDRAWN: (("отозван", "отозвана", "отозвано", "отозваны"), False),
    Stage.REPEALED: (("отменён", "отменена", "отменено", "отменены"), False),
}


def _listed(parts: Sequence[str]) -> str:
    """Parts as a list in a sentence: "а", "а и б", "а, б и в"."""
    if len(parts) < 2:  # noqa: PLR2004 - a list has two members at least
        return "".join(parts)
    return f"{', '.join(parts[:-1])} и {parts[-1]}"


def override(outcome: Outcome, by: str) -> str:
    """«выполнено, как считает Б. Редактор»."""
    return f"{outcome.label_in('ru')}, как считает {by}"


def by_the_rules() -> str:
    """«по правилам»."""
    return "по правилам"


def promised(when: When) -> str:
    """«обещано 29 ноября 2007 года»."""
    return f"обещано {when.at('ru')}"


def due(when: When) -> str:
    """«срок — 31 декабря 2008 года»."""
    return f"срок — {when.words('ru')}"


def unassessed(criteria: int) -> str:
    """«установлены два условия, ни одно из них ещё не оценено»."""
    if not criteria:
        return "не установлено ни одного условия"
    fixed = form(criteria, "установлено", "установлены", "установлено")
    said = f"{fixed} {number(criteria)} {form(criteria, 'условие', 'условия', 'условий')}"
    return f"{said}, {'оно' if criteria == 1 else 'ни одно из них'} ещё не оценено"


def no_test() -> str:
    """«формулировка не поддаётся проверке»."""
    return "формулировка не поддаётся проверке"


def of_one(counts: Counts) -> str:
    """«единственное условие выполнено частично»."""
    if counts.unjudged:
        return "единственное условие ещё не оценено"
    if counts.no_information:
        return "по единственному условию не найдено сведений ни за, ни против"
    if counts.contrary:
        return "по единственному условию сделано обратное"
    if counts.partly_met:
        return "единственное условие выполнено частично"
    return f"единственное условие {'' if counts.met else 'не '}выполнено"


def nothing_found() -> str:
    """«ни по одному условию не найдено сведений ни за, ни против»."""
    return "ни по одному условию не найдено сведений ни за, ни против"


def all_met(criteria: int) -> str:
    """«оба условия выполнены», «все пять условий выполнены»."""
    if criteria == 2:  # noqa: PLR2004 - оба
        return "оба условия выполнены"
    return f"все {number(criteria)} {form(criteria, 'условие', 'условия', 'условий')} выполнены"


def of_several(counts: Counts) -> str:
    """«из двух условий одно выполнено и одно ещё не оценено»."""
    total = f"из {of_number(counts.testable)} {of_form(counts.testable, 'условия', 'условий')}"
    parts = list(_parts(counts))
    if parts == [_NONE_MET]:
        return f"ни одно {total} не выполнено"
    return f"{total} {_listed(parts)}"


_NONE_MET = "ни одно не выполнено"


def _parts(counts: Counts) -> Iterator[str]:
    """The parts of a count that are not nought; none met is said unless all else says so."""
    if counts.met:
        yield f"{number(counts.met)} {_is_met(counts.met)}"
    elif not counts.partly_met:
        yield _NONE_MET
    if counts.partly_met:
        yield f"{number(counts.partly_met)} {_is_met(counts.partly_met)} частично"
    if counts.contrary:
        yield f"по {by_number(counts.contrary)} сделано обратное"
    if counts.no_information:
        yield f"по {by_number(counts.no_information)} не найдено сведений ни за, ни против"
    if counts.unjudged:
        judged = form(counts.unjudged, "оценено", "оценены", "оценено")
        yield f"{number(counts.unjudged)} ещё не {judged}"


def _is_met(count: int) -> str:
    return form(count, "выполнено", "выполнены", "выполнено")


def lost(lost: int, of: int) -> str:
    """«одно ранее было выполнено, но больше не выполняется»."""
    if of == 1:
        return "ранее оно было выполнено"
    if lost == 1:
        return "одно ранее было выполнено, но больше не выполняется"
    return f"{number(lost)} ранее были выполнены, но больше не выполняются"


def late(when: When, *, kept: bool, several: bool) -> str:
    """«с опозданием: последнее выполнено в феврале 2009 года»."""
    if not kept:
        return f"с опозданием: сделано это {_bounded(when)}"
    if several:
        return f"с опозданием: последнее выполнено {_bounded(when)}"
    return f"с опозданием, {_bounded(when)}"


def _bounded(when: When) -> str:
    """When something came about: "в феврале 2009 года", or the bounds that assessments set it."""
    if "/" not in when.edtf or when.latest == date.max:
        return when.at("ru")
    start, end = (When.day(day).words("ru") for day in (when.earliest, when.latest))
    return f"между {start} и {end}"


def date_passed() -> str:
    """«установленный срок истёк»."""
    return "установленный срок истёк"


def measure(title: str, kind: str, stage: Stage, when: When) -> str:
    """«законопроект «О СМИ» принят в феврале 2008 года»."""
    called = kind_in_russian(kind)
    said, lasting = _STAGES[stage]
    dated = when.since("ru") if lasting else when.at("ru")
    return f"{called} «{title}» {said[gender(called)]} {dated}"


def no_action(*, announced: bool) -> str:
    """«никаких действий не отмечено»."""
    return "дальнейших шагов не отмечено" if announced else "никаких действий не отмечено"


def last_step(sign: When) -> str:
    """«последний шаг сделан в феврале 2008 года»."""
    if sign.latest == date.max:
        return f"действия отмечены {sign.at('ru')}"
    return f"последний шаг сделан {sign.at('ru')}"


def untestable(criteria: int) -> str:
    """«ещё два условия не поддаются проверке»."""
    said = f"ещё {number(criteria)} {form(criteria, 'условие', 'условия', 'условий')}"
    return f"{said} не {form(criteria, 'поддаётся', 'поддаются', 'поддаются')} проверке"


def agreement(total: int, agreed: int) -> str:
    """«Две оценки вынесены дважды, один раз вслепую; одна совпала (50 %)»."""
    given = form(total, "оценка вынесена", "оценки вынесены", "оценок вынесено")
    same = form(agreed or 1, "совпала", "совпали", "совпало")
    share = f"{100 * agreed / total:.0f}"
    said = f"{_of_verdicts(total)} {given} дважды, один раз вслепую; {_of_verdicts(agreed)} {same}"
    return f"{capitalised(said)} ({share} %)"


def _of_verdicts(count: int) -> str:
    """A count of «оценки», which are feminine: "одна", "две", "ни одна не"."""
    return {0: "ни одна не", 1: "одна", 2: "две"}.get(count, number(count))


def kappa(kappa: float | None, *, few: bool) -> str:
    """«; каппа Коэна — 0,80.»."""
    if kappa is not None:
        return f"; каппа Коэна — {f'{kappa:.2f}'.replace('.', ',')}."
    if few:
        return ". Этого слишком мало для коэффициента согласия."
    return ". Оба всюду вынесли одну и ту же оценку, поэтому каппа ничего не говорит."


def judged_once() -> str:
    """«Ни одно условие не оценивалось вторым человеком вслепую.»."""
    return "Ни одно условие не оценивалось вторым человеком вслепую."
