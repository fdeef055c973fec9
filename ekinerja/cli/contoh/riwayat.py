"""Plays days: punches, absences, reports and approvals, through the operations.

The cast acts one act at a time, as on the pages; everybody else, and what the cast
reported before the last days, comes in through the bulk forms of the same operations,
which store the same. A refusal here is a defect of the example and stops it with its
sentence.
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
        for n in range((sampai - sejak).days + 1):
            tanggal = sejak + timedelta(days=n)
            self._hari(
                tanggal,
                jadwal=jadwal,
                satu_satu=tanggal >= satu_satu_sejak,
                putuskan=tanggal < biarkan_sejak,
            )
            yield tanggal

    def _hari(
        self,
        tanggal: date,
        *,
        jadwal: Mapping[int, Mapping[date, JadwalHari]],
        satu_satu: bool,
        putuskan: bool,
    ) -> None:
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
        hadir = [o for o in dinas if rencana[o.id].masuk]
        bekerja = [
            o for o in dinas if rencana[o.id].masuk or tanggal in self.rumah[o.id]
        ]
        self._rekam(tanggal, hadir, rencana)
        laporan = self._lapor(
            tanggal,
            bekerja,
            rencana,
            wajib_rhk=aturan.wajib_rhk,
            satu_satu=satu_satu,
        )
        if putuskan:
            self._setujui(tanggal, laporan)
        else:
            self._kembalikan_satu(tanggal, laporan)

    def saat(self, tanggal: date, jam: time) -> datetime:
        return saat_lokal(tanggal, jam, self.daerah.zona)

    def _rekam(
        self, tanggal: date, hadir: Iterable[Orang], rencana: Mapping[int, RencanaHari]
    ) -> None:
        baris: list[presensi.RekamanBaru] = []
        for orang in hadir:
            hari = rencana[orang.id]
            for arah, jam in (("masuk", hari.masuk), ("pulang", hari.pulang)):
                if jam is None:
                    continue
                saat = self.saat(tanggal, jam)
                if orang.pemeran:
                    presensi.rekam(
                        arah=arah, kunci=self._kunci(), oleh=orang.akun, now=saat
                    )
                else:
                    baris.append(presensi.RekamanBaru(orang.id, arah, saat))
        hasil = presensi.impor_rekaman(
            baris, oleh=self.bkpsdm, now=self.saat(tanggal, time(19, 0))
        )
        for satu in hasil.ditolak:
            raise ContohGagal(f"Rekaman {tanggal} ditolak: {satu.sebab}")

    def _lapor(
        self,
        tanggal: date,
        bekerja: Iterable[Orang],
        rencana: Mapping[int, RencanaHari],
        *,
        wajib_rhk: bool,
        satu_satu: bool,
    ) -> list[tuple[Orang, int]]:
        """Send the day's reports; pairs of reporter and report id come back."""
        malam = self.saat(tanggal, time(19, 30))
        terkirim: list[tuple[Orang, int]] = []
        massal: list[tuple[Orang, kinerja.AktivitasBaru]] = []
        for orang in bekerja:
            for isi in _isi(orang, tanggal, rencana[orang.id], wajib_rhk=wajib_rhk):
                if orang.pemeran and satu_satu:
                    hasil_satu = kinerja.laporkan(
                        isi=isi, kunci=self._kunci(), oleh=orang.akun, now=malam
                    )
                    if hasil_satu.ditolak is not None:
                        raise hasil_satu.ditolak
                    terkirim.append((orang, hasil_satu.aktivitas.id))
                else:
                    baru = kinerja.AktivitasBaru(orang.id, isi, self._kunci(), malam)
                    massal.append((orang, baru))
        hasil = kinerja.laporkan_banyak(
            [baru for _, baru in massal],
            oleh={orang.id: orang.akun for orang, _ in massal},
        )
        for satu in hasil.ditolak:
            raise ContohGagal(f"Laporan {tanggal} ditolak: {satu.kalimat}")
        pasangan = zip(massal, hasil.berhasil, strict=True)
        return terkirim + [(orang, id_) for (orang, _), id_ in pasangan]

    def _setujui(self, tanggal: date, laporan: Sequence[tuple[Orang, int]]) -> None:
        """The superiors decide the next morning; the cast one queue at a time."""
        pagi = self.saat(tanggal + timedelta(days=1), time(6, 0))
        massal: list[kinerja.PutusanBaru] = []
        for atasan, ids in self._per_atasan(tanggal, laporan):
            if atasan.pemeran:
                _setujui_bertahap(atasan.akun, ids, tanggal=tanggal, now=pagi)
            else:
                massal += [kinerja.PutusanBaru(id_, atasan.akun, pagi) for id_ in ids]
        for satu in kinerja.setujui_banyak(massal).ditolak:
            raise ContohGagal(f"Persetujuan {tanggal} ditolak: {satu.kalimat}")

    def _kembalikan_satu(
        self, tanggal: date, laporan: Sequence[tuple[Orang, int]]
    ) -> None:
        """One report of the employee in the cast comes back with a reason."""
        milik = [(o, id_) for o, id_ in laporan if o.pemeran == "ani"][:1]
        malam = self.saat(tanggal, time(20, 0))
        for atasan, ids in self._per_atasan(tanggal, milik):
            kinerja.kembalikan(
                ids=ids, alasan=ALASAN_KEMBALI, oleh=atasan.akun, now=malam
            )

    def _per_atasan(
        self, tanggal: date, laporan: Sequence[tuple[Orang, int]]
    ) -> Iterator[tuple[Orang, list[int]]]:
        siapa = {orang.id: orang for orang in self.orang}
        atasan = atasan_banyak({(orang.id, tanggal) for orang, _ in laporan})
        ids: dict[int, list[int]] = defaultdict(list)
        for orang, id_ in laporan:
            pemutus = atasan.get((orang.id, tanggal))
            if pemutus is not None:
                ids[pemutus].append(id_)
        for pemutus, daftar in ids.items():
            yield siapa[pemutus], daftar

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
