"""The state of months and the policy in force on a date."""

import os
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from ekinerja.organisasi import queries as organisasi
from ekinerja.periode import rules
from ekinerja.periode.models import Periode
from ekinerja.tpp import kebijakan as berkas_kebijakan
from ekinerja.tpp.kebijakan import Aturan, Kebijakan, KebijakanSalah
from ekinerja.waktu import Bulan

Cap = tuple[tuple[str, int, int], ...]


def kebijakan_pada(tanggal: date) -> Kebijakan:
    """The policy of this government in force on a date.

    Loaded policies are kept in memory until a file of the policy folder changes.

    Raises:
        KebijakanSalah: none is in force, or the files do not load; the policy
            author's to mend.
    """
    folder = _folder_daerah()
    for kebijakan in reversed(_semua(folder)):
        akhir = kebijakan.berlaku_sampai
        if kebijakan.berlaku_sejak <= tanggal and (akhir is None or tanggal <= akhir):
            return kebijakan
    return berkas_kebijakan.berlaku(folder, tanggal)  # refuses, and says where


def kebijakan_bernama(id_: str) -> Kebijakan | None:
    """The policy with this id (``belitung-timur/2022-perbup-00``) as its files are now.

    For names and titles beside frozen results, which must stay readable: None when
    the folder is gone or no longer loads.
    """
    try:
        semua = _semua(_folder_daerah())
    except KebijakanSalah:
        return None
    return next((kebijakan for kebijakan in semua if kebijakan.id == id_), None)


def aturan_pada(tanggal: date) -> Aturan:
    """The limits other rooms obey (entry window, minimum minutes...) on a date."""
    return kebijakan_pada(tanggal).aturan


def keadaan(bulan: Bulan) -> str:
    """State of a month; one that nobody has touched yet is open."""
    tersimpan = Periode.objects.filter(bulan=str(bulan)).values_list("keadaan")
    return next((nilai for (nilai,) in tersimpan), rules.TERBUKA)


def keadaan_banyak() -> dict[Bulan, str]:
    """State of every month that has a row, in one statement."""
    semua = Periode.objects.values_list("bulan", "keadaan").order_by("bulan")
    return {Bulan.baca(bulan): nilai for bulan, nilai in semua}


def bulan_terkunci(sejak: date, sampai: date) -> set[Bulan]:
    """The locked months that share a day with the span, both ends included."""
    terkunci = Periode.objects.filter(
        keadaan=rules.TERKUNCI,
        bulan__gte=str(Bulan.dari(sejak)),
        bulan__lte=str(Bulan.dari(sampai)),
    ).values_list("bulan", flat=True)
    return {Bulan.baca(bulan) for bulan in terkunci}


def _folder_daerah() -> Path:
    return Path(settings.KEBIJAKAN_DIR) / organisasi.pemda().kode


def _semua(folder: Path) -> tuple[Kebijakan, ...]:
    """Every policy of the government by the date it begins; only the last one whose
    validity holds a date is in force then."""
    return _muat(folder, _cap(folder) + _cap(folder.parent / "nasional"))


@lru_cache(maxsize=8)
def _muat(folder: Path, cap: Cap) -> tuple[Kebijakan, ...]:
    del cap  # part of the key only: another fingerprint, another load
    return berkas_kebijakan.muat_semua(folder)


def _cap(folder: Path) -> Cap:
    """Name, size and change time of every file below ``folder``."""
    return tuple(sorted(_berkas(folder)))


def _berkas(folder: Path) -> Iterator[tuple[str, int, int]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as isi:
        for entri in isi:
            if entri.is_dir():
                yield from _berkas(Path(entri.path))
            else:
                ukuran = entri.stat()
                yield entri.path, ukuran.st_size, ukuran.st_mtime_ns
