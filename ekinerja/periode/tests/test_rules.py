"""When a month may move, and what the refusals say."""

import pytest

from ekinerja.alur import LangkahDitolak
from ekinerja.periode import rules
from ekinerja.waktu import Bulan

OKTOBER = Bulan(2026, 10)


@pytest.mark.parametrize(
    ("keadaan", "aksi", "ke"),
    [
        # calculating is possible again and again until the lock
        ("terbuka", "hitung", "dihitung"),
        ("dihitung", "hitung", "dihitung"),
        # only what was calculated is locked or opened again
        ("dihitung", "kunci", "terkunci"),
    ],
)
def test_a_month_moves_by_the_acts_its_state_knows(
    keadaan: str, aksi: str, ke: str
) -> None:
    assert (
        rules.periksa_pindah(bulan=OKTOBER, keadaan=keadaan, aksi=aksi, bkpsdm=True)
        == ke
    )
    assert rules.boleh_pindah(keadaan=keadaan, aksi=aksi, bkpsdm=True)


def test_an_open_month_must_be_calculated_first() -> None:
    with pytest.raises(LangkahDitolak) as ditolak:
        rules.periksa_pindah(
            bulan=OKTOBER, keadaan="terbuka", aksi="kunci", bkpsdm=True
        )

    assert str(ditolak.value) == ("Oktober 2026 belum dihitung. Hitung lebih dahulu.")
    assert not rules.boleh_pindah(keadaan="terbuka", aksi="kunci", bkpsdm=True)


@pytest.mark.parametrize("aksi", ["hitung", "kunci"])
def test_a_locked_month_moves_no_more(aksi: str) -> None:
    with pytest.raises(rules.BulanTerkunci) as ditolak:
        rules.periksa_pindah(bulan=OKTOBER, keadaan="terkunci", aksi=aksi, bkpsdm=True)

    assert str(ditolak.value) == (
        "Oktober 2026 sudah dikunci, jadi tidak dapat diubah lagi. Bila ada yang "
        "keliru, sampaikan ke BKPSDM; selisihnya diselesaikan di luar aplikasi ini."
    )
    assert not rules.boleh_pindah(keadaan="terkunci", aksi=aksi, bkpsdm=True)


@pytest.mark.parametrize(
    ("keadaan", "aksi"), [("terbuka", "hitung"), ("dihitung", "kunci")]
)
def test_only_the_personnel_office_closes_a_month(keadaan: str, aksi: str) -> None:
    with pytest.raises(LangkahDitolak) as ditolak:
        rules.periksa_pindah(bulan=OKTOBER, keadaan=keadaan, aksi=aksi, bkpsdm=False)

    assert str(ditolak.value) == (
        "Oktober 2026 hanya dapat ditutup dan dibuka kembali oleh BKPSDM. "
        "Minta peran itu dicatat lebih dahulu bila memang tugas Anda."
    )
    assert not rules.boleh_pindah(keadaan=keadaan, aksi=aksi, bkpsdm=False)


@pytest.mark.parametrize("keadaan", ["terbuka", "dihitung"])
def test_a_month_that_is_not_locked_takes_changes(keadaan: str) -> None:
    rules.periksa_terbuka(bulan=OKTOBER, keadaan=keadaan)


@pytest.mark.parametrize(
    ("keadaan", "awal"),
    [
        ({}, Bulan(2026, 10)),
        ({Bulan(2006, 10): "terbuka", Bulan(2026, 8): "terbuka"}, Bulan(2026, 8)),
        ({Bulan(2025, 10): "terbuka", Bulan(2026, 9): "dihitung"}, Bulan(2025, 10)),
        ({Bulan(2022, 1): "terkunci", Bulan(2021, 12): "terbuka"}, Bulan(2022, 1)),
    ],
)
def test_a_list_of_months_begins_with_the_first_calculated_one(
    keadaan: dict[Bulan, str], awal: Bulan
) -> None:
    assert rules.awal_daftar(keadaan, kini=Bulan(2026, 10)) == awal
