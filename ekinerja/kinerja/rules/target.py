"""Month targets of an RHK: who sets them, until when, in which unit. Pure decisions."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.kinerja.rules.isi import SATUAN_MAKS
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

TARGET_MAKS = 100_000


class TargetDitolak(Ditolak):
    """A month target cannot be set so; ``rhk_id`` names the row of the form."""

    def __init__(self, kalimat: str, rhk_id: int | None = None) -> None:
        super().__init__(kalimat)
        self.rhk_id = rhk_id


@dataclass(frozen=True, slots=True)
class IsiTarget:
    """One row as typed; ``jumlah`` None takes the target away."""

    rhk_id: int
    jumlah: int | None
    satuan: str = ""


def periksa_penetap(
    *,
    bulan: Bulan,
    pegawai: int,
    pelaku: int,
    atasan: bool,
    bkpsdm: bool,
    hari_ini: date,
) -> None:
    """Decide whether a person may set another's targets of a month now.

    The direct superior of any of its days may until the month is over, so that nobody
    lowers a target to what was reached; an officer of the personnel office may correct
    it after that, until the lock.

    Raises:
        TargetDitolak: one's own, neither superior nor office, or too late.
    """
    if pegawai == pelaku:
        raise TargetDitolak(
            "Target sendiri ditetapkan atasan. Sampaikan usul Anda kepada atasan."
        )
    if not atasan and not bkpsdm:
        raise TargetDitolak(
            f"Target {bulan.nama} ditetapkan atasan langsung pada bulan itu atau "
            "petugas BKPSDM."
        )
    if hari_ini > bulan.akhir and not bkpsdm:
        raise TargetDitolak(
            f"Target {bulan.nama} ditetapkan atasan paling lambat "
            f"{tulis_tanggal_panjang(bulan.akhir)}. Bila perlu dibetulkan, sampaikan "
            "ke BKPSDM."
        )


def boleh_tetapkan(
    *,
    bulan: Bulan,
    pegawai: int,
    pelaku: int,
    atasan: bool,
    bkpsdm: bool,
    hari_ini: date,
) -> bool:
    """The question of ``periksa_penetap`` for a button."""
    try:
        periksa_penetap(
            bulan=bulan,
            pegawai=pegawai,
            pelaku=pelaku,
            atasan=atasan,
            bkpsdm=bkpsdm,
            hari_ini=hari_ini,
        )
    except TargetDitolak:
        return False
    return True


def periksa_target(
    isi: IsiTarget,
    *,
    nomor: int,
    tahun: int,
    bulan: Bulan,
    satuan_harian: str | None,
    satuan_laporan: Collection[str],
) -> IsiTarget:
    """Complete one row, or say what is wrong with it.

    Only equal units may count towards a target, so a month target counts in the unit
    of the daily target and of what was reported for the RHK in the month.

    Args:
        isi: the row as typed, with a quantity.
        nomor: number of the RHK, for the sentence.
        tahun: year of its SKP.
        bulan: the month.
        satuan_harian: unit of a daily target in force in the month, if any.
        satuan_laporan: units of the month's reports for this RHK.

    Raises:
        TargetDitolak: another year's RHK, quantity or unit missing or out of range, or
            a unit that does not fit.
    """

    def tolak(kalimat: str) -> TargetDitolak:
        return TargetDitolak(kalimat, isi.rhk_id)

    if tahun != bulan.tahun:
        raise tolak(
            f"RHK {nomor} berasal dari SKP {tahun}, bukan {bulan.tahun}. "
            f"Pilih RHK dari SKP {bulan.tahun}."
        )
    if isi.jumlah is None or not 1 <= isi.jumlah <= TARGET_MAKS:
        raise tolak(f"Target RHK {nomor} ditulis sebagai angka dari 1 sampai 100.000.")
    satuan = " ".join(isi.satuan.split()) or satuan_harian or ""
    if not satuan:
        raise tolak(f"Satuan target RHK {nomor} belum diisi. Tulis misalnya berkas.")
    if len(satuan) > SATUAN_MAKS:
        raise tolak(f"Satuan target RHK {nomor} paling panjang {SATUAN_MAKS} huruf.")
    if satuan_harian and satuan.casefold() != satuan_harian.casefold():
        raise tolak(
            f"Target harian RHK {nomor} dihitung dalam {satuan_harian}, bukan {satuan}. "
            f"Tulis target bulannya dalam {satuan_harian}."
        )
    beda = [s for s in satuan_laporan if s.casefold() != satuan.casefold()]
    if beda:
        raise tolak(
            f"Laporan {bulan.nama} untuk RHK {nomor} sudah ada dalam {beda[0]}, bukan "
            f"{satuan}. Tulis targetnya dalam {beda[0]}."
        )
    return IsiTarget(isi.rhk_id, isi.jumlah, satuan_harian or satuan)
