"""Every page of the workbench is pictured in docs/workbench.md, or it is said why not."""

from django.urls import resolve

from scripts.pages import with_part
from scripts.screens import LEFT_OUT, SCREENS, Screen
from scripts.write_doors import doors
from scripts.write_screens import GALLERY, IMAGES, gallery

ALL: list[Screen] = [screen for group in SCREENS.values() for screen in group]
INVITED = "/invitation/some-token/"


def test_every_page_is_pictured_or_left_out_for_a_reason() -> None:
    paths = [screen.path.format(invitation=INVITED).partition("?")[0] for screen in ALL]
    pictured = {resolve(path).url_name for path in paths}
    pages = {door.name for door in doors() if door.method == "GET"}
    assert pictured | LEFT_OUT.keys() == pages
    assert pictured & LEFT_OUT.keys() == set()


def test_the_gallery_shows_every_picture_that_there_is() -> None:
    page = GALLERY.read_text(encoding="utf-8")
    assert with_part(page, "pages", gallery()) == page
    assert {path.stem for path in IMAGES.iterdir()} == {screen.name for screen in ALL}
