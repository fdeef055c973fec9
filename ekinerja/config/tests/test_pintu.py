"""Every address through the whole stack: no surprises, no change without a token."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse

from ekinerja.config.izin import TABEL
from ekinerja.config.tests.harapan import HARAPAN, PENANYA
from ekinerja.config.tests.test_izin import RUTE
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[..., Client]
DIBACA = [nama for nama, metode in TABEL.items() if "GET" in metode]
DIUBAH = [nama for nama, metode in TABEL.items() if "POST" in metode]
ISIAN = (
    *("tanggal", "menit", "jumlah", "rhk", "katalog", "kunci", "alasan", "ids", "id"),
    *("pegawai", "jenis", "sejak", "sampai", "bulan", "aksi", "next", "nama_masuk"),
    *("sandi", "kembali", "jam", "lanjut"),
)
# Let through, and then there is nothing yet: no bytes on disk, no month calculated.
BELUM_ADA_ISI = {
    "berkas:berkas",
    "penutupan:hasil_pegawai",
    "penutupan:hasil_tanpa",
    "penutupan:slip",
    "penutupan:tanpa",
    "web:simulasi_csv",
}
JAHAT = dict.fromkeys(ISIAN, "'\"><script>alert(1)</script>\u202e" + "x" * 5000)


def alamat(nama: str, argumen: dict[str, Any]) -> str:
    milik = RUTE[nama].pattern.converters
    return reverse(nama, kwargs={k: v for k, v in argumen.items() if k in milik})


def isi_basis_data() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of the application, as the database keeps it."""
    isi: dict[str, list[tuple[Any, ...]]] = {}
    with connection.cursor() as kursor:
        for model in apps.get_models():
            if model.__module__.startswith("ekinerja."):
                tabel, urut = model._meta.db_table, model._meta.pk.column
                kursor.execute(f"SELECT * FROM {tabel} ORDER BY {urut}")  # noqa: S608 - our own tables
                isi[tabel] = kursor.fetchall()
    return isi


@pytest.mark.parametrize("nama", DIBACA)
def test_pages_open_for_some_close_for_others_and_change_nothing(
    pemeran: Pemeran, masuk: Masuk, argumen: dict[str, Any], nama: str
) -> None:
    clients = {siapa: _client(pemeran, masuk, siapa) for siapa in PENANYA}
    sebelum = isi_basis_data()

    status = {
        siapa: client.get(alamat(nama, argumen)).status_code
        for siapa, client in clients.items()
    }

    for siapa, harap in zip(PENANYA, HARAPAN[f"{nama} GET"].split(), strict=True):
        if harap == "v":
            terbuka = (404,) if nama in BELUM_ADA_ISI else (200, 302)
            assert status[siapa] in terbuka, siapa
        else:
            assert status[siapa] == {"m": 302, "3": 403, "4": 404}[harap], siapa
    assert isi_basis_data() == sebelum


def _client(
    pemeran: Pemeran, masuk: Masuk, siapa: str, *, periksa_csrf: bool = False
) -> Client:
    akun: Akun | None = getattr(pemeran, siapa, None)
    if akun is None:
        return Client(enforce_csrf_checks=periksa_csrf)
    return masuk(akun, enforce_csrf_checks=periksa_csrf)


@pytest.mark.parametrize("nama", DIUBAH)
def test_no_change_without_a_token(
    pemeran: Pemeran, masuk: Masuk, argumen: dict[str, Any], nama: str
) -> None:
    clients = {
        siapa: _client(pemeran, masuk, siapa, periksa_csrf=True) for siapa in PENANYA
    }
    sebelum = isi_basis_data()

    status = {
        siapa: client.post(alamat(nama, argumen), {"apa": "saja"}).status_code
        for siapa, client in clients.items()
    }

    assert status == dict.fromkeys(PENANYA, 403)
    assert isi_basis_data() == sebelum


@pytest.mark.parametrize("nama", DIUBAH)
def test_nonsense_in_a_form_is_never_a_fault_of_the_server(
    pemeran: Pemeran, masuk: Masuk, argumen: dict[str, Any], nama: str
) -> None:
    for siapa in ("ani", "budi", "dewi", "eko", "hadi"):
        client = masuk(getattr(pemeran, siapa))
        for isi in ({}, JAHAT):
            balasan = client.post(alamat(nama, argumen), isi)
            assert balasan.status_code in (200, 302, 400, 403, 404, 422)


@pytest.mark.parametrize(
    "nama", [n for n in TABEL if any("_id" in k for k in RUTE[n].pattern.converters)]
)
@pytest.mark.parametrize("nomor", [0, 2**63])
def test_numbers_no_row_can_have_are_not_found(
    pemeran: Pemeran, masuk: Masuk, argumen: dict[str, Any], nama: str, nomor: int
) -> None:
    besar = {k: nomor if k.endswith("_id") else v for k, v in argumen.items()}
    metode = next(iter(TABEL[nama]))
    harapan = dict(zip(PENANYA, HARAPAN[f"{nama} {metode}"].split(), strict=True))

    for siapa in ("ani", "budi", "dewi", "eko"):
        client = masuk(getattr(pemeran, siapa))
        balasan = getattr(client, metode.lower())(alamat(nama, besar))
        # Where only a role opens the door, others are turned away before any number.
        tertutup = harapan[siapa] == "3" and balasan.status_code == 403
        assert tertutup or balasan.status_code == 404


@pytest.mark.parametrize("nama", DIBACA)
def test_pages_forbid_scripts_frames_and_guessing_of_types(
    pemeran: Pemeran, masuk: Masuk, argumen: dict[str, Any], nama: str
) -> None:
    balasan = masuk(pemeran.dewi).get(alamat(nama, argumen))

    aturan = balasan["Content-Security-Policy"]
    assert "default-src 'none'" in aturan
    assert "unsafe-inline" not in aturan
    assert "http:" not in aturan
    assert balasan["X-Frame-Options"] == "DENY"
    assert balasan["X-Content-Type-Options"] == "nosniff"
    teks = balasan.content.decode(errors="replace")
    assert " style=" not in teks
    assert " onclick=" not in teks


def test_pages_of_a_person_are_for_that_persons_browser_alone(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani)

    balasan = ani.get(f"/pegawai/{pemeran.ani.pegawai_id}/")
    keluar = ani.post("/keluar/")

    assert balasan["Cache-Control"] == "private, no-cache"
    assert keluar["Clear-Site-Data"] == '"cache"'
