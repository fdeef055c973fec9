"""A simulation as plain text of at most 78 columns, and as one JSON object."""

from collections.abc import Iterator, Sequence
from typing import Any

from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.naskah import Perubahan
from ekinerja.tpp.simulasi import BedaOrang, Rekap, Sanding
from ekinerja.uang import angka, rupiah

LEBAR_NAMA = 30
LEBAR_ANGKA = 16
ORANG_TAMPIL = 5
BAGIAN = (
    ("kriteria", "Per kriteria"),
    ("komponen", "Per komponen"),
    ("langkah", "Per langkah"),
    ("unit", "Per unit"),
    ("kelas", "Per kelas jabatan"),
    ("tahan", "Ditahan atau ditunda"),
)
KEADAAN = (
    ("naik", "naik"),
    ("turun", "turun"),
    ("tetap", "tetap"),
    ("hilang", "tidak terhitung lagi"),
    ("muncul", "baru terhitung"),
    ("tidak", "tidak terhitung di keduanya"),
)


def tulis_simulasi(
    lama: Kebijakan,
    baru: Kebijakan,
    rekap: Rekap,
    *,
    perbedaan: Sequence[Perubahan],
    catatan: Sequence[str],
    anggaran: int | None,
) -> Iterator[str]:
    """Summary first, then the parts, then who gains and who loses and why."""
    yield f"Semula:  {lama.judul} ({lama.id})"
    yield f"Menjadi: {baru.judul} ({baru.id})"
    for satu in perbedaan:
        yield f"  {satu}"
    yield from (f"  Catatan: {kalimat}" for kalimat in catatan)
    yield ""
    yield _kepala(f"{angka(len(rekap.orang))} orang")
    yield _baris(rekap.jumlah)
    if anggaran is not None:
        sisa = Sanding("Sisa anggaran", lama=anggaran, baru=anggaran)
        sisa.lama -= rekap.jumlah.lama
        sisa.baru -= rekap.jumlah.baru
        yield _baris(sisa)
    yield _banyak(rekap)
    for nama, judul in BAGIAN:
        if isi := rekap.baris(nama):
            yield ""
            yield _kepala(judul)
            yield from map(_baris, isi)
    urut = sorted(rekap.orang, key=lambda satu: (-satu.selisih, satu.nip))
    yield from _orang("Paling naik", [s for s in urut if s.keadaan == "naik"])
    yield from _orang("Paling turun", [s for s in urut[::-1] if s.keadaan == "turun"])
    hilang = [s for s in rekap.orang if s.keadaan in ("hilang", "tidak")]
    yield from _orang("Tidak terhitung", hilang)


def _kepala(judul: str) -> str:
    return f"{judul:<{LEBAR_NAMA}}" + "".join(
        f"{kolom:>{LEBAR_ANGKA}}" for kolom in ("semula", "menjadi", "selisih")
    )


def _baris(satu: Sanding) -> str:
    nama = (
        satu.nama if len(satu.nama) < LEBAR_NAMA else satu.nama[: LEBAR_NAMA - 2] + "…"
    )
    return f"{nama:<{LEBAR_NAMA}}" + "".join(
        f"{rupiah(nilai):>{LEBAR_ANGKA}}"
        for nilai in (satu.lama, satu.baru, satu.selisih)
    )


def _banyak(rekap: Rekap) -> str:
    ada = [(rekap.banyak(kode), kata) for kode, kata in KEADAAN]
    semua = [f"{angka(n)} {kata}" for n, kata in ada if n]
    return f"Orang: {', '.join(semua) or 'tidak ada'}."


def _orang(judul: str, semua: Sequence[BedaOrang]) -> Iterator[str]:
    if not semua:
        return
    yield ""
    yield f"{judul} ({angka(len(semua))} orang)"
    for satu in semua[:ORANG_TAMPIL]:
        kelas = f", kelas {satu.kelas}" if satu.kelas else ""
        yield f"  {satu.nip} {satu.nama} · {satu.nama_unit}{kelas}"
        arah = "+" if satu.selisih > 0 else ""
        yield (
            f"    {rupiah(satu.lama)} menjadi {rupiah(satu.baru)} "
            f"({arah}{rupiah(satu.selisih)})"
        )
        if satu.kalimat:
            yield f"    {satu.kalimat}"


def sebagai_objek(
    lama: Kebijakan,
    baru: Kebijakan,
    rekap: Rekap,
    *,
    perbedaan: Sequence[Perubahan],
    catatan: Sequence[str],
) -> dict[str, Any]:
    """The whole simulation with named keys; amounts are whole rupiah."""
    return {
        "semula": _kebijakan(lama),
        "menjadi": _kebijakan(baru),
        "perbedaan": [str(satu) for satu in perbedaan],
        "catatan": list(catatan),
        "jumlah": _sanding(rekap.jumlah),
        "banyak": {kode: rekap.banyak(kode) for kode, _ in KEADAAN},
        **{
            nama: {kode: _sanding(satu) for kode, satu in getattr(rekap, nama).items()}
            for nama, _ in BAGIAN
        },
        "orang": [_satu(orang) for orang in rekap.orang],
    }


def _kebijakan(satu: Kebijakan) -> dict[str, str]:
    return {"id": satu.id, "judul": satu.judul, "sidik": satu.sidik}


def _sanding(satu: Sanding) -> dict[str, Any]:
    return {
        "nama": satu.nama,
        "orang_semula": satu.orang_lama,
        "orang_menjadi": satu.orang_baru,
        "semula": satu.lama,
        "menjadi": satu.baru,
        "selisih": satu.selisih,
    }


def _satu(orang: BedaOrang) -> dict[str, Any]:
    return {
        "pegawai": orang.nip,
        "nama": orang.nama,
        "unit": orang.unit,
        "kelas": orang.kelas,
        "keadaan": orang.keadaan,
        "semula": orang.lama,
        "menjadi": orang.baru,
        "selisih": orang.selisih,
        "sebab": orang.kalimat,
    }
