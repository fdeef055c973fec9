"""Defects found in systems in use, one test each: this engine does not have them."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from ekinerja.tpp.fakta import Fakta, Hukuman, Keadaan
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import KebijakanSalah, muat
from ekinerja.tpp.kebijakan.sumber import KEADAAN_KHUSUS
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.tpp.tests.bulan_uji import (
    ALPA,
    DAERAH,
    KEBIJAKAN,
    Jabatan,
    Kerja,
    Sehari,
    bayar,
    fakta,
    mesin,
)
from ekinerja.waktu import Bulan

BT, BS = "belitung-timur", "barito-selatan"
Ubah = Callable[..., Path]


@pytest.fixture
def ubah(tmp_path: Path) -> Ubah:
    """Copy the policies and replace a text in one of them."""

    def ganti(daerah: str, lama: str, baru: str) -> Path:
        shutil.copytree(KEBIJAKAN, tmp_path / "kebijakan")
        (berkas,) = (tmp_path / "kebijakan" / daerah).glob("*/kebijakan.toml")
        teks = berkas.read_text()
        assert lama in teks
        berkas.write_text(teks.replace(lama, baru, 1))
        return berkas.parent

    return ganti


def potongan(hasil: Hasil) -> tuple[Baris, ...]:
    """The events deducted from attendance, without what rounding left."""
    baris = [b for b in hasil.baris if b.langkah == "potongan_kehadiran"]
    return tuple(a for b in baris for a in b.anak if a.tanggal)


def dibayar_pagi(hasil: Hasil) -> list[int]:
    """What each morning earned in Barito Selatan."""
    return next([a.nilai for a in b.anak] for b in hasil.baris if b.langkah == "pagi")


def test_late_days_are_not_compared_with_a_threshold_of_minutes() -> None:
    # Ten days of two minutes are ten events of the first band, not "10 of 60 minutes".
    sepuluh = {n: Sehari(datang=120) for n in range(10)}

    hasil = bayar(BT, sepuluh)

    assert [a.tarif for a in potongan(hasil)] == ["1 %"] * 10
    assert [a.banyak for a in potongan(hasil)] == ["terlambat 2 menit"] * 10


def test_changing_a_number_in_the_file_changes_the_result(ubah: Ubah) -> None:
    lama = "{ sampai = 15, nilai = 1 }"
    berubah = susun(muat(ubah(BT, lama, "{ sampai = 15, nilai = 1.25 }")))
    telat = fakta(BT, {0: Sehari(datang=60)})

    semula, kini = hitung(mesin(BT), telat), hitung(berubah, telat)

    assert [a.tarif for a in potongan(semula)] == ["1 %"]
    assert [a.tarif for a in potongan(kini)] == ["1,25 %"]
    assert kini.jumlah < semula.jumlah
    assert kini.sidik_kebijakan != semula.sidik_kebijakan


def test_changing_the_closing_hour_in_the_file_changes_the_result(ubah: Ubah) -> None:
    berubah = susun(muat(ubah(BS, "07:15:00  # BS1", "07:00:00  # BS1")))
    telat = fakta(BS, {0: Sehari(datang=1801)})

    assert dibayar_pagi(hitung(mesin(BS), telat))[0] == 34_500
    assert dibayar_pagi(hitung(berubah, telat))[0] == 0


def test_hours_are_not_whole_numbers_read_as_hhmm() -> None:
    # From 07.30.00 to 08.05.00 are 35 minutes; 805 - 730 would say 75.
    hasil = bayar(BT, {0: Sehari(datang=35 * 60)})

    assert [a.banyak for a in potongan(hasil)] == ["terlambat 35 menit"]
    assert [a.tarif for a in potongan(hasil)] == ["2 %"]


def test_a_shrinking_morning_crosses_the_hour_by_sixty_minutes() -> None:
    # 06.59.00 is the 29th started minute after 06.30, 07.01.00 the 31st.
    hasil = bayar(BS, {0: Sehari(datang=29 * 60), 1: Sehari(datang=31 * 60)})

    assert dibayar_pagi(hasil)[:2] == [35_500, 34_500]


def test_every_band_of_leaving_early_counts_once_and_the_worst_is_there() -> None:
    pulang = {n: Sehari(mendahului=60 * m) for n, m in enumerate((10, 20, 45, 90))}

    hasil = bayar(BT, pulang)

    assert [a.tarif for a in potongan(hasil)] == ["1 %", "1,5 %", "2 %", "2,5 %"]
    (baris,) = [b for b in hasil.baris if b.langkah == "potongan_kehadiran"]
    assert baris.tarif == "7 %"


@pytest.mark.parametrize("tahun", [2023, 2026, 2029])
def test_an_absent_day_costs_the_same_in_every_year(tahun: int) -> None:
    semula = fakta(BT, {0: ALPA})
    geser = replace(
        semula,
        periode=Bulan(tahun, 9),
        hari=tuple(replace(h, tanggal=_pindah(h.tanggal, tahun)) for h in semula.hari),
        kegiatan=tuple(
            replace(k, tanggal=_pindah(k.tanggal, tahun)) for k in semula.kegiatan
        ),
        target=tuple(
            replace(t, tanggal=_pindah(t.tanggal, tahun)) for t in semula.target
        ),
    )

    hasil = hitung(mesin(BT), geser)

    assert [a.tarif for a in potongan(hasil)] == ["5 %"]
    assert hasil.jumlah == hitung(mesin(BT), semula).jumlah


def _pindah(tanggal: date, tahun: int) -> date:
    return tanggal.replace(year=tahun)


def test_somebody_new_is_paid_for_the_days_of_service() -> None:
    # From 16 September: 15 of 30 calendar days.
    penuh = bayar(BT, {})
    baru = bayar(BT, {}, sejak=date(2026, 9, 16))

    (bagian,) = [b for b in baru.baris if b.langkah == "masa_tugas"]
    assert bagian.tarif == "50 %"
    assert bagian.banyak == "15 dari 30 hari"
    # Two cells, each rounded half up: up to a rupiah each above the half.
    assert 0 <= 2 * baru.pagu - penuh.pagu <= 2
    assert baru.jumlah == baru.pagu


def test_a_band_table_with_a_hole_is_refused(ubah: Ubah) -> None:
    lama = "  { sampai = 60, nilai = 2 },\n  { nilai = 2.5 },\n"
    folder = ubah(BT, lama, "  { sampai = 60, nilai = 2 },\n")

    with pytest.raises(KebijakanSalah) as salah:
        muat(folder)

    assert "lapis" in str(salah.value)


def test_a_value_between_two_bands_falls_in_one_of_them() -> None:
    # A second past the edge belongs to the next band; there is nothing between.
    hasil = bayar(BT, {0: Sehari(datang=900), 1: Sehari(datang=901)})

    assert [a.tarif for a in potongan(hasil)] == ["1 %", "1,5 %"]


def test_deductions_past_the_cap_never_make_the_part_negative() -> None:
    # 22 absent days at 5 percent are 110 percent; the part has 100.
    hasil = bayar(BT, dict.fromkeys(range(22), ALPA))

    (baris,) = [b for b in hasil.baris if b.langkah == "potongan_kehadiran"]
    assert baris.tarif == "100 %"
    assert hasil.per_komponen == {"kehadiran": 0, "kinerja": 0}
    assert "Batas 100 %" in [a.uraian for a in baris.anak]
    assert sum(a.nilai for a in baris.anak) == baris.nilai


def tanpa_hari(semula: Fakta) -> Fakta:
    return replace(semula, hari=(), kegiatan=(), target=())


@pytest.mark.parametrize("daerah", [BT, BS])
def test_a_month_without_working_days_divides_by_nothing(daerah: str) -> None:
    semula = tanpa_hari(fakta(daerah, {}))
    akhir_pekan = replace(
        semula,
        penempatan=tuple(
            replace(p, sejak=semula.periode.akhir) for p in semula.penempatan
        ),
    )

    hasil = hitung(mesin(daerah), akhir_pekan)

    assert hasil.masalah == ()
    assert hasil.per_komponen["kinerja"] == 0


@pytest.mark.parametrize(("hari", "kode"), [(6, ()), (7, ("tanpa_hari_kerja",))])
@pytest.mark.parametrize("daerah", DAERAH)
def test_a_week_on_duty_without_a_schedule_is_no_silent_zero(
    daerah: str, hari: int, kode: tuple[str, ...]
) -> None:
    semula = tanpa_hari(fakta(daerah, {}))
    sejak = semula.periode.akhir - timedelta(days=hari - 1)
    penempatan = tuple(replace(p, sejak=sejak) for p in semula.penempatan)

    hasil = hitung(mesin(daerah), replace(semula, penempatan=penempatan))

    assert tuple(m.kode for m in hasil.masalah) == kode


@pytest.mark.parametrize("jenis", KEADAAN_KHUSUS)
@pytest.mark.parametrize("daerah", DAERAH)
def test_nobody_in_a_special_situation_is_paid_as_if_nothing_were(
    daerah: str, jenis: str
) -> None:
    """Pay to the deceased, to people on study assignment or unpaid leave."""
    semula = fakta(daerah, {})
    ada = Keadaan("keadaan:1", jenis, semula.periode.awal, semula.periode.akhir)

    biasa = hitung(mesin(daerah), semula)
    hasil = hitung(mesin(daerah), replace(semula, keadaan=(ada,)))

    assert hasil.masalah == ()
    assert hasil.jumlah == (biasa.jumlah if jenis == "pindah_masuk" else 0)


def test_what_a_policy_passes_over_stops_the_person_with_the_way_out(
    ubah: Ubah,
) -> None:
    folder = ubah(BS, 'tanpa_akibat         = ["hukuman"]', "# ")
    berkas = folder / "kebijakan.toml"
    teks = berkas.read_text().replace('["keadaan"]', '["plt"]')
    teks = teks.replace('{ keadaan = "",', '{ plt = "",')
    teks = re.sub(r'  \{ keadaan = "pindah_masuk".*\n', "", teks)
    berkas.write_text(teks)
    semula = fakta(BS, {})
    awal, akhir = semula.periode.awal, semula.periode.akhir
    mati = Keadaan("keadaan:7", "meninggal", awal, akhir)
    hukum = Hukuman("hukuman:3", "berat", "Contoh", "800/1", awal, 12)

    baru = susun(muat(folder))
    hasil = [
        hitung(baru, replace(semula, keadaan=(mati,))).masalah,
        hitung(baru, replace(semula, hukuman=(hukum,))).masalah,
    ]

    assert [(m.kode, m.fakta) for (m,) in hasil] == [
        ("tidak_diatur", ("keadaan:7",)),
        ("tidak_diatur", ("hukuman:3",)),
    ]
    assert "Ada meninggal, tetapi barito-selatan" in hasil[0][0].kalimat


def test_a_day_without_targets_or_with_a_target_of_zero_divides_by_nothing() -> None:
    nol = fakta(BT, dict.fromkeys(range(22), Sehari(target=0)))

    tanpa_target = hitung(mesin(BT), replace(nol, target=()))

    assert hitung(mesin(BT), nol).jumlah == hitung(mesin(BT), nol).pagu
    assert tanpa_target.jumlah == tanpa_target.pagu


def test_the_basic_amount_is_rounded_once() -> None:
    # 10,760,000 x 0.85 x 0.90 x 0.90 = 7,408,260 exactly; class 5 gives a fraction.
    hasil = bayar(BT, {}, jabatan=Jabatan(kelas=10, jenjang="pengawas"))

    assert hasil.per_kriteria["beban_kerja"] == 4_444_956
    assert hasil.per_kriteria["prestasi_kerja"] == 2_963_304


def test_a_half_rupiah_is_rounded_up_at_the_declared_place_only() -> None:
    # Class 5: 4,807,000 x 0.6885 = 3,309,619.5 -> 3,309,620; then 60 % and 40 %.
    hasil = bayar(BT, {}, jabatan=Jabatan(kelas=5))

    assert hasil.per_kriteria["beban_kerja"] == 1_985_772
    assert hasil.per_kriteria["prestasi_kerja"] == 1_323_848


@pytest.mark.parametrize("daerah", [BT, BS])
@pytest.mark.parametrize("keadaan", ["diajukan", "dikembalikan"])
def test_work_nobody_approved_pays_nothing(daerah: str, keadaan: str) -> None:
    kerja = (Kerja(360, 2, "rhk:1", keadaan), Kerja(0, 2, "rhk:2", keadaan))
    hasil = bayar(daerah, dict.fromkeys(range(22), Sehari(kerja=kerja)))

    assert hasil.per_komponen["kinerja"] == 0


def test_the_same_arrival_is_judged_by_its_own_schedule() -> None:
    # A schedule of 08.00 makes 07.45 early, whatever other days say.
    semula = fakta(BT, {0: Sehari(datang=900)})
    siang = replace(semula.hari[0], jadwal_masuk=time(8))

    hasil = hitung(mesin(BT), replace(semula, hari=(siang, *semula.hari[1:])))

    assert potongan(hasil) == ()


def test_what_may_pass_without_effect_is_one_of_the_known(ubah: Ubah) -> None:
    folder = ubah(BS, '["hukuman"]', '["hukumn"]')

    with pytest.raises(KebijakanSalah, match="'hukumn' tidak dikenal"):
        muat(folder)
