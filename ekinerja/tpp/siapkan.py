"""Check one person's facts and lay them out in columns."""

from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Any

from ekinerja.tpp.diatur import periksa_diatur, periksa_tanpa_hari, tak_diatur
from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan, Penempatan
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import kejadian_bulan, nilai_hari, sebut_tanggal
from ekinerja.tpp.kejadian_lain import Bahan, Pembuat, susun_kejadian
from ekinerja.tpp.kolom import disebut
from ekinerja.tpp.orang import HariDinilai, Kejadian, Orang
from ekinerja.tpp.penjelasan import TidakTerhitung, tolak
from ekinerja.tpp.potret import Potret, atribut, potret

KEADAAN_KEGIATAN = frozenset({"diajukan", "disetujui", "dikembalikan"})
_TANGGAL, _ID = attrgetter("tanggal"), attrgetter("id")
TARGET = frozenset({"jumlah_target", "jumlah_disetujui"})


@dataclass(frozen=True, slots=True)
class Persiapan:
    """What a policy needs laid out, found once."""

    kebijakan: Kebijakan
    kejadian: tuple[Pembuat, ...]
    perlu_target: bool
    tak_diatur: frozenset[str]


def susun_persiapan(kebijakan: Kebijakan) -> Persiapan:
    """Find what a policy looks at beyond the days themselves."""
    return Persiapan(
        kebijakan,
        susun_kejadian(kebijakan),
        not TARGET.isdisjoint(disebut(kebijakan)),
        tak_diatur(kebijakan),
    )


def siapkan(fakta: Fakta, persiapan: Persiapan) -> Orang:
    """Columns of one person's month under a policy.

    Raises:
        TidakTerhitung: the facts contradict themselves or lack something needed.
    """
    kebijakan = persiapan.kebijakan
    siapa = potret(fakta, kebijakan)
    sifat = atribut(fakta, siapa, siapa.jabatan)
    periksa_diatur(fakta, persiapan.tak_diatur, kebijakan.id)
    hari = _hari(fakta, kebijakan, sifat)
    if not hari:
        periksa_tanpa_hari(fakta, siapa.hari_bertugas)
    tempat = {d.hari.tanggal: n for n, d in enumerate(hari)}
    kegiatan_hari, capaian = _kegiatan(fakta, persiapan, tempat)
    kolom: dict[str, list[Any]] = _kolom(sifat, siapa, siapa.jabatan, fakta, kebijakan)
    kolom["hari_kerja"] = [len(hari)]
    indeks_target: list[int] = []
    if persiapan.perlu_target:
        kolom["jumlah_target"], kolom["jumlah_disetujui"], indeks_target = _target(
            fakta, tempat, capaian
        )
    indeks = [n for n, isi in enumerate(kegiatan_hari) for _ in isi]
    return Orang(
        fakta=fakta,
        atribut=sifat,
        hari=hari,
        kejadian=_kejadian(fakta, persiapan, hari, kegiatan_hari, tempat),
        kegiatan_hari=kegiatan_hari,
        kolom=kolom,
        banyak={
            "bulan": 1,
            "hari": len(hari),
            "target": len(indeks_target),
            "kegiatan": len(indeks),
            "target_bulan": len(fakta.target_bulan),
        },
        indeks={
            "hari": list(range(len(hari))),
            "target": indeks_target,
            "kegiatan": indeks,
        },
        plt=_sebagai_plt(fakta, siapa, kebijakan),
    )


def _kolom(
    sifat: dict[str, Any],
    siapa: Potret,
    jabatan: Penempatan,
    fakta: Fakta,
    kebijakan: Kebijakan,
) -> dict[str, list[Any]]:
    """The numbers of the month that follow from who the person is."""
    kolom: dict[str, list[Any]] = {nama: [nilai] for nama, nilai in sifat.items()}
    kolom["hari_bertugas"] = [siapa.hari_bertugas]
    kolom["hari_plt"] = [siapa.hari_plt]
    kolom["hari_bulan"] = [fakta.periode.akhir.day]
    kolom["menit_minimal_hari"] = [_menit_minimal(jabatan, kebijakan)]
    kolom["menit_maksimal_hari"] = [kebijakan.aturan.menit_maksimal_hari]
    return kolom


def _sebagai_plt(fakta: Fakta, siapa: Potret, kebijakan: Kebijakan) -> Orang | None:
    """The month seen from the post held as Plt: its price, none of its days and
    targets."""
    if siapa.plt is None:
        return None
    sifat = {**atribut(fakta, siapa, siapa.jabatan)}
    sifat |= {
        "kelas": siapa.plt.kelas,
        "jenjang": siapa.plt.jenjang,
        "kelompok": siapa.plt.kelompok,
        "jabatan": siapa.plt.jabatan,
        "unit": siapa.plt.unit,
    }
    kolom = _kolom(sifat, siapa, siapa.plt, fakta, kebijakan)
    kolom["hari_kerja"] = [0]
    kolom |= {nama: [] for nama in TARGET}
    kosong = dict.fromkeys(("hari", "target", "kegiatan", "target_bulan"), 0)
    return Orang(
        fakta=replace(fakta, target_bulan=()),
        atribut=sifat,
        hari=[],
        kejadian=[],
        kegiatan_hari=[],
        kolom=kolom,
        banyak={"bulan": 1, **kosong},
        indeks={"hari": [], "target": [], "kegiatan": []},
    )


def _menit_minimal(jabatan: Penempatan, kebijakan: Kebijakan) -> int:
    minimal = kebijakan.aturan.menit_minimal_hari.get(jabatan.kelompok)
    if minimal is None:
        raise tolak(
            "kelompok_tidak_dikenal",
            f"Kelompok jabatan '{jabatan.kelompok}' tidak dikenal. "
            "Perbaiki kelompok jabatan itu.",
            jabatan.id,
        )
    return minimal


def _hari(
    fakta: Fakta, kebijakan: Kebijakan, sifat: dict[str, Any]
) -> list[HariDinilai]:
    """The duty days in order of date, judged."""
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    tetap = kebijakan.penilaian.tetap_hadir
    tetap_hadir = bool(tetap) and all(sifat[n] in boleh for n, boleh in tetap)
    hasil = []
    terakhir: date | None = None
    for h in sorted(fakta.hari, key=_TANGGAL):
        if not awal <= h.tanggal <= akhir:
            raise tolak(
                "hari_di_luar_bulan",
                f"Hari {h.tanggal.isoformat()} di luar bulan {fakta.periode}. "
                "Hapus dari fakta bulan ini.",
                *_id_rekaman(h),
            )
        if h.tanggal == terakhir:
            raise tolak(
                "hari_ganda",
                f"Hari {sebut_tanggal(h.tanggal)} tercatat dua kali. Sisakan satu.",
                *_id_rekaman(h),
            )
        terakhir = h.tanggal
        if h.jadwal_masuk is not None:
            hasil.append(
                nilai_hari(
                    h,
                    kebijakan=kebijakan,
                    hari_berjalan=fakta.hari_berjalan,
                    tetap_hadir=tetap_hadir,
                )
            )
    return hasil


def _id_rekaman(h: Hari) -> list[str]:
    ids = (h.id_masuk, h.id_pulang, h.id_ketidakhadiran)
    return [n for n in ids if n is not None]


def _kejadian(
    fakta: Fakta,
    persiapan: Persiapan,
    hari: list[HariDinilai],
    kegiatan_hari: list[list[Kegiatan]],
    tempat: dict[date, int],
) -> list[Kejadian]:
    """What the days came to mean, and what else happened, in order of date."""
    kejadian = kejadian_bulan(
        hari, kebijakan=persiapan.kebijakan, hari_berjalan=fakta.hari_berjalan
    )
    if not persiapan.kejadian:
        return kejadian
    bahan = Bahan(fakta, persiapan.kebijakan, hari, kegiatan_hari, tempat)
    lain = [k for buat in persiapan.kejadian for k in buat(bahan)]
    return sorted([*kejadian, *lain], key=_TANGGAL) if lain else kejadian


Capaian = list[dict[str | None, int]]
"""For each duty day the approved quantity by RHK."""


def _kegiatan(
    fakta: Fakta, persiapan: Persiapan, tempat: dict[date, int]
) -> tuple[list[list[Kegiatan]], Capaian]:
    """Approved work that counts, by day and in order of id, and what it adds up to."""
    ber_rhk = persiapan.kebijakan.penilaian.kegiatan_dihitung == "ber_rhk"
    menjumlah = persiapan.perlu_target
    per_hari: list[list[Kegiatan]] = [[] for _ in tempat]
    capaian: Capaian = [{} for _ in tempat] if menjumlah else []
    for k in sorted(fakta.kegiatan, key=_ID):
        keadaan = k.keadaan
        if keadaan not in KEADAAN_KEGIATAN or k.menit < 0 or k.jumlah < 0:
            raise _tolak_kegiatan(k)
        if keadaan == "disetujui" and (not ber_rhk or k.rhk):
            n = tempat.get(k.tanggal)
            if n is None:
                _periksa_bulan(k, fakta)
                continue
            per_hari[n].append(k)
            if menjumlah:
                sehari, rhk = capaian[n], k.rhk
                sehari[rhk] = sehari.get(rhk, 0) + k.jumlah
    return per_hari, capaian


def _periksa_bulan(k: Kegiatan, fakta: Fakta) -> None:
    """Work on a day off counts for nothing; work of another month is a mistake."""
    if k.tanggal not in fakta.periode:
        raise tolak(
            "kegiatan_di_luar_bulan",
            f"Kegiatan {k.id} bertanggal {k.tanggal.isoformat()}, di luar "
            f"{fakta.periode}. Perbaiki tanggalnya.",
            k.id,
        )


def _tolak_kegiatan(k: Kegiatan) -> TidakTerhitung:
    return tolak(
        "kegiatan_tidak_benar",
        f"Kegiatan {k.id} ({k.uraian}) berkeadaan '{k.keadaan}', {k.menit} menit, "
        f"jumlah {k.jumlah}. Keadaan harus dikenal dan angka tidak minus.",
        k.id,
    )


def _target(
    fakta: Fakta, tempat: dict[date, int], capaian: Capaian
) -> tuple[list[int], list[int], list[int]]:
    """Quantities due and approved for each target of a duty day, and its day."""
    due, disetujui, indeks = [], [], []
    for t in fakta.target:
        n, jumlah = tempat.get(t.tanggal), t.jumlah
        if jumlah < 0:
            raise tolak(
                "target_minus", f"Target {t.id} kurang dari nol. Perbaiki.", t.id
            )
        if n is not None:
            due.append(jumlah)
            disetujui.append(capaian[n].get(t.rhk, 0))
            indeks.append(n)
    return due, disetujui, indeks
