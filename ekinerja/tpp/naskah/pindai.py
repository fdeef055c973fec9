"""Find every plain value of a TOML text and where it stands, so that one can be
replaced without touching comments or layout.

Only texts that ``tomllib`` accepts are scanned; what it reads is what is found here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Jalan = tuple[str | int, ...]

KOSONG = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
SELA = re.compile(r"[ \t]*")
KUNCI = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
TEKS = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.S
)
POLOS = re.compile(r"[^,\]}#\r\n]+")


@dataclass(frozen=True, slots=True)
class Nilai:
    """A number, date, clock time or true/false: its path and place in the text."""

    jalan: Jalan
    awal: int
    akhir: int


def pindai(teks: str) -> list[Nilai]:
    """Every value that is no text, in the order of the file."""
    return list(_Pemindai(teks).semua())


@dataclass(slots=True)
class _Pemindai:
    teks: str
    i: int = 0
    tabel: Jalan = ()
    banyak: dict[Jalan, int] = field(default_factory=dict)

    def semua(self) -> Iterator[Nilai]:
        self._lewati(KOSONG)
        while self.i < len(self.teks):
            if self.teks[self.i] == "[":
                self._kepala()
            else:
                yield from self._pasangan(self.tabel)
            self._lewati(KOSONG)

    def _lewati(self, pola: re.Pattern[str]) -> str:
        cocok = pola.match(self.teks, self.i)
        if cocok is None:
            raise ValueError(f"Unexpected text at {self.i}.")
        self.i = cocok.end()
        return cocok[0]

    def _kepala(self) -> None:
        ganda = self.teks.startswith("[[", self.i)
        self.i += 2 if ganda else 1
        nama = self._kunci()
        self.i += 2 if ganda else 1
        jalan: Jalan = ()
        for n, satu in enumerate(nama):
            jalan = (*jalan, satu)
            if ganda and n == len(nama) - 1:
                self.banyak[jalan] = self.banyak.get(jalan, -1) + 1
            if jalan in self.banyak:
                jalan = (*jalan, self.banyak[jalan])
        self.tabel = jalan

    def _kunci(self) -> list[str]:
        nama = []
        while True:
            self._lewati(SELA)
            nama.append(self._lewati(KUNCI).strip("\"'"))
            self._lewati(SELA)
            if not self.teks.startswith(".", self.i):
                return nama
            self.i += 1

    def _pasangan(self, di: Jalan) -> Iterator[Nilai]:
        jalan = (*di, *self._kunci())
        self.i += 1  # the equals sign
        self._lewati(SELA)
        yield from self._nilai(jalan)

    def _nilai(self, jalan: Jalan) -> Iterator[Nilai]:
        huruf = self.teks[self.i]
        if huruf in "\"'":
            self._lewati(TEKS)
        elif huruf == "[":
            yield from self._isi(jalan, "]")
        elif huruf == "{":
            yield from self._isi(jalan, "}")
        else:
            awal = self.i
            polos = self._lewati(POLOS).rstrip()
            yield Nilai(jalan, awal, awal + len(polos))

    def _isi(self, jalan: Jalan, tutup: str) -> Iterator[Nilai]:
        """What stands within brackets (by number) or braces (by key)."""
        self.i += 1
        n = 0
        self._lewati(KOSONG)
        while not self.teks.startswith(tutup, self.i):
            if tutup == "]":
                yield from self._nilai((*jalan, n))
            else:
                yield from self._pasangan(jalan)
            n += 1
            self._lewati(KOSONG)
            if self.teks.startswith(",", self.i):
                self.i += 1
                self._lewati(KOSONG)
        self.i += 1
