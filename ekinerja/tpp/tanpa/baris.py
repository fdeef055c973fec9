"""Rows of the facts: reports, obligations, ceremonies, sanctions and the like."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from ekinerja.tpp.fakta import Fakta, Kegiatan, TargetBulan
from ekinerja.tpp.tanpa.bentuk import Pengandaian
from ekinerja.uang import angka

DITIADAKAN = "fakta itu tidak ada"


@dataclass(frozen=True, slots=True)
class Cara:
    """How a kind of row is put right.

    ``salah`` tells whether there is something to put right; ``ubah`` are the fields
    that change, or None where the row is left out. ``andaian`` says so in words.
    """

    sebut: Callable[[Any], str]
    salah: Callable[[Any], bool]
    ubah: Mapping[str, Any] | None
    andaian: str


def _kata(teks: str) -> str:
    return teks.replace("_", " ")


CARA: dict[str, Cara] = {
    "kewajiban": Cara(
        lambda k: f"Kewajiban {_kata(k.jenis).upper()} belum dipenuhi",
        lambda k: bool(k.keadaan == "belum"),
        {"keadaan": "selesai"},
        "kewajiban itu sudah dipenuhi",
    ),
    "acara": Cara(
        lambda a: f"tidak hadir pada {a.uraian or _kata(a.jenis)}",
        lambda a: bool(a.keadaan == "tidak_hadir"),
        {"keadaan": "hadir"},
        "hadir pada acara itu",
    ),
    "hukuman": Cara(
        lambda h: f"Hukuman disiplin {h.tingkat}: {h.uraian or h.nomor_sk}",
        lambda _: True,
        None,
        "hukuman itu tidak ada",
    ),
    "catatan": Cara(
        lambda c: f"{_kata(c.rincian)}: {c.uraian}" if c.uraian else _kata(c.rincian),
        lambda c: bool(c.jenis == "kelalaian"),
        None,
        "kelalaian itu tidak ada",
    ),
    "keadaan": Cara(
        lambda k: _kata(k.jenis).capitalize(),
        lambda _: True,
        None,
        "keadaan itu tidak ada",
    ),
    "nilai": Cara(
        lambda n: f"Predikat kinerja {_kata(n.predikat)}",
        lambda n: bool(n.predikat != "sangat_baik"),
        {"predikat": "sangat_baik"},
        "predikatnya sangat baik",
    ),
}
"""Kinds of rows that can be put right, by the name of their field."""

TIDAK_DITAWARKAN = frozenset(
    {"status", "penempatan", "hari", "kegiatan", "target", "target_bulan", "izin"}
)
"""Rows a month stands on, or that have an event of their own; asked about by id only."""


def semua(fakta: Fakta) -> Iterator[Pengandaian]:
    """Every row that may have cost something."""
    for k in fakta.kegiatan:
        if k.keadaan != "disetujui":
            yield _kegiatan(fakta, k)
    for t in fakta.target_bulan:
        if kurang := _target_kurang(fakta, t):
            yield _target_bulan(fakta, t, kurang)
    for nama in _daftar(fakta):
        if nama not in TIDAK_DITAWARKAN:
            for satu_baris in getattr(fakta, nama):
                cara = CARA.get(nama)
                if cara is None or cara.salah(satu_baris):
                    yield _baris(fakta, nama, satu_baris)


def satu(fakta: Fakta, id_: str) -> Pengandaian | None:
    """Any row by its id: put right where that can be, else left out."""
    for k in fakta.kegiatan:
        if k.id == id_:
            return _kegiatan(fakta, k)
    for nama in _daftar(fakta):
        for satu_baris in getattr(fakta, nama):
            if getattr(satu_baris, "id", None) == id_:
                return _baris(fakta, nama, satu_baris)
    return None


def betulkan_semua(fakta: Fakta) -> Fakta:
    """The facts with every row put right that can be, reports approved included."""
    kegiatan = tuple(replace(k, keadaan="disetujui") for k in fakta.kegiatan)
    fakta = replace(fakta, kegiatan=kegiatan)
    for t in fakta.target_bulan:
        if kurang := _target_kurang(fakta, t):
            fakta = _target_bulan(fakta, t, kurang).fakta
    for nama, cara in CARA.items():
        isi = (_benar(b, cara) for b in getattr(fakta, nama))
        fakta = _ganti(fakta, nama, tuple(b for b in isi if b is not None))
    return fakta


def _benar(baris: Any, cara: Cara) -> Any:
    if not cara.salah(baris):
        return baris
    return None if cara.ubah is None else replace(baris, **cara.ubah)


def _daftar(fakta: Fakta) -> list[str]:
    """The fields that hold rows."""
    semua_nama = [f.name for f in fields(fakta)]
    return [n for n in semua_nama if isinstance(getattr(fakta, n), tuple)]


def _ganti(fakta: Fakta, nama: str, isi: tuple[Any, ...]) -> Fakta:
    ubahan: dict[str, Any] = {nama: isi}
    return replace(fakta, **ubahan)


def _baris(fakta: Fakta, nama: str, baris: Any) -> Pengandaian:
    cara = CARA.get(nama)
    tanggal = getattr(baris, "tanggal", None)
    if cara is None or not cara.salah(baris):
        benar, andaian = None, DITIADAKAN
    else:
        benar, andaian = _benar(baris, cara), cara.andaian
    isi = ((benar if b.id == baris.id else b) for b in getattr(fakta, nama))
    return Pengandaian(
        id=baris.id,
        jenis=nama,
        tanggal=tanggal if isinstance(tanggal, date) and nama != "target" else None,
        apa=cara.sebut(baris) if cara else _sebut(nama, baris),
        andaian=andaian,
        fakta=_ganti(fakta, nama, tuple(b for b in isi if b is not None)),
    )


def _sebut(nama: str, baris: Any) -> str:
    """A row of any other kind by whatever it is called."""
    for kolom in ("uraian", "nama_jabatan", "status", "jenis"):
        kata = getattr(baris, kolom, None)
        if isinstance(kata, str) and kata:
            return f"{_kata(nama)} {_kata(kata)}"
    return f"{_kata(nama)} {baris.id}"


def _kegiatan(fakta: Fakta, k: Kegiatan) -> Pengandaian:
    """An approved activity is left out; any other report is approved."""
    sebut = f"{k.uraian}, {angka(k.menit)} menit"
    if k.keadaan == "disetujui":
        baru = tuple(x for x in fakta.kegiatan if x.id != k.id)
        apa, andaian = f"kegiatan {sebut}", "kegiatan itu tidak ada"
    else:
        benar = replace(k, keadaan="disetujui")
        baru = tuple(benar if x.id == k.id else x for x in fakta.kegiatan)
        kata = "menunggu persetujuan" if k.keadaan == "diajukan" else "dikembalikan"
        apa, andaian = f"laporan {kata}: {sebut}", "laporan itu disetujui"
    return Pengandaian(
        id=k.id,
        jenis="kegiatan",
        tanggal=k.tanggal,
        apa=apa,
        andaian=andaian,
        fakta=replace(fakta, kegiatan=baru),
    )


def _target_kurang(fakta: Fakta, t: TargetBulan) -> int:
    """What approved work lacks of a month's target, 0 before the month is over."""
    if fakta.hari_berjalan is not None:
        return 0
    capai = sum(
        k.jumlah for k in fakta.kegiatan if k.rhk == t.rhk and k.keadaan == "disetujui"
    )
    return max(t.jumlah - capai, 0)


def _target_bulan(fakta: Fakta, t: TargetBulan, kurang: int) -> Pengandaian:
    """A month's target as if reached on its last duty day."""
    tanggal = max(
        (h.tanggal for h in fakta.hari if h.jadwal_masuk is not None),
        default=fakta.periode.akhir,
    )
    tambahan = Kegiatan(
        id=f"andaian:{t.id}",
        tanggal=tanggal,
        keadaan="disetujui",
        uraian="Andaian",
        menit=0,
        jumlah=kurang,
        rhk=t.rhk,
        katalog=None,
    )
    ada = f"{angka(t.jumlah - kurang)} dari {angka(t.jumlah)} {t.satuan}"
    return Pengandaian(
        id=t.id,
        jenis="target_bulan",
        tanggal=None,
        apa=f"Target bulan {t.uraian}: {ada}",
        andaian=f"{angka(t.jumlah)} {t.satuan} tercapai",
        fakta=replace(fakta, kegiatan=(*fakta.kegiatan, tambahan)),
    )
