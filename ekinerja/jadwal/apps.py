"""The room ``jadwal`` as Django sees it."""

from django.apps import AppConfig


class JadwalConfig(AppConfig):
    name = "ekinerja.jadwal"
    default_auto_field = "django.db.models.BigAutoField"
