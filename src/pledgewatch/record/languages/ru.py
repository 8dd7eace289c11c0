"""What the record refuses, in Russian, by the English sentence.

Names, keys and words of the record stay as they are and stand in the nominative.
"""

from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.languages.sentences import Sentences
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.languages.ru_pages import PAGES
from pledgewatch.record.languages.ru_reading import READING

# By the sentence of a constraint (`pledgewatch.record.refusals`).
_RULES = {
    "that key has been given in this dossier already; try again": (
        "такой ключ в этом досье уже есть; попробуйте ещё раз"
    ),
    "there is an actor of that name in the dossier already; use that one": (
        "действующее лицо с таким именем в досье уже есть; возьмите его"
    ),
    "the actor has that name in that language already": (
        "у этого лица уже есть такое имя на этом языке"
    ),
    "an addressee is named twice; name each once": (
        "адресат назван дважды; назовите каждого один раз"
    ),
    "it rests on that passage already": "этот отрывок здесь уже указан",
    "a criterion is judged twice; give one verdict on each": (
        "условие оценено дважды; дайте по каждому одну оценку"
    ),
    "that has been weighed on the criterion already; edit it, or undo it and weigh it anew": (
        "по этому условию это уже взвешено; исправьте или отмените и взвесьте заново"
    ),
    "that has been weighed on the whole already; edit it, or undo it and weigh it anew": (
        "в целом это уже взвешено; исправьте или отмените и взвесьте заново"
    ),
    "a verdict names a piece of evidence twice; name each once": (
        "в оценке одно и то же доказательство названо дважды; назовите каждое один раз"
    ),
    "the dossier has that instrument already": "этот документ в досье уже есть",
    "the person has a role in the dossier already": "у этого человека уже есть роль в досье",
    "the section has a text of its own already; try again": (
        "у раздела уже есть свой текст; попробуйте ещё раз"
    ),
    "an override as of that date holds already; undo that one first": (
        "на эту дату итог уже заменён; сначала отмените ту замену"
    ),
    "an actor is named twice with the same part; name each once": (
        "лицо названо дважды в одной роли; назовите каждое один раз"
    ),
    "that passage has been taken already; try again": ("этот отрывок уже взят; попробуйте ещё раз"),
    "that has been proposed already": "это уже предложено",
    "the matter touches that provision already": "это положение здесь уже указано",
    "these bytes have been read already; try again": ("этот файл уже прочитан; попробуйте ещё раз"),
    "somebody else began to count at the same moment; try again": (
        "кто-то начал счёт в тот же миг; попробуйте ещё раз"
    ),
    "the item is shown to that person already": "этому человеку запись уже показана",
    "these bytes are a source of the dossier already": "этот файл уже служит источником досье",
    "the section tells of it already": "в разделе об этом уже рассказано",
    "what came of it by that date has been noted already": (
        "что из этого вышло к этой дате, уже отмечено"
    ),
    "an actor needs a name": "действующему лицу нужно имя",
    "a criterion needs words: what would show the matter settled?": (
        "условию нужны слова: что покажет, что дело сделано?"
    ),
    "a verdict needs grounds: say why, in a sentence": (
        "оценке нужны основания: объясните её одной фразой"
    ),
    "an event needs a date, for example 2008-02": "событию нужна дата, например 2008-02",
    "a stage is that of a measure: name the measure": "этап бывает у меры: назовите меру",
    "a pledge needs its words, how they are worded, when it was made and how firm it is; a concern "
    "has none of these": (
        "обещанию нужны слова, точность их передачи, дата и твёрдость; у вопроса ничего этого нет"
    ),
    "a restatement needs the earlier pledge": "чтобы повторить обещание, назовите прежнее",
    "an override needs a reason": "замене итога нужна причина",
    "a passage needs words": "отрывку нужны слова",
    "a person needs a name": "человеку нужно имя",
    "a colleague needs an e-mail address": "коллеге нужен адрес электронной почты",
    "a proposal needs words": "предложению нужны слова",
    "a recommendation needs words: what is asked?": "рекомендации нужны слова: о чём просят?",
    "a requirement needs what holds before or after": (
        "требованию нужно то, что было прежде, или то, что теперь"
    ),
    "an identity is kept of protected persons, and of them only": (
        "подлинное имя хранится у защищённых лиц, и только у них"
    ),
    "an actor cannot be part of itself": "лицо не может быть частью самого себя",
    "a citation is of exactly one item": "ссылка относится ровно к одной записи",
    "evidence is either an event or a passage": "доказательство — это либо событие, либо отрывок",
    "somebody takes part in either an event or a case": (
        "участвуют либо в событии, либо в истории"
    ),
    "an accepted proposal, and it only, became something": (
        "записью становится принятое предложение, и только оно"
    ),
    "a person is named for exactly one item at a time": (
        "человека называют каждый раз ровно для одной записи"
    ),
    "a section tells of exactly one event, measure or case at a time": (
        "раздел рассказывает каждый раз ровно об одном событии, мере или истории"
    ),
    "that invitation has been taken or revoked already": (
        "это приглашение уже принято или отозвано"
    ),
    "that is nothing that the trail tells of": "журнал о таком не рассказывает",
    "confidentiality is public, internal or restricted": (
        "доступ бывает для всех, для своих или ограниченный"
    ),
    "that is no grade of reliability": "такой степени надёжности нет",
    "that is no kind of actor": "такого вида действующих лиц нет",
    "a criterion is of structure, process or outcome": (
        "условие бывает о структуре, о процессе или о результате"
    ),
    "that is no verdict": "такой оценки нет",
    "that is no stage of a measure": "такого этапа у меры нет",
    "evidence is for, against or context": "доказательство бывает за, против или для контекста",
    "that is no phase of a job": "такой части работы нет",
    "that is no state of a job": "такого состояния работы нет",
    "that is no purpose of a link": "такого назначения у ссылки нет",
    "a pledge is firm, conditional or aspirational": (
        "обещание бывает твёрдым, условным или намерением"
    ),
    "that is no restatement": "так обещание не повторяют",
    "a pledge is verbatim or a paraphrase": "обещание приводят дословно или в пересказе",
    "that is no role": "такой роли нет",
    "that is no outcome": "такого итога нет",
    "that is no state of a proposal": "такого состояния у предложения нет",
    "a response is supported, noted or pending": (
        "рекомендация поддержана, принята к сведению или ждёт ответа"
    ),
    "that is no follow-up": "так не бывает с рекомендацией",
}

_INVITING = {
    "That invitation has been taken or revoked already.": (
        "Это приглашение уже принято или отозвано."
    ),
    "This invitation is for {address}. Sign out, then open the link again.": (
        "Это приглашение — для {address}. Выйдите, затем откройте ссылку снова."
    ),
    "This invitation is good no longer. Ask for another one.": (
        "Это приглашение больше не действует. Попросите новое."
    ),
    "{who} has no password of this dossier’s to choose anew.": (
        "{who} не имеет в этом досье пароля, который можно выбрать заново."
    ),
    "{who} works in another dossier as well, which is not yours: the link would open that one, "
    "too. Ask somebody who owns both.": (
        "{who} работает и в другом досье, которое не ваше: ссылка открыла бы и его. Попросите "
        "того, кто владеет обоими."
    ),
    "“{address}” is no e-mail address.": "«{address}» — не адрес электронной почты.",
    "{address} has a role in the dossier already. Change it there.": (
        "У {address} уже есть роль в досье. Измените её там."
    ),
}

_NOT_FOUND = {
    "There is no dossier “{key}”. “pledgewatch status” lists those there are.": (
        "Досье «{key}» нет. Какие есть, скажет «pledgewatch status»."
    ),
    "The maker of “{key}” may not be shown to this audience. Publish for another one, or make it "
    "public.": (
        "Того, кто давал обещания в «{key}», этим читателям показать нельзя. Публикуйте для "
        "других или откройте его."
    ),
    "There is no dossier “{key}”. Dossiers here: {known}.": "Досье «{key}» нет. Есть: {known}.",
    "There is no pledge or concern “{key}” in “{dossier}”.": (
        "Обещания или вопроса «{key}» в «{dossier}» нет."
    ),
    "There is no pledge or concern “{key}” in “{dossier}”. There are: {known}.": (
        "Обещания или вопроса «{key}» в «{dossier}» нет. Есть: {known}."
    ),
    "There is no pledge or concern “{key}” by {as_of}.": (
        "К {as_of} обещания или вопроса «{key}» не было."
    ),
    "There is no publication “{key}” in “{dossier}”.": "Публикации «{key}» в «{dossier}» нет.",
    "{key} has no file “{name}”.": "У {key} нет файла «{name}».",
    "There is no “{key}” in “{dossier}”. Keys look like p1, c1, e4, s2, n12, rec3.": (
        "В «{dossier}» нет «{key}». Ключи выглядят как p1, c1, e4, s2, n12, rec3."
    ),
    "There is no “{key}” in “{dossier}”.": "В «{dossier}» нет «{key}».",
    "“{key}” cannot be hidden by itself. A source, an actor, an event, a case or a note can.": (
        "«{key}» само по себе скрыть нельзя. Можно скрыть источник, лицо, событие, историю или "
        "заметку."
    ),
    "“{key}” is no {wanted} (but of another kind: {kind_of}).": (
        "«{key}» — запись другого вида: {kind_of}, а не {wanted}."
    ),
    "There is no work {number} in “{dossier}”.": "Работы {number} в «{dossier}» нет.",
    "There is no proposal “{key}” in “{dossier}”. “pledgewatch proposals {again}” lists them.": (
        "Предложения «{key}» в «{dossier}» нет. Какие есть, скажет «pledgewatch proposals {again}»."
    ),
    "There is no proposal {keys} in “{dossier}”.": "Предложений {keys} в «{dossier}» нет.",
    "{key} has no page {page}. It has {pages}.": "В {key} нет страницы {page}. Всего их {pages}.",
    "There is no source “{key}” in “{dossier}”.": "Источника «{key}» в «{dossier}» нет.",
    "There is no source “{key}” in “{dossier}”. There are: {known}.": (
        "Источника «{key}» в «{dossier}» нет. Есть: {known}."
    ),
    "“{date}” is no date: one end of an interval must be known.": (
        "«{date}» — не дата: должен быть известен хотя бы один конец промежутка."
    ),
    "“{date}” is no date: it ends before it begins.": ("«{date}» — не дата: конец раньше начала."),
    "“{date}” is no date: {error}.": "«{date}» — не дата.",
    "“{date}” is no date in EDTF. Write for example 2008, 2008-02, 2008-02-14, 2007-11/2008-05, "
    "2008~ (about) or 1995/.. (since).": (
        "«{date}» — не дата в EDTF. Пишите, например, 2008, 2008-02, 2008-02-14, 2007-11/2008-05, "
        "2008~ (около) или 1995/.. (с)."
    ),
}

_LINKING = {
    "{key} does not rest on that passage.": "{key} не опирается на этот отрывок.",
    "The section of {key} does not tell of that.": "В разделе {key} об этом не рассказано.",
    "{key} cannot be ordered: name each pledge and concern once.": (
        "{key} нельзя расположить по порядку: назовите каждое обещание и каждый вопрос один раз."
    ),
    "A verdict rests on {key}. Weigh the same anew on the other criterion.": (
        "На {key} опирается оценка. Взвесьте то же заново по другому условию."
    ),
    "Who takes part? Give a name.": "Кто участвует? Назовите.",
    "{key} has no such part in {of}.": "{key} так не участвует в {of}.",
    "{key} has moved no measure.": "{key} не продвинуло ни одной меры.",
    "{key} rests on that passage alone, and an event needs a source. Cite another one first, or "
    "remove the event.": (
        "{key} опирается только на этот отрывок, а событию нужен источник. Сначала процитируйте "
        "другой или удалите событие."
    ),
    "The words of {key} would stand in none of its passages. Cite another one first, or mark it as "
    "a paraphrase.": (
        "Слова {key} не стояли бы ни в одном из его отрывков. Сначала процитируйте другой или "
        "отметьте, что это пересказ."
    ),
    "{key} is a protected person: nothing of the names is changed.": (
        "{key} — защищённое лицо: в именах ничего не меняется."
    ),
    "{key} is one already: name two actors.": "{key} — одно и то же лицо: назовите двух.",
    "{key} is of kind “{one}”, {other} of “{another}”. Correct the kind of one of them first.": (
        "{key} — «{one}», а {other} — «{another}». Сначала исправьте вид одного из них."
    ),
    "Not the same people may see {key} and {other}. Set both alike first.": (
        "{key} и {other} видны разным людям. Сначала уравняйте это."
    ),
    "What is the actor called? Give a name.": "Как зовут это лицо? Дайте имя.",
    "{key} is not called “{name}” in “{language}”.": (
        "{key} не называется «{name}» на языке «{language}»."
    ),
    "{key} cannot be part of what is part of it.": (
        "{key} не может быть частью того, что само его часть."
    ),
    "Say why the two are the same.": "Объясните, почему это одно и то же лицо.",
}

# What was left empty.
_QUESTIONS = {
    "What is the pledge called? Give it a title.": "Как называется обещание? Дайте заголовок.",
    "What is the concern called? Give it a title.": "Как называется вопрос? Дайте заголовок.",
    "Which instrument? Give its key in the catalogue, or the law.": (
        "Какой документ? Назовите его ключ в каталоге или сам закон."
    ),
    "What is the remark? Give its words.": "О чём заметка? Напишите её.",
    "What is asked? Give the recommendation's words.": (
        "О чём просят? Напишите слова рекомендации."
    ),
    "What was answered? Give the reply's words.": "Что ответили? Напишите слова ответа.",
    "Who answered? Name them.": "Кто ответил? Назовите.",
    "When was it received? Give the date, for example 2008-05.": (
        "Когда получен ответ? Укажите дату, например 2008-05."
    ),
    "Where did you look? Name the place.": "Где вы искали? Назовите место.",
    "With which words did you look? Give them.": "По каким словам вы искали? Напишите их.",
    "Say why it is removed.": "Объясните, почему это удаляется.",
    "Who made the pledges? Name the State.": "Кто давал обещания? Назовите государство.",
    "What is the measure called? Give its title.": "Как называется мера? Дайте заголовок.",
    "What is the case called? Give it a title.": "Как называется история? Дайте заголовок.",
    "What is required? Give the subject.": "Что требуется? Назовите предмет требования.",
}

_REFUSED = {
    "Nothing was changed. {said}": "Ничего не изменено. {said}",
    "Nothing was changed: {said}.": "Ничего не изменено: {said}.",
    "Nothing was changed: {said}": "Ничего не изменено: {said}",
    "Nothing was changed: {field} has {length} characters, and {most} are the most it can have. "
    "Shorten it.": (
        "Ничего не изменено: в поле «{field}» знаков — {length}, а можно не больше {most}. "
        "Сократите."
    ),
    "Nothing was changed: {items} of the record rests on it. Undo or change that first.": (
        "Ничего не изменено: на это опирается {items}. Сначала отмените или измените то."
    ),
    "Nothing was changed: {item} of the record rests on {on}. Undo that first.": (
        "Ничего не изменено: на {on} опирается {item}. Сначала отмените то."
    ),
    "Nothing was changed: say what to correct in {key}, field=value.": (
        "Ничего не изменено: скажите, что исправить в {key}, поле=значение."
    ),
    "Nothing was changed: this work is finished already, or about to be.": (
        "Ничего не изменено: эта работа уже закончена или вот-вот закончится."
    ),
    "Nothing was changed: this work did not fail.": "Ничего не изменено: эта работа удалась.",
    "Nothing was changed: this work is not finished. Cancel it first.": (
        "Ничего не изменено: эта работа не закончена. Сначала снимите её."
    ),
    "Nothing was changed: while you wrote, {called} was changed ({changes}). Look at both and save "
    "again what should hold.": (
        "Ничего не изменено: пока вы писали, изменилось {called} ({changes}). Сравните оба "
        "варианта и сохраните то, что должно остаться."
    ),
    "{item} belongs to “{other}”, not to “{dossier}”. Nothing was changed: name one of this "
    "dossier.": (
        "{item} относится к «{other}», а не к «{dossier}». Ничего не изменено: назовите запись "
        "этого досье."
    ),
    "The words of {key} stand no longer where they stood in {source}, which has been read again. "
    "Quote them by hand.": (
        "Слова {key} больше не стоят там, где стояли в {source}: источник прочитан заново. "
        "Процитируйте их вручную."
    ),
    "A protected person needs both a pseudonym and an identity.": (
        "Защищённому лицу нужны и псевдоним, и подлинное имя."
    ),
    "The pseudonym gives the identity away: choose another one.": (
        "Псевдоним выдаёт подлинное имя: выберите другой."
    ),
    "Whom is the recommendation addressed to?": "Кому адресована рекомендация?",
    "{key} has no “{field}” to correct. Correctable: {fields}.": (
        "В {key} нет поля «{field}», которое можно исправить. Можно: {fields}."
    ),
    "“{key}” has no “{field}” to correct. Correctable: {fields}.": (
        "В «{key}» нет поля «{field}», которое можно исправить. Можно: {fields}."
    ),
    "{who} has no role in “{dossier}”. An owner can give one first.": (
        "{who} не имеет роли в «{dossier}». Сначала её может дать владелец."
    ),
    "{who} has no role in “{dossier}”.": "{who} не имеет роли в «{dossier}».",
    "{key} does not name {who}.": "В {key} не указано: {who}.",
    "“{key}” cannot be begun. {said}": "Начать «{key}» нельзя. {said}",
    "{key} has been read again meanwhile, and other words stand at that place. Choose yours "
    "anew.": (
        "{key} за это время прочитан заново, и на том месте стоят другие слова. Выберите свои "
        "снова."
    ),
    "{key} proposes the same of these words. Look at it first.": (
        "{key} предлагает по этим словам то же самое. Сначала посмотрите туда."
    ),
    "There is a dossier “{key}” already. Choose another key.": (
        "Досье «{key}» уже есть. Выберите другой ключ."
    ),
    "Nothing was copied: the record holds dossiers that you do not own, and a copy would hand "
    "them to you. Ask whoever runs the program for one.": (
        "Ничего не скопировано: в записях есть досье, которыми вы не владеете, и копия передала бы "
        "вам и их. Попросите копию у того, кто ведёт программу."
    ),
    "A dossier needs an owner: appoint another one first.": (
        "Досье нужен владелец: сначала назначьте другого."
    ),
    "An event needs a source: cite the passage that tells of it.": (
        "Событию нужен источник: процитируйте отрывок, в котором о нём сказано."
    ),
    "Which measure came to that stage? Name it.": "Какая мера дошла до этого этапа? Назовите её.",
    "“{name}” is in “{dossier}” already: {key}, “{title}”.": (
        "«{name}» уже есть в «{dossier}»: {key}, «{title}»."
    ),
    "“{name}” is in “{dossier}” already, as a source that is not open to you. Ask somebody who "
    "reviews the dossier.": (
        "«{name}» уже есть в «{dossier}», но этот источник вам не открыт. Спросите того, кто "
        "рецензирует досье."
    ),
    "No worker can do “{kind_of_work}”. There are: {kinds}.": (
        "Работу «{kind_of_work}» никто не выполняет. Есть: {kinds}."
    ),
    "You may not see the history of {key} in “{dossier}”. An owner can give another role, or name "
    "you.": (
        "Историю {key} в «{dossier}» вам видеть нельзя. Владелец может дать другую роль или "
        "назвать вас."
    ),
    "This work is not open to you.": "Эта работа вам не открыта.",
    "Evidence is either an event or a passage: name exactly one.": (
        "Доказательство — это либо событие, либо отрывок: назовите ровно одно."
    ),
    "An outcome is overridden with a reason only.": "Итог заменяют только с указанием причины.",
    "Give a verdict on at least one criterion of {key}.": (
        "Дайте оценку хотя бы по одному условию {key}."
    ),
    "{key} is no criterion of {of}.": "{key} не относится к условиям {of}.",
    "Say on what grounds {key} is judged so.": "Скажите, на каком основании так оценено {key}.",
    "{key} cannot be met on {met_on}, a day after {as_of}.": (
        "{key} не может быть выполнено {met_on}: это позже, чем {as_of}."
    ),
    "{key} is no evidence of {of}: weigh it there first.": (
        "{key} не относится к доказательствам {of}: сначала взвесьте его там."
    ),
    "{key} tells of a day after {as_of}.": "{key} говорит о дне позже, чем {as_of}.",
    "When was the pledge made? Give made_on, for example 2007-11.": (
        "Когда дано обещание? Укажите дату, например 2007-11."
    ),
    "A verbatim pledge must stand in the passage that it cites, to the letter. Quote it so, or "
    "mark it as a paraphrase.": (
        "Дословное обещание должно стоять в процитированном отрывке буква в букву. Процитируйте "
        "его так или отметьте, что это пересказ."
    ),
    "A pledge restates another pledge: name two different pledges.": (
        "Обещание повторяет другое обещание: назовите два разных."
    ),
    "{earlier} was made after {later}: change them round.": (
        "{earlier} дано позже, чем {later}: поменяйте их местами."
    ),
    "“{words}” does not stand in {key} to the letter.": "«{words}» не стоит в {key} буква в букву.",
    "“{words}” stands in {key} more than once: quote more of it.": (
        "«{words}» стоит в {key} не один раз: процитируйте больше слов."
    ),
    "{key} has no words from {start} to {end}.": "В {key} нет слов от {start} до {end}.",
    "Say why it is rejected: the next person will want to know.": (
        "Объясните, почему это отклонено: следующему человеку это понадобится."
    ),
    "{key} is {state} already{became}.": "{key} уже {state}{became}.",
    " (it became {item})": " (стало {item})",
    "{key} is {state}: nothing has been decided about it.": (
        "{key} ещё {state}: решения по нему нет."
    ),
    "{key} is {kind} and has no “{field}”. It has: {fields}.": (
        "{key} — это {kind}, поля «{field}» у него нет. Есть: {fields}."
    ),
    "{key} is {kind}: say which pledge or concern it belongs to.": (
        "{key} — это {kind}: скажите, к какому обещанию или вопросу оно относится."
    ),
    "A text names the person who is protected as “{pseudonym}”. Nothing was published: find the "
    "text and write the pseudonym, or leave the source out.": (
        "В одном из текстов названо лицо, защищённое под именем «{pseudonym}». Ничего не "
        "опубликовано: найдите текст и напишите псевдоним или исключите источник."
    ),
    "Nothing was published: {keys} is shown to people by name, and not to all of the audience. "
    "Publish what the audience sees, or take the names off.": (
        "Ничего не опубликовано: {keys} показано лишь названным людям, а не всем читателям. "
        "Публикуйте то, что видят читатели, или снимите имена."
    ),
    "No words of {key} are chosen. Choose some, and try again.": (
        "В {key} не выбраны слова. Выберите их и попробуйте ещё раз."
    ),
    "There are no words from {start} to {end} in {key}.": "В {key} нет слов от {start} до {end}.",
    "Choose words of the text first, or write them to the letter.": (
        "Сначала выберите слова в тексте или напишите их буква в букву."
    ),
    "{key} was not read again: words cited from it do not stand in the new reading with the same "
    "words around them: “{words}”. The reading that there is stays.": (
        "{key} не прочитан заново: процитированные из него слова в новом чтении не стоят среди "
        "тех же слов: «{words}». Остаётся прежнее чтение."
    ),
    "{key} cannot be removed: what was published, assessed or overridden stays in the record. "
    "Correct it openly instead.": (
        "{key} удалить нельзя: то, что опубликовано, оценено или заменено, остаётся в записях. "
        "Исправьте это открыто."
    ),
    "{key} has been taken back already.": "{key} уже отозвано.",
    "{who} may not {act} as {role} of “{dossier}”. An owner of the dossier can change roles.": (
        "{who} (роль: {role}) не может {act} в «{dossier}». Роли меняет владелец досье."
    ),
    "{who} may not {act} without a role in “{dossier}”. An owner of the dossier can change "
    "roles.": ("{who} не имеет роли в «{dossier}» и не может {act}. Роли меняет владелец досье."),
    "{who} may not see what is {level} in “{dossier}”, and so not take it out for others. Choose "
    "“{highest}”, or ask an owner for another role.": (
        "{who} не видит в «{dossier}» того, что отмечено «{level}», и не может вынести это для "
        "других. Выберите «{highest}» или попросите у владельца другую роль."
    ),
}

_ACTS = {
    "read this dossier": "читать это досье",
    "add sources, events, evidence, searches and notes": (
        "добавлять источники, события, доказательства, поиски и заметки"
    ),
    "accept or reject proposals and assess": "принимать и отклонять предложения и оценивать",
    "word pledges, concerns, criteria and recommendations": (
        "формулировать обещания, вопросы, условия и рекомендации"
    ),
    "put an outcome in place of the derived one": "заменять выведенный итог другим",
    "publish": "публиковать",
    "protect a person or change who may see something": ("защищать людей и менять, кто что видит"),
    "remove something from the record": "удалять записи",
    "give people their roles": "назначать людям роли",
    "see who a protected person is": "видеть, кто такое защищённое лицо",
}

# Kinds and states of proposals, as the sentences above name them.
_WORDS = {
    "waiting": "ждёт решения",
    "accepted": "принято",
    "rejected": "отклонено",
    "withdrawn": "снято",
    "a pledge": "обещание",
    "a recommendation": "рекомендация",
    "an event": "событие",
    "a requirement": "требование",
    "a citation": "ссылка на документ",
    "an actor": "действующее лицо",
}
_CLOSED = {word.label: word.label_in("ru") for words in (Role, Confidentiality) for word in words}

RUSSIAN = Sentences(
    READING
    | PAGES
    | _RULES
    | _INVITING
    | _LINKING
    | _QUESTIONS
    | _NOT_FOUND
    | _REFUSED
    | _ACTS
    | _WORDS
    | _CLOSED,
    nested=frozenset(
        {
            "said",
            "act",
            "role",
            "state",
            "kind",
            "level",
            "highest",
            "became",
            "advice",
            "parts",
            "tongue",
        }
    ),
)
