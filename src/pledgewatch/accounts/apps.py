"""The Django app of the people."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who work with the record."""

    name = "pledgewatch.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what the trail tells of."""
        from pledgewatch.accounts.listening import listen  # needs the models

        listen()
