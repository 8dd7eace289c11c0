"""The parts of a Word file, and how they refer to one another (ECMA-376, part 2).

Files in the strict form of the standard name the same things by other addresses; they are read as
the common form.
"""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats.markup import Element, parse
from pledgewatch.documents.formats.packages import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = W + "val"
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)
FALSE = {"0", "false", "off", "none"}
MISSING = "is a Word file without its main part; open and save it anew"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a part refers to: the last word of its kind ("footnotes"), and the part's name."""

    kind: str
    target: str


def on(element: Element | None) -> bool:
    """Whether a property that is on or off is there and on (ST_OnOff)."""
    return element is not None and element.get(VAL, "true").lower() not in FALSE


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of the child `name` of `parent`, if there is such a child."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(VAL) if child is not None else None


class Parts:
    """The parts of one Word file, parsed when they are asked for."""

    def __init__(self, package: Package) -> None:
        """Find the main part of `package`; raises `DamagedError` if there is none."""
        self._package = package
        self._of_file = self.references("")
        found = [one for one in self._of_file.values() if one.kind == "officeDocument"]
        names = [one.target for one in found if one.target in package]
        if not names and "word/document.xml" in package:
            names = ["word/document.xml"]
        if not names:
            raise DamagedError(MISSING)
        self.main = names[0]
        self._of_main = self.references(self.main)

    def references(self, part: str) -> dict[str, Reference]:
        """What `part` ("" for the whole file) refers to inside the file, by the key it uses."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._package:
            return {}
        found = {}
        for element in parse(self._package.read(path), path):
            target = unquote(element.get("Target") or "")
            if element.get("TargetMode") == "External" or not target:
                continue
            kind = (element.get("Type") or "").rpartition("/")[2]
            found[element.get("Id") or ""] = Reference(kind, _resolved(folder, target))
        return found

    def root(self, part: str) -> Element | None:
        """The root of `part`; None if the file lacks it. Raises as `parse` does."""
        if part not in self._package:
            return None
        content = self._package.read(part)
        for strict, common in STRICT:
            content = content.replace(strict, common)
        return parse(content, part)

    def of_kind(self, kind: str) -> Element | None:
        """The root of the first part of that kind that the main part refers to."""
        for one in self._of_main.values():
            if one.kind == kind and one.target in self._package:
                return self.root(one.target)
        return None

    def referred(self, key: str) -> Element | None:
        """The root of the part that the main part refers to by `key`."""
        one = self._of_main.get(key)
        return self.root(one.target) if one is not None else None

    def by_root(self, kind: str) -> Element | None:
        """The root of the first part of that kind that the file itself refers to."""
        for one in self._of_file.values():
            if one.kind == kind and one.target in self._package:
                return self.root(one.target)
        return None

    @property
    def has_macros(self) -> bool:
        """Whether programs are in the file."""
        return any(name.lower().endswith("vbaproject.bin") for name in self._package.names)


def _resolved(folder: str, target: str) -> str:
    """The name of a part that is given in relation to `folder`; it stays within the file."""
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")
