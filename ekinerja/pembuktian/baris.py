"""Go through the rows of the sheets: people, refused cells, rows that are not people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ekinerja.pembuktian.kepala import polos, susun_kepala
from ekinerja.pembuktian.lembar import BukuKerja, Isi, Lembar, LembarTidakTerbaca
from ekinerja.pembuktian.pemetaan import Kolom, Tabel
from ekinerja.pembuktian.sel import SelDitolak, baca_nip, tampak, teks

JUMLAH = re.compile(r"^(sub ?)?(jumlah|total|grand total|jml)\b")
NOMOR = re.compile(r"^\(?(\d{1,2})\)?$")


@dataclass(frozen=True, slots=True)
class Ditolak:
    """A cell (or a whole row) that could not be used, and what to write instead."""

    lembar: str
    baris: int
    kolom: str
    judul: str
    isi: str
    salah: str
    tulis: str


@dataclass(frozen=True, slots=True)
class Dilewati:
    """A row that is nobody's, and why it was passed over."""

    lembar: str
    baris: int
    sebab: str


@dataclass(frozen=True, slots=True)
class BarisOrang:
    """A row of the sheet that is about somebody."""

    nomor: int
    nip: str
    isi: tuple[Isi, ...]

    def sel(self, kolom: Kolom | None) -> Isi:
        """The cell under a column; None where the row ends before it."""
        if kolom is None or kolom.nomor >= len(self.isi):
            return None
        return self.isi[kolom.nomor]


def pilih_lembar(buku: BukuKerja, tabel: Tabel) -> Lembar:
    """The sheet a mapping speaks of, its headings still where the mapping saw them.

    Raises:
        LembarTidakTerbaca: no such sheet, or a column has moved.
    """
    cocok = [x for x in buku.lembar if x.nama == tabel.lembar]
    if not cocok and (len(buku.lembar) == 1 or not tabel.lembar):
        cocok = [buku.lembar[0]]
    if not cocok:
        ada = ", ".join(x.nama for x in buku.lembar)
        raise LembarTidakTerbaca(
            f"{buku.nama} tidak punya lembar '{tabel.lembar}'. Lembarnya: {ada}. "
            "Perbaiki lembar di pemetaan."
        )
    _periksa_judul(cocok[0], tabel, buku.nama)
    return cocok[0]


def _periksa_judul(lembar: Lembar, tabel: Tabel, nama: str) -> None:
    kepala = {j.nomor: j.nama for j in susun_kepala(lembar, tabel.baris_judul).kolom}
    for kolom in tabel.kolom:
        ada = kepala.get(kolom.nomor, "")
        if kolom.judul and polos(ada) != polos(kolom.judul):
            raise LembarTidakTerbaca(
                f"Kolom {kolom.huruf} di {nama} berjudul '{ada}', pemetaan menyebut "
                f"'{kolom.judul}'. Perbaiki huruf atau baris_judul di pemetaan."
            )


def baca_orang(
    lembar: Lembar, tabel: Tabel, *, sekali: bool
) -> tuple[list[BarisOrang], list[Ditolak], list[Dilewati]]:
    """Rows by person.

    Args:
        sekali: whether a NIP may stand once only.
    """
    orang: list[BarisOrang] = []
    ditolak: list[Ditolak] = []
    dilewati: list[Dilewati] = []
    dilihat: dict[str, int] = {}
    kolom = tabel.satu("nip")
    assert kolom is not None  # noqa: S101 - the mapping is checked for it
    for nomor, isi in _di_bawah(lembar, tabel.baris_judul):
        sebab = bukan_orang(isi, kolom)
        if sebab:
            dilewati.append(Dilewati(lembar.nama, nomor, sebab))
            continue
        mentah = isi[kolom.nomor] if kolom.nomor < len(isi) else None
        try:
            nip = _nip(mentah)
            if sekali and nip in dilihat:
                raise SelDitolak(
                    f"NIP ini sudah ada di baris {dilihat[nip]}.",
                    "Sisakan satu baris untuk satu orang.",
                )
        except SelDitolak as salah:
            ditolak.append(tolak(lembar, nomor, kolom, mentah, salah))
            continue
        dilihat.setdefault(nip, nomor)
        orang.append(BarisOrang(nomor, nip, isi))
    return orang, ditolak, dilewati


def tolak(
    lembar: Lembar, nomor: int, kolom: Kolom, isi: Isi, salah: SelDitolak
) -> Ditolak:
    """A refusal with the place it happened at."""
    return Ditolak(
        lembar.nama,
        nomor,
        kolom.huruf,
        kolom.judul,
        tampak(isi),
        salah.salah,
        salah.tulis,
    )


def isi_orang(lembar: Lembar, tabel: Tabel) -> Iterator[tuple[Isi, ...]]:
    """The rows that look like somebody's, for samples and words."""
    nip = tabel.satu("nip") or tabel.satu("nama")
    for _, isi in _di_bawah(lembar, tabel.baris_judul):
        if nip is None or not bukan_orang(isi, nip):
            yield isi


def _di_bawah(
    lembar: Lembar, baris_judul: Sequence[int]
) -> Iterator[tuple[int, tuple[Isi, ...]]]:
    awal = max(baris_judul, default=0)
    yield from enumerate(lembar.baris[awal:], start=awal + 1)


def _nip(isi: Isi) -> str:
    if isi is None:
        raise SelDitolak("NIP kosong.", "Isi NIP, atau hapus barisnya.")
    if isinstance(isi, str):
        isi = re.sub(r"^NIP(PPK)?\.?\s*:?\s*", "", isi, flags=re.I)
    return baca_nip(isi)


def bukan_orang(isi: tuple[Isi, ...], nip: Kolom) -> str:
    """Why a row is nobody's: blank, a sum, column numbers, a caption; "" if it is."""
    terisi = [sel for sel in isi if sel is not None]
    if not terisi:
        return "baris kosong"
    kata = next((polos(sel) for sel in terisi if isinstance(sel, str)), "")
    punya_nip = nip.nomor < len(isi) and isi[nip.nomor] is not None
    sel_nip = polos(isi[nip.nomor]) if punya_nip else ""
    if JUMLAH.match(sel_nip) or (not punya_nip and _berkata_jumlah(terisi)):
        return "baris jumlah"
    if _bernomor(terisi):
        return "nomor kolom"
    angka = [s for s in terisi if not isinstance(s, str) or re.search(r"\d{4}", s)]
    if not punya_nip and (len(terisi) < 3 or not angka):
        return f"bukan baris pegawai: {kata[:40]}"
    if punya_nip and len(terisi) < 2:
        return f"bukan baris pegawai: {tampak(terisi[0])[:40]}"
    return ""


def _berkata_jumlah(terisi: Sequence[Isi]) -> bool:
    return any(isinstance(sel, str) and JUMLAH.match(polos(sel)) for sel in terisi)


def _bernomor(terisi: Sequence[Isi]) -> bool:
    """``1 2 3 4`` or ``(1) (2) (3)`` under the headings."""
    nomor = [NOMOR.match(teks(sel)) for sel in terisi]
    if len(nomor) < 3 or not all(nomor):
        return False
    angka = [int(n[1]) for n in nomor if n]
    return angka == list(range(angka[0], angka[0] + len(angka)))
