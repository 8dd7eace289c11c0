"""The pages, one module a group; each names its addresses in `urlpatterns`."""

import pledgewatch.web.addresses  # noqa: F401 -- registers what the addresses of every page use
