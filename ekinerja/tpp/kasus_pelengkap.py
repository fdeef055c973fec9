"""What a worked case says beyond days and work: sanctions, leave, ceremonies, income."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ekinerja.tpp.fakta import (
    Acara,
    Catatan,
    Hukuman,
    Izin,
    Keadaan,
    NilaiKinerja,
    Penempatan,
    Penghasilan,
    TargetBulan,
)
from ekinerja.tpp.kebijakan.bacaan import Meja
from ekinerja.waktu import Bulan

PELENGKAP = (
    "cuti",
    "acara",
    "hukuman",
    "catatan",
    "keadaan",
    "predikat",
    "perilaku",
    "target_bulan",
    "penghasilan",
    "plt",
    "uji_coba",
)
"""Keys of a case that are about facts most people do not have."""


def baca_cuti(m: Meja) -> tuple[Izin, ...]:
    """``cuti = [{ jenis, sejak, sampai, anak_ke }]``: its days follow from its dates."""
    hasil = []
    for n, c in enumerate(m.daftar("cuti", wajib=False)):
        sejak, sampai = _masa(c)
        anak = c.bulat("anak_ke", minimal=1) if "anak_ke" in c.isi else None
        hasil.append(Izin(f"cuti:{n + 1}", c.teks("jenis"), sejak, sampai, anak))
        c.selesai()
    return tuple(hasil)


def _masa(m: Meja) -> tuple[date, date]:
    sejak = m.tanggal("sejak", wajib=True) or date.min
    return sejak, m.tanggal("sampai", wajib=True) or sejak


def hari_cuti(cuti: tuple[Izin, ...]) -> dict[date, Izin]:
    """The dates each leave covers."""
    return {
        c.sejak + timedelta(days=n): c
        for c in cuti
        for n in range((c.sampai - c.sejak).days + 1)
    }


def baca_pelengkap(m: Meja, bulan: Bulan) -> Mapping[str, Any]:
    """The fields of ``Fakta`` a case gives in lists of its own."""
    predikat = m.teks("predikat", "")
    perilaku = m.bulat("perilaku") if "perilaku" in m.isi else None
    nilai = (NilaiKinerja("nilai:1", predikat, perilaku),) if predikat else ()
    if perilaku is not None and not predikat:
        m.salah("perilaku", "Perilaku tanpa predikat.", "Tambahkan predikat = ...")
    return {
        "acara": tuple(_satu(m, "acara", _acara)),
        "hukuman": tuple(_satu(m, "hukuman", _hukuman)),
        "catatan": tuple(_satu(m, "catatan", _catatan)),
        "keadaan": tuple(_satu(m, "keadaan", _keadaan)),
        "nilai": nilai,
        "target_bulan": tuple(_satu(m, "target_bulan", _target)),
        "penghasilan": _penghasilan(m.anak("penghasilan", wajib=False)),
        "uji_coba": m.ya("uji_coba", False),
    }


def _satu(m: Meja, kunci: str, baca: Any) -> list[Any]:
    hasil = []
    for n, satu in enumerate(m.daftar(kunci, wajib=False)):
        hasil.append(baca(satu, f"{kunci}:{n + 1}"))
        satu.selesai()
    return hasil


def _acara(m: Meja, nama: str) -> Acara:
    tanggal = m.tanggal("tanggal", wajib=True) or date.min
    jenis = m.teks("jenis")
    return Acara(
        nama,
        tanggal,
        jenis,
        m.teks("uraian", jenis),
        m.pilihan("keadaan", ("hadir", "tidak_hadir", "berhalangan"), "tidak_hadir"),
    )


def _hukuman(m: Meja, nama: str) -> Hukuman:
    return Hukuman(
        nama,
        m.pilihan("tingkat", ("ringan", "sedang", "berat")),
        m.teks("uraian", "Contoh"),
        m.teks("nomor_sk", "1"),
        m.tanggal("sejak", wajib=True) or date.min,
        m.bulat("bulan", minimal=1),
    )


def _catatan(m: Meja, nama: str) -> Catatan:
    return Catatan(
        nama,
        m.tanggal("tanggal", wajib=True) or date.min,
        m.pilihan("jenis", ("kelalaian", "tambahan")),
        m.teks("rincian"),
        m.teks("uraian", "Contoh"),
    )


def _keadaan(m: Meja, nama: str) -> Keadaan:
    return Keadaan(nama, m.teks("jenis"), *_masa(m))


def _target(m: Meja, nama: str) -> TargetBulan:
    return TargetBulan(
        nama, m.teks("rhk", "rhk:1"), "Pekerjaan", m.bulat("jumlah"), "berkas"
    )


def _penghasilan(m: Meja | None) -> Penghasilan | None:
    if m is None:
        return None
    hasil = Penghasilan(
        m.bulat("gaji"),
        m.bulat("pajak_gaji", bawaan=0),
        m.teks("ptkp", "TK/0"),
        m.bulat("bruto_tahun", bawaan=0),
        m.bulat("pajak_tahun", bawaan=0),
    )
    m.selesai()
    return hasil


def baca_plt(m: Meja, bulan: Bulan) -> tuple[Penempatan, ...]:
    """``plt = { kelas, jenjang, kelompok, sejak, sampai }``: one further post."""
    isi = m.anak("plt", wajib=False)
    if isi is None:
        return ()
    plt = Penempatan(
        id="penempatan:2",
        jenis="plt",
        jabatan=isi.teks("jabatan", "J-2"),
        nama_jabatan="Contoh Plt.",
        unit=isi.teks("unit", "U-1"),
        nama_unit="Contoh",
        kelas=isi.bulat("kelas"),
        kelompok=isi.teks("kelompok", "umum"),
        jenjang=isi.teks("jenjang", "pengawas"),
        sejak=isi.tanggal("sejak", wajib=False) or bulan.awal,
        sampai=isi.tanggal("sampai", wajib=False) or bulan.akhir,
    )
    isi.selesai()
    return (plt,)
