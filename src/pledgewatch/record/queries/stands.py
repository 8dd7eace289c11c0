"""Where every pledge and concern of a dossier stands, as the board and the home page need it.

What outcomes depend on is kept in memory (`docs/decisions/0012-outcomes-kept-in-memory.md`): first
loaded whole, then, when the marks of the dossier have moved, only for the matters that were
touched. It can be forgotten at any time. Outcomes themselves follow from it by `judgement`, for
any date; between two days on which one can change it is derived once.
"""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from datetime import date
from threading import Lock, RLock

from django.db import connection

from pledgewatch.record import edition, models
from pledgewatch.record.models import Dossier
from pledgewatch.record.queries.stand import Held, Recorded, Stale, Stand, held
from pledgewatch.record.queries.touched import Marks, marks, touched
from pledgewatch.record.seeing import Seeing

__all__ = ["Stale", "Stand", "forget", "stands", "stands_of"]

MOST_KEPT = 4000  # matters, over all ledgers: some 100 MB; the ledger longest unused goes first
MOST_ANEW = 60  # matters; if more were touched, all are loaded
ATTEMPTS = 3  # at reading a record that others write to meanwhile


def stands(dossier: Dossier, seeing: Seeing, as_of: date) -> tuple[Stand, ...]:
    """One a matter, pledges before concerns, each in its position."""
    return stands_of({dossier: seeing}, as_of)[dossier]


def stands_of(sights: Mapping[Dossier, Seeing], as_of: date) -> dict[Dossier, tuple[Stand, ...]]:
    """The same of several dossiers, in one query where nothing has changed."""
    now = marks([dossier.pk for dossier in sights])
    found = {}
    for dossier, seeing in sights.items():
        ledger = _ledger(dossier, seeing)
        ledger.bring_up_to_date(dossier, seeing, now[dossier.pk])
        found[dossier] = ledger.at(as_of)
    return found


def forget() -> None:
    """Throw away all that is kept; it is loaded again when it is asked for."""
    with _LEDGERS_LOCK:
        _LEDGERS.clear()


class _Ledger:
    """What is kept of one dossier as somebody sees it; as long as it has matters."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._marks: Marks | None = None
        self._held: dict[str, Held] = {}
        self._keys: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._held)

    def bring_up_to_date(self, dossier: Dossier, seeing: Seeing, now: Marks) -> None:
        """Load what the acts since have touched, until nobody has written meanwhile."""
        with self._lock:
            for _ in range(ATTEMPTS):
                if self._marks == now:
                    return
                known = self._marks
                anew = touched(dossier.pk, known, now) if known is not None else None
                if anew is None or len(anew) > MOST_ANEW:
                    self._load(dossier, seeing, None)
                elif anew:
                    self._load(dossier, seeing, anew)
                self._marks = now
                now = marks([dossier.pk])[dossier.pk]

    def at(self, as_of: date) -> tuple[Stand, ...]:
        """Where each matter stood that had been made."""
        with self._lock:
            every = (one.at(as_of) for one in self._held.values())
            found = [one for one in every if one is not None]
        return tuple(sorted(found, key=_place))

    def _load(self, dossier: Dossier, seeing: Seeing, matters: set[int] | None) -> None:
        rows = models.Matter.objects.filter(dossier=dossier).order_by("pk")
        if matters is not None:
            rows = rows.filter(pk__in=matters)
        keys = dict(rows.values_list("pk", "key"))
        taken = edition.judged(dossier, seeing=seeing, matters=matters)
        anew = {one.matter.key: one for one in held(taken, Recorded(dossier, matters))}
        # Nothing was forgotten before all was read: what fails leaves what was kept before.
        if matters is None:
            self._held, self._keys = {}, {}
        for pk in matters or ():
            self._held.pop(self._keys.pop(pk, ""), None)
        self._keys |= keys
        self._held |= anew


def _place(one: Stand) -> tuple[bool, int, int]:
    """Where an edition has it; of two in one position the one made first comes first."""
    return not one.is_pledge, one.position, int(one.key.lstrip("pc"))


_LEDGERS: OrderedDict[Hashable, _Ledger] = OrderedDict()
_LEDGERS_LOCK = Lock()


def _ledger(dossier: Dossier, seeing: Seeing) -> _Ledger:
    key = (connection.settings_dict["NAME"], dossier.pk, _seen(seeing))
    with _LEDGERS_LOCK:
        ledger = _LEDGERS.setdefault(key, _Ledger())
        _LEDGERS.move_to_end(key)
        kept = sum(map(len, _LEDGERS.values()))
        while kept > MOST_KEPT and len(_LEDGERS) > 1:
            kept -= len(_LEDGERS.popitem(last=False)[1])
    return ledger


def _seen(seeing: Seeing) -> Hashable:
    """What tells one way of seeing from another."""
    named = (
        frozenset((kind, pk) for kind, pks in by.items() for pk in pks)
        for by in (seeing.hidden, seeing.shown)
    )
    return (seeing.level, *named)
