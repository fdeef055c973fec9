"""Invented months as the JSON of facts: every edge is met on both sides, often."""

from calendar import monthrange
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.hitung_ulang.umum import Fakta, detik

BULAN = ((2026, 2), (2026, 9), (2026, 12), (2027, 1))
TEPI_MENIT = (0, 1, 15, 30, 45, 60, 90, 120)
JADWAL = {
    "belitung-timur": ("07:30:00", "16:00:00"),
    "barito-selatan": ("06:30:00", "14:00:00"),
    "kota-magelang": ("07:30:00", "16:00:00"),
    "kota-kediri": ("07:30:00", "15:30:00"),
    "kota-madiun": ("07:30:00", "15:30:00"),
}
IZIN = {
    "belitung-timur": ("cuti_tahunan", "sakit", "dinas_luar", "diklat", "wfh"),
    "barito-selatan": ("cuti_tahunan", "sakit", "dinas_luar", "diklat"),
    "kota-magelang": ("cuti_tahunan", "sakit", "dinas_luar", "diklat", "wfh"),
    "kota-kediri": ("cuti_tahunan", "sakit", "dinas_luar", "diklat"),
    "kota-madiun": ("cuti_tahunan", "sakit", "dinas_luar", "diklat"),
}
JABATAN = ("sekda", "auditor", "dokter", "perawat", "bidan", "staf-1", "staf-2")
SEHARI = 24 * 60


def bulan_acak(daerah: str, acak: Random) -> Fakta:
    """One person's month; the same ``acak`` state gives the same month."""
    tahun, bulan = acak.choice(BULAN)
    akhir = date(tahun, bulan, monthrange(tahun, bulan)[1])
    awal = akhir.replace(day=1)
    sejak = awal + timedelta(days=acak.choice((-400, -400, -1, 0, 0, 1, 14)))
    sampai = akhir + timedelta(days=acak.choice((300, 300, 0, -1, -10)))
    hari_dinas = [awal + timedelta(days=n) for n in range(akhir.day)]
    kerja = [t for t in hari_dinas if t.weekday() < 5 and sejak <= t <= sampai]
    if acak.random() < 0.02:
        # fewer than a week on duty: a longer month without a duty day is refused
        sejak, sampai, kerja = akhir - timedelta(days=5), akhir, []
    hari = [_hari(daerah, t, acak) for t in kerja]
    fakta: Fakta = {
        "periode": f"{tahun:04d}-{bulan:02d}",
        "pegawai": "199001012015011001",
        "nama": "Sari",
        "status": _status(sejak, sampai, akhir, acak),
        "penempatan": [_penempatan(sejak, sampai, acak)],
        "hari": hari,
        "kegiatan": [
            _kegiatan(t, n, acak)
            for t in (*kerja, *hari_dinas[:2])
            for n in range(acak.choice((0, 1, 1, 2, 3)))
        ],
        "target": [
            _target(t, n, acak) for t in kerja for n in range(acak.choice((0, 1, 2)))
        ],
        "kewajiban": [],
        "hari_berjalan": None,
    }
    if hukuman := _hukuman(awal, acak):
        fakta["hukuman"] = hukuman
    if target := _target_bulan(acak):
        fakta["target_bulan"] = target
    _tanpa_kembar(fakta)
    return fakta


def _tanpa_kembar(fakta: Fakta) -> None:
    sehari: dict[str, int] = {}
    for n, k in enumerate(fakta["kegiatan"]):
        k["id"] = f"aktivitas:{n:04d}"
        if k["keadaan"] == "disetujui":
            menit = sehari.get(k["tanggal"], 0) + k["menit"]
            if menit > SEHARI:
                k["keadaan"] = "dikembalikan"
            else:
                sehari[k["tanggal"]] = menit


def _status(sejak: date, sampai: date, akhir: date, acak: Random) -> list[Any]:
    """One status, or two that follow each other within the month."""
    pilihan = ["pns", "pns", "pns", "pppk", "cpns", "pppk_paruh_waktu"]
    tengah = akhir.replace(day=acak.choice((2, 10, 20)))
    if acak.random() < 0.8 or not sejak < tengah <= sampai:
        return [_satu_status("1", acak.choice(pilihan), sejak, sampai)]
    sebelum = tengah - timedelta(days=1)
    return [
        _satu_status("1", "cpns", sejak, sebelum),
        _satu_status("2", "pns", tengah, sampai),
    ]


def _satu_status(nama: str, status: str, sejak: date, sampai: date) -> dict[str, Any]:
    return {
        "id": f"status:{nama}",
        "status": status,
        "golongan": "III/a",
        "sejak": sejak.isoformat(),
        "sampai": sampai.isoformat(),
    }


def _penempatan(sejak: date, sampai: date, acak: Random) -> dict[str, Any]:
    return {
        "id": "penempatan:1",
        "jenis": "definitif",
        "jabatan": acak.choice(JABATAN),
        "nama_jabatan": "Contoh",
        "unit": "u1",
        "nama_unit": "Contoh",
        "kelas": acak.randint(1, 15),
        "kelompok": acak.choice(("umum", "umum", "guru", "nakes")),
        "jenjang": acak.choice(
            ("jpt", "administrator", "pengawas", "fungsional", "pelaksana")
        ),
        "sejak": sejak.isoformat(),
        "sampai": sampai.isoformat(),
    }


def _hari(daerah: str, tanggal: date, acak: Random) -> dict[str, Any]:
    masuk, pulang = JADWAL[daerah]
    ragam = acak.random()
    izin = acak.choice(IZIN[daerah]) if ragam < 0.12 else None
    ada_masuk = izin is None and acak.random() > 0.06
    ada_pulang = izin is None and acak.random() > 0.06
    kunci = tanggal.isoformat()
    return {
        "tanggal": kunci,
        "jadwal_masuk": masuk,
        "jadwal_pulang": pulang,
        "menit_kerja": 450,
        "masuk": _jam(detik(masuk) + _geser(acak)) if ada_masuk else None,
        "pulang": _jam(detik(pulang) - _geser(acak)) if ada_pulang else None,
        "id_masuk": f"masuk:{kunci}" if ada_masuk else None,
        "id_pulang": f"pulang:{kunci}" if ada_pulang else None,
        "ketidakhadiran": izin,
        "id_ketidakhadiran": f"izin:{kunci}" if izin else None,
    }


def _geser(acak: Random) -> int:
    """Seconds past the plan: mostly none, often beside an edge."""
    ragam = acak.random()
    if ragam < 0.6:
        return -acak.randint(0, 1800)
    if ragam < 0.85:
        return acak.choice(TEPI_MENIT) * 60 + acak.choice((-1, 0, 1, 58, 59, 60))
    return acak.randint(0, 3 * 3600)


def _jam(nilai: int) -> str:
    return f"{nilai // 3600:02d}:{nilai // 60 % 60:02d}:{nilai % 60:02d}"


def _kegiatan(tanggal: date, nomor: int, acak: Random) -> dict[str, Any]:
    return {
        "id": "",
        "tanggal": tanggal.isoformat(),
        "keadaan": acak.choice(
            ("disetujui", "disetujui", "disetujui", "diajukan", "dikembalikan")
        ),
        "uraian": f"Pekerjaan {nomor}",
        "menit": acak.choice((60, 119, 120, 150, 239, 240, 299, 300, 301, 360, 451)),
        "jumlah": acak.choice((0, 1, 1, 2, 3, 5)),
        "rhk": acak.choice(("rhk:1", "rhk:1", "rhk:2", "rhk:3", None)),
        "katalog": acak.choice((None, "UM-01", "UM-04", "GR-03", "NK-02", "lain")),
    }


def _target(tanggal: date, nomor: int, acak: Random) -> dict[str, Any]:
    return {
        "id": f"target:{nomor}",
        "tanggal": tanggal.isoformat(),
        "rhk": f"rhk:{nomor + 1}",
        "uraian": "Pekerjaan",
        "jumlah": acak.choice((0, 1, 2, 3)),
        "satuan": "berkas",
    }


def _hukuman(awal: date, acak: Random) -> list[dict[str, Any]]:
    """Sanctions that have not begun, hold, hold for the last month, or are over."""
    hasil = []
    for n in range(acak.choice((0, 0, 0, 1, 2))):
        mulai = awal.month - acak.randint(-1, 13)
        tahun, bulan = divmod(awal.year * 12 + mulai - 1, 12)
        hasil.append(
            {
                "id": f"hukuman:{n}",
                "tingkat": acak.choice(("ringan", "sedang", "berat")),
                "uraian": "Contoh",
                "nomor_sk": "1",
                "sejak": date(tahun, bulan + 1, acak.randint(1, 28)).isoformat(),
                "bulan": acak.choice((1, 3, 6, 12)),
            }
        )
    return hasil


def _target_bulan(acak: Random) -> list[dict[str, Any]]:
    return [
        {
            "id": f"target_bulan:{n}",
            "rhk": f"rhk:{n + 1}",
            "uraian": "Pekerjaan",
            "jumlah": acak.choice((0, 1, 10, 20, 37)),
            "satuan": "berkas",
        }
        for n in range(acak.choice((0, 1, 2, 3)))
    ]
