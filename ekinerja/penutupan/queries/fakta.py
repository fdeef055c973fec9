"""Collecting the facts of a month: batch reads from the rooms below, one person out.

People come in order of NIP, in groups, with the same number of statements for every
group. Nothing is judged here; that is the policy's task.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.kinerja.queries import (
    KegiatanRentang,
    KinerjaSebulan,
    kegiatan_dalam,
    kinerja_dalam,
)
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import (
    Kepegawaian,
    PenempatanRentang,
    kepegawaian_dalam,
)
from ekinerja.penutupan.queries import fakta_kepegawaian as kepegawaian
from ekinerja.penutupan.queries import fakta_kinerja as kinerja
from ekinerja.penutupan.queries.fakta_kehadiran import (
    BahanKehadiran,
    penempatan_sebulan,
    penempatan_sekitar,
)
from ekinerja.penutupan.queries.penghasilan import penghasilan_dalam
from ekinerja.penutupan.queries.peserta import peserta
from ekinerja.periode.queries import batas_bulan, bulan_uji_coba
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan

UKURAN_KELOMPOK = 200


@dataclass(frozen=True, slots=True)
class FaktaPegawai:
    """One person's facts beside the key they are stored under."""

    pegawai_id: int
    fakta: tpp.Fakta


def fakta_bulan(
    *,
    bulan: Bulan,
    pegawai_ids: Collection[int] | None = None,
    hari_berjalan: date | None = None,
) -> Iterator[tpp.Fakta]:
    """Yield the facts of a month, one person after another.

    Args:
        bulan: the month.
        pegawai_ids: only these people; everybody of the month when None.
        hari_berjalan: the running day, for estimates of an unfinished month.
    """
    for kelompok in fakta_berkelompok(
        bulan=bulan, pegawai_ids=pegawai_ids, hari_berjalan=hari_berjalan
    ):
        yield from (butir.fakta for butir in kelompok)


def fakta_berkelompok(
    *,
    bulan: Bulan,
    pegawai_ids: Collection[int] | None = None,
    hari_berjalan: date | None = None,
) -> Iterator[list[FaktaPegawai]]:
    """As ``fakta_bulan``, in groups of up to 500 people with their keys."""
    ids = list(pegawai_ids) if pegawai_ids is not None else peserta(bulan)
    potong = batas_bulan(bulan).potong
    for awal in range(0, len(ids), UKURAN_KELOMPOK):
        kelompok = ids[awal : awal + UKURAN_KELOMPOK]
        bahan = Bahan.kumpulkan(bulan, kelompok, potong=potong)
        yield [
            FaktaPegawai(pegawai_id, bahan.susun(bulan, pegawai_id, hari_berjalan))
            for pegawai_id in kelompok
        ]


@dataclass(frozen=True, slots=True)
class Bahan:
    """What the rooms below answered about one group of people."""

    pegawai: Mapping[int, Pegawai]
    penempatan: Mapping[int, list[PenempatanRentang]]
    kepegawaian: Kepegawaian
    kehadiran: BahanKehadiran
    kegiatan: Mapping[int, list[KegiatanRentang]]
    kinerja: KinerjaSebulan
    penghasilan: Mapping[int, tpp.Penghasilan]
    uji_coba: bool
    potong: date | None

    @classmethod
    def kumpulkan(
        cls, bulan: Bulan, ids: Sequence[int], *, potong: date | None
    ) -> "Bahan":
        """Ask the rooms below; ``potong`` is the last day of a month closed early."""
        sejak, sampai = bulan.awal, bulan.akhir
        sekitar = penempatan_sekitar(bulan, ids)
        return cls(
            pegawai=Pegawai.objects.in_bulk(ids),
            penempatan=penempatan_sebulan(sekitar, bulan),
            kepegawaian=kepegawaian_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai),
            kehadiran=BahanKehadiran.kumpulkan(bulan, ids, sekitar),
            kegiatan=kegiatan_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai),
            kinerja=kinerja_dalam(pegawai_ids=ids, bulan=bulan),
            penghasilan=penghasilan_dalam(pegawai_ids=ids, bulan=bulan),
            uji_coba=bulan in bulan_uji_coba(),
            potong=potong,
        )

    def susun(self, bulan: Bulan, id_: int, hari_berjalan: date | None) -> tpp.Fakta:
        """One person's facts.

        After ``potong`` nothing is judged and nothing counts: punches and daily
        targets of those days are left out, and the day after it is the running one.
        """
        pegawai = self.pegawai[id_]
        hari_kerja = self.kehadiran.hari_kerja(id_, bulan)
        if self.potong is not None:
            hari_kerja = [t for t in hari_kerja if t <= self.potong]
            sesudah = self.potong + timedelta(days=1)
            hari_berjalan = min(hari_berjalan or sesudah, sesudah)
        return tpp.Fakta(
            periode=bulan,
            pegawai=pegawai.nip or "",
            nama=pegawai.nama_lengkap,
            status=kepegawaian.fakta_status(self.kepegawaian, id_),
            penempatan=tuple(map(_penempatan, self.penempatan.get(id_, ()))),
            hari=self.kehadiran.hari(id_, bulan, terakhir=self.potong),
            kegiatan=tuple(map(_kegiatan, self.kegiatan.get(id_, ()))),
            target=kinerja.fakta_target(self.kinerja, id_, hari_kerja),
            kewajiban=kepegawaian.fakta_kewajiban(self.kepegawaian, id_, bulan),
            hari_berjalan=hari_berjalan,
            izin=self.kehadiran.izin(id_, bulan),
            acara=self.kehadiran.acara(id_, bulan),
            catatan=(
                *kinerja.fakta_kelalaian(self.kinerja, id_),
                *kepegawaian.fakta_tambahan(self.kepegawaian, id_, bulan),
            ),
            nilai=kinerja.fakta_nilai(self.kinerja, id_),
            target_bulan=kinerja.fakta_target_bulan(self.kinerja, id_),
            hukuman=kepegawaian.fakta_hukuman(self.kepegawaian, id_),
            penghasilan=self.penghasilan.get(id_),
            keadaan=kepegawaian.fakta_keadaan(self.kepegawaian, id_, bulan),
            uji_coba=self.uji_coba,
        )


def _penempatan(rentang: PenempatanRentang) -> tpp.Penempatan:
    return tpp.Penempatan(
        id=f"penempatan:{rentang.id}",
        jenis=rentang.jenis,
        jabatan=rentang.jabatan_kode,
        nama_jabatan=rentang.jabatan_nama,
        unit=rentang.unit_kode,
        nama_unit=rentang.unit_nama,
        kelas=rentang.kelas,
        kelompok=rentang.kelompok,
        jenjang=rentang.jenjang,
        sejak=rentang.sejak,
        sampai=rentang.sampai,
    )


def _kegiatan(baris: KegiatanRentang) -> tpp.Kegiatan:
    return tpp.Kegiatan(
        id=f"aktivitas:{baris.id}",
        tanggal=baris.tanggal,
        keadaan=baris.status,
        uraian=baris.uraian,
        menit=baris.menit,
        jumlah=baris.jumlah,
        rhk=None if baris.rhk_id is None else f"rhk:{baris.rhk_id}",
        katalog=baris.katalog,
    )
