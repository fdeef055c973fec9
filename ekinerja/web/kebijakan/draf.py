"""A draft as its page shows it: its check, its files, and what it would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import peran_pada
from ekinerja.periode import queries
from ekinerja.periode.models import Draf
from ekinerja.periode.rules import draf as rules
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, Kesalahan
from ekinerja.tpp.naskah import Jenis, Periksaan, Perubahan, bedakan

SEKITAR = 2


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of a draft: how long it is, and what the check found in it."""

    nama: str
    baris: int
    kesalahan: int
    berubah: bool


@dataclass(frozen=True, slots=True)
class BarisBerkas:
    """A line of a file with what is wrong on it; ``nomor`` 0 stands for a gap."""

    nomor: int
    teks: str
    salah: Sequence[Kesalahan] = ()


@dataclass(frozen=True, slots=True)
class HalamanDraf:
    """Everything the page of a draft says. ``dasar`` is the policy compared with."""

    draf: Draf
    periksa: Periksaan
    bukti: rules.Bukti
    berkas: Sequence[Berkas]
    dasar: Kebijakan | None
    perbedaan: Sequence[Perubahan]
    dampak: queries.Dampak | None
    boleh: dict[str, bool]

    @property
    def angka(self) -> list[Perubahan]:
        """Differences in numbers and rules."""
        return [s for s in self.perbedaan if s.jenis is Jenis.ATURAN]

    @property
    def kata(self) -> list[Perubahan]:
        """Differences in titles and articles."""
        return [s for s in self.perbedaan if s.jenis is not Jenis.ATURAN]


def halaman_draf(draf: Draf, *, oleh: Akun, hari_ini: date) -> HalamanDraf:
    """Check a draft and compare it with the policy it would follow."""
    isi = queries.isi_draf(draf)
    periksa = queries.periksa_draf(draf)
    dasar = _dasar(draf, periksa.kebijakan, hari_ini)
    lama = queries.isi_kebijakan(dasar.id.rpartition("/")[2]) if dasar else {}
    perbedaan = bedakan(dasar, periksa.kebijakan) if dasar and periksa.kebijakan else []
    masa = queries.masa_draf(draf)
    return HalamanDraf(
        draf=draf,
        periksa=periksa,
        bukti=queries.bukti_draf(draf),
        berkas=[
            Berkas(
                nama=nama,
                baris=teks.count("\n") + bool(teks and not teks.endswith("\n")),
                kesalahan=sum(map(len, periksa.di(nama).values())),
                berubah=(lama or {}).get(nama) != teks,
            )
            for nama, teks in isi.items()
        ],
        dasar=dasar,
        perbedaan=perbedaan,
        dampak=queries.dampak(masa) if masa else None,
        boleh=_boleh(draf, oleh, hari_ini),
    )


def _dasar(draf: Draf, baru: Kebijakan | None, hari_ini: date) -> Kebijakan | None:
    """The policy in force when the draft would begin; today's where it has no dates."""
    sejak = baru.berlaku_sejak if baru else hari_ini
    for tanggal in (sejak, hari_ini):
        try:
            dasar = queries.kebijakan_pada(tanggal)
        except KebijakanSalah:
            continue
        if dasar.id.rpartition("/")[2] != draf.nomor:
            return dasar
    return queries.kebijakan_bernama(draf.dasar)


def _boleh(draf: Draf, oleh: Akun, hari_ini: date) -> dict[str, bool]:
    bkpsdm = "bkpsdm" in peran_pada(oleh, hari_ini)
    pengusul = draf.diusulkan_oleh_id == oleh.pegawai_id
    aksi = ("ubah", "usulkan", "buang", "tarik", "kembalikan", "tetapkan")
    return {
        satu: rules.boleh(
            keadaan=draf.keadaan, aksi=satu, bkpsdm=bkpsdm, pengusul=pengusul
        )
        for satu in aksi
    }


def baris_berkas(teks: str, periksa: Periksaan, nama: str) -> list[BarisBerkas]:
    """The lines around everything found in a file, gaps between them marked."""
    salah = periksa.di(nama)
    semua = teks.splitlines() or [""]
    dekat = {
        n
        for nomor in salah
        for n in range(nomor - SEKITAR, nomor + SEKITAR + 1)
        if 1 <= n <= len(semua)
    }
    hasil: list[BarisBerkas] = []
    for nomor in sorted(dekat):
        if hasil and nomor - hasil[-1].nomor > 1:
            hasil.append(BarisBerkas(0, ""))
        hasil.append(BarisBerkas(nomor, semua[nomor - 1], salah.get(nomor, ())))
    return hasil
