"""The room ``penutupan`` as Django sees it."""

from django.apps import AppConfig


class PenutupanConfig(AppConfig):
    name = "ekinerja.penutupan"
    default_auto_field = "django.db.models.BigAutoField"
