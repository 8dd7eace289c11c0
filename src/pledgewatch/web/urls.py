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
    trail,
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
    *trail.urlpatterns,
    *undoing.urlpatterns,
    *items.urlpatterns,
]
