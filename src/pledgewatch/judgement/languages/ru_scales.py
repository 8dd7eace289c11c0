"""The scales of others in Russian: names, values and what a grade loses.

The bodies of the UN and the OSCE and the Open Government Partnership have Russian names of their
own; the others keep theirs. Values are told in plain words, since no scale of a newspaper or a
project has an official Russian text; letters and figures stay.
"""

# By the name of the scale in print.
NAMES = {
    "Human Rights Committee": "Комитет по правам человека",
    "ODIHR": "БДИПЧ",
    "Open Government Partnership": "Партнёрство «Открытое правительство»",
    "UPR Info IRI": "UPR Info, индекс выполнения рекомендаций",
    "Comparative Party Pledges": "Сравнительное исследование партийных обещаний",
}
# By the value.
VALUES = {
    # PolitiFact
    "Promise Kept": "обещание выполнено",
    "Compromise": "компромисс",
    "In the Works": "в работе",
    "Stalled": "застопорилось",
    "Not Yet Rated": "пока без оценки",
    "Promise Broken": "обещание нарушено",
    # Polimeter
    "kept": "выполнено",
    "kept in part or in the works": "выполнено частично или в работе",
    "not yet rated": "пока без оценки",
    "broken": "нарушено",
    # Comparative Party Pledges
    "fully fulfilled": "выполнено полностью",
    "partially fulfilled": "выполнено частично",
    "not fulfilled": "не выполнено",
    # ODIHR: of a recommendation
    "fully implemented": "выполнена полностью",
    "mostly implemented": "выполнена в основном",
    "partially implemented": "выполнена частично",
    "not implemented": "не выполнена",
    # Open Government Partnership: of a commitment
    "Complete": "завершено",
    "Substantial": "в значительной степени",
    "Limited": "в ограниченной степени",
    "Not Started": "не начато",
    "No Evidence Available": "данных нет",
    # Full Fact
    "achieved": "достигнуто",
    "in progress": "в процессе",
    "appears off track": "похоже, сбилось с пути",
    "wait and see": "поживём — увидим",
    "not kept": "не выполнено",
    "unclear or disputed": "неясно или спорно",
}
# By the English note.
NOTES = {
    "The scale has no value for doing the opposite.": (
        "На шкале нет значения для действий, противоположных обещанным."
    ),
    "The scale has no value for what was kept and then undone.": (
        "На шкале нет значения для того, что было выполнено, а затем отменено."
    ),
    "The scale has no value for late.": "На шкале нет значения для опоздания.",
    "The scale leaves out what admits of no test.": (
        "Шкала не учитывает того, что не поддаётся проверке."
    ),
    "The scale has no value for what nobody has assessed.": (
        "На шкале нет значения для того, что никем не оценено."
    ),
    "Measured here by the share of criteria met.": "Измерено здесь долей выполненных условий.",
    "A compromise is a significant accomplishment; how much weighs is not recorded here.": (
        "Компромисс — это существенное достижение; насколько оно весомо, здесь не отмечено."
    ),
    "No action and not assessed fall together.": "Бездействие и отсутствие оценки совпадают.",
    "Not kept by its date and given up fall together.": (
        "Не выполненное к сроку и оставленное совпадают."
    ),
    "Kept in part and in the works fall together.": (
        "Выполненное частично и находящееся в работе совпадают."
    ),
    "Kept late, kept in part and in the works fall together.": (
        "Выполненное с опозданием, выполненное частично и находящееся в работе совпадают."
    ),
    "The scale has no value for stalled.": "На шкале нет значения для застопорившегося.",
    "The scale breaks a promise when it is renounced or the term ends, not at its date.": (
        "По шкале обещание нарушено, когда от него отказались или истёк срок полномочий, а не "
        "в назначенный день."
    ),
    "The scale has no value before the term is over.": (
        "На шкале нет значения до окончания срока полномочий."
    ),
    "Steps begun and results in part fall together.": (
        "Начатые шаги и частичные результаты совпадают."
    ),
    "Stalled, no action and not kept fall together.": (
        "Застопорившееся, бездействие и невыполненное совпадают."
    ),
    "The scale has no value for under way.": "На шкале нет значения для начатого.",
    "Under way and completed in part fall together.": "Начатое и частично завершённое совпадают.",
    "Under way and implemented in part fall together.": (
        "Начатое и частично выполненное совпадают."
    ),
    "The scale has no value for a date that has passed.": (
        "На шкале нет значения для истёкшего срока."
    ),
    "The scale has no value for kept in part.": (
        "На шкале нет значения для частично выполненного."
    ),
    "The scale has no value for no action.": "На шкале нет значения для бездействия.",
    "Unclear and disputed fall together.": "Неясное и спорное совпадают.",
}
