"""States of a month and who may move it. Pure decisions."""

from collections.abc import Mapping

from ekinerja.alur import Alur, Ditolak, LangkahDitolak, Pindah, gambar, pindah
from ekinerja.waktu import Bulan

TERBUKA = "terbuka"
DIHITUNG = "dihitung"
TERKUNCI = "terkunci"

ALUR_PERIODE: Alur = {
    TERBUKA: {"hitung": Pindah(oleh="bkpsdm", ke=DIHITUNG)},
    DIHITUNG: {
        "hitung": Pindah(oleh="bkpsdm", ke=DIHITUNG),
        "kunci": Pindah(oleh="bkpsdm", ke=TERKUNCI),
    },
    TERKUNCI: {},
}


TAHUN_MUNDUR = 1
DASAR_MAKS = 120


class BulanTerkunci(Ditolak):
    """The month is locked: nothing that feeds its pay may change any more."""


class UjiCobaDitolak(Ditolak):
    """The month is no trial month to begin or end, or the letter is missing."""


def periksa_terbuka(*, bulan: Bulan, keadaan: str) -> None:
    """Refuse a change to a month that is locked.

    A month that is merely calculated still takes changes; the lock will notice them
    and ask for a new calculation.

    Raises:
        BulanTerkunci: the month is locked; the sentence says what remains possible.
    """
    if keadaan == TERKUNCI:
        raise BulanTerkunci(
            f"{bulan.nama} sudah dikunci, jadi tidak dapat diubah lagi. "
            "Bila ada yang keliru, sampaikan ke BKPSDM; selisihnya diselesaikan "
            "di luar aplikasi ini."
        )


def periksa_pindah(*, bulan: Bulan, keadaan: str, aksi: str, bkpsdm: bool) -> str:
    """Return the state after ``aksi``.

    Args:
        bulan: the month, for the sentence.
        keadaan: its present state.
        aksi: "hitung" or "kunci".
        bkpsdm: whether the person acts for the personnel office on that date.

    Raises:
        BulanTerkunci: the month is locked.
        LangkahDitolak: another role's act, or one this state does not know.
    """
    periksa_berwenang(bulan=bulan, keadaan=keadaan, bkpsdm=bkpsdm)
    if keadaan == TERBUKA and aksi != "hitung":
        raise LangkahDitolak(f"{bulan.nama} belum dihitung. Hitung lebih dahulu.")
    return pindah(ALUR_PERIODE, dari=keadaan, aksi=aksi, oleh="bkpsdm")


def periksa_berwenang(*, bulan: Bulan, keadaan: str, bkpsdm: bool) -> None:
    """Refuse an act on a locked month, and one of somebody outside the office.

    Raises:
        BulanTerkunci: the month is locked.
        LangkahDitolak: the person does not act for the personnel office.
    """
    periksa_terbuka(bulan=bulan, keadaan=keadaan)
    if not bkpsdm:
        raise LangkahDitolak(
            f"{bulan.nama} hanya dapat ditutup dan dibuka kembali oleh BKPSDM. "
            "Minta peran itu dicatat lebih dahulu bila memang tugas Anda."
        )


def boleh_pindah(*, keadaan: str, aksi: str, bkpsdm: bool) -> bool:
    """Whether a button for ``aksi`` makes sense in this state for this person."""
    return bkpsdm and aksi in ALUR_PERIODE[keadaan]


def periksa_uji_coba(*, bulan: Bulan, kini: bool, nanti: bool, dasar: str) -> str:
    """Return the letter a trial month rests on, "" for a month that is paid.

    Args:
        bulan: the month, for the sentence.
        kini: whether it is a trial month now.
        nanti: whether it is to be one.
        dasar: number of the letter; only asked for to begin a trial.

    Raises:
        UjiCobaDitolak: nothing would change, or the letter is missing or too long.
    """
    if kini == nanti:
        keadaan = "bulan uji coba" if kini else "bulan yang dibayar"
        raise UjiCobaDitolak(
            f"{bulan.nama} sudah {keadaan}. Buka lagi halamannya untuk melihatnya."
        )
    if not nanti:
        return ""
    rapi = " ".join(dasar.split())
    if not rapi:
        raise UjiCobaDitolak(
            "Dasar uji coba kosong. Isi nomor surat yang menetapkannya."
        )
    if len(rapi) > DASAR_MAKS:
        raise UjiCobaDitolak(
            f"Dasar uji coba lebih dari {DASAR_MAKS} huruf. Tulis nomor suratnya saja."
        )
    return rapi


def awal_daftar(keadaan: Mapping[Bulan, str], *, kini: Bulan) -> Bulan:
    """The first month of a list of months.

    That is the first month ever calculated; and the open ones before it as far as a
    year back, so that a document dated in a wrong year adds no years to the list.

    Args:
        keadaan: the state of every month that has one.
        kini: the running month.
    """
    batas = Bulan(kini.tahun - TAHUN_MUNDUR, kini.nomor)
    dikenal = [
        bulan for bulan, isi in keadaan.items() if isi != TERBUKA or bulan >= batas
    ]
    return min(dikenal, default=kini)


def gambar_alur() -> str:
    """The page ``docs/rujukan/alur-bulan.md``, drawn from the table."""
    return f"""# Alur bulan

Dibuat dari `ekinerja/periode/rules/bulan.py`; jangan diubah dengan tangan.

```mermaid
{gambar(ALUR_PERIODE)}
```

Bulan yang dihitung masih menerima perubahan; saat dikunci perubahan itu terlihat dan \
bulan harus dihitung lagi. Yang menghitung tidak boleh mengunci. Bulan baru dapat \
dikunci sesudah hari terakhirnya; bila kebijakannya menyebut kalender penutupan, sesudah \
tenggat laporan, persetujuan, dan penjelasannya lewat. Selama belum terkunci, SK dapat \
mengundurkan tenggat itu (buka kembali). Sesudah terkunci tidak ada jalan kembali: kekeliruan \
yang baru ketahuan diselesaikan di luar aplikasi ini.
"""
