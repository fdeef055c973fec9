"""Addresses of patterns, rosters and holidays."""

from django.urls import path

from ekinerja.jadwal import views

app_name = "jadwal"
urlpatterns = [
    path("jadwal/", views.pola_daftar, name="pola_daftar"),
    path("jadwal/pola/baru/", views.pola_baru, name="pola_baru"),
    path("jadwal/pola/<int:pola_id>/", views.pola, name="pola"),
    path("jadwal/pola/<int:pola_id>/unit/", views.pasang_unit, name="pasang_unit"),
    path(
        "jadwal/pola/<int:pola_id>/pegawai/",
        views.pasang_pegawai,
        name="pasang_pegawai",
    ),
    path(
        "jadwal/pola-unit/<int:pola_unit_id>/cabut/",
        views.cabut_unit,
        name="cabut_unit",
    ),
    path(
        "jadwal/pola-pegawai/<int:pola_pegawai_id>/cabut/",
        views.cabut_pegawai,
        name="cabut_pegawai",
    ),
    path(
        "jadwal/pola-pegawai/<int:pola_pegawai_id>/akhiri/",
        views.akhiri_pegawai,
        name="akhiri_pegawai",
    ),
    path("jadwal/giliran/", views.giliran, name="giliran"),
    path("jadwal/libur/", views.libur, name="libur"),
    path("jadwal/libur/tambah/", views.libur_tambah, name="libur_tambah"),
    path("jadwal/libur/hapus/", views.libur_hapus, name="libur_hapus"),
    path("jadwal/libur/impor/", views.libur_impor, name="libur_impor"),
]
