"""A result that does not hold stops that person; the month goes on for the others."""

from collections.abc import Callable

import pytest
from django.test import Client

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations
from ekinerja.penutupan.operations import tutup
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, hitung
from ekinerja.tpp.hitung import Mesin, susun
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.tests.test_pemeriksaan_mesin import dengan_langkah_rusak

ANI = "199503122020122001"


def test_a_broken_result_is_a_problem_of_one_person_only(
    september: Pemeran,
    masuk: Callable[[Akun], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def susun_rusak(kebijakan: Kebijakan) -> Mesin:
        return dengan_langkah_rusak(susun(kebijakan), ANI)

    monkeypatch.setattr(tutup, "susun", susun_rusak)

    perhitungan = hitung(september)

    assert (perhitungan.banyak_pegawai, perhitungan.banyak_masalah) == (11, 1)
    assert perhitungan.jumlah == 87_002_551 - 4_339_310
    ani = perhitungan.hasil.get(nip=ANI)
    assert (ani.bermasalah, ani.jumlah, ani.bayar) == (True, 0, "ditunda")
    daftar = masuk(september.dewi).get("/bulan/2026-09/perlu-diperbaiki/")
    halaman = daftar.content.decode()
    assert "Ani Lestari" in halaman
    assert "Pemeriksaan mesin gagal" in halaman
    assert "jangan dibayarkan" in halaman
    assert "Minta pengelola aplikasi memeriksanya" in halaman
    # and the month can be locked without her, knowingly
    operations.kunci(
        bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER, tertinggal=1
    )
    slip = masuk(september.ani).get("/tpp/2026-09/").content.decode()
    assert "Belum dapat dihitung" in slip
