"""Addresses of punches, absences and ceremonies."""

from django.urls import path, register_converter

from ekinerja.presensi import views


class ArahConverter:
    """``masuk``, ``kembali`` or ``pulang``; else an unknown address (404)."""

    regex = "masuk|kembali|pulang"

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
    path("acara/", views.acara_daftar, name="acara_daftar"),
    path("acara/baru/", views.acara_baru, name="acara_baru"),
    path("acara/<int:acara_id>/", views.acara, name="acara"),
    path("acara/<int:acara_id>/batalkan/", views.acara_batal, name="acara_batal"),
]
