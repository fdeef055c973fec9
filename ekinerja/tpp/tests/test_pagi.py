"""What an hour of arrival means, said before it is stored."""

from dataclasses import replace
from datetime import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ekinerja.tpp.kebijakan import Kebijakan, muat
from ekinerja.tpp.kebijakan.bentuk import Poin
from ekinerja.tpp.kejadian import nilai_hari
from ekinerja.tpp.pagi import arti_jam, segmen_pagi
from ekinerja.tpp.tests.bulan_uji import fakta, mesin
from ekinerja.tpp.tests.kebijakan_kecil import ISI, KEPALA, Bayar

BT, BS = "belitung-timur", "barito-selatan"
HARI = fakta(BT, {}).hari[0]


def arti(
    kebijakan: Kebijakan, jam: time, jadwal: time = time(7, 30)
) -> tuple[str, str]:
    segmen = segmen_pagi(kebijakan, jadwal_masuk=jadwal, kelompok="umum")
    satu = arti_jam(segmen, jam)
    return satu.keadaan, satu.uraian


@pytest.mark.parametrize(
    ("jam", "keadaan", "uraian"),
    [
        (time(6), "penuh", "Dihitung penuh, 100 %."),
        (time(6, 30), "penuh", "Dihitung penuh, 100 %."),
        (
            time(6, 30, 1),
            "berkurang",
            "Menyusut 1 % tiap menit, dari 99 % menjadi 55 %.",
        ),
        (
            time(7, 15, 0, 999_999),
            "berkurang",
            "Menyusut 1 % tiap menit, dari 99 % menjadi 55 %.",
        ),
        (
            time(7, 15, 1),
            "tutup",
            "Absen masuk ditutup 07.15; hari ini dihitung tidak hadir.",
        ),
    ],
)
def test_barito_selatan_says_what_each_hour_means(
    jam: time, keadaan: str, uraian: str
) -> None:
    assert arti(mesin(BS).kebijakan, jam) == (keadaan, uraian)


@pytest.mark.parametrize(
    ("jam", "keadaan", "uraian"),
    [
        (time(7, 30), "penuh", "Tepat waktu, tanpa potongan."),
        (time(7, 30, 1), "berkurang", "Terlambat sampai 15 menit: potongan 1 %."),
        (time(7, 45), "berkurang", "Terlambat sampai 15 menit: potongan 1 %."),
        (time(7, 45, 1), "berkurang", "Terlambat sampai 30 menit: potongan 1,5 %."),
        (time(8, 30, 1), "berkurang", "Terlambat lebih dari 1 jam: potongan 2,5 %."),
        (time(23, 59), "berkurang", "Terlambat lebih dari 1 jam: potongan 2,5 %."),
    ],
)
def test_belitung_timur_counts_from_the_schedule(
    jam: time, keadaan: str, uraian: str
) -> None:
    assert arti(mesin(BT).kebijakan, jam) == (keadaan, uraian)


@pytest.mark.parametrize("daerah", [BT, BS])
def test_the_segments_cover_the_day_without_hole_or_overlap(daerah: str) -> None:
    segmen = segmen_pagi(
        mesin(daerah).kebijakan, jadwal_masuk=time(7, 30), kelompok="umum"
    )

    assert segmen[0].sejak is None
    assert segmen[-1].sampai is None
    for kiri, kanan in pairwise(segmen):
        assert kiri.sampai is not None
        assert kanan.sejak is not None
        assert _detik(kanan.sejak) == _detik(kiri.sampai) + 1


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second


def tarif_rata(kebijakan: Kebijakan) -> Kebijakan:
    """Every lateness at one rate, whatever its length."""
    ukuran = tuple(
        replace(u, tarif=tuple(replace(t, lapis=None, nilai=2) for t in u.tarif))
        if isinstance(u, Poin)
        else u
        for u in kebijakan.ukuran
    )
    return replace(kebijakan, ukuran=ukuran)


def test_a_flat_rate_is_said_without_bands() -> None:
    kebijakan = tarif_rata(mesin(BT).kebijakan)

    assert arti(kebijakan, time(7, 31)) == ("berkurang", "Terlambat: potongan 2 %.")


def test_a_rate_of_another_group_says_nothing() -> None:
    kebijakan = tarif_rata(mesin(BT).kebijakan)
    poin = next(u for u in kebijakan.ukuran if isinstance(u, Poin))
    khusus = replace(
        poin,
        tarif=tuple(
            replace(t, jika=(("kelompok", frozenset({"guru"})),)) for t in poin.tarif
        ),
    )
    ukuran = tuple(khusus if u is poin else u for u in kebijakan.ukuran)

    guru_saja = replace(kebijakan, ukuran=ukuran)

    assert segmen_pagi(guru_saja, jadwal_masuk=time(7, 30), kelompok="umum") == ()
    assert segmen_pagi(guru_saja, jadwal_masuk=time(7, 30), kelompok="guru") != ()


def test_grace_and_dropped_seconds_move_the_last_moment_on_time() -> None:
    asli = mesin(BT).kebijakan
    penilaian = replace(asli.penilaian, hitungan="menit_penuh", toleransi_menit=5)
    longgar = replace(asli, penilaian=penilaian)

    assert arti(longgar, time(7, 35, 59))[0] == "penuh"
    assert arti(longgar, time(7, 36))[0] == "berkurang"


@pytest.mark.parametrize(
    ("aturan", "tepat", "satu", "dua"),
    [
        ({}, time(7, 30), time(7, 45), time(7, 45, 1)),
        ({"hitungan": "menit_penuh"}, time(7, 30, 59), time(7, 45, 59), time(7, 46)),
        ({"toleransi_detik": 59}, time(7, 30, 59), time(7, 45), time(7, 45, 1)),
        ({"toleransi_menit": 20}, time(7, 50), time(8, 0), time(8, 0, 1)),
        (
            {"toleransi_menit": 5, "toleransi_mengurangi": True},
            time(7, 35),
            time(7, 50),
            time(7, 50, 1),
        ),
        (
            {
                "hitungan": "menit_penuh",
                "toleransi_detik": 90,
                "toleransi_mengurangi": True,
            },
            time(7, 31, 59),
            time(7, 46, 59),
            time(7, 47),
        ),
    ],
)
def test_an_hour_means_what_the_day_will_be_judged_by(
    aturan: dict[str, Any], tepat: time, satu: time, dua: time
) -> None:
    asli = mesin(BT).kebijakan
    kebijakan = replace(asli, penilaian=replace(asli.penilaian, **aturan))
    segmen = segmen_pagi(kebijakan, jadwal_masuk=time(7, 30), kelompok="umum")

    assert segmen[0].sampai == tepat
    for jam in (tepat, satu, dua):
        hari = replace(HARI, masuk=jam)
        dinilai = nilai_hari(hari, kebijakan=kebijakan, hari_berjalan=None)
        assert (dinilai.terlambat == 0) == (arti_jam(segmen, jam).keadaan == "penuh")
    assert arti_jam(segmen, satu) != arti_jam(segmen, dua)


PAGI = """
[[ukuran]]
nama        = "pagi"
jenis       = "lapis"
satuan      = "{satuan}"
per         = "hari"
dari        = "jam_masuk"
bila_kosong = 0
lapis       = [
  {{ sampai = 06:30:00, nilai = 12_500 }},
  {{ sampai = 07:00:00, nilai = 12_500, per_menit = -250 }},
  {{ sampai = 07:15:00, nilai = 1_000.5 }},
  {{ nilai = 0 }},
]
dasar_hukum = "karangan"
"""
TELAT = """
[[ukuran]]
nama        = "telat"
jenis       = "poin"
satuan      = "{satuan}"
dasar_hukum = "karangan"

[[ukuran.tarif]]
kejadian    = "terlambat"
lapis       = [
  {{ sampai = 30, nilai = 5_000 }},
  {{ nilai = 7_500 }},
]
dasar_hukum = "karangan"
"""


def kebijakan_kecil(akar: Path, ukuran: str) -> Kebijakan:
    """The small policy with one more measure."""
    folder = Bayar(akar).folder
    (folder / "kebijakan.toml").write_text(KEPALA + ukuran + ISI)
    return muat(folder)


@pytest.mark.parametrize(
    ("satuan", "penuh", "susut", "tetap"),
    [
        (
            "rupiah",
            "Dihitung penuh, Rp12.500.",
            "Menyusut Rp250 tiap menit, dari Rp12.250 menjadi Rp5.000.",
            "Dihitung Rp1.000,5.",
        ),
        (
            "poin",
            "Dihitung penuh, 12.500 poin.",
            "Menyusut 250 poin tiap menit, dari 12.250 poin menjadi 5.000 poin.",
            "Dihitung 1.000,5 poin.",
        ),
        (
            "persen",
            "Dihitung penuh, 12.500 %.",
            "Menyusut 250 % tiap menit, dari 12.250 % menjadi 5.000 %.",
            "Dihitung 1.000,5 %.",
        ),
        (
            "",
            "Dihitung penuh, 12.500.",
            "Menyusut 250 tiap menit, dari 12.250 menjadi 5.000.",
            "Dihitung 1.000,5.",
        ),
    ],
)
def test_an_hour_is_told_in_the_unit_of_its_measure(
    tmp_path: Path, satuan: str, penuh: str, susut: str, tetap: str
) -> None:
    isi = PAGI if satuan else PAGI.replace('satuan      = "{satuan}"\n', "")
    kebijakan = kebijakan_kecil(tmp_path, isi.format(satuan=satuan))

    assert arti(kebijakan, time(6, 30)) == ("penuh", penuh)
    assert arti(kebijakan, time(6, 30, 1)) == ("berkurang", susut)
    assert arti(kebijakan, time(7, 0)) == ("berkurang", susut)
    assert arti(kebijakan, time(7, 0, 1)) == ("berkurang", tetap)
    assert arti(kebijakan, time(7, 15, 1))[0] == "tutup"


@pytest.mark.parametrize(
    ("satuan", "pendek", "panjang"),
    [
        ("rupiah", "Rp5.000", "Rp7.500"),
        ("poin", "5.000 poin", "7.500 poin"),
        ("persen", "5.000 %", "7.500 %"),
    ],
)
def test_a_deduction_is_told_in_the_unit_of_its_measure(
    tmp_path: Path, satuan: str, pendek: str, panjang: str
) -> None:
    kebijakan = kebijakan_kecil(tmp_path, TELAT.format(satuan=satuan))

    assert arti(kebijakan, time(8, 0)) == (
        "berkurang",
        f"Terlambat sampai 30 menit: potongan {pendek}.",
    )
    assert arti(kebijakan, time(8, 0, 1)) == (
        "berkurang",
        f"Terlambat lebih dari 30 menit: potongan {panjang}.",
    )


def test_a_band_that_leads_to_another_measure_says_nothing_of_its_own(
    tmp_path: Path,
) -> None:
    """Before seven the value is another measure's; from then on the lateness speaks."""
    jam = PAGI.format(satuan="poin").replace("nilai = 12_500 }", 'nilai = "tetap" }', 1)
    tetap = (
        '\n[[ukuran]]\nnama = "tetap"\njenis = "gabung"\nsatuan = "poin"\n'
        'konstanta = 7\ndasar_hukum = "karangan"\n'
    )
    kebijakan = kebijakan_kecil(tmp_path, tetap + jam)

    assert arti(kebijakan, time(6, 30)) == ("penuh", "Tepat waktu, tanpa potongan.")
    assert arti(kebijakan, time(7, 0))[1].startswith("Menyusut 250 poin tiap menit")


@pytest.mark.parametrize(
    ("lapis", "uraian"),
    [
        (
            'dari = "jumlah"\nlapis = [{ nilai = 3 }]',
            "Terlambat; potongannya dihitung dari seluruh bulan.",
        ),
        ("lapis = [{ nilai = 3 }]", "Terlambat: potongan 3 %."),
        ("nilai = 3", "Terlambat: potongan 3 %."),
    ],
)
def test_a_lateness_without_an_edge_is_told_without_one(
    tmp_path: Path, lapis: str, uraian: str
) -> None:
    awal, _, sisa = TELAT.format(satuan="persen").partition("lapis       = [")
    kebijakan = kebijakan_kecil(tmp_path, f"{awal}{lapis}{sisa.partition(']')[2]}")

    assert arti(kebijakan, time(7, 30)) == ("penuh", "Tepat waktu, tanpa potongan.")
    assert arti(kebijakan, time(7, 30, 1)) == ("berkurang", uraian)


@pytest.mark.parametrize(
    ("nilai", "keadaan", "uraian"),
    [
        ("0", "tutup", "Tidak dibayar lagi untuk pagi ini."),
        ("0.5", "berkurang", "Dihitung 0,5 poin."),
        ("1", "berkurang", "Dihitung 1 poin."),
    ],
)
def test_a_morning_is_closed_only_where_nothing_is_left(
    tmp_path: Path, nilai: str, keadaan: str, uraian: str
) -> None:
    isi = PAGI.format(satuan="poin").replace("{ nilai = 0 }", f"{{ nilai = {nilai} }}")

    assert arti(kebijakan_kecil(tmp_path, isi), time(7, 15, 1)) == (keadaan, uraian)
