"""The built-in columns of a person: what a policy can look at, by name.

Columns of days, targets and activities are laid out only where the policy names them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import time
from typing import Any

from ekinerja.tpp.kebijakan.baca_langkah import TEMPAT
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import lewat_tutup
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.tpp.penjelasan import tolak
from ekinerja.waktu import tulis_jam, tulis_jam_detik

Pembuat = Callable[[Orang], list[Any]]


def susun_kolom(kebijakan: Kebijakan) -> tuple[tuple[str, Pembuat], ...]:
    """Names and makers of the columns a policy names anywhere."""
    nama_disebut = disebut(kebijakan)
    tutup = kebijakan.aturan.jam_tutup_masuk
    semua = {
        **KOLOM,
        "keterangan_hari": lambda o: [_keterangan(d, tutup) for d in o.hari],
    }
    return tuple([(nama, buat) for nama, buat in semua.items() if nama in nama_disebut])


def disebut(kebijakan: Kebijakan) -> frozenset[str]:
    """Every name a policy mentions in its measures, steps and sentences."""
    return disebut_dalam((kebijakan.ukuran, kebijakan.langkah))


def disebut_dalam(isi: Any) -> frozenset[str]:
    """Every name mentioned in some measures or steps."""
    return frozenset(_disebut(isi))


def _disebut(isi: Any) -> Iterator[str]:
    """Every text in a policy, and every name in braces in it."""
    if isinstance(isi, str):
        yield isi
        yield from TEMPAT.findall(isi)
    elif is_dataclass(isi):
        for kolom in fields(isi):
            yield from _disebut(getattr(isi, kolom.name))
    elif isinstance(isi, Mapping):
        yield from _disebut(tuple(isi.values()))
    elif isinstance(isi, tuple | list):
        for satu in isi:
            yield from _disebut(satu)


def _izin(d: HariDinilai) -> str:
    return d.hari.ketidakhadiran or "" if d.keadaan == "izin" else ""


def _keterangan(d: HariDinilai, tutup: time | None) -> str:
    """How the day's arrival reads beside its amount."""
    jam = d.hari.masuk
    if jam is None and d.masuk is not None:
        return "dianggap hadir"
    if jam is None:
        return "tanpa rekaman masuk" if d.keadaan != "izin" else ""
    teks = f"masuk {tulis_jam_detik(jam)}"
    if tutup and d.keadaan == "tanpa_keterangan" and lewat_tutup(d.hari, tutup):
        return f"{teks}, lewat jam tutup {tulis_jam(tutup)}"
    return teks


def _perilaku(o: Orang) -> list[Any]:
    nilai = o.fakta.nilai[0].perilaku if o.fakta.nilai else None
    if nilai is None:
        raise tolak(
            "tanpa_nilai",
            f"Nilai perilaku untuk {o.fakta.periode.nama} belum ada. "
            "Minta atasannya menilai.",
        )
    return [nilai]


def _penghasilan(nama: str) -> Pembuat:
    def ambil(o: Orang) -> list[Any]:
        if o.fakta.penghasilan is None:
            raise tolak(
                "tanpa_penghasilan",
                f"Gaji dan status PTKP {o.fakta.periode.nama} belum ada. "
                "Lengkapi data penghasilan pegawai ini.",
            )
        return [getattr(o.fakta.penghasilan, nama)]

    return ambil


def _keadaan(nama: str) -> Pembuat:
    return lambda o: [sum([d.keadaan == nama for d in o.hari])]


def _realisasi(o: Orang) -> list[Any]:
    """What was approved for each RHK that has a target of the month."""
    jumlah: defaultdict[str | None, int] = defaultdict(int)
    for isi in o.kegiatan_hari:
        for k in isi:
            jumlah[k.rhk] += k.jumlah
    return [jumlah[t.rhk] for t in o.fakta.target_bulan]


KOLOM: dict[str, Pembuat] = {
    "jam_masuk": lambda o: [d.masuk for d in o.hari],
    "jam_pulang": lambda o: [d.pulang for d in o.hari],
    "jam_kembali": lambda o: [d.kembali for d in o.hari],
    "terlambat": lambda o: [d.terlambat for d in o.hari],
    "pulang_cepat": lambda o: [d.pulang_cepat for d in o.hari],
    "terlambat_sebulan": lambda o: [sum([d.terlambat for d in o.hari])],
    "pulang_cepat_sebulan": lambda o: [sum([d.pulang_cepat for d in o.hari])],
    "hari_hadir": _keadaan("hadir"),
    "hari_izin": _keadaan("izin"),
    "hari_tanpa_keterangan": _keadaan("tanpa_keterangan"),
    "menit_disetujui": lambda o: [
        sum([k.menit for k in isi]) for isi in o.kegiatan_hari
    ],
    "menit_kerja": lambda o: [d.hari.menit_kerja for d in o.hari],
    "ketidakhadiran": lambda o: [_izin(d) for d in o.hari],
    "keadaan_hari": lambda o: [d.keadaan for d in o.hari],
    "menit_kegiatan": lambda o: [k.menit for isi in o.kegiatan_hari for k in isi],
    "jumlah_kegiatan": lambda o: [k.jumlah for isi in o.kegiatan_hari for k in isi],
    "katalog": lambda o: [k.katalog or "" for isi in o.kegiatan_hari for k in isi],
    "jumlah_target_bulan": lambda o: [t.jumlah for t in o.fakta.target_bulan],
    "realisasi_bulan": _realisasi,
    "acara_wajib": lambda o: [sum([a.keadaan != "berhalangan" for a in o.fakta.acara])],
    "acara_diikuti": lambda o: [sum([a.keadaan == "hadir" for a in o.fakta.acara])],
    "nilai_perilaku": _perilaku,
    "gaji": _penghasilan("gaji"),
    "pajak_gaji": _penghasilan("pajak_gaji"),
    "bruto_tahun": _penghasilan("bruto_tahun"),
    "pajak_tahun": _penghasilan("pajak_tahun"),
}
