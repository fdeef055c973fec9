"""What is typed about patterns, rosters and holidays; decisions are in ``rules``."""

from ekinerja.jadwal.forms.giliran import GiliranForm, PilihGiliranForm, PutarForm
from ekinerja.jadwal.forms.libur import (
    HapusLiburForm,
    LiburForm,
    TahunForm,
)
from ekinerja.jadwal.forms.pola import (
    AkhiriForm,
    AlasanForm,
    PasangPegawaiForm,
    PasangUnitForm,
    PolaForm,
)

__all__ = [
    "AkhiriForm",
    "AlasanForm",
    "GiliranForm",
    "HapusLiburForm",
    "LiburForm",
    "PasangPegawaiForm",
    "PasangUnitForm",
    "PilihGiliranForm",
    "PolaForm",
    "PutarForm",
    "TahunForm",
]
