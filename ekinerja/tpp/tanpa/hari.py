"""The events of a duty day: punches late, early or missing, and too little work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from ekinerja.tpp.andaian import kerja_kurang, menit_terhitung
from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan
from ekinerja.tpp.tanpa.bentuk import SEHARI, Meja, Pengandaian, ganti_hari
from ekinerja.uang import angka
from ekinerja.waktu import tulis_jam

MENIT_SEHARI = 24 * 60


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """What mends one thing about a day: a clock time or work, with its words."""

    jenis: str
    apa: str
    andaian: str
    jam: tuple[tuple[str, time], ...] = ()
    kerja: tuple[Kegiatan, ...] = ()


def semua(meja: Meja) -> Iterator[Pengandaian]:
    """Every event of every judged day; a day with several also as a whole."""
    for h in meja.fakta.hari:
        if meja.dinilai(h):
            daftar = perbaikan(meja, h)
            for satu in daftar:
                yield _pengandaian(meja.fakta, h, satu.jenis, [satu])
            if len(daftar) > 1:
                yield _pengandaian(meja.fakta, h, SEHARI, daftar)


def rekaman(meja: Meja, id_: str) -> Pengandaian | None:
    """A punch by its id: the event it stands for, or the day without it where it was
    in order."""
    for h in meja.fakta.hari:
        for arah in ("masuk", "kembali", "pulang"):
            if getattr(h, f"id_{arah}") == id_:
                return _rekaman(meja, h, arah)
    return None


def betulkan_semua(meja: Meja) -> Fakta:
    """The facts with every judged day put right."""
    baru: dict[date, Hari] = {}
    kerja: list[Kegiatan] = []
    for h in meja.fakta.hari:
        if meja.dinilai(h):
            daftar = perbaikan(meja, h)
            baru[h.tanggal] = terapkan(h, daftar)
            kerja += [k for satu in daftar for k in satu.kerja]
    return ganti_hari(meja.fakta, baru, kerja)


def terapkan(h: Hari, daftar: Sequence[Perbaikan]) -> Hari:
    """A day with its clock times mended."""
    for satu in daftar:
        for nama, jam in satu.jam:
            h = replace(h, **{nama: jam})  # type: ignore[arg-type] # times of the day
    return h


def perbaikan(meja: Meja, h: Hari) -> list[Perbaikan]:
    """What may be put right about a judged day: punches first, then the work."""
    jam: list[Perbaikan] = []
    if h.ketidakhadiran is not None:
        pass  # at work elsewhere: nobody waits for punches
    elif meja.usai(h) and h.masuk is None and h.pulang is None:
        jam = [_hadir(meja, h)]
    else:
        jam = [p for p in (_masuk(meja, h), _kembali(meja, h), _pulang(meja, h)) if p]
    kerja = _kerja(meja, h)
    return [*jam, kerja] if kerja else jam


def _pengandaian(
    fakta: Fakta, h: Hari, jenis: str, daftar: Sequence[Perbaikan]
) -> Pengandaian:
    kerja = [k for satu in daftar for k in satu.kerja]
    return Pengandaian(
        id=f"{jenis}:{h.tanggal.isoformat()}",
        jenis=jenis,
        tanggal=h.tanggal,
        apa="; ".join(satu.apa for satu in daftar),
        andaian="; ".join(satu.andaian for satu in daftar),
        fakta=ganti_hari(fakta, {h.tanggal: terapkan(h, daftar)}, kerja),
    )


def _rekaman(meja: Meja, h: Hari, arah: str) -> Pengandaian:
    if meja.dinilai(h):
        for satu in perbaikan(meja, h):
            if satu.jenis == arah:
                return _pengandaian(meja.fakta, h, arah, [satu])
    jam: time | None = getattr(h, arah)
    baru = replace(h, **{arah: None, f"id_{arah}": None})  # type: ignore[arg-type] # a punch and its id
    return Pengandaian(
        id=getattr(h, f"id_{arah}"),
        jenis="rekaman",
        tanggal=h.tanggal,
        apa=f"rekaman {arah} {_jam(jam)}",
        andaian="rekaman itu tidak ada",
        fakta=ganti_hari(meja.fakta, {h.tanggal: baru}),
    )


def _hadir(meja: Meja, h: Hari) -> Perbaikan:
    jam = [("masuk", h.jadwal_masuk and meja.masuk(h.jadwal_masuk))]
    jam += [("kembali", h.jadwal_kembali), ("pulang", h.jadwal_pulang)]
    terisi = tuple((nama, j) for nama, j in jam if j is not None)
    return Perbaikan(
        "hadir",
        "tanpa rekaman masuk dan pulang",
        ", ".join(f"{nama} {_jam(j)}" for nama, j in terisi),
        terisi,
    )


def _masuk(meja: Meja, h: Hari) -> Perbaikan | None:
    if h.jadwal_masuk is None or (h.masuk is None and not meja.usai(h)):
        return None
    tepat = meja.masuk(h.jadwal_masuk)
    if h.masuk is not None and _sesudah(h, tepat, h.masuk) <= 0:
        return None
    kata = "menurut jadwal" if tepat == h.jadwal_masuk else "saat nilainya penuh"
    return _satu("masuk", h.masuk, tepat, kata)


def _kembali(meja: Meja, h: Hari) -> Perbaikan | None:
    tepat = h.jadwal_kembali
    if tepat is None or (h.kembali is None and not meja.usai(h)):
        return None
    if h.kembali is not None and _sesudah(h, tepat, h.kembali) <= 0:
        return None
    return _satu("kembali", h.kembali, tepat, "menurut jadwal")


def _pulang(meja: Meja, h: Hari) -> Perbaikan | None:
    if h.jadwal_pulang is None or (h.pulang is None and not meja.usai(h)):
        return None
    tepat = _pulang_tepat(h, h.jadwal_pulang)
    if h.pulang is not None and _sesudah(h, tepat, h.pulang) >= 0:
        return None
    kata = "menurut jadwal" if tepat == h.jadwal_pulang else "menurut jam luwes"
    return _satu("pulang", h.pulang, tepat, kata)


def _satu(arah: str, jam: time | None, tepat: time, kata: str) -> Perbaikan:
    apa = f"{arah} {_jam(jam)}" if jam else f"tanpa rekaman {arah}"
    return Perbaikan(arah, apa, f"{arah} {_jam(tepat)}, {kata}", ((arah, tepat),))


def _pulang_tepat(h: Hari, jadwal: time) -> time:
    """The planned leaving, later by what flexible hours let one come later."""
    if h.masuk is None or h.jadwal_masuk is None or not h.menit_luwes:
        return jadwal
    telat = -(-_sesudah(h, h.jadwal_masuk, h.masuk) // 60)
    menit = jadwal.hour * 60 + jadwal.minute + min(max(telat, 0), h.menit_luwes)
    return time(menit // 60 % 24, menit % 60, jadwal.second)


def _sesudah(h: Hari, acuan: time, jam: time) -> int:
    """Seconds by which a clock time lies after another; a night shift has no midnight."""
    beda = _detik(jam) - _detik(acuan)
    malam = (
        h.jadwal_masuk is not None
        and h.jadwal_pulang is not None
        and h.jadwal_pulang <= h.jadwal_masuk
    )
    if malam:
        sehari = MENIT_SEHARI * 60
        beda = (beda + sehari // 2) % sehari - sehari // 2
    return beda


def _kerja(meja: Meja, h: Hari) -> Perbaikan | None:
    """The work that lacks of what the day is held against."""
    if not meja.usai(h):
        return None
    fakta, kebijakan = meja.fakta, meja.kebijakan
    seharusnya, kata = meja.menit(h)
    kurang = kerja_kurang(fakta, h.tanggal, kebijakan, menit=seharusnya)
    if not meja.menurut_target:
        kurang = [k for k in kurang if k.menit]
    if not kurang:
        return None
    sudah = [
        k for k in fakta.kegiatan if k.tanggal == h.tanggal and k.keadaan == "disetujui"
    ]
    menit = menit_terhitung(sudah, kebijakan)
    apa, andaian = [], []
    if menit < seharusnya:
        batas = kata.format(angka(seharusnya))
        apa.append(f"{angka(menit)} menit disetujui, {batas}")
        andaian.append(f"{angka(seharusnya)} menit disetujui")
    target = []
    for t in fakta.target:
        capai = sum(k.jumlah for k in sudah if k.rhk == t.rhk)
        if meja.menurut_target and t.tanggal == h.tanggal and capai < t.jumlah:
            target.append(
                f"{t.uraian} {angka(capai)} dari {angka(t.jumlah)} {t.satuan}"
            )
            andaian.append(f"{t.uraian} {angka(t.jumlah)} {t.satuan}")
    return Perbaikan(
        "kerja",
        "; ".join(dict.fromkeys(apa or target)),
        "; ".join(dict.fromkeys(andaian)),
        kerja=tuple(kurang),
    )


def _jam(jam: time | None) -> str:
    return tulis_jam(jam, detik=True) if jam else ""


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second
