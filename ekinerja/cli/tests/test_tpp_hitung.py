"""``ekinerja tpp hitung``: one line in, one line out, whatever the lines say."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.tpp.tests.rusak import BT, TOML, Salinan, salin
from ekinerja.tpp.tests.sebulan import dengan, isi, teks

AKAR = Path(__file__).parents[3]
BARU = "belitung-timur/2026-perbup-10"


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    return salin(tmp_path)


def orang(nip: str, **ubahan: Any) -> str:
    """One line of facts for somebody."""
    return teks(isi() | {"pegawai": nip} | ubahan)


class Hitungan:
    """One run of ``hitung`` over lines."""

    def __init__(
        self, tmp_path: Path, kebijakan: Path, baris: list[str] | bytes, *lain: str
    ) -> None:
        masuk, keluar = tmp_path / "fakta.jsonl", tmp_path / "hasil.jsonl"
        mentah = baris if isinstance(baris, bytes) else "\n".join(baris).encode()
        masuk.write_bytes(mentah)
        self.proses = jalankan(
            "hitung",
            "--kebijakan",
            kebijakan,
            "--fakta",
            masuk,
            "--keluar",
            keluar,
            *lain,
        )
        self.bita = keluar.read_bytes()
        self.hasil = [json.loads(b) for b in self.bita.decode().splitlines()]
        self.kode = [
            h["masalah"][0]["kode"] if h["masalah"] else "" for h in self.hasil
        ]


def test_one_line_in_gives_one_line_out_in_the_same_order(
    salinan: Salinan, tmp_path: Path
) -> None:
    nip = ["3", "1", "2"]

    hitungan = Hitungan(tmp_path, salinan.akar / BT, [orang(n) for n in nip])

    assert hitungan.proses.exit_code == 0
    assert "3 orang dihitung, 0 bermasalah." in hitungan.proses.output
    assert [h["pegawai"] for h in hitungan.hasil] == nip
    assert hitungan.bita.endswith(b"}\n")


def test_the_same_facts_give_the_same_bytes(salinan: Salinan, tmp_path: Path) -> None:
    baris = [orang("1"), "rusak", orang("2")]

    satu = Hitungan(tmp_path, salinan.akar / BT, baris)
    dua = Hitungan(tmp_path, salinan.akar / BT, baris)

    assert satu.bita == dua.bita


def test_one_bad_line_spoils_nobody_elses(salinan: Salinan, tmp_path: Path) -> None:
    sendiri = Hitungan(tmp_path, salinan.akar / BT, [orang("1"), orang("2")])

    bersama = Hitungan(
        tmp_path, salinan.akar / BT, [orang("1"), '{"periode":', orang("2")]
    )

    assert bersama.proses.exit_code == 1
    assert "3 orang dihitung, 1 bermasalah." in bersama.proses.output
    assert [bersama.hasil[0], bersama.hasil[2]] == sendiri.hasil
    rusak = bersama.hasil[1]
    assert rusak["masalah"][0]["kode"] == "bukan_json"
    assert (rusak["jumlah"], rusak["bayar"], rusak["baris"]) == (0, "ditunda", [])


def test_blank_lines_are_nobody(salinan: Salinan, tmp_path: Path) -> None:
    hitungan = Hitungan(
        tmp_path, salinan.akar / BT, ["", orang("1"), "   ", orang("2"), "", ""]
    )

    assert hitungan.proses.exit_code == 0
    assert [h["pegawai"] for h in hitungan.hasil] == ["1", "2"]


def test_windows_line_ends_and_a_byte_order_mark_are_read(
    salinan: Salinan, tmp_path: Path
) -> None:
    mentah = b"\xef\xbb\xbf" + f"{orang('1')}\r\n{orang('2')}\r\n".encode()

    hitungan = Hitungan(tmp_path, salinan.akar / BT, mentah)

    assert hitungan.kode == ["", ""]


def test_a_line_in_another_encoding_is_a_problem_of_that_line(
    salinan: Salinan, tmp_path: Path
) -> None:
    mentah = orang("1", nama="José").encode("latin-1") + b"\n" + orang("2").encode()

    hitungan = Hitungan(tmp_path, salinan.akar / BT, mentah)

    assert hitungan.kode == ["bukan_utf8", ""]


def test_half_a_character_comes_out_as_its_escape(
    salinan: Salinan, tmp_path: Path
) -> None:
    baris = json.dumps(isi() | {"\ud800": 1})

    hitungan = Hitungan(tmp_path, salinan.akar / BT, [baris])

    assert hitungan.kode == ["fakta_tidak_terbaca"]


REKAMAN = ["rekaman:1", "rekaman:2"]
HARI_KEMBAR = [isi()["hari"][0], isi()["hari"][0]]
DUA_JABATAN = [
    isi()["penempatan"][0],
    isi()["penempatan"][0] | {"id": "penempatan:2", "sejak": "2026-09-30"},
]
DUA_STATUS = [isi()["status"][0], isi()["status"][0] | {"id": "status:2"}]


@pytest.mark.parametrize(
    ("rusak", "kode", "ids"),
    [
        (dengan("hari", HARI_KEMBAR), "hari_ganda", REKAMAN),
        (dengan("hari.0.tanggal", "2026-10-01"), "hari_di_luar_bulan", REKAMAN),
        (
            dengan("penempatan", DUA_JABATAN),
            "penempatan_bertindihan",
            ["penempatan:1", "penempatan:2"],
        ),
        (dengan("penempatan", []), "tanpa_penempatan", []),
        (dengan("penempatan.0.kelas", None), "tanpa_kelas", ["penempatan:1"]),
        (dengan("penempatan.0.kelas", 16), "tabel_tanpa_baris", []),
        (
            dengan("penempatan.0.kelompok", "kepala_daerah"),
            "kelompok_tidak_dikenal",
            ["penempatan:1"],
        ),
        (dengan("status", []), "tanpa_status", []),
        (dengan("status", DUA_STATUS), "status_bertentangan", ["status:1", "status:2"]),
        (
            dengan("kegiatan.0.tanggal", "2026-08-31"),
            "kegiatan_di_luar_bulan",
            ["aktivitas:1"],
        ),
        (
            dengan("hari.1.ketidakhadiran", "bolos"),
            "izin_tidak_dikenal",
            ["ketidakhadiran:9"],
        ),
        (dengan("kegiatan.0.menit", -1), "fakta_tidak_terbaca", ["aktivitas:1"]),
    ],
)
def test_bad_facts_are_a_problem_with_a_sentence_never_a_silent_zero(
    rusak: dict[str, Any],
    kode: str,
    ids: list[str],
    salinan: Salinan,
    tmp_path: Path,
) -> None:
    hitungan = Hitungan(tmp_path, salinan.akar / "belitung-timur", [teks(rusak)])

    (masalah,) = hitungan.hasil[0]["masalah"]
    assert hitungan.proses.exit_code == 1
    assert hitungan.hasil[0]["bayar"] == "ditunda"
    assert masalah["kalimat"].endswith(".")
    assert (masalah["kode"], masalah["fakta"]) == (kode, ids)


def test_an_empty_file_is_nobody(salinan: Salinan, tmp_path: Path) -> None:
    hitungan = Hitungan(tmp_path, salinan.akar / BT, [])

    assert hitungan.proses.exit_code == 0
    assert hitungan.bita == b""


@pytest.fixture
def berganti(salinan: Salinan) -> Salinan:
    """Belitung Timur under a second policy from October 2026 on."""
    shutil.copytree(salinan.akar / BT, salinan.akar / BARU)
    salinan.ubah(
        f"{BARU}/{TOML}", "berlaku_sejak = 2022-01-01", "berlaku_sejak = 2026-10-01"
    )
    return salinan


def bulan_lain(periode: str, nip: str = "1") -> str:
    """Somebody's few days without a duty day, in another month."""
    rentang = {"sejak": f"{periode}-01", "sampai": f"{periode}-06"}
    return orang(
        nip,
        periode=periode,
        status=[isi()["status"][0] | rentang],
        penempatan=[isi()["penempatan"][0] | rentang],
        hari=[],
        kegiatan=[],
        target=[],
    )


def test_a_government_folder_picks_the_policy_of_each_month(
    berganti: Salinan, tmp_path: Path
) -> None:
    bulan = ["2026-09", "2026-10", "2021-12"]

    hitungan = Hitungan(
        tmp_path, berganti.akar / "belitung-timur", [bulan_lain(b) for b in bulan]
    )

    assert [h["kebijakan"] for h in hitungan.hasil[:2]] == [BT, BARU]
    assert hitungan.kode == ["", "", "tanpa_kebijakan"]
    assert hitungan.hasil[2]["masalah"][0]["kalimat"] == (
        "Tidak ada kebijakan yang berlaku pada Desember 2021. "
        "Tambahkan folder kebijakan untuk bulan itu."
    )


def test_a_policy_folder_serves_any_month(berganti: Salinan, tmp_path: Path) -> None:
    hitungan = Hitungan(tmp_path, berganti.akar / BARU, [bulan_lain("2026-09")])

    assert hitungan.hasil[0]["kebijakan"] == BARU


def test_facts_of_another_month_are_refused_one_by_one(
    salinan: Salinan, tmp_path: Path
) -> None:
    hitungan = Hitungan(
        tmp_path,
        salinan.akar / BT,
        [orang("1"), bulan_lain("2026-10", "2"), "rusak"],
        "--periode",
        "2026-09",
    )

    assert hitungan.kode == ["", "bulan_lain", "bukan_json"]
    assert hitungan.hasil[1]["masalah"][0]["kalimat"] == (
        "Fakta ini bulan 2026-10, yang dihitung 2026-09. Pisahkan berkasnya."
    )
    assert hitungan.hasil[2]["periode"] == "2026-09"


@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        ({"--periode": "September"}, "'September' bukan bulan."),
        ({"--kebijakan": "tidak-ada"}, "Folder ini tidak ada."),
        ({"--kebijakan": "kebijakan/nasional"}, "Tidak ada kebijakan.toml"),
        ({"--fakta": "tidak-ada.jsonl"}, "tidak-ada.jsonl tidak dapat dibuka"),
        ({"--fakta": "kebijakan"}, "tidak dapat dibuka"),
        ({"--keluar": "tidak-ada/hasil.jsonl"}, "tidak dapat dibuka"),
        ({"--keluar": "kebijakan"}, "tidak dapat dibuka"),
        ({"--keluar": "fakta.jsonl"}, "Tulis hasil ke berkas lain."),
    ],
)
def test_what_cannot_be_opened_is_a_sentence_and_a_status(
    ganti: dict[str, str],
    kalimat: str,
    salinan: Salinan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fakta.jsonl").write_text(orang("1"), encoding="utf-8")
    biasa = {
        "--kebijakan": f"kebijakan/{BT}",
        "--fakta": "fakta.jsonl",
        "--keluar": "hasil.jsonl",
    }

    hasil = jalankan("hitung", *(k for p in (biasa | ganti).items() for k in p))

    assert hasil.exit_code == 1
    assert kalimat in hasil.output
    assert Path("fakta.jsonl").read_text(encoding="utf-8") == orang("1")


def test_a_faulty_policy_stops_the_run_with_all_its_faults(
    salinan: Salinan, tmp_path: Path
) -> None:
    salinan.ubah(f"{BT}/{TOML}", "wajib_rhk ", "wajib_rkh ")
    (tmp_path / "fakta.jsonl").write_text(orang("1"), encoding="utf-8")

    hasil = jalankan(
        "hitung",
        *("--kebijakan", salinan.akar / BT),
        *("--fakta", tmp_path / "fakta.jsonl"),
        *("--keluar", tmp_path / "hasil.jsonl"),
    )

    assert hasil.exit_code == 1
    assert "Kunci 'wajib_rhk' belum ada." in hasil.output
    assert "Kunci 'wajib_rkh' tidak dikenal." in hasil.output
    assert not (tmp_path / "hasil.jsonl").exists()


def test_the_group_needs_neither_framework_nor_database(
    salinan: Salinan, tmp_path: Path
) -> None:
    (tmp_path / "fakta.jsonl").write_text(orang("1"), encoding="utf-8")
    kata = [
        *("tpp", "hitung", "--kebijakan", str(salinan.akar / BT)),
        *("--fakta", str(tmp_path / "fakta.jsonl")),
        *("--keluar", str(tmp_path / "hasil.jsonl")),
    ]
    program = (
        "import sys\n"
        "from ekinerja.cli.utama import utama\n"
        f"utama.main({kata!r}, standalone_mode=False)\n"
        "asing = sorted({m.split('.')[0] for m in sys.modules} & {'django', 'sqlite3'})\n"
        "print(asing)\n"
    )

    hasil = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", program],
        cwd=AKAR,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )

    assert hasil.stderr == "1 orang dihitung, 0 bermasalah.\n"
    assert hasil.stdout == "[]\n"
