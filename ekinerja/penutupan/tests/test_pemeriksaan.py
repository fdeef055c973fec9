"""What the check of a month finds before anybody is surprised by a result."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekinerja.kinerja.models import Aktivitas, Skp
from ekinerja.organisasi.models import Jabatan, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.queries import Pemeriksaan, pemeriksaan, tampil
from ekinerja.penutupan.queries.pemeriksaan import (
    OrangTanpaRekaman,
    UnitTanpaRekaman,
)
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, MANGKIR, SEPTEMBER
from ekinerja.periode.rules import BatasBulan, batas_bulan
from ekinerja.presensi import operations as presensi
from ekinerja.presensi.operations import KetidakhadiranBaru
from ekinerja.waktu import Bulan

OKTOBER_1 = date(2026, 10, 1)


def biasa(bulan: Bulan) -> BatasBulan:
    """A month without a calendar of closing."""
    return batas_bulan(bulan, kalender=None)


def periksa(hari_ini: date = OKTOBER_1) -> Pemeriksaan:
    return pemeriksaan(biasa(SEPTEMBER), hari_ini=hari_ini)


def test_a_day_nobody_explained_is_found_per_unit_and_person(
    september: Pemeran,
) -> None:
    hasil = periksa()

    (unit,) = hasil.tanpa_rekaman
    (ani,) = unit.orang
    assert (unit.nama_unit, unit.hari) == ("Dinas Pendidikan", 1)
    assert (ani.nama, ani.tanggal) == ("Ani Lestari, A.Md.", (MANGKIR,))
    assert not hasil.bersih


def test_an_absence_record_explains_the_day(september: Pemeran) -> None:
    presensi.catat_ketidakhadiran(
        KetidakhadiranBaru(september.ani.pegawai_id, "sakit", MANGKIR, MANGKIR, "S-12"),
        oleh=september.dewi,
        now=AWAL_OKTOBER,
    )

    hasil = periksa()

    assert hasil.tanpa_rekaman == ()
    assert hasil.bersih


def test_what_waits_is_counted_per_superior(september: Pemeran) -> None:
    milik_ani = Aktivitas.objects.filter(pegawai=september.ani.pegawai)
    milik_ani.filter(tanggal__lte=date(2026, 9, 3)).update(status="diajukan")

    (budi,) = periksa().menunggu

    assert (budi.nama, budi.jumlah) == ("Budi Hartono, S.Sos.", 3)
    assert periksa().banyak_menunggu == 3


def test_what_a_person_lacks_is_named(september: Pemeran) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)
    Penempatan.objects.filter(pegawai=september.joko.pegawai).update(
        berlaku_sampai=date(2026, 8, 31)
    )

    kurang = {(satu.nama, satu.apa) for satu in periksa().kurang}

    assert kurang == {
        ("Ani Lestari, A.Md.", "kelas"),
        ("Joko Susilo, A.Md.Kep.", "penempatan"),
    }


def test_without_a_plan_everybody_lacks_one(pemeran: Pemeran) -> None:
    assert not Skp.objects.exists()

    kurang = pemeriksaan(biasa(Bulan(2026, 10)), hari_ini=OKTOBER_1).kurang

    assert {satu.apa for satu in kurang} == {"skp"}
    assert len(kurang) == 11


def test_the_running_day_is_held_against_nobody(pemeran: Pemeran) -> None:
    oktober = Bulan(2026, 10)

    pertama = pemeriksaan(biasa(oktober), hari_ini=OKTOBER_1)
    kedua = pemeriksaan(biasa(oktober), hari_ini=date(2026, 10, 2))

    assert (pertama.belum_berakhir, pertama.tanpa_rekaman) == (True, ())
    assert kedua.banyak_hari == 11


def test_a_month_is_over_after_its_last_day(september: Pemeran) -> None:
    assert periksa(date(2026, 9, 30)).belum_berakhir
    assert not periksa(date(2026, 10, 1)).belum_berakhir


def test_the_check_takes_the_same_statements_for_few_and_many(
    september: Pemeran,
) -> None:
    with CaptureQueriesContext(connection) as banyak:
        periksa()
    Penempatan.objects.exclude(pegawai=september.ani.pegawai).update(
        berlaku_sampai=date(2026, 8, 31)
    )
    with CaptureQueriesContext(connection) as sedikit:
        periksa()

    assert len(sedikit) <= len(banyak) <= 14


def unit_uji(nama: str, banyak: int) -> UnitTanpaRekaman:
    orang = tuple(
        OrangTanpaRekaman(n, f"{nama} {n}", (date(2026, 9, 1),)) for n in range(banyak)
    )
    return UnitTanpaRekaman(nama, orang)


def test_a_page_writes_out_the_first_people_and_counts_the_rest() -> None:
    dinas, badan, kantor = unit_uji("Dinas", 15), unit_uji("Badan", 9), unit_uji("K", 3)

    hasil = tampil([dinas, badan, kantor])

    assert [(u.nama, u.orang, u.hari, len(u.tampil), u.sisa) for u in hasil] == [
        ("Dinas", 15, 15, 15, 0),
        ("Badan", 9, 9, 5, 4),
        ("K", 3, 3, 0, 3),
    ]


def test_the_unit_that_was_asked_for_is_written_out_whole() -> None:
    besar = unit_uji("Dinas", 700)

    (satu,) = tampil([besar], dibuka="Dinas")

    assert (len(satu.tampil), satu.sisa) == (700, 0)
