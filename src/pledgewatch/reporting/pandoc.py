"""Pandoc, run as a separate program without network or files, and its document tree.

Trees are pandoc's JSON (pandoc-types 1.23): every node is ``{"t": kind, "c": content}``. Words
enter them as `Str` only, so pandoc escapes them for each format that it writes.
"""

import json
import re
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pypandoc

from pledgewatch import PledgewatchError

Node = dict[str, Any]
API_VERSION = [1, 23, 1]
SECONDS = 300  # 400 pledges take about 10; a hanging program must not hang its caller

_SPACES = re.compile(r"[ \t\r\n]+")
# Characters that XML 1.0 cannot hold, so that no Word file with them opens.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class WriterError(PledgewatchError):
    """A program that writes the publication failed; nothing was published."""


@cache
def program() -> str:
    """The path of the pandoc program that came with the installation."""
    return str(pypandoc.get_pandoc_path())


def run(arguments: Sequence[str], document: bytes) -> bytes:
    """Run pandoc on `document` and return what it wrote; raises `WriterError` if it fails.

    In its sandbox pandoc sees no clock, so that the same document gives the same bytes.
    """
    command = [program(), "--sandbox", *arguments]
    try:
        done = subprocess.run(
            command,
            input=document,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise WriterError(
            f"Pandoc did not finish within {SECONDS} seconds, so nothing was published. "
            "Try again; if it happens again, publish fewer matters at a time."
        ) from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()[-500:]
        raise WriterError(f"Pandoc could not write the memorandum; nothing was published: {said}")
    return done.stdout


def tree(blocks: Iterable[Node], metadata: Mapping[str, Node]) -> bytes:
    """A whole document of pandoc's, as JSON."""
    whole = {"pandoc-api-version": API_VERSION, "meta": dict(metadata), "blocks": list(blocks)}
    return json.dumps(whole, ensure_ascii=False).encode()


def node(kind: str, content: Any = None) -> Node:
    """A node of the tree; some kinds have no content."""
    return {"t": kind} if content is None else {"t": kind, "c": content}


def attributes(
    anchor: str = "", classes: Sequence[str] = (), pairs: Mapping[str, str] | None = None
) -> list[Any]:
    """Pandoc's triple of an identifier, classes and further attributes."""
    return [anchor, list(classes), [list(pair) for pair in (pairs or {}).items()]]


def printable(text: str) -> str:
    """The text without the characters that no XML, and so no Word file or drawing, can hold."""
    return _UNPRINTABLE.sub("", text)


def words(text: str) -> list[Node]:
    """Plain text as inlines; white space of any kind and length becomes one space."""
    clean = _SPACES.sub(" ", printable(text))
    nodes: list[Node] = []
    for index, word in enumerate(clean.split(" ")):
        if index:
            nodes.append(node("Space"))
        if word:
            nodes.append(node("Str", word))
    return nodes


def rewritten(node: Any, change: Callable[[Node], list[Node]]) -> Any:
    """The tree below `node`, each node replaced by what `change` makes of it, the inmost first."""
    if isinstance(node, dict):
        return {key: rewritten(value, change) for key, value in node.items()}
    if not isinstance(node, list):
        return node
    made: list[Any] = []
    for each in node:
        inner = rewritten(each, change)
        made += change(inner) if isinstance(inner, dict) and "t" in inner else [inner]
    return made


def metadata(values: Mapping[str, str | Node]) -> dict[str, Node]:
    """Metadata whose values are plain words, or nodes of metadata already."""
    return {
        key: node("MetaInlines", words(value)) if isinstance(value, str) else value
        for key, value in values.items()
    }


def asset(name: str) -> Path:
    """The path of a file that ships beside this module: styles and templates."""
    return Path(__file__).parent / "assets" / name
