"""How far two people who judged the same criteria on the same date, one blind, agree."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pledgewatch.dossier.matter import Assessment, Matter
from pledgewatch.dossier.vocabulary import Verdict
from pledgewatch.judgement.languages import speech

# With fewer judgements than this one changed verdict moves per cent agreement by more than five
# points and kappa by more: a coefficient would claim a precision that is not there.
ENOUGH_FOR_KAPPA = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Two verdicts on one criterion as of one date, keyed by matter and criterion."""

    matter: str
    criterion: str
    as_of: date
    verdict: Verdict
    blind: Verdict

    @property
    def agrees(self) -> bool:
        """Whether both said the same."""
        return self.verdict is self.blind


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over `pairs`; `per_cent` is None without any.

    `kappa` is Cohen's (1960), None where it would say nothing; `words` tells all of it.
    """

    pairs: tuple[Pair, ...]
    per_cent: float | None
    kappa: float | None

    @property
    def words(self) -> str:
        """All of it in English."""
        return self.told("en")

    def told(self, language: str) -> str:
        """All of it in a language (ISO 639-1); in English where there is no other."""
        said = speech(language)
        if not self.pairs:
            return said.judged_once()
        total = len(self.pairs)
        agreed = sum(pair.agrees for pair in self.pairs)
        few = total < ENOUGH_FOR_KAPPA
        return said.agreement(total, agreed) + said.kappa(self.kappa, few=few)


def agreement(matters: Iterable[Matter], *, by: date = date.max) -> Agreement:
    """Agreement between every assessment and a blind one as of the same date, up to `by`."""
    pairs = tuple(pair for matter in matters for pair in _pairs(matter) if pair.as_of <= by)
    if not pairs:
        return Agreement((), None, None)
    agreed = sum(pair.agrees for pair in pairs)
    kappa = cohens_kappa([(p.verdict, p.blind) for p in pairs]) if _enough(pairs) else None
    return Agreement(pairs, 100 * agreed / len(pairs), kappa)


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Agreement beyond chance, from -1 to 1 (Cohen 1960, unweighted).

    None where chance alone would give full agreement: both always said one and the same. Raises
    `ValueError` without pairs.
    """
    if not pairs:
        raise ValueError("kappa of no pairs")
    total = len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(first[value] * second[value] for value in first)  # of total squared
    if by_chance == total * total:
        return None
    observed = sum(a == b for a, b in pairs) / total
    expected = by_chance / (total * total)
    return (observed - expected) / (1 - expected)


def _pairs(matter: Matter) -> list[Pair]:
    """Verdict and blind verdict on each criterion, of the last recorded as of each date."""
    open_, blind = _by_date(matter, blind=False), _by_date(matter, blind=True)
    criteria = {criterion.key for criterion in matter.criteria}
    pairs = []
    for as_of in sorted(open_.keys() & blind.keys()):
        second = {v.criterion: v.verdict for v in blind[as_of].verdicts}
        pairs += [
            Pair(matter.key, v.criterion, as_of, v.verdict, second[v.criterion])
            for v in open_[as_of].verdicts
            if v.criterion in second and v.criterion in criteria
        ]
    return pairs


def _by_date(matter: Matter, *, blind: bool) -> dict[date, Assessment]:
    given = sorted(matter.assessments, key=lambda a: a.recorded_at)
    return {a.as_of: a for a in given if a.blind is blind}


def _enough(pairs: Sequence[Pair]) -> bool:
    return len(pairs) >= ENOUGH_FOR_KAPPA
