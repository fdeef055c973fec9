"""Kabupaten Belitung Timur: 30 percent attendance, 70 percent performance."""

from collections import defaultdict
from fractions import Fraction
from typing import Any

from tests.hitung_ulang.umum import (
    TUNJANGAN_KELAS,
    Angka,
    Fakta,
    Jawaban,
    bulat,
    detik,
    disetujui,
    hari_kerja,
    jabatan_awal,
    jawab,
    lapis,
    masa_tugas,
    menit_per_hari,
    rata,
    status_awal,
)

KRITERIA = ("beban_kerja", "prestasi_kerja", "kondisi_kerja", "kelangkaan_profesi")
STATUS = {"pns": 100, "pppk": 100, "cpns": 80, "pppk_paruh_waktu": 0}
MENIT = {"umum": 300, "guru": 240, "nakes": 240}
IZIN_PENUH = ("cuti_tahunan", "sakit", "dinas_luar", "diklat")


def hitung(fakta: Fakta) -> Jawaban:
    jabatan = jabatan_awal(fakta)
    tunjangan = TUNJANGAN_KELAS[jabatan["kelas"]]
    dasar = bulat(tunjangan * Fraction(85, 100) * Fraction(90, 100) * Fraction(90, 100))
    status, masa = STATUS[status_awal(fakta)], masa_tugas(fakta)
    potongan = min(Fraction(sum(map(_potongan, hari_kerja(fakta)))), Fraction(100))
    kinerja = rata(_nilai_hari(fakta, jabatan["kelompok"]), 0)
    sel, pagu = {}, 0
    for kriteria, persen in zip(KRITERIA, _persen(jabatan), strict=True):
        penuh = bulat(bulat(bulat(dasar * persen / 100) * Fraction(status, 100)) * masa)
        pagu += penuh
        hadir = bulat(Fraction(30 * penuh, 100))
        sel[kriteria, "kehadiran"] = bulat(hadir - hadir * potongan / 100)
        sel[kriteria, "kinerja"] = bulat((penuh - hadir) * kinerja / 100)
    return jawab(sel, pagu, KRITERIA, ("kehadiran", "kinerja"))


def _persen(jabatan: dict[str, Any]) -> tuple[Fraction, ...]:
    kelompok, jenjang, kelas = (
        jabatan["kelompok"],
        jabatan["jenjang"],
        jabatan["kelas"],
    )
    if kelompok == "guru":
        return tuple(map(Fraction, (40, 30, 0, 0)))
    if kelompok == "nakes":
        langka = {9: "10", 10: "10", 11: "12.5", 12: "12.5", 13: "12.5", 14: "12.5"}
        return tuple(map(Fraction, ("50", "40", "15", langka.get(kelas, "0"))))
    prestasi = {"jpt": "45", "administrator": "42.5"}.get(jenjang, "40")
    return tuple(map(Fraction, ("60", prestasi, "0", "0")))


def _potongan(h: dict[str, Any]) -> Fraction:
    """Percent of the attendance part that one day costs."""
    if h["ketidakhadiran"]:
        return Fraction(0)
    if h["masuk"] is None and h["pulang"] is None:
        return Fraction(5)
    poin = Fraction(0)
    if h["masuk"] is None or h["pulang"] is None:
        poin += Fraction("2.5")
    if h["masuk"] is not None:
        poin += _lama(detik(h["masuk"]) - detik(h["jadwal_masuk"]))
    if h["pulang"] is not None:
        poin += _lama(detik(h["jadwal_pulang"]) - detik(h["pulang"]))
    return poin


def _lama(lewat: int) -> Fraction:
    """From the first second; 15 minutes to the second still lie in the first band."""
    if lewat <= 0:
        return Fraction(0)
    nilai = lapis(
        Fraction(lewat, 60),
        (15, 1),
        (30, Fraction(3, 2)),
        (60, 2),
        (None, Fraction(5, 2)),
    )
    return Fraction(nilai)


def _nilai_hari(fakta: Fakta, kelompok: str) -> list[Angka]:
    kegiatan = disetujui(fakta)
    menit = menit_per_hari(kegiatan)
    jumlah: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    for k in kegiatan:
        jumlah[k["tanggal"], k["rhk"]] += k["jumlah"]
    hasil: list[Angka] = []
    for h in hari_kerja(fakta):
        tanggal = h["tanggal"]
        if h["ketidakhadiran"] in IZIN_PENUH:
            hasil.append(100)
        elif menit.get(tanggal, 0) < MENIT[kelompok]:
            hasil.append(0)
        else:
            capaian = [
                min(
                    Fraction(100 * jumlah[tanggal, t["rhk"]], t["jumlah"]),
                    Fraction(100),
                )
                if t["jumlah"]
                else Fraction(100)
                for t in fakta["target"]
                if t["tanggal"] == tanggal
            ]
            hasil.append(rata(capaian, 100))
    return hasil
