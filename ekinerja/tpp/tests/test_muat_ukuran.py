"""Faults of measures: each a small edit of a real policy."""

from fractions import Fraction
from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.kebijakan.bacaan import terdekat
from ekinerja.tpp.kebijakan.bentuk import Poin, Tabel
from ekinerja.tpp.tests.rusak import BS, BT, TOML, Rusak, periksa_rusak, salin

TERLAMBAT = "  { sampai = 15, nilai = 1 },     # menit; 15 menit tepat masih di sini\n"
LAPIS_JAM = "  { sampai = 06:30:00, nilai = 100 },\n"
CUKUP = 'nama        = "cukup_menit"\njenis       = "rasio"'

RUSAK = {
    "a kind that does not exist": Rusak(
        CUKUP,
        'nama        = "cukup_menit"\njenis       = "rasoi"',
        '"rasoi"',
        "'rasoi' tidak dikenal.",
        "Mungkin maksudnya 'rasio'.",
    ),
    "a misspelt key": Rusak(
        'maksimal    = 100\ndasar_hukum = "BT3, BT10"',
        'maksimum    = 100\ndasar_hukum = "BT3, BT10"',
        "maksimum",
        "Kunci 'maksimum' tidak dikenal.",
        "Mungkin maksudnya 'maksimal'.",
    ),
    "a name used twice": Rusak(
        "# --- Kehadiran: poin",
        '[[ukuran]]\njenis = "gabung"\nkonstanta = 1\n'
        'nama = "tpp_dasar"\ndasar_hukum = "karangan"\n# --- Kehadiran: poin',
        'nama = "tpp_dasar"',
        "Nama 'tpp_dasar' sudah dipakai.",
        "Beri nama lain.",
    ),
    "a measure used before it is made": Rusak(
        '["tunjangan_kelas", "ikfd"',
        '["nilai_hari", "ikfd"',
        '["nilai_hari", "ikfd"',
        "'nilai_hari' belum dibuat sebelum baris ini.",
        "Mungkin maksudnya 'nilai_perilaku'.",
    ),
    "a band with a hole at the end": Rusak(
        '  { nilai = 2.5 },\n]\n\n[[ukuran.tarif]]\nkejadian    = "pulang',
        ']\n\n[[ukuran.tarif]]\nkejadian    = "pulang',
        "{ sampai = 60, nilai = 2 },\n]",
        "Lapis berlubang: di atas batas ini tidak ada nilainya.",
        "Tambahkan lapis terakhir tanpa batas, mis. { nilai = 0 }.",
    ),
    "a hole between two bands": Rusak(
        "  { sampai = 07:15:00, nilai = 100,",
        "  { mulai = 06:31:00, sampai = 07:15:00, nilai = 100,",
        "mulai = 06:31:00",
        "Lapis berlubang: mulai tidak sama dengan batas lapis sebelumnya.",
        "Samakan keduanya, atau hapus kunci 'mulai'.",
        BS,
    ),
    "two bands that overlap": Rusak(
        "  { sampai = 07:15:00, nilai = 100,",
        "  { mulai = 06:29:00, sampai = 07:15:00, nilai = 100,",
        "mulai = 06:29:00",
        "Lapis bertindihan: mulai tidak sama dengan batas lapis sebelumnya.",
        "Samakan keduanya, atau hapus kunci 'mulai'.",
        BS,
    ),
    "edges that do not rise": Rusak(
        LAPIS_JAM,
        "  { sampai = 07:15:00, nilai = 100 },\n",
        "{ sampai = 07:15:00, nilai = 100, per_menit",
        "Batas lapis tidak naik: bertindihan dengan lapis sebelumnya.",
        "Urutkan batas dari kecil ke besar.",
        BS,
    ),
    "values that rise and fall again": Rusak(
        TERLAMBAT,
        "  { sampai = 15, nilai = 2 },  # A\n",
        "lapis = [\n  { sampai = 15, nilai = 2 },",
        "Nilai lapis naik lalu turun (atau sebaliknya).",
        "Nilai lapis harus searah; periksa angkanya.",
    ),
    "an edge that is not a clock time": Rusak(
        LAPIS_JAM,
        '  { sampai = "06.30", nilai = 100 },\n',
        '"06.30"',
        "'sampai' bukan jam.",
        "Tulis jam seperti 07:15:00.",
        BS,
    ),
    "an edge that is not a number": Rusak(
        TERLAMBAT,
        "  { sampai = 00:15:00, nilai = 1 },\n",
        "00:15:00",
        "'sampai' bukan angka.",
        "Tulis angka.",
    ),
    "both kinds of edge in one band": Rusak(
        LAPIS_JAM,
        "  { sampai = 06:30:00, sebelum = 06:30:00, nilai = 100 },\n",
        "sebelum = 06:30:00",
        "Lapis punya 'sampai' dan 'sebelum'.",
        "Hapus salah satu.",
        BS,
    ),
    "both kinds of edge in one list": Rusak(
        LAPIS_JAM,
        "  { sebelum = 06:30:00, nilai = 100 },\n",
        "lapis       = [",
        "Satu daftar lapis memakai 'sampai' dan 'sebelum' sekaligus.",
        "Pilih satu: 'sampai' memasukkan batasnya, 'sebelum' tidak.",
        BS,
    ),
    "an open band in the middle": Rusak(
        LAPIS_JAM,
        "  { nilai = 100 },  # A\n",
        "# A",
        "Lapis tanpa batas bukan yang terakhir.",
        "Beri 'sampai = ...'.",
        BS,
    ),
    "a shrinking first band without a beginning": Rusak(
        LAPIS_JAM,
        "  { sampai = 06:30:00, nilai = 100, per_menit = -1 },\n",
        "lapis       = [",
        "Lapis pertama memakai 'per_menit' tetapi tidak punya awal.",
        "Beri lapis pertama satu nilai tetap.",
        BS,
    ),
    "shrinking by the minute where nothing is a time": Rusak(
        "{ sebelum = 100, nilai = 0 }, ",
        "{ sebelum = 100, nilai = 0, per_menit = 1 }, ",
        "lapis       = [\n  { sebelum = 100",
        "'per_menit' hanya untuk jam dan lama.",
        "Hapus kunci itu.",
    ),
    "no answer for a day without punch": Rusak(
        'dari        = "jam_masuk"\nbila_kosong = 0\n',
        'dari        = "jam_masuk"\n',
        'dari        = "jam_masuk"',
        "'jam_masuk' dapat kosong (tidak ada rekaman).",
        "Tambahkan bila_kosong = ...",
        BS,
    ),
    "a clock time used as a number": Rusak(
        '[{ ukuran = "menit_disetujui" }]',
        '[{ ukuran = "jam_masuk" }]',
        '[[ukuran]]\nnama        = "menit_dihitung"',
        "'jam_masuk' adalah jam, bukan angka.",
        "Pakai dalam jenis lapis.",
        BS,
    ),
    "an event nobody knows": Rusak(
        'kejadian    = "terlambat"',
        'kejadian    = "telambat"',
        '"telambat"',
        "'telambat' tidak dikenal.",
        "Mungkin maksudnya 'terlambat'.",
    ),
    "bands for an event without length": Rusak(
        'kejadian    = "tanpa_keterangan"\nnilai       = 5',
        'kejadian    = "tanpa_keterangan"\nlapis = [{ nilai = 5 }]',
        "lapis = [{ nilai = 5 }]",
        "'tanpa_keterangan' tidak punya lama.",
        "Pakai nilai = ...",
    ),
    "a rate with number and bands at once": Rusak(
        'kejadian    = "terlambat"\n',
        'kejadian    = "terlambat"\nnilai = 3\n',
        '[[ukuran.tarif]]\nkejadian    = "terlambat"',
        "Tarif perlu salah satu: nilai atau lapis.",
        "Tulis satu saja.",
    ),
    "a rate that is a name": Rusak(
        TERLAMBAT,
        '  { sampai = 15, nilai = "masa_tugas" },\n',
        'lapis = [\n  { sampai = 15, nilai = "masa_tugas" }',
        "Tarif berisi nama ukuran.",
        "Tulis angkanya.",
    ),
    "a mean that does not say what the mean of nothing is": Rusak(
        'jenis       = "poin"\nsatuan      = "persen"',
        'jenis       = "poin"\nsatuan      = "persen"\nper = "hari"\nrangkum = "rata"',
        'rangkum = "rata"',
        "rangkum = 'rata' tanpa nilai bila tidak ada yang dirangkum.",
        "Tambahkan bila_kosong = ...",
    ),
    "a ratio that does not say what x / 0 is": Rusak(
        "kali        = 100\nbila_nol    = 0\n",
        "kali        = 100\n",
        '[[ukuran]]\nnama        = "masa_tugas"',
        "Kunci 'bila_nol' belum ada.",
        "Tambahkan bila_nol = ...",
    ),
    "a measure without legal basis": Rusak(
        'bulat       = "setengah_atas"   # sekali, di sini\n'
        'dasar_hukum = "Kepmendagri 900-4700/2020"\n',
        'bulat       = "setengah_atas"   # sekali, di sini\n',
        '[[ukuran]]\nnama        = "tpp_dasar"',
        "Kunci 'dasar_hukum' belum ada.",
        "Tambahkan dasar_hukum = ...",
    ),
    "a blank legal basis": Rusak(
        'nilai       = 5\ndasar_hukum = "karangan"',
        'nilai       = 5\ndasar_hukum = " "',
        'dasar_hukum = " "',
        "Isi 'dasar_hukum' kosong.",
        'Tulis dasar_hukum = "...".',
    ),
    "a number in quotes": Rusak(
        "nilai       = 5\n",
        'nilai       = "5"\n',
        'nilai       = "5"',
        "Isi 'nilai' bukan angka.",
        "Tulis angka, mis. 2.5",
    ),
    "a number with more digits than rupiah has": Rusak(
        "nilai       = 5\n",
        "nilai       = 1e400\n",
        "1e400",
        "Isi 'nilai' bukan angka.",
        "Tulis angka, mis. 2.5",
    ),
    "a floor above the cap": Rusak(
        'maksimal    = 100\ndasar_hukum = "BT3, BT10"',
        'maksimal    = 100\nminimal = 101\ndasar_hukum = "BT3, BT10"',
        "minimal = 101",
        "'minimal' melebihi 'maksimal'.",
        "Tukar keduanya.",
    ),
    "a month summarised": Rusak(
        "kali        = 100\nbila_nol    = 0\n",
        'kali        = 100\nbila_nol    = 0\nrangkum = "jumlah"\n',
        'rangkum = "jumlah"',
        "Ukuran per bulan tidak dirangkum.",
        "Hapus 'rangkum'.",
    ),
    "a day's number where the month's is needed": Rusak(
        'maksimal    = "menit_maksimal_hari"',
        'maksimal    = "menit_disetujui"',
        'maksimal    = "menit_disetujui"',
        "'menit_disetujui' dihitung per hari, di sini perlu satu angka sebulan.",
        "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
        BS,
    ),
    "a month's measure of daily things": Rusak(
        'per         = "hari"\ntambah      = [',
        "tambah      = [",
        '[[ukuran]]\nnama        = "menit_dihitung"',
        "'menit_disetujui' dihitung per hari, ukuran ini per bulan.",
        "Tulis per = \"hari\" atau rangkum dahulu 'menit_disetujui'.",
        BS,
    ),
    "a sum and a product at once": Rusak(
        'kali        = ["menit_dibayar", "harga_menit"]',
        'kali        = ["menit_dibayar", "harga_menit"]\n'
        'tambah = [{ ukuran = "harga_menit" }]',
        'kali        = ["menit_dibayar", "harga_menit"]',
        "gabung menjumlah atau mengalikan.",
        "Pisahkan jadi dua.",
        BS,
    ),
    "a product with something that is no number": Rusak(
        'kali        = ["menit_dibayar", "harga_menit"]',
        'kali        = ["menit_dibayar", "harga_menit", true]',
        'kali        = ["menit_dibayar"',
        "'kali' berisi selain angka dan nama.",
        "Periksa isinya.",
        BS,
    ),
    "a division by zero": Rusak(
        "bagi        = 100",
        "bagi        = 0",
        "bagi        = 0",
        "'bagi' harus lebih dari 0.",
        "Tulis angka positif.",
        BS,
    ),
    "a condition on something a person does not have": Rusak(
        "nilai       = 5\n",
        'nilai       = 5\njika = { jenjng = ["jpt"] }\n',
        "jika = {",
        "'jenjng' bukan sifat.",
        "Mungkin maksudnya 'jenjang'.",
    ),
    "a condition with a value that does not exist": Rusak(
        "nilai       = 5\n",
        'nilai       = 5\njika = { status = "pn" }\n',
        "jika = {",
        "status 'pn' tidak ada.",
        "Mungkin maksudnya 'pns'.",
    ),
    "a condition that is a table": Rusak(
        "nilai       = 5\n",
        "nilai       = 5\njika = { status = [{ a = 1 }] }\n",
        "jika = {",
        "Isi 'status' bukan daftar.",
        'Tulis ["a", "b"].',
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_measure_is_named_with_its_line_and_mend(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


def test_decimals_stay_exact(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", "nilai       = 5\n", "nilai       = 0.1\n")

    kebijakan = muat(salinan.akar / BT)

    tabel = next(u for u in kebijakan.ukuran if u.nama == "persen_kelangkaan")
    poin = next(u for u in kebijakan.ukuran if isinstance(u, Poin))
    assert isinstance(tabel, Tabel)
    assert tabel.isi["nakes", 11] == Fraction(25, 2)
    assert poin.tarif[-1].nilai == Fraction(1, 10)
    assert kebijakan.masukan[0].nilai[0].nilai == Fraction(17, 20)


def test_a_decimal_that_is_whole_becomes_whole(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", "nilai       = 5\n", "nilai       = 5.00\n")

    poin = next(u for u in muat(salinan.akar / BT).ukuran if isinstance(u, Poin))

    assert type(poin.tarif[-1].nilai) is int


def test_points_are_not_counted_by_target(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BT}/{TOML}", 'jenis       = "poin"\n', 'jenis = "poin"\nper = "target"\n'
    )

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(f"{BT}/{TOML}", 'per = "target"\n')
    assert str(hasil[0]) == (
        f"kebijakan.toml:{baris}: poin dihitung per bulan atau per hari. Hapus 'per'."
    )


@pytest.mark.parametrize(
    ("banyak", "kalimat"),
    [
        (20, "Pilihannya: "),
        (21, "Tidak ada yang mirip di antara 21 nama yang dikenal."),
    ],
)
def test_many_names_that_are_nothing_like_it_are_counted_not_listed(
    banyak: int, kalimat: str
) -> None:
    assert terdekat("xyz", [f"ukuran_{n}" for n in range(banyak)]).startswith(kalimat)
    assert terdekat("xyz", []) == "Pilihannya: belum ada."
    assert terdekat("ukuran1", [f"ukuran_{n}" for n in range(banyak)]).startswith(
        "Mungkin maksudnya 'ukuran_1"
    )


def test_bands_without_a_band_are_refused(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    teks = (salinan.akar / BS / TOML).read_text()
    awal = teks.index("lapis       = [")
    salinan.ubah(f"{BS}/{TOML}", teks[awal : teks.index("]", awal) + 1], "lapis = []")

    (salah,) = salinan.kesalahan(BS)

    assert (salah.kesalahan, salah.seharusnya) == (
        "Daftar 'lapis' kosong.",
        "Isi paling sedikit satu.",
    )


@pytest.mark.parametrize("nilai", [(1, 1, 2), (2, 1, 1), (1, 1, 1), (1, 2, 3)])
def test_bands_may_stand_still_for_a_while(
    tmp_path: Path, nilai: tuple[int, int, int]
) -> None:
    salinan = salin(tmp_path)
    teks = (salinan.akar / BT / TOML).read_text()
    awal = teks.index("lapis = [", teks.index('kejadian    = "terlambat"'))
    satu, dua, tiga = nilai
    lapis = (
        f"lapis = [{{ sampai = 15, nilai = {satu} }}, {{ sampai = 30, nilai = {dua} }}, "
        f"{{ nilai = {tiga} }}]"
    )
    salinan.ubah(f"{BT}/{TOML}", teks[awal : teks.index("]", awal) + 1], lapis)

    assert salinan.kesalahan(BT) == ()
