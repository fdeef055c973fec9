"""Marks of neglect against a person: who may take one back. Pure decisions."""

from ekinerja.alur import Alur, Ditolak, Pindah, gambar

TERCATAT = "tercatat"
DIBATALKAN = "dibatalkan"

ALUR_KELALAIAN: Alur = {
    TERCATAT: {"batalkan": Pindah(oleh="bkpsdm", ke=DIBATALKAN)},
    DIBATALKAN: {},
}


class KelalaianDitolak(Ditolak):
    """A mark of neglect cannot be taken back."""


def periksa_batal_kelalaian(*, dibatalkan: bool, pegawai: int, pelaku: int) -> None:
    """Decide whether an officer of the personnel office may take a mark back.

    Args:
        dibatalkan: it was taken back before.
        pegawai: whose mark it is.
        pelaku: the pegawai id of the officer.

    Raises:
        KelalaianDitolak: the officer's own, or taken back already.
    """
    if pegawai == pelaku:
        raise KelalaianDitolak(
            "Catatan kelalaian sendiri dibatalkan oleh petugas lain. "
            "Sampaikan alasannya kepada rekan di BKPSDM."
        )
    if not boleh_batal_kelalaian(dibatalkan=dibatalkan):
        raise KelalaianDitolak(
            "Catatan kelalaian ini sudah dibatalkan. Tidak ada yang perlu dilakukan."
        )


def boleh_batal_kelalaian(*, dibatalkan: bool) -> bool:
    """Whether a mark can still be taken back."""
    return "batalkan" in ALUR_KELALAIAN[DIBATALKAN if dibatalkan else TERCATAT]


def gambar_alur_kelalaian() -> str:
    """The page ``docs/rujukan/alur-kelalaian.md``, drawn from the table."""
    return f"""# Alur catatan kelalaian

Dibuat dari `ekinerja/kinerja/rules/kelalaian.py`; jangan diubah dengan tangan.

```mermaid
{gambar(ALUR_KELALAIAN)}
```

Catatan dibuat sistem ketika sebuah laporan disetujui otomatis, pada atasan tanggal \
kegiatannya. Catatan yang dibatalkan tetap tersimpan dengan siapa, kapan, dan mengapa, \
dan tidak ikut dihitung. Membatalkan hanya selama bulan catatan itu belum dikunci.
"""
