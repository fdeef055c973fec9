"""Read ``[[ukuran]]``: the five kinds of measure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from itertools import pairwise
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bacaan import Meja, detik, sebagai_angka, terdekat
from ekinerja.tpp.kebijakan.tabel import BerkasTabel, baca_tabel

RANGKUM = ("jumlah", "rata", "hitung", "terbesar", "terkecil")
CARA_BULAT = ("setengah_atas", "ke_bawah", "potong")


@dataclass(slots=True)
class Lingkup:
    """What a policy file may name at this point of reading it."""

    berkas: BerkasTabel
    kelas: tuple[int, ...] = ()
    izin: tuple[str, ...] = ()
    per: dict[str, str] = field(default_factory=dict)  # name -> what it stands on
    skala: dict[str, str] = field(default_factory=dict)
    satuan: dict[str, str] = field(default_factory=dict)

    def kenal(self, meja: Meja, kunci: str, nama: str) -> str:
        """What ``nama`` stands on; notes a fault and says "bulan" when unknown."""
        if nama in self.per:
            return self.per[nama]
        if nama:
            meja.salah(
                kunci,
                f"'{nama}' belum dibuat sebelum baris ini.",
                terdekat(nama, self.per),
            )
        return s.BULAN

    def nilai(self, meja: Meja, kunci: str, nilai: b.Nilai | None) -> str:
        return self.kenal(meja, kunci, nilai) if isinstance(nilai, str) else s.BULAN

    def bulanan(self, meja: Meja, kunci: str, nilai: b.Nilai | None) -> None:
        """``nilai`` must be one number for the whole month."""
        per = self.nilai(meja, kunci, nilai)
        if per != s.BULAN:
            meja.salah(
                kunci,
                f"'{nilai}' dihitung per {per}, di sini perlu satu angka sebulan.",
                "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
            )


def baca_pembulatan(meja: Meja) -> b.Pembulatan | None:
    """``bulat`` and ``digit``."""
    cara = meja.pilihan("bulat", CARA_BULAT, "")
    digit = meja.bulat("digit", minimal=-6, bawaan=0)
    return b.Pembulatan(cara, digit) if cara else None


def baca_saringan(meja: Meja, lingkup: Lingkup, kunci: str = "jika") -> b.Saringan:
    """``jika = { status = ["cpns"] }``: attributes of the person."""
    isi = meja.anak(kunci, wajib=False)
    if isi is None:
        return ()
    saringan = []
    for atribut in isi.isi:
        if s.ATRIBUT.get(atribut) != s.BULAN:
            dikenal = [n for n, per in s.ATRIBUT.items() if per == s.BULAN]
            isi.salah(atribut, f"'{atribut}' bukan sifat.", terdekat(atribut, dikenal))
            continue
        mentah = isi.ambil(atribut, wajib=True)
        nilai = mentah if isinstance(mentah, list) else [mentah]
        ranah = ranah_atribut(atribut, lingkup)
        for n in nilai:
            if ranah and n not in ranah:
                isi.salah(
                    atribut,
                    f"{atribut} '{n}' tidak ada.",
                    terdekat(str(n), map(str, ranah)),
                )
        saringan.append((atribut, frozenset(nilai)))
    return tuple(saringan)


def ranah_atribut(atribut: str, lingkup: Lingkup) -> tuple[Any, ...]:
    """Every value an attribute may have; empty where that is open."""
    if atribut == "kelas":
        return lingkup.kelas
    if atribut == "ketidakhadiran":
        return ("", *lingkup.izin)
    return s.NILAI_ATRIBUT.get(atribut, ())


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
        nilai = m.nilai_boleh("nilai", wajib=True)
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


def _kepala(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    nama = meja.teks("nama")
    if nama in lingkup.per or nama in s.ATRIBUT:
        meja.salah("nama", f"Nama '{nama}' sudah dipakai.", "Beri nama lain.")
    per = meja.pilihan("per", (s.BULAN, s.HARI, s.TARGET, s.KEGIATAN), s.BULAN)
    rangkum = meja.pilihan("rangkum", RANGKUM, "")
    jika = baca_saringan(meja, lingkup)
    selainnya = meja.nilai_boleh("selainnya", wajib=bool(jika))
    lingkup.nilai(meja, "selainnya", selainnya)
    kepala: dict[str, Any] = {
        "nama": nama,
        "judul": meja.teks("judul", nama.replace("_", " ")),
        "satuan": meja.teks("satuan", ""),
        "per": per,
        "rangkum": rangkum,
        "ke": meja.pilihan("ke", (s.HARI, s.BULAN), s.BULAN),
        "bila_kosong": meja.angka_boleh("bila_kosong"),
        "jika": jika,
        "selainnya": selainnya,
        "bulat": baca_pembulatan(meja),
        "maksimal": meja.nilai_boleh("maksimal"),
        "minimal": meja.nilai_boleh("minimal"),
        "dasar_hukum": meja.teks("dasar_hukum"),
    }
    for kunci in ("maksimal", "minimal"):
        lingkup.bulanan(meja, kunci, kepala[kunci])
    if rangkum and per == s.BULAN:
        meja.salah("rangkum", "Ukuran per bulan tidak dirangkum.", "Hapus 'rangkum'.")
    if rangkum in ("rata", "terbesar", "terkecil") and kepala["bila_kosong"] is None:
        meja.salah(
            "rangkum",
            f"rangkum = '{rangkum}' tanpa nilai bila tidak ada yang dirangkum.",
            "Tambahkan bila_kosong = ...",
        )
    return kepala


def _poin(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    if meja.isi.get("per", s.BULAN) not in (s.BULAN, s.HARI):
        meja.salah("per", "poin dihitung per bulan atau per hari.", "Hapus 'per'.")
    tarif = []
    for m in meja.daftar("tarif"):
        kejadian = m.pilihan("kejadian", s.KEJADIAN)
        nilai = m.angka_boleh("nilai")
        lapis = None
        if "lapis" in m.isi:
            lapis = baca_pitapita(m, lingkup, skala="durasi")
            if kejadian not in s.KEJADIAN_BERLAMA:
                m.salah("lapis", f"'{kejadian}' tidak punya lama.", "Pakai nilai = ...")
        if (nilai is None) == (lapis is None):
            m.salah("", "Tarif perlu salah satu: nilai atau lapis.", "Tulis satu saja.")
        tarif.append(
            b.Tarif(
                kejadian,
                m.teks("judul", ""),
                nilai,
                lapis,
                baca_saringan(m, lingkup),
                m.teks("dasar_hukum"),
            )
        )
        m.selesai()
    return {"tarif": tuple(tarif)}


def _rasio(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    a, pembagi = meja.nilai_boleh("a", wajib=True), meja.nilai_boleh("b", wajib=True)
    lingkup.nilai(meja, "a", a)
    lingkup.nilai(meja, "b", pembagi)
    return {
        "a": a,
        "b": pembagi,
        "kali": meja.angka("kali", 1),
        "bila_nol": meja.angka("bila_nol"),
    }


def _lapis(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    dari = meja.teks("dari")
    lingkup.kenal(meja, "dari", dari)
    skala = lingkup.skala.get(dari, "angka")
    pitapita = baca_pitapita(meja, lingkup, skala=skala)
    if dari in ("jam_masuk", "jam_pulang") and "bila_kosong" not in meja.isi:
        meja.salah(
            "dari",
            f"'{dari}' dapat kosong (tidak ada rekaman).",
            "Tambahkan bila_kosong = ...",
        )
    return {"dari": dari, "lapis": pitapita or b.Pitapita((), True, skala)}


def _tabel(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    kunci = meja.daftar_teks("kunci")
    for n in kunci:
        if n not in s.ATRIBUT:
            lingkup.kenal(meja, "kunci", n)
    ranah = {n: ranah_atribut(n, lingkup) for n in kunci}
    selainnya = meja.nilai_boleh("selainnya")
    lingkup.nilai(meja, "selainnya", selainnya)
    isi = baca_tabel(
        meja, berkas=lingkup.berkas, ranah=ranah, lengkap=selainnya is None
    )
    for nilai in isi.values():
        lingkup.nilai(meja, "isi", nilai)
    return {"kunci": kunci, "isi": isi, "berkas": meja.teks("berkas", "")}


def _gabung(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    tambah = []
    for m in meja.daftar("tambah", wajib=False):
        nama = m.teks("ukuran")
        lingkup.kenal(m, "ukuran", nama)
        tambah.append((nama, m.angka("bobot", 1)))
        m.selesai()
    kali = meja.ambil("kali", wajib=False) or []
    nilai_kali: list[b.Nilai] = []
    for n in kali if isinstance(kali, list) else [kali]:
        nilai = n if isinstance(n, str) else sebagai_angka(n)
        if nilai is None:
            meja.salah(
                "kali", "'kali' berisi selain angka dan nama.", "Periksa isinya."
            )
            continue
        lingkup.nilai(meja, "kali", nilai)
        nilai_kali.append(nilai)
    if tambah and nilai_kali:
        meja.salah("kali", "gabung menjumlah atau mengalikan.", "Pisahkan jadi dua.")
    bagi = meja.angka("bagi", 1)
    if bagi <= 0:
        meja.salah("bagi", "'bagi' harus lebih dari 0.", "Tulis angka positif.")
        bagi = 1
    return {
        "konstanta": meja.angka("konstanta", 0),
        "tambah": tuple(tambah),
        "kali": tuple(nilai_kali),
        "bagi": bagi,
    }


Pembaca = Callable[[Meja, Lingkup], dict[str, Any]]
JENIS: Mapping[str, tuple[type[b.Ukuran], Pembaca]] = {
    "poin": (b.Poin, _poin),
    "rasio": (b.Rasio, _rasio),
    "lapis": (b.Lapis, _lapis),
    "tabel": (b.Tabel, _tabel),
    "gabung": (b.Gabung, _gabung),
}


def rujukan(ukuran: b.Ukuran) -> tuple[b.Nilai, ...]:
    """Everything a measure is made of: names, attributes and numbers."""
    umum = () if ukuran.selainnya is None else (ukuran.selainnya,)
    match ukuran:
        case b.Rasio():
            return (*umum, ukuran.a, ukuran.b)
        case b.Lapis():
            return (*umum, ukuran.dari, *(p.nilai for p in ukuran.lapis.pita))
        case b.Tabel():
            return (*umum, *ukuran.kunci, *set(ukuran.isi.values()))
        case b.Gabung():
            return (*umum, *ukuran.kali, *(n for n, _ in ukuran.tambah))
    return umum


def baca_ukuran(meja: Meja, lingkup: Lingkup) -> b.Ukuran:
    """Read one measure and make its name known."""
    jenis = meja.pilihan("jenis", JENIS)
    kelas, pembaca = JENIS.get(jenis, JENIS["gabung"])
    kepala = _kepala(meja, lingkup)
    ukuran = kelas(**kepala, **pembaca(meja, lingkup))
    meja.selesai()
    _periksa_per(meja, ukuran, lingkup)
    lingkup.per[ukuran.nama] = ukuran.ke if ukuran.rangkum else ukuran.per
    lingkup.satuan[ukuran.nama] = ukuran.satuan
    return ukuran


def _periksa_per(meja: Meja, ukuran: b.Ukuran, lingkup: Lingkup) -> None:
    """A measure may look at its own thing, that thing's day, and the month."""
    terlihat = {s.BULAN, ukuran.per}
    if ukuran.per in (s.TARGET, s.KEGIATAN):
        terlihat.add(s.HARI)
    for nama in rujukan(ukuran):
        if not isinstance(nama, str):
            continue
        per = lingkup.per.get(nama) or s.ATRIBUT.get(nama, s.BULAN)
        if per not in terlihat:
            meja.salah(
                "per",
                f"'{nama}' dihitung per {per}, ukuran ini per {ukuran.per}.",
                f"Tulis per = \"{per}\" atau rangkum dahulu '{nama}'.",
            )
