"""Taxes and insurance after gross: what is left, and who bears what."""

import pytest

from ekinerja.pembuktian.kenal import tebak
from ekinerja.pembuktian.tests.alat import SARI, bandingkan, csv, peta
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.uraian.kerangka import BERKAS, pasang
from ekinerja.tpp.kebijakan.uraian.langkah.pungut import PUNGUT
from ekinerja.tpp.kebijakan.uraian.rekam import Rekaman, baca_terekam

KOLOM = """  { huruf = "D", arti = "jumlah" },
  { huruf = "E", arti = "bersih" },
  { huruf = "F", arti = "langkah", kode = "iuran_kesehatan" },
  { huruf = "G", arti = "langkah", kode = "iuran_pemda" },
  { huruf = "H", arti = "gaji" },"""


@pytest.fixture(scope="module")
def memungut() -> Kebijakan:
    teks = pasang(PUNGUT.contoh[0])
    return baca_terekam(teks, berkas=BERKAS, rekaman=Rekaman())


def test_gross_net_and_levies_are_compared_with_their_signs(
    memungut: Kebijakan,
) -> None:
    # 1 % dari 3.000.000 ditanggung pegawai, 4 % ditanggung pemda
    bukti = bandingkan(
        memungut,
        csv(
            "NIP;Nama;Kelas;Bruto;Netto;Iuran 1;Iuran 4;Gaji",
            f"{SARI};Sari;7;3.000.000;2.970.000;30.000;120.000;3.500.000",
        ),
        peta(KOLOM),
    )

    assert bukti.terbukti, bukti.sebab
    assert [b.lembar for b in bukti.orang[0].banding] == [
        3_000_000,
        2_970_000,
        -30_000,
        120_000,
    ]


def test_a_levy_nobody_owes_agrees_with_nothing_on_the_sheet(
    memungut: Kebijakan,
) -> None:
    # gaji melewati batas 12.000.000: TPP tidak dikenai lagi
    bukti = bandingkan(
        memungut,
        csv(
            "NIP;Nama;Kelas;Bruto;Netto;Iuran 1;Iuran 4;Gaji",
            f"{SARI};Sari;7;3.000.000;2.970.000;30.000;120.000;12.000.000",
        ),
        peta(KOLOM),
    )

    beda = {b.sasaran.kode or b.sasaran.arti: b for b in bukti.orang[0].banding}
    assert (beda["iuran_kesehatan"].lembar, beda["iuran_kesehatan"].dihitung) == (
        -30_000,
        0,
    )
    assert beda["bersih"].selisih == 30_000
    assert bukti.sebab[SARI, beda["bersih"].sasaran].kalimat == (
        "Mengikuti selisih iuran kesehatan."
    )


def test_a_net_column_is_recognised_where_the_policy_levies(
    memungut: Kebijakan, kebijakan: Kebijakan
) -> None:
    assert tebak("TPP Netto", [2_970_000], memungut).arti == "bersih"
    assert tebak("TPP Netto", [2_970_000], kebijakan).arti == "abaikan"
    assert tebak("Gaji Pokok", [3_500_000], memungut).arti == "gaji"
