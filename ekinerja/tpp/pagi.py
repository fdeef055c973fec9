"""What an hour of arrival means, told from the policy's own bands.

Used beside the check-in button; it decides nothing about pay.
"""

from dataclasses import dataclass
from datetime import time

from ekinerja.tpp.kebijakan.bacaan import detik
from ekinerja.tpp.kebijakan.bentuk import (
    Angka,
    Kebijakan,
    Lapis,
    Pita,
    Pitapita,
    Poin,
    Tarif,
)
from ekinerja.tpp.ukuran import nilai_pita, susun_pita
from ekinerja.uang import pecahan
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


def segmen_pagi(
    kebijakan: Kebijakan, *, jadwal_masuk: time, kelompok: str
) -> tuple[SegmenPagi, ...]:
    """The day cut at every instant where an arrival begins to mean something else.

    Args:
        jadwal_masuk: the planned arrival; bands of lateness count from it.
        kelompok: group of the post, for rates meant for one group only.
    """
    jam = [
        u.lapis
        for u in kebijakan.ukuran
        if isinstance(u, Lapis) and u.dari == "jam_masuk"
    ]
    tarif = [
        t
        for u in kebijakan.ukuran
        if isinstance(u, Poin)
        for t in u.tarif
        if t.kejadian == "terlambat" and _untuk(t, kelompok)
    ]
    mulai = detik(jadwal_masuk)
    tutup = kebijakan.aturan.jam_tutup_masuk
    tepi = {_batas_tepat(kebijakan, mulai)} if tarif else set()
    tepi |= {d for lapis in jam for d in _tepi(lapis, 0)}
    tepi |= {d for t in tarif if t.lapis for d in _tepi(t.lapis, mulai)}
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


def _batas_tepat(kebijakan: Kebijakan, mulai: int) -> int:
    """The last second that is not late under grace and minute rule."""
    p = kebijakan.penilaian
    tambahan = p.toleransi_menit * 60
    return mulai + tambahan + (59 if p.hitungan == "menit_penuh" else 0)


def _tepi(lapis: Pitapita, mulai: int) -> list[int]:
    """The last second of every band but the open one."""
    mundur = 0 if lapis.termasuk else 1
    return [mulai + int(p.batas) - mundur for p in lapis.pita if p.batas is not None]


def _arti(
    kebijakan: Kebijakan,
    saat: int,
    *,
    mulai: int,
    jam: list[Pitapita],
    tarif: list[Tarif],
) -> _Arti:
    tutup = kebijakan.aturan.jam_tutup_masuk
    if tutup is not None and saat > detik(tutup):
        return _Arti("tutup", f"Absen masuk ditutup {tulis_jam(tutup)}; {TIDAK_HADIR}.")
    for lapis in jam:
        arti = _arti_lapis(lapis, saat)
        if arti is not None:
            return arti
    if tarif and saat > _batas_tepat(kebijakan, mulai):
        return _Arti("berkurang", _uraian_terlambat(tarif, saat - mulai))
    return _Arti("penuh", "Tepat waktu, tanpa potongan.")


def _arti_lapis(lapis: Pitapita, saat: int) -> _Arti | None:
    """What a clock-time band says; None where its value is another measure."""
    nomor = susun_pita(lapis)(saat)
    pita = lapis.pita[nomor]
    angka: list[Angka] = [p.nilai for p in lapis.pita if not isinstance(p.nilai, str)]
    if isinstance(pita.nilai, str) or not angka:
        return None
    nilai = nilai_pita(lapis, nomor, saat)
    if nilai == max(angka) and not pita.per_menit:
        return _Arti("penuh", f"Dihitung penuh, {pecahan(nilai)} %.")
    if nilai <= 0:
        return _Arti("tutup", "Tidak dibayar lagi untuk pagi ini.")
    return _Arti("berkurang", _uraian_susut(lapis, pita, nomor, nilai))


def _uraian_susut(lapis: Pitapita, pita: Pita, nomor: int, akhir: Angka) -> str:
    if not pita.per_menit:
        return f"Dihitung {pecahan(akhir)} %."
    bawah = lapis.pita[nomor - 1].batas if nomor else 0
    awal = nilai_pita(lapis, nomor, (bawah or 0) + 1)
    susut = max(pita.per_menit, -pita.per_menit)
    return (
        f"Menyusut {pecahan(susut)} % tiap menit, "
        f"dari {pecahan(awal)} % menjadi {pecahan(akhir)} %."
    )


def _uraian_terlambat(tarif: list[Tarif], telat: int) -> str:
    """``Terlambat sampai 15 menit: potongan 1 % dari bagian kehadiran.``"""
    for t in tarif:
        if t.lapis is None:
            return f"Terlambat: potongan {pecahan(t.nilai or 0)} %."
        nomor = susun_pita(t.lapis)(telat)
        nilai = pecahan(nilai_pita(t.lapis, nomor, telat))
        batas = t.lapis.pita[nomor].batas
        if batas is not None:
            return f"Terlambat sampai {tulis_durasi(int(batas))}: potongan {nilai} %."
        bawah = t.lapis.pita[nomor - 1].batas
        if nomor and bawah is not None:
            return (
                f"Terlambat lebih dari {tulis_durasi(int(bawah))}: potongan {nilai} %."
            )
        return f"Terlambat: potongan {nilai} %."
    raise AssertionError("called only where a rate exists")  # pragma: no cover
