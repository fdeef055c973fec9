"""The bulk forms: the checks and events of the single acts, one transaction a call."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas, KatalogKegiatan, Rhk, Skp, TargetHarian
from ekinerja.kinerja.operations import (
    AktivitasBaru,
    HasilMassal,
    KatalogBaru,
    PutusanBaru,
    RhkBaru,
    SkpBaru,
    TargetBaru,
)
from ekinerja.kinerja.tests.alat import (
    PAGI,
    RABU,
    SELASA,
    SENIN,
    isi,
    kunci_bulan,
    laporan,
    peristiwa,
    pukul,
)
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran


def baru(akun: Akun, kunci: str, *, now: datetime = PAGI, **lain: Any) -> AktivitasBaru:
    return AktivitasBaru(akun.pegawai_id, isi(**lain), kunci, now)


def laporkan(pemeran: Pemeran, *daftar: AktivitasBaru) -> HasilMassal:
    akun = (pemeran.ani, pemeran.budi, pemeran.intan)
    return operations.laporkan_banyak(
        daftar, oleh={satu.pegawai_id: satu for satu in akun}
    )


def setujui(*putusan: tuple[int, Akun]) -> HasilMassal:
    return operations.setujui_banyak(
        [PutusanBaru(id_, oleh, pukul("10:00")) for id_, oleh in putusan]
    )


def test_each_reports_as_oneself_at_ones_own_moment(pemeran: Pemeran) -> None:
    hasil = laporkan(
        pemeran,
        baru(pemeran.ani, "a", now=pukul("08:00", SENIN), tanggal=SENIN),
        baru(pemeran.budi, "b"),
    )

    satu, dua = Aktivitas.objects.order_by("tanggal")
    assert hasil.ids == [satu.id, dua.id]
    assert hasil.ditolak == []
    assert (satu.status, satu.diajukan_at) == ("diajukan", pukul("08:00", SENIN))
    kejadian = Peristiwa.objects.get(objek_id=str(satu.id))
    assert kejadian.jenis == "aktivitas_diajukan"
    assert kejadian.pelaku_id == pemeran.ani.id
    assert kejadian.terjadi_at == pukul("08:00", SENIN)


def test_a_refused_row_comes_back_with_its_sentence_and_spoils_nobody(
    pemeran: Pemeran,
) -> None:
    kunci_bulan("2026-09")

    hasil = laporkan(
        pemeran,
        baru(pemeran.ani, "baik"),
        baru(pemeran.ani, "besok", tanggal=RABU),
        baru(pemeran.ani, "salah tahun", tanggal=date.max),
        baru(pemeran.ani, "terkunci", tanggal=date(2026, 9, 30)),
        baru(pemeran.ani, "kosong", uraian=""),
        baru(pemeran.intan, "baik juga"),
    )

    kalimat = {satu.indeks: satu.kalimat for satu in hasil.ditolak}
    assert list(kalimat) == [1, 2, 3, 4]
    assert "belum tiba" in kalimat[1]
    assert "belum tiba" in kalimat[2]
    assert "September 2026 sudah dikunci" in kalimat[3]
    assert "Uraian belum diisi" in kalimat[4]
    assert len(hasil.berhasil) == Aktivitas.objects.count() == 2


def test_rows_of_one_call_stand_in_each_others_way(pemeran: Pemeran) -> None:
    hasil = laporkan(
        pemeran,
        baru(pemeran.ani, "a", mulai=time(7, 30), selesai=time(9, 0)),
        baru(pemeran.ani, "b", mulai=time(8, 0), selesai=time(10, 0)),
        baru(pemeran.ani, "c", mulai=time(9, 0), selesai=time(10, 0)),
        baru(pemeran.ani, "d", menit=451),
    )

    assert [satu.indeks for satu in hasil.ditolak] == [1, 3]
    assert "bertumpuk" in hasil.ditolak[0].kalimat
    assert "tersisa 450 menit" in hasil.ditolak[1].kalimat


def test_rows_stored_before_stand_in_the_way_too(pemeran: Pemeran) -> None:
    laporan(pemeran.ani, mulai=time(7, 30), selesai=time(9, 0))

    hasil = laporkan(
        pemeran, baru(pemeran.ani, "a", mulai=time(8, 0), selesai=time(8, 30))
    )

    assert "bertumpuk" in hasil.ditolak[0].kalimat


def test_the_same_key_again_stores_nothing_twice(pemeran: Pemeran) -> None:
    pertama = laporkan(pemeran, baru(pemeran.ani, "a"), baru(pemeran.ani, "a"))

    kedua = laporkan(pemeran, baru(pemeran.ani, "a"))

    assert Aktivitas.objects.count() == 1
    assert pertama.ids == [*kedua.ids, *kedua.ids]
    assert Peristiwa.objects.filter(jenis="aktivitas_diajukan").count() == 1


def test_policy_and_catalogue_bind_as_in_the_single_act(
    pemeran: Pemeran, batasan: Callable[..., Any]
) -> None:
    batasan(wajib_rekaman=True, lapor_saat_jam_kerja=False)
    butir = operations.tambah_katalog_banyak(
        [KatalogBaru("K1", "Legalisir ijazah", "berkas", 5)], oleh=None, now=PAGI
    ).berhasil[0]
    batasan(wajib_rekaman=False)

    hasil = laporkan(
        pemeran,
        baru(pemeran.ani, "siang", now=pukul("15:59:59")),
        baru(
            pemeran.ani,
            "sore",
            now=pukul("16:00"),
            katalog_id=butir,
            satuan="",
            menit=None,
            jumlah=12,
        ),
    )

    assert [satu.indeks for satu in hasil.ditolak] == [0]
    assert Aktivitas.objects.get().menit == 60


def test_nothing_to_report_is_nothing_done(pemeran: Pemeran) -> None:
    assert laporkan(pemeran).ids == []


def test_many_are_approved_each_by_the_direct_superior(pemeran: Pemeran) -> None:
    ani, intan = laporan(pemeran.ani), laporan(pemeran.intan)
    draf = operations.simpan_draf(isi=isi(), kunci="k", oleh=pemeran.ani, now=PAGI)

    hasil = setujui(
        (ani.id, pemeran.budi),
        (intan.id, pemeran.budi),
        (intan.id, pemeran.kepsek),
        (draf.id, pemeran.budi),
        (999_999_999, pemeran.budi),
    )

    assert hasil.ids == [ani.id, None, intan.id, None, None]
    assert [satu.indeks for satu in hasil.ditolak] == [1, 3, 4]
    ani.refresh_from_db()
    assert (ani.status, ani.diputus_at) == ("disetujui", pukul("10:00"))
    assert peristiwa(intan.id)[-1] == "aktivitas_disetujui"


def test_one_report_is_approved_once_in_a_call(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    hasil = setujui((satu.id, pemeran.budi), (satu.id, pemeran.budi))

    assert [baris.indeks for baris in hasil.ditolak] == [1]
    assert peristiwa(satu.id).count("aktivitas_disetujui") == 1


def test_bulk_approval_stops_at_a_locked_month(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    kunci_bulan()

    hasil = setujui((satu.id, pemeran.budi))

    assert "Oktober 2026 sudah dikunci" in hasil.ditolak[0].kalimat


def test_statements_grow_with_chunks_not_with_rows(
    pemeran: Pemeran, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    daftar = [
        baru(pemeran.ani, f"k{n}", menit=1, tanggal=SELASA - timedelta(days=n % 2))
        for n in range(200)
    ]

    with django_assert_max_num_queries(25):
        hasil = laporkan(pemeran, *daftar)

    assert len(hasil.berhasil) == 200


def rencana(akun: Akun, *rhk: RhkBaru, tahun: int = 2026) -> SkpBaru:
    return SkpBaru(akun.pegawai_id, tahun, rhk)


def test_plans_are_stored_with_their_targets(pemeran: Pemeran) -> None:
    target = (
        TargetBaru(4, "berkas", date(2026, 1, 1), date(2026, 6, 30)),
        TargetBaru(5, "berkas", date(2026, 7, 1)),
    )

    hasil = operations.susun_skp_banyak(
        [
            rencana(
                pemeran.ani, RhkBaru("Verifikasi", "Berkas", target), RhkBaru("B", "b")
            )
        ],
        oleh=pemeran.dewi,
        now=PAGI,
    )

    skp = Skp.objects.get()
    assert hasil.ids == [skp.id]
    assert list(Rhk.objects.values_list("nomor", "uraian")) == [
        (1, "Verifikasi"),
        (2, "B"),
    ]
    assert TargetHarian.objects.count() == 2
    kejadian = Peristiwa.objects.get(jenis="skp_disusun")
    assert kejadian.objek_label == "SKP 2026 Ani Lestari, A.Md."
    assert kejadian.pelaku_id == pemeran.dewi.id


def test_a_plan_that_contradicts_itself_is_refused_alone(pemeran: Pemeran) -> None:
    a, b = RhkBaru("Verifikasi", "Berkas"), date(2026, 1, 1)

    def dengan(*target: TargetBaru) -> RhkBaru:
        return RhkBaru("Verifikasi", "Berkas", target)

    hasil = operations.susun_skp_banyak(
        [
            rencana(pemeran.ani, a),
            rencana(pemeran.ani, a),
            rencana(pemeran.budi),
            rencana(pemeran.budi, RhkBaru("", "x")),
            rencana(pemeran.budi, dengan(TargetBaru(0, "berkas", b))),
            rencana(pemeran.budi, dengan(TargetBaru(1, " ", b))),
            rencana(pemeran.budi, dengan(TargetBaru(1, "x", date(2025, 12, 31)))),
            rencana(pemeran.budi, dengan(TargetBaru(1, "x", b), TargetBaru(2, "x", b))),
            rencana(pemeran.citra, a),
        ],
        oleh=None,
        now=PAGI,
    )

    kata = [
        "sudah ada",
        "belum berisi RHK",
        "uraian dan indikator",
        "jumlah dan satuan",
    ]
    kata += ["jumlah dan satuan", "keluar dari tahun 2026", "hari yang sama"]
    assert [satu.indeks for satu in hasil.ditolak] == [1, 2, 3, 4, 5, 6, 7]
    assert all(k in satu.kalimat for k, satu in zip(kata, hasil.ditolak, strict=True))
    assert Skp.objects.count() == 2


def test_a_catalogue_keeps_its_codes_apart(pemeran: Pemeran) -> None:
    hasil = operations.tambah_katalog_banyak(
        [
            KatalogBaru("K1", "Legalisir", "berkas", 5, "umum"),
            KatalogBaru("K1", "Lain", "berkas", 5),
            KatalogBaru("K2", "", "berkas", 5),
            KatalogBaru("K3", "Rapat", "rapat", 0),
            KatalogBaru("K4", "Rapat", "rapat", 1441),
            KatalogBaru("K5", "Rapat", "rapat", 1440),
        ],
        oleh=pemeran.dewi,
        now=PAGI,
    )

    assert [satu.indeks for satu in hasil.ditolak] == [1, 2, 3, 4]
    assert list(KatalogKegiatan.objects.values_list("kode", flat=True)) == ["K1", "K5"]
    assert Peristiwa.objects.filter(jenis="katalog_ditambah").count() == 2
