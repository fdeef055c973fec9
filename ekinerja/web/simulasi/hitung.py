"""Calculate a simulation heap by heap, in this process or in several beside it."""

import gc
import logging
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connections

from ekinerja.penutupan.queries import (
    orang_beku,
    orang_dihitung,
    orang_kini,
    perhitungan_versi,
    peserta,
)
from ekinerja.periode.models import Simulasi
from ekinerja.periode.operations import (
    gagalkan_simulasi,
    majukan_simulasi,
    selesaikan_simulasi,
)
from ekinerja.periode.queries import kebijakan_bernama, tugas_simulasi
from ekinerja.tpp.hitung import Mesin
from ekinerja.tpp.kebijakan.salinan import muat_isi
from ekinerja.tpp.simulasi import Rekap, sebutan, simulasikan, susun_percobaan
from ekinerja.waktu import Bulan

log = logging.getLogger(__name__)

SEKALI = 250
GALAT = (
    "Simulasi berhenti karena gangguan di server; tidak ada yang berubah pada bulannya. "
    "Jalankan lagi, atau sampaikan kepada pengelola aplikasi."
)
Jam = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Bahan:
    """What every heap needs: where its people are, and the machines."""

    bulan: Bulan
    perhitungan_id: int | None
    hari_berjalan: date | None
    lama: Mesin | None
    baru: Mesin
    nama: dict[str, str]

    def sepotong(self, ids: Sequence[int]) -> Rekap:
        """Calculate one heap of people."""
        if self.perhitungan_id is not None:
            orang = orang_beku(self.perhitungan_id, ids)
        else:
            orang = orang_kini(self.bulan, ids, hari_berjalan=self.hari_berjalan)
        return simulasikan(orang, lama=self.lama, baru=self.baru, nama=self.nama)


def siapkan(simulasi: Simulasi) -> Bahan:
    """Load and compile the policies of a simulation."""
    bulan = Bulan.baca(simulasi.bulan)
    perhitungan = perhitungan_versi(bulan, simulasi.versi)
    baru = muat_isi(simulasi.isi, simulasi.menjadi)
    lama, nama = None, {}
    if perhitungan is None:
        lama = susun_percobaan(muat_isi(simulasi.isi_semula, simulasi.semula))
    elif kebijakan := kebijakan_bernama(simulasi.semula):
        nama = sebutan(susun_percobaan(kebijakan))
    return Bahan(
        bulan=bulan,
        perhitungan_id=perhitungan.id if perhitungan else None,
        hari_berjalan=simulasi.hari_berjalan,
        lama=lama,
        baru=susun_percobaan(baru),
        nama=nama,
    )


def jalankan(id_: int, *, pekerja: int, jam: Jam) -> None:
    """Calculate a simulation to its end and keep the outcome.

    Args:
        id_: the simulation; one that is not running any more is left alone.
        pekerja: processes to share the work; 0 calculates in this one.
        jam: reads the clock, for the signs of life.
    """
    simulasi = tugas_simulasi(id_)
    if simulasi is None or simulasi.keadaan != "berjalan":
        return
    try:
        rekap = _hitung(simulasi, pekerja, jam)
    except Exception:  # whatever it is, the page must not wait for ever
        log.exception("Simulasi %s gagal", id_)
        gagalkan_simulasi(id_=id_, galat=GALAT, now=jam())
    else:
        selesaikan_simulasi(id_=id_, hasil=rekap.sebagai_isi(), now=jam())


def _hitung(simulasi: Simulasi, pekerja: int, jam: Jam) -> Rekap:
    bahan = siapkan(simulasi)
    ids = (
        peserta(bahan.bulan)
        if bahan.perhitungan_id is None
        else orang_dihitung(bahan.perhitungan_id)
    )
    tumpukan = [ids[n : n + SEKALI] for n in range(0, len(ids), SEKALI)]
    semua = Rekap()
    with _kerja(simulasi.id, bahan, pekerja) as kerjakan:
        for rekap in kerjakan(tumpukan):
            semua.gabung(rekap)
            majukan_simulasi(id_=simulasi.id, selesai=len(semua.orang), now=jam())
    return semua


@contextmanager
def _kerja(
    id_: int, bahan: Bahan, pekerja: int
) -> Iterator[Callable[[Sequence[Sequence[int]]], Iterator[Rekap]]]:
    """Something that calculates heaps, in their order."""
    if not pekerja:
        yield lambda tumpukan: map(bahan.sepotong, tumpukan)
        return
    connections.close_all()  # a connection must not be shared with a child
    with ProcessPoolExecutor(
        pekerja,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_mulai_pekerja,
        initargs=(id_,),
    ) as kolam:
        yield lambda tumpukan: kolam.map(_sepotong, tumpukan)


_bahan: Bahan | None = None


def _mulai_pekerja(id_: int) -> None:
    """Compile once in every worker; people's facts hold no cycles to look for."""
    global _bahan
    gc.disable()
    connections.close_all()
    simulasi = tugas_simulasi(id_)
    _bahan = siapkan(simulasi) if simulasi else None


def _sepotong(ids: Sequence[int]) -> Rekap:
    if _bahan is None:
        raise RuntimeError("The simulation is gone.")
    return _bahan.sepotong(ids)
