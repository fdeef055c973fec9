"""One cell read as what a column says it is; what cannot be is refused in words."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from ekinerja.pembuktian.lembar import ANGKA_UTUH, Isi
from ekinerja.uang import angka
from ekinerja.waktu import tulis_jam

RIBUAN = re.compile(r"^\d{1,3}([.,])\d{3}(\1\d{3})*$")
TANGGAL = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
TANGGAL_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})")
JAM = re.compile(
    r"^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*(?:WIB|WITA|WIT))?$", re.I
)
ILMIAH = re.compile(r"^\d[.,]?\d*[eE]\+?\d+$")
KOSONG = frozenset({"", "-", "–", "—", "−", "nihil", "n/a"})
SEHARI = 24 * 3600


class SelDitolak(Exception):
    """A cell does not say what its column promises.

    ``salah`` what is wrong with it, ``tulis`` what to write instead.
    """

    def __init__(self, salah: str, tulis: str) -> None:
        self.salah = salah
        self.tulis = tulis
        super().__init__(f"{salah} {tulis}")


def tampak(isi: Isi) -> str:
    """A cell as people see it in the sheet."""
    if isi is None:
        return ""
    if isinstance(isi, bool):
        return "BENAR" if isi else "SALAH"
    if isinstance(isi, datetime):
        return f"{isi:%d-%m-%Y %H.%M.%S}"
    if isinstance(isi, date):
        return f"{isi:%d-%m-%Y}"
    if isinstance(isi, time):
        return tulis_jam(isi, detik=True)
    if isinstance(isi, int):
        return angka(isi) if abs(isi) < ANGKA_UTUH else str(isi)
    if isinstance(isi, Decimal):
        return str(isi).replace(".", ",")
    return str(isi)


def teks(isi: Isi) -> str:
    """Text of any cell; a whole number loses nothing."""
    if isinstance(isi, int) and not isinstance(isi, bool):
        return str(isi)
    return " ".join(tampak(isi).split())


def baca_nip(isi: Isi) -> str:
    """A NIP kept as the text it is.

    Raises:
        SelDitolak: a number, whose last digits the sheet has already changed.
    """
    if isinstance(isi, int | Decimal) and not isinstance(isi, bool):
        if isi >= ANGKA_UTUH:
            raise SelDitolak(
                "NIP ini tersimpan sebagai bilangan, sehingga lembar kerja sudah "
                "mengubah angka-angka akhirnya.",
                "Jadikan kolomnya Teks, lalu ketik atau tempel ulang NIP dari sumbernya.",
            )
        return str(isi)
    bersih = re.sub(r"[\s.'\u00a0]", "", teks(isi))
    if ILMIAH.match(bersih) and "E" in bersih.upper():
        raise SelDitolak(
            "NIP ini tertulis sebagai bilangan ilmiah; angkanya sudah hilang.",
            "Jadikan kolomnya Teks, lalu ketik atau tempel ulang NIP dari sumbernya.",
        )
    if bersih.isdecimal() and len(bersih) != 18 and len(bersih) > 9:
        raise SelDitolak(
            f"NIP ini {len(bersih)} angka.", "NIP dan NIPPPK berisi 18 angka."
        )
    return bersih


def baca_angka(isi: Isi) -> Fraction | None:
    """A number, exact; None where the cell is empty or a dash.

    Text may be written the Indonesian or the English way: ``1.250.000,50``, ``(8.000)``,
    ``Rp 4.258.104``, ``97,5 %``. One separator before exactly three digits is a
    thousands separator.

    Raises:
        SelDitolak: anything else.
    """
    if isi is None:
        return None
    if isinstance(isi, int | Decimal) and not isinstance(isi, bool):
        return Fraction(isi)
    if isinstance(isi, str):
        if isi.strip().lower() in KOSONG:
            return None
        nilai = _angka_teks(isi)
        if nilai is not None:
            return nilai
    raise SelDitolak(
        f"'{tampak(isi)}' bukan angka.", "Tulis angkanya saja, atau kosongkan."
    )


def _angka_teks(isi: str) -> Fraction | None:
    polos = re.sub(r"[\s\u00a0']|rp\.?|%", "", isi, flags=re.I)
    polos = polos.replace("\N{MINUS SIGN}", "-")
    polos = polos.removesuffix(",-").removesuffix(".-")
    minus = polos.startswith("-") or (polos.startswith("(") and polos.endswith(")"))
    polos = polos.strip("-+()")
    if RIBUAN.match(polos):
        polos = polos.replace(".", "").replace(",", "")
    elif "." in polos and "," in polos:
        desimal = max(".,", key=polos.rfind)
        polos = polos.replace("," if desimal == "." else ".", "")
        polos = polos.replace(desimal, ".")
    else:
        polos = polos.replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?|\.\d+", polos) or len(polos) > 30:
        return None
    try:
        nilai = Fraction(Decimal(polos))
    except InvalidOperation:  # pragma: no cover - the pattern allows digits only
        return None
    return -nilai if minus else nilai


def baca_banyak(isi: Isi, *, maksimal: int) -> int:
    """A whole count from 0; an empty cell counts nothing.

    Raises:
        SelDitolak: not a whole number, below 0 or above ``maksimal``.
    """
    nilai = baca_angka(isi)
    if nilai is None:
        return 0
    if nilai.denominator != 1 or not 0 <= nilai <= maksimal:
        raise SelDitolak(
            f"'{tampak(isi)}' tidak dapat menjadi banyaknya.",
            f"Tulis bilangan bulat 0 sampai {angka(maksimal)}.",
        )
    return int(nilai)


def baca_tanggal(isi: Isi) -> date:
    """A date, from a date cell or ``5-10-2026``, ``05/10/2026``, ``2026-10-05``.

    Raises:
        SelDitolak: anything else, or a date that does not exist.
    """
    if isinstance(isi, datetime):
        return isi.date()
    if isinstance(isi, date):
        return isi
    if isinstance(isi, str):
        iso, biasa = TANGGAL_ISO.match(isi), TANGGAL.match(isi)
        bagian = iso.groups() if iso else biasa.groups()[::-1] if biasa else ()
        if bagian:
            try:
                return date(int(bagian[0]), int(bagian[1]), int(bagian[2]))
            except ValueError:
                pass
    raise SelDitolak(f"'{tampak(isi)}' bukan tanggal.", "Tulis seperti 05-10-2026.")


def baca_jam(isi: Isi) -> time | None:
    """A clock time to the second; None where the cell is empty.

    Raises:
        SelDitolak: anything else.
    """
    if isi is None:
        return None
    if isinstance(isi, datetime):
        return isi.time().replace(microsecond=0)
    if isinstance(isi, time):
        return isi.replace(microsecond=0)
    if isinstance(isi, timedelta) and 0 <= isi.total_seconds() < SEHARI:
        return _jam_detik(int(isi.total_seconds()))
    if isinstance(isi, Decimal) and 0 <= isi < 1:
        return _jam_detik(int((isi * SEHARI).to_integral_value()) % SEHARI)
    if isinstance(isi, str):
        polos = isi.strip()
        if polos.lower() in KOSONG:
            return None
        cocok = JAM.match(
            polos.rpartition(" ")[2] if TANGGAL_ISO.match(polos) else polos
        )
        if (
            cocok
            and int(cocok[1]) < 24
            and int(cocok[2]) < 60
            and int(cocok[3] or 0) < 60
        ):
            return time(int(cocok[1]), int(cocok[2]), int(cocok[3] or 0))
    raise SelDitolak(
        f"'{tampak(isi)}' bukan jam.", "Tulis seperti 07:30:00, atau kosongkan."
    )


def _jam_detik(detik: int) -> time:
    return time(detik // 3600, detik // 60 % 60, detik % 60)
