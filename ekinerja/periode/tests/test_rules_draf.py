"""Who may move a draft, and which validities agree: decision tables."""

import re
from datetime import date
from typing import Any

import pytest

from ekinerja.alur import LangkahDitolak
from ekinerja.periode.rules.draf import (
    ALUR_DRAF,
    BULAN_DISEBUT,
    Bukti,
    DrafDitolak,
    Masa,
    boleh,
    masa_terpakai,
    periksa_aksi,
    periksa_bukti,
    periksa_daerah,
    periksa_masa,
    periksa_terkunci,
)
from ekinerja.waktu import Bulan

AWAL, TENGAH, AKHIR = date(2027, 1, 1), date(2027, 7, 1), date(2027, 12, 31)


@pytest.mark.parametrize(
    ("keadaan", "aksi", "pengusul", "harap"),
    [
        ("draf", "ubah", False, "draf"),
        ("draf", "usulkan", False, "diusulkan"),
        ("draf", "buang", False, "dibuang"),
        ("draf", "tarik", True, None),
        ("draf", "tetapkan", False, None),
        # the proposer takes it back, the other one decides
        ("diusulkan", "tarik", True, "draf"),
        ("diusulkan", "tarik", False, None),
        ("diusulkan", "tetapkan", False, "ditetapkan"),
        ("diusulkan", "tetapkan", True, None),
        ("diusulkan", "kembalikan", False, "draf"),
        ("diusulkan", "kembalikan", True, None),
        # what is proposed stands still
        ("diusulkan", "ubah", True, None),
        ("diusulkan", "buang", True, None),
        # what is in force, or thrown away, is left alone
        *(("ditetapkan", aksi, False, None) for aksi in ("ubah", "buang", "tetapkan")),
        *(("dibuang", aksi, False, None) for aksi in ("ubah", "usulkan", "tetapkan")),
    ],
)
def test_who_moves_a_draft(
    keadaan: str, aksi: str, pengusul: bool, harap: str | None
) -> None:
    sama: dict[str, Any] = {"keadaan": keadaan, "aksi": aksi, "pengusul": pengusul}

    assert boleh(**sama, bkpsdm=True) == (harap is not None)
    assert not boleh(**sama, bkpsdm=False)
    if harap is None:
        with pytest.raises(LangkahDitolak):
            periksa_aksi(**sama, bkpsdm=True)
    else:
        assert periksa_aksi(**sama, bkpsdm=True) == harap


def test_every_state_of_the_table_is_known() -> None:
    tujuan = {p.ke for aksi in ALUR_DRAF.values() for p in aksi.values()}

    assert tujuan <= set(ALUR_DRAF)


@pytest.mark.parametrize(
    ("lain", "baru", "bertentangan"),
    [
        # an open one ends when a later one begins, before or after it was there
        (Masa("a", AWAL, None), Masa("b", TENGAH, None), False),
        (Masa("a", TENGAH, None), Masa("b", AWAL, None), False),
        (Masa("a", AWAL, None), Masa("b", AWAL, None), True),
        # an end holds to its last day
        (Masa("a", AWAL, date(2027, 6, 30)), Masa("b", TENGAH, None), False),
        (Masa("a", AWAL, TENGAH), Masa("b", TENGAH, None), True),
        (Masa("a", TENGAH, None), Masa("b", AWAL, date(2027, 6, 30)), False),
        (Masa("a", TENGAH, None), Masa("b", AWAL, TENGAH), True),
    ],
)
def test_which_validities_agree(lain: Masa, baru: Masa, bertentangan: bool) -> None:
    if bertentangan:
        with pytest.raises(DrafDitolak):
            periksa_masa(baru, lain=[lain])
    else:
        periksa_masa(baru, lain=[lain])


@pytest.mark.parametrize(
    ("sampai", "lain", "harap"),
    [
        (None, [], None),
        (AKHIR, [], AKHIR),
        (None, [TENGAH], date(2027, 6, 30)),
        (AKHIR, [date(2028, 1, 1)], AKHIR),
        (None, [date(2026, 1, 1), date(2028, 1, 1), TENGAH], date(2027, 6, 30)),
    ],
)
def test_how_long_a_policy_will_really_hold(
    sampai: date | None, lain: list[date], harap: date | None
) -> None:
    baru = Masa("b", AWAL, sampai)

    assert masa_terpakai(baru, lain=[Masa("x", d, None) for d in lain]) == (AWAL, harap)


@pytest.mark.parametrize(
    ("terkunci", "disetujui", "kalimat"),
    [
        ([], 1, "Tidak ada bulan terkunci yang tersentuh lagi."),
        ([1], 0, "menyentuh 1 bulan yang sudah terkunci (Januari 2027)."),
        ([2, 1], 1, "menyentuh 2 bulan yang sudah terkunci (Januari 2027, "),
    ],
)
def test_locked_months_are_accepted_as_many_as_there_are(
    terkunci: list[int], disetujui: int, kalimat: str
) -> None:
    bulan = [Bulan(2027, n) for n in terkunci]

    with pytest.raises(DrafDitolak, match=re.escape(kalimat)):
        periksa_terkunci(terkunci=bulan, disetujui=disetujui)
    periksa_terkunci(terkunci=bulan, disetujui=len(bulan))


def test_of_many_locked_months_the_first_are_named_and_the_rest_counted() -> None:
    semua = [Bulan(2027, n) for n in range(1, BULAN_DISEBUT + 2)]

    with pytest.raises(DrafDitolak) as sebanyak:
        periksa_terkunci(terkunci=semua[:-1], disetujui=0)
    with pytest.raises(DrafDitolak) as lebih:
        periksa_terkunci(terkunci=semua, disetujui=0)

    assert f"{semua[-2].nama})" in str(sebanyak.value)
    assert f"{semua[-2].nama} dan 1 lagi)" in str(lebih.value)


@pytest.mark.parametrize(
    ("daerah", "pemda", "sama"),
    [
        ("Kabupaten Angin", "Kabupaten Angin", True),
        ("kabupaten  angin", "Kabupaten Angin", True),
        ("Kab. Angin", "Pemerintah Kabupaten Angin", True),
        ("Kota Angin", "Pemkot Angin", True),
        ("Kota Angin", "Kabupaten Angin", False),
        ("Kabupaten Angin", "Pemkot Angin", False),
        ("Kabupaten Angin Timur", "Kabupaten Angin", False),
    ],
)
def test_a_policy_names_its_own_government(daerah: str, pemda: str, sama: bool) -> None:
    if sama:
        periksa_daerah(daerah=daerah, pemda=pemda)
    else:
        with pytest.raises(DrafDitolak, match=f"milik {daerah}, bukan {pemda}"):
            periksa_daerah(daerah=daerah, pemda=pemda)


@pytest.mark.parametrize(
    ("kasus", "dasar", "disetujui", "kalimat"),
    [
        (5, 5, None, ""),
        (1, 0, None, ""),
        (4, 5, None, "hanya punya 4 kasus; dasarnya punya 5"),
        (4, 5, 4, ""),
        # what was accepted is not what there is now
        (3, 5, 4, "hanya punya 3 kasus; dasarnya punya 5"),
        (0, 5, None, "belum punya satu kasus pun; dasarnya punya 5"),
        (0, 0, None, "belum punya satu kasus pun. Nyatakan"),
        (0, 0, 0, ""),
    ],
)
def test_less_proof_is_put_in_force_knowingly_or_not_at_all(
    kasus: int, dasar: int, disetujui: int | None, kalimat: str
) -> None:
    bukti = Bukti(kasus, dasar)
    if not kalimat:
        periksa_bukti(bukti, disetujui=disetujui)
    else:
        with pytest.raises(DrafDitolak, match=kalimat):
            periksa_bukti(bukti, disetujui=disetujui)


@pytest.mark.parametrize(
    ("kasus", "dasar", "kalimat"),
    [
        (0, 0, "belum punya satu kasus pun"),
        (0, 40, "belum punya satu kasus pun; dasarnya punya 40"),
        (39, 40, "hanya punya 39 kasus; dasarnya punya 40"),
        (40, 40, ""),
        (1, 0, ""),
    ],
)
def test_a_draft_proves_as_much_as_what_it_was_made_from(
    kasus: int, dasar: int, kalimat: str
) -> None:
    bukti = Bukti(kasus, dasar)

    assert (bukti.kalimat, bukti.kurang) == (kalimat, kalimat != "")
