"""The superior's list and form, and where a person reads the own judgements."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import Jam
from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.rules import IsiNilai
from ekinerja.kinerja.tests.alat import teks
from ekinerja.kinerja.tests.test_evaluasi import TRIWULAN_3, nilai
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
DAFTAR = "/penilaian/"


def alamat(akun: Akun, periode: str = "2026-09/2026-09") -> str:
    return f"/penilaian/{akun.pegawai_id}/{periode}/"


def test_budi_judges_ani_and_she_reads_it(pemeran: Pemeran, masuk: Masuk) -> None:
    budi, ani = masuk(pemeran.budi), masuk(pemeran.ani)
    sebelum = teks(budi.get(DAFTAR))

    jawab = budi.post(
        alamat(pemeran.ani),
        {
            "hasil_kerja": "di_atas",
            "perilaku": "sesuai",
            "nilai_perilaku": "",
            "catatan": "Arsip rapi.",
        },
        follow=True,
    )

    assert "1</span> dari <span" in sebelum
    assert "Belum dinilai" in sebelum
    assert "Ani Lestari dinilai, predikat baik." in teks(jawab)
    assert "semua sudah dinilai" in teks(jawab)
    milik = teks(ani.get(f"/penilaian/{pemeran.ani.pegawai_id}/"))
    for kata in ("September 2026", "Di atas ekspektasi", "Baik", "“Arsip rapi.”"):
        assert kata in milik
    assert f"/penilaian/{pemeran.ani.pegawai_id}/" in teks(ani.get("/skp/"))
    lihat = teks(ani.get(alamat(pemeran.ani)))
    assert "Arsip rapi." in lihat
    assert "Simpan penilaian" not in lihat


def test_the_form_shows_the_matrix_and_never_asks_the_predicate(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.budi).get(alamat(pemeran.ani)))

    assert "Predikat mengikuti keduanya" in halaman
    assert "Sangat kurang" in halaman
    assert 'name="predikat"' not in halaman


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"perilaku": "sesuai"}, "Pilih penilaian hasil kerja."),
        (
            {"hasil_kerja": "sesuai", "perilaku": "sesuai", "nilai_perilaku": "121"},
            "Nilai perilaku ditulis sebagai angka dari 0 sampai 120.",
        ),
    ],
)
def test_a_refused_judgement_keeps_what_was_chosen(
    pemeran: Pemeran, masuk: Masuk, isi: dict[str, str], kalimat: str
) -> None:
    halaman = teks(
        masuk(pemeran.budi).post(
            alamat(pemeran.ani), {**isi, "catatan": "Tetap di sini"}
        )
    )

    assert kalimat in halaman
    assert "Tetap di sini" in halaman
    assert not EvaluasiKinerja.objects.exists()


def test_the_list_follows_the_chosen_period(pemeran: Pemeran, masuk: Masuk) -> None:
    """Budi came in October: of September Citra judges Ani."""
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(
        berlaku_sejak=date(2026, 10, 1)
    )

    budi = teks(masuk(pemeran.budi).get(DAFTAR))
    citra = teks(masuk(pemeran.citra).get(f"{DAFTAR}?periode=2026-07..2026-09"))

    assert "Tidak ada yang dinilai" in budi
    assert "Juli sampai September 2026. Yang dinilai" in citra
    assert "Ani Lestari" in citra
    assert "/2026-07/2026-09/" in citra


def test_a_period_nobody_offers_is_the_latest_one(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.budi).get(f"{DAFTAR}?periode=2030-01..2030-01"))

    assert "September 2026. Yang dinilai" in halaman


def test_the_head_of_the_region_judges_the_secretary(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    hadi = masuk(pemeran.hadi)

    assert "Gita Wulandari" in teks(hadi.get(DAFTAR))
    hadi.post(alamat(pemeran.gita), {"hasil_kerja": "di_atas", "perilaku": "di_atas"})

    assert EvaluasiKinerja.objects.get().dinilai_oleh_id == pemeran.hadi.pegawai_id


def test_whoever_only_reads_has_no_form(pemeran: Pemeran, masuk: Masuk) -> None:
    nilai(pemeran, IsiNilai("di_bawah", "sesuai"))

    for akun in (pemeran.dewi, pemeran.eko):
        client = masuk(akun)
        halaman = teks(client.get(alamat(pemeran.ani)))
        assert "Butuh perbaikan" in halaman
        assert "Simpan penilaian" not in halaman
        assert "Butuh perbaikan" in teks(
            client.get(f"/penilaian/{pemeran.ani.pegawai_id}/")
        )


@pytest.mark.parametrize(
    "periode", ["2026-09/2026-07", "2025-12/2026-01", "2100-12/2100-12"]
)
def test_months_that_make_no_period_have_no_page(
    pemeran: Pemeran, masuk: Masuk, periode: str
) -> None:
    status = masuk(pemeran.budi).get(alamat(pemeran.ani, periode)).status_code

    # 2100-12 is a period, but nobody can judge it yet
    assert status == (200 if periode.startswith("2100") else 404)


def test_people_who_do_not_exist_have_no_page(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)

    for jalan in ("/penilaian/999999/", "/penilaian/999999/2026-09/2026-09/"):
        assert dewi.get(jalan).status_code == 404
    assert dewi.get("/target/999999/2026-10/").status_code == 404


def test_before_the_period_is_over_there_is_no_form(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("23:59", date(2026, 10, 30))
    budi = masuk(pemeran.budi)
    sebelum = teks(budi.get(alamat(pemeran.ani, "2026-10/2026-10")))
    jam.pukul("00:01", date(2026, 10, 31))

    sesudah = teks(budi.get(alamat(pemeran.ani, "2026-10/2026-10")))

    assert "Simpan penilaian" not in sebelum
    assert "Simpan penilaian" in sesudah


def test_the_list_costs_the_same_for_one_and_for_many(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    nilai(pemeran, periode=TRIWULAN_3)
    pernyataan = []
    for akun in (pemeran.budi, pemeran.gita):
        client = masuk(akun)
        with CaptureQueriesContext(connection) as tangkap:
            assert client.get(DAFTAR).status_code == 200
        pernyataan.append(len(tangkap))

    assert pernyataan[0] <= pernyataan[1] <= pernyataan[0] + 1 <= 12
