"""Ani's morning, day and evening on the page of today."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.jadwal.models import HariLibur, JamKerja
from ekinerja.kinerja.models import Rhk, Skp, TargetHarian
from ekinerja.organisasi.models import Akun, Kewajiban, Penempatan, UnitKerja
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import saat_lokal
from ekinerja.web.tests.alat import SELASA, SENIN, absen, kegiatan, rekam

Masuk = Callable[[Akun], Client]
HARI_INI = "/hari-ini/"
PERNYATAAN = 12  # four of the frame, the others for all cards together


def teks(masuk: Masuk, akun: Akun) -> str:
    jawaban = masuk(akun).get(HARI_INI)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def barito(pemeran: Pemeran) -> None:
    """Work begins there when the morning closes."""
    pemeran.daerah.kode = "barito-selatan"
    pemeran.daerah.save()
    JamKerja.objects.update(masuk=time(7, 15))


def test_in_the_morning_ani_sees_the_hour_the_band_and_one_big_button(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("06:21")

    halaman = teks(masuk, pemeran.ani)

    assert "Selasa, 6 Oktober 2026" in halaman
    assert "Selamat pagi, Ani" in halaman
    assert 'data-jam="06:21:00">06.21</time>' in halaman
    assert "Belum terlambat" in halaman
    assert "penuh s.d. 07.30" in halaman
    assert halaman.count("tombol lebar besar") == 1
    assert "Masuk kerja</button>" in halaman
    assert "/presensi/pulang/" not in halaman


@pytest.mark.parametrize(
    ("saat", "kata_tanda", "kalimat"),
    [
        ("06:21:00", "Belum terlambat", "9 menit lagi nilai hari ini berkurang."),
        ("06:29:59", "Belum terlambat", "1 menit lagi nilai hari ini berkurang."),
        ("06:30:00", "Belum terlambat", "1 menit lagi nilai hari ini berkurang."),
        ("06:30:01", "Nilai berkurang", "45 menit lagi presensi masuk ditutup."),
        ("07:14:00", "Nilai berkurang", "1 menit lagi presensi masuk ditutup."),
        ("07:15:00", "Nilai berkurang", "1 menit lagi presensi masuk ditutup."),
        ("07:15:01", "Sudah ditutup", "Presensi masuk ditutup 07.15."),
        ("07:16:00", "Sudah ditutup", "Presensi masuk ditutup 07.15."),
    ],
)
def test_barito_selatan_tells_what_is_left_of_the_morning(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    saat: str,
    kata_tanda: str,
    kalimat: str,
) -> None:
    barito(pemeran)
    jam.pukul(saat)

    halaman = teks(masuk, pemeran.ani)

    assert kata_tanda in halaman
    assert kalimat in halaman
    # after closing the button stays: the arrival is a fact
    assert "Masuk kerja</button>" in halaman


@pytest.mark.parametrize(
    ("saat", "kata_tanda"),
    [("07:30:00", "Belum terlambat"), ("07:30:01", "Nilai berkurang")],
)
def test_belitung_timur_counts_lateness_from_the_first_second(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, saat: str, kata_tanda: str
) -> None:
    jam.pukul(saat)

    assert kata_tanda in teks(masuk, pemeran.ani)


def test_after_arriving_leaving_is_offered_quietly_until_the_day_is_done(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    rekam(pemeran.ani, "07:14:03")
    jam.pukul("15:59:59")
    siang = teks(masuk, pemeran.ani)
    jam.pukul("16:00:00")

    sore = teks(masuk, pemeran.ani)

    assert "Tepat waktu" in siang
    assert "07.14.03" in siang
    assert "Masuk kerja</button>" not in siang
    assert "tombol lebar besar" not in siang
    assert "Jadwal pulang 16.00." in siang
    assert "tombol lebar besar" in sore
    assert "Pulang</button>" in sore


def test_in_the_evening_both_times_stand_there(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    rekam(pemeran.ani, "07:44:09")
    rekam(pemeran.ani, "16:03:11", arah="pulang")
    jam.pukul("19:00")

    halaman = teks(masuk, pemeran.ani)

    assert "Selamat malam, Ani" in halaman
    assert "07.44.09" in halaman
    assert "16.03.11" in halaman
    assert "berkurang sejak 07.30" in halaman
    assert "Pulang lagi</button>" in halaman


def test_who_forgot_to_arrive_can_still_leave(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("16:10")

    halaman = teks(masuk, pemeran.ani)

    assert 'lebar besar">Pulang</button>' in halaman
    assert 'lebar tepi">Masuk kerja</button>' in halaman


def test_on_sunday_and_on_a_holiday_nothing_is_expected(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    HariLibur.objects.create(tanggal=SELASA, nama="Hari jadi", jenis="daerah")
    libur = teks(masuk, pemeran.ani)
    jam.pukul("09:00", date(2026, 10, 4))

    minggu = teks(masuk, pemeran.ani)

    assert "Hari jadi" in libur
    assert "Bukan hari kerja" in minggu
    for halaman in (libur, minggu):
        assert "Tidak ada jam kerja hari ini" in halaman
        assert "garis-waktu" not in halaman
        assert "tombol lebar besar" not in halaman


def test_a_recorded_absence_asks_for_no_punch(pemeran: Pemeran, masuk: Masuk) -> None:
    absen(pemeran, "dinas_luar")

    halaman = teks(masuk, pemeran.ani)

    assert "Hari ini tercatat dinas luar" in halaman
    assert "garis-waktu" not in halaman
    assert "tombol lebar besar" not in halaman


def test_what_yesterday_lacks_is_said_once(pemeran: Pemeran, masuk: Masuk) -> None:
    rekam(pemeran.ani, "07:14", tanggal=SENIN)

    halaman = teks(masuk, pemeran.ani)

    assert "Kemarin tidak ada rekaman pulang." in halaman


def test_a_complete_yesterday_is_not_mentioned(pemeran: Pemeran, masuk: Masuk) -> None:
    rekam(pemeran.ani, "07:14", tanggal=SENIN)
    rekam(pemeran.ani, "16:00", arah="pulang", tanggal=SENIN)

    assert "Kemarin tidak ada rekaman" not in teks(masuk, pemeran.ani)


def test_on_the_first_of_a_month_yesterday_is_still_looked_at(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("06:30", date(2026, 10, 1))
    kegiatan(pemeran.ani, tanggal=date(2026, 9, 30), uraian="Tutup buku")

    halaman = teks(masuk, pemeran.ani)

    assert "Kemarin tidak ada rekaman masuk dan pulang." in halaman
    assert "Tutup buku" in halaman
    assert "Perkiraan TPP Oktober 2026" in halaman


def test_activities_stand_with_their_state_and_the_returned_one_with_its_deadline(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    budi = pemeran.budi.pegawai
    pagi_ini = saat_lokal(SELASA, time(8), "WIB")
    kegiatan(pemeran.ani, "diajukan", uraian="Rapat jadwal ujian", menit=120)
    kegiatan(
        pemeran.ani,
        "disetujui",
        uraian="Verifikasi berkas",
        menit=90,
        diputus_oleh=budi,
        diputus_at=pagi_ini,
    )
    kegiatan(
        pemeran.ani,
        "dikembalikan",
        tanggal=SENIN,
        uraian="Laporan kunjungan",
        alasan="Lampirkan foto kegiatan.",
        diputus_oleh=budi,
        diputus_at=pagi_ini,
    )
    kegiatan(pemeran.ani, "draf", uraian="Menyusun surat")

    halaman = teks(masuk, pemeran.ani)

    assert (
        '<span class="angka">90</span> dari <span class="angka">300</span>' in halaman
    )
    assert '<span class="angka">120</span> menunggu' in halaman
    assert "“Lampirkan foto kegiatan.”" in halaman
    assert "sebelum Rab 7 Okt 23.59 WIB" in halaman
    assert "Belum diajukan." in halaman
    assert "Kegiatan kemarin" in halaman


def test_a_teacher_is_asked_for_fewer_minutes(pemeran: Pemeran, masuk: Masuk) -> None:
    assert 'dari <span class="angka">240</span> menit' in teks(masuk, pemeran.intan)


def test_targets_of_the_day_count_what_was_sent_for_them(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    rhk = _rhk(pemeran.ani)
    kegiatan(pemeran.ani, "diajukan", rhk=rhk, jumlah=3)
    kegiatan(pemeran.ani, "draf", rhk=rhk, jumlah=9)

    halaman = teks(masuk, pemeran.ani)

    assert "Target hari ini" in halaman
    assert "3 dari 5" in halaman


def _rhk(akun: Akun) -> Rhk:
    skp = Skp.objects.create(
        pegawai=akun.pegawai,
        tahun=2026,
        disusun_at=saat_lokal(date(2026, 1, 5), time(9), "WIB"),
    )
    rhk = Rhk.objects.create(skp=skp, nomor=1, uraian="Berkas tertata", indikator="x")
    TargetHarian.objects.create(
        rhk=rhk, jumlah=5, satuan="berkas", berlaku_sejak=date(2026, 1, 1)
    )
    return rhk


def test_the_estimate_tells_what_is_lost_and_what_would_cost_how_much(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("06:21", date(2026, 10, 2))

    halaman = teks(masuk, pemeran.ani)

    assert "Perkiraan TPP Oktober 2026, sampai hari ini" in halaman
    # one day without a punch: 5 % of Rp1.370.046, and the day's share of the work
    assert 'Sudah hilang <span class="angka kurang">Rp213.810</span>' in halaman
    assert 'Presensi hari ini</span><span class="angka kurang">−Rp68.503' in halaman
    assert "Jum 2 Okt, masuk dan pulang belum dicatat" in halaman
    assert 'Belum lapor 1 hari</span><span class="angka kurang">−Rp145.308' in halaman
    assert (
        "Jum 2 Okt, 0 dari 300 menit dilaporkan, paling lambat Sab 3 Okt 23.59 WIB"
        in halaman
    )
    assert 'href="/tpp/perkiraan/"' in halaman


@pytest.mark.parametrize(
    ("batas", "kalimat"),
    [
        (date(2026, 10, 5), "Layanan kepegawaian ditahan sampai PDM"),
        (date(2026, 10, 6), "Selesaikan di MySAPK"),
    ],
)
def test_an_unmet_pdm_is_told_before_and_after_its_deadline(
    pemeran: Pemeran, masuk: Masuk, batas: date, kalimat: str
) -> None:
    Kewajiban.objects.create(
        pegawai=pemeran.ani.pegawai, jenis="pdm", tahun=2026, batas=batas
    )

    assert kalimat in teks(masuk, pemeran.ani)


@pytest.mark.parametrize(
    "ubah",
    [{"dipenuhi_pada": date(2026, 5, 1)}, {"dikecualikan_karena": "pensiun"}],
)
def test_a_pdm_done_or_waived_is_not_mentioned(
    pemeran: Pemeran, masuk: Masuk, ubah: dict[str, object]
) -> None:
    Kewajiban.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis="pdm",
        tahun=2026,
        batas=date(2026, 6, 30),
        **ubah,
    )

    assert "Pemutakhiran Data Mandiri" not in teks(masuk, pemeran.ani)


def test_budi_is_led_to_what_waits_for_him_and_ani_is_not(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    kegiatan(pemeran.ani, diajukan_at=saat_lokal(SELASA, time(8), "WIB"))

    budi, ani = teks(masuk, pemeran.budi), teks(masuk, pemeran.ani)

    assert 'data-antrean="/antrean/jumlah/"' in budi
    assert "menunggu persetujuan Anda" in budi
    assert "menunggu persetujuan Anda" not in ani
    assert masuk(pemeran.budi).get("/antrean/jumlah/").json() == {"jumlah": 1}
    assert masuk(pemeran.ani).get("/antrean/jumlah/").json() == {"jumlah": 0}


def test_a_policy_that_cannot_be_read_leaves_the_page_standing(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    pemeran.daerah.kode = "tidak-ada"
    pemeran.daerah.save()

    halaman = teks(masuk, pemeran.ani)

    assert "Kebijakan TPP hari ini belum dapat dibaca" in halaman
    assert "Masuk kerja</button>" in halaman
    assert "Perkiraan TPP" not in halaman


def test_without_a_post_the_page_still_stands(pemeran: Pemeran, masuk: Masuk) -> None:
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).delete()

    halaman = teks(masuk, pemeran.ani)

    assert "Tidak ada jam kerja hari ini" in halaman
    assert "Perkiraan TPP" not in halaman


def test_in_the_east_the_new_month_begins_two_hours_early(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(zona="WIT")
    jam.pukul("00:30", date(2026, 11, 1), zona="WIT")

    halaman = teks(masuk, pemeran.ani)

    assert "Minggu, 1 November 2026" in halaman
    assert "Jam server, WIT" in halaman


@pytest.mark.parametrize("banyak", [0, 1, 50])
def test_the_page_costs_as_many_statements_with_one_row_as_with_fifty(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    rhk = _rhk(pemeran.budi)
    for n in range(banyak):
        kegiatan(pemeran.budi, tanggal=(SENIN, SELASA)[n % 2], rhk=rhk, uraian=f"K{n}")
        rekam(pemeran.budi, f"0{n // 60 + 7}:{n % 60:02d}", tanggal=SELASA)
    budi = masuk(pemeran.budi)

    with django_assert_num_queries(PERNYATAAN):
        halaman = budi.get(HARI_INI).content.decode()

    assert halaman.count("/kegiatan/") >= banyak


def test_no_role_costs_more_statements(
    pemeran: Pemeran,
    masuk: Masuk,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for akun in (pemeran.ani, pemeran.citra, pemeran.dewi, pemeran.eko, pemeran.joko):
        client = masuk(akun)
        with django_assert_max_num_queries(PERNYATAAN):
            assert client.get(HARI_INI).status_code == 200
