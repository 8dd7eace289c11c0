"""How templates write words of closed sets, dates and addresses.

::

    {% asset "base.css" %}        the address of our style sheet or script
    {% icon "search" %}           a sign from frame/signs.html, hidden from screen readers
    {% outcome row.outcome %}     an outcome by word, shape and colour
    {% to "board" %}              the page of this dossier, as of the date that is looked at
    {% to "item" key %}           the page of an item
    {{ value|word }}              a value of a closed set, in the reader's language
    {{ date|when }}               an EDTF date (text or When) in words
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.forms import BoundField
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from pledgewatch.dossier import vocabulary
from pledgewatch.dossier.vocabulary import Outcome, Worded
from pledgewatch.dossier.when import NotADateError, When
from pledgewatch.judgement.outcome import Derived
from pledgewatch.judgement.scales import named_beside, refining
from pledgewatch.web import assets
from pledgewatch.web.names import (
    ACT_NAMES,
    ACT_WORDS,
    FIELD_NAMES,
    MODEL_NAMES,
    OPEN_KINDS,
    WHENS,
    WORDED,
)
from pledgewatch.web.saying import language as page_language
from pledgewatch.web.saying import said as said_here

register = template.Library()

# Values of all closed sets; where two sets share a value they share its words.
_WORDS: dict[str, Worded] = {
    one.value: one
    for held in vars(vocabulary).values()
    if isinstance(held, type) and issubclass(held, Worded) and held is not Worded
    for one in held
}


@register.simple_tag
def asset(name: str) -> str:
    """The address of one of our own static files."""
    return assets.address(name if "/" in name else f"pledgewatch/{name}")


@register.simple_tag
def icon(name: str) -> SafeString:
    """A sign; whatever it says is said in words beside it."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="#i-{}"></use></svg>', name)


@register.filter
def word(value: Any) -> str:
    """A value of a closed set in the reader's language; other values as they are."""
    label_in = getattr(value, "label_in", None)
    if label_in is not None:
        return str(label_in(page_language()))
    return str(getattr(value, "label", value))


@register.simple_tag(takes_context=True)
def outcome(context: Context, value: Outcome | str, of: Any = None) -> SafeString:
    """An outcome by word, shape and colour, named by the scale of the dossier.

    `of` is the `Derived` or `Stand` that it is of: a scale may ask for more than the outcome.
    """
    held = Outcome(value)
    visit = context.get("visit")
    refined = refining(of) if isinstance(of, Derived) else getattr(of, "refined", None)
    scale, tongue = (visit.dossier.scale if visit else ""), page_language()
    return format_html(
        '<span class="outcome outcome-{0}"><svg class="shape" aria-hidden="true">'
        '<use href="#o-{0}"></use></svg>{1}</span>',
        held.value.replace("_", "-"),
        named_beside(word(held), held, scale, tongue, refined=refined),
    )


@register.filter
def when(value: When | date | str | None) -> str:
    """A date of the record in words, as precise as it is."""
    if not value:
        return ""
    held = value if isinstance(value, When) else When.parse(str(value))
    return held.words(page_language())


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, *keys: Any, **query: Any) -> str:
    """The address of a page of this dossier; what is looked at as of a date stays so."""
    visit = context.get("visit")
    address = reverse(name, args=[visit.dossier.key, *keys] if visit else keys)
    asked = {one: value for one, value in query.items() if value not in (None, "")}
    if visit and visit.looking_back:
        asked.setdefault("as_of", visit.as_of.isoformat())
    return f"{address}?{urlencode(asked, doseq=True)}" if asked else address


@register.simple_tag(takes_context=True)
def reader_at(context: Context, source: Any, **asked: Any) -> str:
    """The reader of a source at a page (`sheet`), a proposal (`at`) or a passage, by kind."""
    asked["page"] = asked.pop("sheet", "")
    return str(to(context, "reader", source.key, **asked))


@register.inclusion_tag("items/citation.html", takes_context=True)
def cited(context: Context, citation: Any, sources: Mapping[str, Any]) -> dict[str, Any]:
    """The way from a statement to its words: one click to the passage on its page."""
    return {
        "visit": context.get("visit"),
        "source": sources.get(citation.source),
        "passage": citation.passage,
        "span": f"{citation.passage.start}-{citation.passage.end}",
        "intact": citation.intact,
    }


@register.filter
def field_name(name: str) -> str:
    """What a field of the record is called on pages."""
    return str(FIELD_NAMES.get(name, name.replace("_", " ")))


@register.filter
def span_to(start: int, end: int) -> str:
    """A passage as it stands in the address of the reader."""
    return f"{start}-{end}"


@register.simple_tag(takes_context=True)
def span_at(context: Context, cited_words: Any) -> str:
    """The reader at words that an item rests on."""
    span = f"{cited_words.start}-{cited_words.end}"
    return str(to(context, "reader", cited_words.source, passage=span))


@register.filter
def stored_word(value: str) -> str:
    """A stored word of a set in the reader's language; any other text as it is."""
    held = _WORDS.get(value)
    return word(held) if held is not None else str(OPEN_KINDS.get(value, value))


@register.filter
def fact(value: Any, name: str) -> str:
    """The value of a field of the record, as people read it."""
    if isinstance(value, bool):
        return str(_("yes")) if value else str(_("no"))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date) or (name in WHENS and value):
        try:
            return when(value)
        except NotADateError:
            return str(value)
    told = str(value or "")
    if name == "language":
        return language(told)
    return stored_word(told) if name in WORDED else told


@register.filter
def model_name(name: str) -> str:
    """Items of a kind, by the name of their model: "Events"."""
    return str(MODEL_NAMES.get(name, name))


@register.filter
def for_form(field: BoundField, form: str) -> SafeString:
    """A field that belongs to a form elsewhere on the page."""
    return field.as_widget(attrs={"form": form})


@register.filter
def language(code: str) -> str:
    """The name of a language by its code, in the reader's language where it is known."""
    if not code:
        return str(_("not known"))
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@register.filter
def said(words: str) -> str:
    """What the program told of work or of a document, in the reader's language."""
    return said_here(words)


@register.filter
def percent(share: float) -> str:
    """A share of one, in whole per cent."""
    return f"{round(share * 100)} %"


@register.filter
def act_title(name: str) -> str:
    """What an act of items is called on its link."""
    return str(ACT_NAMES.get(name, name))


@register.filter
def act_word(told: str) -> str:
    """What somebody did, by the name of the act; a reason of their own as they wrote it."""
    return str(ACT_WORDS.get(told, told))


@register.simple_tag(takes_context=True)
def found_at(context: Context, hit: Any) -> str:
    """The page of something found; of words of a source, the reader at these words."""
    if hit.start is not None and hit.end is not None:
        span = f"{hit.start}-{hit.end}"
        return str(to(context, "reader", hit.address[-1], passage=span))
    if hit.address[0] == "read":
        return str(to(context, "reader", hit.address[-1]))
    if hit.address[0] == "memorandum":
        return str(to(context, "memorandum"))
    return str(to(context, "item", hit.address[0]))


@register.filter
def stacked(outcomes: Mapping[Outcome, int]) -> list[dict[str, Any]]:
    """The parts of a bar of outcomes: name, start and number of each, in the bar's units."""
    start, parts = 0, []
    for value, number in outcomes.items():
        parts.append({"name": value.value.replace("_", "-"), "start": start, "number": number})
        start += number
    return parts


@register.filter
def at(mapping: Mapping[Any, Any], key: Any) -> Any:
    """What a mapping holds under a key; empty if nothing."""
    return mapping.get(key, "")


@register.filter
def add_up(number: float, other: float) -> str:
    """The sum of two places of a drawing, as its attributes take it."""
    return f"{number + other:.1f}"


@register.filter
def undo_key(tags: str) -> str:
    """The key by which what a notice tells of can be undone; empty if it cannot."""
    return next((tag.removeprefix("undo-") for tag in tags.split() if tag.startswith("undo-")), "")
