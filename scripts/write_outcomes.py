"""Write the generated parts of docs/how-a-status-is-derived.md: the rules and other scales."""

import sys
from datetime import date

from pledgewatch.dossier.matter import Concern
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.judgement.outcome import Derived
from pledgewatch.judgement.rules import RULES
from pledgewatch.judgement.scales import Scale, grade
from pledgewatch.judgement.standing import Counts, standing
from scripts.pages import DOCS, with_part

AS_OF = date(2008, 12, 31)
LOSES = r" \*"
TARGET = DOCS / "how-a-status-is-derived.md"


def rules() -> str:
    """The table of rules, first match first."""
    rows = [
        f"| {number} | {rule.condition} | **{rule.outcome.label}** |\n"
        for number, rule in enumerate(RULES, start=1)
    ]
    return "| | if | then |\n|--:|---|---|\n" + "".join(rows)


def scales() -> str:
    """The grade of each outcome on each scale; those that lose something carry an asterisk."""
    head = "| outcome | " + " | ".join(scale.value for scale in Scale) + " |\n"
    line = "|---|" + "---|" * len(Scale) + "\n"
    return head + line + "".join(_row(outcome) for outcome in Outcome)


def _row(outcome: Outcome) -> str:
    grades = [grade(_plain(outcome), scale) for scale in Scale]
    cells = [(one.value or "—") + (LOSES if one.lossy else "") for one in grades]
    return f"| **{outcome.label}** | " + " | ".join(cells) + " |\n"


def _plain(outcome: Outcome) -> Derived:
    """A matter of this outcome in which nothing is late and nothing else is on record."""
    nothing = Concern(key="", title="", position=0)
    return Derived(
        outcome=outcome,
        by_rule=outcome,
        late=False,
        overdue=False,
        since=None,
        rule="",
        as_of=AS_OF,
        assessment=None,
        overridden=None,
        counts=Counts(),
        acted=False,
        standing=standing(nothing, events=(), measures=(), as_of=AS_OF),
    )


def page() -> str:
    """The whole page as it should be."""
    text = TARGET.read_text(encoding="utf-8")
    return with_part(with_part(text, "rules", rules()), "scales", scales())


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    sys.stderr.write("Wrote docs/how-a-status-is-derived.md\n")
