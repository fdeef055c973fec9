"""Month targets, set by the superior or the personnel office; and their bulk form."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import PENYIAPAN, Objek, Pelaku
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Aktivitas, Rhk, TargetBulan, TargetHarian
from ekinerja.kinerja.operations.bahan import pegang_pegawai, potong
from ekinerja.kinerja.operations.massal import HasilMassal
from ekinerja.kinerja.operations.putusan import pegang_bulan
from ekinerja.kinerja.rules import IsiTarget, TargetDitolak
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import adalah_atasan, peran_pada, tanggal_kantor
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

Kunci = tuple[int, Bulan]


@dataclass(frozen=True, slots=True)
class TargetBulanBaru:
    """``jumlah`` ``satuan`` of an RHK due in a month."""

    rhk_id: int
    bulan: Bulan
    jumlah: int
    satuan: str


@transaction.atomic
def tetapkan_target(
    *,
    pegawai_id: int,
    bulan: Bulan,
    isi: Sequence[IsiTarget],
    oleh: Akun,
    now: datetime,
) -> int:
    """Set the month targets of one person's RHK; what is unchanged is left alone.

    Args:
        pegawai_id: whose targets.
        bulan: the month.
        isi: rows to set; one without quantity takes its target away.
        oleh: direct superior on any day of the month, or of the personnel office.
        now: the moment of the act.

    Returns:
        How many targets were set, changed or taken away.

    Raises:
        TargetDitolak: see ``rules.periksa_penetap`` and ``rules.periksa_target``; an
            RHK that is not this person's is told alike.
        BulanTerkunci: the month is locked.
    """
    hari_ini = tanggal_kantor(oleh, now)
    rules.periksa_penetap(
        bulan=bulan,
        pegawai=pegawai_id,
        pelaku=oleh.pegawai_id,
        atasan=adalah_atasan(
            atasan_id=oleh.pegawai_id,
            pegawai_id=pegawai_id,
            sejak=bulan.awal,
            sampai=bulan.akhir,
        ),
        bkpsdm="bkpsdm" in peran_pada(oleh, hari_ini),
        hari_ini=hari_ini,
    )
    pegang_pegawai([pegawai_id])
    pastikan_terbuka(bulan=bulan)
    bahan = _Bahan.baca({(satu.rhk_id, bulan) for satu in isi})
    perubahan = _Perubahan(oleh=oleh, now=now)
    for satu in isi:
        rhk = bahan.rhk.get(satu.rhk_id)
        if rhk is None or rhk.skp.pegawai_id != pegawai_id:
            raise TargetDitolak("RHK itu tidak ada di SKP pegawai ini. Muat ulang.")
        perubahan.tambah(bahan, satu, bulan)
    return perubahan.simpan()


@transaction.atomic
def tetapkan_target_banyak(
    daftar: Sequence[TargetBulanBaru], *, oleh: Akun | None, now: datetime
) -> HasilMassal:
    """Set month targets of many people; a refused row spoils no other.

    ``oleh`` is of the personnel office, or None for the installation. Refused are rows
    ``rules.periksa_target`` refuses, an unknown RHK, an officer's own, and locked
    months. Ids are those of the RHK.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    pelaku_kepegawaian(oleh, now)
    hasil = HasilMassal(ids=[None] * len(daftar))
    terkunci = pegang_bulan({satu.bulan for satu in daftar})
    bahan = _Bahan.baca({(satu.rhk_id, satu.bulan) for satu in daftar})
    perubahan = _Perubahan(oleh=oleh, now=now)
    for indeks, satu in enumerate(daftar):
        isi = IsiTarget(satu.rhk_id, satu.jumlah, satu.satuan)
        try:
            _periksa_baris(satu, bahan, terkunci, oleh)
            perubahan.tambah(bahan, isi, satu.bulan)
        except Ditolak as alasan:
            hasil.tolak(indeks, str(alasan))
            continue
        hasil.ids[indeks] = satu.rhk_id
    perubahan.simpan()
    return hasil


def _periksa_baris(
    satu: TargetBulanBaru,
    bahan: "_Bahan",
    terkunci: Mapping[Bulan, str],
    oleh: Akun | None,
) -> None:
    if satu.bulan in terkunci:
        raise BulanTerkunci(terkunci[satu.bulan])
    rhk = bahan.rhk.get(satu.rhk_id)
    if rhk is None:
        raise TargetDitolak(f"RHK nomor {satu.rhk_id} tidak ada. Periksa nomornya.")
    if oleh is not None and rhk.skp.pegawai_id == oleh.pegawai_id:
        raise TargetDitolak("Target sendiri ditetapkan petugas lain.")


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What the rows of one call are checked against, read at once."""

    rhk: Mapping[int, Rhk]
    ada: Mapping[Kunci, TargetBulan]
    harian: Mapping[int, list[TargetHarian]]
    laporan: Mapping[Kunci, set[str]]

    @classmethod
    def baca(cls, kunci: Collection[Kunci]) -> "_Bahan":
        """Four statements for 500 RHK, whatever the months."""
        rhk: dict[int, Rhk] = {}
        ada: dict[Kunci, TargetBulan] = {}
        harian: defaultdict[int, list[TargetHarian]] = defaultdict(list)
        laporan: defaultdict[Kunci, set[str]] = defaultdict(set)
        bulan = {satu for _, satu in kunci}
        for ids in potong(sorted({rhk_id for rhk_id, _ in kunci})):
            for satu in Rhk.objects.filter(id__in=ids).select_related("skp__pegawai"):
                rhk[satu.id] = satu
            for lama in TargetBulan.objects.select_for_update().filter(
                rhk_id__in=ids, bulan__in=[str(b) for b in bulan]
            ):
                ada[lama.rhk_id, Bulan.baca(lama.bulan)] = lama
            for target in TargetHarian.objects.filter(rhk_id__in=ids):
                harian[target.rhk_id].append(target)
            for rhk_id, tanggal, satuan in Aktivitas.objects.filter(
                rhk_id__in=ids,
                tanggal__range=(min(bulan).awal, max(bulan).akhir),
                status__in=rules.BERLAKU,
            ).values_list("rhk_id", "tanggal", "satuan"):
                if rhk_id is not None:
                    laporan[rhk_id, Bulan.dari(tanggal)].add(satuan)
        return cls(rhk, ada, harian, laporan)

    def satuan_harian(self, rhk_id: int, bulan: Bulan) -> str | None:
        """The unit of a daily target that touches the month."""
        for satu in self.harian.get(rhk_id, ()):
            akhir = satu.berlaku_sampai
            if satu.berlaku_sejak <= bulan.akhir and (
                akhir is None or akhir >= bulan.awal
            ):
                return satu.satuan
        return None


@dataclass(slots=True)
class _Perubahan:
    """Rows to write and the events that tell of them."""

    oleh: Akun | None
    now: datetime
    sudah: set[Kunci] = field(default_factory=set)
    simpan_ini: list[TargetBulan] = field(default_factory=list)
    hapus: list[int] = field(default_factory=list)
    ditetapkan: list[Objek] = field(default_factory=list)
    dihapus: list[Objek] = field(default_factory=list)

    def tambah(self, bahan: _Bahan, isi: IsiTarget, bulan: Bulan) -> None:
        """Note what one row changes, or raise ``TargetDitolak``."""
        rhk, lama = bahan.rhk[isi.rhk_id], bahan.ada.get((isi.rhk_id, bulan))
        if (rhk.id, bulan) in self.sudah:
            raise TargetDitolak(
                f"Target RHK {rhk.nomor} {bulan.nama} ditulis dua kali. Sisakan satu.",
                rhk.id,
            )
        self.sudah.add((rhk.id, bulan))
        semula = f"{lama.jumlah} {lama.satuan}" if lama else ""
        if isi.jumlah is None:
            if lama is not None:
                self.hapus.append(lama.id)
                self.dihapus.append(_objek(rhk, bulan, semula, ""))
            return
        lengkap = rules.periksa_target(
            isi,
            nomor=rhk.nomor,
            tahun=rhk.skp.tahun,
            bulan=bulan,
            satuan_harian=bahan.satuan_harian(rhk.id, bulan),
            satuan_laporan=bahan.laporan.get((rhk.id, bulan), ()),
        )
        menjadi = f"{lengkap.jumlah} {lengkap.satuan}"
        if menjadi == semula:
            return
        self.simpan_ini.append(
            TargetBulan(
                rhk=rhk,
                bulan=str(bulan),
                jumlah=isi.jumlah,
                satuan=lengkap.satuan,
                ditetapkan_oleh=self.oleh,
                ditetapkan_at=self.now,
            )
        )
        self.ditetapkan.append(_objek(rhk, bulan, semula, menjadi))

    def simpan(self) -> int:
        """Write everything; how many targets became different."""
        TargetBulan.objects.bulk_create(
            self.simpan_ini,
            update_conflicts=True,
            unique_fields=["rhk", "bulan"],
            update_fields=["jumlah", "satuan", "ditetapkan_oleh", "ditetapkan_at"],
            batch_size=500,
        )
        TargetBulan.objects.filter(id__in=self.hapus).delete()
        pelaku: Pelaku = self.oleh.pelaku if self.oleh else PENYIAPAN
        for jenis, objek in (
            (peristiwa.TARGET_BULAN_DITETAPKAN, self.ditetapkan),
            (peristiwa.TARGET_BULAN_DIHAPUS, self.dihapus),
        ):
            catat_banyak(jenis, oleh=pelaku, now=self.now, objek=objek)
        return len(self.ditetapkan) + len(self.dihapus)


def _objek(rhk: Rhk, bulan: Bulan, semula: str, menjadi: str) -> Objek:
    pegawai = rhk.skp.pegawai
    rincian: dict[str, object] = {"target": menjadi or semula}
    if semula and menjadi:
        rincian["target"] = {"dari": semula, "menjadi": menjadi}
    return Objek(
        jenis="target_bulan",
        id=f"{rhk.id}:{bulan}",
        label=f"target {bulan.nama} RHK {rhk.nomor} {pegawai.nama}",
        pegawai_id=pegawai.id,
        bulan=str(bulan),
        rincian=rincian,
    )
