"""The page of holidays: a year in order, one added, one taken back, a year filled."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.jadwal.models import HariLibur
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode

Masuk = Callable[[Akun], Client]
ALAMAT = "/jadwal/libur/"
ISI = {"tanggal": "2026-10-27", "nama": "Hari jadi", "jenis": "daerah", "tahun": "2026"}


def teks(client: Client, kueri: str = "") -> str:
    return client.get(f"{ALAMAT}{kueri}").content.decode()


def test_everybody_reads_the_holidays_of_a_year(pemeran: Pemeran, masuk: Masuk) -> None:
    HariLibur.objects.create(
        tanggal=date(2026, 10, 27), nama="Hari jadi", jenis="daerah"
    )

    ini, lain = teks(masuk(pemeran.ani)), teks(masuk(pemeran.ani), "?tahun=2027")

    assert "Hari jadi" in ini
    assert "Sel 27 Okt" in ini
    assert "Tambah" not in ini
    assert "Hari libur 2027" in lain
    assert "Belum ada hari libur" in lain
    assert "Hari libur 2026" in teks(masuk(pemeran.ani), "?tahun=dua ribu")


def test_dewi_adds_one_and_takes_it_back_with_a_reason(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)

    dewi.post(f"{ALAMAT}tambah/", ISI)
    ada = teks(dewi)
    dewi.post(f"{ALAMAT}hapus/", {"tanggal": "2026-10-27", "alasan": ""})
    tanpa = teks(dewi)
    dewi.post(f"{ALAMAT}hapus/", {"tanggal": "2026-10-27", "alasan": "Tetap masuk"})

    assert "Hari jadi ditambahkan." in ada
    assert "Hari libur belum dihapus. Isi alasannya." in tanpa
    assert not HariLibur.objects.exists()
    assert Peristiwa.objects.get(jenis="libur_dihapus").alasan == "Tetap masuk"


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"tanggal": ""}, "Isi tanggalnya."),
        ({"tanggal": "x"}, "Tanggal tidak terbaca."),
        ({"nama": ""}, "Isi nama hari liburnya."),
        ({"jenis": "pasar"}, "Jenis itu tidak dikenal."),
        ({"tanggal": "2026-09-28"}, "September 2026 sudah dikunci"),
        ({"tanggal": "2026-10-28"}, "sudah terdaftar sebagai Lama"),
    ],
)
def test_what_is_wrong_is_said(
    pemeran: Pemeran, masuk: Masuk, ubah: dict[str, str], kalimat: str
) -> None:
    HariLibur.objects.create(tanggal=date(2026, 10, 28), nama="Lama", jenis="daerah")
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")

    jawaban = masuk(pemeran.dewi).post(f"{ALAMAT}tambah/", {**ISI, **ubah})

    assert kalimat in jawaban.content.decode()
    assert HariLibur.objects.count() == 1


def test_a_day_that_is_no_holiday_or_is_locked_is_answered_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    dewi.post(f"{ALAMAT}hapus/", {"tanggal": "2026-10-27", "alasan": "x"})

    assert "tidak terdaftar sebagai hari libur" in teks(dewi)


def test_a_year_is_filled_once(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)
    Periode.objects.create(bulan="2026-08", keadaan="terkunci")

    dewi.post(f"{ALAMAT}impor/", {"tahun": "2026"})
    pertama = teks(dewi)
    dewi.post(f"{ALAMAT}impor/", {"tahun": "2026"})

    assert "23 hari libur 2026 ditambahkan, 2 dilewati" in pertama
    assert "0 hari libur 2026 ditambahkan, 2 dilewati" in teks(dewi)
