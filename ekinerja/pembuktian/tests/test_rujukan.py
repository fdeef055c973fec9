"""The page of the mapping file names everything that reads it."""

from dataclasses import fields

from ekinerja.pembuktian import rujukan
from ekinerja.pembuktian.arti import ARTI
from ekinerja.pembuktian.pemetaan import Bawaan, Jadwal


def test_every_meaning_and_setting_has_its_row() -> None:
    halaman = rujukan.pemetaan()

    for arti in ARTI.values():
        for nama, isi in arti.items():
            assert f"| `{nama}` |" in halaman
            assert isi.peran in rujukan.PERAN
            assert set(isi.perlu) | set(isi.boleh) <= set(rujukan.KUNCI)
    assert list(rujukan.URAIAN_JADWAL) == [f.name for f in fields(Jadwal)]
    assert list(rujukan.URAIAN_BAWAAN) == [f.name for f in fields(Bawaan)]
