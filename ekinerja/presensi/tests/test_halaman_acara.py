"""The pages of ceremonies: listed, added, and who came."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.jadwal.models import HariLibur
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.presensi.models import Acara, KehadiranAcara
from ekinerja.presensi.operations import AcaraBaru, tambah_acara
from ekinerja.presensi.tests.giliran import RABU, SELASA, SENIN, pukul

Masuk = Callable[[Akun], Client]
DAFTAR, BARU = "/acara/", "/acara/baru/"


def teks(client: Client, alamat: str) -> str:
    return client.get(alamat).content.decode()


def apel(
    pemeran: Pemeran, tanggal: date = SENIN, uraian: str = "Apel Senin pagi"
) -> Acara:
    unit = (pemeran.unit_disdik.id, pemeran.unit_sdn1.id)
    isi = AcaraBaru(tanggal, "apel", uraian, unit)
    return tambah_acara(isi, oleh=None, now=pukul("05:00", SENIN))


def hadir(acara: Acara, akun: Akun, keadaan: str = "hadir") -> None:
    KehadiranAcara.objects.create(
        acara=acara,
        pegawai_id=akun.pegawai_id,
        keadaan=keadaan,
        dicatat_at=pukul("09:00", SENIN),
    )


def test_the_office_sees_every_ceremony_with_its_counts(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara = apel(pemeran)
    hadir(acara, pemeran.ani)
    hadir(acara, pemeran.budi, "tidak_hadir")

    halaman = teks(masuk(pemeran.eko), DAFTAR)

    assert "Apel Senin pagi" in halaman
    assert "Dinas Pendidikan" in halaman
    assert "1 hadir" in halaman
    assert "1 tidak hadir, 0 berhalangan" in halaman
    assert f'href="/acara/{acara.id}/"' in halaman
    assert "Tambah acara" not in halaman


def test_ani_sees_her_own_state_and_no_list_of_others(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara = apel(pemeran)
    lain = tambah_acara(
        AcaraBaru(SENIN, "senam", "Senam puskesmas", (pemeran.unit_puskesmas.id,)),
        oleh=None,
        now=pukul("05:00", SENIN),
    )
    belum = teks(masuk(pemeran.ani), DAFTAR)
    hadir(acara, pemeran.ani, "tidak_hadir")

    sesudah = teks(masuk(pemeran.ani), DAFTAR)

    assert "Belum tercatat" in belum
    assert "Tidak hadir" in sesudah
    assert f"/acara/{acara.id}/" not in sesudah
    assert lain.uraian not in sesudah


def test_the_head_of_the_office_is_led_to_the_list_of_the_office_only(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara = apel(pemeran)
    citra = masuk(pemeran.citra)

    daftar, lembar = teks(citra, DAFTAR), teks(citra, f"{DAFTAR}{acara.id}/")

    assert f'href="/acara/{acara.id}/"' in daftar
    assert "Ani Lestari, A.Md." in lembar
    assert "SD Negeri 1 Manggar" not in lembar
    assert "Intan" not in lembar
    assert "Batalkan acara" not in lembar


@pytest.mark.parametrize(
    ("kueri", "ada"),
    [
        ("", {"Apel", "Upacara"}),
        ("jenis=apel", {"Apel"}),
        ("bulan=2026-10", {"Apel"}),
        ("unit={disdik}", {"Apel", "Upacara"}),
        ("unit={puskesmas}", set()),
        # what makes no sense is ignored
        ("jenis=pesta&bulan=oktober&unit=x&halaman=x", {"Apel", "Upacara"}),
    ],
)
def test_filters_stand_in_the_address(
    pemeran: Pemeran, masuk: Masuk, kueri: str, ada: set[str]
) -> None:
    apel(pemeran)
    tambah_acara(
        AcaraBaru(
            date(2026, 9, 1), "upacara", "Upacara bendera", (pemeran.unit_disdik.id,)
        ),
        oleh=None,
        now=pukul("05:00", SENIN),
    )
    unit = {
        "disdik": pemeran.unit_disdik.id,
        "puskesmas": pemeran.unit_puskesmas.id,
    }

    halaman = teks(masuk(pemeran.dewi), f"{DAFTAR}?{kueri.format(**unit)}")

    assert {n for n in ("Apel", "Upacara") if f"<b>{n} " in halaman} == ada
    assert ("Tidak ada yang cocok" in halaman) is (not ada)


def test_an_empty_list_says_how_it_fills(pemeran: Pemeran, masuk: Masuk) -> None:
    assert "Belum ada acara" in teks(masuk(pemeran.ani), DAFTAR)


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_list_costs_the_same_for_one_row_and_for_thirty(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(banyak):
        hadir(apel(pemeran, uraian=f"Apel {n}"), pemeran.ani)
    citra = masuk(pemeran.citra)

    with django_assert_num_queries(12):
        halaman = teks(citra, DAFTAR)

    assert halaman.count("<b>Apel ") == min(banyak, 25)


# Adding.


def isian(pemeran: Pemeran, **ubah: Any) -> dict[str, Any]:
    return {
        "jenis": "apel",
        "uraian": "Apel Senin pagi",
        "tanggal": "2026-10-05",
        "unit": [pemeran.unit_disdik.id],
        **ubah,
    }


def test_dewi_adds_one(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)

    jawaban = dewi.post(BARU, isian(pemeran))

    assert "1 acara ditambahkan." in teks(dewi, jawaban.headers["Location"])
    assert Acara.objects.get().tanggal == SENIN


def test_or_one_a_week_without_the_holidays(pemeran: Pemeran, masuk: Masuk) -> None:
    HariLibur.objects.create(
        tanggal=date(2026, 10, 19), nama="Hari jadi", jenis="daerah"
    )

    masuk(pemeran.dewi).post(BARU, isian(pemeran, ulangi_sampai="2026-10-31"))

    assert [a.tanggal.day for a in Acara.objects.order_by("tanggal")] == [5, 12, 26]


def test_or_for_all_units(pemeran: Pemeran, masuk: Masuk) -> None:
    masuk(pemeran.dewi).post(BARU, isian(pemeran, unit=[], semua_unit="on"))

    assert Acara.objects.get().unit.count() == 7


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"jenis": "pesta"}, "Jenis itu tidak dikenal"),
        ({"uraian": ""}, "Isi nama acaranya."),
        ({"uraian": "x" * 151}, "paling panjang 150 huruf"),
        ({"tanggal": "kemarin"}, "Tanggal tidak terbaca"),
        ({"unit": []}, "Pilih sekurangnya satu unit"),
        ({"unit": ["7"]}, "Unit itu tidak dikenal"),
        ({"ulangi_sampai": "2026-10-04"}, "Tulis tanggal sesudah acara pertama"),
        ({"ulangi_sampai": "2028-01-01"}, "paling lama setahun"),
        ({"tanggal": "2025-12-01"}, "Ada unit yang tidak berlaku"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    pemeran: Pemeran, masuk: Masuk, ubah: dict[str, Any], kalimat: str
) -> None:
    jawaban = masuk(pemeran.dewi).post(BARU, isian(pemeran, **ubah))

    assert kalimat in jawaban.content.decode()
    assert not Acara.objects.exists()


# Who came.


def test_citra_marks_the_absent_and_then_the_rest_at_once(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara, citra = apel(pemeran), masuk(pemeran.citra)
    isi = {f"k_{pemeran.ani.pegawai_id}": "tidak_hadir", "sisa": "hadir"}

    jawaban = citra.post(f"{DAFTAR}{acara.id}/", isi)

    assert "Kehadiran 2 orang dicatat." in teks(citra, jawaban.headers["Location"])
    tercatat = dict(KehadiranAcara.objects.values_list("pegawai__nama", "keadaan"))
    # not herself, and nobody of the school
    assert tercatat == {"Ani Lestari": "tidak_hadir", "Budi Hartono": "hadir"}


def test_dewi_records_unit_by_unit(pemeran: Pemeran, masuk: Masuk) -> None:
    acara, dewi = apel(pemeran), masuk(pemeran.dewi)
    alamat = f"{DAFTAR}{acara.id}/"

    pilih = teks(dewi, alamat)
    sekolah = teks(dewi, f"{alamat}?unit={pemeran.unit_sdn1.id}")
    dewi.post(alamat, {"unit": pemeran.unit_sdn1.id, "sisa": "hadir"})

    assert "Pilih unit untuk melihat" in pilih
    assert "Intan Permata" in sekolah
    assert "Ani Lestari" not in sekolah
    tercatat = set(KehadiranAcara.objects.values_list("pegawai__nama", flat=True))
    assert tercatat == {"Intan Permata", "Kartini Dewanti"}


def test_an_answer_nobody_offered_changes_nothing(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara = apel(pemeran)
    hadir(acara, pemeran.ani)
    isi = {f"k_{pemeran.ani.pegawai_id}": "tidur", "sisa": "tidur", "unit": "x"}

    masuk(pemeran.citra).post(f"{DAFTAR}{acara.id}/", isi)

    assert KehadiranAcara.objects.get().keadaan == "hadir"


def test_before_the_day_and_for_the_auditor_there_is_nothing_to_press(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    besok, kemarin = apel(pemeran, RABU, "Apel Rabu"), apel(pemeran)
    kueri = f"?unit={pemeran.unit_disdik.id}"

    dewi = teks(masuk(pemeran.dewi), f"{DAFTAR}{besok.id}/{kueri}")
    eko = teks(masuk(pemeran.eko), f"{DAFTAR}{kemarin.id}/{kueri}")

    for halaman in (dewi, eko):
        assert "Ani Lestari" in halaman
        assert "<select" not in halaman
        assert "Simpan" not in halaman


def test_a_locked_month_is_answered_with_one_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    acara, citra = apel(pemeran), masuk(pemeran.citra)
    Periode.objects.update_or_create(bulan="2026-10", defaults={"keadaan": "terkunci"})

    jawaban = citra.post(f"{DAFTAR}{acara.id}/", {"sisa": "hadir"})

    halaman = teks(citra, jawaban.headers["Location"])
    assert halaman.count("Oktober 2026 sudah dikunci") == 1


def test_dewi_takes_one_back_with_her_reason(pemeran: Pemeran, masuk: Masuk) -> None:
    acara, dewi = apel(pemeran), masuk(pemeran.dewi)
    alamat = f"{DAFTAR}{acara.id}/"

    dewi.post(f"{alamat}batalkan/", {"alasan": ""})
    tanpa = teks(dewi, alamat)
    dewi.post(f"{alamat}batalkan/", {"alasan": "Hujan lebat"})
    dengan = teks(dewi, alamat)
    dewi.post(f"{alamat}batalkan/", {"alasan": "Lagi"})

    assert "Acara belum dibatalkan. Isi alasan pembatalan." in tanpa
    assert "“Hujan lebat”" in dengan
    assert "sudah dibatalkan" in teks(dewi, alamat)


def test_the_month_of_a_person_tells_of_the_ceremonies(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    hadir(apel(pemeran), pemeran.ani, "tidak_hadir")
    jam.pukul("09:00", SELASA)

    halaman = teks(masuk(pemeran.ani), "/bulan-ini/")

    baris = halaman[halaman.index("Sen 5 Okt") :].split("</tr>")[0]
    assert "Apel Senin pagi" in baris
    assert "Tidak hadir" in baris
