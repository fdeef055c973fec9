"""The pages of a draft: its files, what is wrong beside each line, two people."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import queries
from ekinerja.periode.models import Draf, Ketetapan, Periode
from ekinerja.periode.paket import tulis_paket
from ekinerja.periode.tests.meja import BARU, LAMA, Meja, siapkan
from ekinerja.periode.tests.test_paket import arsip

Masuk = Callable[[Akun], Client]


@pytest.fixture
def meja(pemeran: Pemeran, jam: Jam) -> Meja:
    return siapkan(pemeran, jam)


def alamat(meja: Meja, ekor: str = "") -> str:
    return f"/kebijakan/draf/{meja.draf.id}/{ekor}"


def isi(balasan: Any) -> str:
    teks: str = balasan.content.decode()
    return teks


def unggahan(nama: str, bita: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, bita)


def test_a_draft_says_what_it_would_change_in_words(meja: Meja, masuk: Masuk) -> None:
    meja.ubah("{ sampai = 30, nilai = 1.5 }", "{ sampai = 45, nilai = 1.5 }")

    halaman = isi(masuk(meja.pemeran.dewi).get(alamat(meja)))

    assert f"Perbedaan dari belitung-timur/{LAMA}" in halaman
    assert "Umum, berlaku sejak" in halaman
    assert "Semula 1 Januari 2022, menjadi <b>1 Januari 2027</b>" in halaman
    assert "Ukuran potongan_kehadiran, tarif terlambat, lapis 2, sampai" in halaman
    assert "Semula 30 menit, menjadi <b>45 menit</b>" in halaman
    assert "kasus hasilnya lain: wajar sesudah sebuah angka diubah" in halaman
    assert "Usulkan penetapan" not in halaman


def test_each_fault_stands_beside_its_line(meja: Meja, masuk: Masuk) -> None:
    meja.ubah("potret        =", "potrek        =")
    meja.ubah("umum,jpt,60", "umum,jpt,enam", "persen_kriteria.csv")
    dewi = masuk(meja.pemeran.dewi)

    draf = isi(dewi.get(alamat(meja)))
    toml = isi(dewi.get(alamat(meja, "berkas/kebijakan.toml")))
    tabel = isi(dewi.get(alamat(meja, "berkas/persen_kriteria.csv")))

    teks = queries.isi_draf(meja.draf)["kebijakan.toml"]
    nomor = teks[: teks.index("potrek")].count("\n") + 1
    assert f"berkas/kebijakan.toml#baris-{nomor}" in draf
    assert "Perbedaannya disebutkan dalam kata sesudah semua kesalahan" in draf
    baris = toml[toml.index(f'id="baris-{nomor}" class="salah"') :]
    assert baris.index("potrek") < baris.index("Mungkin maksudnya &#x27;potret&#x27;.")
    assert "&#x27;enam&#x27; bukan angka." in tabel
    assert "Simulasikan" not in draf


def test_a_file_is_edited_and_line_ends_stay_those_of_the_file(
    meja: Meja, masuk: Masuk
) -> None:
    dewi = masuk(meja.pemeran.dewi)
    berkas = alamat(meja, "berkas/CATATAN.md")

    jadi = dewi.post(berkas, {"versi": 1, "teks": "# Satu\r\n\r\n  dua \r\n"})
    lama = dewi.post(berkas, {"versi": 1, "teks": "x"})

    assert jadi["Location"] == berkas
    assert queries.isi_draf(meja.draf)["CATATAN.md"] == "# Satu\n\n  dua \n"
    assert "sudah diubah orang lain" in isi(lama)


def test_a_file_that_is_not_there_is_not_found(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)

    for ekor in ("berkas/tiada.toml", "berkas/../../etc/passwd"):
        assert dewi.get(alamat(meja, ekor)).status_code == 404
    assert dewi.get("/kebijakan/draf/999/").status_code == 404
    assert dewi.post(alamat(meja, "lain/"), {"versi": 1}).status_code == 404


def test_files_are_added_removed_renamed_and_the_draft_thrown_away(
    meja: Meja, masuk: Masuk
) -> None:
    dewi = masuk(meja.pemeran.dewi)

    dewi.post(alamat(meja, "tambah/"), {"versi": 1, "nama": "harga.csv"})
    ganda = dewi.post(
        alamat(meja, "tambah/"), {"versi": 2, "nama": "harga.csv"}, follow=True
    )
    dewi.post(alamat(meja, "hapus/"), {"versi": 2, "nama": "CATATAN.md"})
    dewi.post(alamat(meja, "namai/"), {"versi": 3, "nomor": "2027-perbup-02"})
    kurang = dewi.post(alamat(meja, "buang/"), {}, follow=True)

    nama = set(queries.isi_draf(meja.draf))
    assert "harga.csv" in nama
    assert "CATATAN.md" not in nama
    assert "sudah ada" in isi(ganda)
    assert "Halaman itu tidak lengkap." in isi(kurang)
    assert Draf.objects.get().nomor == "2027-perbup-02"

    buang = dewi.post(alamat(meja, "buang/"), {"versi": 4})
    assert buang["Location"] == "/kebijakan/"
    assert Draf.objects.get().keadaan == "dibuang"


def test_a_draft_goes_out_as_zip_and_comes_back(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)
    asli = queries.isi_draf(meja.draf)

    paket = dewi.get(alamat(meja, "paket.zip")).content
    meja.ubah("nilai = 0.85", "nilai = 0.9")
    balik = dewi.post(
        alamat(meja, "unggah/"),
        {"versi": 2, "berkas": unggahan("draf.zip", paket)},
        follow=True,
    )

    assert "14 berkas" in isi(balik) or "berkas diunggah dan diperiksa" in isi(balik)
    assert queries.isi_draf(meja.draf) == asli


def test_loose_files_replace_those_of_their_name(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)

    dewi.post(
        alamat(meja, "unggah/"),
        {
            "versi": 1,
            "berkas": [
                unggahan("CATATAN.md", b"# Baru"),
                unggahan("01-dasar.toml", b"# kosong"),
            ],
        },
    )

    baru = queries.isi_draf(meja.draf)
    assert baru["CATATAN.md"] == "# Baru"
    assert baru["kasus/01-dasar.toml"] == "# kosong"
    assert "kasus/02-datang.toml" in baru


def test_a_folder_replaces_everything_but_the_national_tables(
    meja: Meja, masuk: Masuk
) -> None:
    dewi = masuk(meja.pemeran.dewi)

    dewi.post(
        alamat(meja, "unggah/"),
        {
            "versi": 1,
            "folder": [unggahan("kebijakan.toml", b"a = 1"), unggahan(".x", b"\xff")],
        },
    )

    assert set(queries.isi_draf(meja.draf)) == {
        "kebijakan.toml", "nasional/CATATAN.md", "nasional/kelas_jabatan.csv",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("berkas", "kalimat"),
    [
        ([], "Belum ada berkas yang dipilih."),
        ([("a.zip", b"bukan")], "bukan arsip ZIP yang utuh"),
        ([("a.zip", arsip(("../a.toml", b"")))], "jalan yang tidak wajar"),
        ([("a.zip", arsip(("kebijakan.toml", b"#" * 9_000_000)))], "terlalu besar"),
        ([("a.exe", b"MZ")], "bukan .toml, .csv, atau .md"),
        ([("a.md", b"\xff\xfe")], "bukan teks UTF-8"),
        ([("a.md", b"x" * 600_000)], "lebih besar dari 500 kB"),
        ([("a.zip", b"1"), ("b.md", b"")], "Unggah satu arsip ZIP saja."),
    ],
)
def test_a_bad_upload_is_refused_and_changes_nothing(
    meja: Meja, masuk: Masuk, berkas: list[tuple[str, bytes]], kalimat: str
) -> None:
    sebelum = queries.isi_draf(meja.draf)

    balasan = masuk(meja.pemeran.dewi).post(
        alamat(meja, "unggah/"),
        {"versi": 1, "berkas": [unggahan(*satu) for satu in berkas]},
        follow=True,
    )

    assert kalimat in isi(balasan)
    assert queries.isi_draf(meja.draf) == sebelum


def test_numbers_of_a_draft_are_changed_in_a_form(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)
    nama = "angka:aturan.menit_maksimal_hari"

    halaman = isi(dewi.get(alamat(meja, "angka/")))
    jadi = dewi.post(alamat(meja, "angka/"), {"versi": 1, nama: "540"})
    tetap = isi(dewi.post(alamat(meja, "angka/"), {"versi": 2, nama: "540"}))
    meja.draf.refresh_from_db()
    meja.ubah("menit_maksimal_hari", "menit_maksimal_hari = [")
    rusak = isi(dewi.get(alamat(meja, "angka/")))

    assert 'value="600"' in halaman
    assert jadi["Location"] == alamat(meja)
    assert "Belum ada angka yang diubah." in tetap
    assert "Angkanya belum terbaca" in rusak


def test_a_draft_is_made_from_a_policy_or_an_upload(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    baru = "/kebijakan/draf/baru/"
    asli = queries.isi_kebijakan(LAMA)
    assert asli is not None

    halaman = isi(dewi.get(f"{baru}?dari={LAMA}"))
    dewi.post(baru, {"nomor": "salinan", "dari": LAMA})
    paket = unggahan("x.zip", tulis_paket({"kebijakan.toml": "a = 1"}, "x/y"))
    dewi.post(baru, {"nomor": "unggahan", "dari": "", "berkas": paket})
    kosong = isi(dewi.post(baru, {"nomor": "kosong", "dari": ""}))
    nama = isi(dewi.post(baru, {"nomor": "salinan", "dari": LAMA}))

    assert f'value="{LAMA}" selected' in halaman
    salinan, unggah = Draf.objects.order_by("id")
    assert queries.isi_draf(salinan) == asli
    assert salinan.dasar == f"belitung-timur/{LAMA}"
    assert queries.isi_draf(unggah)["kebijakan.toml"] == "a = 1"
    assert "Tidak ada kebijakan.toml." in kosong
    assert "Nama salinan sudah dipakai" in nama


# --- Two people ---


def test_dewi_proposes_fitri_checks_and_puts_in_force(meja: Meja, masuk: Masuk) -> None:
    Periode.objects.create(bulan="2026-08", keadaan="terkunci")
    meja.ubah("berlaku_sejak = 2027-01-01", "berlaku_sejak = 2026-08-01")
    dewi, fitri = masuk(meja.pemeran.dewi), masuk(meja.pemeran.fitri)
    usul = {"versi": 2, "nomor_sk": "Perbup 7/2026", "tanggal_sk": "2026-10-01"}

    kurang = isi(dewi.post(alamat(meja, "usulkan/"), {**usul, "nomor_sk": ""}))
    dewi.post(alamat(meja, "usulkan/"), usul)
    milik = isi(dewi.get(alamat(meja)))
    sendiri = isi(dewi.get(alamat(meja, "tetapkan/")))
    periksa = isi(fitri.get(alamat(meja, "tetapkan/")))
    sidik = Draf.objects.get().sidik
    tanpa = isi(fitri.post(alamat(meja, "tetapkan/"), {"sidik": sidik}))
    jadi = fitri.post(alamat(meja, "tetapkan/"), {"sidik": sidik, "terkunci": 1})

    assert "Isi nomor peraturan yang mendasari kebijakan ini." in kurang
    assert "Tarik usulan" in milik
    assert "Ditetapkan orang kedua di BKPSDM, bukan Anda." in milik
    assert "Anda yang mengusulkan draf ini." in sendiri
    assert "1 bulan yang sudah terkunci tidak dihitung ulang" in periksa
    assert "Agustus 2026" in periksa
    assert "Perbup 7/2026, Kamis, 1 Oktober 2026" in periksa
    assert sidik in periksa
    assert "berlaku surut dan menyentuh 1 bulan" in tanpa
    assert jadi["Location"] == f"/kebijakan/berlaku/{BARU}/"
    assert Ketetapan.objects.get().ditetapkan_oleh == meja.pemeran.fitri.pegawai
    assert "sudah ditetapkan sebagai" in isi(dewi.get(alamat(meja)))
    sesudah = fitri.get(alamat(meja, "tetapkan/"), follow=True)
    assert "tidak menunggu penetapan" in isi(sesudah)


def test_fitri_sends_a_proposal_back_with_a_reason(meja: Meja, masuk: Masuk) -> None:
    meja.usulkan()
    dewi, fitri = masuk(meja.pemeran.dewi), masuk(meja.pemeran.fitri)

    kosong = fitri.post(alamat(meja, "kembalikan/"), {"alasan": ""}, follow=True)
    fitri.post(alamat(meja, "kembalikan/"), {"alasan": "Tanggalnya salah."})

    assert "Tulis apa yang perlu diperbaiki" in isi(kosong)
    halaman = isi(dewi.get(alamat(meja)))
    assert "Usulan dikembalikan: “Tanggalnya salah.”" in halaman
    assert "Simpan dan periksa" in isi(dewi.get(alamat(meja, "berkas/kebijakan.toml")))


def test_a_proposal_is_taken_back_and_shown_without_a_form(
    meja: Meja, masuk: Masuk
) -> None:
    meja.usulkan()
    dewi = masuk(meja.pemeran.dewi)

    diam = isi(dewi.get(alamat(meja, "berkas/kebijakan.toml")))
    tolak = isi(dewi.post(alamat(meja, "berkas/CATATAN.md"), {"versi": 1, "teks": ""}))
    dewi.post(alamat(meja, "tarik/"))

    assert "Simpan dan periksa" not in diam
    assert 'id="b-1"' in diam
    assert "sudah diusulkan, jadi tidak dapat diubah" in tolak
    assert Draf.objects.get().keadaan == "draf"


def test_the_auditor_reads_a_draft_without_a_button(meja: Meja, masuk: Masuk) -> None:
    meja.usulkan()
    eko = masuk(meja.pemeran.eko)

    halaman = isi(eko.get(alamat(meja)))

    assert "Perbedaan dari" in halaman
    for kata in ("Ubah angka", "Periksa dan tetapkan", "Tarik usulan", "Unggah berkas"):
        assert kata not in halaman
    assert eko.get(alamat(meja, "paket.zip")).status_code == 200


def test_a_draft_is_simulated_like_any_policy(meja: Meja, masuk: Masuk) -> None:
    dewi = masuk(meja.pemeran.dewi)

    halaman = isi(dewi.get(f"/kebijakan/simulasi/?pembanding=draf:{meja.draf.id}"))
    meja.ubah("potret        =", "potrek        =")
    rusak = dewi.post(
        "/kebijakan/simulasi/",
        {"bulan": "2026-10", "pembanding": f"draf:{meja.draf.id}"},
    )

    assert f'value="draf:{meja.draf.id}" selected' in halaman
    assert "masih punya 2 kesalahan" in isi(rusak)


def test_a_retroactive_draft_shows_the_months_it_would_touch(
    meja: Meja, masuk: Masuk
) -> None:
    Periode.objects.create(bulan="2026-08", keadaan="terkunci")
    Periode.objects.create(bulan="2026-09", keadaan="dihitung")
    meja.ubah("berlaku_sejak = 2027-01-01", "berlaku_sejak = 2026-08-01")

    halaman = isi(masuk(meja.pemeran.dewi).get(alamat(meja)))

    assert "Berlaku surut: 1 bulan yang sudah terkunci tersentuh." in halaman
    assert "1 bulan yang sudah dihitung tetapi belum terkunci" in halaman
    assert "September 2026" in halaman
