"""Read ``[[langkah]]``: what each kind of step says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_pungut import baca_pungut
from ekinerja.tpp.kebijakan.bacaan import Meja, terdekat
from ekinerja.tpp.kebijakan.lingkup import (
    Lingkup,
    baca_pembulatan,
    baca_saringan,
)

RUPIAH = "rupiah"
PAGU = "pagu"
"""The component amounts stand in before they are split."""

TANPA_JIKA = ("bagi", "simpan")
"""Steps whose absence would leave later ones without what they stand on."""

AKIBAT = ("nol", "kali", "tahan", "tunda")
KEADAAN_KEWAJIBAN = ("belum", "selesai", "dikecualikan")
TEMPAT = re.compile(r"\{([a-z0-9_]+)\}")


@dataclass(slots=True)
class LingkupLangkah:
    """What a step may name: measures, cells, sums saved by earlier steps."""

    ukuran: Lingkup
    kriteria: tuple[str, ...]
    komponen: tuple[str, ...]
    simpanan: list[str] = field(default_factory=list)
    nama: set[str] = field(default_factory=set)


def baca_pada(meja: Meja, lingkup: LingkupLangkah) -> b.Pada:
    """``pada = { kriteria = [...], komponen = [...] }``; left out means all."""
    isi = meja.anak("pada", wajib=False)
    if isi is None:
        return b.Pada(None, None)
    pada = b.Pada(
        _pilih(isi, "kriteria", lingkup.kriteria),
        _pilih(isi, "komponen", (*lingkup.komponen, PAGU)),
    )
    isi.selesai()
    return pada


def _pilih(meja: Meja, kunci: str, ada: tuple[str, ...]) -> frozenset[str] | None:
    if kunci not in meja.isi:
        return None
    dipilih = meja.daftar_teks(kunci)
    for n in dipilih:
        _harus_ada(meja, kunci, n, ada)
    return frozenset(dipilih)


def _harus_ada(meja: Meja, kunci: str, nama: str, ada: tuple[str, ...]) -> None:
    if nama not in ada:
        meja.salah(kunci, f"{kunci} '{nama}' tidak ada.", terdekat(nama, ada))


def _kalimat(meja: Meja, kunci: str, lingkup: LingkupLangkah, *, hal: str) -> str:
    """A sentence with ``{names}`` of measures or attributes, of ``hal`` or the month."""
    kalimat = meja.teks(kunci, "")
    for nama in TEMPAT.findall(kalimat):
        per = s.ATRIBUT.get(nama) or lingkup.ukuran.kenal(
            meja, kunci, nama, juga=s.ATRIBUT
        )
        if per not in (s.BULAN, hal):
            meja.salah(
                kunci,
                f"'{nama}' dihitung per {per}, baris ini tidak.",
                "Pakai ukuran sebulan, atau hapus dari kalimat.",
            )
    return kalimat


def _judul(meja: Meja, lingkup: LingkupLangkah) -> str:
    """A step's own sentence is said once a month: nothing of a day may stand in it."""
    judul = meja.teks("judul")
    for nama in TEMPAT.findall(judul):
        if s.ATRIBUT.get(nama) != s.BULAN:
            lingkup.ukuran.bulanan(meja, "judul", nama, juga=s.ATRIBUT)
    return judul


def _isi(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    dari = meja.teks("dari")
    per = lingkup.ukuran.kenal(meja, "dari", dari)
    sel = []
    for m in meja.daftar("sel"):
        kriteria, komponen = m.teks("kriteria"), m.teks("komponen", PAGU)
        _harus_ada(m, "kriteria", kriteria, lingkup.kriteria)
        _harus_ada(m, "komponen", komponen, (*lingkup.komponen, PAGU))
        persen = m.nilai_boleh("persen", minimal=0)
        lingkup.ukuran.bulanan(m, "persen", persen)
        dasar = m.teks("dasar_hukum", "")
        sel.append(
            b.Isian(kriteria, komponen, 100 if persen is None else persen, dasar)
        )
        m.selesai()
    if per == s.HARI and len(sel) > 1:
        meja.salah("sel", "Ukuran per hari mengisi satu sel saja.", "Pisahkan langkah.")
    if per not in (s.HARI, s.BULAN):
        lingkup.ukuran.bulanan(meja, "dari", dari)
    return {
        "dari": dari,
        "sel": tuple(sel),
        "dasar": _kalimat(
            meja, "dasar", lingkup, hal=s.HARI if per != s.BULAN else per
        ),
        "rincian": _kalimat(
            meja, "rincian", lingkup, hal=s.HARI if per != s.BULAN else per
        ),
        "jabatan": _jabatan(meja, per),
    }


def _jabatan(meja: Meja, per: str) -> str:
    """Whose post the amount is read for; a day belongs to the own post only."""
    jabatan = meja.pilihan("jabatan", ("definitif", "plt"), "definitif")
    if jabatan == "plt" and per != s.BULAN:
        meja.salah("jabatan", "Jabatan Plt. dihitung sebulan.", "Pakai ukuran sebulan.")
    return jabatan


def _bagi(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    dari = meja.teks("dari", PAGU)
    _harus_ada(meja, "dari", dari, (*lingkup.komponen, PAGU))
    bagian: list[b.Bagian] = []
    for m in meja.daftar("bagian"):
        komponen = m.teks("komponen")
        _harus_ada(m, "komponen", komponen, lingkup.komponen)
        if komponen in {x.komponen for x in bagian}:
            m.salah("komponen", f"'{komponen}' mendapat dua bagian.", "Gabungkan.")
        sisa = m.ya("sisa", False)
        persen = m.nilai_boleh("persen", wajib=not sisa, minimal=0)
        lingkup.ukuran.bulanan(m, "persen", persen)
        bagian.append(b.Bagian(komponen, None if sisa else persen or 0))
        m.selesai()
    _periksa_bagian(meja, bagian)
    kriteria = _pilih(meja, "kriteria", lingkup.kriteria)
    return {"dari": dari, "kriteria": kriteria, "bagian": tuple(bagian)}


def _periksa_bagian(meja: Meja, bagian: list[b.Bagian]) -> None:
    """Shares make 100, or one part takes what the others leave."""
    berukuran = any(isinstance(x.persen, str) for x in bagian)
    tetap = sum((x.persen for x in bagian if isinstance(x.persen, b.Angka)), 0)
    banyak_sisa = sum(x.persen is None for x in bagian)
    if banyak_sisa > 1:
        meja.salah("bagian", "Lebih dari satu bagian mengambil sisa.", "Sisakan satu.")
    if not banyak_sisa and berukuran:
        meja.salah(
            "bagian", "Bagian menurut ukuran perlu penerima sisa.", "Beri sisa = true."
        )
    elif not banyak_sisa and bagian and tetap != 100:
        meja.salah(
            "bagian",
            f"Bagian berjumlah {tetap} persen, bukan 100.",
            "Perbaiki persennya, atau beri satu bagian sisa = true.",
        )
    if banyak_sisa and tetap >= 100:
        meja.salah("bagian", "Tidak ada sisa untuk dibagi.", "Kurangi persen lainnya.")


def _kalikan(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    dengan = meja.teks("dengan")
    lingkup.ukuran.bulanan(meja, "dengan", dengan)
    ukuran = lingkup.ukuran
    # A daily measure is refused already; its sentence may then be of the day.
    hal = ukuran.rata.get(dengan) or ukuran.per.get(dengan, s.BULAN)
    return {
        "pada": baca_pada(meja, lingkup),
        "dengan": dengan,
        "rincian": _kalimat(meja, "rincian", lingkup, hal=hal),
    }


def _kurangi(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    dengan = meja.teks("dengan")
    lingkup.ukuran.bulanan(meja, "dengan", dengan)
    basis = meja.pilihan("basis", ("sisa", "semua", RUPIAH, *lingkup.simpanan))
    bagian = meja.nilai_boleh("bagian_basis", minimal=0)
    lingkup.ukuran.bulanan(meja, "bagian_basis", bagian)
    if basis == RUPIAH and lingkup.ukuran.satuan.get(dengan) != RUPIAH:
        meja.salah(
            "basis", f"'{dengan}' bukan rupiah.", 'Tulis satuan = "rupiah" padanya.'
        )
    if basis == RUPIAH and bagian is not None:
        meja.salah("bagian_basis", "Potongan rupiah tidak punya basis.", "Hapus.")
    return {
        "pada": baca_pada(meja, lingkup),
        "dengan": dengan,
        "basis": basis,
        "bagian_basis": 100 if bagian is None else bagian,
    }


def _gerbang(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    akibat = meja.pilihan("akibat", AKIBAT)
    persen = meja.nilai_boleh("persen", wajib=akibat == "kali", minimal=0)
    lingkup.ukuran.bulanan(meja, "persen", persen)
    m = meja.anak("bila")
    syarat = _syarat(m, lingkup) if m else b.Syarat("", frozenset(), "", None, None)
    return {
        "bila": syarat,
        "akibat": akibat,
        "persen": 0 if persen is None else persen,
        "pada": baca_pada(meja, lingkup),
        "sebab": meja.teks("sebab"),
    }


def _syarat(m: Meja, lingkup: LingkupLangkah) -> b.Syarat:
    kewajiban, ukuran = m.teks("kewajiban", ""), m.teks("ukuran", "")
    if bool(kewajiban) == bool(ukuran):
        m.salah("", "Syarat perlu 'kewajiban' atau 'ukuran'.", "Tulis salah satu.")
    keadaan = m.daftar_teks("keadaan", wajib=bool(kewajiban))
    for n in keadaan:
        if n not in KEADAAN_KEWAJIBAN:
            m.salah("keadaan", f"'{n}' tidak dikenal.", terdekat(n, KEADAAN_KEWAJIBAN))
    if ukuran:
        lingkup.ukuran.bulanan(m, "ukuran", ukuran)
    kurang, lebih = m.angka_boleh("kurang_dari"), m.angka_boleh("lebih_dari")
    if ukuran and kurang is None and lebih is None:
        m.salah("ukuran", "Syarat ukuran tanpa batas.", "Tambahkan kurang_dari = ...")
    m.selesai()
    return b.Syarat(kewajiban, frozenset(keadaan), ukuran, kurang, lebih)


def _batasi(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    batas = {k: meja.nilai_boleh(k, minimal=0) for k in ("maksimal", "minimal")}
    for kunci, nilai in batas.items():
        if nilai not in lingkup.simpanan:
            lingkup.ukuran.bulanan(meja, kunci, nilai, juga=lingkup.simpanan)
    if "maksimal" not in meja.isi and "minimal" not in meja.isi:
        meja.salah("", "batasi tanpa batas.", "Tambahkan maksimal = ...")
    return {"pada": baca_pada(meja, lingkup), **batas}


def _bulatkan(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    if "bulat" not in meja.isi:
        meja.salah(
            "", "Langkah bulatkan tanpa 'bulat'.", 'Tulis bulat = "setengah_atas".'
        )
    return {"pada": baca_pada(meja, lingkup)}


def _simpan(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    sebagai = meja.teks("sebagai")
    if sebagai in lingkup.simpanan or sebagai in lingkup.ukuran.per:
        meja.salah("sebagai", f"Nama '{sebagai}' sudah dipakai.", "Beri nama lain.")
    elif meja.isi.get("aktif", True):
        lingkup.simpanan.append(sebagai)
    return {"pada": baca_pada(meja, lingkup), "sebagai": sebagai}


def _pungut(meja: Meja, lingkup: LingkupLangkah) -> dict[str, Any]:
    return baca_pungut(meja, lingkup, baca_pada(meja, lingkup))


Pembaca = Callable[[Meja, LingkupLangkah], dict[str, Any]]
JENIS: Mapping[str, tuple[type[b.Langkah], Pembaca]] = {
    "isi": (b.Isi, _isi),
    "bagi": (b.Bagi, _bagi),
    "kalikan": (b.Kalikan, _kalikan),
    "kurangi": (b.Kurangi, _kurangi),
    "gerbang": (b.Gerbang, _gerbang),
    "batasi": (b.Batasi, _batasi),
    "bulatkan": (b.Bulatkan, _bulatkan),
    "simpan": (b.Simpan, _simpan),
    "pungut": (b.Pungut, _pungut),
}


def baca_langkah(meja: Meja, lingkup: LingkupLangkah) -> b.Langkah | None:
    """Read one step, None where even its kind cannot be read."""
    jenis = meja.pilihan("jenis", JENIS)
    if meja.isi.get("jenis") not in JENIS:
        return None
    kelas, pembaca = JENIS[jenis]
    nama = meja.teks("nama")
    if nama in lingkup.nama:
        meja.salah("nama", f"Langkah '{nama}' ditulis dua kali.", "Beri nama lain.")
    lingkup.nama.add(nama)
    if jenis in TANPA_JIKA and "jika" in meja.isi:
        meja.salah(
            "jika",
            f"Langkah {jenis} berlaku bagi semua orang.",
            "Hapus 'jika', atau bedakan dengan ukuran.",
        )
    langkah = kelas(
        nama=nama,
        jenis=jenis,
        judul=_judul(meja, lingkup),
        dasar_hukum=meja.teks("dasar_hukum"),
        jika=baca_saringan(meja, lingkup.ukuran),
        aktif=meja.ya("aktif", True),
        bulat=baca_pembulatan(meja),
        **pembaca(meja, lingkup),
    )
    meja.selesai()
    return langkah
