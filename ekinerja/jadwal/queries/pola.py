"""What the pages of patterns show: hours in words, and who works by them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from ekinerja.jadwal.models import JamKerja, PolaKerja, PolaPegawai, PolaUnit
from ekinerja.organisasi.models import Pegawai, UnitKerja
from ekinerja.organisasi.queries import bertindih, pada
from ekinerja.waktu import HARI_PENDEK, NAMA_HARI, tulis_jam


@dataclass(frozen=True, slots=True)
class JamTampil:
    """Weekdays with the same hours, in words."""

    hari: str
    jam: str
    tambahan: str


@dataclass(frozen=True, slots=True)
class BarisPola:
    """One pattern of the list: its week, and how many work by it today."""

    pola: PolaKerja
    jam: tuple[JamTampil, ...]
    unit: int
    pegawai: int


@dataclass(frozen=True, slots=True)
class LembarPola:
    """One pattern, and whom it was set for, the latest first."""

    pola: PolaKerja
    jam: tuple[JamTampil, ...]
    unit: tuple[PolaUnit, ...]
    pegawai: tuple[PolaPegawai, ...]


def daftar_pola(tanggal: date) -> list[BarisPola]:
    """Every pattern by name, shifts last; four statements."""
    unit = _jumlah(PolaUnit, tanggal)
    pegawai = _jumlah(PolaPegawai, tanggal)
    return [
        BarisPola(
            pola,
            jam_tampil(pola.jam.all()),
            unit.get(pola.id, 0),
            pegawai.get(pola.id, 0),
        )
        for pola in PolaKerja.objects.prefetch_related("jam").order_by(
            "giliran", "nama", "id"
        )
    ]


def lembar_pola(pola_id: int) -> LembarPola | None:
    """One pattern with everybody it was ever set for; None where there is none."""
    pola = PolaKerja.objects.prefetch_related("jam").filter(id=pola_id).first()
    if pola is None:
        return None
    urutan = ("-berlaku_sejak", "-id")
    return LembarPola(
        pola,
        jam_tampil(pola.jam.all()),
        tuple(
            PolaUnit.objects.filter(pola=pola).select_related("unit").order_by(*urutan)
        ),
        tuple(
            PolaPegawai.objects.filter(pola=pola)
            .select_related("pegawai")
            .order_by(*urutan)
        ),
    )


def pola_dari_unit(pola_unit_id: int) -> int | None:
    """The pattern one row of a unit's points at."""
    return _pola(PolaUnit, pola_unit_id)


def pola_dari_pegawai(pola_pegawai_id: int) -> int | None:
    """The pattern one row of a person's points at."""
    return _pola(PolaPegawai, pola_pegawai_id)


def pilihan_unit(tanggal: date) -> list[tuple[int, str]]:
    """Units in force by name; one statement."""
    return list(
        UnitKerja.objects.filter(pada(tanggal))
        .order_by("nama")
        .values_list("id", "nama")
    )


def pegawai_bernip(nip: str) -> Pegawai | None:
    """The civil servant with exactly this NIP, blanks in it left out."""
    return Pegawai.objects.filter(nip="".join(nip.split())).first()


def jam_tampil(jam: Iterable[JamKerja]) -> tuple[JamTampil, ...]:
    """The week in words: neighbouring days with the same hours on one line."""
    kelompok: list[list[JamKerja]] = []
    for satu in sorted(jam, key=lambda j: j.hari):
        sama = kelompok and _sama(kelompok[-1][-1], satu)
        if sama and satu.hari == kelompok[-1][-1].hari + 1:
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    return tuple(_tampil(satu) for satu in kelompok)


def _sama(satu: JamKerja, dua: JamKerja) -> bool:
    def isi(j: JamKerja) -> tuple[object, ...]:
        return (j.masuk, j.pulang, j.menit_istirahat, j.kembali, j.menit_luwes)

    return isi(satu) == isi(dua)


def _tampil(jam: Sequence[JamKerja]) -> JamTampil:
    awal, akhir = jam[0], jam[-1]
    hari = NAMA_HARI[awal.hari]
    if len(jam) == 7:
        hari = "Setiap hari"
    elif awal is not akhir:
        hari = f"{HARI_PENDEK[awal.hari]} sampai {HARI_PENDEK[akhir.hari]}"
    besok = " esoknya" if awal.pulang <= awal.masuk else ""
    tambahan = []
    if awal.menit_istirahat:
        tambahan.append(f"istirahat {awal.menit_istirahat} menit")
    if awal.kembali:
        tambahan.append(f"kembali {tulis_jam(awal.kembali)}")
    if awal.menit_luwes:
        tambahan.append(f"luwes {awal.menit_luwes} menit")
    return JamTampil(
        hari,
        f"{tulis_jam(awal.masuk)} sampai {tulis_jam(awal.pulang)}{besok}",
        ", ".join(tambahan),
    )


def _jumlah(model: type[PolaUnit] | type[PolaPegawai], tanggal: date) -> dict[int, int]:
    return dict(
        model._default_manager.filter(bertindih(tanggal, tanggal))
        .values("pola_id")
        .annotate(banyak=Count("id"))
        .values_list("pola_id", "banyak")
        .order_by()
    )


def _pola(model: type[PolaUnit] | type[PolaPegawai], id_: int) -> int | None:
    baris = model._default_manager.filter(Q(id=id_)).values_list("pola_id", flat=True)
    return baris.first()
