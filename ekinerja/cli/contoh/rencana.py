"""What an invented person does on a day: pure, from a seeded random source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from ekinerja.jadwal.queries import JadwalHari


@dataclass(frozen=True, slots=True)
class Pekerjaan:
    """A catalogue item as an example person works on it; ``target`` 0 means none.

    ``rincian`` are endings of the sentence; ``{n}`` becomes a number.
    """

    kode: str
    kegiatan: str
    rincian: tuple[str, ...]
    satuan: str
    menit: int
    rhk: str
    indikator: str
    target: int


@dataclass(frozen=True, slots=True)
class Watak:
    """Habits in percent of days."""

    terlambat: int
    pulang_cepat: int
    lupa_rekam: int
    mangkir: int
    kurang_lapor: int


@dataclass(frozen=True, slots=True)
class RencanaKegiatan:
    """One activity of the day, with its clock times."""

    pekerjaan: Pekerjaan
    uraian: str
    jumlah: int
    mulai: time
    selesai: time


@dataclass(frozen=True, slots=True)
class RencanaHari:
    """A day as it will be played; ``masuk`` is None for somebody who stayed away."""

    masuk: time | None
    pulang: time | None
    kegiatan: tuple[RencanaKegiatan, ...]


# The cast: good enough to be paid well, with something for a slip to explain.
SEDANG = Watak(9, 4, 3, 0, 6)


def watak(acak: Random) -> Watak:
    """Most people are careful, some are not, a few are a problem."""
    golongan = acak.choices(("rajin", "biasa", "longgar"), weights=(55, 37, 8))[0]
    return {
        "rajin": Watak(2, 1, 1, 0, 2),
        "biasa": Watak(9, 4, 3, 1, 6),
        "longgar": Watak(28, 15, 9, 5, 18),
    }[golongan]


def rencana_hari(
    acak: Random,
    *,
    tanggal: date,
    jadwal: JadwalHari,
    watak: Watak,
    pekerjaan: Sequence[Pekerjaan],
    pagi: int,
    menit_maks: int,
    menit_kurang: int = 60,
) -> RencanaHari:
    """Draw one working day.

    Args:
        acak: the seeded source; the same source gives the same day.
        jadwal: hours expected on the date.
        pagi: minutes before the scheduled start at which a careful person arrives.
        menit_maks: most minutes a day may report.
        menit_kurang: minutes of the day a diligent person leaves unreported, at most;
            a third of the day is reported in any case.
    """
    if _kena(acak, watak.mangkir):
        return RencanaHari(None, None, ())
    masuk = _geser(jadwal.masuk, -pagi - acak.randint(0, 14), acak.randint(0, 59))
    if _kena(acak, watak.terlambat):
        menit = acak.choice((2, 7, 14, 22, 35, 48, 70))
        masuk = _geser(jadwal.masuk, menit, acak.randint(0, 59))
    pulang: time | None = _geser(
        jadwal.pulang, acak.randint(0, 18), acak.randint(0, 59)
    )
    if _kena(acak, watak.pulang_cepat):
        pulang = _geser(jadwal.pulang, -acak.choice((6, 18, 40, 65)), 0)
    if _kena(acak, watak.lupa_rekam):
        pulang = None
    kurang = _kena(acak, watak.kurang_lapor)
    penuh = jadwal.menit_kerja
    ingin = 120 if kurang else max(penuh - menit_kurang, penuh // 3)
    ingin = min(ingin + acak.randint(0, 60), menit_maks)
    kegiatan = _kegiatan(acak, jadwal=jadwal, pekerjaan=pekerjaan, ingin=ingin)
    return RencanaHari(masuk, pulang, kegiatan)


def dari_rumah(acak: Random, hari: RencanaHari) -> RencanaHari:
    """The day at home: no punches; one in five forgets the report that is due."""
    lupa = _kena(acak, 20)
    return RencanaHari(None, None, () if lupa else hari.kegiatan)


def _kegiatan(
    acak: Random,
    *,
    jadwal: JadwalHari,
    pekerjaan: Sequence[Pekerjaan],
    ingin: int,
) -> tuple[RencanaKegiatan, ...]:
    """Fill ``ingin`` minutes back to back: first what has a target, then the rest."""
    hasil: list[RencanaKegiatan] = []
    sejak = jadwal.masuk
    bertarget = [butir for butir in pekerjaan if butir.target]
    lain = [butir for butir in pekerjaan if not butir.target]
    for butir in (*bertarget, *acak.sample(lain, len(lain))):
        sisa = ingin - sum(_menit(satu) for satu in hasil)
        if sisa < butir.menit:
            continue
        jumlah = butir.target or acak.randint(1, max(1, 120 // butir.menit))
        if butir.target and _kena(acak, 12):
            jumlah = max(1, jumlah - 1)
        jumlah = min(jumlah, sisa // butir.menit)
        selesai = _geser(sejak, jumlah * butir.menit, 0)
        if selesai <= sejak:
            break
        akhir = acak.choice(butir.rincian).format(n=acak.randint(1, 400))
        uraian = f"{butir.kegiatan}: {akhir}"
        hasil.append(RencanaKegiatan(butir, uraian, jumlah, sejak, selesai))
        sejak = selesai
    return tuple(hasil)


def _menit(butir: RencanaKegiatan) -> int:
    return butir.jumlah * butir.pekerjaan.menit


def _kena(acak: Random, persen: int) -> bool:
    return acak.randrange(100) < persen


def _geser(jam: time, menit: int, detik: int) -> time:
    """Move a clock time within its day."""
    dasar = datetime.combine(date(2000, 1, 1), jam)
    hasil = dasar + timedelta(minutes=menit, seconds=detik)
    if hasil.date() != dasar.date():
        return time(23, 59) if menit > 0 else time(0, 0)
    return hasil.time()
