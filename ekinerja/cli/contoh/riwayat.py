"""Plays days: punches, absences, reports and approvals, through the operations.

In the last days the cast acts one act at a time, as on the pages. Everybody else, and
what the cast did before, comes in through the bulk forms of the same operations, many
days at once. A refusal here is a defect of the example and stops it with its sentence.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from ekinerja.alur import Ditolak
from ekinerja.cli.contoh.daerah import Daerah
from ekinerja.cli.contoh.rencana import (
    Pekerjaan,
    RencanaHari,
    Watak,
    dari_rumah,
    rencana_hari,
)
from ekinerja.jadwal.queries import JadwalHari, jadwal_dalam
from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja.rules import IsiAktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import atasan_banyak
from ekinerja.periode.queries import aturan_pada
from ekinerja.presensi import operations as presensi
from ekinerja.waktu import saat_lokal

# So many people's days go through one call of a bulk form.
HARI_ORANG_SEKALIGUS = 1000
SEHARI = timedelta(days=1)
ALASAN_KEMBALI = "Tolong lampirkan daftar berkas yang diverifikasi."


class ContohGagal(Ditolak):
    """An operation refused what the example wanted to play; the example's mistake."""


@dataclass(frozen=True, slots=True)
class Orang:
    """One example person: account, habits, and the work with its ids.

    ``katalog_id`` by code; ``rhk_id`` by year and text of the planned result.
    """

    akun: Akun
    kelompok: str
    watak: Watak
    pekerjaan: tuple[Pekerjaan, ...]
    katalog_id: Mapping[str, int]
    rhk_id: Mapping[tuple[int, str], int]
    pemeran: str = ""

    @property
    def id(self) -> int:
        return self.akun.pegawai_id

    def rhk_untuk(self, butir: Pekerjaan, *, tahun: int, wajib: bool) -> int | None:
        """The planned result an item counts for.

        Where the policy asks for one always, other work goes to the result without a
        target of its own, which takes any unit.
        """
        if not butir.rhk and wajib:
            butir = next(p for p in self.pekerjaan if p.rhk and not p.target)
        return self.rhk_id.get((tahun, butir.rhk))


@dataclass(frozen=True, slots=True)
class Hari:
    """What people will do on one day: who comes, and who reports."""

    tanggal: date
    rencana: Mapping[int, RencanaHari]
    hadir: Sequence[Orang]
    bekerja: Sequence[Orang]
    wajib_rhk: bool


@dataclass(frozen=True, slots=True)
class Laporan:
    """A report that was sent: whose, of which day, under which id."""

    orang: Orang
    tanggal: date
    id: int


@dataclass(slots=True)
class Pemain:
    """Everything the days need.

    ``libur`` and ``rumah`` grow as absences are recorded: days away, and days on which
    a person works at home.
    """

    orang: Sequence[Orang]
    bkpsdm: Akun
    rekan: Akun  # records what is the first officer's own
    daerah: Daerah
    acak: Random
    libur: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    rumah: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))

    def mainkan(
        self,
        *,
        sejak: date,
        sampai: date,
        satu_satu_sejak: date,
        biarkan_sejak: date,
    ) -> Iterator[date]:
        """Play the days in order, yielding each when it is done.

        Args:
            sejak, sampai: both ends included, within one month.
            satu_satu_sejak: from this day the cast sends its reports one by one.
            biarkan_sejak: reports of this day and later stay undecided, so that the
                queues have something in them.
        """
        ids = [orang.id for orang in self.orang]
        jadwal = jadwal_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai)
        self._ketidakhadiran(sejak=sejak, sampai=sampai, jadwal=jadwal)
        banyak = max(1, HARI_ORANG_SEKALIGUS // len(self.orang))
        while sejak <= sampai:
            satu_satu = sejak >= satu_satu_sejak
            akhir = sejak if satu_satu else satu_satu_sejak - SEHARI
            akhir = min(akhir, sampai, sejak + (banyak - 1) * SEHARI)
            hari = [sejak + n * SEHARI for n in range((akhir - sejak).days + 1)]
            self._hari(
                [self._rencana(tanggal, jadwal) for tanggal in hari],
                satu_satu=satu_satu,
                biarkan_sejak=biarkan_sejak,
            )
            yield from hari
            sejak = akhir + SEHARI

    def _rencana(
        self, tanggal: date, jadwal: Mapping[int, Mapping[date, JadwalHari]]
    ) -> Hari:
        """What everybody on duty will do on a day."""
        rencana: dict[int, RencanaHari] = {}
        aturan = aturan_pada(tanggal)
        for orang in self.orang:
            wajib = jadwal.get(orang.id, {}).get(tanggal)
            if wajib is None or tanggal in self.libur[orang.id]:
                continue
            rencana[orang.id] = rencana_hari(
                self.acak,
                tanggal=tanggal,
                jadwal=wajib,
                watak=orang.watak,
                pekerjaan=orang.pekerjaan,
                pagi=self.daerah.pagi,
                menit_maks=aturan.menit_maksimal_hari,
                menit_kurang=self.daerah.menit_kurang,
            )
            if tanggal in self.rumah[orang.id]:
                rencana[orang.id] = dari_rumah(self.acak, rencana[orang.id])
        dinas = [o for o in self.orang if o.id in rencana]
        return Hari(
            tanggal,
            rencana,
            hadir=[o for o in dinas if rencana[o.id].masuk],
            bekerja=[
                o for o in dinas if rencana[o.id].masuk or tanggal in self.rumah[o.id]
            ],
            wajib_rhk=aturan.wajib_rhk,
        )

    def _hari(
        self, hari: Sequence[Hari], *, satu_satu: bool, biarkan_sejak: date
    ) -> None:
        """Play days that were planned: punches, reports, then the decisions on them."""
        self._rekam(hari, satu_satu=satu_satu)
        laporan = self._lapor(hari, satu_satu=satu_satu)
        putuskan = [satu for satu in laporan if satu.tanggal < biarkan_sejak]
        self._setujui(putuskan, satu_satu=satu_satu)
        for satu in hari:
            if satu.tanggal >= biarkan_sejak:
                self._kembalikan_satu(satu.tanggal, laporan)

    def saat(self, tanggal: date, jam: time) -> datetime:
        return saat_lokal(tanggal, jam, self.daerah.zona)

    def _rekam(self, hari: Sequence[Hari], *, satu_satu: bool) -> None:
        baris: list[presensi.RekamanBaru] = []
        for satu in hari:
            for orang, arah, saat in self._ketukan(satu):
                if orang.pemeran and satu_satu:
                    presensi.rekam(
                        arah=arah, kunci=self._kunci(), oleh=orang.akun, now=saat
                    )
                else:
                    baris.append(presensi.RekamanBaru(orang.id, arah, saat))
        hasil = presensi.impor_rekaman(
            baris, oleh=self.bkpsdm, now=self.saat(hari[-1].tanggal, time(19, 0))
        )
        for tolakan in hasil.ditolak:
            raise ContohGagal(f"Rekaman ditolak: {tolakan.sebab}")

    def _ketukan(self, hari: Hari) -> Iterator[tuple[Orang, str, datetime]]:
        for orang in hari.hadir:
            rencana = hari.rencana[orang.id]
            for arah, jam in (("masuk", rencana.masuk), ("pulang", rencana.pulang)):
                if jam is not None:
                    yield orang, arah, self.saat(hari.tanggal, jam)

    def _lapor(self, hari: Sequence[Hari], *, satu_satu: bool) -> list[Laporan]:
        """Send the reports of some days; those sent one by one come back first."""
        terkirim: list[Laporan] = []
        massal: list[tuple[Orang, kinerja.AktivitasBaru]] = []
        for orang, isi in (isi for satu in hari for isi in _isi_hari(satu)):
            malam = self.saat(isi.tanggal, time(19, 30))
            if orang.pemeran and satu_satu:
                hasil_satu = kinerja.laporkan(
                    isi=isi, kunci=self._kunci(), oleh=orang.akun, now=malam
                )
                if hasil_satu.ditolak is not None:
                    raise hasil_satu.ditolak
                id_ = hasil_satu.aktivitas.id
                terkirim.append(Laporan(orang, isi.tanggal, id_))
            else:
                baru = kinerja.AktivitasBaru(orang.id, isi, self._kunci(), malam)
                massal.append((orang, baru))
        hasil = kinerja.laporkan_banyak(
            [baru for _, baru in massal],
            oleh={orang.id: orang.akun for orang, _ in massal},
        )
        for satu in hasil.ditolak:
            raise ContohGagal(f"Laporan ditolak: {satu.kalimat}")
        for (orang, baru), id_ in zip(massal, hasil.berhasil, strict=True):
            terkirim.append(Laporan(orang, baru.isi.tanggal, id_))
        return terkirim

    def _setujui(self, laporan: Sequence[Laporan], *, satu_satu: bool) -> None:
        """The superiors decide the next morning; the cast one queue at a time."""
        massal: list[kinerja.PutusanBaru] = []
        for atasan, tanggal, ids in self._per_atasan(laporan):
            pagi = self.saat(tanggal + SEHARI, time(6, 0))
            if atasan.pemeran and satu_satu:
                _setujui_bertahap(atasan.akun, ids, tanggal=tanggal, now=pagi)
            else:
                massal += [kinerja.PutusanBaru(id_, atasan.akun, pagi) for id_ in ids]
        for satu in kinerja.setujui_banyak(massal).ditolak:
            raise ContohGagal(f"Persetujuan ditolak: {satu.kalimat}")

    def _kembalikan_satu(self, tanggal: date, laporan: Iterable[Laporan]) -> None:
        """One report of the employee in the cast comes back with a reason."""
        milik = [
            satu
            for satu in laporan
            if satu.orang.pemeran == "ani" and satu.tanggal == tanggal
        ]
        malam = self.saat(tanggal, time(20, 0))
        for atasan, _, ids in self._per_atasan(milik[:1]):
            kinerja.kembalikan(
                ids=ids, alasan=ALASAN_KEMBALI, oleh=atasan.akun, now=malam
            )

    def _per_atasan(
        self, laporan: Sequence[Laporan]
    ) -> Iterator[tuple[Orang, date, list[int]]]:
        siapa = {orang.id: orang for orang in self.orang}
        atasan = atasan_banyak({(satu.orang.id, satu.tanggal) for satu in laporan})
        ids: dict[tuple[int, date], list[int]] = defaultdict(list)
        for satu in laporan:
            pemutus = atasan.get((satu.orang.id, satu.tanggal))
            if pemutus is not None:
                ids[pemutus, satu.tanggal].append(satu.id)
        for (pemutus, tanggal), daftar in ids.items():
            yield siapa[pemutus], tanggal, daftar

    def _ketidakhadiran(
        self,
        *,
        sejak: date,
        sampai: date,
        jadwal: Mapping[int, Mapping[date, JadwalHari]],
    ) -> None:
        """Some people are away for good reasons; the office records it beforehand."""
        baris: list[presensi.KetidakhadiranBaru] = []
        jenis = ("cuti_tahunan", "sakit", "dinas_luar", "diklat")
        for orang in self.orang:
            hari = sorted(jadwal.get(orang.id, {}))
            if len(hari) < 5 or self.acak.randrange(100) >= 30:
                continue
            apa = self.acak.choices(jenis, weights=(4, 3, 3, 1))[0]
            mulai = self.acak.randrange(len(hari) - 3)
            awal, akhir = hari[mulai], hari[mulai + self.acak.randint(0, 2)]
            nomor = f"{800 + len(baris)}/{apa[:3].upper()}/{sejak:%m/%Y}"
            baris.append(presensi.KetidakhadiranBaru(orang.id, apa, awal, akhir, nomor))
            self.libur[orang.id].update(
                awal + timedelta(days=n) for n in range((akhir - awal).days + 1)
            )
        baris += self._dari_rumah(sejak=sejak, jadwal=jadwal)
        sendiri = self.bkpsdm.pegawai_id
        bagian = {
            self.bkpsdm: [b for b in baris if b.pegawai_id != sendiri],
            self.rekan: [b for b in baris if b.pegawai_id == sendiri],
        }
        for oleh, milik in bagian.items():
            hasil = presensi.catat_ketidakhadiran_banyak(
                milik, oleh=oleh, now=self.saat(sejak, time(6, 0))
            )
            for satu in hasil.ditolak:
                raise ContohGagal(f"Ketidakhadiran ditolak: {satu.sebab}")

    def _dari_rumah(
        self, *, sejak: date, jadwal: Mapping[int, Mapping[date, JadwalHari]]
    ) -> Iterator[presensi.KetidakhadiranBaru]:
        """A day at home for some of the office people, where the region knows it."""
        persen = self.daerah.istimewa.dari_rumah
        kantor = [o for o in self.orang if o.kelompok == "umum"] if persen else []
        for orang in kantor:
            hari = sorted(set(jadwal.get(orang.id, {})) - self.libur[orang.id])
            if not hari or self.acak.randrange(100) >= persen:
                continue
            tanggal = self.acak.choice(hari)
            self.rumah[orang.id].add(tanggal)
            nomor = f"SE/{sejak:%m/%Y}/WFH"
            yield presensi.KetidakhadiranBaru(orang.id, "wfh", tanggal, tanggal, nomor)

    def _kunci(self) -> str:
        return uuid.UUID(int=self.acak.getrandbits(128)).hex


def _isi_hari(hari: Hari) -> Iterator[tuple[Orang, IsiAktivitas]]:
    for orang in hari.bekerja:
        rencana = hari.rencana[orang.id]
        for isi in _isi(orang, hari.tanggal, rencana, wajib_rhk=hari.wajib_rhk):
            yield orang, isi


def _isi(
    orang: Orang, tanggal: date, hari: RencanaHari, *, wajib_rhk: bool
) -> Iterator[IsiAktivitas]:
    """The reports of one person's day, as they would be typed."""
    for butir in hari.kegiatan:
        yield IsiAktivitas(
            tanggal=tanggal,
            uraian=butir.uraian,
            jumlah=butir.jumlah,
            satuan=butir.pekerjaan.satuan,
            mulai=butir.mulai,
            selesai=butir.selesai,
            rhk_id=orang.rhk_untuk(
                butir.pekerjaan, tahun=tanggal.year, wajib=wajib_rhk
            ),
            katalog_id=orang.katalog_id[butir.pekerjaan.kode],
        )


def _setujui_bertahap(
    atasan: Akun, ids: Sequence[int], *, tanggal: date, now: datetime
) -> None:
    """As many at once as the page lets a superior approve."""
    sekaligus = aturan_pada(tanggal).setujui_sekaligus_maks
    for awal in range(0, len(ids), sekaligus):
        bagian = ids[awal : awal + sekaligus]
        for tolakan in kinerja.setujui(ids=bagian, oleh=atasan, now=now).ditolak:
            raise ContohGagal(f"Persetujuan ditolak: {tolakan.kalimat}")
