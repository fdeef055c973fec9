"""A result laid out for reading: branches that add up to the total."""

from dataclasses import replace
from datetime import date

from ekinerja.penutupan.slip.susunan import (
    Simpul,
    kegiatan_disetujui,
    kegiatan_lain,
    persen,
    susun,
    tulis_porsi,
)
from ekinerja.tpp.fakta import Fakta, Kegiatan
from ekinerja.tpp.tests.contoh_hasil import baris, contoh_hasil, kejadian
from ekinerja.waktu import Bulan

NAMA = {"hadir": "Kehadiran", "kerja": "Kinerja", "prestasi": "Prestasi kerja"}
TELAT = kejadian("Sel 8 Sep, masuk 07.44.09", "2026-09-08", -6_000)
MANGKIR = kejadian("Rab 23 Sep, tanpa keterangan", "2026-09-23", -33_000)


def test_every_component_is_a_branch_that_adds_up() -> None:
    susunan = susun(contoh_hasil(TELAT, MANGKIR), NAMA)

    hadir, kerja = susunan.cabang
    assert (hadir.nama, hadir.awal, hadir.jumlah) == ("Kehadiran", 300_000, 261_000)
    assert (kerja.nama, kerja.awal, kerja.jumlah) == ("Kinerja", 700_000, 700_000)
    for cabang in susunan.cabang:
        assert sum(simpul.nilai for simpul in cabang.simpul) == cabang.jumlah
    assert hadir.jumlah + kerja.jumlah == susunan.jumlah == 961_000


def test_what_was_there_before_the_split_stands_apart() -> None:
    susunan = susun(contoh_hasil(), NAMA)

    assert susunan.dasar == (
        Simpul(uraian="TPP dasar kelas 7", catatan="ps. 5", nilai=1_000_000),
    )
    assert susunan.pokok == susunan.dasar[0]
    assert susunan.jumlah_dasar == 1_000_000
    assert [cabang.kode for cabang in susunan.cabang] == ["hadir", "kerja"]


def test_several_lines_before_the_split_are_summed_under_one_heading() -> None:
    hasil = contoh_hasil()
    status = baris("status", "Dibayar menurut status", {"pokok": 0})
    pertama, *sisanya = hasil.baris

    pokok = susun(replace(hasil, baris=(pertama, status, *sisanya)), NAMA).pokok

    assert pokok is not None
    assert (pokok.uraian, pokok.nilai, len(pokok.anak)) == ("TPP dasar", 1_000_000, 2)


def test_without_a_split_there_is_no_basis_apart() -> None:
    isi = baris("isi", "Kehadiran sebulan", {"hadir": 500_000})
    hasil = replace(
        contoh_hasil(), jumlah=500_000, per_komponen={"hadir": 500_000}, baris=(isi,)
    )

    susunan = susun(hasil, NAMA)

    assert (susunan.pokok, susunan.terbagi) == (None, False)
    assert tulis_porsi(susunan) == "Kehadiran Rp500.000"
    assert [cabang.jumlah for cabang in susunan.cabang] == [500_000]


def test_an_event_shows_its_quantity_rate_basis_and_article() -> None:
    susunan = susun(contoh_hasil(TELAT), NAMA)

    potongan = susunan.cabang[0].simpul[-1]
    assert potongan.anak == (
        Simpul(
            uraian="Sel 8 Sep, masuk 07.44.09",
            catatan="14 menit · 2 % · 1.000.000 · ps. 12",
            nilai=-6_000,
        ),
    )


def test_shares_are_told_in_whole_percent() -> None:
    susunan = susun(contoh_hasil(TELAT, MANGKIR), NAMA)

    assert tulis_porsi(susunan) == (
        "Kehadiran 87 % dari 30 % · Kinerja 100 % dari 70 %"
    )
    assert persen(1, 0) == 0
    assert persen(1, 8) == 13


def test_criteria_carry_their_names_and_unknown_ones_their_code() -> None:
    assert susun(contoh_hasil(), NAMA).kriteria == (("Prestasi kerja", 1_000_000),)
    assert susun(contoh_hasil(), {}).kriteria == (("prestasi", 1_000_000),)


def test_a_line_over_several_components_shows_each_its_part() -> None:
    hasil = contoh_hasil()
    sanksi = baris("sanksi", "Hukuman disiplin", {"hadir": -30_000, "kerja": -70_000})
    hasil = replace(
        hasil,
        jumlah=900_000,
        per_komponen={"pokok": 0, "hadir": 270_000, "kerja": 630_000},
        baris=(*hasil.baris, sanksi),
    )

    hadir, kerja = susun(hasil, NAMA).cabang

    assert (hadir.simpul[-1].uraian, hadir.simpul[-1].nilai) == (
        "Hukuman disiplin",
        -30_000,
    )
    assert kerja.simpul[-1].nilai == -70_000
    assert hadir.jumlah == sum(simpul.nilai for simpul in hadir.simpul)


def test_an_activity_named_twice_is_shown_where_it_was_paid_last() -> None:
    rapat = kegiatan("aktivitas:7", date(2026, 9, 8), "disetujui", 90)
    pagi = kejadian("Sel 8 Sep", "2026-09-08", 40)._replace(fakta=("aktivitas:7",))
    kerja = kejadian("Sel 8 Sep", "2026-09-08", 60)._replace(fakta=("aktivitas:7",))
    hasil = replace(
        contoh_hasil(),
        jumlah=100,
        per_komponen={"hadir": 40, "kerja": 60},
        baris=(
            baris("pagi", "Kehadiran pagi", {"hadir": 40}, anak=(pagi,)),
            baris("harga", "Harga kerja", {"kerja": 60}, anak=(kerja,)),
        ),
    )

    hadir, bekerja = susun(hasil, NAMA, {"aktivitas:7": rapat}).cabang

    assert hadir.simpul[0].anak[0].kegiatan == ()
    assert bekerja.simpul[0].anak[0].kegiatan == (rapat,)


def test_only_approved_work_stands_behind_the_performance_part() -> None:
    fakta = Fakta(
        periode=Bulan(2026, 9),
        pegawai="199503122020122001",
        nama="Ani Lestari",
        status=(),
        penempatan=(),
        hari=(),
        kegiatan=(
            kegiatan("aktivitas:3", date(2026, 9, 2), "disetujui", 90),
            kegiatan("aktivitas:1", date(2026, 9, 1), "disetujui", 60),
            kegiatan("aktivitas:4", date(2026, 9, 2), "diajukan", 30),
            kegiatan("aktivitas:2", date(2026, 9, 1), "disetujui", 120),
        ),
        target=(),
        kewajiban=(),
    )

    disetujui = kegiatan_disetujui(fakta)
    pertama, kedua = kegiatan_lain(contoh_hasil(), disetujui)

    assert sorted(disetujui) == ["aktivitas:1", "aktivitas:2", "aktivitas:3"]
    assert (pertama.tanggal, pertama.menit) == (date(2026, 9, 1), 180)
    assert [satu.id for satu in pertama.kegiatan] == ["aktivitas:1", "aktivitas:2"]
    assert (kedua.tanggal, kedua.menit) == (date(2026, 9, 2), 90)


def test_an_activity_stands_under_the_day_it_paid_for() -> None:
    rapat = kegiatan("aktivitas:7", date(2026, 9, 8), "disetujui", 90)
    hari = kejadian("Sel 8 Sep", "2026-09-08", 5)._replace(fakta=("aktivitas:7",))

    susunan = susun(contoh_hasil(hari), NAMA, {"aktivitas:7": rapat})

    assert susunan.cabang[0].simpul[-1].anak[0].kegiatan == (rapat,)
    assert kegiatan_lain(contoh_hasil(hari), {"aktivitas:7": rapat}) == ()


def kegiatan(id_: str, tanggal: date, keadaan: str, menit: int) -> Kegiatan:
    return Kegiatan(
        id=id_,
        tanggal=tanggal,
        keadaan=keadaan,
        uraian="Menyusun laporan",
        menit=menit,
        jumlah=1,
        rhk=None,
        katalog=None,
    )


def test_a_part_earned_day_by_day_shows_its_days() -> None:
    hasil = contoh_hasil()
    hari = tuple(
        kejadian(f"Hari {n}", f"2026-09-0{n}", nilai)
        for n, nilai in ((1, 350_000), (2, 0), (3, 300_000))
    )
    hasil = replace(
        hasil,
        jumlah=950_000,
        per_komponen={"pokok": 0, "hadir": 300_000, "kerja": 650_000},
        baris=(
            *hasil.baris,
            baris("harian", "Dibagi rata ke hari kerja", {"kerja": -700_000}),
            baris("harian", "Kinerja harian", {"kerja": 650_000}, anak=hari),
        ),
    )

    _, kerja = susun(hasil, NAMA).cabang

    (satu,) = kerja.simpul
    assert (satu.uraian, satu.nilai) == ("Kinerja harian", 650_000)
    assert [anak.nilai for anak in satu.anak] == [350_000, 0, 300_000]
    assert (kerja.awal, kerja.jumlah, kerja.capaian) == (700_000, 650_000, 93)
