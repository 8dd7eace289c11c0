"""Build the example dossier by the same acts as any other: capture, accept, judge."""

import tomllib
from collections.abc import Callable
from datetime import date
from importlib.resources import as_file, files
from typing import Any

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Reliability, Stage, Verdict
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import Given

ADDRESSEE = "OSCE participating States"
FIXED_ON_PLEDGING = "2007-12-01"


def plan() -> dict[str, Any]:
    """What `plan.toml` beside this file says."""
    return tomllib.loads(files(__package__).joinpath("plan.toml").read_text("utf-8"))


def build(person: Person, *, progress: Callable[[str], None] = lambda _: None) -> str:
    """Build the dossier in the open workspace; its key."""
    dossier = begin(person)
    fill(dossier, person, progress=progress)
    return str(dossier.key)


def begin(person: Person) -> Any:
    """The dossier as it is before anything is in it; raises `RefusedError` if its key is taken."""
    about = {name: told for name, told in plan()["dossier"].items() if name != "introduction"}
    return actions.start_dossier(**about, by=person)


def fill(dossier: Any, person: Person, *, progress: Callable[[str], None] = lambda _: None) -> None:
    """Put everything into the dossier that `begin` made."""
    building = _Building(dossier, person, plan())
    for told, step in building.steps():
        progress(told)
        step()


class _Building:
    """The dossier as it grows; things are remembered by the plan's own keys."""

    def __init__(self, dossier: Any, person: Person, told: dict[str, Any]) -> None:
        self.dossier, self.by, self.told = dossier, person, told
        self.pledges: list[Any] = []
        self.concerns: list[Any] = []
        self.cases: dict[str, Any] = {}
        self.sources: list[Any] = []
        self.measures: dict[str, Any] = {}
        self.criteria: dict[str, Any] = {}
        self.events: dict[str, Any] = {}
        self.evidence: dict[tuple[str, str], Any] = {}

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """What is done, in order, and what a person at the terminal is told of it."""
        return [
            ("Capturing and reading five documents", self.capture),
            (
                "Accepting the pledges that were read in them, and fixing criteria",
                self.accept_pledges,
            ),
            ("Raising what no pledge covers", self.raise_concerns),
            ("Accepting the events, with our own accounts of them", self.accept_events),
            ("Weighing the evidence and judging as of three dates", self.judge),
        ]

    def capture(self) -> None:
        """Read the documents."""
        introduction = self.told["dossier"]["introduction"]
        actions.introduce(self.dossier, introduction.strip(), by=self.by)
        for row in self.told["documents"]:
            with as_file(files(__package__).joinpath("documents", row["file"])) as path:
                source, _ = actions.capture(
                    self.dossier,
                    path,
                    by=self.by,
                    publisher=row["publisher"],
                    reliability=Reliability.LIKELY_RELIABLE,
                )
            self.sources.append(source)

    def accept_pledges(self) -> None:
        """Take the pledges as paraphrase, and say what would show them kept."""
        for row in self.told["pledges"]:
            key = actions.accept(
                self._proposal("pledge", row["says"]),
                by=self.by,
                changes={
                    "title": row["title"],
                    "wording": "paraphrase",
                    "speaker": "Marat Tazhin",
                    "made_on": "2007-11-29",
                    "due": row["due"],
                },
            )
            pledge = queries.matter(self.dossier, key)
            self.pledges.append(pledge)
            self._fix(pledge, row)

    def raise_concerns(self) -> None:
        """Open the matters without a pledge, and what both kinds tell of: measures and a case."""
        for row in self.told["concerns"]:
            passage = actions.quote(self.sources[row["source"] - 1], row["words"], by=self.by)
            concern = actions.raise_concern(
                self.dossier,
                title=row["title"],
                summary=row["summary"],
                passages_cited=(passage,),
                by=self.by,
            )
            self.concerns.append(concern)
            self._fix(concern, row)
        for row in self.told["measures"]:
            measure = actions.start_measure(
                self.dossier, title=row["title"], kind="bill", by=self.by
            )
            actions.tell(self._matter(row), measure=measure, by=self.by)
            self.measures[row["key"]] = measure
        for row in self.told["cases"]:
            case = actions.open_case(
                self.dossier, title=row["title"], summary=row["summary"], by=self.by
            )
            actions.tell(self._matter(row), case=case, by=self.by)
            self.cases[row["key"]] = case

    def _fix(self, matter: Any, row: dict[str, Any]) -> None:
        """Say what a matter touches, what would show it kept, and what is asked."""
        for touched in row.get("touches", []):
            actions.touch(matter, by=self.by, **touched)
        for fixed in row["criteria"]:
            self.criteria[fixed["key"]] = actions.fix_criterion(
                matter,
                kind=CriterionKind(fixed["kind"]),
                text=fixed["text"],
                fixed_on=date.fromisoformat(FIXED_ON_PLEDGING),
                by=self.by,
            )
        if asked := row.get("recommendation"):
            actions.recommend(matter, text=asked, addressees=(ADDRESSEE,), by=self.by)

    def accept_events(self) -> None:
        """Take the events, each told in our words and attached to its pledges."""
        for row in self.told["events"]:
            changes = {name: row[name] for name in ("account", "actors", "stage") if name in row}
            if "measure" in row:
                changes["measure"] = self.measures[row["measure"]].title
            first, *others = (
                *(self.pledges[number - 1] for number in row.get("pledges", [])),
                *(self.concerns[number - 1] for number in row.get("concerns", [])),
            )
            key = actions.accept(
                self._proposal("event", row["says"], on=row["date"]),
                by=self.by,
                changes=changes,
                to=first,
            )
            event = queries.event(self.dossier, key)
            for matter in others:
                actions.tell(matter, event=event, by=self.by)
            self.events[row.get("key", key)] = event
        for row in self.told["further"]:
            passage = actions.quote(self.sources[row["source"] - 1], row["words"], by=self.by)
            event = actions.record_event(
                self.dossier,
                when=row["date"],
                account=row["account"],
                passages_cited=(passage,),
                measure=self.measures[row["measure"]] if "measure" in row else None,
                stage=Stage(row["stage"]) if "stage" in row else None,
                case=self.cases[row["case"]] if "case" in row else None,
                told_in=() if "case" in row else (self._matter(row),),
                by=self.by,
            )
            self.events[row.get("key", event.key)] = event
        for row in self.told["requirements"]:
            passage = actions.quote(self.sources[row["source"] - 1], row["words"], by=self.by)
            actions.note_requirement(
                self._matter(row),
                subject=row["subject"],
                before=row["before"],
                after=row["after"],
                since=row["since"],
                passages_cited=(passage,),
                by=self.by,
            )

    def judge(self) -> None:
        """Weigh, search, and give the verdicts."""
        for row in self.told["evidence"]:
            criterion = self.criteria[row["criterion"]]
            self.evidence[row["event"], row["criterion"]] = actions.weigh(
                criterion.matter,
                event=self.events[row["event"]],
                criterion=criterion,
                bearing=Bearing(row["bearing"]),
                reliability=Reliability.LIKELY_RELIABLE,
                by=self.by,
            )
        for row in self.told["replies"]:
            passage = actions.quote(self.sources[row["source"] - 1], row["words"], by=self.by)
            actions.record_reply(
                self._matter(row),
                replier=row["replier"],
                received=row["received"],
                text=row["text"],
                passages_cited=(passage,),
                by=self.by,
            )
        for row in self.told["searches"]:
            actions.log_search(
                self._matter(row),
                searched_on=row["on"],
                where=row["where"],
                terms=row["terms"],
                by=self.by,
            )
        for row in self.told["assessments"]:
            actions.assess(
                self._matter(row),
                as_of=row["as_of"],
                grounds=row["grounds"],
                verdicts=[self._given(given) for given in row["verdicts"]],
                by=self.by,
            )

    def _given(self, row: dict[str, Any]) -> Given:
        key = row["criterion"]
        return Given(
            criterion=self.criteria[key],
            verdict=Verdict(row["verdict"]),
            grounds=row["grounds"],
            evidence=tuple(self.evidence[event, key] for event in row.get("evidence", [])),
            met_on=row.get("met_on", ""),
        )

    def _matter(self, row: dict[str, Any]) -> Any:
        if "concern" in row:
            return self.concerns[row["concern"] - 1]
        return self.pledges[row["pledge"] - 1]

    def _proposal(self, kind: str, says: str, *, on: str = "") -> Any:
        """The one proposal of that kind whose words hold `says`."""
        found = [
            one
            for one in queries.waiting(self.dossier, kind=kind)
            if says in one.text and (not on or one.machine["date"] == on)
        ]
        if len(found) != 1:
            raise LookupError(
                f"{len(found)} proposals of a {kind} say “{says}” on {on or 'any day'}"
            )
        return found[0]
