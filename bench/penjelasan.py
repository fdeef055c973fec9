"""How long a slip's questions and the running estimate take, without a database.

Usage:
    python -m bench.penjelasan [--orang 50]

Prints milliseconds of processor time per person and government: every event asked about
and ranked (the slip), everything open and lost (the estimate in mid-month), and finding
an estimate that is kept by the facts it was made of.
"""

import argparse
import random
from dataclasses import replace
from datetime import date, datetime
from datetime import time as jam

from bench.mesin import BULAN, DAERAH, KEBIJAKAN, MASUK, buat_fakta, ukur
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kebijakan import berlaku
from ekinerja.tpp.penyebab import Penyebab, penyebab
from ekinerja.tpp.sisa import Sisa, sisa
from ekinerja.waktu import saat_lokal

HARI_INI = date(2026, 9, 15)
BATAS = saat_lokal(date(2026, 9, 16), jam(23, 59), "WIB")
LAPOR: dict[date, datetime] = {date(2026, 9, 14): BATAS, HARI_INI: BATAS}


def berjalan(fakta: Fakta) -> Fakta:
    """The month as it stands in its middle."""
    kosong = {"masuk": None, "pulang": None, "id_masuk": None, "id_pulang": None}
    return replace(
        fakta,
        hari_berjalan=HARI_INI,
        hari=tuple(
            h if h.tanggal <= HARI_INI else replace(h, **kosong)  # type: ignore[arg-type] # punches only
            for h in fakta.hari
        ),
        kegiatan=tuple(k for k in fakta.kegiatan if k.tanggal <= HARI_INI),
    )


def pertanyaan(mesin: Mesin, fakta: Fakta) -> Penyebab:
    """All a slip asks."""
    return penyebab(mesin, fakta, hitung(mesin, fakta))


def main() -> None:
    """Print the figures for every government."""
    pengurai = argparse.ArgumentParser(description="Ukur penjelasan dan perkiraan.")
    pengurai.add_argument("--orang", type=int, default=50)
    banyak = pengurai.parse_args().orang
    print(f"{banyak} orang x 22 hari x 5 kegiatan, ms per orang, waktu prosesor")
    for daerah in DAERAH:
        acak = random.Random(daerah)
        masuk = MASUK.get(daerah, jam(7, 30))
        semua = [buat_fakta(n, masuk=masuk, acak=acak) for n in range(banyak)]
        mesin = susun(berlaku(KEBIJAKAN / daerah, BULAN.awal))

        def slip(satu: Fakta, mesin: Mesin = mesin) -> Penyebab:
            return pertanyaan(mesin, satu)

        def perkiraan(satu: Fakta, mesin: Mesin = mesin) -> Sisa | None:
            return sisa(mesin, satu, lapor=LAPOR)

        print(daerah)
        print(f"  pertanyaan slip            {ukur(slip, semua):6.2f}")
        tengah = [berjalan(satu) for satu in semua]
        print(f"  perkiraan tengah bulan     {ukur(perkiraan, tengah):6.2f}")
        print(f"  menemukan yang tersimpan   {ukur(hash, tengah):6.2f}")


if __name__ == "__main__":
    main()
