"""Find what a cell speaks of, by its code or its name."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Protocol

from ekinerja.pembuktian.kepala import polos
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, tampak, teks

DISARANKAN = 60  # looking for likenesses is slow; a file of nothing else gets no more


class Bernama(Protocol):
    """What has a number, a code and a name."""

    @property
    def id(self) -> int: ...
    @property
    def kode(self) -> str: ...
    @property
    def nama(self) -> str: ...


class Pencari:
    """Units or posts by code (capitals alike) or by name (signs and capitals alike)."""

    def __init__(self, apa: str, impor: str, ada: Iterable[Bernama]) -> None:
        self._apa = apa
        self._impor = impor
        self._kode: dict[str, int] = {}
        self._nama: dict[str, list[int]] = {}
        self._ejaan: dict[str, str] = {}
        self._saran: dict[str, str] = {}
        for satu in ada:
            self._kode[satu.kode.casefold()] = satu.id
            self._nama.setdefault(polos(satu.nama), []).append(satu.id)
            self._ejaan[polos(satu.nama)] = satu.nama

    def temukan(
        self, isi: Isi, *, saring: Callable[[int], bool] = lambda _: True
    ) -> int:
        """The number of what the cell names.

        Args:
            saring: what a name may mean here.

        Raises:
            SelDitolak: nothing, or more than one.
        """
        kode = self._kode.get(teks(isi).casefold())
        if kode is not None and saring(kode):
            return kode
        cocok = [x for x in self._nama.get(polos(isi), ()) if saring(x)]
        if len(cocok) == 1:
            return cocok[0]
        if cocok:
            raise SelDitolak(
                f"Ada {len(cocok)} {self._apa} bernama '{tampak(isi)[:60]}'.",
                f"Tulis kode {self._apa}-nya.",
            )
        raise SelDitolak(
            f"{self._apa.capitalize()} '{tampak(isi)[:60]}' tidak ada di sana.",
            self._sarankan(polos(isi)),
        )

    def _sarankan(self, kata: str) -> str:
        if kata not in self._saran:
            mirip = (
                get_close_matches(kata, self._ejaan, n=1, cutoff=0.75)
                if len(self._saran) < DISARANKAN
                else []
            )
            self._saran[kata] = (
                f"Mungkin maksudnya {self._ejaan[mirip[0]]}."
                if mirip
                else f"Tulis kode atau nama yang sudah ada, atau {self._impor} dahulu."
            )
        return self._saran[kata]


def di_bawah(induk: Mapping[int, int | None], anak: int, atas: int) -> bool:
    """Whether a unit is, or stands under, another."""
    dilihat: set[int] = set()
    kini: int | None = anak
    while kini is not None and kini not in dilihat:
        if kini == atas:
            return True
        dilihat.add(kini)
        kini = induk.get(kini)
    return False
