"""Two people name drafts or put them in force at the same moment: one is told no.

On SQLite there is one writer at a time by design; these rounds run on PostgreSQL.
"""

from functools import partial

import pytest
from django.db import connection

from conftest import Jam
from ekinerja.organisasi.tests.balapan import bersamaan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries
from ekinerja.periode.models import Draf, Ketetapan
from ekinerja.periode.rules.draf import DrafDitolak
from ekinerja.periode.tests.meja import LAMA, Meja

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


def test_one_name_is_given_once(pemeran: Pemeran, jam: Jam) -> None:
    isi = {"kebijakan.toml": ""}
    buat = partial(operations.buat_draf, nomor="sama", isi=isi, dasar="", now=jam.now)

    hasil = bersamaan(
        *(partial(buat, oleh=siapa) for siapa in (pemeran.dewi, pemeran.fitri))
    )

    assert sorted(type(satu).__name__ for satu in hasil) == ["Draf", "DrafDitolak"]
    assert Draf.objects.count() == 1


def test_of_two_that_begin_on_one_day_one_comes_into_force(meja: Meja) -> None:
    isi = queries.isi_draf(meja.draf)
    kedua = operations.buat_draf(
        nomor="2027-perbup-02",
        isi=isi,
        dasar=f"belitung-timur/{LAMA}",
        oleh=meja.pemeran.dewi,
        now=meja.jam.now,
    )
    meja.usulkan()
    usul = meja.usulkan(draf_id=kedua.id, versi_terlihat=1)

    hasil = bersamaan(
        *(
            partial(
                operations.tetapkan_draf,
                draf_id=satu.id,
                sidik_terlihat=usul.sidik,
                terkunci=0,
                oleh=meja.pemeran.fitri,
                now=meja.jam.now,
            )
            for satu in Draf.objects.order_by("id")
        )
    )

    (menang,) = [satu for satu in hasil if isinstance(satu, Ketetapan)]
    (kalah,) = [satu for satu in hasil if isinstance(satu, DrafDitolak)]
    assert "juga mulai berlaku" in str(kalah)
    assert list(Ketetapan.objects.values_list("nomor")) == [(menang.nomor,)]
