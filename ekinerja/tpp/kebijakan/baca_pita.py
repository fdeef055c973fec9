"""Read ``lapis = [...]``: bands in rising order, without hole or overlap."""

from datetime import time
from itertools import pairwise

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan.bacaan import Meja, detik, sebagai_angka
from ekinerja.tpp.kebijakan.lingkup import Lingkup


def baca_pitapita(meja: Meja, lingkup: Lingkup, *, skala: str) -> b.Pitapita | None:
    """``lapis = [...]``: rising edges of one kind, the last band open."""
    baris = meja.daftar("lapis")
    pita, jenis = [], set()
    sebelumnya: b.Angka | None = None
    for nomor, m in enumerate(baris):
        terakhir = nomor == len(baris) - 1
        batas, cara = _batas(m, skala, terakhir=terakhir)
        jenis |= {cara} - {""}
        mulai = _ubah(m, "mulai", skala)
        if mulai is not None and sebelumnya is not None and mulai != sebelumnya:
            kata = "berlubang" if mulai > sebelumnya else "bertindihan"
            m.salah(
                "mulai",
                f"Lapis {kata}: mulai tidak sama dengan batas lapis sebelumnya.",
                "Samakan keduanya, atau hapus kunci 'mulai'.",
            )
        if batas is not None and sebelumnya is not None and batas <= sebelumnya:
            m.salah(
                cara,
                "Batas lapis tidak naik: bertindihan dengan lapis sebelumnya.",
                "Urutkan batas dari kecil ke besar.",
            )
        sebelumnya = batas
        nilai = m.nilai_boleh("nilai", wajib=True, minimal=0)
        lingkup.nilai(m, "nilai", nilai)
        pita.append(
            b.Pita(
                batas,
                nilai if nilai is not None else 0,
                m.angka("per_menit", 0),
                m.teks("dasar_hukum", ""),
            )
        )
        m.selesai()
    if len(jenis) > 1:
        meja.salah(
            "lapis",
            "Satu daftar lapis memakai 'sampai' dan 'sebelum' sekaligus.",
            "Pilih satu: 'sampai' memasukkan batasnya, 'sebelum' tidak.",
        )
    if not pita:
        return None
    hasil = b.Pitapita(tuple(pita), jenis != {"sebelum"}, skala)
    _periksa_searah(meja, hasil)
    return hasil


def _batas(m: Meja, skala: str, *, terakhir: bool) -> tuple[b.Angka | None, str]:
    ada = [k for k in ("sampai", "sebelum") if k in m.isi]
    if len(ada) > 1:
        m.salah("sampai", "Lapis punya 'sampai' dan 'sebelum'.", "Hapus salah satu.")
        m.ambil("sebelum", wajib=False)
    if not ada and not terakhir:
        m.salah("", "Lapis tanpa batas bukan yang terakhir.", "Beri 'sampai = ...'.")
    if ada and terakhir:
        m.salah(
            ada[0],
            "Lapis berlubang: di atas batas ini tidak ada nilainya.",
            "Tambahkan lapis terakhir tanpa batas, mis. { nilai = 0 }.",
        )
    return (_ubah(m, ada[0], skala), ada[0]) if ada else (None, "")


def _ubah(m: Meja, kunci: str, skala: str) -> b.Angka | None:
    """An edge in seconds (clock, duration) or as the number it is."""
    mentah = m.ambil(kunci, wajib=False)
    if mentah is None:
        return None
    if skala == "jam":
        if isinstance(mentah, time):
            return detik(mentah)
        m.salah(kunci, f"'{kunci}' bukan jam.", "Tulis jam seperti 07:15:00.")
        return None
    nilai = sebagai_angka(mentah)
    if nilai is None:
        m.salah(kunci, f"'{kunci}' bukan angka.", "Tulis angka.")
        return None
    return nilai * 60 if skala == "durasi" else nilai


def _periksa_searah(meja: Meja, lapis: b.Pitapita) -> None:
    """Values of bands only rise or only fall."""
    deret: list[b.Angka] = []
    for n, p in enumerate(lapis.pita):
        if isinstance(p.nilai, str):
            return
        deret.append(p.nilai)
        bawah = lapis.pita[n - 1].batas if n else None
        if p.per_menit and lapis.skala == "angka":
            meja.salah(
                "lapis", "'per_menit' hanya untuk jam dan lama.", "Hapus kunci itu."
            )
        elif p.per_menit and p.batas is not None and bawah is not None:
            deret.append(p.nilai + p.per_menit * -(-(p.batas - bawah) // 60))
        elif p.per_menit and n == 0 and lapis.skala == "jam":
            meja.salah(
                "lapis",
                "Lapis pertama memakai 'per_menit' tetapi tidak punya awal.",
                "Beri lapis pertama satu nilai tetap.",
            )
    naik = all(x <= y for x, y in pairwise(deret))
    turun = all(x >= y for x, y in pairwise(deret))
    if not naik and not turun:
        meja.salah(
            "lapis",
            "Nilai lapis naik lalu turun (atau sebaliknya).",
            "Nilai lapis harus searah; periksa angkanya.",
        )
