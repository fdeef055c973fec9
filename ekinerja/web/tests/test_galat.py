"""Pages shown when something fails: what happened, and what to do next."""

import re
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.lanjutan import MILIK_LAIN, tanda_pengetik
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.web import views

Masuk = Callable[..., Client]


def test_an_unknown_address_says_what_it_may_be(pemeran: Pemeran, masuk: Masuk) -> None:
    balasan = masuk(pemeran.ani).get("/tidak-ada/")

    assert balasan.status_code == 404
    assert "Halaman ini tidak ditemukan" in balasan.content.decode()
    assert 'href="/"' in balasan.content.decode()


def test_a_refusal_shows_its_reason(pemeran: Pemeran, masuk: Masuk) -> None:
    balasan = masuk(pemeran.ani).get("/bulan/")

    assert balasan.status_code == 403
    assert "BKPSDM" in balasan.content.decode()


def test_a_refusal_without_reason_still_says_something() -> None:
    balasan = views.tidak_berwenang(RequestFactory().get("/"), PermissionDenied())

    assert balasan.status_code == 403
    assert "tidak ada yang diubah" in balasan.content.decode()


def test_a_form_that_lay_too_long_says_how_to_save_what_was_typed(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani, enforce_csrf_checks=True)

    balasan = ani.post("/jam-demo/", {"asli": "1"})

    assert balasan.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in balasan.content.decode()
    assert "tombol kembali di peramban" in balasan.content.decode()


def test_what_was_typed_under_an_old_token_is_shown_again_and_not_sent_by_itself(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani, enforce_csrf_checks=True)

    balasan = ani.post(
        "/kegiatan/baru/",
        {
            "uraian": "Menata <arsip>",
            "csrfmiddlewaretoken": "lama",
            "pengetik": tanda_pengetik(pemeran.ani),
        },
    )

    teks = balasan.content.decode()
    assert balasan.status_code == 403
    assert "Isian Anda masih ada" in teks
    assert 'action="/kegiatan/baru/"' in teks
    assert '<input type="hidden" name="uraian" value="Menata &lt;arsip&gt;">' in teks
    assert teks.count('name="csrfmiddlewaretoken"') >= 1
    assert 'value="lama"' not in teks
    assert not Aktivitas.objects.exists()


def test_what_somebody_else_typed_at_this_browser_is_neither_shown_nor_offered(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    budi = masuk(pemeran.budi, enforce_csrf_checks=True)

    balasan = budi.post(
        "/kegiatan/baru/",
        {"uraian": "Menata arsip", "pengetik": tanda_pengetik(pemeran.ani)},
    )

    teks = balasan.content.decode()
    assert balasan.status_code == 403
    assert MILIK_LAIN in teks
    assert "Menata arsip" not in teks
    assert not Aktivitas.objects.exists()


def test_what_does_not_say_who_typed_it_is_not_offered(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani, enforce_csrf_checks=True)

    balasan = ani.post("/kegiatan/baru/", {"uraian": "Menata arsip"})

    assert balasan.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in balasan.content.decode()
    assert "Menata arsip" not in balasan.content.decode()


def test_a_form_from_another_site_is_not_offered_for_sending(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    ani = masuk(pemeran.ani, enforce_csrf_checks=True)

    balasan = ani.post(
        "/kegiatan/baru/",
        {"uraian": "Titipan orang lain"},
        headers={"origin": "https://lain.example"},
    )

    assert balasan.status_code == 403
    assert "Titipan orang lain" not in balasan.content.decode()


def test_a_stranger_with_an_old_token_is_told_so(pemeran: Pemeran) -> None:
    balasan = Client(enforce_csrf_checks=True).post("/masuk/", {"nama_masuk": "ani"})

    assert balasan.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in balasan.content.decode()


def test_a_breakdown_is_told_without_asking_anything_of_the_database() -> None:
    balasan = views.gangguan(RequestFactory().get("/"))

    assert balasan.status_code == 500
    assert "bukan karena Anda" in balasan.content.decode()


def test_a_breakdown_in_a_page_shows_that_page(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ani = masuk(pemeran.ani)
    ani.raise_request_exception = False

    def rusak(request: object) -> dict[str, object]:
        raise RuntimeError

    monkeypatch.setattr("ekinerja.web.konteks._menu", rusak)
    balasan = ani.get("/menu/")

    assert balasan.status_code == 500
    assert "Ada gangguan di sistem" in balasan.content.decode()


@pytest.mark.parametrize("alamat", ["/menu/", "/komponen/", "/masuk/", "/tidak-ada/"])
def test_the_content_policy_is_strict(
    pemeran: Pemeran, masuk: Masuk, alamat: str
) -> None:
    kebijakan = masuk(pemeran.ani).get(alamat).headers["Content-Security-Policy"]

    assert "default-src 'none'" in kebijakan
    assert "unsafe" not in kebijakan


def test_components_are_shown_in_a_demo_only(
    pemeran: Pemeran, masuk: Masuk, settings: LazySettings
) -> None:
    ani = masuk(pemeran.ani)

    assert ani.get("/komponen/").status_code == 200

    settings.DEMO = False
    assert ani.get("/komponen/").status_code == 404


def test_components_show_every_part_in_use(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = masuk(pemeran.ani).get("/komponen/").content.decode()

    for kelas in ("tombol", "tanda", "tabel", "pohon", "bilah-aksi", "saring", "kosong",
                  "ringkasan-galat", "garis-waktu", "batang", "paginasi", "konfirmasi",
                  "pemberitahuan", "rincian", "ringkas", "butir"):  # fmt: skip
        assert re.search(rf'class="[^"]*\b{kelas}\b', halaman), kelas
