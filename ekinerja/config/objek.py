"""Whose an object is, and since when that matters: one statement per kind.

Each finder takes the arguments of the address and today's date and answers the owners
of the object; no owner means there is no such object.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ekinerja.berkas.models import Berkas
from ekinerja.jadwal.models import PolaKerja, PolaPegawai, PolaUnit
from ekinerja.kinerja.models import Aktivitas, Kelalaian
from ekinerja.organisasi.models import MODEL_CATATAN, Kewajiban, Pegawai
from ekinerja.presensi.models import Acara, Ketidakhadiran


@dataclass(frozen=True, slots=True)
class Objek:
    """An owner and the days on which the owner's superior counts.

    ``pribadi``: not handed in yet, so nobody but the owner sees it.
    ``tertutup_bagi_atasan``: papers such as a doctor's note are none of the superior's
    business. What belongs to a unit and to nobody in it has ``unit_id`` instead of an
    owner.
    """

    pegawai_id: int | None
    sejak: date
    sampai: date
    pribadi: bool = False
    tertutup_bagi_atasan: bool = False
    unit_id: int | None = None


Pencari = Callable[[dict[str, Any], date], list[Objek]]


def _pegawai(argumen: dict[str, Any], kini: date) -> list[Objek]:
    return [Objek(argumen["pegawai_id"], kini, kini)]


def _pegawai_bulan(argumen: dict[str, Any], kini: date) -> list[Objek]:
    del kini
    bulan = argumen["bulan"]
    return [Objek(argumen["pegawai_id"], bulan.awal, bulan.akhir)]


def _pegawai_bernip(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """A civil servant who exists: things are recorded about nobody else."""
    baris = Pegawai.objects.filter(id=argumen["pegawai_id"], nip__isnull=False)
    return [Objek(p, kini, kini) for p in baris.values_list("id", flat=True)]


def _penilaian(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """A period is judged by the superior of its last day."""
    del kini
    akhir = argumen["sampai"].akhir
    return [Objek(argumen["pegawai_id"], akhir, akhir)]


def _kewajiban(argumen: dict[str, Any], kini: date) -> list[Objek]:
    baris = Kewajiban.objects.filter(id=argumen["kewajiban_id"])
    return [
        Objek(p, kini, kini, tertutup_bagi_atasan=jenis in Kewajiban.PRIBADI)
        for p, jenis in baris.values_list("pegawai_id", "jenis")
    ]


def _catatan(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """Sanctions and the like are between the person and the office."""
    baris = MODEL_CATATAN[argumen["jenis"]].objects.filter(id=argumen["catatan_id"])
    return [
        Objek(p, kini, kini, tertutup_bagi_atasan=True)
        for p in baris.values_list("pegawai_id", flat=True)
    ]


def _aktivitas(argumen: dict[str, Any], kini: date) -> list[Objek]:
    del kini
    baris = Aktivitas.objects.filter(id=argumen["aktivitas_id"])
    return [
        Objek(pegawai_id, tanggal, tanggal, pribadi=status == "draf")
        for pegawai_id, tanggal, status in baris.values_list(
            "pegawai_id", "tanggal", "status"
        )
    ]


def _kelalaian(argumen: dict[str, Any], kini: date) -> list[Objek]:
    baris = Kelalaian.objects.filter(id=argumen["kelalaian_id"])
    return [
        Objek(p, kini, kini, tertutup_bagi_atasan=True)
        for p in baris.values_list("pegawai_id", flat=True)
    ]


def _ketidakhadiran(argumen: dict[str, Any], kini: date) -> list[Objek]:
    baris = Ketidakhadiran.objects.filter(id=argumen["ketidakhadiran_id"])
    return [
        Objek(p, kini, kini, tertutup_bagi_atasan=True)
        for p in baris.values_list("pegawai_id", flat=True)
    ]


def _pola(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """Patterns, and for whom they are set, are the personnel office's business."""
    ada = PolaKerja.objects.filter(id=argumen["pola_id"]).exists()
    return [Objek(None, kini, kini)] if ada else []


def _pola_unit(argumen: dict[str, Any], kini: date) -> list[Objek]:
    baris = PolaUnit.objects.filter(id=argumen["pola_unit_id"])
    return [
        Objek(None, kini, kini, unit_id=u)
        for u in baris.values_list("unit_id", flat=True)
    ]


def _pola_pegawai(argumen: dict[str, Any], kini: date) -> list[Objek]:
    baris = PolaPegawai.objects.filter(id=argumen["pola_pegawai_id"])
    return [Objek(p, kini, kini) for p in baris.values_list("pegawai_id", flat=True)]


def _acara(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """A ceremony belongs to every unit whose people must come."""
    del kini
    baris = Acara.unit.through.objects.filter(acara_id=argumen["acara_id"])
    return [
        Objek(None, tanggal, tanggal, unit_id=unit_id)
        for unit_id, tanggal in baris.values_list("unitkerja_id", "acara__tanggal")
    ]


def _berkas(argumen: dict[str, Any], kini: date) -> list[Objek]:
    """A file belongs to whom the activity or absence it hangs on belongs to.

    One that hangs on nothing yet is its uploader's own.
    """
    # Outer joins: either side may be missing, which the stubs do not know.
    baris: Iterable[tuple[Any, ...]] = Berkas.objects.filter(
        token=argumen["token"]
    ).values_list(
        "bukti__aktivitas__pegawai_id",
        "bukti__aktivitas__tanggal",
        "bukti__aktivitas__status",
        "ketidakhadiran__pegawai_id",
        "diunggah_oleh__pegawai_id",
    )
    objek = []
    for pelapor, tanggal, status, absen, pengunggah in baris:
        if pelapor is not None:
            objek.append(Objek(pelapor, tanggal, tanggal, pribadi=status == "draf"))
        if absen is not None:
            objek.append(Objek(absen, kini, kini, tertutup_bagi_atasan=True))
        if pelapor is None and absen is None:
            objek.append(Objek(pengunggah, kini, kini, pribadi=True))
    return objek


OBJEK: dict[str, Pencari] = {
    "pegawai": _pegawai,
    "pegawai_bulan": _pegawai_bulan,
    "pegawai_bernip": _pegawai_bernip,
    "kewajiban": _kewajiban,
    "catatan": _catatan,
    "aktivitas": _aktivitas,
    "ketidakhadiran": _ketidakhadiran,
    "kelalaian": _kelalaian,
    "pola": _pola,
    "pola_unit": _pola_unit,
    "pola_pegawai": _pola_pegawai,
    "acara": _acara,
    "penilaian": _penilaian,
    "berkas": _berkas,
}
