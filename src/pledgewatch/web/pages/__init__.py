"""The pages, one module a group; each names its addresses in `urlpatterns`."""
