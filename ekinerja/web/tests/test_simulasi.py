"""The simulator's pages: a month under another policy, and the month as it was."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from conftest import Jam
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.tests.bulan_uji import (
    AWAL_OKTOBER,
    hitung,
    kunci,
)
from ekinerja.periode.models import Periode, Simulasi
from ekinerja.web.simulasi import hitung as mesin_simulasi
from ekinerja.web.simulasi import pelaksana
from ekinerja.web.simulasi.tampil import tampilkan
from ekinerja.web.tests.kebijakan_uji import BARU, LAMA, versi_baru

Masuk = Callable[[Akun], Client]
ALAMAT = "/kebijakan/simulasi/"


@pytest.fixture
def september(september_terisi: Pemeran) -> Pemeran:
    return september_terisi


@pytest.fixture
def terkunci(september: Pemeran) -> Pemeran:
    hitung(september)
    kunci(september)
    return september


def isi_bulan() -> list[object]:
    """Every row of the month as it is stored."""
    return [
        *Periode.objects.order_by("id").values_list(),
        *Perhitungan.objects.order_by("id").values_list(),
        *HasilPegawai.objects.order_by("id").values_list(),
    ]


def jalankan(client: Client, pembanding: str = f"kebijakan:{BARU}") -> Simulasi:
    balasan = client.post(ALAMAT, {"bulan": "2026-09", "pembanding": pembanding})
    assert balasan.status_code == 302, balasan.content.decode()
    satu = Simulasi.objects.latest("id")
    assert balasan["Location"] == f"{ALAMAT}{satu.id}/"
    return satu


def test_a_locked_month_is_tried_under_another_version_and_stays_as_it_was(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    versi_baru(settings, tmp_path, ikfd="0,9")
    dewi = masuk(terkunci.dewi)
    sebelum = isi_bulan()

    satu = jalankan(dewi)
    halaman = dewi.get(f"{ALAMAT}{satu.id}/").content.decode()

    assert isi_bulan() == sebelum
    assert (satu.keadaan, satu.selesai, satu.banyak, satu.versi) == (
        "selesai",
        11,
        11,
        1,
    )
    rekap = tampilkan(satu, anggaran=None).rekap
    assert rekap.jumlah.lama == Perhitungan.objects.get().jumlah
    assert rekap.jumlah.selisih > 0
    assert rekap.banyak("naik") == 11
    ani = next(o for o in rekap.orang if o.nama.startswith("Ani"))
    # class 7: 6.633.000 x 0,9 x 0,9 x 0,9 = 4.835.457 instead of 4.566.821
    assert ani.kunci == terkunci.ani.pegawai_id
    assert ani.kalimat.startswith("TPP dasar kelas 7 Rp4.566.821 menjadi Rp4.835.457")
    assert "Masukan ikfd, masa 1, nilai" in halaman
    assert (
        "Indeks kapasitas fiskal daerah belum ada nilainya untuk September" in halaman
    )
    assert "Hasil tersimpan versi 1 menurut belitung-timur/2022-perbup-00" in halaman
    assert "Per kriteria" in halaman
    assert "Dinas Pendidikan" in halaman


def test_a_simulation_leaves_a_mark_in_the_trail(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    versi_baru(settings, tmp_path, ikfd="0,9")

    satu = jalankan(masuk(terkunci.dewi))

    peristiwa = Peristiwa.objects.get(jenis="periode.disimulasikan")
    assert peristiwa.objek_id == str(satu.id)
    assert peristiwa.objek_label == (
        f"simulasi September 2026 dengan belitung-timur/{BARU}"
    )


def test_the_same_policy_changes_nobody(terkunci: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(terkunci.dewi)

    satu = jalankan(dewi, f"kebijakan:{LAMA}")
    halaman = dewi.get(f"{ALAMAT}{satu.id}/").content.decode()

    rekap = tampilkan(satu, anggaran=None).rekap
    assert (rekap.jumlah.selisih, rekap.banyak("tetap")) == (0, 11)
    assert "Tidak ada yang naik." in halaman
    assert "Tidak ada yang turun." in halaman
    assert "Tidak ada perbedaan" in halaman


def test_an_open_month_is_tried_with_the_facts_of_now(
    september: Pemeran, masuk: Masuk, jam: Jam, settings: Settings, tmp_path: Path
) -> None:
    versi_baru(settings, tmp_path, tanpa_keterangan__nilai="10")
    jam.now = AWAL_OKTOBER
    dewi = masuk(september.dewi)

    satu = jalankan(dewi)
    halaman = dewi.get(f"{ALAMAT}{satu.id}/").content.decode()

    assert (satu.versi, satu.hari_berjalan) == (0, None)
    rekap = tampilkan(satu, anggaran=None).rekap
    assert [(o.nama, o.keadaan) for o in rekap.orang if o.selisih] == [
        ("Ani Lestari, A.Md.", "turun")
    ]
    ani = next(o for o in rekap.orang if o.selisih)
    assert "Rab 23 Sep, tanpa keterangan" in ani.kalimat
    assert "Fakta saat ini menurut belitung-timur/2022-perbup-00" in halaman
    assert not Perhitungan.objects.exists()


def test_a_running_month_is_judged_up_to_today(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    dewi = masuk(september.dewi)

    dewi.post(ALAMAT, {"bulan": "2026-10", "pembanding": f"kebijakan:{LAMA}"})

    satu = Simulasi.objects.get()
    assert str(satu.hari_berjalan) == "2026-10-06"
    assert tampilkan(satu, anggaran=None).rekap.jumlah.selisih == 0


def test_people_are_filtered_by_the_address_and_taken_away_as_csv(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    versi_baru(settings, tmp_path, tanpa_keterangan__nilai="10")
    dewi = masuk(terkunci.dewi)
    satu = jalankan(dewi)

    turun = dewi.get(f"{ALAMAT}{satu.id}/?keadaan=turun&kelas=7")
    kosong = dewi.get(f"{ALAMAT}{satu.id}/?keadaan=naik").content.decode()
    berkas = dewi.get(f"{ALAMAT}{satu.id}/orang.csv?keadaan=turun")

    assert [o.nama for o in turun.context["halaman"]] == ["Ani Lestari, A.Md."]
    assert "Tidak ada yang cocok" in kosong
    assert berkas["Content-Type"] == "text/csv; charset=utf-8"
    teks = berkas.content.decode("utf-8-sig")
    kepala, baris = list(csv.reader(io.StringIO(teks), delimiter=";"))
    assert kepala == [
        "nip", "nama", "unit", "kelas", "semula", "menjadi", "selisih", "keadaan",
        "sebab",
    ]  # fmt: skip
    assert baris[:4] == [
        "199503122020122001",
        "Ani Lestari, A.Md.",
        "Dinas Pendidikan",
        "7",
    ]
    assert int(baris[5]) - int(baris[4]) == int(baris[6]) < 0
    assert baris[7] == "Turun"


def test_a_typed_budget_shows_what_is_left(terkunci: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(terkunci.dewi)
    satu = jalankan(dewi, f"kebijakan:{LAMA}")
    jumlah = Perhitungan.objects.get().jumlah

    sisa = dewi.get(f"{ALAMAT}{satu.id}/?anggaran=Rp{jumlah + 1500}")
    kurang = dewi.get(f"{ALAMAT}{satu.id}/?anggaran=1")
    ngawur = dewi.get(f"{ALAMAT}{satu.id}/?anggaran=banyak")

    assert "Rp1.500" in sisa.content.decode()
    assert kurang.context["tampilan"].sisa.baru == 1 - jumlah
    assert "Anggaran tidak terbaca." not in sisa.content.decode()
    assert ngawur.context["tampilan"].sisa is None


@pytest.mark.parametrize("tulisan", ["abc", "-5", "1,5", "1" * 16, "1" * 31])
def test_a_budget_that_cannot_be_read_is_said_at_its_field_and_kept(
    terkunci: Pemeran, masuk: Masuk, tulisan: str
) -> None:
    dewi = masuk(terkunci.dewi)
    satu = jalankan(dewi, f"kebijakan:{LAMA}")

    salah = dewi.get(f"{ALAMAT}{satu.id}/", {"anggaran": tulisan})
    kosong = dewi.get(f"{ALAMAT}{satu.id}/", {"anggaran": " "})

    halaman = salah.content.decode()
    assert '<div id="id_anggaran_error"><p class="galat">Anggaran tidak' in halaman
    assert f'value="{tulisan}"' in halaman
    assert salah.context["tampilan"].sisa is None
    assert "Anggaran tidak terbaca." not in kosong.content.decode()


def test_the_auditor_reads_but_does_not_start(terkunci: Pemeran, masuk: Masuk) -> None:
    satu = jalankan(masuk(terkunci.dewi), f"kebijakan:{LAMA}")
    eko = masuk(terkunci.eko)

    daftar = eko.get(ALAMAT).content.decode()
    halaman = eko.get(f"{ALAMAT}{satu.id}/")
    mulai = eko.post(ALAMAT, {"bulan": "2026-09", "pembanding": f"kebijakan:{LAMA}"})

    assert "Jalankan simulasi" not in daftar
    assert "September 2026" in daftar
    assert halaman.status_code == 200
    assert mulai.status_code == 403
    assert Simulasi.objects.count() == 1


def test_before_the_first_simulation_the_list_says_what_will_stand_there(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    assert "Belum ada simulasi" in masuk(pemeran.dewi).get(ALAMAT).content.decode()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"bulan": "2026-09"}, "Pilih kebijakannya."),
        (
            {"bulan": "1999-01", "pembanding": f"kebijakan:{LAMA}"},
            "Bulan itu tidak ada dalam daftar.",
        ),
        (
            {"bulan": "2026-09", "pembanding": "kebijakan:../../etc"},
            "Kebijakan itu tidak ada lagi.",
        ),
    ],
)
def test_a_choice_that_is_none_is_refused_with_a_sentence(
    terkunci: Pemeran, masuk: Masuk, isi: dict[str, str], kalimat: str
) -> None:
    halaman = masuk(terkunci.dewi).post(ALAMAT, isi).content.decode()

    assert kalimat in halaman
    assert not Simulasi.objects.exists()


def test_a_large_month_is_calculated_beside_the_server_with_progress(
    terkunci: Pemeran, masuk: Masuk, jam: Jam, monkeypatch: pytest.MonkeyPatch
) -> None:
    dimulai: list[list[str]] = []

    class Proses:
        def __init__(self, perintah: list[str], **_: object) -> None:
            dimulai.append(perintah)

        def wait(self) -> int:
            return 0

    monkeypatch.setattr(pelaksana, "LANGSUNG", 10)
    monkeypatch.setattr("subprocess.Popen", Proses)
    monkeypatch.setattr(mesin_simulasi, "SEKALI", 4)
    dewi = masuk(terkunci.dewi)
    satu = jalankan(dewi, f"kebijakan:{LAMA}")
    alamat = f"{ALAMAT}{satu.id}/"
    maju: list[int] = []

    def catat(*, id_: int, selesai: int, now: object) -> None:
        maju.append(selesai)

    menunggu = dewi.get(alamat).content.decode()
    jam.now += timedelta(seconds=61)
    terhenti = dewi.get(alamat).content.decode()
    monkeypatch.setattr(mesin_simulasi, "majukan_simulasi", catat)
    mesin_simulasi.jalankan(satu.id, pekerja=0, jam=lambda: jam.now)

    assert dimulai[0][1:] == ["-m", "ekinerja.web.simulasi.pelaksana", str(satu.id)]
    assert "0 dari 11 orang" in menunggu
    assert 'http-equiv="refresh"' in menunggu
    assert "terhenti pada 0 dari 11 orang" in terhenti
    assert 'http-equiv="refresh"' not in terhenti
    assert maju == [4, 8, 11]
    assert "Setiap orang" in dewi.get(alamat).content.decode()


def test_the_process_beside_the_server_calculates_what_it_is_told(
    terkunci: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pelaksana, "mulai", lambda *_, **__: None)
    satu = jalankan(masuk(terkunci.dewi), f"kebijakan:{LAMA}")
    dijalankan: list[tuple[int, int]] = []
    monkeypatch.setattr(
        mesin_simulasi,
        "jalankan",
        lambda id_, *, pekerja, jam: dijalankan.append((id_, pekerja)),
    )

    pelaksana.main([str(satu.id)])

    ((nomor, pekerja),) = dijalankan
    assert nomor == satu.id
    assert pekerja >= 2


def test_a_failure_is_told_on_the_page_and_in_the_log(
    terkunci: Pemeran,
    masuk: Masuk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def rusak(*_: object) -> None:
        raise RuntimeError("habis memori")

    monkeypatch.setattr(mesin_simulasi, "_hitung", rusak)
    dewi = masuk(terkunci.dewi)

    satu = jalankan(dewi, f"kebijakan:{LAMA}")

    halaman = dewi.get(f"{ALAMAT}{satu.id}/").content.decode()
    assert "Simulasi berhenti karena gangguan di server" in halaman
    assert "habis memori" not in halaman
    assert "habis memori" in caplog.text
    assert dewi.get(f"{ALAMAT}{satu.id}/orang.csv").status_code == 404


def test_two_at_a_time_are_enough_and_twenty_are_kept(
    terkunci: Pemeran, masuk: Masuk, jam: Jam, monkeypatch: pytest.MonkeyPatch
) -> None:
    dewi = masuk(terkunci.dewi)
    monkeypatch.setattr(
        "ekinerja.web.simulasi.mulai.pelaksana.mulai", lambda *_, **__: None
    )
    for _ in range(2):
        jalankan(dewi, f"kebijakan:{LAMA}")

    isi = {"bulan": "2026-09", "pembanding": f"kebijakan:{LAMA}"}
    penuh = dewi.post(ALAMAT, isi).content.decode()
    Simulasi.objects.update(keadaan="gagal")
    for _ in range(19):
        jalankan(dewi, f"kebijakan:{LAMA}")
        Simulasi.objects.update(keadaan="gagal")

    assert "2 simulasi lain sedang dihitung. Tunggu sebentar" in penuh
    assert Simulasi.objects.count() == 20


def test_a_policy_that_changed_since_is_not_guessed_at(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    folder = versi_baru(settings, tmp_path)
    lama = folder.parent / LAMA / "kebijakan.toml"
    lama.write_text(
        lama.read_text(encoding="utf-8") + "\n# catatan\n", encoding="utf-8"
    )
    dewi = masuk(terkunci.dewi)

    satu = jalankan(dewi)

    assert satu.perbedaan == []
    assert "sudah berubah atau tidak ada lagi" in satu.catatan[-1]


def test_the_list_costs_the_same_for_one_row_and_for_many(
    terkunci: Pemeran,
    masuk: Masuk,
    jam: Jam,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    dewi = masuk(terkunci.dewi)
    satu = jalankan(dewi, f"kebijakan:{LAMA}")
    with django_assert_max_num_queries(14) as sekali:
        dewi.get(ALAMAT)
    for n in range(15):
        satu.pk = None
        satu.judul = f"ke-{n}"
        satu.save(force_insert=True)

    with django_assert_max_num_queries(len(sekali.captured_queries)):
        assert "ke-14" in dewi.get(ALAMAT).content.decode()


def test_a_simulation_that_is_gone_is_not_found(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)

    assert dewi.get(f"{ALAMAT}999/").status_code == 404
    assert dewi.get(f"{ALAMAT}999/orang.csv").status_code == 404
