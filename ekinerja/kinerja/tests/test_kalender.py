"""The calendar of closing as reporters and superiors meet it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.models import Aktivitas, Kelalaian
from ekinerja.kinerja.operations import AktivitasBaru, PutusanBaru
from ekinerja.kinerja.rules import TanggalDitolak
from ekinerja.kinerja.tests.alat import draf, isi, laporan, pukul, teks
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations as periode
from ekinerja.periode.rules import TenggatLewat
from ekinerja.tpp.kebijakan import Kalender, Tenggat
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
Batasan = Callable[..., object]
OKT_30, OKT_31 = date(2026, 10, 30), date(2026, 10, 31)
NOV_5, NOV_6 = date(2026, 11, 5), date(2026, 11, 6)
KALENDER = Kalender(3, 5, 7, 10, desember=Tenggat(17, 18, 18, 23))


@pytest.fixture(autouse=True)
def berkalender(batasan: Batasan) -> None:
    """A window of ten days, and reports of a month until the 5th of the next."""
    batasan(kalender=KALENDER, lapor_mundur_hari=10)


@pytest.mark.parametrize(
    ("now", "boleh"),
    [
        (pukul("23:59:59", NOV_5), True),
        (pukul("00:00:00", NOV_6), False),
    ],
)
def test_a_report_is_sent_until_the_months_day_for_it_is_over(
    pemeran: Pemeran, now: datetime, boleh: bool
) -> None:
    satu = draf(pemeran.ani, tanggal=OKT_30, now=pukul("16:30", OKT_30))

    if boleh:
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=now)
        return
    with pytest.raises(TanggalDitolak) as tolak:
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=now)

    assert str(tolak.value) == (
        "Laporan Oktober 2026 diterima paling lambat Kamis, 5 November 2026. "
        "Bila masih perlu, minta BKPSDM membuka bulan itu kembali dengan SK."
    )


def test_the_shorter_of_window_and_calendar_binds(
    pemeran: Pemeran, batasan: Batasan
) -> None:
    batasan(kalender=KALENDER, lapor_mundur_hari=1)
    satu = draf(pemeran.ani, tanggal=OKT_30, now=pukul("16:30", OKT_30))

    with pytest.raises(TanggalDitolak, match=r"ditutup Sab 31 Okt pukul 23\.59"):
        operations.ajukan(
            aktivitas_id=satu.id, oleh=pemeran.ani, now=pukul("09:00", NOV_5)
        )


def test_the_bulk_form_obeys_each_reports_own_moment(pemeran: Pemeran) -> None:
    def baru(n: int, now: datetime) -> AktivitasBaru:
        return AktivitasBaru(
            pemeran.ani.pegawai_id, isi(f"K{n}", tanggal=OKT_30), f"k{n}", now
        )

    hasil = operations.laporkan_banyak(
        [baru(1, pukul("23:59:59", NOV_5)), baru(2, pukul("00:00:00", NOV_6))],
        oleh={pemeran.ani.pegawai_id: pemeran.ani},
    )

    assert len(hasil.berhasil) == 1
    assert [satu.indeks for satu in hasil.ditolak] == [1]
    assert "Laporan Oktober 2026 diterima paling lambat" in hasil.ditolak[0].kalimat


@pytest.mark.parametrize(
    ("now", "boleh"),
    [
        (pukul("23:59:59", date(2026, 11, 7)), True),
        (pukul("00:00:00", date(2026, 11, 8)), False),
    ],
)
@pytest.mark.parametrize("aksi", ["setujui", "kembalikan", "batalkan", "banyak"])
def test_decisions_end_with_the_months_day_for_them(
    pemeran: Pemeran, now: datetime, boleh: bool, aksi: str
) -> None:
    satu = laporan(pemeran.ani, tanggal=OKT_30, now=pukul("16:30", OKT_30))
    if aksi == "batalkan":
        operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=pukul("17:00", OKT_30))

    def putuskan() -> bool:
        match aksi:
            case "setujui":
                return bool(
                    operations.setujui(
                        ids=[satu.id], oleh=pemeran.budi, now=now
                    ).diputus
                )
            case "kembalikan":
                hasil = operations.kembalikan(
                    ids=[satu.id], alasan="Lengkapi.", oleh=pemeran.budi, now=now
                )
                return bool(hasil.diputus)
            case "banyak":
                putusan = PutusanBaru(satu.id, pemeran.budi, now)
                return bool(operations.setujui_banyak([putusan]).berhasil)
            case _:
                operations.batalkan_persetujuan(
                    aktivitas_id=satu.id, alasan="Salah.", oleh=pemeran.budi, now=now
                )
                return True

    if aksi == "batalkan" and not boleh:
        with pytest.raises(TenggatLewat, match="diputus paling lambat Sabtu, 7 Nov"):
            putuskan()
    else:
        assert putuskan() == boleh


def test_the_queue_does_not_show_what_can_no_more_be_decided(pemeran: Pemeran) -> None:
    laporan(pemeran.ani, tanggal=OKT_30, now=pukul("16:30", OKT_30))
    budi = pemeran.budi.pegawai_id

    pada_7 = queries.jumlah_antrean(atasan_id=budi, hari_ini=date(2026, 11, 7))
    pada_8 = queries.jumlah_antrean(atasan_id=budi, hari_ini=date(2026, 11, 8))

    assert (pada_7, pada_8) == (1, 0)


def buka(pemeran: Pemeran, sampai: date = date(2026, 11, 12)) -> None:
    """October is opened again by decree on 8 November."""
    periode.buka_kembali(
        bulan=Bulan(2026, 10),
        sampai=sampai,
        nomor_sk="800/412/2026",
        alasan="Jaringan kantor putus.",
        oleh=pemeran.dewi,
        now=pukul("09:00", date(2026, 11, 8)),
    )


def test_a_decree_opens_every_day_of_the_month_again(
    pemeran: Pemeran, batasan: Batasan
) -> None:
    """Also days whose window of two days has long been over."""
    batasan(kalender=KALENDER, lapor_mundur_hari=1)
    buka(pemeran)
    akhir, sesudah = date(2026, 11, 12), date(2026, 11, 13)

    satu = laporan(pemeran.ani, tanggal=OKT_30, now=pukul("23:59:00", akhir))
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=pukul("23:59:59", akhir))

    satu.refresh_from_db()
    assert satu.status == "disetujui"
    kedua = draf(pemeran.ani, tanggal=OKT_30, now=pukul("09:00", sesudah))
    with pytest.raises(TanggalDitolak, match="paling lambat Kamis, 12 November"):
        operations.ajukan(
            aktivitas_id=kedua.id, oleh=pemeran.ani, now=pukul("09:00", sesudah)
        )


@pytest.mark.parametrize(
    ("now", "sejak"),
    [
        # ten days back, but October only until the 5th
        (pukul("09:00", NOV_5), date(2026, 10, 26)),
        (pukul("09:00", NOV_6), date(2026, 11, 1)),
    ],
)
def test_the_form_offers_the_dates_that_may_still_be_reported(
    pemeran: Pemeran, now: datetime, sejak: date
) -> None:
    jendela = queries.jendela(pegawai_id=pemeran.ani.pegawai_id, now=now)

    assert jendela.sejak == sejak


def test_the_form_offers_an_opened_month_from_its_first_day(pemeran: Pemeran) -> None:
    buka(pemeran)
    ani = pemeran.ani.pegawai_id

    pada_12 = queries.jendela(pegawai_id=ani, now=pukul("09:00", date(2026, 11, 12)))
    pada_13 = queries.jendela(pegawai_id=ani, now=pukul("09:00", date(2026, 11, 13)))

    assert (pada_12.sejak, pada_13.sejak) == (date(2026, 10, 1), date(2026, 11, 3))


def test_after_an_early_december_the_form_says_it_is_closed(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("09:00", date(2026, 12, 21))
    client = masuk(pemeran.ani)

    halaman = teks(client.get("/kegiatan/baru/"))

    assert "Laporan hari ini sudah ditutup Jum 18 Des 23.59 WIB." in halaman
    with pytest.raises(TanggalDitolak, match="Laporan Desember 2026 diterima paling"):
        laporan(pemeran.ani, tanggal=date(2026, 12, 21), now=jam.now)


def test_the_page_of_a_report_names_the_earlier_of_its_ends(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    satu = draf(pemeran.ani, tanggal=OKT_30, now=pukul("16:30", OKT_30))
    jam.pukul("09:00", OKT_31)

    halaman = teks(masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/"))

    assert "Ajukan paling lambat Kam 5 Nov 23.59 WIB." in halaman


@pytest.mark.parametrize(
    ("diajukan", "kelalaian"),
    [
        # five days end on the 7th, the last day on which Budi could decide
        (pukul("16:30", date(2026, 11, 2)), 1),
        (pukul("16:30", date(2026, 11, 3)), 0),
    ],
)
def test_a_superior_without_all_of_the_days_gets_no_mark(
    pemeran: Pemeran, batasan: Batasan, diajukan: datetime, kelalaian: int
) -> None:
    batasan(kalender=KALENDER, lapor_mundur_hari=10, setujui_otomatis_hari=5)
    satu = laporan(pemeran.ani, tanggal=OKT_30, now=diajukan)

    operations.setujui_otomatis(now=diajukan + timedelta(days=5))

    assert Aktivitas.objects.get(id=satu.id).status == "disetujui"
    assert Kelalaian.objects.count() == kelalaian
