"""The mapping file: what each column of an office's sheet means.

A TOML text that people write and read; read key by key so that every fault is named
with its line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from typing import Any

from ekinerja.pembuktian.arti import ARTI, HARIAN, PEGAWAI
from ekinerja.pembuktian.lembar import nomor_kolom
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah
from ekinerja.tpp.kebijakan.bacaan import Laporan, Meja, terdekat
from ekinerja.tpp.kebijakan.berkas import buka_toml
from ekinerja.tpp.kebijakan.letak import Letak
from ekinerja.tpp.kebijakan.sumber import KEJADIAN, NILAI_ATRIBUT
from ekinerja.waktu import Bulan, BulanTidakTerbaca

KATA = ("status", "kelompok", "jenjang", "predikat", "keterangan")
TANPA_KETERANGAN, LIBUR, HADIR = "tanpa_keterangan", "libur", "hadir"
TANPA_BARIS = ("bukan_hari_kerja", TANPA_KETERANGAN)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column and what it means; texts not needed by that meaning are empty."""

    huruf: str
    judul: str
    arti: str
    kode: str = ""
    kejadian: str = ""
    jenis: str = ""
    menit: int = 0

    @property
    def nomor(self) -> int:
        """The column's place, from 0."""
        nomor = nomor_kolom(self.huruf)
        assert nomor is not None  # noqa: S101 - read or made from a number
        return nomor


@dataclass(frozen=True, slots=True)
class Tabel:
    """Where one table stands: sheet, heading rows from 1, columns."""

    lembar: str
    baris_judul: tuple[int, ...]
    kolom: tuple[Kolom, ...]

    def berarti(self, arti: str) -> tuple[Kolom, ...]:
        return tuple([k for k in self.kolom if k.arti == arti])

    def satu(self, arti: str) -> Kolom | None:
        return next(iter(self.berarti(arti)), None)


@dataclass(frozen=True, slots=True)
class Jadwal:
    """The duty days and hours of the month where the sheet does not say."""

    masuk: time = time(7, 30)
    pulang: time = time(16)
    hari_seminggu: int = 5
    libur: tuple[date, ...] = ()
    menit_kerja: int = 450


@dataclass(frozen=True, slots=True)
class Bawaan:
    """What holds for everybody where no column says otherwise."""

    status: str = "pns"
    golongan: str = ""
    kelas: int | None = None
    kelompok: str = "umum"
    jenjang: str = "pelaksana"
    menit_sehari: int = 300
    persen_capaian: Fraction = Fraction(100)


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """Everything needed to turn sheets into facts and amounts to compare."""

    periode: Bulan
    pegawai: Tabel
    harian: Tabel | None = None
    hari_tanpa_baris: str = TANPA_BARIS[0]
    jadwal: Jadwal = Jadwal()
    bawaan: Bawaan = Bawaan()
    kata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def baca_pemetaan(teks: str, nama: str, kebijakan: Kebijakan) -> Pemetaan:
    """Read a mapping file against the policy it is for.

    Raises:
        KebijakanSalah: every fault, with line and mend.
    """
    laporan = Laporan()
    meja = Meja(
        buka_toml(teks, nama),
        berkas=nama,
        letak=Letak(teks),
        jalan=(),
        laporan=laporan,
    )
    harian = meja.anak("harian", wajib=False)
    pegawai = meja.anak("pegawai")
    pemetaan = Pemetaan(
        periode=_periode(meja),
        pegawai=_tabel(pegawai, PEGAWAI, kebijakan),
        harian=_tabel(harian, HARIAN, kebijakan) if harian else None,
        hari_tanpa_baris=meja.pilihan("hari_tanpa_baris", TANPA_BARIS, TANPA_BARIS[0]),
        jadwal=_jadwal(meja.anak("jadwal", wajib=False)),
        bawaan=_bawaan(meja.anak("bawaan", wajib=False)),
        kata=_kata(meja.anak("kata", wajib=False), kebijakan),
    )
    meja.selesai()
    if not laporan.semua:
        _periksa_lengkap(pegawai or meja, pemetaan)
    if laporan.semua:
        raise KebijakanSalah(dict.fromkeys(laporan.semua))
    return pemetaan


def bulan_pemetaan(teks: str, nama: str) -> Bulan:
    """Only the month of a mapping file: it tells which policy the rest is read with.

    Raises:
        KebijakanSalah: the file is not TOML, or names no month.
    """
    laporan = Laporan()
    meja = Meja(
        buka_toml(teks, nama),
        berkas=nama,
        letak=Letak(teks),
        jalan=(),
        laporan=laporan,
    )
    bulan = _periode(meja)
    if laporan.semua:
        raise KebijakanSalah(laporan.semua)
    return bulan


def _periode(meja: Meja) -> Bulan:
    teks = meja.teks("periode")
    try:
        return Bulan.baca(teks) if teks else Bulan(2000, 1)
    except BulanTidakTerbaca as galat:
        meja.salah("periode", str(galat), 'Tulis periode = "2026-10".')
        return Bulan(2000, 1)


def _tabel(meja: Meja | None, jenis: str, kebijakan: Kebijakan) -> Tabel:
    if meja is None:
        return Tabel("", (), ())
    baris = meja.ambil("baris_judul", wajib=True)
    benar = (
        isinstance(baris, list)
        and bool(baris)
        and all(type(n) is int and n > 0 for n in baris)
    )
    if baris is not None and not benar:
        meja.salah("baris_judul", "Isi 'baris_judul' bukan nomor baris.", "Tulis [4].")
    lembar = meja.ambil("lembar", wajib=False) or ""
    kolom = [_kolom(m, jenis, kebijakan) for m in meja.daftar("kolom")]
    for n, satu in enumerate(kolom):
        kembar = next((k for k in kolom[:n] if _sama(k, satu, jenis)), None)
        if kembar is not None:
            meja.salah(
                "kolom",
                f"Kolom {kembar.huruf} dan {satu.huruf} sama-sama {satu.arti}.",
                'Beri salah satunya arti = "abaikan".',
            )
    meja.selesai()
    return Tabel(str(lembar), tuple(baris) if benar else (), tuple(kolom))


def _sama(satu: Kolom, lain: Kolom, jenis: str) -> bool:
    if satu.huruf == lain.huruf and satu.huruf:
        return True
    if satu.arti != lain.arti or lain.arti not in ARTI[jenis]:
        return False
    arti = ARTI[jenis][satu.arti]
    if arti.sekali:
        return True
    return arti.peran == "harap" and (satu.kode, satu.kejadian) == (
        lain.kode,
        lain.kejadian,
    )


def _kolom(m: Meja, jenis: str, kebijakan: Kebijakan) -> Kolom:
    huruf, arti = m.teks("huruf").upper(), m.pilihan("arti", ARTI[jenis])
    if huruf and nomor_kolom(huruf) is None:
        m.salah("huruf", f"'{huruf}' bukan huruf kolom.", 'Tulis "C".')
    isi = ARTI[jenis].get(arti)
    nilai: dict[str, Any] = {"kode": "", "kejadian": "", "jenis": "", "menit": 0}
    for kunci in (*isi.perlu, *isi.boleh) if isi else ():
        if kunci == "menit":
            nilai["menit"] = m.bulat("menit", minimal=1)
            continue
        nilai[kunci] = m.teks(kunci, None if isi and kunci in isi.perlu else "")
        _harus_dikenal(m, kunci, nilai[kunci], arti, kebijakan)
    kolom = Kolom(huruf or "A", m.teks("judul", ""), arti, **nilai)
    m.selesai()
    return kolom


def _harus_dikenal(
    m: Meja, kunci: str, nilai: str, arti: str, kebijakan: Kebijakan
) -> None:
    """Codes must be the policy's own."""
    ada: dict[str, Sequence[str]] = {
        "kriteria": [k.kode for k in kebijakan.kriteria],
        "komponen": [k.kode for k in kebijakan.komponen],
        "langkah": [x.nama for x in kebijakan.langkah],
    }
    pilihan = {
        "jenis": kebijakan.penilaian.izin,
        "kejadian": tuple(KEJADIAN),
        "kode": ada.get(arti, ()),
    }[kunci]
    bebas = arti == "acara_tidak_diikuti"
    if nilai and nilai not in pilihan and not bebas:
        m.salah(kunci, f"{kunci} '{nilai}' tidak ada.", terdekat(nilai, pilihan))


def _jadwal(meja: Meja | None) -> Jadwal:
    biasa = Jadwal()
    if meja is None:
        return biasa
    libur = meja.ambil("libur", wajib=False) or []
    if not isinstance(libur, list) or not all(type(t) is date for t in libur):
        meja.salah("libur", "Isi 'libur' bukan tanggal.", "Tulis [2026-10-28].")
        libur = []
    jadwal = Jadwal(
        masuk=meja.jam("masuk", wajib=False) or biasa.masuk,
        pulang=meja.jam("pulang", wajib=False) or biasa.pulang,
        hari_seminggu=meja.bulat("hari_seminggu", bawaan=biasa.hari_seminggu),
        libur=tuple(libur),
        menit_kerja=meja.bulat("menit_kerja", bawaan=biasa.menit_kerja),
    )
    if jadwal.pulang <= jadwal.masuk:
        meja.salah("pulang", "Pulang tidak sesudah masuk.", "Tulis pulang = 16:00:00.")
    if not 1 <= jadwal.hari_seminggu <= 7:
        meja.salah("hari_seminggu", "Hari seminggu 1 sampai 7.", "Tulis 5 atau 6.")
    meja.selesai()
    return jadwal


def _bawaan(meja: Meja | None) -> Bawaan:
    biasa = Bawaan()
    if meja is None:
        return biasa
    kelas = meja.bulat("kelas", minimal=1, bawaan=0)
    bawaan = Bawaan(
        status=meja.pilihan("status", nilai_sifat("status"), biasa.status),
        golongan=meja.teks("golongan", ""),
        kelas=kelas or None,
        kelompok=meja.pilihan("kelompok", nilai_sifat("kelompok"), biasa.kelompok),
        jenjang=meja.pilihan("jenjang", nilai_sifat("jenjang"), biasa.jenjang),
        menit_sehari=meja.bulat("menit_sehari", bawaan=biasa.menit_sehari),
        persen_capaian=Fraction(meja.angka("persen_capaian", biasa.persen_capaian)),
    )
    meja.selesai()
    return bawaan


def _kata(meja: Meja | None, kebijakan: Kebijakan) -> Mapping[str, Mapping[str, str]]:
    """Translations of the office's own words, by what they are words for."""
    if meja is None:
        return {}
    hasil: dict[str, dict[str, str]] = {}
    for jenis in KATA:
        isi = meja.anak(jenis, wajib=False)
        if isi is None:
            continue
        boleh = arti_kata(jenis, kebijakan)
        hasil[jenis] = {
            kata.strip().lower(): isi.pilihan(kata, boleh) for kata in isi.isi
        }
    meja.selesai()
    return hasil


def arti_kata(jenis: str, kebijakan: Kebijakan) -> tuple[str, ...]:
    """What a word of the office may be translated to."""
    if jenis == "keterangan":
        return (*kebijakan.penilaian.izin, TANPA_KETERANGAN, LIBUR, HADIR)
    return nilai_sifat(jenis)


def nilai_sifat(nama: str) -> tuple[str, ...]:
    """The words an attribute may hold."""
    return tuple([str(n) for n in NILAI_ATRIBUT[nama]])


def _periksa_lengkap(meja: Meja, pemetaan: Pemetaan) -> None:
    """What no calculation or comparison can do without."""
    tabel = pemetaan.pegawai
    perlu: tuple[tuple[bool, str, str], ...] = (
        (
            tabel.satu("nip") is not None,
            "Tidak ada kolom NIP.",
            'Beri kolom NIP arti = "nip".',
        ),
        (
            tabel.satu("kelas") is not None or pemetaan.bawaan.kelas is not None,
            "Kelas jabatan tidak dapat diketahui.",
            'Beri kolomnya arti = "kelas", atau tulis kelas di [bawaan].',
        ),
        (
            any(ARTI[PEGAWAI][k.arti].peran == "harap" for k in tabel.kolom),
            "Tidak ada kolom rupiah yang dibandingkan.",
            'Beri kolom TPP arti = "jumlah".',
        ),
    )
    for ada, salah, tulis in perlu:
        if not ada:
            meja.salah("kolom", salah, tulis)
    for kejadian in ("terlambat", "pulang_cepat"):
        if tabel.satu(f"hari_{kejadian}") and tabel.satu(f"menit_{kejadian}"):
            meja.salah(
                "kolom",
                f"Ada kolom hari_{kejadian} dan menit_{kejadian}: terhitung dua kali.",
                'Beri salah satunya arti = "abaikan".',
            )
    harian = pemetaan.harian
    for arti in ("nip", "tanggal"):
        if harian is not None and harian.satu(arti) is None:
            meja.salah(
                "", f"[harian] tanpa kolom {arti}.", f'Beri kolomnya arti = "{arti}".'
            )
