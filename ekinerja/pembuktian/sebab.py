"""The likely cause of a difference, so that a clerk knows where to look first.

A guess from the numbers alone; it is always told as one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ekinerja.pembuktian.banding import Banding, OrangDibanding
from ekinerja.pembuktian.pembaca import Sasaran
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bentuk import Poin
from ekinerja.tpp.penjelasan import Baris
from ekinerja.uang import pecahan, rupiah

PEMBULATAN = "pembulatan"
IKUT = "ikut"
KOSONG = "kosong"
KEJADIAN = "kejadian"
TARIF = "tarif"
SEKELAS = "sekelas"
SEBANDING = "sebanding"
LAIN = "lain"
RUPIAH_BULAT = 3
PERSEN = re.compile(r"^(\d+)(?:,(\d+))? %$")


@dataclass(frozen=True, slots=True)
class Sebab:
    """A kind to count by, and the sentence."""

    jenis: str
    kalimat: str
    mengikuti: bool = False  # another column's difference, not one of its own


def cari_sebab(
    semua: Sequence[OrangDibanding], kebijakan: Kebijakan
) -> dict[tuple[str, Sasaran], Sebab]:
    """The likely cause of every difference, by NIP and target."""
    bersama = _bersama(semua)
    tarif = _tarif(kebijakan)
    return {
        (o.orang.nip, b.sasaran): _satu(o, b, bersama, tarif)
        for o in semua
        for b in o.banding
        if b.selisih
    }


def _satu(
    o: OrangDibanding,
    b: Banding,
    bersama: Mapping[tuple[Sasaran, int, int], str],
    tarif: Iterable[Fraction],
) -> Sebab:
    ikut = _ikut(o, b)
    kecil = RUPIAH_BULAT + (len(b.baris) if b.berpecahan else 0)
    if abs(b.selisih) <= kecil:
        beda = f"Beda {rupiah(abs(b.selisih))}: pembulatan"
        tempat = (
            f", mengikuti selisih {ikut}." if ikut else " di tempat atau cara lain."
        )
        return Sebab(PEMBULATAN, beda + tempat, bool(ikut))
    if ikut:
        return Sebab(IKUT, f"Mengikuti selisih {ikut}.", True)
    if not b.lembar:
        return Sebab(
            KOSONG, "Lembar berisi 0: kolomnya belum diisi, atau tidak berlaku."
        )
    kejadian = _kejadian(b, tarif, direka=o.orang.direka)
    if kejadian is not None:
        return kejadian
    kelas = o.orang.fakta.penempatan[0].kelas or 0
    if kalimat := bersama.get((b.sasaran, kelas, b.selisih)):
        return Sebab(SEKELAS, kalimat)
    if kalimat := bersama.get((b.sasaran, 0, 0)):
        return Sebab(SEBANDING, kalimat)
    return Sebab(LAIN, "Bandingkan baris mesin dengan rumus kolom ini.")


def _ikut(o: OrangDibanding, b: Banding) -> str:
    """The narrower targets whose differences add up to this one."""
    lebih_sempit = {
        "bersih": ("jumlah", "langkah"),
        "jumlah": ("komponen", "kriteria", "langkah"),
        "komponen": ("langkah",),
        "kriteria": ("langkah",),
    }.get(b.sasaran.arti, ())
    for arti in lebih_sempit:
        bagian = [x for x in o.banding if x.sasaran.arti == arti and x.selisih]
        if arti == "langkah" and b.sasaran.arti != "jumlah":
            bagian = [x for x in bagian if _menyentuh(x, b.sasaran)]
        if bagian and sum(x.selisih for x in bagian) == b.selisih:
            kode = [f"{x.sasaran.kejadian or x.sasaran.kode}" for x in bagian]
            return " dan ".join(k.replace("_", " ") for k in kode)
    return ""


def _menyentuh(langkah: Banding, sasaran: Sasaran) -> bool:
    """Whether a step's lines, or those of its events, touch a component or criterion."""
    sel = [s for b in langkah.baris for s in b.sel]
    if not sel:
        return True
    return any(sasaran.kode in (s.komponen, s.kriteria) for s in sel)


def _kejadian(b: Banding, tarif: Iterable[Fraction], *, direka: bool) -> Sebab | None:
    """One event more or less, or one event charged at another rate."""
    anak = [a for x in b.baris for a in (x.anak or (x,)) if a.tanggal and a.nilai < 0]
    for a in anak:
        if b.selisih == a.nilai:
            return Sebab(
                KEJADIAN, f"Lembar tidak menghitung {_sebut(a, direka=direka)}."
            )
    for a in anak:
        lain = _tarif_lembar(a, b.selisih, tarif)
        if lain is not None:
            return Sebab(
                TARIF,
                f"Lembar memakai {pecahan(lain)} % untuk {_sebut(a, direka=direka)}, "
                f"kebijakan {a.tarif}.",
            )
    if anak and b.selisih > 0 and b.selisih in {-a.nilai for a in anak}:
        return Sebab(
            KEJADIAN, "Lembar memotong satu kejadian lebih banyak daripada mesin."
        )
    return None


def _sebut(a: Baris, *, direka: bool) -> str:
    """An event in words; of a rebuilt day without its invented date."""
    if not direka:
        return f"{a.uraian} ({a.banyak})"
    kata = a.uraian.partition(", ")[2]
    return f"satu hari {a.banyak if 'menit' in a.banyak else kata}"


def _tarif_lembar(a: Baris, selisih: int, tarif: Iterable[Fraction]) -> Fraction | None:
    """The rate the sheet must have used, if it is one the policy knows."""
    cocok = PERSEN.match(a.tarif)
    if not cocok or not a.nilai:
        return None
    persen = Fraction(f"{cocok[1]}.{cocok[2] or 0}")
    if not persen:
        return None
    satu_persen = Fraction(a.nilai) / persen
    for lain in tarif:
        if lain != persen and abs(satu_persen * lain - (a.nilai - selisih)) <= 1:
            return lain
    return None


def _tarif(kebijakan: Kebijakan) -> list[Fraction]:
    """Every rate the policy charges for events."""
    hasil = set()
    for u in kebijakan.ukuran:
        for t in u.tarif if isinstance(u, Poin) else ():
            nilai = [p.nilai for p in t.lapis.pita] if t.lapis else [t.nilai]
            hasil |= {Fraction(n) for n in nilai if isinstance(n, int | Fraction)}
    return sorted(hasil)


def _bersama(
    semua: Sequence[OrangDibanding],
) -> dict[tuple[Sasaran, int, int], str]:
    """Differences many people share: the same rupiah in a class, the same share of all."""
    sekelas: Counter[tuple[Sasaran, int, int]] = Counter()
    banyak: Counter[tuple[Sasaran, int]] = Counter()
    bagian: dict[Sasaran, list[Fraction | None]] = {}
    for o in semua:
        kelas = o.orang.fakta.penempatan[0].kelas or 0
        for b in o.banding:
            banyak[b.sasaran, kelas] += 1
            sekelas[b.sasaran, kelas, b.selisih] += 1
            rasio = Fraction(b.lembar, b.dihitung) if b.dihitung and b.selisih else None
            bagian.setdefault(b.sasaran, []).append(rasio)
    hasil = {
        kunci: f"Sama pada {n} dari {banyak[kunci[0], kunci[1]]} orang kelas {kunci[1]}: "
        "periksa nilai kelas, indeks, atau persen kriteria."
        for kunci, n in sekelas.items()
        if kunci[2] and n > 1 and n * 2 > banyak[kunci[0], kunci[1]]
    }
    for sasaran, semua_rasio in bagian.items():
        ada = [r for r in semua_rasio if r is not None]
        if (
            len(ada) > 1
            and len(ada) == len(semua_rasio)
            and max(ada) - min(ada) < Fraction(1, 10**4)
        ):
            hasil[sasaran, 0, 0] = (
                f"Lembar selalu {pecahan(ada[0] * 100, digit=2)} % dari hitungan: "
                "periksa sebuah pengali, indeks, atau pembagian komponen."
            )
    return hasil
