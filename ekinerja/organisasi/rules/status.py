"""When an employment status may follow another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal_panjang

SK_MAKS = 80
GOLONGAN_MAKS = 8
KEPALA_DAERAH = "kepala_daerah"


class StatusDitolak(Ditolak):
    """The status cannot follow, or its decree is missing."""


@dataclass(frozen=True, slots=True)
class Masa:
    """A status held from ``sejak`` to ``sampai`` (included, or open)."""

    status: str
    golongan: str
    sejak: date
    sampai: date | None


def periksa_status_baru(
    baru: Masa, *, nomor_sk: str, dikenal: dict[str, str], ada: Sequence[Masa]
) -> None:
    """Raise unless a status may begin, ending the one before it the day before.

    Args:
        baru: what is to begin, without an end.
        nomor_sk: number of the decree.
        dikenal: the statuses there are, with their words.
        ada: what the person holds, of every date.

    Raises:
        StatusDitolak: see the sentence.
    """
    pilihan = [kode for kode in dikenal if kode != KEPALA_DAERAH]
    if baru.status not in pilihan:
        raise StatusDitolak(
            f"Status '{baru.status}' tidak dikenal. Pilih {', '.join(pilihan)}."
        )
    if not nomor_sk.strip():
        raise StatusDitolak("Nomor SK kosong. Isi nomor SK pengangkatannya.")
    if len(nomor_sk.strip()) > SK_MAKS or len(baru.golongan) > GOLONGAN_MAKS:
        raise StatusDitolak(
            f"Nomor SK paling panjang {SK_MAKS} huruf dan golongan paling panjang "
            f"{GOLONGAN_MAKS} huruf. Ringkas isiannya."
        )
    for lama in ada:
        if lama.sejak >= baru.sejak or (
            lama.sampai is not None and lama.sampai >= baru.sejak
        ):
            raise StatusDitolak(
                f"Sudah ada status {dikenal[lama.status]} sejak "
                f"{tulis_tanggal_panjang(lama.sejak)} yang berlaku pada atau sesudah "
                f"{tulis_tanggal_panjang(baru.sejak)}. Pakai tanggal yang lebih lambat."
            )
        if lama.sampai is None and (lama.status, lama.golongan) == (
            baru.status,
            baru.golongan,
        ):
            raise StatusDitolak(
                f"Statusnya sudah {dikenal[lama.status]} {lama.golongan}".rstrip()
                + ". Tidak ada yang berubah."
            )
