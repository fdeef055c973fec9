"""The measure ``poin``: rate the events of a month or of each day."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.orang import Kejadian, Orang, Poin, lolos
from ekinerja.tpp.penjelasan import Masalah, TidakTerhitung
from ekinerja.tpp.pita import nilai_pita, susun_pita
from ekinerja.uang import rapi, seukuran

Besaran = Callable[[Sequence[Kejadian]], list[Any]]
Penilai = Callable[[Any], tuple[Any, str]]


def susun_poin(ukuran: b.Poin) -> Callable[[Orang], list[Any]]:
    """Rate every event; the events themselves stay in ``Orang.poin``."""
    menilai = _menilai_sekali if _sederhana(ukuran) else _menilai_bertahap
    nilai = menilai(ukuran)
    nama, per_hari = ukuran.nama, ukuran.per == s.HARI
    gabung = _berganda if ukuran.berganda else None

    def hitung(o: Orang) -> list[Any]:
        poin = nilai(o)
        o.poin[nama] = poin
        if gabung is not None:
            return gabung(poin, len(o.hari) if per_hari else 0)
        if not per_hari:
            return [_jumlah([p.nilai for p in poin])]
        jumlah: list[Any] = [0] * len(o.hari)
        for p in poin:
            jumlah[p.kejadian.indeks] += p.nilai
        return [rapi(x) for x in jumlah]

    return hitung


def _jumlah(nilai: list[Any]) -> Any:
    """The exact sum over one denominator; Fractions added one by one are slow."""
    utuh, penyebut = seukuran(nilai)
    return sum(utuh) if penyebut == 1 else rapi(Fraction(sum(utuh), penyebut))


def _berganda(poin: list[Poin], banyak_hari: int) -> list[Any]:
    """Percent taken in all when each event takes its share of what is left."""
    sisa: list[Any] = [1] * (banyak_hari or 1)
    for p in poin:
        sisa[p.kejadian.indeks if banyak_hari else 0] *= (
            1 - Fraction(min(p.nilai, 100)) / 100
        )
    return [rapi((1 - x) * 100) for x in sisa]


def _sederhana(ukuran: b.Poin) -> bool:
    """Whether each event is rated by itself and belongs to one rate only."""
    return all(
        t.dari == "besar" and not t.bebas and t.rincian is None for t in ukuran.tarif
    )


def _menilai_sekali(ukuran: b.Poin) -> Callable[[Orang], list[Poin]]:
    tarif: dict[str, list[tuple[b.Tarif, Penilai]]] = {}
    for t in ukuran.tarif:
        for jenis in t.kejadian:
            tarif.setdefault(jenis, []).append((t, _penilai(t)))

    def nilai(o: Orang) -> list[Poin]:
        poin = []
        for k in o.kejadian:
            for t, menilai in tarif.get(k.jenis, ()):
                if t.jika and not lolos(t.jika, o):
                    continue
                besar, dasar = menilai(k.besar)
                if besar:
                    poin.append(Poin(k, besar, t.judul, dasar))
        return poin

    return nilai


def _tanggal(poin: Poin) -> str:
    return poin.kejadian.tanggal


def _menilai_bertahap(ukuran: b.Poin) -> Callable[[Orang], list[Poin]]:
    """Rates that look at an event's place among others, or at its details; what they
    rated comes in order of date."""
    satuan = [
        (t, frozenset(t.kejadian), _penilai(t), _besaran(t)) for t in ukuran.tarif
    ]
    dikenal = _rincian_dikenal(ukuran)

    def nilai(o: Orang) -> list[Poin]:
        _periksa_rincian(o.kejadian, dikenal)
        poin = []
        for t, jenis, menilai, besaran in satuan:
            if t.jika and not lolos(t.jika, o):
                continue
            kena = [
                k
                for k in o.kejadian
                if k.jenis in jenis and (t.rincian is None or k.rincian in t.rincian)
            ]
            lalu: Any = 0
            for n, (k, x) in enumerate(zip(kena, besaran(kena), strict=True)):
                besar, dasar = menilai(x)
                if t.dari in ("jumlah", "total"):
                    besar, lalu = besar - lalu, besar
                if besar and n >= t.bebas:
                    poin.append(Poin(k, besar, t.judul, dasar))
        return sorted(poin, key=_tanggal)

    return nilai


def _rincian_dikenal(ukuran: b.Poin) -> Mapping[str, frozenset[str]]:
    """For kinds of free detail, the words some rate of the measure names."""
    hasil: dict[str, frozenset[str]] = {}
    for jenis in ("acara_tidak_diikuti", "kelalaian", "tambahan"):
        tarif = [t for t in ukuran.tarif if jenis in t.kejadian]
        if tarif and all(t.rincian is not None for t in tarif):
            hasil[jenis] = frozenset().union(*[t.rincian or () for t in tarif])
    return hasil


def _periksa_rincian(
    kejadian: Sequence[Kejadian], dikenal: Mapping[str, frozenset[str]]
) -> None:
    """A detail no rate knows is a slip of the pen, not an event without price."""
    if not dikenal:
        return
    for k in kejadian:
        boleh = dikenal.get(k.jenis)
        if boleh is not None and k.rincian not in boleh:
            raise TidakTerhitung(
                Masalah(
                    "rincian_tidak_dikenal",
                    f"{k.uraian}: '{k.rincian}' tidak dikenal kebijakan. "
                    f"Pilihannya: {', '.join(sorted(boleh))}. Perbaiki catatannya.",
                    k.fakta,
                )
            )


def _besaran(t: b.Tarif) -> Besaran:
    """What the bands look at, one value an event, in order of date."""
    match t.dari:
        case "urutan" | "jumlah":
            return lambda kena: list(range(1, len(kena) + 1))
        case "beruntun":
            return _beruntun
        case "total":
            return _total
        case "besar":
            return lambda kena: [k.besar for k in kena]
    nama = t.dari
    return lambda kena: [_sifat(k, nama) for k in kena]


def _sifat(k: Kejadian, nama: str) -> int:
    nilai = (k.sifat or {}).get(nama)
    if nilai is None:
        raise TidakTerhitung(
            Masalah(
                "izin_tanpa_rincian",
                f"{k.uraian}: {nama.replace('_', ' ')} tidak diketahui. "
                "Lengkapi catatan izinnya.",
                k.fakta,
            )
        )
    return nilai


def _beruntun(kena: Sequence[Kejadian]) -> list[int]:
    hasil: list[int] = []
    for n, k in enumerate(kena):
        sambung = n > 0 and k.indeks == kena[n - 1].indeks + 1
        hasil.append(hasil[-1] + 1 if sambung else 1)
    return hasil


def _total(kena: Sequence[Kejadian]) -> list[int]:
    hasil, jumlah = [], 0
    for k in kena:
        jumlah += k.besar
        hasil.append(jumlah)
    return hasil


def _penilai(t: b.Tarif) -> Penilai:
    """The rate at a value and the article it stands in."""
    if t.lapis is None:
        tetap = (t.nilai, t.dasar_hukum)
        return lambda _: tetap
    lapis, nomor = t.lapis, susun_pita(t.lapis)
    dasar = [p.dasar_hukum or t.dasar_hukum for p in lapis.pita]

    def menilai(x: Any) -> tuple[Any, str]:
        n = nomor(x)
        return nilai_pita(lapis, n, x), dasar[n]

    return menilai
