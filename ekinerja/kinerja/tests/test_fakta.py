"""What the closing reads from this room."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.operations import KatalogBaru, TargetBaru
from ekinerja.kinerja.tests.alat import (
    PAGI,
    SELASA,
    SENIN,
    draf,
    laporan,
    susun_skp,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import Bulan

OKTOBER = Bulan(2026, 10)


def test_activities_come_in_order_with_what_the_policy_needs(pemeran: Pemeran) -> None:
    rhk = susun_skp(pemeran.ani, TargetBaru(4, "berkas", date(2026, 1, 1)))[0]
    butir = operations.tambah_katalog_banyak(
        [KatalogBaru("K1", "Legalisir", "berkas", 5)], oleh=None, now=PAGI
    ).berhasil[0]
    selasa = laporan(
        pemeran.ani, uraian="Legalisir", rhk_id=rhk.id, katalog_id=butir, satuan=""
    )
    senin = laporan(pemeran.ani, uraian="Rapat", tanggal=SENIN, jumlah=2)
    operations.setujui(ids=[senin.id], oleh=pemeran.budi, now=PAGI)

    hasil = queries.kegiatan_dalam(
        pegawai_ids=[pemeran.ani.pegawai_id], sejak=SENIN, sampai=SELASA
    )

    assert hasil == {
        pemeran.ani.pegawai_id: [
            (senin.id, SENIN, "disetujui", "Rapat", 60, 2, None, None),
            (selasa.id, SELASA, "diajukan", "Legalisir", 60, 1, rhk.id, "K1"),
        ]
    }


def test_drafts_and_undone_approvals_are_no_facts(pemeran: Pemeran) -> None:
    draf(pemeran.ani)
    batal, kembali = laporan(pemeran.ani), laporan(pemeran.ani)
    operations.setujui(ids=[batal.id], oleh=pemeran.budi, now=PAGI)
    operations.batalkan_persetujuan(
        aktivitas_id=batal.id, alasan="Salah", oleh=pemeran.budi, now=PAGI
    )
    operations.kembalikan(ids=[kembali.id], alasan="x", oleh=pemeran.budi, now=PAGI)

    hasil = queries.kegiatan_dalam(pegawai_ids=None, sejak=SENIN, sampai=SELASA)

    assert [satu.status for satu in hasil[pemeran.ani.pegawai_id]] == ["dikembalikan"]


def test_both_ends_of_the_span_are_included(pemeran: Pemeran) -> None:
    laporan(pemeran.ani, tanggal=SENIN)
    laporan(pemeran.ani, tanggal=SELASA)

    hari = {
        (sejak, sampai): len(
            queries.kegiatan_dalam(pegawai_ids=None, sejak=sejak, sampai=sampai).get(
                pemeran.ani.pegawai_id, []
            )
        )
        for sejak, sampai in [(SENIN, SENIN), (SENIN, SELASA), (SELASA, SELASA)]
    }

    assert list(hari.values()) == [1, 2, 1]


def test_targets_are_clipped_to_the_span_and_to_the_year(pemeran: Pemeran) -> None:
    susun_skp(
        pemeran.ani,
        TargetBaru(4, "berkas", date(2026, 1, 1), date(2026, 10, 5)),
        TargetBaru(2, "rapat", date(2026, 10, 20)),
        TargetBaru(1, "surat", date(2026, 1, 1), date(2026, 9, 30)),
        None,
    )

    hasil = queries.kinerja_dalam(pegawai_ids=None, bulan=OKTOBER).target
    januari = queries.kinerja_dalam(pegawai_ids=None, bulan=Bulan(2027, 1)).target

    isi_target = [
        (t.uraian, t.jumlah, t.satuan, t.sejak, t.sampai)
        for t in hasil[pemeran.ani.pegawai_id]
    ]
    assert isi_target == [
        ("Hasil 1", 4, "berkas", date(2026, 10, 1), date(2026, 10, 5)),
        ("Hasil 2", 2, "rapat", date(2026, 10, 20), date(2026, 10, 31)),
    ]
    assert januari == {}


def test_facts_take_one_statement_each(
    pemeran: Pemeran, django_assert_num_queries: Callable[..., Any]
) -> None:
    susun_skp(pemeran.ani, TargetBaru(4, "rapat", date(2026, 1, 1)))
    laporan(pemeran.ani)
    laporan(pemeran.budi)
    siapa = [pemeran.ani.pegawai_id, pemeran.budi.pegawai_id]

    with django_assert_num_queries(2):
        queries.kegiatan_dalam(pegawai_ids=siapa, sejak=SENIN, sampai=SELASA)
        queries.kinerja_dalam(pegawai_ids=siapa, bulan=OKTOBER)


def test_the_month_knows_what_waits_for_whose_approval(pemeran: Pemeran) -> None:
    laporan(pemeran.ani, tanggal=SENIN)
    laporan(pemeran.ani)
    laporan(pemeran.intan)
    laporan(pemeran.hadi)
    setuju = laporan(pemeran.budi)
    operations.setujui(ids=[setuju.id], oleh=pemeran.citra, now=PAGI)

    hasil = queries.menunggu_persetujuan(OKTOBER)

    ringkas = [(m.nama, m.jumlah, m.menit, m.pegawai, m.tertua) for m in hasil]
    assert ringkas == [
        ("Budi Hartono, S.Sos.", 2, 120, 1, SENIN),
        ("Belum ada atasan", 1, 60, 1, SELASA),
        ("Kartini Dewanti, S.Pd.", 1, 60, 1, SELASA),
    ]
    assert queries.menunggu_persetujuan(Bulan(2026, 9)) == []
