"""Kota Madiun: a static part, and a dynamic part by the points of approved work."""

from collections import defaultdict
from fractions import Fraction
from typing import Any

from tests.hitung_ulang.umum import (
    Fakta,
    Jawaban,
    bulat,
    disetujui,
    hari_kerja,
    jabatan_awal,
    jawab,
    masa_tugas,
)

TARIF = {  # class: static part, rupiah a point
    1: (400_000, 1_500),
    2: (450_000, 1_700),
    3: (500_000, 1_900),
    4: (550_000, 2_100),
    5: (700_000, 2_800),
    6: (850_000, 3_400),
    7: (1_000_000, 4_000),
    8: (1_200_000, 4_800),
    9: (1_500_000, 6_000),
    10: (1_800_000, 7_200),
    11: (2_200_000, 8_800),
    12: (3_000_000, 12_000),
    13: (3_600_000, 14_400),
    14: (4_500_000, 18_000),
    15: (6_500_000, 26_000),
}
TARGET_JABATAN = {
    "sekda": 400,
    "auditor": 320,
    "guru": 270,
    "perawat": 280,
    "bidan": 280,
}
TARGET_JENJANG = {
    "jpt": 360,
    "administrator": 340,
    "pengawas": 320,
    "fungsional": 300,
    "pelaksana": 300,
}
POIN = {
    "UM-01": "2",
    "UM-02": "3",
    "UM-03": "1",
    "UM-04": "4",
    "UM-05": "1",
    "GR-01": "2",
    "GR-02": "3",
    "GR-03": "0.25",
    "GR-04": "2",
    "NK-01": "1",
    "NK-02": "0.5",
    "NK-03": "5",
    "NK-04": "1.5",
}


def hitung(fakta: Fakta) -> Jawaban:
    jabatan, masa = jabatan_awal(fakta), masa_tugas(fakta)
    statis, sepoin = TARIF[jabatan["kelas"]]
    target = TARGET_JABATAN.get(jabatan["jabatan"], TARGET_JENJANG[jabatan["jenjang"]])
    target = bulat(target * masa)
    statis, penuh = bulat(statis * masa), target * sepoin
    dinamis = min(bulat(_poin(fakta, target) * sepoin), penuh)
    sel = {("beban_kerja", "statis"): statis, ("prestasi_kerja", "dinamis"): dinamis}
    return jawab(
        sel, statis + penuh, ("beban_kerja", "prestasi_kerja"), ("statis", "dinamis")
    )


def _poin(fakta: Fakta, target: int) -> Fraction:
    """A day of leave carries its share of the target; an absent day carries nothing."""
    per_hari: defaultdict[str, Fraction] = defaultdict(Fraction)
    for k in disetujui(fakta):
        per_hari[k["tanggal"]] += _satu(k)
    hari = hari_kerja(fakta)
    semua = Fraction(0)
    for h in hari:
        if h["ketidakhadiran"]:
            semua += Fraction(target, len(hari))
        elif h["masuk"] is not None or h["pulang"] is not None:
            semua += per_hari[h["tanggal"]]
    return semua


def _satu(k: dict[str, Any]) -> Fraction:
    """Points of the catalogue for each result; free work one point for 20 minutes."""
    if k["katalog"] in POIN:
        return Fraction(POIN[k["katalog"]]) * int(k["jumlah"])
    return Fraction(k["menit"], 20)
