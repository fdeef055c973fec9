"""Judging a period: the matrix, who judges, when, and which judgement a month uses."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.operations import NilaiBaru
from ekinerja.kinerja.rules import (
    IsiNilai,
    PenilaianDitolak,
    PeriodeNilai,
    boleh_menilai,
    periksa_nilai,
    periksa_penilai,
    pilihan_periode,
    predikat,
)
from ekinerja.kinerja.tests.alat import pukul
from ekinerja.organisasi.models import Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import Bulan

SEPTEMBER = PeriodeNilai(Bulan(2026, 9), Bulan(2026, 9))
TRIWULAN_3 = PeriodeNilai(Bulan(2026, 7), Bulan(2026, 9))
OKTOBER_1 = pukul("09:00", date(2026, 10, 1))
BAIK = IsiNilai("sesuai", "sesuai", 85, "Pertahankan.")


@pytest.mark.parametrize(
    ("hasil", "perilaku", "harap"),
    [
        ("di_atas", "di_bawah", "kurang"),
        ("di_atas", "sesuai", "baik"),
        ("di_atas", "di_atas", "sangat_baik"),
        ("sesuai", "di_bawah", "kurang"),
        ("sesuai", "sesuai", "baik"),
        ("sesuai", "di_atas", "baik"),
        ("di_bawah", "di_bawah", "sangat_kurang"),
        ("di_bawah", "sesuai", "butuh_perbaikan"),
        ("di_bawah", "di_atas", "butuh_perbaikan"),
    ],
)
def test_two_ratings_make_the_predicate(hasil: str, perilaku: str, harap: str) -> None:
    assert predikat(hasil, perilaku) == harap


@pytest.mark.parametrize(
    ("sejak", "sampai", "nama", "wajar"),
    [
        (Bulan(2026, 9), Bulan(2026, 9), "September 2026", True),
        (Bulan(2026, 7), Bulan(2026, 9), "Juli sampai September 2026", True),
        (Bulan(2026, 1), Bulan(2026, 12), "Januari sampai Desember 2026", True),
        (Bulan(2026, 10), Bulan(2026, 9), "Oktober sampai September 2026", False),
        (Bulan(2025, 12), Bulan(2026, 1), "Desember sampai Januari 2026", False),
    ],
)
def test_a_period_is_months_of_one_year(
    sejak: Bulan, sampai: Bulan, nama: str, wajar: bool
) -> None:
    periode = PeriodeNilai(sejak, sampai)

    assert (periode.nama, periode.wajar) == (nama, wajar)


def bulan(dari: int, sampai: int) -> PeriodeNilai:
    return PeriodeNilai(Bulan(2026, dari), Bulan(2026, sampai))


@pytest.mark.parametrize(
    ("lain", "boleh"),
    [
        (bulan(4, 6), True),  # before
        (bulan(10, 12), True),  # after
        (bulan(7, 9), True),  # the same
        (bulan(8, 8), True),  # within
        (bulan(1, 12), True),  # around
        (bulan(6, 7), False),
        (bulan(9, 10), False),
    ],
)
def test_periods_lie_apart_or_within_each_other(
    lain: PeriodeNilai, boleh: bool
) -> None:
    def periksa() -> None:
        periksa_nilai(BAIK, periode=TRIWULAN_3, yang_ada=[lain])

    if boleh:
        periksa()
    else:
        with pytest.raises(PenilaianDitolak, match="berpotongan dengan"):
            periksa()


@pytest.mark.parametrize(
    ("isi", "bidang"),
    [
        (IsiNilai("sesuai", "sesuai", 0), None),
        (IsiNilai("sesuai", "sesuai", 120), None),
        (IsiNilai("sesuai", "sesuai", 121), "nilai_perilaku"),
        (IsiNilai("sesuai", "sesuai", -1), "nilai_perilaku"),
        (IsiNilai("baik", "sesuai"), "hasil_kerja"),
        (IsiNilai("sesuai", ""), "perilaku"),
        (IsiNilai("sesuai", "sesuai", None, "a" * 500), None),
        (IsiNilai("sesuai", "sesuai", None, "a" * 501), "catatan"),
    ],
)
def test_what_a_judgement_may_say(isi: IsiNilai, bidang: str | None) -> None:
    if bidang is None:
        assert periksa_nilai(isi, periode=SEPTEMBER, yang_ada=[]) == isi
        return
    with pytest.raises(PenilaianDitolak, match=r"\.$") as tolak:
        periksa_nilai(isi, periode=SEPTEMBER, yang_ada=[])
    assert tolak.value.bidang == bidang


@pytest.mark.parametrize(
    ("hari_ini", "nama"),
    [
        (
            date(2026, 10, 6),
            [
                "September 2026",
                "Agustus 2026",
                "Juli 2026",
                "Juni 2026",
                "Juli sampai September 2026",
                "April sampai Juni 2026",
                "Januari sampai Desember 2025",
            ],
        ),
        # on its last day a month may be judged
        (
            date(2026, 12, 31),
            [
                "Desember 2026",
                "November 2026",
                "Oktober 2026",
                "September 2026",
                "Oktober sampai Desember 2026",
                "Juli sampai September 2026",
                "Januari sampai Desember 2026",
            ],
        ),
    ],
)
def test_periods_offered_are_over(hari_ini: date, nama: list[str]) -> None:
    assert [satu.nama for satu in pilihan_periode(hari_ini)] == nama


def nilai(
    pemeran: Pemeran,
    isi: IsiNilai = BAIK,
    *,
    oleh: str = "budi",
    periode: PeriodeNilai = SEPTEMBER,
    now: datetime = OKTOBER_1,
) -> EvaluasiKinerja:
    return operations.nilai_kinerja(
        pegawai_id=pemeran.ani.pegawai_id,
        periode=periode,
        isi=isi,
        oleh=getattr(pemeran, oleh),
        now=now,
    )


@pytest.mark.parametrize(
    ("oleh", "kalimat"),
    [
        ("budi", ""),
        ("ani", "tidak dapat dinilai sendiri"),
        ("citra", "dan itu bukan Anda"),
        ("dewi", "dan itu bukan Anda"),
        ("eko", "dan itu bukan Anda"),
    ],
)
def test_only_the_direct_superior_judges(
    pemeran: Pemeran, oleh: str, kalimat: str
) -> None:
    if not kalimat:
        assert nilai(pemeran, oleh=oleh).dinilai_oleh_id == pemeran.budi.pegawai_id
        return
    with pytest.raises(PenilaianDitolak, match=kalimat):
        nilai(pemeran, oleh=oleh)
    assert not EvaluasiKinerja.objects.exists()


@pytest.mark.parametrize(
    ("terakhir", "penilai"),
    [(date(2026, 9, 29), "citra"), (date(2026, 9, 30), "budi")],
)
def test_the_superior_is_that_of_the_periods_last_day(
    pemeran: Pemeran, terakhir: date, penilai: str
) -> None:
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(
        berlaku_sampai=terakhir
    )
    bukan = {"budi": "citra", "citra": "budi"}[penilai]

    nilai(pemeran, oleh=penilai)

    with pytest.raises(PenilaianDitolak, match="Rabu, 30 September 2026"):
        nilai(pemeran, oleh=bukan)


@pytest.mark.parametrize(
    ("now", "boleh"),
    [
        (pukul("23:59:59", date(2026, 9, 29)), False),
        (pukul("00:00:00", date(2026, 9, 30)), True),
    ],
)
def test_a_period_is_judged_from_its_last_day_on(
    pemeran: Pemeran, now: datetime, boleh: bool
) -> None:
    if boleh:
        nilai(pemeran, now=now)
    else:
        with pytest.raises(PenilaianDitolak, match="September 2026 belum berakhir"):
            nilai(pemeran, now=now)


def test_a_judgement_may_be_changed_and_the_trail_keeps_both(pemeran: Pemeran) -> None:
    pertama = nilai(pemeran)

    kedua = nilai(pemeran, IsiNilai("di_atas", "di_atas", 85, "Melampaui target."))

    assert kedua.id == pertama.id
    awal, ubah = Peristiwa.objects.filter(jenis="kinerja_dinilai").order_by("id")
    assert awal.rincian == {
        "hasil_kerja": "sesuai",
        "perilaku": "sesuai",
        "nilai_perilaku": "85",
        "predikat": "baik",
    }
    assert ubah.rincian == {
        "hasil_kerja": {"dari": "sesuai", "menjadi": "di_atas"},
        "perilaku": {"dari": "sesuai", "menjadi": "di_atas"},
        "predikat": {"dari": "baik", "menjadi": "sangat_baik"},
    }
    assert (ubah.pegawai_id, ubah.bulan) == (pemeran.ani.pegawai_id, "2026-09")


def test_a_month_uses_the_latest_judgement_that_was_over(pemeran: Pemeran) -> None:
    ani = pemeran.ani.pegawai_id
    agustus = nilai(pemeran, periode=bulan(8, 8))
    triwulan = nilai(pemeran, periode=TRIWULAN_3)

    def dipakai(bulan_ke: int) -> int | None:
        bulan = Bulan(2026, bulan_ke)
        satu = queries.kinerja_dalam(pegawai_ids=[ani], bulan=bulan).nilai.get(ani)
        return satu and satu.id

    assert dipakai(7) is None
    assert dipakai(8) == agustus.id
    assert dipakai(9) == triwulan.id
    assert dipakai(12) == triwulan.id

    # the month's own judgement beats the quarter's that ended on the same day
    september = nilai(pemeran)
    assert dipakai(9) == september.id


def test_many_are_judged_each_by_the_superior(pemeran: Pemeran) -> None:
    def baru(siapa: str, oleh: str, isi: IsiNilai = BAIK) -> NilaiBaru:
        pegawai_id = getattr(pemeran, siapa).pegawai_id
        return NilaiBaru(pegawai_id, SEPTEMBER, isi, getattr(pemeran, oleh), OKTOBER_1)

    hasil = operations.nilai_kinerja_banyak(
        [
            baru("ani", "budi"),
            baru("budi", "citra"),
            baru("gita", "hadi"),
            baru("intan", "budi"),
            baru("joko", "kapus", IsiNilai("sesuai", "sesuai", 200)),
        ]
    )

    assert len(hasil.berhasil) == 3
    assert [satu.indeks for satu in hasil.ditolak] == [3, 4]
    assert EvaluasiKinerja.objects.count() == 3


@pytest.mark.parametrize(
    "ubah",
    [
        {"nilai_perilaku": 121},
        {"hasil_kerja": "baik"},
        {"sampai": date(2026, 8, 31)},
        {"dinilai_oleh": "pegawai"},
    ],
)
def test_the_database_itself_refuses(pemeran: Pemeran, ubah: dict[str, object]) -> None:
    satu = nilai(pemeran)
    if "dinilai_oleh" in ubah:
        ubah = {"dinilai_oleh": pemeran.ani.pegawai}

    with pytest.raises(IntegrityError), transaction.atomic():
        EvaluasiKinerja.objects.filter(id=satu.id).update(**ubah)


def test_a_period_that_is_none_is_judged_by_nobody() -> None:
    silang = PeriodeNilai(Bulan(2025, 12), Bulan(2026, 1))
    siapa = {"pegawai": 1, "pelaku": 2, "atasan": 2}

    with pytest.raises(PenilaianDitolak, match="berurutan dalam satu tahun"):
        periksa_penilai(periode=silang, **siapa, hari_ini=date(2026, 10, 1))
    periksa_penilai(periode=SEPTEMBER, **siapa, hari_ini=date(2026, 9, 30))


@pytest.mark.parametrize(
    ("pelaku", "hari_ini", "boleh"),
    [
        (2, date(2026, 9, 29), False),
        (2, date(2026, 9, 30), True),
        (3, date(2026, 9, 30), False),
        (1, date(2026, 9, 30), False),
    ],
)
def test_the_button_is_there_for_the_superior_from_the_last_day(
    pelaku: int, hari_ini: date, boleh: bool
) -> None:
    tanya = boleh_menilai(
        periode=SEPTEMBER, pegawai=1, pelaku=pelaku, atasan=2, hari_ini=hari_ini
    )

    assert tanya is boleh
