"""What a policy's keys are called in a clerk's sentence, and how values are written.

A key without words of its own is read as it is written, underscores as blanks, so a
new key is covered before anybody names it here.
"""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ekinerja import uang
from ekinerja.waktu import NAMA_BULAN, tulis_durasi, tulis_jam

KATA = {
    "lapor_mundur_hari": "boleh melapor mundur (hari)",
    "lapor_batas_jam": "batas jam melapor pada hari terakhir",
    "lapor_saat_jam_kerja": "boleh melapor pada jam kerja",
    "wajib_rekaman": "wajib ada rekaman sebelum melapor",
    "menit_minimal_hari": "menit paling sedikit sehari",
    "menit_maksimal_hari": "menit paling banyak sehari",
    "tumpang_tindih": "kegiatan boleh bertumpang jam",
    "setujui_sekaligus_maks": "paling banyak disetujui sekaligus",
    "wajib_rhk": "kegiatan wajib ber-RHK",
    "bukti_wajib": "bukti wajib dilampirkan",
    "jam_tutup_masuk": "jam tutup masuk",
    "pdm_menghentikan_layanan": "PDM yang lewat batas menghentikan layanan",
    "layanan_kepegawaian": "layanan kepegawaian",
    "hitungan": "cara menghitung terlambat",
    "toleransi_menit": "toleransi (menit)",
    "tanpa_rekaman_masuk": "tanpa rekaman masuk",
    "tanpa_rekaman_pulang": "tanpa rekaman pulang",
    "izin": "ketidakhadiran yang sah",
    "kegiatan_dihitung": "kegiatan yang dihitung",
    "label_tpp": "sebutan pembayaran",
    "potret": "jabatan yang menentukan",
    "berlaku_sejak": "berlaku sejak",
    "berlaku_sampai": "berlaku sampai",
    "per_menit": "perubahan tiap menit",
    "bila_nol": "nilai bila pembaginya nol",
    "bila_kosong": "nilai bila tidak ada datanya",
    "selainnya": "nilai untuk selainnya",
    "maksimal": "paling banyak",
    "minimal": "paling sedikit",
    "bulat": "pembulatan",
    "konstanta": "angka tetap",
    "tambah": "dijumlahkan dari",
    "kali": "dikalikan",
    "bagi": "dibagi",
    "dari": "diambil dari",
    "dengan": "menurut ukuran",
    "pada": "mengenai",
    "jika": "hanya bila",
    "bila": "syarat",
    "sel": "mengisi",
    "aktif": "dijalankan",
    "akibat": "akibatnya",
    "sebagai": "disimpan sebagai",
    "persen": "persen",
    "kurang_dari": "kurang dari",
    "lebih_dari": "lebih dari",
    "lapis": "lapis",
    "batas": "sampai",
    "sampai": "sampai",
    "sebelum": "sebelum",
    "sejak": "mulai tanggal",
    "a": "pembilang",
    "b": "penyebut",
    "termasuk": "batas termasuk lapisnya",
    "dasar_hukum": "dasar hukum",
    "isi": "baris",
    "cara": "cara",
    "digit": "angka di belakang koma",
    "rangkum": "dirangkum dengan",
    "ke": "menjadi satu untuk tiap",
    "per": "dinilai tiap",
}


def kata(kunci: str) -> str:
    """What a key is called."""
    return KATA.get(kunci) or kunci.replace("_", " ")


def tulis(nilai: Any, satuan: str = "") -> str:
    """A value for reading: ``ya``, ``7.15``, ``1,5 %``, ``1 Januari 2027``."""
    if nilai is None:
        return "tidak ada"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int | Fraction | Decimal):
        return tulis_angka(Fraction(nilai), satuan)
    if isinstance(nilai, time):
        return tulis_jam(nilai, detik=bool(nilai.second))
    if isinstance(nilai, date):
        return tulis_tanggal(nilai)
    if isinstance(nilai, frozenset | set):
        return gabung(sorted(map(str, nilai)), "atau")
    if isinstance(nilai, tuple | list):
        return ", ".join(tulis(satu) for satu in nilai) or "tidak ada"
    return str(nilai) or "kosong"


def tulis_angka(nilai: Fraction, satuan: str = "") -> str:
    """A number with its unit: ``1,5 %``, ``Rp1.200``, ``30 menit``."""
    teks = uang.pecahan(nilai, digit=18)
    match satuan:
        case "persen":
            return f"{teks} %"
        case "rupiah":
            minus, angka = (uang.MINUS, teks[1:]) if nilai < 0 else ("", teks)
            return f"{minus}Rp{angka}"
        case _:
            return f"{teks} {satuan}".rstrip()


def tulis_tanggal(tanggal: date) -> str:
    """``1 Januari 2027``: a date of a document, where the weekday says nothing."""
    return f"{tanggal.day} {NAMA_BULAN[tanggal.month - 1]} {tanggal.year}"


def tulis_batas(nilai: Fraction | int | None, skala: str, satuan: str = "") -> str:
    """The edge of a band: a clock time or a duration in seconds, or a number."""
    if nilai is None:
        return "tanpa batas"
    if skala == "jam":
        detik = int(nilai)
        jam = time(detik // 3600 % 24, detik // 60 % 60, detik % 60)
        return tulis_jam(jam, detik=bool(jam.second))
    if skala == "durasi" and Fraction(nilai).denominator == 1:
        return tulis_durasi(int(nilai))
    return tulis_angka(Fraction(nilai), satuan)


def gabung(semua: Iterable[str], sambung: str = "dan") -> str:
    """``a, b, dan c``; two are joined without a comma."""
    *depan, akhir = list(semua) or [""]
    if not depan:
        return akhir
    koma = "," if len(depan) > 1 else ""
    return f"{', '.join(depan)}{koma} {sambung} {akhir}"
