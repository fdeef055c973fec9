"""Why this amount, in sentences told from the tree."""

from dataclasses import replace

from ekinerja.tpp.hitung import gagal, hitung
from ekinerja.tpp.jelaskan import nama_bagian
from ekinerja.tpp.mengapa import mengapa
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.penyebab import penyebab
from ekinerja.tpp.tests.bulan_uji import (
    ALPA,
    Jabatan,
    Sehari,
    fakta,
    mesin,
)
from ekinerja.tpp.tests.contoh_hasil import baris, contoh_hasil
from ekinerja.tpp.tests.test_sifat import Bulan

BT, BS = "belitung-timur", "barito-selatan"


def kalimat(
    daerah: str,
    bulan: Bulan,
    *,
    tanya: bool = True,
    jabatan: Jabatan = Jabatan(),  # noqa: B008
) -> tuple[str, ...]:
    isi, m = fakta(daerah, bulan, jabatan=jabatan), mesin(daerah)
    hasil = hitung(m, isi)
    termahal = penyebab(m, isi, hasil).termahal if tanya else None
    return mengapa(hasil, nama_bagian(m.kebijakan), termahal)


def test_belitung_timur_goes_down_from_the_most() -> None:
    assert kalimat(BT, {3: ALPA, 5: Sehari(datang=800)}) == (
        "TPP Anda September 2026 Rp4.339.310, 95 % dari paling banyak Rp4.566.821: "
        "kehadiran Rp1.287.843 dan kinerja Rp3.051.467.",
        "Berkurang Rp227.511 dari yang paling banyak karena kinerja per hari kerja "
        "Rp145.308 dan potongan kehadiran Rp82.203.",
        "Yang paling mengurangi: Jum 4 Sep, tanpa rekaman masuk dan pulang; 0 menit "
        "disetujui, minimal 300 (Rp213.811) dan Sel 8 Sep, masuk 07.43.20 (Rp13.701).",
    )


def test_barito_selatan_is_built_from_what_was_earned() -> None:
    assert kalimat(BS, {3: ALPA, 5: Sehari(datang=800)}) == (
        "TPP Anda September 2026 Rp3.008.600, 97,1 % dari paling banyak Rp3.100.000: "
        "kehadiran Rp1.043.000 dan kinerja Rp1.965.600.",
        "Terbentuk dari kehadiran pagi Rp1.043.000 dari 21 hari dan menit kerja "
        "terhadap SKP Rp1.965.600 dari 21 hari.",
        "Yang paling mengurangi: Jum 4 Sep, 0 menit disetujui, paling banyak dihitung "
        "360 (Rp91.400) dan Sel 8 Sep, masuk 06.43.20 (Rp7.000).",
    )


def test_a_full_amount_says_that_nothing_reduced_it() -> None:
    assert kalimat(BT, {}) == (
        "TPP Anda September 2026 Rp4.566.821, sebesar yang paling banyak dapat "
        "diterima: kehadiran Rp1.370.046 dan kinerja Rp3.196.775.",
        "Tidak ada yang menguranginya.",
    )


def test_a_ceiling_that_cut_is_told() -> None:
    assert kalimat(BS, {})[1:] == (
        "Terbentuk dari kehadiran pagi Rp1.100.000 dari 22 hari dan menit kerja "
        "terhadap SKP Rp2.059.200 dari 22 hari, dikurangi pagu sebulan Rp3.100.000 "
        "(Rp59.200).",
    )


def test_a_reduced_status_is_told_where_it_lowers_the_ceiling_itself() -> None:
    assert kalimat(BT, {}, jabatan=Jabatan(status="cpns")) == (
        "TPP Anda September 2026 Rp3.653.456, sebesar yang paling banyak dapat "
        "diterima: kehadiran Rp1.096.037 dan kinerja Rp2.557.419.",
        "Terbentuk dari TPP dasar kelas 7 Rp4.566.821, dikurangi dibayar menurut "
        "status cpns Rp913.365.",
    )


def test_where_events_cannot_be_asked_about_the_lines_themselves_are_told() -> None:
    akhir = kalimat(BT, {3: ALPA, 5: Sehari(datang=800)}, tanya=False)[-1]

    assert akhir == (
        "Yang paling mengurangi: Jum 4 Sep, tanpa keterangan (Rp68.502) dan "
        "Sel 8 Sep, masuk 07.43.20 (Rp13.700)."
    )


def test_names_that_are_unknown_are_told_by_their_code() -> None:
    hasil = hitung(mesin(BT), fakta(BT, {}))
    hasil = replace(hasil, per_komponen={"hadir_1": 1, **hasil.per_komponen})

    assert "hadir_1 Rp1, kehadiran Rp1.370.046, dan kinerja" in mengapa(hasil, {})[0]


def test_somebody_who_cannot_be_calculated_reads_what_is_missing() -> None:
    hasil = gagal(mesin(BT).kebijakan, "2026-09", "1", Masalah("x", "Isi kelasnya."))

    assert mengapa(hasil, {}) == ("Isi kelasnya.",)


def test_where_there_is_no_ceiling_no_share_of_it_is_told() -> None:
    hasil = replace(hitung(mesin(BT), fakta(BT, {})), pagu=0)

    assert mengapa(hasil, {})[0].startswith("TPP Anda September 2026 Rp4.566.821: ")


def test_what_is_levied_and_left_is_the_last_sentence() -> None:
    pajak = baris("pajak", "PPh 21", {"kerja": -45_000})
    iuran = baris("iuran", "Iuran jaminan kesehatan", {"kerja": -10_000})
    hasil = contoh_hasil()

    dua = replace(hasil, pungutan=(pajak, iuran), bersih=945_000)
    tanpa = replace(hasil, pungutan=(), bersih=1_000_000)

    assert mengapa(dua, {})[-1] == (
        "Dipungut PPh 21 Rp45.000 dan iuran jaminan kesehatan Rp10.000, sehingga "
        "bersihnya Rp945.000."
    )
    assert mengapa(tanpa, {})[-1] == "Tidak ada yang dipungut; bersihnya Rp1.000.000."
    assert len(mengapa(dua, {})) == len(mengapa(hasil, {})) + 1
