"""A mapping file is read key by key; every fault has its line and its mend."""

from datetime import date, time
from fractions import Fraction

import pytest

from ekinerja.pembuktian.pemetaan import baca_pemetaan, bulan_pemetaan
from ekinerja.pembuktian.tests.alat import peta
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah
from ekinerja.waktu import Bulan

JUMLAH = '  { huruf = "D", arti = "jumlah" },'


def kesalahan(teks: str, kebijakan: Kebijakan) -> list[str]:
    with pytest.raises(KebijakanSalah) as galat:
        baca_pemetaan(teks, "peta.toml", kebijakan)
    return [f"{k.baris}: {k.kesalahan} {k.seharusnya}" for k in galat.value.kesalahan]


def test_a_whole_mapping_is_read(kebijakan: Kebijakan) -> None:
    teks = peta(
        """  { huruf = "d", arti = "jumlah", judul = "TPP" },
  { huruf = "E", arti = "hari_terlambat", menit = 15 },
  { huruf = "F", arti = "hari_izin", jenis = "sakit" },
  { huruf = "G", arti = "langkah", kode = "potongan_disiplin", kejadian = "terlambat" },""",
        """
[harian]
lembar      = "Absensi"
baris_judul = [1]
kolom = [{ huruf = "A", arti = "nip" }, { huruf = "B", arti = "tanggal" }]

[jadwal]
masuk         = 07:15:00
pulang        = 15:30:00
hari_seminggu = 6
libur         = [2026-10-28]
menit_kerja   = 400

[bawaan]
status         = "cpns"
golongan       = "II/a"
kelompok       = "guru"
jenjang        = "fungsional"
menit_sehari   = 240
persen_capaian = 97.5

[kata.status]
"P3K" = "pppk"

[kata.keterangan]
"Ijin" = "sakit"
"TK" = "tanpa_keterangan"
""",
    )

    p = baca_pemetaan(teks, "peta.toml", kebijakan)

    assert p.periode == Bulan(2026, 10)
    assert [k.nomor for k in p.pegawai.kolom] == [0, 1, 2, 3, 4, 5, 6]
    assert p.pegawai.kolom[4].menit == 15
    assert p.pegawai.kolom[6].kejadian == "terlambat"
    assert p.harian is not None
    assert p.harian.lembar == "Absensi"
    assert p.jadwal.masuk == time(7, 15)
    assert p.jadwal.libur == (date(2026, 10, 28),)
    assert p.bawaan.persen_capaian == Fraction(195, 2)
    assert p.kata["status"] == {"p3k": "pppk"}
    assert p.kata["keterangan"] == {"ijin": "sakit", "tk": "tanpa_keterangan"}
    assert bulan_pemetaan(teks, "peta.toml") == Bulan(2026, 10)


@pytest.mark.parametrize(
    ("kolom", "sisa", "salah"),
    [
        (
            '  { huruf = "D", arti = "jumlh" },',
            "",
            "10: 'jumlh' tidak dikenal. Mungkin maksudnya 'jumlah'.",
        ),
        (
            '  { huruf = "D4", arti = "jumlah" },',
            "",
            "10: 'D4' bukan huruf kolom. Tulis \"C\".",
        ),
        (
            f'{JUMLAH}\n  {{ huruf = "E", arti = "hari_terlambat" }},',
            "",
            "11: Kunci 'menit' belum ada. Tambahkan menit = ...",
        ),
        (
            f'{JUMLAH}\n  {{ huruf = "E", arti = "hari_izin", jenis = "sakt" }},',
            "",
            "11: jenis 'sakt' tidak ada. Mungkin maksudnya 'sakit'.",
        ),
        (
            '  { huruf = "D", arti = "komponen", kode = "disipln" },',
            "",
            "10: kode 'disipln' tidak ada. Mungkin maksudnya 'disiplin'.",
        ),
        (
            '  { huruf = "D", arti = "langkah", kode = "bagi", kejadian = "telat" },',
            "",
            "10: kejadian 'telat' tidak ada. Mungkin maksudnya 'terlambat'.",
        ),
        (
            f'{JUMLAH}\n  {{ huruf = "E", arti = "jumlah" }},',
            "",
            '6: Kolom D dan E sama-sama jumlah. Beri salah satunya arti = "abaikan".',
        ),
        (
            f'{JUMLAH}\n  {{ huruf = "D", arti = "golongan" }},',
            "",
            '6: Kolom D dan D sama-sama golongan. Beri salah satunya arti = "abaikan".',
        ),
        (
            '  { huruf = "D", arti = "abaikan" },',
            "",
            '6: Tidak ada kolom rupiah yang dibandingkan. Beri kolom TPP arti = "jumlah".',
        ),
        (
            f'{JUMLAH}\n  {{ huruf = "E", arti = "hari_terlambat", menit = 15 }},\n'
            '  { huruf = "F", arti = "menit_terlambat" },',
            "",
            "6: Ada kolom hari_terlambat dan menit_terlambat: terhitung dua kali. "
            'Beri salah satunya arti = "abaikan".',
        ),
        (
            JUMLAH,
            '[harian]\nbaris_judul = [1]\nkolom = [{ huruf = "A", arti = "nip" }]',
            '4: [harian] tanpa kolom tanggal. Beri kolomnya arti = "tanggal".',
        ),
        (
            JUMLAH,
            '[harian]\nbaris_judul = 1\nkolom = [{ huruf = "A", arti = "nip" }]',
            "13: Isi 'baris_judul' bukan nomor baris. Tulis [4].",
        ),
        (
            JUMLAH,
            "[jadwal]\nmasuk = 16:00:00",
            "12: Pulang tidak sesudah masuk. Tulis pulang = 16:00:00.",
        ),
        (
            JUMLAH,
            "[jadwal]\nhari_seminggu = 8",
            "13: Hari seminggu 1 sampai 7. Tulis 5 atau 6.",
        ),
        (
            JUMLAH,
            '[jadwal]\nlibur = ["28 Oktober"]',
            "13: Isi 'libur' bukan tanggal. Tulis [2026-10-28].",
        ),
        (
            JUMLAH,
            '[bawaan]\nstatus = "honorer"',
            "13: 'honorer' tidak dikenal. Pilihannya: cpns, pns, pppk, pppk_paruh_waktu.",
        ),
        (
            JUMLAH,
            '[kata.status]\n"P3K" = "p3k"',
            "13: 'p3k' tidak dikenal. Pilihannya: cpns, pns, pppk, pppk_paruh_waktu.",
        ),
        (
            JUMLAH,
            "[jadwall]\n",
            "12: Kunci 'jadwall' tidak dikenal. Mungkin maksudnya 'jadwal'.",
        ),
    ],
)
def test_a_fault_is_named_with_line_and_mend(
    kolom: str, sisa: str, salah: str, kebijakan: Kebijakan
) -> None:
    assert salah in kesalahan(peta(kolom, sisa), kebijakan)


@pytest.mark.parametrize("periode", ["2026-13", "Oktober"])
def test_a_month_that_is_none_is_refused(periode: str, kebijakan: Kebijakan) -> None:
    teks = peta(JUMLAH).replace("2026-10", periode)

    assert any('Tulis periode = "2026-10".' in k for k in kesalahan(teks, kebijakan))
    with pytest.raises(KebijakanSalah):
        bulan_pemetaan(teks, "peta.toml")


def test_nip_and_class_cannot_be_missing(kebijakan: Kebijakan) -> None:
    teks = peta(JUMLAH).replace('"nip"', '"abaikan"').replace('"kelas"', '"abaikan"')

    assert kesalahan(teks, kebijakan) == [
        '6: Tidak ada kolom NIP. Beri kolom NIP arti = "nip".',
        '6: Kelas jabatan tidak dapat diketahui. Beri kolomnya arti = "kelas", atau '
        "tulis kelas di [bawaan].",
    ]


def test_one_class_for_everybody_may_be_written(kebijakan: Kebijakan) -> None:
    teks = peta(JUMLAH, "[bawaan]\nkelas = 7").replace('"kelas"', '"abaikan"')

    assert baca_pemetaan(teks, "peta.toml", kebijakan).bawaan.kelas == 7
