"""Reports nobody answers approve themselves, and leave a mark against the superior."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from conftest import Jam
from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas, Kelalaian
from ekinerja.kinerja.rules import (
    BelumJatuhTempo,
    periksa_otomatis,
)
from ekinerja.kinerja.tests.alat import (
    PAGI,
    SELASA,
    draf,
    kunci_bulan,
    laporan,
    peristiwa,
    pukul,
    teks,
)
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode

Masuk = Callable[[Akun], Client]
Batasan = Callable[..., object]
# Sent on Tuesday 6 October at nine: five times 24 hours end on Sunday at nine.
MINGGU = date(2026, 10, 11)
TEMPO = pukul("09:00:00", MINGGU)


@pytest.fixture
def lima_hari(batasan: Batasan) -> None:
    batasan(setujui_otomatis_hari=5)


@pytest.mark.parametrize(
    ("status", "now", "galat"),
    [
        ("diajukan", TEMPO - timedelta(seconds=1), BelumJatuhTempo),
        ("diajukan", TEMPO, None),
        ("disetujui", TEMPO, LangkahDitolak),
        ("dikembalikan", TEMPO, LangkahDitolak),
        ("draf", TEMPO, LangkahDitolak),
    ],
)
def test_silence_counts_after_five_full_days_of_waiting(
    status: str, now: datetime, galat: type[Exception] | None
) -> None:
    if galat:
        with pytest.raises(galat, match=r"\.$"):
            periksa_otomatis(status=status, diajukan_at=PAGI, hari=5, now=now)
    else:
        ke = periksa_otomatis(status=status, diajukan_at=PAGI, hari=5, now=now)
        assert ke == "disetujui"


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (pukul("08:59:59", MINGGU), "diajukan"),
        (pukul("09:00:00", MINGGU), "disetujui"),
    ],
)
@pytest.mark.usefixtures("lima_hari")
def test_a_report_approves_itself_when_its_five_days_are_over(
    pemeran: Pemeran, now: datetime, status: str
) -> None:
    satu = laporan(pemeran.ani)

    hasil = operations.setujui_otomatis(now=now)

    satu.refresh_from_db()
    disetujui = status == "disetujui"
    assert satu.status == status
    assert satu.otomatis_hari == (5 if disetujui else None)
    assert (satu.diputus_oleh_id, satu.diputus_at) == (None, now if disetujui else None)
    assert hasil.disetujui == Kelalaian.objects.count() == int(disetujui)


@pytest.mark.usefixtures("lima_hari")
def test_the_system_acts_and_the_superior_bears_the_mark(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    hasil = operations.setujui_otomatis(now=TEMPO, asal={"lewat": "terminal"})

    assert hasil.atasan == {pemeran.budi.pegawai_id}
    assert peristiwa(satu.id)[-1] == "aktivitas_disetujui_otomatis"
    ini = Peristiwa.objects.get(jenis="aktivitas_disetujui_otomatis")
    assert (ini.pelaku_id, ini.pelaku_label) == (None, "Sistem")
    assert ini.rincian["tidak_dijawab_hari"] == 5
    assert ini.rincian["lewat"] == "terminal"
    catatan = Kelalaian.objects.get()
    assert (catatan.pegawai_id, catatan.tanggal) == (pemeran.budi.pegawai_id, MINGGU)
    assert catatan.uraian == "Laporan Ani Lestari Sel 6 Okt tidak dijawab 5 hari"
    dicatat = Peristiwa.objects.get(jenis="kelalaian_dicatat")
    assert dicatat.pegawai_id == pemeran.budi.pegawai_id
    assert dicatat.bulan == "2026-10"


def test_without_the_rule_silence_means_nothing(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    hasil = operations.setujui_otomatis(now=TEMPO + timedelta(days=300))

    satu.refresh_from_db()
    assert (satu.status, hasil.disetujui) == ("diajukan", 0)


@pytest.mark.usefixtures("lima_hari")
def test_a_second_run_finds_nothing(pemeran: Pemeran) -> None:
    laporan(pemeran.ani)
    operations.setujui_otomatis(now=TEMPO)

    hasil = operations.setujui_otomatis(now=TEMPO + timedelta(days=1))

    assert (hasil.disetujui, Kelalaian.objects.count()) == (0, 1)


@pytest.mark.usefixtures("lima_hari")
def test_a_draft_and_an_answered_report_are_left_alone(pemeran: Pemeran) -> None:
    tulisan, kembali = draf(pemeran.ani), laporan(pemeran.ani, uraian="Kembali")
    operations.kembalikan(
        ids=[kembali.id], alasan="Lengkapi.", oleh=pemeran.budi, now=pukul("10:00")
    )

    hasil = operations.setujui_otomatis(now=TEMPO)

    status = Aktivitas.objects.in_bulk([tulisan.id, kembali.id])
    assert hasil.disetujui == 0
    assert [satu.status for satu in status.values()] == ["draf", "dikembalikan"]


@pytest.mark.usefixtures("lima_hari")
def test_sending_again_gives_the_superior_the_days_anew(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    operations.kembalikan(
        ids=[satu.id], alasan="Lengkapi.", oleh=pemeran.budi, now=pukul("10:00")
    )
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=pukul("12:00"))

    sebelum = operations.setujui_otomatis(now=pukul("11:59:59", MINGGU))
    sesudah = operations.setujui_otomatis(now=pukul("12:00:00", MINGGU))

    assert (sebelum.disetujui, sesudah.disetujui) == (0, 1)


@pytest.mark.usefixtures("lima_hari")
def test_the_superior_of_the_reports_date_bears_the_mark(pemeran: Pemeran) -> None:
    """Budi leaves on the day after; what he did not answer stays his."""
    laporan(pemeran.ani)
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(
        berlaku_sampai=SELASA
    )

    hasil = operations.setujui_otomatis(now=TEMPO)

    assert hasil.atasan == {pemeran.budi.pegawai_id}


@pytest.mark.usefixtures("lima_hari")
def test_a_report_without_a_superior_waits_on(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.gita)
    Penempatan.objects.filter(pegawai=pemeran.hadi.pegawai).delete()

    hasil = operations.setujui_otomatis(now=TEMPO)

    satu.refresh_from_db()
    assert (hasil.disetujui, hasil.tanpa_atasan, satu.status) == (0, 1, "diajukan")


@pytest.mark.usefixtures("lima_hari")
def test_a_locked_month_is_left_alone(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    kunci_bulan()

    hasil = operations.setujui_otomatis(now=pukul("09:00", date(2026, 11, 2)))

    satu.refresh_from_db()
    assert (hasil.disetujui, satu.status) == (0, "diajukan")


@pytest.mark.usefixtures("lima_hari")
def test_a_mark_never_falls_into_a_locked_month(pemeran: Pemeran) -> None:
    """November is locked before its end, as a December may be."""
    laporan(pemeran.ani)
    kunci_bulan("2026-11")

    operations.setujui_otomatis(now=pukul("09:00", date(2026, 11, 2)))

    assert Kelalaian.objects.get().tanggal == date(2026, 12, 1)
    assert Periode.objects.get(bulan="2026-12").keadaan == "terbuka"


@pytest.mark.usefixtures("lima_hari")
def test_the_superior_can_still_undo_it_and_then_stands_for_it(
    pemeran: Pemeran,
) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui_otomatis(now=TEMPO)

    operations.batalkan_persetujuan(
        aktivitas_id=satu.id, alasan="Tidak dikerjakan.", oleh=pemeran.budi, now=TEMPO
    )

    satu.refresh_from_db()
    assert (satu.status, satu.otomatis_hari) == ("dibatalkan", None)
    assert satu.diputus_oleh_id == pemeran.budi.pegawai_id
    assert Kelalaian.objects.filter(dibatalkan_at__isnull=True).count() == 1


@pytest.mark.parametrize(
    ("isi", "boleh"),
    [
        ({"otomatis_hari": 5}, True),
        ({"otomatis_hari": None}, False),  # approved by nobody at all
        ({"otomatis_hari": 0}, False),
        ({"otomatis_hari": 5, "status": "dikembalikan"}, False),
        ({"otomatis_hari": 5, "diputus_at": None}, False),
    ],
)
def test_the_database_lets_an_approver_be_missing_only_for_the_system(
    pemeran: Pemeran, isi: dict[str, Any], boleh: bool
) -> None:
    satu = laporan(pemeran.ani)
    baris = {"status": "disetujui", "diputus_at": PAGI, "diputus_oleh": None, **isi}

    def simpan() -> None:
        with transaction.atomic():
            Aktivitas.objects.filter(id=satu.id).update(**baris)

    if boleh:
        simpan()
    else:
        with pytest.raises(IntegrityError):
            simpan()


def test_the_database_refuses_a_person_and_the_system_at_once(
    pemeran: Pemeran,
) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=PAGI)

    with pytest.raises(IntegrityError), transaction.atomic():
        Aktivitas.objects.filter(id=satu.id).update(otomatis_hari=5)


@pytest.mark.usefixtures("lima_hari")
def test_reports_go_in_chunks_at_a_constant_price(
    pemeran: Pemeran, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    Aktivitas.objects.bulk_create(
        Aktivitas(
            pegawai=pemeran.ani.pegawai,
            tanggal=SELASA,
            uraian=f"Kegiatan {n}",
            jumlah=1,
            satuan="berkas",
            menit=1,
            status="diajukan",
            kunci=f"massal-{n}",
            dibuat_at=PAGI,
            diajukan_at=PAGI,
        )
        for n in range(501)
    )

    # two chunks; SQLite takes a hundred new rows a statement
    with django_assert_max_num_queries(50):
        hasil = operations.setujui_otomatis(now=TEMPO)

    assert hasil.disetujui == Kelalaian.objects.count() == 501
    assert Peristiwa.objects.filter(jenis="kelalaian_dicatat").count() == 501


@pytest.mark.usefixtures("lima_hari")
def test_employee_and_superior_are_told(pemeran: Pemeran, masuk: Masuk) -> None:
    satu = laporan(pemeran.ani)
    alamat = f"/kegiatan/{satu.id}/"
    ani, budi = masuk(pemeran.ani), masuk(pemeran.budi)
    sebelum = teks(ani.get(alamat)), teks(budi.get(alamat)), teks(budi.get("/antrean/"))

    operations.setujui_otomatis(now=TEMPO)

    tempo = "Min 11 Okt 09.00 WIB"
    assert f"Bila tidak dijawab sampai {tempo}, laporan ini disetujui" in sebelum[0]
    assert f"Bila tidak diputus sampai {tempo}, laporan ini disetujui" in sebelum[1]
    assert "Laporan yang tidak dijawab 5 hari disetujui otomatis" in sebelum[2]
    assert "Otomatis Min" not in sebelum[2]
    kalimat = "Disetujui otomatis (atasan tidak menjawab 5 hari), Min 11 Okt 09.00 WIB"
    assert kalimat in teks(ani.get(alamat))
    assert "kelalaian Anda" not in teks(ani.get(alamat))
    assert kalimat in teks(budi.get(alamat))
    assert "Ini tercatat sebagai kelalaian Anda." in teks(budi.get(alamat))
    assert "Sistem menyetujui laporan ini karena atasan tidak menjawab" in teks(
        ani.get(alamat)
    )
    assert "Disetujui otomatis" in teks(ani.get("/kegiatan/?bulan=2026-10"))
    assert "Disetujui otomatis bulan ini" in teks(budi.get("/antrean/"))


def test_without_the_rule_nobody_is_told_of_it(pemeran: Pemeran, masuk: Masuk) -> None:
    satu = laporan(pemeran.ani)

    for akun in (pemeran.ani, pemeran.budi):
        client = masuk(akun)
        for alamat in (f"/kegiatan/{satu.id}/", "/antrean/"):
            assert "otomatis" not in teks(client.get(alamat))


@pytest.mark.parametrize(("jam_kini", "ada"), [("08:59:59", False), ("09:00:00", True)])
@pytest.mark.usefixtures("lima_hari")
def test_the_queue_warns_in_the_last_day(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, jam_kini: str, ada: bool
) -> None:
    laporan(pemeran.ani)
    jam.pukul(jam_kini, date(2026, 10, 10))

    halaman = teks(masuk(pemeran.budi).get("/antrean/"))

    assert ("Otomatis Min 11 Okt 09.00" in halaman) == ada
