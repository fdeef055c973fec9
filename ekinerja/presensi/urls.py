"""Addresses of punches and absences."""

from django.urls import path, register_converter

from ekinerja.presensi import views


class ArahConverter:
    """``masuk`` or ``pulang``; anything else is an unknown address (404)."""

    regex = "masuk|pulang"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ArahConverter, "arah")

app_name = "presensi"
urlpatterns = [
    path("presensi/<arah:arah>/", views.rekam, name="rekam"),
    path("ketidakhadiran/", views.ketidakhadiran_daftar, name="ketidakhadiran_daftar"),
    path("ketidakhadiran/baru/", views.ketidakhadiran_baru, name="ketidakhadiran_baru"),
    path(
        "ketidakhadiran/<int:ketidakhadiran_id>/batalkan/",
        views.ketidakhadiran_batal,
        name="ketidakhadiran_batal",
    ),
]
