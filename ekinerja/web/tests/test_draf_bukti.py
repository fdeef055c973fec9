"""A draft keeps what was typed, and says whose it is and what proves it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import queries
from ekinerja.periode.models import BerkasDraf, Draf
from ekinerja.periode.paket import tulis_paket
from ekinerja.periode.tests.meja import BARU, LAMA, Meja, siapkan

Masuk = Callable[[Akun], Client]


@pytest.fixture
def meja(pemeran: Pemeran, jam: Jam) -> Meja:
    return siapkan(pemeran, jam)


def alamat(meja: Meja, ekor: str = "") -> str:
    return f"/kebijakan/draf/{meja.draf.id}/{ekor}"


def isi(balasan: Any) -> str:
    teks: str = balasan.content.decode()
    return teks


def test_one_bad_number_loses_none_of_the_others(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)
    baik, buruk = "angka:aturan.menit_maksimal_hari", "angka:aturan.lapor_batas_jam"
    ya = "angka:aturan.wajib_rhk"
    isian = {"versi": 1, baik: "540", buruk: "25.99", ya: "ngawur"}

    halaman = isi(dewi.post(alamat(meja, "angka/"), isian))
    jadi = dewi.post(alamat(meja, "angka/"), {"versi": 1, baik: "540"})

    assert f'name="{baik}" value="540"' in halaman
    assert f'name="{buruk}" value="25.99"' in halaman
    assert 'id="a-aturan.lapor_batas_jam-galat">' in halaman
    assert "&#x27;25.99&#x27; tidak terbaca. Tulis jam seperti 07.15" in halaman
    assert '<a href="#a-aturan.lapor_batas_jam">Aturan, ' in halaman
    assert "&#x27;ngawur&#x27; tidak terbaca. Tulis ya atau tidak." in halaman
    assert 'id="a-aturan.menit_maksimal_hari-galat"' not in halaman
    assert jadi["Location"] == alamat(meja)
    meja.draf.refresh_from_db()
    assert meja.draf.versi == 2


def test_numbers_typed_over_a_changed_draft_stay_and_overwrite_nothing(
    meja: Meja, masuk: Masuk
) -> None:
    meja.ubah("menit_maksimal_hari       = 600", "menit_maksimal_hari       = 480")
    dewi = masuk(meja.pemeran.dewi)
    nama = "angka:aturan.menit_maksimal_hari"

    halaman = isi(dewi.post(alamat(meja, "angka/"), {"versi": 1, nama: "540"}))
    tanpa_versi = isi(dewi.post(alamat(meja, "angka/"), {nama: "540"}))

    assert "sudah diubah orang lain" in halaman
    assert f'name="{nama}" value="540"' in halaman
    assert 'name="versi" value="1"' in halaman
    assert "Halaman itu tidak lengkap." in tanpa_versi
    meja.draf.refresh_from_db()
    assert meja.draf.versi == 2


def test_a_draft_of_another_government_is_told_beside_its_line(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    asli = queries.isi_kebijakan(LAMA)
    assert asli is not None
    lain = {**asli}
    lain["kebijakan.toml"] = asli["kebijakan.toml"].replace(
        '"Kabupaten Belitung Timur"', '"Kota Angin"', 1
    )
    dewi = masuk(pemeran.dewi)

    paket = SimpleUploadedFile("x.zip", tulis_paket(lain, "kota-angin/x"))
    jadi = dewi.post("/kebijakan/draf/baru/", {"nomor": "x", "berkas": paket})
    halaman = isi(dewi.get(jadi["Location"]))
    berkas = isi(dewi.get(f"{jadi['Location']}berkas/kebijakan.toml"))

    nomor = lain["kebijakan.toml"].split('"Kota Angin"')[0].count("\n") + 1
    salah = "Kebijakan ini milik Kota Angin, bukan Kabupaten Belitung Timur."
    assert salah in halaman
    assert "Usulkan penetapan" not in halaman
    assert salah in berkas[berkas.index(f'id="baris-{nomor}" class="salah"') :]


def test_a_draft_without_cases_is_put_in_force_only_knowingly(
    meja: Meja, masuk: Masuk
) -> None:
    BerkasDraf.objects.filter(nama__startswith="kasus/").delete()
    dewi, fitri = masuk(meja.pemeran.dewi), masuk(meja.pemeran.fitri)
    usul = {"versi": 1, "nomor_sk": "Perbup 7/2026", "tanggal_sk": "2026-10-01"}
    banyak = queries.bukti_draf(meja.draf).kasus_dasar
    kurang = f"belum punya satu kasus pun; dasarnya punya {banyak}"

    draf = isi(dewi.get(alamat(meja)))
    pengusul = isi(dewi.get(alamat(meja, "usulkan/")))
    dewi.post(alamat(meja, "usulkan/"), usul)
    periksa = isi(fitri.get(alamat(meja, "tetapkan/")))
    kirim = {"sidik": Draf.objects.get().sidik}
    tanpa = isi(fitri.post(alamat(meja, "tetapkan/"), kirim))
    jadi = fitri.post(alamat(meja, "tetapkan/"), {**kirim, "kasus": "0"})

    assert banyak > 0
    assert "Belum ada kasus" in draf
    assert "Benar" not in draf
    assert f"Draf ini {kurang}." in pengusul
    assert f"Saya mengetahui bahwa draf ini {kurang}." in periksa
    assert f"Draf ini {kurang}. Nyatakan bahwa Anda" in tanpa
    assert jadi["Location"] == f"/kebijakan/berlaku/{BARU}/"


def test_a_draft_with_all_its_cases_asks_for_nothing(meja: Meja, masuk: Masuk) -> None:
    meja.usulkan()

    periksa = isi(masuk(meja.pemeran.fitri).get(alamat(meja, "tetapkan/")))

    assert 'name="kasus"' not in periksa
    banyak = queries.bukti_draf(meja.draf).kasus
    assert f"<dd>{banyak}; belitung-timur/{LAMA} punya {banyak}</dd>" in periksa
