"""All addresses: each group of pages names its own."""

from pledgewatch.web.pages import (
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
