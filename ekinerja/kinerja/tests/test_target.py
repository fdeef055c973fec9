"""Month targets: who sets them, until when, in which unit, and who sees them."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.models import Rhk, TargetBulan
from ekinerja.kinerja.operations import TargetBaru, TargetBulanBaru
from ekinerja.kinerja.rules import (
    IsiTarget,
    SatuanDitolak,
    TargetDitolak,
    boleh_tetapkan,
    periksa_target,
)
from ekinerja.kinerja.tests.alat import (
    PAGI,
    kunci_bulan,
    laporan,
    pukul,
    susun_skp,
)
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
OKTOBER = Bulan(2026, 10)
NOV_1 = pukul("08:00", date(2026, 11, 1))


@pytest.mark.parametrize(
    ("pelaku", "atasan", "bkpsdm", "hari_ini", "boleh"),
    [
        # the superior, until the month's last day
        (2, True, False, date(2026, 9, 1), True),
        (2, True, False, date(2026, 10, 31), True),
        (2, True, False, date(2026, 11, 1), False),
        # the office, also after it
        (4, False, True, date(2026, 10, 31), True),
        (4, False, True, date(2026, 11, 1), True),
        # nobody else, and never oneself whatever one is
        (3, False, False, date(2026, 10, 6), False),
        (1, True, True, date(2026, 10, 6), False),
    ],
)
def test_who_sets_a_target_and_until_when(
    pelaku: int, atasan: bool, bkpsdm: bool, hari_ini: date, boleh: bool
) -> None:
    assert (
        boleh_tetapkan(
            bulan=OKTOBER,
            pegawai=1,
            pelaku=pelaku,
            atasan=atasan,
            bkpsdm=bkpsdm,
            hari_ini=hari_ini,
        )
        == boleh
    )


@pytest.mark.parametrize(
    ("jumlah", "satuan", "harian", "laporan", "tahun", "kalimat"),
    [
        (1, "berkas", None, [], 2026, ""),
        (100_000, "berkas", None, [], 2026, ""),
        (0, "berkas", None, [], 2026, "angka dari 1 sampai 100.000"),
        (100_001, "berkas", None, [], 2026, "angka dari 1 sampai 100.000"),
        (40, " ", None, [], 2026, "Satuan target RHK 3 belum diisi"),
        (40, "b" * 31, None, [], 2026, "paling panjang 30 huruf"),
        # the unit of the daily target, and of what was reported, binds
        (40, "", "berkas", [], 2026, ""),
        (40, "Berkas", "berkas", ["berkas"], 2026, ""),
        (40, "surat", "berkas", [], 2026, "dihitung dalam berkas, bukan surat"),
        (40, "surat", None, ["berkas"], 2026, "sudah ada dalam berkas, bukan surat"),
        (40, "berkas", None, [], 2025, "RHK 3 berasal dari SKP 2025, bukan 2026"),
    ],
)
def test_a_target_counts_in_one_unit(
    jumlah: int,
    satuan: str,
    harian: str | None,
    laporan: list[str],
    tahun: int,
    kalimat: str,
) -> None:
    def periksa() -> IsiTarget:
        return periksa_target(
            IsiTarget(7, jumlah, satuan),
            nomor=3,
            tahun=tahun,
            bulan=OKTOBER,
            satuan_harian=harian,
            satuan_laporan=laporan,
        )

    if not kalimat:
        assert periksa() == IsiTarget(7, jumlah, "berkas")
        return
    with pytest.raises(TargetDitolak, match=kalimat) as tolak:
        periksa()
    assert tolak.value.rhk_id == 7


@pytest.fixture
def rhk(pemeran: Pemeran) -> list[Rhk]:
    """Ani's two results, the first with a daily target in letters."""
    return susun_skp(pemeran.ani, TargetBaru(2, "surat", date(2026, 1, 1)), None)


def tetapkan(
    pemeran: Pemeran,
    *isi: IsiTarget,
    oleh: str = "budi",
    now: datetime = PAGI,
    bulan: Bulan = OKTOBER,
) -> int:
    return operations.tetapkan_target(
        pegawai_id=pemeran.ani.pegawai_id,
        bulan=bulan,
        isi=isi,
        oleh=getattr(pemeran, oleh),
        now=now,
    )


def test_budi_sets_changes_and_takes_away_and_the_trail_tells_each(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    satu, dua = rhk

    pertama = tetapkan(pemeran, IsiTarget(satu.id, 40), IsiTarget(dua.id, 3, "laporan"))
    kedua = tetapkan(
        pemeran, IsiTarget(satu.id, 44, "surat"), IsiTarget(dua.id, 3, "laporan")
    )
    ketiga = tetapkan(pemeran, IsiTarget(dua.id, None))

    assert (pertama, kedua, ketiga) == (2, 1, 1)
    sisa = TargetBulan.objects.get()
    assert (sisa.rhk_id, sisa.jumlah, sisa.satuan) == (satu.id, 44, "surat")
    assert sisa.ditetapkan_oleh_id == pemeran.budi.id
    peristiwa = Peristiwa.objects.filter(objek_jenis="target_bulan").order_by("id")
    assert [(p.jenis, p.rincian["target"]) for p in peristiwa] == [
        ("target_bulan_ditetapkan", "40 surat"),
        ("target_bulan_ditetapkan", "3 laporan"),
        ("target_bulan_ditetapkan", {"dari": "40 surat", "menjadi": "44 surat"}),
        ("target_bulan_dihapus", "3 laporan"),
    ]
    assert {p.pegawai_id for p in peristiwa} == {pemeran.ani.pegawai_id}


@pytest.mark.parametrize(
    ("oleh", "boleh"),
    [
        ("budi", True),
        ("dewi", True),
        ("ani", False),
        ("citra", False),
        ("eko", False),
        ("intan", False),
    ],
)
def test_superior_and_office_set_nobody_else(
    pemeran: Pemeran, rhk: list[Rhk], oleh: str, boleh: bool
) -> None:
    if boleh:
        assert tetapkan(pemeran, IsiTarget(rhk[0].id, 40), oleh=oleh) == 1
    else:
        with pytest.raises(TargetDitolak):
            tetapkan(pemeran, IsiTarget(rhk[0].id, 40), oleh=oleh)


def test_a_superior_of_one_day_of_the_month_may(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(
        berlaku_sampai=date(2026, 10, 1)
    )

    assert tetapkan(pemeran, IsiTarget(rhk[0].id, 40), oleh="budi") == 1
    assert tetapkan(pemeran, IsiTarget(rhk[0].id, 41), oleh="citra") == 1
    with pytest.raises(TargetDitolak):
        tetapkan(pemeran, IsiTarget(rhk[0].id, 42), oleh="budi", bulan=Bulan(2026, 11))


def test_after_the_month_only_the_office_corrects_and_only_until_the_lock(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    with pytest.raises(TargetDitolak, match="paling lambat Sabtu, 31 Oktober 2026"):
        tetapkan(pemeran, IsiTarget(rhk[0].id, 40), now=NOV_1)
    assert tetapkan(pemeran, IsiTarget(rhk[0].id, 40), oleh="dewi", now=NOV_1) == 1

    kunci_bulan()

    with pytest.raises(BulanTerkunci):
        tetapkan(pemeran, IsiTarget(rhk[0].id, 41), oleh="dewi", now=NOV_1)


def test_another_persons_result_is_refused_and_nothing_is_kept(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    asing = susun_skp(pemeran.intan, None)[0]

    with pytest.raises(TargetDitolak, match="tidak ada di SKP pegawai ini"):
        tetapkan(pemeran, IsiTarget(rhk[0].id, 40), IsiTarget(asing.id, 1, "kelas"))

    assert not TargetBulan.objects.exists()


def test_reports_of_the_month_count_in_its_targets_unit(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    tetapkan(pemeran, IsiTarget(rhk[1].id, 3, "laporan"))

    with pytest.raises(SatuanDitolak, match="adalah laporan, bukan rapat"):
        laporan(pemeran.ani, rhk_id=rhk[1].id, satuan="rapat")
    satu = laporan(pemeran.ani, rhk_id=rhk[1].id, satuan="")

    assert satu.satuan == "laporan"
    with pytest.raises(TargetDitolak, match="sudah ada dalam laporan, bukan surat"):
        tetapkan(pemeran, IsiTarget(rhk[1].id, 3, "surat"))


def test_the_database_refuses_two_targets_of_one_month(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    tetapkan(pemeran, IsiTarget(rhk[0].id, 40))

    with pytest.raises(IntegrityError), transaction.atomic():
        TargetBulan.objects.create(
            rhk=rhk[0], bulan="2026-10", jumlah=1, satuan="surat", ditetapkan_at=PAGI
        )


def test_in_bulk_a_refused_row_spoils_no_other(
    pemeran: Pemeran, rhk: list[Rhk]
) -> None:
    milik_dewi = susun_skp(pemeran.dewi, None)[0]
    kunci_bulan("2026-09")
    daftar = [
        TargetBulanBaru(rhk[0].id, OKTOBER, 40, "surat"),
        TargetBulanBaru(rhk[0].id, Bulan(2026, 11), 38, "surat"),
        TargetBulanBaru(rhk[1].id, OKTOBER, 0, "laporan"),
        TargetBulanBaru(rhk[1].id, Bulan(2026, 9), 3, "laporan"),
        TargetBulanBaru(rhk[0].id, OKTOBER, 41, "surat"),
        TargetBulanBaru(999_999, OKTOBER, 3, "laporan"),
        TargetBulanBaru(milik_dewi.id, OKTOBER, 3, "laporan"),
    ]

    hasil = operations.tetapkan_target_banyak(daftar, oleh=pemeran.dewi, now=PAGI)

    assert hasil.berhasil == [rhk[0].id, rhk[0].id]
    assert [satu.indeks for satu in hasil.ditolak] == [2, 3, 4, 5, 6]
    assert "ditulis dua kali" in hasil.ditolak[2].kalimat
    assert TargetBulan.objects.count() == 2
    # the same again changes nothing
    operations.tetapkan_target_banyak(daftar[:2], oleh=None, now=NOV_1)
    assert TargetBulan.objects.filter(ditetapkan_at=PAGI).count() == 2


def test_the_bulk_form_is_for_the_office(pemeran: Pemeran, rhk: list[Rhk]) -> None:
    with pytest.raises(TidakBerwenang):
        operations.tetapkan_target_banyak(
            [TargetBulanBaru(rhk[0].id, OKTOBER, 40, "surat")],
            oleh=pemeran.budi,
            now=PAGI,
        )


def test_facts_tell_the_months_targets(pemeran: Pemeran, rhk: list[Rhk]) -> None:
    tetapkan(pemeran, IsiTarget(rhk[1].id, 3, "laporan"))
    tetapkan(pemeran, IsiTarget(rhk[0].id, 38), bulan=Bulan(2026, 11))
    ani = pemeran.ani.pegawai_id

    dalam = queries.kinerja_dalam(pegawai_ids=[ani], bulan=OKTOBER).target_bulan

    target = TargetBulan.objects.get(bulan="2026-10")
    assert dalam == {ani: [(target.id, rhk[1].id, "Hasil 2", 3, "laporan")]}
