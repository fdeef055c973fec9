"""Rows of units and posts against those that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.organisasi.rules.impor.bentuk import (
    BARU,
    TETAP,
    Butir,
    JabatanImpor,
    TabelImpor,
    Ubah,
    UnitImpor,
)
from ekinerja.organisasi.rules.impor.cari import Pencari
from ekinerja.organisasi.rules.impor.pembaca import Pembaca, pembaca_sekali
from ekinerja.organisasi.rules.impor.sel import baca_pilihan, baca_tmt, baca_ya
from ekinerja.organisasi.rules.impor.tingkat import bertingkat
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, baca_banyak, tampak

JENIS_UNIT = {
    "perangkat daerah": "perangkat_daerah",
    "opd": "perangkat_daerah",
    "skpd": "perangkat_daerah",
    "dinas": "perangkat_daerah",
    "badan": "perangkat_daerah",
    "kecamatan": "perangkat_daerah",
    "kelurahan": "perangkat_daerah",
    "sekolah": "sekolah",
    "puskesmas": "puskesmas",
}
ZONA = {"wib": "WIB", "wita": "WITA", "wit": "WIT"}
JENJANG = {
    "kepala daerah": "kepala_daerah",
    "jpt": "jpt",
    "jpt pratama": "jpt",
    "jabatan pimpinan tinggi pratama": "jpt",
    "pimpinan tinggi pratama": "jpt",
    "pimpinan tinggi": "jpt",
    "ii a": "jpt",
    "ii b": "jpt",
    "administrator": "administrator",
    "iii a": "administrator",
    "iii b": "administrator",
    "pengawas": "pengawas",
    "iv a": "pengawas",
    "iv b": "pengawas",
    "fungsional": "fungsional",
    "jft": "fungsional",
    "jf": "fungsional",
    "pelaksana": "pelaksana",
    "jfu": "pelaksana",
    "staf": "pelaksana",
}
KELOMPOK = {
    "umum": "umum",
    "guru": "guru",
    "tenaga kesehatan": "nakes",
    "nakes": "nakes",
    "kesehatan": "nakes",
    "kepala daerah": "kepala_daerah",
}
BERPEMANGKU_SATU = ("kepala_daerah", "jpt", "administrator", "pengawas")


@dataclass(frozen=True, slots=True)
class UnitAda:
    """A unit that is stored."""

    id: int
    kode: str
    nama: str
    jenis: str
    zona: str
    induk: str
    sejak: date


@dataclass(frozen=True, slots=True)
class JabatanAda:
    """A post that is stored."""

    id: int
    kode: str
    nama: str
    unit_id: int
    kelas: int | None
    kelompok: str
    jenjang: str
    atasan: str
    tunggal: bool
    sejak: date
    sampai: date | None


def rencana_unit(
    tabel: TabelImpor, ada: Sequence[UnitAda], *, zona: str
) -> tuple[Butir, ...]:
    """What each row would do; ``zona`` stands where a row names none."""
    lama = {u.kode.casefold(): u for u in ada}
    butir = [_unit(p, lama, zona) for p in pembaca_sekali(tabel)]
    return bertingkat(tabel, butir, lama, "induk")


def _unit(p: Pembaca, lama: Mapping[str, UnitAda], zona: str) -> Butir:
    kode = p.teks("kode", maksimal=40, wajib=True)
    nama = p.teks("nama", maksimal=150, wajib=True)
    jenis = p.baca("jenis", lambda x: baca_pilihan(x, JENIS_UNIT, _sebut(p, "jenis")))
    zona_ = p.baca("zona", lambda x: baca_pilihan(x, ZONA, _sebut(p, "zona")))
    induk = p.teks("induk", maksimal=40)
    sejak = p.baca("sejak", baca_tmt, wajib=True)
    if p.salah or sejak is None:
        return p.butir_ditolak()
    satu = UnitImpor(
        kode, nama, jenis or "perangkat_daerah", zona_ or zona, induk, sejak
    )
    ada = lama.get(kode.casefold())
    if ada is not None:
        beda = {
            "nama": (ada.nama, nama),
            "jenis": (ada.jenis, jenis or ada.jenis),
            "zona": (ada.zona, zona_ or ada.zona),
            "induk": (ada.induk, induk or ada.induk),
            "sejak": (tampak(ada.sejak), tampak(sejak)),
        }
        return _yang_ada(p, kode, ada.nama, beda)
    ubah = (Ubah("Unit", "", f"{satu.jenis}, sejak {tampak(sejak)}"),)
    return Butir(p.baris.nomor, kode, nama, BARU, ubah, rincian=satu)


def rencana_jabatan(
    tabel: TabelImpor, ada: Sequence[JabatanAda], *, unit: Sequence[UnitAda]
) -> tuple[Butir, ...]:
    """What each row would do."""
    lama = {j.kode.casefold(): j for j in ada}
    cari = Pencari("unit", "impor unitnya", unit)
    nama_unit = {u.id: u.nama for u in unit}
    butir = [_jabatan(p, lama, cari, nama_unit) for p in pembaca_sekali(tabel)]
    return bertingkat(tabel, butir, lama, "atasan")


def _jabatan(
    p: Pembaca,
    lama: Mapping[str, JabatanAda],
    cari: Pencari,
    nama_unit: Mapping[int, str],
) -> Butir:
    satu = _isi_jabatan(p, cari)
    if satu is None:
        return p.butir_ditolak()
    ada = lama.get(satu.kode.casefold())
    if ada is not None:
        tunggal = satu.tunggal if p.tersebut("tunggal") else ada.tunggal
        kelompok = satu.kelompok if p.tersebut("kelompok") else ada.kelompok
        beda = {
            "nama": (ada.nama, satu.nama),
            "unit": (nama_unit.get(ada.unit_id, ""), nama_unit.get(satu.unit_id, "")),
            "kelas": (str(ada.kelas or "-"), str(satu.kelas or "-")),
            "kelompok": (ada.kelompok, kelompok),
            "jenjang": (ada.jenjang, satu.jenjang),
            "atasan": (ada.atasan, satu.atasan or ada.atasan),
            "tunggal": (_ya(ada.tunggal), _ya(tunggal)),
            "sejak": (tampak(ada.sejak), tampak(satu.sejak)),
        }
        return _yang_ada(p, satu.kode, ada.nama, beda)
    baru = f"{nama_unit[satu.unit_id]}, kelas {satu.kelas or '-'}, {satu.jenjang}"
    ubah = (Ubah("Jabatan", "", baru),)
    return Butir(p.baris.nomor, satu.kode, satu.nama, BARU, ubah, rincian=satu)


def _isi_jabatan(p: Pembaca, cari: Pencari) -> JabatanImpor | None:
    kode = p.teks("kode", maksimal=60, wajib=True)
    nama = p.teks("nama", maksimal=150, wajib=True)
    unit = p.baca("unit", cari.temukan, wajib=True)
    jenjang = p.baca(
        "jenjang", lambda x: baca_pilihan(x, JENJANG, _sebut(p, "jenjang")), wajib=True
    )
    kelompok = p.baca(
        "kelompok", lambda x: baca_pilihan(x, KELOMPOK, _sebut(p, "kelompok"))
    )
    kelas = p.baca("kelas", _kelas, wajib=kelompok != "kepala_daerah")
    atasan = p.teks("atasan", maksimal=60)
    tunggal = p.baca("tunggal", baca_ya)
    sejak = p.baca("sejak", baca_tmt, wajib=True)
    if p.salah or unit is None or sejak is None or not jenjang:
        return None
    satu_orang = jenjang in BERPEMANGKU_SATU if tunggal is None else tunggal
    return JabatanImpor(
        kode,
        nama,
        unit,
        kelas,
        kelompok or "umum",
        jenjang,
        atasan,
        satu_orang,
        sejak,
    )


def _kelas(isi: Isi) -> int | None:
    kelas = baca_banyak(isi, maksimal=17)
    if isi is not None and not kelas:
        raise SelDitolak(f"Kelas '{tampak(isi)}' tidak ada.", "Tulis 1 sampai 17.")
    return kelas or None


def _ya(nilai: bool) -> str:
    return "ya" if nilai else "tidak"


def _sebut(p: Pembaca, kode: str) -> tuple[str, ...]:
    return p.tabel.jenis.satu(kode).pilihan


def _yang_ada(
    p: Pembaca, kode: str, nama: str, beda: Mapping[str, tuple[str, str]]
) -> Butir:
    """A unit or post that is there stays as it is; the import only adds them."""
    for isian, (lama, baru) in beda.items():
        if lama.casefold() != baru.casefold():
            p.tolak(
                isian,
                SelDitolak(
                    f"{nama} sudah tercatat dengan isi lain: {lama or 'kosong'}.",
                    "Samakan isinya atau hapus barisnya; impor hanya menambah.",
                ),
            )
    if p.salah:
        return p.butir_ditolak()
    return Butir(p.baris.nomor, kode, nama, TETAP)
