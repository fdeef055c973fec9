"""Check one person's facts and lay them out in columns."""

from datetime import date
from operator import attrgetter
from typing import Any

from ekinerja.tpp.fakta import Fakta, Kegiatan, Penempatan, Status
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import kejadian_bulan, nilai_hari, sebut_tanggal
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.tpp.penjelasan import Masalah, TidakTerhitung

KEADAAN_KEGIATAN = frozenset({"diajukan", "disetujui", "dikembalikan"})
_TANGGAL, _ID = attrgetter("tanggal"), attrgetter("id")


def _tolak(kode: str, kalimat: str, *fakta: str) -> TidakTerhitung:
    return TidakTerhitung(Masalah(kode, kalimat, fakta))


def siapkan(fakta: Fakta, kebijakan: Kebijakan) -> Orang:
    """Columns of one person's month under a policy.

    Raises:
        TidakTerhitung: the facts contradict themselves or lack something needed.
    """
    jabatan, status, hari_bertugas = _potret(fakta, kebijakan)
    hari = _hari(fakta, kebijakan)
    tempat = {d.hari.tanggal: n for n, d in enumerate(hari)}
    kegiatan_hari, capaian = _kegiatan(fakta, kebijakan, tempat)
    jumlah_target, jumlah_disetujui, indeks_target = _target(fakta, tempat, capaian)
    atribut = {
        "status": status.status,
        "golongan": status.golongan,
        "kelas": jabatan.kelas,
        "jenjang": jabatan.jenjang,
        "kelompok": jabatan.kelompok,
        "jabatan": jabatan.jabatan,
        "unit": jabatan.unit,
    }
    kolom: dict[str, list[Any]] = {nama: [nilai] for nama, nilai in atribut.items()}
    kolom["jumlah_target"] = jumlah_target
    kolom["jumlah_disetujui"] = jumlah_disetujui
    kolom["hari_kerja"] = [len(hari)]
    kolom["hari_bertugas"] = [hari_bertugas]
    kolom["hari_bulan"] = [fakta.periode.akhir.day]
    kolom["menit_minimal_hari"] = [_menit_minimal(jabatan, kebijakan)]
    kolom["menit_maksimal_hari"] = [kebijakan.aturan.menit_maksimal_hari]
    indeks = [n for n, isi in enumerate(kegiatan_hari) for _ in isi]
    return Orang(
        fakta=fakta,
        atribut=atribut,
        hari=hari,
        kejadian=kejadian_bulan(
            hari, kebijakan=kebijakan, hari_berjalan=fakta.hari_berjalan
        ),
        kegiatan_hari=kegiatan_hari,
        kolom=kolom,
        banyak={
            "bulan": 1,
            "hari": len(hari),
            "target": len(jumlah_target),
            "kegiatan": len(indeks),
        },
        indeks={
            "hari": list(range(len(hari))),
            "target": indeks_target,
            "kegiatan": indeks,
        },
    )


def _menit_minimal(jabatan: Penempatan, kebijakan: Kebijakan) -> int:
    minimal = kebijakan.aturan.menit_minimal_hari.get(jabatan.kelompok)
    if minimal is None:
        raise _tolak(
            "kelompok_tidak_dikenal",
            f"Kelompok jabatan '{jabatan.kelompok}' tidak dikenal. "
            "Perbaiki kelompok jabatan itu.",
            jabatan.id,
        )
    return minimal


def _hari(fakta: Fakta, kebijakan: Kebijakan) -> list[HariDinilai]:
    """The duty days in order of date, judged."""
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    hasil = []
    terakhir: date | None = None
    for h in sorted(fakta.hari, key=_TANGGAL):
        if not awal <= h.tanggal <= akhir:
            raise _tolak(
                "hari_di_luar_bulan",
                f"Hari {h.tanggal.isoformat()} di luar bulan {fakta.periode}. "
                "Hapus dari fakta bulan ini.",
            )
        if h.tanggal == terakhir:
            raise _tolak(
                "hari_ganda",
                f"Hari {sebut_tanggal(h.tanggal)} tercatat dua kali. Sisakan satu.",
            )
        terakhir = h.tanggal
        if h.jadwal_masuk is not None:
            hasil.append(
                nilai_hari(h, kebijakan=kebijakan, hari_berjalan=fakta.hari_berjalan)
            )
    return hasil


def _potret(fakta: Fakta, kebijakan: Kebijakan) -> tuple[Penempatan, Status, int]:
    """The post and status that tell the pay, and the calendar days of service."""
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    bertugas = sorted(
        (p for p in fakta.penempatan if p.jenis == "definitif"), key=lambda p: p.sejak
    )
    rentang = [(max(p.sejak, awal), min(p.sampai, akhir)) for p in bertugas]
    if not bertugas or any(mulai > selesai for mulai, selesai in rentang):
        raise _tolak(
            "tanpa_penempatan",
            f"Tidak ada jabatan definitif pada {fakta.periode.nama}. "
            "Lengkapi penempatan pegawai ini.",
            *(p.id for p in bertugas),
        )
    for n in range(1, len(rentang)):
        if rentang[n][0] <= rentang[n - 1][1]:
            raise _tolak(
                "penempatan_bertindihan",
                "Dua jabatan definitif pada tanggal yang sama. "
                "Akhiri salah satu sehari sebelum yang lain mulai.",
                bertugas[n - 1].id,
                bertugas[n].id,
            )
    di_awal = kebijakan.potret == "awal"
    jabatan = bertugas[0 if di_awal else -1]
    hari = rentang[0][0] if di_awal else rentang[-1][1]
    if jabatan.kelas is None:
        raise _tolak(
            "tanpa_kelas",
            f"Jabatan {jabatan.nama_jabatan} ({jabatan.jabatan}) belum punya kelas. "
            "Isi kelas jabatannya.",
            jabatan.id,
        )
    lama = sum((selesai - mulai).days + 1 for mulai, selesai in rentang)
    return jabatan, _status(fakta, hari), lama


def _status(fakta: Fakta, hari: date) -> Status:
    cocok = [s for s in fakta.status if s.sejak <= hari <= s.sampai]
    if len(cocok) == 1:
        return cocok[0]
    if cocok:
        raise _tolak(
            "status_bertentangan",
            f"Ada {len(cocok)} status kepegawaian pada {sebut_tanggal(hari)}. "
            "Akhiri yang tidak berlaku.",
            *(s.id for s in cocok),
        )
    raise _tolak(
        "tanpa_status",
        f"Tidak ada status kepegawaian pada {sebut_tanggal(hari)}. Lengkapi statusnya.",
    )


Capaian = list[dict[str | None, int]]
"""For each duty day the approved quantity by RHK."""


def _kegiatan(
    fakta: Fakta, kebijakan: Kebijakan, tempat: dict[date, int]
) -> tuple[list[list[Kegiatan]], Capaian]:
    """Approved work that counts, by day, and what it adds up to for each RHK."""
    ber_rhk = kebijakan.penilaian.kegiatan_dihitung == "ber_rhk"
    periode = fakta.periode
    per_hari: list[list[Kegiatan]] = [[] for _ in tempat]
    capaian: Capaian = [{} for _ in tempat]
    for k in sorted(fakta.kegiatan, key=_ID):
        keadaan, jumlah, rhk = k.keadaan, k.jumlah, k.rhk
        if keadaan not in KEADAAN_KEGIATAN or k.menit < 0 or jumlah < 0:
            raise _tolak_kegiatan(k)
        if keadaan == "disetujui" and (rhk or not ber_rhk):
            n = tempat.get(k.tanggal)
            if n is not None:
                per_hari[n].append(k)
                sehari = capaian[n]
                sehari[rhk] = sehari.get(rhk, 0) + jumlah
            elif k.tanggal not in periode:
                raise _tolak(
                    "kegiatan_di_luar_bulan",
                    f"Kegiatan {k.id} bertanggal {k.tanggal.isoformat()}, di luar "
                    f"{periode}. Perbaiki tanggalnya.",
                    k.id,
                )
    return per_hari, capaian


def _tolak_kegiatan(k: Kegiatan) -> TidakTerhitung:
    return _tolak(
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
            raise _tolak(
                "target_minus", f"Target {t.id} kurang dari nol. Perbaiki.", t.id
            )
        if n is not None:
            due.append(jumlah)
            disetujui.append(capaian[n].get(t.rhk, 0))
            indeks.append(n)
    return due, disetujui, indeks
