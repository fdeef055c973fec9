"""Two people close at the same moment: one wins, the other reads a sentence.

On SQLite there is one writer at a time by design; these rounds run on PostgreSQL.
"""

from functools import partial

import pytest
from django.db import connection

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.tests.balapan import bersamaan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, rules
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung
from ekinerja.tpp import fakta as tpp_fakta

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


def test_of_two_calculations_one_wins_and_the_other_is_told(
    september: Pemeran,
) -> None:
    hasil = bersamaan(
        *(
            partial(
                operations.hitung,
                bulan=SEPTEMBER,
                oleh=siapa,
                now=AWAL_OKTOBER,
                versi_terlihat=0,
            )
            for siapa in (september.dewi, september.fitri)
        )
    )

    (menang,) = [satu for satu in hasil if isinstance(satu, Perhitungan)]
    (kalah,) = [satu for satu in hasil if isinstance(satu, Ditolak)]
    assert isinstance(kalah, rules.SedangDitutup | rules.VersiLain)
    assert (menang.versi, Perhitungan.objects.count()) == (1, 1)
    assert HasilPegawai.objects.count() == 11


def test_people_report_on_while_a_month_is_calculated(september: Pemeran) -> None:
    """A calculation under way holds up nobody who approves or withdraws."""
    satu = Aktivitas.objects.filter(pegawai=september.ani.pegawai).first()
    assert satu is not None
    selesai: list[str] = []

    def batalkan(_sudah: int, _semua: int) -> None:
        (hasil,) = bersamaan(
            partial(
                kinerja.batalkan_persetujuan,
                aktivitas_id=satu.id,
                alasan="Keliru menekan tombol.",
                oleh=september.budi,
                now=AWAL_OKTOBER,
            )
        )
        selesai.append(type(hasil).__name__)

    operations.hitung(
        bulan=SEPTEMBER, oleh=september.dewi, now=AWAL_OKTOBER, kemajuan=batalkan
    )

    assert selesai == ["Aktivitas"]
    with pytest.raises(rules.FaktaBerubah, match="Ani Lestari"):
        operations.kunci(bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER)


def test_what_is_locked_is_what_was_approved(september: Pemeran) -> None:
    """Withdrawing an approval races the lock: either it comes first and the lock is
    refused, or the lock comes first and the withdrawal is."""
    hitung(september)
    satu = Aktivitas.objects.filter(pegawai=september.ani.pegawai).first()
    assert satu is not None

    bersamaan(
        partial(
            operations.kunci, bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER
        ),
        partial(
            kinerja.batalkan_persetujuan,
            aktivitas_id=satu.id,
            alasan="Keliru menekan tombol.",
            oleh=september.budi,
            now=AWAL_OKTOBER,
        ),
    )

    satu.refresh_from_db()
    beku = tpp_fakta.baca(HasilPegawai.objects.get(pegawai=september.ani.pegawai).fakta)
    tercatat = {k.id: k.keadaan for k in beku.kegiatan}
    terkunci = Perhitungan.objects.get().keadaan == "terkunci"
    assert terkunci == (satu.status == tercatat[f"aktivitas:{satu.id}"])
