"""States, organs, organisations, media and persons; some of them protected."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality
from pledgewatch.record.models.fields import one_of, worded
from pledgewatch.record.models.item import Item, Kept


class Actor(Item):
    """Somebody who does or suffers something.

    A protected person's `name` is the public pseudonym; who it is stands in `identity`, encrypted
    with the workspace's secret (`pledgewatch.record.secrecy`), and nowhere in the clear.
    """

    PREFIX = "a"

    kind = worded(ActorKind)
    name = models.CharField(max_length=300)
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    confidentiality = worded(Confidentiality, default=Confidentiality.PUBLIC.value)
    protected = models.BooleanField(default=False)
    identity = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.UniqueConstraint(fields=["dossier", "name"], name="actor_name_once"),
            one_of("kind", ActorKind, name="actor_kind"),
            one_of("confidentiality", Confidentiality, name="actor_confidentiality"),
            models.CheckConstraint(condition=~Q(name=""), name="actor_has_a_name"),
            models.CheckConstraint(condition=~Q(part_of=F("id")), name="actor_not_part_of_itself"),
            models.CheckConstraint(
                condition=Q(protected=False, identity="") | (Q(protected=True) & ~Q(identity="")),
                name="actor_identity_iff_protected",
            ),
        ]


class ActorName(Kept):
    """Another name of an actor, in a language or spelling."""

    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="names")
    language = models.CharField(max_length=8)
    name = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["actor", "language", "name"], name="actorname_once"),
        ]
