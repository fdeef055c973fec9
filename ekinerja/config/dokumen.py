"""Reference pages written from the code: ``python -m ekinerja.config.dokumen``.

A test compares them with the files in ``docs/rujukan``; whoever changes the table runs
this command and commits both.
"""

import os
from pathlib import Path

from ekinerja.kinerja.rules import gambar_alur as alur_aktivitas
from ekinerja.kinerja.rules import gambar_alur_kelalaian as alur_kelalaian
from ekinerja.pembuktian.rujukan import pemetaan
from ekinerja.periode.rules import gambar_alur as alur_bulan
from ekinerja.periode.rules.draf import gambar_alur_kebijakan
from ekinerja.presensi.rules import gambar_alur as alur_ketidakhadiran
from ekinerja.tpp.kebijakan.uraian.halaman import ukuran_dan_langkah

RUJUKAN = Path(__file__).resolve().parent.parent.parent / "docs" / "rujukan"

KEPALA_IZIN = """\
# Siapa boleh apa

Ditulis dari `ekinerja/config/izin.py` oleh `python -m ekinerja.config.dokumen`. Jangan
diubah dengan tangan.

Satu alasan yang terpenuhi sudah cukup. Alamat atau metode yang tidak ada di sini tertutup
bagi semua orang.

| alasan | arti |
|---|---|
"""
ARTI = {
    "tamu": "siapa pun, masuk atau belum",
    "akun": "siapa pun yang sudah masuk",
    "pegawai": "yang sudah masuk dan presensi: semua kecuali kepala daerah",
    "bkpsdm": "peran BKPSDM pada hari itu",
    "auditor": "peran Inspektorat pada hari itu; membaca semua, tidak mengubah apa pun",
    "sendiri": "pemilik objeknya",
    "bawahan": "atasan langsung pemilik objeknya, pada tanggal objek itu",
    "kepala_unit": "pemegang jabatan teratas unit objeknya, pada tanggal objek itu",
}
SESUDAH_ARTI = """
Objek yang tidak boleh diketahui dijawab 404, yang boleh dilihat tetapi tidak boleh diubah
403. Draf hanya dikenal pemiliknya. Surat ketidakhadiran (misalnya surat dokter) tidak
dibuka untuk atasan.

## Alamat

| alamat | metode | boleh | objek | hanya peragaan |
|---|---|---|---|---|
"""
KEPALA_TERLIHAT = """
## Objek

| objek | dikenal oleh |
|---|---|
"""


def izin() -> str:
    """The permission table as a page."""
    from ekinerja.config.izin import ALASAN, TABEL, TERLIHAT

    baris = [f"| {alasan} | {ARTI[alasan]} |" for alasan in ALASAN]
    alamat = [
        f"| {rute} | {metode} | {', '.join(satu.boleh)} | {satu.objek or ''} "
        f"| {'ya' if satu.hanya_demo else ''} |"
        for rute, per_metode in TABEL.items()
        for metode, satu in per_metode.items()
    ]
    objek = [f"| {nama} | {', '.join(oleh)} |" for nama, oleh in TERLIHAT.items()]
    return (
        KEPALA_IZIN
        + "\n".join(baris)
        + "\n"
        + SESUDAH_ARTI
        + "\n".join(alamat)
        + "\n"
        + KEPALA_TERLIHAT
        + "\n".join(objek)
        + "\n"
    )


def peristiwa() -> str:
    """Every kind of event of the audit trail, with its sentence."""
    from ekinerja.audit.peristiwa import semua_jenis

    kepala = (
        "# Peristiwa dalam jejak\n\n"
        "Ditulis dari `peristiwa.py` tiap ruang oleh `python -m ekinerja.config.dokumen`."
        " Jangan diubah dengan tangan.\n\n"
        "| kode | kalimat |\n|---|---|\n"
    )
    return kepala + "".join(f"| {j.kode} | {j.kalimat} |\n" for j in semua_jenis())


def pesan_galat() -> str:
    """Every refusal, with what to do. Imports every room, so only when asked."""
    from ekinerja.config.pesan import halaman

    return halaman()


HALAMAN = {
    "izin.md": izin,
    "alur-aktivitas.md": alur_aktivitas,
    "alur-kelalaian.md": alur_kelalaian,
    "alur-ketidakhadiran.md": alur_ketidakhadiran,
    "alur-bulan.md": alur_bulan,
    "alur-kebijakan.md": gambar_alur_kebijakan,
    "peristiwa.md": peristiwa,
    "ukuran-dan-langkah.md": ukuran_dan_langkah,
    "pemetaan.md": pemetaan,
    "pesan-galat.md": pesan_galat,
}


def tulis(folder: Path = RUJUKAN) -> list[Path]:
    """Write every page; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, isi in HALAMAN.items():
        (folder / nama).write_text(isi(), encoding="utf-8")
    return [folder / nama for nama in HALAMAN]


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekinerja.config.settings_uji")
    django.setup()
    tulis()
