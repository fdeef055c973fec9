"""The room ``web`` as Django sees it."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "ekinerja.web"
