"""Write a mapping as the TOML text that people edit and the reader reads back."""

from collections.abc import Iterator
from datetime import date

from ekinerja.pembuktian.arti import HARIAN, PEGAWAI
from ekinerja.pembuktian.pemetaan import Bawaan, Jadwal, Pemetaan, Tabel
from ekinerja.pembuktian.usul import Usulan


def tulis_pemetaan(usulan: Usulan, sumber: str) -> str:
    """The proposal as a TOML text, every column named and every choice explained."""
    p = usulan.pemetaan
    bulan = f'"{p.periode}"' if usulan.periode_ada else '""   # isi, mis. "2026-10"'
    bagian = [
        f"# Usulan pemetaan untuk {sumber}. Periksa arti setiap kolom, ubah yang keliru.",
        "# Semua arti ada di docs/rujukan/pemetaan.md.",
        "",
        f"periode = {bulan}",
        *_tulis_tanpa_baris(p),
        "",
        *_tulis_tabel(PEGAWAI, p.pegawai),
    ]
    if p.harian is not None:
        bagian += _tulis_tabel(HARIAN, p.harian)
    bagian += [*_tulis_jadwal(p.jadwal), *_tulis_bawaan(p.bawaan)]
    for jenis, kata in p.kata.items():
        bagian += [f"[kata.{jenis}]   # kata di lembar = arti di kebijakan"]
        bagian += [f"{_petik(k)} = {_petik(v)}" for k, v in kata.items()]
        bagian += [""]
    return "\n".join(bagian).rstrip() + "\n"


def _tulis_tanpa_baris(p: Pemetaan) -> Iterator[str]:
    if p.harian is not None:
        lain = '   # atau "tanpa_keterangan"'
        yield f'hari_tanpa_baris = "{p.hari_tanpa_baris}"{lain}'


def _petik(teks_: str) -> str:
    bersih = teks_.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else " " for c in bersih) + '"'


def _tulis_tabel(nama: str, tabel: Tabel) -> Iterator[str]:
    yield f"[{nama}]"
    yield f"lembar      = {_petik(tabel.lembar)}"
    yield f"baris_judul = {list(tabel.baris_judul)}"
    yield "kolom = ["
    for k in tabel.kolom:
        isi = [f"huruf = {_petik(k.huruf)}", f"judul = {_petik(k.judul)}"]
        isi.append(f"arti = {_petik(k.arti)}")
        isi += [
            f"{kunci} = {_petik(nilai)}"
            for kunci, nilai in (
                ("kode", k.kode),
                ("kejadian", k.kejadian),
                ("jenis", k.jenis),
            )
            if nilai
        ]
        isi += [f"menit = {k.menit}"] if k.menit else []
        yield f"  {{ {', '.join(isi)} }},"
    yield "]"
    yield ""


def _tulis_jadwal(jadwal: Jadwal) -> Iterator[str]:
    libur = ", ".join(map(date.isoformat, jadwal.libur))
    yield "[jadwal]   # hari wajib kerja bulan itu, bila lembar tidak menyebutnya"
    yield f"masuk         = {jadwal.masuk.isoformat()}"
    yield f"pulang        = {jadwal.pulang.isoformat()}"
    yield f"hari_seminggu = {jadwal.hari_seminggu}"
    yield f"libur         = [{libur}]   # mis. [2026-10-28]"
    yield f"menit_kerja   = {jadwal.menit_kerja}"
    yield ""


def _tulis_bawaan(bawaan: Bawaan) -> Iterator[str]:
    yield "[bawaan]   # berlaku bagi semua orang bila tidak ada kolomnya"
    yield f"status         = {_petik(bawaan.status)}"
    yield f"kelompok       = {_petik(bawaan.kelompok)}"
    yield f"jenjang        = {_petik(bawaan.jenjang)}"
    if bawaan.kelas is not None:
        yield f"kelas          = {bawaan.kelas}"
    yield f"menit_sehari   = {bawaan.menit_sehari}   # menit disetujui tiap hari hadir"
    yield f"persen_capaian = {bawaan.persen_capaian}"
    yield ""
