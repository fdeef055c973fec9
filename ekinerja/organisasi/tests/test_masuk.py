"""Logging in: with NIP and password, slowed per account, telling nothing to strangers."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.test import Client
from pytest_django import Settings

from ekinerja.organisasi import masuk as halaman
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.tests.pemeran import Pemeran

SANDI = "jeruk-manis-sekali"
NIP_ANI = "199503122020122001"
TEBAKAN = "salah-sekali-sandinya"
SALAH = "NIP atau kata sandi tidak cocok."
Masuk = Callable[[Akun], Client]


@pytest.fixture
def bersandi(pemeran: Pemeran) -> Pemeran:
    Akun.objects.update(password=make_password(SANDI))
    return pemeran


def coba(client: Client, nama: str, sandi: str, **lain: str):  # type: ignore[no-untyped-def]  # the test client's own response type
    isi = {"nama_masuk": nama, "sandi": sandi, **lain}
    return client.post("/masuk/", isi)


def dikenal(client: Client) -> bool:
    return client.get("/menu/").status_code == 200


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize(
    "nama", [NIP_ANI, "19950312 202012 2 001", f"  {NIP_ANI} ", "BUPATI"]
)
def test_one_logs_in_with_the_number_however_it_is_spaced(nama: str) -> None:
    client = Client()

    balasan = coba(client, nama, SANDI)

    assert balasan.status_code == 302
    assert balasan["Location"] == "/"
    assert dikenal(client)


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize(
    ("nama", "sandi"),
    [
        (NIP_ANI, TEBAKAN),
        ("199001012020121999", SANDI),
        (NIP_ANI, SANDI.upper()),
        (NIP_ANI, f" {SANDI}"),
        ("' OR 1=1 --", SANDI),
    ],
)
def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(
    nama: str, sandi: str
) -> None:
    client = Client()

    balasan = coba(client, nama, sandi)

    assert balasan.status_code == 200
    assert SALAH in balasan.content.decode()
    assert not dikenal(client)


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize("isi", [{}, {"nama_masuk": NIP_ANI}, {"sandi": SANDI}])
def test_what_is_missing_is_said_and_what_was_typed_stays(isi: dict[str, str]) -> None:
    balasan = Client().post("/masuk/", isi)

    teks = balasan.content.decode()
    assert balasan.status_code == 200
    assert "Isi NIP Anda" in teks or "Isi kata sandi Anda" in teks
    assert ("nama_masuk" in isi) == (NIP_ANI in teks)
    assert SANDI not in teks


def test_an_account_without_a_password_cannot_log_in(pemeran: Pemeran) -> None:
    for sandi in ("", "!", NIP_ANI, pemeran.ani.password):
        client = Client()
        coba(client, NIP_ANI, sandi)
        assert not dikenal(client)


def test_a_closed_account_neither_logs_in_nor_stays_in(
    bersandi: Pemeran, masuk: Masuk
) -> None:
    sudah_masuk = masuk(bersandi.ani)
    Akun.objects.filter(id=bersandi.ani.id).update(is_active=False)
    baru = Client()

    coba(baru, NIP_ANI, SANDI)

    assert not dikenal(baru)
    assert not dikenal(sudah_masuk)


@pytest.mark.usefixtures("bersandi")
def test_an_unknown_name_costs_the_same_hashing_as_a_known_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kali: list[str] = []
    asli = Akun.check_password

    def check_password(akun: Akun, sandi: str) -> bool:
        kali.append("check")
        return asli(akun, sandi)

    monkeypatch.setattr(Akun, "set_password", lambda *_: kali.append("set"))
    monkeypatch.setattr(Akun, "check_password", check_password)

    for nama in (NIP_ANI, "199001012020121999"):
        coba(Client(), nama, TEBAKAN)

    assert kali == ["check", "set"]


@pytest.mark.usefixtures("bersandi")
def test_the_time_of_a_refusal_does_not_tell_whether_the_account_exists(
    settings: Settings,
) -> None:
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    Akun.objects.filter(nama_masuk=NIP_ANI).update(password=make_password(SANDI))
    backend = halaman.AkunBackend()

    def lama(nama: str) -> float:
        mulai = time.perf_counter()
        backend.authenticate(None, nama_masuk=nama, password=TEBAKAN)
        return time.perf_counter() - mulai

    lama(NIP_ANI)
    ada = min(lama(NIP_ANI) for _ in range(3))
    tiada = min(lama("199001012020121999") for _ in range(3))

    assert tiada > ada / 4
    assert ada > tiada / 4


@pytest.mark.usefixtures("bersandi")
def test_guessing_holds_the_account_and_says_for_how_long() -> None:
    client = Client()
    status = [coba(client, NIP_ANI, f"tebakan-{n:04}").status_code for n in range(30)]

    balasan = coba(client, NIP_ANI, SANDI)

    assert status[0] == 200
    assert set(status[10:]) == {429}
    assert balasan.status_code == 429
    assert balasan["Retry-After"] == "900"
    assert "ditahan 15 menit" in balasan.content.decode()
    assert not dikenal(client)


@pytest.mark.usefixtures("bersandi")
def test_a_held_account_is_held_from_every_address_and_in_every_spelling() -> None:
    for n in range(12):
        coba(Client(REMOTE_ADDR=f"10.0.0.{n}"), NIP_ANI, f"tebakan-{n:04}")

    client = Client(REMOTE_ADDR="10.9.9.9")
    coba(client, f" {NIP_ANI[:8]} {NIP_ANI[8:]}", SANDI)

    assert not dikenal(client)


@pytest.mark.usefixtures("bersandi")
def test_guesses_on_one_account_hold_up_no_colleague_at_the_same_address() -> None:
    Akun.objects.bulk_create(
        Akun(nama_masuk=f"rekan{n}", pegawai=pegawai, password=make_password(SANDI))
        for n, pegawai in enumerate(
            Pegawai.objects.bulk_create(
                Pegawai(nip=f"1990010120200110{n:02}", nama=f"Rekan {n}")
                for n in range(50)
            )
        )
    )
    for n in range(30):
        coba(Client(), NIP_ANI, f"tebakan-{n:04}")

    rekan = [Client() for _ in range(50)]
    for n, client in enumerate(rekan):
        coba(client, f"rekan{n}", SANDI)

    assert all(dikenal(client) for client in rekan)


@pytest.mark.usefixtures("bersandi")
def test_an_unknown_name_is_held_like_a_known_one() -> None:
    status = [
        coba(Client(), "199001012020121999", f"tebakan-{n}").status_code
        for n in range(12)
    ]

    assert status[-1] == 429


@pytest.mark.usefixtures("bersandi")
def test_the_session_gets_a_new_name_at_login() -> None:
    client = Client()
    sesi = client.session
    sesi["apa"] = "saja"
    sesi.save()
    nama_kue = settings.SESSION_COOKIE_NAME
    client.cookies[nama_kue] = sesi.session_key or ""
    sebelum = client.cookies[nama_kue].value

    coba(client, NIP_ANI, SANDI)

    assert client.cookies[nama_kue].value != sebelum
    assert not dikenal(_dengan_sesi(sebelum))


def _dengan_sesi(kunci: str) -> Client:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = kunci
    return client


@pytest.mark.usefixtures("bersandi")
@pytest.mark.parametrize(
    ("next_", "tujuan"),
    [
        ("/kegiatan/?bulan=2026-10", "/kegiatan/?bulan=2026-10"),
        ("", "/"),
        ("https://jahat.example/", "/"),
        ("//jahat.example/", "/"),
        ("/\\jahat.example", "/"),
        ("javascript:alert(1)", "/"),
        ("abc", "/"),
        ("web:menu", "/"),
    ],
)
def test_after_login_one_goes_where_one_wanted_but_never_to_strangers(
    next_: str, tujuan: str
) -> None:
    balasan = coba(Client(), NIP_ANI, SANDI, next=next_)

    assert balasan["Location"] == tujuan


def test_the_page_asked_for_is_remembered_through_the_form(pemeran: Pemeran) -> None:
    diminta = Client().get("/bulan-ini/?bulan=2026-09")

    halaman_masuk = Client().get(diminta["Location"])

    assert diminta["Location"] == "/masuk/?next=/bulan-ini/%3Fbulan%3D2026-09"
    assert 'value="/bulan-ini/?bulan=2026-09"' in halaman_masuk.content.decode()


def test_one_who_is_in_is_sent_on_and_logging_out_is_a_post(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    client = masuk(pemeran.ani)

    assert client.get("/masuk/").status_code == 302
    assert client.get("/keluar/").status_code == 405
    assert dikenal(client)
    assert client.post("/keluar/")["Location"] == "/masuk/"
    assert not dikenal(client)


@pytest.mark.usefixtures("pemeran")
def test_the_demo_offers_its_logins_and_production_never(
    settings: Settings, tmp_path: Path
) -> None:
    settings.BERKAS_DIR = tmp_path / "berkas"
    contoh = {
        "nama": "Ani Lestari",
        "nama_masuk": NIP_ANI,
        "sandi": "demo-ani-2026",
        "peran": "staf",
        "coba": "Rekam masuk",
    }
    (tmp_path / "akun_demo.json").write_text(json.dumps([contoh]), encoding="utf-8")

    demo = Client().get("/masuk/").content.decode()
    settings.DEMO = False
    produksi = Client().get("/masuk/").content.decode()

    assert "demo-ani-2026" in demo
    assert "demo-ani-2026" not in produksi
