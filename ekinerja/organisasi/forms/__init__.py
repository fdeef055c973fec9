"""What people type: to log in, to find people, and to record things about them."""

from ekinerja.organisasi.forms.catatan import (
    BatalForm,
    CatatanForm,
    HukumanForm,
    SaringCatatanForm,
)
from ekinerja.organisasi.forms.kewajiban import KecualikanForm, PenuhiForm
from ekinerja.organisasi.forms.masuk import MasukForm
from ekinerja.organisasi.forms.pegawai import CariPegawaiForm

__all__ = [
    "BatalForm",
    "CariPegawaiForm",
    "CatatanForm",
    "HukumanForm",
    "KecualikanForm",
    "MasukForm",
    "PenuhiForm",
    "SaringCatatanForm",
]
