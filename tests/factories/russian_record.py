"""A record whose every word is Russian, made by the acts of the program: what is English on its
pages is the pages' own.

::

    build(local_person(name="Анна Ли"), tmp_path)      # in the open workspace
"""

from datetime import date
from pathlib import Path

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    FollowUp,
    Outcome,
    Reliability,
    Restatement,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.actions.sources import archive
from pledgewatch.reporting import memorandum

KEY = "karvelia"
PROMISE = "регистрация газет будет упрощена до конца 2008 года"
REFUSED = "В феврале 2008 года Министерство культуры отклонило проект закона."
FINED = "В апреле 2008 года суд в Карвеле оштрафовал газету «Заря»."
ADOPTED = "В январе 2009 года парламент принял закон о печати."
LETTER = f"""Письмо о регистрации газет

Карвель, 28 мая 2008 года

29 ноября 2007 года министр Роман Каре заявил на Форуме: {PROMISE}.

{REFUSED} {FINED} {ADOPTED} Число учредителей партии снижено с 50 000 до 40 000.

Комитет рекомендует Карвелии отменить уголовную ответственность за клевету.
"""
LAW = "Закон о печати"


def build(ann: Person, folder: Path) -> str:
    """Make it as `ann`; `folder` takes the document. The key of the dossier."""
    dossier = actions.start_dossier(
        key=KEY,
        title="Карвелия: что было обещано",
        maker="Карвелия",
        forum="Форум в Карвеле",
        publisher="Наблюдение за Карвелией",
        language="ru",
        by=ann,
    )
    path = folder / "письмо.txt"
    path.write_text(LETTER, encoding="utf-8")
    letter, _ = actions.capture(
        dossier,
        path,
        title="Письмо о регистрации газет",
        publisher="Наблюдение за Карвелией",
        published="2008-05-28",
        reliability=Reliability.LIKELY_RELIABLE,
        confidentiality=Confidentiality.INTERNAL,
        by=ann,
    )
    quoted = {
        words: actions.quote(letter, words, by=ann) for words in (PROMISE, REFUSED, FINED, ADOPTED)
    }
    minister = actions.enter_actor(dossier, name="Роман Каре", kind=ActorKind.PERSON, by=ann)
    pledge = actions.state_pledge(
        dossier,
        title="Регистрация газет",
        text=PROMISE,
        made_on="2007-11-29",
        due="2008-12-31",
        forum="Форум в Карвеле",
        speaker=minister,
        passages_cited=(quoted[PROMISE],),
        by=ann,
    )
    earlier = actions.state_pledge(
        dossier,
        title="Свобода печати",
        text="Печать будет свободнее.",
        made_on="2007-10",
        wording=Wording.PARAPHRASE,
        passages_cited=(quoted[PROMISE],),
        by=ann,
    )
    actions.restate(pledge, earlier=earlier, restatement=Restatement.STRENGTHENS, by=ann)
    concern = actions.raise_concern(
        dossier,
        title="Клевета",
        summary="Клевета остаётся преступлением.",
        passages_cited=(quoted[FINED],),
        by=ann,
    )
    law = actions.start_measure(dossier, title=LAW, kind="bill", by=ann)
    case = actions.open_case(
        dossier, title="Газета «Заря»", summary="Газету оштрафовали и закрыли.", by=ann
    )
    actions.tell(concern, case=case, by=ann)
    actions.tell(pledge, measure=law, by=ann)
    refused, adopted = (
        actions.record_event(
            dossier,
            when=when,
            account=words,
            passages_cited=(quoted[words],),
            actors=(("Министерство культуры", "решило"),),
            measure=law,
            stage=stage,
            told_in=(pledge,),
            by=ann,
        )
        for when, words, stage in (
            ("2008-02", REFUSED, Stage.DECLINED),
            ("2009-01", ADOPTED, Stage.ADOPTED),
        )
    )
    actions.record_event(
        dossier, when="2008-04", account=FINED, passages_cited=(quoted[FINED],), case=case, by=ann
    )
    criterion = actions.fix_criterion(
        pledge,
        kind=CriterionKind.STRUCTURE,
        text="Закон отменяет регистрацию газет.",
        fixed_on=date(2007, 12, 1),
        by=ann,
    )
    evidence = [
        actions.weigh(
            pledge,
            event=event,
            criterion=criterion,
            bearing=bearing,
            reliability=Reliability.LIKELY_RELIABLE,
            note="Сказано прямо.",
            by=ann,
        )
        for event, bearing in ((refused, Bearing.AGAINST), (adopted, Bearing.FOR))
    ]
    actions.touch(pledge, instrument="iccpr", number="19", says="Свобода выражать мнение.", by=ann)
    actions.note_requirement(
        pledge,
        subject="Число учредителей",
        before="50 000",
        after="40 000",
        since="2009-01",
        passages_cited=(quoted[ADOPTED],),
        by=ann,
    )
    actions.log_search(
        pledge,
        searched_on=date(2009, 2, 1),
        where="Официальный вестник",
        terms="газета, регистрация",
        by=ann,
    )
    for day, verdict in ((date(2008, 12, 31), Verdict.NOT_MET), (date(2009, 3, 1), Verdict.MET)):
        given = Given(
            criterion=criterion,
            verdict=verdict,
            grounds="Так сказано в законе.",
            evidence=(evidence[0],),
        )
        actions.assess(pledge, as_of=day, verdicts=[given], grounds="По закону.", by=ann)
    given = Given(criterion=criterion, verdict=Verdict.PARTLY_MET, grounds="Сделано не всё.")
    actions.assess(pledge, as_of=date(2009, 3, 1), verdicts=[given], blind=True, by=ann)
    actions.override(
        concern, outcome=Outcome.STALLED, reason="Год без шагов.", as_of=date(2009, 3, 1), by=ann
    )
    actions.record_reply(
        pledge,
        replier="Министерство культуры",
        received="2008-06",
        text="Работа идёт.",
        passages_cited=(quoted[ADOPTED],),
        by=ann,
    )
    asked = actions.recommend(
        pledge,
        text="Отменить регистрацию газет.",
        addressees=("Парламент Карвелии",),
        asked_by="Комитет",
        made_on="2008-05",
        passages_cited=(quoted[PROMISE],),
        by=ann,
    )
    actions.note_uptake(asked, when="2009-01", follow_up=FollowUp.PARTLY_CARRIED_OUT, by=ann)
    actions.protect(dossier, pseudonym="Свидетель А", identity="Мария Венн", by=ann)
    actions.write_note(dossier, "Спросить о сроке.", about=pledge.key, by=ann)
    actions.introduce(dossier, "Карвелия обещала упростить регистрацию [@e1].", by=ann)
    waiting = list(queries.waiting(dossier))
    if waiting:
        actions.reject(waiting[0], by=ann, reason="Прочитано неверно.")
    _publish(dossier, folder, ann)
    actions.raise_concern(dossier, title="Собрания", summary="Об этом источника пока нет.", by=ann)
    return KEY


def _publish(dossier: object, folder: Path, ann: Person) -> None:
    taken = edition.dossier(KEY, as_of=date(2009, 3, 31), audience=Confidentiality.INTERNAL)
    written = memorandum.render(taken, to=[folder / "меморандум.md"])
    actions.publish(
        dossier,  # type: ignore[arg-type]
        taken,
        {path.name: path for path in written},
        digest=edition.digest(taken),
        archive=archive(),
        by=ann,
        title="Меморандум о печати",
    )
