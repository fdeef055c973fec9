"""The slip's questions: why, without this event, since last month."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries
from ekinerja.penutupan.queries import beku
from ekinerja.penutupan.tests.bulan_uji import SEPTEMBER, hitung, kunci, pukul
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
SLIP = "/tpp/2026-09/"
ANI = "199503122020122001"
TELAT = f"{SLIP}tanpa/masuk:2026-09-08/"


@pytest.fixture
def terkunci(september: Pemeran) -> Pemeran:
    hitung(september)
    kunci(september)
    return september


def test_the_slip_says_why_in_sentences_and_ranks_what_cost_most(
    terkunci: Pemeran, masuk: Masuk
) -> None:
    slip = masuk(terkunci.ani).get(SLIP).content.decode()

    for teks in (
        "Mengapa sebesar ini",
        "TPP Anda September 2026 Rp4.339.310, 95 % dari paling banyak Rp4.566.821: "
        "kehadiran Rp1.287.843 dan kinerja Rp3.051.467.",
        "Berkurang Rp227.511 dari yang paling banyak karena kinerja per hari kerja "
        "Rp145.308 dan potongan kehadiran Rp82.203.",
        "Yang paling mengurangi TPP bulan ini",
        "Rab 23 Sep, tanpa rekaman masuk dan pulang; 0 menit disetujui, minimal 300",
        "−Rp213.811",
        "−Rp13.701",
    ):
        assert teks in slip
    assert slip.index("−Rp213.811") < slip.index("−Rp13.701")


def test_every_event_line_opens_its_answer_without_script(
    terkunci: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(terkunci.ani)

    slip = ani.get(SLIP).content.decode()
    jawab = ani.get(TELAT)

    assert f'href="{TELAT}"' in slip
    # once in the ranking, once under its line in the tree
    assert slip.count(f'href="{TELAT}"') == 2
    for kejadian in ("hadir:2026-09-23", "kerja:2026-09-23", "hari:2026-09-23"):
        assert f'href="{SLIP}tanpa/{kejadian}/"' in slip
    assert slip.count("Tanpa kegiatan ini") == 21
    halaman = jawab.content.decode()
    for teks in (
        "Sel 8 Sep, masuk 07.44.09",
        "masuk 07.30.00, menurut jadwal",
        "Rp4.353.011",
        "Tanpa kejadian ini TPP Anda Rp4.353.011, selisih +Rp13.701, karena potongan "
        "kehadiran berkurang Rp13.701 menjadi Rp68.502.",
        "Baris yang berubah",
        "Slip dan pembayarannya tidak berubah.",
    ):
        assert teks in halaman
    assert "style=" not in halaman
    assert "<script" not in halaman.split("<main")[1].split("</main>")[0]


def test_an_activity_may_be_left_out(terkunci: Pemeran, masuk: Masuk) -> None:
    isi = queries.penjelasan_nip(bulan=SEPTEMBER, nip=ANI)
    id_ = next(
        f for b in isi.hasil.baris for a in b.anak for f in a.fakta if f[0] == "a"
    )

    halaman = masuk(terkunci.ani).get(f"{SLIP}tanpa/{id_}/").content.decode()

    assert "kegiatan Memeriksa berkas 1, 330 menit" in halaman
    assert "Tanpa kejadian ini TPP Anda Rp4.194.002, selisih −Rp145.308" in halaman


def test_what_nobody_knows_is_not_found(terkunci: Pemeran, masuk: Masuk) -> None:
    ani = masuk(terkunci.ani)

    assert ani.get(f"{SLIP}tanpa/masuk:2026-09-09/").status_code == 404
    assert ani.get("/tpp/2026-08/tanpa/masuk:2026-08-03/").status_code == 404


def test_before_the_lock_only_the_office_may_ask(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    alamat = f"/bulan/2026-09/pegawai/{september.ani.pegawai_id}/"
    tanya = f"{alamat}tanpa/masuk:2026-09-08/"

    dewi = masuk(september.dewi)
    slip, jawab = (dewi.get(x).content.decode() for x in (alamat, tanya))

    assert masuk(september.ani).get(TELAT).status_code == 404
    assert f'href="{tanya}"' in slip
    assert "TPP Ani Lestari, A.Md. September 2026 Rp4.339.310" in slip
    assert "Tanpa kejadian ini TPP Ani Lestari, A.Md. Rp4.353.011" in jawab
    assert "belum dikunci" in jawab


def test_nobody_asks_about_another_person(terkunci: Pemeran, masuk: Masuk) -> None:
    alamat = f"/bulan/2026-09/pegawai/{terkunci.ani.pegawai_id}/tanpa/masuk:2026-09-08/"

    # the superior may know of her, and still not read her pay; as on the slip
    assert masuk(terkunci.budi).get(alamat).status_code == 403
    assert masuk(terkunci.joko).get(alamat).status_code == 404
    assert masuk(terkunci.eko).get(alamat).status_code == 200
    # an own address answers about the person who asks: Joko was not late
    assert masuk(terkunci.joko).get(TELAT).status_code == 404


def test_changed_files_of_the_policy_are_said_plainly(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    akar = tmp_path / "kebijakan"
    shutil.copytree(settings.KEBIJAKAN_DIR, akar)
    berkas = akar / "belitung-timur" / "2022-perbup-00" / "kebijakan.toml"
    isi = berkas.read_text(encoding="utf-8")
    berkas.write_text(isi.replace("Beban kerja", "Nama baru"), encoding="utf-8")
    settings.KEBIJAKAN_DIR = akar
    ani = masuk(terkunci.ani)

    slip, jawab = (ani.get(x).content.decode() for x in (SLIP, TELAT))

    for halaman in (slip, jawab):
        assert (
            "Berkas kebijakan belitung-timur/2022-perbup-00 isinya sudah berubah sejak "
            "bulan ini dihitung" in halaman
        )
    assert "Tanpa kejadian ini</summary>" not in slip
    assert "Tanpa kegiatan ini" not in slip
    # the tree itself still tells
    assert "Yang paling mengurangi: Rab 23 Sep, tanpa keterangan (Rp68.502)" in slip


def test_a_policy_that_only_moved_to_another_folder_is_found_by_its_fingerprint(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    akar = tmp_path / "kebijakan"
    shutil.copytree(settings.KEBIJAKAN_DIR, akar)
    daerah = akar / "belitung-timur"
    (daerah / "2022-perbup-00").rename(daerah / "2022-perbup-10")
    settings.KEBIJAKAN_DIR = akar

    assert "Rp4.353.011" in masuk(terkunci.ani).get(TELAT).content.decode()


def test_a_policy_that_is_gone_is_said_plainly(
    terkunci: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    settings.KEBIJAKAN_DIR = tmp_path

    halaman = masuk(terkunci.ani).get(TELAT).content.decode()

    assert "sudah tidak ada atau tidak terbaca sejak bulan ini dihitung" in halaman


def test_a_program_that_calculates_something_else_asks_nothing(
    terkunci: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beku, "sama", lambda *_: False)

    slip = masuk(terkunci.ani).get(SLIP).content.decode()

    assert "Program yang terpasang sekarang memberi hasil lain" in slip
    assert "Rp4.339.310" in slip


def test_the_slip_compares_with_the_locked_month_before(
    september: Pemeran, masuk: Masuk
) -> None:
    _agustus_kosong(september)
    hitung(september)
    kunci(september)

    slip = masuk(september.ani).get(SLIP).content.decode()

    bagian = slip[slip.index('id="banding"') :]
    assert "Yang berubah sejak Agustus 2026" in bagian
    assert bagian.index("+3.051.467") < bagian.index("+1.287.843")
    assert "−Rp3.196.775 menjadi −Rp145.308" in bagian
    assert "Rab 23 Sep, tidak hadir" in bagian
    assert "Sel 8 Sep, masuk 07.44.09" in bagian
    assert "dan 16 hari lain." in bagian


def test_the_questions_take_few_statements(terkunci: Pemeran, masuk: Masuk) -> None:
    ani = masuk(terkunci.ani)

    with CaptureQueriesContext(connection) as slip:
        ani.get(SLIP)
    with CaptureQueriesContext(connection) as jawab:
        ani.get(TELAT)

    assert len(slip) <= 12
    assert len(jawab) <= 12


def _agustus_kosong(pemeran: Pemeran) -> None:
    """August without a single punch, locked."""
    agustus = Bulan(2026, 8)
    saat = pukul(date(2026, 9, 1), "09:00")
    operations.hitung(bulan=agustus, oleh=pemeran.dewi, now=saat)
    operations.kunci(bulan=agustus, oleh=pemeran.fitri, now=saat)
