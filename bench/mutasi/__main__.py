"""Change one thing in the engine at a time and count what its tests notice.

Usage:
    python -m bench.mutasi [--banyak 300] [--benih 1] [--proses 1] [--berkas kurangi.py]

Draws ``--banyak`` changes at random (the same ``--benih`` draws the same ones), at least
one from every file, of all that can be made in ``ekinerja/tpp``: a comparison turned, an
operator exchanged, a number one higher, a condition negated, a result emptied. Each is
tried in a process of its own, never written to disk, by the tests that run its line,
the quickest first. Prints what no test noticed, and the share that was noticed.
"""

import argparse
import os
import time
from collections.abc import Sequence
from random import Random

from hypothesis import HealthCheck, settings

from bench.mutasi.coba import LOLOS, coba
from bench.mutasi.peta import MESIN, peta
from bench.mutasi.ubahan import Ubahan, mungkin

LUAR = ("tests", "uraian")
"""The page that describes the language decides nothing."""


def undi(semua: Sequence[Ubahan], banyak: int, benih: int) -> list[Ubahan]:
    """At least one change of every file, the rest from all alike."""
    acak = Random(benih)
    per_berkas: dict[str, list[Ubahan]] = {}
    for satu in semua:
        per_berkas.setdefault(str(satu.berkas), []).append(satu)
    dahulu = [acak.choice(isi) for isi in per_berkas.values()]
    if banyak < len(dahulu):
        return acak.sample(semua, min(banyak, len(semua)))
    terpilih = set(dahulu)
    lain = [satu for satu in semua if satu not in terpilih]
    return [*dahulu, *acak.sample(lain, min(banyak - len(dahulu), len(lain)))]


def siapkan_tes() -> None:
    """No plugin but pytest's own; the same change gets the same answer."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    settings.register_profile(
        "mutasi",
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutasi")


def main() -> None:
    """Draw, try, print what nobody noticed."""
    pengurai = argparse.ArgumentParser(description="Uji mutasi mesin TPP.")
    pengurai.add_argument("--banyak", type=int, default=300)
    pengurai.add_argument("--benih", type=int, default=1)
    pengurai.add_argument("--proses", type=int, default=1)
    pengurai.add_argument("--berkas", default="")
    pilihan = pengurai.parse_args()
    semua = [
        satu
        for berkas in sorted(MESIN.rglob("*.py"))
        if not set(LUAR) & set(berkas.relative_to(MESIN).parts)
        if pilihan.berkas in str(berkas)
        for satu in mungkin(berkas)
    ]
    siapkan_tes()
    mulai = time.monotonic()
    isi_peta = peta()
    print(f"peta tes siap, {time.monotonic() - mulai:.0f} detik", flush=True)
    dicoba = undi(semua, pilihan.banyak, pilihan.benih)
    ketahuan = 0
    for satu, hasil in coba(dicoba, isi_peta, pilihan.proses):
        ketahuan += hasil != LOLOS
        if hasil == LOLOS:
            print(f"LOLOS {satu.sebut()}", flush=True)
    bagian = 100 * ketahuan / len(dicoba)
    lama = time.monotonic() - mulai
    print(f"{len(semua)} ubahan mungkin, {len(dicoba)} dicoba, {ketahuan} ketahuan")
    print(f"{bagian:.1f} % ketahuan, {lama:.0f} detik")


if __name__ == "__main__":
    main()
