"""The pages of policies: the list, one of them, its numbers, its archive."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import queries
from ekinerja.periode.models import Draf, Ketetapan
from ekinerja.periode.tests.meja import siapkan
from ekinerja.tpp.kebijakan import muat
from ekinerja.web.kebijakan.catatan import baca_catatan
from ekinerja.web.tests.kebijakan_uji import BARU, LAMA, versi_baru

Masuk = Callable[[Akun], Client]
SATU = f"/kebijakan/berlaku/{LAMA}/"


def isi(client: Client, alamat: str) -> str:
    balasan = client.get(alamat)
    assert balasan.status_code == 200, alamat
    return balasan.content.decode()


def test_policies_stand_by_whether_they_are_will_be_or_were_in_force(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, settings: Settings, tmp_path: Path
) -> None:
    folder = versi_baru(settings, tmp_path)
    rusak = folder.parent / "2020-rusak"
    rusak.mkdir()
    (rusak / "kebijakan.toml").write_text("berlaku_sejak = 2020-01-01\n")
    dewi = masuk(pemeran.dewi)

    kini = isi(dewi, "/kebijakan/")
    jam.pukul("09:00", date(2027, 1, 1))
    nanti = isi(dewi, "/kebijakan/")

    urut = [
        kini.index(j)
        for j in ("Berlaku sekarang", "Akan berlaku", "Tidak dapat dibaca")
    ]
    assert urut == sorted(urut)
    assert "Berlaku Sabtu, 1 Januari 2022 sampai Kamis, 31 Desember 2026." in kini
    assert "Buat draf" in kini
    assert nanti.index(BARU) < nanti.index("Terdahulu") < nanti.index(LAMA)


def test_what_was_put_in_force_stands_with_its_decree_and_people(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    meja = siapkan(pemeran, jam)
    meja.usulkan()
    meja.tetapkan()
    dewi = masuk(pemeran.dewi)

    daftar = isi(dewi, "/kebijakan/")
    satu = isi(dewi, f"/kebijakan/berlaku/{BARU}/")

    assert "Perbup 1 Tahun 2026, ditetapkan Fitri Handayani" in daftar
    assert "Draf</h2>" not in daftar
    assert "Perbup 1 Tahun 2026, Kamis, 1 Oktober 2026" in satu
    assert Ketetapan.objects.get().sidik in satu


def test_a_policy_is_read_with_limits_bands_steps_articles_and_notes(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = isi(masuk(pemeran.dewi), SATU)

    for kata in (
        "Boleh melapor mundur (hari)",
        "Ukuran potongan_kehadiran",
        "Tarif terlambat, lapis 2, sampai",
        "30 menit",
        "BT10 (sejak detik pertama); besarnya karangan",
        "Langkah bagi",
        "Bagian kehadiran, persen",
        "Catatan penyusun",
        "Cara kalimat yang bermakna ganda dibaca",
        "Coba angka lain",
    ):
        assert kata in halaman, kata
    # a limit has no article of its own: the comment beside it is shown
    assert "karangan; BT10 menyebut bukti foto" in halaman


def test_a_faulty_policy_says_what_is_wrong_with_it(
    pemeran: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    folder = versi_baru(settings, tmp_path)
    (folder / "kebijakan.toml").write_text("berlaku_sejak = 2027-01-01\njudul = \n")

    halaman = isi(masuk(pemeran.dewi), f"/kebijakan/berlaku/{BARU}/")

    assert "Mengapa tidak dapat dipakai" in halaman
    assert "kebijakan.toml, baris 2" in halaman
    assert "Coba angka lain" not in halaman
    angka = isi(masuk(pemeran.dewi), f"/kebijakan/berlaku/{BARU}/angka/")
    assert "kebijakan.toml belum dapat dibaca." in angka


def test_the_archive_gives_the_same_fingerprint_and_amounts(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, tmp_path: Path
) -> None:
    meja = siapkan(pemeran, jam)
    meja.usulkan()
    meja.tetapkan()

    balasan = masuk(pemeran.eko).get(f"/kebijakan/berlaku/{BARU}/paket.zip")
    with zipfile.ZipFile(io.BytesIO(balasan.content)) as arsip:
        arsip.extractall(tmp_path)

    assert balasan["Content-Type"] == "application/zip"
    assert balasan["Content-Disposition"] == (
        f'attachment; filename="belitung-timur-{BARU}.zip"'
    )
    kini = queries.kebijakan_pada(date(2027, 1, 1))
    assert muat(tmp_path / "belitung-timur" / BARU) == kini


def test_one_changed_number_becomes_a_draft_and_nothing_else_moves(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    alamat = f"{SATU}angka/"
    halaman = isi(dewi, alamat)
    nama = "angka:masukan.ikfd.nilai.2022-01-01.nilai"

    kosong = dewi.post(alamat, {"nomor": "coba", nama: "0,85"}).content.decode()
    lain = "angka:aturan.menit_maksimal_hari"
    salah = dewi.post(
        alamat, {"nomor": "coba", nama: "banyak", lain: "540"}
    ).content.decode()
    tanpa_nama = dewi.post(alamat, {"nomor": "", nama: "x", lain: "540"})
    jadi = dewi.post(alamat, {"nomor": "coba", nama: "0,9"})

    assert f'name="{nama}"' in halaman
    assert "Belum ada angka yang diubah." in kosong
    assert "tidak terbaca. Tulis angka seperti 1,5" in salah
    assert f'id="a-{nama.removeprefix("angka:")}-galat"' in salah
    assert f'name="{nama}" value="banyak"' in salah
    assert f'name="{lain}" value="540"' in salah
    assert f'name="{lain}" value="540"' in tanpa_nama.content.decode()
    assert "Isi nama kebijakannya" in tanpa_nama.content.decode()
    draf = Draf.objects.get()
    assert jadi["Location"] == f"/kebijakan/draf/{draf.id}/"
    baru, asli = queries.isi_draf(draf), queries.isi_kebijakan(LAMA)
    assert asli is not None
    assert [n for n in asli if asli[n] != baru[n]] == ["kebijakan.toml"]
    assert baru["kebijakan.toml"] == asli["kebijakan.toml"].replace(
        "nilai = 0.85", "nilai = 0.9"
    )
    assert "Semula 0,85, menjadi <b>0,9</b>" in isi(dewi, f"/kebijakan/draf/{draf.id}/")


@pytest.mark.parametrize(
    "alamat",
    [
        "/kebijakan/berlaku/tiada/",
        "/kebijakan/berlaku/tiada/paket.zip",
        "/kebijakan/berlaku/nasional/paket.zip",
        "/kebijakan/berlaku/tiada/angka/",
    ],
)
def test_a_policy_that_is_not_there_is_not_found(
    pemeran: Pemeran, masuk: Masuk, alamat: str
) -> None:
    assert masuk(pemeran.dewi).get(alamat).status_code == 404


def test_the_auditor_reads_and_sees_no_button_that_changes(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    eko = masuk(pemeran.eko)

    for alamat in ("/kebijakan/", SATU):
        halaman = isi(eko, alamat)
        for kata in (
            "Buat draf",
            "Coba angka lain",
            "Salin menjadi draf",
            "Simulasikan",
        ):
            assert kata not in halaman


def test_the_list_costs_the_same_however_many_there_are(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    dewi = masuk(pemeran.dewi)
    meja = siapkan(pemeran, jam)
    isi(dewi, "/kebijakan/")
    with django_assert_max_num_queries(12) as sekali:
        isi(dewi, "/kebijakan/")
    for n in range(12):
        meja.draf.pk, meja.draf.nomor = None, f"draf-{n}"
        meja.draf.save(force_insert=True)

    with django_assert_max_num_queries(len(sekali.captured_queries)):
        assert "draf-11" in isi(dewi, "/kebijakan/")


def test_notes_are_drawn_block_by_block_and_never_run() -> None:
    blok = baca_catatan(
        "# Judul halaman\n\nSatu **tebal** dan `kode`\nbaris dua <script>.\n\n"
        "## Bagian\n\n- pertama\n  lanjutannya\n- kedua\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )

    assert [b.jenis for b in blok] == ["paragraf", "judul", "daftar", "tabel"]
    assert blok[0].teks == (
        "Satu <b>tebal</b> dan <code>kode</code> baris dua &lt;script&gt;."
    )
    assert blok[2].butir == ("pertama lanjutannya", "kedua")
    assert (blok[3].kepala, blok[3].baris) == (("a", "b"), (("1", "2"),))
    assert baca_catatan("") == []
