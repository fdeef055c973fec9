"""Faults in the wider language: rates, splits, levies, variants, dates. All with a mend."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from ekinerja.tpp.kebijakan import KebijakanSalah, muat

ANGIN = Path(__file__).parent / "kebijakan/kabupaten-angin"
SATU, DUA = "2026-perbup-01", "2026-perbup-02"


class Ubah(NamedTuple):
    """One edit of a policy file, and the only fault it gives."""

    lama: str
    baru: str
    salah: str
    tulis: str
    folder: str = SATU
    berkas: str = "kebijakan.toml"


TARIF_SAKIT = 'rincian     = ["sakit"]\nbebas       = 2\nnilai       = 1\n'
RUSAK = {
    "an event nobody knows": Ubah(
        'kejadian    = "pulang_cepat"',
        'kejadian    = ["pulang_cepat", "pulang_awal"]',
        "'pulang_awal' tidak dikenal.",
        "Mungkin maksudnya 'pulang_cepat'.",
    ),
    "a rate without its event": Ubah(
        'kejadian    = "pulang_cepat"\n',
        "",
        "Kunci 'kejadian' belum ada.",
        "Tambahkan kejadian = ...",
    ),
    "a sanction rated by the day": Ubah(
        'nama        = "potong_hukuman"\njenis       = "poin"\n',
        'nama        = "potong_hukuman"\njenis       = "poin"\nper = "hari"\n'
        'rangkum = "jumlah"\n',
        "Kejadian ini milik sebulan, bukan sehari.",
        "Hapus 'per'.",
    ),
    "bands of nothing": Ubah(
        TARIF_SAKIT,
        TARIF_SAKIT + 'dari = "urutan"\n',
        "dari = 'urutan' tanpa lapis.",
        "Tulis lapis = [...].",
    ),
    "the number of the child for lateness": Ubah(
        'dari        = "total"        # jumlah menit sebulan; rekaman yang kurang = 90 menit',
        'dari        = "anak_ke"',
        "'terlambat' tidak punya anak_ke.",
        "Pilih dari yang lain.",
    ),
    "a length for an event without one": Ubah(
        'rincian     = ["cuti_besar"]\ndari        = "bulan_ke"',
        'rincian     = ["cuti_besar"]\ndari        = "besar"',
        "'izin' tidak punya lama.",
        "Pakai nilai = ...",
    ),
    "a detail of lateness": Ubah(
        'kejadian    = "pulang_cepat"\n',
        'kejadian    = "pulang_cepat"\nrincian = ["siang"]\n',
        "'pulang_cepat' tidak punya rincian.",
        "Hapus 'rincian'.",
    ),
    "a leave the policy does not know": Ubah(
        'rincian     = ["cuti_besar"]',
        'rincian     = ["cuti_besr"]',
        "izin 'cuti_besr' tidak ada.",
        "Mungkin maksudnya 'cuti_besar'.",
    ),
    "a report due on an unknown leave": Ubah(
        'izin_wajib_lapor      = ["wfh"]',
        'izin_wajib_lapor      = ["wfa"]',
        "izin 'wfa' tidak ada.",
        "Mungkin maksudnya 'wfh'.",
    ),
    "parts by measure without a remainder": Ubah(
        '{ komponen = "produktivitas", sisa = true }',
        '{ komponen = "produktivitas", persen = 60 }',
        "Bagian menurut ukuran perlu penerima sisa.",
        "Beri sisa = true.",
    ),
    "a deduction in rupiah from a percentage": Ubah(
        'dengan      = "denda_laporan"',
        'dengan      = "potong_lalai"',
        "'potong_lalai' bukan rupiah.",
        'Tulis satuan = "rupiah" padanya.',
    ),
    "a share of the basis of a deduction in rupiah": Ubah(
        'basis       = "rupiah"',
        'basis       = "rupiah"\nbagian_basis = 40',
        "Potongan rupiah tidak punya basis.",
        "Hapus.",
    ),
    "a bound without a bound": Ubah(
        'maksimal    = "pagu_bulan"\nbulat',
        "bulat",
        "batasi tanpa batas.",
        "Tambahkan maksimal = ...",
    ),
    "a day not every month has": Ubah(
        "potret        = 15",
        "potret        = 30",
        "Tanggal 30 tidak ada tiap bulan.",
        "Paling besar 28.",
    ),
    "the same variant twice": Ubah(
        'kode        = "ketiga_belas"',
        'kode        = "thr"',
        "Varian 'thr' ditulis dua kali.",
        "Hapus salah satu.",
    ),
    "a variant of an unknown criterion": Ubah(
        'kriteria    = ["beban_kerja"]\nbulat       = "ke_bawah"',
        'kriteria    = ["beban_krja"]\nbulat       = "ke_bawah"',
        "kriteria 'beban_krja' tidak ada.",
        "Mungkin maksudnya 'beban_kerja'.",
    ),
    "a policy within a month that does not say which": Ubah(
        'mulai_tengah_bulan = "bulan_berikutnya"\n',
        "",
        "Kunci 'mulai_tengah_bulan' belum ada.",
        "Tambahkan mulai_tengah_bulan = ...",
        DUA,
    ),
    "a Plt paid by the day": Ubah(
        'dari        = "tpp_dasar"\njabatan     = "plt"\njika        = { plt = ["lebih_tinggi"] }\nsel         = [\n'
        '  { kriteria = "beban_kerja", komponen = "tpp", persen = 60 },\n'
        '  { kriteria = "kondisi_kerja", komponen = "tpp", persen = 40 },\n]',
        'dari        = "menit_kerja"\njabatan     = "plt"\njika        = { plt = ["lebih_tinggi"] }\nsel         = [\n'
        '  { kriteria = "beban_kerja", komponen = "tpp", persen = 60 },\n]',
        "Jabatan Plt. dihitung sebulan.",
        "Pakai ukuran sebulan.",
        DUA,
    ),
    "a step after the levies": Ubah(
        '[[langkah]]\njenis       = "bulatkan"\nnama        = "bulatkan"\njudul       = "Dibulatkan sekali, di akhir"\nbulat       = "setengah_atas"\ndasar_hukum = "karangan"\n',
        '[[langkah]]\njenis = "bulatkan"\nnama = "bulatkan"\njudul = "x"\nbulat = "setengah_atas"\ndasar_hukum = "karangan"\n\n'
        '[[langkah]]\njenis = "pungut"\nnama = "dini"\njudul = "x"\npersen = 1\nbulat = "ke_bawah"\ndasar_hukum = "karangan"\n',
        "Langkah ini mengubah bruto sesudah pungut.",
        "Pindahkan ke atas.",
        DUA,
    ),
    "a levy nobody rounds": Ubah(
        'persen         = 1\nbulat          = "setengah_atas"\n',
        "persen         = 1\n",
        "pungut tanpa 'bulat'.",
        'Tulis bulat = "ke_bawah".',
        DUA,
    ),
    "a levy by an unknown category": Ubah(
        'kategori     = "ptkp"\nberkas       = "tarif_rata.csv"',
        'kategori     = "golonga"\npersen       = 5',
        "'golonga' bukan sifat.",
        "Mungkin maksudnya 'golongan'.",
        DUA,
    ),
    "a levy with a rate and brackets": Ubah(
        'cara            = "bertingkat"\n',
        'cara            = "bertingkat"\npersen = 5\n',
        "pungut perlu salah satu: persen atau lapis.",
        "Tulis satu saja.",
        DUA,
    ),
    "brackets that fall": Ubah(
        "{ sampai = 60_000_000, persen = 5 }",
        "{ sampai = 260_000_000, persen = 5 }",
        "Lapis pungutan tidak naik, atau lapis terakhirnya tidak terbuka.",
        "Urutkan 'sampai' dari kecil, lapis terakhir tanpa 'sampai'.",
        DUA,
    ),
    "something taken off the base twice over": Ubah(
        '{ judul = "PTKP", ukuran = "ptkp_setahun" }',
        '{ judul = "PTKP", ukuran = "ptkp_setahun", persen = 5 }',
        "Perlu salah satu: ukuran atau persen.",
        "Tulis satu saja.",
        DUA,
    ),
    "brackets of a file for nobody in particular": Ubah(
        'kategori     = "ptkp"\n',
        "",
        "Lapis dari berkas perlu kategori.",
        "Tulis kategori.",
        DUA,
    ),
    "a file of brackets that is not there": Ubah(
        'berkas       = "tarif_rata.csv"',
        'berkas       = "tarif.csv"',
        "Berkas tarif.csv tidak ada.",
        "Buat berkas itu.",
        DUA,
    ),
    "a file of brackets without a column": Ubah(
        "ptkp,sampai,persen",
        "ptkp,batas,persen",
        "tarif_rata.csv tidak punya kolom sampai.",
        "Tambahkan.",
        DUA,
        "tarif_rata.csv",
    ),
    "a bracket that pays": Ubah(
        "TK/0 TK/1 K/0,10000000,2",
        "TK/0 TK/1 K/0,10000000,-2",
        "Baris ini tidak terbaca: TK/0 TK/1 K/0, 10000000, -2.",
        "sampai dan persen berisi angka 0 atau lebih.",
        DUA,
        "tarif_rata.csv",
    ),
    "a levy that pays": Ubah(
        "persen         = 1\n",
        "persen         = -1\n",
        "persen = -1 terlalu kecil.",
        "Paling kecil 0.",
        DUA,
    ),
    "a bracket that is no number": Ubah(
        "TK/0 TK/1 K/0,10000000,2",
        "TK/0 TK/1 K/0,10 juta,2",
        "Baris ini tidak terbaca: TK/0 TK/1 K/0, 10 juta, 2.",
        "sampai dan persen berisi angka 0 atau lebih.",
        DUA,
        "tarif_rata.csv",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_fault_is_told_with_its_mend(nama: str, tmp_path: Path) -> None:
    ubah = RUSAK[nama]
    folder = tmp_path / "kabupaten-angin" / ubah.folder
    shutil.copytree(ANGIN / ubah.folder, folder)
    berkas = folder / ubah.berkas
    teks = berkas.read_text(encoding="utf-8")
    assert ubah.lama in teks
    berkas.write_text(teks.replace(ubah.lama, ubah.baru, 1), encoding="utf-8")

    with pytest.raises(KebijakanSalah) as galat:
        muat(folder)

    semua = [(k.kesalahan, k.seharusnya) for k in galat.value.kesalahan]
    assert (ubah.salah, ubah.tulis) in semua


def test_a_category_without_brackets_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "kabupaten-angin" / DUA
    shutil.copytree(ANGIN / DUA, folder)
    berkas = folder / "tarif_rata.csv"
    berkas.write_text(berkas.read_text().replace("K/3,,3.5", "TK/0,,3.5"))

    with pytest.raises(KebijakanSalah) as galat:
        muat(folder)

    assert "ptkp 'K/3' tidak ada." not in [k.kesalahan for k in galat.value.kesalahan]
    assert any("Lapis pungutan" in k.kesalahan for k in galat.value.kesalahan)


def test_a_category_nobody_levies_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "kabupaten-angin" / DUA
    shutil.copytree(ANGIN / DUA, folder)
    berkas = folder / "tarif_rata.csv"
    isi = berkas.read_text()
    berkas.write_text(isi.replace("K/3,6600000,0\nK/3,,3.5\n", ""))

    with pytest.raises(KebijakanSalah) as galat:
        muat(folder)

    assert [(k.kesalahan, k.seharusnya) for k in galat.value.kesalahan] == [
        ("ptkp 'K/3' tidak ada.", "Tambahkan barisnya.")
    ]
