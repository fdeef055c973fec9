"""Run people through two policies and count what comes out. Nothing is stored."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bentuk import Masukan
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.simulasi.orang import bandingkan
from ekinerja.tpp.simulasi.rekap import Rekap
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

ISIAN = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Orang:
    """One person's facts, with the stored result of a closed month where there is one.

    ``kunci`` is the caller's own number of the person.
    """

    kunci: int
    fakta: Fakta
    lama: Hasil | None = None


def simulasikan(
    orang: Iterable[Orang],
    *,
    lama: Mesin | None,
    baru: Mesin,
    nama: Mapping[str, str] | None = None,
) -> Rekap:
    """Calculate everybody under the new policy and count the differences.

    Args:
        orang: people, each with a stored result or to be calculated by ``lama``.
        lama: the machine of the policy compared with; None where every person has a
            stored result.
        baru: the machine of the policy tried out.
        nama: criteria and components of stored results by name.

    Raises:
        ValueError: a person without a stored result, and no machine for it.
    """
    rekap = Rekap()
    semua_nama = {**(nama or {}), **sebutan(lama), **sebutan(baru)}
    for satu in orang:
        dulu = satu.lama
        if dulu is None:
            if lama is None:
                raise ValueError("No stored result and no machine to calculate it.")
            dulu = hitung(lama, satu.fakta)
        kini = hitung(baru, satu.fakta)
        beda = bandingkan(satu.kunci, satu.fakta, dulu, kini)
        rekap.terima(beda, dulu, kini, semua_nama)
    return rekap


def sebutan(mesin: Mesin | None) -> dict[str, str]:
    """What a policy calls its criteria, components and (as ``langkah:x``) steps.

    What a step's title says of one person becomes three dots.
    """
    if mesin is None:
        return {}
    kebijakan = mesin.kebijakan
    nama = {n.kode: n.nama for n in (*kebijakan.kriteria, *kebijakan.komponen)}
    judul = {
        f"langkah:{x.nama}": ISIAN.sub("…", x.judul or x.nama)
        for x in kebijakan.langkah
    }
    return nama | judul


def susun_percobaan(kebijakan: Kebijakan) -> Mesin:
    """Compile a policy so that it can be tried on months it was not made for.

    Its dated inputs hold beyond their first and last day; ``catatan_masukan`` says
    where that was needed.
    """
    masukan = tuple([_luwes(satu) for satu in kebijakan.masukan])
    return susun(replace(kebijakan, masukan=masukan))


def catatan_masukan(kebijakan: Kebijakan, bulan: Bulan) -> list[str]:
    """A sentence for every dated input that has no value of its own for a month."""
    hasil = []
    for satu in kebijakan.masukan:
        awal, akhir = satu.nilai[0], satu.nilai[-1]
        if bulan.awal < awal.sejak:
            hasil.append(
                f"{satu.judul} belum ada nilainya untuk {bulan.nama}; dipakai nilai "
                f"yang berlaku sejak {tulis_tanggal_panjang(awal.sejak)}."
            )
        elif akhir.sampai is not None and akhir.sampai < bulan.awal:
            hasil.append(
                f"{satu.judul} tidak ada lagi nilainya untuk {bulan.nama}; dipakai "
                f"nilai yang berlaku sampai {tulis_tanggal_panjang(akhir.sampai)}."
            )
    return hasil


def _luwes(masukan: Masukan) -> Masukan:
    *depan, akhir = masukan.nilai
    semua = [*depan, replace(akhir, sampai=None)]
    semua[0] = replace(semua[0], sejak=date.min)
    return replace(masukan, nilai=tuple(semua))
