"""The work patterns of the cast: five days in offices, six in school and puskesmas."""

from datetime import time

from ekinerja.jadwal.models import JamKerja, PolaKerja, PolaUnit
from ekinerja.organisasi.tests.pemeran import SEJAK, UNIT, Pemeran

ENAM_HARI = {"sdn1", "puskesmas"}


def pasang_pola(pemeran: Pemeran) -> None:
    """Give every unit of the cast its pattern."""
    lima = _pola("lima", "Lima hari kerja", _jam_kantor())
    enam = _pola("enam", "Enam hari kerja", _jam_layanan())
    PolaUnit.objects.bulk_create(
        PolaUnit(
            unit=getattr(pemeran, f"unit_{kode}"),
            pola=enam if kode in ENAM_HARI else lima,
            berlaku_sejak=SEJAK,
        )
        for kode in UNIT
    )


def _pola(kode: str, nama: str, jam_kerja: list[JamKerja]) -> PolaKerja:
    pola = PolaKerja.objects.create(kode=kode, nama=nama)
    for satu in jam_kerja:
        satu.pola = pola
    JamKerja.objects.bulk_create(jam_kerja)
    return pola


def _jam_kantor() -> list[JamKerja]:
    return [
        JamKerja(
            hari=hari,
            masuk=time(7, 30),
            pulang=time(16, 30) if hari == 4 else time(16, 0),
            menit_istirahat=90 if hari == 4 else 60,
        )
        for hari in range(5)
    ]


def _jam_layanan() -> list[JamKerja]:
    return [
        JamKerja(hari=hari, masuk=time(7, 30), pulang=time(14, 0), menit_istirahat=15)
        for hari in range(6)
    ]
