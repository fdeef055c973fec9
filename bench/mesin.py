"""How long the engine takes for one person's month, without a database.

Usage:
    python -m bench.mesin [--orang 1000] [--daerah NAMA]
    python -m bench.mesin --deret 100000 [--daerah NAMA]

Prints milliseconds per person of the calculation with its full trace, and of that with
the canonical JSON and its hash, for every government's policy; then the same per person
for fewer people, which should not differ. Beside each figure stands what it was with
whatever else the machine did, and above all what a plain loop takes here. Facts are invented: 22 duty days, five
activities a day, two targets a day and two a month, late mornings, missing scans,
absences, a sanction in fifty people.

``--deret N`` calculates N different people one after another and prints the seconds and
the milliseconds per person after 1,000, 10,000 and so on: it should stay flat.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from datetime import time as jam
from itertools import count, islice
from pathlib import Path

from ekinerja.tpp import penjelasan
from ekinerja.tpp.fakta import (
    Fakta,
    Hari,
    Hukuman,
    Kegiatan,
    Kewajiban,
    Penempatan,
    Status,
    Target,
    TargetBulan,
)
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kebijakan import berlaku
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.waktu import Bulan

KEBIJAKAN = Path(__file__).parents[1] / "kebijakan"
DAERAH = sorted({p.parent.parent.name for p in KEBIJAKAN.glob("*/*/kebijakan.toml")})
MASUK = {"barito-selatan": jam(6, 30)}
"""When people are due, where it is not half past seven."""
KATALOG = ("UM-01", "UM-02", "UM-03", None, None)
BULAN = Bulan(2026, 9)
ULANGAN = 7
SEREGU = 20


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Milliseconds per person."""

    terbaik: float
    apa_adanya: float

    def __str__(self) -> str:
        return f"{self.terbaik:6.3f} ms/orang   (apa adanya {self.apa_adanya:6.3f})"


def buat_fakta(nomor: int, *, masuk: jam, acak: random.Random) -> Fakta:
    """One invented person's month; the same ``acak`` state gives the same facts."""
    kerja = [t for t in BULAN.hari() if t.weekday() < 5]
    jenjang, kelas = acak.choice(
        [("pelaksana", 7), ("pelaksana", 5), ("fungsional", 9), ("pengawas", 10)]
    )
    kelompok = acak.choice(["umum", "umum", "umum", "guru", "nakes"])
    return Fakta(
        periode=BULAN,
        pegawai=f"1990010120150{nomor:05d}",
        nama=f"Orang {nomor}",
        status=(
            Status("status:1", acak.choice(["pns", "pppk"]), "III/b", *_selamanya()),
        ),
        penempatan=(
            Penempatan(
                f"penempatan:{nomor}",
                "definitif",
                "s1",
                "Staf",
                "u1",
                "Dinas 1",
                kelas,
                kelompok,
                jenjang,
                *_selamanya(),
            ),
        ),
        hari=tuple([_hari(t, nomor, masuk, acak) for t in kerja]),
        kegiatan=tuple([_kegiatan(t, nomor, n, acak) for t in kerja for n in range(5)]),
        target=tuple(
            [
                Target(f"target:{n}", t, f"rhk:{n}", f"Rencana {n}", 2, "dokumen")
                for t in kerja
                for n in (1, 2)
            ]
        ),
        kewajiban=(
            Kewajiban(f"kewajiban:{nomor}", "pdm", "selesai", date(2026, 8, 31), ""),
        ),
        hukuman=() if nomor % 50 else (_hukuman(nomor),),
        target_bulan=tuple(
            [
                TargetBulan(f"target_bulan:{n}", f"rhk:{n}", "Rencana", 60, "dokumen")
                for n in (1, 2)
            ]
        ),
    )


def _hukuman(nomor: int) -> Hukuman:
    sejak = date(2026, 7, 1)
    return Hukuman(f"hukuman:{nomor}", "sedang", "Contoh", "800/1", sejak, 6)


def _selamanya() -> tuple[date, date]:
    return date(2026, 1, 1), date(2026, 12, 31)


def _hari(tanggal: date, nomor: int, masuk: jam, acak: random.Random) -> Hari:
    """A day on time five times in eight, else late, early, unscanned or away."""
    detik = masuk.hour * 3600 + masuk.minute * 60
    ragam = acak.randrange(40)
    datang = detik + (acak.randrange(1, 3600) if ragam < 8 else -acak.randrange(1200))
    pulang = 16 * 3600 + (-acak.randrange(1, 3600) if ragam == 9 else ragam * 20)
    izin = {10: "sakit", 11: "cuti_tahunan", 12: "dinas_luar"}.get(ragam)
    ada_masuk = izin is None and ragam not in (13, 14)
    ada_pulang = izin is None and ragam not in (14, 15)
    kunci = f"{nomor}{tanggal.day:02d}"
    return Hari(
        tanggal=tanggal,
        jadwal_masuk=masuk,
        jadwal_pulang=jam(16, 0),
        menit_kerja=450,
        masuk=_jam(datang) if ada_masuk else None,
        pulang=_jam(pulang) if ada_pulang else None,
        id_masuk=f"rekaman:{kunci}1" if ada_masuk else None,
        id_pulang=f"rekaman:{kunci}2" if ada_pulang else None,
        ketidakhadiran=izin,
        id_ketidakhadiran=f"ketidakhadiran:{kunci}" if izin else None,
    )


def _jam(detik: int) -> jam:
    return jam(detik // 3600, detik // 60 % 60, detik % 60)


def _kegiatan(tanggal: date, nomor: int, n: int, acak: random.Random) -> Kegiatan:
    return Kegiatan(
        id=f"aktivitas:{nomor}{tanggal.day:02d}{n}",
        tanggal=tanggal,
        keadaan="disetujui" if acak.random() < 0.95 else "diajukan",
        uraian="Menyusun laporan kegiatan",
        menit=acak.choice((45, 60, 60, 75)),
        jumlah=1,
        rhk=f"rhk:{n % 2 + 1}",
        katalog=KATALOG[n],
    )


def ukur(kerja: Callable[[Fakta], object], fakta: list[Fakta]) -> Ukuran:
    """Processor time per person: undisturbed, and as it came.

    A shared machine halves its speed for seconds at a time. Undisturbed is the sum over
    groups of ``SEREGU`` people of each group's best round.
    """
    regu = [fakta[n : n + SEREGU] for n in range(0, len(fakta), SEREGU)]
    putaran = [[_sekali(kerja, satu) for satu in regu] for _ in range(ULANGAN)]
    return Ukuran(
        terbaik=1000 * sum(map(min, zip(*putaran, strict=True))) / len(fakta),
        apa_adanya=1000 * sum(map(sum, putaran)) / ULANGAN / len(fakta),
    )


def _sekali(kerja: Callable[[Fakta], object], fakta: list[Fakta]) -> float:
    mulai = time.process_time()
    for satu in fakta:
        kerja(satu)
    return time.process_time() - mulai


def takaran() -> float:
    """Milliseconds for a million turns of a plain loop: what this machine is worth."""

    def putar() -> float:
        mulai, jumlah = time.process_time(), 0
        for n in range(1_000_000):
            jumlah += n * n
        return time.process_time() - mulai

    return 1000 * min(putar() for _ in range(10 * ULANGAN))


def dan_json(mesin: Mesin) -> Callable[[Fakta], str]:
    """Calculate, write, hash: all that is kept of a person."""
    return lambda satu: penjelasan.jejak(penjelasan.tulis(hitung(mesin, satu)))


def siapkan(daerah: str) -> tuple[Mesin, Iterator[Fakta]]:
    """The engine of a government, and people without end."""
    acak = random.Random(daerah)
    masuk = MASUK.get(daerah, jam(7, 30))
    orang = (buat_fakta(n, masuk=masuk, acak=acak) for n in count())
    return susun(berlaku(KEBIJAKAN / daerah, BULAN.awal)), orang


def deret(daerah: str, banyak: int) -> None:
    """Seconds of processor time for more and more people, each calculated once."""
    mesin, orang = siapkan(daerah)
    detik, sudah, tonggak = 0.0, 0, 1000
    while sudah < banyak:
        tumpukan = list(islice(orang, min(1000, banyak - sudah)))
        detik += _sekali(lambda satu: hitung(mesin, satu), tumpukan)
        sudah += len(tumpukan)
        if sudah in (tonggak, banyak):
            print(f"  {sudah:7d} orang {detik:8.2f} s {1000 * detik / sudah:7.3f} ms")
            tonggak *= 10


def ringkas(daerah: str, banyak: int) -> None:
    """Milliseconds per person: the engine, with writing, and for fewer people."""
    mesin, orang = siapkan(daerah)
    fakta = list(islice(orang, banyak))

    def mesin_saja(satu: Fakta) -> Hasil:
        return hitung(mesin, satu)

    assert not any(hitung(mesin, satu).masalah for satu in fakta)
    sedikit = fakta[: max(1, banyak // 5)]
    print(f"  mesin dengan jejak penuh   {ukur(mesin_saja, fakta)}")
    print(f"  mesin, JSON, dan sidiknya  {ukur(dan_json(mesin), fakta)}")
    print(f"  mesin, {len(sedikit):6d} orang       {ukur(mesin_saja, sedikit)}")


def main() -> None:
    """Print the figures for every government."""
    pengurai = argparse.ArgumentParser(description="Ukur mesin hitung TPP.")
    pengurai.add_argument("--orang", type=int, default=1000)
    pengurai.add_argument("--deret", type=int, default=0)
    pengurai.add_argument("--daerah", choices=DAERAH, action="append")
    pilihan = pengurai.parse_args()
    print(
        f"orang x 22 hari x 5 kegiatan, waktu prosesor; takaran mesin {takaran():.0f} ms"
    )
    if not pilihan.deret:
        print(f"{pilihan.orang} orang, tiap {SEREGU} orang yang terbaik dari {ULANGAN}")
    for daerah in pilihan.daerah or DAERAH:
        print(daerah)
        if pilihan.deret:
            deret(daerah, pilihan.deret)
        else:
            ringkas(daerah, pilihan.orang)


if __name__ == "__main__":
    main()
