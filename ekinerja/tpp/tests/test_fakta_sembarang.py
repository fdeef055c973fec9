"""Whatever stands in a line of facts is read exactly or refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.tpp.fakta import Fakta, FaktaTidakTerbaca, baca, tulis
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.tests.sebulan import dengan

NILAI = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda anak: (
        st.lists(anak, max_size=3)
        | st.dictionaries(st.text(max_size=8), anak, max_size=3)
    ),
    max_leaves=8,
)
TEMPAT = st.sampled_from(
    [
        "periode",
        "pegawai",
        "status.0.sejak",
        "penempatan.0.kelas",
        "hari.0",
        "hari.0.masuk",
        "kegiatan",
        "kegiatan.0.menit",
        "target.0.jumlah",
        "kewajiban.0.batas",
        "hari_berjalan",
    ]
)


@given(TEMPAT, NILAI)
def test_any_value_anywhere_reads_exactly_or_is_refused(jalan: str, nilai: Any) -> None:
    baris = json.dumps(dengan(jalan, nilai))

    hasil = _baca_atau_masalah(baris)

    if isinstance(hasil, Masalah):
        assert hasil.kalimat
    else:
        assert json.loads(tulis(hasil)) == json.loads(baris)


def _baca_atau_masalah(baris: str) -> Fakta | Masalah:
    try:
        return baca(baris)
    except FaktaTidakTerbaca as galat:
        return galat.masalah


@given(st.text())
def test_any_text_reads_or_is_refused(baris: str) -> None:
    with pytest.raises(FaktaTidakTerbaca):
        baca(baris)
