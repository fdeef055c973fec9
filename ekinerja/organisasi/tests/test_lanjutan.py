"""A form sent after the session ended loses nothing, and is its typist's alone."""

import re
from collections.abc import Callable
from html import unescape
from random import Random

import pytest
from django.contrib.auth.hashers import make_password
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from ekinerja.organisasi.lanjutan import (
    GARAM,
    MILIK_LAIN,
    Lanjutan,
    buka,
    bungkus,
    tanda_pengetik,
)
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

SANDI = "jeruk-manis-sekali"
NIP_ANI = "199503122020122001"
ISI = {
    "uraian": "Menata <arsip> & surat",
    "menit": "90",
    "kunci": "k-1",
    "id": ["1", "2"],
}


@pytest.fixture
def bersandi(pemeran: Pemeran) -> Pemeran:
    Akun.objects.filter(id=pemeran.ani.id).update(password=make_password(SANDI))
    return pemeran


def isi(akun: Akun) -> dict[str, object]:
    """The fields of a form on a page made for somebody."""
    return {**ISI, "pengetik": tanda_pengetik(akun)}


def bungkusan(teks: str) -> str:
    cocok = re.search(r'name="lanjut"(?: value="([^"]*)")?', teks)
    assert cocok
    return unescape(cocok[1] or "")


def masuk_dengan(client: Client, lanjut: str, sandi: str = SANDI):  # type: ignore[no-untyped-def]  # the test client's own response type
    ketikan = {"nama_masuk": NIP_ANI, "sandi": sandi, "lanjut": lanjut}
    return client.post("/masuk/", ketikan)


def test_what_was_typed_waits_behind_the_login_and_is_sent_with_one_button(
    bersandi: Pemeran,
) -> None:
    client = Client()
    tertahan = client.post("/kegiatan/baru/", isi(bersandi.ani))

    balasan = masuk_dengan(client, bungkusan(tertahan.content.decode()))
    halaman = client.get(balasan["Location"])

    teks = halaman.content.decode()
    assert tertahan.status_code == 403
    assert balasan["Location"] == "/masuk/lanjut/"
    assert 'action="/kegiatan/baru/"' in teks
    assert "<dd>Menata &lt;arsip&gt; &amp; surat</dd>" in teks
    for nama, nilai in (("uraian", "Menata &lt;arsip&gt; &amp; surat"), ("menit", "90"),
                        ("kunci", "k-1"), ("id", "1"), ("id", "2")):  # fmt: skip
        assert f'<input type="hidden" name="{nama}" value="{nilai}">' in teks


def titipan_ani(client: Client) -> str:
    """Ani's words wait behind the login; the page that shows them."""
    ani = Akun.objects.get(nama_masuk=NIP_ANI)
    tertahan = client.post("/kegiatan/baru/", isi(ani))
    balasan = masuk_dengan(client, bungkusan(tertahan.content.decode()))
    return client.get(balasan["Location"]).content.decode()


@pytest.mark.usefixtures("bersandi")
def test_numbers_of_rows_are_sent_but_not_shown() -> None:
    teks = titipan_ani(Client())

    assert "<dt>Id</dt>" not in teks
    assert "<dt>Kunci</dt>" not in teks
    assert "Yang dipilih dari daftar" in teks


def test_the_prefix_of_a_form_is_not_shown() -> None:
    satu = Lanjutan("/kewajiban/3/penuhi/", [("penuhi-3-dipenuhi_pada", "2026-10-06")],
                    ada_berkas=False, pengetik=1)  # fmt: skip

    assert satu.tampak == [("Dipenuhi pada", "2026-10-06")]
    assert not satu.ada_pilihan


@pytest.mark.usefixtures("bersandi")
def test_it_stays_while_the_page_is_read_and_is_gone_once_sent() -> None:
    client = Client()
    titipan_ani(client)

    dibaca_lagi = client.get("/masuk/lanjut/")
    client.post("/kegiatan/baru/", ISI)
    sesudah = client.get("/masuk/lanjut/")

    assert dibaca_lagi.status_code == 200
    assert sesudah.status_code == 302


@pytest.mark.usefixtures("bersandi")
def test_another_form_sent_meanwhile_leaves_it_waiting() -> None:
    client = Client()
    titipan_ani(client)

    client.post("/jam-demo/", {"asli": "1"})

    assert client.get("/masuk/lanjut/").status_code == 200


@pytest.mark.usefixtures("bersandi")
def test_it_is_thrown_away_with_a_button() -> None:
    client = Client()
    titipan_ani(client)

    client.post("/masuk/lanjut/")

    assert client.get("/masuk/lanjut/").status_code == 302


def test_the_next_person_at_the_browser_does_not_find_it(
    bersandi: Pemeran,
) -> None:
    client = Client()
    titipan_ani(client)

    client.force_login(bersandi.budi, backend="ekinerja.organisasi.masuk.AkunBackend")

    assert client.get("/masuk/lanjut/").status_code == 302


def test_a_mistyped_password_does_not_lose_it_either(bersandi: Pemeran) -> None:
    client = Client()
    tertahan = client.post("/kegiatan/baru/", isi(bersandi.ani))
    satu = bungkusan(tertahan.content.decode())

    gagal = masuk_dengan(client, satu, sandi="salah-sekali-sandinya")

    assert bungkusan(gagal.content.decode()) == satu
    assert masuk_dengan(client, satu)["Location"] == "/masuk/lanjut/"


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize(
    "lanjut",
    [
        "",
        "palsu",
        "a:b:c",
        signing.dumps(["/x/", [], False, 1], salt="lain"),
        signing.dumps(["/x/", [], False], salt=GARAM),
    ],
    ids=["kosong", "palsu", "bukan tanda", "tanda lain", "bentuk lama"],
)
def test_what_we_did_not_sign_is_ignored(lanjut: str) -> None:
    client = Client()

    balasan = masuk_dengan(client, lanjut)

    assert balasan["Location"] == "/"
    assert client.get("/masuk/lanjut/")["Location"] == "/"


def test_passwords_and_tokens_are_not_carried_files_are_mentioned(
    pemeran: Pemeran,
) -> None:
    berkas = SimpleUploadedFile("foto.jpg", b"isi")
    permintaan = RequestFactory().post(
        "/kegiatan/baru/?dari=antrean",
        {
            **isi(pemeran.ani),
            "csrfmiddlewaretoken": "t",
            "sandi": "s",
            "bukti": berkas,
        },
    )

    hasil = buka(bungkus(permintaan))

    assert hasil == Lanjutan(
        "/kegiatan/baru/?dari=antrean",
        [("uraian", "Menata <arsip> & surat"), ("menit", "90"), ("kunci", "k-1"),
         ("id", "1"), ("id", "2")],
        ada_berkas=True,
        pengetik=pemeran.ani.id,
    )  # fmt: skip
    assert hasil.tampak == [
        ("Uraian", "Menata <arsip> & surat"),
        ("Menit", "90"),
    ]
    assert hasil.ada_pilihan


def test_what_is_too_long_is_not_carried_and_the_page_says_so(
    pemeran: Pemeran,
) -> None:
    panjang = {**isi(pemeran.ani), "uraian": Random(7).randbytes(200_000).hex()}

    balasan = Client().post("/kegiatan/baru/", panjang)

    assert bungkusan(balasan.content.decode()) == ""
    assert "mungkin karena terlalu panjang" in balasan.content.decode()


def test_after_half_a_day_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    lama = signing.dumps(["/kegiatan/baru/", [["a", "b"]], False, 7], salt=GARAM)
    assert buka(lama) is not None

    monkeypatch.setattr("django.core.signing.time.time", lambda: 9_999_999_999)

    assert buka(lama) is None


def test_somebody_else_who_logs_in_there_neither_sees_nor_sends_it(
    bersandi: Pemeran,
) -> None:
    client = Client()
    tertahan = client.post("/kegiatan/baru/", isi(bersandi.budi))

    balasan = masuk_dengan(client, bungkusan(tertahan.content.decode()))
    awal = client.get(balasan["Location"], follow=True).content.decode()

    assert balasan["Location"] == "/"
    assert MILIK_LAIN in awal
    assert "Menata" not in awal
    assert client.get("/masuk/lanjut/").status_code == 302


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize("pengetik", ["", "900401", "900401:palsu"])
def test_a_form_that_does_not_say_whose_it_is_is_not_carried(pengetik: str) -> None:
    balasan = Client().post("/kegiatan/baru/", {**ISI, "pengetik": pengetik})

    assert bungkusan(balasan.content.decode()) == ""
    assert "tidak dapat dibawa" in balasan.content.decode()


def test_every_form_of_a_page_says_for_whom_it_was_made(
    pemeran: Pemeran, masuk: Callable[[Akun], Client]
) -> None:
    teks = masuk(pemeran.ani).get("/kegiatan/baru/").content.decode()

    tanda = (
        f'<input type="hidden" name="pengetik" value="{tanda_pengetik(pemeran.ani)}">'
    )
    assert teks.count(tanda) == teks.count('name="csrfmiddlewaretoken"') > 0


@pytest.mark.usefixtures("pemeran")
def test_the_login_page_is_made_for_nobody() -> None:
    teks = Client().get("/masuk/").content.decode()

    assert 'name="csrfmiddlewaretoken"' in teks
    assert "pengetik" not in teks
