"""Lines by working day: an amount shared among days, with the facts behind each."""

from collections.abc import Iterable, Sequence

from ekinerja.tpp.fakta import Hari, Kegiatan
from ekinerja.tpp.kebijakan.bentuk import Angka, Langkah
from ekinerja.tpp.kejadian import sebut_izin
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.uang import bagi_habis


def baris_hari(
    langkah: Langkah,
    o: Orang,
    *,
    jumlah: int,
    bobot: Sequence[Angka],
    dasar: Iterable[str],
    tarif: Iterable[str],
    rincian: Iterable[str],
) -> tuple[Baris, ...]:
    """One line for every judged day; the amounts add up to ``jumlah``.

    ``dasar``, ``tarif`` and ``rincian`` hold a text for every duty day. Days still to
    come leave no line unless something falls on them.
    """
    if not bobot:
        return ()
    if o.sebutan_hari is None:
        o.sebutan_hari = [
            d.sebutan if d.keadaan == "hadir" else _sebut(d) for d in o.hari
        ]
        o.fakta_hari = [
            _fakta(d.hari, kerja)
            for d, kerja in zip(o.hari, o.kegiatan_hari, strict=True)
        ]
    hasil = []
    nama, hukum = langkah.nama, langkah.dasar_hukum
    for d, kerja, sebutan, fakta, nilai, teks_dasar, teks_tarif, teks_rincian in zip(
        o.hari,
        o.kegiatan_hari,
        o.sebutan_hari,
        o.fakta_hari,
        bagi_habis(jumlah, bobot),
        dasar,
        tarif,
        rincian,
        strict=False,
    ):
        keadaan = d.keadaan
        if keadaan == "belum" and not nilai and not kerja:
            continue
        if keadaan == "izin":
            teks_rincian = ""
        # Two lines a day for everybody: the tuple is made without its keywords.
        isi = (nama, sebutan, hukum, teks_dasar, teks_tarif, teks_rincian, nilai)
        hasil.append(tuple.__new__(Baris, (*isi, fakta, d.tanggal, (), ())))
    return tuple(hasil)


def _sebut(d: HariDinilai) -> str:
    if d.keadaan == "izin" and d.hari.ketidakhadiran is not None:
        return f"{d.sebutan}, {sebut_izin(d.hari.ketidakhadiran)}"
    if d.keadaan == "tanpa_keterangan":
        ada = d.hari.masuk is not None or d.hari.pulang is not None
        return f"{d.sebutan}, {'dihitung ' if ada else ''}tidak hadir"
    return d.sebutan


def _fakta(h: Hari, kerja: list[Kegiatan]) -> tuple[str, ...]:
    """Punches or the absence record, then the approved work of the day."""
    masuk, pulang = h.id_masuk, h.id_pulang
    if h.id_ketidakhadiran is not None:
        return (h.id_ketidakhadiran, *[k.id for k in kerja])
    if masuk is not None and pulang is not None:
        return (masuk, pulang, *[k.id for k in kerja])
    return (*[x for x in (masuk, pulang) if x is not None], *[k.id for k in kerja])
