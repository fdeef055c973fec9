"""No policy, or a faulty one: pages open with a sentence, and nothing typed is lost."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.tests.alat import draf, laporan, teks
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import queries as periode
from ekinerja.tpp.kebijakan import KebijakanSalah

Masuk = Callable[[Akun], Client]
ISI = {
    "tanggal": "2026-10-06",
    "uraian": "Rapat jadwal ujian",
    "jumlah": "1",
    "satuan": "rapat",
    "menit": "90",
    "kunci": "3f0c6d52-5f0a-4b8e-9f0e-0a4d2a3b1c77",
    "aksi": "ajukan",
}
KALIMAT = "Kebijakan TPP hari ini belum ada atau belum dapat dibaca"


@pytest.fixture
def tanpa_kebijakan(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def tidak_ada(tanggal: date) -> None:
        raise KebijakanSalah([])

    return lambda: monkeypatch.setattr(periode, "aturan_pada", tidak_ada)


def test_the_form_opens_and_says_why_nothing_can_be_stored(
    pemeran: Pemeran, masuk: Masuk, tanpa_kebijakan: Callable[[], None]
) -> None:
    tanpa_kebijakan()

    jawaban = masuk(pemeran.ani).get("/kegiatan/baru/")

    assert jawaban.status_code == 200
    assert KALIMAT in teks(jawaban)
    assert "Hari ini Sel 6 Okt." in teks(jawaban)


def test_what_was_typed_stays_with_the_reason_beside_the_date(
    pemeran: Pemeran, masuk: Masuk, tanpa_kebijakan: Callable[[], None]
) -> None:
    tanpa_kebijakan()

    jawaban = masuk(pemeran.ani).post("/kegiatan/baru/", ISI)

    assert jawaban.status_code == 200
    assert "Belum ada kebijakan yang berlaku dan terbaca pada Sel 6 Okt" in teks(
        jawaban
    )
    assert "Rapat jadwal ujian" in teks(jawaban)
    assert not Aktivitas.objects.exists()


def test_a_report_is_read_without_its_last_moment(
    pemeran: Pemeran, masuk: Masuk, tanpa_kebijakan: Callable[[], None]
) -> None:
    satu = draf(pemeran.ani)
    tanpa_kebijakan()

    jawaban = masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/")

    assert jawaban.status_code == 200
    assert "Ajukan paling lambat" not in teks(jawaban)


def test_one_sent_back_is_opened_for_mending_without_its_last_moment(
    pemeran: Pemeran, masuk: Masuk, tanpa_kebijakan: Callable[[], None]
) -> None:
    satu = laporan(pemeran.ani)
    masuk(pemeran.budi).post(
        "/antrean/putuskan/",
        {"ids": satu.id, "aksi": "kembalikan", "alasan": "Bukti kurang"},
    )
    tanpa_kebijakan()

    jawaban = masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/ubah/")

    assert jawaban.status_code == 200
    assert KALIMAT in teks(jawaban)
    assert "tetap pada tanggalnya." in teks(jawaban)


def test_deciding_is_refused_and_decides_nothing(
    pemeran: Pemeran, masuk: Masuk, tanpa_kebijakan: Callable[[], None]
) -> None:
    satu = laporan(pemeran.ani)
    tanpa_kebijakan()

    jawaban = masuk(pemeran.budi).post(
        "/antrean/putuskan/", {"ids": satu.id, "aksi": "setujui"}
    )

    satu.refresh_from_db()
    assert jawaban.status_code == 200
    assert satu.status == "diajukan"
