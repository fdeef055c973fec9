"""Incomes: stored from a list, in the facts with the year's earlier months, guarded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings

from ekinerja import tpp
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries, rules
from ekinerja.penutupan.models import HasilPegawai, PenghasilanBulan
from ekinerja.penutupan.rules.penghasilan import BarisPenghasilan
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung, kunci
from ekinerja.periode.operations import setel_uji_coba
from ekinerja.tpp.fakta import Penghasilan
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
ANI, BUDI = "199503122020122001", "198507072010011002"
DEWI = "199001202015032004"
OKTOBER = Bulan(2026, 10)


def isi(
    pemeran: Pemeran, gaji: int = 3_500_000, bulan: Bulan = SEPTEMBER, nip: str = ANI
) -> operations.HasilIsi:
    return operations.isi_penghasilan(
        bulan=bulan,
        baris=[BarisPenghasilan(1, nip, gaji, gaji // 100, "K/1")],
        oleh=pemeran.dewi,
        now=AWAL_OKTOBER,
    )


def penghasilan_ani(pemeran: Pemeran, bulan: Bulan = SEPTEMBER) -> Penghasilan | None:
    (satu,) = queries.fakta_bulan(bulan=bulan, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu.penghasilan


def test_incomes_are_added_changed_or_left_and_each_change_is_recorded(
    pemeran: Pemeran,
) -> None:
    assert isi(pemeran) == operations.HasilIsi(1, 0, 0, ())
    assert isi(pemeran) == operations.HasilIsi(0, 0, 1, ())
    assert isi(pemeran, 3_600_000) == operations.HasilIsi(0, 1, 0, ())

    satu = PenghasilanBulan.objects.get()
    assert (satu.gaji, satu.pajak_gaji, satu.ptkp) == (3_600_000, 36_000, "K/1")
    diisi, diubah = Peristiwa.objects.order_by("id")
    assert (diisi.jenis, diisi.objek_label, diisi.bulan) == (
        "penutupan.penghasilan_diisi",
        "penghasilan September 2026 Ani Lestari, A.Md.",
        "2026-09",
    )
    assert diisi.rincian == {"gaji": 3_500_000, "pajak_gaji": 35_000, "ptkp": "K/1"}
    assert diubah.rincian == {
        "gaji": {"dari": 3_500_000, "menjadi": 3_600_000},
        "pajak_gaji": {"dari": 35_000, "menjadi": 36_000},
    }


def test_bad_people_spoil_no_other(pemeran: Pemeran) -> None:
    baris = [
        BarisPenghasilan(1, "199001202015032099", 1, 0, "TK/0"),
        BarisPenghasilan(2, DEWI, 1, 0, "TK/0"),
        BarisPenghasilan(3, BUDI, 1, 0, "TK/0"),
    ]

    hasil = operations.isi_penghasilan(
        bulan=SEPTEMBER, baris=baris, oleh=pemeran.dewi, now=AWAL_OKTOBER
    )

    assert hasil.baru == 1
    asing, sendiri = hasil.ditolak
    assert (asing.nomor, "tidak ada di daftar" in asing.sebab) == (1, True)
    assert (sendiri.nomor, "diisi oleh petugas lain" in sendiri.sebab) == (2, True)


@pytest.mark.parametrize("oleh", ["ani", "eko", "hadi"])
def test_only_the_personnel_office_fills_them_in(pemeran: Pemeran, oleh: str) -> None:
    with pytest.raises(TidakBerwenang):
        operations.isi_penghasilan(
            bulan=SEPTEMBER, baris=[], oleh=getattr(pemeran, oleh), now=AWAL_OKTOBER
        )


def test_facts_carry_an_income_only_where_it_is_recorded(pemeran: Pemeran) -> None:
    isi(pemeran)

    assert penghasilan_ani(pemeran) == Penghasilan(3_500_000, 35_000, "K/1", 0, 0)
    assert penghasilan_ani(pemeran, OKTOBER) is None


def test_earlier_months_of_the_year_add_up(pemeran: Pemeran) -> None:
    for bulan, gaji in (
        (Bulan(2025, 12), 9_000_000),
        (Bulan(2026, 1), 3_000_000),
        (Bulan(2026, 2), 3_100_000),
        (Bulan(2026, 3), 3_200_000),
        (Bulan(2026, 4), 9_900_000),
    ):
        isi(pemeran, gaji, bulan)
    isi(pemeran, 5_000_000, Bulan(2026, 1), BUDI)

    assert penghasilan_ani(pemeran, Bulan(2026, 3)) == Penghasilan(
        3_200_000, 32_000, "K/1", 6_100_000, 61_000
    )
    assert penghasilan_ani(pemeran, Bulan(2026, 1)) == Penghasilan(
        3_000_000, 30_000, "K/1", 0, 0
    )


def test_the_tpp_of_locked_months_that_was_paid_joins_them(september: Pemeran) -> None:
    isi(september)
    isi(september, bulan=OKTOBER)
    hitung(september)
    belum = penghasilan_ani(september, OKTOBER)
    assert belum is not None
    assert belum.bruto_tahun == 3_500_000

    kunci(september)

    sesudah = penghasilan_ani(september, OKTOBER)
    assert sesudah is not None
    # the salary of September and the 4.339.310 of its slip
    assert (sesudah.bruto_tahun, sesudah.pajak_tahun) == (7_839_310, 35_000)


def test_a_trial_month_and_what_is_withheld_were_not_received(
    september: Pemeran,
) -> None:
    isi(september, bulan=OKTOBER)
    setel_uji_coba(
        bulan=SEPTEMBER, uji_coba=True, dasar="800/44",
        oleh=september.dewi, now=AWAL_OKTOBER,
    )  # fmt: skip
    hitung(september)
    kunci(september)

    satu = penghasilan_ani(september, OKTOBER)

    assert satu is not None
    assert satu.bruto_tahun == 0


def test_tax_levied_on_the_tpp_counts_in_later_months(
    september: Pemeran, settings: Settings
) -> None:
    settings.KEBIJAKAN_DIR = Path(tpp.__file__).parent / "tests" / "kebijakan"
    september.daerah.kode = "kabupaten-angin"
    september.daerah.save()
    for bulan in (SEPTEMBER, OKTOBER):
        isi(september, bulan=bulan)
    banyak = hitung(september).banyak_masalah
    operations.kunci(
        bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER, tertinggal=banyak
    )

    beku = HasilPegawai.objects.get(pegawai=september.ani.pegawai)
    hasil = baca_hasil(beku.hasil)
    assert [(b.langkah, b.nilai) for b in hasil.pungutan] == [
        ("pajak", -504_840),
        ("iuran", -85_000),
    ]
    assert (hasil.jumlah, hasil.bersih, beku.pajak) == (9_996_000, 9_406_160, 504_840)
    oktober = penghasilan_ani(september, OKTOBER)
    assert oktober is not None
    assert (oktober.bruto_tahun, oktober.pajak_tahun) == (13_496_000, 539_840)


def test_an_income_changed_after_the_calculation_asks_for_a_new_one(
    september: Pemeran,
) -> None:
    isi(september)
    hitung(september)
    isi(september, 3_600_000)

    with pytest.raises(rules.FaktaBerubah, match="Ani Lestari"):
        kunci(september)


def test_a_locked_month_takes_what_was_missing_and_no_change(
    september: Pemeran,
) -> None:
    isi(september)
    hitung(september)
    kunci(september)

    ubah = isi(september, 3_600_000)
    tetap = isi(september)
    tambah = isi(september, nip=BUDI)

    (ditolak,) = ubah.ditolak
    assert "September 2026 sudah dikunci" in ditolak.sebab
    assert (tetap.tetap, tambah.baru) == (1, 1)
    assert PenghasilanBulan.objects.get(pegawai=september.ani.pegawai).gaji == 3_500_000


@pytest.mark.parametrize(
    "ubah",
    [
        {"gaji": -1, "pajak_gaji": -2},
        {"pajak_gaji": 3_500_001},
        {"gaji": 10**12 + 1},
        {"bulan": "2026-13"},
    ],
)
def test_the_database_refuses_what_cannot_be(
    pemeran: Pemeran, ubah: dict[str, object]
) -> None:
    isi(pemeran)

    with pytest.raises(IntegrityError), transaction.atomic():
        PenghasilanBulan.objects.update(**ubah)


def test_a_group_of_facts_takes_one_statement_for_incomes(pemeran: Pemeran) -> None:
    for nip in (ANI, BUDI):
        isi(pemeran, nip=nip)

    with CaptureQueriesContext(connection) as semua:
        list(queries.fakta_bulan(bulan=SEPTEMBER))

    assert len([q for q in semua if "penghasilanbulan" in q["sql"]]) == 1


def test_many_lines_take_as_many_statements_as_one(
    pemeran: Pemeran, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    banyak = [
        BarisPenghasilan(n, nip, 1_000, 0, "TK/0")
        for n, nip in enumerate((ANI, BUDI, "197204151998032003"), start=1)
    ]

    for baris in (banyak[:1], banyak):
        with django_assert_max_num_queries(14):
            operations.isi_penghasilan(
                bulan=OKTOBER, baris=baris, oleh=pemeran.dewi, now=AWAL_OKTOBER
            )


def test_dewi_looks_a_pasted_list_over_and_stores_it(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    alamat = "/bulan/2026-10/penghasilan/isi/"
    daftar = f"NIP;gaji;pajak;PTKP\n{ANI};3.500.000;0;K/1\n{DEWI};1;0;TK/0\nxx;1;2;3"

    teks = dewi.post(alamat, {"daftar": daftar}).content.decode()

    assert "Ani Lestari: gaji Rp3.500.000, pajak Rp0, K/1" in teks
    assert "Baris 3" in teks
    assert "Baris 4" in teks
    assert "Simpan untuk 1 orang" in teks
    assert not PenghasilanBulan.objects.exists()

    balasan = dewi.post(alamat, {"daftar": daftar, "simpan": "ya"}, follow=True)

    assert balasan.redirect_chain == [("/bulan/2026-10/penghasilan/", 302)]
    teks = balasan.content.decode()
    assert (
        "Penghasilan Oktober 2026: 1 diisi, 0 diubah, 0 tetap. 2 baris ditolak" in teks
    )
    assert "1 dari 11 orang" in teks
    assert "Rp3.500.000" in teks


@pytest.mark.parametrize("tambah", [{}, {"simpan": "ya"}])
@pytest.mark.parametrize(
    ("daftar", "kalimat"),
    [("", "sedikitnya satu baris"), ("\n;;\n", "Daftarnya kosong")],
)
def test_an_empty_list_is_told(
    pemeran: Pemeran, masuk: Masuk, daftar: str, kalimat: str, tambah: dict[str, str]
) -> None:
    balasan = masuk(pemeran.dewi).post(
        "/bulan/2026-10/penghasilan/isi/", {"daftar": daftar} | tambah
    )

    assert balasan.status_code == 200
    assert kalimat in balasan.content.decode()


@pytest.mark.parametrize(
    ("kueri", "orang"),
    [
        ("", 11),
        ("keadaan=ada", 1),
        ("keadaan=belum", 10),
        ("cari=lestari", 1),
        ("cari=lestari&keadaan=belum", 0),
        ("keadaan=x&halaman=y", 11),
    ],
)
def test_the_list_is_narrowed_from_the_address(
    pemeran: Pemeran, masuk: Masuk, kueri: str, orang: int
) -> None:
    isi(pemeran, bulan=OKTOBER)

    balasan = masuk(pemeran.eko).get(f"/bulan/2026-10/penghasilan/?{kueri}")

    assert len(balasan.context["halaman"]) == orang
    assert "Isi dari daftar" not in balasan.content.decode()


def test_the_list_takes_as_many_statements_for_one_as_for_all(
    pemeran: Pemeran, masuk: Masuk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    dewi = masuk(pemeran.dewi)

    for cari in ("lestari", ""):
        with django_assert_num_queries(7):
            dewi.get(f"/bulan/2026-10/penghasilan/?cari={cari}")


def test_the_page_of_the_month_leads_there(pemeran: Pemeran, masuk: Masuk) -> None:
    teks = masuk(pemeran.eko).get("/bulan/2026-10/").content.decode()

    assert "/bulan/2026-10/penghasilan/" in teks


def test_a_locked_months_form_says_what_it_still_takes(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)

    teks = masuk(september.dewi).get("/bulan/2026-09/penghasilan/isi/")

    assert "sudah dikunci" in teks.content.decode()
