"""Patterns and holidays as the office keeps them."""

from datetime import UTC, date, datetime, time

import pytest

from ekinerja.audit.models import Peristiwa
from ekinerja.jadwal.models import HariLibur, PolaKerja, PolaUnit
from ekinerja.jadwal.operations import (
    hapus_hari_libur,
    impor_hari_libur,
    pasang_pola_unit,
    tambah_hari_libur,
    tambah_pola,
)
from ekinerja.jadwal.queries import hari_libur_dalam
from ekinerja.jadwal.rules import (
    HariLiburTerdaftar,
    HariLiburTidakAda,
    JamBaru,
    PolaBertumpuk,
    PolaTidakSah,
)
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci

NOW = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
HARI_JADI = date(2026, 10, 27)


def kunci_bulan(bulan: str) -> None:
    Periode.objects.create(bulan=bulan, keadaan="terkunci")


def pola_siang(pemeran: Pemeran) -> PolaKerja:
    jam = [JamBaru(hari, time(12, 0), time(19, 0), 30) for hari in range(6)]
    return tambah_pola(
        kode="siang", nama="Masuk siang", jam=jam, oleh=pemeran.dewi, now=NOW
    )


def test_dewi_adds_a_pattern_and_the_trail_says_so(pemeran: Pemeran) -> None:
    pola = pola_siang(pemeran)

    assert pola.jam.count() == 6
    peristiwa = Peristiwa.objects.get(jenis="pola_ditambah")
    assert peristiwa.pelaku_id == pemeran.dewi.id
    assert peristiwa.objek_label == "Masuk siang"


def test_the_code_of_a_pattern_is_used_once(pemeran: Pemeran) -> None:
    pola_siang(pemeran)

    with pytest.raises(PolaTidakSah, match="sudah dipakai untuk Masuk siang"):
        pola_siang(pemeran)

    assert PolaKerja.objects.filter(kode="siang").count() == 1


@pytest.mark.parametrize("kode", ["", " ", "lepas", "Lepas "])
def test_a_code_that_means_something_else_is_refused(
    pemeran: Pemeran, kode: str
) -> None:
    jam = [JamBaru(0, time(12, 0), time(19, 0), 30)]

    with pytest.raises(PolaTidakSah, match="tidak dapat dipakai"):
        tambah_pola(kode=kode, nama="x", jam=jam, oleh=pemeran.dewi, now=NOW)


def test_a_new_pattern_ends_the_open_one_the_day_before(pemeran: Pemeran) -> None:
    pola = pola_siang(pemeran)

    pasang_pola_unit(
        unit_id=pemeran.unit_sdn1.id,
        pola_id=pola.id,
        sejak=date(2026, 10, 12),
        oleh=pemeran.dewi,
        now=NOW,
    )

    lama, baru = PolaUnit.objects.filter(unit=pemeran.unit_sdn1).order_by("id")
    assert lama.berlaku_sampai == date(2026, 10, 11)
    assert (baru.pola, baru.berlaku_sampai) == (pola, None)
    assert Peristiwa.objects.get(jenis="pola_dipasang").rincian == {
        "pola": "Masuk siang",
        "sejak": "2026-10-12",
    }


@pytest.mark.parametrize("sejak", [date(2026, 1, 1), date(2025, 12, 1)])
def test_a_pattern_cannot_cover_one_that_began_later(
    pemeran: Pemeran, sejak: date
) -> None:
    pola = pola_siang(pemeran)

    with pytest.raises(PolaBertumpuk, match="SD Negeri 1 Manggar sudah mempunyai"):
        pasang_pola_unit(
            unit_id=pemeran.unit_sdn1.id,
            pola_id=pola.id,
            sejak=sejak,
            oleh=pemeran.dewi,
            now=NOW,
        )

    assert PolaUnit.objects.get(unit=pemeran.unit_sdn1).pola.kode == "enam"


def test_a_pattern_that_ends_before_the_next_begins_fits_in_front(
    pemeran: Pemeran,
) -> None:
    pola = pola_siang(pemeran)

    pasang_pola_unit(
        unit_id=pemeran.unit_sdn1.id,
        pola_id=pola.id,
        sejak=date(2025, 12, 1),
        sampai=date(2025, 12, 31),
        oleh=None,
        now=NOW,
    )

    assert PolaUnit.objects.filter(unit=pemeran.unit_sdn1).count() == 2
    peristiwa = Peristiwa.objects.get(jenis="pola_dipasang")
    assert (peristiwa.pelaku_id, peristiwa.pelaku_label) == (None, "Penyiapan awal")


def test_a_pattern_does_not_begin_in_a_locked_month(pemeran: Pemeran) -> None:
    pola = pola_siang(pemeran)
    kunci_bulan("2026-09")

    with pytest.raises(BulanTerkunci, match="September 2026 sudah dikunci"):
        pasang_pola_unit(
            unit_id=pemeran.unit_sdn1.id,
            pola_id=pola.id,
            sejak=date(2026, 9, 28),
            oleh=pemeran.dewi,
            now=NOW,
        )


def test_the_year_comes_with_its_holidays_and_its_cuti_bersama(
    pemeran: Pemeran,
) -> None:
    hasil = impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)

    assert (hasil.ditambah, hasil.sudah_ada, hasil.terkunci) == (25, 0, 0)
    merdeka = HariLibur.objects.get(tanggal=date(2026, 8, 17))
    assert merdeka.nama == "Hari Kemerdekaan Republik Indonesia"
    assert merdeka.jenis == "nasional"
    natal = HariLibur.objects.get(tanggal=date(2026, 12, 24))
    assert (natal.nama, natal.jenis) == (
        "Cuti Bersama Hari Raya Natal",
        "cuti_bersama",
    )
    assert Peristiwa.objects.filter(jenis="libur_ditambah").count() == 25


def test_importing_a_year_twice_changes_nothing(pemeran: Pemeran) -> None:
    impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)

    hasil = impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)

    assert (hasil.ditambah, hasil.sudah_ada) == (0, 25)
    assert HariLibur.objects.count() == 25
    assert Peristiwa.objects.filter(jenis="libur_ditambah").count() == 25


def test_an_import_keeps_what_the_office_wrote_and_leaves_locked_months(
    pemeran: Pemeran,
) -> None:
    tambah_hari_libur(
        tanggal=date(2026, 12, 24),
        nama="Libur bersama kabupaten",
        jenis="daerah",
        oleh=pemeran.dewi,
        now=NOW,
    )
    kunci_bulan("2026-08")

    hasil = impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)

    assert (hasil.ditambah, hasil.sudah_ada, hasil.terkunci) == (22, 1, 2)
    libur = hari_libur_dalam(sejak=date(2026, 8, 1), sampai=date(2026, 12, 31))
    assert libur == {
        date(2026, 12, 24): "Libur bersama kabupaten",
        date(2026, 12, 25): "Hari Raya Natal",
    }


def test_a_local_holiday_is_added_once(pemeran: Pemeran) -> None:
    def tambah() -> HariLibur:
        return tambah_hari_libur(
            tanggal=HARI_JADI,
            nama="Hari jadi kabupaten",
            jenis="daerah",
            oleh=pemeran.dewi,
            now=NOW,
        )

    tambah()

    with pytest.raises(
        HariLiburTerdaftar,
        match="Selasa, 27 Oktober 2026 sudah terdaftar sebagai Hari jadi kabupaten",
    ):
        tambah()


def test_a_holiday_taken_back_leaves_its_reason_in_the_trail(pemeran: Pemeran) -> None:
    impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)

    hapus_hari_libur(
        tanggal=date(2026, 12, 24),
        alasan="Pelayanan tetap buka",
        oleh=pemeran.dewi,
        now=NOW,
    )

    assert not HariLibur.objects.filter(tanggal=date(2026, 12, 24)).exists()
    peristiwa = Peristiwa.objects.get(jenis="libur_dihapus")
    assert peristiwa.alasan == "Pelayanan tetap buka"
    assert peristiwa.bulan == "2026-12"


def test_a_day_that_is_no_holiday_cannot_be_taken_back(pemeran: Pemeran) -> None:
    with pytest.raises(HariLiburTidakAda, match="tidak terdaftar sebagai hari libur"):
        hapus_hari_libur(tanggal=HARI_JADI, alasan="x", oleh=pemeran.dewi, now=NOW)


def test_holidays_of_a_locked_month_stay_as_they_are(pemeran: Pemeran) -> None:
    impor_hari_libur(tahun=2026, oleh=pemeran.dewi, now=NOW)
    kunci_bulan("2026-08")

    with pytest.raises(BulanTerkunci):
        tambah_hari_libur(
            tanggal=date(2026, 8, 18),
            nama="Cuti",
            jenis="daerah",
            oleh=pemeran.dewi,
            now=NOW,
        )
    with pytest.raises(BulanTerkunci):
        hapus_hari_libur(
            tanggal=date(2026, 8, 17), alasan="x", oleh=pemeran.dewi, now=NOW
        )


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko"])
def test_only_the_personnel_office_changes_what_a_working_day_is(
    pemeran: Pemeran, siapa: str
) -> None:
    akun = getattr(pemeran, siapa)
    banyak = HariLibur.objects.count()

    with pytest.raises(TidakBerwenang):
        tambah_pola(kode="siang", nama="Siang", jam=[], oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        pasang_pola_unit(unit_id=1, pola_id=1, sejak=HARI_JADI, oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        tambah_hari_libur(
            tanggal=HARI_JADI, nama="Hari jadi", jenis="daerah", oleh=akun, now=NOW
        )
    with pytest.raises(TidakBerwenang):
        hapus_hari_libur(tanggal=HARI_JADI, alasan="x", oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        impor_hari_libur(tahun=2027, oleh=akun, now=NOW)

    assert HariLibur.objects.count() == banyak
    assert not Peristiwa.objects.exists()
