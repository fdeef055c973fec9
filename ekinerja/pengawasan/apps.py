"""The room ``pengawasan`` as Django sees it."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PengawasanConfig(AppConfig):
    name = "ekinerja.pengawasan"

    def ready(self) -> None:
        """Know every room's kinds of events, whichever page is opened first."""
        autodiscover_modules("peristiwa")
