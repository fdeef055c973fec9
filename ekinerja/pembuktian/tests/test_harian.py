"""The second sheet: one row a person-day."""

from datetime import date, time

import pytest

from ekinerja.pembuktian.lembar import buka
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.tests.alat import SARI, TONO, bandingkan, csv, peta
from ekinerja.tpp.kebijakan import Kebijakan

KOLOM = """
[harian]
baris_judul = [1]
kolom = [
  { huruf = "A", arti = "nip" },
  { huruf = "B", arti = "tanggal" },
  { huruf = "C", arti = "masuk" },
  { huruf = "D", arti = "pulang" },
  { huruf = "E", arti = "keterangan" },
  { huruf = "F", arti = "menit" },
]
"""
KATA = """
[kata.keterangan]
"S" = "sakit"
"TK" = "tanpa_keterangan"
"L" = "libur"
"H" = "hadir"
"""
PEGAWAI = csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;7;1.500.000")


def proses(
    kebijakan: Kebijakan, *baris: str, awal: str = "", kolom: str = KOLOM
) -> Bukti:
    harian = buka("absen.csv", csv("NIP;Tgl;Masuk;Pulang;Ket;Menit", *baris))
    teks = awal + peta('  { huruf = "D", arti = "jumlah" },', kolom + KATA)
    return bandingkan(kebijakan, PEGAWAI, teks, harian=harian)


def test_days_are_taken_as_they_were(kebijakan: Kebijakan) -> None:
    bukti = proses(
        kebijakan,
        f"{SARI};05-10-2026;07:41:30;16:00;;300",
        f"{SARI};06-10-2026;;;S;",
        f"{SARI};07-10-2026;;;TK;",
        f"{SARI};08-10-2026;00:00:00;16:00;H;300",
    )

    fakta = bukti.orang[0].orang.fakta
    assert [(h.tanggal.day, h.masuk, h.ketidakhadiran) for h in fakta.hari] == [
        (5, time(7, 41, 30), None),
        (6, None, "sakit"),
        (7, None, None),
        (8, None, None),
    ]
    assert (fakta.hari[0].id_masuk, fakta.hari[1].id_ketidakhadiran) == ("C2", "E3")
    assert fakta.hari[3].pulang == time(16)
    assert [k.menit for k in fakta.kegiatan] == [300, 0, 0, 300]
    assert not bukti.orang[0].orang.direka
    # 1 % + 4 % + 3 % dari 1.200.000; 900 dari 1.200 menit
    assert bukti.orang[0].banding[0].dihitung == 1_104_000 + 1_350_000


def test_days_without_a_row_may_count_as_absent(kebijakan: Kebijakan) -> None:
    bukti = proses(
        kebijakan,
        f"{SARI};05-10-2026;07:30;16:00;;300",
        awal='hari_tanpa_baris = "tanpa_keterangan"\n',
    )

    hari = bukti.orang[0].orang.fakta.hari
    assert len(hari) == 22
    assert sum(h.masuk is None for h in hari) == 21


def test_weekends_and_holidays_are_passed_over(kebijakan: Kebijakan) -> None:
    bukti = proses(
        kebijakan,
        f"{SARI};03-10-2026;08:00;12:00;;",
        f"{SARI};05-10-2026;;;L;",
        f"{SARI};06-10-2026;07:30;16:00;;300",
    )

    assert [h.tanggal for h in bukti.orang[0].orang.fakta.hari] == [date(2026, 10, 6)]
    assert [(d.baris, d.sebab) for d in bukti.dilewati] == [
        (2, "bukan hari kerja menurut [jadwal]"),
        (3, "libur"),
    ]


def test_the_days_own_schedule_is_used(kebijakan: Kebijakan) -> None:
    kolom = KOLOM.replace(
        '{ huruf = "E", arti = "keterangan" }', '{ huruf = "E", arti = "jadwal_masuk" }'
    ).replace(
        '{ huruf = "F", arti = "menit" }', '{ huruf = "F", arti = "jadwal_pulang" }'
    )

    bukti = proses(kebijakan, f"{SARI};03-10-2026;08:05;14:00;08:00;14:00", kolom=kolom)

    (hari,) = bukti.orang[0].orang.fakta.hari
    assert (hari.jadwal_masuk, hari.jadwal_pulang) == (time(8), time(14))


@pytest.mark.parametrize(
    ("baris", "kolom", "salah"),
    [
        ("05-11-2026;07:30;16:00;;300", "B", "Tanggal ini di luar Oktober 2026."),
        ("kemarin;07:30;16:00;;300", "B", "'kemarin' bukan tanggal."),
        ("06-10-2026;07:30;16:00;;300", "B", "Tanggal ini sudah ada untuk NIP ini."),
        ("07-10-2026;pagi;16:00;;300", "C", "'pagi' bukan jam."),
        ("07-10-2026;07:30;16:00;Ijin;300", "E", "Keterangan 'ijin' tidak dikenal."),
        (
            "07-10-2026;07:30;16:00;;2000",
            "F",
            "'2000' tidak dapat menjadi banyaknya.",
        ),
    ],
)
def test_a_bad_day_is_listed_and_the_others_stay(
    baris: str, kolom: str, salah: str, kebijakan: Kebijakan
) -> None:
    bukti = proses(kebijakan, f"{SARI};06-10-2026;07:30;16:00;;300", f"{SARI};{baris}")

    (ditolak,) = bukti.ditolak
    assert (ditolak.baris, ditolak.kolom, ditolak.salah) == (3, kolom, salah)
    assert [h.tanggal.day for h in bukti.orang[0].orang.fakta.hari] == [6]


def test_a_person_only_in_the_daily_sheet_is_told(kebijakan: Kebijakan) -> None:
    bukti = proses(kebijakan, f"{TONO};06-10-2026;07:30;16:00;;300")

    assert f"NIP {TONO} hanya ada di lembar harian." in bukti.catatan
    assert bukti.orang[0].orang.direka
