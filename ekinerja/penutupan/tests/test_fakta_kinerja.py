"""Facts from performance beside the daily work: neglects, month targets, ratings."""

from datetime import date

from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja import rules as kinerja_rules
from ekinerja.kinerja.models import Aktivitas, Kelalaian, Rhk
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER
from ekinerja.tpp import fakta as tpp


def fakta(akun_pegawai: int) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[akun_pegawai])
    return satu


def catat(pemeran: Pemeran, tanggal: date) -> Kelalaian:
    """A mark against Budi for one of Ani's reports."""
    laporan = Aktivitas.objects.filter(
        pegawai=pemeran.ani.pegawai, kelalaian__isnull=True
    ).first()
    assert laporan is not None
    return Kelalaian.objects.create(
        pegawai=pemeran.budi.pegawai,
        tanggal=tanggal,
        rincian="tidak_menilai",
        uraian="Laporan Ani Lestari Sel 1 Sep tidak dijawab 5 hari",
        aktivitas=laporan,
        dicatat_at=AWAL_OKTOBER,
    )


def test_a_mark_of_neglect_is_a_fact_of_its_superior_and_its_month(
    september: Pemeran,
) -> None:
    catat(september, date(2026, 8, 31))
    awal = catat(september, date(2026, 9, 1))
    akhir = catat(september, date(2026, 9, 30))
    catat(september, date(2026, 10, 1))

    catatan = fakta(september.budi.pegawai_id).catatan

    assert [satu.id for satu in catatan] == [
        f"kelalaian:{awal.id}",
        f"kelalaian:{akhir.id}",
    ]
    assert catatan[0] == tpp.Catatan(
        id=f"kelalaian:{awal.id}",
        tanggal=date(2026, 9, 1),
        jenis="kelalaian",
        rincian="tidak_menilai",
        uraian="Laporan Ani Lestari Sel 1 Sep tidak dijawab 5 hari",
    )
    assert fakta(september.ani.pegawai_id).catatan == ()


def test_a_mark_taken_back_is_no_fact(september: Pemeran) -> None:
    satu = catat(september, date(2026, 9, 10))
    satu.dibatalkan_oleh, satu.dibatalkan_at = september.dewi, AWAL_OKTOBER
    satu.save()

    assert fakta(september.budi.pegawai_id).catatan == ()


def test_a_months_target_is_a_fact_of_its_month(september: Pemeran) -> None:
    rhk = Rhk.objects.get(skp__pegawai=september.ani.pegawai)
    kinerja.tetapkan_target_banyak(
        [
            kinerja.TargetBulanBaru(rhk.id, bulan, jumlah, "dokumen")
            for bulan, jumlah in ((SEPTEMBER, 40), (SEPTEMBER.berikut, 44))
        ],
        oleh=None,
        now=AWAL_OKTOBER,
    )

    (target,) = fakta(september.ani.pegawai_id).target_bulan

    assert (target.rhk, target.uraian) == (f"rhk:{rhk.id}", "Berkas selesai")
    assert (target.jumlah, target.satuan) == (40, "dokumen")
    assert fakta(september.budi.pegawai_id).target_bulan == ()


def test_the_judgement_in_force_is_a_fact(september: Pemeran) -> None:
    ani = september.ani.pegawai_id
    for bulan, isi in (
        (SEPTEMBER.sebelum, kinerja_rules.IsiNilai("sesuai", "sesuai", 80)),
        (SEPTEMBER, kinerja_rules.IsiNilai("di_bawah", "di_atas")),
    ):
        sebelum = fakta(ani).nilai
        kinerja.nilai_kinerja(
            pegawai_id=ani,
            periode=kinerja_rules.PeriodeNilai(bulan, bulan),
            isi=isi,
            oleh=september.budi,
            now=AWAL_OKTOBER,
        )

    (lama,), (baru,) = sebelum, fakta(ani).nilai
    assert (lama.predikat, lama.perilaku) == ("baik", 80)
    assert (baru.predikat, baru.perilaku) == ("butuh_perbaikan", None)
    assert fakta(september.budi.pegawai_id).nilai == ()
