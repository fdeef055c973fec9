"""A policy is proposed by one person, put in force by another, and then stays."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.periode import operations, queries
from ekinerja.periode.models import BerkasKetetapan, Draf, Ketetapan, Periode
from ekinerja.periode.rules.draf import DrafDitolak
from ekinerja.periode.tests.meja import BARU, LAMA, SK, Meja
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.waktu import Bulan

# --- Two people ---


def test_dewi_proposes_and_fitri_puts_in_force(meja: Meja) -> None:
    meja.usulkan()
    ketetapan = meja.tetapkan()

    assert (ketetapan.nomor, ketetapan.nomor_sk) == (BARU, SK)
    assert ketetapan.berlaku_sejak == date(2027, 1, 1)
    assert ketetapan.ditetapkan_oleh_id == meja.pemeran.fitri.pegawai_id
    kini = queries.kebijakan_pada(date(2027, 1, 1))
    assert (kini.id, kini.sidik) == (f"belitung-timur/{BARU}", ketetapan.sidik)
    assert queries.kebijakan_pada(date(2026, 12, 31)).id == f"belitung-timur/{LAMA}"
    assert queries.kebijakan_bernama(f"belitung-timur/{BARU}") == kini
    assert queries.isi_kebijakan(BARU) == queries.isi_draf(meja.draf)
    peristiwa = Peristiwa.objects.get(jenis="kebijakan.ditetapkan")
    assert peristiwa.pelaku_id == meja.pemeran.fitri.id
    assert peristiwa.rincian["nomor_sk"] == SK


def test_nobody_puts_their_own_proposal_in_force(meja: Meja) -> None:
    meja.usulkan()

    with pytest.raises(LangkahDitolak, match="Minta orang kedua di BKPSDM"):
        meja.tetapkan(oleh=meja.pemeran.dewi)

    assert not Ketetapan.objects.exists()


def test_the_database_itself_wants_two_people(meja: Meja) -> None:
    meja.usulkan()
    satu = meja.tetapkan()
    satu.pk, satu.nomor, satu.berlaku_sejak = None, "lain", date(2030, 1, 1)
    satu.ditetapkan_oleh_id = satu.diusulkan_oleh_id

    with pytest.raises(IntegrityError), transaction.atomic():
        satu.save(force_insert=True)


@pytest.mark.parametrize("siapa", ["ani", "eko"])
def test_the_second_person_is_of_the_personnel_office(meja: Meja, siapa: str) -> None:
    meja.usulkan()

    with pytest.raises(LangkahDitolak):
        meja.tetapkan(oleh=getattr(meja.pemeran, siapa))


def test_what_was_put_in_force_never_changes_nor_goes(meja: Meja) -> None:
    meja.usulkan()
    satu = meja.tetapkan()
    berkas = satu.berkas.first()
    assert berkas is not None
    perbuatan: list[Callable[[], object]] = [
        lambda: Ketetapan.objects.update(judul="lain"),
        lambda: Ketetapan.objects.filter(id=satu.id).update(sidik="0"),
        lambda: BerkasKetetapan.objects.filter(id=berkas.id).update(isi="lain"),
        lambda: BerkasKetetapan.objects.all().delete(),
    ]

    for laku in perbuatan:
        with (
            pytest.raises(DatabaseError, match="tidak dapat diubah"),
            transaction.atomic(),
        ):
            laku()

    with pytest.raises(LangkahDitolak):
        meja.ubah("nilai = 0.85", "nilai = 0.9")


def test_a_proposal_stands_still_until_it_comes_back(meja: Meja) -> None:
    meja.usulkan()
    with pytest.raises(LangkahDitolak, match="sudah diusulkan"):
        meja.ubah("nilai = 0.85", "nilai = 0.9")

    operations.kembalikan_usulan(
        draf_id=meja.draf.id, alasan=" Indeksnya  salah. ", oleh=meja.pemeran.fitri,
        now=meja.jam.now,
    )  # fmt: skip

    meja.draf.refresh_from_db()
    assert (meja.draf.keadaan, meja.draf.alasan) == ("draf", "Indeksnya salah.")
    assert (meja.draf.sidik, meja.draf.diusulkan_oleh) == ("", None)
    meja.ubah("nilai = 0.85", "nilai = 0.9")
    assert Peristiwa.objects.get(jenis="kebijakan.dikembalikan").alasan == (
        "Indeksnya salah."
    )


def test_only_the_proposer_takes_it_back_and_only_another_sends_it_back(
    meja: Meja,
) -> None:
    meja.usulkan()
    sama: dict[str, Any] = {"draf_id": meja.draf.id, "now": meja.jam.now}

    with pytest.raises(LangkahDitolak):
        operations.tarik_usulan(oleh=meja.pemeran.fitri, **sama)
    with pytest.raises(LangkahDitolak):
        operations.kembalikan_usulan(alasan="x", oleh=meja.pemeran.dewi, **sama)
    with pytest.raises(DrafDitolak, match="Tulis apa yang perlu diperbaiki"):
        operations.kembalikan_usulan(alasan="  ", oleh=meja.pemeran.fitri, **sama)

    assert operations.tarik_usulan(oleh=meja.pemeran.dewi, **sama).keadaan == "draf"


def test_what_is_put_in_force_is_what_was_looked_at(meja: Meja) -> None:
    meja.usulkan()

    with pytest.raises(DrafDitolak, match="berubah sesudah halaman Anda terbuka"):
        meja.tetapkan(sidik_terlihat="0" * 64)


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"nomor_sk": "  "}, "Isi nomor dan tanggal peraturan"),
        ({"tanggal_sk": None}, "Isi nomor dan tanggal peraturan"),
        ({"nomor_sk": "x" * 81}, "paling panjang 80 huruf"),
        ({"tanggal_sk": date(2026, 10, 7)}, "belum tiba"),
        ({"versi_terlihat": 9}, "sudah diubah orang lain"),
    ],
)
def test_a_proposal_needs_its_decree(
    meja: Meja, ubah: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(DrafDitolak, match=kalimat):
        meja.usulkan(**ubah)

    assert Draf.objects.get().keadaan == "draf"


def test_faults_and_cases_that_come_out_otherwise_stop_a_proposal(meja: Meja) -> None:
    meja.ubah("potret        =", "potrek        =")
    with pytest.raises(DrafDitolak, match="masih punya 2 kesalahan"):
        meja.usulkan()

    meja.ubah("potrek        =", "potret        =")
    meja.ubah("nilai       = 2.5", "nilai       = 2")
    with pytest.raises(DrafDitolak, match="kasus yang hasilnya lain"):
        meja.usulkan()


def test_a_policy_of_another_government_is_not_proposed(meja: Meja) -> None:
    meja.ubah(
        'daerah        = "Kabupaten Belitung Timur"', 'daerah        = "Kota Angin"'
    )

    with pytest.raises(DrafDitolak, match="milik Kota Angin, bukan Kabupaten Belitung"):
        meja.usulkan()

    assert Draf.objects.get().keadaan == "draf"


def test_fewer_cases_than_before_are_put_in_force_knowingly(meja: Meja) -> None:
    semua = queries.bukti_draf(meja.draf)
    meja.draf = operations.hapus_berkas(
        draf_id=meja.draf.id,
        nama="kasus/08-pdm.toml",
        versi_terlihat=meja.draf.versi,
        oleh=meja.pemeran.dewi,
        now=meja.jam.now,
    )
    kini = queries.bukti_draf(meja.draf)
    meja.usulkan()

    with pytest.raises(DrafDitolak, match=f"hanya punya {kini.kasus} kasus; dasarnya"):
        meja.tetapkan()
    assert not Ketetapan.objects.exists()
    meja.tetapkan(kasus=kini.kasus)

    assert semua.kasus == semua.kasus_dasar == kini.kasus_dasar > kini.kasus > 0
    rincian = Peristiwa.objects.get(jenis="kebijakan.ditetapkan").rincian
    assert rincian["kasus"] == kini.kasus
    assert rincian["kasus_dasar"] == semua.kasus
    assert rincian["kasus_kurang_diketahui"] is True


def test_a_policy_whose_files_are_no_text_any_more_proves_nothing(
    meja: Meja, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(_: str) -> dict[str, str]:
        raise KebijakanSalah([])

    monkeypatch.setattr("ekinerja.periode.queries.draf.isi_kebijakan", rusak)

    bukti = queries.bukti_draf(meja.draf)

    assert (bukti.kasus_dasar, bukti.kurang) == (0, False)


def test_the_event_says_when_no_case_was_lost(meja: Meja) -> None:
    meja.usulkan()
    meja.tetapkan()

    rincian = Peristiwa.objects.get(jenis="kebijakan.ditetapkan").rincian
    assert rincian["kasus"] == rincian["kasus_dasar"] > 0
    assert rincian["kasus_kurang_diketahui"] is False


# --- Validity ---


@pytest.mark.parametrize(
    ("sejak", "kalimat"),
    [
        ("2022-01-01", "2022-perbup-00 juga mulai berlaku Sabtu, 1 Januari 2022"),
        ("2022-02-01", None),
    ],
)
def test_two_policies_never_begin_on_one_day(
    meja: Meja, sejak: str, kalimat: str | None
) -> None:
    meja.ubah("berlaku_sejak = 2027-01-01", f"berlaku_sejak = {sejak}")

    if kalimat is None:
        assert meja.usulkan().keadaan == "diusulkan"
        return
    with pytest.raises(DrafDitolak, match=kalimat):
        meja.usulkan()


def test_an_end_that_was_given_must_hold(meja: Meja) -> None:
    meja.ubah(
        "berlaku_sejak = 2027-01-01",
        "berlaku_sejak = 2027-01-01\nberlaku_sampai = 2027-12-31",
    )
    meja.usulkan()
    meja.tetapkan()
    isi = queries.isi_kebijakan(BARU) or {}
    isi["kebijakan.toml"] = (
        isi["kebijakan.toml"]
        .replace("berlaku_sampai = 2027-12-31\n", "")
        .replace("berlaku_sejak = 2027-01-01", "berlaku_sejak = 2027-12-01")
    )
    sama: dict[str, Any] = {"oleh": meja.pemeran.dewi, "now": meja.jam.now}
    meja.draf = operations.buat_draf(nomor="2028-perbup-01", isi=isi, dasar="", **sama)

    with pytest.raises(DrafDitolak, match="bertindihan dengan 2027-perbup-01"):
        meja.usulkan()
    meja.ubah("berlaku_sejak = 2027-12-01", "berlaku_sejak = 2028-01-01")
    meja.usulkan()
    meja.tetapkan()

    assert queries.kebijakan_pada(date(2027, 12, 31)).id.endswith(BARU)
    assert queries.kebijakan_pada(date(2028, 1, 1)).id.endswith("2028-perbup-01")


def test_a_retroactive_policy_lists_the_locked_months_it_touches(meja: Meja) -> None:
    for bulan, keadaan in (
        ("2026-06", "terkunci"), ("2026-07", "terkunci"), ("2026-08", "terkunci"),
        ("2026-09", "dihitung"), ("2026-10", "terbuka"),
    ):  # fmt: skip
        Periode.objects.create(bulan=bulan, keadaan=keadaan)
    meja.ubah("berlaku_sejak = 2027-01-01", "berlaku_sejak = 2026-07-01")
    meja.usulkan()

    with pytest.raises(DrafDitolak) as tolak:
        meja.tetapkan()
    ketetapan = meja.tetapkan(terkunci=2)

    assert str(tolak.value) == (
        "Kebijakan ini berlaku surut dan menyentuh 2 bulan yang sudah terkunci "
        "(Juli 2026, Agustus 2026). Bulan itu tidak dihitung ulang. Nyatakan bahwa Anda "
        "mengetahuinya."
    )
    assert ketetapan.berlaku_sejak == date(2026, 7, 1)
    rincian = Peristiwa.objects.get(jenis="kebijakan.ditetapkan").rincian
    assert rincian["bulan_terkunci"] == ["2026-07", "2026-08"]


def test_a_later_policy_ends_what_a_retroactive_one_touches(meja: Meja) -> None:
    for bulan in ("2026-05", "2026-06", "2026-07"):
        Periode.objects.create(bulan=bulan, keadaan="terkunci")
    meja.ubah("berlaku_sejak = 2027-01-01", "berlaku_sejak = 2026-07-01")
    meja.usulkan()
    meja.tetapkan(terkunci=1)
    isi = queries.isi_kebijakan(LAMA) or {}
    isi["kebijakan.toml"] = isi["kebijakan.toml"].replace(
        "berlaku_sejak = 2022-01-01", "berlaku_sejak = 2026-06-01", 1
    )
    meja.draf = operations.buat_draf(
        nomor="sela", isi=isi, dasar="", oleh=meja.pemeran.dewi, now=meja.jam.now
    )
    meja.usulkan()

    masa = queries.masa_draf(meja.draf)
    assert masa is not None
    kena = queries.dampak(masa)

    assert (kena.sejak, kena.sampai) == (date(2026, 6, 1), date(2026, 6, 30))
    assert list(kena.terkunci) == [Bulan(2026, 6)]
    assert meja.tetapkan(terkunci=1).nomor == "sela"


def test_a_folder_of_the_same_name_steps_back(
    meja: Meja, settings: Any, tmp_path: Any
) -> None:
    meja.usulkan()
    ketetapan = meja.tetapkan()
    folder = tmp_path / "belitung-timur" / BARU
    folder.mkdir(parents=True)
    (folder / "kebijakan.toml").write_text(
        "berlaku_sejak = 2027-01-01", encoding="utf-8"
    )
    settings.KEBIJAKAN_DIR = tmp_path

    kini = queries.kebijakan_pada(date(2027, 1, 1))

    assert kini.sidik == ketetapan.sidik
    assert [satu.nama for satu in queries.semua_kebijakan()] == [BARU]
