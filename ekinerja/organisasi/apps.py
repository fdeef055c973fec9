"""The room ``organisasi`` as Django sees it."""

from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    name = "ekinerja.organisasi"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from ekinerja.organisasi import converters  # noqa: F401 - registers "catatan"
