"""Archives of policies: read with suspicion, written the same way every time."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ekinerja.periode.paket import baca_paket, tulis_paket
from ekinerja.periode.rules.berkas import BerkasKebijakanDitolak
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.kebijakan.salinan import baca_isi

ASLI = Path(__file__).parents[3] / "kebijakan"
ID = "belitung-timur/2022-perbup-00"
UTAMA = ("kebijakan.toml", b"a = 1")


def arsip(*isi: tuple[str, bytes], cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w", cara) as berkas:
        for nama, bita in isi:
            berkas.writestr(nama, bita)
    return tampung.getvalue()


def test_a_policy_goes_out_and_comes_back_with_the_same_fingerprint(
    tmp_path: Path,
) -> None:
    isi = baca_isi(ASLI / ID)

    paket = tulis_paket(isi, ID)
    with zipfile.ZipFile(io.BytesIO(paket)) as berkas:
        berkas.extractall(tmp_path)

    assert baca_paket(paket) == isi
    assert muat(tmp_path / ID).sidik == muat(ASLI / ID).sidik
    assert muat(tmp_path / ID).id == ID
    assert tulis_paket(isi, ID) == paket


@pytest.mark.parametrize("awalan", ["", "2027-perbup-01/", "kebijakan/beltim/2027/"])
def test_the_folder_around_a_policy_does_not_matter(awalan: str) -> None:
    isi = arsip(
        (f"{awalan}kebijakan.toml", b"\xef\xbb\xbfa = 1"),
        (f"{awalan}kasus/01.toml", b""),
        (f"{awalan}.DS_Store", b"\xff"),
        ("__MACOSX/kebijakan.toml", b"\xff"),
        ("nasional/kelas_jabatan.csv", b"kelas,rupiah\n"),
    )

    assert baca_paket(isi) == {
        "kebijakan.toml": "a = 1",
        "kasus/01.toml": "",
        "nasional/kelas_jabatan.csv": "kelas,rupiah\n",
    }


def terkunci() -> bytes:
    """An archive whose file says that it is encrypted."""
    isi = bytearray(arsip(UTAMA))
    tengah = isi.index(b"PK\x01\x02")
    isi[6] |= 1
    isi[tengah + 8] |= 1
    return bytes(isi)


def tautan() -> bytes:
    """An archive with a symbolic link."""
    info = zipfile.ZipInfo("a.md")
    info.external_attr = 0o120777 << 16
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as berkas:
        berkas.writestr("kebijakan.toml", "a = 1")
        berkas.writestr(info, "/etc/passwd")
    return tampung.getvalue()


def berbohong() -> bytes:
    """A file of 600 kB that claims in the directory to be small."""
    isi = bytearray(arsip(("kebijakan.toml", b"#" * 600_000)))
    tengah = isi.index(b"PK\x01\x02")
    isi[tengah + 24 : tengah + 28] = (10).to_bytes(4, "little")
    return bytes(isi)


@pytest.mark.parametrize(
    ("buat", "kalimat"),
    [
        (lambda: b"bukan zip", "bukan arsip ZIP yang utuh"),
        (lambda: arsip(UTAMA)[:-30], "bukan arsip ZIP yang utuh"),
        (lambda: b"x" * (2 * 1024 * 1024 + 1), "lebih besar dari 2 MB"),
        (lambda: arsip(UTAMA, ("../../etc/a.toml", b"")), "jalan yang tidak wajar"),
        (lambda: arsip(UTAMA, ("/etc/a.toml", b"")), "jalan yang tidak wajar"),
        (lambda: arsip(UTAMA, ("C:/a.toml", b"")), "jalan yang tidak wajar"),
        (lambda: arsip(UTAMA, ("a//b.toml", b"")), "jalan yang tidak wajar"),
        (terkunci, "jalan yang tidak wajar"),
        (tautan, "jalan yang tidak wajar"),
        (lambda: arsip(UTAMA, ("jahat.py", b"")), "bukan .toml, .csv, atau .md"),
        (lambda: arsip(UTAMA, ("a b.md", b"")), "tidak dapat dipakai"),
        (lambda: arsip(UTAMA, ("a.md", b"\xff")), "bukan teks UTF-8"),
        (lambda: arsip(UTAMA, ("a.md", b"\x00")), "bukan teks"),
        (lambda: arsip(("a.md", b"")), "tidak ada kebijakan.toml"),
        (lambda: arsip(UTAMA, ("x/kebijakan.toml", b"")), "ada 2 kebijakan.toml"),
        (
            lambda: arsip(("a/kebijakan.toml", b""), ("b/c.md", b"")),
            "di luar folder kebijakan",
        ),
        (
            lambda: arsip(UTAMA, *((f"k{n}.md", b"") for n in range(100))),
            "berisi 101 berkas, paling banyak 100",
        ),
        # bombs: one large file, many middling ones, and one that lies about its size
        (lambda: arsip(("kebijakan.toml", b"#" * 20_000_000)), "terlalu besar"),
        (
            lambda: arsip(UTAMA, *((f"k{n}.md", b"#" * 400_000) for n in range(9))),
            "terlalu besar",
        ),
        (berbohong, "utuh|terlalu besar"),
    ],
)
def test_a_bad_archive_is_refused_with_a_sentence(
    buat: Callable[[], bytes], kalimat: str
) -> None:
    with pytest.raises(BerkasKebijakanDitolak, match=kalimat):
        baca_paket(buat())
