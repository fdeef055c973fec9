"""Facts are read exactly or refused with a sentence; never guessed at."""

import json
from datetime import date
from typing import Any

import pytest

from ekinerja.tpp.fakta import FaktaTidakTerbaca, baca, tulis
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.tests.sebulan import dengan, fakta, isi, tanpa, teks


def masalah(baris: str) -> Masalah:
    """What is said of a line that must be refused."""
    with pytest.raises(FaktaTidakTerbaca) as galat:
        baca(baris)
    return galat.value.masalah


def test_what_is_written_reads_back_the_same() -> None:
    assert baca(tulis(fakta())) == fakta()


def test_writing_again_gives_the_same_bytes() -> None:
    baris = tulis(fakta())

    assert tulis(baca(baris)) == baris


def test_the_writing_is_canonical() -> None:
    baris = tulis(fakta())

    assert baris.startswith('{"periode":"2026-09","pegawai":"199001012015011001",')
    assert baris.endswith('"alasan":""}],"hari_berjalan":null}')
    assert '"masuk":"07:30:01"' in baris
    assert "Ani Żółć “Ani”".replace('"', "") in baris
    assert ", " not in baris.replace("Ani Żółć", "")


def test_keys_may_come_in_any_order() -> None:
    terbalik = dict(reversed(isi().items()))

    assert baca(teks(terbalik)) == fakta()


def test_an_estimate_carries_its_running_day() -> None:
    berjalan = baca(teks(dengan("hari_berjalan", "2026-09-08")))

    assert berjalan.hari_berjalan == date(2026, 9, 8)
    assert tulis(berjalan).endswith('"hari_berjalan":"2026-09-08"}')


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ("", "Baris ini bukan JSON"),
        ("bukan json", "Baris ini bukan JSON"),
        ("{", "Baris ini bukan JSON"),
        ("[" * 100_000, "Baris ini bukan JSON"),
        ('{"periode":' + "9" * 5000 + "}", "Baris ini bukan JSON"),
    ],
)
def test_a_line_that_is_not_json_says_so(baris: str, kalimat: str) -> None:
    hasil = masalah(baris)

    assert hasil.kode == "bukan_json"
    assert kalimat in hasil.kalimat


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ("[]", "harus objek { ... }."),
        ("3", "harus objek { ... }."),
        ("null", "harus objek { ... }."),
        ("{}", "periode: belum ada. Tambahkan kunci ini."),
        ('{"a":1,"a":2}', "kunci 'a' ditulis dua kali. Sisakan satu."),
        ('{"a":1.5}', "1.5 bukan bilangan bulat. Fakta hanya berisi bilangan bulat."),
        ('{"a":NaN}', "NaN bukan bilangan bulat. Fakta hanya berisi bilangan bulat."),
        ('{"a":1e3}', "1e3 bukan bilangan bulat. Fakta hanya berisi bilangan bulat."),
    ],
)
def test_a_line_that_is_not_facts_says_so(baris: str, kalimat: str) -> None:
    assert masalah(baris) == Masalah("fakta_tidak_terbaca", kalimat)


BATAS_MENIT = "Tulis 0 sampai 1440."
JAM = "harus jam seperti 07:30:00."
TANGGAL = "harus tanggal seperti 2026-09-08."


@pytest.mark.parametrize(
    ("jalan", "nilai", "kalimat", "ids"),
    [
        # the month
        (
            "periode",
            "2026-13",
            "periode: '2026-13' bukan bulan. "
            "Tulis tahun dan nomor bulan, misalnya 2026-10.",
            (),
        ),
        ("periode", 202609, "periode: harus teks.", ()),
        (
            "periode",
            "9999-12",
            "periode: tahun 9999 tidak masuk akal. Tulis 1900 sampai 2999.",
            (),
        ),
        # kinds of value
        ("pegawai", 199001012015011001, "pegawai: harus teks.", ()),
        ("nama", None, "nama: harus teks.", ()),
        ("nama", "\ud800", "nama: berisi setengah huruf (surrogate). Tulis ulang.", ()),
        ("status", {}, "status: harus daftar [ ... ].", ()),
        ("status.0", "pns", "status[0]: harus objek { ... }.", ()),
        (
            "kegiatan.0.menit",
            "300",
            "kegiatan[0].menit: harus bilangan bulat.",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            True,
            "kegiatan[0].menit: harus bilangan bulat.",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            None,
            "kegiatan[0].menit: harus bilangan bulat.",
            ("aktivitas:1",),
        ),
        ("kegiatan.0.id", 1, "kegiatan[0].id: harus teks.", ()),
        ("kegiatan.1.rhk", 5, "kegiatan[1].rhk: harus teks.", ("aktivitas:2",)),
        # numbers out of their range
        (
            "kegiatan.0.menit",
            -1,
            f"kegiatan[0].menit: -1 di luar batas. {BATAS_MENIT}",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            1441,
            f"kegiatan[0].menit: 1441 di luar batas. {BATAS_MENIT}",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            10**18 - 1,
            f"kegiatan[0].menit: {10**18 - 1} di luar batas. {BATAS_MENIT}",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            -(10**18),
            f"kegiatan[0].menit: angka ini di luar batas. {BATAS_MENIT}",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.menit",
            10**30,
            f"kegiatan[0].menit: angka ini di luar batas. {BATAS_MENIT}",
            ("aktivitas:1",),
        ),
        (
            "kegiatan.0.jumlah",
            -3,
            "kegiatan[0].jumlah: -3 di luar batas. Tulis 0 sampai 1000000000.",
            ("aktivitas:1",),
        ),
        (
            "target.1.jumlah",
            10**10,
            "target[1].jumlah: 10000000000 di luar batas. Tulis 0 sampai 1000000000.",
            ("target:1",),
        ),
        (
            "hari.0.menit_kerja",
            -450,
            f"hari[0].menit_kerja: -450 di luar batas. {BATAS_MENIT}",
            (),
        ),
        (
            "penempatan.0.kelas",
            0,
            "penempatan[0].kelas: 0 di luar batas. Tulis 1 sampai 17.",
            ("penempatan:1",),
        ),
        (
            "penempatan.0.kelas",
            18,
            "penempatan[0].kelas: 18 di luar batas. Tulis 1 sampai 17.",
            ("penempatan:1",),
        ),
        # words nobody knows
        (
            "status.0.status",
            "honorer",
            "status[0].status: 'honorer' tidak dikenal. Pilihannya: pns, cpns, pppk, pppk_paruh_waktu, kepala_daerah.",
            ("status:1",),
        ),
        (
            "penempatan.0.jenis",
            "definitf",
            "penempatan[0].jenis: 'definitf' tidak dikenal. Pilihannya: definitif, plt, plh.",
            ("penempatan:1",),
        ),
        (
            "penempatan.0.kelompok",
            "dosen",
            "penempatan[0].kelompok: 'dosen' tidak dikenal. Pilihannya: umum, guru, nakes, kepala_daerah.",
            ("penempatan:1",),
        ),
        (
            "kegiatan.0.keadaan",
            "draf",
            "kegiatan[0].keadaan: 'draf' tidak dikenal. Pilihannya: diajukan, disetujui, dikembalikan.",
            ("aktivitas:1",),
        ),
        (
            "kewajiban.0.keadaan",
            "sudah",
            "kewajiban[0].keadaan: 'sudah' tidak dikenal. Pilihannya: selesai, belum, dikecualikan.",
            ("kewajiban:1",),
        ),
        # dates and times
        ("hari.0.tanggal", "2026-02-30", f"hari[0].tanggal: {TANGGAL}", ()),
        ("hari.0.tanggal", "2026-W37-2", f"hari[0].tanggal: {TANGGAL}", ()),
        ("hari.0.tanggal", "20260908", f"hari[0].tanggal: {TANGGAL}", ()),
        ("hari.0.tanggal", 5, f"hari[0].tanggal: {TANGGAL}", ()),
        ("hari.0.tanggal", list(range(10)), f"hari[0].tanggal: {TANGGAL}", ()),
        ("hari.0.masuk", "07:30", f"hari[0].masuk: {JAM}", ()),
        ("hari.0.masuk", "24:00:00", f"hari[0].masuk: {JAM}", ()),
        ("hari.0.masuk", "07:30+01", f"hari[0].masuk: {JAM}", ()),
        ("hari.0.masuk", "073000,5", f"hari[0].masuk: {JAM}", ()),
        ("hari.0.masuk", "07.30.00", f"hari[0].masuk: {JAM}", ()),
        ("hari.0.masuk", 730, f"hari[0].masuk: {JAM}", ()),
        # unknown keys
        ("bonus", 1, "kunci 'bonus' tidak dikenal. Hapus kunci itu.", ()),
        (
            "hari.0.terlambat",
            5,
            "hari[0]: kunci 'terlambat' tidak dikenal. Hapus kunci itu.",
            (),
        ),
        (
            "kegiatan.1.persen",
            5,
            "kegiatan[1]: kunci 'persen' tidak dikenal. Hapus kunci itu.",
            ("aktivitas:2",),
        ),
        # facts that contradict each other
        (
            "kegiatan.1.id",
            "aktivitas:1",
            "kegiatan: id 'aktivitas:1' dipakai dua kali. Sisakan satu.",
            ("aktivitas:1",),
        ),
        (
            "target.1.tanggal",
            "2026-09-08",
            "target: id 'target:1' dipakai dua kali. Sisakan satu.",
            ("target:1",),
        ),
        (
            "target.1.tanggal",
            "2026-10-01",
            "target: target:1 bertanggal 2026-10-01, di luar 2026-09. Perbaiki.",
            ("target:1",),
        ),
        (
            "status.0.sampai",
            "2026-08-31",
            "status: status:1 berakhir 2026-08-31 sebelum mulai 2026-09-01. Perbaiki.",
            ("status:1",),
        ),
        (
            "penempatan.0.sampai",
            "2026-08-31",
            "penempatan: penempatan:1 berakhir 2026-08-31 sebelum mulai 2026-09-01. Perbaiki.",
            ("penempatan:1",),
        ),
        (
            "hari.0.jadwal_pulang",
            None,
            "hari: jadwal 2026-09-08 hanya punya satu jam. Isi keduanya.",
            (),
        ),
        (
            "kegiatan.0.menit",
            1441,
            "kegiatan[0].menit: 1441 di luar batas. Tulis 0 sampai 1440.",
            ("aktivitas:1",),
        ),
        (
            "hari.0.pulang",
            "07:00:00",
            "hari: 2026-09-08 pulang 07:00:00 sebelum masuk 07:30:01. "
            "Perbaiki rekamannya.",
            ("rekaman:1", "rekaman:2"),
        ),
        (
            "kewajiban.0.jenis",
            "lhkpnn",
            "kewajiban[0].jenis: 'lhkpnn' tidak dikenal. Pilihannya: pdm, lhkpn, "
            "lhkasn, tptgr, bmd, gratifikasi, skp.",
            ("kewajiban:1",),
        ),
        (
            "hari_berjalan",
            "2026-10-01",
            "hari_berjalan: 2026-10-01 di luar 2026-09. Perbaiki.",
            (),
        ),
    ],
)
def test_a_bad_fact_is_named_with_its_place_and_id(
    jalan: str, nilai: Any, kalimat: str, ids: tuple[str, ...]
) -> None:
    baris = json.dumps(dengan(jalan, nilai))

    assert masalah(baris) == Masalah("fakta_tidak_terbaca", kalimat, ids)


@pytest.mark.parametrize(("lagi", "salah"), [(1140, False), (1141, True)])
def test_a_day_holds_no_more_work_than_a_day(lagi: int, salah: bool) -> None:
    semula = isi()
    satu = semula["kegiatan"][0]
    satu |= {"menit": 300, "keadaan": "disetujui"}
    semula["kegiatan"] = [satu, satu | {"id": "aktivitas:9", "menit": lagi}]

    if not salah:
        assert len(baca(teks(semula)).kegiatan) == 2
        return
    ada = masalah(teks(semula))
    assert "berjumlah 1441 menit, lebih dari sehari (1440)" in ada.kalimat
    assert ada.fakta == ("aktivitas:1", "aktivitas:9")


@pytest.mark.parametrize(
    ("jalan", "tempat"),
    [
        ("hari_berjalan", "hari_berjalan"),
        ("kegiatan", "kegiatan"),
        ("kegiatan.0.rhk", "kegiatan[0].rhk"),
        ("hari.1.ketidakhadiran", "hari[1].ketidakhadiran"),
    ],
)
def test_a_missing_key_is_named_and_never_taken_as_nothing(
    jalan: str, tempat: str
) -> None:
    hasil = masalah(teks(tanpa(jalan)))

    assert hasil.kalimat == f"{tempat}: belum ada. Tambahkan kunci ini."


def test_whose_line_it_was_is_kept_where_it_can_be_read() -> None:
    with pytest.raises(FaktaTidakTerbaca) as galat:
        baca(teks(tanpa("kegiatan")))

    assert galat.value.periode == "2026-09"
    assert galat.value.pegawai == "199001012015011001"


def test_nonsense_in_place_of_a_name_is_not_repeated() -> None:
    with pytest.raises(FaktaTidakTerbaca) as galat:
        baca(teks(dengan("pegawai", {"a": [1, 2]})))

    assert galat.value.pegawai == ""


def test_a_half_letter_in_a_row_is_told_and_a_foreign_one_is_read() -> None:
    utuh = teks(dengan("kegiatan.0.uraian", "Żółć"))
    separuh = json.dumps(dengan("kegiatan.0.uraian", "a\ud800"))

    assert baca(utuh).kegiatan[0].uraian == "Żółć"
    assert masalah(separuh).kalimat.startswith("kegiatan[0].uraian: berisi setengah")
