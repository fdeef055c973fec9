"""The part of a calculation that follows from post and status alone.

Thousands of people share a class, a group and a status; what their pay starts from is
worked out once for all of them, and each person's calculation goes on from there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ekinerja.tpp.buku import Buku
from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_ukuran import rujukan
from ekinerja.tpp.kolom import disebut_dalam
from ekinerja.tpp.langkah.sekitar import Tindakan
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.ukuran import Jalan

PALING_BANYAK = 4096
"""How many kinds of person are remembered at once."""

DIKETAHUI = frozenset(
    {
        "hari_kerja",
        "hari_bertugas",
        "hari_plt",
        "hari_bulan",
        "menit_minimal_hari",
        "menit_maksimal_hari",
    }
)
"""Sources that follow from the post, the status and the month."""


@dataclass(frozen=True, slots=True)
class Pangkal:
    """Where a calculation goes on from: measures known, cells filled, lines written."""

    kolom: Mapping[str, list[Any]]
    buku: Buku


@dataclass(frozen=True, slots=True)
class Awalan:
    """The measures and the first steps that are the same for one kind of person."""

    kunci: tuple[str, ...]
    nama: tuple[str, ...]
    ukuran: tuple[Jalan, ...]
    langkah: tuple[Tindakan, ...]
    ingatan: dict[tuple[Any, ...], Pangkal] = field(default_factory=dict, repr=False)

    def pangkal(self, o: Orang) -> Pangkal:
        """What this person's calculation starts from.

        Raises:
            TidakTerhitung: a table has no row for this kind of person.
        """
        kolom = o.kolom
        kunci = (o.fakta.periode, *[kolom[n][0] for n in self.kunci])
        ada = self.ingatan.get(kunci)
        if ada is None:
            ada = self._hitung(o)
            if len(self.ingatan) >= PALING_BANYAK:
                self.ingatan.clear()
            self.ingatan[kunci] = ada
        return ada

    def _hitung(self, o: Orang) -> Pangkal:
        for ukur in self.ukuran:
            ukur(o)
        buku = Buku()
        for langkah in self.langkah:
            buku.terapkan(langkah(o, buku))
        return Pangkal({n: o.kolom[n] for n in self.nama}, buku)


def pisahkan(
    kebijakan: b.Kebijakan,
    ukuran: Sequence[tuple[b.Ukuran, Jalan]],
    langkah: Sequence[tuple[b.Langkah, Tindakan]],
) -> tuple[Awalan, tuple[Jalan, ...], tuple[Tindakan, ...]]:
    """Split a compiled policy into what is shared and what is each person's own."""
    sifat = {n for n, per in s.ATRIBUT.items() if per == s.BULAN}
    tetap = sifat | DIKETAHUI | {m.nama for m in kebijakan.masukan}
    bersama: list[tuple[b.Ukuran, Jalan]] = []
    sendiri: list[Jalan] = []
    for u, jalan in ukuran:
        if _tetap(u, tetap):
            tetap.add(u.nama)
            bersama.append((u, jalan))
        else:
            sendiri.append(jalan)
    semua = {*s.SUMBER, *s.ATRIBUT, *[u.nama for u, _ in ukuran], *tetap}
    awal = _banyak_awal(langkah, semua - tetap)
    dipakai: set[str] = set(
        disebut_dalam(([u for u, _ in bersama], [x for x, _ in langkah[:awal]]))
    )
    kunci = tuple(sorted((sifat | DIKETAHUI) & dipakai))
    awalan = Awalan(
        kunci,
        tuple([u.nama for u, _ in bersama]),
        tuple([jalan for _, jalan in bersama]),
        tuple([jalan for _, jalan in langkah[:awal]]),
    )
    return awalan, tuple(sendiri), tuple([jalan for _, jalan in langkah[awal:]])


def _tetap(u: b.Ukuran, tetap: set[str]) -> bool:
    """Whether a measure follows from names that are the same for a kind of person."""
    if isinstance(u, b.Poin) or u.per != s.BULAN:
        return False
    semua = (*rujukan(u), u.maksimal, u.minimal)
    return all(n in tetap for n in semua if isinstance(n, str))


def _banyak_awal(
    langkah: Sequence[tuple[b.Langkah, Callable[..., Any]]], berubah: set[str]
) -> int:
    """How many leading steps look at nothing that differs within a kind of person."""
    for n, (x, _) in enumerate(langkah):
        orang = isinstance(x, b.Gerbang | b.Pungut)
        plt = isinstance(x, b.Isi) and x.jabatan == "plt"
        if orang or plt or not berubah.isdisjoint(disebut_dalam(x)):
            return n
    return len(langkah)
