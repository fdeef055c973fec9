"""Levies in the explanation: what is taken after gross, and what an event does to net."""

from dataclasses import replace
from datetime import time
from functools import cache
from pathlib import Path

from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.penutupan.slip.susunan import susun as susun_slip
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.jelaskan import jelaskan, nama_bagian
from ekinerja.tpp.kasus import baca_kasus
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.penjelasan import tulis

UJI = Path(__file__).parents[2] / "tpp/tests/kebijakan"
ANGIN = UJI / "kabupaten-angin/2026-perbup-02"


@cache
def mesin() -> Mesin:
    return susun(muat(ANGIN))


def fakta() -> Fakta:
    """The first case of the levies: a whole month at Rp10.000.000 gross."""
    kasus = baca_kasus(ANGIN)
    return next(k.fakta for k in kasus if k.nama.startswith("Sebulan penuh: pajak"))


def test_what_is_levied_is_told_last() -> None:
    isi = fakta()

    penjelasan = jelaskan(mesin(), isi, hitung(mesin(), isi))

    assert penjelasan.mengapa[-1] == (
        "Dipungut pajak penghasilan, tarif rata-rata Rp675.000 dan iuran jaminan "
        "kesehatan Rp85.000, sehingga bersihnya Rp9.240.000."
    )


def test_an_answer_tells_the_net_beside_the_gross() -> None:
    awal, *lain = fakta().hari
    isi = replace(fakta(), hari=(replace(awal, masuk=time(8)), *lain))
    hasil = hitung(mesin(), isi)

    satu = jelaskan(mesin(), isi, hasil, tanpa="masuk:2026-09-01").tanpa

    assert satu is not None
    assert (satu.jumlah, satu.bersih) == (10_000_000, 9_240_000)
    assert hasil.bersih is not None
    beda = f"{9_240_000 - hasil.bersih:,}".replace(",", ".")
    assert satu.kalimat.endswith(f" Bersihnya Rp9.240.000, selisih +Rp{beda}.")


def test_a_stored_result_keeps_its_levies_and_the_slip_shows_them() -> None:
    hasil = hitung(mesin(), fakta())

    dibaca = baca_hasil(tulis(hasil))
    susunan = susun_slip(dibaca, nama_bagian(mesin().kebijakan))

    assert dibaca == hasil
    assert [(s.uraian, s.nilai) for s in susunan.pungutan] == [
        ("Pajak penghasilan, tarif rata-rata", -675_000),
        ("Iuran jaminan kesehatan", -85_000),
    ]
    assert [s.nilai for s in susunan.tanggungan] == [340_000]
    assert susunan.bersih == 9_240_000
    assert susunan.jumlah + sum(s.nilai for s in susunan.pungutan) == susunan.bersih
