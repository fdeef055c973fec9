"""From a step of a policy to the function that takes it."""

from ekinerja.tpp.buku import Buku, Ubahan
from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.langkah import batas
from ekinerja.tpp.langkah.isi import susun_bagi, susun_isi
from ekinerja.tpp.langkah.kalikan import susun_kalikan
from ekinerja.tpp.langkah.kurangi import susun_kurangi
from ekinerja.tpp.langkah.pungut import susun_pungut
from ekinerja.tpp.langkah.sekitar import Sekitar, Tindakan
from ekinerja.tpp.orang import Orang, lolos


def susun_langkah(langkah: b.Langkah, sekitar: Sekitar) -> Tindakan:
    """Compile one step; people who do not pass ``jika`` are left alone."""
    tindakan = _tindakan(langkah, sekitar)
    if not langkah.jika:
        return tindakan

    def bersyarat(o: Orang, buku: Buku) -> Ubahan:
        return tindakan(o, buku) if lolos(langkah.jika, o) else Ubahan()

    return bersyarat


def _tindakan(langkah: b.Langkah, sekitar: Sekitar) -> Tindakan:
    match langkah:
        case b.Isi():
            return susun_isi(langkah, sekitar)
        case b.Bagi():
            return susun_bagi(langkah, sekitar)
        case b.Kalikan():
            return susun_kalikan(langkah, sekitar)
        case b.Kurangi():
            return susun_kurangi(langkah, sekitar)
        case b.Gerbang():
            return batas.susun_gerbang(langkah, sekitar)
        case b.Batasi():
            return batas.susun_batasi(langkah, sekitar)
        case b.Bulatkan():
            return batas.susun_bulatkan(langkah, sekitar)
        case b.Simpan():
            return batas.susun_simpan(langkah, sekitar)
        case b.Pungut():
            return susun_pungut(langkah, sekitar)
    raise TypeError(langkah)  # pragma: no cover - the loader knows nine kinds
