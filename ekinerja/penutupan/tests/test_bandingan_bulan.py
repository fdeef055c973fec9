"""Two months beside each other: who moved, why, and the months of one person."""

from datetime import date

import pytest

from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries
from ekinerja.penutupan.tests.bulan_uji import (
    SEPTEMBER,
    hitung,
    kunci,
    pukul,
)
from ekinerja.waktu import Bulan

AGUSTUS = Bulan(2026, 8)
OKTOBER_6 = date(2026, 10, 6)


@pytest.fixture
def dua_bulan(september: Pemeran) -> Pemeran:
    """August without a single punch, locked; September as it was."""
    operations.hitung(
        bulan=AGUSTUS, oleh=september.dewi, now=pukul(date(2026, 9, 1), "09:00")
    )
    operations.kunci(
        bulan=AGUSTUS, oleh=september.fitri, now=pukul(date(2026, 9, 2), "09:00")
    )
    hitung(september)
    return september


def test_the_board_names_who_moved_most_and_why(dua_bulan: Pemeran) -> None:
    papan = queries.papan(SEPTEMBER, oleh=dua_bulan.dewi, hari_ini=OKTOBER_6)

    assert papan.sebelum is not None
    assert papan.sebelum.jumlah == 0
    assert papan.selisih == 87_002_551
    assert len(papan.perubahan) == 6
    pertama = papan.perubahan[0]
    assert (pertama.orang.nama, pertama.orang.selisih) == (
        "Gita Wulandari, M.Si.",
        21_171_582,
    )
    assert pertama.sebab == "kinerja per hari kerja"


def test_units_stand_with_last_months_total(dua_bulan: Pemeran) -> None:
    papan = queries.papan(SEPTEMBER, oleh=dua_bulan.dewi, hari_ini=OKTOBER_6)

    assert sum(unit.jumlah for unit in papan.unit) == 87_002_551
    assert [unit.lalu for unit in papan.unit] == [0] * 6
    assert papan.unit[0].nama == "Dinas Pendidikan"
    assert sum(golongan.banyak for golongan in papan.sebaran) == 11


def test_a_slip_compares_with_the_month_before(dua_bulan: Pemeran) -> None:
    slip = queries.slip_nip(bulan=SEPTEMBER, nip="199503122020122001")

    assert slip.selisih == 4_339_310
    assert slip.banding == (
        "Rp4.339.310 lebih tinggi dari Agustus 2026, "
        "terutama karena kinerja per hari kerja."
    )


def test_a_person_sees_locked_months_with_amounts_and_others_without(
    dua_bulan: Pemeran,
) -> None:
    ani = dua_bulan.ani.pegawai_id

    sebelum = queries.riwayat_tpp(pegawai_id=ani, hari_ini=OKTOBER_6)
    kunci(dua_bulan)
    sesudah = queries.riwayat_tpp(pegawai_id=ani, hari_ini=OKTOBER_6)

    assert [(satu.bulan, satu.jumlah) for satu in sebelum] == [
        (SEPTEMBER, None),
        (AGUSTUS, 0),
    ]
    assert [(satu.bulan, satu.jumlah) for satu in sesudah] == [
        (SEPTEMBER, 4_339_310),
        (AGUSTUS, 0),
    ]


def test_months_without_the_person_are_left_out(dua_bulan: Pemeran) -> None:
    hadi = dua_bulan.hadi.pegawai_id
    kunci(dua_bulan)

    assert queries.riwayat_tpp(pegawai_id=hadi, hari_ini=OKTOBER_6) == []


def test_the_list_of_months_has_no_holes(dua_bulan: Pemeran) -> None:
    daftar = queries.daftar_bulan(hari_ini=date(2026, 12, 1))

    assert [(satu.bulan.nomor, satu.keadaan) for satu in daftar] == [
        (12, "terbuka"),
        (11, "terbuka"),
        (10, "terbuka"),
        (9, "dihitung"),
        (8, "terkunci"),
    ]
