"""The running estimate: fresh at once, what is open with its deadline, its page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import Jam
from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.queries.perkiraan import Perkiraan, timbang
from ekinerja.penutupan.tests.bulan_uji import pukul
from ekinerja.presensi import operations as presensi
from ekinerja.tpp.sisa import HariTerbuka, Terbuka

Masuk = Callable[[Akun], Client]
SELASA, RABU = date(2026, 9, 29), date(2026, 9, 30)
HALAMAN = "/tpp/perkiraan/"


@pytest.fixture(autouse=True)
def _mulai_kosong() -> None:
    timbang.cache_clear()


def ani(pemeran: Pemeran, now: datetime) -> Perkiraan:
    hasil = queries.perkiraan(pegawai=pemeran.ani.pegawai, now=now)
    assert hasil is not None
    return hasil


def terbuka(perkiraan: Perkiraan, jenis: str) -> tuple[HariTerbuka, ...]:
    assert perkiraan.sisa is not None
    return next((t.hari for t in perkiraan.sisa.terbuka if t.jenis == jenis), ())


def ubah_laporan(pemeran: Pemeran, status: str, tanggal: date) -> None:
    """Ani's reports of a day as if Budi had decided so, or not at all."""
    diputus = status != "diajukan"
    Aktivitas.objects.filter(pegawai=pemeran.ani.pegawai, tanggal=tanggal).update(
        status=status,
        diputus_at=pukul(tanggal, "21:00") if diputus else None,
        diputus_oleh=pemeran.budi.pegawai if diputus else None,
        alasan="Kurang jelas." if status == "dikembalikan" else "",
    )


def test_an_approval_shows_at_once_although_results_are_kept(
    september: Pemeran,
) -> None:
    sore = pukul(RABU, "17:00")
    ubah_laporan(september, "diajukan", RABU)

    awal = ani(september, sore)
    ubah_laporan(september, "disetujui", RABU)
    sesudah = ani(september, sore)

    assert [h.tanggal for h in terbuka(awal, "menunggu")] == [RABU]
    assert terbuka(sesudah, "menunggu") == ()
    assert sesudah.jumlah == awal.jumlah + 145_308
    assert sesudah.tercapai == awal.tercapai


def test_a_punch_shows_at_once_although_results_are_kept(pemeran: Pemeran) -> None:
    hari = date(2026, 10, 6)
    presensi.rekam(
        arah="masuk", kunci="a", oleh=pemeran.ani, now=pukul(hari, "07:20:00")
    )
    sore = pukul(hari, "16:30:00")

    awal = ani(pemeran, sore)
    presensi.rekam(arah="pulang", kunci="b", oleh=pemeran.ani, now=sore)
    sesudah = ani(pemeran, sore)

    (belum,) = terbuka(awal, "presensi")
    assert (belum.apa, belum.nilai) == ("pulang belum dicatat", 34_251)
    assert terbuka(sesudah, "presensi") == ()


def test_the_same_facts_are_weighed_once(september: Pemeran) -> None:
    sore = pukul(RABU, "17:00")

    pertama, kedua = (ani(september, sore) for _ in range(2))

    assert pertama == kedua
    assert timbang.cache_info().hits == 1


def test_without_an_arrival_the_estimate_is_never_older_than_a_minute(
    pemeran: Pemeran,
) -> None:
    hari = date(2026, 10, 6)

    tercapai = [
        ani(pemeran, pukul(hari, jam)).tercapai
        for jam in ("07:30:00", "07:30:59", "07:31:00", "07:45:59", "07:46:00")
    ]

    # in time; a second late is not told before the minute is over; 1 %; 1,5 % after a
    # quarter of an hour
    tepat = tercapai[0]
    assert tercapai == [tepat, tepat, tepat - 13_700, tepat - 13_700, tepat - 20_551]


@pytest.mark.parametrize(
    ("saat", "terlihat"),
    [
        # yesterday's work may be reported until 23.59.59 of today, no longer
        (pukul(RABU, "23:59:59"), True),
        (pukul(date(2026, 10, 1), "00:00:00"), False),
    ],
)
def test_a_day_is_open_as_long_as_it_may_be_reported(
    september: Pemeran, saat: datetime, terlihat: bool
) -> None:
    Aktivitas.objects.filter(pegawai=september.ani.pegawai, tanggal=SELASA).delete()

    hasil = queries.perkiraan(pegawai=september.ani.pegawai, now=saat)

    assert hasil is not None
    hari = [h for h in terbuka(hasil, "lapor") if h.tanggal == SELASA]
    assert bool(hari) == terlihat
    if terlihat:
        assert hari[0].nilai == 145_308
        assert hari[0].batas == pukul(RABU, "23:59:59")


def test_a_report_that_came_back_is_open_from_the_day_it_came_back(
    september: Pemeran,
) -> None:
    ubah_laporan(september, "dikembalikan", date(2026, 9, 21))
    Aktivitas.objects.filter(tanggal=date(2026, 9, 21)).exclude(
        status="disetujui"
    ).update(diputus_at=pukul(SELASA, "09:00"))

    hasil = ani(september, pukul(RABU, "20:00"))

    (hari,) = (h for h in terbuka(hasil, "lapor") if h.tanggal.day == 21)
    assert hari.apa == "0 dari 300 menit dilaporkan; 1 laporan dikembalikan"
    assert hari.batas == pukul(RABU, "23:59:59")


def test_a_day_without_a_punch_cannot_be_reported_where_one_is_asked_for(
    september: Pemeran,
) -> None:
    # Ani was away on Wednesday 23; on Thursday its window is open, but without a punch
    hasil = ani(september, pukul(date(2026, 9, 24), "08:00"))

    assert date(2026, 9, 23) not in {h.tanggal for h in terbuka(hasil, "lapor")}
    assert hasil.sisa is not None
    assert "hari:2026-09-23" in {t.id for t in hasil.sisa.hilang}


def test_the_page_adds_up_and_leads_to_what_can_be_done(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    Aktivitas.objects.filter(pegawai=september.ani.pegawai, tanggal=RABU).delete()
    jam.pukul("17:00", RABU)

    halaman = masuk(september.ani).get(HALAMAN).content.decode()

    for teks in (
        "Perkiraan TPP September 2026",
        "Rp4.194.002",  # so far: everything but today's work
        "Masih dapat dicapai",
        "Rp4.339.310",
        "−Rp227.511",
        "Belum lapor 1 hari",
        "Rab 30 Sep, 0 dari 300 menit dilaporkan",
        "Paling lambat Kam 1 Okt 23.59 WIB.",
        'href="/kegiatan/baru/?tanggal=2026-09-30"',
        "Bila sesudah ini tidak ada yang dilakukan",
        "Sebulan tanpa cela",
        "Rab 23 Sep, tanpa rekaman masuk dan pulang; 0 menit disetujui, minimal 300",
        "−213.811",
        "Bagaimana angka ini terbentuk",
    ):
        assert teks in halaman
    assert "style=" not in halaman
    assert "Tanpa kejadian ini" not in halaman


def test_the_page_takes_as_many_statements_early_and_late_in_the_month(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    client = masuk(september.ani)
    banyak = []
    client.get(HALAMAN)

    for tanggal in (date(2026, 9, 1), RABU):
        jam.pukul("17:00", tanggal)
        with CaptureQueriesContext(connection) as tangkap:
            client.get(HALAMAN)
        banyak.append(len(tangkap))

    assert banyak[0] == banyak[1] <= 15


def test_the_page_is_linked_from_today_and_from_ones_own_tpp(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("17:00", RABU)
    client = masuk(september.ani)

    assert f'href="{HALAMAN}"' in client.get("/tpp/").content.decode()
    assert f'href="{HALAMAN}"' in client.get("/hari-ini/").content.decode()


def test_who_cannot_be_calculated_reads_why_on_the_page(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    september.jabatan["staf"].kelas = None
    september.jabatan["staf"].save()
    jam.pukul("17:00", RABU)

    halaman = masuk(september.ani).get(HALAMAN).content.decode()

    assert "Belum dapat diperkirakan" in halaman
    assert "Isi kelas jabatannya." in halaman
    assert "Yang masih terbuka" not in halaman


def test_the_head_of_the_region_has_no_estimate(pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.hadi).get(HALAMAN).status_code == 403


@pytest.mark.parametrize(
    ("bersama", "halaman_berkata", "kartu_berkata"),
    [
        # 133.714 together, 31.714 and 24.714 alone
        (133_714, "−77.286", True),
        # a rupiah each is rounding: told on the page, too little for the card
        (56_430, "−2", False),
        (56_428, "", False),
    ],
)
def test_the_days_of_a_group_add_up_to_the_group(
    september: Pemeran,
    bersama: int,
    halaman_berkata: str,
    kartu_berkata: bool,
    monkeypatch: pytest.MonkeyPatch,
    masuk: Masuk,
    jam: Jam,
) -> None:
    jam.pukul("17:00", RABU)
    asli = ani(september, pukul(RABU, "17:00"))
    assert asli.sisa is not None
    hari = (
        HariTerbuka(SELASA, "100 dari 300 menit dilaporkan", 31_714),
        HariTerbuka(RABU, "0 dari 300 menit dilaporkan", 24_714),
    )
    lapor = Terbuka("lapor", "Belum lapor 2 hari", bersama, hari)
    buatan = replace(asli, sisa=replace(asli.sisa, terbuka=(lapor,), beda_terbuka=0))
    monkeypatch.setattr(queries, "perkiraan", lambda **_: buatan)

    halaman = masuk(september.ani).get(HALAMAN).content.decode()
    kartu = render_to_string("web/_perkiraan.html", {"p": buatan})

    assert "−31.714" in halaman
    assert "−24.714" in halaman
    kelompok = halaman[halaman.index("−24.714") : halaman.index("Bila sesudah ini")]
    assert halaman_berkata in kelompok
    assert ("Karena keduanya bersamaan" in halaman) == kartu_berkata
    assert ("Pembulatan" in kelompok) == (halaman_berkata == "−2")
    assert ("Karena keduanya bersamaan" in kartu) == kartu_berkata
    assert ("−77.286" in kartu) == kartu_berkata
