"""The room ``presensi`` as Django sees it."""

from django.apps import AppConfig


class PresensiConfig(AppConfig):
    name = "ekinerja.presensi"
    default_auto_field = "django.db.models.BigAutoField"
