"""What a document of pandoc's tests is expected to say: its words, headings and notes.

The expected reading stands beside each file in Haskell's notation of pandoc's own tree. Marks of
lists are no part of it, nor are words in pictures; formulas are left out, which are TeX there.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\](){},=]|[^\s\[\](){},="]+', re.DOTALL)
ESCAPE = re.compile(r"\\(&|[0-9]+|x[0-9a-fA-F]+|[abfnrtv\"'\\]|\s+\\)")
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b"}
SAID = {"Str", "Code", "CodeBlock", "MetaString"}  # whose last string is words
SILENT = {"Image", "Math", "RawInline", "RawBlock", "Format"}
BLANK = {"Space", "SoftBreak", "LineBreak"}
APART = {"Para", "Plain", "Header", "CodeBlock", "Cell", "MetaInlines", "MetaString", "LineBlock"}


@dataclass(slots=True)
class Expected:
    """The words in their order, the headings, and of each note its words and what is before it."""

    words: str = ""
    headings: list[tuple[int, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # text before the mark, words


def read(path: Path) -> Expected:
    """What stands in the file at `path`."""
    tokens = TOKEN.findall(path.read_text("utf-8"))
    expected = Expected()
    place = 0
    while place < len(tokens):
        tree, place = _value(tokens, place)
        expected.words += _said(tree, expected)
    for _, note in expected.notes:
        expected.words += f" {note} "
    return expected


def _value(tokens: list[str], place: int) -> tuple[Any, int]:
    """A value with those that are its arguments: `Header 1 ("", [], []) [Str "One"]`."""
    head, place = _atom(tokens, place)
    if not isinstance(head, str) or not head[:1].isalpha():
        return head, place
    inside: list[Any] = []
    while place < len(tokens) and tokens[place] not in {",", "]", ")", "}", "="}:
        one, place = _atom(tokens, place)
        inside.append(one)
    return (head, *inside), place


def _atom(tokens: list[str], place: int) -> tuple[Any, int]:
    token = tokens[place]
    if token in {"[", "(", "{"}:
        inside, place = [], place + 1
        while tokens[place] not in {"]", ")", "}"}:
            if tokens[place] in {",", "="}:
                place += 1
                continue
            one, place = _value(tokens, place)
            inside.append(one)
        return inside, place + 1
    if token.startswith('"'):
        return f'"{ESCAPE.sub(_letter, token[1:-1])}', place + 1  # the mark keeps it apart
    return token, place + 1


def _letter(found: re.Match[str]) -> str:
    said = found[1]
    if said[0].isdigit():
        return chr(int(said))
    if said[0] == "x":
        return chr(int(said[1:], 16))
    return "" if said == "&" or said.isspace() else LETTERS.get(said, said.strip("\\"))


def _said(tree: Any, expected: Expected, before: str = "") -> str:
    """The words of `tree`; notes and headings are gathered on the way."""
    if isinstance(tree, list):
        words = ""
        for one in tree:
            words += _said(one, expected, before + words)
        return words
    if not isinstance(tree, tuple) or tree[0] in SILENT:
        return ""
    name, *inside = tree
    if name in BLANK:
        return " "
    if name in SAID:
        return str(inside[-1]).removeprefix('"') + (" " if name in APART else "")
    if name == "Note":
        expected.notes.append((before, _said(inside, expected)))
        return ""
    words = _said(inside[1:] if name == "Cite" else inside, expected, before)
    if name == "Header":
        expected.headings.append((int(inside[0]), " ".join(words.split())))
    return f" {words} " if name in APART else words
