"""The addresses of the reader."""

from django.urls import path

from pledgewatch.web.pages.reader.making import make
from pledgewatch.web.pages.reader.page import decide, reader
from pledgewatch.web.pages.reader.pictures import picture, sheet

SOURCE = "d/<dossier:dossier>/read/<item:source>/"

urlpatterns = [
    path(SOURCE, reader, name="reader"),
    path(f"{SOURCE}decide/<item:key>/", decide, name="reader_decide"),
    path(f"{SOURCE}make/", make, name="reader_make"),
    path(f"{SOURCE}sheet/<int:page>/", sheet, name="reader_sheet"),
    path(f"{SOURCE}picture/<int:page>/", picture, name="reader_picture"),
]
