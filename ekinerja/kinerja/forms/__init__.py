"""Forms of the room. They read what was typed; the rules judge it."""

from ekinerja.kinerja.forms.aktivitas import (
    AktivitasForm,
    AlasanForm,
    PutusanForm,
    nomor,
)
from ekinerja.kinerja.forms.atasan import NilaiForm, TargetForm

__all__ = [
    "AktivitasForm",
    "AlasanForm",
    "NilaiForm",
    "PutusanForm",
    "TargetForm",
    "nomor",
]
