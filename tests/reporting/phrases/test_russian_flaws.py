"""What stops a publication, told in Russian."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import pledgewatch.reporting
from pledgewatch.reporting.phrases.russian_flaws import RUSSIAN_FLAWS
from pledgewatch.reporting.support import unsupported
from pledgewatch.reporting.unsupported import Unsupported
from tests.factories.russian import DOSSIER, EVENTS, MEDIA

FOLDER = Path(pledgewatch.reporting.__file__).parent


def _words(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=values):
            return "".join(str(v.value) if isinstance(v, ast.Constant) else "x1" for v in values)
    return None


def _told() -> Iterator[str]:
    """Every reason and remedy of the source, with something filled in at each place."""
    for path in ("support.py", "narrative.py"):
        for node in ast.walk(ast.parse((FOLDER / path).read_text("utf-8"))):
            match node:
                case ast.keyword(arg="reason" | "remedy", value=value):
                    found: list[ast.expr | None] = [value]
                case ast.Call(func=ast.Attribute(attr="_report"), args=args):
                    found = list(args[1:])
                case ast.FunctionDef(name="_flaw"):
                    pairs = [r.value for r in ast.walk(node) if isinstance(r, ast.Return)]
                    found = [e for p in pairs if isinstance(p, ast.Tuple) for e in p.elts]
                case _:
                    continue
            yield from (words for each in found if each and (words := _words(each)))


def test_every_reason_and_remedy_has_a_russian_sentence() -> None:
    told = set(_told())
    assert len(told) > 20
    assert {said for said in told if RUSSIAN_FLAWS.translated(said) is None} == set()


def test_what_is_unsupported_is_told_in_russian_and_quoted_as_it_is() -> None:
    bare = replace(EVENTS[0], citations=())
    pledge = replace(MEDIA, text="Мы отменим закон.", narrative="Так было.")
    events = (bare, *EVENTS[1:])
    broken = replace(DOSSIER, introduction="", events=events, pledges=(pledge,), concerns=())
    told = [flaw.told("ru") for flaw in unsupported(broken)]
    assert [(flaw.where, flaw.reason) for flaw in told] == [
        ("Событие e1", "источник не указан"),
        ("Обещание p1", "это дано как цитата, а процитированы другие слова"),
        ("Текст p1", "абзац не ссылается ни на одну запись"),
    ]
    assert told[1].sentence == "Мы отменим закон."


@pytest.mark.parametrize("language", ["en", "kk"])
def test_what_is_unsupported_stays_english_elsewhere(language: str) -> None:
    flaw = Unsupported(sentence="x", where="Pledge p1", reason="no source is cited", remedy="Do.")
    assert flaw.told(language) == flaw
