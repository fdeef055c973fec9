"""The room ``periode`` as Django sees it."""

from django.apps import AppConfig


class PeriodeConfig(AppConfig):
    name = "ekinerja.periode"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from ekinerja.periode import converters  # noqa: F401 - registers "bulan"
