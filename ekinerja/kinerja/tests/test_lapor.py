"""Ani writes, changes, sends, takes back and removes her reports."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from ekinerja.berkas.operations import BerkasDitolak
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas, Bukti
from ekinerja.kinerja.operations import TargetBaru
from ekinerja.kinerja.rules import (
    BelumWaktunyaLapor,
    BuktiDitolak,
    JamBertumpuk,
    RhkDitolak,
    TanggalDitolak,
    WaktuDitolak,
)
from ekinerja.kinerja.tests.alat import (
    PAGI,
    PDF,
    RABU,
    SELASA,
    SENIN,
    bukti_siap,
    draf,
    gambar,
    isi,
    kunci_bulan,
    laporan,
    peristiwa,
    pukul,
    susun_skp,
)
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import queries as periode
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.tpp.kebijakan import KebijakanSalah

Batasan = Callable[..., Any]


def ubah(aktivitas: Aktivitas, akun: Akun, **lain: Any) -> Aktivitas:
    return operations.ubah(
        aktivitas_id=aktivitas.id, isi=isi(**lain), oleh=akun, now=PAGI
    )


def test_a_draft_is_stored_with_an_event(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani, uraian="Rapat", mulai=time(7, 30), selesai=time(9, 0))

    satu.refresh_from_db()
    assert (satu.status, satu.menit, satu.tanggal) == ("draf", 90, SELASA)
    assert satu.pegawai_id == pemeran.ani.pegawai_id
    assert peristiwa(satu.id) == ["aktivitas_ditulis"]


def test_a_sent_report_knows_when(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    satu.refresh_from_db()
    assert (satu.status, satu.diajukan_at) == ("diajukan", PAGI)
    assert peristiwa(satu.id) == ["aktivitas_ditulis", "aktivitas_diajukan"]


def test_writing_and_sending_at_once_is_one_event(pemeran: Pemeran) -> None:
    hasil = operations.laporkan(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    assert hasil.aktivitas.status == "diajukan"
    assert peristiwa(hasil.aktivitas.id) == ["aktivitas_diajukan"]


def test_a_double_submit_stores_once(pemeran: Pemeran) -> None:
    satu = operations.laporkan(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    dua = operations.laporkan(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    assert dua.aktivitas.id == satu.aktivitas.id
    assert dua.sudah_ada
    assert Aktivitas.objects.count() == 1
    assert peristiwa(satu.aktivitas.id) == ["aktivitas_diajukan"]


def test_a_draft_saved_twice_from_one_form_is_one_draft(pemeran: Pemeran) -> None:
    satu = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    dua = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    assert dua.id == satu.id
    assert peristiwa(satu.id) == ["aktivitas_ditulis"]


def test_the_back_button_mends_the_draft_it_made(pemeran: Pemeran) -> None:
    satu = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    operations.simpan_draf(isi=isi("Rapat lain"), kunci="k", oleh=pemeran.ani, now=PAGI)

    satu.refresh_from_db()
    assert satu.uraian == "Rapat lain"
    assert peristiwa(satu.id) == ["aktivitas_ditulis", "aktivitas_diubah"]


def test_a_key_of_one_person_never_meets_anothers(pemeran: Pemeran) -> None:
    satu = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    dua = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.budi, now=PAGI)

    assert satu.id != dua.id


def test_what_may_not_be_sent_is_kept_as_a_draft(pemeran: Pemeran) -> None:
    hasil = operations.laporkan(
        isi=isi(menit=601),
        kunci="k",
        oleh=pemeran.ani,
        now=PAGI,
        bukti=[bukti_siap("notulen.pdf", PDF)],
    )

    assert isinstance(hasil.ditolak, WaktuDitolak)
    hasil.aktivitas.refresh_from_db()
    assert hasil.aktivitas.status == "draf"
    assert hasil.aktivitas.bukti.count() == 1
    assert peristiwa(hasil.aktivitas.id) == ["aktivitas_ditulis"]


@pytest.mark.parametrize(
    ("tanggal", "kata"),
    [
        (RABU, "belum tiba"),
        (date.max, "belum tiba"),
        (date(2025, 10, 4), "lebih dari setahun"),
        (date.min, "lebih dari setahun"),
    ],
)
def test_a_date_that_cannot_be_meant_is_not_even_a_draft(
    pemeran: Pemeran, tanggal: date, kata: str
) -> None:
    with pytest.raises(TanggalDitolak, match=kata):
        draf(pemeran.ani, tanggal=tanggal)

    assert not Aktivitas.objects.exists()
    assert not Periode.objects.exists()


def test_without_a_policy_in_force_nothing_is_reported(
    pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tidak_ada(tanggal: date) -> None:
        raise KebijakanSalah([])

    monkeypatch.setattr(periode, "aturan_pada", tidak_ada)

    with pytest.raises(
        TanggalDitolak, match="Belum ada kebijakan yang berlaku dan terbaca"
    ):
        draf(pemeran.ani)


@pytest.mark.parametrize(
    ("jam", "tanggal", "boleh"),
    [("23:59:00", RABU, True), ("23:59:01", RABU, False)],
)
def test_the_window_of_tuesday_closes_on_wednesday_night(
    pemeran: Pemeran, jam: str, tanggal: date, boleh: bool
) -> None:
    satu = draf(pemeran.ani)
    now = pukul(jam, tanggal)

    if boleh:
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=now)
    else:
        with pytest.raises(TanggalDitolak):
            operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=now)
    satu.refresh_from_db()
    assert satu.status == ("diajukan" if boleh else "draf")


def test_a_locked_month_takes_no_report(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)
    kunci_bulan()

    with pytest.raises(BulanTerkunci, match="Oktober 2026 sudah dikunci"):
        draf(pemeran.ani)
    with pytest.raises(BulanTerkunci):
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)
    with pytest.raises(BulanTerkunci):
        ubah(satu, pemeran.ani)


def test_a_draft_of_a_locked_month_can_still_be_removed(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)
    kunci_bulan()

    operations.hapus_draf(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)

    assert not Aktivitas.objects.exists()


def test_two_reports_may_touch_but_not_overlap(pemeran: Pemeran) -> None:
    laporan(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))
    laporan(pemeran.ani, mulai=time(9, 0), selesai=time(10, 0))

    with pytest.raises(JamBertumpuk, match=r"07\.30-09\.00"):
        laporan(pemeran.ani, mulai=time(8, 59), selesai=time(9, 1))


def test_drafts_and_other_peoples_times_stand_in_nobodys_way(pemeran: Pemeran) -> None:
    draf(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))
    laporan(pemeran.budi, mulai=time(7, 30), selesai=time(9, 0))

    satu = laporan(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))

    assert satu.status == "diajukan"


def test_the_days_minutes_have_a_limit_however_they_are_split(
    pemeran: Pemeran,
) -> None:
    for _ in range(10):
        laporan(pemeran.ani, menit=60)

    with pytest.raises(WaktuDitolak, match="tersisa 0 menit"):
        laporan(pemeran.ani, menit=1)
    assert laporan(pemeran.ani, menit=1, tanggal=SENIN).menit == 1


def test_an_rhk_must_be_ones_own(pemeran: Pemeran) -> None:
    rhk = susun_skp(pemeran.budi, None)[0]

    with pytest.raises(RhkDitolak):
        draf(pemeran.ani, rhk_id=rhk.id)


def test_the_unit_comes_from_the_target_in_force(pemeran: Pemeran) -> None:
    target = TargetBaru(4, "berkas", date(2026, 1, 1), date(2026, 10, 5))
    rhk = susun_skp(pemeran.ani, target)[0]

    senin = draf(pemeran.ani, rhk_id=rhk.id, satuan="", tanggal=SENIN)
    selasa = draf(pemeran.ani, rhk_id=rhk.id, satuan="halaman")

    assert (senin.satuan, selasa.satuan) == ("berkas", "halaman")


def test_without_a_punch_there_is_no_report_where_the_policy_says_so(
    pemeran: Pemeran, batasan: Batasan
) -> None:
    batasan(wajib_rekaman=True)
    satu = draf(pemeran.ani)

    with pytest.raises(BelumWaktunyaLapor, match="Belum ada rekaman"):
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)
    Rekaman.objects.create(
        pegawai=pemeran.ani.pegawai,
        tanggal=SELASA,
        arah="masuk",
        waktu_at=pukul("07:14"),
        zona="WIB",
        sumber="web",
        kunci="r",
        dicatat_at=pukul("07:14"),
        dicatat_oleh=pemeran.ani,
    )
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)


@pytest.mark.parametrize(
    ("jenis", "boleh"),
    [("dinas_luar", True), ("diklat", True), ("wfh", True), ("sakit", False)],
)
def test_duty_elsewhere_stands_for_a_punch(
    pemeran: Pemeran, batasan: Batasan, jenis: str, boleh: bool
) -> None:
    batasan(wajib_rekaman=True)
    Ketidakhadiran.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis=jenis,
        sejak=SENIN,
        sampai=SELASA,
        nomor_dokumen="ST-1",
        dicatat_oleh=pemeran.dewi,
        dicatat_at=PAGI,
    )
    satu = draf(pemeran.ani)

    if boleh:
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)
    else:
        with pytest.raises(BelumWaktunyaLapor):
            operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)


def test_office_hours_come_from_the_schedule_of_the_unit(
    pemeran: Pemeran, batasan: Batasan
) -> None:
    batasan(lapor_saat_jam_kerja=False)
    satu = draf(pemeran.ani)

    with pytest.raises(BelumWaktunyaLapor, match=r"07\.30-16\.00"):
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=pukul("16:00"))


def test_evidence_is_stored_and_counts(pemeran: Pemeran, batasan: Batasan) -> None:
    batasan(bukti_wajib=True)

    tanpa = operations.laporkan(isi=isi(), kunci="a", oleh=pemeran.ani, now=PAGI)
    dengan = operations.laporkan(
        isi=isi(),
        kunci="b",
        oleh=pemeran.ani,
        now=PAGI,
        bukti=[bukti_siap("foto.png", gambar()), bukti_siap("notulen.pdf", PDF)],
    )

    assert isinstance(tanpa.ditolak, BuktiDitolak)
    assert dengan.ditolak is None
    assert dengan.aktivitas.bukti.count() == 2


def test_a_file_of_another_kind_keeps_nothing(pemeran: Pemeran) -> None:
    with pytest.raises(BerkasDitolak):
        operations.simpan_draf(
            isi=isi(),
            kunci="k",
            oleh=pemeran.ani,
            now=PAGI,
            bukti=[bukti_siap("laporan.pdf", b"MZ\x90\x00")],
        )

    assert not Aktivitas.objects.exists()


def test_the_same_file_sent_again_hangs_once(pemeran: Pemeran) -> None:
    kirim: dict[str, Any] = {
        "isi": isi(),
        "kunci": "k",
        "oleh": pemeran.ani,
        "now": PAGI,
    }
    bukti = [bukti_siap("notulen.pdf", PDF)]
    operations.simpan_draf(**kirim, bukti=bukti)

    satu = operations.simpan_draf(**kirim, bukti=bukti)

    assert satu.bukti.count() == 1


def test_evidence_can_be_taken_off_and_has_a_limit(pemeran: Pemeran) -> None:
    lima = [bukti_siap(f"{n}.pdf", PDF) for n in range(5)]
    satu = operations.simpan_draf(
        isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI, bukti=lima
    )
    ubahan: dict[str, Any] = {
        "aktivitas_id": satu.id,
        "isi": isi(),
        "oleh": pemeran.ani,
        "now": PAGI,
    }

    with pytest.raises(BuktiDitolak, match="paling banyak 5"):
        operations.ubah(**ubahan, bukti=[bukti_siap("6.pdf", PDF)])
    operations.ubah(
        **ubahan,
        bukti=[bukti_siap("6.pdf", PDF)],
        lepas_bukti=[satu.bukti.order_by("id")[0].id],
    )

    nama = Bukti.objects.order_by("id").values_list("berkas__nama_asli", flat=True)
    assert list(nama) == ["1.pdf", "2.pdf", "3.pdf", "4.pdf", "6.pdf"]
