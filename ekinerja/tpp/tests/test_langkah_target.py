"""A part scaled by a mean over the month's targets: what each target earned."""

from dataclasses import replace

import pytest

from ekinerja.tpp.andaian import andaikan_penuh
from ekinerja.tpp.fakta import Fakta, TargetBulan
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.tests.bulan_uji import (
    BIASA,
    HARI_KERJA,
    Jabatan,
    Kerja,
    Sehari,
    fakta,
    mesin,
)
from ekinerja.tpp.tests.test_sifat import periksa, sampai

MAGELANG = "kota-magelang"
BERKAS = TargetBulan("target_bulan:7", "rhk:1", "Berkas dipindai", 44, "berkas")
SURAT = TargetBulan("target_bulan:8", "rhk:2", "Surat disusun", 55, "surat")
LAIN = TargetBulan("target_bulan:9", "rhk:9", "Arsip ditata", 10, "boks")


def bertarget(*target: TargetBulan, dari: Fakta | None = None) -> Fakta:
    return replace(dari or fakta(MAGELANG, {}), target_bulan=target)


def butir(semua: Fakta) -> list[Baris]:
    """The lines of the targets in a result that adds up."""
    hasil = hitung(mesin(MAGELANG), semua)
    assert hasil.masalah == ()
    periksa(hasil)
    return [
        anak
        for baris in hasil.baris
        if baris.langkah == "produktivitas"
        for anak in baris.anak
    ]


def test_every_target_shows_its_share_and_what_was_reached() -> None:
    baris = butir(bertarget(BERKAS, SURAT))

    # 2.437.612 in two shares; 44 of 44 and 44 of 55
    assert [(b.uraian, b.dasar, b.tarif, b.banyak, b.nilai) for b in baris] == [
        ("Berkas dipindai", "Rp1.218.806", "100 %", "44 dari 44", 1_218_806),
        ("Surat disusun", "Rp1.218.806", "80 %", "44 dari 55", 975_044),
    ]


def test_a_target_names_itself_and_the_work_towards_it() -> None:
    hanya = {n: Sehari(kerja=()) for n in range(1, len(HARI_KERJA))}

    baris = butir(bertarget(BERKAS, LAIN, dari=fakta(MAGELANG, hanya)))

    assert [b.fakta for b in baris] == [
        ("target_bulan:7", "aktivitas:01-0"),
        ("target_bulan:9",),
    ]


def test_targets_stand_in_the_order_of_their_ids_whatever_the_facts_say() -> None:
    assert butir(bertarget(SURAT, LAIN, BERKAS)) == butir(
        bertarget(BERKAS, SURAT, LAIN)
    )


def test_nobody_reached_anything_and_the_part_is_gone() -> None:
    kosong = dict.fromkeys(range(len(HARI_KERJA)), Sehari(kerja=()))

    baris = butir(bertarget(BERKAS, SURAT, dari=fakta(MAGELANG, kosong)))

    assert [(b.tarif, b.nilai) for b in baris] == [("0 %", 0), ("0 %", 0)]


def test_without_a_target_there_is_nothing_to_share_among() -> None:
    hasil = hitung(mesin(MAGELANG), bertarget())

    assert [b.uraian for b in hasil.baris if b.langkah == "produktivitas"] == []
    assert [b.uraian for b in hasil.baris if b.langkah == "tanpa_target"] == [
        "Produktivitas: target bulan ini belum ditetapkan"
    ]


@pytest.mark.parametrize("n", [0, 10, 21])
def test_still_attainable_is_every_target_of_the_month(n: int) -> None:
    berjalan = sampai(bertarget(BERKAS, SURAT, LAIN), n)

    penuh = andaikan_penuh(berjalan, mesin(MAGELANG).kebijakan)

    hasil = hitung(mesin(MAGELANG), penuh)
    assert hasil.jumlah == hasil.pagu


def test_a_day_at_home_still_ahead_can_be_reported() -> None:
    rumah = fakta(MAGELANG, {21: BIASA._replace(izin="wfh", kerja=())})
    hari_ini = sampai(rumah, 20)

    penuh = hitung(mesin(MAGELANG), andaikan_penuh(hari_ini, mesin(MAGELANG).kebijakan))

    assert penuh.jumlah == penuh.pagu


def test_a_day_at_home_pays_with_a_report_and_counts_absent_without() -> None:
    def rumah(*kerja: Kerja) -> int:
        bulan = {3: BIASA._replace(izin="wfh", kerja=kerja)}
        semua = fakta(MAGELANG, bulan, jabatan=Jabatan(kelas=7))
        return hitung(mesin(MAGELANG), bertarget(dari=semua)).jumlah

    # Without targets only discipline pays: 1.625.076, a tenth of it for an absent day.
    assert rumah(Kerja(300, 1)) == 1_625_076
    assert rumah() == 1_462_568
