"""Roll calls and ceremonies: added, taken back, and who may say who came."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.operations.wewenang import (
    TidakBerwenang,
    pelaku_kepegawaian,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.presensi.models import Acara, KehadiranAcara
from ekinerja.presensi.operations import (
    AcaraBaru,
    HasilKehadiran,
    KehadiranBaru,
    batalkan_acara,
    catat_kehadiran_acara,
    tambah_acara,
    tambah_acara_banyak,
)
from ekinerja.presensi.queries import kehadiran_dalam, unit_dipimpin
from ekinerja.presensi.rules import AcaraDitolak, KehadiranDitolak
from ekinerja.presensi.tests.giliran import RABU, SELASA, SENIN, pukul

NOW = pukul("09:00", SELASA)


def baru(pemeran: Pemeran, **ubah: Any) -> AcaraBaru:
    dasar = AcaraBaru(SENIN, "apel", "Apel Senin pagi", (pemeran.unit_disdik.id,))
    return replace(dasar, **ubah)


def apel(pemeran: Pemeran, **ubah: Any) -> Acara:
    return tambah_acara(baru(pemeran, **ubah), oleh=pemeran.dewi, now=NOW)


def catat(acara: Acara, oleh: Akun | None, **siapa: tuple[Akun, str]) -> HasilKehadiran:
    baris = [KehadiranBaru(acara.id, a.pegawai_id, k) for a, k in siapa.values()]
    return catat_kehadiran_acara(baris, oleh=oleh, now=NOW)


def keadaan(akun: Akun) -> list[str]:
    return list(
        KehadiranAcara.objects.filter(pegawai_id=akun.pegawai_id).values_list(
            "keadaan", flat=True
        )
    )


def test_dewi_adds_a_roll_call_for_an_office(pemeran: Pemeran) -> None:
    acara = apel(pemeran)

    assert list(acara.unit.all()) == [pemeran.unit_disdik]
    peristiwa = Peristiwa.objects.get(jenis="acara_ditambah")
    assert peristiwa.objek_label == "Apel Senin pagi, Sen 5 Okt"
    assert (peristiwa.bulan, peristiwa.rincian) == ("2026-10", {"jenis": "apel"})


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"jenis": "pesta"}, "Jenis acara 'pesta' tidak dikenal"),
        ({"uraian": " "}, "Nama acara belum diisi"),
        ({"unit_ids": ()}, "Unit yang wajib hadir belum dipilih"),
        ({"unit_ids": (7,)}, "Ada unit yang tidak berlaku pada Senin, 5 Oktober 2026"),
        ({"tanggal": date(1999, 12, 31)}, "Tahun 1999 di luar jangkauan"),
        # the units began on 1 January
        ({"tanggal": date(2025, 12, 29)}, "Ada unit yang tidak berlaku"),
    ],
)
def test_a_ceremony_that_lacks_something_is_refused(
    pemeran: Pemeran, ubah: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(AcaraDitolak, match=kalimat):
        apel(pemeran, **ubah)

    assert not Acara.objects.exists()


def test_in_bulk_a_second_one_and_those_of_a_locked_month_are_refused(
    pemeran: Pemeran,
) -> None:
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")
    baris = [
        baru(pemeran),
        baru(pemeran, uraian="Apel Senin pagi "),
        baru(pemeran, tanggal=date(2026, 9, 28)),
        baru(pemeran, tanggal=date(2026, 10, 12)),
    ]

    hasil = tambah_acara_banyak(baris, oleh=pemeran.dewi, now=NOW)

    assert [satu.tanggal.day for satu in hasil.tercatat] == [5, 12]
    assert [(b.nomor, type(b.sebab)) for b in hasil.ditolak] == [
        (2, AcaraDitolak),
        (3, BulanTerkunci),
    ]


def test_a_ceremony_taken_back_counts_for_nobody_and_may_be_added_again(
    pemeran: Pemeran,
) -> None:
    acara = apel(pemeran)
    catat(acara, pemeran.dewi, a=(pemeran.ani, "tidak_hadir"))

    batalkan_acara(acara_id=acara.id, alasan=" Hujan ", oleh=pemeran.dewi, now=NOW)

    ani = pemeran.ani.pegawai_id
    ada = kehadiran_dalam(pegawai_ids=[ani], sejak=SENIN, sampai=SELASA, jadwal={})
    assert ada.acara == {}
    assert Peristiwa.objects.get(jenis="acara_dibatalkan").alasan == "Hujan"
    with pytest.raises(AcaraDitolak, match="sudah dibatalkan"):
        batalkan_acara(acara_id=acara.id, alasan="x", oleh=pemeran.dewi, now=NOW)
    hasil = catat(acara, pemeran.dewi, a=(pemeran.ani, "hadir"))
    assert "sudah dibatalkan" in str(hasil.ditolak[0].sebab)
    apel(pemeran)


def test_taking_back_needs_a_reason_and_an_open_month(pemeran: Pemeran) -> None:
    acara = apel(pemeran)
    with pytest.raises(AcaraDitolak, match="Alasan pembatalan belum diisi"):
        batalkan_acara(acara_id=acara.id, alasan=" ", oleh=pemeran.dewi, now=NOW)

    Periode.objects.update_or_create(bulan="2026-10", defaults={"keadaan": "terkunci"})

    with pytest.raises(BulanTerkunci):
        batalkan_acara(acara_id=acara.id, alasan="x", oleh=pemeran.dewi, now=NOW)


def test_who_came_is_recorded_with_an_event_each_and_who_is_not_stays_unknown(
    pemeran: Pemeran,
) -> None:
    acara = apel(pemeran)

    hasil = catat(
        acara,
        pemeran.dewi,
        a=(pemeran.ani, "tidak_hadir"),
        b=(pemeran.budi, "hadir"),
    )

    assert hasil == HasilKehadiran(2, 0, ())
    ids = [akun.pegawai_id for akun in (pemeran.ani, pemeran.budi, pemeran.citra)]
    ada = kehadiran_dalam(pegawai_ids=ids, sejak=SENIN, sampai=SENIN, jadwal={})
    assert {p: [a.keadaan for a in daftar] for p, daftar in ada.acara.items()} == {
        ids[0]: ["tidak_hadir"],
        ids[1]: ["hadir"],
    }
    (satu,) = ada.acara[ids[0]]
    assert (satu.id, satu.jenis, satu.uraian) == (acara.id, "apel", "Apel Senin pagi")
    peristiwa = Peristiwa.objects.filter(jenis="kehadiran_acara_dicatat")
    assert {(p.pegawai_id, p.objek_label) for p in peristiwa} == {
        (ids[0], "tidak hadir: Ani Lestari, Apel Senin pagi, Sen 5 Okt"),
        (ids[1], "hadir: Budi Hartono, Apel Senin pagi, Sen 5 Okt"),
    }


def test_what_is_recorded_may_be_mended_and_taken_away_until_the_lock(
    pemeran: Pemeran,
) -> None:
    acara = apel(pemeran)
    catat(acara, pemeran.dewi, a=(pemeran.ani, "tidak_hadir"))

    catat(acara, pemeran.dewi, a=(pemeran.ani, "berhalangan"))
    sama = catat(acara, pemeran.dewi, a=(pemeran.ani, "berhalangan"))
    assert (sama.diubah, sama.tetap) == (0, 1)
    assert keadaan(pemeran.ani) == ["berhalangan"]

    catat(acara, pemeran.dewi, a=(pemeran.ani, ""))
    assert keadaan(pemeran.ani) == []

    Periode.objects.update_or_create(bulan="2026-10", defaults={"keadaan": "terkunci"})
    hasil = catat(acara, pemeran.dewi, a=(pemeran.ani, "hadir"))
    assert isinstance(hasil.ditolak[0].sebab, BulanTerkunci)


@pytest.mark.parametrize(
    ("siapa", "dicatat"),
    [
        # the personnel office, and who leads the office on that date
        ("dewi", True),
        ("citra", True),
        # the direct superior leads no unit; the head of a school leads another
        ("budi", False),
        ("kepsek", False),
        ("eko", False),
        ("ani", False),
    ],
)
def test_who_may_record_that_ani_came(
    pemeran: Pemeran, siapa: str, dicatat: bool
) -> None:
    acara = apel(pemeran, unit_ids=(pemeran.unit_disdik.id, pemeran.unit_sdn1.id))

    hasil = catat(acara, getattr(pemeran, siapa), a=(pemeran.ani, "hadir"))

    assert (keadaan(pemeran.ani) == ["hadir"]) is dicatat
    assert all(isinstance(b.sebab, KehadiranDitolak) for b in hasil.ditolak)


@pytest.mark.parametrize("siapa", ["citra", "dewi"])
def test_nobody_records_their_own_presence(pemeran: Pemeran, siapa: str) -> None:
    akun: Akun = getattr(pemeran, siapa)
    unit = (pemeran.unit_disdik.id, pemeran.unit_bkpsdm.id)
    acara = apel(pemeran, unit_ids=unit)

    hasil = catat(acara, akun, a=(akun, "hadir"))

    assert "dicatat oleh orang lain" in str(hasil.ditolak[0].sebab)
    assert keadaan(akun) == []
    catat(acara, pemeran.fitri, a=(akun, "hadir"))
    assert keadaan(akun) == ["hadir"]


def test_only_whom_the_unit_had_on_that_date_must_come(pemeran: Pemeran) -> None:
    acara = apel(pemeran)
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).update(berlaku_sejak=SELASA)

    hasil = catat(
        acara,
        pemeran.dewi,
        a=(pemeran.ani, "tidak_hadir"),
        i=(pemeran.intan, "tidak_hadir"),
        h=(pemeran.hadi, "hadir"),
        b=(pemeran.budi, "hadir"),
    )

    assert [b.nomor for b in hasil.ditolak] == [1, 2, 3]
    assert "tidak bertugas di unit yang wajib hadir" in str(hasil.ditolak[0].sebab)
    assert keadaan(pemeran.budi) == ["hadir"]


@pytest.mark.parametrize(("tanggal", "boleh"), [(SELASA, True), (RABU, False)])
def test_presence_is_recorded_from_the_day_itself_on(
    pemeran: Pemeran, tanggal: date, boleh: bool
) -> None:
    acara = apel(pemeran, tanggal=tanggal)

    hasil = catat(acara, pemeran.dewi, a=(pemeran.ani, "hadir"))

    assert hasil.diubah == int(boleh)
    if not boleh:
        assert "baru berlangsung Rabu, 7 Oktober 2026" in str(hasil.ditolak[0].sebab)


def test_bad_rows_spoil_no_other(pemeran: Pemeran) -> None:
    acara, ani = apel(pemeran), pemeran.ani.pegawai_id
    baris = [
        KehadiranBaru(7, ani, "hadir"),
        KehadiranBaru(acara.id, 7, "hadir"),
        KehadiranBaru(acara.id, ani, "tidur"),
        KehadiranBaru(acara.id, ani, "hadir"),
    ]

    hasil = catat_kehadiran_acara(baris, oleh=pemeran.dewi, now=NOW)

    assert hasil.diubah == 1
    assert [b.nomor for b in hasil.ditolak] == [1, 2, 3]


def test_the_installation_may_record_for_everybody(pemeran: Pemeran) -> None:
    acara = tambah_acara(baru(pemeran), oleh=None, now=NOW)

    hasil = catat(acara, None, a=(pemeran.ani, "hadir"), c=(pemeran.citra, "hadir"))

    assert hasil.diubah == 2
    peristiwa = Peristiwa.objects.filter(jenis="kehadiran_acara_dicatat")
    assert {p.pelaku_label for p in peristiwa} == {"Penyiapan awal"}


@pytest.mark.parametrize(
    ("siapa", "unit"),
    [
        ("citra", {"disdik"}),
        ("gita", {"setda"}),
        ("kepsek", {"sdn1"}),
        ("kapus", {"puskesmas"}),
        ("budi", set()),
        ("ani", set()),
        # the head of the region leads the government, not an office
        ("hadi", set()),
    ],
)
def test_who_leads_which_unit(pemeran: Pemeran, siapa: str, unit: set[str]) -> None:
    akun: Akun = getattr(pemeran, siapa)

    dipimpin = unit_dipimpin(pegawai_id=akun.pegawai_id, tanggal=SENIN)

    assert dipimpin == {getattr(pemeran, f"unit_{kode}").id for kode in unit}


def test_whoever_acts_for_the_head_leads_for_those_days(pemeran: Pemeran) -> None:
    Penempatan.objects.create(
        pegawai=pemeran.kapus.pegawai,
        jabatan=pemeran.jabatan["kadinkes"],
        jenis="plt",
        nomor_sk="PLT",
        berlaku_sejak=SELASA,
    )
    kapus = pemeran.kapus.pegawai_id

    senin, selasa = (
        unit_dipimpin(pegawai_id=kapus, tanggal=hari) for hari in (SENIN, SELASA)
    )

    assert pemeran.unit_dinkes.id not in senin
    assert pemeran.unit_dinkes.id in selasa


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko"])
def test_only_the_personnel_office_adds_and_takes_back(
    pemeran: Pemeran, siapa: str
) -> None:
    akun, acara = getattr(pemeran, siapa), apel(pemeran)

    with pytest.raises(TidakBerwenang):
        tambah_acara(baru(pemeran, uraian="Lain"), oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        tambah_acara_banyak([baru(pemeran, uraian="Lain")], oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        batalkan_acara(acara_id=acara.id, alasan="x", oleh=akun, now=NOW)

    assert Acara.objects.filter(dibatalkan_at__isnull=True).count() == 1


@pytest.mark.parametrize("banyak", [1, 3])
def test_three_people_cost_as_many_statements_as_one(
    pemeran: Pemeran, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    acara = apel(pemeran)
    orang = [pemeran.ani, pemeran.budi, pemeran.citra][:banyak]
    baris = [KehadiranBaru(acara.id, akun.pegawai_id, "hadir") for akun in orang]
    pelaku_kepegawaian(pemeran.dewi, NOW)  # read once a page

    with django_assert_num_queries(10):
        hasil = catat_kehadiran_acara(baris, oleh=pemeran.dewi, now=NOW)

    assert hasil.diubah == banyak
