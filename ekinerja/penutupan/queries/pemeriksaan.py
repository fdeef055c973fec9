"""What stands in the way of closing a month, before anybody is surprised by a result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.jadwal.queries import jadwal_penempatan, kalender
from ekinerja.kinerja.models import Skp
from ekinerja.kinerja.queries import Menunggu, menunggu_persetujuan
from ekinerja.organisasi import queries as organisasi
from ekinerja.organisasi.models import Pegawai, RiwayatStatus
from ekinerja.organisasi.queries import PenempatanRentang
from ekinerja.periode.rules import BatasBulan
from ekinerja.presensi.models import Rekaman
from ekinerja.presensi.queries import KetidakhadiranRentang, ketidakhadiran_dalam
from ekinerja.waktu import Bulan

Tanggal = set[date]
ORANG_TAMPIL = 20
SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kurang:
    """A person who lacks something the calculation or the report needs."""

    pegawai_id: int
    nip: str
    nama: str
    apa: str  # "penempatan", "kelas", "skp"


@dataclass(frozen=True, slots=True)
class OrangTanpaRekaman:
    """A person's duty days without any punch and without an absence record."""

    pegawai_id: int
    nama: str
    tanggal: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class UnitTanpaRekaman:
    """The same per unit."""

    nama_unit: str
    orang: tuple[OrangTanpaRekaman, ...]

    @property
    def hari(self) -> int:
        return sum(len(satu.tanggal) for satu in self.orang)


@dataclass(frozen=True, slots=True)
class UnitTampil:
    """A unit on the page: its counts, and the people written out."""

    nama: str
    orang: int
    hari: int
    tampil: tuple[OrangTanpaRekaman, ...]

    @property
    def sisa(self) -> int:
        return self.orang - len(self.tampil)


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """Everything the check of a month found."""

    belum_berakhir: bool
    menunggu: tuple[Menunggu, ...]
    kurang: tuple[Kurang, ...]
    tanpa_rekaman: tuple[UnitTanpaRekaman, ...]

    @property
    def banyak_menunggu(self) -> int:
        return sum(satu.jumlah for satu in self.menunggu)

    @property
    def banyak_hari(self) -> int:
        return sum(satu.hari for satu in self.tanpa_rekaman)

    @property
    def bersih(self) -> bool:
        return not (
            self.belum_berakhir or self.menunggu or self.kurang or self.tanpa_rekaman
        )


def pemeriksaan(batas: BatasBulan, *, hari_ini: date) -> Pemeriksaan:
    """Look a month over.

    Args:
        batas: the month with the dates of its closing.
        hari_ini: the date at the seat of the government; the running day and those
            after it are not held against anybody.

    Returns:
        What waits, what lacks, who has days nobody has explained. A constant number
        of statements (at most 14), whatever the number of people.
    """
    bulan = batas.bulan
    terakhir = min(bulan.akhir, batas.potong or bulan.akhir)
    penempatan = organisasi.penempatan_dalam(
        pegawai_ids=None, sejak=bulan.awal, sampai=bulan.akhir
    )
    definitif = {
        pegawai_id: menjabat
        for pegawai_id, daftar in penempatan.items()
        if (menjabat := [p for p in daftar if _ikut(p)])
    }
    orang = _orang(bulan)
    return Pemeriksaan(
        belum_berakhir=hari_ini <= terakhir,
        menunggu=tuple(menunggu_persetujuan(bulan)),
        kurang=_kurang(bulan, orang, definitif),
        tanpa_rekaman=_tanpa_rekaman(
            bulan.awal, min(terakhir, hari_ini - SEHARI), orang, definitif
        ),
    )


def tampil(
    unit: Sequence[UnitTanpaRekaman], *, dibuka: str = "", maks: int = ORANG_TAMPIL
) -> tuple[UnitTampil, ...]:
    """Every unit with its counts, and people only as far as a page bears them.

    The first ``maks`` people over all units are written out, and everybody of the unit
    named ``dibuka``.
    """
    hasil, jatah = [], maks
    for satu in unit:
        orang = satu.orang if satu.nama_unit == dibuka else satu.orang[:jatah]
        jatah -= min(jatah, len(satu.orang))
        hasil.append(UnitTampil(satu.nama_unit, len(satu.orang), satu.hari, orang))
    return tuple(hasil)


def _ikut(penempatan: PenempatanRentang) -> bool:
    return penempatan.jenis == "definitif" and penempatan.kelompok != "kepala_daerah"


def _orang(bulan: Bulan) -> dict[int, tuple[str, str]]:
    """Everybody who is a civil servant in the month: id to (NIP, name)."""
    berstatus = RiwayatStatus.objects.filter(
        organisasi.bertindih(bulan.awal, bulan.akhir)
    ).exclude(status="kepala_daerah")
    semua = Pegawai.objects.filter(id__in=berstatus.values("pegawai_id"))
    return {p.id: (p.nip or "", p.nama_lengkap) for p in semua.order_by("nama")}


def _kurang(
    bulan: Bulan,
    orang: Mapping[int, tuple[str, str]],
    definitif: Mapping[int, list[PenempatanRentang]],
) -> tuple[Kurang, ...]:
    ber_skp = set(
        Skp.objects.filter(tahun=bulan.tahun).values_list("pegawai_id", flat=True)
    )
    hasil = []
    for id_, (nip, nama) in orang.items():
        menjabat = definitif.get(id_)
        if not menjabat:
            hasil.append(Kurang(id_, nip, nama, "penempatan"))
            continue
        if any(p.kelas is None for p in menjabat):
            hasil.append(Kurang(id_, nip, nama, "kelas"))
        if id_ not in ber_skp:
            hasil.append(Kurang(id_, nip, nama, "skp"))
    return tuple(hasil)


def _tanpa_rekaman(
    sejak: date,
    sampai: date,
    orang: Mapping[int, tuple[str, str]],
    definitif: Mapping[int, list[PenempatanRentang]],
) -> tuple[UnitTanpaRekaman, ...]:
    if sampai < sejak:
        return ()
    jadwal = jadwal_penempatan(
        definitif, kalender=kalender(definitif, sejak=sejak, sampai=sampai)
    )
    hadir: dict[int, Tanggal] = {}
    rekaman = Rekaman.objects.filter(tanggal__range=(sejak, sampai)).order_by()
    for pegawai_id, tanggal in rekaman.values_list("pegawai_id", "tanggal").distinct():
        hadir.setdefault(pegawai_id, set()).add(tanggal)
    absen = ketidakhadiran_dalam(pegawai_ids=None, sejak=sejak, sampai=sampai)
    unit: dict[str, list[OrangTanpaRekaman]] = {}
    for id_, (_, nama) in orang.items():
        kosong = jadwal.get(id_, {}).keys() - hadir.get(id_, set())
        sisa = sorted(t for t in kosong if not _tercatat(t, absen.get(id_, [])))
        if sisa:
            baris = OrangTanpaRekaman(id_, nama, tuple(sisa))
            unit.setdefault(definitif[id_][-1].unit_nama, []).append(baris)
    semua = [UnitTanpaRekaman(nama, tuple(daftar)) for nama, daftar in unit.items()]
    return tuple(sorted(semua, key=lambda satu: (-satu.hari, satu.nama_unit)))


def _tercatat(tanggal: date, absen: list[KetidakhadiranRentang]) -> bool:
    return any(satu.sejak <= tanggal <= satu.sampai for satu in absen)
