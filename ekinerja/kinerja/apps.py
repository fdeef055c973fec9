"""The room ``kinerja`` as Django sees it."""

from django.apps import AppConfig


class KinerjaConfig(AppConfig):
    name = "ekinerja.kinerja"
    default_auto_field = "django.db.models.BigAutoField"
