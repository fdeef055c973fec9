"""One's own TPP: the estimate, the months, the slip."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from conftest import Jam
from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.models import Akun, Jabatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries
from ekinerja.penutupan.models import Perhitungan
from ekinerja.penutupan.operations import tutup
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung, kunci
from ekinerja.tpp.hitung import hitung as hitung_seorang

Masuk = Callable[[Akun], Client]
SLIP = "/tpp/2026-09/"


def test_before_the_lock_there_is_no_amount_and_no_slip(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    ani = masuk(september.ani)

    daftar = ani.get("/tpp/").content.decode()
    slip = ani.get(SLIP)

    assert "September 2026" in daftar
    assert "Belum dikunci" in daftar
    assert "Rp4.339.310" not in daftar
    assert slip.status_code == 404
    assert "Slip belum ada" in slip.content.decode()


def test_after_the_lock_the_slip_explains_every_rupiah(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)
    ani = masuk(september.ani)

    assert "Rp4.339.310" in ani.get("/tpp/").content.decode()
    slip = ani.get(SLIP).content.decode()

    for teks in (
        "Rp4.339.310",
        "dari paling banyak Rp4.566.821",
        "Kehadiran 94 % dari 30 %",
        "Kinerja 95 % dari 70 %",
        "Sel 8 Sep, masuk 07.44.09",
        "terlambat 14 menit 9 detik · 1 %",
        "−68.502",
        "Memeriksa berkas 8",
        "Bruto, belum dipotong pajak dan iuran.",
        "belitung-timur/2022-perbup-00",
    ):
        assert teks in slip
    isi = queries.slip_nip(bulan=SEPTEMBER, nip="199503122020122001")
    assert f"<code>{isi.jejak}</code>" in slip
    assert "style=" not in slip


def test_nobody_reads_another_persons_slip_as_an_employee(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)
    alamat = f"/bulan/2026-09/pegawai/{september.ani.pegawai_id}/"

    assert masuk(september.joko).get(alamat).status_code == 404
    assert masuk(september.eko).get(alamat).status_code == 200


def test_the_office_sees_the_slip_before_the_lock(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    alamat = f"/bulan/2026-09/pegawai/{september.ani.pegawai_id}/"

    halaman = masuk(september.dewi).get(alamat).content.decode()

    assert "belum dikunci" in halaman
    assert "Rp4.339.310" in halaman
    kosong = f"/bulan/2026-08/pegawai/{september.ani.pegawai_id}/"
    assert masuk(september.dewi).get(kosong).status_code == 404


def test_withheld_pay_says_why(
    september: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sebab = "Pemutakhiran Data Mandiri belum dilakukan sampai batasnya."

    def tahan(mesin: object, fakta: object) -> object:
        hasil = hitung_seorang(mesin, fakta)  # type: ignore[arg-type]
        return replace(hasil, bayar="ditahan", sebab_bayar=(sebab,))

    monkeypatch.setattr(tutup, "hitung_seorang", tahan)
    hitung(september)
    kunci(september)

    slip = masuk(september.ani).get(SLIP).content.decode()
    papan = masuk(september.dewi).get("/bulan/2026-09/").content.decode()

    assert "Ditahan, belum dibayar" in slip
    assert sebab in slip
    assert "Ditahan, 11 orang" in papan


def test_somebody_left_out_reads_what_is_missing(
    september: Pemeran, masuk: Masuk
) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)
    hitung(september)
    operations.kunci(
        bulan=SEPTEMBER,
        oleh=september.fitri,
        now=AWAL_OKTOBER,
        tertinggal=1,
    )

    slip = masuk(september.ani).get(SLIP).content.decode()

    assert "Belum dapat dihitung" in slip
    assert "Sampaikan kepada BKPSDM" in slip


def test_the_estimate_stands_on_top(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = masuk(pemeran.ani).get("/tpp/").content.decode()

    assert "Perkiraan Oktober 2026" in halaman
    assert "sampai Sel 6 Okt" in halaman
    assert "Belum ada slip" in halaman


def test_the_estimate_follows_an_approval_at_once(september: Pemeran, jam: Jam) -> None:
    pegawai, sore = september.ani.pegawai, jam.pukul("21:00", date(2026, 9, 30))
    belum = Aktivitas.objects.filter(pegawai=pegawai, tanggal=date(2026, 9, 30))
    belum.update(status="diajukan", diputus_at=None, diputus_oleh=None)
    sebelum = queries.perkiraan(pegawai=pegawai, now=sore)

    belum.update(
        status="disetujui", diputus_at=sore, diputus_oleh=september.budi.pegawai
    )
    with CaptureQueriesContext(connection) as tangkap:
        sesudah = queries.perkiraan(pegawai=pegawai, now=sore)

    assert sebelum is not None
    assert sesudah is not None
    assert sesudah.jumlah > sebelum.jumlah
    assert len(tangkap) <= 11


def test_what_is_in_reach_is_never_less_than_what_is_there(
    september: Pemeran, jam: Jam
) -> None:
    hasil = queries.perkiraan(pegawai=september.ani.pegawai, now=jam.now)

    assert hasil is not None
    assert 0 <= hasil.jumlah <= hasil.tercapai <= hasil.pagu == 4_566_821


def test_without_a_post_there_is_no_estimate(pemeran: Pemeran, jam: Jam) -> None:
    assert queries.perkiraan(pegawai=pemeran.hadi.pegawai, now=jam.now) is None


def test_the_head_of_the_region_has_no_such_page(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    assert masuk(pemeran.hadi).get("/tpp/").status_code == 403


def test_the_slip_takes_the_same_statements_for_a_short_and_a_long_month(
    september: Pemeran, masuk: Masuk
) -> None:
    hitung(september)
    kunci(september)
    ani = masuk(september.ani)

    with CaptureQueriesContext(connection) as tangkap:
        ani.get(SLIP)

    assert len(tangkap) <= 12


def test_a_slip_stays_readable_when_its_policy_no_longer_loads(
    september: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    hitung(september)
    kunci(september)
    rusak = tmp_path / "belitung-timur" / "2022-perbup-00"
    rusak.mkdir(parents=True)
    (rusak / "kebijakan.toml").write_text("bukan toml", encoding="utf-8")
    settings.KEBIJAKAN_DIR = tmp_path
    ani = masuk(september.ani)

    slip = ani.get(SLIP).content.decode()
    tpp = ani.get("/tpp/").content.decode()

    assert "Rp4.339.310" in slip
    assert "belitung-timur/2022-perbup-00" in slip
    assert "kebijakannya belum berlaku" in tpp


def test_a_locked_slip_takes_no_names_from_files_that_changed_since(
    september: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    hitung(september)
    kunci(september)
    ani = masuk(september.ani)
    semula = ani.get(SLIP).context["slip"]
    akar = tmp_path / "kebijakan"
    shutil.copytree(settings.KEBIJAKAN_DIR, akar)
    berkas = akar / "belitung-timur" / "2022-perbup-00" / "kebijakan.toml"
    berkas.write_text(
        berkas.read_text(encoding="utf-8").replace("Beban kerja", "Nama baru"),
        encoding="utf-8",
    )
    settings.KEBIJAKAN_DIR = akar

    kini = ani.get(SLIP).context["slip"]

    assert kini.jumlah == semula.jumlah
    assert "Nama baru" not in dict(kini.susunan.kriteria)
    assert "beban_kerja" in dict(kini.susunan.kriteria)
    assert kini.judul_kebijakan == "belitung-timur/2022-perbup-00"


def test_a_policy_that_does_not_load_stops_the_calculation_without_its_path(
    september: Pemeran, masuk: Masuk, settings: Settings, tmp_path: Path
) -> None:
    settings.KEBIJAKAN_DIR = tmp_path

    jawab = masuk(september.dewi).post(
        "/bulan/2026-09/hitung/", {"versi": 0}, follow=True
    )

    halaman = jawab.content.decode()
    assert "Belum ada kebijakan TPP yang berlaku pada September 2026" in halaman
    assert str(tmp_path) not in halaman
    assert not Perhitungan.objects.exists()
