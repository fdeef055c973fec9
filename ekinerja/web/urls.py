"""Addresses of the frame and of the days."""

from django.urls import path

from ekinerja.web import views
from ekinerja.web.views import buktikan, bulan, hari_ini, simulasi

app_name = "web"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("hari-ini/", hari_ini.hari_ini, name="hari_ini"),
    path("antrean/jumlah/", hari_ini.jumlah_antrean, name="jumlah_antrean"),
    path("bulan-ini/", bulan.bulan_ini, name="bulan_ini"),
    path(
        "pegawai/<int:pegawai_id>/bulan/<bulan:bulan>/",
        bulan.bulan_pegawai,
        name="bulan_pegawai",
    ),
    path("kebijakan/buktikan/", buktikan.buktikan, name="buktikan"),
    path(
        "kebijakan/buktikan/kolom/",
        buktikan.buktikan_pemetaan,
        name="buktikan_pemetaan",
    ),
    path("kebijakan/buktikan/hasil/", buktikan.buktikan_hasil, name="buktikan_hasil"),
    path(
        "kebijakan/buktikan/selisih.xlsx", buktikan.buktikan_xlsx, name="buktikan_xlsx"
    ),
    path(
        "kebijakan/buktikan/pemetaan.toml", buktikan.buktikan_toml, name="buktikan_toml"
    ),
    path("kebijakan/simulasi/", simulasi.simulasi_daftar, name="simulasi_daftar"),
    path("kebijakan/simulasi/<int:simulasi_id>/", simulasi.simulasi, name="simulasi"),
    path(
        "kebijakan/simulasi/<int:simulasi_id>/orang.csv",
        simulasi.simulasi_csv,
        name="simulasi_csv",
    ),
    path("jam-demo/", views.jam_demo, name="jam_demo"),
    path("menu/", views.menu, name="menu"),
    path("komponen/", views.komponen, name="komponen"),
]
