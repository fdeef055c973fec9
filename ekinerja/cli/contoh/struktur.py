"""Builds the example government: units, posts, people, plans, accounts and roles."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random
from typing import Any

from ekinerja.cli.contoh.daerah import DATA, Daerah, KepalaDaerah
from ekinerja.cli.contoh.nama import GELAR, nama_orang, nip
from ekinerja.cli.contoh.rencana import SEDANG, Pekerjaan, watak
from ekinerja.cli.contoh.riwayat import Orang
from ekinerja.jadwal import operations as jadwal
from ekinerja.jadwal.rules import JamBaru
from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja.models import KatalogKegiatan, Rhk
from ekinerja.organisasi import operations as organisasi
from ekinerja.organisasi.models import Akun, Jabatan, Pegawai, UnitKerja
from ekinerja.waktu import saat_lokal

ZONA = "WIB"
# Named people; those in the cast log in and act one act at a time.
NAMA_TETAP = {
    "ani": ("Ani Lestari", "S.AP."),
    "budi": ("Budi Hartono", "S.Sos."),
    "citra": ("Citra Maharani", "M.Pd."),
    "dewi": ("Dewi Anggraini", "S.E."),
    "fitri": ("Fitri Handayani", "S.Psi."),
    "eko": ("Eko Prasetyo", "S.Ak."),
    "gita": ("Gita Permatasari", "M.Si."),
    "hadi": ("Hadi Wirawan", ""),
    "intan": ("Intan Puspita", "S.Pd."),
    "joko": ("Joko Nugroho", "A.Md.Kep."),
}
PEMERAN = frozenset({"ani", "budi", "dewi", "eko", "fitri", "hadi", "intan", "joko"})
PERAN = {"dewi": "bkpsdm", "fitri": "bkpsdm", "eko": "auditor"}


@dataclass(frozen=True, slots=True)
class Kursi:
    """One post to be held by one person of the example."""

    kode: str
    kelompok: str
    nama_tetap: str


def baca_struktur() -> list[dict[str, str]]:
    """The posts, superiors before those who answer to them."""
    with (DATA / "struktur.csv").open(newline="", encoding="utf-8") as berkas:
        return list(csv.DictReader(berkas))


def baca_pekerjaan() -> dict[str, tuple[Pekerjaan, ...]]:
    """The work of each group of posts."""
    isi = tomllib.loads((DATA / "pekerjaan.toml").read_text(encoding="utf-8"))
    kosong = {"rhk": "", "indikator": "", "target": 0}
    return {
        kelompok: tuple(
            Pekerjaan(**(kosong | butir | {"rincian": tuple(butir["rincian"])}))
            for butir in daftar
        )
        for kelompok, daftar in isi.items()
    }


def bagi_kursi(baris: list[dict[str, str]], *, orang: int) -> list[Kursi]:
    """Spread ``orang`` people over the posts, single posts first.

    Fewer people than single posts and cast cannot be; the smallest number is used.
    """
    tetap = {
        b["kode"]: max(min(int(b["orang"]), 1), len(b["pemeran"].split()))
        for b in baris
    }
    longgar = [b for b in baris if int(b["orang"]) > 1]
    bobot = sum(int(b["orang"]) for b in longgar)
    sisa = max(0, orang - sum(tetap.values()))
    kumulatif = terbagi = 0
    for b in longgar:
        kumulatif += int(b["orang"])
        sampai = sisa * kumulatif // bobot
        tetap[b["kode"]] += sampai - terbagi
        terbagi = sampai
    kursi: list[Kursi] = []
    for b in baris:
        pemeran = b["pemeran"].split()
        for n in range(tetap[b["kode"]]):
            siapa = pemeran[n] if n < len(pemeran) else ""
            kursi.append(Kursi(b["kode"], b["kelompok"], siapa))
    return kursi


def bangun(
    *, daerah: Daerah, orang: int, acak: Random, sejak: date, sampai: date
) -> list[Orang]:
    """Create the whole government as its installation would; return its people.

    Everything is in force from ``sejak`` on, the first day the system is used; the
    calendar and the plans cover the years up to ``sampai``.
    """
    now = saat_lokal(sejak, time(5, 0), ZONA)
    baris = baca_struktur()
    organisasi.siapkan_pemda(
        kode=daerah.kode, nama=daerah.nama, zona=daerah.zona, oleh=None, now=now
    )
    unit = _unit(daerah, sejak=sejak, now=now)
    tahun = range(sejak.year, sampai.year + 1)
    for satu_tahun in tahun:
        jadwal.impor_hari_libur(tahun=satu_tahun, oleh=None, now=now)
    jabatan = _jabatan(baris, unit, kepala=daerah.kepala, sejak=sejak, now=now)
    kursi = bagi_kursi(baris, orang=orang)
    pegawai = _pegawai(kursi, kepala=daerah.kepala, acak=acak, sejak=sejak, now=now)
    _tempatkan(kursi, pegawai, jabatan, sejak=sejak, now=now)
    akun = {satu.pegawai_id: satu for satu in Akun.objects.all()}
    for satu_kursi, satu in zip(kursi, pegawai, strict=True):
        if peran := PERAN.get(satu_kursi.nama_tetap):
            organisasi.beri_peran(
                akun=akun[satu.id], peran=peran, sejak=sejak, oleh=None, now=now
            )
    _skp(kursi, pegawai, harian=daerah.target_harian, tahun=tahun, now=now)
    return _orang(kursi, pegawai, akun, acak=acak)


def _unit(daerah: Daerah, *, sejak: date, now: datetime) -> dict[str, UnitKerja]:
    pola = {
        kode: jadwal.tambah_pola(
            kode=kode, nama=p["nama"], jam=_jam(p), oleh=None, now=now
        )
        for kode, p in daerah.pola.items()
    }
    unit: dict[str, UnitKerja] = {}
    for kode, u in daerah.unit.items():
        baru = organisasi.UnitBaru(
            kode=kode,
            nama=u["nama"],
            jenis=u["jenis"],
            zona=daerah.zona,
            sejak=sejak,
            induk=unit.get(u.get("induk", "")),
        )
        unit[kode] = organisasi.tambah_unit(baru, oleh=None, now=now)
        jadwal.pasang_pola_unit(
            unit_id=unit[kode].id,
            pola_id=pola[u["pola"]].id,
            sejak=sejak,
            oleh=None,
            now=now,
        )
    return unit


def _jam(pola: Mapping[str, Any]) -> list[JamBaru]:
    hari = {"senin_kamis": range(4), "jumat": [4], "sabtu": [5]}
    return [
        JamBaru(h, time.fromisoformat(masuk), time.fromisoformat(pulang), istirahat)
        for nama, nomor in hari.items()
        if nama in pola
        for masuk, pulang, istirahat in [pola[nama]]
        for h in nomor
    ]


def _jabatan(
    baris: list[dict[str, str]],
    unit: Mapping[str, UnitKerja],
    *,
    kepala: KepalaDaerah,
    sejak: date,
    now: datetime,
) -> dict[str, Jabatan]:
    """The posts; that of the head of the region is called as the region calls it."""
    jabatan: dict[str, Jabatan] = {}
    for b in baris:
        baru = organisasi.JabatanBaru(
            kode=b["kode"],
            nama=b["nama"] or kepala.jabatan,
            unit=unit[b["unit"]],
            kelas=int(b["kelas"]) if b["kelas"] else None,
            kelompok=b["kelompok"],
            jenjang=b["jenjang"],
            sejak=sejak,
            atasan=jabatan.get(b["atasan"]),
            tunggal=int(b["orang"]) <= 1,
        )
        jabatan[b["kode"]] = organisasi.tambah_jabatan(baru, oleh=None, now=now)
    return jabatan


def _pegawai(
    kursi: list[Kursi],
    *,
    kepala: KepalaDaerah,
    acak: Random,
    sejak: date,
    now: datetime,
) -> list[Pegawai]:
    terpakai = {nama for nama, _ in NAMA_TETAP.values()}
    baru: list[organisasi.PegawaiBaru] = []
    for urutan, satu in enumerate(kursi, start=1):
        if satu.kelompok == "kepala_daerah":
            nama, _ = NAMA_TETAP[satu.nama_tetap]
            baru.append(
                organisasi.PegawaiBaru(
                    None, nama, "kepala_daerah", sejak, nama_masuk=kepala.nama_masuk
                )
            )
            continue
        status = "pns" if satu.nama_tetap else _status(acak, satu.kelompok)
        nama, gelar = NAMA_TETAP.get(satu.nama_tetap, ("", ""))
        if not nama:
            nama = nama_orang(acak, terpakai)
            gelar = acak.choice(GELAR[satu.kelompok])
        baru.append(
            organisasi.PegawaiBaru(
                nip=nip(acak, urutan=urutan, status=status),
                nama=nama,
                status=status,
                sejak=sejak,
                golongan="IX" if status == "pppk" else "III/b",
                gelar_belakang=gelar,
            )
        )
    return organisasi.tambah_pegawai_banyak(baru, oleh=None, now=now)


def _status(acak: Random, kelompok: str) -> str:
    if kelompok == "umum":
        return acak.choices(("pns", "cpns", "pppk"), weights=(88, 5, 7))[0]
    return acak.choices(("pns", "pppk"), weights=(60, 40))[0]


def _tempatkan(
    kursi: list[Kursi],
    pegawai: list[Pegawai],
    jabatan: Mapping[str, Jabatan],
    *,
    sejak: date,
    now: datetime,
) -> None:
    """Everybody into their post; the vacant finance post gets an acting holder."""
    baru = [
        organisasi.PenempatanBaru(
            satu.id, jabatan[k.kode].id, f"821/{n:03d}/SK/2026", sejak
        )
        for n, (k, satu) in enumerate(zip(kursi, pegawai, strict=True), start=1)
    ]
    pelaksana_tugas = pegawai[[k.kode for k in kursi].index("kasubag-tu")]
    baru.append(
        organisasi.PenempatanBaru(
            pelaksana_tugas.id,
            jabatan["kasubag-keuangan"].id,
            "800/014/PLT/2026",
            sejak,
            jenis="plt",
        )
    )
    organisasi.tempatkan_banyak(baru, oleh=None, now=now)


def _skp(
    kursi: list[Kursi],
    pegawai: list[Pegawai],
    *,
    harian: bool,
    tahun: range,
    now: datetime,
) -> None:
    """The catalogue, and everybody's SKP of each year, with daily targets or without."""
    pekerjaan = baca_pekerjaan()
    katalog = [
        kinerja.KatalogBaru(b.kode, b.kegiatan, b.satuan, b.menit, kelompok)
        for kelompok, daftar in pekerjaan.items()
        for b in daftar
    ]
    kinerja.tambah_katalog_banyak(katalog, oleh=None, now=now)
    kinerja.susun_skp_banyak(
        [
            _skp_setahun(satu.id, pekerjaan[k.kelompok], satu_tahun, harian=harian)
            for k, satu in zip(kursi, pegawai, strict=True)
            if k.kelompok in pekerjaan
            for satu_tahun in tahun
        ],
        oleh=None,
        now=now,
    )


def _skp_setahun(
    pegawai_id: int, pekerjaan: tuple[Pekerjaan, ...], tahun: int, *, harian: bool
) -> kinerja.SkpBaru:
    def target(butir: Pekerjaan) -> tuple[kinerja.TargetBaru, ...]:
        if not butir.target or not harian:
            return ()
        return (kinerja.TargetBaru(butir.target, butir.satuan, date(tahun, 1, 1)),)

    rhk = tuple(
        kinerja.RhkBaru(b.rhk, b.indikator, target(b)) for b in pekerjaan if b.rhk
    )
    return kinerja.SkpBaru(pegawai_id, tahun, rhk)


def _orang(
    kursi: list[Kursi],
    pegawai: list[Pegawai],
    akun: Mapping[int, Akun],
    *,
    acak: Random,
) -> list[Orang]:
    """The people to play, with the ids of their work."""
    pekerjaan = baca_pekerjaan()
    katalog_id = dict(KatalogKegiatan.objects.values_list("kode", "id"))
    rhk: dict[int, dict[tuple[int, str], int]] = {}
    for pegawai_id, tahun, uraian, id_ in Rhk.objects.values_list(
        "skp__pegawai_id", "skp__tahun", "uraian", "id"
    ):
        rhk.setdefault(pegawai_id, {})[tahun, uraian] = id_
    hasil: list[Orang] = []
    for k, satu in zip(kursi, pegawai, strict=True):
        daftar = pekerjaan.get(k.kelompok, ())
        hasil.append(
            Orang(
                akun[satu.id],
                k.kelompok,
                SEDANG if k.nama_tetap else watak(acak),
                daftar,
                katalog_id,
                rhk.get(satu.id, {}),
                k.nama_tetap if k.nama_tetap in PEMERAN else "",
            )
        )
    return hasil
