"""Worked cases beside a policy: one sentence, what happened, what must come out.

A case names only what differs from a perfect month of one ordinary person.
"""

from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from ekinerja.tpp.fakta import (
    Fakta,
    Hari,
    Kegiatan,
    Kewajiban,
    Penempatan,
    Status,
    Target,
)
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.tpp.kebijakan.bacaan import Laporan, Meja
from ekinerja.tpp.kebijakan.letak import Letak
from ekinerja.tpp.kebijakan.muat import buka_toml
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BarisDiharap:
    """A line that must be there, by its step and date or its sentence."""

    langkah: str
    tanggal: str
    uraian: str
    nilai: int | None
    tarif: str | None
    banyak: str | None


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case: the facts it stands for and what it expects."""

    nama: str
    berkas: str
    fakta: Fakta
    jumlah: int | None
    pagu: int | None
    bayar: str | None
    masalah: str | None
    komponen: dict[str, int]
    kriteria: dict[str, int]
    baris: tuple[BarisDiharap, ...]
    tanpa_baris: tuple[str, ...]


def baca_kasus(folder: Path) -> list[Kasus]:
    """Every case of ``folder/kasus/*.toml``.

    Raises:
        KebijakanSalah: with every key that is not understood.
    """
    laporan = Laporan()
    hasil = []
    for jalan in sorted((folder / "kasus").glob("*.toml")):
        teks = jalan.read_text(encoding="utf-8")
        nama = f"kasus/{jalan.name}"
        meja = Meja(
            buka_toml(teks, nama),
            berkas=nama,
            letak=Letak(teks),
            jalan=(),
            laporan=laporan,
        )
        dasar = meja.anak("dasar", wajib=False)
        umum = dict(dasar.isi) if dasar else {}
        for m in meja.daftar("kasus"):
            hasil.append(_kasus(m, nama, umum))
        meja.selesai()
    if laporan.semua:
        raise KebijakanSalah(laporan.semua)
    return hasil


def _kasus(m: Meja, berkas: str, umum: dict[str, Any]) -> Kasus:
    harap = m.anak("harap")
    isi = harap.isi if harap else {}
    if harap:
        for kunci in ("jumlah", "pagu", "bayar", "masalah", "komponen", "kriteria"):
            harap.ambil(kunci, wajib=False)
        baris = [_diharap(b) for b in harap.daftar("baris", wajib=False)]
        tanpa = harap.daftar_teks("tanpa_baris", wajib=False)
        harap.selesai()
    else:
        baris, tanpa = [], ()
    kasus = Kasus(
        nama=m.teks("nama"),
        berkas=berkas,
        fakta=_fakta(m, umum),
        jumlah=isi.get("jumlah"),
        pagu=isi.get("pagu"),
        bayar=isi.get("bayar"),
        masalah=isi.get("masalah"),
        komponen=dict(isi.get("komponen", {})),
        kriteria=dict(isi.get("kriteria", {})),
        baris=tuple(baris),
        tanpa_baris=tanpa,
    )
    m.selesai()
    return kasus


def _diharap(m: Meja) -> BarisDiharap:
    tanggal = m.tanggal("tanggal", wajib=False)
    nilai = m.ambil("nilai", wajib=False)
    diharap = BarisDiharap(
        m.teks("langkah", ""),
        tanggal.isoformat() if tanggal else "",
        m.teks("uraian", ""),
        nilai,
        m.ambil("tarif", wajib=False),
        m.ambil("banyak", wajib=False),
    )
    m.selesai()
    return diharap


def _fakta(m: Meja, umum: dict[str, Any]) -> Fakta:
    """A perfect month under the base of the file, then what the case changes."""

    def pilih(kunci: str, bawaan: Any) -> Any:
        nilai = m.ambil(kunci, wajib=False)
        return umum.get(kunci, bawaan) if nilai is None else nilai

    bulan = Bulan.baca(pilih("bulan", "2026-09"))
    sejak, sampai = pilih("sejak", bulan.awal), pilih("sampai", bulan.akhir)
    kerja = int(pilih("hari_seminggu", 5))
    masuk, pulang = pilih("jadwal_masuk", time(7, 30)), pilih("jadwal_pulang", time(16))
    datang, menit = pilih("datang", masuk), int(pilih("menit", 300))
    libur = pilih("libur", [])
    hari = {
        t: Hari(
            t,
            masuk,
            pulang,
            450,
            datang,
            pulang,
            f"masuk:{t}",
            f"pulang:{t}",
            None,
            None,
        )
        for t in bulan.hari()
        if t.weekday() < kerja and sejak <= t <= sampai and t not in libur
    }
    menit_hari = dict.fromkeys(hari, menit)
    jumlah_hari = dict.fromkeys(hari, 1)
    rhk_hari: dict[date, str | None] = dict.fromkeys(hari, "rhk:1")
    for h in m.daftar("hari", wajib=False):
        t = h.tanggal("tanggal", wajib=True)
        if t not in hari or t is None:
            h.salah("tanggal", f"{t} bukan hari kerja kasus ini.", "Pilih hari lain.")
            continue
        hari[t] = _ubah_hari(h, hari[t])
        menit_hari[t] = h.bulat("menit", bawaan=menit)
        jumlah_hari[t] = h.bulat("jumlah", bawaan=1)
        rhk_hari[t] = "rhk:1" if h.ya("ber_rhk", True) else None
        h.selesai()
    if pilih("kosong", False):
        hari = {t: replace(h, masuk=None, pulang=None) for t, h in hari.items()}
        menit_hari = dict.fromkeys(hari, 0)
    target = int(pilih("target", 1))
    kewajiban = [
        Kewajiban(
            "kewajiban:1",
            "pdm",
            k.teks("keadaan"),
            k.tanggal("batas", wajib=True) or bulan.akhir,
            "",
        )
        for k in m.daftar("kewajiban", wajib=False)
    ]
    return Fakta(
        periode=bulan,
        pegawai="199001012015011001",
        nama="Contoh",
        status=(Status("status:1", pilih("status", "pns"), "III/a", sejak, sampai),),
        penempatan=(
            Penempatan(
                "penempatan:1",
                "definitif",
                "J-1",
                "Jabatan contoh",
                "U-1",
                "Unit contoh",
                pilih("kelas", 7),
                pilih("kelompok", "umum"),
                pilih("jenjang", "pelaksana"),
                sejak,
                sampai,
            ),
        ),
        hari=tuple(hari.values()),
        kegiatan=tuple(
            Kegiatan(
                f"aktivitas:{t}",
                t,
                "disetujui",
                "Pekerjaan",
                n,
                jumlah_hari[t],
                rhk_hari[t],
                None,
            )
            for t, n in menit_hari.items()
            if n
        ),
        target=tuple(
            Target(f"target:{t}", t, "rhk:1", "Pekerjaan", target, "berkas")
            for t in hari
            if target
        ),
        kewajiban=tuple(kewajiban),
    )


def _ubah_hari(h: Meja, hari: Hari) -> Hari:
    """What a case says of one day: hours, or no punch at all, or an absence record."""
    masuk = h.jam("masuk", wajib=False)
    pulang = h.jam("pulang", wajib=False)
    tanpa = h.daftar_teks("tanpa", wajib=False)
    izin = h.teks("izin", "")
    if izin:
        return replace(
            hari,
            masuk=None,
            pulang=None,
            id_masuk=None,
            id_pulang=None,
            ketidakhadiran=izin,
            id_ketidakhadiran="ketidakhadiran:1",
        )
    return replace(
        hari,
        masuk=None if "masuk" in tanpa else masuk or hari.masuk,
        pulang=None if "pulang" in tanpa else pulang or hari.pulang,
    )


def jalankan(mesin: Mesin, kasus: Kasus) -> list[str]:
    """The differences between what a case expects and what comes out, as sentences."""
    hasil = hitung(mesin, kasus.fakta)
    if hasil.masalah and kasus.masalah is None:
        return [f"tidak terhitung: {hasil.masalah[0].kalimat}"]
    beda = []
    for nama, harap, ada in (
        ("jumlah", kasus.jumlah, hasil.jumlah),
        ("pagu", kasus.pagu, hasil.pagu),
        ("bayar", kasus.bayar, hasil.bayar),
        ("masalah", kasus.masalah, hasil.masalah[0].kode if hasil.masalah else ""),
        *(
            (f"komponen {k}", v, hasil.per_komponen.get(k))
            for k, v in kasus.komponen.items()
        ),
        *(
            (f"kriteria {k}", v, hasil.per_kriteria.get(k))
            for k, v in kasus.kriteria.items()
        ),
    ):
        if harap is not None and harap != ada:
            beda.append(f"{nama} seharusnya {harap}, ternyata {ada}.")
    beda += [b for d in kasus.baris for b in _bandingkan(d, hasil)]
    semua = list(_ratakan(hasil.baris))
    for langkah in kasus.tanpa_baris:
        if any(b.langkah == langkah for b in semua):
            beda.append(f"baris '{langkah}' seharusnya tidak ada.")
    return beda


def _ratakan(baris: tuple[Baris, ...]) -> list[Baris]:
    return [x for b in baris for x in (b, *_ratakan(b.anak))]


def _bandingkan(d: BarisDiharap, hasil: Hasil) -> list[str]:
    cocok = [
        b
        for b in _ratakan(hasil.baris)
        if (not d.langkah or b.langkah == d.langkah)
        and (not d.tanggal or b.tanggal == d.tanggal)
        and (not d.uraian or b.uraian == d.uraian)
    ]
    sebut = " ".join(x for x in (d.langkah, d.tanggal, d.uraian) if x)
    if not cocok:
        return [f"baris '{sebut}' tidak ada."]
    b = cocok[0]
    return [
        f"{nama} baris '{sebut}' seharusnya {harap}, ternyata {ada}."
        for nama, harap, ada in (
            ("nilai", d.nilai, b.nilai),
            ("tarif", d.tarif, b.tarif),
            ("banyak", d.banyak, b.banyak),
        )
        if harap is not None and harap != ada
    ]
