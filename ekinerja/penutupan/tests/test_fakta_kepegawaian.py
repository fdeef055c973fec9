"""Facts from what the personnel office recorded, and the lock that guards them."""

from datetime import date

import pytest

from ekinerja.organisasi.models import Kewajiban
from ekinerja.organisasi.operations import (
    HukumanBaru,
    KeadaanBaru,
    TambahanBaru,
    batalkan_catatan,
    catat_hukuman,
    catat_keadaan,
    catat_tambahan,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries, rules
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung, kunci
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


def fakta_ani(pemeran: Pemeran, bulan: Bulan = SEPTEMBER) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=bulan, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu


def hukum_ani(pemeran: Pemeran) -> int:
    """Two months from the middle of September on; the id of the record."""
    baru = HukumanBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        tingkat="sedang",
        uraian="Pemotongan tunjangan",
        nomor_sk="800/12/2026",
        tanggal_sk=date(2026, 9, 10),
        sejak=date(2026, 9, 15),
        bulan=2,
    )
    return catat_hukuman(baru, oleh=pemeran.dewi, now=AWAL_OKTOBER).id


def test_a_sanction_stands_in_the_facts_of_its_months(pemeran: Pemeran) -> None:
    id_ = hukum_ani(pemeran)

    hukuman = [
        fakta_ani(pemeran, Bulan(2026, bulan)).hukuman for bulan in (8, 9, 10, 11)
    ]

    satu = tpp.Hukuman(
        id=f"hukuman:{id_}",
        tingkat="sedang",
        uraian="Pemotongan tunjangan",
        nomor_sk="800/12/2026",
        sejak=date(2026, 9, 15),
        bulan=2,
    )
    assert hukuman == [(), (satu,), (satu,), ()]


@pytest.mark.parametrize(
    ("sampai", "bulan", "terakhir"),
    [
        (None, 9, date(2026, 9, 30)),
        (None, 10, date(2026, 10, 31)),
        (date(2026, 10, 5), 9, date(2026, 9, 30)),
        (date(2026, 10, 5), 10, date(2026, 10, 5)),
        # ending it later changes nothing of a month it outlasts anyway
        (date(2026, 12, 31), 10, date(2026, 10, 31)),
    ],
)
def test_a_situation_keeps_its_beginning_and_ends_with_the_month(
    pemeran: Pemeran, sampai: date | None, bulan: int, terakhir: date
) -> None:
    baru = KeadaanBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        jenis="tugas_belajar",
        nomor_sk="821/7",
        tanggal_sk=date(2026, 9, 1),
        sejak=date(2026, 9, 10),
        sampai=sampai,
    )
    satu = catat_keadaan(baru, oleh=pemeran.dewi, now=AWAL_OKTOBER)

    keadaan = fakta_ani(pemeran, Bulan(2026, bulan)).keadaan

    assert keadaan == (
        tpp.Keadaan(f"keadaan:{satu.id}", "tugas_belajar", date(2026, 9, 10), terakhir),
    )


@pytest.mark.parametrize(
    ("bulan", "tanggal"),
    [
        (8, None),
        (9, date(2026, 9, 10)),
        (10, date(2026, 10, 1)),
        (11, date(2026, 11, 1)),
        (12, None),
    ],
)
def test_an_addition_stands_once_in_each_month_it_holds(
    pemeran: Pemeran, bulan: int, tanggal: date | None
) -> None:
    baru = TambahanBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        rincian="bendahara",
        uraian="Bendahara pengeluaran",
        nomor_sk="900/3",
        tanggal_sk=date(2026, 9, 1),
        sejak=date(2026, 9, 10),
        sampai=date(2026, 11, 1),
    )
    satu = catat_tambahan(baru, oleh=pemeran.dewi, now=AWAL_OKTOBER)

    catatan = fakta_ani(pemeran, Bulan(2026, bulan)).catatan

    assert catatan == (
        ()
        if tanggal is None
        else (
            tpp.Catatan(
                f"tambahan:{satu.id}",
                tanggal,
                "tambahan",
                "bendahara",
                "Bendahara pengeluaran",
            ),
        )
    )


def test_obligations_of_every_kind_stand_in_the_facts_and_only_pdm_withholds(
    september: Pemeran,
) -> None:
    for n, (jenis, _) in enumerate(Kewajiban.JENIS):
        if jenis != "pdm":
            Kewajiban.objects.create(
                pegawai=september.ani.pegawai,
                jenis=jenis,
                tahun=2026,
                batas=date(2026, 1 + n, 1),
            )

    hitung(september)

    assert {k.jenis for k in fakta_ani(september).kewajiban} == {
        "lhkpn", "lhkasn", "tptgr", "bmd", "gratifikasi", "skp",
    }  # fmt: skip
    assert HasilPegawai.objects.get(pegawai=september.ani.pegawai).bayar == "dibayar"


def test_a_sanction_recorded_after_the_calculation_asks_for_a_new_one(
    september: Pemeran,
) -> None:
    hitung(september)
    id_ = hukum_ani(september)

    with pytest.raises(rules.FaktaBerubah, match=r"Data 1 orang .* \(Ani Lestari"):
        kunci(september)
    batalkan_catatan(
        jenis="hukuman", catatan_id=id_, alasan="x",
        oleh=september.dewi, now=AWAL_OKTOBER,
    )  # fmt: skip

    assert kunci(september).versi == 1


def test_what_was_recorded_is_frozen_with_the_calculation(september: Pemeran) -> None:
    hukum_ani(september)
    hitung(september)
    kunci(september)

    beku = HasilPegawai.objects.get(pegawai=september.ani.pegawai)

    assert tpp.baca(beku.fakta) == fakta_ani(september)
    assert '"hukuman":[{"id":"hukuman:' in beku.fakta
