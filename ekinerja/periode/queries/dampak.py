"""Which months a policy touches once it is put in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.periode import rules
from ekinerja.periode.models import Draf
from ekinerja.periode.pustaka import NAMA, baca_tanggal
from ekinerja.periode.queries.bulan import keadaan_banyak
from ekinerja.periode.queries.draf import isi_draf
from ekinerja.periode.queries.kebijakan import masa_lain
from ekinerja.periode.rules.draf import Masa, masa_terpakai
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Dampak:
    """The days a policy will be in force, and the months with a result among them.

    ``terkunci`` stay as they were paid, ``dihitung`` have to be calculated again.
    ``sampai`` None is an open end.
    """

    sejak: date
    sampai: date | None
    terkunci: Sequence[Bulan]
    dihitung: Sequence[Bulan]


def dampak(masa: Masa) -> Dampak:
    """What putting a policy in force touches; a month counts if it shares a day."""
    sejak, sampai = masa_terpakai(masa, lain=masa_lain(masa.nama))
    kena: dict[str, list[Bulan]] = {rules.TERKUNCI: [], rules.DIHITUNG: []}
    for bulan, keadaan in keadaan_banyak().items():
        di_dalam = bulan.akhir >= sejak and (sampai is None or bulan.awal <= sampai)
        if di_dalam and keadaan in kena:
            kena[keadaan].append(bulan)
    return Dampak(sejak, sampai, kena[rules.TERKUNCI], kena[rules.DIHITUNG])


def masa_draf(draf: Draf) -> Masa | None:
    """The validity a draft asks for; None while its dates cannot be read."""
    teks = isi_draf(draf).get(NAMA, "")
    tanggal = baca_tanggal(teks)
    sejak = tanggal.get("berlaku_sejak")
    if sejak is None:
        return None
    return Masa(draf.nomor, sejak, tanggal.get("berlaku_sampai"))
