"""The payment list of a month, read from its frozen results."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ekinerja.organisasi.queries import pemda
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.queries.hasil import perhitungan_berlaku
from ekinerja.penutupan.rules.pembayaran import (
    DIBAYAR,
    BarisBayar,
    BarisRekening,
    JumlahBayar,
    jumlahkan,
    per_rekening,
    per_unit,
)
from ekinerja.periode.queries import kebijakan_bersidik
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.waktu import Bulan

SEKALI = 500


@dataclass(frozen=True, slots=True)
class Pembayaran:
    """A calculated month as the treasurer gets it.

    ``dibayar`` and ``lain`` (withheld, postponed, a trial) stand by unit, then by
    class from the highest, then by name; together they are the month's whole result.
    """

    bulan: Bulan
    pemda: str
    perhitungan: Perhitungan
    label: str
    nama_kriteria: Mapping[str, str]
    nama_pungutan: Mapping[str, str]
    dibayar: tuple[BarisBayar, ...]
    lain: tuple[BarisBayar, ...]
    jumlah: JumlahBayar
    jumlah_lain: JumlahBayar
    per_unit: Mapping[tuple[str, str], JumlahBayar]
    rekening: tuple[BarisRekening, ...]

    @property
    def terkunci(self) -> bool:
        """Whether it may be handed over."""
        return self.perhitungan.keadaan == "terkunci"


def pembayaran(bulan: Bulan) -> Pembayaran | None:
    """The list of a month, None before it is calculated; four statements."""
    perhitungan = perhitungan_berlaku(bulan)
    if perhitungan is None:
        return None
    kebijakan = kebijakan_bersidik(perhitungan.sidik_kebijakan)
    semua = list(_baris(perhitungan))
    dibayar = tuple(b for b in semua if b.bayar == DIBAYAR)
    lain = tuple(b for b in semua if b.bayar != DIBAYAR)
    jumlah = jumlahkan(dibayar)
    nama = _nama_kriteria(kebijakan)
    return Pembayaran(
        bulan=bulan,
        pemda=pemda().nama,
        perhitungan=perhitungan,
        label=kebijakan.label_tpp if kebijakan else "TPP",
        nama_kriteria={kode: nama.get(kode, kode) for kode in _kode(semua, "kriteria")},
        nama_pungutan=_nama_pungutan(kebijakan, _kode(semua, "pungutan")),
        dibayar=dibayar,
        lain=lain,
        jumlah=jumlah,
        jumlah_lain=jumlahkan(lain),
        per_unit=per_unit(dibayar),
        rekening=tuple(per_rekening(jumlah, nama)),
    )


def _baris(perhitungan: Perhitungan) -> Iterator[BarisBayar]:
    baris = (
        HasilPegawai.objects.filter(perhitungan=perhitungan)
        .order_by("nama_unit", "unit", "-kelas", "nama", "nip")
        .values_list(
            *("nip", "nama", "nama_jabatan", "kelas", "unit", "nama_unit"),
            *("bayar", "fakta", "hasil"),
        )
    )
    for (
        nip,
        nama,
        jabatan,
        kelas,
        unit,
        nama_unit,
        bayar,
        fakta,
        hasil,
    ) in baris.iterator(chunk_size=SEKALI):
        isi = json.loads(hasil)
        yield BarisBayar(
            nip=nip,
            nama=nama,
            golongan=_golongan(json.loads(fakta)),
            jabatan=jabatan,
            kelas=kelas,
            unit=unit,
            nama_unit=nama_unit,
            kriteria=isi["per_kriteria"],
            bruto=isi["jumlah"],
            pungutan=_pungutan(isi.get("pungutan", ())),
            tanggungan=sum(abs(b["nilai"]) for b in isi.get("tanggungan", ())),
            bayar=bayar,
            sebab=" ".join(isi["sebab_bayar"]),
        )


def _golongan(fakta: Mapping[str, Any]) -> str:
    """The rank at the end of the month."""
    status = fakta["status"]
    return str(status[-1]["golongan"]) if status else ""


def _pungutan(baris: Any) -> dict[str, int]:
    hasil: dict[str, int] = {}
    for satu in baris:
        hasil[satu["langkah"]] = hasil.get(satu["langkah"], 0) - satu["nilai"]
    return hasil


def _kode(semua: list[BarisBayar], nama: str) -> list[str]:
    """Every key of a column of amounts, in order of appearance."""
    return list(dict.fromkeys(kode for b in semua for kode in getattr(b, nama)))


def _nama_kriteria(kebijakan: Kebijakan | None) -> dict[str, str]:
    return {} if kebijakan is None else {k.kode: k.nama for k in kebijakan.kriteria}


def _nama_pungutan(kebijakan: Kebijakan | None, kode: list[str]) -> dict[str, str]:
    """Steps by their titles; their names where the policy's files have changed."""
    judul = {} if kebijakan is None else {x.nama: x.judul for x in kebijakan.langkah}
    return {satu: judul.get(satu, satu.replace("_", " ")) for satu in kode}
