"""Where something stands in a TOML text: tomllib knows no line numbers, people do."""

import re

KEPALA = re.compile(r"^\s*(\[{1,2})\s*([A-Za-z0-9_.-]+)\s*\]{1,2}\s*(#.*)?$")
Jalan = tuple[str | int, ...]


class Letak:
    """Find the line of a table, a key, or the n-th item of an inline list."""

    def __init__(self, teks: str) -> None:
        self._baris = teks.splitlines()
        self._kepala: dict[Jalan, int] = {(): 0}
        self._urut: list[int] = [0]
        hitung: dict[Jalan, int] = {}
        for nomor, isi in enumerate(self._baris, start=1):
            cocok = KEPALA.match(isi)
            if cocok is None:
                continue
            ganda = len(cocok[1]) == 2
            jalan = self._jalan(cocok[2].split("."), hitung, ganda=ganda)
            self._kepala.setdefault(jalan, nomor)
            self._urut.append(nomor)

    @staticmethod
    def _jalan(nama: list[str], hitung: dict[Jalan, int], *, ganda: bool) -> Jalan:
        jalan: Jalan = ()
        for bagian in nama[:-1]:
            jalan = (*jalan, bagian)
            if jalan in hitung:
                jalan = (*jalan, hitung[jalan])
        jalan = (*jalan, nama[-1])
        if ganda:
            hitung[jalan] = hitung.get(jalan, -1) + 1
            jalan = (*jalan, hitung[jalan])
        return jalan

    def baris(self, jalan: Jalan) -> int:
        """The line (from 1) of ``jalan`` or of the nearest thing above it."""
        for panjang in range(len(jalan), -1, -1):
            awal = self._kepala.get(jalan[:panjang])
            if awal is not None:
                return self._di_dalam(awal, jalan[panjang:])
        return 1  # pragma: no cover - the root is always known

    def _di_dalam(self, awal: int, sisa: Jalan) -> int:
        akhir = next((n for n in self._urut if n > awal), len(self._baris) + 1)
        nomor = max(awal, 1)
        if not sisa:
            return nomor
        for n in range(awal + 1, akhir):
            if re.match(
                rf"^\s*\"?{re.escape(str(sisa[0]))}\"?\s*=", self._baris[n - 1]
            ):
                return self._butir(n, sisa[1:])
        return nomor

    def _butir(self, awal: int, sisa: Jalan) -> int:
        """The n-th ``{`` directly inside the list that starts on ``awal``."""
        if not sisa or not isinstance(sisa[0], int):
            return awal
        dalam, ke = 0, -1
        for n in range(awal, len(self._baris) + 1):
            isi = re.sub(r"\"[^\"]*\"|#.*", "", self._baris[n - 1])
            for huruf in isi:
                ke += huruf == "{" and dalam == 1
                dalam += (huruf in "[{") - (huruf in "]}")
                if ke == sisa[0]:
                    return n
            if dalam <= 0:
                break
        return awal
