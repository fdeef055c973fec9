"""Every worked case of every policy, and what must stand beside a policy."""

import re
import shutil
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ekinerja.tpp.hitung import Mesin, susun
from ekinerja.tpp.kasus import Kasus, baca_kasus, jalankan
from ekinerja.tpp.kebijakan import KebijakanSalah, muat

AKAR = Path(__file__).parents[3]
UJI = Path(__file__).parent / "kebijakan"
BELITUNG_TIMUR = AKAR / "kebijakan/belitung-timur/2022-perbup-00"
BARITO_SELATAN = AKAR / "kebijakan/barito-selatan/2019-perbup-00"
DAERAH = sorted(p.parent for p in (AKAR / "kebijakan").glob("*/*/kebijakan.toml"))
SEMUA = [*DAERAH, *sorted(p.parent for p in UJI.glob("*/*/kebijakan.toml"))]
KASUS_PALING_SEDIKIT = 40

JAM = re.compile(r"\d\d:\d\d:\d\d")
KUNCI_BATAS = ("sampai", "sebelum", "kurang_dari", "lebih_dari")
BATAS = re.compile("|".join(rf"(?<=\b{kunci} = )\d+" for kunci in KUNCI_BATAS))


def _sebut(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


@cache
def _semua_kasus(folder: Path) -> tuple[Kasus, ...]:
    return tuple(baca_kasus(folder))


def _kasus(folder: Path) -> Iterator[Any]:
    for kasus in _semua_kasus(folder):
        nama = f"{_sebut(folder)}/{Path(kasus.berkas).stem}: {kasus.nama}"
        yield pytest.param(folder, kasus, id=nama)


@cache
def _mesin(folder: Path) -> Mesin:
    return susun(muat(folder))


def _salin(folder: Path, tujuan: Path, teks: str) -> Path:
    """A copy of a policy that reads ``teks`` instead."""
    shutil.copytree(AKAR / "kebijakan/nasional", tujuan / "nasional")
    salinan = tujuan / folder.parent.name / folder.name
    shutil.copytree(folder, salinan)
    (salinan / "kebijakan.toml").write_text(teks, encoding="utf-8")
    return salinan


def _teks(folder: Path) -> str:
    return (folder / "kebijakan.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "kasus"), [k for folder in SEMUA for k in _kasus(folder)]
)
def test_a_worked_case_comes_out_as_written(folder: Path, kasus: Kasus) -> None:
    assert jalankan(_mesin(folder), kasus) == []


@pytest.mark.parametrize("folder", SEMUA, ids=_sebut)
def test_no_two_cases_of_a_policy_say_the_same(folder: Path) -> None:
    nama = [(k.berkas, k.nama) for k in _semua_kasus(folder)]

    assert len(set(nama)) == len(nama)


@pytest.mark.parametrize("folder", DAERAH, ids=_sebut)
def test_a_policy_brings_cases_enough(folder: Path) -> None:
    assert len(_semua_kasus(folder)) >= KASUS_PALING_SEDIKIT


# --- The switch that withholds pay where PDM is not done ---


@pytest.fixture(scope="module")
def menahan(tmp_path_factory: pytest.TempPathFactory) -> Mesin:
    """Belitung Timur with the switch on."""
    mati, menyala = "aktif       = false", "aktif       = true"
    teks = _teks(BELITUNG_TIMUR)
    assert teks.count(mati) == 1
    tujuan = tmp_path_factory.mktemp("menahan")
    return susun(muat(_salin(BELITUNG_TIMUR, tujuan, teks.replace(mati, menyala))))


@pytest.mark.parametrize("kasus", baca_kasus(UJI / "pdm-menahan"), ids=lambda k: k.nama)
def test_with_the_switch_on_unmet_pdm_withholds_a_frozen_amount(
    menahan: Mesin, kasus: Kasus
) -> None:
    assert jalankan(menahan, kasus) == []


# --- Cases stand on both sides of every edge: moving one is felt ---


def _geser_jam(jam: str, detik: int) -> str:
    saat = datetime(2000, 1, 1, tzinfo=UTC)
    lama = datetime.combine(saat, time.fromisoformat(jam), UTC)
    return (lama + timedelta(seconds=detik)).time().isoformat()


def _geser(teks: str, nomor: int, arah: int) -> str | None:
    """The policy with the edge on line ``nomor`` moved by one; None without an edge.

    A clock time moves wherever it stands, for the closing hour guards the same edge.
    """
    baris = teks.split("\n")
    isi = baris[nomor].partition("#")[0]
    jam = JAM.search(isi)
    if "sampai = " in isi and jam:
        return teks.replace(jam[0], _geser_jam(jam[0], arah))
    baris[nomor] = BATAS.sub(lambda m: str(int(m[0]) + arah), isi)
    return "\n".join(baris) if baris[nomor] != isi else None


def _tepi(folder: Path) -> Iterator[Any]:
    teks = _teks(folder)
    for nomor, isi in enumerate(teks.split("\n")):
        for arah in (1, -1):
            baru = _geser(teks, nomor, arah)
            if baru is not None:
                nama = f"{_sebut(folder)}:{nomor + 1} {' '.join(isi.split())} {arah:+d}"
                yield pytest.param(folder, baru, id=nama)


@pytest.mark.parametrize(
    ("folder", "teks"), [t for folder in DAERAH for t in _tepi(folder)]
)
def test_moving_an_edge_is_felt_by_a_case(
    folder: Path, teks: str, tmp_path: Path
) -> None:
    mesin = susun(muat(_salin(folder, tmp_path, teks)))

    assert any(jalankan(mesin, kasus) for kasus in _semua_kasus(folder))


# --- CATATAN.md: every invented number and every statement has its words ---


def _berdasar(isi: Any, nama: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """(name, legal basis) of everything in a policy that states one."""
    if isinstance(isi, list):
        for satu in isi:
            yield from _berdasar(satu, nama)
    if isinstance(isi, dict):
        sendiri: Any = isi.get("nama", isi.get("kejadian", nama))
        nama = [sendiri] if isinstance(sendiri, str) else sendiri
        if "dasar_hukum" in isi:
            yield from ((n, isi["dasar_hukum"]) for n in nama)
        for kunci, nilai in isi.items():
            yield from _berdasar(nilai, [kunci] if kunci == "penilaian" else nama)


def _karangan_aturan(teks: str) -> set[str]:
    """Keys whose comment says that their value is invented."""
    return set(re.findall(r"^(\w+)\s*=.*#.*karangan", teks, flags=re.MULTILINE))


@pytest.mark.parametrize("folder", DAERAH, ids=_sebut)
def test_the_notes_explain_every_invented_number(folder: Path) -> None:
    teks = _teks(folder)
    karangan = {n for n, dasar in _berdasar(tomllib.loads(teks)) if "karangan" in dasar}
    karangan |= _karangan_aturan(teks)

    catatan = (folder / "CATATAN.md").read_text(encoding="utf-8")

    assert karangan
    assert [n for n in sorted(karangan) if f"`{n}`" not in catatan] == []


@pytest.mark.parametrize("folder", DAERAH, ids=_sebut)
def test_the_notes_explain_every_statement_a_policy_stands_on(folder: Path) -> None:
    teks = _teks(folder)
    catatan = (folder / "CATATAN.md").read_text(encoding="utf-8")

    dikutip = set(re.findall(r"\b[A-Z]{2}\d+\b", teks))

    assert dikutip
    assert [p for p in sorted(dikutip) if f"| {p} |" not in catatan] == []


def test_the_national_table_has_its_notes() -> None:
    catatan = (AKAR / "kebijakan/nasional/CATATAN.md").read_text(encoding="utf-8")

    assert "kelas_jabatan.csv" in catatan
    assert "16 dan 17" in catatan


# --- The reader of cases ---


def _tulis_kasus(folder: Path, teks: str) -> Path:
    (folder / "kasus").mkdir()
    (folder / "kasus/uji.toml").write_text(teks, encoding="utf-8")
    return folder


def test_a_misspelt_key_of_a_case_is_named_with_its_line(tmp_path: Path) -> None:
    folder = _tulis_kasus(
        tmp_path,
        '[[kasus]]\nnama = "Salah tulis"\nkelass = 7\n[kasus.harap]\njumlah = 1\n',
    )

    with pytest.raises(KebijakanSalah) as galat:
        baca_kasus(folder)

    (salah,) = galat.value.kesalahan
    assert (salah.berkas, salah.baris) == ("kasus/uji.toml", 3)
    assert salah.kesalahan == "Kunci 'kelass' tidak dikenal."
    assert salah.seharusnya == "Mungkin maksudnya 'kelas'."


def test_a_misspelt_key_of_the_base_is_told_once(tmp_path: Path) -> None:
    folder = _tulis_kasus(
        tmp_path,
        "[dasar]\nkelass = 7\n"
        '[[kasus]]\nnama = "Satu"\n[kasus.harap]\njumlah = 1\n'
        '[[kasus]]\nnama = "Dua"\n[kasus.harap]\njumlah = 1\n',
    )

    with pytest.raises(KebijakanSalah) as galat:
        baca_kasus(folder)

    assert [s.baris for s in galat.value.kesalahan] == [2]


def test_a_case_that_expects_nothing_is_refused(tmp_path: Path) -> None:
    folder = _tulis_kasus(tmp_path, '[[kasus]]\nnama = "Diam"\n[kasus.harap]\n')

    with pytest.raises(KebijakanSalah) as galat:
        baca_kasus(folder)

    (salah,) = galat.value.kesalahan
    assert salah.kesalahan == "Kasus ini tidak mengharapkan apa pun."


@pytest.mark.parametrize(
    ("harap", "kesalahan"),
    [
        ("jumlah = 1.5", "Isi 'jumlah' bukan bilangan bulat."),
        ('pagu = "banyak"', "Isi 'pagu' bukan bilangan bulat."),
        ("bayar = true", "Isi 'bayar' bukan teks dalam tanda petik."),
        ("komponen = 3", "Isi 'komponen' bukan tabel."),
        ("kriteria = { beban_kerja = 0.5 }", "Isi 'beban_kerja' bukan bilangan bulat."),
        ("baris = [{ tarif = 5 }]", "Isi 'tarif' bukan teks dalam tanda petik."),
    ],
)
def test_what_is_expected_has_its_kind(
    tmp_path: Path, harap: str, kesalahan: str
) -> None:
    folder = _tulis_kasus(
        tmp_path, f'[[kasus]]\nnama = "Jenis"\n[kasus.harap]\n{harap}\n'
    )

    with pytest.raises(KebijakanSalah) as galat:
        baca_kasus(folder)

    assert kesalahan in [s.kesalahan for s in galat.value.kesalahan]


def test_a_day_that_is_no_duty_day_is_refused(tmp_path: Path) -> None:
    folder = _tulis_kasus(
        tmp_path,
        '[[kasus]]\nnama = "Sabtu"\nhari = [{ tanggal = 2026-09-05, menit = 1 }]\n'
        "[kasus.harap]\n",
    )

    with pytest.raises(KebijakanSalah, match="2026-09-05 bukan hari kerja kasus ini"):
        baca_kasus(folder)


def test_a_month_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    folder = _tulis_kasus(
        tmp_path, '[[kasus]]\nnama = "Bulan"\nbulan = "2026-13"\n[kasus.harap]\n'
    )

    with pytest.raises(KebijakanSalah, match="'2026-13' bukan bulan"):
        baca_kasus(folder)


def test_every_difference_of_a_case_is_a_sentence(tmp_path: Path) -> None:
    folder = _tulis_kasus(
        tmp_path,
        """
        [[kasus]]
        nama  = "Salah semua"
        bulan = "2026-02"
        datang = 06:30:00
        hari  = [{ tanggal = 2026-02-10, masuk = 06:31:00 }]
        [kasus.harap]
        jumlah      = 1
        komponen    = { kinerja = 2 }
        tanpa_baris = ["pagi"]
        baris       = [
          { langkah = "pagi", tanggal = 2026-02-10, nilai = 3 },
          { langkah = "pagu" },
        ]
        """,
    )
    (kasus,) = baca_kasus(folder)

    assert jalankan(_mesin(BARITO_SELATAN), kasus) == [
        "jumlah seharusnya 1, ternyata 2559500.",
        "komponen kinerja seharusnya 2, ternyata 1560000.",
        "nilai baris 'pagi 2026-02-10' seharusnya 3, ternyata 49500.",
        "baris 'pagu' tidak ada.",
        "baris 'pagi' seharusnya tidak ada.",
    ]


def test_a_person_who_cannot_be_calculated_differs_unless_expected(
    tmp_path: Path,
) -> None:
    folder = _tulis_kasus(
        tmp_path,
        '[[kasus]]\nnama = "Tanpa kelas"\ntanpa_kelas = true\n'
        "[kasus.harap]\njumlah = 0\n",
    )
    (kasus,) = baca_kasus(folder)

    assert jalankan(_mesin(BARITO_SELATAN), kasus) == [
        "tidak terhitung: Jabatan Contoh (J-1) belum punya kelas. Isi kelas jabatannya."
    ]


def test_a_case_that_expects_a_problem_differs_where_there_is_none(
    tmp_path: Path,
) -> None:
    folder = _tulis_kasus(
        tmp_path, '[[kasus]]\nnama = "Sehat"\n[kasus.harap]\nmasalah = "tanpa_kelas"\n'
    )
    (kasus,) = baca_kasus(folder)

    assert jalankan(_mesin(BARITO_SELATAN), kasus) == [
        "masalah seharusnya tanpa_kelas, ternyata ."
    ]


@pytest.mark.parametrize(
    ("isi", "kesalahan"),
    [
        ("hari = [{ menit = 1 }]", "Kunci 'tanggal' belum ada."),
        (
            "hari = [{ tanggal = 5, menit = 1 }]",
            "Isi 'tanggal' bukan tanggal seperti 2022-01-01.",
        ),
        ("perilaku = 80", "Perilaku tanpa predikat."),
    ],
)
def test_half_of_a_fact_is_refused(tmp_path: Path, isi: str, kesalahan: str) -> None:
    folder = _tulis_kasus(
        tmp_path, f'[[kasus]]\nnama = "Separuh"\n{isi}\n[kasus.harap]\njumlah = 1\n'
    )

    with pytest.raises(KebijakanSalah) as galat:
        baca_kasus(folder)

    assert [s.kesalahan for s in galat.value.kesalahan] == [kesalahan]
