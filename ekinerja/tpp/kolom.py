"""The built-in columns of a person: what a policy can look at, by name.

Columns of days, targets and activities are laid out only where the policy names them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import time
from typing import Any

from ekinerja.tpp.kebijakan.baca_langkah import TEMPAT
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.waktu import tulis_jam

Pembuat = Callable[[Orang], list[Any]]


def susun_kolom(kebijakan: Kebijakan) -> tuple[tuple[str, Pembuat], ...]:
    """Names and makers of the columns a policy names anywhere."""
    disebut = set(_disebut((kebijakan.ukuran, kebijakan.langkah)))
    tutup = kebijakan.aturan.jam_tutup_masuk
    semua = {
        **KOLOM,
        "keterangan_hari": lambda o: [_keterangan(d, tutup) for d in o.hari],
    }
    return tuple([(nama, buat) for nama, buat in semua.items() if nama in disebut])


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
    elif isinstance(isi, tuple):
        for satu in isi:
            yield from _disebut(satu)


def _izin(d: HariDinilai) -> str:
    return d.hari.ketidakhadiran or "" if d.keadaan == "izin" else ""


def _keterangan(d: HariDinilai, tutup: time | None) -> str:
    """How the day's arrival reads beside its amount."""
    jam = d.hari.masuk
    if jam is None:
        return "tanpa rekaman masuk" if d.keadaan != "izin" else ""
    teks = f"masuk {tulis_jam(jam, detik=True)}"
    if d.keadaan == "tanpa_keterangan" and tutup is not None and jam > tutup:
        return f"{teks}, lewat jam tutup {tulis_jam(tutup)}"
    return teks


KOLOM: dict[str, Pembuat] = {
    "jam_masuk": lambda o: [d.masuk for d in o.hari],
    "jam_pulang": lambda o: [d.pulang for d in o.hari],
    "terlambat": lambda o: [d.terlambat for d in o.hari],
    "pulang_cepat": lambda o: [d.pulang_cepat for d in o.hari],
    "menit_disetujui": lambda o: [
        sum([k.menit for k in isi]) for isi in o.kegiatan_hari
    ],
    "menit_kerja": lambda o: [d.hari.menit_kerja for d in o.hari],
    "ketidakhadiran": lambda o: [_izin(d) for d in o.hari],
    "keadaan_hari": lambda o: [d.keadaan for d in o.hari],
    "menit_kegiatan": lambda o: [k.menit for isi in o.kegiatan_hari for k in isi],
    "jumlah_kegiatan": lambda o: [k.jumlah for isi in o.kegiatan_hari for k in isi],
    "katalog": lambda o: [k.katalog or "" for isi in o.kegiatan_hari for k in isi],
}
