"""Every address of the application, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("ekinerja.web.urls")),
    path("", include("ekinerja.organisasi.urls")),
    path("", include("ekinerja.berkas.urls")),
    path("", include("ekinerja.jadwal.urls")),
    path("", include("ekinerja.presensi.urls")),
    path("", include("ekinerja.kinerja.urls")),
    path("", include("ekinerja.penutupan.urls")),
    path("", include("ekinerja.pengawasan.urls")),
]
handler403 = "ekinerja.web.views.tidak_berwenang"
handler404 = "ekinerja.web.views.tidak_ada"
handler500 = "ekinerja.web.views.gangguan"
