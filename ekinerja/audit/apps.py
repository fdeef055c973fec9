"""The room ``audit`` as Django sees it."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "ekinerja.audit"
    default_auto_field = "django.db.models.BigAutoField"
