"""Which kinds of absence the form offers, and what it asks for them."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.tests.test_halaman_ketidakhadiran import (
    BARU,
    DAFTAR,
    isian,
    teks,
)

Masuk = Callable[[Akun], Client]
HALAMAN = "ekinerja.presensi.queries.halaman"
OPERASI = "ekinerja.presensi.operations.ketidakhadiran"


def test_the_form_offers_the_kinds_of_the_policy_in_force(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.dewi), f"{BARU}?pegawai={pemeran.ani.pegawai_id}")

    assert "Bekerja dari rumah" in halaman
    assert "Cuti besar" not in halaman
    assert "Anak keberapa" not in halaman


def test_in_barito_selatan_nobody_works_from_home(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    pemeran.daerah.kode = "barito-selatan"
    pemeran.daerah.save()
    dewi = masuk(pemeran.dewi)

    halaman = teks(dewi, f"{BARU}?pegawai={pemeran.ani.pegawai_id}")
    jawaban = dewi.post(BARU, isian(pemeran, jenis="wfh"))

    assert "Bekerja dari rumah" not in halaman
    assert "Jenis itu tidak dikenal" in jawaban.content.decode()
    # whoever looks for old records still finds the kind
    assert "Bekerja dari rumah" in teks(dewi, DAFTAR)


def test_maternity_leave_asks_for_the_number_of_the_child(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    izin = SimpleNamespace(penilaian=SimpleNamespace(izin=("cuti_melahirkan",)))
    monkeypatch.setattr(f"{HALAMAN}.kebijakan_pada", lambda _tanggal: izin)
    monkeypatch.setattr(f"{OPERASI}.kebijakan_banyak", lambda _tanggal: {})
    dewi, isi = masuk(pemeran.dewi), isian(pemeran, jenis="cuti_melahirkan")

    tanpa = dewi.post(BARU, isi)
    salah = dewi.post(BARU, {**isi, "anak_ke": "dua"})
    dewi.post(BARU, {**isi, "anak_ke": "2"})

    assert "Anak keberapa belum diisi" in tanpa.content.decode()
    assert "Tulis angka, misalnya 2." in salah.content.decode()
    assert "Cuti melahirkan, anak ke-2" in teks(dewi, DAFTAR)
