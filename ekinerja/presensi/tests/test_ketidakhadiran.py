"""Dewi records who is away and why; what may be refused, and what never is."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.berkas.models import Berkas
from ekinerja.berkas.operations import BerkasDitolak
from ekinerja.organisasi.operations.wewenang import (
    TidakBerwenang,
    pelaku_kepegawaian,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.operations import (
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    catat_ketidakhadiran_banyak,
)
from ekinerja.presensi.queries import KetidakhadiranRentang, ketidakhadiran_dalam
from ekinerja.presensi.rules import (
    KetidakhadiranBertumpuk,
    KetidakhadiranDitolak,
    LayananDitahan,
    PembatalanDitolak,
)
from ekinerja.presensi.tests.absen import (
    JUMAT,
    KAMIS,
    NOW,
    RABU,
    catat,
    cuti,
    kebijakan,
    pdm,
)

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"

__all__ = ["kebijakan"]  # an autouse fixture


def test_dewi_records_anis_leave_and_the_trail_says_so(pemeran: Pemeran) -> None:
    catatan = catat(pemeran, catatan=" ke Tanjungpandan ")

    assert (catatan.dicatat_oleh, catatan.dicatat_at) == (pemeran.dewi, NOW)
    assert catatan.catatan == "ke Tanjungpandan"
    peristiwa = Peristiwa.objects.get(jenis="ketidakhadiran_dicatat")
    assert peristiwa.objek_label == (
        "cuti tahunan Ani Lestari, Rab 7 Okt sampai Kam 8 Okt"
    )
    assert peristiwa.rincian == {"nomor_dokumen": "800/12/CT/2026"}
    ani = pemeran.ani.pegawai_id
    assert ketidakhadiran_dalam(pegawai_ids=[ani], sejak=KAMIS, sampai=JUMAT) == {
        ani: [KetidakhadiranRentang(catatan.id, "cuti_tahunan", RABU, KAMIS)]
    }


def test_the_scanned_letter_hangs_on_the_record(pemeran: Pemeran) -> None:
    catatan = catat_ketidakhadiran(
        cuti(pemeran), lampiran=(PDF, "surat.pdf"), oleh=pemeran.dewi, now=NOW
    )

    assert catatan.berkas is not None
    assert catatan.berkas.nama_asli == "surat.pdf"
    assert catatan.berkas.diunggah_oleh == pemeran.dewi


def test_a_letter_of_another_kind_stores_neither_file_nor_record(
    pemeran: Pemeran,
) -> None:
    with pytest.raises(BerkasDitolak):
        catat_ketidakhadiran(
            cuti(pemeran), lampiran=(b"MZ...", "surat.pdf"), oleh=pemeran.dewi, now=NOW
        )

    assert not Ketidakhadiran.objects.exists()
    assert not Berkas.objects.exists()


def test_a_refused_record_stores_no_letter(pemeran: Pemeran) -> None:
    with pytest.raises(KetidakhadiranDitolak):
        catat_ketidakhadiran(
            cuti(pemeran, nomor_dokumen=""),
            lampiran=(PDF, "surat.pdf"),
            oleh=pemeran.dewi,
            now=NOW,
        )

    assert not Berkas.objects.exists()


@pytest.mark.parametrize(
    ("sejak", "sampai"), [(KAMIS, KAMIS), (date(2026, 10, 1), RABU), (RABU, KAMIS)]
)
def test_a_second_absence_on_the_same_day_is_refused(
    pemeran: Pemeran, sejak: date, sampai: date
) -> None:
    catat(pemeran)

    with pytest.raises(KetidakhadiranBertumpuk, match="cuti tahunan Rab 7 Okt"):
        catat(pemeran, jenis="sakit", sejak=sejak, sampai=sampai)

    assert Ketidakhadiran.objects.count() == 1


def test_the_day_after_and_another_person_are_free(pemeran: Pemeran) -> None:
    catat(pemeran)

    catat(pemeran, sejak=JUMAT, sampai=JUMAT)
    catat(pemeran, pegawai_id=pemeran.budi.pegawai_id)

    assert Ketidakhadiran.objects.count() == 3


def test_a_cancelled_absence_frees_its_days(pemeran: Pemeran) -> None:
    catatan = catat(pemeran)
    batalkan_ketidakhadiran(
        ketidakhadiran_id=catatan.id, alasan="Salah orang", oleh=pemeran.fitri, now=NOW
    )

    catat(pemeran)

    ani = pemeran.ani.pegawai_id
    rentang = ketidakhadiran_dalam(pegawai_ids=[ani], sejak=RABU, sampai=RABU)
    assert len(rentang[ani]) == 1


@pytest.mark.parametrize("bulan", ["2026-09", "2026-10", "2026-11"])
def test_every_month_the_absence_touches_must_be_open(
    pemeran: Pemeran, bulan: str
) -> None:
    Periode.objects.create(bulan=bulan, keadaan="terkunci")

    with pytest.raises(BulanTerkunci, match="sudah dikunci"):
        catat(pemeran, sejak=date(2026, 9, 30), sampai=date(2026, 11, 2))

    assert not Ketidakhadiran.objects.exists()


def test_a_calculated_month_still_takes_records(pemeran: Pemeran) -> None:
    Periode.objects.create(bulan="2026-10", keadaan="dihitung")

    catat(pemeran)

    assert Ketidakhadiran.objects.count() == 1


def test_overdue_pdm_withholds_leave_and_says_what_to_do(pemeran: Pemeran) -> None:
    pdm(pemeran)

    with pytest.raises(LayananDitahan, match="tandai selesai pada halaman pegawai"):
        catat(pemeran)


@pytest.mark.parametrize("jenis", ["sakit", "dinas_luar"])
def test_sickness_and_duty_travel_are_never_withheld(
    pemeran: Pemeran, kebijakan: SimpleNamespace, jenis: str
) -> None:
    pdm(pemeran)
    kebijakan.layanan_kepegawaian = ("cuti_tahunan", "sakit", "dinas_luar", "diklat")

    catat(pemeran, jenis=jenis)

    assert Ketidakhadiran.objects.get().jenis == jenis


@pytest.mark.parametrize(
    "ubah",
    [
        # up to and on the last day nothing is withheld
        {"batas": date(2026, 10, 6)},
        {"dipenuhi_pada": date(2026, 6, 1)},
        {"dikecualikan_karena": "pensiun tahun ini"},
    ],
)
def test_pdm_in_time_done_or_exempt_withholds_nothing(
    pemeran: Pemeran, ubah: dict[str, object]
) -> None:
    pdm(pemeran, **ubah)

    catat(pemeran)

    assert Ketidakhadiran.objects.count() == 1


def test_the_day_after_the_deadline_withholds(pemeran: Pemeran) -> None:
    pdm(pemeran, batas=date(2026, 10, 5))

    with pytest.raises(LayananDitahan):
        catat(pemeran)


def test_where_the_policy_stops_no_services_pdm_does_not_matter(
    pemeran: Pemeran, kebijakan: SimpleNamespace
) -> None:
    pdm(pemeran)
    kebijakan.pdm_menghentikan_layanan = False

    catat(pemeran)

    assert Ketidakhadiran.objects.count() == 1


def test_the_head_of_the_region_and_strangers_have_no_absences(
    pemeran: Pemeran,
) -> None:
    with pytest.raises(KetidakhadiranDitolak, match="kepala daerah"):
        catat(pemeran, pegawai_id=pemeran.hadi.pegawai_id)
    with pytest.raises(KetidakhadiranDitolak, match="Pegawai tidak dikenal"):
        catat(pemeran, pegawai_id=7)


def test_a_wrong_year_is_refused_before_it_makes_months(pemeran: Pemeran) -> None:
    salah = cuti(pemeran, sejak=date(2006, 10, 7), sampai=date(2006, 10, 8))

    hasil = catat_ketidakhadiran_banyak([salah], oleh=pemeran.dewi, now=NOW)

    assert str(hasil.ditolak[0].sebab) == (
        "Ani Lestari baru menjabat sejak Kamis, 1 Januari 2026, sedangkan "
        "ketidakhadiran ini mulai Sabtu, 7 Oktober 2006. Periksa tahunnya."
    )
    assert not Periode.objects.exists()


def test_in_bulk_bad_rows_are_reported_and_spoil_no_other(pemeran: Pemeran) -> None:
    budi = pemeran.budi.pegawai_id
    baris = [
        cuti(pemeran),
        cuti(pemeran, jenis="sakit", sejak=KAMIS, sampai=JUMAT),
        cuti(pemeran, pegawai_id=budi, nomor_dokumen=" "),
        cuti(pemeran, pegawai_id=budi, sampai=date(9999, 12, 31)),
        cuti(pemeran, pegawai_id=budi),
    ]

    hasil = catat_ketidakhadiran_banyak(baris, oleh=pemeran.dewi, now=NOW)

    assert [k.pegawai_id for k in hasil.tercatat] == [pemeran.ani.pegawai_id, budi]
    assert [(d.nomor, type(d.sebab)) for d in hasil.ditolak] == [
        (2, KetidakhadiranBertumpuk),
        (3, KetidakhadiranDitolak),
        (4, KetidakhadiranDitolak),
    ]
    assert Peristiwa.objects.filter(jenis="ketidakhadiran_dicatat").count() == 2


def test_in_bulk_only_the_rows_of_a_locked_month_are_refused(pemeran: Pemeran) -> None:
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")
    september = date(2026, 9, 29)

    hasil = catat_ketidakhadiran_banyak(
        [cuti(pemeran, sejak=september, sampai=september), cuti(pemeran)],
        oleh=pemeran.dewi,
        now=NOW,
    )

    assert len(hasil.tercatat) == 1
    assert isinstance(hasil.ditolak[0].sebab, BulanTerkunci)


def test_nothing_to_record_is_no_mistake(pemeran: Pemeran) -> None:
    hasil = catat_ketidakhadiran_banyak([], oleh=pemeran.dewi, now=NOW)

    assert (hasil.tercatat, hasil.ditolak) == ((), ())


def test_five_people_cost_as_many_statements_as_one(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    orang = [pemeran.ani, pemeran.budi, pemeran.citra, pemeran.dewi, pemeran.eko]
    Periode.objects.create(bulan="2026-10")
    satu = [cuti(pemeran)]
    banyak = [cuti(pemeran, pegawai_id=a.pegawai_id, sejak=JUMAT, sampai=JUMAT)
              for a in orang]  # fmt: skip
    pelaku_kepegawaian(pemeran.dewi, NOW)  # read once a page, not once a row

    for baris in (satu, banyak):
        with django_assert_num_queries(11):
            catat_ketidakhadiran_banyak(baris, oleh=pemeran.dewi, now=NOW)


def test_fitri_cancels_and_the_row_stays_with_who_when_and_why(
    pemeran: Pemeran,
) -> None:
    catatan = catat(pemeran)

    batalkan_ketidakhadiran(
        ketidakhadiran_id=catatan.id,
        alasan=" Salah orang ",
        oleh=pemeran.fitri,
        now=NOW,
    )

    catatan.refresh_from_db()
    assert (catatan.dibatalkan_oleh, catatan.dibatalkan_at) == (pemeran.fitri, NOW)
    assert catatan.alasan_batal == "Salah orang"
    peristiwa = Peristiwa.objects.get(jenis="ketidakhadiran_dibatalkan")
    assert (peristiwa.pelaku_id, peristiwa.alasan) == (pemeran.fitri.id, "Salah orang")


@pytest.mark.parametrize("alasan", ["", "  "])
def test_cancelling_without_a_reason_changes_nothing(
    pemeran: Pemeran, alasan: str
) -> None:
    catatan = catat(pemeran)

    with pytest.raises(PembatalanDitolak, match="Alasan pembatalan belum diisi"):
        batalkan_ketidakhadiran(
            ketidakhadiran_id=catatan.id, alasan=alasan, oleh=pemeran.fitri, now=NOW
        )

    catatan.refresh_from_db()
    assert catatan.dibatalkan_at is None


def test_cancelling_twice_or_after_the_lock_is_refused(pemeran: Pemeran) -> None:
    def batalkan(catatan: Ketidakhadiran, saat: datetime = NOW) -> None:
        batalkan_ketidakhadiran(
            ketidakhadiran_id=catatan.id, alasan="Keliru", oleh=pemeran.fitri, now=saat
        )

    pertama, kedua = catat(pemeran), catat(pemeran, sejak=JUMAT, sampai=JUMAT)
    batalkan(pertama)

    with pytest.raises(PembatalanDitolak, match="sudah dibatalkan"):
        batalkan(pertama)
    Periode.objects.update_or_create(bulan="2026-10", defaults={"keadaan": "terkunci"})
    with pytest.raises(BulanTerkunci):
        batalkan(kedua)


def test_dewi_neither_records_nor_cancels_an_absence_of_her_own(
    pemeran: Pemeran,
) -> None:
    milik = cuti(pemeran, pegawai_id=pemeran.dewi.pegawai_id)
    with pytest.raises(KetidakhadiranDitolak, match="rekan di BKPSDM"):
        catat_ketidakhadiran(milik, oleh=pemeran.dewi, now=NOW)

    catatan = catat_ketidakhadiran(milik, oleh=pemeran.fitri, now=NOW)

    with pytest.raises(KetidakhadiranDitolak, match="rekan di BKPSDM"):
        batalkan_ketidakhadiran(
            ketidakhadiran_id=catatan.id, alasan="Batal.", oleh=pemeran.dewi, now=NOW
        )
    catatan.refresh_from_db()
    assert catatan.dibatalkan_at is None


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko"])
def test_only_the_personnel_office_records_and_cancels(
    pemeran: Pemeran, siapa: str
) -> None:
    akun, catatan = getattr(pemeran, siapa), catat(pemeran)
    lain = cuti(pemeran, pegawai_id=pemeran.budi.pegawai_id)

    with pytest.raises(TidakBerwenang):
        catat_ketidakhadiran(lain, oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        catat_ketidakhadiran_banyak([lain], oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        batalkan_ketidakhadiran(
            ketidakhadiran_id=catatan.id, alasan="x", oleh=akun, now=NOW
        )

    assert Ketidakhadiran.objects.filter(dibatalkan_at__isnull=True).count() == 1
