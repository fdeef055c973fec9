"""Faults of the head of a policy, its rules for other rooms, and its inputs."""

from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import KebijakanSalah, muat
from ekinerja.tpp.tests.rusak import BT, TOML, Rusak, periksa_rusak, salin

IKK = "nilai = [{ sejak = 2022-01-01, nilai = 0.90, dasar_hukum"
ATURAN = "[aturan]\n"

RUSAK = {
    "a misspelt key": Rusak(
        "diperiksa ",
        "diperiksaa ",
        "diperiksaa",
        "Kunci 'diperiksaa' tidak dikenal.",
        "Mungkin maksudnya 'diperiksa'.",
    ),
    "no title": Rusak(
        'judul         = "TPP Kabupaten Belitung Timur',
        '# judul         = "TPP Kabupaten Belitung Timur',
        "# TPP Kabupaten Belitung Timur. Pernyataan",
        "Kunci 'judul' belum ada.",
        "Tambahkan judul = ...",
    ),
    "an end before the beginning": Rusak(
        "berlaku_sejak = 2022-01-01\n",
        "berlaku_sejak = 2022-01-01\nberlaku_sampai = 2021-12-31\n",
        "berlaku_sampai",
        "Berakhir sebelum mulai.",
        "Perbaiki tanggalnya.",
    ),
    "a date with an hour": Rusak(
        "berlaku_sejak = 2022-01-01\n",
        "berlaku_sejak = 2022-01-01T00:00:00\n",
        "berlaku_sejak",
        "Isi 'berlaku_sejak' bukan tanggal saja.",
        "Hapus jamnya.",
    ),
    "a date in quotes": Rusak(
        "diperiksa     = 2026-11-22",
        'diperiksa     = "2026-11-22"',
        "diperiksa",
        "Isi 'diperiksa' bukan tanggal seperti 2022-01-01.",
        "Tulis tanggal seperti 2022-01-01.",
    ),
    "a snapshot day nobody knows": Rusak(
        'potret        = "awal"',
        'potret        = "tengah"',
        '"tengah"',
        "'tengah' tidak dikenal.",
        "Pilihannya: akhir, awal.",
    ),
    "classes outside 1 to 17": Rusak(
        "5, 6,",
        "5, 18,",
        "kelas  ",
        "'kelas' bukan daftar kelas 1 sampai 17.",
        "Tulis [5, 6, 7].",
    ),
    "an unknown rule": Rusak(
        "wajib_rekaman  ",
        "wajib_rekamn = true\nwajib_rekaman  ",
        "wajib_rekamn =",
        "Kunci 'wajib_rekamn' tidak dikenal.",
        "Mungkin maksudnya 'wajib_rekaman'.",
    ),
    "a rule that is missing": Rusak(
        "wajib_rhk ",
        "# wajib_rhk ",
        "[aturan]",
        "Kunci 'wajib_rhk' belum ada.",
        "Tambahkan wajib_rhk = ...",
    ),
    "a rule below its floor": Rusak(
        "setujui_sekaligus_maks    = 50",
        "setujui_sekaligus_maks    = 0",
        "setujui_sekaligus_maks",
        "setujui_sekaligus_maks = 0 terlalu kecil.",
        "Paling kecil 1.",
    ),
    "true where a number belongs": Rusak(
        "lapor_mundur_hari         = 1",
        "lapor_mundur_hari         = true",
        "lapor_mundur_hari",
        "Isi 'lapor_mundur_hari' bukan bilangan bulat.",
        "Tulis bilangan bulat.",
    ),
    "a clock time in quotes": Rusak(
        "lapor_batas_jam           = 23:59:59",
        'lapor_batas_jam           = "23:59:59"',
        "lapor_batas_jam",
        "Isi 'lapor_batas_jam' bukan jam seperti 07:15:00.",
        "Tulis jam seperti 07:15:00.",
    ),
    "a clock time finer than a second": Rusak(
        "lapor_batas_jam           = 23:59:59",
        "lapor_batas_jam           = 23:59:59.5",
        "lapor_batas_jam",
        "Isi 'lapor_batas_jam' lebih halus dari detik.",
        "Bulatkan.",
    ),
    "a list that is one text": Rusak(
        'layanan_kepegawaian       = ["cuti_tahunan", "diklat"]',
        'layanan_kepegawaian       = "diklat"',
        "layanan_kepegawaian",
        "Isi 'layanan_kepegawaian' bukan daftar teks.",
        'Tulis ["a", "b"].',
    ),
    "a group without its minimum": Rusak(
        "{ umum = 300, guru = 240, nakes = 240 }",
        "{ umum = 300, guru = 240 }",
        "menit_minimal_hari ",
        "Kunci 'nakes' belum ada.",
        "Tambahkan nakes = ...",
    ),
    "a group nobody knows": Rusak(
        "{ umum = 300,",
        "{ umumm = 1, umum = 300,",
        "menit_minimal_hari ",
        "Kunci 'umumm' tidak dikenal.",
        "Mungkin maksudnya 'umum'.",
    ),
    "a minute rule nobody knows": Rusak(
        'hitungan             = "detik"',
        'hitungan             = "detak"',
        '"detak"',
        "'detak' tidak dikenal.",
        "Mungkin maksudnya 'detik'.",
    ),
    "a judgement without legal basis": Rusak(
        'dasar_hukum          = "BT10;',
        '# dasar_hukum          = "BT10;',
        "[penilaian]",
        "Kunci 'dasar_hukum' belum ada.",
        "Tambahkan dasar_hukum = ...",
    ),
    "a criterion twice": Rusak(
        'kode = "kondisi_kerja"\nnama = "Kondisi kerja"\n',
        'kode = "kondisi_kerja"\nnama = "Kondisi kerja"\n\n'
        '[[kriteria]]\nkode = "beban_kerja" # A\nnama = "Lagi"\n',
        'kode = "beban_kerja" # A',
        "kriteria 'beban_kerja' ditulis dua kali.",
        "Hapus salah satu.",
    ),
    "an input whose span ends before it begins": Rusak(
        IKK,
        "nilai = [{ sejak = 2022-01-01, sampai = 2021-01-01, nilai = 0.90, dasar_hukum",
        "nilai = [{ sejak = 2022-01-01, sampai",
        "Berakhir sebelum mulai.",
        "Perbaiki tanggalnya.",
    ),
    "an input that begins after the policy": Rusak(
        IKK,
        "nilai = [{ sejak = 2022-02-01, nilai = 0.90, dasar_hukum",
        "nilai = [{ sejak = 2022-02-01",
        "'ikk' belum ada nilainya saat kebijakan mulai berlaku.",
        "Tulis sejak = 2022-01-01 atau tambahkan nilai sebelumnya.",
    ),
    "an input with two values for one day": Rusak(
        IKK,
        'nilai = [{ sejak = 2022-01-01, nilai = 1, dasar_hukum = "karangan" },\n'
        "  { sejak = 2023-01-01, nilai = 0.90, dasar_hukum",
        "  { sejak = 2023-01-01",
        "Masa berlaku 'ikk' bertindihan.",
        "Beri baris sebelumnya 'sampai' sehari sebelum tanggal ini.",
    ),
    "an input with a hole between two spans": Rusak(
        IKK,
        "nilai = [{ sejak = 2022-01-01, sampai = 2022-12-31, nilai = 1, "
        'dasar_hukum = "karangan" },\n'
        "  { sejak = 2023-02-01, nilai = 0.90, dasar_hukum",
        "  { sejak = 2023-02-01",
        "Masa berlaku 'ikk' berlubang sesudah 2022-12-31.",
        "Tulis sejak = 2023-01-01.",
    ),
    "an input without legal basis": Rusak(
        'nilai = 0.85, dasar_hukum = "karangan" }',
        "nilai = 0.85 }",
        "nilai = [{ sejak = 2022-01-01, nilai = 0.85 }]",
        "Kunci 'dasar_hukum' belum ada.",
        "Tambahkan dasar_hukum = ...",
    ),
    "an input named like something built in": Rusak(
        'nama  = "ippd"',
        'nama  = "hari_bulan" # A\njudul = "Lagi"\n'
        'nilai = [{ sejak = 2022-01-01, nilai = 1, dasar_hukum = "x" }]\n\n'
        '[[masukan]]\nnama = "ippd"',
        'nama  = "hari_bulan" # A',
        "Nama 'hari_bulan' sudah dipakai.",
        "Beri nama lain.",
    ),
    "a key twice": Rusak(
        "berlaku_sejak = 2022-01-01\n",
        "berlaku_sejak = 2022-01-01\nberlaku_sejak = 2022-01-02\n",
        "berlaku_sejak = 2022-01-02",
        "Kunci ini ditulis dua kali.",
        "Hapus salah satu.",
    ),
    "a table twice": Rusak(
        "[penilaian]\n",
        "[aturan]\n[penilaian]\n",
        "[aturan]\n[penilaian]",
        "Tabel ini ditulis dua kali.",
        "Hapus salah satu.",
    ),
    "a text without quotes": Rusak(
        'daerah        = "Kabupaten Belitung Timur"',
        "daerah        = Kabupaten Belitung Timur",
        "daerah ",
        "Nilai ini tidak terbaca.",
        "Teks dalam tanda petik, angka 2.5, tanggal 2022-01-01, jam 07:15:00.",
    ),
    "a decimal comma": Rusak(
        "nilai       = 2.5\n",
        "nilai       = 2,5\n",
        "nilai       = 2,5",
        "Ada sisa tulisan sesudah nilai ini.",
        "Satu kunci sebaris; pecahan ditulis dengan titik, 2.5.",
    ),
    "a date that does not exist": Rusak(
        "berlaku_sejak = 2022-01-01\n",
        "berlaku_sejak = 2022-02-30\n",
        "berlaku_sejak",
        "Tanggal atau jam ini tidak ada.",
        "Teks dalam tanda petik, angka 2.5, tanggal 2022-01-01, jam 07:15:00.",
    ),
    "a backslash nobody knows": Rusak(
        'daerah        = "Kabupaten Belitung Timur"',
        'daerah        = "Kabupaten \\q"',
        "daerah ",
        "Bukan TOML yang benar.",
        "Teks dalam tanda petik, angka 2.5, tanggal 2022-01-01, jam 07:15:00.",
    ),
    "a key without equals sign": Rusak(
        "tumpang_tindih            = false",
        "tumpang_tindih false",
        "tumpang_tindih",
        "Sesudah nama kunci tidak ada '='.",
        "Tulis kunci = nilai.",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_head_is_named_with_its_line_and_mend(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


def test_a_policy_without_rules_is_refused_once(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", "[aturan]\n", "[atura]\n")

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(f"{BT}/{TOML}", "[atura]")
    assert [str(k) for k in hasil] == [
        "kebijakan.toml:1: Kunci 'aturan' belum ada. Tambahkan aturan = ...",
        f"kebijakan.toml:{baris}: Kunci 'atura' tidak dikenal. "
        "Mungkin maksudnya 'aturan'.",
    ]


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ("komponen = 3", "Isi 'komponen' bukan daftar tabel."),
        ("komponen = []", "Daftar 'komponen' kosong."),
        ("komponen = [1]", "Isi 'komponen' bukan daftar tabel."),
    ],
)
def test_components_are_a_list_of_tables(isi: str, salah: str, tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, '[[komponen]]\nkode = "kehadiran"\nnama = "Kehadiran"\n', "")
    salinan.ubah(berkas, '[[komponen]]\nkode = "kinerja"\nnama = "Kinerja"\n', "")
    salinan.ubah(berkas, "daerah ", f"{isi}\ndaerah ")

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(berkas, isi)
    assert (baris, salah) in {(k.baris, k.kesalahan) for k in hasil}


def test_a_table_given_as_a_number_is_refused(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, "= { umum = 300, guru = 240, nakes = 240 }", "= 300")

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(berkas, "menit_minimal_hari ")
    assert [str(k) for k in hasil] == [
        f"kebijakan.toml:{baris}: Isi 'menit_minimal_hari' bukan tabel. "
        "Tulis { kunci = nilai }."
    ]


def test_every_fault_is_told_in_one_call_in_the_order_of_the_file(
    tmp_path: Path,
) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, 'potret        = "awal"', 'potret        = "awl"')
    salinan.ubah(berkas, "wajib_rhk ", "wajib_rkh ")
    salinan.ubah(berkas, 'kejadian    = "terlambat"', 'kejadian    = "telat"')
    salinan.ubah(
        berkas, "  { sampai = 30, nilai = 1.5 },", "  { sampai = 3, nilai = 1.5 },"
    )
    salinan.ubah(berkas, '"kehadiran", persen = 30 }', '"kehadiran", persen = 130 }')
    salinan.ubah(berkas, 'dengan      = "nilai_hari"', 'dengan      = "nilai_harian"')
    salinan.ubah(f"{BT}/persen_kriteria.csv", "nakes,*,50", "nakes,*,lima puluh")

    with pytest.raises(KebijakanSalah) as galat:
        muat(salinan.akar / BT)

    tempat = [(k.berkas, k.baris) for k in galat.value.kesalahan]
    kata = str(galat.value)
    assert tempat == sorted(tempat)
    for kalimat in (
        "'awl' tidak dikenal. Mungkin maksudnya 'awal'.",
        "Kunci 'wajib_rkh' tidak dikenal. Mungkin maksudnya 'wajib_rhk'.",
        "Kunci 'wajib_rhk' belum ada.",
        "'telat' tidak dikenal.",
        "Batas lapis tidak naik",
        "Tidak ada sisa untuk dibagi.",
        "'nilai_harian' belum dibuat",
        "'lima puluh' bukan angka.",
    ):
        assert kalimat in kata


def test_the_same_faults_come_in_the_same_order_every_time(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", '[[kriteria]]\nkode = "', '[[kriteria]]\nkode = "x')

    assert salinan.kesalahan(BT) == salinan.kesalahan(BT)
    assert len(salinan.kesalahan(BT)) >= 1


@pytest.mark.parametrize("isi", ["x = " + "[" * 3000, "x = " + "9" * 5000])
def test_a_text_that_no_reader_survives_is_a_sentence(isi: str, tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    (salinan.akar / BT / TOML).write_text(isi, encoding="utf-8")

    hasil = salinan.kesalahan(BT)

    assert len(hasil) == 1
    assert hasil[0].berkas == TOML
    assert hasil[0].baris == 1
