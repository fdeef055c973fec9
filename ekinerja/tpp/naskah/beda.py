"""Two policies compared in words: "lapis 2, sampai: 30 menit -> 45 menit"."""

from collections.abc import Sequence
from dataclasses import dataclass

from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.naskah.kata import gabung
from ekinerja.tpp.naskah.uraian import Butir, Jenis, uraikan

TIDAK_ADA = "tidak ada"
SEBUT_PALING_BANYAK = 3
SEDALAM = 2  # an item of a list is told by itself
Kunci = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One difference: where, what, how it was and how it is."""

    kelompok: str
    label: str
    semula: str
    menjadi: str
    dasar_hukum: str
    jenis: Jenis

    def __str__(self) -> str:
        apa = f"{self.kelompok}, {self.label}" if self.label else self.kelompok
        return f"{apa}: {self.semula} -> {self.menjadi}"


def bedakan(lama: Kebijakan, baru: Kebijakan) -> list[Perubahan]:
    """Every difference between two policies, in the order of the newer one.

    Numbers and rules come with articles and titles; ``jenis`` tells them apart. A whole
    item that came or went is one difference.
    """
    kiri = {satu.kunci: satu for satu in uraikan(lama)}
    kanan = {satu.kunci: satu for satu in uraikan(baru)}
    berubah = {
        kunci: _perubahan(satu, kiri[kunci].nilai, satu.nilai)
        for kunci, satu in kanan.items()
        if kunci in kiri and kiri[kunci].nilai != satu.nilai
    }
    berubah |= _sebelah(kanan, kiri, datang=True)
    urut = {kunci: n for n, kunci in enumerate(kanan)}
    hasil = [berubah[kunci] for kunci in sorted(berubah, key=urut.__getitem__)]
    pergi = _sebelah(kiri, kanan, datang=False)
    return [*hasil, *pergi.values(), *_urutan(lama, baru)]


def _perubahan(satu: Butir, semula: str, menjadi: str) -> Perubahan:
    return Perubahan(
        satu.kelompok, satu.label, semula, menjadi, satu.dasar_hukum, satu.jenis
    )


def _sebelah(
    ada: dict[Kunci, Butir], lain: dict[Kunci, Butir], *, datang: bool
) -> dict[Kunci, Perubahan]:
    """What stands on one side only, each whole item once, by its first line."""
    dikenal = {kunci[:n] for kunci in lain for n in range(len(kunci) + 1)}
    kumpulan: dict[Kunci, list[Butir]] = {}
    for kunci, satu in ada.items():
        if kunci not in lain:
            n = next(n for n in range(1, len(kunci) + 1) if kunci[:n] not in dikenal)
            n = max(n, min(len(kunci), SEDALAM))
            kumpulan.setdefault(kunci[:n], []).append(satu)
    hasil = {}
    for kunci, semua in kumpulan.items():
        isi = [s for s in semua if s.jenis is not Jenis.HUKUM and not s.kosong]
        if not isi:
            continue
        teks = _ringkas(isi, kunci)
        semula, menjadi = (TIDAK_ADA, teks) if datang else (teks, TIDAK_ADA)
        wakil = isi[0]
        label = wakil.label if wakil.kunci == kunci else _label_bersama(isi)
        hasil[semua[0].kunci] = Perubahan(
            wakil.kelompok, label, semula, menjadi, wakil.dasar_hukum, wakil.jenis
        )
    return hasil


def _ringkas(isi: Sequence[Butir], kunci: Kunci) -> str:
    """What an item says, shortly."""
    if len(isi) == 1 and isi[0].kunci == kunci:
        return isi[0].nilai
    bersama = _label_bersama(isi)
    bagian = [
        f"{satu.label.removeprefix(bersama).removeprefix(', ')} {satu.nilai}".strip()
        for satu in isi[:SEBUT_PALING_BANYAK]
    ]
    sisa = len(isi) - SEBUT_PALING_BANYAK
    return ", ".join(bagian) + (f", dan {sisa} hal lain" if sisa > 0 else "")


def _label_bersama(isi: Sequence[Butir]) -> str:
    """The words all labels begin with."""
    depan = [satu.label.split(", ") for satu in isi]
    hasil = []
    for kata_kata in zip(*depan, strict=False):
        if len(set(kata_kata)) > 1:
            break
        hasil.append(kata_kata[0])
    if hasil and len(hasil) == min(map(len, depan)):
        hasil.pop()
    return ", ".join(hasil)


def _urutan(lama: Kebijakan, baru: Kebijakan) -> list[Perubahan]:
    """Steps and measures are calculated in their order; a changed order is told."""
    hasil = []
    for apa in ("ukuran", "langkah"):
        dulu = [satu.nama for satu in getattr(lama, apa)]
        kini = [satu.nama for satu in getattr(baru, apa)]
        bersama = [n for n in dulu if n in kini]
        sekarang = [n for n in kini if n in dulu]
        if bersama != sekarang:
            pindah = [n for n, m in zip(sekarang, bersama, strict=True) if n != m]
            hasil.append(
                Perubahan(
                    f"Urutan {apa}",
                    gabung(pindah),
                    gabung([n for n in bersama if n in pindah]),
                    gabung(pindah),
                    "",
                    Jenis.ATURAN,
                )
            )
    return hasil
