"""What every question about a month needs: the event, the facts, the policy."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, time

from ekinerja.tpp.andaian import bekerja, kelompok_jabatan, masuk_terbaik
from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kolom import disebut
from ekinerja.waktu import tulis_tanggal

SEHARI = "hari"


@dataclass(frozen=True, slots=True)
class Pengandaian:
    """One thing that happened, and the facts of the month without it.

    ``id`` is that of a fact (``ketidakhadiran:9``) or of a day's event
    (``masuk:2026-09-08``). ``jenis`` is masuk, kembali, pulang, hadir, kerja, hari (all
    of a day), rekaman, biasa (ordinary days in place of a leave), or the name of the
    field its row stands in. ``andaian`` says what is supposed instead.
    """

    id: str
    jenis: str
    tanggal: date | None
    apa: str
    andaian: str
    fakta: Fakta

    @property
    def uraian(self) -> str:
        """What happened and, for one day, when."""
        if self.tanggal is None:
            return self.apa
        return f"{tulis_tanggal(self.tanggal)}, {self.apa}"


MENIT = frozenset({"menit_disetujui", "menit_kegiatan", "jumlah_kegiatan", "katalog"})
TARGET = frozenset({"jumlah_target", "jumlah_disetujui", "realisasi_bulan"})


class Meja:
    """One person's month beside the policy it is asked about.

    ``menurut_menit`` and ``menurut_target``: what the policy looks at in work.
    """

    def __init__(self, fakta: Fakta, kebijakan: Kebijakan) -> None:
        self.fakta = fakta
        self.kebijakan = kebijakan
        kelompok = kelompok_jabatan(fakta)
        aturan = kebijakan.aturan
        nama = disebut(kebijakan)
        self.menurut_menit = not MENIT.isdisjoint(nama)
        self.menurut_target = not TARGET.isdisjoint(nama)
        self.menit_minimal = aturan.menit_minimal_hari.get(kelompok, 0)
        self._maksimal = aturan.menit_maksimal_hari
        jadwal = {h.jadwal_masuk for h in fakta.hari if h.jadwal_masuk is not None}
        self._masuk = {j: masuk_terbaik(kebijakan, j, kelompok) for j in jadwal}

    def dengan(self, fakta: Fakta, *, hanya_minimal: bool = False) -> "Meja":
        """Other facts of the same person; ``hanya_minimal``: no day is held against
        more than the minimum."""
        lain = copy(self)
        lain.fakta = fakta
        if hanya_minimal:
            lain._maksimal = 0
        return lain

    def dinilai(self, h: Hari) -> bool:
        """A duty day that has come, and on which work was expected."""
        berjalan = self.fakta.hari_berjalan
        return (
            h.jadwal_masuk is not None
            and bekerja(h)
            and (berjalan is None or h.tanggal <= berjalan)
        )

    def usai(self, h: Hari) -> bool:
        """Whether what is missing of a day is missing for good."""
        berjalan = self.fakta.hari_berjalan
        return berjalan is None or h.tanggal < berjalan

    def menit(self, h: Hari) -> tuple[int, str]:
        """The minutes a day is held against, and what they are called: the minimum, or
        without one what counts at most within its working hours."""
        if not self.menurut_menit:
            return 0, ""
        if self.menit_minimal:
            return self.menit_minimal, "minimal {}"
        if h.menit_kerja and h.menit_kerja < self._maksimal:
            return h.menit_kerja, "jam kerja {} menit"
        return self._maksimal, "paling banyak dihitung {}"

    def masuk(self, jadwal: time) -> time:
        """The planned arrival, or the last one in the full band if that is earlier."""
        return self._masuk[jadwal]


def ganti_hari(
    fakta: Fakta, baru: Mapping[date, Hari], kerja: Iterable[Kegiatan] = ()
) -> Fakta:
    """The facts with some days replaced and some work added."""
    return replace(
        fakta,
        hari=tuple(baru.get(h.tanggal, h) for h in fakta.hari),
        kegiatan=(*fakta.kegiatan, *kerja),
    )
