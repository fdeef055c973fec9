"""Properties every policy must have, whatever its numbers are."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekinerja.tpp.fakta import Fakta, Hukuman
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.penjelasan import Baris, Hasil, tulis
from ekinerja.tpp.tests import bulan_uji as u
from ekinerja.tpp.tests.bulan_uji import Jabatan, Kerja, Sehari, bayar, fakta, mesin

Bulan = dict[int, Sehari]
semua_daerah = pytest.mark.parametrize("daerah", u.DAERAH)
secukupnya = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def ganti(bulan: Bulan, n: int, **isi: Any) -> Bulan:
    """The month with one day changed."""
    return {**bulan, n: bulan.get(n, u.BIASA)._replace(**isi)}


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    n=u.tempat,
    a=st.integers(-1800, 7200),
    b=st.integers(-1800, 7200),
)
def test_arriving_later_never_pays_more(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int, a: int, b: int
) -> None:
    awal, lambat = sorted((a, b))

    tepat = bayar(daerah, ganti(bulan, n, datang=awal, izin=None), jabatan=jabatan)
    telat = bayar(daerah, ganti(bulan, n, datang=lambat, izin=None), jabatan=jabatan)

    assert telat.jumlah <= tepat.jumlah


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    n=u.tempat,
    a=st.integers(-1800, 7200),
    b=st.integers(-1800, 7200),
)
def test_leaving_earlier_never_pays_more(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int, a: int, b: int
) -> None:
    sedikit, banyak = sorted((a, b))

    lama = bayar(daerah, ganti(bulan, n, mendahului=sedikit), jabatan=jabatan)
    cepat = bayar(daerah, ganti(bulan, n, mendahului=banyak), jabatan=jabatan)

    assert cepat.jumlah <= lama.jumlah


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, n=u.tempat, menit=st.integers(0, 700))
def test_one_more_approved_minute_never_pays_less(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int, menit: int
) -> None:
    sekian = ganti(bulan, n, kerja=(Kerja(menit, 1),))
    lebih = ganti(bulan, n, kerja=(Kerja(menit + 1, 1),))

    assert (
        bayar(daerah, sekian, jabatan=jabatan).jumlah
        <= bayar(daerah, lebih, jabatan=jabatan).jumlah
    )


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    n=u.tempat,
    banyak=st.integers(0, 5),
    katalog=st.sampled_from(u.KATALOG),
)
def test_one_more_piece_of_work_never_pays_less(
    daerah: str,
    bulan: Bulan,
    jabatan: Jabatan,
    n: int,
    banyak: int,
    katalog: str | None,
) -> None:
    kerja = Kerja(300, banyak, katalog=katalog)
    sekian = ganti(bulan, n, kerja=(kerja,))
    lebih = ganti(bulan, n, kerja=(kerja._replace(jumlah=banyak + 1),))

    assert (
        bayar(daerah, sekian, jabatan=jabatan).jumlah
        <= bayar(daerah, lebih, jabatan=jabatan).jumlah
    )


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, n=u.tempat)
def test_one_more_absence_never_pays_more(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int
) -> None:
    alpa = ganti(bulan, n, datang=None, mendahului=None, izin=None)

    assert (
        bayar(daerah, alpa, jabatan=jabatan).jumlah
        <= bayar(daerah, bulan, jabatan=jabatan).jumlah
    )


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, n=u.tempat)
def test_sick_instead_of_absent_never_pays_less(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int
) -> None:
    alpa = ganti(bulan, n, datang=None, mendahului=None, izin=None)
    sakit = ganti(bulan, n, izin="sakit")

    assert (
        bayar(daerah, alpa, jabatan=jabatan).jumlah
        <= bayar(daerah, sakit, jabatan=jabatan).jumlah
    )


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    n=u.tempat,
    utuh=st.tuples(
        st.integers(0, 400), st.integers(0, 4), st.sampled_from(u.KATALOG)
    ).map(lambda x: Kerja(x[0], x[1], katalog=x[2])),
    potong=st.tuples(st.integers(0, 400), st.integers(0, 4)),
)
def test_splitting_an_activity_in_two_gains_nothing(
    daerah: str, bulan: Bulan, n: int, utuh: Kerja, potong: tuple[int, int]
) -> None:
    menit, jumlah = min(potong[0], utuh.menit), min(potong[1], utuh.jumlah)
    dua = (
        utuh._replace(menit=menit, jumlah=jumlah),
        utuh._replace(menit=utuh.menit - menit, jumlah=utuh.jumlah - jumlah),
    )

    satu_kegiatan = bayar(daerah, ganti(bulan, n, kerja=(utuh,)))
    dua_kegiatan = bayar(daerah, ganti(bulan, n, kerja=dua))

    assert dua_kegiatan.jumlah == satu_kegiatan.jumlah


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    tingkat=st.sampled_from(["ringan", "sedang", "berat"]),
    mulai=st.dates(date(2025, 9, 1), date(2026, 10, 31)),
    lama=st.integers(1, 13),
)
def test_a_sanction_never_pays_more(
    daerah: str, bulan: Bulan, jabatan: Jabatan, tingkat: str, mulai: date, lama: int
) -> None:
    bersih = fakta(daerah, bulan, jabatan=jabatan)
    sanksi = Hukuman("hukuman:1", tingkat, "Contoh", "800/1", mulai, lama)

    dihukum = replace(bersih, hukuman=(sanksi,))

    hasil = hitung(mesin(daerah), dihukum)
    assert hasil.jumlah <= hitung(mesin(daerah), bersih).jumlah
    periksa(hasil)


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    jumlah=st.integers(0, 60),
    lain=st.integers(0, 60),
)
def test_a_higher_target_of_the_month_never_pays_more(
    daerah: str, bulan: Bulan, jabatan: Jabatan, jumlah: int, lain: int
) -> None:
    semua = fakta(daerah, bulan, jabatan=jabatan)
    rendah, tinggi = (
        replace(
            semua,
            target_bulan=(
                replace(semua.target_bulan[0], jumlah=n),
                semua.target_bulan[1],
            ),
        )
        for n in sorted((jumlah, lain))
    )

    hasil = hitung(mesin(daerah), tinggi)
    assert hasil.jumlah <= hitung(mesin(daerah), rendah).jumlah
    periksa(hasil)


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, acak=st.randoms())
def test_the_order_of_facts_does_not_matter(
    daerah: str, bulan: Bulan, jabatan: Jabatan, acak: Any
) -> None:
    rapi = fakta(daerah, bulan, jabatan=jabatan)

    kocok = replace(
        rapi,
        hari=tuple(acak.sample(rapi.hari, len(rapi.hari))),
        kegiatan=tuple(acak.sample(rapi.kegiatan, len(rapi.kegiatan))),
        target=tuple(acak.sample(rapi.target, len(rapi.target))),
        target_bulan=tuple(acak.sample(rapi.target_bulan, len(rapi.target_bulan))),
    )

    assert tulis(hitung(mesin(daerah), kocok)) == tulis(hitung(mesin(daerah), rapi))


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan)
def test_unapproved_work_changes_not_a_byte(
    daerah: str, bulan: Bulan, jabatan: Jabatan
) -> None:
    semua = fakta(daerah, bulan, jabatan=jabatan)
    disetujui = tuple(k for k in semua.kegiatan if k.keadaan == "disetujui")

    tanpa = replace(semua, kegiatan=disetujui)

    assert tulis(hitung(mesin(daerah), tanpa)) == tulis(hitung(mesin(daerah), semua))


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan)
def test_the_same_input_gives_the_same_bytes(
    daerah: str, bulan: Bulan, jabatan: Jabatan
) -> None:
    pertama = tulis(bayar(daerah, bulan, jabatan=jabatan))
    kedua = tulis(bayar(daerah, bulan, jabatan=jabatan))

    assert kedua == pertama


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, mulai=u.tempat)
def test_lines_add_up_and_the_total_keeps_to_its_ceiling(
    daerah: str, bulan: Bulan, jabatan: Jabatan, mulai: int
) -> None:
    hasil = bayar(daerah, bulan, jabatan=jabatan, sejak=u.HARI_KERJA[mulai])

    periksa(hasil)


def periksa(hasil: Hasil) -> None:
    """Add everything up a second time, without the engine's own check."""
    for baris in hasil.baris:
        periksa_rincian(baris)
        assert sum(s.nilai for s in baris.sel) == baris.nilai
    sel = [s for baris in hasil.baris for s in baris.sel]
    for kode, nilai in hasil.per_kriteria.items():
        assert sum(s.nilai for s in sel if s.kriteria == kode) == nilai
    for kode, nilai in hasil.per_komponen.items():
        assert sum(s.nilai for s in sel if s.komponen == kode) == nilai
    assert sum(hasil.per_kriteria.values()) == hasil.jumlah
    assert sum(hasil.per_komponen.values()) == hasil.jumlah
    assert 0 <= hasil.jumlah <= hasil.pagu


def periksa_rincian(baris: Baris) -> None:
    assert baris.dasar_hukum
    if baris.anak:
        assert sum(a.nilai for a in baris.anak) == baris.nilai
    for anak in baris.anak:
        periksa_rincian(anak)


def sampai(semua: Fakta, n: int) -> Fakta:
    """What is known on the evening of a day: nothing later but absence records."""
    hari_ini = u.HARI_KERJA[n]
    return replace(
        semua,
        hari=tuple(
            h
            if h.tanggal <= hari_ini
            else replace(h, masuk=None, pulang=None, id_masuk=None, id_pulang=None)
            for h in semua.hari
        ),
        kegiatan=tuple(k for k in semua.kegiatan if k.tanggal <= hari_ini),
        hari_berjalan=hari_ini,
    )


def test_the_evening_of_a_day_knows_nothing_later() -> None:
    semua = fakta("belitung-timur", {})

    malam = sampai(semua, 4)

    assert [h.masuk is not None for h in malam.hari] == [True] * 5 + [False] * 17
    assert len(malam.kegiatan) == 10
