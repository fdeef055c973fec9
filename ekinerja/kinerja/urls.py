"""Addresses of the room."""

from django.urls import path

from ekinerja.kinerja import views

app_name = "kinerja"
urlpatterns = [
    path("kegiatan/", views.daftar, name="daftar"),
    path("kegiatan/baru/", views.baru, name="baru"),
    path("kegiatan/<int:aktivitas_id>/", views.lihat, name="lihat"),
    path("kegiatan/<int:aktivitas_id>/ubah/", views.ubah, name="ubah"),
    path("kegiatan/<int:aktivitas_id>/ajukan/", views.ajukan, name="ajukan"),
    path("kegiatan/<int:aktivitas_id>/tarik/", views.tarik, name="tarik"),
    path("kegiatan/<int:aktivitas_id>/hapus/", views.hapus, name="hapus"),
    path("kegiatan/<int:aktivitas_id>/batalkan/", views.batalkan, name="batalkan"),
    path("antrean/", views.antrean, name="antrean"),
    path("antrean/putuskan/", views.putuskan, name="putuskan"),
    path("skp/", views.skp, name="skp"),
    path("target/<int:pegawai_id>/<bulan:bulan>/", views.target, name="target"),
    path("penilaian/", views.penilaian, name="penilaian"),
    path("penilaian/<int:pegawai_id>/", views.nilai_daftar, name="nilai_daftar"),
    path(
        "penilaian/<int:pegawai_id>/<bulan:sejak>/<bulan:sampai>/",
        views.nilai,
        name="nilai",
    ),
    path("kelalaian/<bulan:bulan>/", views.kelalaian, name="kelalaian"),
    path(
        "kelalaian/<int:kelalaian_id>/batalkan/",
        views.kelalaian_batal,
        name="kelalaian_batal",
    ),
]
