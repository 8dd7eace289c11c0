"""The Russian of the pages is whole: nothing unmarked, nothing untranslated, nothing half said."""

import ast
import os
import re
import shutil
import struct
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.translation import gettext

from pledgewatch.accounts.adapter import Adapter, SecondFactorAdapter
from pledgewatch.web.names import ACT_WORDS
from scripts.write_messages import CATALOGUE, SOURCES, compiled, marked, merged, untranslated

TEMPLATES = SOURCES / "web" / "templates"
FORMS = 4  # of a Russian plural, the last for fractions
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+>|%%")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
# Names of things that have no other name, and sentences that are all names.
WITHOUT_RUSSIAN = {
    "Word",
    "PDF",
    "Markdown",
    "%(name)s, %(system)s",
    "%(by)s, %(day)s, %(time)s UTC",
}
UNMARKED = ("Pledgewatch", "English", "Русский", "UTC", "https://")  # the same in every language
NOT_OF_PAGES = {"browsers.py", "server.py"}  # how browsers name themselves; what stderr is told
# Said in every language at once: a page that is shown when nothing can be asked any more.
OF_ALL_LANGUAGES = {"500.html"}


@pytest.fixture
def gettext_tools() -> None:
    """The programs of gettext; without them the test is skipped, but fails where CI is `true`."""
    if shutil.which("msgfmt") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no gettext")
        pytest.skip("there is no gettext")


@pytest.mark.usefixtures("gettext_tools")
def test_catalogue_holds_every_marked_string_and_a_translation_of_each() -> None:
    assert merged(marked()) == CATALOGUE.read_text("utf-8"), "run `make messages`"
    assert untranslated() == ""
    assert "#, fuzzy" not in CATALOGUE.read_text("utf-8")


@pytest.mark.usefixtures("gettext_tools")
def test_compiled_catalogue_is_what_the_catalogue_says(tmp_path: Path) -> None:
    anew = tmp_path / "django.mo"
    anew.write_bytes(compiled())
    assert _messages(anew) == _messages(CATALOGUE.with_suffix(".mo")), "run `make messages`"


def test_translations_keep_placeholders_and_have_every_plural() -> None:
    wrong = []
    for english, russian in _messages(CATALOGUE.with_suffix(".mo")).items():
        forms = FORMS if len(english) > 1 else 1
        places = [Counter(PLACES.findall(one)) for one in (english[-1], *russian)]
        if len(russian) != forms or any(one != places[0] for one in places):
            wrong.append((english, russian))
    assert wrong == []


def test_translations_are_russian_and_set_as_russian_is() -> None:
    wrong = []
    for forms in _messages(CATALOGUE.with_suffix(".mo")).values():
        for said in forms:
            bare = PLACES.sub("…", said)
            if said in WITHOUT_RUSSIAN:
                continue
            if not CYRILLIC.search(bare) or re.search("[“”\"']| - |  ", bare):
                wrong.append(said)
    assert wrong == []


def test_templates_hold_no_unmarked_words() -> None:
    found = [
        (str(path.relative_to(TEMPLATES)), words)
        for path in sorted(TEMPLATES.rglob("*.html"))
        if path.name not in OF_ALL_LANGUAGES
        for words in _unmarked(path.read_text("utf-8"))
    ]
    assert found == []


def test_page_modules_hold_no_unmarked_sentences() -> None:
    modules = [
        path
        for part in ("web", "accounts")
        for path in sorted((SOURCES / part).rglob("*.py"))
        if "migrations" not in path.parts and path.name not in NOT_OF_PAGES
    ]
    found = [
        (str(path.relative_to(SOURCES)), words)
        for path in modules
        for words in _sentences(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def test_unmarked_words_are_found_where_there_are_some() -> None:
    page = """{% block title %}{% translate "Marked" %}{% endblock %}{# Unseen #}
        <p title="Hover">Loose {{ name }} <kbd>a</kbd></p>
        {% blocktranslate %}Marked{% endblocktranslate %}
        <input placeholder="{% translate 'Marked' %}" class="wide" data-told="Two words">"""
    assert _unmarked(page) == ["Hover", "Loose", "Two words"]
    module = 'x = _("It is done.")\ny = f(label="A loose one")\n'
    assert list(_sentences(ast.parse(module))) == ["A loose one"]


def test_every_act_of_the_record_has_words() -> None:
    acts = {
        word.value
        for path in (SOURCES / "record").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and _name(call) in {"act", "Act"}
        for argument in call.args[1:2]
        for word in ast.walk(argument)
        if isinstance(word, ast.Constant)
    }
    assert len(acts) > 50
    assert acts - set(ACT_WORDS) == set()


def test_what_allauth_and_django_say_is_russian_too() -> None:
    said = [
        "Successfully signed in as %(name)s.",
        "You have signed out.",
        "A new set of recovery codes has been generated.",
        "Save them  in a secure location now — they won't be shown again.",
        "Authenticator app activated.",
        "Authenticator app deactivated.",
        "Security key added.",
        "Security key removed.",
        "Signed out of all other sessions.",
        "This field is required.",
        "Enter a valid email address.",
        "Enter a valid date.",
    ]
    with translation.override("ru"):
        told = [gettext(one) for one in said]
        for adapter in (Adapter, SecondFactorAdapter):
            told += [str(one) for one in adapter.error_messages.values()]
    assert [one for one in told if not CYRILLIC.search(one)] == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 предложение ждёт решения"),
        (2, "2 предложения ждут решения"),
        (5, "5 предложений ждут решения"),
        (11, "11 предложений ждут решения"),
        (21, "21 предложение ждёт решения"),
        (112, "112 предложений ждут решения"),
    ],
)
def test_numbers_take_their_russian_form(number: int, said: str) -> None:
    template = Template(
        "{% load i18n %}{% blocktranslate count number=number %}{{ number }} proposal waits"
        "{% plural %}{{ number }} proposals wait{% endblocktranslate %}"
    )
    with translation.override("ru"):
        assert template.render(Context({"number": number})) == said


_TAGS = re.compile(
    r"\{% block width %\}[^{]*\{% endblock %\}"  # a class, not words
    r"|\{% (?P<tag>blocktranslate|comment).*?\{% end(?P=tag) %\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}",
    re.DOTALL,
)
_SPOKEN = {"title", "aria-label", "placeholder", "alt", "label"}


class _Words(HTMLParser):
    """Collects what people see or hear of a template without its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _SPOKEN or (name.startswith("data-") and " " in (value or "").strip()):
                self.found.append(value or "")
        self._silent += tag in {"script", "style", "kbd"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style", "kbd"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def _unmarked(template: str) -> list[str]:
    parser = _Words()
    parser.feed(_TAGS.sub("", template))
    parser.close()
    left = (re.sub("|".join(map(re.escape, UNMARKED)), "", one) for one in parser.found)
    return [one.strip() for one in left if re.search(r"[^\W\d_]", one)]


_MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "pgettext_lazy"}
_SENTENCE = re.compile(r"^[A-Z][a-z]*'?[a-z]* [A-Za-z(]|[a-z] [a-z]+ [a-z]+.*[.!?]$")


def _sentences(module: ast.Module) -> Iterator[str]:
    """Texts that look like sentences, neither marked nor documentation."""
    known = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
        if isinstance(node, ast.Call) and _name(node) in _MARKS:
            known |= {id(part) for argument in node.args for part in ast.walk(argument)}
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in known
            and _SENTENCE.search(node.value)
        ):
            yield node.value


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _messages(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """A compiled catalogue: English, with its plural, to Russian, with its forms."""
    content = path.read_bytes()
    magic, _, number, english, russian = struct.unpack_from("<5I", content)
    assert magic == 0x950412DE

    def texts(table: int) -> list[tuple[str, ...]]:
        places = (struct.unpack_from("<2I", content, table + 8 * at) for at in range(number))
        parts = (content[start : start + length].decode() for length, start in places)
        return [tuple(part.split("\0")) for part in parts]

    told = dict(zip(texts(english), texts(russian), strict=True))
    assert told.pop(("",))
    return told
