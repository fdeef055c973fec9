"""What people type: to log in, to find people, and to record things about them."""

from ekinerja.organisasi.forms.catatan import (
    AkhiriForm,
    BatalForm,
    CatatanForm,
    HukumanForm,
    KeadaanForm,
    SaringCatatanForm,
    TambahanForm,
)
from ekinerja.organisasi.forms.kewajiban import (
    KecualikanForm,
    KewajibanForm,
    PenuhiForm,
    SaringKewajibanForm,
)
from ekinerja.organisasi.forms.masuk import MasukForm
from ekinerja.organisasi.forms.pegawai import CariPegawaiForm, StatusForm

__all__ = [
    "AkhiriForm",
    "BatalForm",
    "CariPegawaiForm",
    "CatatanForm",
    "HukumanForm",
    "KeadaanForm",
    "KecualikanForm",
    "KewajibanForm",
    "MasukForm",
    "PenuhiForm",
    "SaringCatatanForm",
    "SaringKewajibanForm",
    "StatusForm",
    "TambahanForm",
]
