"""Payments that are a share of a reference month: the 13th month, the holiday allowance."""

from fractions import Fraction

from ekinerja.tpp.buku import Sel as SelBuku
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kebijakan.bentuk import Kebijakan, Varian
from ekinerja.tpp.langkah.sekitar import tulis_persen
from ekinerja.tpp.penjelasan import Baris, Hasil, Sel, periksa_jumlah
from ekinerja.tpp.ukuran import persen_dari
from ekinerja.uang import bulat_setengah_ke_atas, rupiah


class VarianTidakAda(LookupError):
    """The policy has no variant of that code; the caller's mistake."""


def pilih_varian(kebijakan: Kebijakan, kode: str) -> Varian:
    """The variant of a policy by its code.

    Raises:
        VarianTidakAda: with the codes there are.
    """
    for varian in kebijakan.varian:
        if varian.kode == kode:
            return varian
    ada = ", ".join(v.kode for v in kebijakan.varian) or "tidak ada"
    raise VarianTidakAda(
        f"Varian '{kode}' tidak ada pada {kebijakan.id}. Yang ada: {ada}."
    )


def hitung_varian(mesin: Mesin, fakta: Fakta, kode: str) -> Hasil:
    """The share of what a person's reference month comes to.

    Args:
        fakta: the facts of the reference month.
        kode: a code of the policy's ``[[varian]]``.

    Returns:
        A result of its own, in whole rupiah, without levies. What stops the reference
        month stops the variant; what withholds its payment withholds this one.

    Raises:
        VarianTidakAda: the policy has no such variant.
    """
    varian = pilih_varian(mesin.kebijakan, kode)
    acuan = hitung(mesin, fakta)
    if acuan.masalah:
        return acuan
    hasil = _bagian(mesin.kebijakan, varian, acuan)
    periksa_jumlah(hasil)
    return hasil


def _bagian(kebijakan: Kebijakan, varian: Varian, acuan: Hasil) -> Hasil:
    baru = {
        (kriteria, komponen): bulat_setengah_ke_atas(
            persen_dari(nilai, varian.persen, varian.bulat)
        )
        for (kriteria, komponen), nilai in sel_akhir(acuan).items()
        if nilai and (varian.kriteria is None or kriteria in varian.kriteria)
    }
    kriteria = dict.fromkeys(acuan.per_kriteria, 0)
    komponen = dict.fromkeys(acuan.per_komponen, 0)
    for (kr, ko), nilai in baru.items():
        kriteria[kr] += nilai
        komponen[ko] += nilai
    pagu = -(-Fraction(acuan.pagu) * varian.persen // 100)
    return Hasil(
        periode=acuan.periode,
        pegawai=acuan.pegawai,
        kebijakan=acuan.kebijakan,
        sidik_kebijakan=acuan.sidik_kebijakan,
        jumlah=sum(baru.values()),
        pagu=int(pagu) + len(baru),
        per_kriteria=kriteria,
        per_komponen=komponen,
        bayar=acuan.bayar,
        sebab_bayar=acuan.sebab_bayar,
        baris=tuple(_baris(kebijakan, varian, acuan, baru)),
        masalah=(),
    )


def sel_akhir(hasil: Hasil) -> dict[SelBuku, int]:
    """What every cell holds at the end: its changes added up."""
    isi: dict[SelBuku, int] = {}
    for baris in hasil.baris:
        for kriteria, komponen, nilai in baris.sel:
            isi[kriteria, komponen] = isi.get((kriteria, komponen), 0) + nilai
    return isi


def _baris(
    kebijakan: Kebijakan, varian: Varian, acuan: Hasil, baru: dict[SelBuku, int]
) -> list[Baris]:
    """One line a component, with what the reference month held as its basis."""
    lama = sel_akhir(acuan)
    hasil = []
    for komponen in kebijakan.komponen:
        kunci = [k for k in baru if k[1] == komponen.kode]
        if kunci:
            hasil.append(
                Baris(
                    f"varian_{varian.kode}",
                    f"{varian.judul}: {komponen.nama.lower()} bulan acuan",
                    varian.dasar_hukum,
                    rupiah(sum([lama[k] for k in kunci])),
                    tulis_persen(varian.persen),
                    acuan.periode,
                    sum([baru[k] for k in kunci]),
                    sel=tuple([Sel(*k, baru[k]) for k in kunci]),
                )
            )
    return hasil
