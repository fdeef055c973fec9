"""A slip as plain text, 78 columns: the same lines as on the page."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ekinerja.penutupan.queries import Slip
from ekinerja.penutupan.slip.susunan import Simpul
from ekinerja.tpp.fakta import Kegiatan
from ekinerja.uang import angka, rupiah
from ekinerja.waktu import tulis_tanggal

LEBAR = 78
LEBAR_ANGKA = 16
BRUTO = "Bruto, belum dipotong pajak dan iuran."


def tulis_slip(slip: Slip) -> str:
    """Write a slip: the amount, why, every line, and what proves it."""
    keadaan = "terkunci" if slip.terkunci else "belum dikunci"
    kelas = f", kelas {slip.kelas}" if slip.kelas else ""
    baris = [
        f"Slip {slip.label_tpp} · {slip.bulan.nama} · {keadaan}",
        f"{slip.nama} · NIP {slip.nip}",
        f"{slip.nama_jabatan}{kelas} · {slip.nama_unit}",
        "",
    ]
    baris += _bermasalah(slip) if slip.masalah else _isi(slip)
    return "\n".join(baris)


def _bermasalah(slip: Slip) -> Iterator[str]:
    yield "Belum dapat dihitung:"
    for kalimat in slip.masalah:
        yield from _lipat(kalimat, "  ")


def _isi(slip: Slip) -> Iterator[str]:
    yield _sejajar(KATA_BAYAR[slip.bayar], rupiah(slip.jumlah))
    for kalimat in slip.sebab_bayar:
        yield from _lipat(kalimat, "  ")
    yield from _lipat(f"Paling banyak {rupiah(slip.pagu)}. {slip.banding}", "")
    yield from _lipat(slip.porsi, "")
    yield ""
    if slip.susunan.pokok:
        yield from _pohon([slip.susunan.pokok], 0)
    for cabang in slip.susunan.cabang:
        porsi = f", {cabang.porsi} %" if slip.susunan.terbagi else ""
        yield _sejajar(f"{cabang.nama}{porsi}", rupiah(cabang.jumlah))
        yield from _pohon(cabang.simpul, 1)
    yield "-" * LEBAR
    yield _sejajar("Jumlah", rupiah(slip.susunan.jumlah))
    yield ""
    for nama, nilai in slip.susunan.kriteria:
        yield _sejajar(f"  {nama}", angka(nilai))
    yield ""
    yield (
        f"{angka(slip.banyak_kegiatan)} kegiatan disetujui, "
        f"{angka(slip.menit_kegiatan)} menit"
    )
    for hari in slip.kegiatan_lain:
        yield _sejajar(f"  {tulis_tanggal(hari.tanggal)}", f"{hari.menit} menit")
        yield from _kegiatan(hari.kegiatan, "    ")
    yield ""
    yield from _lipat(
        f"{BRUTO} Dihitung menurut {slip.kebijakan}, versi {slip.versi}.", ""
    )
    yield f"Jejak {slip.jejak}"


KATA_BAYAR = {
    "dibayar": "Diterima",
    "ditahan": "Ditahan",
    "ditunda": "Ditunda",
    "uji_coba": "Uji coba: dihitung, tidak dibayar",
}


def _pohon(simpul: Iterable[Simpul], tingkat: int) -> Iterator[str]:
    indent = "  " * tingkat
    for satu in simpul:
        yield _sejajar(f"{indent}{satu.uraian}", angka(satu.nilai))
        if satu.catatan:
            yield from _lipat(satu.catatan, f"{indent}  ")
        yield from _kegiatan(satu.kegiatan, f"{indent}  ")
        yield from _pohon(satu.anak, tingkat + 1)


def _kegiatan(kegiatan: Iterable[Kegiatan], indent: str) -> Iterator[str]:
    for satu in kegiatan:
        yield from _lipat(f"{satu.uraian}, {satu.menit} menit", f"{indent}- ")


def _sejajar(kiri: str, kanan: str) -> str:
    """Words on the left, an amount flush right; long words are folded above it."""
    baris = wrap(
        kiri, LEBAR - LEBAR_ANGKA, drop_whitespace=False, subsequent_indent="  "
    )
    akhir = baris.pop() if baris else ""
    return "\n".join([*baris, f"{akhir}{kanan:>{LEBAR - len(akhir)}}"])


def _lipat(teks: str, indent: str) -> list[str]:
    """Folded words; under a list mark they go on beside it, not marked again."""
    lanjut = " " * len(indent)
    return wrap(teks, LEBAR, initial_indent=indent, subsequent_indent=lanjut)
