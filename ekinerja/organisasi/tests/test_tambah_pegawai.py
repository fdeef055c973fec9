"""Adding the government, units, posts and people."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.alur import Ditolak
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Pegawai, Pemda, RiwayatStatus, UnitKerja
from ekinerja.organisasi.operations import (
    JabatanBaru,
    PegawaiBaru,
    UnitBaru,
    siapkan_pemda,
    tambah_jabatan,
    tambah_pegawai_banyak,
    tambah_unit,
)
from ekinerja.organisasi.operations.pegawai import PegawaiDitolak
from ekinerja.organisasi.operations.struktur import StrukturDitolak
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.rules.pegawai import NamaDitolak, NipDitolak
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SEJAK = date(2026, 10, 1)
MAYA = PegawaiBaru(
    nip="199901012024012012",
    nama="Maya Sari",
    gelar_belakang="S.Tr.",
    status="cpns",
    golongan="III/a",
    sejak=SEJAK,
)
BUPATI_LAIN = PegawaiBaru(
    nip=None, nama="Wira", status="kepala_daerah", sejak=SEJAK, nama_masuk="Wakil"
)


@pytest.mark.django_db
def test_an_installation_belongs_to_one_government() -> None:
    siapkan_pemda(
        kode="barito-selatan",
        nama="Kab. Barito Selatan",
        zona="WIB",
        oleh=None,
        now=SAAT,
    )

    with pytest.raises(StrukturDitolak, match="sudah milik Kab"):
        siapkan_pemda(kode="lain", nama="Lain", zona="WIT", oleh=None, now=SAAT)

    satu = Peristiwa.objects.get()
    assert Pemda.objects.get().zona == "WIB"
    assert (satu.jenis, satu.pelaku_label) == (
        "organisasi.pemda_disiapkan",
        "Penyiapan awal",
    )


@pytest.mark.django_db
def test_a_zone_is_one_of_three() -> None:
    with pytest.raises(StrukturDitolak, match="Pilih WIB, WITA, WIT"):
        siapkan_pemda(kode="x", nama="X", zona="UTC", oleh=None, now=SAAT)


def test_units_and_posts_are_added_under_what_is_there(pemeran: Pemeran) -> None:
    unit = tambah_unit(
        UnitBaru("sdn2", "SD Negeri 2", "sekolah", "WIB", SEJAK, pemeran.unit_disdik),
        oleh=pemeran.dewi,
        now=SAAT,
    )
    jabatan = tambah_jabatan(
        JabatanBaru("kepsek2", "Kepala SDN 2", unit, 10, "guru", "fungsional", SEJAK,
                    atasan=pemeran.jabatan["kadisdik"], tunggal=True),
        oleh=pemeran.dewi,
        now=SAAT,
    )  # fmt: skip

    assert unit.induk == pemeran.unit_disdik
    assert (jabatan.atasan, jabatan.tunggal) == (pemeran.jabatan["kadisdik"], True)
    assert list(Peristiwa.objects.values_list("jenis", "pelaku_label")) == [
        ("organisasi.unit_ditambah", "Dewi Anggraini, S.E."),
        ("organisasi.jabatan_ditambah", "Dewi Anggraini, S.E."),
    ]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"kode": "disdik"}, "sudah dipakai Dinas Pendidikan"),
        ({"jenis": "kantor"}, "Jenis unit 'kantor' tidak dikenal"),
        ({"zona": "wib"}, "Zona waktu 'wib' tidak dikenal"),
    ],
)
def test_a_unit_that_contradicts_is_refused(
    pemeran: Pemeran, ubah: dict[str, str], kalimat: str
) -> None:
    baru = UnitBaru("baru", "Baru", "sekolah", "WIB", SEJAK)

    with pytest.raises(StrukturDitolak, match=kalimat):
        tambah_unit(replace(baru, **ubah), oleh=pemeran.dewi, now=SAAT)  # type: ignore[arg-type]  # names of fields

    assert UnitKerja.objects.count() == 7


@pytest.mark.parametrize(
    ("kode", "kelas", "kelompok", "jenjang", "kalimat"),
    [
        ("staf", 7, "umum", "pelaksana", "sudah dipakai Pengadministrasi Umum"),
        ("baru", 7, "dosen", "pelaksana", "Kelompok jabatan 'dosen' tidak dikenal"),
        ("baru", 7, "umum", "eselon", "Jenjang jabatan 'eselon' tidak dikenal"),
        ("baru", 0, "umum", "pelaksana", "berisi 0. Isi angka 1 sampai 17"),
        ("baru", 18, "umum", "pelaksana", "berisi 18"),
        ("baru", None, "umum", "pelaksana", "berisi None"),
    ],
)
def test_a_post_that_contradicts_is_refused(
    pemeran: Pemeran,
    kode: str,
    kelas: int | None,
    kelompok: str,
    jenjang: str,
    kalimat: str,
) -> None:
    baru = JabatanBaru(
        kode, "Baru", pemeran.unit_disdik, kelas, kelompok, jenjang, SEJAK
    )

    with pytest.raises(StrukturDitolak, match=kalimat):
        tambah_jabatan(baru, oleh=pemeran.dewi, now=SAAT)


def test_a_person_comes_with_status_and_an_account_nobody_can_enter(
    pemeran: Pemeran,
) -> None:
    (maya,) = tambah_pegawai_banyak([MAYA], oleh=pemeran.dewi, now=SAAT)

    akun = Akun.objects.get(pegawai=maya)
    assert maya.nama_lengkap == "Maya Sari, S.Tr."
    assert akun.nama_masuk == "199901012024012012"
    assert not akun.has_usable_password()
    assert RiwayatStatus.objects.get(pegawai=maya).golongan == "III/a"
    satu = Peristiwa.objects.get()
    assert (satu.objek_label, satu.pegawai_id) == ("Maya Sari, S.Tr.", maya.id)


def test_the_head_of_the_region_has_no_number_but_a_login(pemeran: Pemeran) -> None:
    (wira,) = tambah_pegawai_banyak([BUPATI_LAIN], oleh=pemeran.dewi, now=SAAT)

    assert wira.kepala_daerah
    assert wira.akun.nama_masuk == "wakil"


@pytest.mark.parametrize(
    ("daftar", "sebab", "kalimat"),
    [
        ([replace(MAYA, nip="123")], NipDitolak, "bukan 18 angka"),
        ([replace(MAYA, nama=" ")], NamaDitolak, "kosong"),
        ([replace(MAYA, status="honorer")], PegawaiDitolak, "tidak dikenal"),
        ([replace(MAYA, nip=None)], PegawaiDitolak, "tanpa NIP"),
        (
            [replace(MAYA, status="kepala_daerah")],
            PegawaiDitolak,
            "dengan NIP. Hanya kepala daerah",
        ),
        ([replace(BUPATI_LAIN, nama_masuk="")], PegawaiDitolak, "nama masuk"),
        ([replace(BUPATI_LAIN, nama_masuk="Bupati")], PegawaiDitolak, "sudah dipakai"),
        (
            [replace(MAYA, nip="199503122020122001")],
            PegawaiDitolak,
            "sudah dimiliki Ani Lestari",
        ),
        ([MAYA, replace(MAYA, nama="Maya Lain")], PegawaiDitolak, "dua kali"),
        ([MAYA, replace(MAYA, nama_masuk="maya")], PegawaiDitolak, "dua kali"),
    ],
)
def test_one_bad_person_keeps_the_whole_list_out(
    pemeran: Pemeran,
    daftar: list[PegawaiBaru],
    sebab: type[Ditolak],
    kalimat: str,
) -> None:
    with pytest.raises(sebab, match=kalimat):
        tambah_pegawai_banyak(daftar, oleh=pemeran.dewi, now=SAAT)

    assert Pegawai.objects.count() == 12
    assert not Peristiwa.objects.exists()


@pytest.mark.parametrize("siapa", ["ani", "budi", "eko", "hadi"])
def test_only_the_personnel_office_adds(pemeran: Pemeran, siapa: str) -> None:
    with pytest.raises(TidakBerwenang, match="hanya diubah oleh petugas BKPSDM"):
        tambah_pegawai_banyak([MAYA], oleh=getattr(pemeran, siapa), now=SAAT)

    assert Pegawai.objects.count() == 12


def test_many_people_take_few_statements(
    pemeran: Pemeran, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    daftar = [
        replace(MAYA, nip=f"199901012024012{n:03}", nama=f"Orang {n}")
        for n in range(200)
    ]

    with django_assert_max_num_queries(20):
        tambah_pegawai_banyak(daftar, oleh=None, now=SAAT)

    assert Peristiwa.objects.count() == 200
