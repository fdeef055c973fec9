"""Load a policy folder, or pick the one in force from a government's folder."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_aturan import baca_aturan
from ekinerja.tpp.kebijakan.baca_langkah import LingkupLangkah, baca_langkah
from ekinerja.tpp.kebijakan.baca_ukuran import baca_ukuran
from ekinerja.tpp.kebijakan.bacaan import (
    KebijakanSalah,
    Kesalahan,
    Laporan,
    Meja,
    sebagai_angka,
    terdekat,
)
from ekinerja.tpp.kebijakan.berkas import baca_teks, buka_toml
from ekinerja.tpp.kebijakan.letak import Letak
from ekinerja.tpp.kebijakan.lingkup import Lingkup, baca_pembulatan, baca_saringan
from ekinerja.tpp.kebijakan.periksa import periksa_langkah
from ekinerja.tpp.kebijakan.tabel import BerkasTabel

NAMA = "kebijakan.toml"
ARTI_REKAMAN = ("kejadian", "tanpa_keterangan", "abaikan")


def muat(folder: Path) -> b.Kebijakan:
    """Read and check one policy folder.

    Raises:
        KebijakanSalah: with every fault found, each with file, line and the mend.
    """
    laporan = Laporan()
    berkas = BerkasTabel(folder, laporan)
    teks = berkas.baca(NAMA)
    if teks is None:
        apa = f"Tidak ada {NAMA}." if folder.is_dir() else "Folder ini tidak ada."
        hilang = Kesalahan(str(folder), 1, apa, "Tunjuk folder kebijakan.")
        raise KebijakanSalah(laporan.semua or [hilang])
    meja = Meja(
        buka_toml(teks, NAMA),
        berkas=NAMA,
        letak=Letak(teks),
        jalan=(),
        laporan=laporan,
    )
    nama = f"{folder.resolve().parent.name}/{folder.resolve().name}"
    kebijakan = baca_kebijakan(meja, nama, berkas)
    meja.selesai()
    if laporan.semua:
        urut = sorted(dict.fromkeys(laporan.semua), key=lambda k: (k.berkas, k.baris))
        raise KebijakanSalah(urut)
    return kebijakan


def baca_kebijakan(meja: Meja, nama: str, berkas: BerkasTabel) -> b.Kebijakan:
    """Every table of a policy; faults go into the report of ``meja``."""
    sejak = meja.tanggal("berlaku_sejak", wajib=True) or date.min
    sampai = meja.tanggal("berlaku_sampai", wajib=False)
    if sampai is not None and sampai < sejak:
        meja.salah("berlaku_sampai", "Berakhir sebelum mulai.", "Perbaiki tanggalnya.")
    for kunci in ("diundangkan", "diperiksa"):
        meja.tanggal(kunci, wajib=False)
    aturan = baca_aturan(meja.anak("aturan"))
    lingkup = Lingkup(berkas, kelas=_kelas(meja))
    penilaian = _penilaian(meja.anak("penilaian"), lingkup)
    kriteria, komponen = _nama(meja, "kriteria"), _nama(meja, "komponen")
    lingkup.izin = penilaian.izin
    lingkup.menit_tanpa_rekaman = penilaian.menit_tanpa_rekaman
    for sumber, isi in s.SUMBER.items():
        lingkup.per[sumber] = isi.per
        lingkup.skala[sumber] = isi.skala
        lingkup.satuan[sumber] = isi.satuan
    masukan = _masukan(meja, lingkup, sejak)
    dibaca = [baca_ukuran(m, lingkup) for m in meja.daftar("ukuran")]
    ukuran = tuple(u for u in dibaca if u is not None)
    lingkup_langkah = LingkupLangkah(
        lingkup, tuple(k.kode for k in kriteria), tuple(k.kode for k in komponen)
    )
    pasangan = [(m, baca_langkah(m, lingkup_langkah)) for m in meja.daftar("langkah")]
    langkah = [(m, x) for m, x in pasangan if x is not None]
    periksa_langkah(
        langkah, kriteria=lingkup_langkah.kriteria, komponen=lingkup_langkah.komponen
    )
    pagu = meja.teks("pagu")
    _periksa_pagu(meja, pagu, lingkup_langkah)
    return b.Kebijakan(
        id=nama,
        judul=meja.teks("judul"),
        daerah=meja.teks("daerah"),
        label_tpp=meja.teks("label_tpp"),
        berlaku_sejak=sejak,
        berlaku_sampai=sampai,
        sidik=berkas.sidik(),
        potret=_potret(meja),
        pagu=pagu,
        aturan=aturan,
        penilaian=penilaian,
        kriteria=kriteria,
        komponen=komponen,
        masukan=masukan,
        ukuran=ukuran,
        langkah=tuple(x for _, x in langkah),
        uji_coba=meja.ya("uji_coba", False),
        mulai_tengah_bulan=_tengah_bulan(meja, sejak),
        varian=_varian(meja, lingkup_langkah.kriteria),
    )


def _varian(meja: Meja, kriteria: tuple[str, ...]) -> tuple[b.Varian, ...]:
    """``[[varian]]``: the 13th month and the like, by code."""
    hasil: list[b.Varian] = []
    for m in meja.daftar("varian", wajib=False):
        kode = m.teks("kode")
        if kode in {v.kode for v in hasil}:
            m.salah("kode", f"Varian '{kode}' ditulis dua kali.", "Hapus salah satu.")
        pilihan = m.daftar_teks("kriteria", wajib=False)
        for n in pilihan:
            if n not in kriteria:
                m.salah("kriteria", f"kriteria '{n}' tidak ada.", terdekat(n, kriteria))
        hasil.append(
            b.Varian(
                kode,
                m.teks("judul"),
                m.angka("persen", minimal=0),
                frozenset(pilihan) or None,
                baca_pembulatan(m),
                m.teks("dasar_hukum"),
            )
        )
        m.selesai()
    return tuple(hasil)


def _potret(meja: Meja) -> str:
    """ "awal", "akhir", or the day of the month on which the post is looked at."""
    if type(meja.isi.get("potret")) is not int:
        return meja.pilihan("potret", ("awal", "akhir"))
    hari = meja.bulat("potret", minimal=1)
    if hari > 28:
        meja.salah(
            "potret", f"Tanggal {hari} tidak ada tiap bulan.", "Paling besar 28."
        )
    return str(hari)


def _tengah_bulan(meja: Meja, sejak: date) -> str:
    """A policy that begins within a month says which month it calculates first."""
    pilihan = ("bulan_itu", "bulan_berikutnya")
    if sejak.day != 1:
        return meja.pilihan("mulai_tengah_bulan", pilihan)
    return meja.pilihan("mulai_tengah_bulan", pilihan, "")


def _periksa_pagu(meja: Meja, pagu: str, lingkup: LingkupLangkah) -> None:
    """The ceiling is rupiah of the month: anything less would stop everybody."""
    per, satuan = lingkup.ukuran.per, lingkup.ukuran.satuan
    rupiah = [
        n
        for n, isi in satuan.items()
        if isi == "rupiah" and per[n] == s.BULAN and n not in s.SUMBER
    ]
    boleh = (*lingkup.simpanan, *rupiah)
    if not pagu or pagu in boleh:
        return
    if pagu not in per:
        salah = f"'{pagu}' bukan nama ukuran atau simpanan."
    elif per[pagu] != s.BULAN:
        salah = f"'{pagu}' dihitung per {per[pagu]}, pagu perlu satu angka sebulan."
    else:
        apa = satuan.get(pagu) or "tidak disebut"
        salah = f"Pagu harus rupiah; satuan '{pagu}' {apa}."
    meja.salah("pagu", salah, terdekat(pagu, boleh))


def _kelas(meja: Meja) -> tuple[int, ...]:
    kelas = meja.ambil("kelas", wajib=True) or []
    if isinstance(kelas, list) and all(type(n) is int and 1 <= n <= 17 for n in kelas):
        if not kelas and "kelas" in meja.isi:
            salah = "'kelas' kosong, jadi tidak ada kelas yang diperiksa tabelnya."
            meja.salah("kelas", salah, "Tulis semua kelas jabatan, mis. [5, 6, 7].")
        return tuple(kelas)
    meja.salah("kelas", "'kelas' bukan daftar kelas 1 sampai 17.", "Tulis [5, 6, 7].")
    return ()


def _nama(meja: Meja, kunci: str) -> tuple[b.Nama, ...]:
    hasil: list[b.Nama] = []
    for m in meja.daftar(kunci):
        kode = m.teks("kode")
        if kode in {n.kode for n in hasil}:
            m.salah("kode", f"{kunci} '{kode}' ditulis dua kali.", "Hapus salah satu.")
        hasil.append(b.Nama(kode, m.teks("nama")))
        m.selesai()
    return tuple(hasil)


def _penilaian(meja: Meja | None, lingkup: Lingkup) -> b.Penilaian:
    m = meja or Meja({}, berkas="", letak=Letak(""), jalan=(), laporan=Laporan())
    izin = m.daftar_teks("izin")
    hasil = b.Penilaian(
        hitungan=m.pilihan("hitungan", ("detik", "menit_penuh")),
        toleransi_menit=m.bulat("toleransi_menit"),
        tanpa_rekaman_masuk=m.pilihan("tanpa_rekaman_masuk", ARTI_REKAMAN),
        tanpa_rekaman_pulang=m.pilihan("tanpa_rekaman_pulang", ARTI_REKAMAN),
        izin=izin,
        kegiatan_dihitung=m.pilihan("kegiatan_dihitung", ("semua", "ber_rhk")),
        toleransi_detik=m.bulat("toleransi_detik", bawaan=0),
        toleransi_mengurangi=m.ya("toleransi_mengurangi", False),
        tanpa_rekaman_kembali=m.pilihan(
            "tanpa_rekaman_kembali", ARTI_REKAMAN, "abaikan"
        ),
        menit_tanpa_rekaman=m.bulat("menit_tanpa_rekaman", bawaan=0),
        tetap_hadir=baca_saringan(m, lingkup, "tetap_hadir"),
        izin_wajib_lapor=m.daftar_teks("izin_wajib_lapor", wajib=False),
        tanpa_akibat=m.daftar_teks("tanpa_akibat", wajib=False),
    )
    for n in hasil.izin_wajib_lapor:
        if n not in izin:
            m.salah("izin_wajib_lapor", f"izin '{n}' tidak ada.", terdekat(n, izin))
    for n in hasil.tanpa_akibat:
        if n not in s.DIATUR:
            m.salah("tanpa_akibat", f"'{n}' tidak dikenal.", terdekat(n, s.DIATUR))
    m.teks("dasar_hukum")
    m.selesai()
    return hasil


def _periksa_masa(
    meja: Meja,
    nama: str,
    ini: b.NilaiBerlaku,
    lalu: b.NilaiBerlaku | None,
    mulai: date,
) -> None:
    """Dated values follow each other without overlap or hole from the first day on."""
    if ini.sampai is not None and ini.sampai < ini.sejak:
        meja.salah("sampai", "Berakhir sebelum mulai.", "Perbaiki tanggalnya.")
    if lalu is None and ini.sejak > mulai:
        meja.salah(
            "sejak",
            f"'{nama}' belum ada nilainya saat kebijakan mulai berlaku.",
            f"Tulis sejak = {mulai} atau tambahkan nilai sebelumnya.",
        )
    elif lalu is not None and (lalu.sampai is None or lalu.sampai >= ini.sejak):
        meja.salah(
            "sejak",
            f"Masa berlaku '{nama}' bertindihan.",
            "Beri baris sebelumnya 'sampai' sehari sebelum tanggal ini.",
        )
    elif lalu is not None and lalu.sampai and (ini.sejak - lalu.sampai).days > 1:
        meja.salah(
            "sejak",
            f"Masa berlaku '{nama}' berlubang sesudah {lalu.sampai}.",
            f"Tulis sejak = {lalu.sampai + timedelta(days=1)}.",
        )


def _indeks(meja: Meja) -> b.Angka:
    """The number of an input: everything it multiplies would vanish by a 0."""
    nilai = meja.angka("nilai", minimal=0)
    if sebagai_angka(meja.isi.get("nilai")) == 0:
        salah = "nilai = 0 menghapus semua yang dikalikan dengannya."
        meja.salah("nilai", salah, "Tulis angka lebih dari 0, mis. 0.85")
    return nilai


def _masukan(meja: Meja, lingkup: Lingkup, mulai: date) -> tuple[b.Masukan, ...]:
    hasil = []
    for m in meja.daftar("masukan", wajib=False):
        nama = m.teks("nama")
        if nama in lingkup.per:
            m.salah("nama", f"Nama '{nama}' sudah dipakai.", "Beri nama lain.")
        lingkup.per[nama] = s.BULAN
        nilai: list[b.NilaiBerlaku] = []
        for n in m.daftar("nilai"):
            berlaku = b.NilaiBerlaku(
                n.tanggal("sejak", wajib=True) or date.min,
                n.tanggal("sampai", wajib=False),
                _indeks(n),
                n.teks("dasar_hukum"),
            )
            _periksa_masa(n, nama, berlaku, nilai[-1] if nilai else None, mulai)
            nilai.append(berlaku)
            n.selesai()
        hasil.append(b.Masukan(nama, m.teks("judul"), tuple(nilai)))
        m.selesai()
    return tuple(hasil)


def muat_semua(folder_daerah: Path) -> tuple[b.Kebijakan, ...]:
    """Every policy of a government, by the date it begins.

    Raises:
        KebijakanSalah: the faults of all of them, and dates that overlap.
    """
    salah: list[Kesalahan] = []
    hasil: list[b.Kebijakan] = []
    for folder in sorted(p.parent for p in folder_daerah.glob(f"*/{NAMA}")):
        try:
            hasil.append(muat(folder))
        except KebijakanSalah as galat:
            salah += [
                Kesalahan(
                    f"{folder.name}/{k.berkas}", k.baris, k.kesalahan, k.seharusnya
                )
                for k in galat.kesalahan
            ]
    hasil.sort(key=lambda k: k.berlaku_sejak)
    salah += _bertindihan(folder_daerah, hasil)
    if salah:
        raise KebijakanSalah(salah)
    return tuple(hasil)


def _bertindihan(folder: Path, urut: Sequence[b.Kebijakan]) -> list[Kesalahan]:
    """A later policy ends an open earlier one; an earlier end date must hold."""
    salah = []
    for lama, baru in pairwise(urut):
        tutup = lama.berlaku_sampai
        if lama.berlaku_sejak == baru.berlaku_sejak or (
            tutup is not None and tutup >= baru.berlaku_sejak
        ):
            nama = f"{baru.id.split('/')[-1]}/{NAMA}"
            letak = Letak(baca_teks(folder / nama, nama))
            salah.append(
                Kesalahan(
                    nama,
                    letak.baris(("berlaku_sejak",)),
                    f"Masa berlaku bertindihan dengan {lama.id}.",
                    "Perbaiki berlaku_sejak atau berlaku_sampai salah satunya.",
                )
            )
    return salah


def celah(urut: Sequence[b.Kebijakan]) -> list[tuple[date, date]]:
    """First and last day of every span between two policies that neither rules.

    Args:
        urut: the policies of one government by the date they begin.
    """
    return [
        (lama.berlaku_sampai + timedelta(1), baru.berlaku_sejak - timedelta(1))
        for lama, baru in pairwise(urut)
        if lama.berlaku_sampai is not None
        and lama.berlaku_sampai + timedelta(1) < baru.berlaku_sejak
    ]


def berlaku(folder_daerah: Path, tanggal: date) -> b.Kebijakan:
    """The policy of a government in force on a date.

    Raises:
        KebijakanSalah: faults in any policy of the folder, or none in force.
    """
    cocok = [k for k in muat_semua(folder_daerah) if k.memuat(tanggal)]
    if not cocok:
        raise KebijakanSalah(
            [
                Kesalahan(
                    str(folder_daerah),
                    1,
                    f"Tidak ada kebijakan yang berlaku pada {tanggal:%d-%m-%Y}.",
                    "Tambahkan folder kebijakan untuk tanggal itu.",
                )
            ]
        )
    return cocok[-1]
