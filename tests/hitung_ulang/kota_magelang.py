"""Kota Magelang: 60 percent productivity by the month's targets, 40 percent discipline."""

from collections import defaultdict
from fractions import Fraction
from typing import Any

from tests.hitung_ulang.umum import (
    TUNJANGAN_KELAS,
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
    rata,
    status_awal,
)

KRITERIA = ("beban_kerja", "prestasi_kerja", "kondisi_kerja", "kelangkaan_profesi")
STATUS = {"pns": 100, "pppk": 100, "cpns": 80, "pppk_paruh_waktu": 0}
HUKUMAN = {"ringan": 10, "sedang": 25, "berat": 50}
PER_JABATAN = {
    "sekda": ("50", "75", "0", "10"),
    "auditor": ("37.5", "52.5", "19", "0"),
    "dokter": ("37.5", "45", "19", "25"),
    "perawat": ("35", "40", "15", "0"),
    "bidan": ("35", "40", "15", "0"),
}
PER_JENJANG = {
    "jpt": ("50", "55", "0", "0"),
    "administrator": ("45", "50", "0", "0"),
    "pengawas": ("45", "45", "0", "0"),
    "fungsional": ("40", "45", "0", "0"),
    "pelaksana": ("40", "40", "0", "0"),
}
PER_KELOMPOK = {"guru": ("25", "25", "0", "0"), "nakes": ("35", "40", "10", "0")}


def hitung(fakta: Fakta) -> Jawaban:
    jabatan = jabatan_awal(fakta)
    indeks = Fraction("0.85") * Fraction("0.90073")
    dasar = bulat(TUNJANGAN_KELAS[jabatan["kelas"]] * indeks)
    persen = (
        PER_JABATAN.get(jabatan["jabatan"])
        or PER_KELOMPOK.get(jabatan["kelompok"])
        or PER_JENJANG[jabatan["jenjang"]]
    )
    status, masa = STATUS[status_awal(fakta)], masa_tugas(fakta)
    produktif = _produktivitas(fakta)
    tidak_disiplin = _potongan(fakta)
    hukuman = min(sum(HUKUMAN[h["tingkat"]] for h in _berlaku(fakta)), 100)
    sel, pagu = {}, 0
    for kriteria, p in zip(KRITERIA, persen, strict=True):
        penuh = bulat(dasar * Fraction(p) / 100)
        penuh = bulat(bulat(Fraction(penuh * status, 100)) * masa)
        pagu += penuh
        bagian = bulat(Fraction(60 * penuh, 100))
        disiplin = penuh - bagian
        dua = (
            ("produktivitas", bulat(bagian * produktif / 100)),
            ("disiplin", bulat(disiplin - disiplin * tidak_disiplin / 100)),
        )
        for komponen, isi in dua:
            sel[kriteria, komponen] = bulat(isi - Fraction(isi * hukuman, 100))
    return jawab(sel, pagu, KRITERIA, ("produktivitas", "disiplin"))


def _produktivitas(fakta: Fakta) -> Fraction:
    """The mean of what was reached of each target; days of leave lower the targets."""
    hari = hari_kerja(fakta)
    cuti = sum(h["ketidakhadiran"] not in (None, "wfh") for h in hari)
    efektif = len(hari) - cuti
    target = fakta.get("target_bulan", [])
    if not target:
        return Fraction(0 if efektif else 100)
    jumlah: defaultdict[str | None, int] = defaultdict(int)
    for k in disetujui(fakta):
        jumlah[k["rhk"]] += k["jumlah"]
    capaian = []
    for t in target:
        sisa = t["jumlah"] * efektif // len(hari) if hari else 0
        tercapai = Fraction(100 * jumlah[t["rhk"]], sisa) if sisa else Fraction(100)
        capaian.append(min(tercapai, Fraction(100)))
    return rata(capaian, 100)


def _potongan(fakta: Fakta) -> Fraction:
    melapor = {k["tanggal"] for k in disetujui(fakta)}
    poin = Fraction(0)
    for h in hari_kerja(fakta):
        if h["ketidakhadiran"] == "wfh":
            poin += 0 if h["tanggal"] in melapor else 10
        elif h["ketidakhadiran"] is None:
            poin += _sehari(h)
    return min(poin, Fraction(100))


def _sehari(h: dict[str, Any]) -> Fraction:
    if h["masuk"] is None and h["pulang"] is None:
        return Fraction(10)
    poin = Fraction(5 * ((h["masuk"] is None) + (h["pulang"] is None)))
    if h["masuk"] is not None:
        poin += _lama(detik(h["masuk"]) - detik(h["jadwal_masuk"]))
    if h["pulang"] is not None:
        poin += _lama(detik(h["jadwal_pulang"]) - detik(h["pulang"]))
    return poin


def _lama(lewat: int) -> Fraction:
    """Whole minutes only: 59 seconds are none."""
    menit = max(lewat, 0) // 60
    if not menit:
        return Fraction(0)
    return Fraction(lapis(menit, (30, Fraction(5, 2)), (60, 3), (90, 4), (None, 5)))


def _berlaku(fakta: Fakta) -> list[dict[str, Any]]:
    """Sanctions whose months include this one, counting that of the decree as first."""
    tahun, bulan = map(int, fakta["periode"].split("-"))
    hasil = []
    for h in fakta.get("hukuman", []):
        mulai_tahun, mulai_bulan, _ = map(int, h["sejak"].split("-"))
        lewat = (tahun - mulai_tahun) * 12 + bulan - mulai_bulan
        if 0 <= lewat < h["bulan"]:
            hasil.append(h)
    return hasil
