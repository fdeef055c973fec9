"""Putting a completed report on its row, and telling the trail what became different."""

from datetime import date, time

from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.rules import IsiLengkap


def isikan(aktivitas: Aktivitas, isi: IsiLengkap) -> dict[str, dict[str, str]]:
    """Put the completed report on the row, which is not saved here.

    Returns:
        The fields that are different now, each with its words before (``dari``) and
        after (``menjadi``), as the audit trail keeps them.
    """
    baru = {
        "tanggal": isi.tanggal,
        "uraian": isi.uraian,
        "jumlah": isi.jumlah,
        "satuan": isi.satuan,
        "mulai": isi.waktu.mulai,
        "selesai": isi.waktu.selesai,
        "menit": isi.waktu.menit,
        "rhk_id": isi.rhk_id,
        "katalog_id": isi.katalog_id,
    }
    beda = [nama for nama, nilai in baru.items() if getattr(aktivitas, nama) != nilai]
    tersimpan = aktivitas.pk is not None
    semula = {nama: _kata(aktivitas, nama) for nama in beda if tersimpan}
    for nama, nilai in baru.items():
        setattr(aktivitas, nama, nilai)
    return {
        nama.removesuffix("_id"): {"dari": lama, "menjadi": _kata(aktivitas, nama)}
        for nama, lama in semula.items()
    }


def _kata(aktivitas: Aktivitas, nama: str) -> str:
    """A field in words: the RHK by number, the catalogue item by name."""
    nilai = getattr(aktivitas, nama.removesuffix("_id"))
    match nilai:
        case None:
            return ""
        case date() | time():
            return nilai.isoformat()
        case _:
            return str(nilai)
