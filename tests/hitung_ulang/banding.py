"""Hold the engine against the naive calculators: where, for which month, and by how much."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from ekinerja.tpp.fakta import baca
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import muat_semua
from tests.hitung_ulang import (
    barito_selatan,
    belitung_timur,
    kota_kediri,
    kota_madiun,
    kota_magelang,
)
from tests.hitung_ulang.bulan_acak import bulan_acak
from tests.hitung_ulang.umum import Fakta, Jawaban

KEBIJAKAN = Path(__file__).parents[2] / "kebijakan"
HITUNG: dict[str, Callable[[Fakta], Jawaban]] = {
    "belitung-timur": belitung_timur.hitung,
    "barito-selatan": barito_selatan.hitung,
    "kota-magelang": kota_magelang.hitung,
    "kota-kediri": kota_kediri.hitung,
    "kota-madiun": kota_madiun.hitung,
}


def bandingkan(daerah: str, banyak: int) -> Iterator[str]:
    """One sentence for every month on which the two disagree."""
    mesin = susun(muat_semua(KEBIJAKAN / daerah)[-1])
    for nomor in range(banyak):
        fakta = bulan_acak(daerah, Random(f"{daerah} {nomor}"))
        hasil = hitung(mesin, baca(json.dumps(fakta)))
        if hasil.masalah:
            yield f"{daerah} {nomor}: mesin menolak, {hasil.masalah[0].kalimat}"
            continue
        mesin_bilang = Jawaban(
            hasil.jumlah, hasil.pagu, hasil.per_kriteria, hasil.per_komponen
        )
        naif = HITUNG[daerah](fakta)
        if mesin_bilang != naif:
            yield f"{daerah} {nomor}: mesin {mesin_bilang}, hitung ulang {naif}"
