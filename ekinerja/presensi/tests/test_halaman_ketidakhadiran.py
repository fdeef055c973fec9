"""The pages of absences: listed, recorded and cancelled."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.berkas.gambar import gambar_ulang
from ekinerja.berkas.models import Berkas
from ekinerja.berkas.tests.contoh import gambar
from ekinerja.organisasi.models import Akun, Kewajiban, Pegawai
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.waktu import saat_lokal

Masuk = Callable[[Akun], Client]
DAFTAR, BARU = "/ketidakhadiran/", "/ketidakhadiran/baru/"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def teks(client: Client, alamat: str) -> str:
    return client.get(alamat).content.decode()


def isian(pemeran: Pemeran, **ubah: object) -> dict[str, object]:
    return {
        "pegawai": pemeran.ani.pegawai_id,
        "jenis": "cuti_tahunan",
        "sejak": "2026-10-07",
        "sampai": "2026-10-08",
        "nomor_dokumen": "800/12/CT/2026",
        "catatan": "ke Tanjungpandan",
        **ubah,
    }


def catatan(pemeran: Pemeran, akun: Akun, **ubah: object) -> Ketidakhadiran:
    isi: dict[str, object] = {
        "pegawai": akun.pegawai,
        "jenis": "sakit",
        "sejak": date(2026, 10, 1),
        "sampai": date(2026, 10, 2),
        "nomor_dokumen": "SD/1",
        "dicatat_oleh": pemeran.dewi,
        "dicatat_at": saat_lokal(date(2026, 10, 2), time(9), "WIB"),
        **ubah,
    }
    return Ketidakhadiran.objects.create(**isi)


# The list.


def test_the_office_sees_who_was_away_with_what_document(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    catatan(pemeran, pemeran.ani)

    halaman = teks(masuk(pemeran.dewi), DAFTAR)

    assert "Ani Lestari, A.Md." in halaman
    assert "Kam 1 Okt 2026" in halaman
    assert "sampai Jum 2 Okt 2026" in halaman
    assert "SD/1" in halaman
    assert "Dewi Anggraini" in halaman
    assert "Batalkan catatan ini" in halaman


@pytest.mark.parametrize("siapa", ["dewi", "eko"])
def test_a_record_without_a_scan_is_marked(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    surat = Berkas.objects.create(
        nama_asli="surat.pdf",
        jenis="application/pdf",
        ukuran_byte=1,
        sha256="0" * 64,
        diunggah_oleh=pemeran.dewi,
        diunggah_at=saat_lokal(date(2026, 10, 2), time(9), "WIB"),
    )
    catatan(pemeran, pemeran.ani, berkas=surat)
    client = masuk(getattr(pemeran, siapa))

    dengan = teks(client, DAFTAR)
    catatan(pemeran, pemeran.budi)
    tanpa = teks(client, DAFTAR)

    assert "Tanpa pindaian" not in dengan
    assert tanpa.count("Tanpa pindaian") == 1


def test_the_auditor_reads_the_same_list_without_buttons(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    catatan(pemeran, pemeran.ani)

    halaman = teks(masuk(pemeran.eko), DAFTAR)

    assert "Ani Lestari, A.Md." in halaman
    assert "Batalkan catatan ini" not in halaman
    assert BARU not in halaman


@pytest.mark.parametrize(
    ("kueri", "ada"),
    [
        ("", {"Ani", "Budi"}),
        ("cari=lestari", {"Ani"}),
        ("cari=198507072010011002", {"Budi"}),
        ("jenis=sakit", {"Ani"}),
        ("bulan=2026-09", {"Budi"}),
        ("bulan=2026-10", {"Ani", "Budi"}),
        ("bulan=2026-08", set()),
        ("unit={disdik}", {"Ani", "Budi"}),
        ("unit={puskesmas}", set()),
        # what makes no sense is ignored
        ("jenis=bolos&bulan=oktober&unit=x&halaman=x", {"Ani", "Budi"}),
        ("unit=99999999999999999999", {"Ani", "Budi"}),
    ],
)
def test_filters_stand_in_the_address(
    pemeran: Pemeran, masuk: Masuk, kueri: str, ada: set[str]
) -> None:
    catatan(pemeran, pemeran.ani)
    catatan(
        pemeran,
        pemeran.budi,
        jenis="dinas_luar",
        sejak=date(2026, 9, 30),
    )
    unit = {
        "disdik": pemeran.unit_disdik.id,
        "puskesmas": pemeran.unit_puskesmas.id,
    }

    halaman = teks(masuk(pemeran.dewi), f"{DAFTAR}?{kueri.format(**unit)}")

    assert {n for n in ("Ani", "Budi") if f"<b>{n} " in halaman} == ada
    assert ("Tidak ada yang cocok" in halaman) is (not ada)


def test_an_empty_list_says_how_it_fills(pemeran: Pemeran, masuk: Masuk) -> None:
    assert "Belum ada catatan" in teks(masuk(pemeran.dewi), DAFTAR)


@pytest.mark.parametrize("banyak", [1, 60])
def test_the_list_costs_the_same_for_one_row_and_for_sixty(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(banyak):
        hari = date(2026, 1 + n // 28, 1 + n % 28)
        catatan(pemeran, pemeran.ani, sejak=hari, sampai=hari)
    dewi = masuk(pemeran.dewi)

    with django_assert_num_queries(8):
        halaman = teks(dewi, DAFTAR)

    assert halaman.count("Ani Lestari, A.Md.") == min(banyak, 25)


# Recording.


def test_dewi_finds_ani_by_part_of_her_name(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.dewi), f"{BARU}?cari=lest")

    assert f"?pegawai={pemeran.ani.pegawai_id}" in halaman
    assert "Budi" not in halaman


@pytest.mark.parametrize("cari", ["1995", "199503122020122001"])
def test_or_by_the_first_figures_of_her_nip(
    pemeran: Pemeran, masuk: Masuk, cari: str
) -> None:
    halaman = teks(masuk(pemeran.dewi), f"{BARU}?cari={cari}")

    assert "Ani Lestari" in halaman


def test_nobody_by_that_name_is_answered_with_what_to_do(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.dewi), f"{BARU}?cari=zzz")

    assert "Tidak ada pegawai dengan nama atau NIP itu" in halaman


@pytest.mark.parametrize("pilihan", ["x", "7", "-1", "9" * 30, "²"])
def test_an_invented_choice_leads_back_to_the_search(
    pemeran: Pemeran, masuk: Masuk, pilihan: str
) -> None:
    jawaban = masuk(pemeran.dewi).post(BARU, isian(pemeran, pegawai=pilihan))

    assert "Pegawai belum dipilih atau tidak dikenal" in jawaban.content.decode()


def test_dewi_records_leave_with_its_letter(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)
    surat = SimpleUploadedFile("surat.pdf", PDF)

    jawaban = dewi.post(BARU, isian(pemeran, berkas=surat))

    halaman = teks(dewi, jawaban.headers["Location"])
    assert "Ketidakhadiran Ani Lestari tercatat." in halaman
    assert "surat.pdf" in halaman
    baris = Ketidakhadiran.objects.get()
    assert (baris.sejak, baris.sampai) == (date(2026, 10, 7), date(2026, 10, 8))


def test_sending_the_form_twice_records_once(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)
    dewi.post(BARU, isian(pemeran))

    jawaban = dewi.post(BARU, isian(pemeran))

    assert "sudah tercatat cuti tahunan" in jawaban.content.decode()
    assert Ketidakhadiran.objects.count() == 1


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"jenis": "bolos"}, "Jenis itu tidak dikenal"),
        ({"sejak": "kemarin"}, "Tanggal tidak terbaca"),
        ({"sejak": ""}, "Isi tanggal mulai"),
        ({"sampai": "2026-10-06"}, "mendahului tanggal mulai"),
        ({"sampai": "9999-12-31"}, "antara 2000 dan 2100"),
        ({"nomor_dokumen": ""}, "Isi nomor surat"),
        ({"nomor_dokumen": "9" * 81}, "paling panjang 80 huruf"),
        ({"catatan": "x" * 251}, "paling panjang 250 huruf"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    pemeran: Pemeran, masuk: Masuk, ubah: dict[str, object], kalimat: str
) -> None:
    isi = isian(pemeran, **ubah)

    jawaban = masuk(pemeran.dewi).post(BARU, isi)

    halaman = jawaban.content.decode()
    assert kalimat in halaman
    assert str(isi["nomor_dokumen"]) in halaman
    assert str(isi["catatan"]) in halaman
    assert not Ketidakhadiran.objects.exists()


def test_a_file_too_large_or_of_another_kind_is_refused(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    besar = SimpleUploadedFile("surat.pdf", PDF + b"0" * (5 * 1024 * 1024))
    program = SimpleUploadedFile("surat.pdf", b"MZ\x90\x00 bukan surat")

    jawaban = dewi.post(BARU, isian(pemeran, berkas=besar))
    jawaban_lain = dewi.post(BARU, isian(pemeran, berkas=program))

    assert "Berkas lebih besar dari 5 MB" in jawaban.content.decode()
    assert "ke Tanjungpandan" in jawaban.content.decode()
    assert "PDF" in jawaban_lain.content.decode()
    assert not Ketidakhadiran.objects.exists()


def test_a_locked_month_is_answered_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    Periode.objects.create(bulan="2026-10", keadaan="terkunci")

    jawaban = masuk(pemeran.dewi).post(BARU, isian(pemeran))

    assert "Oktober 2026 sudah dikunci" in jawaban.content.decode()


def test_belitung_timur_withholds_leave_while_the_pdm_is_overdue_but_not_sickness(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    Kewajiban.objects.create(
        pegawai=pemeran.ani.pegawai, jenis="pdm", tahun=2026, batas=date(2026, 6, 30)
    )
    dewi = masuk(pemeran.dewi)

    cuti = dewi.post(BARU, isian(pemeran))
    sakit = dewi.post(BARU, isian(pemeran, jenis="sakit"))

    assert "PDM Ani Lestari belum selesai" in cuti.content.decode()
    assert sakit.status_code == 302


# Cancelling.


def test_fitri_cancels_and_the_list_keeps_its_filters(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    baris = catatan(pemeran, pemeran.ani)
    fitri = masuk(pemeran.fitri)

    jawaban = fitri.post(
        f"{DAFTAR}{baris.id}/batalkan/",
        {"alasan": "Salah orang", "saring": "jenis=sakit"},
    )

    assert jawaban.headers["Location"] == f"{DAFTAR}?jenis=sakit"
    halaman = teks(fitri, f"{DAFTAR}?jenis=sakit")
    assert "Catatan ketidakhadiran dibatalkan." in halaman
    assert "“Salah orang”" in halaman
    assert "Fitri Handayani" in halaman


@pytest.mark.parametrize("alasan", ["", "   ", "x" * 251])
def test_without_a_fitting_reason_nothing_is_cancelled(
    pemeran: Pemeran, masuk: Masuk, alasan: str
) -> None:
    baris = catatan(pemeran, pemeran.ani)
    fitri = masuk(pemeran.fitri)

    fitri.post(f"{DAFTAR}{baris.id}/batalkan/", {"alasan": alasan})

    assert "Catatan belum dibatalkan" in teks(fitri, DAFTAR)
    baris.refresh_from_db()
    assert baris.dibatalkan_at is None


def test_cancelling_after_the_lock_or_twice_is_answered_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    fitri, isi = masuk(pemeran.fitri), {"alasan": "Keliru"}
    terkunci, terbuka = (
        catatan(pemeran, pemeran.ani, sejak=hari, sampai=hari)
        for hari in (date(2026, 9, 30), date(2026, 10, 1))
    )
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")

    fitri.post(f"{DAFTAR}{terkunci.id}/batalkan/", isi)

    assert "September 2026 sudah dikunci" in teks(fitri, DAFTAR)
    fitri.post(f"{DAFTAR}{terbuka.id}/batalkan/", isi)
    fitri.post(f"{DAFTAR}{terbuka.id}/batalkan/", isi)
    assert "sudah dibatalkan" in teks(fitri, DAFTAR)


def test_ten_names_at_most_are_offered(pemeran: Pemeran, masuk: Masuk) -> None:
    Pegawai.objects.bulk_create(
        Pegawai(nip=f"19800101200501{n:04d}", nama=f"Sama Nama {n}") for n in range(12)
    )

    halaman = teks(masuk(pemeran.dewi), f"{BARU}?cari=sama nama")

    assert halaman.count("?pegawai=") == 10


@pytest.mark.parametrize("cari", ["Ani\x00", "\x00", "A" * 200])
def test_what_cannot_be_a_name_finds_nobody_and_breaks_nothing(
    pemeran: Pemeran, masuk: Masuk, cari: str
) -> None:
    jawaban = masuk(pemeran.dewi).get("/ketidakhadiran/baru/", {"cari": cari})

    assert jawaban.status_code == 200
    assert jawaban.context["calon"] == []
    assert jawaban.context["cari"] == ""


def test_a_scanned_letter_is_drawn_while_no_transaction_waits_for_it(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    di_luar = len(connection.atomic_blocks)
    saat_menggambar: list[int] = []

    def mengintip(isi: bytes, jenis: str) -> bytes:
        saat_menggambar.append(len(connection.atomic_blocks))
        return gambar_ulang(isi, jenis)

    monkeypatch.setattr("ekinerja.berkas.operations.gambar_ulang", mengintip)
    foto = SimpleUploadedFile("surat.png", gambar("PNG"))

    masuk(pemeran.dewi).post(BARU, isian(pemeran, berkas=foto))

    assert saat_menggambar == [di_luar]
    assert Ketidakhadiran.objects.get().berkas is not None
