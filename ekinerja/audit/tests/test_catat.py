"""Events are written with their act, in sentences, and stay as they were written."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit import peristiwa
from ekinerja.audit.models import Peristiwa
from ekinerja.audit.operations import DiLuarTransaksi, catat, catat_banyak
from ekinerja.audit.peristiwa import (
    PENYIAPAN,
    JenisGanda,
    JenisPeristiwa,
    KalimatSalah,
    Objek,
    Pelaku,
)

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
UJI = JenisPeristiwa("uji_dicatat", "{pelaku} mencatat {objek}")
ANI = Pelaku(id=7, label="Ani Lestari, A.Md.")


@pytest.fixture
def daftar_kosong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peristiwa, "_TERDAFTAR", {})


@pytest.mark.django_db
def test_an_event_keeps_who_what_when_and_why() -> None:
    objek = Objek(
        "aktivitas", "12", "Rapat", 3, "2026-10", "Kurang bukti", {"menit": 90}
    )

    catat(UJI, oleh=ANI, now=SAAT, objek=objek)

    assert Peristiwa.objects.values().get() == {
        "id": Peristiwa.objects.get().id,
        "terjadi_at": SAAT,
        "jenis": "uji_dicatat",
        "pelaku_id": 7,
        "pelaku_label": "Ani Lestari, A.Md.",
        "objek_jenis": "aktivitas",
        "objek_id": "12",
        "objek_label": "Rapat",
        "pegawai_id": 3,
        "bulan": "2026-10",
        "alasan": "Kurang bukti",
        "rincian": {"menit": 90},
    }


@pytest.mark.django_db
def test_names_with_every_title_fit_and_longer_labels_are_cut() -> None:
    panjang = Peristiwa._meta.get_field("pelaku_label").max_length
    lengkap = Pelaku(id=7, label="A" * 223)  # all name columns filled to the brim

    catat(UJI, oleh=lengkap, now=SAAT, objek=Objek("unit", "1", "x" * 300))
    catat(UJI, oleh=Pelaku(8, "B" * 300), now=SAAT, objek=Objek("unit", "1", "Dinas"))

    satu, dua = Peristiwa.objects.order_by("id")
    assert panjang == 250
    assert satu.pelaku_label == "A" * 223
    assert satu.objek_label == "x" * 250
    assert dua.pelaku_label == "B" * 250


@pytest.mark.django_db
def test_the_installation_acts_without_an_account() -> None:
    catat(UJI, oleh=PENYIAPAN, now=SAAT, objek=Objek("unit", "1", "Dinas"))

    satu = Peristiwa.objects.get()
    assert (satu.pelaku_id, satu.pelaku_label) == (None, "Penyiapan awal")


@pytest.mark.django_db
def test_a_label_longer_than_its_column_is_shortened_not_refused() -> None:
    catat(UJI, oleh=ANI, now=SAAT, objek=Objek("unit", "1", "x" * 400))

    assert Peristiwa.objects.get().objek_label == "x" * 250


@pytest.mark.django_db
def test_a_thousand_events_take_few_statements(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    objek = (Objek("unit", str(n), f"Unit {n}") for n in range(1000))

    with django_assert_max_num_queries(20):
        catat_banyak(UJI, oleh=ANI, now=SAAT, objek=objek)

    assert Peristiwa.objects.count() == 1000


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_its_acts_transaction_is_refused() -> None:
    with pytest.raises(DiLuarTransaksi):
        catat(UJI, oleh=ANI, now=SAAT, objek=Objek("unit", "1", "Dinas"))
    with pytest.raises(DiLuarTransaksi):
        catat_banyak(UJI, oleh=ANI, now=SAAT, objek=[])

    assert not Peristiwa.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("perbuatan", ["ubah", "hapus"])
def test_the_database_refuses_to_change_or_remove_an_event(perbuatan: str) -> None:
    catat(UJI, oleh=ANI, now=SAAT, objek=Objek("unit", "1", "Dinas"))
    semua = Peristiwa.objects.all()

    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        semua.update(alasan="lain") if perbuatan == "ubah" else semua.delete()

    assert Peristiwa.objects.get().alasan == ""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kali", [1, 2])
def test_tests_that_commit_are_cleared_up_and_the_refusal_stays(kali: int) -> None:
    assert not Peristiwa.objects.exists(), kali
    with transaction.atomic():
        catat(UJI, oleh=ANI, now=SAAT, objek=Objek("unit", "1", "Dinas"))

    with pytest.raises(DatabaseError, match="tidak dapat diubah"):
        Peristiwa.objects.all().delete()


@pytest.mark.usefixtures("daftar_kosong")
def test_a_kind_is_declared_once() -> None:
    jenis = peristiwa.daftarkan("cuti_dicatat", "{pelaku} mencatat {objek}")

    with pytest.raises(JenisGanda, match="cuti_dicatat"):
        peristiwa.daftarkan("cuti_dicatat", "{pelaku} mencatat lagi {objek}")

    assert peristiwa.semua_jenis() == [jenis]
    assert peristiwa.jenis_berkode("cuti_dicatat") == jenis
    assert peristiwa.jenis_berkode("tidak_ada") is None


@pytest.mark.usefixtures("daftar_kosong")
@pytest.mark.parametrize("kalimat", ["Dicatat {objek}", "{pelaku} mencatat {sesuatu}"])
def test_a_sentence_names_the_actor_and_only_what_events_carry(kalimat: str) -> None:
    with pytest.raises(KalimatSalah):
        peristiwa.daftarkan("cuti_dicatat", kalimat)
