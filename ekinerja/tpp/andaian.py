"""The rest of a running month done perfectly: what is still attainable."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, time

from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import TETAP_BEKERJA
from ekinerja.tpp.pagi import segmen_pagi


def andaikan_penuh(
    fakta: Fakta,
    kebijakan: Kebijakan,
    *,
    lapor: Collection[date] = (),
    jam: time | None = None,
) -> Fakta:
    """Facts of the whole month as if nothing more went wrong.

    From ``hari_berjalan`` on, what is missing is filled with the best: an arrival in
    the full band, a leaving on time, every target of the day and of the month met, the
    day's countable minutes full. What was recorded stays; work waiting for a decision
    counts as approved.

    ``lapor`` are the earlier dates whose work may still be reported. ``jam`` is the
    clock of the running day: nobody arrives earlier than that any more.
    """
    hari_ini = fakta.hari_berjalan
    if hari_ini is None:
        return fakta
    kelompok = kelompok_jabatan(fakta)
    hari = tuple(
        _hari(h, kebijakan, kelompok, jam if h.tanggal == hari_ini else None)
        if h.tanggal >= hari_ini
        else h
        for h in fakta.hari
    )
    kegiatan = tuple(
        replace(k, keadaan="disetujui") if k.keadaan == "diajukan" else k
        for k in fakta.kegiatan
    )
    fakta = replace(fakta, hari=hari, kegiatan=kegiatan, hari_berjalan=None)
    sisa = [
        h
        for h in hari
        if (h.tanggal >= hari_ini or h.tanggal in lapor) and h.jadwal_masuk is not None
    ]
    kerja = [h.tanggal for h in sisa if bekerja(h)]
    menit = kebijakan.aturan.menit_maksimal_hari
    tambahan = [
        k for t in kerja for k in kerja_kurang(fakta, t, kebijakan, menit=menit)
    ]
    if sisa:
        terakhir = max(kerja or [h.tanggal for h in sisa])
        tambahan += _sebulan(terakhir, fakta, (*kegiatan, *tambahan))
    return replace(fakta, kegiatan=(*kegiatan, *tambahan))


def bekerja(h: Hari) -> bool:
    """Whether the work of a duty day is expected, with or without punches."""
    return h.ketidakhadiran is None or h.ketidakhadiran in TETAP_BEKERJA


def kelompok_jabatan(fakta: Fakta) -> str:
    """The group of the post held last in the month."""
    jabatan = max(
        (p for p in fakta.penempatan if p.jenis == "definitif"),
        key=lambda p: p.sejak,
        default=None,
    )
    return jabatan.kelompok if jabatan else "umum"


def _hari(h: Hari, kebijakan: Kebijakan, kelompok: str, jam: time | None) -> Hari:
    """The day with its missing punches at their best."""
    if h.jadwal_masuk is None or h.ketidakhadiran is not None:
        return h
    masuk = h.masuk
    if masuk is None:
        masuk = masuk_terbaik(kebijakan, h.jadwal_masuk, kelompok)
        masuk = masuk if jam is None else max(masuk, jam)
    return replace(h, masuk=masuk, pulang=h.pulang or h.jadwal_pulang)


def masuk_terbaik(kebijakan: Kebijakan, jadwal: time, kelompok: str) -> time:
    """The planned arrival, or the last one in the full band where that is earlier."""
    penuh = [
        s.sampai
        for s in segmen_pagi(kebijakan, jadwal_masuk=jadwal, kelompok=kelompok)
        if s.keadaan == "penuh" and s.sampai is not None
    ]
    return min([jadwal, *penuh])


def kerja_kurang(
    fakta: Fakta, tanggal: date, kebijakan: Kebijakan, *, menit: int
) -> list[Kegiatan]:
    """The approved work a day lacks: each target's rest, then what lacks of ``menit``."""
    sudah = [
        k for k in fakta.kegiatan if k.tanggal == tanggal and k.keadaan == "disetujui"
    ]
    hasil = []
    for n, t in enumerate(t for t in fakta.target if t.tanggal == tanggal):
        kurang = t.jumlah - sum(k.jumlah for k in sudah if k.rhk == t.rhk)
        if kurang > 0:
            nama = f"andaian:{tanggal.isoformat()}:{n}"
            hasil.append(_andaian(nama, tanggal, t.rhk, menit=0, jumlah=kurang))
    kurang = menit - menit_terhitung(sudah, kebijakan)
    if kurang > 0:
        semua = [*[t.rhk for t in fakta.target], *[k.rhk for k in fakta.kegiatan]]
        rhk = next((x for x in semua if x), "andaian")
        nama = f"andaian:{tanggal.isoformat()}:menit"
        hasil.append(_andaian(nama, tanggal, rhk, menit=kurang, jumlah=0))
    return hasil


def menit_terhitung(kegiatan: Iterable[Kegiatan], kebijakan: Kebijakan) -> int:
    """The minutes of some approved work that the policy looks at."""
    ber_rhk = kebijakan.penilaian.kegiatan_dihitung == "ber_rhk"
    return sum(k.menit for k in kegiatan if k.rhk or not ber_rhk)


def _sebulan(
    tanggal: date, fakta: Fakta, kegiatan: tuple[Kegiatan, ...]
) -> list[Kegiatan]:
    """What is still missing towards each target of the month, done on one day."""
    hari_kerja = {h.tanggal for h in fakta.hari if h.jadwal_masuk is not None}
    sudah: defaultdict[str | None, int] = defaultdict(int)
    for k in kegiatan:
        if k.keadaan == "disetujui" and k.tanggal in hari_kerja:
            sudah[k.rhk] += k.jumlah
    return [
        _andaian(
            f"andaian:{t.id}", tanggal, t.rhk, menit=0, jumlah=t.jumlah - sudah[t.rhk]
        )
        for t in fakta.target_bulan
        if t.jumlah > sudah[t.rhk]
    ]


def _andaian(
    nama: str, tanggal: date, rhk: str, *, menit: int, jumlah: int
) -> Kegiatan:
    return Kegiatan(
        id=nama,
        tanggal=tanggal,
        keadaan="disetujui",
        uraian="Andaian",
        menit=menit,
        jumlah=jumlah,
        rhk=rhk,
        katalog=None,
    )
