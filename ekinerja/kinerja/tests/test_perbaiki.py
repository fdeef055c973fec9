"""Ani mends, takes back and removes reports; what came back is sent again."""

from datetime import date, time
from typing import Any

import pytest

from ekinerja.alur import Ditolak, LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations import AktivitasTidakAda
from ekinerja.kinerja.rules import TanggalDitolak
from ekinerja.kinerja.tests.alat import (
    PAGI,
    PDF,
    RABU,
    bukti_siap,
    draf,
    isi,
    kunci_bulan,
    laporan,
    peristiwa,
    pukul,
    susun_skp,
)
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.rules import BulanTerkunci


def ubah(aktivitas: Aktivitas, akun: Akun, **lain: Any) -> Aktivitas:
    return operations.ubah(
        aktivitas_id=aktivitas.id, isi=isi(**lain), oleh=akun, now=PAGI
    )


def kembalikan(aktivitas: Aktivitas, oleh: Akun, *, jam: str = "10:00") -> None:
    operations.kembalikan(
        ids=[aktivitas.id], alasan="Lampirkan notulen.", oleh=oleh, now=pukul(jam)
    )


def test_a_report_sent_back_frees_its_time(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))
    kembalikan(satu, pemeran.budi)

    dua = laporan(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))

    assert dua.status == "diajukan"


def test_a_returned_report_is_mended_and_sent_again_after_the_first_window(
    pemeran: Pemeran,
) -> None:
    satu = laporan(pemeran.ani)
    operations.kembalikan(
        ids=[satu.id],
        alasan="Tulis hasilnya.",
        oleh=pemeran.budi,
        now=pukul("10:00", date(2026, 10, 12)),
    )
    ubah(satu, pemeran.ani, uraian="Rapat jadwal ujian, disepakati")

    terlambat = pukul("23:59:01", date(2026, 10, 13))
    with pytest.raises(TanggalDitolak):
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=terlambat)
    tepat = pukul("23:59:00", date(2026, 10, 13))
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=tepat)

    satu.refresh_from_db()
    assert (satu.status, satu.alasan) == ("diajukan", "Tulis hasilnya.")


def test_a_returned_report_does_not_outlive_the_lock(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    kembalikan(satu, pemeran.budi)
    kunci_bulan()

    with pytest.raises(BulanTerkunci):
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=pukul("11:00"))


def test_a_returned_report_cannot_be_moved_to_a_closed_day(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    kembalikan(satu, pemeran.budi)

    with pytest.raises(TanggalDitolak, match="tetap bertanggal"):
        ubah(satu, pemeran.ani, tanggal=date(2026, 9, 1))


def test_a_sent_report_can_be_taken_back_until_it_is_decided(pemeran: Pemeran) -> None:
    satu, dua = laporan(pemeran.ani), laporan(pemeran.ani)
    operations.setujui(ids=[dua.id], oleh=pemeran.budi, now=pukul("10:00"))

    operations.tarik(aktivitas_id=satu.id, oleh=pemeran.ani, now=pukul("10:01"))

    satu.refresh_from_db()
    assert satu.status == "draf"
    assert peristiwa(satu.id)[-1] == "aktivitas_ditarik"
    with pytest.raises(LangkahDitolak, match="sudah disetujui"):
        operations.tarik(aktivitas_id=dua.id, oleh=pemeran.ani, now=pukul("10:02"))


def test_a_removed_draft_leaves_its_trace(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)
    nomor = satu.id

    operations.hapus_draf(aktivitas_id=nomor, oleh=pemeran.ani, now=PAGI)

    assert not Aktivitas.objects.exists()
    assert peristiwa(nomor) == ["aktivitas_ditulis", "aktivitas_dihapus"]


def test_a_sent_report_is_not_removed(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    with pytest.raises(LangkahDitolak, match="sedang menunggu atasan"):
        operations.hapus_draf(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)


def test_nobody_touches_another_persons_report(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)
    siapa: dict[str, Any] = {"aktivitas_id": satu.id, "oleh": pemeran.budi, "now": PAGI}

    for aksi in ("ajukan", "tarik", "hapus_draf"):
        with pytest.raises(AktivitasTidakAda):
            getattr(operations, aksi)(**siapa)
    with pytest.raises(AktivitasTidakAda):
        ubah(satu, pemeran.budi)
    satu.refresh_from_db()
    assert satu.status == "draf"


def test_saving_without_a_change_is_no_event(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)

    ubah(satu, pemeran.ani)

    assert peristiwa(satu.id) == ["aktivitas_ditulis"]


def test_the_trail_tells_what_a_change_changed(pemeran: Pemeran) -> None:
    satu_rhk, dua_rhk = susun_skp(pemeran.ani, None, None)
    satu = draf(pemeran.ani, rhk_id=satu_rhk.id)
    operations.ubah(
        aktivitas_id=satu.id,
        isi=isi(rhk_id=satu_rhk.id),
        oleh=pemeran.ani,
        now=PAGI,
        bukti=[bukti_siap("lama.pdf", PDF)],
    )

    operations.ubah(
        aktivitas_id=satu.id,
        isi=isi("Rapat ujian", menit=90, rhk_id=dua_rhk.id),
        oleh=pemeran.ani,
        now=PAGI,
        bukti=[bukti_siap("baru.pdf", PDF)],
        lepas_bukti=[satu.bukti.get().id],
    )

    pertama, kedua = (
        p.rincian
        for p in Peristiwa.objects.filter(jenis="aktivitas_diubah").order_by("id")
    )
    assert pertama == {
        "menit": 60,
        "status": "draf",
        "bukti_ditambah": ["lama.pdf"],
    }
    assert kedua == {
        "menit": 90,
        "status": "draf",
        "berubah": {
            "uraian": {"dari": "Rapat jadwal ujian", "menjadi": "Rapat ujian"},
            "menit": {"dari": "60", "menjadi": "90"},
            "rhk": {"dari": "RHK 1", "menjadi": "RHK 2"},
        },
        "bukti_dilepas": ["lama.pdf"],
        "bukti_ditambah": ["baru.pdf"],
    }


def test_changes_stay_even_if_sending_is_refused(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani)

    hasil = operations.ubah_dan_ajukan(
        aktivitas_id=satu.id,
        isi=isi("Rapat panjang", menit=601),
        oleh=pemeran.ani,
        now=PAGI,
    )

    satu.refresh_from_db()
    assert isinstance(hasil.ditolak, Ditolak)
    assert (satu.status, satu.uraian) == ("draf", "Rapat panjang")


def test_without_a_post_the_clock_is_that_of_the_government(pemeran: Pemeran) -> None:
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).delete()

    satu = laporan(pemeran.ani, now=pukul("23:59"))

    assert satu.status == "diajukan"


def test_in_the_east_the_day_begins_earlier(pemeran: Pemeran) -> None:
    type(pemeran.unit_disdik).objects.filter(id=pemeran.unit_disdik.id).update(
        zona="WIT"
    )

    satu = laporan(pemeran.ani, tanggal=RABU, now=pukul("22:00"))

    assert satu.tanggal == RABU
    with pytest.raises(TanggalDitolak, match="belum tiba"):
        laporan(pemeran.intan, tanggal=RABU, now=pukul("22:00"))
