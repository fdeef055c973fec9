"""Posts, duties and obligations: what may stand beside what. Decision tables."""

from dataclasses import replace
from datetime import date

import pytest

from ekinerja.organisasi.rules import kewajiban, penempatan, peran
from ekinerja.organisasi.rules.penempatan import Duduk

SEP_30, OKT_1, OKT_31, NOV_1 = (
    date(2026, 9, 30),
    date(2026, 10, 1),
    date(2026, 10, 31),
    date(2026, 11, 1),
)
JENIS = {"pdm": "PDM", "lhkpn": "LHKPN"}
ANI = Duduk("Ani Lestari", "Analis", "plt", OKT_1, OKT_31)


@pytest.mark.parametrize(
    ("batas", "boleh"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2027, 12, 31), True),
        (date(2028, 1, 1), False),
    ],
)
def test_an_obligation_is_due_in_its_year_or_the_next(batas: date, boleh: bool) -> None:
    baru = {"jenis": "pdm", "dikenal": JENIS, "tahun": 2026, "batas": batas}

    if boleh:
        kewajiban.periksa_baru(**baru)  # type: ignore[arg-type] # names of arguments
    else:
        with pytest.raises(kewajiban.KewajibanDitolak, match="bukan di tahun 2026"):
            kewajiban.periksa_baru(**baru)  # type: ignore[arg-type] # the same


def test_an_obligation_nobody_knows_is_answered_with_those_there_are() -> None:
    with pytest.raises(kewajiban.KewajibanDitolak) as galat:
        kewajiban.periksa_baru(jenis="spt", dikenal=JENIS, tahun=2026, batas=OKT_1)

    assert str(galat.value) == (
        "Kewajiban 'spt' tidak dikenal. Jenis yang ada: pdm, lhkpn."
    )


@pytest.mark.parametrize(
    ("lain", "boleh"),
    [
        # her own post, on a day too many, and up to the day before
        (Duduk("Ani Lestari", "Analis", "definitif", OKT_31, None), False),
        (Duduk("Ani Lestari", "Analis", "definitif", NOV_1, None), True),
        (Duduk("Ani Lestari", "Analis", "plh", date(2026, 9, 1), OKT_1), False),
        (Duduk("Ani Lestari", "Analis", "plh", date(2026, 9, 1), SEP_30), True),
        # another post may be held beside it
        (Duduk("Ani Lestari", "Staf", "definitif", date(2026, 9, 1), None), True),
    ],
)
def test_nobody_stands_in_for_a_post_held_already(lain: Duduk, boleh: bool) -> None:
    def periksa() -> None:
        penempatan.periksa_baru(
            ANI,
            nomor_sk="SK/10/2026",
            jabatan_berlaku=(date(2020, 1, 1), None),
            penempatan_orang=[lain],
            pemangku_jabatan=[],
        )

    if boleh:
        periksa()
    else:
        with pytest.raises(penempatan.PenempatanDitolak, match="Ani Lestari sudah mem"):
            periksa()


@pytest.mark.parametrize(
    ("jenis", "sejak", "boleh"),
    [
        ("definitif", OKT_31, False),
        ("definitif", NOV_1, True),
        # a stand-in does not keep the holder out
        ("plt", OKT_31, True),
    ],
)
def test_a_post_has_one_holder_at_a_time(jenis: str, sejak: date, boleh: bool) -> None:
    baru = replace(ANI, jenis="definitif")
    lain = Duduk("Budi Santoso", "Analis", jenis, sejak, None)

    def periksa() -> None:
        penempatan.periksa_baru(
            baru,
            nomor_sk="SK/10/2026",
            jabatan_berlaku=(date(2020, 1, 1), None),
            penempatan_orang=[],
            pemangku_jabatan=[lain],
        )

    if boleh:
        periksa()
    else:
        with pytest.raises(penempatan.PenempatanDitolak, match="dipangku Budi Santoso"):
            periksa()


@pytest.mark.parametrize(
    ("nama", "sejak", "kalimat"),
    [
        ("bkpsdm", OKT_31, "Peran yang sama tidak perlu diberikan dua kali."),
        ("auditor", OKT_31, "Pemeriksa tidak boleh sekaligus petugas kepegawaian."),
        ("auditor", NOV_1, None),
        ("petugas", NOV_1, "Peran 'petugas' tidak dikenal. Pilih bkpsdm, auditor."),
    ],
)
def test_a_duty_beside_the_office_until_the_end_of_october(
    nama: str, sejak: date, kalimat: str | None
) -> None:
    def periksa() -> None:
        peran.periksa_peran(
            peran=nama,
            sejak=sejak,
            sampai=None,
            milik_sendiri=False,
            dipegang=[("bkpsdm", OKT_1, OKT_31)],
        )

    if kalimat is None:
        periksa()
    else:
        with pytest.raises(peran.PeranDitolak) as galat:
            periksa()
        assert kalimat in str(galat.value)


@pytest.mark.parametrize(
    ("pada", "kalimat"),
    [
        (date(2025, 12, 31), "mendahului tahun kewajiban 2026"),
        (date(2026, 1, 1), None),
        (OKT_1, None),
        (date(2026, 10, 2), "belum terjadi"),
    ],
)
def test_an_obligation_is_met_in_its_year_up_to_today(
    pada: date, kalimat: str | None
) -> None:
    if kalimat is None:
        kewajiban.periksa_dipenuhi(dipenuhi_pada=pada, hari_ini=OKT_1, tahun=2026)
    else:
        with pytest.raises(kewajiban.KewajibanDitolak, match=kalimat):
            kewajiban.periksa_dipenuhi(dipenuhi_pada=pada, hari_ini=OKT_1, tahun=2026)
