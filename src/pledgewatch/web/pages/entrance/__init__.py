"""Coming in and going out, and what people settle about themselves.

Of allauth's addresses only those are here that the pages use, each in our frame and wrapped as
every view is.
"""

from pledgewatch.web.pages.entrance import account, doors, factors, invitations, links

urlpatterns = [
    *account.urlpatterns,
    *factors.urlpatterns,
    *doors.urlpatterns,
    *invitations.urlpatterns,
    *links.urlpatterns,
]
