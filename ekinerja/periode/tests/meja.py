"""The personnel office at work on one draft of a policy."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from conftest import Jam
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries
from ekinerja.periode.models import Draf, Ketetapan

LAMA = "2022-perbup-00"
BARU = "2027-perbup-01"
SK = "Perbup 1 Tahun 2026"


@dataclass
class Meja:
    """The personnel office at work on one draft."""

    pemeran: Pemeran
    jam: Jam
    draf: Draf

    def ubah(self, lama: str, baru: str, berkas: str = "kebijakan.toml") -> Draf:
        """Replace a piece of a file, as the page would."""
        teks = queries.isi_draf(self.draf)[berkas]
        assert lama in teks
        self.draf = operations.simpan_berkas(
            draf_id=self.draf.id,
            nama=berkas,
            teks=teks.replace(lama, baru, 1),
            versi_terlihat=self.draf.versi,
            oleh=self.pemeran.dewi,
            now=self.jam.now,
        )
        return self.draf

    def usulkan(self, **ubah: Any) -> Draf:
        self.draf = operations.usulkan_draf(
            **{
                "draf_id": self.draf.id,
                "nomor_sk": SK,
                "tanggal_sk": date(2026, 10, 1),
                "versi_terlihat": self.draf.versi,
                "oleh": self.pemeran.dewi,
                "now": self.jam.now,
                **ubah,
            }
        )
        return self.draf

    def tetapkan(self, **ubah: Any) -> Ketetapan:
        return operations.tetapkan_draf(
            **{
                "draf_id": self.draf.id,
                "sidik_terlihat": self.draf.sidik,
                "terkunci": 0,
                "oleh": self.pemeran.fitri,
                "now": self.jam.now,
                **ubah,
            }
        )


def siapkan(pemeran: Pemeran, jam: Jam) -> Meja:
    """A draft that begins on 1 January 2027, made from the policy in force."""
    isi = queries.isi_kebijakan(LAMA)
    assert isi is not None
    isi["kebijakan.toml"] = isi["kebijakan.toml"].replace(
        "berlaku_sejak = 2022-01-01", "berlaku_sejak = 2027-01-01", 1
    )
    draf = operations.buat_draf(
        nomor=BARU,
        isi=isi,
        dasar=f"belitung-timur/{LAMA}",
        oleh=pemeran.dewi,
        now=jam.now,
    )
    return Meja(pemeran, jam, draf)
