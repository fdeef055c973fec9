"""Check one person's facts and lay them out in columns."""

from datetime import date
from typing import Any

from ekinerja.tpp.fakta import Fakta, Kegiatan, Penempatan, Status
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import kejadian_hari, nilai_hari, sebut_tanggal
from ekinerja.tpp.orang import HariDinilai, Orang
from ekinerja.tpp.penjelasan import Masalah, TidakTerhitung
from ekinerja.waktu import tulis_jam

KEADAAN_KEGIATAN = frozenset({"diajukan", "disetujui", "dikembalikan"})


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
    kegiatan_hari, kegiatan, indeks_kegiatan = _kegiatan(fakta, kebijakan, tempat)
    kejadian = [
        k
        for n, d in enumerate(hari)
        for k in kejadian_hari(
            n, d, kebijakan=kebijakan, hari_berjalan=fakta.hari_berjalan
        )
    ]
    jumlah_target, jumlah_disetujui, indeks_target = _target(fakta, tempat, kegiatan)
    atribut = {
        "status": status.status,
        "golongan": status.golongan,
        "kelas": jabatan.kelas,
        "jenjang": jabatan.jenjang,
        "kelompok": jabatan.kelompok,
        "jabatan": jabatan.jabatan,
        "unit": jabatan.unit,
    }
    aturan = kebijakan.aturan
    minimal = aturan.menit_minimal_hari.get(jabatan.kelompok)
    if minimal is None:
        raise _tolak(
            "kelompok_tidak_dikenal",
            f"Kelompok jabatan '{jabatan.kelompok}' tidak dikenal. "
            "Perbaiki kelompok jabatan itu.",
            jabatan.id,
        )
    kolom: dict[str, list[Any]] = {
        "jam_masuk": [d.masuk for d in hari],
        "jam_pulang": [d.pulang for d in hari],
        "terlambat": [d.terlambat for d in hari],
        "pulang_cepat": [d.pulang_cepat for d in hari],
        "menit_disetujui": [sum([k.menit for k in isi]) for isi in kegiatan_hari],
        "menit_kerja": [d.hari.menit_kerja for d in hari],
        "jumlah_target": jumlah_target,
        "jumlah_disetujui": jumlah_disetujui,
        "menit_kegiatan": [k.menit for k in kegiatan],
        "jumlah_kegiatan": [k.jumlah for k in kegiatan],
        "hari_kerja": [len(hari)],
        "hari_bertugas": [hari_bertugas],
        "hari_bulan": [(fakta.periode.akhir - fakta.periode.awal).days + 1],
        "menit_minimal_hari": [minimal],
        "menit_maksimal_hari": [aturan.menit_maksimal_hari],
        "ketidakhadiran": [
            d.hari.ketidakhadiran or "" if d.keadaan == "izin" else "" for d in hari
        ],
        "keadaan_hari": [d.keadaan for d in hari],
        "keterangan_hari": [_keterangan(d, kebijakan) for d in hari],
        "katalog": [k.katalog or "" for k in kegiatan],
    }
    kolom.update((nama, [nilai]) for nama, nilai in atribut.items())
    return Orang(
        fakta=fakta,
        atribut=atribut,
        hari=hari,
        kejadian=kejadian,
        kegiatan_hari=kegiatan_hari,
        kolom=kolom,
        banyak={
            "bulan": 1,
            "hari": len(hari),
            "target": len(jumlah_target),
            "kegiatan": len(kegiatan),
        },
        indeks={
            "hari": list(range(len(hari))),
            "target": indeks_target,
            "kegiatan": indeks_kegiatan,
        },
    )


def _keterangan(d: HariDinilai, kebijakan: Kebijakan) -> str:
    """How the day's arrival reads beside its amount."""
    jam = d.hari.masuk
    if jam is None:
        return "tanpa rekaman masuk" if d.keadaan != "izin" else ""
    teks = f"masuk {tulis_jam(jam, detik=True)}"
    tutup = kebijakan.aturan.jam_tutup_masuk
    if d.keadaan == "tanpa_keterangan" and tutup is not None and jam > tutup:
        return f"{teks}, lewat jam tutup {tulis_jam(tutup)}"
    return teks


def _hari(fakta: Fakta, kebijakan: Kebijakan) -> list[HariDinilai]:
    """The duty days in order of date, judged."""
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    hasil = []
    terakhir: date | None = None
    for h in sorted(fakta.hari, key=lambda h: h.tanggal):
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


def _kegiatan(
    fakta: Fakta, kebijakan: Kebijakan, tempat: dict[date, int]
) -> tuple[list[list[Kegiatan]], list[Kegiatan], list[int]]:
    """Approved work that counts: by day, in a row, and the day of each."""
    ber_rhk = kebijakan.penilaian.kegiatan_dihitung == "ber_rhk"
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    per_hari: list[list[Kegiatan]] = [[] for _ in tempat]
    for k in fakta.kegiatan:
        if k.keadaan not in KEADAAN_KEGIATAN or k.menit < 0 or k.jumlah < 0:
            raise _tolak(
                "kegiatan_tidak_benar",
                f"Kegiatan {k.id} ({k.uraian}) berkeadaan '{k.keadaan}', {k.menit} menit, "
                f"jumlah {k.jumlah}. Keadaan harus dikenal dan angka tidak minus.",
                k.id,
            )
        if k.keadaan == "disetujui" and (k.rhk or not ber_rhk):
            n = tempat.get(k.tanggal)
            if n is not None:
                per_hari[n].append(k)
            elif not awal <= k.tanggal <= akhir:
                raise _tolak(
                    "kegiatan_di_luar_bulan",
                    f"Kegiatan {k.id} bertanggal {k.tanggal.isoformat()}, di luar "
                    f"{fakta.periode}. Perbaiki tanggalnya.",
                    k.id,
                )
    for isi in per_hari:
        isi.sort(key=_urut_kegiatan)
    semua = [k for isi in per_hari for k in isi]
    indeks = [n for n, isi in enumerate(per_hari) for _ in isi]
    return per_hari, semua, indeks


def _urut_kegiatan(k: Kegiatan) -> str:
    return k.id


def _target(
    fakta: Fakta, tempat: dict[date, int], kegiatan: list[Kegiatan]
) -> tuple[list[int], list[int], list[int]]:
    """Quantities due and approved for each target of a duty day, and its day."""
    capaian: dict[tuple[date, str | None], int] = {}
    for k in kegiatan:
        kunci = (k.tanggal, k.rhk)
        capaian[kunci] = capaian.get(kunci, 0) + k.jumlah
    due, disetujui, indeks = [], [], []
    for t in fakta.target:
        n = tempat.get(t.tanggal)
        if t.jumlah < 0:
            raise _tolak(
                "target_minus", f"Target {t.id} kurang dari nol. Perbaiki.", t.id
            )
        if n is not None:
            due.append(t.jumlah)
            disetujui.append(capaian.get((t.tanggal, t.rhk), 0))
            indeks.append(n)
    return due, disetujui, indeks
