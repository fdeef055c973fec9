"""The office's pages: the months, the board of one, calculating and locking there."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import Jam
from ekinerja.organisasi.models import Akun, Jabatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.models import Perhitungan
from ekinerja.penutupan.tests.bulan_uji import SEPTEMBER, hitung, kunci
from ekinerja.periode import queries as periode

Masuk = Callable[[Akun], Client]
PAPAN = "/bulan/2026-09/"


def isi(client: Client, alamat: str) -> str:
    """The text of a page that answers."""
    jawab = client.get(alamat)
    assert jawab.status_code == 200, jawab.status_code
    return jawab.content.decode()


def pernyataan(client: Client, alamat: str) -> int:
    """Statements behind a page."""
    with CaptureQueriesContext(
        connection,
    ) as tangkap:
        isi(client, alamat)
    return len(tangkap)


def test_the_list_shows_months_from_the_first_to_the_present(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)

    halaman = isi(masuk(september.dewi), "/bulan/")

    assert halaman.index("Oktober 2026") < halaman.index("September 2026")
    assert "Rp87.002.551" in halaman
    assert "Agustus 2026" not in halaman


def test_an_open_month_says_what_will_stand_there(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = isi(masuk(pemeran.dewi), "/bulan/2026-10/")

    assert "Belum dihitung" in halaman
    assert "Hitung Oktober 2026" in halaman
    assert "Oktober 2026 belum berakhir." in halaman


def test_dewi_calculates_on_the_page_and_fitri_locks(
    september: Pemeran, masuk: Masuk
) -> None:
    dewi, fitri = masuk(september.dewi), masuk(september.fitri)

    hitungan = dewi.post(f"{PAPAN}hitung/", {"versi": 0}, follow=True)
    assert hitungan.redirect_chain == [(PAPAN, 302)]
    assert "September 2026 dihitung sebagai versi 1: 11 orang, Rp87.002.551." in (
        hitungan.content.decode()
    )

    konfirmasi = isi(fitri, f"{PAPAN}kunci/")
    assert "slip terbuka bagi 11 orang" in konfirmasi
    assert "Kunci September 2026</button>" in konfirmasi
    kuncian = fitri.post(f"{PAPAN}kunci/", {"versi": 1}, follow=True)

    assert kuncian.redirect_chain == [(PAPAN, 302)]
    assert "September 2026 terkunci. Slip sudah terbuka." in kuncian.content.decode()
    assert periode.keadaan(SEPTEMBER) == "terkunci"


def test_the_back_button_does_not_calculate_twice(
    september: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(september.dewi)
    dewi.post(f"{PAPAN}hitung/", {"versi": 0})

    kedua = dewi.post(f"{PAPAN}hitung/", {"versi": 0}, follow=True)

    assert "September 2026 sudah dihitung lagi: sekarang versi 1" in (
        kedua.content.decode()
    )
    assert Perhitungan.objects.count() == 1


@pytest.mark.parametrize("versi", ["", "x", "-1", "99999999999999999999"])
def test_a_broken_form_is_told_so_and_changes_nothing(
    september: Pemeran, masuk: Masuk, versi: str
) -> None:
    hitung(september)
    fitri = masuk(september.fitri)

    for aksi in ("hitung", "kunci"):
        jawab = fitri.post(f"{PAPAN}{aksi}/", {"versi": versi}, follow=True)
        assert jawab.status_code == 200
        assert "Halaman itu tidak lengkap" in jawab.content.decode()

    assert periode.keadaan(SEPTEMBER) == "dihitung"
    assert Perhitungan.objects.count() == 1


def test_whoever_calculated_sees_no_button_to_lock(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    dewi = masuk(september.dewi)

    assert f"{PAPAN}kunci/" not in isi(dewi, PAPAN)
    assert "Minta orang kedua di BKPSDM" in isi(dewi, f"{PAPAN}kunci/")
    ditolak = dewi.post(f"{PAPAN}kunci/", {"versi": 1})

    assert "Anda sendiri yang menghitung" in ditolak.content.decode()
    assert periode.keadaan(SEPTEMBER) == "dihitung"


def test_the_auditor_looks_and_has_no_buttons(september: Pemeran, masuk: Masuk) -> None:
    hitung(september)

    halaman = isi(masuk(september.eko), PAPAN)

    assert "Rp87.002.551" in halaman
    assert "Hitung lagi" not in halaman
    assert f"{PAPAN}kunci/" not in halaman


def test_a_month_that_waits_for_no_lock_leads_back(
    september: Pemeran, masuk: Masuk
) -> None:
    jawab = masuk(september.fitri).get(f"{PAPAN}kunci/", follow=True)

    assert jawab.redirect_chain == [(PAPAN, 302)]
    assert "September 2026 tidak menunggu kunci." in jawab.content.decode()


def test_leaving_people_out_takes_a_tick(september: Pemeran, masuk: Masuk) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)
    hitung(september)
    fitri = masuk(september.fitri)

    tanpa = fitri.post(f"{PAPAN}kunci/", {"versi": 1}).content.decode()
    assert "1 orang masih perlu diperbaiki" in tanpa
    assert 'name="tertinggal" value="1"' in tanpa
    fitri.post(f"{PAPAN}kunci/", {"versi": 1, "tertinggal": 1})

    assert periode.keadaan(SEPTEMBER) == "terkunci"


def test_people_to_be_mended_are_listed_with_what_and_where(
    september: Pemeran, masuk: Masuk
) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)
    hitung(september)

    halaman = isi(masuk(september.dewi), f"{PAPAN}perlu-diperbaiki/")

    assert "Ani Lestari" in halaman
    assert "199503122020122001" in halaman
    assert "belum punya kelas" in halaman
    assert "Minta pengelola aplikasi membetulkan data induknya." in halaman
    assert f"/pegawai/{september.ani.pegawai_id}/" in halaman


@pytest.mark.parametrize(
    ("dihitung", "kalimat"),
    [(False, "Belum dihitung"), (True, "Tidak ada yang perlu diperbaiki")],
)
def test_an_empty_list_of_the_mended_says_why(
    september: Pemeran, masuk: Masuk, dihitung: bool, kalimat: str
) -> None:
    if dihitung:
        hitung(september)

    assert kalimat in isi(masuk(september.dewi), f"{PAPAN}perlu-diperbaiki/")


@pytest.mark.parametrize(
    ("kueri", "ada", "tiada"),
    [
        ("cari=ani", "Ani Lestari", "Joko Susilo"),
        ("cari=1991021420", "Joko Susilo", "Ani Lestari"),
        ("unit=sdn1", "Intan Permata", "Ani Lestari"),
        ("keadaan=diperbaiki", "Ani Lestari", "Joko Susilo"),
    ],
)
def test_people_are_filtered_by_the_address(
    september: Pemeran, masuk: Masuk, kueri: str, ada: str, tiada: str
) -> None:
    if "diperbaiki" in kueri:
        Jabatan.objects.filter(kode="staf").update(kelas=None)
    hitung(september)

    halaman = isi(masuk(september.dewi), f"{PAPAN}?{kueri}")
    daftar = halaman[halaman.index('id="orang"') :]

    assert ada in daftar
    assert tiada not in daftar


def test_unknown_filters_show_everybody(september: Pemeran, masuk: Masuk) -> None:
    hitung(september)

    halaman = isi(masuk(september.dewi), f"{PAPAN}?unit=x&keadaan=y&urut=z&halaman=abc")

    assert "Ani Lestari" in halaman[halaman.index('id="orang"') :]


def test_the_richest_come_first_when_asked(september: Pemeran, masuk: Masuk) -> None:
    hitung(september)

    halaman = isi(masuk(september.dewi), f"{PAPAN}?urut=jumlah")
    daftar = halaman[halaman.index('id="orang"') :]

    assert daftar.index("Gita Wulandari") < daftar.index("Citra Maharani")
    assert daftar.index("Citra Maharani") < daftar.index("Ani Lestari")


def test_pages_take_the_same_statements_for_few_and_many(
    september: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(september.dewi)
    penempatan = september.joko.pegawai.penempatan_set.model.objects
    nakes = ("guru", "perawat", "kepsek", "kapus", "staf")
    penempatan.filter(jabatan__kode__in=nakes).update(berlaku_sejak=date(2026, 10, 1))
    hitung(september)
    sedikit = pernyataan(dewi, PAPAN)

    penempatan.update(berlaku_sejak=date(2026, 1, 1))
    hitung(september)

    assert pernyataan(dewi, PAPAN) == sedikit
    assert sedikit <= 36


def test_moments_stand_on_the_clock_of_the_government(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)
    september.daerah.zona = "WIT"
    september.daerah.save()
    slip = f"{PAPAN}pegawai/{september.ani.pegawai_id}/"

    for akun, alamat in (
        (september.dewi, "/bulan/"),
        (september.dewi, PAPAN),
        (september.dewi, slip),
        (september.ani, "/tpp/2026-09/"),
    ):
        halaman = isi(masuk(akun), alamat)
        assert "Kam 1 Okt 10.00 WIT" in halaman
        assert "08.00 WIB" not in halaman


def test_a_long_check_counts_units_and_opens_one_by_its_link(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # nobody punched all September: the office has four people without a word
    asli = queries.tampil
    monkeypatch.setattr(
        queries, "tampil", lambda u, dibuka: asli(u, dibuka=dibuka, maks=1)
    )
    dewi = masuk(pemeran.dewi)

    halaman = isi(dewi, PAPAN)
    unit = next(u for u in dewi.get(PAPAN).context["tanpa_rekaman"] if u.sisa)
    terbuka = dewi.get(PAPAN, {"buka": unit.nama})

    assert f"Tampilkan {unit.sisa} orang lain" in halaman
    (satu,) = (u for u in terbuka.context["tanpa_rekaman"] if u.nama == unit.nama)
    assert (satu.sisa, len(satu.tampil)) == (0, unit.orang)


def test_a_locked_board_checks_nothing_any_more(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)

    halaman = isi(masuk(september.dewi), PAPAN)

    assert "Pemeriksaan" not in halaman
    assert "Hitung lagi" not in halaman
    assert "Slip sudah terbuka bagi pegawai." in halaman


@pytest.mark.parametrize("bulan", ["2026-13", "26-09", "2026-9", "abcd-ef"])
def test_what_is_no_month_is_no_page(
    pemeran: Pemeran, jam: Jam, masuk: Masuk, bulan: str
) -> None:
    assert masuk(pemeran.dewi).get(f"/bulan/{bulan}/").status_code == 404
