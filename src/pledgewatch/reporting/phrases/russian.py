"""The phrases of a publication in Russian.

Names stand in the nominative wherever they are filled in: nobody can decline a name that is not
known. A criterion is «условие», as in `judgement.languages.ru`.
"""

from collections.abc import Sequence

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.judgement.languages.ru_grammar import KINDS, form, number, of_form, of_number
from pledgewatch.reporting.phrases.table import Phrases


def _fixed_late(criteria: int, late: int) -> str:
    total = f"{of_number(criteria)} {of_form(criteria, 'условия', 'условий')}"
    fixed = form(late, "установлено", "установлены", "установлено")
    return f"Из {total} {number(late)} {fixed} лишь после первой оценки."


def _graded(sources: int, grades: Sequence[tuple[str, int]]) -> str:
    counts = ", ".join(f"{grade} — {count}" for grade, count in grades)
    return (
        f"Всего источников — {sources}; их надёжность по шкале Events Standard Formats: {counts}."
    )


def _other_events(count: int) -> str:
    return f"ещё {count} {form(count, 'событие', 'события', 'событий')}"


RUSSIAN = Phrases(
    language="ru",
    quotes=("«", "»"),
    kinds=KINDS,
    memorandum="Меморандум",
    to="Кому",
    sender="От кого",
    date="На дату",
    about="Предмет",
    record="Записи",
    record_at="по состоянию на {date}, {time} UTC",
    markings={
        Confidentiality.INTERNAL: "Для внутреннего пользования: не публиковать",
        Confidentiality.RESTRICTED: "Ограниченный доступ: только для поименованных лиц",
    },
    glance="Коротко",
    glance_columns=("Предмет", "Срок", "Положение дел", "С какого времени"),
    timeline_caption="Что было обещано, что сделано и когда. Полоса отмечает дату, которая "
    "известна лишь как период; прерывистая линия — день, на который составлен этот меморандум.",
    timeline_told="Ход событий до {date}.",
    other_events=_other_events,
    mark_told="{label} — {date}",
    stood_at_the_end="в конце — {outcome}",
    as_of_line="на {date}",
    pledged="обещано",
    due="срок",
    concern="Вопрос",
    key_made="обещание дано",
    key_due="срок",
    key_event="событие",
    key_stage="этап меры",
    key_period="когда-то в это время",
    foot="{title} · {publisher} · на {date}",
    notes="Примечания",
    no_due="срок не назначен",
    nothing="—",
    overdue=" (срок истёк)",
    rest_overdue=" (по остальному срок истёк)",
    late=" (с опозданием)",
    pledges="Обещания",
    pledge_numbered="Обещание {number}: ",
    concerns="Другие вопросы, вызывающие обеспокоенность",
    introduction="Введение",
    said_by="— {speaker}, {forum}, {date}",
    paraphrased="В пересказе: ",
    firmness={
        "conditional": "Формулировка делает обещание условным.",
        "aspirational": "Формулировка выражает намерение, а не твёрдое обещание.",
    },
    restatement={
        "restates": "Оно повторяет прежнее: «{title}».",
        "weakens": "Оно ослабляет прежнее: «{title}».",
        "strengthens": "Оно усиливает прежнее: «{title}».",
    },
    stands="Положение дел",
    criteria_columns=("Что покажет выполнение", "Оценка", "Основания"),
    not_judged="Не оценено",
    judged_as_of="Оценки даны по состоянию на {date}.",
    withheld="Имя изменено, чтобы защитить этого человека.",
    happened="Что произошло",
    on_the_way="Законы и другие меры",
    measure_columns=("Мера", "Как далеко продвинулась"),
    according_to="Как сообщает {publisher}: ",
    cases="Отдельные случаи",
    requirements="Требования: прежде и теперь",
    requirement_columns=("Что требуется", "Прежде", "Теперь", "С какого времени"),
    unknown="не отмечено",
    commitments="Затронутые обязательства",
    article="статья {number}",
    paragraph="пункт {number}",
    searches="Поиски, которые ничего не дали",
    searched="{date}, {by}: поиск по словам «{terms}» ничего не дал. Где искали: {where}.",
    found_nothing="То, что ничего не найдено, не означает, что ничего не сделано.",
    reply="Ответ",
    replied="{by} в ответ ({date}): ",
    recommendations="Рекомендации",
    other_recommendations="Другие рекомендации",
    recommended_by="Кто рекомендует: {by}",
    recommended_on=", {date}",
    response="Ответ: {response}.",
    came_of_it="Что из этого вышло: {follow_up}.",
    nobody="всем, кого это касается",
    by_addressee="Рекомендации по адресатам",
    addressed_here="{name} — адресат этого меморандума",
    sources="Источники",
    sources_lead="Каждый источник хранится в том виде, в каком он был получен. Отпечаток — это "
    "начало SHA-256 его байтов: у кого есть тот же файл, тот может показать, что он тот же самый.",
    source_columns=("Источник", "Получен", "Отпечаток"),
    page="с. {number}",
    passage_paragraph="абз. {number}",
    note="сноска {number}",
    method="Как составлен этот меморандум",
    method_standing="Положение дел не вписано от руки, а выведено: из оценки каждого условия, из "
    "назначенного срока и из того, как далеко продвинулась каждая мера, — по правилам, единым для "
    "всех государств. Если вместо выведенного итога человек поставил другой, показаны оба и "
    "названа причина.",
    method_scale="Итоги названы по чужой шкале ({scale}), выведенной из тех же записей. Рядом в "
    "скобках стоит наше собственное название: шкала не всегда может сказать то, что говорят "
    "записи.",
    method_fixed_before="Ни одно условие не было установлено после того, как его впервые оценили.",
    method_fixed_late=_fixed_late,
    method_as_of="Здесь сказано, как обстояло дело к исходу дня {as_of}; то, что произошло "
    "позднее, не учтено. Меморандум составлен по записям в том виде, в каком они были {recorded}; "
    "то, что внесено после этого, в него не вошло.",
    method_support="Каждое утверждение о фактах опирается на точные слова источника, сохранённого "
    "в том виде, в каком он был получен, и каждая сноска указывает место в нём. Слова в кавычках "
    "стоят в источнике именно так; «[…]» отмечает то, что в сноске пропущено. Меморандум с "
    "неверной цитатой составить невозможно.",
    method_dates="Дата точна настолько, насколько точен её источник: если известен только месяц, "
    "назван только месяц. «К концу 2010 года» означает срок 31 декабря 2010 года.",
    method_graded=_graded,
    method_protected="Люди, которым грозит опасность, названы не своими именами; кто они, не "
    "сказано ни в одном файле, из которого составлен этот меморандум.",
)
