"""A form sent after the session ended loses nothing."""

import re
from html import unescape
from random import Random

import pytest
from django.contrib.auth.hashers import make_password
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from ekinerja.organisasi.lanjutan import GARAM, Lanjutan, buka, bungkus
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


def bungkusan(teks: str) -> str:
    cocok = re.search(r'name="lanjut"(?: value="([^"]*)")?', teks)
    assert cocok
    return unescape(cocok[1] or "")


def masuk_dengan(client: Client, lanjut: str, sandi: str = SANDI):  # type: ignore[no-untyped-def]  # the test client's own response type
    isi = {"nama_masuk": NIP_ANI, "sandi": sandi, "lanjut": lanjut}
    return client.post("/masuk/", isi)


@pytest.mark.usefixtures("bersandi")
def test_what_was_typed_waits_behind_the_login_and_is_sent_with_one_button() -> None:
    client = Client()
    tertahan = client.post("/kegiatan/baru/", ISI)

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
    tertahan = client.post("/kegiatan/baru/", ISI)
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
                    ada_berkas=False)  # fmt: skip

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


@pytest.mark.usefixtures("bersandi")
def test_a_mistyped_password_does_not_lose_it_either() -> None:
    client = Client()
    satu = bungkusan(client.post("/kegiatan/baru/", ISI).content.decode())

    gagal = masuk_dengan(client, satu, sandi="salah-sekali-sandinya")

    assert bungkusan(gagal.content.decode()) == satu
    assert masuk_dengan(client, satu)["Location"] == "/masuk/lanjut/"


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize(
    "lanjut",
    ["", "palsu", "a:b:c", signing.dumps(["/x/", [], False], salt="lain")],
    ids=["kosong", "palsu", "bukan tanda", "tanda lain"],
)
def test_what_we_did_not_sign_is_ignored(lanjut: str) -> None:
    client = Client()

    balasan = masuk_dengan(client, lanjut)

    assert balasan["Location"] == "/"
    assert client.get("/masuk/lanjut/")["Location"] == "/"


def test_passwords_and_tokens_are_not_carried_files_are_mentioned() -> None:
    berkas = SimpleUploadedFile("foto.jpg", b"isi")
    permintaan = RequestFactory().post(
        "/kegiatan/baru/?dari=antrean",
        {**ISI, "csrfmiddlewaretoken": "t", "sandi": "s", "bukti": berkas},
    )

    hasil = buka(bungkus(permintaan))

    assert hasil == Lanjutan(
        "/kegiatan/baru/?dari=antrean",
        [("uraian", "Menata <arsip> & surat"), ("menit", "90"), ("kunci", "k-1"),
         ("id", "1"), ("id", "2")],
        ada_berkas=True,
    )  # fmt: skip
    assert hasil.tampak == [
        ("Uraian", "Menata <arsip> & surat"),
        ("Menit", "90"),
    ]
    assert hasil.ada_pilihan


@pytest.mark.usefixtures("pemeran")
def test_what_is_too_long_is_not_carried_and_the_page_says_so() -> None:
    panjang = {"uraian": Random(7).randbytes(200_000).hex()}

    balasan = Client().post("/kegiatan/baru/", panjang)

    assert bungkusan(balasan.content.decode()) == ""
    assert "terlalu panjang untuk dibawa" in balasan.content.decode()


def test_after_half_a_day_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    lama = signing.dumps(["/kegiatan/baru/", [["a", "b"]], False], salt=GARAM)
    assert buka(lama) is not None

    monkeypatch.setattr("django.core.signing.time.time", lambda: 9_999_999_999)

    assert buka(lama) is None
