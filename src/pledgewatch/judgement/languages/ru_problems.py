"""What the checks find wrong with a dossier, in Russian, by the English words."""

# By the name of the check.
CHECKS = {
    "broken quotation": "неверная цитата",
    "status without grounds": "положение без оснований",
    "later evidence": "более позднее доказательство",
    "status contradicts evidence": "оценка расходится с доказательствами",
    "one source": "один источник",
    "untestable": "непроверяемо",
    "criterion after judgement": "условие после оценки",
    "due date passed": "срок истёк",
    "stale assessment": "устаревшая оценка",
    "blind assessment disagrees": "слепая оценка расходится",
    "archive": "архив",
    "identity": "подлинное имя",
    "unsupported": "без источника",
}
# By what is wrong, and by what to do.
SENTENCES = {
    "the words cited from {source} do not stand in it: “{words}”": (
        "слов, процитированных из {source}, в нём нет: «{words}»"
    ),
    "Cite the words anew from the source, or remove the citation.": (
        "Процитируйте слова из источника заново или уберите ссылку."
    ),
    "the assessment as of {as_of} gives no grounds": "у оценки на {as_of} нет оснований",
    "Say in a sentence why the matter stands where it stands.": (
        "Объясните одной фразой, почему дело обстоит так."
    ),
    "the verdict “{verdict}” on {criterion} as of {as_of} gives no grounds": (
        "у оценки «{verdict}» по {criterion} на {as_of} нет оснований"
    ),
    "Say why, in a sentence.": "Объясните одной фразой.",
    "the verdict “{verdict}” on {criterion} as of {as_of} rests on no evidence and no search": (
        "оценка «{verdict}» по {criterion} на {as_of} не опирается ни на доказательства, ни на "
        "поиск"
    ),
    "Name the evidence that it rests on, or log where you looked in vain.": (
        "Назовите доказательства, на которые она опирается, или отметьте, где искали напрасно."
    ),
    "the verdict on {criterion} as of {as_of} rests on what is later: {evidence}, {when}": (
        "оценка по {criterion} на {as_of} опирается на то, что было позже: {evidence}, {when}"
    ),
    "the verdict on {criterion} as of {as_of} rests on what is later: the day on which it is said "
    "to be met, {when}": (
        "оценка по {criterion} на {as_of} опирается на то, что было позже: на день, когда условие "
        "названо выполненным, {when}"
    ),
    "Correct the date, or assess as of a later one.": (
        "Исправьте дату или дайте оценку на более позднюю."
    ),
    "{criterion} is judged “{verdict}”, and all evidence on it by {as_of} is {bearing} it": (
        "{criterion} оценено как «{verdict}», а все доказательства к {as_of} — {bearing}"
    ),
    "Weigh the evidence again, or record what the verdict rests on.": (
        "Взвесьте доказательства заново или запишите, на что опирается оценка."
    ),
    "all {count} citations are of {source}": "все ссылки ({figure}) — на {source}",
    "Look for a second, independent source.": "Поищите второй, независимый источник.",
    "no criterion has been fixed": "не установлено ни одного условия",
    "Fix what would show it settled, before weighing evidence.": (
        "Установите, что покажет выполнение, прежде чем взвешивать доказательства."
    ),
    "no criterion admits of a test": "ни одно условие не поддаётся проверке",
    "Fix one that does, or say in the introduction why there is none.": (
        "Установите такое, которое поддаётся, или объясните во введении, почему его нет."
    ),
    "{criterion} was fixed on {fixed_on}, after it was first judged on {judged}": (
        "{criterion} установлено {fixed_on}, после первой оценки {judged}"
    ),
    "Judge it anew, and say in the grounds why the test changed.": (
        "Оцените заново и скажите в основаниях, почему изменилось условие."
    ),
    "it was due {due} and last assessed as of {as_of}": (
        "срок — {due}, последняя оценка — на {as_of}"
    ),
    "it was due {due} and never assessed": "срок — {due}, оценки не было",
    "Assess it as of the due date or later.": "Дайте оценку на день срока или позже.",
    "it was due {due} and an override shows it in progress": (
        "срок — {due}, а заменённый итог показывает, что дело в процессе"
    ),
    "Withdraw the override, or record the later date that was set.": (
        "Отмените замену или запишите новый, более поздний срок."
    ),
    "{evidence} is newer than the last assessment, as of {as_of}": (
        "{evidence} новее последней оценки, на {as_of}"
    ),
    "{evidence} are newer than the last assessment, as of {as_of}": (
        "{evidence} новее последней оценки, на {as_of}"
    ),
    "Assess it again.": "Дайте оценку заново.",
    "on {criterion} as of {as_of} the verdict is “{verdict}”, the blind one “{blind}”": (
        "по {criterion} на {as_of} оценка — «{verdict}», слепая — «{blind}»"
    ),
    "Put the file back from a backup; nothing rests on it until then.": (
        "Верните файл из резервной копии; до тех пор на него ничто не опирается."
    ),
    "Talk it over and record the result as a new assessment.": (
        "Обсудите и запишите результат как новую оценку."
    ),
}
