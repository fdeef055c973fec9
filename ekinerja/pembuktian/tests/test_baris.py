"""Rows of a sheet: people, refused cells, rows that are nobody's."""

import pytest

from ekinerja.pembuktian.baris import Ditolak
from ekinerja.pembuktian.lembar import LembarTidakTerbaca, buka
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.tests.alat import SARI, TONO, UMI, bandingkan, csv, peta, xlsx
from ekinerja.tpp.kebijakan import Kebijakan

JUMLAH = '  { huruf = "D", arti = "jumlah" },'


def ditolak(bukti: Bukti) -> list[tuple[int, str, str, str]]:
    return [(d.baris, d.kolom, d.isi, d.salah) for d in bukti.ditolak]


def test_one_bad_row_never_spoils_the_others(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        buka(
            "a.xlsx",
            xlsx(
                (
                    "Rekap",
                    [
                        ("NIP", "Nama", "Kelas", "TPP", "TK"),
                        (SARI, "Sari", 7, 3_000_000, 0),
                        (199001012015011001, "Vino", 7, 3_000_000, 0),
                        (TONO, "Tono", "sembilan", 4_500_000, 0),
                        (UMI, "Umi", 5, 2_000_000, "dua"),
                        (SARI, "Sari lagi", 7, 1, 0),
                        ("19900101201501", "Wati", 7, 1, 0),
                        (None, "Yudi", 7, 3_000_000, 0),
                        ("199001012015012002", "Zaki", 7, "n.a.", 0),
                    ],
                )
            ),
        ),
        peta(f'{JUMLAH}\n  {{ huruf = "E", arti = "hari_tanpa_keterangan" }},'),
    )

    assert [o.orang.nama for o in bukti.orang] == ["Sari", "Zaki"]
    assert bukti.orang[0].sama
    assert ditolak(bukti) == [
        (
            3,
            "A",
            "199001012015011008",
            "NIP ini tersimpan sebagai bilangan, sehingga lembar kerja sudah mengubah "
            "angka-angka akhirnya.",
        ),
        (6, "A", SARI, "NIP ini sudah ada di baris 2."),
        (7, "A", "19900101201501", "NIP ini 14 angka."),
        (8, "A", "", "NIP kosong."),
        (4, "C", "sembilan", "'sembilan' bukan angka."),
        (5, "E", "dua", "'dua' bukan angka."),
        (9, "D", "n.a.", "'n.a.' bukan angka."),
    ]
    assert bukti.ditolak[4] == Ditolak(
        "Rekap",
        4,
        "C",
        "",
        "sembilan",
        "'sembilan' bukan angka.",
        "Tulis angkanya saja, atau kosongkan.",
    )
    assert not bukti.terbukti


def test_rows_that_are_nobodys_are_passed_over_and_told(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP",
            "1;2;3;4",
            "Dinas Arsip;;;",
            f"{SARI};Sari;7;3.000.000",
            ";;;",
            "JUMLAH;;;3.000.000",
            ";Total;;3.000.000",
            ";;;Mengetahui,",
            ";;;NIP. 196501011990011001",
        ),
        peta(JUMLAH),
    )

    assert bukti.terbukti
    assert [(d.baris, d.sebab) for d in bukti.dilewati] == [
        (2, "nomor kolom"),
        (3, "bukan baris pegawai: Dinas Arsip"),
        (5, "baris kosong"),
        (6, "baris jumlah"),
        (7, "baris jumlah"),
        (8, "bukan baris pegawai: mengetahui"),
        (9, "bukan baris pegawai: nip 196501011990011001"),
    ]


def test_a_nip_written_with_its_name_is_read(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP", f"NIP. {SARI};Sari;7;3000000"),
        peta(JUMLAH),
    )

    assert bukti.orang[0].orang.nip == SARI


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        (
            ('arti = "jumlah"', 'arti = "jumlah", judul = "TPP Bruto"'),
            "Kolom D di rekap.csv berjudul 'TPP', pemetaan menyebut 'TPP Bruto'.",
        ),
        (("[1]", "[9]"), None),
    ],
)
def test_a_column_that_moved_is_noticed(
    ubah: tuple[str, str], kalimat: str | None, kebijakan: Kebijakan
) -> None:
    teks = peta(JUMLAH).replace(*ubah)
    isi = csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;7;1")

    if kalimat is None:
        assert bandingkan(kebijakan, isi, teks).orang == []
        return
    with pytest.raises(LembarTidakTerbaca) as galat:
        bandingkan(kebijakan, isi, teks)
    assert kalimat in str(galat.value)


def test_a_sheet_that_is_not_there_is_named(kebijakan: Kebijakan) -> None:
    isi = [("NIP", "Nama", "Kelas", "TPP")]
    buku = buka("a.xlsx", xlsx(("Okt", isi), ("Nov", isi)))
    teks = peta(JUMLAH).replace("baris_judul", 'lembar = "Sep"\nbaris_judul')

    with pytest.raises(LembarTidakTerbaca, match="tidak punya lembar 'Sep'"):
        bandingkan(kebijakan, buku, teks)
