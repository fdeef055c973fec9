"""First loads stay small enough for an old phone on a poor line."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response

from tests.peramban.langkah import masuk
from tests.peramban.situs import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("beltim")]
BYTE_MAKS = 200_000
PERMINTAAN_MAKS = 15


@pytest.mark.parametrize(
    ("siapa", "alamat"), [("ani", "/hari-ini/"), ("budi", "/antrean/")]
)
def test_a_first_load_needs_few_requests_and_bytes(
    situs_beltim: Situs,
    buka_halaman: Callable[[], Page],
    siapa: str,
    alamat: str,
) -> None:
    kue = masuk(buka_halaman(), situs_beltim, siapa).context.cookies()
    jawaban: list[Response] = []
    baru = buka_halaman()
    for satu in kue:
        baru.context.add_cookies(
            [{"name": satu["name"], "value": satu["value"], "url": situs_beltim.url}]
        )
    baru.on("response", lambda r: jawaban.append(r))

    baru.goto(f"{situs_beltim.url}{alamat}", wait_until="networkidle")

    dari_luar = {r.url for r in jawaban if not r.url.startswith(situs_beltim.url)}
    byte = sum(r.request.sizes()["responseBodySize"] for r in jawaban)
    assert dari_luar == set()
    assert len(jawaban) <= PERMINTAAN_MAKS
    assert 10_000 < byte <= BYTE_MAKS
