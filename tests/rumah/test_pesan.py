"""Every refusal says what to do next, and stands in the reference of messages."""

import ast
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from ekinerja.alur import Ditolak
from ekinerja.config import pesan

LARANGAN = type("LariDitolak", (Ditolak,), {})
BATAS = 30


def semua_penolakan(dari: type[Ditolak] = Ditolak) -> Iterator[type[Ditolak]]:
    """The refusals that are raised: those that are not only a name for others."""
    for kelas in dari.__subclasses__():
        if not kelas.__subclasses__():
            yield kelas
        yield from semua_penolakan(kelas)


def test_every_sentence_says_what_to_do() -> None:
    buntu = [satu for satu in pesan.semua_pesan() if not satu.lakukan]

    assert buntu == [], "Tambahkan kalimat kedua: apa yang dapat dilakukan pembacanya."


def test_every_refusal_has_its_row() -> None:
    ada = {satu.nama for satu in pesan.semua_pesan()}

    assert {
        kelas.__name__
        for kelas in semua_penolakan()
        if kelas.__module__.startswith("ekinerja.")
        and not pesan.LUAR.search(kelas.__module__)
    } <= ada


def test_no_way_out_is_kept_for_a_sentence_that_is_gone() -> None:
    semua = pesan.semua_pesan()

    assert [
        kunci
        for kunci in pesan.JALAN
        if not any(kunci == p.nama or p.terjadi.startswith(kunci) for p in semua)
    ] == []


def baca(kode: str, **nama: Any) -> list[tuple[str, str]]:
    """The sentences of a module with this source and these names."""
    pembaca = object.__new__(pesan._Pembaca)
    pembaca.modul = SimpleNamespace(LariDitolak=LARANGAN, **nama)  # type: ignore[assignment]  # names are all it is asked for
    pembaca.pohon = ast.parse(kode)
    return list(pembaca.baca())


@pytest.mark.parametrize(
    ("kode", "kalimat"),
    [
        ('raise LariDitolak("Lari. Jalan saja.")', ["Lari. Jalan saja."]),
        ("LariDitolak(KALIMAT)", ["Tetap \u2039apa\u203a."]),
        ("LariDitolak(KALIMAT.format(apa=x))", ["Tetap \u2039apa\u203a."]),
        ('LariDitolak(f"{BATAS} kali, {a.nama_unit}.")', ["30 kali, \u2039nama unit\u203a."]),
        ('LariDitolak(f"{tulis(sejak)}: {d[k].lama // 60}")',
         ["\u2039sejak\u203a: \u2039lama\u203a"]),
        ('LariDitolak("Ya." if x else "Tidak.")', ["Ya.", "Tidak."]),
        ("LariDitolak(PETA[x])", ["Satu.", "Dua."]),
        ("LariDitolak(str(galat))", []),
        ("LariDitolak(buat(x))\ndef buat(x):\n    return f'Buat {x}.'",
         ["Buat \u2039x\u203a."]),
        ("F(error_messages={'required': 'Isi.', 'invalid': KALIMAT})",
         ["Isi.", "Tetap \u2039apa\u203a."]),
        ('form.add_error("jam", "Jam salah.")', ["Jam salah."]),
        ('messages.error(request, "Belum.")', ["Belum."]),
        ('messages.success(request, "Sudah.")', []),
    ],
)  # fmt: skip
def test_sentences_are_read_from_the_source(kode: str, kalimat: list[str]) -> None:
    hasil = baca(
        kode, KALIMAT="Tetap {apa}.", BATAS=BATAS, PETA={1: "Satu.", 2: "Dua."}
    )

    assert [teks for _, teks in hasil] == kalimat


@pytest.mark.parametrize(
    ("kalimat", "terjadi", "lakukan"),
    [
        ("Berkas kosong. Pilih yang lain.", "Berkas kosong.", "Pilih yang lain."),
        ("Satu. Dua. Ulangi.", "Satu. Dua.", "Ulangi."),
        ("Sudah ada Plt. dan Plh. di sana. Akhiri.", "Sudah ada Plt. dan Plh. di sana.",
         "Akhiri."),
        ("Isi tanggalnya.", pesan.SALAH_ISI, "Isi tanggalnya."),
        ("Alasan paling panjang 120 huruf.", "Alasan paling panjang 120 huruf.",
         "Sesuaikan isinya."),
        ("Tidak boleh.", "Tidak boleh.", ""),
    ],
)  # fmt: skip
def test_the_last_sentence_is_the_way_out(
    kalimat: str, terjadi: str, lakukan: str
) -> None:
    assert pesan._belah(kalimat, "isian") == (terjadi, lakukan)
