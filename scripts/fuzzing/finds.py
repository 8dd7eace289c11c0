"""What was found is kept: one file for each fault, the smallest, and what it is in a list.

A folder for each target holds `current`, the file that is being read; `finds/`, the files that
broke a rule; and `tally.json`, how many were read, how long it took and what was found.
"""

import json
import re
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from scripts.fuzzing.judging import Came
from scripts.fuzzing.rules import Fault

CURRENT, FINDS, TALLY = "current", "finds", "tally.json"
EVERY = 2.0  # seconds after which the tally is written again: a process may end at any time


@dataclass(slots=True)
class Finds:
    """What one run of a target came to, as it grows."""

    folder: Path
    tried: int = 0
    seconds: float = 0.0
    outcomes: set[str] = field(default_factory=set)
    found: dict[str, dict[str, Any]] = field(default_factory=dict)
    _written: float = 0.0

    @classmethod
    def in_folder(cls, folder: Path) -> "Finds":
        """Those that are kept in `folder`, to which more come."""
        (folder / FINDS).mkdir(parents=True, exist_ok=True)
        kept = cls(folder)
        if (folder / TALLY).exists():
            stated = json.loads((folder / TALLY).read_text("utf-8"))
            kept.tried, kept.seconds = stated["tried"], stated["seconds"]
            kept.outcomes, kept.found = set(stated["outcomes"]), stated["found"]
        return kept

    @property
    def current(self) -> Path:
        """The file that is being read. After a crash it is what brought the reader down."""
        return self.folder / CURRENT

    def add(self, content: bytes, came: Came) -> bool:
        """Count what came of `content`; whether nothing like it came before."""
        self.tried += 1
        for fault in came.faults:
            self.keep(content, fault)
        is_new = came.outcome not in self.outcomes
        self.outcomes.add(came.outcome)
        if time.monotonic() > self._written + EVERY:
            self.write()
        return is_new

    def keep(self, content: bytes, fault: Fault) -> None:
        """Keep `content`, which shows `fault`, unless something smaller shows it."""
        name = re.sub(r"\W+", "-", f"{fault.rule} {fault.where}").strip("-")[:120]
        known = self.found.get(name)
        times = known["times"] + 1 if known else 1
        is_smaller = known is None or len(content) < known["size"]
        if is_smaller:
            (self.folder / FINDS / name).write_bytes(content)
            known = {**asdict(fault), "size": len(content)}
        self.found[name] = {**(known or {}), "times": times}
        if is_smaller:
            self.write()

    def write(self) -> None:
        """Write the tally down."""
        self._written = time.monotonic()
        stated = {
            "tried": self.tried,
            "seconds": self.seconds,
            "outcomes": sorted(self.outcomes),
            "found": self.found,
        }
        waiting = self.folder / f"{TALLY}.new"
        waiting.write_text(json.dumps(stated, ensure_ascii=False, indent=1), "utf-8")
        waiting.replace(self.folder / TALLY)
