"""The policies of the government, and the one in force on a date."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db.models import Exists, QuerySet, Subquery, Value

from ekinerja.organisasi.models import Pemda
from ekinerja.periode import pustaka
from ekinerja.periode.models import Ketetapan, Periode
from ekinerja.periode.pustaka import Naskah
from ekinerja.periode.rules.draf import Masa
from ekinerja.tpp.kebijakan import Aturan, Kebijakan, KebijakanSalah, Kesalahan
from ekinerja.tpp.kebijakan.salinan import baca_isi, muat_isi
from ekinerja.waktu import Bulan

NAMA = pustaka.NAMA
Cap = tuple[int, str] | None
"""The newest policy put in force; rows are only ever added, so it stands for all."""


def kebijakan_pada(tanggal: date) -> Kebijakan:
    """The policy of this government in force on a date.

    Loaded policies are kept in memory until a file of the policy folder changes. A
    faulty folder matters only on the days it is in force.

    Raises:
        KebijakanTidakTersedia: none is in force, or its files do not load; a
            KebijakanSalah whose details are in the log.
    """
    return pustaka.pilih(semua_kebijakan(), tanggal)


def kebijakan_bulan(bulan: Bulan) -> Kebijakan:
    """The policy a month is calculated by, whole.

    Raises:
        KebijakanTidakTersedia: as ``kebijakan_pada``.
    """
    return pustaka.pilih_bulan(semua_kebijakan(), bulan)


def kebijakan_banyak(tanggal: Iterable[date]) -> dict[date, Kebijakan]:
    """The policies in force on some dates; dates without a usable one are absent.

    One statement, however many dates.
    """
    return _pada_banyak(semua_kebijakan(), tanggal)


def kebijakan_dan_latihan(
    tanggal: Iterable[date], *, bulan: Bulan
) -> tuple[dict[date, Kebijakan], bool]:
    """As ``kebijakan_banyak``, and whether a letter makes a month a trial month; still
    one statement."""
    surat = Periode.objects.filter(bulan=str(bulan), uji_coba=True)
    daerah, cap, latihan = _daerah_dan_cap(Exists(surat))
    return _pada_banyak(_naskah_semua(daerah, cap), tanggal), latihan


def _pada_banyak(
    naskah: tuple[Naskah, ...], tanggal: Iterable[date]
) -> dict[date, Kebijakan]:
    hasil = {}
    for satu in tanggal:
        with suppress(KebijakanSalah):
            hasil[satu] = pustaka.pilih(naskah, satu)
    return hasil


def kebijakan_bernama(id_: str) -> Kebijakan | None:
    """The policy with this id (``belitung-timur/2022-perbup-00``) as its files are now.

    For names and titles beside frozen results, which must stay readable: None when
    the folder is gone or no longer loads.
    """
    semua = (satu.kebijakan for satu in semua_kebijakan())
    return next((k for k in semua if k is not None and k.id == id_), None)


def kebijakan_bersidik(sidik: str) -> Kebijakan | None:
    """The policy whose files are exactly those a month was calculated with, whatever
    its folder is called now; None when they changed, are gone or no longer load."""
    semua = (satu.kebijakan for satu in semua_kebijakan())
    return next((k for k in semua if k is not None and k.sidik == sidik), None)


def aturan_pada(tanggal: date) -> Aturan:
    """The limits other rooms obey (entry window, minimum minutes...) on a date."""
    return kebijakan_pada(tanggal).aturan


def aturan_banyak(tanggal: Iterable[date]) -> dict[date, Aturan]:
    """The limits on some dates; dates without a usable policy are absent. One
    statement, however many dates."""
    return {satu: k.aturan for satu, k in kebijakan_banyak(tanggal).items()}


def semua_kebijakan() -> tuple[Naskah, ...]:
    """Every policy of the government, faulty ones included; one statement.

    Loaded ones are kept in memory until a file changes or another is put in force.
    """
    daerah, cap, _ = _daerah_dan_cap()
    return _naskah_semua(daerah, cap)


def _naskah_semua(daerah: str, cap: Cap) -> tuple[Naskah, ...]:
    folder = pustaka.baca(Path(settings.KEBIJAKAN_DIR) / daerah)
    return pustaka.gabung(folder, _ditetapkan(daerah, cap))


def isi_kebijakan(nomor: str) -> dict[str, str] | None:
    """The texts of a policy by file name, ``nasional/`` included; None without it.

    Raises:
        KebijakanSalah: a file of its folder cannot be read as text.
    """
    ketetapan = Ketetapan.objects.filter(nomor=nomor).first()
    if ketetapan is not None:
        return isi_ketetapan(ketetapan)
    folder = folder_daerah() / nomor
    return baca_isi(folder) if (folder / NAMA).is_file() else None


def semua_ketetapan() -> QuerySet[Ketetapan]:
    """Everything ever put in force, newest first, with who did it."""
    orang = ("diusulkan_oleh", "ditetapkan_oleh")
    return Ketetapan.objects.select_related(*orang).order_by("-berlaku_sejak")


def isi_ketetapan(ketetapan: Ketetapan) -> dict[str, str]:
    """The texts of a policy put in force, by file name."""
    return dict(ketetapan.berkas.order_by("nama").values_list("nama", "isi"))


def isi_nasional() -> dict[str, str]:
    """What all governments share, as its files are now."""
    kosong = folder_daerah() / "_"
    return {n: isi for n, isi in baca_isi(kosong).items() if n.startswith("nasional/")}


def masa_lain(nomor: str) -> list[Masa]:
    """The validities of all other policies whose dates can be read."""
    return [
        Masa(satu.nama, satu.sejak, satu.sampai)
        for satu in semua_kebijakan()
        if satu.sejak is not None and satu.nama != nomor
    ]


def folder_daerah() -> Path:
    """The folder of this government's policies."""
    return Path(settings.KEBIJAKAN_DIR) / _daerah_dan_cap()[0]


def kode_daerah() -> str:
    """What the names of this government's policies begin with."""
    return _daerah_dan_cap()[0]


def nama_daerah() -> str:
    """What this government is called."""
    return Pemda.objects.values_list("nama", flat=True).get(id=1)


def _daerah_dan_cap(tanya: Exists | None = None) -> tuple[str, Cap, bool]:
    """Code of the government, newest policy put in force, the answer to ``tanya``."""
    terbaru = Ketetapan.objects.order_by("-id")
    kode, id_, sidik, jawab = (
        Pemda.objects.filter(id=1)
        .values_list(
            "kode",
            Subquery(terbaru.values("id")[:1]),
            Subquery(terbaru.values("sidik")[:1]),
            tanya or Value(False),
        )
        .get()
    )
    return kode, None if id_ is None else (id_, sidik), jawab


@lru_cache(maxsize=4)
def _ditetapkan(daerah: str, cap: Cap) -> tuple[Naskah, ...]:
    """Every policy put in force, loaded; ``cap`` is the newest of them."""
    if cap is None:
        return ()
    semua = Ketetapan.objects.filter(id__lte=cap[0]).prefetch_related("berkas")
    return tuple(_naskah(daerah, satu) for satu in semua.order_by("berlaku_sejak"))


def _naskah(daerah: str, ketetapan: Ketetapan) -> Naskah:
    isi = {berkas.nama: berkas.isi for berkas in ketetapan.berkas.all()}

    def muat() -> Kebijakan:
        kebijakan = muat_isi(isi, f"{daerah}/{ketetapan.nomor}")
        if kebijakan.sidik != ketetapan.sidik:
            salah = "Isinya bukan lagi yang ditetapkan."
            raise KebijakanSalah(
                [Kesalahan(NAMA, 1, salah, "Pulihkan basis data dari cadangan.")]
            )
        return kebijakan

    return pustaka.naskah(
        ketetapan.nomor, muat, teks=lambda: isi.get(NAMA, ""), ditetapkan=True
    )
