"""What a report must say, and what is filled in for it."""

from datetime import date, time
from typing import Any

import pytest

from ekinerja.kinerja.rules import (
    AktivitasDitolak,
    ButirKatalog,
    IsiAktivitas,
    IsiKurang,
    IsiLengkap,
    JumlahDitolak,
    KatalogDitolak,
    RhkDitolak,
    RhkPilihan,
    SatuanDitolak,
    WaktuDitolak,
    periksa_isi,
)

ANI = 1
BUDI = 2
SELASA = date(2026, 10, 6)
LEGALISIR = ButirKatalog("Legalisir ijazah", "berkas", 5)
RHK_BERKAS = RhkPilihan(ANI, 2026, 2, "berkas")
RHK_TANPA_TARGET = RhkPilihan(ANI, 2026, 3, None)


def lengkapi(
    *,
    rhk: RhkPilihan | None = None,
    katalog: ButirKatalog | None = None,
    **isi: object,
) -> IsiLengkap:
    dasar: dict[str, object] = {"uraian": "Rapat", "satuan": "rapat", "menit": 60}
    if rhk:
        isi["rhk_id"] = 7
    if katalog:
        isi["katalog_id"] = 8
    tertulis = IsiAktivitas(tanggal=SELASA, **{**dasar, **isi})  # type: ignore[arg-type]
    return periksa_isi(tertulis, pegawai_id=ANI, rhk=rhk, katalog=katalog)


def test_a_free_text_with_minutes_is_enough() -> None:
    isi = lengkapi(uraian="  Rapat   jadwal\nujian ", menit=90)

    assert isi.uraian == "Rapat jadwal ujian"
    assert (isi.waktu.menit, isi.jumlah, isi.satuan) == (90, 1, "rapat")


def test_start_and_end_give_the_minutes() -> None:
    isi = lengkapi(menit=None, mulai=time(7, 30), selesai=time(9, 0))

    assert isi.waktu.menit == 90


def test_a_catalogue_item_gives_text_unit_and_minutes() -> None:
    isi = lengkapi(uraian="", satuan="", menit=None, jumlah=12, katalog=LEGALISIR)

    assert (isi.uraian, isi.satuan, isi.waktu.menit) == (
        "Legalisir ijazah",
        "berkas",
        60,
    )


def test_typed_minutes_outrank_the_usual_ones() -> None:
    isi = lengkapi(satuan="", menit=45, jumlah=12, katalog=LEGALISIR)

    assert isi.waktu.menit == 45


def test_the_unit_of_the_target_outranks_that_of_the_catalogue() -> None:
    rhk = RhkPilihan(ANI, 2026, 2, "pemohon")

    isi = lengkapi(satuan="", menit=30, katalog=LEGALISIR, rhk=rhk)

    assert isi.satuan == "pemohon"


def test_usual_minutes_do_not_apply_to_another_unit() -> None:
    rhk = RhkPilihan(ANI, 2026, 2, "pemohon")

    with pytest.raises(WaktuDitolak, match="Isi jamnya atau menitnya"):
        lengkapi(satuan="", menit=None, katalog=LEGALISIR, rhk=rhk)


def test_the_unit_is_compared_without_regard_to_capitals() -> None:
    isi = lengkapi(satuan="Berkas", rhk=RHK_BERKAS)

    assert isi.satuan == "berkas"


def test_an_rhk_without_target_leaves_the_unit_free() -> None:
    isi = lengkapi(satuan="halaman", rhk=RHK_TANPA_TARGET)

    assert isi.satuan == "halaman"


@pytest.mark.parametrize(
    ("isi", "galat", "kata"),
    [
        ({"uraian": " \n "}, IsiKurang, "Uraian belum diisi"),
        ({"uraian": "a" * 251}, IsiKurang, "250 huruf"),
        ({"jumlah": 0}, JumlahDitolak, "1 sampai 10.000"),
        ({"jumlah": 10_001}, JumlahDitolak, "1 sampai 10.000"),
        ({"satuan": " "}, SatuanDitolak, "Satuan belum diisi"),
        ({"satuan": "s" * 31}, SatuanDitolak, "30 huruf"),
        ({"menit": None}, WaktuDitolak, "Lama pengerjaan belum diisi"),
        ({"menit": 0}, WaktuDitolak, "1 sampai 1.440"),
        ({"menit": -5}, WaktuDitolak, "1 sampai 1.440"),
        ({"menit": 1441}, WaktuDitolak, "1 sampai 1.440"),
        ({"mulai": time(8)}, WaktuDitolak, "dua-duanya"),
        ({"selesai": time(8)}, WaktuDitolak, "dua-duanya"),
        ({"menit": None, "mulai": time(9), "selesai": time(9)}, WaktuDitolak, "09.00"),
        (
            {"menit": None, "mulai": time(9), "selesai": time(8)},
            WaktuDitolak,
            "sesudah",
        ),
        ({"menit": 61, "mulai": time(8), "selesai": time(9)}, WaktuDitolak, "60 menit"),
        ({"katalog_id": 99}, KatalogDitolak, "Pilih butir lain"),
        ({"rhk_id": 99}, RhkDitolak, "tidak ada di SKP Anda"),
    ],
)
def test_what_is_missing_or_contradicts_itself_is_named(
    isi: dict[str, Any], galat: type[AktivitasDitolak], kata: str
) -> None:
    with pytest.raises(galat, match=kata):
        lengkapi(**isi)


@pytest.mark.parametrize("menit", [1, 1440])
def test_the_ends_of_the_minutes_are_included(menit: int) -> None:
    assert lengkapi(menit=menit).waktu.menit == menit


def test_minutes_that_agree_with_the_clock_are_accepted() -> None:
    isi = lengkapi(menit=60, mulai=time(8), selesai=time(9))

    assert isi.waktu.menit == 60


@pytest.mark.parametrize(
    ("rhk", "kata"),
    [
        (RhkPilihan(BUDI, 2026, 1, None), "tidak ada di SKP Anda"),
        (RhkPilihan(ANI, 2025, 1, None), "Pilih RHK dari SKP 2026"),
    ],
)
def test_an_rhk_is_the_reporters_own_and_of_that_year(
    rhk: RhkPilihan, kata: str
) -> None:
    with pytest.raises(RhkDitolak, match=kata):
        lengkapi(rhk=rhk)


@pytest.mark.parametrize(
    ("rhk", "katalog", "sumber"),
    [(RHK_BERKAS, None, "target RHK 2"), (None, LEGALISIR, "butir katalog")],
)
def test_another_unit_than_the_binding_one_is_refused(
    rhk: RhkPilihan | None, katalog: ButirKatalog | None, sumber: str
) -> None:
    with pytest.raises(SatuanDitolak, match=f"{sumber} adalah berkas, bukan halaman"):
        lengkapi(satuan="halaman", rhk=rhk, katalog=katalog)


def test_every_refusal_names_its_field() -> None:
    with pytest.raises(AktivitasDitolak) as salah:
        lengkapi(uraian="")

    assert salah.value.bidang == "uraian"
