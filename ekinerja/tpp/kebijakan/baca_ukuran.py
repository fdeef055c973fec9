"""Read ``[[ukuran]]``: the five kinds of measure."""

from collections.abc import Callable, Mapping
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_pita import baca_pitapita
from ekinerja.tpp.kebijakan.baca_poin import baca_poin
from ekinerja.tpp.kebijakan.bacaan import Meja, sebagai_angka
from ekinerja.tpp.kebijakan.lingkup import (
    Lingkup,
    baca_pembulatan,
    baca_saringan,
    ranah_atribut,
)
from ekinerja.tpp.kebijakan.tabel import baca_tabel

RANGKUM = ("jumlah", "rata", "hitung", "terbesar", "terkecil")
JAM = ("jam_masuk", "jam_pulang", "jam_kembali")
PER = (s.BULAN, s.HARI, s.TARGET, s.KEGIATAN, s.TARGET_BULAN)


def _kepala(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    nama = meja.teks("nama")
    if nama in lingkup.per or nama in s.ATRIBUT:
        meja.salah("nama", f"Nama '{nama}' sudah dipakai.", "Beri nama lain.")
    per = meja.pilihan("per", PER, s.BULAN)
    rangkum = meja.pilihan("rangkum", RANGKUM, "")
    jika = baca_saringan(meja, lingkup)
    selainnya = meja.nilai_boleh("selainnya", wajib=bool(jika), minimal=0)
    lingkup.nilai(meja, "selainnya", selainnya)
    kepala: dict[str, Any] = {
        "nama": nama,
        "judul": meja.teks("judul", nama.replace("_", " ")),
        "satuan": meja.teks("satuan", ""),
        "per": per,
        "rangkum": rangkum,
        "ke": meja.pilihan("ke", (s.HARI, s.BULAN), s.BULAN),
        "bila_kosong": meja.angka_boleh("bila_kosong", minimal=0),
        "jika": jika,
        "selainnya": selainnya,
        "bulat": baca_pembulatan(meja),
        "maksimal": meja.nilai_boleh("maksimal"),
        "minimal": meja.nilai_boleh("minimal"),
        "dasar_hukum": meja.teks("dasar_hukum"),
    }
    for kunci in ("maksimal", "minimal"):
        lingkup.bulanan(meja, kunci, kepala[kunci])
    atas, bawah = kepala["maksimal"], kepala["minimal"]
    if isinstance(atas, b.Angka) and isinstance(bawah, b.Angka) and bawah > atas:
        meja.salah("minimal", "'minimal' melebihi 'maksimal'.", "Tukar keduanya.")
    if rangkum and per == s.BULAN:
        meja.salah("rangkum", "Ukuran per bulan tidak dirangkum.", "Hapus 'rangkum'.")
    if rangkum in ("rata", "terbesar", "terkecil") and kepala["bila_kosong"] is None:
        meja.salah(
            "rangkum",
            f"rangkum = '{rangkum}' tanpa nilai bila tidak ada yang dirangkum.",
            "Tambahkan bila_kosong = ...",
        )
    return kepala


def _rasio(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    a, pembagi = meja.nilai_boleh("a", wajib=True), meja.nilai_boleh("b", wajib=True)
    lingkup.nilai(meja, "a", a)
    lingkup.nilai(meja, "b", pembagi)
    return {
        "a": a,
        "b": pembagi,
        "kali": meja.angka("kali", 1),
        "bila_nol": meja.angka("bila_nol", minimal=0),
    }


def _lapis(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    dari = meja.teks("dari")
    lingkup.kenal(meja, "dari", dari)
    skala = lingkup.skala.get(dari, "angka")
    pitapita = baca_pitapita(meja, lingkup, skala=skala)
    if dari in JAM and "bila_kosong" not in meja.isi:
        meja.salah(
            "dari",
            f"'{dari}' dapat kosong (tidak ada rekaman).",
            "Tambahkan bila_kosong = ...",
        )
    return {"dari": dari, "lapis": pitapita or b.Pitapita((), True, skala)}


def _tabel(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    kunci = meja.daftar_teks("kunci")
    if "kunci" in meja.isi and not kunci:
        meja.salah("kunci", "'kunci' kosong.", 'Tulis mis. kunci = ["kelas"].')
    asing = [n for n in kunci if n not in s.ATRIBUT and n not in lingkup.per]
    for n in asing:
        lingkup.kenal(meja, "kunci", n, juga=s.ATRIBUT)
    if asing or not kunci:
        for n in ("berkas", "kolom", "isi", "selainnya"):
            meja.ambil(n, wajib=False)
        return {"kunci": (), "isi": {}, "berkas": ""}
    ranah = {n: ranah_atribut(n, lingkup) for n in kunci}
    selainnya = meja.nilai_boleh("selainnya", minimal=0)
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
    "poin": (b.Poin, baca_poin),
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


def baca_ukuran(meja: Meja, lingkup: Lingkup) -> b.Ukuran | None:
    """Read one measure and make its name known; None where its kind is unknown."""
    jenis = meja.pilihan("jenis", JENIS)
    kepala = _kepala(meja, lingkup)
    if meja.isi.get("jenis") not in JENIS:
        lingkup.per[kepala["nama"]] = kepala["per"]
        return None
    kelas, pembaca = JENIS[jenis]
    ukuran = kelas(**kepala, **pembaca(meja, lingkup))
    meja.selesai()
    _periksa_per(meja, ukuran, lingkup)
    lingkup.per[ukuran.nama] = ukuran.ke if ukuran.rangkum else ukuran.per
    lingkup.satuan[ukuran.nama] = ukuran.satuan
    if ukuran.rangkum == "rata" and ukuran.per in (s.HARI, s.TARGET_BULAN):
        lingkup.rata[ukuran.nama] = ukuran.per
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
        if nama in JAM and not isinstance(ukuran, b.Lapis):
            meja.salah(
                "", f"'{nama}' adalah jam, bukan angka.", "Pakai dalam jenis lapis."
            )
        if per not in terlihat:
            meja.salah(
                "per",
                f"'{nama}' dihitung per {per}, ukuran ini per {ukuran.per}.",
                f"Tulis per = \"{per}\" atau rangkum dahulu '{nama}'.",
            )
