"""The payment list: on its page, and as the spreadsheet a treasurer gets."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.operations import tutup
from ekinerja.penutupan.rules.pembayaran import BarisBayar, jumlahkan, per_rekening
from ekinerja.penutupan.tests.bulan_uji import SEPTEMBER, hitung, kunci
from ekinerja.penutupan.tulis_bayar import tulis_xlsx
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin
from ekinerja.tpp.hitung import hitung as hitung_seorang
from ekinerja.tpp.penjelasan import Baris, Hasil

Masuk = Callable[[Akun], Client]
HALAMAN, BERKAS = "/bulan/2026-09/pembayaran/", "/bulan/2026-09/pembayaran.xlsx"


@pytest.fixture
def terkunci(september: Pemeran) -> Pemeran:
    hitung(september)
    kunci(september)
    return september


def lembar(isi: bytes, nama: str) -> list[list[Any]]:
    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    return buku.get_sheet_by_name(nama).to_python()


def daftar() -> queries.Pembayaran:
    ada = queries.pembayaran(SEPTEMBER)
    assert ada is not None
    return ada


@pytest.fixture
def hasil_ani(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the engine say something else of Ani, then calculate and lock."""

    def _kunci(pemeran: Pemeran, **ubah: object) -> None:
        def hitung_lain(mesin: Mesin, fakta: Fakta) -> Hasil:
            hasil = hitung_seorang(mesin, fakta)
            if fakta.pegawai != pemeran.ani.pegawai.nip:
                return hasil
            return replace(hasil, **ubah)  # type: ignore[arg-type]

        monkeypatch.setattr(tutup, "hitung_seorang", hitung_lain)
        hitung(pemeran)
        kunci(pemeran)

    return _kunci


def test_the_page_shows_accounts_units_and_the_whole(
    terkunci: Pemeran, masuk: Masuk
) -> None:
    halaman = masuk(terkunci.dewi).get(HALAMAN).content.decode()

    assert "Rp87.002.551" in halaman
    assert "5.1.01.02.05.0001" in halaman
    assert "diisi bendahara" in halaman  # scarcity has no account of its own
    assert BERKAS in halaman


def test_the_sheets_add_up_to_the_locked_result(
    terkunci: Pemeran, masuk: Masuk
) -> None:
    isi = b"".join(masuk(terkunci.eko).get(BERKAS))

    orang = [b for b in lembar(isi, "Daftar")[4:] if isinstance(b[0], float)]
    bruto = lembar(isi, "Daftar")[3].index("Bruto")
    assert sum(int(b[bruto]) for b in orang) == 87_002_551
    assert len(orang) == 11
    unit = lembar(isi, "Rekap unit")
    assert (unit[-1][0], unit[-1][1]) == ("Jumlah", 11)
    assert unit[-1][unit[3].index("Bruto")] == 87_002_551
    assert lembar(isi, "Rekap rekening")[-1][2] == 87_002_551
    assert lembar(isi, "Tidak dibayar")[-1][7] == 0


def test_a_nip_stays_text_to_the_last_digit(terkunci: Pemeran) -> None:
    isi = lembar(tulis_xlsx(daftar(), zona="WIB"), "Daftar")

    nip = {b[2] for b in isi[4:] if isinstance(b[0], float)}

    assert terkunci.ani.pegawai.nip in nip


def test_who_is_withheld_stands_apart_with_the_reason(
    september: Pemeran, hasil_ani: Callable[..., None]
) -> None:
    hasil_ani(september, bayar="ditahan", sebab_bayar=("PDM belum selesai.",))

    ada = daftar()
    baris = lembar(tulis_xlsx(ada, zona="WIB"), "Tidak dibayar")[4]

    assert [b.nip for b in ada.lain] == [september.ani.pegawai.nip]
    assert ada.jumlah.bruto + ada.jumlah_lain.bruto == ada.perhitungan.jumlah
    assert baris[8:] == ["Ditahan", "PDM belum selesai."]


def test_what_is_levied_leads_from_gross_to_net(
    september: Pemeran, hasil_ani: Callable[..., None]
) -> None:
    def garis(langkah: str, nilai: int) -> Baris:
        return Baris(langkah, langkah, "Pasal 1", "", "", "", nilai)

    hasil_ani(
        september,
        bersih=4_189_310,
        pungutan=(garis("pph", -150_000),),
        tanggungan=(garis("jkn_pemda", 40_000),),
    )

    ada = daftar()
    unit = lembar(tulis_xlsx(ada, zona="WIB"), "Rekap unit")

    assert (ada.jumlah.pungutan, ada.jumlah.tanggungan) == (150_000, 40_000)
    assert unit[3][-5:] == [
        "Bruto",
        "pph",
        "Jumlah potongan",
        "Diterima",
        "Ditanggung pemda",
    ]
    assert unit[-1][-5:] == [87_002_551, 150_000, 150_000, 86_852_551, 40_000]
    assert ada.rekening[-1].kode == "5.1.01.01.09.0001"


def test_a_name_that_looks_like_a_formula_stays_a_name(september: Pemeran) -> None:
    pegawai = september.ani.pegawai
    pegawai.nama, pegawai.gelar_belakang = '=HYPERLINK("http://x")', ""
    pegawai.save()
    hitung(september)
    kunci(september)

    isi = lembar(tulis_xlsx(daftar(), zona="WIB"), "Daftar")

    assert any(b[1] == '\'=HYPERLINK("http://x")' for b in isi)


def test_before_the_lock_there_is_nothing_to_hand_over(
    september: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(september.dewi)
    belum = dewi.get(HALAMAN).content.decode()
    hitung(september)

    dihitung = dewi.get(HALAMAN).content.decode()
    jawab = dewi.get(BERKAS, follow=True).content.decode()

    assert "Belum dihitung" in belum
    assert "Belum dikunci." in dihitung
    assert BERKAS not in dihitung
    assert "September 2026 belum dikunci. Kunci dahulu" in jawab


def test_the_page_takes_a_constant_number_of_statements(terkunci: Pemeran) -> None:
    with CaptureQueriesContext(connection) as tangkap:
        daftar()

    assert len(tangkap) <= 4


def test_criteria_without_an_account_come_last() -> None:
    def baris(**kriteria: int) -> BarisBayar:
        isi = {"nip": "", "nama": "", "golongan": "", "jabatan": "", "kelas": 7}
        isi |= {"unit": "", "nama_unit": "", "bayar": "dibayar", "sebab": ""}
        return BarisBayar(
            **isi,  # type: ignore[arg-type]
            kriteria=kriteria,
            bruto=sum(kriteria.values()),
            pungutan={},
            tanggungan=0,
        )

    jumlah = jumlahkan(
        [
            baris(kelangkaan_profesi=5, prestasi_kerja=30, beban_kerja=10),
            baris(prestasi_kerja=1, kondisi_kerja=0),
        ]
    )
    nama = {"prestasi_kerja": "Prestasi kerja", "beban_kerja": "Beban kerja"}

    assert [(r.kode, r.nama, r.jumlah) for r in per_rekening(jumlah, nama)] == [
        ("5.1.01.02.01.0001", "Beban kerja", 10),
        ("5.1.01.02.05.0001", "Prestasi kerja", 31),
        ("", "kelangkaan_profesi", 5),
    ]
