"""Two versions of a policy compared in words a clerk would use."""

from dataclasses import dataclass, fields, make_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from ekinerja.tpp.kebijakan import Kebijakan, muat
from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan.salinan import baca_isi, muat_isi
from ekinerja.tpp.naskah import Jenis, bedakan, uraikan

AKAR = Path(__file__).parents[3] / "kebijakan"
ID = "belitung-timur/2022-perbup-00"
ISI = baca_isi(AKAR / ID)
LAMA = muat(AKAR / ID)


def ubah(lama: str, baru: str, berkas: str = "kebijakan.toml") -> Kebijakan:
    """The policy with one edit of a file; what is replaced must be there."""
    assert lama in ISI[berkas]
    return muat_isi({**ISI, berkas: ISI[berkas].replace(lama, baru, 1)}, ID)


def kalimat(baru: Kebijakan) -> list[str]:
    return [str(satu) for satu in bedakan(LAMA, baru)]


@pytest.mark.parametrize(
    ("lama", "baru", "harap"),
    [
        (
            "{ sampai = 30, nilai = 1.5 }",
            "{ sampai = 45, nilai = 1.5 }",
            "Ukuran potongan_kehadiran, tarif terlambat, lapis 2, sampai: "
            "30 menit -> 45 menit",
        ),
        (
            "{ sampai = 30, nilai = 1.5 }",
            "{ sampai = 30, nilai = 1.75 }",
            "Ukuran potongan_kehadiran, tarif terlambat, lapis 2, nilai: "
            "1,5 % -> 1,75 %",
        ),
        (
            "berlaku_sejak = 2022-01-01",
            "berlaku_sejak = 2027-01-01",
            "Umum, berlaku sejak: 1 Januari 2022 -> 1 Januari 2027",
        ),
        (
            "= 23:59:59",
            "= 07:30:00",
            "Aturan, batas jam melapor pada hari terakhir: 23.59.59 -> 07.30",
        ),
        (
            "umum = 300",
            "umum = 330",
            "Aturan, menit paling sedikit sehari, umum: 300 -> 330",
        ),
        (
            "wajib_rhk                 = false",
            "wajib_rhk                 = true",
            "Aturan, kegiatan wajib ber-RHK: tidak -> ya",
        ),
        (
            "nilai = 0.85",
            "nilai = 0.9",
            "Masukan ikfd, masa 1, nilai: 0,85 -> 0,9",
        ),
        (
            '{ komponen = "kehadiran", persen = 30 }',
            '{ komponen = "kehadiran", persen = 40 }',
            "Langkah bagi, bagian kehadiran, persen: 30 % -> 40 %",
        ),
        (
            "aktif       = false",
            "aktif       = true",
            "Langkah tahan_pdm, dijalankan: tidak -> ya",
        ),
        (
            "{ sampai = 60, nilai = 2 },\n  { nilai = 2.5 },",
            "{ sampai = 60, nilai = 2 },\n  { sampai = 90, nilai = 2.5 },\n  { nilai = 4 },",
            "Ukuran potongan_kehadiran, tarif terlambat, lapis 5: "
            "tidak ada -> sampai tanpa batas, nilai 4 %",
        ),
        (
            '[[ukuran.tarif]]\nkejadian    = "tanpa_keterangan"\nnilai       = 5\n'
            'dasar_hukum = "karangan"\n',
            "",
            "Ukuran potongan_kehadiran, tarif tanpa keterangan: nilai 5 % -> tidak ada",
        ),
        (
            'pada        = { komponen = ["kehadiran"] }',
            'pada        = { kriteria = ["beban_kerja"], komponen = ["kehadiran"] }',
            "Langkah potongan_kehadiran, mengenai: komponen kehadiran -> "
            "kriteria beban_kerja; komponen kehadiran",
        ),
    ],
)
def test_a_change_is_told_in_words(lama: str, baru: str, harap: str) -> None:
    assert harap in kalimat(ubah(lama, baru))


def test_a_change_of_one_number_is_one_sentence() -> None:
    assert len(kalimat(ubah("nilai = 0.85", "nilai = 0.9"))) == 1


def test_the_same_policy_has_no_differences() -> None:
    assert bedakan(LAMA, LAMA) == []
    assert bedakan(LAMA, replace(LAMA, id="x/y", sidik="0")) == []


def test_a_table_beside_the_policy_is_compared_row_by_row() -> None:
    baru = ubah("umum,jpt,60", "umum,jpt,65", "persen_kriteria.csv")

    assert kalimat(baru) == [
        "Ukuran persen_beban_kerja, kelompok umum, jenjang jpt: 60 % -> 65 %"
    ]


def test_articles_and_titles_are_told_apart_from_rules() -> None:
    baru = ubah('judul       = "Potongan kehadiran"', 'judul       = "Pengurangan"')
    pasal = ubah('dasar_hukum = "BT3"', 'dasar_hukum = "Perbup 7/2027 ps. 4"')

    assert [s.jenis for s in bedakan(LAMA, baru)] == [Jenis.TEKS]
    (satu,) = bedakan(LAMA, pasal)
    assert (satu.jenis, satu.menjadi) == (Jenis.HUKUM, "Perbup 7/2027 ps. 4")


def test_a_step_that_comes_or_goes_is_one_sentence() -> None:
    teks = ISI["kebijakan.toml"]
    tanpa = teks[: teks.rindex("[[langkah]]")]

    pergi = kalimat(muat_isi({**ISI, "kebijakan.toml": tanpa}, ID))
    datang = [
        str(satu)
        for satu in bedakan(muat_isi({**ISI, "kebijakan.toml": tanpa}, ID), LAMA)
    ]

    assert pergi == [
        "Langkah tahan_pdm: jenis gerbang, judul Pembayaran ditahan, dijalankan tidak, "
        "dan 5 hal lain -> tidak ada"
    ]
    assert datang[0].startswith("Langkah tahan_pdm: tidak ada -> jenis gerbang")


def test_another_order_of_steps_is_told() -> None:
    satu, dua, *lain = LAMA.langkah

    assert kalimat(replace(LAMA, langkah=(dua, satu, *lain))) == [
        "Urutan langkah, status dan tpp_dasar: tpp_dasar dan status -> "
        "status dan tpp_dasar"
    ]


def test_every_line_has_a_path_of_its_own() -> None:
    for id_ in (ID, "barito-selatan/2019-perbup-00"):
        kunci = [satu.kunci for satu in uraikan(muat(AKAR / id_))]
        assert len(kunci) == len(set(kunci))


def test_fields_nobody_has_named_yet_are_compared_too() -> None:
    """A later version of the language: new fields of limits, measures and policy."""

    @dataclass(frozen=True)
    class Tambahan:
        nama: str
        batas_hari: int

    aturan = _dengan(LAMA.aturan, "hari_silang", 3)
    lama = _dengan(replace(LAMA, aturan=aturan), "tambahan", (Tambahan("x", 1),))
    baru = _dengan(
        replace(LAMA, aturan=_dengan(LAMA.aturan, "hari_silang", 5)),
        "tambahan",
        (Tambahan("x", 2),),
    )

    assert [str(satu) for satu in bedakan(lama, baru)] == [
        "Aturan, hari silang: 3 -> 5",
        "Tambahan, x, batas hari: 1 -> 2",
    ]


def _dengan(asal: Any, nama: str, nilai: Any) -> Any:
    """A copy of a frozen value whose class has one field more."""
    kelas = make_dataclass(
        type(asal).__name__,
        [*((f.name, f.type) for f in fields(asal)), (nama, object)],
        frozen=True,
    )
    return kelas(*(getattr(asal, f.name) for f in fields(asal)), nilai)


def test_a_pita_of_clock_times_is_read_as_a_clock() -> None:
    pita = b.Pitapita((b.Pita(26100, 100, 0, ""), b.Pita(None, 0, 0, "")), True, "jam")
    ukuran = next(u for u in LAMA.ukuran if isinstance(u, b.Lapis))

    def dengan(batas: int) -> Kebijakan:
        isi = replace(pita, pita=(replace(pita.pita[0], batas=batas), pita.pita[1]))
        semua = tuple(replace(u, lapis=isi) if u is ukuran else u for u in LAMA.ukuran)
        return replace(LAMA, ukuran=semua)

    assert [str(satu) for satu in bedakan(dengan(26100), dengan(27000))] == [
        "Ukuran nilai_hari_kerja, lapis 1, sampai: 07.15 -> 07.30"
    ]


def test_an_article_of_its_own_is_no_change_of_a_band() -> None:
    baru = ubah(
        "{ sampai = 30, nilai = 1.5 }",
        '{ sampai = 30, nilai = 1.5, dasar_hukum = "Perbup 7/2027 ps. 4" }',
    )

    assert bedakan(LAMA, baru) == []
    (satu,) = bedakan(
        LAMA,
        ubah(
            "{ sampai = 30, nilai = 1.5 }",
            '{ sampai = 30, nilai = 1.75, dasar_hukum = "Perbup 7/2027 ps. 4" }',
        ),
    )
    assert (satu.menjadi, satu.dasar_hukum) == ("1,75 %", "Perbup 7/2027 ps. 4")


def test_a_single_line_that_comes_is_told_by_its_value() -> None:
    baru = ubah(
        "{ sampai = 30, nilai = 1.5 }", "{ sampai = 30, nilai = 1.5, per_menit = 0.01 }"
    )

    assert kalimat(baru) == [
        "Ukuran potongan_kehadiran, tarif terlambat, lapis 2, "
        "perubahan tiap menit: tidak ada -> 0,01 %"
    ]
