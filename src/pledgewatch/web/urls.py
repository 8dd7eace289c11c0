"""All addresses: each group of pages names its own."""

from django.urls import register_converter

from pledgewatch.web.addresses import DossierKey, ItemKey

register_converter(DossierKey, "dossier")
register_converter(ItemKey, "item")

from pledgewatch.web.pages import (  # noqa: E402 -- after the converters that their addresses use
    appearance,
    board,
    entrance,
    home,
    items,
    library,
    memorandum,
    reader,
    review,
    search,
    settings,
    timeline,
    undoing,
)

urlpatterns = [
    *entrance.urlpatterns,
    *appearance.urlpatterns,
    *home.urlpatterns,
    *board.urlpatterns,
    *timeline.urlpatterns,
    *library.urlpatterns,
    *reader.urlpatterns,
    *review.urlpatterns,
    *memorandum.urlpatterns,
    *search.urlpatterns,
    *settings.urlpatterns,
    *undoing.urlpatterns,
    *items.urlpatterns,
]
