"""Days become events as the policy's ``[penilaian]`` says."""

from dataclasses import replace
from datetime import date, time

import pytest

from ekinerja.tpp.fakta import Hari
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kejadian import kejadian_bulan, lewat_tutup, nilai_hari, sebut_izin
from ekinerja.tpp.tests.bulan_uji import mesin

SELASA = date(2026, 9, 8)
PAGI, SORE = time(7, 30), time(16)


def kebijakan(
    *,
    hitungan: str = "detik",
    toleransi: int = 0,
    tanpa_rekaman: str = "kejadian",
    tutup: time | None = None,
) -> Kebijakan:
    """A real policy with other settings for judging days."""
    asli = mesin("belitung-timur").kebijakan
    return replace(
        asli,
        aturan=replace(asli.aturan, jam_tutup_masuk=tutup),
        penilaian=replace(
            asli.penilaian,
            hitungan=hitungan,
            toleransi_menit=toleransi,
            tanpa_rekaman_masuk=tanpa_rekaman,
            tanpa_rekaman_pulang=tanpa_rekaman,
        ),
    )


def hari(
    masuk: time | None = PAGI, pulang: time | None = SORE, izin: str | None = None
) -> Hari:
    return Hari(
        SELASA,
        PAGI,
        SORE,
        450,
        masuk,
        pulang,
        None if masuk is None else "rekaman:1",
        None if pulang is None else "rekaman:2",
        izin,
        None if izin is None else "ketidakhadiran:1",
    )


def kejadian(
    h: Hari, k: Kebijakan, hari_berjalan: date | None = None
) -> list[tuple[str, int, str]]:
    """Kind, size in seconds and quantity of each event of the day."""
    d = nilai_hari(h, kebijakan=k, hari_berjalan=hari_berjalan)
    semua = kejadian_bulan([d], kebijakan=k, hari_berjalan=hari_berjalan)
    return [(x.jenis, x.besar, x.banyak) for x in semua]


@pytest.mark.parametrize(
    ("masuk", "hitungan", "toleransi", "telat"),
    [
        # from the first second
        (time(7, 30, 0), "detik", 0, None),
        (time(7, 30, 1), "detik", 0, 1),
        # 59 seconds are no minute where started minutes are dropped
        (time(7, 30, 59), "menit_penuh", 0, None),
        (time(7, 31, 0), "menit_penuh", 0, 60),
        (time(7, 31, 59), "menit_penuh", 0, 60),
        # grace: within it nothing, past it everything
        (time(7, 40, 0), "detik", 10, None),
        (time(7, 40, 1), "detik", 10, 601),
        (time(7, 40, 59), "menit_penuh", 10, None),
        (time(7, 41, 0), "menit_penuh", 10, 660),
    ],
)
def test_lateness_follows_the_minute_rule_and_the_grace(
    masuk: time, hitungan: str, toleransi: int, telat: int | None
) -> None:
    k = kebijakan(hitungan=hitungan, toleransi=toleransi)

    semua = kejadian(hari(masuk=masuk), k)

    assert [(jenis, besar) for jenis, besar, _ in semua] == (
        [] if telat is None else [("terlambat", telat)]
    )


@pytest.mark.parametrize(
    ("pulang", "cepat"), [(time(16), []), (time(15, 59, 59), [1]), (time(15), [3600])]
)
def test_leaving_early_is_measured_to_the_planned_end(
    pulang: time, cepat: list[int]
) -> None:
    semua = kejadian(hari(pulang=pulang), kebijakan())

    assert [besar for _, besar, _ in semua] == cepat


@pytest.mark.parametrize(
    ("masuk", "pulang", "arti", "hasil"),
    [
        (None, SORE, "kejadian", [("tanpa_rekaman_masuk", 0, "1 kali")]),
        (PAGI, None, "kejadian", [("tanpa_rekaman_pulang", 0, "1 kali")]),
        (None, SORE, "abaikan", []),
        (PAGI, None, "abaikan", []),
        (
            None,
            SORE,
            "tanpa_keterangan",
            [("tanpa_keterangan", 0, "dihitung tidak hadir")],
        ),
        (
            PAGI,
            None,
            "tanpa_keterangan",
            [("tanpa_keterangan", 0, "dihitung tidak hadir")],
        ),
        (None, None, "abaikan", [("tanpa_keterangan", 0, "1 hari")]),
    ],
)
def test_a_missing_scan_means_what_the_policy_says(
    masuk: time | None,
    pulang: time | None,
    arti: str,
    hasil: list[tuple[str, int, str]],
) -> None:
    assert kejadian(hari(masuk, pulang), kebijakan(tanpa_rekaman=arti)) == hasil


def test_an_arrival_after_closing_is_absence_and_names_both_scans() -> None:
    k = kebijakan(tutup=time(7, 45))
    d = nilai_hari(hari(masuk=time(7, 45, 1)), kebijakan=k, hari_berjalan=None)

    (x,) = kejadian_bulan([d], kebijakan=k, hari_berjalan=None)

    assert x.uraian == "Sel 8 Sep, masuk 07.45.01"
    assert x.banyak == "lewat jam tutup 07.45, dihitung tidak hadir"
    assert x.fakta == ("rekaman:1", "rekaman:2")


def test_an_arrival_at_the_closing_second_is_still_late_only() -> None:
    semua = kejadian(hari(masuk=time(7, 45)), kebijakan(tutup=time(7, 45)))

    assert semua == [("terlambat", 900, "terlambat 15 menit")]


@pytest.mark.parametrize("tutup", [None, time(7, 45)])
def test_on_the_running_day_nothing_is_missing_yet(tutup: time | None) -> None:
    k = kebijakan(tutup=tutup)

    belum_datang = nilai_hari(hari(None, None), kebijakan=k, hari_berjalan=SELASA)

    assert belum_datang.keadaan == "belum"
    assert kejadian(hari(time(7, 40), None), k, SELASA) == [
        ("terlambat", 600, "terlambat 10 menit")
    ]


def test_a_day_still_to_come_is_not_judged() -> None:
    d = nilai_hari(
        hari(time(9), None), kebijakan=kebijakan(), hari_berjalan=date(2026, 9, 7)
    )

    assert (d.keadaan, d.masuk, d.terlambat) == ("belum", None, 0)


def test_a_justified_absence_has_no_events_even_with_scans() -> None:
    assert kejadian(hari(time(9), time(10), "sakit"), kebijakan()) == []


@pytest.mark.parametrize(
    ("jenis", "sebutan"),
    [("diklat", "pendidikan dan pelatihan"), ("cuti_besar", "cuti besar")],
)
def test_an_absence_is_named_as_people_say_it(jenis: str, sebutan: str) -> None:
    assert sebut_izin(jenis) == sebutan


@pytest.mark.parametrize(
    ("jadwal", "masuk", "lewat"),
    [
        (time(7, 15), time(7, 15), False),
        (time(7, 15), time(7, 15, 1), True),
        # a shift that begins after the morning closed knows no closing
        (time(7, 15, 1), time(7, 20), False),
        (None, time(7, 20), False),
        (time(7, 15), None, False),
    ],
)
def test_the_morning_closes_for_those_due_by_then(
    jadwal: time | None, masuk: time | None, lewat: bool
) -> None:
    h = replace(hari(), jadwal_masuk=jadwal, masuk=masuk)

    assert lewat_tutup(h, time(7, 15)) is lewat
