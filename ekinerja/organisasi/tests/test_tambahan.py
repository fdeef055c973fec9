"""Grounds for additions: a duty or an award, the same one once on a day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import CatatanTambahan
from ekinerja.organisasi.operations import (
    TambahanBaru,
    akhiri_catatan,
    batalkan_catatan,
    catat_tambahan,
)
from ekinerja.organisasi.rules.catatan import CatatanDitolak, CatatanSudahAda
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)


def tercatat(pemeran: Pemeran, **ubah: Any) -> CatatanTambahan:
    """Ani is treasurer from the tenth of September to the end of the year."""
    dasar = TambahanBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        rincian="bendahara",
        uraian="Bendahara pengeluaran",
        nomor_sk="900/3/2026",
        tanggal_sk=date(2026, 9, 1),
        sejak=date(2026, 9, 10),
        sampai=date(2026, 12, 31),
    )
    return catat_tambahan(replace(dasar, **ubah), oleh=pemeran.dewi, now=SAAT)


def test_a_ground_for_an_addition_is_recorded_ended_and_cancelled(
    pemeran: Pemeran,
) -> None:
    satu = tercatat(pemeran)
    akhiri_catatan(
        jenis="tambahan", catatan_id=satu.id, sampai=date(2026, 9, 30),
        oleh=pemeran.dewi, now=SAAT,
    )  # fmt: skip
    batalkan_catatan(
        jenis="tambahan", catatan_id=satu.id, alasan="Salah orang.",
        oleh=pemeran.fitri, now=SAAT,
    )  # fmt: skip

    satu.refresh_from_db()
    assert (satu.sampai, satu.alasan_batal) == (date(2026, 9, 30), "Salah orang.")
    assert list(
        Peristiwa.objects.order_by("id").values_list("jenis", "objek_label")
    ) == [
        ("organisasi.tambahan_dicatat", "Bendahara Ani Lestari, A.Md."),
        ("organisasi.tambahan_diakhiri", "Bendahara Ani Lestari, A.Md."),
        ("organisasi.tambahan_dibatalkan", "Bendahara Ani Lestari, A.Md."),
    ]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"rincian": "pelawak"}, "Tambahan 'pelawak' tidak dikenal"),
        ({"uraian": ""}, "Uraian kosong"),
        ({"nomor_sk": " "}, "Nomor SK kosong"),
    ],
)
def test_what_cannot_be_is_refused(
    pemeran: Pemeran, ubah: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(CatatanDitolak, match=kalimat):
        tercatat(pemeran, **ubah)


@pytest.mark.parametrize(
    ("ubah", "boleh"),
    [
        ({"sejak": date(2026, 9, 1), "sampai": date(2026, 9, 9)}, True),
        ({"sejak": date(2026, 9, 1), "sampai": date(2026, 9, 10)}, False),
        ({"sejak": date(2026, 12, 31), "sampai": None}, False),
        ({"sejak": date(2027, 1, 1), "sampai": None}, True),
        # another ground on the same days
        ({"rincian": "koordinator"}, True),
    ],
)
def test_the_same_ground_counts_once_on_a_day(
    pemeran: Pemeran, ubah: dict[str, Any], boleh: bool
) -> None:
    tercatat(pemeran)

    if boleh:
        tercatat(pemeran, **ubah)
    else:
        with pytest.raises(CatatanSudahAda, match="sudah tercatat: bendahara sejak"):
            tercatat(pemeran, **ubah)
        with pytest.raises(IntegrityError), transaction.atomic():
            CatatanTambahan.objects.create(
                pegawai=pemeran.ani.pegawai,
                rincian="bendahara",
                nomor_sk="x",
                tanggal_sk=date(2026, 9, 1),
                dicatat_oleh=pemeran.dewi,
                dicatat_at=SAAT,
                **ubah,
            )

    assert CatatanTambahan.objects.count() == 1 + boleh
