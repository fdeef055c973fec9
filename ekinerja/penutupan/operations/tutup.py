"""Closing a month: calculate, lock. The only writer of results."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from types import MappingProxyType

from django.db import OperationalError, transaction
from django.db.models import Value

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.penutupan import rules
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.queries.fakta import FaktaPegawai, fakta_berkelompok
from ekinerja.penutupan.queries.hasil import ringkas
from ekinerja.penutupan.queries.perubahan import perubahan_sejak_hitung
from ekinerja.penutupan.queries.peserta import peserta
from ekinerja.penutupan.rules.penghasilan import pajak_dipungut
from ekinerja.periode import operations as periode
from ekinerja.periode.models import Periode
from ekinerja.periode.queries import batas_bulan, kebijakan_bulan
from ekinerja.tpp import fakta as tpp_fakta
from ekinerja.tpp import penjelasan
from ekinerja.tpp.hitung import Mesin, susun
from ekinerja.tpp.hitung import hitung as hitung_seorang
from ekinerja.waktu import Bulan

SEKALI_TULIS = 100
Kemajuan = Callable[[int, int], None]
Asal = Mapping[str, str]
DARI_HALAMAN: Asal = MappingProxyType({})


def _diam(selesai: int, semua: int) -> None:
    """Report progress to nobody."""


def hitung(
    *,
    bulan: Bulan,
    oleh: Akun,
    now: datetime,
    kemajuan: Kemajuan = _diam,
    versi_terlihat: int | None = None,
    asal: Asal = DARI_HALAMAN,
) -> Perhitungan:
    """Freeze everybody's facts and results of a month as a new version.

    One transaction: whatever stops it leaves the previous version untouched. People
    who cannot be calculated are kept with their problems; the others are not held up.

    Args:
        bulan: the month; may be calculated any number of times before its lock.
        oleh: who calculates; needs the role bkpsdm.
        now: the moment of the act.
        kemajuan: told (people done, people in all) after every group.
        versi_terlihat: the version the person looked at (0: none), to notice a double
            submission or a colleague's calculation; None skips the question.
        asal: where the act came from, for the trail; empty for the pages.

    Raises:
        BulanTerkunci, LangkahDitolak: the month's state or the person's role.
        SedangDitutup: another closing act holds the month.
        VersiLain: calculated again meanwhile.
        BulanBelumMulai, TanpaPeserta: there is nothing to calculate.
        KebijakanSalah: the policy's files do not load.
    """
    with _giliran(bulan) as baris_periode:
        periode.periksa_aksi(baris_periode, aksi="hitung", oleh=oleh, now=now)
        lama = _versi_terakhir(baris_periode)
        rules.periksa_versi(bulan=bulan, versi=lama, terlihat=versi_terlihat)
        ids = peserta(bulan)
        rules.periksa_hitung(
            bulan=bulan, peserta=len(ids), hari_ini=tanggal_kantor(oleh, now)
        )
        _gantikan(baris_periode)
        kebijakan = kebijakan_bulan(bulan)
        perhitungan = Perhitungan.objects.create(
            periode=baris_periode,
            versi=lama + 1,
            keadaan="dihitung",
            kebijakan=kebijakan.id,
            sidik_kebijakan=kebijakan.sidik,
            dihitung_oleh_id=oleh.pegawai_id,
            dihitung_at=now,
            banyak_pegawai=0,
            banyak_masalah=0,
            jumlah=0,
        )
        _tulis_hasil(perhitungan, bulan, ids, susun(kebijakan), kemajuan)
        rincian = _rincian(perhitungan, asal)
        periode.pindahkan(
            bulan=bulan, aksi="hitung", oleh=oleh, now=now, rincian=rincian
        )
    return perhitungan


def kunci(
    *,
    bulan: Bulan,
    oleh: Akun,
    now: datetime,
    tertinggal: int = 0,
    versi_terlihat: int | None = None,
    asal: Asal = DARI_HALAMAN,
) -> Perhitungan:
    """Lock the newest version of a month; its figures never change any more.

    The facts of everybody are read once more and compared with the frozen ones while
    nobody can change them, so what is locked is what was approved.

    Args:
        bulan: the month; must be over, by its calendar, and calculated.
        oleh: a second person with the role bkpsdm.
        now: the moment of the act.
        tertinggal: how many people without a result the person agrees to leave out.
        versi_terlihat: the version the person looked at; None skips the question.
        asal: where the act came from, for the trail; empty for the pages.

    Raises:
        BulanTerkunci, LangkahDitolak: the month's state or the person's role.
        SedangDitutup, VersiLain: another closing act came first.
        BulanBelumBerakhir, PengunciSama, JumlahTertinggalLain: see ``rules``.
        FaktaBerubah: facts or policy changed after the calculation.
    """
    with _giliran(bulan, penuh=True) as baris_periode:
        periode.periksa_aksi(baris_periode, aksi="kunci", oleh=oleh, now=now)
        perhitungan = Perhitungan.objects.get(periode=baris_periode, keadaan="dihitung")
        rules.periksa_versi(
            bulan=bulan, versi=perhitungan.versi, terlihat=versi_terlihat
        )
        rules.periksa_kunci(
            batas=batas_bulan(bulan),
            perhitungan=ringkas(perhitungan),
            pengunci=oleh.pegawai_id,
            tertinggal=tertinggal,
            hari_ini=tanggal_kantor(oleh, now),
        )
        rules.periksa_tetap(
            bulan=bulan,
            berubah=perubahan_sejak_hitung(perhitungan),
            kebijakan=kebijakan_bulan(bulan).sidik != perhitungan.sidik_kebijakan,
        )
        perhitungan.keadaan = "terkunci"
        perhitungan.dikunci_oleh_id, perhitungan.dikunci_at = oleh.pegawai_id, now
        perhitungan.save(update_fields=["keadaan", "dikunci_oleh", "dikunci_at"])
        rincian = _rincian(perhitungan, asal)
        periode.pindahkan(
            bulan=bulan, aksi="kunci", oleh=oleh, now=now, rincian=rincian
        )
    return perhitungan


@contextmanager
def _giliran(bulan: Bulan, *, penuh: bool = False) -> Iterator[Periode]:
    """One closing act at a time: the second is told so instead of waiting.

    On SQLite, which knows no row locks, the second waits for the first at BEGIN and
    then meets its new version; only one that waits too long is told here.
    """
    with ExitStack() as tumpukan:
        tumpukan.enter_context(_tanpa_pemungut())
        try:
            tumpukan.enter_context(transaction.atomic())
            baris = periode.pegang(bulan=bulan, tunggu=False, penuh=penuh)
        except OperationalError as galat:
            raise rules.sedang_ditutup(bulan) from galat
        yield baris


@contextmanager
def _tanpa_pemungut() -> Iterator[None]:
    """Leave the garbage collector out: people's facts and results hold no cycles, and
    looking for some among a million of them takes a seventh of the time."""
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if menyala:
            gc.enable()


def _versi_terakhir(baris_periode: Periode) -> int:
    versi = Perhitungan.objects.filter(periode=baris_periode).order_by("-versi")
    return versi.values_list("versi", flat=True).first() or 0


def _gantikan(baris_periode: Periode) -> None:
    Perhitungan.objects.filter(periode=baris_periode, keadaan="dihitung").update(
        keadaan="digantikan"
    )


def _tulis_hasil(
    perhitungan: Perhitungan,
    bulan: Bulan,
    ids: Sequence[int],
    mesin: Mesin,
    kemajuan: Kemajuan,
) -> None:
    """Calculate and store group by group; then the totals of the version."""
    for kelompok in fakta_berkelompok(bulan=bulan, pegawai_ids=ids):
        baris = [_hasil_pegawai(perhitungan, butir, mesin) for butir in kelompok]
        simpan_hasil(baris)
        perhitungan.banyak_pegawai += len(baris)
        perhitungan.banyak_masalah += sum(satu.bermasalah for satu in baris)
        perhitungan.jumlah += sum(satu.jumlah for satu in baris)
        kemajuan(perhitungan.banyak_pegawai, len(ids))
    perhitungan.save(update_fields=["banyak_pegawai", "banyak_masalah", "jumlah"])


def simpan_hasil(baris: Sequence[HasilPegawai]) -> None:
    """Store rows in bulk.

    The trace goes in as an expression. With plain values only, Django sends
    PostgreSQL one array per column, and escaping arrays of long texts takes twenty
    times as long as everything else about these rows.
    """
    for satu in baris:
        satu.jejak = Value(satu.jejak)
    HasilPegawai.objects.bulk_create(baris, batch_size=SEKALI_TULIS)


def _hasil_pegawai(
    perhitungan: Perhitungan, butir: FaktaPegawai, mesin: Mesin
) -> HasilPegawai:
    """One person's row; the post shown is the one held last in the month."""
    fakta = butir.fakta
    hasil = hitung_seorang(mesin, fakta)
    teks = penjelasan.tulis(hasil)
    definitif = [p for p in fakta.penempatan if p.jenis == "definitif"]
    jabatan = max(definitif, key=lambda p: p.sampai)
    return HasilPegawai(
        perhitungan=perhitungan,
        pegawai_id=butir.pegawai_id,
        nip=fakta.pegawai,
        nama=fakta.nama,
        unit=jabatan.unit,
        nama_unit=jabatan.nama_unit,
        nama_jabatan=jabatan.nama_jabatan,
        kelas=jabatan.kelas,
        jumlah=hasil.jumlah,
        pagu=hasil.pagu,
        bayar=hasil.bayar,
        pajak=pajak_dipungut(
            [(b.langkah, -b.nilai) for b in hasil.pungutan]
            + [(b.langkah, b.nilai) for b in hasil.tanggungan]
        ),
        bermasalah=bool(hasil.masalah),
        fakta=tpp_fakta.tulis(fakta),
        hasil=teks,
        jejak=penjelasan.jejak(teks),
    )


def _rincian(perhitungan: Perhitungan, asal: Asal) -> dict[str, object]:
    """The figures an act was about, and where it came from, for its event."""
    return {
        "versi": perhitungan.versi,
        "pegawai": perhitungan.banyak_pegawai,
        "perlu_diperbaiki": perhitungan.banyak_masalah,
        "jumlah": perhitungan.jumlah,
        "kebijakan": perhitungan.kebijakan,
        "sidik_kebijakan": perhitungan.sidik_kebijakan,
        **asal,
    }
