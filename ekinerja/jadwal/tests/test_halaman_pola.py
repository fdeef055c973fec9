"""The pages of patterns: a week typed in, set for units and people, taken back."""

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.jadwal.models import JamKerja, PolaKerja, PolaPegawai, PolaUnit
from ekinerja.jadwal.queries.pola import jam_tampil
from ekinerja.jadwal.tests.pola import RABU, SENIN, tujuh_hari
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode

Masuk = Callable[[Akun], Client]
DAFTAR, BARU = "/jadwal/", "/jadwal/pola/baru/"


def teks(client: Client, alamat: str) -> str:
    return client.get(alamat).content.decode()


def isian(**ubah: Any) -> dict[str, Any]:
    """Five days of an office, Friday short, as the form sends them."""
    return {
        "kode": "ramadan",
        "nama": "Ramadan 1448",
        "samakan": "5",
        "h0-masuk": "08:00",
        "h0-pulang": "15:00",
        "h0-istirahat": "30",
        "h4-masuk": "08.00",
        "h4-pulang": "15.30",
        "h4-istirahat": "60",
        **ubah,
    }


def test_the_list_shows_each_pattern_with_its_week_and_its_users(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    tujuh_hari("M", "21:00", "07:00")

    halaman = teks(masuk(pemeran.eko), DAFTAR)

    assert "Lima hari kerja" in halaman
    assert "Sen sampai Kam 07.30 sampai 16.00" in halaman
    assert "Jumat 07.30 sampai 16.30" in halaman
    assert "Setiap hari 21.00 sampai 07.00 esoknya" in halaman
    assert "Tambah pola" not in halaman


@pytest.mark.parametrize("banyak", [0, 20])
def test_the_list_costs_the_same_for_two_patterns_and_for_many(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(banyak):
        tujuh_hari(f"P{n}", "07:00", "14:00")
    dewi = masuk(pemeran.dewi)

    with django_assert_num_queries(8):
        dewi.get(DAFTAR)


def test_dewi_types_a_week_and_mondays_hours_serve_for_others(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)

    jawaban = dewi.post(BARU, isian())

    pola = PolaKerja.objects.get(kode="ramadan")
    assert jawaban.headers["Location"] == f"/jadwal/pola/{pola.id}/"
    jam = {j.hari: (j.masuk, j.pulang, j.menit_istirahat) for j in pola.jam.all()}
    assert jam == {
        **dict.fromkeys(range(4), (time(8), time(15), 30)),
        4: (time(8), time(15, 30), 60),
    }
    assert "Pola Ramadan 1448 ditambahkan." in teks(dewi, jawaban.headers["Location"])


def test_a_night_with_a_return_and_a_flexible_start_is_typed_the_same_way(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    isi = {
        "kode": "M",
        "nama": "Malam",
        "giliran": "on",
        "samakan": "7",
        "h0-masuk": "21:00",
        "h0-pulang": "07:00",
        "h0-istirahat": "60",
        "h0-kembali": "02:00",
        "h0-luwes": "15",
    }

    masuk(pemeran.dewi).post(BARU, isi)

    pola = PolaKerja.objects.get(kode="M")
    assert (pola.giliran, pola.jam.count()) == (True, 7)
    (tampil,) = jam_tampil(pola.jam.all())
    assert tampil.jam == "21.00 sampai 07.00 esoknya"
    assert tampil.tambahan == "istirahat 60 menit, kembali 02.00, luwes 15 menit"


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"kode": ""}, "Isi kodenya."),
        ({"kode": "lima"}, "Kode pola lima sudah dipakai"),
        ({"kode": "a b"}, "tidak dapat dipakai"),
        ({"nama": ""}, "Isi namanya."),
        ({"h0-masuk": "pagi"}, "Senin: Jam tidak terbaca."),
        ({"h1-masuk": "08:00"}, "Selasa: Isi jam masuk dan jam pulang"),
        ({"h0-istirahat": "satu"}, "Senin: Tulis angka menit"),
        ({"h0-luwes": "181"}, "Senin: Tulis paling banyak 180 menit."),
        ({"h0-pulang": "07:00"}, "lebih lama dari 22 jam"),
        ({"h0-kembali": "16:00"}, "tidak di antara"),
        ({"h0-masuk": "", "h0-pulang": "", "h4-masuk": "", "h4-pulang": ""},
         "belum berisi hari"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    pemeran: Pemeran, masuk: Masuk, ubah: dict[str, Any], kalimat: str
) -> None:
    jawaban = masuk(pemeran.dewi).post(BARU, isian(**ubah))

    halaman = jawaban.content.decode()
    assert kalimat in halaman
    assert 'value="60"' in halaman
    assert PolaKerja.objects.count() == 2


def test_dewi_sets_ramadan_for_several_units_at_once(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    pola = tujuh_hari("R", "08:00", "15:00", giliran=False)
    dewi, alamat = masuk(pemeran.dewi), f"/jadwal/pola/{pola.id}/"
    isi = {
        "unit": [pemeran.unit_disdik.id, pemeran.unit_sdn1.id],
        "sejak": "2026-10-05",
        "sampai": "2026-10-07",
    }

    dewi.post(f"{alamat}unit/", isi)
    lagi = dewi.post(f"{alamat}unit/", isi).content.decode()

    assert PolaUnit.objects.filter(pola=pola, sementara=True).count() == 2
    halaman = teks(dewi, alamat)
    assert "SD Negeri 1 Manggar" in halaman
    assert "sampai Rab 7 Okt 2026" in halaman
    assert "SD Negeri 1 Manggar sudah mempunyai pola Pola R" in lagi


def test_and_a_pattern_of_her_own_for_ani_by_her_nip(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    pola = tujuh_hari("luwes", "08:30", "17:00", giliran=False)
    dewi, alamat = masuk(pemeran.dewi), f"/jadwal/pola/{pola.id}/"
    isi = {"nip": "19950312 202012 2 001", "sejak": "2026-10-05", "sampai": ""}

    dewi.post(f"{alamat}pegawai/", isi)

    satu = PolaPegawai.objects.get()
    assert (satu.pegawai, satu.berlaku_sejak) == (pemeran.ani.pegawai, SENIN)
    assert "Ani Lestari, A.Md." in teks(dewi, alamat)

    dewi.post(f"/jadwal/pola-pegawai/{satu.id}/akhiri/", {"terakhir": "2026-10-07"})
    satu.refresh_from_db()
    assert satu.berlaku_sampai == RABU
    dewi.post(f"/jadwal/pola-pegawai/{satu.id}/cabut/", {"alasan": "Salah orang"})
    assert not PolaPegawai.objects.exists()


@pytest.mark.parametrize(
    ("jalan", "isi", "kalimat"),
    [
        ("unit", {"sejak": "2026-10-05"}, "Pilih sekurangnya satu unit."),
        ("unit", {"unit": "7", "sejak": "2026-10-05"}, "Unit itu tidak dikenal"),
        ("pegawai", {"nip": "123", "sejak": "2026-10-05"}, "NIP itu"),
        ("pegawai", {"nip": "199503122020122001", "sejak": ""}, "Isi tanggal mulai."),
        (
            "pegawai",
            {
                "nip": "199503122020122001",
                "sejak": "2026-10-05",
                "sampai": "2026-10-04",
            },
            "sebelum mulai",
        ),
    ],
)
def test_setting_says_what_is_missing(
    pemeran: Pemeran, masuk: Masuk, jalan: str, isi: dict[str, str], kalimat: str
) -> None:
    pola = tujuh_hari("R", "08:00", "15:00", giliran=False)

    jawaban = masuk(pemeran.dewi).post(f"/jadwal/pola/{pola.id}/{jalan}/", isi)

    assert kalimat in jawaban.content.decode()
    assert not PolaPegawai.objects.exists()


def test_taking_back_without_a_reason_or_from_a_locked_month_changes_nothing(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    satu = PolaUnit.objects.get(unit=pemeran.unit_sdn1)
    milik = PolaPegawai.objects.create(
        pegawai=pemeran.ani.pegawai, pola=satu.pola, berlaku_sejak=SENIN
    )
    alamat = f"/jadwal/pola/{satu.pola_id}/"

    dewi.post(f"/jadwal/pola-unit/{satu.id}/cabut/", {"alasan": ""})
    tanpa = teks(dewi, alamat)
    dewi.post(f"/jadwal/pola-pegawai/{milik.id}/akhiri/", {"terakhir": "besok"})
    akhiri = teks(dewi, alamat)
    Periode.objects.create(bulan="2026-10", keadaan="terkunci")
    dewi.post(f"/jadwal/pola-unit/{satu.id}/cabut/", {"alasan": "Salah"})
    terkunci = teks(dewi, alamat)
    dewi.post(f"/jadwal/pola-pegawai/{milik.id}/akhiri/", {"terakhir": "2026-10-07"})

    assert "Pola belum dicabut. Isi alasannya." in tanpa
    assert "Pola belum diakhiri. Tanggal tidak terbaca." in akhiri
    assert "Oktober 2026 sudah dikunci" in terkunci
    assert "Oktober 2026 sudah dikunci" in teks(dewi, alamat)
    assert PolaUnit.objects.filter(id=satu.id).exists()


def test_days_with_the_same_hours_stand_on_one_line_only_side_by_side() -> None:
    jam = [
        JamKerja(hari=hari, masuk=time(7), pulang=time(14), menit_istirahat=0)
        for hari in (0, 1, 3)
    ]

    assert [satu.hari for satu in jam_tampil(jam)] == ["Sen sampai Sel", "Kamis"]


def test_the_auditor_reads_a_pattern_without_buttons(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    pola = PolaUnit.objects.get(unit=pemeran.unit_sdn1).pola

    halaman = teks(masuk(pemeran.eko), f"/jadwal/pola/{pola.id}/")

    assert "Puskesmas Manggar" in halaman
    assert "Cabut" not in halaman
    assert "Pasang pada" not in halaman
