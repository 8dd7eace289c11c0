"""The addresses of items."""

from django.urls import path

from pledgewatch.web.pages.items.making import new_matter
from pledgewatch.web.pages.items.pages import act_on, history, item

DOSSIER = "d/<dossier:dossier>/"

urlpatterns = [
    path(f"{DOSSIER}new/<slug:kind>/", new_matter, name="new_matter"),
    path(f"{DOSSIER}<item:key>/", item, name="item"),
    path(f"{DOSSIER}<item:key>/history/", history, name="history"),
    path(f"{DOSSIER}<item:key>/do/<slug:act>/", act_on, name="act"),
]
