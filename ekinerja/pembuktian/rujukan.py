"""The reference page of the mapping file, written from what reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import time
from typing import Any

from ekinerja.pembuktian.arti import ARTI, HARIAN, PEGAWAI, Arti
from ekinerja.pembuktian.pemetaan import KATA, TANPA_BARIS, Bawaan, Jadwal

KEPALA = """\
# Berkas pemetaan

Ditulis dari `ekinerja/pembuktian/` oleh `python -m ekinerja.config.dokumen`. Jangan diubah
dengan tangan.

Berkas pemetaan (`.toml`) mengatakan kepada `ekinerja tpp buktikan` apa arti setiap kolom
lembar kerja kantor. Usulannya ditulis program; cara memakainya di
[membuktikan kebijakan](../cara/membuktikan-kebijakan.md).

## Kunci paling atas

| kunci | wajib atau bawaan | isi |
|---|---|---|
| `periode` | wajib | bulan lembar itu, `"2026-10"`; juga memilih kebijakan di folder daerah |
| `pegawai` | wajib | tabel: lembar satu orang sebaris |
| `harian` | tidak ada | tabel: lembar satu orang sehari sebaris |
| `hari_tanpa_baris` | `"{tanpa_baris}"` | hari kerja tanpa baris di lembar harian: {pilihan} |
| `jadwal` | lihat bawah | tabel: hari wajib kerja dan jamnya |
| `bawaan` | lihat bawah | tabel: yang berlaku bagi semua orang bila tidak ada kolomnya |
| `kata` | tidak ada | tabel: kata di lembar = arti di kebijakan, untuk {kata} |

`[pegawai]` dan `[harian]` berisi `lembar` (nama lembar di buku kerja; kosong = satu-satunya
atau yang pertama), `baris_judul` (nomor baris judul kolom, misalnya `[4, 5]` untuk dua
tingkat), dan `kolom`: satu tabel tiap kolom dengan `huruf`, `judul` (dicocokkan, sehingga
kolom yang bergeser ketahuan), `arti`, dan kunci yang diminta artinya.
"""
PERAN = {
    "": "",
    "orang": "siapa dia",
    "periksa": "dicocokkan",
    "banyak": "direka menjadi fakta",
    "hari": "fakta satu hari",
    "harap": "dibandingkan",
}
KUNCI = {
    "menit": "`menit`: lama setiap kejadian, satu menit di dalam lapisnya",
    "jenis": "`jenis`: jenis izin seperti dalam `[penilaian] izin`, atau jenis acara",
    "kode": "`kode`: kode kriteria atau komponen, atau nama langkah",
    "kejadian": "`kejadian`: hanya bagian kejadian ini, misalnya `terlambat`",
}
URAIAN_JADWAL = {
    "masuk": "jam masuk",
    "pulang": "jam pulang",
    "hari_seminggu": "hari kerja seminggu, mulai Senin",
    "libur": "tanggal yang bukan hari kerja, `[2026-10-28]`",
    "menit_kerja": "menit kerja sehari tanpa istirahat",
}
URAIAN_BAWAAN = {
    "status": "status kepegawaian",
    "golongan": "golongan dan ruang",
    "kelas": "kelas jabatan",
    "kelompok": "kelompok jabatan",
    "jenjang": "jenjang jabatan",
    "menit_sehari": "menit kegiatan disetujui tiap hari hadir",
    "persen_capaian": "capaian target setiap hari, dalam persen",
}


def pemetaan() -> str:
    """The whole page."""
    kata = ", ".join(f"`{n}`" for n in KATA)
    pilihan = " atau ".join(f"`{n}`" for n in TANPA_BARIS)
    kepala = KEPALA.format(tanpa_baris=TANPA_BARIS[0], pilihan=pilihan, kata=kata)
    return "\n".join(
        (
            kepala,
            _arti("Arti kolom pegawai", ARTI[PEGAWAI]),
            _arti("Arti kolom harian", ARTI[HARIAN]),
            _setelan("Jadwal", Jadwal, URAIAN_JADWAL),
            _setelan("Bawaan", Bawaan, URAIAN_BAWAAN),
        )
    )


def _arti(judul: str, arti: Mapping[str, Arti]) -> str:
    baris = [
        f"| `{nama}` | {PERAN[isi.peran]} | {isi.uraian} | {'; '.join(_kunci(isi))} |\n"
        for nama, isi in arti.items()
    ]
    kepala = "| arti | dipakai untuk | isi kolomnya | kunci lain |\n|---|---|---|---|\n"
    return f"## {judul}\n\n{kepala}{''.join(baris)}"


def _kunci(arti: Arti) -> Iterable[str]:
    yield from (KUNCI[k] for k in arti.perlu)
    yield from (f"{KUNCI[k]} (boleh tidak ada)" for k in arti.boleh)


def _setelan(judul: str, kelas: Any, uraian: Mapping[str, str]) -> str:
    baris = [
        f"| `{f.name}` | {_bawaan(f.default)} | {uraian[f.name]} |\n"
        for f in fields(kelas)
    ]
    return f"## {judul}\n\n| kunci | bawaan | isi |\n|---|---|---|\n{''.join(baris)}"


def _bawaan(nilai: object) -> str:
    if nilai is None or nilai is MISSING:
        return "tidak ada"
    if isinstance(nilai, tuple):
        return "`[]`"
    if isinstance(nilai, time):
        return f"`{nilai.isoformat()}`"
    return f'`"{nilai}"`' if isinstance(nilai, str) else f"`{nilai}`"
