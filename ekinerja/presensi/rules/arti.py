"""What an hour of the morning means under the policy, as a sentence.

The bands come from the policy (``tpp.pagi``); nothing here knows a number of its own.
"""

from collections.abc import Sequence
from datetime import time

from ekinerja.tpp.pagi import SegmenPagi, arti_jam
from ekinerja.waktu import tulis_jam

MENIT_MENDESAK = 60


def kalimat_sebelum(segmen: Sequence[SegmenPagi], *, jam: time) -> str:
    """What to expect of arriving now, before a punch; empty without bands."""
    if not segmen:
        return ""
    kini = arti_jam(tuple(segmen), jam)
    if kini.keadaan == "tutup":
        return (
            f"Presensi masuk ditutup {tulis_jam(_batas(segmen))}. Jam Anda tetap "
            "dicatat, tetapi hari ini dihitung tidak hadir."
        )
    if kini.sampai is None:
        kalimat = f"Nilai hari ini berkurang sejak {tulis_jam(_mulai(segmen))}."
        return f"{kalimat} {kini.uraian}".strip()
    akibat = _sesudah(segmen, kini)
    menit = sisa_menit(jam, sampai=kini.sampai)
    kini_berlaku = f"{kini.uraian} " if kini.keadaan == "berkurang" else ""
    if menit <= MENIT_MENDESAK:
        return f"{kini_berlaku}{menit} menit lagi {akibat}.".strip()
    return f"{kini_berlaku}Sesudah {tulis_jam(kini.sampai)} {akibat}.".strip()


def kalimat_sesudah(segmen: Sequence[SegmenPagi], *, jam: time) -> str:
    """What a recorded arrival means; empty without bands."""
    if not segmen:
        return ""
    kini = arti_jam(tuple(segmen), jam)
    if kini.keadaan == "penuh":
        return "Nilai kehadiran hari ini penuh."
    if kini.keadaan == "berkurang":
        return (
            "Nilai kehadiran hari ini berkurang sejak "
            f"{tulis_jam(_mulai(segmen))}. {kini.uraian}"
        ).strip()
    return (
        f"Presensi masuk sudah ditutup {tulis_jam(_batas(segmen))}, jadi hari ini "
        "dihitung tidak hadir. Jamnya tetap tersimpan sebagai fakta."
    )


def sisa_menit(jam: time, *, sampai: time) -> int:
    """Minutes from ``jam`` to the end of a band, a started minute counted whole."""
    return max(-(-(_detik(sampai) - _detik(jam)) // 60), 1)


def _sesudah(segmen: Sequence[SegmenPagi], kini: SegmenPagi) -> str:
    nomor = list(segmen).index(kini)
    berikut = segmen[nomor + 1].keadaan if nomor + 1 < len(segmen) else "berkurang"
    if berikut == "tutup":
        return "presensi masuk ditutup"
    if kini.keadaan == "berkurang":
        return "nilai hari ini berkurang lagi"
    return "nilai hari ini berkurang"


def _batas(segmen: Sequence[SegmenPagi]) -> time:
    tutup = next(s for s in segmen if s.keadaan == "tutup")
    return tutup.sejak or time(0)


def _mulai(segmen: Sequence[SegmenPagi]) -> time:
    kurang = next(s for s in segmen if s.keadaan == "berkurang")
    return kurang.sejak or time(0)


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second
