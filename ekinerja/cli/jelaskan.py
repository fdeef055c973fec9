"""An explanation as plain text: why, what cost most, the answer to a question."""

from collections.abc import Iterator, Sequence

from ekinerja.cli.teks import lipat, sejajar
from ekinerja.tpp.dua_bulan import Banding, Kejadian
from ekinerja.tpp.kata import selisih
from ekinerja.tpp.penyebab import Tanpa
from ekinerja.uang import angka, rupiah
from ekinerja.waktu import Bulan

KEJADIAN_DITULIS = 5


def tulis_mengapa(
    kalimat: Sequence[str], penyebab: Sequence[Tanpa], halangan: str
) -> Iterator[str]:
    """Why this amount, and what took most of it, each with the id to ask about it."""
    for satu in kalimat:
        yield from lipat(satu)
    if halangan:
        yield ""
        yield from lipat(halangan)
    if penyebab:
        yield ""
        yield "Yang paling mengurangi (tanya dengan --tanpa ID):"
        for t in penyebab:
            yield sejajar(f"  {t.uraian}", angka(-t.selisih))
            yield f"    {t.id}"


def tulis_tanpa(t: Tanpa) -> Iterator[str]:
    """What would be without one event, and the lines that change."""
    yield from lipat(f"Kejadian: {t.uraian}.")
    yield from lipat(f"Andaian: {t.andaian}.")
    yield ""
    yield from lipat(t.kalimat)
    if t.langkah:
        yield ""
        yield sejajar("Baris yang berubah", "selisih")
    for x in t.langkah:
        yield sejajar(
            f"{x.uraian}: {angka(x.kini)} menjadi {angka(x.tanpa)}",
            selisih(x.selisih),
        )
        for b in x.baris:
            yield sejajar(
                f"  {b.uraian}: {angka(b.kini)} menjadi {angka(b.tanpa)}",
                selisih(b.selisih),
            )


def tulis_banding(b: Banding) -> Iterator[str]:
    """What changed since another month, by step, with the days behind."""
    lalu, kini = Bulan.baca(b.bulan_lalu).nama, Bulan.baca(b.bulan_kini).nama
    yield sejajar(lalu, rupiah(b.lalu))
    yield sejajar(kini, rupiah(b.kini))
    yield sejajar("Selisih", selisih(b.kini - b.lalu))
    yield ""
    yield from lipat(b.kalimat)
    if b.kebijakan:
        yield from lipat(b.kebijakan)
    for x in b.langkah:
        yield ""
        yield sejajar(
            f"{x.uraian}: {angka(x.lalu)} menjadi {angka(x.kini)}", selisih(x.nilai)
        )
        yield from _kejadian(kini, x.kejadian_kini)
        yield from _kejadian(lalu, x.kejadian_lalu)


def _kejadian(bulan: str, kejadian: Sequence[Kejadian]) -> Iterator[str]:
    if not kejadian:
        return
    yield f"  {bulan}:"
    for k in kejadian[:KEJADIAN_DITULIS]:
        yield sejajar(f"    {k.uraian}", angka(k.nilai))
    sisa = kejadian[KEJADIAN_DITULIS:]
    if sisa:
        yield sejajar(
            f"    dan {len(sisa)} hari lain", angka(sum(k.nilai for k in sisa))
        )
