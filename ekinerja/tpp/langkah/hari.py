"""Lines by working day: an amount shared among days, with the facts behind each."""

from collections.abc import Callable, Sequence

from ekinerja.tpp.kebijakan.bentuk import Angka, Langkah
from ekinerja.tpp.kejadian import sebut_izin
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.uang import bagi_habis

Teks = Callable[[int], str]


def baris_hari(
    langkah: Langkah,
    o: Orang,
    *,
    jumlah: int,
    bobot: Sequence[Angka],
    dasar: Teks,
    tarif: Teks,
    rincian: Teks,
) -> tuple[Baris, ...]:
    """One line for every judged day; the amounts add up to ``jumlah``.

    Days still to come leave no line unless something falls on them.
    """
    if not bobot:
        return ()
    hasil = []
    nama, hukum = langkah.nama, langkah.dasar_hukum
    for n, nilai in enumerate(bagi_habis(jumlah, bobot)):
        d = o.hari[n]
        if d.keadaan == "belum" and not nilai and not o.kegiatan_hari[n]:
            continue
        hasil.append(
            Baris(
                nama,
                _sebut(d),
                hukum,
                dasar(n),
                tarif(n),
                "" if d.keadaan == "izin" else rincian(n),
                nilai,
                _fakta(o, n, d),
                d.tanggal,
            )
        )
    return tuple(hasil)


def _sebut(d: HariDinilai) -> str:
    if d.keadaan == "izin" and d.hari.ketidakhadiran is not None:
        return f"{d.sebutan}, {sebut_izin(d.hari.ketidakhadiran)}"
    if d.keadaan == "tanpa_keterangan":
        return f"{d.sebutan}, tidak hadir"
    return d.sebutan


def _fakta(o: Orang, n: int, d: HariDinilai) -> tuple[str, ...]:
    """Punches or the absence record, then the approved work of the day."""
    h = d.hari
    if h.id_ketidakhadiran is not None:
        return (h.id_ketidakhadiran, *[k.id for k in o.kegiatan_hari[n]])
    rekaman = [x for x in (h.id_masuk, h.id_pulang) if x is not None]
    return (*rekaman, *[k.id for k in o.kegiatan_hari[n]])
