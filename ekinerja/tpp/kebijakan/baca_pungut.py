"""Read a step ``pungut``: tax, insurance and other deductions after gross."""

import csv
import io
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bacaan import Meja, sebagai_angka, terdekat

if TYPE_CHECKING:
    from ekinerja.tpp.kebijakan.baca_langkah import LingkupLangkah

SEMUA = "*"
"""The category of a levy whose brackets are the same for everybody."""

CARA = ("satu", "bertingkat")
DITANGGUNG = ("pegawai", "pemda")


def baca_pungut(meja: Meja, lingkup: "LingkupLangkah", pada: b.Pada) -> dict[str, Any]:
    """Everything a levy says; ``pada`` is already read."""
    kategori = meja.teks("kategori", "")
    if kategori and s.ATRIBUT.get(kategori) != s.BULAN:
        meja.salah(
            "kategori", f"'{kategori}' bukan sifat.", terdekat(kategori, s.ATRIBUT)
        )
    persen = meja.nilai_boleh("persen", minimal=0)
    lingkup.ukuran.bulanan(meja, "persen", persen)
    lapis = _lapis(meja, lingkup, kategori)
    if (persen is None) == (not lapis):
        meja.salah(
            "", "pungut perlu salah satu: persen atau lapis.", "Tulis satu saja."
        )
    maksimal = meja.nilai_boleh("maksimal_dasar", minimal=0)
    lingkup.ukuran.bulanan(meja, "maksimal_dasar", maksimal)
    sesudah = meja.teks("sesudah", "")
    if sesudah:
        lingkup.ukuran.bulanan(meja, "sesudah", sesudah)
    return {
        "pada": pada,
        "tambah_dasar": _ukuran(meja, "tambah_dasar", lingkup),
        "maksimal_dasar": maksimal,
        "sesudah": sesudah,
        "dasar_dikurangi": tuple(
            _potongan(m, lingkup) for m in meja.daftar("dasar_dikurangi", wajib=False)
        ),
        "satuan_dasar": meja.bulat("satuan_dasar", minimal=1, bawaan=1),
        "persen": persen,
        "lapis": lapis,
        "kategori": kategori,
        "cara": meja.pilihan("cara", CARA, "satu"),
        "dikurangi": _ukuran(meja, "dikurangi", lingkup),
        "boleh_kembali": meja.ya("boleh_kembali", False),
        "ditanggung": meja.pilihan("ditanggung", DITANGGUNG, "pegawai"),
    }


def _ukuran(meja: Meja, kunci: str, lingkup: "LingkupLangkah") -> tuple[str, ...]:
    nama = meja.daftar_teks(kunci, wajib=False)
    for n in nama:
        lingkup.ukuran.bulanan(meja, kunci, n)
    return nama


def _potongan(m: Meja, lingkup: "LingkupLangkah") -> b.PotonganDasar:
    ukuran, persen = m.teks("ukuran", ""), m.angka_boleh("persen", minimal=0)
    if bool(ukuran) == (persen is not None):
        m.salah("", "Perlu salah satu: ukuran atau persen.", "Tulis satu saja.")
    if ukuran:
        lingkup.ukuran.bulanan(m, "ukuran", ukuran)
    maksimal = m.angka_boleh("maksimal", minimal=0)
    hasil = b.PotonganDasar(m.teks("judul"), ukuran, persen, maksimal)
    m.selesai()
    return hasil


def _lapis(
    meja: Meja, lingkup: "LingkupLangkah", kategori: str
) -> dict[str, tuple[b.PitaPungut, ...]]:
    """Brackets by category: a list for everybody, or a CSV beside the policy."""
    if "berkas" in meja.isi:
        return _dari_berkas(meja, lingkup, kategori)
    if "lapis" not in meja.isi:
        return {}
    pita: list[b.PitaPungut] = []
    for m in meja.daftar("lapis"):
        sampai = m.bulat("sampai", minimal=1) if "sampai" in m.isi else None
        pita.append(b.PitaPungut(sampai, m.angka("persen", minimal=0)))
        m.selesai()
    _periksa(meja, "lapis", pita)
    return {SEMUA: tuple(pita)}


def _dari_berkas(
    meja: Meja, lingkup: "LingkupLangkah", kategori: str
) -> dict[str, tuple[b.PitaPungut, ...]]:
    """A CSV with columns for the category (several, separated by blanks), ``sampai``
    (empty in the last bracket) and ``persen``."""
    nama, berkas = meja.teks("berkas"), lingkup.ukuran.berkas
    if not kategori:
        meja.salah("berkas", "Lapis dari berkas perlu kategori.", "Tulis kategori.")
        return {}
    teks = berkas.baca(nama)
    if teks is None:
        meja.salah("berkas", f"Berkas {nama} tidak ada.", "Buat berkas itu.")
        return {}
    baris = csv.DictReader(io.StringIO(teks))
    hilang = {kategori, "sampai", "persen"} - set(baris.fieldnames or ())
    if hilang:
        kolom = ", ".join(sorted(hilang))
        meja.salah("berkas", f"{nama} tidak punya kolom {kolom}.", "Tambahkan.")
        return {}
    hasil: dict[str, list[b.PitaPungut]] = {}
    for isi in baris:
        pita = _pita(isi)
        if pita is None:
            salah = f"Baris ini tidak terbaca: {', '.join(map(str, isi.values()))}."
            berkas.laporan.catat(
                nama,
                baris.line_num,
                salah,
                "sampai dan persen berisi angka 0 atau lebih.",
            )
            continue
        for kata in (isi[kategori] or "").split():
            hasil.setdefault(kata, []).append(pita)
    for n in s.NILAI_ATRIBUT.get(kategori, ()):
        if n not in hasil:
            meja.salah("berkas", f"{kategori} '{n}' tidak ada.", "Tambahkan barisnya.")
    for satu in hasil.values():
        _periksa(meja, "berkas", satu)
    return {k: tuple(v) for k, v in hasil.items()}


def _pita(isi: Mapping[str, str | None]) -> b.PitaPungut | None:
    sampai, persen = (isi["sampai"] or "").strip(), (isi["persen"] or "").strip()
    try:
        nilai = sebagai_angka(Decimal(persen))
        batas = int(sampai) if sampai else None
    except (InvalidOperation, ValueError):
        return None
    if nilai is None or nilai < 0:
        return None
    return b.PitaPungut(batas, nilai)


def _periksa(meja: Meja, kunci: str, pita: list[b.PitaPungut]) -> None:
    """Brackets rise, and only the last one is open."""
    batas = [p.sampai for p in pita]
    tertutup = [x for x in batas[:-1] if x is not None]
    if (
        not pita
        or batas[-1] is not None
        or len(tertutup) != len(batas) - 1
        or tertutup != sorted(set(tertutup))
    ):
        meja.salah(
            kunci,
            "Lapis pungutan tidak naik, atau lapis terakhirnya tidak terbuka.",
            "Urutkan 'sampai' dari kecil, lapis terakhir tanpa 'sampai'.",
        )
