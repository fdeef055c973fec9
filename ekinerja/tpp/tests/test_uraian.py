"""Every word of the policy language has a text, and every example is a policy."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from ekinerja.tpp.fakta import (
    Acara,
    Catatan,
    Fakta,
    Hukuman,
    Izin,
    NilaiKinerja,
    Penghasilan,
    TargetBulan,
)
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import KebijakanSalah, baca_langkah, baca_ukuran, sumber
from ekinerja.tpp.kebijakan.bacaan import Meja
from ekinerja.tpp.kebijakan.uraian import sumber as uraian_sumber
from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Kunci
from ekinerja.tpp.kebijakan.uraian.halaman import (
    BAGIAN,
    TidakTerurai,
    cari,
    contoh_untuk,
    rekam_contoh,
    ukuran_dan_langkah,
    wajib_atau_bawaan,
)
from ekinerja.tpp.kebijakan.uraian.kerangka import BERKAS, pasang
from ekinerja.tpp.kebijakan.uraian.rekam import Diminta, Rekaman, baca_terekam
from ekinerja.tpp.tests.bulan_uji import ALPA, fakta

KEBIJAKAN = Path(baca_ukuran.__file__).parent
LAIN = ("baca_aturan.py",)  # its keys stand in docs/rujukan/kebijakan.md
PEMBACA = [
    KEBIJAKAN / "lingkup.py",
    *(b for b in sorted(KEBIJAKAN.glob("baca_*.py")) if b.name not in LAIN),
]
CONTOH = [
    (f"{bagian}-{nama}-{n}", contoh)
    for bagian, modul in BAGIAN.items()
    for nama, jenis in modul.jenis.items()
    for n, contoh in enumerate(jenis.contoh)
]
SEMUA = [(bagian, nama) for bagian, modul in BAGIAN.items() for nama in modul.jenis]


@pytest.fixture(scope="module")
def rekaman() -> Rekaman:
    return rekam_contoh()


def diterangkan(bagian: str, jenis: str) -> dict[str, Kunci]:
    modul = BAGIAN[bagian]
    return {**modul.umum, **modul.jenis[jenis].kunci}


def test_every_kind_the_loader_knows_has_a_text_in_the_same_order() -> None:
    assert list(BAGIAN["ukuran"].jenis) == list(baca_ukuran.JENIS)
    assert list(BAGIAN["langkah"].jenis) == list(baca_langkah.JENIS)


@pytest.mark.parametrize(("bagian", "jenis"), SEMUA)
def test_every_key_a_reader_asks_for_has_a_text(
    bagian: str, jenis: str, rekaman: Rekaman
) -> None:
    for jalan in rekaman.kunci[bagian, jenis]:
        cari(bagian, jenis, jalan)


@pytest.mark.parametrize(("bagian", "jenis"), SEMUA)
def test_every_text_is_about_a_key_that_an_example_has(
    bagian: str, jenis: str, rekaman: Rekaman
) -> None:
    diminta = rekaman.kunci[bagian, jenis]

    assert [
        jalan
        for jalan in BAGIAN[bagian].jenis[jenis].kunci
        if jalan not in diminta or not diminta[jalan].ada
    ] == []


@pytest.mark.parametrize("bagian", BAGIAN)
def test_every_common_key_stands_in_an_example(bagian: str, rekaman: Rekaman) -> None:
    ada = {
        jalan
        for (di, _), isi in rekaman.kunci.items()
        for jalan, diminta in isi.items()
        if di == bagian and diminta.ada
    }

    assert set(BAGIAN[bagian].umum) - ada == set()


def kunci_pembaca() -> set[str]:
    """Every key written out as a literal where a reader asks a table for it."""
    getter = {n for n in vars(Meja) if not n.startswith("_")} - {"salah", "selesai"}
    hasil = set()
    for berkas in PEMBACA:
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if (
                isinstance(simpul, ast.Call)
                and isinstance(simpul.func, ast.Attribute)
                and simpul.func.attr in getter
                and simpul.args
                and isinstance(simpul.args[0], ast.Constant)
                and isinstance(simpul.args[0].value, str)
            ):
                hasil.add(simpul.args[0].value)
    return hasil - {""}


def test_no_key_hides_in_a_branch_that_no_example_reaches() -> None:
    ujung = {
        jalan.rpartition(".")[2]
        for bagian, jenis in SEMUA
        for jalan in diterangkan(bagian, jenis)
    }

    assert len(kunci_pembaca()) > 40
    assert kunci_pembaca() - ujung == set()


def lengkap(isi: Fakta) -> Fakta:
    """The month with one of everything that a policy may look at."""
    awal, akhir = isi.periode.awal, isi.periode.akhir
    return replace(
        isi,
        penempatan=(
            *isi.penempatan,
            replace(isi.penempatan[0], id="penempatan:2", jenis="plt", kelas=9),
        ),
        izin=(Izin("ketidakhadiran:1", "cuti_tahunan", awal, akhir),),
        acara=(
            Acara("acara:1", awal, "apel", "Apel", "tidak_hadir"),
            Acara("acara:2", akhir, "upacara", "Upacara", "hadir"),
        ),
        hukuman=(Hukuman("hukuman:1", "sedang", "Pemotongan", "800/1", awal, 6),),
        catatan=(
            Catatan("catatan:1", awal, "kelalaian", "tidak_menilai", "Tidak menilai"),
            Catatan("catatan:2", awal, "tambahan", "bendahara", "Bendahara"),
        ),
        nilai=(NilaiKinerja("nilai:1", "baik", 85),),
        target_bulan=(TargetBulan("target:b", "rhk:1", "Berkas", 20, "berkas"),),
        penghasilan=Penghasilan(3_500_000, 0, "TK/0", 0, 0),
    )


@pytest.mark.parametrize(("nama", "contoh"), CONTOH, ids=[n for n, _ in CONTOH])
def test_every_example_loads_and_pays_an_ordinary_month(
    nama: str, contoh: Contoh
) -> None:
    kebijakan = baca_terekam(pasang(contoh), berkas=BERKAS, rekaman=Rekaman())

    for isi in (fakta("belitung-timur", {}), fakta("belitung-timur", {3: ALPA})):
        hasil = hitung(susun(kebijakan), lengkap(isi))

        assert hasil.masalah == ()
        assert 0 < hasil.jumlah <= 6_000_000


def test_every_source_attribute_and_event_has_its_reason_and_example() -> None:
    assert list(uraian_sumber.SEBAB_SUMBER) == list(sumber.SUMBER)
    assert list(uraian_sumber.ATRIBUT) == list(sumber.ATRIBUT)
    assert list(uraian_sumber.SEBAB_KEJADIAN) == list(sumber.KEJADIAN)
    assert list(uraian_sumber.SEBAB_DARI) == list(sumber.DARI)
    for nama in (*sumber.SUMBER, *sumber.ATRIBUT, *sumber.KEJADIAN, *sumber.DARI):
        assert contoh_untuk(nama)


def test_no_text_is_empty() -> None:
    semua = [
        kunci
        for bagian, jenis in SEMUA
        for kunci in diterangkan(bagian, jenis).values()
    ]

    for kunci in (*semua, *uraian_sumber.ATRIBUT.values()):
        assert kunci.isi
        assert kunci.sebab


def test_a_key_without_text_and_a_word_without_example_are_refused() -> None:
    with pytest.raises(TidakTerurai, match="Kunci 'asing' pada ukuran poin belum"):
        cari("ukuran", "poin", "asing")
    with pytest.raises(TidakTerurai, match="'asing' belum ada di contoh mana pun"):
        contoh_untuk("asing")


@pytest.mark.parametrize(
    ("wajib", "selalu", "bawaan_kode", "bawaan_teks", "terbaca"),
    [
        ({True}, True, None, "", "wajib"),
        ({True}, False, None, "wajib bila ...", "wajib bila ..."),
        ({True, False}, True, None, "wajib bila ...", "wajib bila ..."),
        ({False}, True, 100, "", "`100`"),
        ({False}, True, True, "", "`true`"),
        ({False}, True, "bulan", "", '`"bulan"`'),
        ({False}, True, "", "tanpa", "tanpa"),
    ],
)
def test_required_or_default_comes_from_how_the_reader_asks(
    *,
    wajib: set[bool],
    selalu: bool,
    bawaan_kode: object,
    bawaan_teks: str,
    terbaca: str,
) -> None:
    diminta = Diminta("teks", bawaan_kode, (), wajib, selalu=selalu)

    assert wajib_atau_bawaan(Kunci("isi", "sebab", "", bawaan_teks), diminta) == terbaca


@pytest.mark.parametrize(
    ("wajib", "selalu", "bawaan_teks"),
    [({True}, True, "tanpa"), ({True}, False, ""), ({False}, True, "")],
)
def test_a_text_neither_contradicts_the_reader_nor_leaves_it_open(
    *, wajib: set[bool], selalu: bool, bawaan_teks: str
) -> None:
    diminta = Diminta("teks", None, (), wajib, selalu=selalu)

    with pytest.raises(TidakTerurai):
        wajib_atau_bawaan(Kunci("isi", "sebab", "", bawaan_teks), diminta)


def test_the_page_is_the_same_every_time() -> None:
    assert ukuran_dan_langkah() == ukuran_dan_langkah()


def test_an_example_that_does_not_load_is_refused_and_not_recorded() -> None:
    rekaman = Rekaman()
    teks = pasang(CONTOH[0][1]).replace("label_tpp", "label_tp", 1)

    with pytest.raises(KebijakanSalah, match="'label_tp' tidak dikenal"):
        baca_terekam(teks, berkas=BERKAS, rekaman=rekaman)

    assert rekaman == Rekaman()
