"""A month of nights, from the roster and the taps to facts and to what they cost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from ekinerja.jadwal.operations import LEPAS
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER, pukul
from ekinerja.periode.queries import kebijakan_pada
from ekinerja.periode.rules import batas_bulan
from ekinerja.presensi.operations import RekamanBaru, impor_rekaman
from ekinerja.presensi.tests.giliran import giliran, siapkan_shift
from ekinerja.tpp import fakta as tpp
from ekinerja.tpp.hitung import hitung, susun

HARI = timedelta(days=1)
TELAT, PULANG_CEPAT = date(2026, 9, 10), date(2026, 9, 20)
MALAM = [SEPTEMBER.awal + timedelta(days=n) for n in range(1, 30, 2)]


@pytest.fixture
def malam(pemeran: Pemeran) -> Pemeran:
    """Joko has every second night, and is free on the days between; he comes once at
    a quarter past midnight and leaves once at five to six."""
    siapkan_shift()
    semua = {t: "M" if t in MALAM else LEPAS for t in SEPTEMBER.hari()}
    giliran(pemeran, semua)
    hasil = impor_rekaman(
        list(_rekaman(pemeran.joko.pegawai_id)), oleh=pemeran.dewi, now=AWAL_OKTOBER
    )
    assert hasil.ditolak == ()
    return pemeran


def _rekaman(pegawai_id: int) -> Iterator[RekamanBaru]:
    def satu(arah: str, saat: datetime) -> RekamanBaru:
        return RekamanBaru(pegawai_id, arah, saat)

    for t in MALAM:
        telat, cepat = t == TELAT, t == PULANG_CEPAT
        yield satu(
            "masuk", pukul(t + HARI, "00:15:00") if telat else pukul(t, "20:52:00")
        )
        yield satu("pulang", pukul(t + HARI, "05:55:00" if cepat else "07:03:00"))


def fakta_joko(pemeran: Pemeran) -> tpp.Fakta:
    joko = pemeran.joko.pegawai_id
    (satu,) = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[joko])
    return satu


def test_every_night_is_one_working_date_with_both_its_punches(malam: Pemeran) -> None:
    fakta = fakta_joko(malam)

    assert [h.tanggal for h in fakta.hari] == MALAM
    assert len(MALAM) == 15
    assert {(h.jadwal_masuk, h.jadwal_pulang) for h in fakta.hari} == {
        (time(21), time(7))
    }
    assert {h.menit_kerja for h in fakta.hari} == {600}
    jam = {h.tanggal: (h.masuk, h.pulang) for h in fakta.hari}
    assert jam.pop(TELAT) == (time(0, 15), time(7, 3))
    assert jam.pop(PULANG_CEPAT) == (time(20, 52), time(5, 55))
    assert set(jam.values()) == {(time(20, 52), time(7, 3))}
    # the night of the thirtieth ends in October and still belongs to September
    assert fakta.hari[-1].tanggal == date(2026, 9, 30)


def test_nothing_of_september_stands_in_october(malam: Pemeran) -> None:
    oktober = SEPTEMBER.berikut
    joko = malam.joko.pegawai_id

    (fakta,) = queries.fakta_bulan(bulan=oktober, pegawai_ids=[joko])

    assert [h.tanggal for h in fakta.hari if h.masuk or h.pulang] == []


def test_the_policy_finds_exactly_what_was_late_and_what_was_early(
    malam: Pemeran,
) -> None:
    fakta = replace(fakta_joko(malam), kegiatan=(), target=())

    hasil = hitung(susun(kebijakan_pada(SEPTEMBER.awal)), fakta)

    (potongan,) = (b for b in hasil.baris if b.langkah == "potongan_kehadiran")
    kejadian = [b.uraian for b in potongan.anak if b.tanggal]
    assert kejadian == [
        "Kam 10 Sep, masuk 00.15.00",
        "Min 20 Sep, pulang 05.55.00",
    ]


def test_the_check_of_the_month_misses_no_night(malam: Pemeran) -> None:
    biasa = batas_bulan(SEPTEMBER, kalender=None)

    hasil = queries.pemeriksaan(biasa, hari_ini=date(2026, 10, 1))

    tanpa = {o.nama for u in hasil.tanpa_rekaman for o in u.orang}
    assert "Joko Susilo, A.Md.Kep." not in tanpa


def test_frozen_facts_of_nights_read_back_as_they_were(malam: Pemeran) -> None:
    fakta = fakta_joko(malam)

    assert tpp.baca(tpp.tulis(fakta)) == fakta


def test_while_the_night_lasts_the_estimate_counts_nothing_as_missing(
    malam: Pemeran,
) -> None:
    joko = malam.joko.pegawai
    giliran(malam, {date(2026, 9, 29): "M"})
    hasil = impor_rekaman(
        [RekamanBaru(joko.id, "masuk", pukul(date(2026, 9, 29), "20:50:00"))],
        oleh=malam.dewi,
        now=pukul(date(2026, 9, 29), "21:00:00"),
    )
    assert hasil.tersimpan == 1

    selama = queries.perkiraan(pegawai=joko, now=pukul(date(2026, 9, 30), "06:59:59"))
    sesudah = queries.perkiraan(pegawai=joko, now=pukul(date(2026, 9, 30), "07:00:00"))

    assert selama is not None
    assert sesudah is not None
    assert sesudah.hilang > selama.hilang
