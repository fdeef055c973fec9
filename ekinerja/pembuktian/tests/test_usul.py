"""Headings as offices write them, and the mapping that is proposed for them."""

import tomllib
from datetime import date, time

import pytest

from ekinerja.pembuktian.kenal import Dugaan, tebak
from ekinerja.pembuktian.kepala import cari_bulan, cari_kepala
from ekinerja.pembuktian.lembar import Isi, Lembar, LembarTidakTerbaca, buka
from ekinerja.pembuktian.pemetaan import baca_pemetaan
from ekinerja.pembuktian.tests.alat import SARI, UMI, csv, ods, xlsx
from ekinerja.pembuktian.tulis_peta import tulis_pemetaan
from ekinerja.pembuktian.usul import usulkan
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.waktu import Bulan

DUA_TINGKAT = (
    ("REKAPITULASI TPP DINAS ARSIP",),
    ("BULAN OKTOBER 2026",),
    (),
    ("No", "NIP/NIPPPPK", "Nama", "Jml Terlambat", None, "Potongan (Rp)", None, "Ket"),
    (None, None, None, "1-30 menit", "> 30 menit", "Terlambat", "TK", None),
    (1, 2, 3, 4, 5, 6, 7, 8),
    (1, SARI, "Sari", 2, 0, 24_000, 0, None),
)
NAMA = [
    "No",
    "NIP/NIPPPPK",
    "Nama",
    "Jml Terlambat / 1-30 menit",
    "Jml Terlambat / > 30 menit",
    "Potongan (Rp) / Terlambat",
    "Potongan (Rp) / TK",
    "Ket",
]


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("a.xlsx", xlsx(("Rekap", DUA_TINGKAT), gabung=["D4:E4", "F4:G4", "B4:B5"])),
        ("a.xlsx", xlsx(("Rekap", DUA_TINGKAT))),
        ("a.ods", ods("Rekap", DUA_TINGKAT)),
    ],
    ids=["merged", "not merged", "without merge marks"],
)
def test_two_rows_of_headings_become_one_name(nama: str, isi: bytes) -> None:
    lembar = buka(nama, isi).lembar[0]

    kepala = cari_kepala(lembar)

    assert kepala is not None
    assert kepala.baris == (4, 5)
    assert [k.nama for k in kepala.kolom] == NAMA
    assert cari_bulan(lembar, kepala.baris) == Bulan(2026, 10)


def test_one_row_of_headings_ends_before_the_first_person() -> None:
    lembar = Lembar("", (("NIP", "Nama", "TPP"), (SARI, "Sari", 1)))

    kepala = cari_kepala(lembar)

    assert kepala is not None
    assert kepala.baris == (1,)


def test_the_same_heading_twice_is_told_apart() -> None:
    lembar = Lembar("", (("NIP", "Nama", "Jumlah", "Jumlah"), (SARI, "Sari", 1, 2)))

    kepala = cari_kepala(lembar)

    assert kepala is not None
    assert [k.nama for k in kepala.kolom] == ["NIP", "Nama", "Jumlah", "Jumlah (2)"]


def test_columns_without_heading_are_named_only_where_they_hold_something() -> None:
    lembar = Lembar(
        "", (("NIP", "Nama", None, None, "TPP"), (SARI, "Sari", None, 7, 1))
    )

    kepala = cari_kepala(lembar)

    assert kepala is not None
    assert [k.huruf for k in kepala.kolom] == ["A", "B", "D", "E"]
    assert kepala.kolom[2].nama == "(tanpa judul)"


@pytest.mark.parametrize(
    ("judul", "contoh", "dugaan"),
    [
        ("NIP/NIPPPPK", [], Dugaan("nip")),
        ("NIP / NIPPPK", [], Dugaan("nip")),
        ("Nomor Induk Pegawai", [], Dugaan("nip")),
        ("NIP Atasan", [], Dugaan("abaikan")),
        ("Nama Lengkap", [], Dugaan("nama")),
        ("Gol. Ruang", [], Dugaan("golongan")),
        ("Pangkat/Gol. Ruang", [], Dugaan("golongan")),
        ("Kelas Jabatan", [7], Dugaan("kelas")),
        ("Kls. Jab.", [7], Dugaan("kelas")),
        ("Jml Hari Kerja", [22], Dugaan("hari_kerja")),
        ("Hadir", [20], Dugaan("hari_hadir")),
        ("Jumlah / Hadir", [1_200_000], Dugaan("abaikan")),
        ("Jml Terlambat", [2], Dugaan("hari_terlambat", menit=15)),
        ("Terlambat / 31-60 menit", [1], Dugaan("hari_terlambat", menit=46)),
        ("Terlambat s.d. 30", [1], Dugaan("hari_terlambat", menit=15)),
        ("TL1", [1], Dugaan("hari_terlambat", menit=15)),
        ("TL 2", [1], Dugaan("hari_terlambat", menit=31)),
        ("Terlambat > 90 menit", [1], Dugaan("hari_terlambat", menit=91)),
        ("Jumlah menit terlambat", [125], Dugaan("menit_terlambat")),
        ("PSW1", [1], Dugaan("hari_pulang_cepat", menit=15)),
        ("TK", [1], Dugaan("hari_tanpa_keterangan")),
        ("Alpa", [1], Dugaan("hari_tanpa_keterangan")),
        ("Tidak absen masuk", [1], Dugaan("hari_tanpa_masuk")),
        ("Lupa absen pulang", [1], Dugaan("hari_tanpa_pulang")),
        ("S", [1], Dugaan("hari_izin", jenis="sakit")),
        ("Cuti Tahunan", [1], Dugaan("hari_izin", jenis="cuti_tahunan")),
        ("DL", [1], Dugaan("hari_izin", jenis="dinas_luar")),
        ("Menit Kerja Efektif", [6_600], Dugaan("menit_disetujui")),
        ("Capaian Kinerja (%)", [97], Dugaan("persen_capaian")),
        ("Predikat Kinerja", ["Baik"], Dugaan("predikat")),
        (
            "Pot. Terlambat",
            [24_000],
            Dugaan("langkah", "potongan_disiplin", "terlambat"),
        ),
        ("Jumlah Potongan (Rp)", [24_000], Dugaan("langkah", "potongan_disiplin")),
        ("TPP Disiplin", [1_200_000], Dugaan("komponen", "disiplin")),
        ("TPP kelas jabatan", [3_000_000], Dugaan("kriteria", "tpp")),
        ("Pagu TPP", [3_000_000], Dugaan("pagu")),
        ("TPP Bruto", [2_808_000], Dugaan("jumlah")),
        ("Jumlah", [2_808_000], Dugaan("jumlah")),
        ("PPh 21", [140_000], Dugaan("abaikan")),
        ("TPP Netto", [140_000], Dugaan("abaikan")),
        ("Tanda Tangan", [], Dugaan("abaikan")),
        ("Nomor HP", ["0812"], Dugaan("abaikan")),
    ],
)
def test_headings_are_recognised(
    judul: str, contoh: list[Isi], dugaan: Dugaan, kebijakan: Kebijakan
) -> None:
    assert tebak(judul, contoh, kebijakan) == dugaan


def test_a_proposal_names_every_column_and_can_be_read_back(
    kebijakan: Kebijakan,
) -> None:
    baris = (*DUA_TINGKAT[3:5], DUA_TINGKAT[6])
    isi = (
        *DUA_TINGKAT[:3],
        *((*b, t) for b, t in zip(baris, ("TPP Bruto", None, 2_808_000), strict=True)),
    )
    isi = (
        *isi[:3],
        *(
            (*b[:3], k, *b[3:])
            for b, k in zip(isi[3:], ("Kelas", None, 7), strict=True)
        ),
    )
    buku = buka("rekap.xlsx", xlsx(("Rekap", isi)))

    usulan = usulkan(buku, kebijakan)
    teks = tulis_pemetaan(usulan, buku.nama)

    assert usulan.periode_ada
    assert usulan.asing == ("No", "Ket")
    assert baca_pemetaan(teks, "peta.toml", kebijakan) == usulan.pemetaan
    kolom = tomllib.loads(teks)["pegawai"]["kolom"]
    assert [k["huruf"] for k in kolom] == list("ABCDEFGHIJ")


def test_a_month_nobody_names_is_left_to_be_written(kebijakan: Kebijakan) -> None:
    buku = buka("a.csv", csv("NIP;Nama;Kelas;TPP Bruto", f"{SARI};Sari;7;1"))

    usulan = usulkan(buku, kebijakan)

    assert not usulan.periode_ada
    assert 'periode = ""   # isi, mis. "2026-10"' in tulis_pemetaan(usulan, "a.csv")
    ini = usulkan(buku, kebijakan, periode=Bulan(2026, 10))
    assert 'periode = "2026-10"' in tulis_pemetaan(ini, "a.csv")


def test_of_several_totals_the_surest_is_compared(kebijakan: Kebijakan) -> None:
    buku = buka(
        "a.csv", csv("NIP;Nama;Kelas;Jumlah;TPP Bruto;Total", f"{SARI};Sari;7;1;2;3")
    )

    arti = {k.judul: k.arti for k in usulkan(buku, kebijakan).pemetaan.pegawai.kolom}

    assert (arti["Jumlah"], arti["TPP Bruto"], arti["Total"]) == (
        "abaikan",
        "jumlah",
        "abaikan",
    )


def test_days_in_bands_win_over_minutes_of_the_month(kebijakan: Kebijakan) -> None:
    buku = buka(
        "a.csv",
        csv(
            "NIP;Nama;Kelas;TL1;Jumlah menit terlambat;TPP Bruto",
            f"{SARI};Sari;7;1;20;3",
        ),
    )

    arti = [k.arti for k in usulkan(buku, kebijakan).pemetaan.pegawai.kolom]

    assert arti == ["nip", "nama", "kelas", "hari_terlambat", "abaikan", "jumlah"]


def test_words_of_the_office_are_proposed_with_their_meaning(
    kebijakan: Kebijakan,
) -> None:
    buku = buka(
        "a.csv",
        csv(
            "NIP;Nama;Status;Eselon;Kelas;TPP Bruto",
            f"{SARI};Sari;P3K;IV.a;7;1",
            f"{UMI};Umi;PNS;Staf;5;1",
        ),
    )

    kata = usulkan(buku, kebijakan).pemetaan.kata

    assert kata["status"] == {"p3k": "pppk", "pns": "pns"}
    assert kata["jenjang"] == {"staf": "pelaksana"}


def test_a_daily_sheet_is_found_and_tells_the_month(kebijakan: Kebijakan) -> None:
    pegawai = [("NIP", "Nama", "Kelas", "TPP Bruto"), (SARI, "Sari", 7, 1)]
    harian = [
        ("NIP", "Nama", "Tgl", "Jam Masuk", "Jam Pulang", "Ket", "Jadwal Masuk"),
        (SARI, "Sari", "05-10-2026", "07:30", "16:00", "S", "07:30"),
    ]
    buku = buka("a.xlsx", xlsx(("Rekap", pegawai), ("Absensi", harian)))

    usulan = usulkan(buku, kebijakan)

    tabel = usulan.pemetaan.harian
    assert tabel is not None
    assert tabel.lembar == "Absensi"
    assert [k.arti for k in tabel.kolom] == [
        "nip",
        "abaikan",
        "tanggal",
        "masuk",
        "pulang",
        "keterangan",
        "jadwal_masuk",
    ]
    assert usulan.pemetaan.periode == Bulan(2026, 10)
    assert usulan.pemetaan.kata["keterangan"] == {"s": "sakit"}
    teks = tulis_pemetaan(usulan, buku.nama)
    assert baca_pemetaan(teks, "peta.toml", kebijakan) == usulan.pemetaan


def test_a_file_without_headings_is_refused(kebijakan: Kebijakan) -> None:
    buku = buka("a.csv", csv("1;2;3", "4;5;6"))

    with pytest.raises(LembarTidakTerbaca, match="tidak ada baris judul dengan NIP"):
        usulkan(buku, kebijakan)


def test_the_schedule_and_defaults_are_written_out(kebijakan: Kebijakan) -> None:
    buku = buka("a.csv", csv("NIP;Nama;TPP Bruto", f"{SARI};Sari;1"))

    isi = tomllib.loads(tulis_pemetaan(usulkan(buku, kebijakan), "a.csv"))

    assert isi["jadwal"] == {
        "masuk": time(7, 30),
        "pulang": time(16),
        "hari_seminggu": 5,
        "libur": [],
        "menit_kerja": 450,
    }
    assert isi["bawaan"]["menit_sehari"] == 300
    assert date(2026, 10, 28) not in isi["jadwal"]["libur"]
