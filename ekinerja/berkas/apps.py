"""The room ``berkas`` as Django sees it."""

from django.apps import AppConfig


class BerkasConfig(AppConfig):
    name = "ekinerja.berkas"
    default_auto_field = "django.db.models.BigAutoField"
