"""What each event costs, in numbers, and the lines that change without it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from ekinerja.tpp.beda import BedaBaris, BedaLangkah, Kunci, beda_pohon
from ekinerja.tpp.fakta import Fakta, Kewajiban
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.penyebab import Penyebab, Tanpa, penyebab, tanya
from ekinerja.tpp.penyebab import jawab as jawab_penyebab
from ekinerja.tpp.tanpa import cari
from ekinerja.tpp.tests import bulan_uji as u
from ekinerja.tpp.tests.bulan_uji import (
    ALPA,
    KEBIJAKAN,
    Jabatan,
    Kerja,
    Sehari,
    fakta,
    mesin,
)
from ekinerja.tpp.tests.contoh_hasil import contoh_hasil, kejadian
from ekinerja.tpp.tests.test_sifat import Bulan, secukupnya, semua_daerah

BT, BS = "belitung-timur", "barito-selatan"
TELAT = kejadian("Sel 8 Sep, masuk 07.43.20", "2026-09-08", -13_700)
BULAN = {
    3: ALPA,  # Fri 4 Sep
    5: Sehari(datang=800),  # Tue 8 Sep, 13 min 20 s late
    7: Sehari(izin="sakit", kerja=()),  # Thu 10 Sep
    9: Sehari(kerja=(Kerja(290, 2), Kerja(0, 2, "rhk:2"))),  # Mon 14 Sep
}


def sebab(daerah: str, isi: Fakta) -> Penyebab:
    return penyebab(mesin(daerah), isi, hitung(mesin(daerah), isi))


def jawab(daerah: str, bulan: Bulan, id_: str, siapa: str = "Anda") -> Tanpa:
    isi = fakta(daerah, bulan)
    return tanya(mesin(daerah), isi, hitung(mesin(daerah), isi), id_, siapa=siapa)


def test_what_cost_most_comes_first_one_for_each_day() -> None:
    termahal = sebab(BT, fakta(BT, BULAN)).termahal

    assert [(t.id, t.selisih) for t in termahal] == [
        ("hari:2026-09-04", 213_811),
        ("kerja:2026-09-14", 145_308),
        ("masuk:2026-09-08", 13_701),
    ]


def test_barito_selatan_loses_mornings_and_minutes_up_to_its_ceiling() -> None:
    termahal = sebab(BS, fakta(BS, BULAN)).termahal

    assert [(t.id, t.selisih) for t in termahal] == [
        ("hari:2026-09-04", 125_200),
        ("kerja:2026-09-14", 18_200),
        ("masuk:2026-09-08", 7_000),
    ]
    assert termahal[0].kalimat == (
        "Tanpa kejadian ini TPP Anda Rp3.100.000, selisih +Rp125.200, karena menit "
        "kerja terhadap SKP bertambah Rp93.600 dan kehadiran pagi bertambah Rp50.000, "
        "sedangkan muncul pagu sebulan Rp3.100.000 (Rp18.400)."
    )


def test_the_answer_says_the_amount_the_difference_and_why() -> None:
    satu = jawab(BT, BULAN, "masuk:2026-09-08")

    assert satu.jumlah == 4_207_703
    assert satu.kalimat == (
        "Tanpa kejadian ini TPP Anda Rp4.207.703, selisih +Rp13.701, karena potongan "
        "kehadiran berkurang Rp13.701 menjadi Rp68.502."
    )
    assert satu.langkah == (
        BedaLangkah(
            "potongan_kehadiran",
            "Potongan kehadiran",
            potongan=True,
            kini=-82_203,
            tanpa=-68_502,
            baris=(
                BedaBaris("2026-09-08", "Sel 8 Sep, masuk 07.43.20", -13_700, 0),
                BedaBaris("", "Pembulatan", -1, 0),
            ),
        ),
    )


def test_the_last_event_leaves_no_deduction() -> None:
    satu = jawab(BT, {5: Sehari(datang=800)}, "rekaman:081", "Ani")

    assert satu.kalimat == (
        "Tanpa kejadian ini TPP Ani Rp4.566.821, selisih +Rp13.700, karena potongan "
        "kehadiran Rp13.700 tidak ada."
    )


def test_leaving_something_good_out_costs() -> None:
    kegiatan = jawab(BT, BULAN, "aktivitas:01-0")
    rekaman = jawab(BT, {}, "rekaman:011")
    sakit = jawab(BS, BULAN, "ketidakhadiran:10")

    assert kegiatan.selisih == -145_308
    assert kegiatan.kalimat.endswith("kinerja per hari kerja berkurang Rp145.308.")
    assert rekaman.kalimat == (
        "Tanpa kejadian ini TPP Anda Rp4.532.570, selisih −Rp34.251, karena muncul "
        "potongan kehadiran Rp34.251."
    )
    assert sakit.selisih == -128_000  # the morning 50,000 and 300 minutes at 260


def test_what_changes_nothing_says_so_and_is_not_ranked() -> None:
    bulan = {
        5: Sehari(
            kerja=(
                Kerja(400, 2),
                Kerja(60, 2, "rhk:2", "diajukan"),
                Kerja(0, 2, "rhk:2"),
            )
        )
    }

    satu = jawab(BT, bulan, "aktivitas:08-1")

    assert satu.kalimat == (
        "Tanpa kejadian ini TPP Anda tetap Rp4.566.821. "
        "Kejadian ini tidak mengubah jumlahnya."
    )
    assert sebab(BT, fakta(BT, bulan)).semua == ()


def test_without_a_post_there_is_no_amount_and_the_answer_says_why() -> None:
    satu = jawab(BT, {}, "penempatan:1")

    assert satu.masalah == (
        "Tidak ada jabatan definitif pada September 2026. Lengkapi penempatan pegawai "
        "ini.",
    )
    assert satu.kalimat == (
        f"Tanpa kejadian ini TPP Anda tidak dapat dihitung: {satu.masalah[0]}"
    )
    assert (satu.selisih, satu.langkah) == (0, ())


def test_a_ceiling_that_holds_something_back_is_told() -> None:
    satu = jawab(BS, {0: Sehari(datang=1200)}, "masuk:2026-09-01")
    cukup = jawab(BS, {0: ALPA, 1: ALPA}, "hari:2026-09-01")

    assert satu.selisih == 0  # the month stays at its ceiling
    assert cukup.kalimat == (
        "Tanpa kejadian ini TPP Anda Rp3.015.600, selisih +Rp143.600, karena menit "
        "kerja terhadap SKP bertambah Rp93.600 dan kehadiran pagi bertambah Rp50.000."
    )


def test_a_withheld_payment_is_released_in_the_answer() -> None:
    kebijakan = muat(KEBIJAKAN / BT / "2022-perbup-00")
    langkah = tuple(replace(x, aktif=True) for x in kebijakan.langkah)
    penahan = susun(replace(kebijakan, langkah=langkah))
    belum = Kewajiban("kewajiban:1", "pdm", "belum", date(2026, 8, 31), "")
    isi = replace(fakta(BT, {}), kewajiban=(belum,))
    hasil = hitung(penahan, isi)

    semua = penyebab(penahan, isi, hasil)

    assert hasil.bayar == "ditahan"
    assert semua.termahal[0].kalimat == (
        "Tanpa kejadian ini TPP Anda tetap Rp4.566.821. Pembayarannya tidak tertahan."
    )


def test_lines_lead_to_the_event_they_tell_of() -> None:
    baris = sebab(BT, fakta(BT, BULAN)).baris

    assert {k: t.id for k, t in baris.items()} == {
        Kunci("potongan_kehadiran", "2026-09-04", "Jum 4 Sep, tanpa keterangan"): (
            "hadir:2026-09-04"
        ),
        Kunci("kinerja_harian", "2026-09-04", "Jum 4 Sep, tidak hadir"): (
            "kerja:2026-09-04"
        ),
        Kunci("potongan_kehadiran", "2026-09-08", "Sel 8 Sep, masuk 07.43.20"): (
            "masuk:2026-09-08"
        ),
        Kunci("kinerja_harian", "2026-09-10", "Kam 10 Sep, sakit"): "ketidakhadiran:10",
        Kunci("kinerja_harian", "2026-09-14", "Sen 14 Sep"): "kerja:2026-09-14",
    }


def test_a_late_day_with_a_missing_punch_tells_both_events_apart() -> None:
    isi = fakta(BT, {5: Sehari(datang=800, mendahului=None)})

    baris = sebab(BT, isi).baris

    assert {k.uraian: t.id for k, t in baris.items()} == {
        "Sel 8 Sep, masuk 07.43.20": "masuk:2026-09-08",
        "Sel 8 Sep, tanpa rekaman pulang": "pulang:2026-09-08",
    }


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan)
def test_every_answer_is_the_engine_s_and_adds_up(
    daerah: str, bulan: Bulan, jabatan: Jabatan
) -> None:
    isi = fakta(daerah, bulan, jabatan=jabatan)
    hasil = hitung(mesin(daerah), isi)

    for t in penyebab(mesin(daerah), isi, hasil).semua:
        assert t.jumlah - hasil.jumlah == t.selisih
        assert sum(x.selisih for x in t.langkah) == t.selisih
        for x in t.langkah:
            assert sum(b.selisih for b in x.baris) == x.selisih


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan)
def test_what_is_ranked_never_gives_less(
    daerah: str, bulan: Bulan, jabatan: Jabatan
) -> None:
    termahal = sebab(daerah, fakta(daerah, bulan, jabatan=jabatan)).termahal

    assert all(t.selisih > 0 for t in termahal)
    assert [t.selisih for t in termahal] == sorted(
        (t.selisih for t in termahal), reverse=True
    )


def test_the_same_result_beside_itself_differs_nowhere() -> None:
    hasil = hitung(mesin(BT), fakta(BT, BULAN))

    assert beda_pohon(hasil, hasil) == ()


@pytest.mark.parametrize("daerah", [BT, BS])
def test_rupiah_that_only_moved_between_days_are_told_together(daerah: str) -> None:
    isi = fakta(daerah, BULAN)
    hasil = hitung(mesin(daerah), isi)

    for t in penyebab(mesin(daerah), isi, hasil).semua:
        for x in t.langkah:
            assert all(b.tanggal == "" or abs(b.selisih) > 1 for b in x.baris)


def test_what_is_left_after_levies_is_told_beside_the_amount() -> None:
    """5 % levied: of 13.700 more, 13.015 more remain."""
    kini, lain = contoh_hasil(TELAT), contoh_hasil()
    bersih_kini, bersih_lain = [
        replace(h, pungutan=(), bersih=h.jumlah * 95 // 100) for h in (kini, lain)
    ]
    isi = fakta(BT, {5: Sehari(datang=800)})
    satu = cari(isi, mesin(BT).kebijakan, "masuk:2026-09-08")

    assert jawab_penyebab(bersih_kini, bersih_lain, satu).kalimat == (
        "Tanpa kejadian ini TPP Anda Rp1.000.000, selisih +Rp13.700, karena potongan "
        "kehadiran Rp13.700 tidak ada. Bersihnya Rp950.000, selisih +Rp13.015."
    )
    assert "Bersihnya" not in jawab_penyebab(bersih_kini, lain, satu).kalimat
    assert "Bersihnya" not in jawab_penyebab(kini, bersih_lain, satu).kalimat
    assert "Bersihnya" not in jawab_penyebab(bersih_lain, bersih_lain, satu).kalimat


def test_a_report_sent_back_is_not_ranked_beside_the_work_of_its_day() -> None:
    kembali = Sehari(kerja=(Kerja(200, 2), Kerja(100, 2, "rhk:2", "dikembalikan")))

    hasil = sebab(BT, fakta(BT, {9: kembali}))

    assert [(t.id, t.selisih) for t in hasil.termahal] == [
        ("kerja:2026-09-14", 145_308)
    ]
    assert [(t.id, t.selisih) for t in hasil.semua] == [
        ("kerja:2026-09-14", 145_308),
        ("aktivitas:14-1", 145_308),
    ]


def test_a_rupiah_that_only_moved_is_told_together_as_rounding() -> None:
    """Two days moved by a rupiah each, one by two: that one is told by itself."""
    hari = [kejadian(f"Hari {n}", f"2026-09-0{n}", -1_000) for n in (1, 2, 3)]
    geser = [
        x._replace(nilai=x.nilai + n) for x, n in zip(hari, (1, 1, 2), strict=True)
    ]

    (satu,) = beda_pohon(contoh_hasil(*hari), contoh_hasil(*geser))

    assert satu.baris == (
        BedaBaris("2026-09-03", "Hari 3", -1_000, -998),
        BedaBaris("", "Pembulatan pada hari lain", -2_000, -1_998),
    )
