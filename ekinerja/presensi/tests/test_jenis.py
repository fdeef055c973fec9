"""Kinds of absence: the policy says which hold, maternity leave names the child."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.operations import ketidakhadiran as operasi
from ekinerja.presensi.queries import ketidakhadiran_dalam
from ekinerja.presensi.rules import JenisDitolak
from ekinerja.presensi.tests.absen import JUMAT, RABU, catat, kebijakan, pdm

__all__ = ["kebijakan"]  # an autouse fixture


@pytest.mark.parametrize("jenis", ["wfh", "bolos"])
def test_a_kind_the_policy_does_not_know_is_not_recorded(
    pemeran: Pemeran, jenis: str
) -> None:
    with pytest.raises(JenisDitolak, match="tidak dikenal"):
        catat(pemeran, jenis=jenis)

    assert not Ketidakhadiran.objects.exists()


def test_a_kind_of_the_policys_own_is_recorded_by_the_words_of_its_code(
    pemeran: Pemeran,
) -> None:
    catat(pemeran, jenis="cuti_ibadah")

    peristiwa = Peristiwa.objects.get(jenis="ketidakhadiran_dicatat")
    assert peristiwa.objek_label.startswith("cuti ibadah Ani Lestari")


def test_where_no_policy_can_be_read_every_kind_with_a_name_is_recorded(
    pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdm(pemeran)
    monkeypatch.setattr(operasi, "kebijakan_banyak", lambda _tanggal: {})

    catat(pemeran, jenis="wfh")
    with pytest.raises(JenisDitolak):
        catat(pemeran, jenis="cuti_ibadah", sejak=JUMAT, sampai=JUMAT)

    assert Ketidakhadiran.objects.get().jenis == "wfh"


def test_maternity_leave_is_recorded_with_the_number_of_the_child(
    pemeran: Pemeran,
) -> None:
    catatan = catat(
        pemeran, jenis="cuti_melahirkan", sampai=date(2027, 1, 6), anak_ke=2
    )

    assert catatan.nama_jenis == "Cuti melahirkan, anak ke-2"
    ani = pemeran.ani.pegawai_id
    (rentang,) = ketidakhadiran_dalam(pegawai_ids=[ani], sejak=RABU, sampai=RABU)[ani]
    assert (rentang.sampai, rentang.anak_ke) == (date(2027, 1, 6), 2)


@pytest.mark.parametrize(
    ("jenis", "anak_ke", "kalimat"),
    [
        ("cuti_melahirkan", None, "Anak keberapa belum diisi"),
        ("cuti_melahirkan", 0, "Isi angka 1 sampai 20"),
        ("cuti_melahirkan", 21, "Isi angka 1 sampai 20"),
        ("sakit", 1, "Nomor anak hanya untuk cuti melahirkan"),
    ],
)
def test_the_number_of_the_child_stands_where_it_belongs_and_nowhere_else(
    pemeran: Pemeran, jenis: str, anak_ke: int | None, kalimat: str
) -> None:
    with pytest.raises(JenisDitolak, match=kalimat):
        catat(pemeran, jenis=jenis, anak_ke=anak_ke)


def test_the_table_itself_refuses_a_child_beside_another_leave(
    pemeran: Pemeran,
) -> None:
    catatan = catat(pemeran)

    with pytest.raises(IntegrityError), transaction.atomic():
        Ketidakhadiran.objects.filter(id=catatan.id).update(anak_ke=1)
