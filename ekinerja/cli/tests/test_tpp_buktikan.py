"""``ekinerja tpp buktikan``: a proposal first, then the proof."""

from pathlib import Path

import pytest
from click.testing import Result

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.pembuktian.lembar import buka
from ekinerja.pembuktian.tests.alat import KEBIJAKAN, SARI, TONO

LEMBAR = (
    "NIP;Nama;Kelas;TL1;TPP Bruto\n" + f"{SARI};Sari;7;1;%s\n{TONO};Tono;9;0;4500000\n"
)


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a policy of a government and an office's sheet."""
    folder = tmp_path / "kota-sagara" / "2026-perwal-07"
    folder.mkdir(parents=True)
    (folder / "kebijakan.toml").write_text(KEBIJAKAN, encoding="utf-8")
    (tmp_path / "rekap.csv").write_text(LEMBAR % "2988000", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def buktikan(*pilihan: str, kebijakan: str = "kota-sagara/2026-perwal-07") -> Result:
    return jalankan(
        "buktikan", "--kebijakan", kebijakan, "--lembar", "rekap.csv", *pilihan
    )


def test_without_a_mapping_one_is_proposed_and_nothing_compared(kantor: Path) -> None:
    hasil = buktikan("--periode", "2026-10")

    assert hasil.exit_code == 0
    assert hasil.output == (
        "Usulan pemetaan ditulis ke rekap.pemetaan.toml.\n"
        "5 dari 5 kolom dikenal.\n"
        "Periksa arti setiap kolom, lalu jalankan lagi dengan --pemetaan.\n"
    )
    assert 'arti = "hari_terlambat", menit = 15' in (
        kantor / "rekap.pemetaan.toml"
    ).read_text(encoding="utf-8")


def test_a_month_the_sheet_does_not_name_is_asked_for(kantor: Path) -> None:
    hasil = buktikan()

    assert "Bulannya tidak disebut lembar; isi periode di pemetaan itu." in hasil.output


def test_a_proposal_somebody_may_have_edited_is_not_overwritten(kantor: Path) -> None:
    peta = kantor / "rekap.pemetaan.toml"
    peta.write_text("milik saya", encoding="utf-8")

    hasil = buktikan()

    assert hasil.exit_code == 1
    assert "rekap.pemetaan.toml sudah ada." in hasil.output
    assert peta.read_text(encoding="utf-8") == "milik saya"
    assert buktikan("--usulan", "lain.toml").exit_code == 0


@pytest.mark.parametrize("kebijakan", ["kota-sagara", "kota-sagara/2026-perwal-07"])
def test_a_sheet_that_agrees_proves_the_policy(kantor: Path, kebijakan: str) -> None:
    buktikan("--periode", "2026-10")

    hasil = buktikan(
        "--pemetaan",
        "rekap.pemetaan.toml",
        "--keluar",
        "selisih.xlsx",
        kebijakan=kebijakan,
    )

    assert hasil.exit_code == 0, hasil.output
    assert "Orang dibandingkan: 2\nSama sampai rupiah: 2\n" in hasil.output
    buku = buka("selisih.xlsx", (kantor / "selisih.xlsx").read_bytes())
    assert len(buku.lembar[1].baris) == 1


def test_a_difference_is_told_with_its_cause(kantor: Path) -> None:
    buktikan("--periode", "2026-10")
    (kantor / "rekap.csv").write_text(LEMBAR % "2976000", encoding="utf-8")

    hasil = buktikan("--pemetaan", "rekap.pemetaan.toml", "--keluar", "selisih.csv")

    assert hasil.exit_code == 1
    assert (
        f"{SARI} Sari, Jumlah TPP: lembar 2.976.000, dihitung 2.988.000, selisih 12.000. "
        "Lembar memakai 2 % untuk satu hari terlambat 15 menit, kebijakan 1 %.\n"
        "Selengkapnya di selisih.csv.\n"
    ) in hasil.output
    assert SARI in (kantor / "selisih.csv").read_text(encoding="utf-8-sig")


def test_refused_cells_are_told(kantor: Path) -> None:
    buktikan("--periode", "2026-10")
    (kantor / "rekap.csv").write_text(LEMBAR % "dua juta", encoding="utf-8")

    hasil = buktikan("--pemetaan", "rekap.pemetaan.toml", "--keluar", "selisih.csv")

    assert hasil.exit_code == 1
    assert (
        "Ditolak, baris 2 kolom E (TPP Bruto), isi 'dua juta': 'dua juta' bukan angka. "
        "Tulis angkanya saja, atau kosongkan.\n"
    ) in hasil.output


def test_many_differences_are_cut_short_on_the_screen(kantor: Path) -> None:
    buktikan("--periode", "2026-10")
    orang = [f"1990010120150120{n:02d};P{n};8;0;1\n" for n in range(12)]
    (kantor / "rekap.csv").write_text(
        LEMBAR % "2988000" + "".join(orang), encoding="utf-8"
    )

    hasil = buktikan("--pemetaan", "rekap.pemetaan.toml", "--keluar", "selisih.csv")

    assert "P0: Belum dapat dihitung. Kelas 8 belum ada" in hasil.output
    assert hasil.output.endswith("Dan 2 lagi di selisih.csv.\n")


def test_a_second_file_of_days_is_proposed_and_read(kantor: Path) -> None:
    (kantor / "absen.csv").write_text(
        f"NIP;Nama;Tanggal;Masuk;Pulang\n{SARI};Sari;05-10-2026;07:30:00;16:00:00\n",
        encoding="utf-8",
    )
    buktikan("--harian", "absen.csv")

    hasil = buktikan(
        "--harian",
        "absen.csv",
        "--pemetaan",
        "rekap.pemetaan.toml",
        "--keluar",
        "selisih.csv",
    )

    assert "Bulan: Oktober 2026" in hasil.output
    assert "absen.csv dibaca sebagai teks UTF-8 berpemisah titik koma." in hasil.output


def test_the_facts_of_the_sheet_can_be_kept_and_calculated(kantor: Path) -> None:
    buktikan("--periode", "2026-10")

    hasil = buktikan("--pemetaan", "rekap.pemetaan.toml", "--fakta", "fakta.jsonl")

    assert hasil.exit_code == 0
    assert hasil.output == "Fakta 2 orang ditulis ke fakta.jsonl.\n"
    hitung = jalankan(
        "hitung",
        "--kebijakan",
        "kota-sagara",
        "--fakta",
        "fakta.jsonl",
        "--keluar",
        "hasil.jsonl",
    )
    assert hitung.output == "2 orang dihitung, 0 bermasalah.\n"
    isi = (kantor / "hasil.jsonl").read_text(encoding="utf-8")
    assert '"jumlah":2988000' in isi


@pytest.mark.parametrize(
    ("pilihan", "kebijakan", "kode", "kalimat"),
    [
        (("--pemetaan", "p.toml"), "kota-sagara", 2, "Tulis --keluar BERKAS"),
        (("--keluar", "a.pdf"), "kota-sagara", 2, "berakhiran .xlsx atau .csv"),
        ((), "kota-sagara", 1, "Tulis --periode YYYY-MM"),
        (("--periode", "Okt"), "kota-sagara", 1, "'Okt' bukan bulan."),
        (
            ("--periode", "2020-01"),
            "kota-sagara",
            1,
            "Tidak ada kebijakan yang berlaku",
        ),
        ((), "kota-asing", 1, "Folder ini tidak ada."),
        (("--harian", "hilang.csv"), "kota-sagara", 1, "hilang.csv tidak dapat dibuka"),
        (
            ("--pemetaan", "hilang.toml", "--keluar", "a.csv"),
            "kota-sagara",
            1,
            "hilang.toml:1: Berkas tidak dapat dibaca",
        ),
    ],
)
def test_what_cannot_be_done_is_said(
    pilihan: tuple[str, ...], kebijakan: str, kode: int, kalimat: str, kantor: Path
) -> None:
    hasil = buktikan(*pilihan, kebijakan=kebijakan)

    assert hasil.exit_code == kode
    assert kalimat in hasil.output


def test_a_file_that_is_no_sheet_is_refused(kantor: Path) -> None:
    (kantor / "rekap.csv").write_bytes(b"\0\0")

    hasil = buktikan()

    assert hasil.exit_code == 1
    assert "rekap.csv bukan teks." in hasil.output
