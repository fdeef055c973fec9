"""What a report must say, and what of it can be derived."""

from dataclasses import dataclass
from datetime import date, time

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_jam

BUKTI_MAKS = 5
MENIT_SEHARI = 1440
JUMLAH_MAKS = 10_000
URAIAN_MAKS = 250
SATUAN_MAKS = 30


class AktivitasDitolak(Ditolak):
    """A report cannot be kept or sent as it is; ``bidang`` names the field."""

    bidang: str | None = None


class WaktuDitolak(AktivitasDitolak):
    """Minutes or clock times are missing, contradict each other, or are too many."""

    bidang = "menit"


class IsiKurang(AktivitasDitolak):
    """The description is missing or too long."""

    bidang = "uraian"


class JumlahDitolak(AktivitasDitolak):
    """The quantity is not a whole number from one on."""

    bidang = "jumlah"


class SatuanDitolak(AktivitasDitolak):
    """The unit is missing, or not the one the target counts in."""

    bidang = "satuan"


class RhkDitolak(AktivitasDitolak):
    """The RHK is missing, another person's, or of another year."""

    bidang = "rhk"


class KatalogDitolak(AktivitasDitolak):
    """The catalogue does not hold the chosen item."""

    bidang = "katalog"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiAktivitas:
    """A report as it was typed; what can be derived may be left out."""

    tanggal: date
    uraian: str = ""
    jumlah: int = 1
    satuan: str = ""
    menit: int | None = None
    mulai: time | None = None
    selesai: time | None = None
    rhk_id: int | None = None
    katalog_id: int | None = None


@dataclass(frozen=True, slots=True)
class ButirKatalog:
    """A catalogue item: ``menit_baku`` minutes for one ``satuan``."""

    nama: str
    satuan: str
    menit_baku: int


@dataclass(frozen=True, slots=True)
class RhkPilihan:
    """An RHK as a report may point at it; ``satuan`` is None without a target."""

    pegawai_id: int
    tahun: int
    nomor: int
    satuan: str | None


@dataclass(frozen=True, slots=True)
class Waktu:
    """Minutes of a report and, where given, the clock times they were spent in."""

    menit: int
    mulai: time | None = None
    selesai: time | None = None


@dataclass(frozen=True, slots=True)
class IsiLengkap:
    """A report with everything derived: what the row will hold."""

    tanggal: date
    uraian: str
    jumlah: int
    satuan: str
    waktu: Waktu
    rhk_id: int | None
    katalog_id: int | None


def periksa_isi(
    isi: IsiAktivitas,
    *,
    pegawai_id: int,
    rhk: RhkPilihan | None,
    katalog: ButirKatalog | None,
) -> IsiLengkap:
    """Complete a report, or say what is wrong with it. Drafts must pass this too.

    A catalogue item gives the text and the unit where none was typed; the unit of an
    RHK's target outranks it, for only equal units may count towards the target.

    Args:
        isi: the report as typed.
        pegawai_id: whose report it is.
        rhk: the RHK named by ``isi.rhk_id``, None if there is no such row.
        katalog: the item named by ``isi.katalog_id``, None if there is no such row.

    Raises:
        AktivitasDitolak: the first thing wrong, as a subclass that names the field.
    """
    if isi.katalog_id is not None and katalog is None:
        raise KatalogDitolak("Butir katalog itu tidak ada lagi. Pilih butir lain.")
    uraian = " ".join(isi.uraian.split()) or (katalog.nama if katalog else "")
    if not uraian:
        raise IsiKurang("Uraian belum diisi. Tulis apa yang dikerjakan.")
    if len(uraian) > URAIAN_MAKS:
        raise IsiKurang(f"Uraian paling panjang {URAIAN_MAKS} huruf. Ringkaskan.")
    if not 1 <= isi.jumlah <= JUMLAH_MAKS:
        raise JumlahDitolak("Jumlah ditulis sebagai angka dari 1 sampai 10.000.")
    if isi.rhk_id is not None:
        periksa_rhk(rhk, pegawai_id=pegawai_id, tanggal=isi.tanggal)
    satuan = tentukan_satuan(isi.satuan, rhk=rhk, katalog=katalog)
    baku = katalog.menit_baku if katalog and satuan == katalog.satuan else None
    return IsiLengkap(
        tanggal=isi.tanggal,
        uraian=uraian,
        jumlah=isi.jumlah,
        satuan=satuan,
        waktu=tentukan_waktu(isi, menit_baku=baku),
        rhk_id=isi.rhk_id,
        katalog_id=isi.katalog_id,
    )


def periksa_rhk(rhk: RhkPilihan | None, *, pegawai_id: int, tanggal: date) -> None:
    """Refuse an RHK that is not in the reporter's own SKP of the report's year.

    Raises:
        RhkDitolak: no such RHK, another person's (told alike), or another year's.
    """
    if rhk is None or rhk.pegawai_id != pegawai_id:
        raise RhkDitolak("RHK itu tidak ada di SKP Anda. Pilih RHK dari daftar.")
    if rhk.tahun != tanggal.year:
        raise RhkDitolak(
            f"RHK {rhk.nomor} berasal dari SKP {rhk.tahun}, sedangkan kegiatan ini "
            f"tahun {tanggal.year}. Pilih RHK dari SKP {tanggal.year}."
        )


def tentukan_satuan(
    tertulis: str, *, rhk: RhkPilihan | None, katalog: ButirKatalog | None
) -> str:
    """The unit of the quantity: the target's, else the catalogue's, else as typed.

    Raises:
        SatuanDitolak: nothing to go by, too long, or another than the one that binds.
    """
    tertulis = " ".join(tertulis.split())
    wajib = (rhk.satuan if rhk else None) or (katalog.satuan if katalog else None)
    if wajib is None:
        if not tertulis:
            raise SatuanDitolak("Satuan belum diisi. Tulis misalnya berkas atau rapat.")
        if len(tertulis) > SATUAN_MAKS:
            raise SatuanDitolak(f"Satuan paling panjang {SATUAN_MAKS} huruf.")
        return tertulis
    if tertulis and tertulis.casefold() != wajib.casefold():
        sumber = f"target RHK {rhk.nomor}" if rhk and rhk.satuan else "butir katalog"
        raise SatuanDitolak(
            f"Satuan {sumber} adalah {wajib}, bukan {tertulis}. "
            f"Tulis jumlahnya dalam {wajib}."
        )
    return wajib


def tentukan_waktu(isi: IsiAktivitas, *, menit_baku: int | None) -> Waktu:
    """Minutes from start and end, else as typed, else from the catalogue.

    Args:
        isi: the report as typed.
        menit_baku: usual minutes for one unit, None where no usual value applies.

    Raises:
        WaktuDitolak: only one clock time, the end not after the start, minutes that
            contradict the clock, nothing to go by, or not between 1 and 1,440.
    """
    mulai, selesai, menit = isi.mulai, isi.selesai, isi.menit
    if (mulai is None) != (selesai is None):
        raise WaktuDitolak(
            "Jam mulai dan selesai diisi dua-duanya, atau kosongkan keduanya "
            "lalu tulis menitnya."
        )
    if mulai is not None and selesai is not None:
        dari_jam = (_detik(selesai) - _detik(mulai)) // 60
        if dari_jam < 1:
            raise WaktuDitolak(
                f"Jam selesai {tulis_jam(selesai)} tidak sesudah jam mulai "
                f"{tulis_jam(mulai)}. Perbaiki salah satunya."
            )
        if menit is not None and menit != dari_jam:
            raise WaktuDitolak(
                f"{tulis_jam(mulai)} sampai {tulis_jam(selesai)} adalah "
                f"{dari_jam} menit, bukan {menit}. Kosongkan menit atau perbaiki jam."
            )
        menit = dari_jam
    elif menit is None and menit_baku is not None:
        menit = menit_baku * isi.jumlah
    if menit is None:
        raise WaktuDitolak("Lama pengerjaan belum diisi. Isi jamnya atau menitnya.")
    if not 1 <= menit <= MENIT_SEHARI:
        raise WaktuDitolak(
            f"Lama pengerjaan {menit} menit tidak mungkin dalam sehari. "
            "Tulis 1 sampai 1.440 menit."
        )
    return Waktu(menit, mulai, selesai)


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second
