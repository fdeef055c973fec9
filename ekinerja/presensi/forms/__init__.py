"""What is typed in this room; decisions are made in ``rules``."""

from ekinerja.presensi.forms.acara import AcaraForm, KehadiranForm, SaringAcaraForm
from ekinerja.presensi.forms.ketidakhadiran import (
    BatalForm,
    CariForm,
    KetidakhadiranForm,
    RekamForm,
    SaringForm,
)

__all__ = [
    "AcaraForm",
    "BatalForm",
    "CariForm",
    "KehadiranForm",
    "KetidakhadiranForm",
    "RekamForm",
    "SaringAcaraForm",
    "SaringForm",
]
