"""A trial month on every page that shows it, and in the facts."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries, rules
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung, kunci
from ekinerja.periode.models import Periode
from ekinerja.periode.operations import setel_uji_coba
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
KALIMAT = "Uji coba: dihitung, tidak dibayar"
TOMBOL = "Jadikan bulan uji coba</button>"


def uji_coba(pemeran: Pemeran, bulan: Bulan = SEPTEMBER) -> None:
    setel_uji_coba(
        bulan=bulan, uji_coba=True, dasar="800/44", oleh=pemeran.dewi, now=AWAL_OKTOBER
    )


def test_facts_say_whether_the_month_is_a_trial(september: Pemeran) -> None:
    def semua() -> set[bool]:
        return {f.uji_coba for f in queries.fakta_bulan(bulan=SEPTEMBER)}

    assert semua() == {False}
    uji_coba(september)
    assert semua() == {True}


def test_a_trial_begun_after_the_calculation_asks_for_a_new_one(
    september: Pemeran,
) -> None:
    hitung(september)
    uji_coba(september)

    with pytest.raises(rules.FaktaBerubah, match="Data 11 orang berubah"):
        kunci(september)
    hitung(september)

    assert kunci(september).versi == 2


def test_a_trial_is_calculated_and_locked_and_nobody_is_paid(
    september: Pemeran,
) -> None:
    uji_coba(september)
    perhitungan = hitung(september)
    kunci(september)

    assert set(HasilPegawai.objects.values_list("bayar", flat=True)) == {"uji_coba"}
    jumlah = queries.papan(
        SEPTEMBER, oleh=september.dewi, hari_ini=AWAL_OKTOBER.date()
    ).jumlah
    assert jumlah is not None
    assert (perhitungan.jumlah, jumlah.dibayar, jumlah.ditahan) == (87_002_551, 0, 0)
    assert jumlah.orang_ditahan == 0


def test_the_slip_and_the_list_of_months_say_so(
    september: Pemeran, masuk: Masuk
) -> None:
    uji_coba(september)
    hitung(september)
    kunci(september)
    ani = masuk(september.ani)

    halaman = ani.get("/tpp/2026-09/").content.decode()

    assert KALIMAT in halaman
    assert "Diterima" not in halaman
    assert "Uji coba, tidak dibayar" in ani.get("/tpp/").content.decode()


def test_dewi_begins_and_ends_a_trial_on_the_page_of_the_month(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    assert TOMBOL in dewi.get("/bulan/2026-10/").content.decode()

    balasan = dewi.post(
        "/bulan/2026-10/uji-coba/", {"uji_coba": "ya", "dasar": "800/44"}, follow=True
    )

    teks = balasan.content.decode()
    assert f"{KALIMAT}." in teks
    assert "Dasar: 800/44." in teks
    assert "Oktober 2026 sekarang bulan uji coba" in teks
    assert "Uji coba</span>" in dewi.get("/bulan/").content.decode()

    balasan = dewi.post("/bulan/2026-10/uji-coba/", {"uji_coba": "tidak"}, follow=True)

    assert KALIMAT not in balasan.content.decode()
    assert TOMBOL in balasan.content.decode()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"uji_coba": "ya", "dasar": ""}, "Dasar uji coba kosong"),
        ({"uji_coba": "tidak"}, "sudah bulan yang dibayar"),
        ({"uji_coba": "mungkin"}, "tidak lengkap"),
        ({}, "tidak lengkap"),
    ],
)
def test_a_refusal_is_told_on_the_page(
    pemeran: Pemeran, masuk: Masuk, isi: dict[str, str], kalimat: str
) -> None:
    balasan = masuk(pemeran.dewi).post("/bulan/2026-10/uji-coba/", isi, follow=True)

    assert kalimat in balasan.content.decode()
    assert not Periode.objects.filter(uji_coba=True).exists()


def test_the_auditor_reads_it_without_a_button(pemeran: Pemeran, masuk: Masuk) -> None:
    uji_coba(pemeran, Bulan(2026, 10))

    teks = masuk(pemeran.eko).get("/bulan/2026-10/").content.decode()

    assert KALIMAT in teks
    assert "Jadikan bulan" not in teks


def test_the_confirmation_of_the_lock_says_so(september: Pemeran, masuk: Masuk) -> None:
    uji_coba(september)
    hitung(september)

    teks = masuk(september.fitri).get("/bulan/2026-09/kunci/").content.decode()

    assert KALIMAT in teks


def test_today_and_the_own_tpp_say_so_while_the_month_runs(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    uji_coba(pemeran, Bulan(2026, 10))
    ani = masuk(pemeran.ani)

    assert ani.get("/hari-ini/").content.decode().count(KALIMAT) == 1
    assert "Bulan uji coba" in ani.get("/tpp/").content.decode()
