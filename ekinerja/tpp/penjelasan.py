"""The explained result: lines that add up, and their canonical JSON."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from json.encoder import encode_basestring as _q_python
from typing import NamedTuple

try:  # the C routine json.dumps uses itself with ensure_ascii=False
    from _json import encode_basestring as _q_c
except ImportError:  # pragma: no cover - only without CPython's accelerator
    _q_c = _q_python

_q: Callable[[str], str] = _q_c
kutip = _q
"""A text as JSON writes it, letters beyond ASCII as they are."""


class Sel(NamedTuple):
    """A cell of the ledger: one criterion within one component, whole rupiah."""

    kriteria: str
    komponen: str
    nilai: int


class Baris(NamedTuple):
    """One line of the explanation. Children add up to their line.

    ``dasar``, ``tarif`` and ``banyak`` are texts fit to be read beside the amount
    (basis amount, rate, quantity), empty where the line has none.
    """

    langkah: str
    uraian: str
    dasar_hukum: str
    dasar: str
    tarif: str
    banyak: str
    nilai: int
    fakta: tuple[str, ...] = ()
    tanggal: str = ""  # YYYY-MM-DD of a line about one day
    sel: tuple[Sel, ...] = ()  # only on lines directly under the result
    anak: tuple["Baris", ...] = ()


@dataclass(frozen=True, slots=True)
class Masalah:
    """Why this person cannot be calculated, and what to mend."""

    kode: str
    kalimat: str
    fakta: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hasil:
    """One person's month, calculated. With ``masalah`` the amounts are all zero.

    ``pungutan`` holds what is levied after gross and makes ``bersih`` of ``jumlah``;
    ``tanggungan`` what the government pays on top. ``bersih`` is None where the policy
    levies nothing; then none of the three stands in the JSON.
    """

    periode: str
    pegawai: str
    kebijakan: str  # "belitung-timur/2022-perbup-00"
    sidik_kebijakan: str  # sha256 of the policy's files
    jumlah: int
    pagu: int
    per_kriteria: dict[str, int]
    per_komponen: dict[str, int]
    bayar: str  # "dibayar", "ditahan", "ditunda", "uji_coba"
    sebab_bayar: tuple[str, ...]
    baris: tuple[Baris, ...]
    masalah: tuple[Masalah, ...]
    pungutan: tuple[Baris, ...] = field(default=(), metadata={"boleh_tiada": True})
    tanggungan: tuple[Baris, ...] = field(default=(), metadata={"boleh_tiada": True})
    bersih: int | None = field(default=None, metadata={"boleh_tiada": True})


class TidakTerhitung(Exception):
    """This person cannot be calculated; ``masalah`` says why and what to mend."""

    def __init__(self, masalah: Masalah) -> None:
        self.masalah = masalah
        super().__init__(masalah.kalimat)


def tolak(kode: str, kalimat: str, *fakta: str) -> TidakTerhitung:
    """The refusal of a person's facts, with the ids of those concerned."""
    return TidakTerhitung(Masalah(kode, kalimat, fakta))


class JumlahTidakCocok(TidakTerhitung):
    """The engine's own check failed: its mistake, or the policy's, never the clerk's."""

    def __init__(self, apa: str, seharusnya: int, ternyata: int) -> None:
        super().__init__(
            Masalah(
                "jumlah_tidak_cocok",
                f"Pemeriksaan mesin gagal pada {apa}: {seharusnya} dan {ternyata}. "
                "Laporkan kepada pengelola kebijakan; jangan dibayarkan.",
            )
        )


class BarisTidakLengkap(TidakTerhitung):
    """A line does not say what it must; the policy's mistake or the engine's own."""

    def __init__(self, baris: Baris, kurang: str) -> None:
        super().__init__(
            Masalah(
                "baris_tidak_lengkap",
                f"Baris '{baris.uraian}' pada langkah {baris.langkah} {kurang}. "
                "Laporkan kepada pengelola kebijakan; jangan dibayarkan.",
                baris.fakta,
            )
        )


def tulis(hasil: Hasil) -> str:
    """Canonical JSON: fields in the order of the class, no spaces, UTF-8 text."""
    return "".join(
        (
            f'{{"periode":{_q(hasil.periode)},"pegawai":{_q(hasil.pegawai)},'
            f'"kebijakan":{_q(hasil.kebijakan)},'
            f'"sidik_kebijakan":{_q(hasil.sidik_kebijakan)},'
            f'"jumlah":{hasil.jumlah},"pagu":{hasil.pagu},"per_kriteria":',
            _peta(hasil.per_kriteria),
            ',"per_komponen":',
            _peta(hasil.per_komponen),
            f',"bayar":{_q(hasil.bayar)},"sebab_bayar":{_teks(hasil.sebab_bayar)},"baris":[',
            ",".join([_tulis_baris(b) for b in hasil.baris]),
            '],"masalah":[',
            ",".join([_tulis_masalah(m) for m in hasil.masalah]),
            "]",
            _tulis_pungutan(hasil),
            "}",
        )
    )


def _tulis_pungutan(hasil: Hasil) -> str:
    if hasil.bersih is None:
        return ""
    pungutan = ",".join([_tulis_baris(b) for b in hasil.pungutan])
    tanggungan = ",".join([_tulis_baris(b) for b in hasil.tanggungan])
    return (
        f',"pungutan":[{pungutan}],"tanggungan":[{tanggungan}],"bersih":{hasil.bersih}'
    )


def jejak(hasil_teks: str) -> str:
    """The trace hash printed at the foot of a slip: sha256 of the canonical JSON."""
    return sha256(hasil_teks.encode()).hexdigest()


def _peta(isi: Mapping[str, int]) -> str:
    return "{" + ",".join([f"{_q(k)}:{v}" for k, v in isi.items()]) + "}"


def _teks(isi: Iterable[str]) -> str:
    return "[" + ",".join(map(_q, isi)) + "]"


def _tulis_masalah(m: Masalah) -> str:
    return f'{{"kode":{_q(m.kode)},"kalimat":{_q(m.kalimat)},"fakta":{_teks(m.fakta)}}}'


def _tulis_baris(b: Baris) -> str:
    sel = ",".join(
        [
            f'{{"kriteria":{_q(s.kriteria)},"komponen":{_q(s.komponen)},"nilai":{s.nilai}}}'
            for s in b.sel
        ]
    )
    anak = ",".join([_tulis_baris(a) for a in b.anak]) if b.anak else ""
    return (
        f'{{"langkah":{_q(b.langkah)},"uraian":{_q(b.uraian)},'
        f'"dasar_hukum":{_q(b.dasar_hukum)},"dasar":{_q(b.dasar)},'
        f'"tarif":{_q(b.tarif)},"banyak":{_q(b.banyak)},"nilai":{b.nilai},'
        f'"fakta":{_teks(b.fakta)},"tanggal":{_q(b.tanggal)},'
        f'"sel":[{sel}],"anak":[{anak}]}}'
    )


def periksa_jumlah(hasil: Hasil) -> None:
    """Check that everything adds up and that every line says what it must.

    Children to their line, a line to its cells, lines to cells, cells to the total;
    0 <= total <= ceiling; on every line a sentence, an article, whole rupiah, and
    the basis of its rate.

    Raises:
        JumlahTidakCocok: the first sum that does not.
        BarisTidakLengkap: the first line that does not.
    """
    sel_komponen: dict[str, int] = {}
    sel_kriteria: dict[str, int] = {}
    for baris in hasil.baris:
        _periksa_anak(baris)
        jumlah = 0
        for sel in baris.sel:
            jumlah += sel.nilai
            sel_komponen[sel.komponen] = sel_komponen.get(sel.komponen, 0) + sel.nilai
            sel_kriteria[sel.kriteria] = sel_kriteria.get(sel.kriteria, 0) + sel.nilai
        if jumlah != baris.nilai:
            raise JumlahTidakCocok(f"sel pada '{baris.uraian}'", baris.nilai, jumlah)
    for nama, bagian, dari_baris in (
        ("kriteria", hasil.per_kriteria, sel_kriteria),
        ("komponen", hasil.per_komponen, sel_komponen),
    ):
        for kode in bagian.keys() | dari_baris.keys():
            if bagian.get(kode, 0) != dari_baris.get(kode, 0):
                raise JumlahTidakCocok(
                    f"{nama} {kode}", bagian.get(kode, 0), dari_baris.get(kode, 0)
                )
        if sum(bagian.values()) != hasil.jumlah:
            raise JumlahTidakCocok(f"per {nama}", hasil.jumlah, sum(bagian.values()))
    if not 0 <= hasil.jumlah <= hasil.pagu:
        raise JumlahTidakCocok("jumlah terhadap pagu", hasil.pagu, hasil.jumlah)
    if hasil.bersih is not None:
        _periksa_bersih(hasil, hasil.bersih)


def _periksa_bersih(hasil: Hasil, bersih: int) -> None:
    """Net is gross with every levy, and never below zero."""
    for baris in (*hasil.pungutan, *hasil.tanggungan):
        _periksa_anak(baris)
    seharusnya = hasil.jumlah + sum([b.nilai for b in hasil.pungutan])
    if bersih != seharusnya or bersih < 0:
        raise JumlahTidakCocok("bersih", seharusnya, bersih)


def _periksa_anak(baris: Baris) -> None:
    """A line's own words, then its children and their sum."""
    if (
        not baris.dasar_hukum
        or not baris.uraian
        or (baris.tarif and not baris.dasar and _perlu_dasar(baris))
        or type(baris.nilai) is not int
    ):
        raise BarisTidakLengkap(baris, _yang_kurang(baris))
    if not baris.anak:
        return
    jumlah = 0
    for anak in baris.anak:
        _, uraian, hukum, dasar, tarif, _, nilai, _, _, _, cucu = anak
        if (
            cucu
            or not (uraian and hukum and (dasar or not tarif))
            or type(nilai) is not int
        ):
            _periksa_anak(anak)
        jumlah += nilai
    if jumlah != baris.nilai:
        raise JumlahTidakCocok(f"rincian '{baris.uraian}'", baris.nilai, jumlah)


def _perlu_dasar(baris: Baris) -> bool:
    """A percentage is of something; so many rupiah may also be for a quantity."""
    return "%" in baris.tarif or not baris.banyak


def _yang_kurang(baris: Baris) -> str:
    if not baris.uraian:
        return "tidak punya kalimat"
    if not baris.dasar_hukum:
        return "tidak punya dasar hukum"
    if type(baris.nilai) is int:
        return f"bertarif {baris.tarif} tetapi tidak menyebut dasarnya"
    return f"bernilai {baris.nilai}, bukan rupiah utuh"
