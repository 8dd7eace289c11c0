"""What the record refuses, in the reader's language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pledgewatch.documents
import pledgewatch.dossier.when
import pledgewatch.record
from pledgewatch.documents.errors import KINDS
from pledgewatch.documents.formats import kind, plain_text, web_page, web_tree
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.languages import told
from pledgewatch.record.languages.ru import RUSSIAN
from pledgewatch.record.refusals import SENTENCES
from pledgewatch.record.rules import Permission
from pledgewatch.record.work import kinds, leases, worker

RECORD = Path(pledgewatch.record.__file__).parent
# What a page shows of a refusal.
SHOWN = {
    "RefusedError",
    "AlreadyHereError",
    "IdentityShownError",
    "NotAllowedError",
    "NotFoundError",
}
RAISED = {"NotADateError", "FetchError", "FormatError", "WriterError", *KINDS}
DATES = Path(pledgewatch.dossier.when.__file__)
DOCUMENTS = Path(pledgewatch.documents.__file__).parent
REPORTING = DOCUMENTS.with_name("reporting")
FILLED_IN = "x1"
_NAMES = re.compile(r"x1|pledgewatch \w+|\b[a-z]+[0-9]+\b")


def _said(node: ast.expr) -> str | None:
    """The message with something filled in at each place; None where it is made elsewhere."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=values):
            return "".join(
                str(v.value) if isinstance(v, ast.Constant) else FILLED_IN for v in values
            )
    return None


def _refusals() -> Iterator[tuple[str, str]]:
    """Every message in the source of the actions and queries, with where it stands."""
    paths = [*RECORD.glob("actions/*.py"), *RECORD.glob("queries/*.py"), RECORD / "edition.py"]
    for path in sorted(paths):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = getattr(getattr(node, "func", None), "id", "")
            if isinstance(node, ast.Call) and node.args:
                if called in SHOWN and (said := _said(node.args[0])) is not None:
                    yield said, f"{path.name}:{node.lineno}"
                if called == "told" and len(node.args) > 1 and (said := _said(node.args[1])):
                    yield said, f"{path.name}:{node.lineno}"


def test_every_refusal_of_the_record_has_a_russian_sentence() -> None:
    """Where one is missing: add it to `pledgewatch/record/languages/ru.py` by its English words."""
    refusals = list(_refusals())
    assert len(refusals) > 50
    assert {where: said for said, where in refusals if RUSSIAN.translated(said) is None} == {}
    russian = [_NAMES.sub("", RUSSIAN.translated(said) or "") for said, _ in refusals]
    assert [said for said in russian if re.search("[A-Za-z]", said)] == []


def _raised(path: Path) -> Iterator[str]:
    """What the errors of a module say, with something filled in at each place."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        called = getattr(getattr(node, "func", None), "id", "")
        said = _said(node.args[0]) if isinstance(node, ast.Call) and node.args else None
        if called in RAISED and said is not None:
            yield said


def test_every_refusal_of_a_date_or_an_address_has_a_russian_sentence() -> None:
    said = [*_raised(DATES), *_raised(DOCUMENTS / "fetching.py")]
    assert len(said) > 15
    assert [one for one in said if RUSSIAN.translated(one) is None] == []


def test_what_is_wrong_with_a_file_has_a_russian_sentence() -> None:
    formats = sorted((DOCUMENTS / "formats").glob("*.py"))
    said = {one for path in formats if "picture" not in path.name for one in _raised(path)}
    said |= {advice for _, advice in kind.OTHERS}
    said |= {plain_text.NO_TEXT, web_page.NO_ARTICLE, web_tree.TOO_DEEP}
    assert len(said) > 15
    assert {one for one in said if RUSSIAN.translated(f"x.pdf {one}") is None} == set()
    assert told("a b.pdf has no words on any of its 3 pages", "ru") == (
        "a b.pdf не содержит слов ни на одной странице (всего 3)"
    )


def test_why_a_memorandum_was_not_written_has_a_russian_sentence() -> None:
    places = [REPORTING / "memorandum.py", REPORTING / "pandoc.py"]
    said = {one for path in (*places, REPORTING / "formats" / "pdf.py") for one in _raised(path)}
    assert len(said) > 5
    assert {one for one in said if RUSSIAN.translated(one) is None} == set()


def test_what_a_job_says_at_its_end_has_a_russian_sentence() -> None:
    assert told(leases.GIVEN_UP, "ru").startswith("Это начинали 3 раза, ")
    assert told(leases.GIVEN_UP_OTHERWISE, "ru").endswith("затем попробуйте ещё раз.")
    broke = (worker.BROKE, worker.BROKE_OTHERWISE, worker.TOO_MUCH_MEMORY)
    assert [one for one in broke if RUSSIAN.translated(one.format(kind="KeyError")) is None] == []
    assert told("Nothing was written. Statements without a sound source: 3.", "ru") == (
        "Ничего не написано. Утверждений без надёжного источника: 3."
    )
    assert told(kinds.HIDDEN, "ru") == "Это уже есть в досье, но этот источник вам не открыт."
    assert told("https://x.example/a answered 404 (Not Found). Check the address; the page may "
                "have moved or be gone.", "ru") == (
        "https://x.example/a: ответ 404 (Not Found). Проверьте адрес: страница, возможно, "
        "переехала или исчезла."
    )  # fmt: skip


@pytest.mark.parametrize("sentence", sorted(set(SENTENCES.values())))
def test_every_rule_of_the_database_has_a_russian_sentence(sentence: str) -> None:
    russian = told(f"Nothing was changed: {sentence}.", "ru")
    assert russian == f"Ничего не изменено: {RUSSIAN.table[sentence]}."


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_has_russian_words(permission: Permission) -> None:
    refused = (
        f"Ann may not {permission.value} as reader of “kz”. "
        "An owner of the dossier can change roles."
    )
    russian = told(refused, "ru")
    assert russian.startswith("Ann (роль: читатель) не может ")
    assert permission.value not in russian


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        (
            "Nothing was changed. Who answered? Name them.",
            "Ничего не изменено. Кто ответил? Назовите.",
        ),
        (
            "p1 was made after p2: change them round.",
            "p1 дано позже, чем p2: поменяйте их местами.",
        ),
        ("n4 is accepted already (it became e2).", "n4 уже принято (стало e2)."),
        ("n4 is rejected already.", "n4 уже отклонено."),
        (
            "n4 is an event: say which pledge or concern it belongs to.",
            "n4 — это событие: скажите, к какому обещанию или вопросу оно относится.",
        ),
    ],
)
def test_a_refusal_keeps_what_is_filled_in(english: str, russian: str) -> None:
    assert told(RefusedError(english), "ru") == russian


def test_words_of_the_record_are_never_translated() -> None:
    assert told("There is a dossier “publish” already. Choose another key.", "ru") == (
        "Досье «publish» уже есть. Выберите другой ключ."
    )
    assert told("“{a} was accepted” does not stand in s1 to the letter.", "ru") == (
        "«{a} was accepted» не стоит в s1 буква в букву."
    )


def test_what_has_no_sentence_in_a_language_stays_english() -> None:
    assert told(RefusedError("An outcome is overridden with a reason only."), "kk") == (
        "An outcome is overridden with a reason only."
    )
    assert told("Something new.", "ru") == "Something new."
