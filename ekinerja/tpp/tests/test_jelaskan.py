"""The explanation as one object: what it holds, and its JSON."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from ekinerja.tpp.dua_bulan import banding
from ekinerja.tpp.hitung import gagal, hitung
from ekinerja.tpp.jelaskan import Penjelasan, jelaskan, sama, tulis
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.penjelasan import tulis as tulis_hasil
from ekinerja.tpp.skema import skema
from ekinerja.tpp.tests.bulan_uji import ALPA, Sehari, fakta, mesin

BT, BS = "belitung-timur", "barito-selatan"
SKEMA = skema()
PEMERIKSA = Draft202012Validator(
    {"$schema": SKEMA["$schema"], "$defs": SKEMA["$defs"], "$ref": "#/$defs/Penjelasan"}
)


def penjelasan(daerah: str, *, tanpa: str = "", dengan: bool = False) -> Penjelasan:
    m, isi = mesin(daerah), fakta(daerah, {3: ALPA, 5: Sehari(datang=800)})
    hasil, penuh = hitung(m, isi), hitung(m, fakta(daerah, {}))
    beda = banding(replace(penuh, periode="2026-08"), hasil) if dengan else None
    return jelaskan(m, isi, hasil, tanpa=tanpa, banding=beda)


@pytest.mark.parametrize("daerah", [BT, BS])
@pytest.mark.parametrize("tanpa", ["", "masuk:2026-09-08"])
@pytest.mark.parametrize("dengan", [False, True])
def test_the_json_follows_the_schema(daerah: str, tanpa: str, dengan: bool) -> None:
    isi = json.loads(tulis(penjelasan(daerah, tanpa=tanpa, dengan=dengan)))

    PEMERIKSA.validate(isi)
    assert (isi["tanpa"] is not None) == bool(tanpa)
    assert (isi["banding"] is not None) == dengan


def test_the_result_inside_is_the_canonical_one() -> None:
    satu = penjelasan(BT)

    hasil = json.dumps(
        json.loads(tulis(satu))["hasil"], ensure_ascii=False, separators=(",", ":")
    )

    assert hasil == tulis_hasil(satu.hasil)


def test_every_key_is_compulsory_and_no_other_allowed() -> None:
    isi: dict[str, Any] = json.loads(tulis(penjelasan(BT)))
    kurang = {k: v for k, v in isi.items() if k != "mengapa"}

    for salah in (kurang, isi | {"lain": 1}):
        with pytest.raises(ValidationError):
            PEMERIKSA.validate(salah)


def test_somebody_who_cannot_be_calculated_has_an_explanation_too() -> None:
    m, isi = mesin(BT), replace(fakta(BT, {}), penempatan=())
    hasil = hitung(m, isi)

    satu = jelaskan(m, isi, hasil)

    assert satu.penyebab == ()
    assert satu.mengapa == (hasil.masalah[0].kalimat,)
    PEMERIKSA.validate(json.loads(tulis(satu)))


def test_a_machine_is_told_from_one_that_says_something_else() -> None:
    isi = fakta(BT, {3: ALPA})
    hasil = hitung(mesin(BT), isi)
    lain = gagal(mesin(BT).kebijakan, "2026-09", "1", Masalah("x", "y"))

    assert sama(mesin(BT), isi, hasil)
    assert sama(mesin(BT), isi, replace(hasil, sidik_kebijakan="0"))
    assert not sama(mesin(BT), isi, replace(hasil, jumlah=hasil.jumlah - 1))
    assert not sama(mesin(BT), isi, lain)
