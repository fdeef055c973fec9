"""Facts that most people do not have: read, written, and left out where they say nothing."""

import json
from datetime import date, time

import pytest

from ekinerja.tpp.fakta import (
    Acara,
    Catatan,
    Fakta,
    FaktaTidakTerbaca,
    Hari,
    Hukuman,
    Izin,
    Keadaan,
    NilaiKinerja,
    Penghasilan,
    TargetBulan,
    baca,
    tulis,
)
from ekinerja.waktu import Bulan

HARI = date(2026, 10, 5)


def ani(**isi: object) -> Fakta:
    dasar: dict[str, object] = dict.fromkeys(
        ("status", "penempatan", "hari", "kegiatan", "target", "kewajiban"), ()
    )
    return Fakta(Bulan(2026, 10), "1990", "Ani", **(dasar | isi))  # type: ignore[arg-type]


LENGKAP = ani(
    hari=(
        Hari(
            HARI,
            time(22),
            time(6),
            450,
            time(22),
            time(6),
            "rekaman:1",
            "rekaman:2",
            None,
            None,
            jadwal_kembali=time(1),
            kembali=time(1, 2, 3),
            id_kembali="rekaman:3",
            menit_luwes=30,
        ),
    ),
    izin=(Izin("izin:1", "cuti_melahirkan", date(2026, 8, 1), HARI, anak_ke=2),),
    acara=(Acara("acara:1", HARI, "apel", "Apel Senin", "tidak_hadir"),),
    hukuman=(Hukuman("hukuman:1", "sedang", "Potong 25 %", "800/1", HARI, 6),),
    catatan=(Catatan("catatan:1", HARI, "kelalaian", "tidak_menilai", "Lalai"),),
    keadaan=(Keadaan("keadaan:1", "tugas_belajar", HARI, HARI),),
    nilai=(NilaiKinerja("nilai:1", "baik", 85),),
    target_bulan=(TargetBulan("tb:1", "rhk:1", "Berkas", 40, "berkas"),),
    penghasilan=Penghasilan(3_500_000, 0, "K/1", 70_000_000, 1_200_000),
    uji_coba=True,
)


def test_everything_is_read_back_as_it_was_written() -> None:
    assert baca(tulis(LENGKAP)) == LENGKAP


def test_somebody_without_any_of_it_carries_no_trace_of_it() -> None:
    kunci = json.loads(tulis(ani()))

    assert list(kunci)[-1] == "hari_berjalan"
    assert baca(tulis(ani())) == ani()


@pytest.mark.parametrize(
    ("kunci", "isi", "kalimat"),
    [
        ("penghasilan", {"gaji": 1}, "penghasilan.pajak_gaji: belum ada."),
        ("uji_coba", 1, "uji_coba: harus true atau false."),
        ("hukuman", [{"id": "h"}], "hukuman[0].tingkat: belum ada."),
    ],
)
def test_a_bad_one_is_named_with_its_place(
    kunci: str, isi: object, kalimat: str
) -> None:
    teks = json.dumps(json.loads(tulis(ani())) | {kunci: isi})

    with pytest.raises(FaktaTidakTerbaca) as galat:
        baca(teks)

    assert galat.value.masalah.kalimat.startswith(kalimat)
