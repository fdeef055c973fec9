"""Addresses of logging in and of people."""

from django.urls import path

from ekinerja.organisasi import views

app_name = "organisasi"
urlpatterns = [
    path("masuk/", views.masuk, name="masuk"),
    path("masuk/lanjut/", views.lanjutkan, name="lanjutkan"),
    path("keluar/", views.keluar, name="keluar"),
    path("pegawai/", views.pegawai_daftar, name="pegawai_daftar"),
    path("pegawai/<int:pegawai_id>/", views.pegawai, name="pegawai"),
    path(
        "pegawai/<int:pegawai_id>/status/baru/", views.status_baru, name="status_baru"
    ),
    path(
        "pegawai/<int:pegawai_id>/catatan/<catatan:jenis>/baru/",
        views.catatan_baru,
        name="catatan_baru",
    ),
    path("catatan/", views.catatan, name="catatan"),
    path("catatan/<catatan:jenis>/", views.catatan_daftar, name="catatan_daftar"),
    path(
        "catatan/<catatan_berakhir:jenis>/<int:catatan_id>/akhiri/",
        views.catatan_akhiri,
        name="catatan_akhiri",
    ),
    path(
        "catatan/<catatan:jenis>/<int:catatan_id>/batal/",
        views.catatan_batal,
        name="catatan_batal",
    ),
    path("kewajiban/", views.kewajiban_daftar, name="kewajiban_daftar"),
    path("kewajiban/baru/", views.kewajiban_baru, name="kewajiban_baru"),
    path(
        "kewajiban/<int:kewajiban_id>/penuhi/",
        views.kewajiban_penuhi,
        name="kewajiban_penuhi",
    ),
    path(
        "kewajiban/<int:kewajiban_id>/kecualikan/",
        views.kewajiban_kecualikan,
        name="kewajiban_kecualikan",
    ),
]
