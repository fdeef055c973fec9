"""What the keys of ``[[langkah]]`` mean."""

from ekinerja.tpp.kebijakan.uraian.langkah.bagi import BAGI
from ekinerja.tpp.kebijakan.uraian.langkah.batas import BATASI, BULATKAN, SIMPAN
from ekinerja.tpp.kebijakan.uraian.langkah.gerbang import GERBANG
from ekinerja.tpp.kebijakan.uraian.langkah.isi import ISI
from ekinerja.tpp.kebijakan.uraian.langkah.kalikan import KALIKAN
from ekinerja.tpp.kebijakan.uraian.langkah.kurangi import KURANGI
from ekinerja.tpp.kebijakan.uraian.langkah.pungut import PUNGUT
from ekinerja.tpp.kebijakan.uraian.langkah.umum import UMUM

JENIS = {
    "isi": ISI,
    "bagi": BAGI,
    "kalikan": KALIKAN,
    "kurangi": KURANGI,
    "gerbang": GERBANG,
    "batasi": BATASI,
    "bulatkan": BULATKAN,
    "simpan": SIMPAN,
    "pungut": PUNGUT,
}

__all__ = ["JENIS", "UMUM"]
