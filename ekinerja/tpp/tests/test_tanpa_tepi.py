"""Facts put right, at their edges: flexible hours, targets, and what is named."""

from dataclasses import replace
from datetime import date, time

import pytest

from ekinerja.tpp.andaian import andaikan_penuh
from ekinerja.tpp.fakta import TargetBulan
from ekinerja.tpp.tanpa import KejadianTidakAda, cari, pengandaian, tanpa_semua
from ekinerja.tpp.tests.bulan_uji import ALPA, Kerja, Sehari, fakta, mesin

BT = "belitung-timur"
KEBIJAKAN = mesin(BT).kebijakan
ENAM = 5  # Tuesday 8 September among the working days


@pytest.mark.parametrize(
    ("masuk", "pulang"),
    [
        (time(7, 30), time(16, 0)),
        (time(7, 30, 1), time(16, 1)),
        (time(7, 31), time(16, 1)),
        # an hour and one minute, and beyond the hour and a half that is free
        (time(8, 31), time(17, 1)),
        (time(9, 0), time(17, 30)),
        (time(9, 1), time(17, 30)),
    ],
)
def test_whoever_comes_later_leaves_as_much_later_to_the_minute(
    masuk: time, pulang: time
) -> None:
    isi = fakta(BT, {})
    luwes = replace(isi.hari[ENAM], masuk=masuk, pulang=time(15), menit_luwes=90)
    isi = replace(isi, hari=(*isi.hari[:ENAM], luwes, *isi.hari[ENAM + 1 :]))

    satu = cari(isi, KEBIJAKAN, "pulang:2026-09-08")

    assert satu.fakta.hari[ENAM].pulang == pulang


def test_work_on_another_plan_meets_no_target() -> None:
    isi = fakta(BT, {ENAM: Sehari(kerja=(Kerja(300, 2), Kerja(60, 5, "rhk:3")))})

    satu = cari(isi, KEBIJAKAN, "kerja:2026-09-08")

    assert satu.apa == "Laporan 0 dari 2 dokumen"


def test_an_unknown_event_is_answered_with_five_there_are() -> None:
    isi = fakta(BT, dict.fromkeys(range(6), Sehari(datang=600)))

    with pytest.raises(KejadianTidakAda) as galat:
        cari(isi, KEBIJAKAN, "x")

    assert str(galat.value).endswith(
        "Yang ada antara lain masuk:2026-09-01, masuk:2026-09-02, masuk:2026-09-03, "
        "masuk:2026-09-04, masuk:2026-09-07."
    )


@pytest.mark.parametrize(("jumlah", "ditambah"), [(44, []), (45, [1])])
def test_a_target_of_the_month_that_is_met_needs_no_work(
    jumlah: int, ditambah: list[int]
) -> None:
    """Two a day on 22 days, the last of them today."""
    isi = replace(
        fakta(BT, {}, hari_berjalan=date(2026, 9, 30)),
        target_bulan=(TargetBulan("tb:1", "rhk:1", "Laporan", jumlah, "dokumen"),),
    )

    hasil = andaikan_penuh(isi, KEBIJAKAN)

    baru = [k.jumlah for k in hasil.kegiatan if k.id == "andaian:tb:1"]
    assert baru == ditambah


def test_a_day_away_is_told_with_every_missing_target() -> None:
    kerja = cari(fakta(BT, {ENAM: ALPA}), KEBIJAKAN, "kerja:2026-09-08")

    assert kerja.andaian == "300 menit disetujui; Laporan 2 dokumen"


@pytest.mark.parametrize(
    ("hari_berjalan", "harap"),
    [(date(2026, 9, 8), []), (date(2026, 9, 9), ["masuk:2026-09-08"])],
)
def test_a_punch_may_still_come_until_the_day_is_over(
    hari_berjalan: date, harap: list[str]
) -> None:
    isi = fakta(BT, {ENAM: Sehari(datang=None)}, hari_berjalan=hari_berjalan)

    assert [p.id for p in pengandaian(isi, KEBIJAKAN)] == harap


def test_flexible_hours_reach_over_midnight() -> None:
    """Due at 23.50, there at 00.05: a quarter of an hour later home."""
    isi = fakta(BT, {})
    malam = replace(
        isi.hari[ENAM],
        jadwal_masuk=time(23, 50),
        jadwal_pulang=time(6),
        masuk=time(0, 5),
        pulang=time(5),
        menit_luwes=60,
    )
    isi = replace(isi, hari=(*isi.hari[:ENAM], malam, *isi.hari[ENAM + 1 :]))

    satu = cari(isi, KEBIJAKAN, "pulang:2026-09-08")

    assert satu.andaian == "pulang 06.15.00, menurut jam luwes"


def test_a_target_of_the_month_is_met_without_a_minute_more() -> None:
    tb = TargetBulan("tb:1", "rhk:1", "Laporan", 50, "dokumen")

    satu = cari(replace(fakta(BT, {}), target_bulan=(tb,)), KEBIJAKAN, "tb:1")

    (tambahan,) = [k for k in satu.fakta.kegiatan if k.id.startswith("andaian")]
    assert (tambahan.menit, tambahan.jumlah) == (0, 50 - 44)


@pytest.mark.parametrize(
    ("sehari", "harap"),
    [
        (Sehari(datang=0), []),
        (Sehari(datang=1), ["masuk:2026-09-08"]),
        (Sehari(mendahului=0), []),
        (Sehari(mendahului=1), ["pulang:2026-09-08"]),
    ],
)
def test_a_second_is_already_something_to_ask_about(
    sehari: Sehari, harap: list[str]
) -> None:
    semua = pengandaian(fakta(BT, {ENAM: sehari}), KEBIJAKAN)

    assert [p.id for p in semua] == harap


@pytest.mark.parametrize(
    ("cuti", "ketidakhadiran", "menit"),
    [((), "cuti_tahunan", 0), (("ketidakhadiran:08",), None, 300)],
)
def test_leave_becomes_an_ordinary_day_only_where_it_is_named(
    cuti: tuple[str, ...], ketidakhadiran: str | None, menit: int
) -> None:
    isi = fakta(BT, {ENAM: Sehari(izin="cuti_tahunan", kerja=())})

    beres = tanpa_semua(isi, KEBIJAKAN, cuti=cuti)

    selasa = beres.hari[ENAM]
    assert selasa.ketidakhadiran == ketidakhadiran
    assert (selasa.masuk is None) == (not cuti)
    kerja = [k for k in beres.kegiatan if k.tanggal == selasa.tanggal]
    assert sum(k.menit for k in kerja) == menit


def test_where_minutes_do_not_count_a_day_is_held_against_its_targets() -> None:
    """Kota Magelang pays for targets alone."""
    kebijakan = mesin("kota-magelang").kebijakan

    satu = cari(
        fakta("kota-magelang", {ENAM: Sehari(kerja=(Kerja(0, 1),))}),
        kebijakan,
        "kerja:2026-09-08",
    )

    assert satu.apa == "Laporan 1 dari 2 dokumen; Laporan 0 dari 2 dokumen"
