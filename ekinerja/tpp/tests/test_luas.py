"""Facts that stop a person under the wider language, and rates at their corners."""

import shutil
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ekinerja.tpp import awalan
from ekinerja.tpp.fakta import Fakta, Hari, Keadaan, NilaiKinerja, Penempatan, Target
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kasus import baca_kasus
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.kejadian import jam_hari
from ekinerja.tpp.tests.bulan_uji import KEBIJAKAN
from ekinerja.tpp.varian import VarianTidakAda, hitung_varian

ANGIN = Path(__file__).parent / "kebijakan/kabupaten-angin"
SATU, DUA = ANGIN / "2026-perbup-01", ANGIN / "2026-perbup-02"


@cache
def mesin(folder: Path) -> Mesin:
    return susun(muat(folder))


@cache
def bulan(folder: Path) -> Fakta:
    """The perfect month the cases of a policy start from."""
    sempurna = ("Bulan sempurna", "Sebulan penuh")
    return next(k.fakta for k in baca_kasus(folder) if k.nama.startswith(sempurna))


def masalah(folder: Path, **ubahan: Any) -> tuple[str, tuple[str, ...]]:
    hasil = hitung(mesin(folder), replace(bulan(folder), **ubahan))
    assert hasil.jumlah == 0
    return hasil.masalah[0].kode, hasil.masalah[0].fakta


def jabatan(**ubahan: Any) -> Penempatan:
    return replace(bulan(DUA).penempatan[0], **ubahan)


def test_a_plt_of_a_post_without_class_is_named() -> None:
    plt = jabatan(id="penempatan:9", jenis="plt", kelas=None)

    kode, fakta = masalah(DUA, penempatan=(*bulan(DUA).penempatan, plt))

    assert (kode, fakta) == ("tanpa_kelas", ("penempatan:9",))


def test_of_two_plt_posts_the_higher_class_pays() -> None:
    plt = [jabatan(id=f"p:{n}", jenis="plt", kelas=n, jabatan=f"J{n}") for n in (9, 11)]
    fakta = replace(bulan(DUA), penempatan=(*bulan(DUA).penempatan, *plt))

    assert hitung(mesin(DUA), fakta).jumlah == 20_000_000


def test_two_judgements_of_a_month_are_refused() -> None:
    nilai = tuple(NilaiKinerja(f"nilai:{n}", "baik", 100) for n in (1, 2))

    assert masalah(SATU, nilai=nilai) == ("nilai_ganda", ("nilai:1", "nilai:2"))


@pytest.mark.parametrize("nilai", [(), (NilaiKinerja("nilai:1", "baik", None),)])
def test_a_behaviour_nobody_judged_is_no_zero(nilai: tuple[NilaiKinerja, ...]) -> None:
    assert masalah(SATU, nilai=nilai)[0] == "tanpa_nilai"


@pytest.mark.parametrize(
    ("sejak", "sampai", "kelas"),
    [
        # the post held on the 15th
        (date(2026, 9, 1), date(2026, 9, 15), 11),
        # not held any more on the 15th: the one that follows
        (date(2026, 9, 1), date(2026, 9, 14), 7),
    ],
)
def test_the_post_of_the_fifteenth_tells_the_pay(
    sejak: date, sampai: date, kelas: int
) -> None:
    lama = jabatan(id="p:1", kelas=11, sejak=sejak, sampai=sampai)
    baru = jabatan(
        id="p:2", kelas=7, sejak=sampai.replace(day=sampai.day + 1), sampai=date.max
    )

    hasil = hitung(mesin(SATU), replace(bulan(SATU), penempatan=(baru, lama)))

    assert hasil.masalah == ()
    assert hasil.pagu == {7: 10_500_000, 11: 20_500_000}[kelas]


def test_somebody_who_comes_after_the_fifteenth_is_seen_on_the_first_day() -> None:
    mulai = jabatan(sejak=date(2026, 9, 21))

    hasil = hitung(mesin(SATU), replace(bulan(SATU), penempatan=(mulai,)))

    assert hasil.pagu == 10_500_000


def test_somebody_who_left_before_the_fifteenth_is_seen_on_the_last_day() -> None:
    selesai = jabatan(sampai=date(2026, 9, 10))

    hasil = hitung(mesin(SATU), replace(bulan(SATU), penempatan=(selesai,)))

    assert hasil.pagu == 10_500_000


def test_a_situation_outside_the_day_looked_at_does_not_count() -> None:
    lewat = Keadaan("k:1", "cltn", date(2026, 8, 1), date(2026, 9, 29))

    hasil = hitung(mesin(DUA), replace(bulan(DUA), keadaan=(lewat,)))

    assert hasil.jumlah == 10_000_000


def test_a_tax_category_nobody_has_brackets_for_stops_the_person() -> None:
    assert masalah(DUA, penghasilan=None)[0] == "tanpa_penghasilan"


def test_what_is_remembered_of_kinds_of_people_stays_bounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(awalan, "PALING_BANYAK", 1)
    satu = susun(muat(DUA))
    lain = replace(bulan(DUA), penempatan=(jabatan(kelas=9),))

    jumlah = [hitung(satu, f).jumlah for f in (bulan(DUA), lain, bulan(DUA))]

    assert jumlah == [10_000_000, 14_000_000, 10_000_000]
    assert len(satu.awalan.ingatan) == 1


def test_people_of_one_kind_share_the_beginning_and_not_their_lines() -> None:
    terlambat = replace(
        bulan(SATU),
        hari=tuple(
            replace(h, masuk=time(9)) if h.tanggal.day == 8 else h
            for h in bulan(SATU).hari
        ),
    )

    sebelum = hitung(mesin(SATU), bulan(SATU))
    telat = hitung(mesin(SATU), terlambat)
    sesudah = hitung(mesin(SATU), bulan(SATU))

    assert telat.jumlah == sebelum.jumlah - 200_000
    assert sesudah == sebelum


MALAM = Hari(
    date(2026, 9, 8),
    time(22),
    time(6),
    450,
    time(21, 50),
    time(6, 5),
    "r:1",
    "r:2",
    None,
    None,
)
JAM = 3600


@pytest.mark.parametrize(
    ("masuk", "pulang", "hasil"),
    [
        # came before, left after
        (time(21, 50), time(6, 5), (22 * JAM - 600, 30 * JAM + 300)),
        # came after midnight, left before midnight
        (time(0, 30), time(23, 30), (24 * JAM + 1800, 23 * JAM + 1800)),
        # the middle of the time off, 14.00, belongs to the evening to come
        (time(14), time(13, 59, 59), (14 * JAM, 38 * JAM - 1)),
    ],
)
def test_a_night_shift_counts_from_the_evening_it_began(
    masuk: time, pulang: time, hasil: tuple[int, int]
) -> None:
    mulai, selesai, *rekaman = jam_hari(replace(MALAM, masuk=masuk, pulang=pulang))

    assert (mulai, selesai) == (22 * JAM, 30 * JAM)
    assert tuple(rekaman) == (*hasil, None)


def test_a_day_without_duty_has_no_plan() -> None:
    libur = replace(MALAM, jadwal_masuk=None, jadwal_pulang=None, pulang=None)

    assert jam_hari(libur) == (0, 0, 22 * JAM - 600, None, None)


def diubah(tmp_path: Path, folder: Path, lama: str, baru: str) -> Mesin:
    """A policy with one edit of its file, compiled."""
    tujuan = tmp_path / folder.parent.name / folder.name
    shutil.copytree(folder, tujuan)
    shutil.copytree(KEBIJAKAN / "nasional", tmp_path / "nasional")
    toml = tujuan / "kebijakan.toml"
    teks = toml.read_text("utf-8")
    assert lama in teks
    toml.write_text(teks.replace(lama, baru), "utf-8")
    return susun(muat(tujuan))


def test_parts_by_measure_beyond_the_whole_stop_the_person(tmp_path: Path) -> None:
    lama = '{ jenjang = "pelaksana", nilai = 40 }'
    satu = diubah(tmp_path, SATU, lama, lama.replace("40", "140"))

    assert hitung(satu, bulan(SATU)).masalah[0].kode == "bagian_lebih"


def test_a_step_for_a_plt_leaves_others_alone(tmp_path: Path) -> None:
    satu = diubah(tmp_path, DUA, 'jika        = { plt = ["lebih_tinggi"] }\n', "")

    assert hitung(satu, bulan(DUA)).jumlah == 10_000_000


def test_a_category_the_levy_has_no_brackets_for_stops_the_person(
    tmp_path: Path,
) -> None:
    folder = tmp_path / DUA.parent.name / DUA.name
    shutil.copytree(DUA, folder)
    (folder / "tarif_rata.csv").write_text("golongan,sampai,persen\nIV/a,,15\n")
    toml = folder / "kebijakan.toml"
    teks = toml.read_text("utf-8").replace(
        'kategori     = "ptkp"', 'kategori = "golongan"'
    )
    toml.write_text(teks, "utf-8")
    satu = susun(muat(folder))

    kode = hitung(satu, bulan(DUA)).masalah[0].kode

    assert kode == "pungutan_tanpa_kategori"


def test_somebody_who_needs_no_punch_is_told_so(tmp_path: Path) -> None:
    folder = KEBIJAKAN / "barito-selatan/2019-perbup-00"
    satu = diubah(
        tmp_path,
        folder,
        "[penilaian]\n",
        '[penilaian]\ntetap_hadir = { jenjang = ["pelaksana"] }\n',
    )
    tanpa = baca_kasus(folder)[0].fakta
    tanpa = replace(
        tanpa,
        hari=tuple(
            replace(h, masuk=None, id_masuk=None, pulang=None, id_pulang=None)
            for h in tanpa.hari
        ),
    )

    hasil = hitung(satu, tanpa)

    banyak = [a.banyak for b in hasil.baris for a in b.anak if b.langkah == "pagi"]
    assert set(banyak) == {"dianggap hadir"}


@pytest.mark.parametrize(
    ("rangkum", "capaian"), [("rata", 50), ("terkecil", 0), ("terbesar", 100)]
)
def test_targets_of_a_day_are_summed_up_as_declared(
    rangkum: str, capaian: int, tmp_path: Path
) -> None:
    folder = KEBIJAKAN / "belitung-timur/2022-perbup-00"
    satu = diubah(
        tmp_path,
        folder,
        'maksimal    = 100\nrangkum     = "rata"\nke          = "hari"',
        f'maksimal    = 100\nrangkum     = "{rangkum}"\nke          = "hari"',
    )
    fakta = baca_kasus(folder)[0].fakta
    dua = tuple(
        Target(f"t:{n}", h.tanggal, f"rhk:{n}", "Berkas", 1, "berkas")
        for h in fakta.hari
        for n in (1, 2)
    )

    hasil = hitung(satu, replace(fakta, target=dua))

    tarif = {
        a.tarif for b in hasil.baris for a in b.anak if b.langkah == "kinerja_harian"
    }
    assert tarif == {f"{capaian} %"}


def test_an_unknown_variant_names_those_there_are() -> None:
    with pytest.raises(VarianTidakAda, match="Yang ada: thr, ketiga_belas"):
        hitung_varian(mesin(SATU), bulan(SATU), "gaji14")
    with pytest.raises(VarianTidakAda, match="Yang ada: tidak ada"):
        hitung_varian(mesin(DUA), bulan(DUA), "thr")


def test_a_part_that_is_empty_in_the_reference_month_has_no_line() -> None:
    """Without approved work only discipline is left: half of its 4.000.000."""
    kosong = replace(bulan(SATU), kegiatan=(), target=(), target_bulan=())

    hasil = hitung_varian(mesin(SATU), kosong, "thr")

    assert [(b.uraian, b.nilai) for b in hasil.baris] == [
        ("Tunjangan hari raya: disiplin bulan acuan", 2_000_000)
    ]
    assert hasil.per_komponen["disiplin"] == hasil.jumlah == 2_000_000


@pytest.mark.parametrize(("sampai", "kode"), [(10, "penempatan_bertindihan"), (9, "")])
def test_two_posts_may_follow_but_not_share_a_day(sampai: int, kode: str) -> None:
    lama = jabatan(id="p:1", sampai=date(2026, 9, sampai))
    baru = jabatan(id="p:2", sejak=date(2026, 9, 10), sampai=date.max)

    hasil = hitung(mesin(SATU), replace(bulan(SATU), penempatan=(lama, baru)))

    assert [m.kode for m in hasil.masalah] == ([kode] if kode else [])


@pytest.mark.parametrize(
    ("kode", "pagu"),
    [
        # half of 10.500.000, and a rupiah for each of four cells rounded on its own
        ("thr", 5_250_004),
        # 33,3 % of it, and two cells
        ("ketiga_belas", 3_496_502),
    ],
)
def test_a_share_has_its_share_of_the_ceiling_and_room_to_round(
    kode: str, pagu: int
) -> None:
    assert hitung_varian(mesin(SATU), bulan(SATU), kode).pagu == pagu
