"""Who answers to whom, over plain values: posts, their superiors, their dated holders.

The rule: take a person's definitive post and walk up. On each post above, the acting
holder of the day is the Plh, else the definitive holder, else the Plt. If nobody holds
it, or the holder is the person themself, go further up. Above the top: nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

URUTAN_PEMANGKU = ("plh", "definitif", "plt")


@dataclass(frozen=True, slots=True)
class Pegang:
    """A person holds a post over a span of days (both included; open end None).

    ``di_atas`` is the post this one answers to.
    """

    pegawai_id: int
    jabatan_id: int
    di_atas: int | None
    jenis: str
    sejak: date
    sampai: date | None

    def pada(self, tanggal: date) -> bool:
        return self.sejak <= tanggal and (self.sampai is None or tanggal <= self.sampai)


@dataclass(frozen=True, slots=True)
class Rentang:
    """A span of days in which the superior stays the same."""

    sejak: date
    sampai: date
    atasan_id: int | None


@dataclass(frozen=True, slots=True)
class Susunan:
    """The posts that have others under them: what they answer to, and who holds them.

    ``pegangan`` is complete for the span the question is about.
    """

    induk: Mapping[int, int | None]
    pegangan: Mapping[int, Sequence[Pegang]]


def pemangku(pegangan: Sequence[Pegang], tanggal: date) -> int | None:
    """The acting holder of a post on a date: Plh, else definitive, else Plt."""
    for jenis in URUTAN_PEMANGKU:
        for satu in pegangan:
            if satu.jenis == jenis and satu.pada(tanggal):
                return satu.pegawai_id
    return None


def atasan(susunan: Susunan, definitif: Pegang, *, tanggal: date) -> int | None:
    """The superior, on a date, of the holder of a definitive placement."""
    for jabatan in _ke_atas(susunan, definitif.di_atas):
        siapa = pemangku(susunan.pegangan.get(jabatan, ()), tanggal)
        if siapa is not None and siapa != definitif.pegawai_id:
            return siapa
    return None


def rentang_atasan(
    susunan: Susunan, definitif: Pegang, *, sejak: date, sampai: date
) -> list[Rentang]:
    """The superiors of one definitive placement within a span, in order of dates.

    The superior can only change where a holding above begins or ends, so only those
    days are asked about.
    """
    sejak = max(sejak, definitif.sejak)
    sampai = min(sampai, definitif.sampai or sampai)
    if sampai < sejak:
        return []
    awal = {sejak} | {
        tanggal
        for jabatan in _ke_atas(susunan, definitif.di_atas)
        for satu in susunan.pegangan.get(jabatan, ())
        for tanggal in _batas(satu)
        if sejak < tanggal <= sampai
    }
    rentang: list[Rentang] = []
    for mulai in sorted(awal):
        siapa = atasan(susunan, definitif, tanggal=mulai)
        if rentang and rentang[-1].atasan_id == siapa:
            continue
        if rentang:
            rentang[-1] = _tutup(rentang[-1], mulai)
        rentang.append(Rentang(mulai, sampai, siapa))
    return rentang


def jangkauan(
    susunan: Susunan, *, atasan_id: int, sejak: date, sampai: date
) -> tuple[set[int], set[int]]:
    """Where subordinates of a person can be found within a span: never too few.

    Returns:
        Posts directly under which they may stand, and people who may answer to the
        person from deeper down (they hold a post between themselves).
    """
    bawah: dict[int, list[int]] = {}
    for jabatan, di_atas in susunan.induk.items():
        if di_atas is not None:
            bawah.setdefault(di_atas, []).append(jabatan)
    dilihat = {
        jabatan
        for jabatan, pegangan in susunan.pegangan.items()
        if any(p.pegawai_id == atasan_id for p in pegangan)
    }
    antre, orang = list(dilihat), set[int]()
    while antre:
        for anak in bawah.get(antre.pop(), ()):
            pegangan = susunan.pegangan.get(anak, ())
            orang |= {p.pegawai_id for p in pegangan}
            if anak not in dilihat and not _penuh(pegangan, sejak, sampai):
                dilihat.add(anak)
                antre.append(anak)
    return dilihat, orang - {atasan_id}


def berputar(induk: Mapping[int, int | None], *, jabatan_id: int) -> bool:
    """Whether walking up from a post leads back to it."""
    return jabatan_id in _ke_atas(Susunan(induk, {}), induk.get(jabatan_id))


def _ke_atas(susunan: Susunan, mulai: int | None) -> Iterator[int]:
    """``mulai`` and the posts above it, nearest first; a circle is walked once."""
    dilihat: set[int] = set()
    jabatan = mulai
    while jabatan is not None and jabatan not in dilihat:
        yield jabatan
        dilihat.add(jabatan)
        jabatan = susunan.induk.get(jabatan)


def _batas(pegang: Pegang) -> Iterator[date]:
    yield pegang.sejak
    if pegang.sampai is not None and pegang.sampai < date.max:
        yield pegang.sampai + timedelta(days=1)


def _tutup(rentang: Rentang, berikut: date) -> Rentang:
    return Rentang(rentang.sejak, berikut - timedelta(days=1), rentang.atasan_id)


def _penuh(pegangan: Sequence[Pegang], sejak: date, sampai: date) -> bool:
    """Whether somebody holds the post on every day of the span."""
    return any(p.pada(sejak) and p.pada(sampai) for p in pegangan)
