"""The same people under two policies: sums, causes, and nobody lost on the way."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekinerja.tpp import fakta as fakta_json
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, gagal, hitung
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah
from ekinerja.tpp.kebijakan.salinan import baca_isi, muat_isi
from ekinerja.tpp.naskah import ganti
from ekinerja.tpp.penjelasan import Hasil, Masalah
from ekinerja.tpp.simulasi import (
    BedaOrang,
    Orang,
    Rekap,
    Sebab,
    baca_beku,
    bandingkan,
    beku,
    catatan_masukan,
    gabungkan,
    simulasikan,
    susun_percobaan,
)
from ekinerja.tpp.tests import bulan_uji as b
from ekinerja.tpp.tests.kebijakan_kecil import ISI, KEPALA, langkah
from ekinerja.tpp.tests.sebulan import fakta as satu_bulan
from ekinerja.waktu import Bulan

POTONG = langkah(
    "kurangi",
    'pada = { komponen = ["hadir"] }\ndengan = "alpa"\nbasis = "sisa"\n'
    'bulat = "setengah_atas"',
).replace('judul       = "Uji"', 'judul       = "Potongan kehadiran"')
TEKS = KEPALA + ISI + POTONG


def kebijakan(**ubah: str) -> Kebijakan:
    """The small policy, 10 % of the attendance part for a day away; numbers changed."""
    teks = ganti(TEKS, {n.replace("__", "."): v for n, v in ubah.items()})
    return muat_isi({"kebijakan.toml": teks}, "kabupaten-contoh/2026-uji")


def mesin(**ubah: str) -> Mesin:
    return susun_percobaan(kebijakan(**ubah))


def ani(*, alpa: int = 1, nip: str = "1", **ubah: object) -> Fakta:
    """Ani of class 7 in Dinas 1, so many days away without a word."""
    bulan = dict.fromkeys(range(alpa), b.ALPA)
    satu = b.fakta("belitung-timur", bulan)
    return replace(satu, pegawai=nip, **ubah)  # type: ignore[arg-type]  # a test's fields


def banding(*fakta: Fakta, lama: Mesin, baru: Mesin) -> Rekap:
    orang = [Orang(n, satu) for n, satu in enumerate(fakta, start=1)]
    return simulasikan(orang, lama=lama, baru=baru)


def test_a_higher_rate_takes_more_and_says_on_which_day() -> None:
    # 1.000.001 = 600.001 + 400.000; attendance 40 % rounded down = 240.000 + 160.000
    rekap = banding(ani(), lama=mesin(), baru=mesin(tanpa_keterangan__nilai="15"))

    (satu,) = rekap.orang
    assert (satu.lama, satu.baru, satu.selisih) == (960_001, 940_001, -20_000)
    assert satu.keadaan == "turun"
    assert satu.sebab == (
        Sebab("Potongan kehadiran", -40_000, -60_000, "Sel 1 Sep, tanpa keterangan"),
    )
    assert satu.kalimat == (
        "potongan kehadiran −Rp40.000 menjadi −Rp60.000 "
        "(terutama Sel 1 Sep, tanpa keterangan)"
    )


def test_sums_stand_per_criterion_component_unit_class_and_step() -> None:
    rekap = banding(
        ani(),
        ani(alpa=0, nip="2"),
        lama=mesin(),
        baru=mesin(tanpa_keterangan__nilai="15"),
    )

    assert (rekap.jumlah.lama, rekap.jumlah.baru) == (1_960_002, 1_940_002)
    assert {k: (s.nama, s.lama, s.baru) for k, s in rekap.kriteria.items()} == {
        "beban": ("Beban kerja", 1_176_002, 1_164_002),
        "prestasi": ("Prestasi kerja", 784_000, 776_000),
    }
    assert {k: (s.nama, s.selisih) for k, s in rekap.komponen.items()} == {
        "hadir": ("Kehadiran", -20_000),
        "kerja": ("Kinerja", 0),
    }
    (unit,) = rekap.baris("unit")
    assert (unit.nama, unit.orang_lama, unit.selisih) == ("Dinas 1", 2, -20_000)
    (kelas,) = rekap.baris("kelas")
    assert (kelas.nama, kelas.lama, kelas.baru) == ("Kelas 7", 1_960_002, 1_940_002)
    potong = rekap.langkah["uji"]
    assert (potong.nama, potong.orang_lama) == ("Potongan kehadiran", 1)
    assert (potong.lama, potong.baru) == (-40_000, -60_000)


def test_another_split_moves_money_between_components_only() -> None:
    rekap = banding(
        ani(alpa=0),
        lama=mesin(),
        baru=mesin(bagi__hadir__persen="30", bagi__kerja__persen="70"),
    )

    assert rekap.jumlah.selisih == 0
    assert rekap.orang[0].keadaan == "tetap"
    assert rekap.orang[0].kalimat == ""
    # 600.001 * 30 % rounded down is 180.000, and 120.000 of the other criterion
    assert rekap.komponen["hadir"].selisih == 300_000 - 400_000
    assert rekap.komponen["kerja"].selisih == 100_000


def test_whoever_is_no_longer_calculated_is_lost_not_a_loser() -> None:
    sakit = b.fakta("belitung-timur", {0: b.Sehari(izin="sakit")})
    tanpa_sakit = muat_isi(
        {
            "kebijakan.toml": TEKS.replace(
                'izin                 = ["sakit"]', 'izin = ["diklat"]'
            )
        },
        "kabupaten-contoh/2026-uji",
    )

    rekap = banding(sakit, lama=mesin(), baru=susun_percobaan(tanpa_sakit))

    (satu,) = rekap.orang
    assert (satu.keadaan, satu.lama, satu.baru) == ("hilang", 1_000_001, 0)
    assert "sakit" in satu.kalimat
    assert (rekap.jumlah.orang_lama, rekap.jumlah.orang_baru) == (1, 0)
    assert rekap.banyak("turun") == 0


def test_payment_withheld_is_counted_beside_the_amount() -> None:
    tahan = langkah(
        "gerbang",
        'bila = { kewajiban = "pdm", keadaan = ["belum"] }\nakibat = "tahan"\n'
        'sebab = "PDM belum."',
    ).replace('nama        = "uji"', 'nama        = "tahan"')
    baru = muat_isi({"kebijakan.toml": TEKS + tahan}, "kabupaten-contoh/2026-uji")
    pdm = fakta_json.Kewajiban("k:1", "pdm", "belum", date(2026, 8, 31), "")

    rekap = banding(
        ani(alpa=0, kewajiban=(pdm,)), lama=mesin(), baru=susun_percobaan(baru)
    )

    assert set(rekap.tahan) == {"ditahan"}
    satu = rekap.tahan["ditahan"]
    assert (satu.orang_lama, satu.orang_baru, satu.lama, satu.baru) == (
        0,
        1,
        0,
        1_000_001,
    )
    assert rekap.orang[0].kalimat == "semula dibayar, menjadi ditahan"


def test_stored_results_are_taken_as_they_are() -> None:
    fakta = ani()
    lama = replace(hitung(mesin(), fakta), per_kriteria={"tua": 960_001})

    rekap = simulasikan(
        [Orang(7, fakta, lama)], lama=None, baru=mesin(), nama={"tua": "Kriteria tua"}
    )

    assert rekap.orang[0].kunci == 7
    assert rekap.kriteria["tua"].nama == "Kriteria tua"
    assert rekap.kriteria["tua"].baru == 0


def test_without_a_stored_result_a_machine_is_needed() -> None:
    with pytest.raises(ValueError, match="No stored result"):
        simulasikan([Orang(1, ani())], lama=None, baru=mesin())


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=6),
    st.integers(1, 5),
    st.sampled_from(["5", "10", "12,5"]),
)
def test_heaps_add_up_to_the_whole_whatever_their_size(
    alpa: list[int], sekali: int, tarif: str
) -> None:
    lama, baru = mesin(), mesin(tanpa_keterangan__nilai=tarif)
    fakta = [ani(alpa=n, nip=str(k)) for k, n in enumerate(alpa)]
    semua = [Orang(n, satu) for n, satu in enumerate(fakta)]

    utuh = simulasikan(semua, lama=lama, baru=baru)
    sepotong = gabungkan(
        simulasikan(semua[n : n + sekali], lama=lama, baru=baru)
        for n in range(0, len(semua), sekali)
    )

    assert sepotong == utuh
    assert Rekap.dari_isi(json.loads(json.dumps(utuh.sebagai_isi()))) == utuh
    for bagian in ("kriteria", "komponen", "unit", "kelas", "langkah"):
        assert sum(s.selisih for s in utuh.baris(bagian)) == utuh.jumlah.selisih
    assert sum(satu.selisih for satu in utuh.orang) == utuh.jumlah.selisih


def test_classes_stand_from_the_lowest_and_units_from_the_largest() -> None:
    rekap = Rekap()
    for kelas, unit, jumlah in ((10, "u1", 5), (9, "u2", 9), (None, "u1", 1)):
        beda = BedaOrang(
            1, "1", "Ani", unit, unit, kelas, jumlah, jumlah, "dibayar", "dibayar",
            "", "", (),
        )  # fmt: skip
        hasil = replace(hitung(mesin(), ani()), baris=())
        rekap.terima(beda, hasil, hasil, {})

    assert [s.nama for s in rekap.baris("kelas")] == [
        "Kelas 9",
        "Kelas 10",
        "Tanpa kelas",
    ]
    assert [s.nama for s in rekap.baris("unit")] == ["u2", "u1"]


def test_a_later_policy_can_be_tried_on_an_earlier_month() -> None:
    isi = baca_isi(b.KEBIJAKAN / "belitung-timur" / "2022-perbup-00")
    isi["kebijakan.toml"] = isi["kebijakan.toml"].replace("2022-01-01", "2027-01-01")
    baru = muat_isi(isi, "belitung-timur/2027-perbup-01")

    rekap = banding(
        b.fakta("belitung-timur", {}),
        lama=b.mesin("belitung-timur"),
        baru=susun_percobaan(baru),
    )

    assert rekap.jumlah.selisih == 0
    assert rekap.banyak("tetap") == 1
    assert catatan_masukan(baru, Bulan(2027, 1)) == []
    assert catatan_masukan(baru, Bulan(2026, 9))[0] == (
        "Indeks kapasitas fiskal daerah belum ada nilainya untuk September 2026; "
        "dipakai nilai yang berlaku sejak Jumat, 1 Januari 2027."
    )


def test_frozen_facts_read_quickly_are_the_same() -> None:
    lengkap = replace(
        satu_bulan(),
        hukuman=(
            fakta_json.Hukuman("h:1", "ringan", "Teguran", "SK/1", date(2026, 9, 1), 6),
        ),
        penghasilan=fakta_json.Penghasilan(1, 2, "TK/0", 3, 4),
        hari_berjalan=date(2026, 9, 9),
    )

    for fakta in (ani(), satu_bulan(), lengkap):
        assert baca_beku(fakta_json.tulis(fakta)) == fakta


@pytest.mark.parametrize("teks", ["{", "[]", "{}", '{"periode":"2026-09"}', "3"])
def test_text_that_is_no_frozen_fact_is_refused_with_its_reason(teks: str) -> None:
    with pytest.raises(fakta_json.FaktaTidakTerbaca):
        baca_beku(teks)


def test_texts_load_as_their_folder_does() -> None:
    folder = b.KEBIJAKAN / "belitung-timur" / "2022-perbup-00"

    isi = baca_isi(folder)

    assert (
        muat_isi(isi, "belitung-timur/2022-perbup-00")
        == b.mesin("belitung-timur").kebijakan
    )
    assert {"CATATAN.md", "kasus/01-dasar.toml", "nasional/kelas_jabatan.csv"} < set(
        isi
    )


def test_faults_of_texts_name_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(KebijakanSalah) as galat:
        muat_isi({"kebijakan.toml": TEKS.replace("hitungan ", "hitungn ")}, "x/y")

    assert {(k.berkas, k.baris) for k in galat.value.kesalahan} == {
        ("kebijakan.toml", 24),
        ("kebijakan.toml", 25),
    }


def test_an_input_that_ended_before_the_month_is_told() -> None:
    asli = b.mesin("belitung-timur").kebijakan
    masukan = tuple(
        replace(m, nilai=(replace(m.nilai[-1], sampai=date(2026, 8, 31)),))
        for m in asli.masukan
    )
    kebijakan_lama = replace(asli, masukan=masukan)

    assert catatan_masukan(kebijakan_lama, Bulan(2026, 8)) == []
    assert catatan_masukan(kebijakan_lama, Bulan(2026, 9))[0] == (
        "Indeks kapasitas fiskal daerah tidak ada lagi nilainya untuk September 2026; "
        "dipakai nilai yang berlaku sampai Senin, 31 Agustus 2026."
    )


@pytest.mark.parametrize(
    ("lama", "baru", "keadaan", "kalimat"),
    [
        ("Isi kelasnya.", "", "muncul", "semula belum terhitung: Isi kelasnya"),
        ("Isi kelasnya.", "Isi tarifnya.", "tidak", "Isi tarifnya"),
        ("", "Isi tarifnya.", "hilang", "Isi tarifnya"),
    ],
)
def test_who_appears_is_lost_or_has_no_amount_at_all(
    lama: str, baru: str, keadaan: str, kalimat: str
) -> None:
    def dengan(sebab: str) -> Hasil:
        if not sebab:
            return hitung(mesin(), ani())
        return gagal(kebijakan(), "2026-09", "1", Masalah("x", sebab))

    satu = bandingkan(1, ani(), dengan(lama), dengan(baru))

    assert (satu.keadaan, satu.kalimat, satu.sebab) == (keadaan, kalimat, ())


def test_of_several_steps_only_the_first_names_an_event() -> None:
    """A day away at 15 % rather than 10 %, and the whole lowered to 900.001."""
    rekap = banding(
        ani(),
        lama=mesin(),
        baru=mesin(tanpa_keterangan__nilai="15", pagu_bulan__konstanta="900001"),
    )

    satu, dua = rekap.orang[0].sebab
    # 900.001 = 540.001 + 360.000; attendance 216.000 + 144.000, of it 15 %
    assert (satu.uraian, satu.lama, satu.baru, satu.kejadian) == (
        "TPP", 1_000_001, 900_001, "",
    )  # fmt: skip
    assert (dua.uraian, dua.lama, dua.baru, dua.kejadian) == (
        "Potongan kehadiran", -40_000, -54_000, "",
    )  # fmt: skip


def test_dates_read_once_are_forgotten_when_they_become_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beku, "INGATAN", 2)

    for hari in (1, 2, 3, 4, 1):  # of a year no other test reads
        fakta = ani(hari_berjalan=date(2041, 1, hari))
        assert baca_beku(fakta_json.tulis(fakta)) == fakta


def test_a_step_only_one_policy_has_stands_beside_nothing() -> None:
    tanpa = muat_isi({"kebijakan.toml": KEPALA + ISI}, "kabupaten-contoh/2026-uji")

    pergi = banding(ani(), lama=mesin(), baru=susun_percobaan(tanpa)).langkah["uji"]
    datang = banding(ani(), lama=susun_percobaan(tanpa), baru=mesin()).langkah["uji"]

    assert (pergi.lama, pergi.baru) == (-40_000, 0)
    assert (pergi.orang_lama, pergi.orang_baru) == (1, 0)
    assert (datang.lama, datang.baru) == (0, -40_000)
