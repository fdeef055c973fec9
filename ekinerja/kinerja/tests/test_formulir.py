"""Ani fills in the form: both buttons, errors, files, double sending, other tabs."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations import KatalogBaru, TargetBaru
from ekinerja.kinerja.tests.alat import (
    PAGI,
    PDF,
    draf,
    gambar,
    kunci_bulan,
    laporan,
    pukul,
    susun_skp,
    teks,
)
from ekinerja.organisasi.lanjutan import tanda_pengetik
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
BARU = "/kegiatan/baru/"


def isian(**lain: Any) -> dict[str, Any]:
    dasar = {
        "tanggal": "2026-10-06",
        "uraian": "Rapat jadwal ujian",
        "jumlah": "1",
        "satuan": "rapat",
        "menit": "90",
        "kunci": str(uuid.uuid4()),
        "aksi": "ajukan",
    }
    return {**dasar, **lain}


def test_the_form_starts_with_today_and_says_until_when(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.ani).get(BARU))

    assert 'value="2026-10-06"' in halaman
    assert (
        "Hari ini Sel 6 Okt, paling lama Sen 5 Okt. Laporan hari ini dapat diajukan "
        "sampai Rab 7 Okt 23.59 WIB." in halaman
    )
    assert "Sehari paling banyak 600 menit." in halaman


def test_todays_window_alone_names_no_other_day(
    pemeran: Pemeran, masuk: Masuk, batasan: Callable[..., Any]
) -> None:
    batasan(lapor_mundur_hari=0, wajib_rhk=True, bukti_wajib=True)

    halaman = teks(masuk(pemeran.ani).get(BARU))

    assert "Hari ini Sel 6 Okt. Laporan hari ini" in halaman
    assert "Wajib dipilih sebelum diajukan." in halaman
    assert "Wajib ada sebelum diajukan." in halaman


def test_the_button_ajukan_sends(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(BARU, isian(), follow=True)

    satu = Aktivitas.objects.get()
    assert (satu.status, satu.menit) == ("diajukan", 90)
    assert jawaban.redirect_chain == [(f"/kegiatan/{satu.id}/", 302)]
    assert "Laporan diajukan kepada atasan Anda." in teks(jawaban)


def test_the_button_simpan_draf_keeps(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(BARU, isian(aksi="simpan"), follow=True)

    assert Aktivitas.objects.get().status == "draf"
    assert "Draf disimpan." in teks(jawaban)


def test_pressing_twice_stores_once(pemeran: Pemeran, masuk: Masuk) -> None:
    client, isi = masuk(pemeran.ani), isian()
    client.post(BARU, isi)

    jawaban = client.post(BARU, isi, follow=True)

    assert Aktivitas.objects.count() == 1
    assert "tidak disimpan dua kali" in teks(jawaban)


def test_two_tabs_are_two_reports(pemeran: Pemeran, masuk: Masuk) -> None:
    client = masuk(pemeran.ani)

    client.post(BARU, isian())
    client.post(BARU, isian())

    assert Aktivitas.objects.count() == 2


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"tanggal": ""}, "Tanggal belum diisi."),
        ({"tanggal": "6/10"}, "Tanggal tidak terbaca."),
        ({"uraian": ""}, "Uraian belum diisi."),
        ({"uraian": "a" * 251}, "Uraian paling panjang 250 huruf."),
        ({"jumlah": ""}, "Jumlah belum diisi."),
        ({"jumlah": "satu"}, "Jumlah ditulis sebagai angka bulat"),
        ({"jumlah": "99999999999999999999"}, "1 sampai 10.000"),
        ({"satuan": ""}, "Satuan belum diisi."),
        ({"menit": ""}, "Lama pengerjaan belum diisi."),
        ({"menit": "1,5"}, "Menit ditulis sebagai angka bulat"),
        ({"menit": "-5"}, "1 sampai 1.440"),
        ({"mulai": "25:00"}, "Jam mulai tidak terbaca."),
        ({"mulai": "08:00"}, "dua-duanya"),
        ({"mulai": "08:00", "selesai": "09:00", "menit": "61"}, "60 menit"),
        ({"rhk": "12345"}, "RHK itu tidak ada di SKP Anda."),
        ({"katalog": "12345"}, "Pilih butir katalog dari daftar."),
        ({"kunci": "bukan-kunci"}, "Formulir ini tidak utuh."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    pemeran: Pemeran, masuk: Masuk, isi: dict[str, str], kalimat: str
) -> None:
    jawaban = masuk(pemeran.ani).post(BARU, isian(satuan="satuan unik 77") | isi)

    halaman = teks(jawaban)
    assert jawaban.status_code == 200
    assert "Ada yang perlu diperbaiki" in halaman
    assert kalimat in halaman
    assert isi.get("satuan", "satuan unik 77") in halaman
    assert not Aktivitas.objects.exists()


@pytest.mark.parametrize("nama", ["uraian", "satuan", "kunci", "tanggal", "rhk"])
@pytest.mark.parametrize(
    "nilai", ["\x00", "😀" * 400, "' OR 1=1 --", "9999-12-31", "9" * 25]
)
def test_senseless_values_never_break_the_page(
    pemeran: Pemeran, masuk: Masuk, nama: str, nilai: str
) -> None:
    isi = isian(aksi="simpan") | {nama: nilai}

    jawaban = masuk(pemeran.ani).post(BARU, isi)

    assert jawaban.status_code in (200, 302)


def test_the_error_summary_leads_to_the_field(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.ani).post(BARU, isian(menit="")))

    assert '<a href="#id_menit">Lama pengerjaan belum diisi.' in halaman


def test_a_date_to_come_is_named_at_the_date(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.ani).post(BARU, isian(tanggal="2026-10-07")))

    assert '<a href="#id_tanggal">Rab 7 Okt belum tiba.' in halaman
    assert "Rapat jadwal ujian" in halaman
    assert not Aktivitas.objects.exists()


def test_what_may_not_be_sent_yet_is_kept_as_a_draft_with_its_file(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    berkas = SimpleUploadedFile("notulen.pdf", PDF)

    jawaban = masuk(pemeran.ani).post(BARU, isian(menit="601", bukti=berkas))

    satu, halaman = Aktivitas.objects.get(), teks(jawaban)
    assert satu.status == "draf"
    assert "Sehari paling banyak 600 menit." in halaman
    assert "disimpan sebagai draf, tetapi belum dapat diajukan" in halaman
    assert f'action="/kegiatan/{satu.id}/ubah/"' in halaman
    assert "Lepaskan notulen.pdf" in halaman


def test_a_locked_month_is_named_at_the_date(pemeran: Pemeran, masuk: Masuk) -> None:
    kunci_bulan()

    halaman = teks(masuk(pemeran.ani).post(BARU, isian()))

    assert '<a href="#id_tanggal">Oktober 2026 sudah dikunci' in halaman
    assert "Rapat jadwal ujian" in halaman


def test_overlapping_times_are_named_at_the_time(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    client, jam = (
        masuk(pemeran.ani),
        {"menit": "", "mulai": "08:00", "selesai": "09:00"},
    )
    client.post(BARU, isian(**jam))

    halaman = teks(client.post(BARU, isian(**jam)))

    assert '<a href="#id_mulai">Jam ini bertumpuk' in halaman


def test_files_of_the_right_kind_are_kept(pemeran: Pemeran, masuk: Masuk) -> None:
    berkas = [
        SimpleUploadedFile("notulen.pdf", PDF),
        SimpleUploadedFile("foto.png", gambar()),
    ]

    masuk(pemeran.ani).post(BARU, isian(bukti=berkas))

    nama = Aktivitas.objects.get().bukti.values_list("berkas__nama_asli", flat=True)
    assert sorted(nama) == ["foto.png", "notulen.pdf"]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"MZ bukan pdf", "bukan PDF, JPG, atau PNG"),
        (b"", "kosong"),
        (b"%PDF-" + b"0" * 2000, "lebih besar dari"),
    ],
)
def test_other_files_are_refused_and_the_text_stays(
    pemeran: Pemeran, masuk: Masuk, isi: bytes, kalimat: str
) -> None:
    with override_settings(BERKAS_MAKS_BYTE=1000):
        jawaban = masuk(pemeran.ani).post(
            BARU, isian(bukti=SimpleUploadedFile("laporan.pdf", isi))
        )

    halaman = teks(jawaban)
    assert kalimat in halaman
    assert '<a href="#id_bukti">' in halaman
    assert "Rapat jadwal ujian" in halaman
    assert not Aktivitas.objects.exists()


def test_own_rhk_and_the_catalogue_of_ones_group_are_offered(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    susun_skp(pemeran.ani, TargetBaru(4, "berkas", date(2026, 1, 1)))
    susun_skp(pemeran.budi, None, None)
    operations.tambah_katalog_banyak(
        [
            KatalogBaru("A", "Legalisir", "berkas", 5, "umum"),
            KatalogBaru("B", "Rapat koordinasi", "rapat", 60),
            KatalogBaru("C", "Mengajar", "jam", 45, "guru"),
        ],
        oleh=None,
        now=PAGI,
    )

    halaman = teks(masuk(pemeran.ani).get(BARU))

    assert "RHK 1. Hasil 1 (target dalam berkas)" in halaman
    assert "Hasil 2" not in halaman
    assert "Legalisir (5 menit per berkas)" in halaman
    assert "Rapat koordinasi" in halaman
    assert "Mengajar" not in halaman


def test_a_catalogue_item_fills_in_the_rest(pemeran: Pemeran, masuk: Masuk) -> None:
    butir = operations.tambah_katalog_banyak(
        [KatalogBaru("A", "Legalisir", "berkas", 5, "umum")], oleh=None, now=PAGI
    ).berhasil[0]
    kosong = {"uraian": "", "satuan": "", "menit": "", "jumlah": "12"}

    masuk(pemeran.ani).post(BARU, isian(katalog=butir, **kosong))

    satu = Aktivitas.objects.get()
    assert (satu.uraian, satu.satuan, satu.menit) == ("Legalisir", "berkas", 60)


def test_nothing_beyond_the_form_can_be_set(pemeran: Pemeran, masuk: Masuk) -> None:
    curang = {
        "status": "disetujui",
        "pegawai": str(pemeran.budi.pegawai_id),
        "pegawai_id": str(pemeran.budi.pegawai_id),
        "diputus_oleh": str(pemeran.budi.pegawai_id),
        "diajukan_at": "2020-01-01",
    }

    masuk(pemeran.ani).post(BARU, isian(aksi="simpan", **curang))

    satu = Aktivitas.objects.get()
    assert (satu.status, satu.pegawai_id) == ("draf", pemeran.ani.pegawai_id)
    assert satu.diputus_oleh_id is None


def test_a_returned_report_is_mended_and_sent_again(
    pemeran: Pemeran, masuk: Masuk, jam: Any
) -> None:
    satu = laporan(pemeran.ani)
    operations.kembalikan(
        ids=[satu.id], alasan="Tulis hasilnya.", oleh=pemeran.budi, now=PAGI
    )
    jam.pukul("14:00")
    client, alamat = masuk(pemeran.ani), f"/kegiatan/{satu.id}/ubah/"

    formulir = teks(client.get(alamat))
    client.post(alamat, isian(uraian="Rapat jadwal ujian, disepakati"))

    satu.refresh_from_db()
    assert "“Tulis hasilnya.”" in formulir
    assert "Ajukan paling lambat Rab 7 Okt 23.59 WIB." in formulir
    assert (satu.status, satu.uraian) == ("diajukan", "Rapat jadwal ujian, disepakati")


def test_evidence_is_taken_off_by_its_box(pemeran: Pemeran, masuk: Masuk) -> None:
    client = masuk(pemeran.ani)
    berkas = [SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.pdf", PDF)]
    client.post(BARU, isian(aksi="simpan", bukti=berkas))
    satu = Aktivitas.objects.get()
    a = satu.bukti.get(berkas__nama_asli="a.pdf")

    client.post(f"/kegiatan/{satu.id}/ubah/", isian(aksi="simpan", lepas_bukti=[a.id]))

    assert [b.berkas.nama_asli for b in satu.bukti.all()] == ["b.pdf"]


def test_a_report_sent_in_another_tab_is_not_changed_and_the_text_stays(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = draf(pemeran.ani)
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)

    jawaban = masuk(pemeran.ani).post(
        f"/kegiatan/{satu.id}/ubah/", isian(uraian="Teks dari tab lama")
    )

    halaman = teks(jawaban)
    assert "sedang menunggu atasan" in halaman
    assert "Teks dari tab lama" in halaman
    satu.refresh_from_db()
    assert satu.uraian == "Rapat jadwal ujian"


def test_a_sent_report_has_no_form(pemeran: Pemeran, masuk: Masuk) -> None:
    satu = laporan(pemeran.ani)

    jawaban = masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/ubah/", follow=True)

    assert jawaban.redirect_chain == [(f"/kegiatan/{satu.id}/", 302)]
    assert "tidak dapat diubah pada keadaannya kini" in teks(jawaban)


@pytest.mark.parametrize("siapa", ["budi", "intan", "dewi", "hadi"])
def test_nobody_opens_another_persons_form(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    satu = draf(pemeran.ani)

    jawaban = masuk(getattr(pemeran, siapa)).post(
        f"/kegiatan/{satu.id}/ubah/", isian(uraian="Diubah orang")
    )

    assert jawaban.status_code == 404
    satu.refresh_from_db()
    assert satu.uraian == "Rapat jadwal ujian"


def test_an_expired_session_keeps_what_was_typed(pemeran: Pemeran) -> None:
    jawaban = Client().post(BARU, isian(pengetik=tanda_pengetik(pemeran.ani)))

    assert jawaban.status_code == 403
    assert "Isian Anda belum tersimpan, tetapi tidak hilang." in teks(jawaban)
    assert not Aktivitas.objects.exists()


def test_a_form_without_the_token_is_refused(
    pemeran: Pemeran, masuk: Callable[..., Client]
) -> None:
    client = masuk(pemeran.ani, enforce_csrf_checks=True)

    assert client.post(BARU, isian()).status_code == 403
    assert not Aktivitas.objects.exists()


def test_the_window_follows_the_clock_of_the_page(
    pemeran: Pemeran, masuk: Masuk, jam: Any
) -> None:
    client = masuk(pemeran.ani)
    jam.pukul("23:59:01", date(2026, 10, 7))

    terlambat = teks(client.post(BARU, isian()))
    jam.now = pukul("23:59:00", date(2026, 10, 7))
    client.post(BARU, isian())

    assert "Laporan untuk Sel 6 Okt ditutup Rab 7 Okt pukul 23.59 WIB." in terlambat
    assert Aktivitas.objects.filter(status="diajukan").count() == 1
