"""The room ``pengawasan`` as Django sees it."""

from django.apps import AppConfig


class PengawasanConfig(AppConfig):
    name = "ekinerja.pengawasan"
