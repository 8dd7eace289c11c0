"""The Django app of the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The workbench: pages, their templates, styles and scripts."""

    name = "pledgewatch.web"
    label = "web"
