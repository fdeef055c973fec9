"""When a report may be sent: the window, office hours, the day's minutes."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.kinerja.rules import (
    AktivitasDitolak,
    BelumWaktunyaLapor,
    BuktiDitolak,
    IsiLengkap,
    JamBertumpuk,
    Keadaan,
    RhkDitolak,
    TanggalDitolak,
    Waktu,
    WaktuDitolak,
    batas_lapor,
    bertumpuk,
    periksa_kirim,
    periksa_sehari,
    periksa_tanggal,
    periksa_tanggal_tetap,
    tanggal_terlama,
)
from ekinerja.tpp.kebijakan import Aturan
from ekinerja.waktu import saat_lokal

Batasan = Callable[..., Aturan]
SELASA = date(2026, 10, 6)
RABU = date(2026, 10, 7)


def pukul(jam: str, tanggal: date = SELASA, zona: str = "WIB") -> datetime:
    return saat_lokal(tanggal, time.fromisoformat(jam), zona)


@pytest.mark.parametrize(
    ("mundur", "tanggal", "kirim", "boleh"),
    [
        # yesterday too: the window of Tuesday closes on Wednesday, to the second
        (1, SELASA, pukul("00:00:00"), True),
        (1, SELASA, pukul("23:59:00", RABU), True),
        (1, SELASA, pukul("23:59:01", RABU), False),
        # today only
        (0, SELASA, pukul("23:59:00"), True),
        (0, SELASA, pukul("23:59:01"), False),
        # the day itself must have come
        (1, RABU, pukul("23:59:59"), False),
        (1, RABU, pukul("00:00:00", RABU), True),
        # the end of February, leap year and not
        (1, date(2028, 2, 29), pukul("23:59:00", date(2028, 3, 1)), True),
        (1, date(2028, 2, 29), pukul("23:59:01", date(2028, 3, 1)), False),
        (1, date(2028, 2, 28), pukul("00:00:00", date(2028, 3, 1)), False),
        (1, date(2027, 2, 28), pukul("23:59:00", date(2027, 3, 1)), True),
    ],
)
def test_the_window_closes_to_the_second(
    batasan: Batasan, mundur: int, tanggal: date, kirim: datetime, boleh: bool
) -> None:
    aturan = batasan(lapor_mundur_hari=mundur)

    def periksa() -> None:
        periksa_tanggal(tanggal=tanggal, now=kirim, aturan=aturan, zona="WIB")

    if boleh:
        periksa()
    else:
        with pytest.raises(TanggalDitolak):
            periksa()


def test_fractions_of_the_last_second_still_belong_to_it(batasan: Batasan) -> None:
    akhir = pukul("23:59:00", RABU) + timedelta(microseconds=999_999)

    periksa_tanggal(tanggal=SELASA, now=akhir, aturan=batasan(), zona="WIB")


def test_the_clock_is_that_of_the_duty_place(batasan: Batasan) -> None:
    rabu_di_wit = pukul("22:30:00")  # half past midnight in the east

    periksa_tanggal(tanggal=RABU, now=rabu_di_wit, aturan=batasan(), zona="WIT")
    with pytest.raises(TanggalDitolak, match="belum tiba"):
        periksa_tanggal(tanggal=RABU, now=rabu_di_wit, aturan=batasan(), zona="WIB")


def test_the_refusal_says_until_when_it_could_be_sent(batasan: Batasan) -> None:
    with pytest.raises(TanggalDitolak) as salah:
        periksa_tanggal(
            tanggal=SELASA,
            now=pukul("06:00", date(2026, 10, 9)),
            aturan=batasan(),
            zona="WIB",
        )

    assert str(salah.value).startswith(
        "Laporan untuk Sel 6 Okt ditutup Rab 7 Okt pukul 23.59 WIB."
    )


def test_a_returned_report_has_the_window_counted_from_its_return(
    batasan: Batasan,
) -> None:
    kembali = pukul("10:00", date(2026, 10, 12))

    batas = batas_lapor(
        tanggal=SELASA, aturan=batasan(), zona="WIB", dikembalikan_at=kembali
    )

    assert batas == pukul("23:59", date(2026, 10, 13))


def test_a_return_never_shortens_the_first_window(batasan: Batasan) -> None:
    aturan = batasan(lapor_mundur_hari=3)
    kembali = pukul("07:00", date(2026, 10, 5))  # before the date itself: a moved clock

    batas = batas_lapor(
        tanggal=SELASA, aturan=aturan, zona="WIB", dikembalikan_at=kembali
    )

    assert batas == pukul("23:59", date(2026, 10, 9))


def test_a_returned_report_keeps_its_date() -> None:
    periksa_tanggal_tetap(lama=SELASA, baru=RABU, pernah_diputus=False)
    periksa_tanggal_tetap(lama=SELASA, baru=SELASA, pernah_diputus=True)

    with pytest.raises(TanggalDitolak, match="tetap bertanggal Sel 6 Okt"):
        periksa_tanggal_tetap(lama=SELASA, baru=RABU, pernah_diputus=True)


@pytest.mark.parametrize(
    ("mundur", "jam", "terlama"),
    [
        (1, "08:00", date(2026, 10, 5)),
        (1, "23:59:30", SELASA),
        (0, "08:00", SELASA),
        (0, "23:59:30", SELASA),
    ],
)
def test_the_oldest_date_offered_is_still_open(
    batasan: Batasan, mundur: int, jam: str, terlama: date
) -> None:
    aturan = batasan(lapor_mundur_hari=mundur)

    hasil = tanggal_terlama(hari_ini=SELASA, now=pukul(jam), aturan=aturan, zona="WIB")

    assert hasil == terlama


def kirim(
    aturan: Aturan,
    *,
    now: datetime | None = None,
    rhk_id: int | None = None,
    jam_kerja: tuple[time, time] | None = (time(7, 30), time(16, 0)),
    tercatat: bool = True,
    ada_bukti: bool = False,
) -> None:
    isi = IsiLengkap(SELASA, "Rapat", 1, "rapat", Waktu(60), rhk_id, None)
    keadaan = Keadaan(aturan, "WIB", jam_kerja, tercatat, (), None, ada_bukti)
    periksa_kirim(isi, keadaan=keadaan, now=now or pukul("09:00"))


@pytest.mark.parametrize(
    ("aturan", "keadaan", "galat"),
    [
        ({"wajib_rhk": True}, {"rhk_id": None}, RhkDitolak),
        ({"wajib_rhk": True}, {"rhk_id": 3}, None),
        ({"wajib_rhk": False}, {"rhk_id": None}, None),
        ({"bukti_wajib": True}, {"ada_bukti": False}, BuktiDitolak),
        ({"bukti_wajib": True}, {"ada_bukti": True}, None),
        ({"bukti_wajib": False}, {"ada_bukti": False}, None),
        ({"wajib_rekaman": True}, {"tercatat": False}, BelumWaktunyaLapor),
        ({"wajib_rekaman": True}, {"tercatat": True}, None),
        ({"wajib_rekaman": False}, {"tercatat": False}, None),
    ],
)
def test_what_the_policy_asks_for_must_be_there(
    batasan: Batasan,
    aturan: dict[str, object],
    keadaan: dict[str, object],
    galat: type[AktivitasDitolak] | None,
) -> None:
    if galat is None:
        kirim(batasan(**aturan), **keadaan)  # type: ignore[arg-type]
    else:
        with pytest.raises(galat):
            kirim(batasan(**aturan), **keadaan)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("jam", "boleh"),
    [
        ("07:29:59", True),
        ("07:30:00", False),
        ("15:59:59", False),
        ("16:00:00", True),
    ],
)
def test_office_hours_may_be_closed_to_reports(
    batasan: Batasan, jam: str, boleh: bool
) -> None:
    aturan = batasan(lapor_saat_jam_kerja=False)

    if boleh:
        kirim(aturan, now=pukul(jam))
    else:
        with pytest.raises(BelumWaktunyaLapor, match=r"sesudah 16\.00"):
            kirim(aturan, now=pukul(jam))


def test_a_free_day_has_no_office_hours(batasan: Batasan) -> None:
    kirim(batasan(lapor_saat_jam_kerja=False), jam_kerja=None)


PAGI = Waktu(90, time(7, 30), time(9, 0))


@pytest.mark.parametrize(
    ("mulai", "selesai", "boleh"),
    [
        (time(9, 0), time(10, 0), True),  # touches the end
        (time(7, 0), time(7, 30), True),  # touches the beginning
        (time(8, 59), time(10, 0), False),
        (time(7, 0), time(7, 31), False),
        (time(7, 45), time(8, 0), False),  # inside
        (time(7, 0), time(10, 0), False),  # around
        (time(7, 30), time(9, 0), False),  # the same
    ],
)
def test_times_may_touch_but_not_overlap(
    mulai: time, selesai: time, boleh: bool
) -> None:
    baru = Waktu(10, mulai, selesai)

    def periksa(*, bertindih: bool) -> None:
        periksa_sehari(baru, lain=[PAGI], maksimal=600, boleh_bertumpuk=bertindih)

    periksa(bertindih=True)
    if boleh:
        periksa(bertindih=False)
    else:
        with pytest.raises(JamBertumpuk, match=r"07\.30-09\.00"):
            periksa(bertindih=False)


def test_minutes_without_times_cannot_overlap_but_count() -> None:
    periksa_sehari(Waktu(510), lain=[PAGI], maksimal=600, boleh_bertumpuk=False)

    with pytest.raises(WaktuDitolak, match="Sudah ada 90 menit, jadi tersisa 510"):
        periksa_sehari(Waktu(511), lain=[PAGI], maksimal=600, boleh_bertumpuk=False)


jam_acak = st.integers(0, 1438)


@given(st.lists(st.tuples(jam_acak, st.integers(1, 300)), max_size=12))
def test_splitting_work_never_yields_more_than_the_clock(
    potongan: list[tuple[int, int]],
) -> None:
    diterima: list[Waktu] = []
    for awal, lama in potongan:
        akhir = min(awal + lama, 1439)
        satu = Waktu(akhir - awal, _jam(awal), _jam(akhir))
        try:
            periksa_sehari(satu, lain=diterima, maksimal=600, boleh_bertumpuk=False)
        except AktivitasDitolak:
            continue
        diterima.append(satu)

    menit = {m for w in diterima for m in range(_menit(w.mulai), _menit(w.selesai))}
    assert sum(w.menit for w in diterima) == len(menit) <= 600


@given(jam_acak, st.integers(1, 300), jam_acak, st.integers(1, 300))
def test_overlap_does_not_depend_on_the_order(a: int, la: int, b: int, lb: int) -> None:
    satu = Waktu(la, _jam(a), _jam(min(a + la, 1439)))
    dua = Waktu(lb, _jam(b), _jam(min(b + lb, 1439)))

    assert bertumpuk(satu, dua) == bertumpuk(dua, satu)


def _jam(menit: int) -> time:
    return time(menit // 60, menit % 60)


def _menit(jam: time | None) -> int:
    assert jam is not None
    return jam.hour * 60 + jam.minute


def test_what_has_no_times_overlaps_nothing_from_either_side() -> None:
    tanpa_jam, setengah = Waktu(90), Waktu(90, time(7, 30), None)

    for lain in (tanpa_jam, setengah, Waktu(90, None, time(9))):
        assert not bertumpuk(PAGI, lain)
        assert not bertumpuk(lain, PAGI)
    assert bertumpuk(PAGI, PAGI)
