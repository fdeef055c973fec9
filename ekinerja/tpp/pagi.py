"""What an hour of arrival means, told from the policy's own bands.

Used beside the check-in button; it decides nothing about pay.
"""

from dataclasses import dataclass
from datetime import time
from fractions import Fraction

from ekinerja.tpp.kebijakan.bacaan import detik
from ekinerja.tpp.kebijakan.bentuk import (
    Angka,
    Kebijakan,
    Lapis,
    Penilaian,
    Pita,
    Pitapita,
    Poin,
    Tarif,
)
from ekinerja.tpp.kejadian import lama_dihitung
from ekinerja.tpp.naskah.kata import tulis_angka
from ekinerja.tpp.pita import nilai_pita, susun_pita
from ekinerja.waktu import tulis_durasi, tulis_jam

SEHARI = 24 * 3600
TIDAK_HADIR = "hari ini dihitung tidak hadir"


@dataclass(frozen=True, slots=True)
class SegmenPagi:
    """A stretch of arrival times, both ends included, to the second.

    ``keadaan``: "penuh", "berkurang" or "tutup". None is an open end.
    """

    keadaan: str
    sejak: time | None
    sampai: time | None
    uraian: str


@dataclass(frozen=True, slots=True)
class _Arti:
    """What one second means: its state, its rate, and the words for the rate."""

    keadaan: str
    uraian: str


@dataclass(frozen=True, slots=True)
class _Tarif:
    """A rate of lateness, and the unit of the measure it belongs to."""

    isi: Tarif
    satuan: str

    def tulis(self, nilai: Angka | None) -> str:
        return tulis_angka(Fraction(nilai or 0), self.satuan)


def segmen_pagi(
    kebijakan: Kebijakan, *, jadwal_masuk: time, kelompok: str
) -> tuple[SegmenPagi, ...]:
    """The day cut at every instant where an arrival begins to mean something else.

    Empty where the policy does not judge the hour of arrival at all.

    Args:
        jadwal_masuk: the planned arrival; bands of lateness count from it.
        kelompok: group of the post, for rates meant for one group only.
    """
    jam = [
        u for u in kebijakan.ukuran if isinstance(u, Lapis) and u.dari == "jam_masuk"
    ]
    tarif = [
        _Tarif(t, u.satuan)
        for u in kebijakan.ukuran
        if isinstance(u, Poin)
        for t in u.tarif
        if "terlambat" in t.kejadian and _untuk(t, kelompok)
    ]
    mulai = detik(jadwal_masuk)
    tutup = kebijakan.aturan.jam_tutup_masuk
    if not jam and not tarif and tutup is None:
        return ()
    tepi = {d for u in jam for d in _tepi(u.lapis)}
    if tarif:
        tepi |= _tepi_terlambat(kebijakan.penilaian, tarif, mulai)
    if tutup is not None:
        tepi = {d for d in tepi if d < detik(tutup)} | {detik(tutup)}
    batas = [*sorted(d for d in tepi if 0 <= d < SEHARI - 1), SEHARI - 1]
    segmen = []
    awal = 0
    for akhir in batas:
        arti = _arti(kebijakan, akhir, mulai=mulai, jam=jam, tarif=tarif)
        segmen.append(
            SegmenPagi(
                arti.keadaan,
                None if awal == 0 else _jam(awal),
                None if akhir == SEHARI - 1 else _jam(akhir),
                arti.uraian,
            )
        )
        awal = akhir + 1
    return tuple(segmen)


def arti_jam(segmen: tuple[SegmenPagi, ...], jam: time) -> SegmenPagi:
    """The segment an arrival falls in; fractions of a second are dropped."""
    jam = jam.replace(microsecond=0)
    return next(s for s in segmen if s.sampai is None or jam <= s.sampai)


def _jam(detik_hari: int) -> time:
    return time(detik_hari // 3600, detik_hari // 60 % 60, detik_hari % 60)


def _untuk(tarif: Tarif, kelompok: str) -> bool:
    return all(a != "kelompok" or kelompok in boleh for a, boleh in tarif.jika)


def _tepi(lapis: Pitapita) -> list[int]:
    """The last second of every band but the open one."""
    mundur = 0 if lapis.termasuk else 1
    return [int(p.batas) - mundur for p in lapis.pita if p.batas is not None]


def _tepi_terlambat(p: Penilaian, tarif: list[_Tarif], mulai: int) -> set[int]:
    """The last second on time, and of every band of lateness.

    Bands hold what counts after minute rule and grace; the clock goes on to the end of
    a started minute, and further where grace is taken off.
    """
    maaf = p.toleransi_menit * 60 + p.toleransi_detik
    geser = maaf if p.toleransi_mengurangi else 0
    dihitung = {
        b + geser
        for t in tarif
        if t.isi.lapis is not None and t.isi.dari == "besar"
        for b in _tepi(t.isi.lapis)
    }
    akhir = {
        d // 60 * 60 + 59 if p.hitungan == "menit_penuh" else d
        for d in (maaf, *[d for d in dihitung if d > maaf])
    }
    return {mulai + d for d in akhir}


def _arti(
    kebijakan: Kebijakan,
    saat: int,
    *,
    mulai: int,
    jam: list[Lapis],
    tarif: list[_Tarif],
) -> _Arti:
    tutup = kebijakan.aturan.jam_tutup_masuk
    if tutup is not None and saat > detik(tutup):
        return _Arti("tutup", f"Absen masuk ditutup {tulis_jam(tutup)}; {TIDAK_HADIR}.")
    for ukuran in jam:
        arti = _arti_lapis(ukuran, saat)
        if arti is not None:
            return arti
    telat = lama_dihitung(kebijakan.penilaian, saat - mulai)
    if tarif and telat > 0:
        return _Arti("berkurang", _uraian_terlambat(tarif, telat))
    return _Arti("penuh", "Tepat waktu, tanpa potongan.")


def _arti_lapis(ukuran: Lapis, saat: int) -> _Arti | None:
    """What a clock-time band says; None where its value is another measure."""
    lapis = ukuran.lapis
    nomor = susun_pita(lapis)(saat)
    pita = lapis.pita[nomor]
    angka: list[Angka] = [p.nilai for p in lapis.pita if not isinstance(p.nilai, str)]
    if isinstance(pita.nilai, str) or not angka:
        return None
    nilai = nilai_pita(lapis, nomor, saat)
    if nilai == max(angka) and not pita.per_menit:
        penuh = tulis_angka(Fraction(nilai), ukuran.satuan)
        return _Arti("penuh", f"Dihitung penuh, {penuh}.")
    if nilai <= 0:
        return _Arti("tutup", "Tidak dibayar lagi untuk pagi ini.")
    return _Arti("berkurang", _uraian_susut(ukuran, pita, nomor, nilai))


def _uraian_susut(ukuran: Lapis, pita: Pita, nomor: int, akhir: Angka) -> str:
    lapis = ukuran.lapis
    kini = tulis_angka(Fraction(akhir), ukuran.satuan)
    if not pita.per_menit:
        return f"Dihitung {kini}."
    bawah = lapis.pita[nomor - 1].batas if nomor else 0
    awal = nilai_pita(lapis, nomor, (bawah or 0) + 1)
    susut = tulis_angka(abs(Fraction(pita.per_menit)), ukuran.satuan)
    mula = tulis_angka(Fraction(awal), ukuran.satuan)
    return f"Menyusut {susut} tiap menit, dari {mula} menjadi {kini}."


def _uraian_terlambat(tarif: list[_Tarif], telat: int) -> str:
    """``Terlambat sampai 15 menit: potongan 1 %.``"""
    t = tarif[0]
    lapis = t.isi.lapis
    if t.isi.dari != "besar":
        return "Terlambat; potongannya dihitung dari seluruh bulan."
    if lapis is None:
        return f"Terlambat: potongan {t.tulis(t.isi.nilai)}."
    nomor = susun_pita(lapis)(telat)
    potongan = f"potongan {t.tulis(nilai_pita(lapis, nomor, telat))}."
    batas = lapis.pita[nomor].batas
    if batas is not None:
        return f"Terlambat sampai {tulis_durasi(int(batas))}: {potongan}"
    bawah = lapis.pita[nomor - 1].batas
    if nomor and bawah is not None:
        return f"Terlambat lebih dari {tulis_durasi(int(bawah))}: {potongan}"
    return f"Terlambat: {potongan}"
