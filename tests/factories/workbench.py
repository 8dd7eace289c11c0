"""A dossier with an item of every kind, some of them hidden, and a person of every role.

::

    bench = build(local_person(name="Ann Lee"), tmp_path)
    bench.people[Role.READER], bench.hidden     # who, and keys that a reader does not see

Every text that people or documents can choose goes through `say`, so that a test can put something
into all of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    FollowUp,
    Outcome,
    Reliability,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given, jobs
from pledgewatch.record.actions.sources import archive
from pledgewatch.reporting import memorandum

PROMISE = "registration will be simplified by the end of 2008"
DECLINED = "In February 2008 the Ministry of Culture declined the draft law."
FINED = "In April 2008 a court in Karvel fined the newspaper Dawn."
LETTER = (
    "Letter on the Registration of Newspapers",
    "Karvel, 28 May 2008",
    f"On 29 November 2007 the minister told the Forum that {PROMISE}.",
    f"{DECLINED} {FINED} Parties need 50,000 members instead of 3,000.",
)
RESTRICTED, PUBLIC = Confidentiality.RESTRICTED, Confidentiality.PUBLIC
Say = Callable[[str], str]


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What was built: `items` by what they are here for, `hidden` by the most who do not see."""

    dossier: Any
    owner: Person
    people: Mapping[Role, Person]
    items: Mapping[str, Any]
    job: Any
    hidden_job: Any
    invitation: Any
    token: str
    hidden: tuple[str, ...] = ()  # keys that readers and contributors do not see
    named: tuple[str, ...] = ()  # keys that only the owner and `keeper` see
    keeper: Person | None = None


def build(
    owner: Person,
    folder: Path,
    *,
    key: str = "karvelia",
    say: Say = str,
    letter: tuple[str, bytes] | None = None,
) -> Bench:
    """Build it as `owner`; `letter` is the name and the bytes of its first document."""
    dossier = actions.start_dossier(
        key=key,
        title=say("Karvelia: what was promised"),
        maker=say("Karvelia"),
        forum=say("the Northern Forum"),
        publisher=say("Karvel Watch"),
        by=owner,
    )
    making = _Making(dossier, owner, say, folder)
    making.documents(letter or ("letter.txt", "\n\n".join(LETTER).encode()))
    making.matters()
    making.judgements()
    making.hide()
    making.publish()
    people = {role: _member(dossier, role, owner, say) for role in Role}
    keeper = enter_person(name=say("Kim Keeper"), email=f"keeper@{key}.example.org")
    actions.appoint(dossier, keeper, Role.CONTRIBUTOR, by=owner)
    for one in ("named source", "named event"):
        actions.show_to(making.items[one], keeper, by=owner)
    invited = actions.invite(dossier, Role.READER, by=owner)
    reading = jobs.ask_to_read(
        dossier, say(f"More of {key}.").encode(), file_name=say("more.txt"), by=owner
    )
    return Bench(
        dossier=dossier,
        owner=owner,
        people=people,
        items=making.items,
        job=reading,
        hidden_job=jobs.ask_to_read_again(making.items["restricted source"], by=owner),
        invitation=invited.invitation,
        token=invited.token,
        hidden=tuple(making.hidden),
        named=tuple(making.named),
        keeper=keeper,
    )


def _member(dossier: Any, role: Role, owner: Person, say: Say) -> Person:
    person = enter_person(name=say(f"{role.value} Roe"), email=f"{role}@{dossier.key}.example.org")
    actions.appoint(dossier, person, role, by=owner)
    return person


@dataclass
class _Making:
    dossier: Any
    by: Person
    say: Say
    folder: Path
    items: dict[str, Any] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def documents(self, letter: tuple[str, bytes]) -> None:
        secret = f"In March 2008 a witness of {self.dossier.key} was questioned in Karvel."
        self.items["source"] = self._captured(*letter, PUBLIC)
        self.items["restricted source"] = self._captured("b.txt", secret.encode(), RESTRICTED)
        self.items["named source"] = self._captured(
            "c.txt", secret.replace("March", "May").encode(), RESTRICTED
        )
        self.secret = secret

    def _captured(self, name: str, content: bytes, level: Confidentiality) -> Any:
        path = self.folder / f"{self.dossier.key}-{name}"
        path.write_bytes(content)
        source, _ = actions.capture(
            self.dossier,
            path,
            by=self.by,
            title="" if level is PUBLIC else self.say(f"Protocol {name}"),
            publisher=self.say("Karvel Watch"),
            published="2008-05-28",
            confidentiality=level,
        )
        return source

    def quote(self, words: str) -> Any:
        return actions.quote(self.items["source"], words, by=self.by)

    def matters(self) -> None:
        say, by, dossier, items = self.say, self.by, self.dossier, self.items
        promise = self.quote(PROMISE)
        items["actor"] = actions.enter_actor(
            dossier, name=say("Roman Kare"), kind=ActorKind.PERSON, by=by
        )
        items["pledge"] = actions.state_pledge(
            dossier,
            title=say("Registration of newspapers"),
            text=PROMISE,
            made_on="2007-11-29",
            due="2008-12-31",
            forum=say("the Northern Forum"),
            speaker=items["actor"],
            passages_cited=(promise,),
            by=by,
        )
        items["earlier"] = actions.state_pledge(
            dossier,
            title=say("Freedom of the press"),
            text=say("The press will be freer."),
            made_on="2007-10",
            wording=Wording.PARAPHRASE,
            passages_cited=(promise,),
            by=by,
        )
        items["concern"] = actions.raise_concern(
            dossier,
            title=say("Libel"),
            summary=say("Libel stays a crime."),
            passages_cited=(promise,),
            by=by,
        )
        items["measure"] = actions.start_measure(
            dossier, title=say("Press law"), kind=say("bill")[:40], by=by
        )
        items["case"] = actions.open_case(
            dossier, title=say("Dawn"), summary=say("A newspaper was fined."), by=by
        )
        actions.tell(items["pledge"], measure=items["measure"], by=by)
        actions.tell(items["pledge"], case=items["case"], by=by)
        items["event"] = actions.record_event(
            dossier,
            when="2008-02",
            account=say("The ministry declined the draft law."),
            passages_cited=(self.quote(DECLINED),),
            actors=((say("Ministry of Culture"), say("declined")[:100]),),
            measure=items["measure"],
            stage=Stage.DECLINED,
            told_in=(items["pledge"],),
            by=by,
        )
        items["lone event"] = actions.record_event(
            dossier,
            when="2008-04",
            account=say("A court fined Dawn."),
            passages_cited=(self.quote(FINED),),
            case=items["case"],
            by=by,
        )

    def judgements(self) -> None:
        say, by, items, pledge = self.say, self.by, self.items, self.items["pledge"]
        items["criterion"] = actions.fix_criterion(
            pledge,
            kind=CriterionKind.STRUCTURE,
            text=say("A law ends registration."),
            fixed_on=date(2007, 12, 1),
            by=by,
        )
        items["evidence"] = self._weighed(items["event"])
        items["provision"] = actions.touch(
            pledge,
            instrument=say("Press Act")[:200],
            number="19",
            says=say("Free expression."),
            by=by,
        )
        items["requirement"] = actions.note_requirement(
            pledge,
            subject=say("Members of a party"),
            before=say("3,000"),
            after=say("50,000"),
            passages_cited=(self.quote("Parties need 50,000 members instead of 3,000."),),
            by=by,
        )
        items["search"] = actions.log_search(
            pledge,
            searched_on=date(2009, 2, 1),
            where=say("Gazette"),
            terms=say("newspaper"),
            by=by,
        )
        given = Given(
            criterion=items["criterion"],
            verdict=Verdict.NOT_MET,
            grounds=say("The law stands."),
            evidence=(items["evidence"],),
        )
        items["assessment"] = actions.assess(
            pledge, as_of=date(2008, 12, 31), verdicts=[given], grounds=say("By the law."), by=by
        )
        items["override"] = actions.override(
            items["concern"],
            outcome=Outcome.STALLED,
            reason=say("A year without a step."),
            as_of=date(2009, 3, 1),
            by=by,
        )
        items["reply"] = actions.record_reply(
            pledge,
            replier=say("Ministry of Culture"),
            received="2008-06",
            text=say("Work goes on."),
            passages_cited=(self.quote(DECLINED),),
            by=by,
        )
        items["recommendation"] = actions.recommend(
            pledge,
            text=say("End registration."),
            addressees=(say("Parliament of Karvelia").replace(";", ","),),
            asked_by=say("A committee"),
            passages_cited=(self.quote(PROMISE),),
            by=by,
        )
        actions.note_uptake(
            items["recommendation"],
            when="2009-01",
            follow_up=FollowUp.PARTLY_CARRIED_OUT,
            note=say("Half."),
            by=by,
        )
        items["note"] = actions.write_note(
            self.dossier, say("Ask about the date."), about=pledge.key, by=by
        )
        items["protected"] = actions.protect(
            self.dossier, pseudonym=say("Witness A"), identity=say("Maria Venn"), by=by
        )
        waiting = list(queries.waiting(self.dossier))
        items["proposal"], items["rejected"] = waiting[0], waiting[1]
        actions.reject(items["rejected"], by=by, reason=say("Read wrongly."))

    def _weighed(self, event: Any) -> Any:
        return actions.weigh(
            self.items["pledge"],
            event=event,
            criterion=self.items["criterion"],
            bearing=Bearing.AGAINST,
            reliability=Reliability.LIKELY_RELIABLE,
            note=self.say("Said plainly."),
            by=self.by,
        )

    def hide(self) -> None:
        """Items that readers do not see; of the named ones, not even editors."""
        for name, month, keys in (
            ("restricted", "March", self.hidden),
            ("named", "May", self.named),
        ):
            source = self.items[f"{name} source"]
            words = self.secret.replace("March", month)
            event = actions.record_event(
                self.dossier,
                when="2008-03",
                account=self.say(f"A {name} witness was questioned."),
                passages_cited=(actions.quote(source, words, by=self.by),),
                confidentiality=RESTRICTED,
                told_in=(self.items["pledge"],),
                by=self.by,
            )
            self.items[f"{name} event"] = event
            self.items[f"{name} evidence"] = self._weighed(event)
            proposals = list(queries.waiting(self.dossier, source=source.key))
            self.items[f"{name} proposal"] = proposals[0]
            made = (source, event, self.items[f"{name} evidence"], *proposals)
            keys.extend(one.key for one in made)
        note = actions.write_note(
            self.dossier, self.say("Keep safe."), about="p1", confidentiality=RESTRICTED, by=self.by
        )
        case = actions.open_case(
            self.dossier, title=self.say("Hidden"), confidentiality=RESTRICTED, by=self.by
        )
        self.hidden.extend((note.key, case.key))

    def publish(self) -> None:
        for name, level in (("publication", PUBLIC), ("restricted publication", RESTRICTED)):
            self.items[name] = self._issued(level)
        self.hidden.append(self.items["restricted publication"].key)
        text = f"{self.say('Karvelia promised')} [@e1]."
        actions.introduce(self.dossier, text, by=self.by)  # as it may be written, not issued

    def _issued(self, level: Confidentiality) -> Any:
        taken = edition.dossier(self.dossier.key, as_of=date(2009, 3, 31), audience=level)
        path = self.folder / f"{self.dossier.key}-{level.value}.md"
        written = memorandum.render(taken, to=[path, path.with_suffix(".html")])
        return actions.publish(
            self.dossier,
            taken,
            {path.name: path for path in written},
            digest=edition.digest(taken),
            archive=archive(),
            by=self.by,
            title=self.say("Memorandum"),
        )
