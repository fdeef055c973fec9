"""Decisions about punches and absences, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ekinerja.alur import Ditolak
from ekinerja.presensi.rules import (
    JENIS,
    JenisDitolak,
    KetidakhadiranBertumpuk,
    KetidakhadiranDitolak,
    LayananDitahan,
    Masa,
    PembatalanDitolak,
    RekamanDitolak,
    Tahanan,
    boleh_batal,
    nama_jenis,
    periksa_arah,
    periksa_batal,
    periksa_catat,
    periksa_formulir,
    periksa_impor,
    periksa_jenis,
    periksa_masa,
    periksa_wajib_hadir,
    periksa_waktu,
    rekaman_terdekat,
    urutkan,
)
from ekinerja.waktu import Bulan

KETUK = datetime(2026, 10, 6, 0, 14, 3, tzinfo=UTC)
SELASA = date(2026, 10, 6)
SEMUA_LAYANAN = Tahanan("PDM", date(2026, 6, 30), frozenset(JENIS))


@pytest.mark.parametrize(
    ("detik", "sama"),
    [(0, True), (59, True), (-59, True), (60, False), (-60, False)],
)
def test_two_taps_less_than_a_minute_apart_are_one(detik: int, sama: bool) -> None:
    terdekat = rekaman_terdekat(KETUK + timedelta(seconds=detik), yang_ada=[KETUK])

    assert (terdekat == KETUK) is sama


def test_of_several_near_punches_the_first_one_is_meant() -> None:
    lain = [KETUK + timedelta(seconds=50), KETUK]

    assert rekaman_terdekat(KETUK + timedelta(seconds=20), yang_ada=lain) == KETUK


def test_only_arriving_and_leaving_are_directions() -> None:
    periksa_arah("masuk")
    periksa_arah("pulang")

    with pytest.raises(RekamanDitolak, match="Arah 'siang' tidak dikenal"):
        periksa_arah("siang")


def test_the_head_of_the_region_keeps_no_attendance() -> None:
    periksa_wajib_hadir(kelompok="umum", nama="Ani")
    periksa_wajib_hadir(kelompok=None, nama="Ani")

    with pytest.raises(RekamanDitolak, match="Hadi adalah kepala daerah"):
        periksa_wajib_hadir(kelompok="kepala_daerah", nama="Hadi")


def test_an_imported_punch_lies_in_an_open_month() -> None:
    periksa_impor(arah="masuk", waktu_at=KETUK, terkunci=False)

    with pytest.raises(RekamanDitolak, match="sudah dikunci"):
        periksa_impor(arah="masuk", waktu_at=KETUK, terkunci=True)
    with pytest.raises(RekamanDitolak, match="tidak dikenal"):
        periksa_impor(arah="x", waktu_at=KETUK, terkunci=False)


@pytest.mark.parametrize(
    ("geser", "kata"),
    [
        (timedelta(seconds=1), "belum terjadi"),
        (timedelta(days=-366, seconds=-1), "lebih dari setahun"),
    ],
)
def test_an_imported_punch_has_happened_within_a_year(
    geser: timedelta, kata: str
) -> None:
    periksa_waktu(KETUK, now=KETUK)
    periksa_waktu(KETUK - timedelta(days=366), now=KETUK)

    with pytest.raises(RekamanDitolak, match=kata):
        periksa_waktu(KETUK + geser, now=KETUK)


@pytest.mark.parametrize(
    ("sampai", "kalimat"),
    [
        (date(2026, 10, 5), "mendahului tanggal mulai Selasa, 6 Oktober 2026"),
        (date(2027, 10, 7), "melebihi 366 hari"),
        (date(2126, 10, 7), "antara 2000 dan 2100"),
    ],
)
def test_days_of_an_absence_must_make_sense(sampai: date, kalimat: str) -> None:
    with pytest.raises(KetidakhadiranDitolak, match=kalimat):
        periksa_masa(Masa(SELASA, sampai))


@pytest.mark.parametrize("sampai", [SELASA, date(2027, 10, 6)])
def test_one_day_and_366_days_are_the_ends(sampai: date) -> None:
    periksa_masa(Masa(SELASA, sampai))


def test_a_span_knows_every_month_it_touches() -> None:
    masa = Masa(date(2026, 11, 30), date(2027, 1, 1))

    assert masa.bulan == [Bulan(2026, 11), Bulan(2026, 12), Bulan(2027, 1)]


@pytest.mark.parametrize(
    ("sejak", "sampai", "bertemu"),
    [
        (5, 5, False),
        (5, 6, True),
        (8, 8, True),
        (9, 9, False),
        (1, 31, True),
    ],
)
def test_spans_meet_when_they_share_a_day(
    sejak: int, sampai: int, bertemu: bool
) -> None:
    masa = Masa(SELASA, date(2026, 10, 8))

    lain = Masa(date(2026, 10, sejak), date(2026, 10, sampai))

    assert masa.bertemu(lain) is bertemu
    assert lain.bertemu(masa) is bertemu


def catat(
    jenis: str = "cuti_tahunan",
    *,
    nomor: str = "CT/1",
    kelompok: str = "umum",
    yang_ada: list[Masa] | None = None,
    tahanan: Tahanan | None = None,
) -> None:
    periksa_catat(
        jenis=jenis,
        masa=Masa(SELASA, date(2026, 10, 8), JENIS.get(jenis, jenis)),
        nomor_dokumen=nomor,
        nama="Ani",
        kelompok=kelompok,
        yang_ada=yang_ada or [],
        tahanan=tahanan,
    )


def test_an_absence_with_its_document_is_fine() -> None:
    catat()


@pytest.mark.parametrize("nomor", ["", "   "])
def test_without_a_document_there_is_no_record(nomor: str) -> None:
    with pytest.raises(KetidakhadiranDitolak, match="Nomor dokumen"):
        catat(nomor=nomor)


def test_the_head_of_the_region_has_no_absences() -> None:
    with pytest.raises(KetidakhadiranDitolak, match="kepala daerah"):
        catat(kelompok="kepala_daerah")


def test_kinds_come_in_the_order_of_the_law_and_a_policys_own_after_them() -> None:
    assert urutkan(["wfh", "izin_ibadah", "sakit", "cuti_tahunan", "apa"]) == [
        "cuti_tahunan",
        "sakit",
        "wfh",
        "apa",
        "izin_ibadah",
    ]
    assert nama_jenis("cltn") == "Cuti di luar tanggungan negara"
    assert nama_jenis("izin_ibadah") == "Izin ibadah"


def test_only_kinds_of_the_policy_are_kinds() -> None:
    periksa_jenis("sakit", dikenal=["sakit"], anak_ke=None)

    with pytest.raises(JenisDitolak, match=r"tambahkan pada \[penilaian\] izin"):
        periksa_jenis("wfh", dikenal=["sakit"], anak_ke=None)
    with pytest.raises(JenisDitolak, match="'bolos' tidak dikenal"):
        periksa_jenis("bolos", dikenal=["sakit"], anak_ke=None)


@pytest.mark.parametrize("anak_ke", [1, 20])
def test_the_first_and_the_twentieth_child_are_the_ends(anak_ke: int) -> None:
    periksa_jenis("cuti_melahirkan", dikenal=["cuti_melahirkan"], anak_ke=anak_ke)


def test_an_absence_on_a_day_of_another_is_refused_by_name() -> None:
    lain = Masa(date(2026, 10, 8), date(2026, 10, 9), "Sakit")

    with pytest.raises(
        KetidakhadiranBertumpuk,
        match="Ani sudah tercatat sakit Kam 8 Okt sampai Jum 9 Okt",
    ):
        catat(yang_ada=[lain])


@pytest.mark.parametrize(
    ("jenis", "ditahan"),
    [
        ("cuti_tahunan", True),
        # whatever a policy lists: nobody sick or on duty is turned away
        ("sakit", False),
        ("sakit_rawat_inap", False),
        ("cuti_melahirkan", False),
        ("dinas_luar", False),
        ("wfh", False),
    ],
)
def test_overdue_pdm_withholds_services_but_never_sickness_or_duty(
    jenis: str, ditahan: bool
) -> None:
    if ditahan:
        with pytest.raises(LayananDitahan, match="PDM Ani belum selesai"):
            catat(jenis, tahanan=SEMUA_LAYANAN)
    else:
        catat(jenis, tahanan=SEMUA_LAYANAN)


def test_kinds_the_policy_does_not_list_are_no_service() -> None:
    catat(tahanan=Tahanan("PDM", date(2026, 6, 30), frozenset({"diklat"})))


def test_cancelling_needs_a_reason_and_happens_once() -> None:
    periksa_batal(dibatalkan=False, alasan="Salah orang")

    with pytest.raises(PembatalanDitolak, match="Alasan pembatalan belum diisi"):
        periksa_batal(dibatalkan=False, alasan=" ")
    with pytest.raises(PembatalanDitolak, match="sudah dibatalkan"):
        periksa_batal(dibatalkan=True, alasan="Salah orang")
    assert boleh_batal(dibatalkan=False)
    assert not boleh_batal(dibatalkan=True)


def test_every_refusal_is_one_a_page_can_show() -> None:
    for galat in (
        JenisDitolak,
        KetidakhadiranBertumpuk,
        KetidakhadiranDitolak,
        LayananDitahan,
        PembatalanDitolak,
        RekamanDitolak,
    ):
        assert issubclass(galat, Ditolak)


def test_a_page_of_another_day_records_nothing() -> None:
    periksa_formulir(dipakai=SELASA, tanggal=SELASA)

    with pytest.raises(RekamanDitolak, match="sudah dipakai Sel 6 Okt"):
        periksa_formulir(dipakai=SELASA, tanggal=SELASA + timedelta(days=1))
