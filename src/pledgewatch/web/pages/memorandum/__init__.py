"""The memorandum: its parts and their own texts, how it will look, drafts and issues of it."""

from django.urls import path

from pledgewatch.web.pages.memorandum.checking import check, outline
from pledgewatch.web.pages.memorandum.citing import cite
from pledgewatch.web.pages.memorandum.issued import correct, issued_file
from pledgewatch.web.pages.memorandum.issuing import draft, issue
from pledgewatch.web.pages.memorandum.making import draft_file, making, making_act
from pledgewatch.web.pages.memorandum.moving import move
from pledgewatch.web.pages.memorandum.page import looks, memorandum, try_out
from pledgewatch.web.pages.memorandum.verifying import verified
from pledgewatch.web.pages.memorandum.writing import write

_ROOT = "d/<dossier:dossier>/memorandum/"

urlpatterns = [
    path(_ROOT, memorandum, name="memorandum"),
    path(f"{_ROOT}looks/", looks, name="memorandum_looks"),
    path(f"{_ROOT}try/", try_out, name="memorandum_try"),
    path(f"{_ROOT}write/", write, name="memorandum_write"),
    path(f"{_ROOT}move/", move, name="memorandum_move"),
    path(f"{_ROOT}cite/", cite, name="memorandum_cite"),
    path(f"{_ROOT}outline/", outline, name="memorandum_outline"),
    path(f"{_ROOT}check/", check, name="memorandum_check"),
    path(f"{_ROOT}issue/", issue, name="memorandum_issue"),
    path(f"{_ROOT}draft/", draft, name="memorandum_draft"),
    path(f"{_ROOT}making/", making, name="memorandum_making"),
    path(f"{_ROOT}making/<int:number>/", making_act, name="memorandum_making_act"),
    path(f"{_ROOT}drafts/<int:number>/<str:name>", draft_file, name="memorandum_draft_file"),
    path(f"{_ROOT}verified/", verified, name="memorandum_verified"),
    path(f"{_ROOT}<item:key>/correct/", correct, name="memorandum_correct"),
    path(f"{_ROOT}<item:key>/<str:name>", issued_file, name="memorandum_file"),
]
