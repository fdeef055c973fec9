"""What the frame of every page knows: navigation, and in the demo its clock."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.functional import SimpleLazyObject

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.waktu import jam_lokal, tanggal_lokal
from ekinerja.web import menu, queries
from ekinerja.web.jam import KUNCI_SESI


@dataclass(frozen=True, slots=True)
class Tautan:
    """A place as the page draws it."""

    nama: str
    ikon: str
    url: str
    kini: bool
    pendek: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Links under one heading."""

    judul: str
    tautan: tuple[Tautan, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """The navigation of one person."""

    nama: str
    inisial: str
    memimpin: bool
    utama: tuple[Tautan, ...]
    kelompok: tuple[Kelompok, ...]


def kerangka(request: HttpRequest) -> dict[str, Any]:
    """Context of every page: ``menu`` (None when logged out) and ``demo``."""
    akun, now = getattr(request, "user", None), getattr(request, "now", None)
    dikenal = isinstance(akun, Akun) or bool(akun and akun.is_authenticated)
    return {
        "menu": SimpleLazyObject(lambda: _menu(request)) if dikenal and now else None,
        "demo": _demo(request, now) if settings.DEMO and now else None,
    }


def _menu(request: HttpRequest) -> Menu:
    akun: Akun = request.user  # type: ignore[assignment]  # logged in, asked before
    now: datetime = request.now  # type: ignore[attr-defined]
    sifat = _sifat(akun, tanggal_kantor(akun, now))
    rute = request.resolver_match.view_name if request.resolver_match else ""
    nama = akun.pegawai.nama
    return Menu(
        nama=nama,
        inisial=nama[:1].upper(),
        memimpin=sifat["memimpin"],
        utama=_tautan(menu.tempat_utama(**sifat), rute),
        kelompok=tuple(
            Kelompok(k.judul, _tautan(k.tempat, rute)) for k in menu.kelompok(**sifat)
        ),
    )


def _sifat(akun: Akun, tanggal: date) -> dict[str, Any]:
    if akun.pegawai.nip is None:
        return {"kepala_daerah": True, "memimpin": True, "peran": frozenset()}
    return {
        "kepala_daerah": False,
        "memimpin": queries.memimpin(pegawai_id=akun.pegawai_id, tanggal=tanggal),
        "peran": peran_pada(akun, tanggal),
    }


def _tautan(tempat: tuple[menu.Tempat, ...], rute: str) -> tuple[Tautan, ...]:
    return tuple(
        Tautan(
            satu.nama,
            satu.ikon,
            _alamat(satu.rute, get_script_prefix()),
            kini=rute == satu.rute or rute in satu.termasuk,
            pendek=satu.pendek or satu.nama,
        )
        for satu in tempat
    )


@cache
def _alamat(rute: str, awalan: str) -> str:
    """The address of a place; ``awalan`` is where the site is mounted."""
    del awalan
    return reverse(rute)


def _demo(request: HttpRequest, now: datetime) -> dict[str, Any]:
    zona = queries.zona_layar(request)
    return {
        "zona": zona,
        "tanggal": tanggal_lokal(now, zona),
        "jam": jam_lokal(now, zona),
        "tergeser": bool(request.session.get(KUNCI_SESI)),
        "alamat": request.get_full_path(),
    }
