"""The schema says what the classes say, and holds real facts and real results."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ekinerja.tpp import fakta as f
from ekinerja.tpp import penjelasan as p
from ekinerja.tpp.fakta import tulis
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kasus import Kasus, baca_kasus
from ekinerja.tpp.kebijakan import Kebijakan, muat
from ekinerja.tpp.skema import skema
from ekinerja.tpp.tests.rusak import ASLI, BS, BT
from ekinerja.tpp.tests.sebulan import dengan, fakta, isi, tanpa

SKEMA = skema()
KELAS = (
    f.Fakta,
    f.Status,
    f.Penempatan,
    f.Hari,
    f.Kegiatan,
    f.Target,
    f.Kewajiban,
    p.Hasil,
    p.Baris,
    p.Sel,
    p.Masalah,
)


def pemeriksa(nama: str) -> Draft202012Validator:
    """A validator for one of the two kinds of line."""
    return Draft202012Validator(
        {
            "$schema": SKEMA["$schema"],
            "$defs": SKEMA["$defs"],
            "$ref": f"#/$defs/{nama}",
        }
    )


def hasil(kebijakan: Kebijakan, bulan: f.Fakta) -> Any:
    """A result as plain JSON values."""
    return json.loads(p.tulis(hitung(susun(kebijakan), bulan)))


def kasus_asli() -> list[tuple[str, Kasus]]:
    """The first cases of each real policy."""
    return [(k, kasus) for k in (BT, BS) for kasus in baca_kasus(ASLI / k)[:10]]


def test_the_schema_itself_is_valid() -> None:
    Draft202012Validator.check_schema(SKEMA)

    assert SKEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def boleh_tiada(kelas: Any) -> set[str]:
    if not is_dataclass(kelas):
        return set()
    return {k.name for k in fields(kelas) if k.metadata}


@pytest.mark.parametrize("kelas", KELAS, ids=lambda k: k.__name__)
def test_keys_are_the_fields_of_the_classes(kelas: Any) -> None:
    bagian = SKEMA["$defs"][kelas.__name__]

    nama = list(getattr(kelas, "_fields", ())) or [k.name for k in fields(kelas)]
    assert list(bagian["properties"]) == nama
    assert bagian["required"] == [n for n in nama if n not in boleh_tiada(kelas)]
    assert bagian["additionalProperties"] is False


def test_words_and_ranges_of_facts_stand_in_the_schema() -> None:
    bagian = SKEMA["$defs"]

    assert bagian["Status"]["properties"]["status"] == {
        "type": "string",
        "enum": ["pns", "cpns", "pppk", "pppk_paruh_waktu", "kepala_daerah"],
    }
    assert bagian["Penempatan"]["properties"]["kelas"] == {
        "anyOf": [{"type": "integer", "minimum": 1, "maximum": 17}, {"type": "null"}]
    }


def test_facts_pass() -> None:
    assert pemeriksa("Fakta").is_valid(isi())
    assert Draft202012Validator(SKEMA).is_valid(isi())


@pytest.mark.parametrize("kebijakan", [BT, BS])
def test_results_pass(kebijakan: str) -> None:
    keluar = hasil(muat(ASLI / kebijakan), fakta())

    assert keluar["masalah"] == []
    assert keluar["baris"]
    assert pemeriksa("Hasil").is_valid(keluar)
    assert Draft202012Validator(SKEMA).is_valid(keluar)


def test_a_result_with_a_problem_passes() -> None:
    tanpa_jabatan = f.baca(json.dumps(dengan("penempatan", [])))

    keluar = hasil(muat(ASLI / BT), tanpa_jabatan)

    assert keluar["masalah"][0]["kode"] == "tanpa_penempatan"
    assert pemeriksa("Hasil").is_valid(keluar)


def test_the_worked_cases_pass_with_facts_and_results() -> None:
    mesin = {k: susun(muat(ASLI / k)) for k in (BT, BS)}

    for nama, kasus in kasus_asli():
        keluar = json.loads(p.tulis(hitung(mesin[nama], kasus.fakta)))

        assert pemeriksa("Fakta").is_valid(json.loads(tulis(kasus.fakta))), kasus.nama
        assert pemeriksa("Hasil").is_valid(keluar), kasus.nama


@pytest.mark.parametrize(
    "rusak",
    [
        dengan("periode", "2026-13"),
        dengan("periode", 202609),
        dengan("bonus", 1),
        dengan("status.0.status", "honorer"),
        dengan("penempatan.0.kelas", 18),
        dengan("hari.0.masuk", "7:30"),
        dengan("hari.0.tanggal", "8-9-2026"),
        dengan("kegiatan.0.menit", -1),
        dengan("kegiatan.0.menit", "300"),
        dengan("kegiatan.0.menit", 1.5),
        dengan("target.0.jumlah", None),
        dengan("kewajiban", {}),
        tanpa("hari_berjalan"),
        tanpa("kegiatan.0.rhk"),
    ],
)
def test_broken_facts_do_not_pass_and_are_not_read(rusak: Any) -> None:
    assert not pemeriksa("Fakta").is_valid(rusak)
    assert not Draft202012Validator(SKEMA).is_valid(rusak)
    with pytest.raises(f.FaktaTidakTerbaca):
        f.baca(json.dumps(rusak))


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("jumlah", "3.000.000"),
        ("jumlah", None),
        ("pagu", 1.5),
        ("per_kriteria", {"beban_kerja": "1"}),
        ("baris", {}),
        ("baris", [{"langkah": "x"}]),
        ("tambahan", 1),
    ],
)
def test_broken_results_do_not_pass(kunci: str, nilai: Any) -> None:
    keluar = hasil(muat(ASLI / BT), fakta()) | {kunci: nilai}

    assert not pemeriksa("Hasil").is_valid(keluar)
