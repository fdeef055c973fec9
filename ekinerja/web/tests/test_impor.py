"""The pages that bring one's own units, posts and people in."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Pegawai, Penempatan, RiwayatStatus
from ekinerja.organisasi.tests.impor_uji import ANI, JUDUL, MAYA, csv, ganti, xlsx
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.pembuktian.lembar import buka
from ekinerja.web.impor import simpanan

Masuk = Callable[[Akun], Client]
ALAMAT = "/impor/pegawai/"
PRATINJAU = f"{ALAMAT}pratinjau/"
RUSAK = ganti(MAYA, nip="199901012024012013", nama="=Rusak", gol="IX")


@pytest.fixture(autouse=True)
def _berkas(settings: Settings, tmp_path: Path) -> None:
    settings.BERKAS_DIR = tmp_path


@pytest.fixture
def dewi(pemeran: Pemeran, masuk: Masuk) -> Client:
    return masuk(pemeran.dewi)


def unggah(client: Client, isi: bytes, nama: str = "data.csv", **lain: str) -> Any:
    return client.post(ALAMAT, {"berkas": SimpleUploadedFile(nama, isi), **lain})


def teks(client: Client, alamat: str = PRATINJAU) -> str:
    balasan = client.get(alamat)
    assert balasan.status_code == 200, balasan
    return balasan.content.decode()


def isian(client: Client) -> dict[str, str]:
    """What the button of the preview sends."""
    return dict(
        re.findall(r'name="(sidik|hanya_yang_baik)" value="(\w+)"', teks(client))
    )


def banyak() -> tuple[int, ...]:
    """How many rows of everything an import of people writes."""
    tabel = (Pegawai, RiwayatStatus, Penempatan, Akun, Peristiwa)
    return tuple([t.objects.count() for t in tabel])


def test_from_the_list_of_people_to_a_stored_file(dewi: Client) -> None:
    assert 'href="/impor/"' in teks(dewi, "/pegawai/")
    assert f'href="{ALAMAT}"' in teks(dewi, "/impor/")
    assert "Kolom yang dibaca" in teks(dewi, ALAMAT)

    assert unggah(dewi, csv(MAYA, ANI))["Location"] == PRATINJAU
    halaman = teks(dewi)
    assert "Semua baris baik. 1 pegawai akan disimpan sekaligus." in halaman
    assert "Pengadministrasi Umum, Dinas Pendidikan sejak 02-01-2026" in halaman

    balasan = dewi.post(PRATINJAU, isian(dewi), follow=True)

    assert "1 pegawai disimpan." in balasan.content.decode()
    assert Pegawai.objects.filter(nip=MAYA[:18]).exists()
    assert not list(simpanan.TITIPAN.akar.glob("*"))


def test_others_are_not_shown_the_way(pemeran: Pemeran, masuk: Masuk) -> None:
    assert "/impor/" not in teks(masuk(pemeran.eko), "/pegawai/")


def test_the_good_rows_go_in_and_the_refused_come_out_as_a_sheet(dewi: Client) -> None:
    unggah(dewi, csv(MAYA, RUSAK))
    halaman = teks(dewi)
    assert "Simpan 1 baris yang baik" in halaman
    assert "bukan golongan PNS." in halaman
    assert "Tulis seperti III/c, dari I/a sampai IV/e." in halaman

    kirim = isian(dewi)
    dewi.post(PRATINJAU, {"sidik": kirim["sidik"]})
    assert Pegawai.objects.count() == 12

    balasan = dewi.post(PRATINJAU, kirim, follow=True)
    assert "1 pegawai disimpan." in balasan.content.decode()
    assert Pegawai.objects.count() == 13

    unduhan = dewi.get(f"{ALAMAT}ditolak.xlsx").content
    judul, satu = buka("d.xlsx", unduhan).lembar[0].baris
    assert (satu[0], satu[1]) == ("199901012024012013", "'=Rusak")
    assert judul[-2:] == ("Yang salah", "Tulis")
    unggah(dewi, unduhan, "ditolak.xlsx")
    assert "1 baris ditolak" in teks(dewi)


def test_the_preview_is_searched_and_filtered(dewi: Client) -> None:
    unggah(dewi, csv(MAYA, ANI, RUSAK))

    assert "<b>Maya Sari, S.Tr.</b>" in teks(dewi, f"{PRATINJAU}?cari=maya")
    assert "<b>Ani" not in teks(dewi, f"{PRATINJAU}?cari=maya")
    assert teks(dewi, f"{PRATINJAU}?keadaan=tetap").count('"utama"><b>') == 1
    assert "Tidak ada yang cocok" in teks(dewi, f"{PRATINJAU}?cari=zaki")


def test_a_decree_typed_once_stays_typed_when_the_file_is_refused(dewi: Client) -> None:
    balasan = unggah(dewi, b"apa;saja\n", nomor_sk="DUK 2026")

    assert balasan.status_code == 200
    assert 'value="DUK 2026"' in balasan.content.decode()
    assert not list(simpanan.TITIPAN.akar.glob("*"))


def test_data_that_changed_meanwhile_is_looked_at_again(
    dewi: Client, pemeran: Pemeran
) -> None:
    unggah(dewi, csv(MAYA, ganti(ANI, nama="Ani Putri")))
    lama = isian(dewi)
    Pegawai.objects.filter(id=pemeran.ani.pegawai_id).update(nama="Ani Baru")

    balasan = dewi.post(PRATINJAU, lama, follow=True)

    assert "berubah sejak pratinjau" in balasan.content.decode()
    assert Pegawai.objects.count() == 12


@pytest.mark.parametrize("alamat", [PRATINJAU, f"{ALAMAT}ditolak.xlsx"])
def test_without_an_upload_one_is_asked_for(alamat: str, dewi: Client) -> None:
    balasan = dewi.get(alamat, follow=True)

    assert balasan.redirect_chain[-1][0] == ALAMAT
    assert "Unggah sekali lagi." in balasan.content.decode()


def test_an_upload_of_another_kind_or_person_is_none(
    dewi: Client, pemeran: Pemeran, masuk: Masuk
) -> None:
    unggah(dewi, csv(MAYA))

    assert dewi.get("/impor/unit/pratinjau/")["Location"] == "/impor/unit/"
    assert masuk(pemeran.fitri).get(PRATINJAU)["Location"] == ALAMAT


@pytest.mark.parametrize("apa", ["unit", "jabatan", "pegawai"])
def test_every_kind_has_a_template(apa: str, dewi: Client) -> None:
    balasan = dewi.get(f"/impor/{apa}/templat.xlsx")

    assert balasan["Content-Disposition"].endswith(f'"templat-{apa}.xlsx"')
    assert len(buka("t.xlsx", balasan.content).lembar) == 2


def test_the_preview_takes_no_more_statements_for_more_rows(dewi: Client) -> None:
    def hitung(sampai: int) -> int:
        baris = [ganti(MAYA, nip=f"1999010120240{n}") for n in range(11_001, sampai)]
        unggah(dewi, csv(*baris))
        with CaptureQueriesContext(connection) as tertangkap:
            teks(dewi)
        return len(tertangkap)

    assert hitung(11_002) == hitung(11_060) <= 16


def _zip(**isi: bytes) -> bytes:
    tujuan = io.BytesIO()
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return tujuan.getvalue()


# What is written otherwise in a row that would be good.
SEL: dict[str, dict[str, str]] = {
    "nip pendek": {"nip": "1999"},
    "nip panjang": {"nip": "1" * 40},
    "nip ilmiah": {"nip": "1,99901E+17"},
    "nip huruf": {"nip": "19990101202401201A"},
    "nip tanggal": {"nip": "199913012024012012"},
    "nip bulan": {"nip": "199901012024132012"},
    "nip kelamin": {"nip": "199901012024013012"},
    "nip kosong": {"nip": ""},
    "nip rumus": {"nip": "=1+1"},
    "nip arab": {"nip": "١٩٩٩٠١٠١٢٠٢٤٠١٢٠١٢"},
    "pppk bernomor pns": {"status": "PPPK", "gol": "IX"},
    "pns bernomor pppk": {"nip": "199901012024212012", "status": "PNS"},
    "nama kosong": {"nama": ""},
    "nama panjang": {"nama": "x" * 121},
    "nama angka": {"nama": "12345"},
    "nama koma": {"nama": ","},
    "nama nul": {"nama": "Ma\x07ya"},
    "gelar panjang": {"nama": f"Maya, {'x' * 61}"},
    "status asing": {"status": "Honorer"},
    "status kosong": {"status": ""},
    "kepala daerah": {"status": "Kepala daerah"},
    "golongan kosong": {"gol": ""},
    "golongan asing": {"gol": "V/z"},
    "golongan pppk": {"gol": "IX"},
    "tmt golongan": {"tmt_gol": "31-02-2024"},
    "tmt pendek": {"tmt_jab": "1-3-24"},
    "tmt kosong": {"tmt_jab": ""},
    "tmt purba": {"tmt_jab": "01-01-0001"},
    "tmt nol": {"tmt_jab": "00-00-0000"},
    "tmt jauh": {"tmt_jab": "99999"},
    "tmt sebelum jabatan": {"tmt_jab": "31-12-2025"},
    "jabatan asing": {"jabatan": "Pengadministrasi Umom"},
    "jabatan kosong": {"jabatan": ""},
    "jabatan unit lain": {"unit": "Dinas Kesehatan"},
    "jabatan terisi": {"jabatan": "kadisdik"},
    "unit asing": {"unit": "Dinas Antariksa"},
    "sk kosong": {"sk": ""},
    "sk panjang": {"sk": "x" * 81},
    "skrip": {"unit": "<script>alert(1)</script>"},
}


def _buruk() -> dict[str, tuple[str, bytes]]:
    """Files with something wrong: a row beside a good one, or the file itself."""
    lain = {"nip": "199901012024012013", "nama": "Mayo"}
    hasil = {
        apa: ("a.csv", csv(MAYA, ganti(MAYA, **{**lain, **ubah})))
        for apa, ubah in SEL.items()
    }
    utuh = csv(MAYA)
    judul = tuple(JUDUL.split(";"))
    angka = (*MAYA.split(";")[1:5], "staf", "", 46024, "1")
    return hasil | {
        "nip dua kali": ("a.csv", csv(MAYA, MAYA.replace("Maya", "Mayo"))),
        "nip bilangan": (
            "a.xlsx",
            xlsx(judul, (199901012024012012, *angka)),
        ),
        "nip enam belas": (
            "a.xlsx",
            xlsx(judul, (1999010120240120, *angka)),
        ),
        "kosong": ("a.csv", b" "),
        "biner": ("a.csv", b"\0\1\2"),
        "bukan zip": ("a.xlsx", b"PK bukan"),
        "zip lain": ("a.xlsx", _zip(a=b"b")),
        "akhiran": ("a.pdf", utuh),
        "tanpa akhiran": ("pegawai", utuh),
        "xls palsu": ("a.xls", utuh),
        "ods palsu": ("a.ods", utuh),
        "judul saja": ("a.csv", csv()),
        "tanpa judul": ("a.csv", csv(judul=MAYA)),
        "kolom kurang": ("a.csv", csv("1;2;3", judul="NIP;Nama;Status")),
        "petik": ("a.csv", csv('"Maya;1', MAYA)),
        "utf16 ganjil": ("a.csv", b"\xff\xfea"),
    }


BURUK = _buruk()


@pytest.mark.parametrize("apa", list(BURUK))
def test_a_bad_file_is_refused_in_words_and_leaves_nothing(
    apa: str, dewi: Client
) -> None:
    sebelum = banyak()

    balasan = unggah(dewi, BURUK[apa][1], BURUK[apa][0])

    if balasan.status_code == 302:
        halaman = teks(dewi)
        assert "baris ditolak" in halaman
        assert "<script>alert" not in halaman
        dewi.post(PRATINJAU, {"sidik": isian(dewi).get("sidik", "")})
    else:
        assert balasan.status_code == 200
        assert 'aria-invalid="true"' in balasan.content.decode()
    assert banyak() == sebelum


def test_a_file_that_unfolds_too_far_is_refused_unopened(
    dewi: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekinerja.pembuktian.lembar.TERURAI_MAKS", 9_999)

    balasan = unggah(dewi, _zip(a=b"0" * 10_000), "a.xlsx")

    assert "terurai menjadi" in balasan.content.decode()


def test_a_file_too_large_is_refused_unread(
    dewi: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekinerja.web.views.impor.BITA_MAKS", 10)

    assert "lebih dari 0 MB" in unggah(dewi, csv(MAYA)).content.decode()
