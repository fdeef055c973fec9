"""Faults of steps and of how they follow each other."""

from pathlib import Path

import pytest

from ekinerja.tpp.tests.rusak import BS, BT, TOML, Rusak, periksa_rusak, salin

BAGIAN = """  { komponen = "kehadiran", persen = 30 },
  { komponen = "kinerja", sisa = true },
]
"""
BAGI_LAGI = """
[[langkah]]
jenis = "bagi"
nama = "bagi_lagi"
judul = "Dibagi sekali lagi"
bagian = [{ komponen = "kinerja", sisa = true }]
bulat = "setengah_atas"
dasar_hukum = "karangan"
"""
LANGKAH_POTONGAN = """[[langkah]]
jenis       = "kurangi"
nama        = "potongan_kehadiran"
"""

RUSAK = {
    "a kind that does not exist": Rusak(
        'jenis       = "batasi"',
        'jenis       = "batas"',
        'jenis       = "batas"',
        "'batas' tidak dikenal.",
        "Mungkin maksudnya 'batasi'.",
        BS,
    ),
    "no kind at all": Rusak(
        'jenis       = "batasi"\n',
        "",
        '[[langkah]]\nnama        = "pagu"',
        "Kunci 'jenis' belum ada.",
        "Tambahkan jenis = ...",
        BS,
    ),
    "a misspelt key": Rusak(
        'basis       = "sisa"\nbulat ',
        'basis       = "sisa"\nbullat = "potong"\nbulat ',
        "bullat",
        "Kunci 'bullat' tidak dikenal.",
        "Mungkin maksudnya 'bulat'.",
    ),
    "a name used twice": Rusak(
        'nama        = "status"\njudul',
        'nama        = "tpp_dasar"\njudul       = "Dibayar"\n# judul',
        'nama        = "tpp_dasar"\njudul       = "Dibayar"',
        "Langkah 'tpp_dasar' ditulis dua kali.",
        "Beri nama lain.",
    ),
    "a measure that is never made": Rusak(
        'dengan      = "faktor_status"',
        'dengan      = "faktor_setatus"',
        '"faktor_setatus"',
        "'faktor_setatus' belum dibuat sebelum baris ini.",
        "Mungkin maksudnya 'faktor_status'.",
    ),
    "a criterion that does not exist": Rusak(
        '{ kriteria = "beban_kerja", persen',
        '{ kriteria = "beban_krja", persen',
        '"beban_krja"',
        "kriteria 'beban_krja' tidak ada.",
        "Mungkin maksudnya 'beban_kerja'.",
    ),
    "a name in a sentence that nobody knows": Rusak(
        'judul       = "TPP dasar kelas {kelas}"',
        'judul       = "TPP dasar kelas {klas}"',
        "{klas}",
        "'klas' belum dibuat sebelum baris ini.",
        "Mungkin maksudnya 'kelas'.",
    ),
    "a day's number in a sentence about the month": Rusak(
        'judul       = "Kehadiran pagi"',
        'judul       = "Kehadiran pagi {persen_pagi}"',
        '{persen_pagi}"\ndari',
        "'persen_pagi' dihitung per hari, di sini perlu satu angka sebulan.",
        "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
        BS,
    ),
    "a day's number beside a month's": Rusak(
        'rincian     = "{hari_bertugas} dari',
        'rincian     = "{menit_disetujui} dari',
        'rincian     = "{menit_disetujui} dari {hari_bulan}',
        "'menit_disetujui' dihitung per hari, baris ini tidak.",
        "Pakai ukuran sebulan, atau hapus dari kalimat.",
    ),
    "a target's number beside a day's": Rusak(
        'rincian     = "{keterangan_hari}"',
        'rincian     = "{jumlah_target}"',
        'rincian     = "{jumlah_target}"',
        "'jumlah_target' dihitung per target, baris ini tidak.",
        "Pakai ukuran sebulan, atau hapus dari kalimat.",
        BS,
    ),
    "cells filled from a number of each activity": Rusak(
        'dari        = "rupiah_kerja"',
        'dari        = "menit_kegiatan"',
        'dari        = "menit_kegiatan"',
        "'menit_kegiatan' dihitung per kegiatan, di sini perlu satu angka sebulan.",
        "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
        BS,
    ),
    "cells scaled by a number of each target": Rusak(
        'dengan      = "masa_tugas"',
        'dengan      = "jumlah_target"',
        'dengan      = "jumlah_target"',
        "'jumlah_target' dihitung per target, di sini perlu satu angka sebulan.",
        "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
    ),
    "shares that do not make 100": Rusak(
        '{ komponen = "kinerja", sisa = true }',
        '{ komponen = "kinerja", persen = 60 }',
        "bagian      = [",
        "Bagian berjumlah 90 persen, bukan 100.",
        "Perbaiki persennya, atau beri satu bagian sisa = true.",
    ),
    "shares that leave nothing over": Rusak(
        '"kehadiran", persen = 30 }',
        '"kehadiran", persen = 100 }',
        "bagian      = [",
        "Tidak ada sisa untuk dibagi.",
        "Kurangi persen lainnya.",
    ),
    "two shares that take the remainder": Rusak(
        '"kehadiran", persen = 30 }',
        '"kehadiran", sisa = true }',
        "bagian      = [",
        "Lebih dari satu bagian mengambil sisa.",
        "Sisakan satu.",
    ),
    "one component with two shares": Rusak(
        BAGIAN,
        BAGIAN.replace("]", '  { komponen = "kehadiran", persen = 1 }, # A\n]'),
        "# A",
        "'kehadiran' mendapat dua bagian.",
        "Gabungkan.",
    ),
    "a split that only some people get": Rusak(
        "bagian      = [",
        'jika = { status = ["pns"] }\nbagian      = [',
        "jika = {",
        "Langkah bagi berlaku bagi semua orang.",
        "Hapus 'jika', atau bedakan dengan ukuran.",
    ),
    "a cut of cells that hold nothing": Rusak(
        'pada        = { komponen = ["kehadiran"] }',
        'pada        = { komponen = ["pagu"] }',
        'pada        = { komponen = ["pagu"] }',
        "Langkah 'potongan_kehadiran' tidak menyentuh sel yang terisi.",
        "Periksa 'pada' dan urutan langkah.",
    ),
    "a basis that was not saved": Rusak(
        'basis       = "sisa"',
        'basis       = "tpp_penuuh"',
        '"tpp_penuuh"',
        "'tpp_penuuh' tidak dikenal.",
        "Mungkin maksudnya 'tpp_penuh'.",
    ),
    "a saved name used twice": Rusak(
        '[[langkah]]\njenis       = "bagi"',
        '[[langkah]]\njenis = "simpan"\nnama = "lagi"\njudul = "Lagi"\n'
        'sebagai = "tpp_penuh" # A\ndasar_hukum = "karangan"\n\n'
        '[[langkah]]\njenis       = "bagi"',
        "# A",
        "Nama 'tpp_penuh' sudah dipakai.",
        "Beri nama lain.",
    ),
    "rounding that does not say how": Rusak(
        LANGKAH_POTONGAN,
        '[[langkah]]\njenis = "bulatkan"\nnama = "rapi"\njudul = "Rapikan"\n'
        f'dasar_hukum = "karangan"\n\n{LANGKAH_POTONGAN}',
        '[[langkah]]\njenis = "bulatkan"',
        "Langkah bulatkan tanpa 'bulat'.",
        'Tulis bulat = "setengah_atas".',
    ),
    "a gate without condition": Rusak(
        'bila        = { kewajiban = "pdm", keadaan = ["belum"] }\n',
        "",
        '[[langkah]]\njenis       = "gerbang"',
        "Kunci 'bila' belum ada.",
        "Tambahkan bila = ...",
    ),
    "a gate with a state nobody knows": Rusak(
        'keadaan = ["belum"]',
        'keadaan = ["blum"]',
        'keadaan = ["blum"]',
        "'blum' tidak dikenal.",
        "Mungkin maksudnya 'belum'.",
    ),
    "a gate with two conditions": Rusak(
        'kewajiban = "pdm", keadaan = ["belum"]',
        'kewajiban = "pdm", keadaan = ["belum"], ukuran = "masa_tugas", kurang_dari = 1',
        "bila        = {",
        "Syarat perlu 'kewajiban' atau 'ukuran'.",
        "Tulis salah satu.",
    ),
    "a gate on a measure without bounds": Rusak(
        '{ kewajiban = "pdm", keadaan = ["belum"] }',
        '{ ukuran = "masa_tugas" }',
        "bila        = {",
        "Syarat ukuran tanpa batas.",
        "Tambahkan kurang_dari = ...",
    ),
    "a gate whose effect is unknown": Rusak(
        'akibat      = "tahan"',
        'akibat      = "tahn"',
        '"tahn"',
        "'tahn' tidak dikenal.",
        "Mungkin maksudnya 'tahan'.",
    ),
    "a switch that is not true or false": Rusak(
        "aktif       = false",
        'aktif       = "tidak"',
        'aktif       = "tidak"',
        "Isi 'aktif' bukan true atau false.",
        "Tulis true atau false.",
    ),
    "daily amounts poured into two cells": Rusak(
        'sel         = [{ kriteria = "beban_kerja", komponen = "kehadiran" }]',
        'sel         = [{ kriteria = "beban_kerja", komponen = "kehadiran" },\n'
        '  { kriteria = "prestasi_kerja", komponen = "kehadiran" }]',
        'sel         = [{ kriteria = "beban_kerja", komponen = "kehadiran" },',
        "Ukuran per hari mengisi satu sel saja.",
        "Pisahkan langkah.",
        BS,
    ),
    "a component nobody fills": Rusak(
        '[[komponen]]\nkode = "kinerja"',
        '[[komponen]]\nkode = "lain"\nnama = "Lain"\n\n[[komponen]]\nkode = "kinerja"',
        '[[langkah]]\njenis       = "kalikan"',
        "Komponen 'lain' tidak pernah terisi.",
        "Isi dengan langkah isi atau bagi, atau hapus dari [[komponen]].",
        BS,
    ),
    "a ceiling that is not known": Rusak(
        'pagu          = "pagu_bulan"',
        'pagu          = "pagu_tahun"',
        'pagu          = "pagu_tahun"',
        "'pagu_tahun' bukan nama ukuran atau simpanan.",
        "Mungkin maksudnya 'pagu_bulan'.",
        BS,
    ),
    "a ceiling saved by a step that is switched off": Rusak(
        'sebagai     = "tpp_penuh"\n',
        'sebagai     = "tpp_penuh"\naktif = false\n',
        "pagu          = ",
        "'tpp_penuh' bukan nama ukuran atau simpanan.",
        "Pilihannya: tpp_dasar, tunjangan_kelas.",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_step_is_named_with_its_line_and_mend(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


def test_a_component_split_twice_is_refused_for_every_criterion(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, f"\n{LANGKAH_POTONGAN}", f"{BAGI_LAGI}\n{LANGKAH_POTONGAN}")

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(berkas, '[[langkah]]\njenis = "bagi"\nnama = "bagi_lagi"')
    assert [str(k) for k in hasil] == [
        f"kebijakan.toml:{baris}: 'pagu' kriteria {kriteria} dibagi dua kali. "
        "Bagi sekali saja."
        for kriteria in (
            "beban_kerja",
            "prestasi_kerja",
            "kondisi_kerja",
            "kelangkaan_profesi",
        )
    ]


def test_an_amount_that_is_never_split_is_never_paid_out(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(
        berkas,
        "bagian      = [",
        'kriteria = ["beban_kerja", "prestasi_kerja", "kondisi_kerja"]\nbagian = [',
    )

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(berkas, '[[langkah]]\njenis       = "isi"')
    assert [(k.baris, k.kesalahan, k.seharusnya) for k in hasil] == [
        (
            baris,
            "Kriteria 'kelangkaan_profesi' diisi ke pagu tetapi tidak pernah dibagi.",
            "Tambahkan langkah bagi, atau isi langsung ke sebuah komponen.",
        )
    ]


def test_a_split_of_what_was_never_filled_is_refused(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", "bagian      = [", 'dari = "kinerja"\nbagian = [')

    hasil = salinan.kesalahan(BT)

    assert "Tidak ada isi di 'kinerja' untuk dibagi." in {k.kesalahan for k in hasil}


def test_fractions_of_rupiah_may_not_last_to_the_end(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BS}/{TOML}"
    bulat, menit = 'bulat       = "setengah_atas"\n', 'dasar_hukum = "BS2, BS3;'
    pagu, hak = 'maksimal    = "pagu_bulan"\n', 'dengan      = "hak_keadaan"\n'
    salinan.ubah(berkas, bulat + menit, menit)
    salinan.ubah(berkas, pagu + bulat, pagu)
    salinan.ubah(berkas, hak + bulat, hak)

    hasil = salinan.kesalahan(BS)

    baris = salinan.baris(berkas, '[[langkah]]\njenis       = "kalikan"')
    assert [str(k) for k in hasil] == [
        f"kebijakan.toml:{baris}: Sel {sel} dapat berisi pecahan rupiah sampai akhir. "
        'Tambahkan bulat = "setengah_atas" atau langkah bulatkan sesudahnya.'
        for sel in ("prestasi_kerja/kinerja", "beban_kerja/kehadiran")
    ]


def test_a_later_step_may_do_the_rounding(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BS}/{TOML}",
        'bulat       = "setengah_atas"\ndasar_hukum = "BS2, BS3; harga karangan"',
        'dasar_hukum = "BS2, BS3; harga karangan"',
    )

    assert salinan.kesalahan(BS) == ()


def test_a_step_that_is_switched_off_fills_nothing(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BS}/{TOML}",
        'nama        = "pagi"\n',
        'nama        = "pagi"\naktif = false\n',
    )

    hasil = salinan.kesalahan(BS)

    assert [k.kesalahan for k in hasil] == ["Komponen 'kehadiran' tidak pernah terisi."]


def test_a_ceiling_may_be_a_sum_saved_before(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BT}/{TOML}",
        LANGKAH_POTONGAN,
        '[[langkah]]\njenis = "batasi"\nnama = "batas"\njudul = "Batas"\n'
        'maksimal = "tpp_penuh"\nbulat = "setengah_atas"\ndasar_hukum = "karangan"\n\n'
        f"{LANGKAH_POTONGAN}",
    )

    assert salinan.kesalahan(BT) == ()


def test_a_rounded_saving_touches_no_cell(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BT}/{TOML}",
        'sebagai     = "tpp_penuh"\n',
        'sebagai     = "tpp_penuh"\nbulat = "setengah_atas"\n',
    )

    assert salinan.kesalahan(BT) == ()


def test_a_step_that_names_no_measure_is_told_that_only(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", 'dengan      = "potongan_kehadiran"\n', "")

    (satu,) = salinan.kesalahan(BT)
    assert (satu.kesalahan, satu.seharusnya) == (
        *("Kunci 'dengan' belum ada.", "Tambahkan dengan = ..."),
    )
