"""One person's month as frozen values: what happened, never what it means.

Facts hold times and counts. Words such as "late" or "percent" belong to the policy;
that is why a closed month can be calculated again under another policy.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.pertentangan import pertentangan
from ekinerja.waktu import Bulan, BulanTidakTerbaca


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The only texts a field may hold."""

    kata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rentang:
    """The smallest and largest whole number a field may hold."""

    minimal: int
    maksimal: int


Menit = Annotated[int, Rentang(0, 24 * 60)]
Jumlah = Annotated[int, Rentang(0, 10**9)]


@dataclass(frozen=True, slots=True)
class Status:
    """Employment status and rank over a span of days, both ends included."""

    id: str
    status: Annotated[str, Pilihan(("pns", "cpns", "pppk", "kepala_daerah"))]
    golongan: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A post held over a span of days, both ends included."""

    id: str
    jenis: Annotated[str, Pilihan(("definitif", "plt", "plh"))]
    jabatan: str  # kode jabatan
    nama_jabatan: str
    unit: str  # kode unit
    nama_unit: str
    kelas: Annotated[int, Rentang(1, 17)] | None
    kelompok: Annotated[str, Pilihan(("umum", "guru", "nakes", "kepala_daerah"))]
    jenjang: Annotated[
        str,
        Pilihan(
            (
                "kepala_daerah",
                "jpt",
                "administrator",
                "pengawas",
                "fungsional",
                "pelaksana",
            )
        ),
    ]
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
    menit_kerja: Menit
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
    keadaan: Annotated[str, Pilihan(("diajukan", "disetujui", "dikembalikan"))]
    uraian: str
    menit: Menit
    jumlah: Jumlah
    rhk: str | None
    katalog: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """A day's target for one RHK, in the unit of that target."""

    id: str
    tanggal: date
    rhk: str
    uraian: str
    jumlah: Jumlah
    satuan: str


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """An obligation such as PDM as it stood when the facts were collected."""

    id: str
    jenis: str  # "pdm"
    keadaan: Annotated[str, Pilihan(("selesai", "belum", "dikecualikan"))]
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
        FaktaTidakTerbaca: not JSON; a field is missing, unknown, twice there, of
            another kind or out of its range; or two facts contradict each other.
    """
    isi: Any = None
    try:
        isi = json.loads(
            teks,
            parse_float=_tolak_pecahan,
            parse_constant=_tolak_pecahan,
            object_pairs_hook=_tanpa_kunci_ganda,
        )
        fakta: Fakta = _objek(Fakta, isi, "")
        if bertentangan := pertentangan(fakta):
            di, kalimat, id_fakta = bertentangan
            raise _Salah(kalimat, di, id_fakta)
    except _Salah as salah:
        raise _tidak_terbaca(isi, salah) from salah
    except (ValueError, RecursionError) as galat:
        masalah = Masalah(
            "bukan_json", f"Baris ini bukan JSON: {galat}. Perbaiki barisnya."
        )
        raise FaktaTidakTerbaca(masalah) from galat
    return fakta


class _Salah(Exception):
    """What is wrong, where it stands, and the ids of the facts concerned."""

    def __init__(self, kalimat: str, di: str = "", fakta: tuple[str, ...] = ()) -> None:
        self.di = di
        self.fakta = fakta
        super().__init__(kalimat)


def _tidak_terbaca(isi: Any, salah: _Salah) -> FaktaTidakTerbaca:
    tempat = f"{salah.di}: " if salah.di else ""
    dikenal = isi if isinstance(isi, dict) else {}
    periode, pegawai = (
        n if isinstance(n, str) else ""
        for n in (dikenal.get("periode"), dikenal.get("pegawai"))
    )
    masalah = Masalah("fakta_tidak_terbaca", f"{tempat}{salah}", salah.fakta)
    return FaktaTidakTerbaca(masalah, periode=periode, pegawai=pegawai)


def _tolak_pecahan(teks: str) -> int:
    raise _Salah(f"{teks} bukan bilangan bulat. Fakta hanya berisi bilangan bulat.")


def _tanpa_kunci_ganda(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    isi = dict(pasangan)
    if len(isi) != len(pasangan):
        nama = [n for n, _ in pasangan]
        ganda = next(n for n in nama if nama.count(n) > 1)
        raise _Salah(f"kunci '{ganda}' ditulis dua kali. Sisakan satu.")
    return isi


def _teks(nilai: Any) -> str:
    if type(nilai) is not str:
        raise _Salah("harus teks.")
    if not nilai.isascii():
        try:
            nilai.encode()
        except UnicodeEncodeError:
            raise _Salah("berisi setengah huruf (surrogate). Tulis ulang.") from None
    return nilai


def _bulat(nilai: Any) -> int:
    if type(nilai) is int:
        return nilai
    raise _Salah("harus bilangan bulat.")


def _tanggal(nilai: Any) -> date:
    try:
        hasil = date.fromisoformat(nilai)
        if hasil.isoformat() == nilai:
            return hasil
    except (TypeError, ValueError):
        pass
    raise _Salah("harus tanggal seperti 2026-09-08.")


def _jam(nilai: Any) -> time:
    try:
        hasil = time.fromisoformat(nilai)
        if hasil.microsecond == 0 and len(nilai) == 8 and hasil.isoformat() == nilai:
            return hasil
    except (TypeError, ValueError):
        pass
    raise _Salah("harus jam seperti 07:30:00.")


def _bulan(nilai: Any) -> Bulan:
    try:
        bulan = Bulan.baca(_teks(nilai))
    except BulanTidakTerbaca as galat:
        raise _Salah(str(galat)) from galat
    if not 1900 <= bulan.tahun <= 2999:
        raise _Salah(f"tahun {bulan.tahun} tidak masuk akal. Tulis 1900 sampai 2999.")
    return bulan


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
    if type(None) in pilihan:
        baca_isi = _satu(pilihan[0])
        return lambda nilai, _: None if nilai is None else baca_isi(nilai)
    baca_satu = _satu(jenis)
    return lambda nilai, _: baca_satu(nilai)


def _satu(jenis: Any) -> Callable[[Any], Any]:
    """A reader for one plain value, held to its words or range where it has them."""
    if get_origin(jenis) is not Annotated:
        return _DASAR[jenis]
    dasar, batas = get_args(jenis)
    baca_dasar = _DASAR[dasar]
    if isinstance(batas, Pilihan):
        return lambda nilai: _terpilih(baca_dasar(nilai), batas.kata)
    return lambda nilai: _di_dalam(baca_dasar(nilai), batas)


def _terpilih(nilai: str, kata: tuple[str, ...]) -> str:
    if nilai in kata:
        return nilai
    raise _Salah(f"'{nilai}' tidak dikenal. Pilihannya: {', '.join(kata)}.")


def _di_dalam(nilai: int, batas: Rentang) -> int:
    if batas.minimal <= nilai <= batas.maksimal:
        return nilai
    besar = str(nilai) if abs(nilai) < 10**18 else "angka ini"
    raise _Salah(
        f"{besar} di luar batas. Tulis {batas.minimal} sampai {batas.maksimal}."
    )


def _daftar(kelas: type, nilai: Any, di: str) -> tuple[Any, ...]:
    if not isinstance(nilai, list):
        raise _Salah("harus daftar [ ... ].")
    hasil = []
    for i, n in enumerate(nilai):
        try:
            hasil.append(_objek(kelas, n, f"{di}[{i}]"))
        except _Salah as salah:
            nama = n.get("id") if isinstance(n, dict) else None
            salah.fakta = (nama,) if isinstance(nama, str) else ()
            raise
    return tuple(hasil)


def _objek(kelas: type, isi: Any, di: str) -> Any:
    if not isinstance(isi, dict):
        raise _Salah("harus objek { ... }.", di)
    kolom = _KOLOM[kelas]
    hasil = []
    for nama, pembaca in kolom.items():
        if nama not in isi:
            tempat = f"{di}.{nama}" if di else nama
            raise _Salah("belum ada. Tambahkan kunci ini.", tempat)
        try:
            hasil.append(pembaca(isi[nama], nama if not di else f"{di}.{nama}"))
        except _Salah as salah:
            salah.di = salah.di or (f"{di}.{nama}" if di else nama)
            raise
    if len(isi) != len(kolom):
        asing = next(n for n in isi if n not in kolom)
        raise _Salah(f"kunci '{asing}' tidak dikenal. Hapus kunci itu.", di)
    return kelas(*hasil)


_TULIS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BARIS = (Status, Penempatan, Hari, Kegiatan, Target, Kewajiban, Fakta)
_KOLOM: dict[type, dict[str, Callable[[Any, str], Any]]] = {
    kelas: {
        nama: _pembaca(jenis)
        for nama, jenis in get_type_hints(kelas, include_extras=True).items()
    }
    for kelas in _BARIS
}
