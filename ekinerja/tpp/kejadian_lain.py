"""Events that do not come from punches: leave, ceremonies, sanctions, notes.

Laid out only for the kinds that some rate of the policy names.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from ekinerja.tpp.fakta import Fakta, Izin, Kegiatan
from ekinerja.tpp.kebijakan.bentuk import Kebijakan, Poin
from ekinerja.tpp.kejadian import sebut_izin, sebut_tanggal, tulis_iso
from ekinerja.tpp.orang import HariDinilai, Kejadian
from ekinerja.waktu import tulis_tanggal_panjang


class Bahan(NamedTuple):
    """What events are made of: the facts, the judged days and their work."""

    fakta: Fakta
    kebijakan: Kebijakan
    hari: Sequence[HariDinilai]
    kegiatan_hari: Sequence[Sequence[Kegiatan]]
    tempat: dict[date, int]


Pembuat = Callable[[Bahan], list[Kejadian]]


def susun_kejadian(kebijakan: Kebijakan) -> tuple[Pembuat, ...]:
    """The makers of the kinds of event that the policy rates."""
    disebut = {
        jenis
        for u in kebijakan.ukuran
        if isinstance(u, Poin)
        for t in u.tarif
        for jenis in t.kejadian
    }
    return tuple([buat for jenis, buat in _PEMBUAT.items() if jenis in disebut])


def bulan_kalender_ke(sejak: date, awal: date) -> int:
    """Which calendar month ``awal`` is, counting that of ``sejak`` as the first."""
    return (awal.year - sejak.year) * 12 + awal.month - sejak.month + 1


def bulan_ke(sejak: date, tanggal: date) -> int:
    """Which month since ``sejak`` a day lies in: up to the same date of the next month
    is the first."""
    lewat = bulan_kalender_ke(sejak, tanggal)
    return lewat - 1 if tanggal.day < sejak.day else lewat


def _izin(b: Bahan) -> list[Kejadian]:
    utuh = {i.id: i for i in b.fakta.izin}
    hasil = []
    for n, d in enumerate(b.hari):
        jenis = d.hari.ketidakhadiran
        if d.keadaan != "izin" or jenis is None:
            continue
        nama = d.hari.id_ketidakhadiran
        sifat = _sifat_izin(utuh.get(nama or ""), d.hari.tanggal)
        hasil.append(
            Kejadian(
                "izin",
                n,
                0,
                f"{d.sebutan}, {sebut_izin(jenis)}",
                _banyak_izin(sifat),
                (nama,) if nama else (),
                d.tanggal,
                jenis,
                sifat,
            )
        )
    return hasil


def _sifat_izin(izin: Izin | None, tanggal: date) -> dict[str, int]:
    if izin is None:
        return {}
    sifat = {
        "hari_ke": (tanggal - izin.sejak).days + 1,
        "bulan_ke": bulan_ke(izin.sejak, tanggal),
        "lama": (izin.sampai - izin.sejak).days + 1,
    }
    return sifat if izin.anak_ke is None else {**sifat, "anak_ke": izin.anak_ke}


def _banyak_izin(sifat: dict[str, int]) -> str:
    if not sifat:
        return "1 hari"
    return f"hari ke-{sifat['hari_ke']} dari {sifat['lama']} hari kalender"


def _tanpa_laporan(b: Bahan) -> list[Kejadian]:
    wajib = b.kebijakan.penilaian.izin_wajib_lapor
    hasil = []
    for n, (d, kerja) in enumerate(zip(b.hari, b.kegiatan_hari, strict=True)):
        jenis = d.hari.ketidakhadiran or ""
        harus = d.keadaan == "hadir" or (d.keadaan == "izin" and jenis in wajib)
        if kerja or not harus or d.hari.tanggal == b.fakta.hari_berjalan:
            continue
        sebutan = f"{d.sebutan}, {sebut_izin(jenis)}" if jenis else d.sebutan
        nama = d.hari.id_ketidakhadiran or d.hari.id_masuk or d.hari.id_pulang
        hasil.append(
            Kejadian(
                "tanpa_laporan",
                n,
                0,
                f"{sebutan}, tanpa laporan yang disetujui",
                "1 hari",
                (nama,) if nama else (),
                d.tanggal,
                jenis,
            )
        )
    return hasil


def _acara(b: Bahan) -> list[Kejadian]:
    return [
        Kejadian(
            "acara_tidak_diikuti",
            b.tempat.get(a.tanggal, -1),
            0,
            f"{sebut_tanggal(a.tanggal)}, {a.uraian} tidak diikuti",
            "1 kali",
            (a.id,),
            tulis_iso(a.tanggal),
            a.jenis,
        )
        for a in sorted(b.fakta.acara, key=lambda a: (a.tanggal, a.id))
        if a.keadaan == "tidak_hadir"
    ]


def _hukuman(b: Bahan) -> list[Kejadian]:
    """One event for every sanction whose months include this one."""
    hasil = []
    for h in sorted(b.fakta.hukuman, key=lambda h: (h.sejak, h.id)):
        ke = bulan_kalender_ke(h.sejak, b.fakta.periode.awal)
        if 1 <= ke <= h.bulan:
            hasil.append(
                Kejadian(
                    "hukuman",
                    -1,
                    0,
                    f"Hukuman disiplin {h.tingkat}: {h.uraian}, "
                    f"SK {h.nomor_sk}, sejak {tulis_tanggal_panjang(h.sejak)}",
                    f"bulan ke-{ke} dari {h.bulan}",
                    (h.id,),
                    "",
                    h.tingkat,
                    {"bulan_ke": ke},
                )
            )
    return hasil


def _catatan(jenis: str) -> Pembuat:
    def buat(b: Bahan) -> list[Kejadian]:
        return [
            Kejadian(
                jenis,
                b.tempat.get(c.tanggal, -1),
                0,
                f"{sebut_tanggal(c.tanggal)}, {c.uraian}",
                "1 kali",
                (c.id,),
                tulis_iso(c.tanggal),
                c.rincian,
            )
            for c in sorted(b.fakta.catatan, key=lambda c: (c.tanggal, c.id))
            if c.jenis == jenis
        ]

    return buat


_PEMBUAT: dict[str, Pembuat] = {
    "izin": _izin,
    "tanpa_laporan": _tanpa_laporan,
    "acara_tidak_diikuti": _acara,
    "hukuman": _hukuman,
    "kelalaian": _catatan("kelalaian"),
    "tambahan": _catatan("tambahan"),
}
