"""Compare the engine with the naive calculators on many invented months.

Usage:
    python -m tests.hitung_ulang [--banyak 20000] [--daerah kota-magelang]
"""

import argparse
import sys

from tests.hitung_ulang.banding import HITUNG, bandingkan


def main() -> int:
    pengurai = argparse.ArgumentParser(description="Bandingkan dua penghitung TPP.")
    pengurai.add_argument("--banyak", type=int, default=20_000)
    pengurai.add_argument("--daerah", choices=sorted(HITUNG))
    pilihan = pengurai.parse_args()
    berbeda = 0
    for daerah in [pilihan.daerah] if pilihan.daerah else HITUNG:
        beda = list(bandingkan(daerah, pilihan.banyak))
        for kalimat in beda[:5]:
            sys.stdout.write(f"{kalimat}\n")
        sys.stdout.write(f"{daerah}: {pilihan.banyak} bulan, {len(beda)} berbeda\n")
        berbeda += len(beda)
    return 1 if berbeda else 0


if __name__ == "__main__":
    sys.exit(main())
