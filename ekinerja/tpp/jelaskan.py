"""One person's explained month as a whole: why, what cost most, and the two questions.

The same object is told as text and written as JSON.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from ekinerja.tpp.dua_bulan import Banding
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.mengapa import mengapa
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.penjelasan import tulis as tulis_hasil
from ekinerja.tpp.penyebab import Penyebab, Tanpa, penyebab, tanya


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """A result with its explanation.

    ``penyebab`` are the events that cost most. ``tanpa`` and ``banding`` answer a
    question and are None where none was asked. ``halangan`` says why events could not
    be asked about, and is empty otherwise.
    """

    hasil: Hasil
    mengapa: tuple[str, ...]
    penyebab: tuple[Tanpa, ...]
    tanpa: Tanpa | None
    banding: Banding | None
    halangan: str


def jelaskan(
    mesin: Mesin,
    fakta: Fakta,
    hasil: Hasil,
    *,
    tanpa: str = "",
    banding: Banding | None = None,
    siapa: str = "Anda",
) -> Penjelasan:
    """Explain a result of this machine and these facts.

    Args:
        tanpa: the id of an event or fact to leave out; "" asks for none.
        banding: this month beside another, where that was asked.
        siapa: whose amount, inside a sentence.

    Raises:
        KejadianTidakAda: no event and no fact carries this id.
    """
    isi = alasan(mesin, fakta, hasil, siapa=siapa)
    return Penjelasan(
        hasil=hasil,
        mengapa=mengapa(hasil, nama_bagian(mesin.kebijakan), isi.termahal, siapa=siapa),
        penyebab=isi.termahal,
        tanpa=tanya(mesin, fakta, hasil, tanpa, siapa=siapa) if tanpa else None,
        banding=banding,
        halangan="",
    )


def alasan(
    mesin: Mesin, fakta: Fakta, hasil: Hasil, *, siapa: str = "Anda"
) -> Penyebab:
    """What cost something in a month that could be calculated; else nothing."""
    if hasil.masalah:
        return Penyebab((), {})
    return penyebab(mesin, fakta, hasil, siapa=siapa)


def nama_bagian(kebijakan: Kebijakan) -> Mapping[str, str]:
    """What people call the criteria and components of a policy, by code."""
    semua = (*kebijakan.kriteria, *kebijakan.komponen)
    return {satu.kode: satu.nama for satu in semua}


def sama(mesin: Mesin, fakta: Fakta, hasil: Hasil) -> bool:
    """Whether this machine still gives these facts the amounts that were stored."""
    return _jumlah(hitung(mesin, fakta)) == _jumlah(hasil)


def _jumlah(hasil: Hasil) -> tuple[Any, ...]:
    langkah = tuple((b.langkah, b.nilai) for b in hasil.baris)
    return hasil.jumlah, hasil.pagu, hasil.bayar, langkah


def tulis(penjelasan: Penjelasan) -> str:
    """JSON on one line: fields in the order of the classes, no spaces, UTF-8 text."""
    isi = _isi(penjelasan)
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


def _isi(nilai: Any) -> Any:
    """A value as JSON knows it; a result in its own canonical writing."""
    if isinstance(nilai, Hasil):
        return json.loads(tulis_hasil(nilai))
    if is_dataclass(nilai):
        return {f.name: _isi(getattr(nilai, f.name)) for f in fields(nilai)}
    if isinstance(nilai, tuple):
        return [_isi(n) for n in nilai]
    return nilai
