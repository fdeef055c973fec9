"""A policy as frozen values, exactly as its files say it.

Numbers are ``int`` or ``Fraction``; a name in place of a number is a measure. Clock
times and durations stand in seconds.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.tpp.kebijakan.aturan import Aturan
from ekinerja.tpp.kebijakan.bentuk.langkah import (
    Bagi,
    Bagian,
    Batasi,
    Bulatkan,
    Gerbang,
    Isi,
    Isian,
    Kalikan,
    Kurangi,
    Langkah,
    Pada,
    PitaPungut,
    PotonganDasar,
    Pungut,
    Simpan,
    Syarat,
)
from ekinerja.tpp.kebijakan.bentuk.ukuran import (
    Gabung,
    Lapis,
    Poin,
    Rasio,
    Tabel,
    Ukuran,
)
from ekinerja.tpp.kebijakan.bentuk.umum import (
    Angka,
    Masukan,
    Nama,
    Nilai,
    NilaiBerlaku,
    Pembulatan,
    Penilaian,
    Pita,
    Pitapita,
    Saringan,
    Tarif,
)

__all__ = [
    "Angka",
    "Aturan",
    "Bagi",
    "Bagian",
    "Batasi",
    "Bulatkan",
    "Gabung",
    "Gerbang",
    "Isi",
    "Isian",
    "Kalikan",
    "Kebijakan",
    "Kurangi",
    "Langkah",
    "Lapis",
    "Masukan",
    "Nama",
    "Nilai",
    "NilaiBerlaku",
    "Pada",
    "Pembulatan",
    "Penilaian",
    "Pita",
    "PitaPungut",
    "Pitapita",
    "Poin",
    "PotonganDasar",
    "Pungut",
    "Rasio",
    "Saringan",
    "Simpan",
    "Syarat",
    "Tabel",
    "Tarif",
    "Ukuran",
    "Varian",
]


@dataclass(frozen=True, slots=True)
class Varian:
    """A payment that is ``persen`` of a reference month, of all criteria or some."""

    kode: str
    judul: str
    persen: Angka
    kriteria: frozenset[str] | None
    bulat: Pembulatan | None
    dasar_hukum: str


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """One policy of one government, checked whole."""

    id: str
    judul: str
    daerah: str
    label_tpp: str
    berlaku_sejak: date
    berlaku_sampai: date | None
    sidik: str
    potret: str  # "awal", "akhir" or a day of the month: when the post is looked at
    pagu: str
    aturan: Aturan
    penilaian: Penilaian
    kriteria: tuple[Nama, ...]
    komponen: tuple[Nama, ...]
    masukan: tuple[Masukan, ...]
    ukuran: tuple[Ukuran, ...]
    langkah: tuple[Langkah, ...]
    uji_coba: bool = False
    mulai_tengah_bulan: str = ""  # "bulan_itu" or "bulan_berikutnya"
    varian: tuple[Varian, ...] = ()

    def memuat(self, awal_bulan: date) -> bool:
        """Whether the month beginning on ``awal_bulan`` is calculated by this policy,
        as far as its own dates go."""
        if awal_bulan < self.dipakai_sejak:
            return False
        return self.berlaku_sampai is None or awal_bulan <= self.berlaku_sampai

    @property
    def dipakai_sejak(self) -> date:
        """The first day of the first month calculated by this policy.

        A month is calculated by one policy whole: one that begins within a month says
        whether it takes that month or the next.
        """
        awal = self.berlaku_sejak.replace(day=1)
        if awal == self.berlaku_sejak or self.mulai_tengah_bulan == "bulan_itu":
            return awal
        return (awal + timedelta(days=32)).replace(day=1)
