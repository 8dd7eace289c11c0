"""The sentences that generated documents are made of, by language. Every one is invented.

Each frame has holes in braces; `fill` fills them with words of the same language. A rare word, an
invented place or person, stands in many of them, so that searches meet common and rare words.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

_HOLE = re.compile(r"\{(\w+)\}")
Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a document of one language says."""

    language: str
    words: Words
    telling: tuple[str, ...]  # what is no proposal
    pledges: tuple[str, ...]
    events: tuple[str, ...]
    recommendations: tuple[str, ...]
    requirements: tuple[str, ...]
    citations: tuple[str, ...]
    persons: tuple[str, ...]
    headings: tuple[str, ...]
    titles: tuple[str, ...]
    accounts: tuple[str, ...]  # how a researcher tells an event
    grounds: tuple[str, ...]  # why a verdict was given
    months: tuple[str, ...]

    def fill(self, frame: str, chance: random.Random, **told: str) -> str:
        """The frame with every hole filled: by what is told, else by a word of its kind."""
        return _HOLE.sub(lambda hole: told.get(hole[1]) or self._word(hole[1], chance), frame)

    def _word(self, kind: str, chance: random.Random) -> str:
        if kind in {"place", "name"}:
            return coined(chance, self.language)
        if kind == "number":
            return str(chance.randrange(2, 900))
        return chance.choice(self.words[kind])

    def one(self, frames: tuple[str, ...], chance: random.Random, **told: str) -> str:
        """Any of the frames, filled."""
        return self.fill(chance.choice(frames), chance, **told)


_SYLLABLES = {
    "en": (
        ("Kar", "Vel", "Tor", "Mar", "Ost", "Bren", "Lun", "Sav", "Dor", "Pel", "Ran", "Zem"),
        ("a", "e", "i", "o", "u"),
        ("vik", "dan", "mir", "gorsk", "lan", "ros", "tev", "nik", "bor", "sen", "rad", "lov"),
    ),
    "ru": (
        ("Кар", "Вел", "Тор", "Мар", "Ост", "Брен", "Лун", "Сав", "Дор", "Пел", "Ран", "Зем"),
        ("а", "е", "и", "о", "у"),
        ("вик", "дан", "мир", "горск", "лан", "рос", "тев", "ник", "бор", "сен", "рад", "лов"),
    ),
}


def coined(chance: random.Random, language: str) -> str:
    """An invented name of a place or a person: one of 8,640."""
    first, vowel, last = _SYLLABLES[language]
    made = chance.choice(first) + chance.choice(vowel)
    if chance.random() < 0.75:  # noqa: PLR2004 -- so that most names are rare
        made += chance.choice(first).lower()
    return made + chance.choice(last)


ENGLISH = Phrases(
    language="en",
    words={
        "organ": (
            "the Ministry of Justice",
            "the Ministry of Culture",
            "the Prosecutor General",
            "the Central Election Commission",
            "the city administration of {place}",
            "the Supreme Court",
            "the parliamentary committee on legal affairs",
            "the police department of {place}",
            "the ombudsperson",
            "the regional court of {place}",
        ),
        "subject": (
            "the registration of political parties",
            "the licensing of broadcasters",
            "the right to peaceful assembly",
            "the independence of the judiciary",
            "the prevention of torture",
            "access to information held by public bodies",
            "the registration of religious communities",
            "the conduct of elections",
            "the protection of journalists",
            "the decriminalisation of defamation",
            "the rights of migrant workers",
            "equal pay for women and men",
            "juvenile justice",
            "the work of non-governmental organisations",
        ),
        "people": (
            "journalists",
            "election observers",
            "lawyers",
            "residents",
            "trade unionists",
            "students",
            "members of the opposition",
            "representatives of civil society",
        ),
        "act": (
            "refused the application",
            "adopted the amendments in first reading",
            "dismissed the appeal",
            "opened an inquiry",
            "published a draft law",
            "withdrew the bill",
            "fined the newspaper",
            "declined to register the association",
            "held a public hearing",
            "suspended the licence",
        ),
        "verb": ("ratify", "adopt", "amend", "publish", "review", "repeal", "strengthen"),
        "thing": (
            "the law on mass media",
            "the electoral code",
            "the criminal code",
            "the law on assemblies",
            "the law on political parties",
            "the code of administrative offences",
            "the optional protocol",
            "a national plan of action",
        ),
        "covenant": (
            "the International Covenant on Civil and Political Rights",
            "the Convention against Torture",
            "the Convention on the Rights of the Child",
        ),
        "manner": (
            "without giving reasons",
            "after a closed session",
            "in the presence of {people}",
            "despite the objections of {people}",
            "following consultations with {people}",
        ),
        "state": ("Norway", "Brazil", "Canada", "Ghana", "Poland", "Japan", "Chile", "Ireland"),
    },
    telling=(
        "Interlocutors in {place} described how {organ} deals with {subject} in practice.",
        "According to {people}, little is known about how {organ} weighs such requests.",
        "The mission met {people} in {place} and {place}, and heard {number} accounts.",
        "Official figures on {subject} are published once a year and are rarely complete.",
        "Several {people} said that {organ} had acted {manner}.",
        "No statistics on {subject} were available for the region of {place}.",
        "{name} of the {place} Institute called the state of {subject} a matter of habit.",
        "The report of {organ} mentions {subject} on page {number} only.",
        "Where {subject} is concerned, the courts of {place} have followed the prosecution.",
        "Of {number} complaints about {subject}, {organ} examined fewer than half.",
    ),
    pledges=(
        "The Government will {verb} {thing} and ensure {subject} by the end of {year}.",
        "We undertake to {verb} {thing} in consultation with {people} before {year}.",
        "{organ} will, by {year}, bring {thing} into line with what was agreed on {subject}.",
        "The delegation of {place} assured the forum that {subject} will be guaranteed by {year}.",
    ),
    events=(
        "On {day} {month} {year} {organ} {act} {manner}.",
        "In {month} {year} {organ} {act} in the case of {name}, one of {number} {people}.",
        "On {day} {month} {year}, in {place}, {organ} {act}, citing {thing}.",
    ),
    recommendations=(
        "{verb} {thing} without further delay so as to ensure {subject} in {place} as elsewhere",
        "Take concrete steps to {verb} {thing} and to involve {people} of {place}",
        "Invite independent experts to {place} and {verb} {thing} on the basis of their findings",
    ),
    requirements=(
        "Under {thing}, the number of members needed in {place} rose from {before} to {after}.",
        "The fee for {subject} in {place} was raised from {before} to {after} by {organ}.",
    ),
    citations=(
        "This is incompatible with article {article} of {covenant}, as {organ} knows.",
        "Article {article} of {covenant} protects {subject}, in {place} no less than elsewhere.",
    ),
    persons=("{name} {surname}", "Judge {name} {surname}", "Professor {name} {surname}"),
    headings=("{subject}", "Findings in {place}", "The role of {organ}", "Legal framework"),
    titles=(
        "Report of the mission to {place} on {subject}",
        "Statement by {organ} on {subject}",
        "{place} Monitor: {subject}",
        "Submission of {people} on {subject}",
    ),
    accounts=(
        "{organ} {act} {manner}; it was one of {number} such decisions in {place}.",
        "In {place} {organ} {act}, {people} reported.",
    ),
    grounds=(
        "{organ} {act}, and {subject} is no better protected than before.",
        "{thing} was changed as announced; {people} in {place} see its effect.",
    ),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
)  # fmt: skip

RUSSIAN = Phrases(
    language="ru",
    words={
        "organ": (
            "Министерство юстиции",
            "Министерство культуры",
            "Генеральная прокуратура",
            "Центральная избирательная комиссия",
            "администрация города {place}",
            "Верховный суд",
            "комитет парламента по законодательству",
            "управление полиции города {place}",
            "Уполномоченный по правам человека",
            "областной суд в городе {place}",
        ),
        "subject": (
            "регистрация политических партий",
            "выдача лицензий вещателям",
            "право на мирные собрания",
            "независимость судей",
            "предупреждение пыток",
            "доступ к информации",
            "регистрация религиозных общин",
            "проведение выборов",
            "защита журналистов",
            "отмена уголовной ответственности за клевету",
            "права трудящихся-мигрантов",
            "работа общественных объединений",
        ),
        "people": (
            "журналисты",
            "наблюдатели на выборах",
            "адвокаты",
            "жители",
            "студенты",
            "члены профсоюза",
            "представители гражданского общества",
        ),
        "act": (
            "отклонило заявление",
            "приняло поправки в первом чтении",
            "оставило жалобу без удовлетворения",
            "начало проверку",
            "опубликовало проект закона",
            "отозвало законопроект",
            "оштрафовало газету",
            "отказало объединению в регистрации",
            "провело общественные слушания",
            "приостановило действие лицензии",
        ),
        "verb": ("принять", "изменить", "опубликовать", "пересмотреть", "отменить", "усилить"),
        "thing": (
            "закон о средствах массовой информации",
            "избирательный кодекс",
            "уголовный кодекс",
            "закон о собраниях",
            "закон о политических партиях",
            "факультативный протокол",
            "национальный план действий",
        ),
        "covenant": (
            "Международного пакта о гражданских и политических правах",
            "Конвенции против пыток",
            "Конвенции о правах ребёнка",
        ),
        "manner": (
            "без объяснения причин",
            "после закрытого заседания",
            "вопреки возражениям, которые высказали {people}",
            "после консультаций, в которых участвовали {people}",
        ),
        "state": ("Норвегия", "Бразилия", "Канада", "Гана", "Польша", "Япония", "Чили"),
    },
    telling=(
        "В городе {place} рассказали, как на деле обстоит дело с темой «{subject}».",
        "По словам тех, кого представляют {people}, {organ} редко отвечает на обращения.",
        "Миссия побывала в городах {place} и {place} и выслушала {number} человек.",
        "Данные по теме «{subject}» публикуются раз в год и редко бывают полными.",
        "Некоторые {people} сообщили, что {organ} действует {manner}.",
        "Статистики по теме «{subject}» для города {place} нет.",
        "{name} из института города {place} называет тему «{subject}» делом привычки.",
        "В докладе, который выпустило {organ}, тема «{subject}» занимает {number} строк.",
        "Из {number} жалоб по теме «{subject}» рассмотрено меньше половины.",
    ),
    pledges=(
        "Правительство намерено {verb} {thing} и обеспечить {subject} до конца {year} года.",
        "Мы обязуемся {verb} {thing} до конца {year} года, в этом помогут {people}.",
        "{organ} до конца {year} года приведёт {thing} в соответствие с международными нормами.",
    ),
    events=(
        "{day} {month} {year} года {organ} {act} {manner}.",
        "{day} {month} {year} года в городе {place} {organ} {act}, сославшись на {thing}.",
        "{day} {month} {year} года {organ} {act} по делу, в котором назван {name}.",
    ),
    recommendations=(
        "Безотлагательно {verb} {thing} и обеспечить {subject} в городе {place}, как и везде",
        "Принять меры, чтобы {verb} {thing}, и привлечь к этому город {place}",
    ),
    requirements=(
        "По новым правилам требуемое число членов в городе {place} выросло с {before} до {after}.",
        "Сбор, который взимает {organ} в городе {place}, повышен с {before} до {after}.",
    ),
    citations=(
        "Это противоречит статье {article} {covenant}, о чём {organ} знает.",
        "Статья {article} {covenant} защищает и тех, кто живёт в городе {place}.",
    ),
    persons=("{name} {surname}", "Судья {name} {surname}", "Профессор {name} {surname}"),
    headings=("{subject}", "Что известно из города {place}", "Правовая основа"),
    titles=(
        "Доклад о поездке в город {place}: {subject}",
        "Заявление: {subject}",
        "Вестник города {place}: {subject}",
    ),
    accounts=(
        "{organ} {act} {manner}; таких решений в городе {place} было {number}.",
        "В городе {place} {organ} {act}, сообщили {people}.",
    ),
    grounds=(
        "{organ} {act}; {subject}: лучше не стало.",
        "{thing}: изменения внесены, как было объявлено; {people} это подтверждают.",
    ),
    months=(
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ),
)  # fmt: skip

BY_LANGUAGE = {"en": ENGLISH, "ru": RUSSIAN}
