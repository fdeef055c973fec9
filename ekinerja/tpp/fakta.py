"""One person's month as frozen values: what happened, never what it means.

Facts hold times and counts. Words such as "late" or "percent" belong to the policy;
that is why a closed month can be calculated again under another policy.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any, get_args, get_origin, get_type_hints

from ekinerja.tpp.penjelasan import Masalah
from ekinerja.waktu import Bulan, BulanTidakTerbaca


@dataclass(frozen=True, slots=True)
class Status:
    """Employment status and rank over a span of days, both ends included."""

    id: str
    status: str  # "pns", "cpns", "pppk"
    golongan: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A post held over a span of days, both ends included."""

    id: str
    jenis: str  # "definitif", "plt", "plh"
    jabatan: str  # kode jabatan
    nama_jabatan: str
    unit: str  # kode unit
    nama_unit: str
    kelas: int | None
    kelompok: str  # "umum", "guru", "nakes"
    jenjang: str  # "jpt", "administrator", "pengawas", "pelaksana", "fungsional"
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Hari:
    """One working date: what was expected and what was recorded.

    Clock times are local to the duty place, to the second. ``jadwal_masuk`` is None
    on a day without duty; ``masuk`` is the first arrival, ``pulang`` the last leaving.
    """

    tanggal: date
    jadwal_masuk: time | None
    jadwal_pulang: time | None
    menit_kerja: int
    masuk: time | None
    pulang: time | None
    id_masuk: str | None
    id_pulang: str | None
    ketidakhadiran: str | None  # kind of the absence record: "sakit", "cuti_tahunan"...
    id_ketidakhadiran: str | None


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One reported piece of work. Only ``keadaan == "disetujui"`` may ever pay."""

    id: str
    tanggal: date
    keadaan: str  # "diajukan", "disetujui", "dikembalikan"
    uraian: str
    menit: int
    jumlah: int
    rhk: str | None
    katalog: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """A day's target for one RHK, in the unit of that target."""

    id: str
    tanggal: date
    rhk: str
    uraian: str
    jumlah: int
    satuan: str


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """An obligation such as PDM as it stood when the facts were collected."""

    id: str
    jenis: str  # "pdm"
    keadaan: str  # "selesai", "belum", "dikecualikan"
    batas: date
    alasan: str


@dataclass(frozen=True, slots=True)
class Fakta:
    """Everything the policy may look at for one person and one month.

    ``hari_berjalan`` is set only for estimates of an unfinished month: later days are
    not judged, and on that day only what already exists is. Frozen facts have None.
    """

    periode: Bulan
    pegawai: str  # NIP, 18 digits
    nama: str
    status: tuple[Status, ...]
    penempatan: tuple[Penempatan, ...]
    hari: tuple[Hari, ...]
    kegiatan: tuple[Kegiatan, ...]
    target: tuple[Target, ...]
    kewajiban: tuple[Kewajiban, ...]
    hari_berjalan: date | None = None


class FaktaTidakTerbaca(Exception):
    """A line of facts cannot be read; ``masalah`` says which field and what to write.

    ``periode`` and ``pegawai`` are what could be read of them, else "".
    """

    def __init__(
        self, masalah: Masalah, *, periode: str = "", pegawai: str = ""
    ) -> None:
        self.masalah = masalah
        self.periode = periode
        self.pegawai = pegawai
        super().__init__(masalah.kalimat)


def tulis(fakta: Fakta) -> str:
    """Canonical JSON: fields in the order of the classes, no spaces, UTF-8 text."""
    return _TULIS.encode(_isi(fakta))


def _isi(nilai: Any) -> Any:
    """A value as JSON knows it."""
    if nilai is None or isinstance(nilai, int | str):
        return nilai
    if isinstance(nilai, tuple):
        return [_isi(n) for n in nilai]
    if isinstance(nilai, date | time):
        return nilai.isoformat()
    if isinstance(nilai, Bulan):
        return str(nilai)
    return {nama: _isi(getattr(nilai, nama)) for nama in _KOLOM[type(nilai)]}


def baca(teks: str) -> Fakta:
    """Read one person's month from JSON.

    Raises:
        FaktaTidakTerbaca: not JSON, or a field is missing, unknown or of another kind.
    """
    try:
        isi = json.loads(
            teks, parse_float=_tolak_pecahan, parse_constant=_tolak_pecahan
        )
    except _Salah as salah:
        raise FaktaTidakTerbaca(_masalah("", salah)) from salah
    except (ValueError, RecursionError) as galat:
        masalah = Masalah(
            "bukan_json", f"Baris ini bukan JSON: {galat}. Perbaiki barisnya."
        )
        raise FaktaTidakTerbaca(masalah) from galat
    try:
        return _objek(Fakta, isi, "")  # type: ignore[no-any-return]
    except _Salah as salah:
        kenal = isi if isinstance(isi, dict) else {}
        raise FaktaTidakTerbaca(
            _masalah(salah.di, salah),
            periode=str(kenal.get("periode", "")),
            pegawai=str(kenal.get("pegawai", "")),
        ) from salah


class _Salah(Exception):
    """A field that cannot be read, and where it stands."""

    def __init__(self, kalimat: str, di: str = "") -> None:
        self.di = di
        super().__init__(kalimat)


def _masalah(di: str, salah: Exception) -> Masalah:
    tempat = f"{di}: " if di else ""
    return Masalah("fakta_tidak_terbaca", f"{tempat}{salah}")


def _tolak_pecahan(teks: str) -> int:
    raise _Salah(f"{teks} bukan bilangan bulat. Fakta hanya berisi bilangan bulat.")


def _teks(nilai: Any) -> str:
    if type(nilai) is str:
        return nilai
    raise _Salah("harus teks.")


def _bulat(nilai: Any) -> int:
    if type(nilai) is int:
        return nilai
    raise _Salah("harus bilangan bulat.")


def _tanggal(nilai: Any) -> date:
    try:
        if len(nilai) == 10:
            return date.fromisoformat(nilai)
    except (TypeError, ValueError):
        pass
    raise _Salah("harus tanggal seperti 2026-09-08.")


def _jam(nilai: Any) -> time:
    try:
        if len(nilai) == 8:
            return time.fromisoformat(nilai)
    except (TypeError, ValueError):
        pass
    raise _Salah("harus jam seperti 07:30:00.")


def _bulan(nilai: Any) -> Bulan:
    try:
        return Bulan.baca(_teks(nilai))
    except BulanTidakTerbaca as galat:
        raise _Salah(str(galat)) from galat


_DASAR: dict[Any, Callable[[Any], Any]] = {
    str: _teks,
    int: _bulat,
    date: _tanggal,
    time: _jam,
    Bulan: _bulan,
}


def _pembaca(jenis: Any) -> Callable[[Any, str], Any]:
    """A reader for a field's declared type: plain, optional, or a list of rows."""
    if get_origin(jenis) is tuple:
        baris = get_args(jenis)[0]
        return lambda nilai, di: _daftar(baris, nilai, di)
    pilihan = get_args(jenis)
    baca_satu = _DASAR[pilihan[0] if pilihan else jenis]
    if pilihan:
        return lambda nilai, _: None if nilai is None else baca_satu(nilai)
    return lambda nilai, _: baca_satu(nilai)


def _daftar(kelas: type, nilai: Any, di: str) -> tuple[Any, ...]:
    if not isinstance(nilai, list):
        raise _Salah("harus daftar.")
    return tuple([_objek(kelas, n, f"{di}[{i}]") for i, n in enumerate(nilai)])


def _objek(kelas: type, isi: Any, di: str) -> Any:
    if not isinstance(isi, dict):
        raise _Salah("harus objek { ... }.", di)
    kolom = _KOLOM[kelas]
    hasil = []
    for nama, pembaca in kolom.items():
        tempat = f"{di}.{nama}" if di else nama
        if nama not in isi:
            raise _Salah("belum ada. Tambahkan kunci ini.", tempat)
        try:
            hasil.append(pembaca(isi[nama], tempat))
        except _Salah as salah:
            raise _Salah(str(salah), salah.di or tempat) from None
    if len(isi) != len(kolom):
        asing = next(n for n in isi if n not in kolom)
        raise _Salah(f"kunci '{asing}' tidak dikenal. Hapus kunci itu.", di)
    return kelas(*hasil)


_TULIS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_KOLOM: dict[type, dict[str, Callable[[Any, str], Any]]] = {
    kelas: {f.name: _pembaca(get_type_hints(kelas)[f.name]) for f in fields(kelas)}
    for kelas in (Status, Penempatan, Hari, Kegiatan, Target, Kewajiban, Fakta)
}
