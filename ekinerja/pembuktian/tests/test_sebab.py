"""The likely causes that a clerk is told to look at first."""

import pytest

from ekinerja.pembuktian.banding import jelaskan
from ekinerja.pembuktian.lembar import buka
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.tests.alat import SARI, TONO, UMI, bandingkan, csv, peta
from ekinerja.tpp.kebijakan import Kebijakan

KOLOM = """  { huruf = "D", arti = "jumlah" },
  { huruf = "E", arti = "komponen", kode = "disiplin" },
  { huruf = "F", arti = "hari_terlambat", menit = 15 },"""


def kalimat(bukti: Bukti) -> list[str]:
    return [s.kalimat for s in bukti.sebab.values()]


def satu(kebijakan: Kebijakan, isi: str) -> Bukti:
    return bandingkan(
        kebijakan, csv("NIP;Nama;Kelas;TPP;D;TL", f"{SARI};Sari;7;{isi}"), peta(KOLOM)
    )


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        # dihitung: disiplin 1.188.000, jumlah 2.988.000
        ("2.987.999;1.188.000;1", ["Beda Rp1: pembulatan di tempat atau cara lain."]),
        ("2.987.996;1.188.000;1", ["Bandingkan baris mesin dengan rumus kolom ini."]),
        (
            "2.976.000;1.176.000;1",
            [
                "Mengikuti selisih disiplin.",
                "Lembar memakai 2 % untuk satu hari terlambat 15 menit, kebijakan 1 %.",
            ],
        ),
        (
            "3.000.000;1.200.000;1",
            [
                "Mengikuti selisih disiplin.",
                "Lembar tidak menghitung satu hari terlambat 15 menit.",
            ],
        ),
        (
            "2.988.000;0;1",
            ["Lembar berisi 0: kolomnya belum diisi, atau tidak berlaku."],
        ),
        (
            "2.987.997;1.187.997;1",
            [
                "Beda Rp3: pembulatan, mengikuti selisih disiplin.",
                "Beda Rp3: pembulatan di tempat atau cara lain.",
            ],
        ),
    ],
)
def test_a_difference_has_its_likely_cause(
    isi: str, sebab: list[str], kebijakan: Kebijakan
) -> None:
    assert kalimat(satu(kebijakan, isi)) == sebab


def test_an_event_too_many_is_guessed(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;D;TK", f"{SARI};Sari;7;1.104.000;1"),
        peta(
            """  { huruf = "D", arti = "komponen", kode = "disiplin" },
  { huruf = "E", arti = "hari_tanpa_keterangan" },"""
        ),
    )

    assert kalimat(bukti) == [
        "Lembar memotong satu kejadian lebih banyak daripada mesin."
    ]


def test_amounts_with_fractions_are_rounding(kebijakan: Kebijakan) -> None:
    bukti = satu(kebijakan, "2.987.995,4;1.188.000;1")

    assert kalimat(bukti) == ["Beda Rp5: pembulatan di tempat atau cara lain."]


def test_the_same_difference_in_a_class_points_at_its_table(
    kebijakan: Kebijakan,
) -> None:
    lain = "199001012015012002"
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP",
            f"{SARI};Sari;7;3.100.000",
            f"{TONO};Tono;7;3.100.000",
            f"{lain};Vino;7;3.100.000",
            f"{UMI};Umi;5;2.000.000",
        ),
        peta('  { huruf = "D", arti = "jumlah" },'),
    )

    assert set(kalimat(bukti)) == {
        "Sama pada 3 dari 3 orang kelas 7: periksa nilai kelas, indeks, atau persen "
        "kriteria."
    }
    assert bukti.per_sebab == [("sama pada semua orang sekelas", 3)]


def test_the_same_share_of_everybody_points_at_a_factor(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP",
            f"{SARI};Sari;7;2.610.000",
            f"{TONO};Tono;9;3.915.000",
            f"{UMI};Umi;5;1.740.000",
        ),
        peta('  { huruf = "D", arti = "jumlah" },'),
    )

    assert set(kalimat(bukti)) == {
        "Lembar selalu 87 % dari hitungan: periksa sebuah pengali, indeks, atau "
        "pembagian komponen."
    }


def test_the_column_that_differs_most_is_one_with_its_own_cause(
    kebijakan: Kebijakan,
) -> None:
    bukti = satu(kebijakan, "2.976.000;1.176.000;1")

    tersering = bukti.tersering()

    assert tersering is not None
    assert tersering.nama == "Disiplin"
    assert (tersering.kolom, tersering.berbeda, tersering.selisih) == ("E", 1, 12_000)


def test_the_engines_lines_explain_an_amount(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP;Pot;D;TL", f"{SARI};Sari;7;1;1;1;14"),
        peta(
            """  { huruf = "D", arti = "pagu" },
  { huruf = "E", arti = "langkah", kode = "potongan_disiplin" },
  { huruf = "F", arti = "komponen", kode = "disiplin" },
  { huruf = "G", arti = "hari_terlambat", menit = 15 },"""
        ),
    )

    pagu, potongan, disiplin = map(jelaskan, bukti.orang[0].banding)

    assert pagu == "tidak ada barisnya"
    assert potongan.startswith(
        "Potongan disiplin (14 % dari Rp1.200.000) = −Rp168.000; "
        "Kam 1 Okt, masuk 07.45.00 (terlambat 15 menit, 1 % dari Rp1.200.000) = −Rp12.000; "
    )
    assert potongan.endswith("dan 2 baris lagi")
    assert disiplin == (
        "Bagian disiplin (40 % dari Rp3.000.000) = Rp1.200.000; "
        "Potongan disiplin (14 % dari Rp1.200.000) = −Rp168.000"
    )


def test_real_days_are_named_with_their_date(kebijakan: Kebijakan) -> None:
    harian = buka(
        "absen.csv", csv("NIP;Tgl;Masuk;Pulang", f"{SARI};05-10-2026;07:41:30;16:00")
    )
    teks = peta(
        '  { huruf = "D", arti = "komponen", kode = "disiplin" },',
        """[harian]
baris_judul = [1]
kolom = [
  { huruf = "A", arti = "nip" }, { huruf = "B", arti = "tanggal" },
  { huruf = "C", arti = "masuk" }, { huruf = "D", arti = "pulang" },
]""",
    )
    isi = csv("NIP;Nama;Kelas;D", f"{SARI};Sari;7;1.200.000")

    bukti = bandingkan(kebijakan, isi, teks, harian=harian)

    assert kalimat(bukti) == [
        "Lembar tidak menghitung Sen 5 Okt, masuk 07.41.30 (terlambat 11 menit)."
    ]
