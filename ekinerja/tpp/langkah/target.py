"""Lines by target of the month: an amount shared among targets, with the work behind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ekinerja.tpp.kebijakan.bentuk import Angka, Langkah
from ekinerja.tpp.langkah.sekitar import tulis_persen
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.uang import bagi_habis


def baris_target(
    langkah: Langkah,
    o: Orang,
    *,
    jumlah: int,
    bobot: Sequence[Angka],
    dasar: str,
    rincian: Iterable[str],
) -> tuple[Baris, ...]:
    """One line for every target of the month, by id; they add up to ``jumlah``.

    ``bobot`` and ``rincian`` stand in the order of the facts.
    """
    kerja: dict[str | None, list[str]] = defaultdict(list)
    for sehari in o.kegiatan_hari:
        for k in sehari:
            kerja[k.rhk].append(k.id)
    semua = zip(o.fakta.target_bulan, bobot, rincian, strict=False)
    urut = sorted(semua, key=lambda satu: satu[0].id)
    nilai = bagi_habis(jumlah, [persen for _, persen, _ in urut])
    return tuple(
        [
            Baris(
                langkah.nama,
                target.uraian,
                langkah.dasar_hukum,
                dasar,
                tulis_persen(persen),
                banyak,
                bagian,
                (target.id, *kerja[target.rhk]),
                "",
            )
            for (target, persen, banyak), bagian in zip(urut, nilai, strict=True)
        ]
    )
