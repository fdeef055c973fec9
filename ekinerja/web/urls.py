"""Addresses of the frame and of the days."""

from django.urls import path

from ekinerja.web import views
from ekinerja.web.views import (
    buktikan,
    bulan,
    draf,
    hari_ini,
    impor,
    kebijakan,
    simulasi,
)

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
    path("impor/", impor.impor, name="impor"),
    path("impor/<impor:apa>/", impor.impor_jenis, name="impor_jenis"),
    path("impor/<impor:apa>/pratinjau/", impor.impor_pratinjau, name="impor_pratinjau"),
    path("impor/<impor:apa>/templat.xlsx", impor.impor_templat, name="impor_templat"),
    path("impor/<impor:apa>/ditolak.xlsx", impor.impor_ditolak, name="impor_ditolak"),
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
    path("kebijakan/", kebijakan.kebijakan_daftar, name="kebijakan_daftar"),
    path("kebijakan/berlaku/<slug:nomor>/", kebijakan.kebijakan, name="kebijakan"),
    path(
        "kebijakan/berlaku/<slug:nomor>/paket.zip",
        kebijakan.kebijakan_paket,
        name="kebijakan_paket",
    ),
    path(
        "kebijakan/berlaku/<slug:nomor>/angka/",
        kebijakan.kebijakan_angka,
        name="kebijakan_angka",
    ),
    path("kebijakan/draf/baru/", kebijakan.draf_baru, name="draf_baru"),
    path("kebijakan/draf/<int:draf_id>/", draf.draf, name="draf"),
    path("kebijakan/draf/<int:draf_id>/paket.zip", draf.draf_paket, name="draf_paket"),
    path("kebijakan/draf/<int:draf_id>/angka/", draf.draf_angka, name="draf_angka"),
    path("kebijakan/draf/<int:draf_id>/unggah/", draf.draf_unggah, name="draf_unggah"),
    path(
        "kebijakan/draf/<int:draf_id>/usulkan/", draf.draf_usulkan, name="draf_usulkan"
    ),
    path(
        "kebijakan/draf/<int:draf_id>/tetapkan/",
        draf.draf_tetapkan,
        name="draf_tetapkan",
    ),
    path("kebijakan/draf/<int:draf_id>/tarik/", draf.draf_tarik, name="draf_tarik"),
    path(
        "kebijakan/draf/<int:draf_id>/kembalikan/",
        draf.draf_kembalikan,
        name="draf_kembalikan",
    ),
    path(
        "kebijakan/draf/<int:draf_id>/berkas/<path:nama>",
        draf.draf_berkas,
        name="draf_berkas",
    ),
    path("kebijakan/draf/<int:draf_id>/<slug:aksi>/", draf.draf_ubah, name="draf_ubah"),
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
