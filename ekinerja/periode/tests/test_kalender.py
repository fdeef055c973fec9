"""The calendar of closing: its dates, what is refused after them, and decrees."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from django.db import DatabaseError, transaction

from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries, rules
from ekinerja.periode.models import Periode, Perpanjangan
from ekinerja.periode.rules import BulanTerkunci, TenggatLewat
from ekinerja.tpp.kebijakan import Kalender, Tenggat
from ekinerja.waktu import Bulan, saat_lokal

OKTOBER, NOVEMBER, DESEMBER = Bulan(2026, 10), Bulan(2026, 11), Bulan(2026, 12)
BIASA = Kalender(3, 5, 7, 10, desember=None)
AWAL = Kalender(3, 5, 5, 10, desember=Tenggat(17, 18, 18, 23))


def saat(tanggal: date, jam: str = "09:00") -> datetime:
    return saat_lokal(tanggal, time.fromisoformat(jam), "WIB")


@pytest.fixture
def kalender(monkeypatch: pytest.MonkeyPatch) -> Callable[[Kalender | None], None]:
    """Give every month this calendar."""

    def _pasang(satu: Kalender | None) -> None:
        monkeypatch.setattr(
            "ekinerja.periode.queries.kalender.kalender_banyak",
            lambda daftar: dict.fromkeys(daftar, satu),
        )

    return _pasang


def test_without_a_calendar_a_month_is_locked_after_its_last_day() -> None:
    batas = rules.batas_bulan(OKTOBER, kalender=None)

    assert (batas.penjelasan, batas.laporan, batas.persetujuan) == (None, None, None)
    assert (batas.kunci_sejak, batas.kunci_sampai) == (date(2026, 11, 1), None)
    assert batas.potong is None


def test_dates_lie_in_the_following_month() -> None:
    batas = rules.batas_bulan(OKTOBER, kalender=AWAL)

    assert batas.penjelasan == date(2026, 11, 3)
    assert batas.laporan == batas.persetujuan == date(2026, 11, 5)
    assert (batas.kunci_sejak, batas.kunci_sampai) == (
        date(2026, 11, 6),
        date(2026, 11, 10),
    )
    assert batas.potong is None


def test_a_december_without_days_of_its_own_closes_in_january() -> None:
    batas = rules.batas_bulan(DESEMBER, kalender=BIASA)

    assert (batas.laporan, batas.persetujuan) == (date(2027, 1, 5), date(2027, 1, 7))
    assert (batas.kunci_sejak, batas.potong) == (date(2027, 1, 8), None)


def test_a_december_may_close_before_its_end() -> None:
    batas = rules.batas_bulan(DESEMBER, kalender=AWAL)

    assert (batas.penjelasan, batas.laporan) == (date(2026, 12, 17), date(2026, 12, 18))
    assert (batas.kunci_sejak, batas.kunci_sampai) == (
        date(2026, 12, 19),
        date(2026, 12, 23),
    )
    assert batas.potong == date(2026, 12, 18)


@pytest.mark.parametrize(
    ("dibuka", "laporan", "kunci_sampai", "potong"),
    [
        # a decree puts all of the dates off, the lock after them
        (date(2026, 12, 28), date(2026, 12, 28), date(2026, 12, 29), date(2026, 12, 28)),
        # to the end of the year: all of its days are judged again
        (date(2026, 12, 31), date(2026, 12, 31), date(2027, 1, 1), None),
        (date(2026, 12, 30), date(2026, 12, 30), date(2026, 12, 31), date(2026, 12, 30)),
        # earlier than the calendar itself: nothing changes
        (date(2026, 12, 10), date(2026, 12, 18), date(2026, 12, 23), date(2026, 12, 18)),
    ],
)  # fmt: skip
def test_a_decree_puts_the_dates_off(
    dibuka: date, laporan: date, kunci_sampai: date, potong: date | None
) -> None:
    batas = rules.batas_bulan(DESEMBER, kalender=AWAL, dibuka=dibuka)

    assert (batas.laporan, batas.kunci_sampai, batas.potong) == (
        laporan,
        kunci_sampai,
        potong,
    )


@pytest.mark.parametrize(
    ("periksa", "hari", "kalimat"),
    [
        (rules.periksa_penjelasan, 3, "Ketidakhadiran Oktober 2026 dicatat dan"),
        (rules.periksa_laporan, 5, "Laporan Oktober 2026 diterima paling lambat"),
        (rules.periksa_persetujuan, 7, "Laporan Oktober 2026 diputus paling lambat"),
    ],
)
def test_the_last_day_is_included_and_the_next_one_is_refused(
    periksa: Callable[..., None], hari: int, kalimat: str
) -> None:
    batas = rules.batas_bulan(OKTOBER, kalender=BIASA)

    periksa(batas, hari_ini=date(2026, 11, hari))
    with pytest.raises(TenggatLewat, match=kalimat) as lewat:
        periksa(batas, hari_ini=date(2026, 11, hari + 1))

    assert f"{hari} November 2026. Bila masih perlu, minta BKPSDM" in str(lewat.value)


def test_a_day_ends_at_midnight_of_the_seat_of_government(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)
    with transaction.atomic():
        operations.pastikan_penjelasan(
            bulan=OKTOBER, now=saat(date(2026, 11, 3), "23:59:59")
        )
    with transaction.atomic(), pytest.raises(TenggatLewat):
        operations.pastikan_penjelasan(
            bulan=OKTOBER, now=saat(date(2026, 11, 4), "00:00:00")
        )


def buka(pemeran: Pemeran, **ubah: object) -> Perpanjangan:
    """Dewi records a decree on 8 November: October is open until the 12th."""
    isi: dict[str, object] = {
        "bulan": OKTOBER,
        "sampai": date(2026, 11, 12),
        "nomor_sk": " 800/412/2026 ",
        "alasan": "Jaringan kantor putus sepekan.",
        "oleh": pemeran.dewi,
        "now": saat(date(2026, 11, 8)),
    }
    return operations.buka_kembali(**{**isi, **ubah})  # type: ignore[arg-type]  # by name


def test_a_decree_holds_a_month_open_and_the_trail_says_so(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)

    baris = buka(pemeran)

    batas = queries.batas_bulan(OKTOBER)
    assert (batas.laporan, batas.dibuka) == (baris.sampai, baris.sampai)
    assert queries.batas_bulan(NOVEMBER).dibuka is None
    assert queries.terbuka_dengan_sk(hari_ini=date(2026, 11, 12)) == [OKTOBER]
    assert queries.terbuka_dengan_sk(hari_ini=date(2026, 11, 13)) == []
    assert queries.perpanjangan(OKTOBER) == [baris]
    ini = Peristiwa.objects.get(jenis="periode.dibuka_kembali")
    assert (ini.bulan, ini.alasan) == ("2026-10", "Jaringan kantor putus sepekan.")
    assert ini.rincian == {"nomor_sk": "800/412/2026", "sampai": "2026-11-12"}


@pytest.mark.parametrize(
    ("ubah", "kalimat", "bidang"),
    [
        ({"sampai": date(2026, 11, 7)}, "sudah lewat", "sampai"),
        ({"sampai": date(2027, 1, 8)}, "paling lama 60 hari", "sampai"),
        ({"nomor_sk": " "}, "Nomor SK belum diisi", "nomor_sk"),
        ({"nomor_sk": "8" * 81}, "Nomor SK paling panjang 80", "nomor_sk"),
        ({"alasan": ""}, "Alasan belum diisi", "alasan"),
        ({"alasan": "a" * 251}, "Alasan paling panjang 250", "alasan"),
    ],
)
def test_a_decree_that_cannot_be_meant_is_refused(
    pemeran: Pemeran,
    kalender: Callable[[Kalender | None], None],
    ubah: dict[str, object],
    kalimat: str,
    bidang: str,
) -> None:
    kalender(BIASA)

    with pytest.raises(rules.BukaDitolak, match=kalimat) as tolak:
        buka(pemeran, **ubah)

    assert tolak.value.bidang == bidang
    assert not Perpanjangan.objects.exists()


@pytest.mark.parametrize(
    ("sampai", "boleh"),
    [
        (date(2026, 11, 8), True),  # today
        (date(2027, 1, 7), True),  # sixty days on
    ],
)
def test_the_first_and_the_last_day_a_decree_may_name(
    pemeran: Pemeran,
    kalender: Callable[[Kalender | None], None],
    sampai: date,
    boleh: bool,
) -> None:
    kalender(BIASA)

    assert (buka(pemeran, sampai=sampai).sampai == sampai) == boleh


@pytest.mark.parametrize(("hari", "boleh"), [(3, False), (4, True)])
def test_a_decree_must_put_something_off(
    pemeran: Pemeran,
    kalender: Callable[[Kalender | None], None],
    hari: int,
    boleh: bool,
) -> None:
    kalender(BIASA)
    ubah = {"sampai": date(2026, 11, hari), "now": saat(date(2026, 11, 1))}

    if boleh:
        buka(pemeran, **ubah)
    else:
        with pytest.raises(rules.BukaDitolak, match="memang masih terbuka sampai"):
            buka(pemeran, **ubah)


def test_a_month_without_a_calendar_needs_no_decree(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(None)

    with pytest.raises(rules.BukaDitolak, match="tidak memakai kalender"):
        buka(pemeran)


def test_a_locked_month_is_not_opened_by_any_decree(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)
    Periode.objects.create(bulan="2026-10", keadaan="terkunci")

    with pytest.raises(BulanTerkunci):
        buka(pemeran)
    assert not rules.boleh_buka(
        queries.batas_bulan(OKTOBER), keadaan="terkunci", bkpsdm=True
    )


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko", "hadi"])
def test_only_the_personnel_office_records_a_decree(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None], siapa: str
) -> None:
    kalender(BIASA)

    with pytest.raises(LangkahDitolak, match="dibuka kembali oleh BKPSDM"):
        buka(pemeran, oleh=getattr(pemeran, siapa))


def test_the_latest_of_two_decrees_counts(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)
    buka(pemeran)

    kedua = buka(pemeran, sampai=date(2026, 11, 15), nomor_sk="800/500/2026")

    assert queries.batas_bulan(OKTOBER).laporan == kedua.sampai
    with pytest.raises(rules.BukaDitolak, match="memang masih terbuka"):
        buka(pemeran, sampai=date(2026, 11, 14))


def test_a_decree_is_never_changed(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)
    baris = buka(pemeran)

    with pytest.raises(DatabaseError), transaction.atomic():
        Perpanjangan.objects.filter(id=baris.id).update(alasan="Lain.")
    with pytest.raises(DatabaseError), transaction.atomic():
        baris.delete()


def test_months_without_decisions_are_the_locked_and_the_late_ones(
    pemeran: Pemeran, kalender: Callable[[Kalender | None], None]
) -> None:
    kalender(BIASA)
    Periode.objects.create(bulan="2026-11", keadaan="terkunci")
    rentang = date(2026, 9, 1), date(2026, 11, 8)

    pada_7 = queries.bulan_tanpa_putusan(*rentang, hari_ini=date(2026, 11, 7))
    pada_8 = queries.bulan_tanpa_putusan(*rentang, hari_ini=date(2026, 11, 8))

    assert pada_7 == {Bulan(2026, 9), NOVEMBER}
    assert pada_8 == {Bulan(2026, 9), OKTOBER, NOVEMBER}
