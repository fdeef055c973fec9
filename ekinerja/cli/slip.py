"""A slip as plain text, 78 columns: the same lines as on the page."""

from collections.abc import Iterator

from ekinerja.cli.teks import LEBAR, daftar_kegiatan, lipat, sejajar, tulis_susunan
from ekinerja.penutupan.queries import Slip
from ekinerja.uang import angka, rupiah
from ekinerja.waktu import tulis_tanggal

__all__ = ["LEBAR", "kepala_slip", "tulis_slip"]

BRUTO = "Bruto, belum dipotong pajak dan iuran."
KATA_BAYAR = {
    "dibayar": "Diterima",
    "ditahan": "Ditahan",
    "ditunda": "Ditunda",
    "uji_coba": "Uji coba: dihitung, tidak dibayar",
}


def tulis_slip(slip: Slip) -> str:
    """Write a slip: the amount, why, every line, and what proves it."""
    isi = _bermasalah(slip) if slip.masalah else _isi(slip)
    return "\n".join([*kepala_slip(slip), *isi])


def kepala_slip(slip: Slip) -> Iterator[str]:
    """Whose slip of which month, and an empty line."""
    keadaan = "terkunci" if slip.terkunci else "belum dikunci"
    kelas = f", kelas {slip.kelas}" if slip.kelas else ""
    yield f"Slip {slip.label_tpp} · {slip.bulan.nama} · {keadaan}"
    yield f"{slip.nama} · NIP {slip.nip}"
    yield f"{slip.nama_jabatan}{kelas} · {slip.nama_unit}"
    yield ""


def _bermasalah(slip: Slip) -> Iterator[str]:
    yield "Belum dapat dihitung:"
    for kalimat in slip.masalah:
        yield from lipat(kalimat, "  ")


def _isi(slip: Slip) -> Iterator[str]:
    yield sejajar(KATA_BAYAR[slip.bayar], rupiah(slip.jumlah))
    for kalimat in slip.sebab_bayar:
        yield from lipat(kalimat, "  ")
    yield from lipat(f"Paling banyak {rupiah(slip.pagu)}. {slip.banding}")
    yield from lipat(slip.porsi)
    yield ""
    for kalimat in slip.mengapa:
        yield from lipat(kalimat)
    yield ""
    yield from tulis_susunan(slip.susunan)
    yield ""
    for nama, nilai in slip.susunan.kriteria:
        yield sejajar(f"  {nama}", angka(nilai))
    yield ""
    yield (
        f"{angka(slip.banyak_kegiatan)} kegiatan disetujui, "
        f"{angka(slip.menit_kegiatan)} menit"
    )
    for hari in slip.kegiatan_lain:
        yield sejajar(f"  {tulis_tanggal(hari.tanggal)}", f"{hari.menit} menit")
        yield from daftar_kegiatan(hari.kegiatan, "    ")
    yield ""
    bruto = BRUTO if slip.susunan.bersih is None else "Jumlahnya bruto."
    yield from lipat(f"{bruto} Dihitung menurut {slip.kebijakan}, versi {slip.versi}.")
    yield f"Jejak {slip.jejak}"
