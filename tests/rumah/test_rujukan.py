"""The pages about policies, facts, results and commands say what the code does."""

import json
import re
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import click
import pytest
from jsonschema import Draft202012Validator

from ekinerja.cli.utama import PERINTAH, utama
from ekinerja.tpp import beda, dua_bulan, fakta, jelaskan, penjelasan, penyebab
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kasus import BarisDiharap, Kasus, baca_kasus, jalankan
from ekinerja.tpp.kasus_fakta import DASAR
from ekinerja.tpp.kebijakan import Aturan, Kalender, bentuk, muat, muat_semua, sumber
from ekinerja.tpp.kebijakan import baca_langkah as bl
from ekinerja.tpp.kebijakan import baca_ukuran as bu
from ekinerja.tpp.kebijakan.bacaan import Meja
from ekinerja.tpp.kebijakan.lingkup import CARA_BULAT
from ekinerja.tpp.skema import skema
from ekinerja.tpp.ukuran import bulatkan
from ekinerja.uang import rupiah
from tests.rumah import halaman as h

RUJUKAN = h.DOKUMEN / "rujukan"
RUPIAH = h.DOKUMEN / "penjelasan/rupiah-yang-menjelaskan-dirinya.md"
KEBIJAKAN = h.AKAR / "kebijakan"
SAGARA = "kebijakan/kota-sagara/2026-perwal-07"
# The guide is played once, and all that asks for its end follows in that process.
SEKALI = pytest.mark.xdist_group("panduan")
HALAMAN = (
    h.PANDUAN,
    h.PEMBUKTIAN,
    h.DOKUMEN / "cara/mensimulasikan-kebijakan.md",
    RUPIAH,
    *(
        RUJUKAN / f"{nama}.md"
        for nama in (
            "kebijakan",
            "ukuran-dan-langkah",
            "hitungan",
            "pemetaan",
            "fakta",
            "hasil",
            "perintah",
        )
    ),
)


def baca(nama: str) -> str:
    return (RUJUKAN / f"{nama}.md").read_text(encoding="utf-8")


def bagian(teks: str, judul: str) -> str:
    """What stands under a heading, up to the next one."""
    cocok = re.search(rf"^#+ {re.escape(judul)}\n(.*?)(?=^#|\Z)", teks, re.M | re.S)
    assert cocok, f"Tidak ada judul '{judul}'."
    return cocok[1]


def kolom_pertama(teks: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)`[^|]*\|", teks, re.M)


def tabel_pertama(teks: str) -> str:
    return teks[teks.index("|") :].split("\n\n")[0]


def baku(teks: str) -> str:
    return json.dumps(json.loads(teks), ensure_ascii=False, separators=(",", ":"))


@pytest.fixture(scope="module")
def sagara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder a reader has at the end of the guide."""
    folder = tmp_path_factory.mktemp("sagara")
    for satu, keluaran in h.mainkan(h.PANDUAN, folder):
        assert keluaran == satu.keluaran, satu.tulisan
    return folder


@SEKALI
def test_the_guide_leads_to_the_amounts_of_the_spreadsheet(sagara: Path) -> None:
    hasil = (sagara / "hasil.jsonl").read_text(encoding="utf-8").splitlines()

    jumlah = {isi["pegawai"]: isi["jumlah"] for isi in map(json.loads, hasil)}

    assert jumlah == {
        "199001012015011001": 2_808_000,
        "198502022010012002": 3_528_000,
        "199203032019031003": 1_992_000,
    }


@SEKALI
def test_the_guide_ends_with_the_one_difference_it_explains(sagara: Path) -> None:
    isi = (sagara / "selisih.csv").read_text(encoding="utf-8-sig")

    baris = [b.split(";")[:8] for b in isi.splitlines()[1:]]

    assert [(b[1], b[3], b[5:]) for b in baris] == [
        ("Umi", "Disiplin", ["784000", "792000", "8000"]),
        ("Umi", "Jumlah TPP", ["1984000", "1992000", "8000"]),
    ]


@SEKALI
@pytest.mark.parametrize("halaman", [h.PEMBUKTIAN, *h.RUJUKAN], ids=lambda p: p.stem)
def test_commands_print_what_the_page_says(
    halaman: Path, sagara: Path, tmp_path: Path
) -> None:
    shutil.copytree(sagara, tmp_path, dirs_exist_ok=True)

    mainan = h.mainkan(halaman, tmp_path)

    assert mainan
    for satu, keluaran in mainan:
        assert keluaran == satu.keluaran, (
            f"{satu.tulisan}\nSegarkan: python -m tests.rumah.halaman"
        )


@SEKALI
def test_example_facts_give_the_example_result_byte_for_byte(
    sagara: Path, tmp_path: Path
) -> None:
    h.tulis_berkas(RUJUKAN / "fakta.md", tmp_path)
    h.tulis_berkas(RUJUKAN / "hasil.md", tmp_path)
    contoh = baku((tmp_path / "sari.json").read_text(encoding="utf-8"))

    isi = fakta.baca(contoh)
    hasil = hitung(susun(muat(sagara / SAGARA)), isi)

    for objek in (contoh, penjelasan.tulis(hasil)):
        Draft202012Validator(skema()).validate(json.loads(objek))
    assert fakta.tulis(isi) == contoh
    assert penjelasan.tulis(hasil) == baku((tmp_path / "sari-hasil.json").read_text())


@SEKALI
def test_fingerprints_are_made_as_the_page_says(sagara: Path) -> None:
    kebijakan = muat(sagara / SAGARA)
    baris = (sagara / "hasil.jsonl").read_text(encoding="utf-8").splitlines()

    rangkaian = b""
    for nama in ("kebijakan.toml", "tpp_kelas.csv"):
        isi = (sagara / SAGARA / nama).read_bytes()
        rangkaian += b"%s\0%d\0%s" % (nama.encode(), len(isi), isi)

    assert kebijakan.sidik == sha256(rangkaian).hexdigest()
    assert penjelasan.jejak(baris[-1]) in baca("hasil")


@pytest.mark.parametrize("cara", CARA_BULAT)
def test_rounding_is_as_the_table_says(cara: str) -> None:
    baris = re.search(rf"^\| `{cara}` \|.*$", baca("hitungan"), re.M)
    assert baris

    angka = [
        bulatkan(Fraction(n, 10), bentuk.Pembulatan(cara, 0))
        for n in (25, -25, 24, -24)
    ]

    tertulis = [
        sel.strip().replace("\N{MINUS SIGN}", "-") for sel in baris[0].split("|")
    ]
    assert tertulis[3:7] == [str(n) for n in angka]


@pytest.mark.parametrize(
    ("halaman", "kelas"),
    [
        *(("fakta", k) for k in fakta.KELAS),
        *(("hasil", k) for k in (penjelasan.Hasil, penjelasan.Baris)),
        *(("hasil", k) for k in (penjelasan.Sel, penjelasan.Masalah)),
        *(("penjelasan", k) for k in (jelaskan.Penjelasan, penyebab.Tanpa)),
        *(("penjelasan", k) for k in (beda.BedaLangkah, beda.BedaBaris)),
        *(("penjelasan", k) for k in (dua_bulan.Banding, dua_bulan.BedaBulan)),
        ("penjelasan", dua_bulan.Kejadian),
    ],
)
def test_every_field_has_its_row_in_the_order_it_is_written(
    halaman: str, kelas: type
) -> None:
    tabel = tabel_pertama(bagian(baca(halaman), kelas.__name__))

    assert kolom_pertama(tabel) == list(get_type_hints(kelas))
    for nama, jenis in get_type_hints(kelas, include_extras=True).items():
        baris = next(b for b in tabel.splitlines() if b.startswith(f"| `{nama}`"))
        for kata in kata_yang_boleh(jenis):
            assert f"`{kata}`" in baris


def kata_yang_boleh(jenis: Any) -> Iterable[str]:
    if get_origin(jenis) is not Annotated:
        return ()
    return getattr(get_args(jenis)[1], "kata", ())


def test_every_limit_and_every_setting_of_judging_has_its_row() -> None:
    teks = baca("kebijakan")

    assert kolom_pertama(bagian(teks, "Aturan")) == [
        *(f.name for f in fields(Aturan)),
        "dasar_hukum",
    ]
    assert kolom_pertama(bagian(teks, "Kalender penutupan")) == [
        f.name for f in fields(Kalender)
    ]
    assert kolom_pertama(bagian(teks, "Penilaian")) == [
        *(f.name for f in fields(bentuk.Penilaian)),
        "dasar_hukum",
    ]


def test_every_key_of_a_worked_case_is_described() -> None:
    kasus = bagian(baca("kebijakan"), "Kasus")

    assert kolom_pertama(kasus) == list(DASAR)
    diharap = {f.name for f in (*fields(Kasus), *fields(BarisDiharap))}
    for kunci in diharap - {"nama", "berkas", "fakta"}:
        assert f"`{kunci}`" in kasus


@pytest.mark.parametrize("jenis", [*bu.JENIS, *bl.JENIS])
def test_every_kind_has_a_heading_and_an_example(jenis: str) -> None:
    teks = baca("ukuran-dan-langkah")

    assert re.search(rf"^### `{jenis}`: ", teks, re.M)
    assert f'jenis       = "{jenis}"' in teks


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda p: p.stem)
def test_examples_are_toml(halaman: Path) -> None:
    teks = halaman.read_text(encoding="utf-8")

    for contoh in re.findall(r"^```toml\n(.*?)^```", teks, re.M | re.S):
        assert tomllib.loads(contoh)


@pytest.mark.parametrize(
    "kata",
    [
        *sumber.SUMBER,
        *sumber.ATRIBUT,
        *sumber.KEJADIAN,
    ],
)
def test_every_word_a_policy_may_use_has_its_row(kata: str) -> None:
    assert f"| `{kata}` |" in baca("ukuran-dan-langkah")


@pytest.mark.parametrize("kata", [*bu.RANGKUM, *bl.AKIBAT, *bl.KEADAAN_KEWAJIBAN])
def test_every_choice_is_named(kata: str) -> None:
    assert re.search(rf'`"?{kata}"?`', baca("ukuran-dan-langkah"))


@SEKALI
def test_every_key_the_loader_asks_for_is_named(
    sagara: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diminta: set[str] = set()
    ambil = Meja.ambil

    def catat(self: Meja, kunci: str, *, wajib: bool) -> Any:
        diminta.add(kunci)
        return ambil(self, kunci, wajib=wajib)

    monkeypatch.setattr(Meja, "ambil", catat)
    muat(sagara / SAGARA)
    for daerah in ("belitung-timur", "barito-selatan"):
        muat_semua(KEBIJAKAN / daerah)

    teks = baca("kebijakan") + baca("ukuran-dan-langkah")
    tertulis = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`\n]+)`", teks))))

    assert len(diminta) > 60
    assert diminta - tertulis == set()


def test_every_reason_somebody_cannot_be_calculated_has_its_row() -> None:
    berkas = [
        *(b for b in (h.AKAR / "ekinerja/tpp").rglob("*.py") if "tests" not in b.parts),
        h.AKAR / "ekinerja/cli/tpp.py",
    ]
    pola = re.compile(r'(?:tolak|Masalah)\(\s*"([a-z_]+)"')
    ada = {kode for b in berkas for kode in pola.findall(b.read_text("utf-8"))}

    tertulis = kolom_pertama(bagian(baca("hasil"), "Masalah"))[3:]

    assert set(tertulis) == ada
    assert len(tertulis) == len(ada)


def perintah_dan_anak() -> Iterable[tuple[str, click.Command]]:
    konteks = click.Context(utama)
    for nama in PERINTAH:
        satu = utama.get_command(konteks, nama)
        assert satu is not None
        if isinstance(satu, click.Group):
            yield from ((f"{nama} {n}", anak) for n, anak in satu.commands.items())
        else:
            yield nama, satu


def test_every_command_and_option_is_described() -> None:
    teks = baca("perintah")

    for nama, perintah in perintah_dan_anak():
        cocok = re.search(rf"^## `ekinerja {nama}\b.*?(?=^## |\Z)", teks, re.M | re.S)
        assert cocok, nama
        pilihan = {p.opts[0] for p in perintah.params if isinstance(p, click.Option)}
        assert set(kolom_pertama(cocok[0])) == pilihan, nama
        assert f"bin/ekinerja {nama}" in cocok[0]


def test_the_month_that_explains_itself_is_what_the_engine_says(tmp_path: Path) -> None:
    h.tulis_berkas(RUPIAH, tmp_path)
    (kasus,) = baca_kasus(tmp_path)
    mesin = susun(muat(KEBIJAKAN / "belitung-timur/2022-perbup-00"))

    hasil = hitung(mesin, kasus.fakta)

    teks = RUPIAH.read_text(encoding="utf-8")
    assert jalankan(mesin, kasus) == []
    for baris in hasil.baris:
        for nilai in (baris.nilai, *(anak.nilai for anak in baris.anak)):
            assert rupiah(abs(nilai)) in teks, baris.uraian
    assert rupiah(hasil.pagu - hasil.jumlah) in teks


def test_the_month_that_explains_itself_answers_what_the_page_answers(
    tmp_path: Path,
) -> None:
    h.tulis_berkas(RUPIAH, tmp_path)
    (kasus,) = baca_kasus(tmp_path)
    mesin = susun(muat(KEBIJAKAN / "belitung-timur/2022-perbup-00"))
    hasil = hitung(mesin, kasus.fakta)

    isi = jelaskan.jelaskan(mesin, kasus.fakta, hasil)

    teks = " ".join(RUPIAH.read_text(encoding="utf-8").split())
    assert isi.mengapa[0].partition(":")[0] in teks
    for id_ in ("masuk:2026-09-08", "kerja:2026-09-10"):
        (satu,) = (p for p in isi.penyebab if p.id == id_)
        assert f"{rupiah(satu.jumlah)}, selisih +{rupiah(satu.selisih)}" in teks


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda p: p.stem)
def test_links_lead_to_a_page_and_a_heading(halaman: Path) -> None:
    for tujuan in re.findall(r"\]\(([^)\s]+)\)", halaman.read_text(encoding="utf-8")):
        nama, _, jangkar = tujuan.partition("#")
        sasaran = (halaman.parent / nama) if nama else halaman
        assert sasaran.is_file(), tujuan
        judul = re.findall(r"^#+ (.+)$", sasaran.read_text("utf-8"), re.M)
        assert not jangkar or jangkar in {jangkar_judul(j) for j in judul}, tujuan


def jangkar_judul(judul: str) -> str:
    return re.sub(r"[^\w\- ]", "", judul.lower()).replace(" ", "-")
