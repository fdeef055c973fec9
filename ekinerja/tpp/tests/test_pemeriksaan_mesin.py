"""The engine's own check, every rule of it broken on purpose."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from ekinerja.tpp.buku import Buku, Ubahan
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import (
    Baris,
    BarisTidakLengkap,
    Hasil,
    JumlahTidakCocok,
    Masalah,
    Sel,
    periksa_jumlah,
)
from ekinerja.tpp.tests import bulan_uji as u
from ekinerja.tpp.tests.bulan_uji import ALPA, Sehari, fakta, mesin

BT = "belitung-timur"
AKHIR = "Laporkan kepada pengelola kebijakan; jangan dibayarkan."
Perusak = Callable[[Baris], Baris]


def hasil() -> Hasil:
    return hitung(mesin(BT), fakta(BT, {3: ALPA, 5: Sehari(datang=800)}))


def rusakkan(langkah: str, perusak: Perusak, *, anak: bool = False) -> Hasil:
    """A good result with the last line of a step (or its first child) spoiled."""
    asli = hasil()
    n = max(n for n, b in enumerate(asli.baris) if b.langkah == langkah)
    baris = asli.baris[n]
    if anak:
        baru = baris._replace(anak=(perusak(baris.anak[0]), *baris.anak[1:]))
    else:
        baru = perusak(baris)
    return replace(asli, baris=(*asli.baris[:n], baru, *asli.baris[n + 1 :]))


@pytest.mark.parametrize("daerah", u.DAERAH)
def test_every_line_of_every_policy_says_what_it_must(daerah: str) -> None:
    isi = fakta(daerah, {3: ALPA, 5: Sehari(datang=800), 7: Sehari(izin="sakit")})

    satu = hitung(mesin(daerah), isi)

    assert satu.masalah == ()
    for b in semua(satu.baris):
        assert b.uraian
        assert b.dasar_hukum
        assert b.dasar or not b.tarif or ("%" not in b.tarif and b.banyak)


def semua(baris: tuple[Baris, ...]) -> list[Baris]:
    return [x for b in baris for x in (b, *semua(b.anak))]


@pytest.mark.parametrize("anak", [False, True], ids=["baris", "anak"])
@pytest.mark.parametrize(
    ("perusak", "kalimat"),
    [
        (lambda b: b._replace(dasar_hukum=""), "tidak punya dasar hukum"),
        (lambda b: b._replace(uraian=""), "tidak punya kalimat"),
        (lambda b: b._replace(dasar=""), "tetapi tidak menyebut dasarnya"),
        (lambda b: b._replace(nilai=Fraction(b.nilai)), "bukan rupiah utuh"),
        (lambda b: b._replace(nilai=True), "bukan rupiah utuh"),
    ],
)
def test_a_line_that_lacks_something_is_never_paid(
    perusak: Perusak, kalimat: str, anak: bool
) -> None:
    rusak = rusakkan("potongan_kehadiran", perusak, anak=anak)

    with pytest.raises(BarisTidakLengkap) as galat:
        periksa_jumlah(rusak)

    masalah = galat.value.masalah
    assert masalah.kode == "baris_tidak_lengkap"
    assert kalimat in masalah.kalimat
    assert masalah.kalimat.endswith(AKHIR)


def test_rupiah_for_a_quantity_need_no_other_basis() -> None:
    def sepotong(b: Baris) -> Baris:
        return b._replace(dasar="", tarif="Rp50.000", banyak="1 hari")

    periksa_jumlah(rusakkan("potongan_kehadiran", sepotong, anak=True))
    with pytest.raises(BarisTidakLengkap):
        periksa_jumlah(
            rusakkan("potongan_kehadiran", lambda b: sepotong(b)._replace(banyak=""))
        )


def test_the_sentence_names_the_line_and_its_step() -> None:
    rusak = rusakkan("kinerja_harian", lambda b: b._replace(dasar=""))

    with pytest.raises(BarisTidakLengkap) as galat:
        periksa_jumlah(rusak)

    assert galat.value.masalah == Masalah(
        "baris_tidak_lengkap",
        "Baris 'Kinerja per hari kerja' pada langkah kinerja_harian bertarif 95,4545 % "
        f"tetapi tidak menyebut dasarnya. {AKHIR}",
    )


@pytest.mark.parametrize(
    ("rusak", "apa"),
    [
        # children to their line
        (
            rusakkan("potongan_kehadiran", lambda b: b._replace(anak=b.anak[1:])),
            "rincian 'Potongan kehadiran': -82203 dan -13701",
        ),
        # a line to its cells
        (
            rusakkan("potongan_kehadiran", lambda b: b._replace(sel=())),
            "sel pada 'Potongan kehadiran': -82203 dan 0",
        ),
        # lines to cells: a component nobody declared
        (
            rusakkan(
                "potongan_kehadiran",
                lambda b: b._replace(
                    sel=(Sel("beban_kerja", "lain", -82_203),), anak=b.anak
                ),
            ),
            None,
        ),
        # cells to the total
        (replace(hasil(), jumlah=4_339_311), "per kriteria: 4339311 dan 4339310"),
        # 0 <= total <= ceiling, on both sides of both edges
        (
            replace(hasil(), pagu=4_339_309),
            "jumlah terhadap pagu: 4339309 dan 4339310",
        ),
        (
            Hasil(
                "2026-09", "1", "x/y", "0", -1, 10, {"a": -1}, {"b": -1}, "dibayar", (),
                (Baris("x", "Kurang", "ps. 1", "", "", "", -1, sel=(Sel("a", "b", -1),)),),
                (),
            ),
            "jumlah terhadap pagu: 10 dan -1",
        ),
        # net is gross with every levy
        (replace(hasil(), bersih=1), "bersih: 4339310 dan 1"),
    ],
)  # fmt: skip
def test_a_sum_that_does_not_hold_is_never_paid(rusak: Hasil, apa: str | None) -> None:
    with pytest.raises(JumlahTidakCocok) as galat:
        periksa_jumlah(rusak)

    masalah = galat.value.masalah
    assert masalah.kode == "jumlah_tidak_cocok"
    assert masalah.kalimat.endswith(AKHIR)
    if apa:
        assert apa in masalah.kalimat


def test_the_edges_themselves_are_paid() -> None:
    periksa_jumlah(replace(hasil(), pagu=4_339_310))
    kosong = hitung(mesin(BT), fakta(BT, dict.fromkeys(range(22), ALPA)))
    assert (kosong.jumlah, kosong.masalah) == (0, ())


def dengan_langkah_rusak(asli: Mesin, pegawai: str) -> Mesin:
    """The machine with a step behind it that adds a rupiah to nobody's cell, for one
    person only."""

    def rusak(o: Orang, _: Buku) -> Ubahan:
        if o.fakta.pegawai != pegawai:
            return Ubahan()
        return Ubahan(baris=(Baris("rusak", "Hadiah", "ps. 1", "", "", "", 1),))

    return replace(asli, langkah=(*asli.langkah, rusak))


def test_a_broken_step_stops_the_one_person_and_no_other() -> None:
    ani = fakta(BT, {})
    budi = replace(ani, pegawai="198502022010012002", nama="Budi")
    rusak = dengan_langkah_rusak(mesin(BT), ani.pegawai)

    satu, dua = hitung(rusak, ani), hitung(rusak, budi)

    assert [m.kode for m in satu.masalah] == ["jumlah_tidak_cocok"]
    assert (satu.jumlah, satu.pagu, satu.baris, satu.bayar) == (0, 0, (), "ditunda")
    assert set(satu.per_kriteria.values()) == {0}
    assert dua == replace(hitung(mesin(BT), ani), pegawai=budi.pegawai)
