"""Who approves whom, over generated trees of posts with holders that change."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.tests.alat import pukul
from ekinerja.organisasi.models import Akun, Jabatan, Pegawai, Penempatan, UnitKerja
from ekinerja.organisasi.tests.pemeran import Pemeran

AWAL = date(2026, 10, 1)
GANTI = date(2026, 10, 5)
SAAT = pukul("12:00")
HARI = [AWAL, GANTI - timedelta(days=1), GANTI, date(2026, 10, 6)]


@dataclass(frozen=True)
class Pohon:
    """``induk[n]`` is the post above post n; ``diganti`` have a new holder from GANTI."""

    induk: tuple[int | None, ...]
    diganti: frozenset[int]


@st.composite
def pohon(draw: st.DrawFn) -> Pohon:
    banyak = draw(st.integers(2, 5))
    induk: list[int | None] = [None]
    induk += [draw(st.integers(0, n - 1)) for n in range(1, banyak)]
    return Pohon(tuple(induk), draw(st.frozensets(st.integers(0, banyak - 1))))


def pemegang(rimba: Pohon, jabatan: int, tanggal: date) -> str:
    """Who holds a post: its first holder "n", or the second "n-baru"."""
    baru = jabatan in rimba.diganti and tanggal >= GANTI
    return f"{jabatan}-baru" if baru else f"{jabatan}"


def tanam(rimba: Pohon, unit: UnitKerja) -> dict[str, Akun]:
    jabatan: list[Jabatan] = []
    akun: dict[str, Akun] = {}
    for nomor, induk in enumerate(rimba.induk):
        jabatan.append(
            Jabatan.objects.create(
                kode=f"pohon-{nomor}",
                nama=f"Jabatan {nomor}",
                unit=unit,
                kelas=5,
                kelompok="umum",
                jenjang="pelaksana",
                atasan=None if induk is None else jabatan[induk],
                tunggal=True,
                berlaku_sejak=AWAL,
            )
        )
        masa: list[tuple[str, date, date | None]] = [(f"{nomor}", AWAL, None)]
        if nomor in rimba.diganti:
            masa = [
                (f"{nomor}", AWAL, GANTI - timedelta(days=1)),
                (f"{nomor}-baru", GANTI, None),
            ]
        for nama, sejak, sampai in masa:
            orang = Pegawai.objects.create(nip=None, nama=f"Orang {nama}")
            Penempatan.objects.create(
                pegawai=orang,
                jabatan=jabatan[nomor],
                jenis="definitif",
                nomor_sk="SK",
                berlaku_sejak=sejak,
                berlaku_sampai=sampai,
            )
            akun[nama] = Akun.objects.create(nama_masuk=f"pohon-{nama}", pegawai=orang)
    return akun


def kirim(akun: Akun, tanggal: date, nomor: int) -> Aktivitas:
    return Aktivitas(
        pegawai_id=akun.pegawai_id,
        tanggal=tanggal,
        uraian="Rapat",
        jumlah=1,
        satuan="rapat",
        menit=30,
        status="diajukan",
        kunci=f"{akun.id}-{tanggal}-{nomor}",
        dibuat_at=SAAT,
        diajukan_at=SAAT,
    )


@pytest.mark.django_db
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rimba=pohon())
def test_exactly_the_direct_superior_of_the_date_approves(
    pemeran: Pemeran, rimba: Pohon
) -> None:
    """For every (actor, owner, date): approved if and only if the tree says so."""
    bersihkan()
    akun = tanam(rimba, pemeran.unit_disdik)
    pelapor = {
        (nomor, tanggal): pemegang(rimba, nomor, tanggal)
        for nomor in range(len(rimba.induk))
        for tanggal in HARI
    }
    boleh, ternyata = set(), set()
    for nama, pelaku in akun.items():
        laporan = Aktivitas.objects.bulk_create(
            kirim(akun[siapa], tanggal, pelaku.id)
            for (_, tanggal), siapa in pelapor.items()
        )
        hasil = operations.setujui(ids=[a.id for a in laporan], oleh=pelaku, now=SAAT)
        diputus = {a.id for a in hasil.diputus}
        for satu, ((nomor, tanggal), siapa) in zip(
            laporan, pelapor.items(), strict=True
        ):
            induk = rimba.induk[nomor]
            if induk is not None and nama == pemegang(rimba, induk, tanggal):
                boleh.add((nama, siapa, tanggal))
            if satu.id in diputus:
                ternyata.add((nama, siapa, tanggal))

    assert ternyata == boleh
    assert all(penyetuju != siapa for penyetuju, siapa, _ in ternyata)


def bersihkan() -> None:
    """Examples share one transaction of the test: take the last tree away."""
    Aktivitas.objects.all().delete()
    Akun.objects.filter(nama_masuk__startswith="pohon-").delete()
    Penempatan.objects.filter(jabatan__kode__startswith="pohon-").delete()
    for satu in Jabatan.objects.filter(kode__startswith="pohon-").order_by("-id"):
        satu.delete()
    Pegawai.objects.filter(nama__startswith="Orang ").delete()
