"""Words around amounts: how an explanation says them in a sentence."""

from collections.abc import Sequence

from ekinerja.uang import rupiah


def di_tengah(kalimat: str) -> str:
    """A title inside a sentence: small initial, unless it is an abbreviation."""
    return kalimat if kalimat[1:2].isupper() else kalimat[:1].lower() + kalimat[1:]


def gabung(kata: Sequence[str]) -> str:
    """``a``, ``a dan b``, ``a, b, dan c``."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def sebesar(kata: str, besar: str) -> str:
    """Words and their amount; in brackets where the words hold an amount themselves."""
    return f"{kata} ({besar})" if "Rp" in kata else f"{kata} {besar}"


def selisih(nilai: int) -> str:
    """A difference with its sign: ``+Rp68.502``, ``−Rp27.401``, ``Rp0``."""
    return f"+{rupiah(nilai)}" if nilai > 0 else rupiah(nilai)
