"""The third punch: Ani comes back from the break where her schedule asks for it."""

from collections.abc import Callable
from datetime import time

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.jadwal.models import JamKerja
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.models import Rekaman
from ekinerja.web.tests.alat import SELASA, SENIN, absen, rekam

Masuk = Callable[[Akun], Client]


@pytest.fixture(autouse=True)
def _tiga_rekaman(pemeran: Pemeran) -> None:
    """Back by one o'clock; the break of an hour begins at noon."""
    JamKerja.objects.update(kembali=time(13))


def teks(masuk: Masuk, akun: Akun) -> str:
    return masuk(akun).get("/hari-ini/").content.decode()


@pytest.mark.parametrize(
    ("saat", "dinanti"),
    [
        ("11:59:59", False),
        ("12:00:00", True),
        ("13:20:00", True),
        ("15:59:59", True),
        ("16:00:00", False),
    ],
)
def test_from_the_break_to_the_end_of_the_day_the_return_is_asked_for(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, saat: str, dinanti: bool
) -> None:
    rekam(pemeran.ani, "07:20")
    jam.pukul(saat)

    halaman = teks(masuk, pemeran.ani)

    assert ("Kembali dari istirahat</button>" in halaman) is dinanti
    assert ("paling lambat 13.00." in halaman) is dinanti
    assert "Pulang</button>" in halaman


def test_the_tap_is_stored_shown_and_asked_for_once(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    rekam(pemeran.ani, "07:20")
    jam.pukul("12:58:30")
    ani = masuk(pemeran.ani)

    balasan = ani.post(
        "/presensi/kembali/", {"kunci": "00000000-0000-0000-0000-000000000001"}
    )

    halaman = ani.get(balasan.headers["Location"]).content.decode()
    assert "Kembali tercatat 12.58.30 WIB." in halaman
    assert "<dt>Kembali</dt>" in halaman
    assert "Kembali dari istirahat</button>" not in halaman
    assert Rekaman.objects.get(arah="kembali").tanggal == SELASA


def test_who_has_not_come_or_has_left_is_not_asked(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("12:30")
    belum = teks(masuk, pemeran.ani)
    rekam(pemeran.ani, "07:20")
    rekam(pemeran.ani, "12:10", arah="pulang")

    pulang = teks(masuk, pemeran.ani)

    assert "Kembali dari istirahat" not in belum + pulang


def test_nor_is_somebody_away(pemeran: Pemeran, masuk: Masuk, jam: Jam) -> None:
    rekam(pemeran.ani, "07:20")
    absen(pemeran, "dinas_luar")
    jam.pukul("12:30")

    assert "Kembali dari istirahat" not in teks(masuk, pemeran.ani)


@pytest.mark.parametrize(
    ("arah", "kalimat"),
    [
        ((), "Kemarin tidak ada rekaman masuk, kembali, dan pulang."),
        (("masuk", "pulang"), "Kemarin tidak ada rekaman kembali."),
        (("masuk",), "Kemarin tidak ada rekaman kembali dan pulang."),
        (("masuk", "kembali", "pulang"), ""),
    ],
)
def test_what_yesterday_lacks_includes_the_return(
    pemeran: Pemeran, masuk: Masuk, arah: tuple[str, ...], kalimat: str
) -> None:
    jam_rekam = {"masuk": "07:20", "kembali": "12:50", "pulang": "16:05"}
    for satu in arah:
        rekam(pemeran.ani, jam_rekam[satu], arah=satu, tanggal=SENIN)

    halaman = teks(masuk, pemeran.ani)

    assert kalimat in halaman
    assert ("Kemarin tidak ada rekaman" in halaman) is bool(kalimat)


def test_the_month_shows_the_return_beside_the_arrival(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    for satu, pukul in (("masuk", "07:20"), ("kembali", "12:50"), ("pulang", "16:05")):
        rekam(pemeran.ani, pukul, arah=satu, tanggal=SENIN)

    halaman = masuk(pemeran.ani).get("/bulan-ini/").content.decode()

    baris = halaman[halaman.index("Sen 5 Okt") :].split("</tr>")[0]
    assert "kembali 12.50.00" in baris
    assert "Tanpa rekaman" not in baris
