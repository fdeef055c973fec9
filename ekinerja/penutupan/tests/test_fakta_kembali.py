"""The third punch of the day, from the schedule and the machine to the facts."""

from collections.abc import Iterator
from datetime import date, time

import pytest

from ekinerja.jadwal.models import JamKerja
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, pukul
from ekinerja.presensi.operations import RekamanBaru, impor_rekaman
from ekinerja.tpp import fakta as tpp

SELASA, RABU, KAMIS = date(2026, 9, 8), date(2026, 9, 9), date(2026, 9, 10)
# Tuesday back twice, of which the first counts; on Wednesday too early to be a return.
TERCATAT = {
    SELASA: ("12:58:10", "13:20:00"),
    RABU: ("11:59:59",),
    KAMIS: ("12:00:00",),
}


def impor(pemeran: Pemeran) -> None:
    ani = pemeran.ani.pegawai_id

    def baris() -> Iterator[RekamanBaru]:
        for tanggal, kembali in TERCATAT.items():
            yield RekamanBaru(ani, "masuk", pukul(tanggal, "07:20:00"))
            yield RekamanBaru(ani, "pulang", pukul(tanggal, "16:05:00"))
            for jam in kembali:
                yield RekamanBaru(ani, "kembali", pukul(tanggal, jam))

    hasil = impor_rekaman(list(baris()), oleh=pemeran.dewi, now=AWAL_OKTOBER)
    assert (hasil.tersimpan, hasil.ditolak) == (10, ())


def fakta_ani(pemeran: Pemeran) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu


def test_the_first_return_after_the_break_began_is_told(pemeran: Pemeran) -> None:
    JamKerja.objects.update(kembali=time(13))
    impor(pemeran)

    fakta = fakta_ani(pemeran)

    hari = {h.tanggal: h for h in fakta.hari}
    assert {h.jadwal_kembali for h in fakta.hari} == {time(13)}
    assert hari[SELASA].kembali == time(12, 58, 10)
    assert (hari[SELASA].id_kembali or "").startswith("rekaman:")
    assert (hari[RABU].kembali, hari[RABU].id_kembali) == (None, None)
    assert hari[KAMIS].kembali == time(12)
    assert tpp.baca(tpp.tulis(fakta)) == fakta


def test_where_nobody_asks_for_it_the_facts_say_nothing_of_it(pemeran: Pemeran) -> None:
    impor(pemeran)

    assert {(h.jadwal_kembali, h.kembali) for h in fakta_ani(pemeran).hari} == {
        (None, None)
    }


@pytest.mark.parametrize("menit", [0, 60])
def test_a_flexible_start_is_told_in_minutes(pemeran: Pemeran, menit: int) -> None:
    JamKerja.objects.update(menit_luwes=menit)

    assert {h.menit_luwes for h in fakta_ani(pemeran).hari} == {menit}
