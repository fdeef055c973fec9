"""A whole month: punches, reports and approvals become a slip that adds up."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.models import Jabatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations, queries, rules
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.tests.bulan_uji import (
    AWAL_OKTOBER,
    MANGKIR,
    SEPTEMBER,
    hitung,
    kunci,
    pukul,
)
from ekinerja.periode import queries as periode
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.presensi import operations as presensi
from ekinerja.presensi.operations import KetidakhadiranBaru
from ekinerja.waktu import Bulan


def surat_sakit(pemeran: Pemeran) -> None:
    """The letter for the day Ani was away comes in late."""
    presensi.catat_ketidakhadiran(
        KetidakhadiranBaru(pemeran.ani.pegawai_id, "sakit", MANGKIR, MANGKIR, "S-12"),
        oleh=pemeran.fitri,
        now=AWAL_OKTOBER,
    )


def test_dewi_calculates_fitri_locks_and_the_slip_adds_up(september: Pemeran) -> None:
    hasil = hitung(september)
    assert (hasil.versi, hasil.banyak_pegawai, hasil.banyak_masalah) == (1, 11, 0)
    assert hasil.jumlah == 87_002_551

    kunci(september)

    ani = september.ani.pegawai_id
    slip = queries.slip(bulan=SEPTEMBER, pegawai_id=ani, terkunci_saja=True)
    assert slip is not None
    # class 7: 6.633.000 x 0,85 x 0,9 x 0,9; late 1 %, absent 5 %; 21 of 22 days worked
    assert (slip.pagu, slip.jumlah, slip.bayar) == (4_566_821, 4_339_310, "dibayar")
    hadir, kerja = slip.susunan.cabang
    assert (hadir.awal, hadir.jumlah) == (1_370_046, 1_287_843)
    assert (kerja.awal, kerja.jumlah) == (3_196_775, 3_051_467)
    assert hadir.jumlah + kerja.jumlah == slip.jumlah
    assert sum(nilai for _, nilai in slip.susunan.kriteria) == slip.jumlah
    potongan = hadir.simpul[-1].anak
    assert [(satu.uraian, satu.nilai) for satu in potongan] == [
        ("Sel 8 Sep, masuk 07.44.09", -13_700),
        ("Rab 23 Sep, tanpa keterangan", -68_502),
        ("Pembulatan", -1),
    ]
    assert (slip.banyak_kegiatan, slip.menit_kegiatan) == (21, 6_930)


def test_every_line_of_everybody_adds_up(september: Pemeran) -> None:
    hitung(september)

    for baris in HasilPegawai.objects.all():
        slip = queries.slip(
            bulan=SEPTEMBER, pegawai_id=baris.pegawai_id, terkunci_saja=False
        )
        assert slip is not None
        assert sum(c.jumlah for c in slip.susunan.cabang) == baris.jumlah
        for cabang in slip.susunan.cabang:
            assert sum(simpul.nilai for simpul in cabang.simpul) == cabang.jumlah
            for simpul in cabang.simpul:
                if simpul.anak:
                    assert sum(anak.nilai for anak in simpul.anak) == simpul.nilai


def test_the_head_of_the_region_gets_no_tpp(september: Pemeran) -> None:
    hitung(september)

    assert september.hadi.pegawai_id not in queries.peserta(SEPTEMBER)
    assert not HasilPegawai.objects.filter(pegawai=september.hadi.pegawai).exists()


def test_before_the_lock_the_employee_sees_no_slip(september: Pemeran) -> None:
    ani = september.ani.pegawai_id

    hitung(september)

    assert queries.slip(bulan=SEPTEMBER, pegawai_id=ani, terkunci_saja=True) is None
    assert queries.slip(bulan=SEPTEMBER, pegawai_id=ani, terkunci_saja=False)


def test_dewi_cannot_lock_what_she_calculated(september: Pemeran) -> None:
    hitung(september)

    with pytest.raises(rules.PengunciSama):
        operations.kunci(bulan=SEPTEMBER, oleh=september.dewi, now=AWAL_OKTOBER)

    assert periode.keadaan(SEPTEMBER) == "dihitung"


@pytest.mark.parametrize("nama", ["ani", "citra", "eko", "hadi"])
def test_nobody_else_calculates(september: Pemeran, nama: str) -> None:
    with pytest.raises(LangkahDitolak):
        operations.hitung(
            bulan=SEPTEMBER, oleh=getattr(september, nama), now=AWAL_OKTOBER
        )

    assert not Perhitungan.objects.exists()


def test_calculating_again_makes_a_second_version(september: Pemeran) -> None:
    hitung(september)
    surat_sakit(september)

    kedua = hitung(september)

    assert kedua.versi == 2
    assert list(
        Perhitungan.objects.order_by("versi").values_list("versi", "keadaan")
    ) == [(1, "digantikan"), (2, "dihitung")]
    ani = HasilPegawai.objects.filter(pegawai=september.ani.pegawai).order_by("id")
    assert [baris.jumlah for baris in ani] == [4_339_310, 4_553_121]


def test_a_second_press_of_the_same_button_is_told_so(september: Pemeran) -> None:
    operations.hitung(
        bulan=SEPTEMBER, oleh=september.dewi, now=AWAL_OKTOBER, versi_terlihat=0
    )

    with pytest.raises(rules.VersiLain, match="sekarang versi 1"):
        operations.hitung(
            bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER, versi_terlihat=0
        )

    assert Perhitungan.objects.count() == 1


def test_facts_that_changed_ask_for_a_new_calculation(september: Pemeran) -> None:
    hitung(september)
    surat_sakit(september)

    with pytest.raises(
        rules.FaktaBerubah, match=r"Data 1 orang .* \(Ani Lestari, A.Md.\)"
    ):
        kunci(september)

    hitung(september)
    assert kunci(september).versi == 2


def test_a_newcomer_after_the_calculation_counts_as_a_change(
    september: Pemeran,
) -> None:
    september.ani.pegawai.penempatan_set.update(berlaku_sejak=date(2026, 10, 1))
    hitung(september)
    september.ani.pegawai.penempatan_set.update(berlaku_sejak=date(2026, 1, 1))

    with pytest.raises(rules.FaktaBerubah, match="Ani Lestari"):
        kunci(september)


def test_somebody_gone_after_the_calculation_counts_as_a_change(
    september: Pemeran,
) -> None:
    hitung(september)
    september.ani.pegawai.penempatan_set.update(berlaku_sejak=date(2026, 10, 1))

    with pytest.raises(rules.FaktaBerubah, match="Ani Lestari"):
        kunci(september)


def test_a_person_without_class_is_mended_and_the_others_are_computed(
    september: Pemeran,
) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)

    hasil = hitung(september)

    assert (hasil.banyak_pegawai, hasil.banyak_masalah) == (11, 1)
    assert hasil.jumlah == 87_002_551 - 4_339_310
    (baris,) = queries.baris_diperbaiki(queries.perhitungan_berlaku(SEPTEMBER))
    satu = queries.perlu_diperbaiki(baris)
    assert (satu.nip, satu.pegawai_id) == (
        "199503122020122001",
        september.ani.pegawai_id,
    )
    assert "kelas" in satu.masalah[0].kalimat


def test_a_month_is_locked_without_somebody_only_knowingly(september: Pemeran) -> None:
    Jabatan.objects.filter(kode="staf").update(kelas=None)
    hitung(september)

    with pytest.raises(rules.JumlahTertinggalLain, match="1 orang masih"):
        kunci(september)
    operations.kunci(
        bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER, tertinggal=1
    )

    assert periode.keadaan(SEPTEMBER) == "terkunci"


def test_a_report_nobody_approved_does_not_put_off_the_lock(
    september: Pemeran,
) -> None:
    belum = Aktivitas.objects.filter(
        pegawai=september.ani.pegawai, tanggal=date(2026, 9, 30)
    )
    belum.update(status="diajukan", diputus_at=None, diputus_oleh=None)
    hitung(september)

    belum.update(status="dikembalikan")
    kunci(september)

    assert periode.keadaan(SEPTEMBER) == "terkunci"


def test_a_report_approved_after_the_calculation_still_does(
    september: Pemeran,
) -> None:
    belum = Aktivitas.objects.filter(
        pegawai=september.ani.pegawai, tanggal=date(2026, 9, 30)
    )
    belum.update(status="diajukan", diputus_at=None, diputus_oleh=None)
    hitung(september)

    belum.update(
        status="disetujui",
        diputus_at=AWAL_OKTOBER,
        diputus_oleh=september.budi.pegawai,
    )

    with pytest.raises(rules.FaktaBerubah, match="Ani"):
        kunci(september)


def test_a_locked_month_refuses_everything(september: Pemeran) -> None:
    hitung(september)
    kunci(september)
    aktivitas = HasilPegawai.objects.get(pegawai=september.ani.pegawai)
    disetujui = int(json.loads(aktivitas.fakta)["kegiatan"][0]["id"].split(":")[1])

    with pytest.raises(BulanTerkunci):
        hitung(september)
    with pytest.raises(BulanTerkunci):
        kunci(september)
    with pytest.raises(BulanTerkunci):
        surat_sakit(september)
    with pytest.raises(BulanTerkunci):
        kinerja.batalkan_persetujuan(
            aktivitas_id=disetujui,
            alasan="Salah tekan.",
            oleh=september.budi,
            now=AWAL_OKTOBER,
        )


def test_every_act_of_the_closing_is_recorded(september: Pemeran) -> None:
    hitung(september)
    kunci(september)

    hitungan, kuncian = Peristiwa.objects.filter(objek_jenis="bulan").order_by("id")
    assert (hitungan.jenis, hitungan.pelaku_id) == (
        "periode.dihitung",
        september.dewi.id,
    )
    assert (kuncian.jenis, kuncian.pelaku_id) == ("periode.dikunci", september.fitri.id)
    for satu in (hitungan, kuncian):
        assert satu.rincian["versi"] == 1
        assert satu.rincian["pegawai"] == 11
        assert satu.rincian["jumlah"] == 87_002_551


def test_a_month_that_runs_is_calculated_but_not_locked(september: Pemeran) -> None:
    sebelum_akhir = pukul(date(2026, 9, 30), "23:00")
    operations.hitung(bulan=SEPTEMBER, oleh=september.dewi, now=sebelum_akhir)

    with pytest.raises(rules.BulanBelumBerakhir):
        operations.kunci(bulan=SEPTEMBER, oleh=september.fitri, now=sebelum_akhir)


def test_what_stops_in_the_middle_leaves_nothing(
    september: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    hitung(september)
    monkeypatch.setattr("ekinerja.penutupan.queries.fakta.UKURAN_KELOMPOK", 4)

    def mati(selesai: int, semua: int) -> None:
        if selesai == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        operations.hitung(
            bulan=SEPTEMBER, oleh=september.fitri, now=AWAL_OKTOBER, kemajuan=mati
        )

    (satu,) = Perhitungan.objects.all()
    assert (satu.versi, satu.keadaan) == (1, "dihitung")
    assert HasilPegawai.objects.count() == 11
    assert Peristiwa.objects.filter(objek_jenis="bulan").count() == 1


def test_progress_is_told_after_every_group(
    september: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekinerja.penutupan.queries.fakta.UKURAN_KELOMPOK", 4)
    kata: list[tuple[int, int]] = []

    operations.hitung(
        bulan=SEPTEMBER,
        oleh=september.dewi,
        now=AWAL_OKTOBER,
        kemajuan=lambda selesai, semua: kata.append((selesai, semua)),
    )

    assert kata == [(4, 11), (8, 11), (11, 11)]


@pytest.mark.parametrize(
    ("tabel", "perintah"),
    [
        ("penutupan_hasilpegawai", "UPDATE penutupan_hasilpegawai SET jumlah = 1"),
        ("penutupan_hasilpegawai", "DELETE FROM penutupan_hasilpegawai"),
        ("penutupan_perhitungan", "UPDATE penutupan_perhitungan SET jumlah = 1"),
        ("penutupan_perhitungan", "DELETE FROM penutupan_perhitungan"),
    ],
)
def test_the_database_itself_keeps_a_locked_month(
    september: Pemeran, tabel: str, perintah: str
) -> None:
    hitung(september)
    kunci(september)

    with (
        pytest.raises(DatabaseError, match=f"{tabel} tidak dapat diubah"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah)

    assert Perhitungan.objects.get().jumlah == 87_002_551


@pytest.mark.parametrize(
    ("bulan", "kata"),
    [(Bulan(2099, 1), "belum mulai"), (Bulan(2023, 1), "Tidak ada pegawai")],
)
def test_months_ahead_and_before_anybody_came_leave_no_trace(
    pemeran: Pemeran, bulan: Bulan, kata: str
) -> None:
    with pytest.raises(rules.PenutupanDitolak, match=kata):
        operations.hitung(bulan=bulan, oleh=pemeran.dewi, now=AWAL_OKTOBER)

    assert periode.keadaan_banyak() == {}
    assert not Perhitungan.objects.exists()
