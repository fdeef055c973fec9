"""Addresses of the closing and of one's own TPP."""

from django.urls import path

from ekinerja.penutupan import views

app_name = "penutupan"
urlpatterns = [
    path("bulan/", views.bulan_daftar, name="bulan_daftar"),
    path("bulan/<bulan:bulan>/", views.bulan, name="bulan"),
    path("bulan/<bulan:bulan>/hitung/", views.hitung, name="hitung"),
    path("bulan/<bulan:bulan>/uji-coba/", views.uji_coba, name="uji_coba"),
    path("bulan/<bulan:bulan>/kunci/", views.kunci, name="kunci"),
    path("bulan/<bulan:bulan>/buka-kembali/", views.buka_kembali, name="buka_kembali"),
    path("bulan/<bulan:bulan>/pembayaran/", views.pembayaran, name="pembayaran"),
    path(
        "bulan/<bulan:bulan>/pembayaran.xlsx",
        views.pembayaran_xlsx,
        name="pembayaran_xlsx",
    ),
    path("bulan/<bulan:bulan>/penghasilan/", views.penghasilan, name="penghasilan"),
    path(
        "bulan/<bulan:bulan>/penghasilan/isi/",
        views.penghasilan_isi,
        name="penghasilan_isi",
    ),
    path("bulan/<bulan:bulan>/perlu-diperbaiki/", views.perbaiki, name="perbaiki"),
    path(
        "bulan/<bulan:bulan>/pegawai/<int:pegawai_id>/",
        views.hasil_pegawai,
        name="hasil_pegawai",
    ),
    path(
        "bulan/<bulan:bulan>/pegawai/<int:pegawai_id>/tanpa/<str:kejadian>/",
        views.hasil_tanpa,
        name="hasil_tanpa",
    ),
    path("tpp/", views.tpp, name="tpp"),
    path("tpp/perkiraan/", views.perkiraan, name="perkiraan"),
    path("tpp/<bulan:bulan>/", views.slip, name="slip"),
    path("tpp/<bulan:bulan>/tanpa/<str:kejadian>/", views.slip_tanpa, name="tanpa"),
]
