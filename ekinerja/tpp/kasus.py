"""Worked cases beside a policy: one sentence, what happened, what must come out.

A case names only what differs from a perfect month of one ordinary person.
"""

from dataclasses import dataclass
from pathlib import Path

from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kasus_fakta import baca_dasar, buat_fakta
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.tpp.kebijakan.bacaan import Laporan, Meja
from ekinerja.tpp.kebijakan.berkas import baca_teks, buka_toml
from ekinerja.tpp.kebijakan.letak import Letak
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.tpp.varian import hitung_varian


@dataclass(frozen=True, slots=True)
class BarisDiharap:
    """A line that must be there, by its step and date or its sentence."""

    langkah: str
    tanggal: str
    uraian: str
    nilai: int | None
    dasar: str | None
    tarif: str | None
    banyak: str | None


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case: the facts it stands for and what it expects."""

    nama: str
    berkas: str
    fakta: Fakta
    varian: str
    jumlah: int | None
    pagu: int | None
    bayar: str | None
    sebab: str | None
    masalah: str | None
    bersih: int | None
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
    berkas = sorted((folder / "kasus").glob("*.toml"))
    hasil = [kasus for jalan in berkas for kasus in _berkas(jalan, laporan)]
    if laporan.semua:
        raise KebijakanSalah(dict.fromkeys(laporan.semua))
    return hasil


def _berkas(jalan: Path, laporan: Laporan) -> list[Kasus]:
    """The cases of one file; what its ``[dasar]`` says goes into each."""
    nama = f"kasus/{jalan.name}"
    teks = baca_teks(jalan, nama)
    letak = Letak(teks)
    meja = Meja(
        buka_toml(teks, nama), berkas=nama, letak=letak, jalan=(), laporan=laporan
    )
    dasar = baca_dasar(meja.anak("dasar", wajib=False))
    hasil = []
    for m in meja.daftar("kasus"):
        isi = {**dasar, **m.isi}
        lengkap = Meja(isi, berkas=nama, letak=letak, jalan=m.jalan, laporan=laporan)
        hasil.append(_kasus(lengkap, nama))
    meja.selesai()
    return hasil


def _kasus(m: Meja, berkas: str) -> Kasus:
    kosong = Meja({}, berkas="", letak=Letak(""), jalan=(), laporan=Laporan())
    harap = m.anak("harap", wajib=False) or kosong
    if not harap.isi:
        m.salah("harap", "Kasus ini tidak mengharapkan apa pun.", "Tulis jumlah = ...")
    kasus = Kasus(
        nama=m.teks("nama"),
        berkas=berkas,
        fakta=buat_fakta(m),
        varian=m.teks("varian", ""),
        jumlah=_rupiah(harap, "jumlah"),
        pagu=_rupiah(harap, "pagu"),
        bayar=_teks(harap, "bayar"),
        sebab=_teks(harap, "sebab"),
        masalah=_teks(harap, "masalah"),
        bersih=_rupiah(harap, "bersih"),
        komponen=_peta(harap, "komponen"),
        kriteria=_peta(harap, "kriteria"),
        baris=tuple(_diharap(b) for b in harap.daftar("baris", wajib=False)),
        tanpa_baris=harap.daftar_teks("tanpa_baris", wajib=False),
    )
    harap.selesai()
    m.selesai()
    return kasus


def _rupiah(m: Meja, kunci: str) -> int | None:
    """Whole rupiah, signed; None where the case says nothing."""
    m.ambil(kunci, wajib=False)
    return m.bulat(kunci, minimal=-(10**15)) if kunci in m.isi else None


def _teks(m: Meja, kunci: str) -> str | None:
    """A text that may be empty: a line without a rate is expected so."""
    if m.ambil(kunci, wajib=False) == "":
        return ""
    return m.teks(kunci, "") if kunci in m.isi else None


def _peta(m: Meja, kunci: str) -> dict[str, int]:
    isi = m.anak(kunci, wajib=False)
    return {} if isi is None else {k: isi.bulat(k) for k in isi.isi}


def _diharap(m: Meja) -> BarisDiharap:
    tanggal = m.tanggal("tanggal", wajib=False)
    diharap = BarisDiharap(
        langkah=m.teks("langkah", ""),
        tanggal=tanggal.isoformat() if tanggal else "",
        uraian=m.teks("uraian", ""),
        nilai=_rupiah(m, "nilai"),
        dasar=_teks(m, "dasar"),
        tarif=_teks(m, "tarif"),
        banyak=_teks(m, "banyak"),
    )
    m.selesai()
    return diharap


def jalankan(mesin: Mesin, kasus: Kasus) -> list[str]:
    """The differences between what a case expects and what comes out, as sentences."""
    hasil = (
        hitung_varian(mesin, kasus.fakta, kasus.varian)
        if kasus.varian
        else hitung(mesin, kasus.fakta)
    )
    if hasil.masalah and kasus.masalah is None:
        return [f"tidak terhitung: {hasil.masalah[0].kalimat}"]
    beda = []
    for nama, harap, ada in (
        ("jumlah", kasus.jumlah, hasil.jumlah),
        ("pagu", kasus.pagu, hasil.pagu),
        ("bayar", kasus.bayar, hasil.bayar),
        ("sebab", kasus.sebab, " ".join(hasil.sebab_bayar)),
        ("bersih", kasus.bersih, hasil.bersih),
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
    semua = list(_ratakan((*hasil.baris, *hasil.pungutan, *hasil.tanggungan)))
    for langkah in kasus.tanpa_baris:
        if any(b.langkah == langkah for b in semua):
            beda.append(f"baris '{langkah}' seharusnya tidak ada.")
    return beda


def _ratakan(baris: tuple[Baris, ...]) -> list[Baris]:
    return [x for b in baris for x in (b, *_ratakan(b.anak))]


def _bandingkan(d: BarisDiharap, hasil: Hasil) -> list[str]:
    cocok = [
        b
        for b in _ratakan((*hasil.baris, *hasil.pungutan, *hasil.tanggungan))
        if (not d.langkah or b.langkah == d.langkah)
        and (not d.tanggal or b.tanggal == d.tanggal)
        and (not d.uraian or b.uraian == d.uraian)
    ]
    sebut = " ".join(x for x in (d.langkah, d.tanggal, d.uraian) if x)
    if not cocok:
        return [f"baris '{sebut}' tidak ada."]
    return min((_beda(d, b, sebut) for b in cocok), key=len)


def _beda(d: BarisDiharap, b: Baris, sebut: str) -> list[str]:
    """Where a line differs; of several that fit, the nearest one is meant."""
    return [
        f"{nama} baris '{sebut}' seharusnya {harap}, ternyata {ada}."
        for nama, harap, ada in (
            ("nilai", d.nilai, b.nilai),
            ("dasar", d.dasar, b.dasar),
            ("tarif", d.tarif, b.tarif),
            ("banyak", d.banyak, b.banyak),
        )
        if harap is not None and harap != ada
    ]
