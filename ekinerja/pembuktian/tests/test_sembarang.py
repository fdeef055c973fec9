"""Whatever stands in the cells, the good rows are compared and the bad ones named."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ekinerja.pembuktian.lembar import BukuKerja, Isi, Lembar
from ekinerja.pembuktian.tests.alat import SARI, bandingkan, peta
from ekinerja.pembuktian.tulis import tulis_csv, tulis_xlsx
from ekinerja.pembuktian.usul import usulkan
from ekinerja.tpp.kebijakan import Kebijakan

SEL: Any = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.integers(-(10**18), 10**18),
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.times().map(lambda t: t.replace(microsecond=0)),
    st.booleans(),
    st.sampled_from(["-", "Rp 1.000", "(8.000)", "JUMLAH", "1", "=1+1", time(0)]),
    st.just(Decimal("0.5")),
)
KEPALA: tuple[Isi, ...] = ("NIP", "Nama", "Kelas", "TPP", "TL", "S", "Menit", "Capaian")
BAIK: tuple[Isi, ...] = (SARI, "Sari", 7, 3_000_000, 0, 0, None, 100)
KOLOM = """  { huruf = "D", arti = "jumlah" },
  { huruf = "E", arti = "hari_terlambat", menit = 15 },
  { huruf = "F", arti = "hari_izin", jenis = "sakit" },
  { huruf = "G", arti = "menit_disetujui" },
  { huruf = "H", arti = "persen_capaian" },"""


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(SEL, max_size=9).map(tuple), max_size=5))
def test_no_row_spoils_the_good_one(
    kebijakan: Kebijakan, baris: list[tuple[Isi, ...]]
) -> None:
    baik = (*BAIK[:6], 6_600, 100)
    lembar = Lembar("Rekap", (KEPALA, baik, *baris))

    bukti = bandingkan(kebijakan, BukuKerja("a.xlsx", (lembar,)), peta(KOLOM))

    assert bukti.orang[0].orang.nip == SARI
    assert bukti.orang[0].sama
    dikenal = {o.orang.baris for o in bukti.orang}
    dikenal |= {d.baris for d in bukti.ditolak} | {d.baris for d in bukti.dilewati}
    assert dikenal == set(range(2, len(lembar.baris) + 1))
    assert tulis_csv(bukti)
    assert tulis_xlsx(bukti)


@settings(deadline=None, max_examples=60)
@given(st.lists(SEL, min_size=3, max_size=9).map(tuple))
def test_any_headings_give_a_proposal(
    kebijakan: Kebijakan, judul: tuple[Isi, ...]
) -> None:
    kepala = ("NIP", "Nama", "Kelas", *judul)
    lembar = Lembar("Rekap", (kepala, BAIK))

    usulan = usulkan(BukuKerja("a.xlsx", (lembar,)), kebijakan)

    assert [k.arti for k in usulan.pemetaan.pegawai.kolom[:3]] == [
        "nip",
        "nama",
        "kelas",
    ]
