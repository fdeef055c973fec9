"""Who may do what: every address x method stands in one table, or nobody may.

An entry lists grounds. One ground that holds is enough:

``tamu``     anybody, logged in or not
``akun``     anybody logged in
``pegawai``  logged in and with attendance and TPP, so everybody but the head of region
``bkpsdm``   the role, on today's date; likewise ``auditor``
``sendiri``  the object is the person's own
``bawahan``  the object's owner answers to the person, on the object's date
``kepala_unit``  the person leads the object's unit, on the object's date

Whoever may not even know of an object (no ground of ``TERLIHAT`` holds) gets 404; who
may see but not act gets 403 with a sentence. A method outside the table gets 405, an
address outside the table 403 for all; the suite fails before that happens.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
)
from django.shortcuts import render

from ekinerja.config.objek import OBJEK, Objek
from ekinerja.organisasi.forms import MasukForm
from ekinerja.organisasi.lanjutan import bungkus, lepaskan_terkirim
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import adalah_atasan, peran_pada, tanggal_kantor
from ekinerja.presensi.queries import unit_dipimpin

TAMU, AKUN, PEGAWAI = "tamu", "akun", "pegawai"
BKPSDM, AUDITOR = "bkpsdm", "auditor"
SENDIRI, BAWAHAN, KEPALA_UNIT = "sendiri", "bawahan", "kepala_unit"
# Cheapest first: the roles are known to the page anyway.
LIHAT = (SENDIRI, BKPSDM, AUDITOR, BAWAHAN)
KANTOR = (BKPSDM, AUDITOR)
ALASAN = (TAMU, AKUN, PEGAWAI, BKPSDM, AUDITOR, SENDIRI, BAWAHAN, KEPALA_UNIT)

ID_MAKS = 2**63 - 1  # no row has a larger number; asking a database for one is an error

# The grounds on which the existence of an object may be known.
TERLIHAT: dict[str, tuple[str, ...]] = {
    "pegawai": LIHAT,
    "pegawai_bulan": LIHAT,
    "pegawai_bernip": LIHAT,
    "kewajiban": LIHAT,
    "catatan": (SENDIRI, BKPSDM, AUDITOR),
    "aktivitas": LIHAT,
    "berkas": LIHAT,
    "ketidakhadiran": (SENDIRI, BKPSDM, AUDITOR),
    "kelalaian": (SENDIRI, BKPSDM, AUDITOR),
    "pola": KANTOR,
    "pola_unit": KANTOR,
    "pola_pegawai": KANTOR,
    "acara": (BKPSDM, AUDITOR, KEPALA_UNIT),
    "penilaian": LIHAT,
}

KALIMAT = {
    PEGAWAI: "Halaman ini untuk pegawai yang presensi. Kepala daerah bekerja dari "
    "Antrean.",
    BKPSDM: "Perbuatan ini hanya untuk petugas BKPSDM yang bertugas hari ini.",
    AUDITOR: "Halaman ini hanya untuk BKPSDM dan Inspektorat.",
    SENDIRI: "Hanya pemiliknya yang dapat melakukan ini.",
    BAWAHAN: "Hanya atasan langsung pada tanggal itu yang dapat melakukan ini.",
    KEPALA_UNIT: "Hanya BKPSDM dan pemimpin unitnya yang dapat melakukan ini.",
}


@dataclass(frozen=True, slots=True)
class Izin:
    """On which grounds one method of one address is open, and whose object it names."""

    boleh: tuple[str, ...]
    objek: str | None = None
    hanya_demo: bool = False


@dataclass(frozen=True, slots=True)
class Siapa:
    """An account as of one day; grounds are looked up only when asked for."""

    akun: Akun
    tanggal: date

    def peran(self) -> frozenset[str]:
        return peran_pada(self.akun, self.tanggal)


# The table, room by room: address, methods, grounds, object.
BARIS: tuple[tuple[str, str, Izin], ...] = (
    ("web:beranda", "GET", Izin((AKUN,))),
    ("web:menu", "GET", Izin((AKUN,))),
    ("web:hari_ini", "GET", Izin((PEGAWAI,))),
    ("web:jumlah_antrean", "GET", Izin((AKUN,))),
    ("web:bulan_ini", "GET", Izin((PEGAWAI,))),
    ("web:bulan_pegawai", "GET", Izin(LIHAT, "pegawai_bulan")),
    ("web:buktikan", "GET POST", Izin((BKPSDM,))),
    ("web:buktikan_pemetaan", "GET POST", Izin((BKPSDM,))),
    ("web:buktikan_hasil", "GET", Izin((BKPSDM,))),
    ("web:buktikan_xlsx", "GET", Izin((BKPSDM,))),
    ("web:buktikan_toml", "GET", Izin((BKPSDM,))),
    ("web:impor", "GET", Izin((BKPSDM,))),
    ("web:impor_jenis", "GET POST", Izin((BKPSDM,))),
    ("web:impor_pratinjau", "GET POST", Izin((BKPSDM,))),
    ("web:impor_templat", "GET", Izin((BKPSDM,))),
    ("web:impor_ditolak", "GET", Izin((BKPSDM,))),
    ("web:kebijakan_daftar", "GET", Izin(KANTOR)),
    ("web:kebijakan", "GET", Izin(KANTOR)),
    ("web:kebijakan_paket", "GET", Izin(KANTOR)),
    ("web:kebijakan_angka", "GET POST", Izin((BKPSDM,))),
    ("web:draf_baru", "GET POST", Izin((BKPSDM,))),
    ("web:draf", "GET", Izin(KANTOR)),
    ("web:draf_paket", "GET", Izin(KANTOR)),
    ("web:draf_berkas", "GET", Izin(KANTOR)),
    ("web:draf_berkas", "POST", Izin((BKPSDM,))),
    ("web:draf_angka", "GET POST", Izin((BKPSDM,))),
    ("web:draf_unggah", "POST", Izin((BKPSDM,))),
    ("web:draf_ubah", "POST", Izin((BKPSDM,))),
    ("web:draf_usulkan", "GET POST", Izin((BKPSDM,))),
    ("web:draf_tetapkan", "GET POST", Izin((BKPSDM,))),
    ("web:draf_tarik", "POST", Izin((BKPSDM,))),
    ("web:draf_kembalikan", "POST", Izin((BKPSDM,))),
    ("web:simulasi_daftar", "GET", Izin(KANTOR)),
    ("web:simulasi_daftar", "POST", Izin((BKPSDM,))),
    ("web:simulasi", "GET", Izin(KANTOR)),
    ("web:simulasi_csv", "GET", Izin(KANTOR)),
    ("web:jam_demo", "POST", Izin((TAMU,), hanya_demo=True)),
    ("web:komponen", "GET", Izin((AKUN,), hanya_demo=True)),
    ("organisasi:masuk", "GET POST", Izin((TAMU,))),
    ("organisasi:lanjutkan", "GET POST", Izin((AKUN,))),
    ("organisasi:keluar", "POST", Izin((TAMU,))),
    ("organisasi:pegawai_daftar", "GET", Izin((AKUN,))),
    ("organisasi:pegawai", "GET", Izin(LIHAT, "pegawai")),
    ("organisasi:status_baru", "GET POST", Izin((BKPSDM,), "pegawai_bernip")),
    ("organisasi:catatan", "GET", Izin(KANTOR)),
    ("organisasi:catatan_daftar", "GET", Izin(KANTOR)),
    ("organisasi:catatan_baru", "GET POST", Izin((BKPSDM,), "pegawai_bernip")),
    ("organisasi:catatan_akhiri", "POST", Izin((BKPSDM,), "catatan")),
    ("organisasi:catatan_batal", "POST", Izin((BKPSDM,), "catatan")),
    ("organisasi:kewajiban_daftar", "GET", Izin(KANTOR)),
    ("organisasi:kewajiban_baru", "GET POST", Izin((BKPSDM,))),
    ("organisasi:kewajiban_penuhi", "POST", Izin((BKPSDM,), "kewajiban")),
    ("organisasi:kewajiban_kecualikan", "POST", Izin((BKPSDM,), "kewajiban")),
    ("berkas:berkas", "GET", Izin(LIHAT, "berkas")),
    ("jadwal:pola_daftar", "GET", Izin(KANTOR)),
    ("jadwal:pola_baru", "GET POST", Izin((BKPSDM,))),
    ("jadwal:pola", "GET", Izin(KANTOR, "pola")),
    ("jadwal:pasang_unit", "POST", Izin((BKPSDM,), "pola")),
    ("jadwal:pasang_pegawai", "POST", Izin((BKPSDM,), "pola")),
    ("jadwal:cabut_unit", "POST", Izin((BKPSDM,), "pola_unit")),
    ("jadwal:cabut_pegawai", "POST", Izin((BKPSDM,), "pola_pegawai")),
    ("jadwal:akhiri_pegawai", "POST", Izin((BKPSDM,), "pola_pegawai")),
    ("jadwal:giliran", "GET", Izin((PEGAWAI,))),
    ("jadwal:giliran", "POST", Izin((BKPSDM,))),
    ("jadwal:libur", "GET", Izin((PEGAWAI,))),
    ("jadwal:libur_tambah", "POST", Izin((BKPSDM,))),
    ("jadwal:libur_hapus", "POST", Izin((BKPSDM,))),
    ("jadwal:libur_impor", "POST", Izin((BKPSDM,))),
    ("presensi:rekam", "POST", Izin((PEGAWAI,))),
    ("presensi:ketidakhadiran_daftar", "GET", Izin(KANTOR)),
    ("presensi:ketidakhadiran_baru", "GET POST", Izin((BKPSDM,))),
    ("presensi:ketidakhadiran_batal", "POST", Izin((BKPSDM,), "ketidakhadiran")),
    ("presensi:acara_daftar", "GET", Izin((PEGAWAI,))),
    ("presensi:acara_baru", "GET POST", Izin((BKPSDM,))),
    ("presensi:acara", "GET", Izin((BKPSDM, AUDITOR, KEPALA_UNIT), "acara")),
    ("presensi:acara", "POST", Izin((BKPSDM, KEPALA_UNIT), "acara")),
    ("presensi:acara_batal", "POST", Izin((BKPSDM,), "acara")),
    ("kinerja:daftar", "GET", Izin((PEGAWAI,))),
    ("kinerja:baru", "GET POST", Izin((PEGAWAI,))),
    ("kinerja:skp", "GET", Izin((PEGAWAI,))),
    ("kinerja:target", "GET", Izin(LIHAT, "pegawai_bulan")),
    ("kinerja:target", "POST", Izin((BKPSDM, BAWAHAN), "pegawai_bulan")),
    ("kinerja:lihat", "GET", Izin(LIHAT, "aktivitas")),
    ("kinerja:ubah", "GET POST", Izin((SENDIRI,), "aktivitas")),
    ("kinerja:ajukan", "POST", Izin((SENDIRI,), "aktivitas")),
    ("kinerja:tarik", "POST", Izin((SENDIRI,), "aktivitas")),
    ("kinerja:hapus", "POST", Izin((SENDIRI,), "aktivitas")),
    ("kinerja:batalkan", "POST", Izin((BAWAHAN,), "aktivitas")),
    ("kinerja:antrean", "GET", Izin((AKUN,))),
    ("kinerja:putuskan", "POST", Izin((AKUN,))),
    ("kinerja:penilaian", "GET", Izin((AKUN,))),
    ("kinerja:nilai_daftar", "GET", Izin(LIHAT, "pegawai")),
    ("kinerja:nilai", "GET", Izin(LIHAT, "penilaian")),
    ("kinerja:nilai", "POST", Izin((BAWAHAN,), "penilaian")),
    ("kinerja:kelalaian", "GET", Izin(KANTOR)),
    ("kinerja:kelalaian_batal", "POST", Izin((BKPSDM,), "kelalaian")),
    ("penutupan:bulan_daftar", "GET", Izin(KANTOR)),
    ("penutupan:bulan", "GET", Izin(KANTOR)),
    ("penutupan:perbaiki", "GET", Izin(KANTOR)),
    ("penutupan:hitung", "POST", Izin((BKPSDM,))),
    ("penutupan:uji_coba", "POST", Izin((BKPSDM,))),
    ("penutupan:pembayaran", "GET", Izin(KANTOR)),
    ("penutupan:pembayaran_xlsx", "GET", Izin(KANTOR)),
    ("penutupan:penghasilan", "GET", Izin(KANTOR)),
    ("penutupan:penghasilan_isi", "GET POST", Izin((BKPSDM,))),
    ("penutupan:kunci", "GET POST", Izin((BKPSDM,))),
    ("penutupan:buka_kembali", "GET POST", Izin((BKPSDM,))),
    ("penutupan:hasil_pegawai", "GET", Izin(KANTOR, "pegawai")),
    ("penutupan:hasil_tanpa", "GET", Izin(KANTOR, "pegawai")),
    ("penutupan:tpp", "GET", Izin((PEGAWAI,))),
    ("penutupan:perkiraan", "GET", Izin((PEGAWAI,))),
    ("penutupan:slip", "GET", Izin((PEGAWAI,))),
    ("penutupan:tanpa", "GET", Izin((PEGAWAI,))),
    ("pengawasan:jejak", "GET", Izin(KANTOR)),
)
TABEL: dict[str, dict[str, Izin]] = {}
for _rute, _metode, _izin in BARIS:
    TABEL.setdefault(_rute, {}).update(dict.fromkeys(_metode.split(), _izin))


def berlaku(alasan: str, siapa: Siapa, objek: list[Objek]) -> bool:
    """Whether one ground holds for a logged-in person and the owners of an object."""
    if alasan == SENDIRI:
        return any(satu.pegawai_id == siapa.akun.pegawai_id for satu in objek)
    terbuka = [satu for satu in objek if not satu.pribadi]
    if objek and not terbuka:
        return False
    match alasan:
        case "tamu" | "akun":
            return True
        case "pegawai":
            return not siapa.akun.pegawai.kepala_daerah
        case "bawahan":
            return any(_bawahan(siapa, satu) for satu in terbuka)
        case "kepala_unit":
            return any(_kepala_unit(siapa, satu) for satu in terbuka)
        case _:
            return alasan in siapa.peran()


def periksa(izin: Izin, siapa: Siapa, argumen: dict[str, Any]) -> None:
    """Let the person through, or raise.

    Raises:
        Http404: the object does not exist, or not for this person.
        PermissionDenied: the person may see, but not do this; with a sentence.
    """
    if any(isinstance(isi, int) and isi > ID_MAKS for isi in argumen.values()):
        raise Http404
    objek: list[Objek] = []
    if izin.objek is not None:
        objek = OBJEK[izin.objek](argumen, siapa.tanggal)
        if not objek:
            raise Http404
    if any(berlaku(alasan, siapa, objek) for alasan in izin.boleh):
        return
    if izin.objek is not None and not any(
        berlaku(alasan, siapa, objek) for alasan in TERLIHAT[izin.objek]
    ):
        raise Http404
    raise PermissionDenied(KALIMAT[izin.boleh[-1]])


class IzinMiddleware:
    """Asks the table before every view; without an answer nobody gets in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        balasan = self.get_response(request)
        if not balasan.has_header("Cache-Control"):
            # Not no-store: going back to a half-filled form must not lose it.
            balasan["Cache-Control"] = "private, no-cache"
        return balasan

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponse],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        del view_func, view_args
        rute = request.resolver_match.view_name if request.resolver_match else ""
        metode = "GET" if request.method == "HEAD" else request.method or ""
        per_metode = TABEL.get(rute)
        if per_metode is None:
            raise PermissionDenied("Halaman ini belum dibuka untuk siapa pun.")
        izin = per_metode.get(metode)
        if izin is None:
            return HttpResponseNotAllowed(sorted(per_metode))
        if izin.hanya_demo and not settings.DEMO:
            raise Http404
        if TAMU in izin.boleh:
            return None
        if not isinstance(request.user, Akun):
            return _minta_masuk(request)
        now = request.now  # type: ignore[attr-defined]  # set by JamMiddleware
        siapa = Siapa(request.user, tanggal_kantor(request.user, now))
        periksa(izin, siapa, view_kwargs)
        if metode == "POST":
            lepaskan_terkirim(request)
        return None


def _kepala_unit(siapa: Siapa, objek: Objek) -> bool:
    return objek.unit_id in unit_dipimpin(
        pegawai_id=siapa.akun.pegawai_id, tanggal=objek.sejak
    )


def _bawahan(siapa: Siapa, objek: Objek) -> bool:
    if objek.pegawai_id is None:
        return False
    return not objek.tertutup_bagi_atasan and adalah_atasan(
        atasan_id=siapa.akun.pegawai_id,
        pegawai_id=objek.pegawai_id,
        sejak=objek.sejak,
        sampai=objek.sampai,
    )


def _minta_masuk(request: HttpRequest) -> HttpResponse:
    """Ask to log in: a redirect for a page, a login that keeps what was typed for a
    form."""
    if request.method in ("GET", "HEAD"):
        return redirect_to_login(request.get_full_path())
    form = MasukForm(initial={"lanjut": bungkus(request)})
    return render(request, "organisasi/sesi_berakhir.html", {"form": form}, status=403)
