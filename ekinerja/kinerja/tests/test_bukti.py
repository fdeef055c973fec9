"""Evidence: drawn before the transaction, stored once, counted before it is read."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.berkas.gambar import gambar_ulang
from ekinerja.berkas.models import Berkas
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.tests.alat import PDF, gambar, teks
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
BARU = "/kegiatan/baru/"


def isian(*berkas: SimpleUploadedFile, **lain: Any) -> dict[str, Any]:
    return {
        "tanggal": "2026-10-06",
        "uraian": "Rapat jadwal ujian",
        "jumlah": "1",
        "satuan": "rapat",
        "menit": "90",
        "kunci": str(uuid.uuid4()),
        "aksi": "simpan",
        "bukti": list(berkas),
        **lain,
    }


def pdf(nama: str = "notulen.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, PDF)


def test_a_picture_is_drawn_while_no_transaction_waits_for_it(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    di_luar = len(connection.atomic_blocks)
    saat_menggambar: list[int] = []

    def mengintip(isi: bytes, jenis: str) -> bytes:
        saat_menggambar.append(len(connection.atomic_blocks))
        return gambar_ulang(isi, jenis)

    monkeypatch.setattr("ekinerja.berkas.operations.gambar_ulang", mengintip)

    masuk(pemeran.ani).post(BARU, isian(SimpleUploadedFile("foto.png", gambar())))

    assert saat_menggambar == [di_luar]
    assert Berkas.objects.count() == 1


@pytest.mark.parametrize(
    ("nama", "isi"), [("notulen.pdf", PDF), ("foto.png", gambar())]
)
def test_a_form_sent_twice_stores_its_file_once(
    pemeran: Pemeran, masuk: Masuk, nama: str, isi: bytes
) -> None:
    ani, kunci = masuk(pemeran.ani), str(uuid.uuid4())

    for _ in range(2):
        ani.post(BARU, isian(SimpleUploadedFile(nama, isi), kunci=kunci))

    assert Aktivitas.objects.get().bukti.count() == 1
    assert Berkas.objects.count() == 1
    assert Peristiwa.objects.filter(jenis="berkas.disimpan").count() == 1


def test_one_file_chosen_twice_is_one_file(pemeran: Pemeran, masuk: Masuk) -> None:
    masuk(pemeran.ani).post(BARU, isian(pdf(), pdf(), pdf("lain.pdf")))

    nama = Aktivitas.objects.get().bukti.values_list("berkas__nama_asli", flat=True)
    assert sorted(nama) == ["lain.pdf", "notulen.pdf"]


def test_too_many_files_are_refused_before_one_is_read(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dibaca: list[str] = []

    def mengintip(*, isi: bytes, nama: str) -> None:
        dibaca.append(nama)

    monkeypatch.setattr("ekinerja.kinerja.forms.aktivitas.siapkan", mengintip)

    jawaban = masuk(pemeran.ani).post(BARU, isian(*(pdf(f"{n}.pdf") for n in range(6))))

    assert "Ada 6 berkas, sedangkan satu laporan paling banyak 5." in teks(jawaban)
    assert "Rapat jadwal ujian" in teks(jawaban)
    assert dibaca == []
    assert not Aktivitas.objects.exists()
