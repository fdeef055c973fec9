"""The calendar of closing on the office's pages, and a December that closes early."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries, rules
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.tests.bulan_uji import SEPTEMBER, hitung, pukul
from ekinerja.periode import queries as periode
from ekinerja.periode.rules import batas_bulan
from ekinerja.presensi import operations as presensi
from ekinerja.tpp import fakta as tpp
from ekinerja.tpp.kebijakan import Kalender, Tenggat
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
KALENDER = Kalender(3, 5, 5, 10, desember=Tenggat(17, 18, 18, 23))
DESEMBER = Bulan(2026, 12)
PAPAN, BUKA = "/bulan/2026-09/", "/bulan/2026-09/buka-kembali/"


@pytest.fixture
def kalender(monkeypatch: pytest.MonkeyPatch) -> None:
    """September closes in October by a calendar."""
    monkeypatch.setattr(
        "ekinerja.periode.queries.kalender.kalender_banyak",
        lambda daftar: dict.fromkeys(daftar, KALENDER),
    )


def isi(client: Client, alamat: str = PAPAN) -> str:
    jawab = client.get(alamat)
    assert jawab.status_code == 200
    return " ".join(jawab.content.decode().split())


def test_without_a_calendar_there_is_no_board_of_dates(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    assert "Kalender penutupan" not in isi(masuk(pemeran.dewi))


@pytest.mark.parametrize(
    ("hari", "kata"),
    [
        (1, ["2 hari lagi", "4 hari lagi", "4 hari lagi", "9 hari lagi"]),
        (3, ["Hari ini terakhir", "2 hari lagi", "2 hari lagi", "7 hari lagi"]),
        (6, ["Sudah ditutup"] * 3 + ["4 hari lagi"]),
        (10, ["Sudah ditutup"] * 3 + ["Hari ini terakhir"]),
        (12, ["Sudah ditutup"] * 3 + ["Terlambat 2 hari"]),
    ],
)
def test_the_board_says_where_each_date_stands(hari: int, kata: list[str]) -> None:
    batas = batas_bulan(SEPTEMBER, kalender=KALENDER)

    baris = queries.tenggat(batas, keadaan="dihitung", hari_ini=date(2026, 10, hari))

    assert [satu.kata for satu in baris] == kata


def test_a_locked_month_is_never_late() -> None:
    batas = batas_bulan(SEPTEMBER, kalender=KALENDER)

    baris = queries.tenggat(batas, keadaan="terkunci", hari_ini=date(2026, 12, 1))

    assert (baris[-1].warna, baris[-1].kata) == ("baik", "Terkunci")


@pytest.mark.usefixtures("kalender")
def test_locking_is_offered_when_its_day_has_come(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    hitung(september)
    fitri = masuk(september.fitri)

    jam.pukul("23:59", date(2026, 10, 5))
    sebelum, halaman_kunci = isi(fitri), isi(fitri, f"{PAPAN}kunci/")
    jam.pukul("00:01", date(2026, 10, 6))
    sesudah = isi(fitri)

    assert "Kunci September 2026</a>" not in sebelum
    assert "Oleh orang kedua, mulai Selasa, 6 Oktober 2026." in sebelum
    assert "Bulan ini dapat dikunci mulai Selasa, 6 Oktober 2026." in halaman_kunci
    assert "Kunci September 2026</a>" in sesudah


@pytest.mark.parametrize(("hari", "boleh"), [(5, False), (6, True), (20, True)])
@pytest.mark.usefixtures("kalender")
def test_the_lock_itself_obeys_the_calendar(
    september: Pemeran, hari: int, boleh: bool
) -> None:
    hitung(september)

    def kunci() -> None:
        operations.kunci(
            bulan=SEPTEMBER,
            oleh=september.fitri,
            now=pukul(date(2026, 10, hari), "08:00"),
        )

    if boleh:
        kunci()
        assert periode.keadaan(SEPTEMBER) == "terkunci"
    else:
        with pytest.raises(rules.BulanBelumBerakhir, match="Kunci sesudah Senin, 5"):
            kunci()


@pytest.mark.usefixtures("kalender")
def test_dewi_opens_a_month_again_and_everybody_sees_the_decree(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    hitung(september)
    jam.pukul("09:00", date(2026, 10, 8))
    dewi, fitri = masuk(september.dewi), masuk(september.fitri)
    sk = {"sampai": "2026-10-12", "nomor_sk": "800/412", "alasan": "Jaringan putus."}

    assert BUKA in isi(dewi)
    jawab = dewi.post(BUKA, sk, follow=True).content.decode()

    assert "September 2026 dibuka kembali sampai Senin, 12 Oktober 2026." in jawab
    for client in (dewi, fitri, masuk(september.eko)):
        halaman = isi(client)
        assert "Dibuka kembali sampai Senin, 12 Oktober 2026" in halaman
        assert "SK 800/412" in halaman
        assert "“Jaringan putus.” Dewi Anggraini" in halaman
    assert "Kunci September 2026</a>" not in isi(fitri)
    assert Peristiwa.objects.filter(jenis="periode.dibuka_kembali").count() == 1


@pytest.mark.usefixtures("kalender")
def test_a_refused_decree_keeps_what_was_typed_and_names_the_field(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("09:00", date(2026, 10, 8))
    dewi = masuk(september.dewi)

    jawab = dewi.post(BUKA, {"sampai": "2026-10-12", "alasan": "Jaringan putus."})

    halaman = jawab.content.decode()
    assert "Isi nomor surat keputusannya." in halaman
    assert 'href="#id_nomor_sk"' in halaman
    assert "Jaringan putus." in halaman


@pytest.mark.usefixtures("kalender")
def test_the_auditor_reads_the_dates_without_the_link(
    september: Pemeran, masuk: Masuk
) -> None:
    halaman = isi(masuk(september.eko))

    assert "Kalender penutupan" in halaman
    assert BUKA not in halaman


def rekam(pemeran: Pemeran, *tanggal: date) -> None:
    """Ani's punches, imported at noon of the last of the days."""
    baris = [
        presensi.RekamanBaru(pemeran.ani.pegawai_id, arah, pukul(hari, jam))
        for hari in tanggal
        for arah, jam in (("masuk", "07:20:00"), ("pulang", "16:35:00"))
    ]
    hasil = presensi.impor_rekaman(
        baris, oleh=pemeran.dewi, now=pukul(tanggal[-1], "23:00")
    )
    assert hasil.ditolak == ()


def fakta_ani(pemeran: Pemeran) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=DESEMBER, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu


@pytest.mark.usefixtures("kalender")
def test_an_early_december_is_taken_as_of_its_last_day(september: Pemeran) -> None:
    """Friday the 18th is judged; the days after it are expected, but not judged."""
    rekam(september, date(2026, 12, 17), date(2026, 12, 18), date(2026, 12, 21))

    fakta = fakta_ani(september)

    hari = {satu.tanggal: satu for satu in fakta.hari}
    assert fakta.hari_berjalan == date(2026, 12, 19)
    assert hari[date(2026, 12, 18)].masuk is not None
    assert hari[date(2026, 12, 21)].jadwal_masuk is not None
    assert hari[date(2026, 12, 21)].masuk is None
    assert max(satu.tanggal for satu in fakta.target) == date(2026, 12, 18)


def test_without_a_calendar_all_of_december_is_judged(september: Pemeran) -> None:
    rekam(september, date(2026, 12, 18), date(2026, 12, 21))

    fakta = fakta_ani(september)

    hari = {satu.tanggal: satu for satu in fakta.hari}
    assert fakta.hari_berjalan is None
    assert hari[date(2026, 12, 21)].masuk is not None


@pytest.mark.usefixtures("kalender")
def test_december_is_locked_before_its_last_day_whoever_still_comes(
    september: Pemeran,
) -> None:
    rekam(september, date(2026, 12, 17), date(2026, 12, 18))
    now = pukul(date(2026, 12, 19), "09:00")
    operations.hitung(bulan=DESEMBER, oleh=september.dewi, now=now)
    rekam(september, date(2026, 12, 21))

    operations.kunci(
        bulan=DESEMBER, oleh=september.fitri, now=pukul(date(2026, 12, 22), "09:00")
    )

    assert periode.keadaan(DESEMBER) == "terkunci"
    beku = HasilPegawai.objects.get(
        pegawai=september.ani.pegawai, perhitungan__periode__bulan="2026-12"
    )
    assert tpp.baca(beku.fakta).hari_berjalan == date(2026, 12, 19)


@pytest.mark.usefixtures("kalender")
def test_days_after_an_early_end_cost_nothing(september: Pemeran) -> None:
    """Everybody is away without a word on the 21st: it takes nothing from anybody."""
    rekam(september, *(date(2026, 12, n) for n in (1, 2, 3, 4, 7, 8, 9, 10, 11)))
    rekam(september, *(date(2026, 12, n) for n in (14, 15, 16, 17, 18)))
    now = pukul(date(2026, 12, 19), "09:00")

    operations.hitung(bulan=DESEMBER, oleh=september.dewi, now=now)

    beku = HasilPegawai.objects.get(
        pegawai=september.ani.pegawai, perhitungan__periode__bulan="2026-12"
    )
    assert "tanpa keterangan" not in beku.hasil


@pytest.mark.usefixtures("kalender")
def test_a_december_on_the_board_says_what_is_not_judged(
    september: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("09:00", date(2026, 12, 19))

    halaman = isi(masuk(september.dewi), "/bulan/2026-12/")

    assert "hari sesudah Jumat, 18 Desember 2026 tidak dinilai" in halaman
    assert "Desember 2026 belum berakhir" not in halaman


@pytest.mark.usefixtures("kalender")
def test_facts_of_other_months_have_no_running_day(september: Pemeran) -> None:
    fakta = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[september.ani.pegawai_id])

    assert next(fakta).hari_berjalan is None
