"""What stops a publication, in Russian, by the English words; keys of the record stay."""

from pledgewatch.dossier.languages.sentences import Sentences

_WHERE = {
    "Introduction": "Введение",
    "Title": "Заголовок",
    "Text of {key}": "Текст {key}",
    "Event {key} ({when})": "Событие {key}",
    "Case {key}": "История {key}",
    "Pledge {key}": "Обещание {key}",
    "Concern {key}": "Вопрос {key}",
    "Requirement {key} of {of}": "Требование {key} в {of}",
    "Commitment of {of}": "Обязательство в {of}",
    "Reply {key}": "Ответ {key}",
    "Reply {key} of {of}": "Ответ {key} в {of}",
    "Recommendation {key}": "Рекомендация {key}",
    "Recommendation {key} of {of}": "Рекомендация {key} в {of}",
    "Evidence {key} of {of}": "Доказательство {key} в {of}",
    "Verdict on {criterion} of {of} as of {as_of}": "Оценка по {criterion} в {of} на {as_of}",
}
_REASONS = {
    "no source is cited": "источник не указан",
    "its source {key} is not among those that this audience may see": (
        "источника {key} нет среди тех, которые могут видеть эти читатели"
    ),
    "the words cited do not stand in “{title}” as it was captured": (
        "процитированных слов нет в «{title}» в том виде, в каком источник был получен"
    ),
    "the citation of “{title}” holds no words": "в ссылке на «{title}» нет слов",
    "it is given as a quotation, and the words cited are not these": (
        "это дано как цитата, а процитированы другие слова"
    ),
    "it names no evidence, and no search is recorded": (
        "доказательства не названы, и ни один поиск не записан"
    ),
    "the actor {key} is not among those that this audience may see": (
        "лица {key} нет среди тех, которых могут видеть эти читатели"
    ),
    "the paragraph cites no record item": "абзац не ссылается ни на одну запись",
    "there is no such record item, or it has no source": (
        "такой записи нет, или у неё нет источника"
    ),
    "words stand beside the key": "рядом с ключом стоят слова",
    "the link leads to “{address}”": "ссылка ведёт на «{address}»",
    "a text cannot hold what Markdown calls {kind}": (
        "в тексте не может быть того, что в Markdown называется {kind}"
    ),
}
_REMEDIES = {
    "Cite the words of a source that say so, or take the statement out.": (
        "Процитируйте слова источника, в которых это сказано, или уберите утверждение."
    ),
    "Cite a source that it may see, or publish for another audience.": (
        "Сошлитесь на источник, который им виден, или публикуйте для других читателей."
    ),
    "Find the words in the source again and cite them anew.": (
        "Найдите слова в источнике и процитируйте их заново."
    ),
    "Cite the words themselves.": "Процитируйте сами слова.",
    "Quote the source to the letter, or mark the pledge as a paraphrase.": (
        "Процитируйте источник буква в букву или отметьте, что обещание — в пересказе."
    ),
    "Name the evidence it rests on, or record where you looked in vain.": (
        "Назовите доказательства, на которые она опирается, или запишите, где искали напрасно."
    ),
    "Name another actor, or publish for another audience.": (
        "Назовите другое лицо или публикуйте для других читателей."
    ),
    "Cite the items it rests on, for example [@e12].": (
        "Сошлитесь на записи, на которые он опирается, например [@e12]."
    ),
    "Cite an item of this dossier by its key.": "Сошлитесь на запись этого досье по её ключу.",
    "Leave the key alone in its brackets; the note gives page and words itself.": (
        "Оставьте ключ в скобках один: страницу и слова сноска назовёт сама."
    ),
    "Link to a web address.": "Ссылайтесь на адрес в сети.",
    "Write it as plain paragraphs and lists.": "Напишите это простыми абзацами и списками.",
}

RUSSIAN_FLAWS = Sentences(_WHERE | _REASONS | _REMEDIES)
