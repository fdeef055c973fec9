"""The days of a month: one's own, and those of people one may look at."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.jadwal.models import HariLibur
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.web.tests.alat import SELASA, SENIN, absen, kegiatan, rekam

Masuk = Callable[[Akun], Client]
BULAN_INI = "/bulan-ini/"


def teks(masuk: Masuk, akun: Akun, alamat: str = BULAN_INI) -> str:
    jawaban = masuk(akun).get(alamat)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def baris(halaman: str, hari: str) -> str:
    """The table row of one date."""
    return halaman.split(f'class="utama">{hari}<', 1)[1].split("</tr>", 1)[0]


def test_every_day_of_duty_stands_there_with_what_was_recorded(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    rekam(pemeran.ani, "07:14:03", tanggal=SENIN)
    rekam(pemeran.ani, "16:03:11", arah="pulang", tanggal=SENIN)
    kegiatan(pemeran.ani, tanggal=SENIN, menit=90)

    halaman = teks(masuk, pemeran.ani)

    assert "Oktober 2026" in halaman
    senin = baris(halaman, "Sen 5 Okt")
    assert "07.30–16.00" in senin
    assert "07.14.03" in senin
    assert "16.03.11" in senin
    assert "90 menunggu" in senin
    assert "Menata arsip" in senin
    # the weekend of an office has nothing to tell
    assert "Sab 3 Okt" not in halaman
    assert halaman.count("07.30–16.00") == 17
    assert halaman.count("07.30–16.30") == 5


def test_what_is_special_about_a_day_is_said_in_words(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    HariLibur.objects.create(
        tanggal=date(2026, 10, 2), nama="Hari jadi", jenis="daerah"
    )
    absen(pemeran, "sakit")
    rekam(pemeran.ani, "07:14", tanggal=SENIN)

    halaman = teks(masuk, pemeran.ani)

    assert "Tanpa rekaman masuk" in baris(halaman, "Kam 1 Okt")
    assert "Hari jadi" in baris(halaman, "Jum 2 Okt")
    assert "Tanpa rekaman pulang" in baris(halaman, "Sen 5 Okt")
    assert "Sakit" in baris(halaman, "Sel 6 Okt")
    # what has not come yet lacks nothing
    assert "Tanpa rekaman" not in baris(halaman, "Rab 7 Okt")


def test_totals_count_the_days_up_to_today(pemeran: Pemeran, masuk: Masuk) -> None:
    absen(pemeran, "sakit")
    rekam(pemeran.ani, "07:14", tanggal=SENIN)
    kegiatan(
        pemeran.ani,
        "disetujui",
        tanggal=SENIN,
        menit=300,
        diputus_oleh=pemeran.budi.pegawai,
        diputus_at=rekam(pemeran.ani, "07:15", tanggal=SELASA).waktu_at,
    )

    halaman = teks(masuk, pemeran.ani)

    # Thursday, Friday, Monday, Tuesday: present once, ill once, twice nothing
    assert '<span class="angka">1 dari 4</span>' in halaman
    assert '<span class="angka">1</span><p class="kecil">hari</p>' in halaman
    assert '<span class="angka kurang">2</span>' in halaman
    assert '<span class="angka">300</span>' in halaman


def test_a_day_at_home_counts_as_a_day_at_work(pemeran: Pemeran, masuk: Masuk) -> None:
    absen(pemeran, "wfh", tanggal=SENIN)

    halaman = teks(masuk, pemeran.ani)

    assert "Bekerja dari rumah" in baris(halaman, "Sen 5 Okt")
    assert '<span class="angka">1 dari 4</span>' in halaman


def test_months_lead_to_their_neighbours_but_not_into_the_future(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    oktober = teks(masuk, pemeran.ani)
    september = teks(masuk, pemeran.ani, f"{BULAN_INI}?bulan=2026-09")

    assert "?bulan=2026-09" in oktober
    assert "?bulan=2026-11" not in oktober
    assert "September 2026</h1>" in september
    assert "?bulan=2026-10" in september


def test_a_month_that_cannot_be_read_is_answered_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani)

    jawaban = ani.get(BULAN_INI, {"bulan": "oktober"})

    assert jawaban.headers["Location"] == BULAN_INI
    assert "bukan bulan" in ani.get(BULAN_INI).content.decode()


@pytest.mark.parametrize("bulan", ["1999-12", "2101-01", "9999-12", "0001-01"])
def test_months_beyond_reach_do_not_exist(
    pemeran: Pemeran, masuk: Masuk, bulan: str
) -> None:
    assert masuk(pemeran.ani).get(BULAN_INI, {"bulan": bulan}).status_code == 404


def test_without_a_post_the_page_says_what_will_stand_here(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).delete()

    assert "Belum ada hari kerja" in teks(masuk, pemeran.ani)


def alamat(akun: Akun, bulan: str = "2026-10") -> str:
    return f"/pegawai/{akun.pegawai_id}/bulan/{bulan}/"


def test_budi_dewi_and_eko_see_anis_month_without_her_drafts(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    kegiatan(pemeran.ani, "draf", uraian="Masih rahasia")
    kegiatan(pemeran.ani, "diajukan", uraian="Sudah dikirim")

    for akun in (pemeran.budi, pemeran.dewi, pemeran.eko):
        halaman = teks(masuk, akun, alamat(pemeran.ani))
        assert "Ani Lestari, A.Md., Dinas Pendidikan" in halaman
        assert "Sudah dikirim" in halaman
        assert "Masih rahasia" not in halaman
    assert "Masih rahasia" in teks(masuk, pemeran.ani)


def test_whoever_stood_in_for_a_day_sees_that_day_only(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    Penempatan.objects.create(
        pegawai=pemeran.intan.pegawai,
        jabatan=pemeran.jabatan["kasubag"],
        jenis="plh",
        nomor_sk="800/1",
        berlaku_sejak=date(2026, 10, 1),
        berlaku_sampai=date(2026, 10, 1),
    )
    rekam(pemeran.ani, "07:14:03", tanggal=SENIN)
    alamat = f"/pegawai/{pemeran.ani.pegawai_id}/bulan/2026-10/"

    halaman = teks(masuk, pemeran.intan, alamat)

    assert "Kam 1 Okt" in halaman
    assert "Sen 5 Okt" not in halaman
    assert "07.14.03" not in halaman
    assert "Hanya hari saat Anda menjadi atasannya." in halaman
    # Budi was superior on all other days, the office is not cut at all
    milik_budi = teks(masuk, pemeran.budi, alamat)
    assert "Sen 5 Okt" in milik_budi
    assert "Kam 1 Okt" not in milik_budi
    assert "Kam 1 Okt" in teks(masuk, pemeran.dewi, alamat)


def test_whoever_is_neither_above_nor_the_office_does_not_know_of_it(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    for akun in (pemeran.citra, pemeran.intan, pemeran.hadi):
        assert masuk(akun).get(alamat(pemeran.ani)).status_code == 404


def test_nobody_by_that_number_is_an_unknown_address(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    jawaban = masuk(pemeran.dewi).get("/pegawai/7/bulan/2026-10/")

    assert jawaban.status_code == 404


@pytest.mark.parametrize("banyak", [1, 50])
def test_a_month_costs_the_same_with_one_report_and_with_fifty(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(banyak):
        kegiatan(pemeran.ani, tanggal=date(2026, 10, 1 + n % 6), uraian=f"K{n}")
    ani = masuk(pemeran.ani)

    with django_assert_num_queries(8):
        halaman = ani.get(BULAN_INI).content.decode()

    assert halaman.count("/kegiatan/") >= banyak


def test_the_month_follows_the_clock(pemeran: Pemeran, masuk: Masuk, jam: Jam) -> None:
    jam.pukul("09:00", date(2026, 11, 2))

    halaman = teks(masuk, pemeran.ani)

    assert "November 2026</h1>" in halaman
    assert "Hari ini" in baris(halaman, "Sen 2 Nov")
