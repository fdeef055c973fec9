"""The facts a worked case stands for: a perfect month, then what the case changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from ekinerja.tpp.fakta import (
    Fakta,
    Hari,
    Izin,
    Kegiatan,
    Kewajiban,
    Penempatan,
    Status,
    Target,
)
from ekinerja.tpp.kasus_pelengkap import (
    PELENGKAP,
    baca_cuti,
    baca_pelengkap,
    baca_plt,
    hari_cuti,
)
from ekinerja.tpp.kebijakan.bacaan import Meja, terdekat
from ekinerja.waktu import Bulan, BulanTidakTerbaca

DASAR = (
    "bulan",
    "sejak",
    "sampai",
    "hari_seminggu",
    "libur",
    "jadwal_masuk",
    "jadwal_pulang",
    "datang",
    "menit",
    "target",
    "jumlah",
    "izin",
    "kosong",
    "status",
    "kelas",
    "tanpa_kelas",
    "kelompok",
    "jenjang",
    "golongan",
    "jabatan",
    "unit",
    "jadwal_kembali",
    "luwes",
    *PELENGKAP,
)
"""Keys a whole file may set once in its ``[dasar]``; a case may set them again."""


@dataclass(slots=True)
class _Sehari:
    """One duty day: times, work, targets."""

    hari: Hari
    kegiatan: list[Kegiatan]
    target: list[Target]


@dataclass(frozen=True, slots=True)
class _Biasa:
    """What every day of the case has unless the day says otherwise."""

    masuk: time
    pulang: time
    datang: time
    menit: int
    target: int
    jumlah: int
    izin: str
    kosong: bool
    kembali: time | None
    luwes: int


def baca_dasar(meja: Meja | None) -> dict[str, Any]:
    """The ``[dasar]`` of a file; notes keys that no case understands."""
    if meja is None:
        return {}
    for kunci in meja.isi:
        if kunci not in DASAR:
            meja.salah(kunci, f"Kunci '{kunci}' tidak dikenal.", terdekat(kunci, DASAR))
    return {k: v for k, v in meja.isi.items() if k in DASAR}


def buat_fakta(m: Meja) -> Fakta:
    """The facts of one case; ``m`` already holds the base of its file."""
    bulan = _bulan(m)
    sejak = m.tanggal("sejak", wajib=False) or bulan.awal
    sampai = m.tanggal("sampai", wajib=False) or bulan.akhir
    cuti = baca_cuti(m)
    semua = _bulan_sempurna(m, bulan, sejak, sampai, hari_cuti(cuti))
    golongan = m.teks("golongan", "III/a")
    return Fakta(
        periode=bulan,
        pegawai="199001012015011001",
        nama="Contoh",
        status=(Status("status:1", m.teks("status", "pns"), golongan, sejak, sampai),),
        penempatan=(_penempatan(m, sejak, sampai), *baca_plt(m, bulan)),
        hari=tuple(s.hari for s in semua.values()),
        kegiatan=tuple(k for s in semua.values() for k in s.kegiatan),
        target=tuple(t for s in semua.values() for t in s.target),
        kewajiban=tuple(
            _kewajiban(k, n) for n, k in enumerate(m.daftar("kewajiban", wajib=False))
        ),
        izin=cuti,
        **baca_pelengkap(m, bulan),
    )


def _bulan(m: Meja) -> Bulan:
    teks = m.teks("bulan", "2026-09")
    try:
        return Bulan.baca(teks)
    except BulanTidakTerbaca as galat:
        m.salah("bulan", str(galat), "Tulis seperti 2026-09.")
        return Bulan(2026, 9)


def _penempatan(m: Meja, sejak: date, sampai: date) -> Penempatan:
    kelas = m.bulat("kelas", bawaan=7)
    return Penempatan(
        id="penempatan:1",
        jenis="definitif",
        jabatan=m.teks("jabatan", "J-1"),
        nama_jabatan="Contoh",
        unit=m.teks("unit", "U-1"),
        nama_unit="Contoh",
        kelas=None if m.ya("tanpa_kelas", False) else kelas,
        kelompok=m.teks("kelompok", "umum"),
        jenjang=m.teks("jenjang", "pelaksana"),
        sejak=sejak,
        sampai=sampai,
    )


def _kewajiban(m: Meja, nomor: int) -> Kewajiban:
    batas = m.tanggal("batas", wajib=True) or date.min
    kewajiban = Kewajiban(
        f"kewajiban:{nomor + 1}", m.teks("jenis", "pdm"), m.teks("keadaan"), batas, ""
    )
    m.selesai()
    return kewajiban


def _bulan_sempurna(
    m: Meja, bulan: Bulan, sejak: date, sampai: date, cuti: Mapping[date, Izin]
) -> Mapping[date, _Sehari]:
    """The duty days by date, those the case names already changed."""
    kerja = m.bulat("hari_seminggu", bawaan=5)
    libur = m.ambil("libur", wajib=False) or []
    masuk = m.jam("jadwal_masuk", wajib=False) or time(7, 30)
    target = m.bulat("target", bawaan=1)
    biasa = _Biasa(
        masuk=masuk,
        pulang=m.jam("jadwal_pulang", wajib=False) or time(16),
        datang=m.jam("datang", wajib=False) or masuk,
        menit=m.bulat("menit", bawaan=300),
        target=target,
        jumlah=m.bulat("jumlah", bawaan=max(target, 1)),
        izin=m.teks("izin", ""),
        kosong=m.ya("kosong", False),
        kembali=m.jam("jadwal_kembali", wajib=False),
        luwes=m.bulat("luwes", bawaan=0),
    )
    semua = {
        t: _hari_biasa(t, biasa, cuti.get(t))
        for t in bulan.hari()
        if t.weekday() < kerja and sejak <= t <= sampai and t not in libur
    }
    for h in m.daftar("hari", wajib=False):
        tanggal = h.tanggal("tanggal", wajib=True)
        if tanggal in semua:
            semua[tanggal] = _ubah(h, semua[tanggal], biasa)
            h.selesai()
        elif tanggal is not None:
            h.salah("tanggal", f"{tanggal} bukan hari kerja kasus ini.", "Pilih lain.")
    return semua


def _hari_biasa(t: date, biasa: _Biasa, cuti: Izin | None) -> _Sehari:
    hari = Hari(
        tanggal=t,
        jadwal_masuk=biasa.masuk,
        jadwal_pulang=biasa.pulang,
        menit_kerja=450,
        masuk=biasa.datang,
        pulang=biasa.pulang,
        id_masuk=f"masuk:{t}",
        id_pulang=f"pulang:{t}",
        ketidakhadiran=None,
        id_ketidakhadiran=None,
        jadwal_kembali=biasa.kembali,
        kembali=biasa.kembali,
        id_kembali=None if biasa.kembali is None else f"kembali:{t}",
        menit_luwes=biasa.luwes,
    )
    if cuti is not None:
        hari = _berizin(hari, cuti.jenis, cuti.id)
    elif biasa.izin:
        hari = _berizin(hari, biasa.izin)
    elif biasa.kosong:
        hari = _tanpa_rekaman(hari, ("masuk", "pulang"))
    bekerja = biasa.menit and not (cuti or biasa.izin or biasa.kosong)
    kegiatan = [_kegiatan(t, biasa.menit, biasa.jumlah)] if bekerja else []
    target = [_target(t, biasa.target)] if biasa.target else []
    return _Sehari(hari, kegiatan, target)


def _ubah(h: Meja, lama: _Sehari, biasa: _Biasa) -> _Sehari:
    """What a case says of one day. A day of leave has no work unless it says so."""
    t = lama.hari.tanggal
    izin = h.teks("izin", "")
    menit = h.bulat("menit", bawaan=0 if izin else biasa.menit)
    jumlah = h.bulat("jumlah", bawaan=biasa.jumlah)
    rhk = "rhk:1" if h.ya("ber_rhk", True) else None
    kegiatan = [_kegiatan(t, menit, jumlah, rhk=rhk)] if menit else []
    if "kegiatan" in h.isi:
        kegiatan = [
            _baca_kegiatan(k, t, n)
            for n, k in enumerate(h.daftar("kegiatan", wajib=False))
        ]
    target = lama.target
    if "target" in h.isi:
        target = [_baca_target(x, t) for x in h.daftar("target", wajib=False)]
    return _Sehari(_baca_hari(h, lama.hari, izin), kegiatan, target)


def _baca_hari(h: Meja, hari: Hari, izin: str) -> Hari:
    """Hours, or no punch at all, or an absence record."""
    masuk, pulang = h.jam("masuk", wajib=False), h.jam("pulang", wajib=False)
    kembali = h.jam("kembali", wajib=False)
    tanpa = h.daftar_teks("tanpa", wajib=False)
    if izin:
        return _berizin(hari, izin)
    if masuk:
        hari = replace(hari, masuk=masuk, id_masuk=f"masuk:{hari.tanggal}")
    if pulang:
        hari = replace(hari, pulang=pulang, id_pulang=f"pulang:{hari.tanggal}")
    if kembali:
        hari = replace(hari, kembali=kembali)
    return _tanpa_rekaman(hari, tanpa)


def _berizin(hari: Hari, izin: str, nama: str = "ketidakhadiran:1") -> Hari:
    return replace(
        _tanpa_rekaman(hari, ("masuk", "pulang", "kembali")),
        ketidakhadiran=izin,
        id_ketidakhadiran=nama,
    )


def _tanpa_rekaman(hari: Hari, arah: tuple[str, ...]) -> Hari:
    if "masuk" in arah:
        hari = replace(hari, masuk=None, id_masuk=None)
    if "pulang" in arah:
        hari = replace(hari, pulang=None, id_pulang=None)
    if "kembali" in arah:
        hari = replace(hari, kembali=None, id_kembali=None)
    return hari


def _baca_kegiatan(m: Meja, t: date, nomor: int) -> Kegiatan:
    kegiatan = Kegiatan(
        id=f"aktivitas:{t}:{nomor}",
        tanggal=t,
        keadaan=m.teks("keadaan", "disetujui"),
        uraian="Pekerjaan",
        menit=m.bulat("menit"),
        jumlah=m.bulat("jumlah", bawaan=0),
        rhk=m.teks("rhk", "rhk:1") if m.ya("ber_rhk", True) else None,
        katalog=m.teks("katalog", "") or None,
    )
    m.selesai()
    return kegiatan


def _baca_target(m: Meja, t: date) -> Target:
    target = _target(t, m.bulat("jumlah"), rhk=m.teks("rhk", "rhk:1"))
    m.selesai()
    return target


def _kegiatan(t: date, menit: int, jumlah: int, rhk: str | None = "rhk:1") -> Kegiatan:
    nama = f"aktivitas:{t}"
    return Kegiatan(nama, t, "disetujui", "Pekerjaan", menit, jumlah, rhk, None)


def _target(t: date, jumlah: int, rhk: str = "rhk:1") -> Target:
    return Target(f"target:{t}:{rhk}", t, rhk, "Pekerjaan", jumlah, "berkas")
