"""The sentence that says how a month compares with the one before."""

from ekinerja.tpp.banding import sebab
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.uang import rupiah
from ekinerja.waktu import Bulan


def kalimat_banding(lalu: Hasil | None, kini: Hasil) -> str:
    """One sentence: how this month compares with the one before, and why."""
    if lalu is None:
        return "Belum ada bulan sebelumnya untuk dibandingkan."
    nama = Bulan.baca(lalu.periode).nama
    selisih = kini.jumlah - lalu.jumlah
    if not selisih:
        return f"Sama dengan {nama}."
    arah = "lebih tinggi" if selisih > 0 else "lebih rendah"
    karena = sebab(lalu, kini)
    ekor = f", terutama karena {karena}" if karena else ""
    return f"{rupiah(abs(selisih))} {arah} dari {nama}{ekor}."
