"""Results are written canonically and must add up."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from ekinerja.tpp.penjelasan import (
    Baris,
    Hasil,
    JumlahTidakCocok,
    Masalah,
    Sel,
    jejak,
    periksa_jumlah,
    tulis,
)

ANAK = (
    Baris(
        "potong",
        "Sel 8 Sep",
        "ps. 9",
        "Rp1.000",
        "1 %",
        "1 menit",
        -7,
        ("rekaman:1",),
        "2026-09-08",
    ),
    Baris("potong", "Rab 9 Sep", "ps. 9", "", "", "", -3),
)
HASIL = Hasil(
    periode="2026-09",
    pegawai="199001012015011001",
    kebijakan="kota-contoh/2021-perwal-00",
    sidik_kebijakan="ab" * 32,
    jumlah=990,
    pagu=1000,
    per_kriteria={"beban_kerja": 990},
    per_komponen={"kehadiran": 290, "kinerja": 700},
    bayar="ditahan",
    sebab_bayar=('Kata "kutip" dan \\ garis\n\u2028',),
    baris=(
        Baris(
            "isi",
            "TPP dasar",
            "ps. 3",
            "",
            "",
            "",
            1000,
            sel=(
                Sel("beban_kerja", "kehadiran", 300),
                Sel("beban_kerja", "kinerja", 700),
            ),
        ),
        Baris(
            "potong",
            "Potongan",
            "ps. 9",
            "",
            "",
            "",
            -10,
            sel=(Sel("beban_kerja", "kehadiran", -10),),
            anak=ANAK,
        ),
    ),
    masalah=(Masalah("kode", "Kalimat Ł.", ("a", "b")),),
)


def isi(nilai: Any) -> Any:
    """A value of a result as JSON knows it, from its own field names."""
    if isinstance(nilai, Hasil | Masalah):
        memungut = getattr(nilai, "bersih", None) is not None
        return {
            kolom.name: isi(getattr(nilai, kolom.name))
            for kolom in fields(nilai)
            if memungut or not kolom.metadata
        }
    if isinstance(nilai, Baris | Sel):
        return {nama: isi(n) for nama, n in nilai._asdict().items()}
    return [isi(n) for n in nilai] if isinstance(nilai, tuple) else nilai


def test_the_writing_is_what_json_says_of_the_fields() -> None:
    ditulis = tulis(HASIL)

    assert ditulis == json.dumps(isi(HASIL), ensure_ascii=False, separators=(",", ":"))


def test_what_is_levied_is_written_where_a_policy_levies() -> None:
    pajak = Baris("pajak", "Pajak", "UU", "Rp1", "5 %", "", -40)
    iuran = Baris("iuran", "Iuran", "UU", "Rp1", "4 %", "", 30)
    hasil = replace(HASIL, pungutan=(pajak,), tanggungan=(iuran,), bersih=950)

    ditulis = tulis(hasil)

    assert ditulis == json.dumps(isi(hasil), ensure_ascii=False, separators=(",", ":"))
    assert ditulis.endswith('"bersih":950}')


def test_the_trace_is_the_sha256_of_the_written_bytes() -> None:
    assert (
        jejak("{}")
        == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    )
    assert jejak(tulis(HASIL)) != jejak(tulis(replace(HASIL, jumlah=991)))


def test_a_result_that_adds_up_passes() -> None:
    periksa_jumlah(HASIL)


def test_an_empty_result_adds_up() -> None:
    kosong = replace(HASIL, jumlah=0, per_kriteria={}, per_komponen={}, baris=())

    periksa_jumlah(kosong)


@pytest.mark.parametrize(
    ("rusak", "apa"),
    [
        (
            replace(HASIL, baris=(HASIL.baris[0]._replace(nilai=999), HASIL.baris[1])),
            "sel pada 'TPP dasar': 999 dan 1000",
        ),
        (
            replace(
                HASIL, baris=(HASIL.baris[0], HASIL.baris[1]._replace(anak=ANAK[:1]))
            ),
            "rincian 'Potongan': -10 dan -7",
        ),
        (
            replace(HASIL, per_kriteria={"beban_kerja": 991}),
            "kriteria beban_kerja: 991 dan 990",
        ),
        (
            replace(HASIL, per_komponen={"kehadiran": 290, "kinerja": 701}),
            "komponen kinerja: 701 dan 700",
        ),
        (
            replace(HASIL, per_komponen={"kehadiran": 290}),
            "komponen kinerja: 0 dan 700",
        ),
        (replace(HASIL, jumlah=991), "per kriteria: 991 dan 990"),
        (replace(HASIL, pagu=989), "jumlah terhadap pagu: 989 dan 990"),
        (
            replace(
                HASIL,
                baris=(
                    HASIL.baris[0],
                    HASIL.baris[1]._replace(
                        anak=(ANAK[0], ANAK[1]._replace(anak=ANAK))
                    ),
                ),
            ),
            "rincian 'Rab 9 Sep': -3 dan -10",
        ),
    ],
)
def test_a_result_that_does_not_add_up_is_never_paid(rusak: Hasil, apa: str) -> None:
    with pytest.raises(JumlahTidakCocok) as galat:
        periksa_jumlah(rusak)

    assert galat.value.masalah == Masalah(
        "jumlah_tidak_cocok",
        f"Pemeriksaan mesin gagal pada {apa}. "
        "Laporkan kepada pengelola kebijakan; jangan dibayarkan.",
    )
