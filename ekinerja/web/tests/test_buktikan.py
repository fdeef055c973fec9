"""The pages that lay a policy beside an office's spreadsheet."""

import io
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from xlsxwriter import Workbook

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.pembuktian.lembar import buka
from ekinerja.web.buktikan import simpanan

Masuk = Callable[[Akun], Client]
ALAMAT = "/kebijakan/buktikan/"
KOLOM, HASIL = f"{ALAMAT}kolom/", f"{ALAMAT}hasil/"
KEBIJAKAN = "kebijakan:2022-perbup-00"
ANI, BUDI, CITRA = "199001012015011001", "198502022010012002", "199203032019031003"
JUDUL = ("NIP/NIPPPPK", "Nama", "Kelas Jabatan", "Eselon", "Status", "TK", "TPP Bruto")
# kelas 7 pelaksana, TPP penuh 4.566.821 (100 %) di kebijakan contoh
PENUH = 4_566_821


def lembar(*baris: tuple[Any, ...], judul: tuple[str, ...] = JUDUL) -> bytes:
    tujuan = io.BytesIO()
    with Workbook(tujuan, {"in_memory": True}) as buku:
        satu = buku.add_worksheet("Rekap")
        satu.write_string(0, 0, "BULAN OKTOBER 2026")
        for n, isi in enumerate((judul, *baris), start=2):
            for k, sel in enumerate(isi):
                if isinstance(sel, str):
                    satu.write_string(n, k, sel)
                elif sel is not None:
                    satu.write_number(n, k, sel)
    return tujuan.getvalue()


def orang(nip: Any, nama: str, jumlah: Any, *, status: str = "PNS", tk: int = 0) -> Any:
    return (nip, nama, 7, "Pelaksana", status, tk, jumlah)


@pytest.fixture(autouse=True)
def _berkas(settings: Settings, tmp_path: Path) -> None:
    settings.BERKAS_DIR = tmp_path


@pytest.fixture
def dewi(pemeran: Pemeran, masuk: Masuk) -> Client:
    return masuk(pemeran.dewi)


def unggah(client: Client, isi: bytes, nama: str = "rekap.xlsx", **lain: Any) -> Any:
    berkas = SimpleUploadedFile(nama, isi)
    return client.post(ALAMAT, {"kebijakan": KEBIJAKAN, "lembar": berkas, **lain})


def isian(client: Client) -> dict[str, str]:
    """What the mapping form holds when it is opened."""
    teks = client.get(KOLOM).content.decode()
    isi = dict(re.findall(r'<input[^>]*name="(\w+)" value="([^"]*)"', teks))
    for nama, pilihan in re.findall(
        r'<select name="(\w+)".*?>(.*?)</select>', teks, re.S
    ):
        terpilih = re.search(r'value="([^"]*)" selected', pilihan)
        isi[nama] = terpilih[1] if terpilih else ""
    isi.pop("csrfmiddlewaretoken", None)
    return {"libur": "", "kelas": "", **isi}


def teks(client: Client, alamat: str) -> str:
    balasan = client.get(alamat)
    assert balasan.status_code == 200, balasan
    return balasan.content.decode()


def test_from_a_file_to_its_differences(dewi: Client) -> None:
    isi = lembar(
        orang(ANI, "Ani", PENUH),
        orang(BUDI, "Budi", PENUH - 1),
        orang(CITRA, "Citra", PENUH, tk=2),
        orang(int(ANI), "Rusak", PENUH),
        (None, "JUMLAH", None, None, None, None, 3 * PENUH),
    )

    assert unggah(dewi, isi)["Location"] == KOLOM
    peta = isian(dewi)
    assert peta["periode"] == "2026-10"
    assert (peta["k_A"], peta["k_F"], peta["k_G"]) == (
        "nip",
        "hari_tanpa_keterangan",
        "jumlah",
    )
    assert dewi.post(KOLOM, peta)["Location"] == HASIL

    halaman = teks(dewi, HASIL)
    assert "dari 3 orang" in halaman
    assert "Rp4.566.820" in halaman
    assert "Beda Rp1: pembulatan di tempat atau cara lain." in halaman
    assert "Baris 7, kolom A" in halaman
    assert "NIP ini tersimpan sebagai bilangan" in halaman
    assert "1 baris dilewati" in halaman
    assert "direka dari jumlahnya" in halaman


def test_the_list_of_policies_leads_here(dewi: Client) -> None:
    assert f'href="{ALAMAT}"' in teks(dewi, "/kebijakan/")


def test_an_agreeing_sheet_proves_the_policy(dewi: Client) -> None:
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))
    dewi.post(KOLOM, isian(dewi))

    halaman = teks(dewi, HASIL)

    assert "Terbukti. Semua 1 orang sama sampai rupiah." in halaman
    assert "Tidak ada selisih" in halaman


def test_differences_are_filtered_and_taken_away(dewi: Client) -> None:
    isi = lembar(
        orang(ANI, "Ani", PENUH - 1),
        orang(BUDI, "Budi", 0),
        orang(CITRA, "=Citra", PENUH - 90_000),
    )
    unggah(dewi, isi)
    dewi.post(KOLOM, isian(dewi))

    assert teks(dewi, HASIL).count('"utama"><b>') == 3
    assert "<b>Ani</b>" in teks(dewi, f"{HASIL}?cari=ani")
    assert "<b>Budi</b>" not in teks(dewi, f"{HASIL}?cari={ANI}")
    assert "<b>Budi</b>" in teks(dewi, f"{HASIL}?sebab=kosong")
    assert "<b>Ani</b>" not in teks(dewi, f"{HASIL}?sebab=kosong")
    assert "Tidak ada yang cocok" in teks(dewi, f"{HASIL}?cari=zaki")
    semua = teks(dewi, f"{HASIL}?kolom=jumlah&sebab=semua")
    assert semua.count('"utama"><b>') == 3

    unduhan = dewi.get(f"{ALAMAT}selisih.xlsx")
    assert unduhan["Content-Disposition"] == (
        'attachment; filename="selisih-2026-10.xlsx"'
    )
    buku = buka("selisih.xlsx", unduhan.content)
    assert [b[1] for b in buku.lembar[1].baris[1:]] == ["Ani", "Budi", "'=Citra"]
    peta = dewi.get(f"{ALAMAT}pemetaan.toml").content.decode()
    assert 'judul = "TPP Bruto", arti = "jumlah"' in peta


def test_differences_that_only_follow_others_stand_back(dewi: Client) -> None:
    judul = ("NIP", "Nama", "Kelas", "Kehadiran (Rp)", "TPP Bruto")
    unggah(dewi, lembar((ANI, "Ani", 7, 1_300_000, PENUH - 70_046), judul=judul))
    dewi.post(KOLOM, isian(dewi))

    assert teks(dewi, HASIL).count("<b>Ani</b>") == 1
    assert teks(dewi, f"{HASIL}?sebab=semua").count("<b>Ani</b>") == 2


def test_a_word_without_meaning_is_asked_for(dewi: Client) -> None:
    isi = lembar(orang(ANI, "Ani", PENUH, status="Honorer"), orang(BUDI, "Budi", PENUH))
    unggah(dewi, isi)

    peta = isian(dewi)
    assert (peta["w_status_0"], peta["w_status_1"]) == ("-", "pns")
    dewi.post(KOLOM, peta)
    assert "Status &#x27;honorer&#x27; tidak dikenal." in teks(dewi, HASIL)

    dewi.post(KOLOM, {**isian(dewi), "w_status_0": "pppk"})
    assert "tidak dikenal" not in teks(dewi, HASIL)


def test_a_second_file_of_days_is_mapped_too(dewi: Client) -> None:
    harian = SimpleUploadedFile(
        "absen.csv",
        f"NIP;Tanggal;Masuk;Pulang;Ket\n{ANI};05-10-2026;07:30;16:00;\n"
        f"{ANI};06-10-2026;;;S\n".encode(),
    )
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)), harian=harian)

    peta = isian(dewi)
    assert (peta["h_B"], peta["w_keterangan_0"]) == ("tanggal", "sakit")
    dewi.post(KOLOM, {**peta, "hari_tanpa_baris": "tanpa_keterangan"})

    halaman = teks(dewi, HASIL)
    assert "absen.csv dibaca sebagai teks UTF-8 berpemisah titik koma." in halaman
    assert "direka" not in halaman


def test_holidays_and_hours_are_kept_in_the_mapping(dewi: Client) -> None:
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))
    peta = isian(dewi) | {
        "libur": "28-10-2026, 29/10/2026",
        "masuk": "07:15",
        "pulang": "15:45",
        "hari_seminggu": "6",
        "menit_sehari": "320",
    }

    dewi.post(KOLOM, peta)

    kini = isian(dewi)
    assert kini["libur"] == "28-10-2026, 29-10-2026"
    assert (kini["masuk"], kini["hari_seminggu"]) == ("07:15", "6")
    assert kini["menit_sehari"] == "320"


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"periode": "Oktober"}, "bukan bulan"),
        ({"periode": ""}, "Tulis bulannya."),
        ({"libur": "besok"}, "bukan tanggal. Tulis seperti 28-10-2026."),
        ({"k_A": "abaikan"}, "Pilih kolom yang berisi NIP."),
        ({"k_G": "abaikan"}, "Pilih sedikitnya satu kolom rupiah"),
        ({"k_C": "abaikan"}, "Pilih kolom kelas jabatan, atau isi kelas"),
        ({"k_B": "nip"}, "Kolom A dan B sama-sama nip."),
        ({"k_B": "entah"}, "Arti itu tidak dikenal kebijakan."),
        ({"pulang": "07:00"}, "Pulang tidak sesudah masuk."),
        ({"masuk": "pagi"}, "Tulis seperti 07:30."),
    ],
)
def test_a_mapping_that_cannot_work_is_refused_in_words(
    ubah: dict[str, str], kalimat: str, dewi: Client
) -> None:
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))

    balasan = dewi.post(KOLOM, {**isian(dewi), **ubah})

    assert balasan.status_code == 200
    assert kalimat in balasan.content.decode()


@pytest.mark.parametrize(
    ("nama", "isi", "kalimat"),
    [
        ("rekap.pdf", b"%PDF", "bukan lembar kerja yang dikenal"),
        ("rekap.xlsx", b"bukan", "rusak, bersandi, atau bukan lembar kerja"),
        ("rekap.csv", b"1;2;3\n4;5;6\n", "tidak ada baris judul dengan NIP"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_once(
    nama: str, isi: bytes, kalimat: str, dewi: Client
) -> None:
    balasan = unggah(dewi, isi, nama)

    assert balasan.status_code == 200
    assert kalimat in balasan.content.decode()
    assert not list(simpanan._akar().glob("*"))


def test_a_file_too_large_is_refused_unread(
    dewi: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekinerja.web.views.buktikan.BITA_MAKS", 10)

    balasan = unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))

    assert "rekap.xlsx lebih dari 0 MB." in balasan.content.decode()


@pytest.mark.parametrize("alamat", [KOLOM, HASIL, f"{ALAMAT}selisih.xlsx"])
def test_without_an_upload_one_is_asked_for(alamat: str, dewi: Client) -> None:
    balasan = dewi.get(alamat, follow=True)

    assert balasan.redirect_chain[-1][0] == ALAMAT
    assert "Unggah sekali lagi." in balasan.content.decode()


def test_without_a_mapping_the_columns_come_first(dewi: Client) -> None:
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))

    assert dewi.get(HASIL)["Location"] == KOLOM
    assert dewi.get(f"{ALAMAT}selisih.xlsx")["Location"] == ALAMAT
    assert dewi.get(f"{ALAMAT}pemetaan.toml")["Location"] == ALAMAT


def test_uploads_of_another_day_are_swept_away(dewi: Client, jam: Jam) -> None:
    isi = lembar(orang(ANI, "Ani", PENUH))
    lama = simpanan.simpan(
        kebijakan=KEBIJAKAN, lembar=("a.xlsx", isi), harian=None, now=jam.now
    )
    jam.now += timedelta(hours=23)
    unggah(dewi, isi)
    assert simpanan.buka(lama) is not None

    jam.now += timedelta(hours=2)
    unggah(dewi, isi)

    assert simpanan.buka(lama) is None
    assert len(list(simpanan._akar().glob("*"))) == 1


@pytest.mark.parametrize("kunci", ["", "..", "../..", "0" * 32, "A" * 32])
def test_a_key_leads_nowhere_else(kunci: str) -> None:
    assert simpanan.buka(kunci) is None
    simpanan.hapus(kunci)


def test_files_are_readable_by_the_server_only(dewi: Client) -> None:
    unggah(dewi, lembar(orang(ANI, "Ani", PENUH)))

    (folder,) = simpanan._akar().glob("*")

    assert folder.stat().st_mode & 0o077 == 0
    assert all(b.stat().st_mode & 0o077 == 0 for b in folder.iterdir())


def test_the_page_needs_no_more_statements_for_more_people(
    dewi: Client,
) -> None:
    def hitung(banyak: int) -> int:
        baris = [
            orang(f"1990010120150110{n:02d}", f"Orang {n}", 1) for n in range(banyak)
        ]
        unggah(dewi, lembar(*baris))
        dewi.post(KOLOM, isian(dewi))
        with CaptureQueriesContext(connection) as tertangkap:
            teks(dewi, HASIL)
        return len(tertangkap)

    assert hitung(1) == hitung(50)
