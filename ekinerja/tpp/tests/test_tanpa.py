"""Facts put right or left out, one thing at a time."""

from dataclasses import replace
from datetime import date, time

import pytest

from ekinerja.tpp.fakta import (
    Acara,
    Catatan,
    Fakta,
    Hukuman,
    Izin,
    Keadaan,
    Kewajiban,
    NilaiKinerja,
    TargetBulan,
)
from ekinerja.tpp.tanpa import (
    KejadianTidakAda,
    Pengandaian,
    cari,
    pengandaian,
    tanpa_semua,
)
from ekinerja.tpp.tests.bulan_uji import ALPA, Kerja, Sehari, fakta, mesin

BT = "belitung-timur"
SELASA, RABU = date(2026, 9, 8), date(2026, 9, 9)
ENAM, TUJUH = 5, 6  # places of 8 and 9 September among the working days


def tanya(bulan: dict[int, Sehari], id_: str, daerah: str = BT) -> Pengandaian:
    return cari(fakta(daerah, bulan), mesin(daerah).kebijakan, id_)


def hari(satu: Pengandaian, tanggal: date) -> tuple[time | None, time | None]:
    return next((h.masuk, h.pulang) for h in satu.fakta.hari if h.tanggal == tanggal)


def daftar(isi: Fakta, daerah: str = BT) -> list[str]:
    return [p.id for p in pengandaian(isi, mesin(daerah).kebijakan)]


def test_a_late_arrival_becomes_the_planned_one() -> None:
    satu = tanya({ENAM: Sehari(datang=800)}, "masuk:2026-09-08")

    assert satu.uraian == "Sel 8 Sep, masuk 07.43.20"
    assert satu.andaian == "masuk 07.30.00, menurut jadwal"
    assert hari(satu, SELASA) == (time(7, 30), time(16))


def test_in_a_price_of_the_morning_the_full_hour_counts_where_it_is_earlier() -> None:
    isi = fakta("barito-selatan", {ENAM: Sehari(datang=1200)})
    isi = replace(
        isi, hari=tuple(replace(h, jadwal_masuk=time(7, 30)) for h in isi.hari)
    )

    satu = cari(isi, mesin("barito-selatan").kebijakan, "masuk:2026-09-08")

    assert satu.andaian == "masuk 06.30.00, saat nilainya penuh"
    assert hari(satu, SELASA)[0] == time(6, 30)


@pytest.mark.parametrize(
    ("sehari", "id_", "apa"),
    [
        (Sehari(datang=None), "masuk:2026-09-08", "tanpa rekaman masuk"),
        (Sehari(mendahului=None), "pulang:2026-09-08", "tanpa rekaman pulang"),
        (Sehari(mendahului=600), "pulang:2026-09-08", "pulang 15.50.00"),
    ],
)
def test_a_missing_punch_and_an_early_leave_get_the_planned_time(
    sehari: Sehari, id_: str, apa: str
) -> None:
    satu = tanya({ENAM: sehari}, id_)

    assert satu.apa == apa
    assert hari(satu, SELASA) == (time(7, 30), time(16))


def test_a_day_without_a_trace_is_asked_about_in_parts_and_as_a_whole() -> None:
    isi = fakta(BT, {ENAM: ALPA})

    hadir, kerja, utuh, *_ = pengandaian(isi, mesin(BT).kebijakan)

    assert (hadir.id, kerja.id, utuh.id) == (
        "hadir:2026-09-08",
        "kerja:2026-09-08",
        "hari:2026-09-08",
    )
    assert hari(hadir, SELASA) == (time(7, 30), time(16))
    assert hari(kerja, SELASA) == (None, None)
    assert kerja.uraian == "Sel 8 Sep, 0 menit disetujui, minimal 300"
    assert kerja.andaian == "300 menit disetujui; Laporan 2 dokumen"
    assert len(utuh.fakta.kegiatan) - len(isi.kegiatan) == 3  # two targets, the minutes


def test_a_short_day_gets_the_minimum_and_its_targets() -> None:
    satu = tanya({ENAM: Sehari(kerja=(Kerja(290, 1),))}, "kerja:2026-09-08")

    tambahan = [k for k in satu.fakta.kegiatan if k.id.startswith("andaian")]
    assert satu.apa == "290 menit disetujui, minimal 300"
    assert [(k.rhk, k.menit, k.jumlah) for k in tambahan] == [
        ("rhk:1", 0, 1),
        ("rhk:2", 0, 2),
        ("rhk:1", 10, 0),
    ]


def test_enough_minutes_with_a_missed_target_are_told_by_the_target() -> None:
    satu = tanya(
        {ENAM: Sehari(kerja=(Kerja(300, 2), Kerja(60, 1, "rhk:2")))}, "kerja:2026-09-08"
    )

    assert satu.apa == "Laporan 1 dari 2 dokumen"
    assert satu.andaian == "Laporan 2 dokumen"


def test_without_a_minimum_a_day_is_held_against_what_counts_at_most() -> None:
    satu = tanya(
        {ENAM: Sehari(kerja=(Kerja(200, 2), Kerja(90, 2, "rhk:2")))},
        "kerja:2026-09-08",
        "barito-selatan",
    )

    assert satu.apa == "290 menit disetujui, paling banyak dihitung 360"
    assert satu.fakta.kegiatan[-1].menit == 70


def test_nobody_is_held_against_more_than_the_day_s_working_hours() -> None:
    isi = fakta(
        "barito-selatan", {ENAM: Sehari(kerja=(Kerja(200, 2), Kerja(90, 2, "rhk:2")))}
    )
    isi = replace(isi, hari=tuple(replace(h, menit_kerja=330) for h in isi.hari))

    satu = cari(isi, mesin("barito-selatan").kebijakan, "kerja:2026-09-08")

    assert satu.apa == "290 menit disetujui, jam kerja 330 menit"
    assert satu.fakta.kegiatan[-1].menit == 40


def test_a_month_in_order_has_nothing_to_ask() -> None:
    assert daftar(fakta(BT, {})) == []


def test_a_leave_record_is_asked_about_in_two_ways() -> None:
    cuti = Sehari(izin="cuti_tahunan", kerja=())
    isi = fakta(BT, {ENAM: cuti, TUJUH: cuti})
    isi = replace(
        isi,
        hari=tuple(
            replace(h, id_ketidakhadiran="ketidakhadiran:7") if h.ketidakhadiran else h
            for h in isi.hari
        ),
        izin=(Izin("ketidakhadiran:7", "cuti_tahunan", SELASA, RABU),),
    )

    tanpa, biasa, *_ = pengandaian(isi, mesin(BT).kebijakan)

    assert (tanpa.id, biasa.id) == ("ketidakhadiran:7", "biasa:ketidakhadiran:7")
    assert tanpa.uraian == "Cuti tahunan, 2 hari mulai Sel 8 Sep"
    assert tanpa.fakta.izin == ()
    assert [h.ketidakhadiran for h in tanpa.fakta.hari] == [None] * 22
    assert hari(tanpa, RABU) == (None, None)
    assert hari(biasa, RABU) == (time(7, 30), time(16))
    assert sum(k.menit for k in biasa.fakta.kegiatan if k.tanggal == RABU) == 300


def test_a_punch_by_its_id_is_its_event_or_left_out() -> None:
    telat = tanya({ENAM: Sehari(datang=800)}, "rekaman:081")
    tepat = tanya({}, "rekaman:081")

    assert telat.id == "masuk:2026-09-08"
    assert (tepat.id, tepat.andaian) == ("rekaman:081", "rekaman itu tidak ada")
    assert tepat.apa == "rekaman masuk 07.30.00"
    assert hari(tepat, SELASA) == (None, time(16))


def test_an_approved_activity_is_left_out_and_another_report_approved() -> None:
    bulan = {ENAM: Sehari(kerja=(Kerja(300, 2), Kerja(60, 2, "rhk:2", "dikembalikan")))}

    disetujui = tanya(bulan, "aktivitas:08-0")
    kembali = tanya(bulan, "aktivitas:08-1")

    assert disetujui.uraian == "Sel 8 Sep, kegiatan Menyusun laporan, 300 menit"
    assert "aktivitas:08-0" not in {k.id for k in disetujui.fakta.kegiatan}
    assert kembali.apa == "laporan dikembalikan: Menyusun laporan, 60 menit"
    assert {k.keadaan for k in kembali.fakta.kegiatan} == {"disetujui"}
    assert "aktivitas:08-1" in daftar(fakta(BT, bulan))
    assert "aktivitas:08-0" not in daftar(fakta(BT, bulan))


def lengkap() -> Fakta:
    """A month in order but for one row of every other kind."""
    return replace(
        fakta(BT, {}),
        kewajiban=(Kewajiban("kewajiban:1", "pdm", "belum", SELASA, ""),),
        acara=(Acara("acara:1", SELASA, "apel", "apel Selasa", "tidak_hadir"),),
        hukuman=(Hukuman("hukuman:1", "sedang", "Potong 25 %", "8/2026", SELASA, 6),),
        catatan=(
            Catatan("catatan:1", SELASA, "kelalaian", "tidak_menilai", "Laporan Joko"),
            Catatan("catatan:2", SELASA, "tambahan", "bendahara", ""),
        ),
        keadaan=(Keadaan("keadaan:1", "tugas_belajar", SELASA, RABU),),
        nilai=(NilaiKinerja("nilai:1", "butuh_perbaikan", 80),),
        target_bulan=(TargetBulan("target_bulan:1", "rhk:1", "Arsip", 50, "berkas"),),
    )


@pytest.mark.parametrize(
    ("id_", "uraian", "andaian"),
    [
        ("kewajiban:1", "Kewajiban PDM belum dipenuhi", "kewajiban itu sudah dipenuhi"),
        ("acara:1", "Sel 8 Sep, tidak hadir pada apel Selasa", "hadir pada acara itu"),
        (
            "hukuman:1",
            "Hukuman disiplin sedang: Potong 25 %",
            "hukuman itu tidak ada",
        ),
        (
            "catatan:1",
            "Sel 8 Sep, tidak menilai: Laporan Joko",
            "kelalaian itu tidak ada",
        ),
        ("catatan:2", "Sel 8 Sep, bendahara", "fakta itu tidak ada"),
        ("keadaan:1", "Tugas belajar", "keadaan itu tidak ada"),
        ("nilai:1", "Predikat kinerja butuh perbaikan", "predikatnya sangat baik"),
        (
            "target_bulan:1",
            "Target bulan Arsip: 44 dari 50 berkas",
            "50 berkas tercapai",
        ),
        ("target:1", "target Laporan", "fakta itu tidak ada"),
        ("penempatan:1", "penempatan Staf", "fakta itu tidak ada"),
    ],
)
def test_every_kind_of_row_has_its_words(id_: str, uraian: str, andaian: str) -> None:
    satu = cari(lengkap(), mesin(BT).kebijakan, id_)

    assert (satu.uraian, satu.andaian) == (uraian, andaian)


def test_rows_are_offered_where_they_may_have_cost_something() -> None:
    assert daftar(lengkap()) == [
        "target_bulan:1",
        "kewajiban:1",
        "acara:1",
        "hukuman:1",
        "catatan:1",
        "keadaan:1",
        "nilai:1",
    ]


def test_what_nobody_knows_is_refused_with_what_may_be_asked() -> None:
    with pytest.raises(KejadianTidakAda) as galat:
        tanya({ENAM: Sehari(datang=800)}, "masuk:2026-09-09")

    assert str(galat.value) == (
        "Tidak ada kejadian atau fakta 'masuk:2026-09-09' pada September 2026. "
        "Yang ada antara lain masuk:2026-09-08."
    )


def test_a_running_month_is_asked_about_up_to_today() -> None:
    isi = fakta(
        BT,
        {ENAM: ALPA, TUJUH: Sehari(datang=600, mendahului=None, kerja=()), 9: ALPA},
        hari_berjalan=RABU,
    )

    assert daftar(isi) == [
        "hadir:2026-09-08",
        "kerja:2026-09-08",
        "hari:2026-09-08",
        "masuk:2026-09-09",
    ]


def test_with_everything_put_right_nothing_is_left_to_ask() -> None:
    bulan = {
        1: Sehari(datang=800, mendahului=600),
        3: ALPA,
        4: Sehari(kerja=(Kerja(200, 1), Kerja(60, 1, "rhk:1", "dikembalikan"))),
    }
    semua = replace(
        lengkap(), hari=fakta(BT, bulan).hari, kegiatan=fakta(BT, bulan).kegiatan
    )

    beres = tanpa_semua(semua, mesin(BT).kebijakan)

    assert daftar(beres) == []
    assert [c.id for c in beres.catatan] == ["catatan:2"]


def test_a_night_shift_knows_no_midnight() -> None:
    isi = fakta(BT, {})
    malam = replace(
        isi.hari[ENAM],
        jadwal_masuk=time(21),
        jadwal_pulang=time(6),
        masuk=time(0, 10),
        pulang=time(5, 30),
    )
    isi = replace(isi, hari=(*isi.hari[:ENAM], malam, *isi.hari[TUJUH:]))

    masuk, pulang, _ = pengandaian(isi, mesin(BT).kebijakan)
    awal = replace(malam, masuk=time(20, 50), pulang=time(6, 5))
    tepat = replace(isi, hari=(*isi.hari[:ENAM], awal, *isi.hari[TUJUH:]))

    assert (masuk.apa, masuk.andaian) == (
        "masuk 00.10.00",
        "masuk 21.00.00, menurut jadwal",
    )
    assert (pulang.apa, pulang.andaian) == (
        "pulang 05.30.00",
        "pulang 06.00.00, menurut jadwal",
    )
    assert daftar(tepat) == []


def test_flexible_hours_move_the_leaving_and_a_third_scan_has_its_own_event() -> None:
    isi = fakta(BT, {})
    luwes = replace(
        isi.hari[ENAM],
        masuk=time(7, 50),
        pulang=time(16, 5),
        menit_luwes=30,
        jadwal_kembali=time(13),
        kembali=time(13, 9),
        id_kembali="rekaman:083",
    )
    isi = replace(isi, hari=(*isi.hari[:ENAM], luwes, *isi.hari[TUJUH:]))

    semua = {p.id: p.andaian for p in pengandaian(isi, mesin(BT).kebijakan)}

    assert semua["pulang:2026-09-08"] == "pulang 16.20.00, menurut jam luwes"
    assert semua["kembali:2026-09-08"] == "kembali 13.00.00, menurut jadwal"
    assert cari(isi, mesin(BT).kebijakan, "rekaman:083").id == "kembali:2026-09-08"


def test_at_work_from_home_only_the_work_is_asked_about() -> None:
    isi = fakta(BT, {ENAM: Sehari(izin="wfh", kerja=(Kerja(290, 4),))})

    semua = [i for i in daftar(isi) if i.endswith("2026-09-08")]

    assert semua == ["kerja:2026-09-08"]


def test_a_punch_of_a_day_nobody_judges_yet_can_only_be_left_out() -> None:
    """Wednesday's punch, two minutes late, while Tuesday is running."""
    isi = fakta(BT, {TUJUH: Sehari(datang=120)}, hari_berjalan=SELASA)

    satu = cari(isi, mesin(BT).kebijakan, "rekaman:091")

    assert (satu.jenis, satu.andaian) == ("rekaman", "rekaman itu tidak ada")
    assert hari(satu, RABU) == (None, time(16))


@pytest.mark.parametrize(
    ("kembali", "menit_luwes", "harap"),
    [
        (time(13), 0, []),
        (time(13, 0, 1), 0, ["kembali:2026-09-08"]),
        (None, 0, ["kembali:2026-09-08"]),
    ],
)
def test_a_return_from_rest_has_its_edge(
    kembali: time | None, menit_luwes: int, harap: list[str]
) -> None:
    isi = fakta(BT, {})
    satu = replace(
        isi.hari[ENAM],
        jadwal_kembali=time(13),
        kembali=kembali,
        id_kembali="rekaman:083" if kembali else None,
        menit_luwes=menit_luwes,
    )
    isi = replace(isi, hari=(*isi.hari[:ENAM], satu, *isi.hari[TUJUH:]))

    assert daftar(isi) == harap


def test_a_day_without_a_plan_has_no_hours_to_put_right() -> None:
    isi = fakta(BT, {})
    bebas = replace(
        isi.hari[ENAM], jadwal_masuk=None, jadwal_pulang=None, menit_kerja=0, masuk=None
    )
    isi = replace(isi, hari=(*isi.hari[:ENAM], bebas, *isi.hari[TUJUH:]))

    assert daftar(isi) == []


def test_a_row_without_words_is_told_by_its_id() -> None:
    isi = fakta(BT, {})
    isi = replace(isi, target=(replace(isi.target[0], uraian=""), *isi.target[1:]))

    assert cari(isi, mesin(BT).kebijakan, "target:1").apa == "target target:1"
