"""Storing an import: what is new, what changes, all of it or nothing."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekinerja.alur import Ditolak
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import (
    Jabatan,
    Pegawai,
    Penempatan,
    RiwayatStatus,
    UnitKerja,
)
from ekinerja.organisasi.operations import PermintaanImpor, simpan_impor
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import rencana_impor
from ekinerja.organisasi.rules.impor.bentuk import ImporDitolak, Rencana
from ekinerja.organisasi.tests.impor_uji import (
    ANI,
    MAYA,
    csv,
    ganti,
    keadaan,
    tabel,
    ubahan,
)
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
UNIT = "Kode Unit;Nama Unit;Jenis;Kode Induk;Zona Waktu;Berlaku Sejak"
JABATAN = "Kode;Nama Jabatan;OPD;Kls Jab;Eselon;Kelompok;Kode Jabatan Atasan;Satu Pemangku;TMT"


def simpan(
    p: Pemeran, *baris: str, jenis: str = "pegawai", judul: str = "", baik: bool = False
) -> Rencana:
    isi = csv(*baris, judul=judul) if judul else csv(*baris)
    minta = PermintaanImpor(tabel(isi, jenis), "data.csv", hanya_yang_baik=baik)
    return simpan_impor(minta, oleh=p.dewi, now=SAAT)


def rencana(p: Pemeran, *baris: str) -> Rencana:
    return rencana_impor(tabel(csv(*baris)), oleh=p.dewi)


def peristiwa() -> list[str]:
    return list(Peristiwa.objects.order_by("id").values_list("jenis", flat=True))


def test_a_new_person_comes_with_status_rank_and_post(pemeran: Pemeran) -> None:
    hasil = simpan(pemeran, MAYA)

    maya = Pegawai.objects.get(nip="199901012024012012")
    assert (maya.nama, maya.gelar_belakang) == ("Maya Sari", "S.Tr.")
    status = RiwayatStatus.objects.get(pegawai=maya)
    assert (status.status, status.golongan) == ("cpns", "III/a")
    assert status.berlaku_sejak == date(2024, 3, 1)
    tempat = Penempatan.objects.get(pegawai=maya)
    assert (tempat.jabatan.kode, tempat.nomor_sk) == ("staf", "821/1")
    assert ubahan(hasil.butir[0]) == [
        ("Status", "", "CPNS III/a sejak 01-03-2024"),
        (
            "Jabatan",
            "",
            "Pengadministrasi Umum, Dinas Pendidikan sejak 02-01-2026",
        ),
    ]
    assert peristiwa() == [
        "organisasi.pegawai_ditambah",
        "organisasi.ditempatkan",
        "organisasi.diimpor",
    ]
    assert Peristiwa.objects.latest("id").objek_label == "1 pegawai dari data.csv"


def test_imported_twice_nothing_changes(pemeran: Pemeran) -> None:
    simpan(pemeran, MAYA)
    sebelum = peristiwa()

    hasil = simpan(pemeran, MAYA, ANI)

    assert keadaan(hasil) == ["tetap", "tetap"]
    assert peristiwa() == sebelum


def test_name_rank_and_post_of_somebody_there_change_by_date(pemeran: Pemeran) -> None:
    baris = ganti(
        ANI,
        nama="Dr. Ani Lestari-Putri, S.E., M.Si.",
        gol="III/c",
        tmt_gol="1 Oktober 2026",
        jabatan="guru",
        unit="SD Negeri 1 Manggar",
        tmt_jab="05/10/2026",
        sk="821/9",
    )

    hasil = simpan(pemeran, baris)

    assert [u[0] for u in ubahan(hasil.butir[0])] == ["Nama", "Status", "Jabatan"]
    assert ubahan(hasil.butir[0])[2] == (
        "Jabatan",
        "Pengadministrasi Umum, Dinas Pendidikan",
        "Guru Ahli Pertama, SD Negeri 1 Manggar sejak 05-10-2026",
    )
    ani = pemeran.ani.pegawai
    ani.refresh_from_db()
    assert ani.nama_lengkap == "Dr. Ani Lestari-Putri, S.E., M.Si."
    lama, baru = Penempatan.objects.filter(pegawai=ani).order_by("berlaku_sejak")
    assert lama.berlaku_sampai == date(2026, 10, 4)
    assert (baru.jabatan.kode, baru.berlaku_sampai) == ("guru", None)
    tua, muda = RiwayatStatus.objects.filter(pegawai=ani).order_by("berlaku_sejak")
    assert tua.berlaku_sampai == date(2026, 9, 30)
    assert (muda.golongan, muda.nomor_sk) == ("III/c", "821/9")
    assert peristiwa() == [
        "organisasi.nama_diubah",
        "organisasi.status_diubah",
        "organisasi.penempatan_diakhiri",
        "organisasi.ditempatkan",
        "organisasi.diimpor",
    ]


@pytest.mark.parametrize(
    ("ubah", "kolom", "kalimat"),
    [
        ({"tmt_jab": "02-01-2026"}, "TMT Jab", "Jabatan itu tercatat sejak 01-01-2026"),
        ({"jabatan": "kasubag"}, "TMT Jab", "Ia tercatat di Pengadministrasi Umum"),
        ({"gol": "IV/a"}, "TMT Gol", "tetapi TMT Gol. kosong"),
        ({"gol": "IV/a", "tmt_gol": "01-01-2026", "sk": "1"}, "TMT Gol", "Sudah ada"),
        ({"tmt_gol": "01-02-2026"}, "TMT Gol", "tercatat sejak 01-01-2026"),
        ({"gol": "IV/a", "tmt_gol": "01-02-2026"}, "Nomor SK", "Nomor SK kosong"),
    ],
)
def test_what_cannot_change_is_refused_at_its_cell(
    pemeran: Pemeran, ubah: dict[str, str], kolom: str, kalimat: str
) -> None:
    (butir,) = rencana(pemeran, ganti(ANI, **ubah)).butir

    assert butir.keadaan == "ditolak"
    assert [s.judul for s in butir.salah] == [kolom]
    assert kalimat in butir.salah[0].salah
    assert butir.salah[0].tulis


def test_two_people_change_places_on_one_day(pemeran: Pemeran) -> None:
    budi, citra = _tukar(pemeran)

    hasil = simpan(pemeran, budi, citra)

    assert keadaan(hasil) == ["berubah", "berubah"]
    kini = Penempatan.objects.filter(berlaku_sejak=date(2026, 10, 5))
    assert {p.pegawai_id: p.jabatan.kode for p in kini} == {
        pemeran.budi.pegawai_id: "kadisdik",
        pemeran.citra.pegawai_id: "kasubag",
    }


def test_whoever_is_refused_keeps_the_post_the_other_wanted(pemeran: Pemeran) -> None:
    budi, citra = _tukar(pemeran)
    rusak = ganti(citra, gol="IX")

    hasil = rencana(pemeran, budi, rusak)

    assert keadaan(hasil) == ["ditolak", "ditolak"]
    assert "sudah dipangku" in hasil.butir[0].salah[0].salah


def _tukar(p: Pemeran) -> tuple[str, str]:
    budi, citra = p.budi.pegawai, p.citra.pegawai
    dasar = "{};{};PNS;;;{};Dinas Pendidikan;05-10-2026;821/7"
    return (
        dasar.format(budi.nip, budi.nama, "kadisdik"),
        dasar.format(citra.nip, citra.nama, "kasubag"),
    )


def test_nobody_changes_their_own_row(pemeran: Pemeran) -> None:
    dewi = pemeran.dewi.pegawai
    baris = f"{dewi.nip};Dewi Anggraini;PNS;III/c;01-10-2026;analis;;01-01-2026;1"

    (butir,) = rencana(pemeran, baris).butir

    assert "ditulis oleh petugas lain" in butir.salah[0].salah


def test_one_refused_row_keeps_the_whole_file_out(pemeran: Pemeran) -> None:
    rusak = ganti(MAYA, nip="199901012024012013", jabatan="Tidak Ada")

    with pytest.raises(ImporDitolak, match="1 baris ditolak, jadi tidak ada"):
        simpan(pemeran, MAYA, rusak)

    assert Pegawai.objects.count() == 12
    assert not peristiwa()

    hasil = simpan(pemeran, MAYA, rusak, baik=True)

    assert keadaan(hasil) == ["baru", "ditolak"]
    assert Pegawai.objects.count() == 13


def test_only_refused_rows_are_no_import(pemeran: Pemeran) -> None:
    with pytest.raises(ImporDitolak, match="Tidak ada baris baik"):
        simpan(pemeran, ganti(MAYA, nip="1"), baik=True)


def test_a_writer_that_refuses_late_leaves_nothing_behind(
    pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: object, **__: object) -> None:
        raise Ditolak("Basis data sibuk.")

    monkeypatch.setattr("ekinerja.organisasi.operations.impor.tempatkan_banyak", gagal)

    with pytest.raises(Ditolak, match="sibuk"):
        simpan(pemeran, MAYA)

    assert Pegawai.objects.count() == 12
    assert not peristiwa()


def test_what_changed_since_the_preview_is_looked_at_again(pemeran: Pemeran) -> None:
    isi = tabel(csv(MAYA))
    lama = rencana_impor(isi, oleh=pemeran.dewi).sidik
    simpan(pemeran, MAYA)

    with pytest.raises(ImporDitolak, match="berubah sejak pratinjau"):
        simpan_impor(
            PermintaanImpor(isi, "data.csv", sidik=lama), oleh=pemeran.dewi, now=SAAT
        )


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko"])
def test_only_the_personnel_office_imports(pemeran: Pemeran, siapa: str) -> None:
    with pytest.raises(TidakBerwenang):
        simpan_impor(
            PermintaanImpor(tabel(csv(MAYA)), "data.csv"),
            oleh=getattr(pemeran, siapa),
            now=SAAT,
        )


def test_a_decree_for_all_rows_stands_where_none_is_named(pemeran: Pemeran) -> None:
    minta = PermintaanImpor(
        tabel(csv(ganti(MAYA, sk=""))), "data.csv", nomor_sk=" DUK 2026 "
    )

    simpan_impor(minta, oleh=pemeran.dewi, now=SAAT)

    tempat = Penempatan.objects.get(pegawai__nip="199901012024012012")
    assert tempat.nomor_sk == "DUK 2026"


def test_units_come_with_parents_in_any_order(pemeran: Pemeran) -> None:
    hasil = simpan(
        pemeran,
        "tk2;TK Negeri 2;Sekolah;korwil;WITA;1 Jan 2026",
        "korwil;Koordinator Wilayah;;disdik;;2026-01-01",
        "SDN1;SD Negeri 1 Manggar;sekolah;disdik;wib;01.01.2026",
        jenis="unit",
        judul=UNIT,
    )

    assert keadaan(hasil) == ["baru", "baru", "tetap"]
    tk = UnitKerja.objects.get(kode="tk2")
    assert (tk.zona, tk.jenis, tk.induk and tk.induk.kode) == (
        "WITA",
        "sekolah",
        "korwil",
    )
    assert UnitKerja.objects.get(kode="korwil").zona == "WIB"
    assert peristiwa() == [
        "organisasi.unit_ditambah",
        "organisasi.unit_ditambah",
        "organisasi.diimpor",
    ]


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        (["a;A;;b;;01-01-2026", "b;B;;a;;01-01-2026"], "melingkar"),
        (["a;A;;a;;01-01-2026"], "melingkar"),
        (["a;A;;tiada;;01-01-2026"], "Kode itu tidak ada"),
        (["a;A;kantor;;;01-01-2026"], "'kantor' tidak dikenal"),
        (["a;A;;;WIS;01-01-2026"], "'WIS' tidak dikenal"),
        (["a;A;;;;"], "Berlaku Sejak kosong"),
        ([";A;;;WIB;01-01-2026"], "Kode Unit kosong"),
        (["disdik;Dinas Lain;;;;01-01-2026"], "sudah tercatat dengan isi lain"),
        ([f"{'a' * 41};A;;;;01-01-2026"], "Isinya 41 huruf"),
    ],
)
def test_a_unit_that_cannot_come_in_is_refused(
    pemeran: Pemeran, baris: list[str], kalimat: str
) -> None:
    hasil = rencana_impor(tabel(csv(*baris, judul=UNIT), "unit"), oleh=pemeran.dewi)

    assert not hasil.baik
    assert kalimat in hasil.butir[0].salah[0].salah


def test_posts_come_with_class_and_superior(pemeran: Pemeran) -> None:
    hasil = simpan(
        pemeran,
        "kasi;Kepala Seksi;Dinas Pendidikan;9;IV.a;;kabid;;01-01-2026",
        "kabid;Kepala Bidang SD;disdik;11;III/b;umum;kadisdik;;01-01-2026",
        "guru2;Guru Muda;SD Negeri 1 Manggar;9;JFT;Guru;KEPSEK;tidak;01-01-2026",
        "staf;Pengadministrasi Umum;disdik;7;pelaksana;;;;01-01-2026",
        jenis="jabatan",
        judul=JABATAN,
    )

    assert keadaan(hasil) == ["baru", "baru", "baru", "tetap"]
    kasi = Jabatan.objects.get(kode="kasi")
    assert (kasi.kelas, kasi.jenjang, kasi.tunggal) == (9, "pengawas", True)
    assert kasi.atasan is not None
    assert kasi.atasan.kode == "kabid"
    guru = Jabatan.objects.get(kode="guru2")
    assert (guru.kelompok, guru.tunggal) == ("guru", False)


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ("x;X;Dinas Pendidikn;9;pengawas;;;;01-01-2026", "tidak ada di sana"),
        ("x;X;disdik;18;pengawas;;;;01-01-2026", "'18'"),
        ("x;X;disdik;0;pengawas;;;;01-01-2026", "Kelas '0'"),
        ("x;X;disdik;;pengawas;;;;01-01-2026", "Kelas Jabatan kosong"),
        ("x;X;disdik;9;kapten;;;;01-01-2026", "'kapten' tidak dikenal"),
        ("x;X;disdik;9;pengawas;dosen;;;01-01-2026", "'dosen' tidak dikenal"),
        ("x;X;disdik;9;pengawas;;tiada;;01-01-2026", "Kode itu tidak ada"),
        ("x;X;disdik;9;pengawas;;;mungkin;01-01-2026", "bukan jawaban"),
        ("staf;Pengadministrasi Umum;disdik;8;pelaksana;;;;01-01-2026", "isi lain: 7"),
    ],
)
def test_a_post_that_cannot_come_in_is_refused(
    pemeran: Pemeran, baris: str, kalimat: str
) -> None:
    isi = tabel(csv(baris, judul=JABATAN), "jabatan")

    hasil = rencana_impor(isi, oleh=pemeran.dewi)

    assert not hasil.baik
    assert kalimat in hasil.butir[0].salah[0].salah


def test_more_rows_take_no_more_statements(pemeran: Pemeran) -> None:
    def hitung(mulai: int, banyak: int) -> int:
        baris = [
            ganti(MAYA, nip=f"1999010120240{n}") for n in range(mulai, mulai + banyak)
        ]
        with CaptureQueriesContext(connection) as tertangkap:
            hasil = simpan(pemeran, *baris)
        assert len(hasil.baik) == banyak
        return len(tertangkap)

    hitung(11_900, 1)
    assert hitung(11_001, 1) == hitung(12_001, 60) <= 26
