"""The Django app of the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The workbench: pages, their templates, styles and scripts."""

    name = "pledgewatch.web"
    label = "web"

    def ready(self) -> None:
        """Know the work that pages ask for, beside that of the record."""
        from pledgewatch.terminal.jobs import add_all  # needs the models

        add_all()
