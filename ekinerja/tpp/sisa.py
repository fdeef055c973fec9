"""A running month: what it has so far, what is still open, and what is lost for good.

Everything is calculated by the engine on other facts. What is open is what lies between
the best end of the month and the month if nothing more were done; what is lost lies
between a month without a fault and that best end. Both add up, what one thing has on
another and the rounding named.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from ekinerja.tpp.andaian import andaikan_penuh
from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.penyebab import HARIAN, Tanpa, penyebab
from ekinerja.tpp.tanpa import tanpa_semua
from ekinerja.tpp.tanpa.bentuk import Meja
from ekinerja.uang import angka
from ekinerja.waktu import tulis_jam, tulis_tanggal

DISEBUT = 5
PRESENSI, LAPOR, MENUNGGU, MENDATANG = "presensi", "lapor", "menunggu", "mendatang"


@dataclass(frozen=True, slots=True)
class HariTerbuka:
    """One day that may still bring something, and what it costs if it does not.

    ``nilai`` in whole rupiah, > 0; ``batas`` is the last moment to do it, None where
    nobody set one.
    """

    tanggal: date
    apa: str
    nilai: int
    batas: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terbuka:
    """One kind of thing still to be done, and what it costs if nobody does it."""

    jenis: str  # presensi, lapor, menunggu, mendatang
    uraian: str
    nilai: int
    hari: tuple[HariTerbuka, ...]

    @property
    def beda(self) -> int:
        """What the days cost together beyond what each costs alone; negative where
        together they cost less."""
        return self.nilai - sum(h.nilai for h in self.hari) if self.hari else 0

    @property
    def bersamaan(self) -> bool:
        """Whether ``beda`` is more than rounding: the days bear on each other."""
        return abs(self.beda) > len(self.hari) + 1

    @property
    def kata_beda(self) -> str:
        """What ``beda`` is."""
        if not self.bersamaan:
            return "Pembulatan"
        siapa = "keduanya" if len(self.hari) == 2 else "semuanya"
        return f"Karena {siapa} bersamaan"


@dataclass(frozen=True, slots=True)
class Sisa:
    """A running month from its best end downwards and upwards, whole rupiah.

    ``terbaik`` is still attainable; ``terendah`` is what remains if nothing more is
    done. ``terbuka`` and ``beda_terbuka`` (the effect of one on another, and rounding)
    lead from the one to the other. ``sempurna`` is the month without a fault;
    ``hilang`` and ``beda_hilang`` lead down to ``terbaik``. ``besok`` is what the next
    duty day away from work would cost.
    """

    terbaik: int
    terendah: int
    terbuka: tuple[Terbuka, ...]
    beda_terbuka: int
    sempurna: int
    hilang: tuple[Tanpa, ...]
    beda_hilang: int
    besok: HariTerbuka | None

    @property
    def jumlah_hilang(self) -> int:
        """What the month can no longer bring."""
        return self.sempurna - self.terbaik

    @property
    def hilang_utama(self) -> tuple[Tanpa, ...]:
        """The few losses told one by one."""
        return self.hilang[:DISEBUT]

    @property
    def hilang_lain(self) -> tuple[Tanpa, ...]:
        """The losses told together."""
        return self.hilang[DISEBUT:]

    @property
    def jumlah_lain(self) -> int:
        """What those told together cost."""
        return sum(t.selisih for t in self.hilang_lain)

    @property
    def kata_terbuka(self) -> str:
        """What ``beda_terbuka`` is."""
        banyak = sum(max(len(t.hari), 1) for t in self.terbuka)
        return _kata_beda(self.beda_terbuka, banyak)

    @property
    def kata_hilang(self) -> str:
        """What ``beda_hilang`` is."""
        return _kata_beda(self.beda_hilang, len(self.hilang))


def _kata_beda(beda: int, banyak: int) -> str:
    """What the remainder beside so many amounts is: a rupiah each is rounding."""
    return "Pembulatan" if abs(beda) <= banyak + 1 else "Karena saling memengaruhi"


def sisa(
    mesin: Mesin,
    fakta: Fakta,
    *,
    lapor: Mapping[date, datetime],
    jam: time | None = None,
    siapa: str = "Anda",
) -> Sisa | None:
    """Everything that may still happen to a running month.

    Args:
        mesin: the compiled policy.
        fakta: the month so far, with ``hari_berjalan``.
        lapor: the dates whose work may still be reported, each until when.
        jam: the clock of the running day where nobody has arrived yet; None before it
            matters.
        siapa: whose amount, inside a sentence.

    Returns:
        None for a month that is over or cannot be calculated.
    """
    if fakta.hari_berjalan is None:
        return None
    penuh = andaikan_penuh(fakta, mesin.kebijakan, lapor=lapor, jam=jam)
    terbaik = hitung(mesin, penuh)
    if terbaik.masalah:
        return None
    timbangan = _Timbangan(mesin, fakta, penuh, terbaik, lapor)
    terbuka = timbangan.terbuka()
    terendah = hitung(mesin, replace(fakta, hari_berjalan=None)).jumlah
    sempurna, hilang = _hilang(mesin, penuh, terbaik, siapa)
    if jam is not None:
        hilang = tuple(_belum_masuk(t, fakta.hari_berjalan, jam) for t in hilang)
    return Sisa(
        terbaik=terbaik.jumlah,
        terendah=terendah,
        terbuka=terbuka,
        beda_terbuka=terbaik.jumlah - terendah - sum(t.nilai for t in terbuka),
        sempurna=sempurna,
        hilang=hilang,
        beda_hilang=sempurna - terbaik.jumlah - sum(t.selisih for t in hilang),
        besok=timbangan.besok(),
    )


def _hilang(
    mesin: Mesin, penuh: Fakta, terbaik: Hasil, siapa: str
) -> tuple[int, tuple[Tanpa, ...]]:
    """The month without a fault, and the events that keep it from that."""
    semua = penyebab(mesin, penuh, terbaik, siapa=siapa).termahal
    hilang = tuple(t for t in semua if t.selisih)
    cuti = [t.id.partition(":")[2] for t in hilang if t.jenis == "biasa"]
    tanpa = hitung(mesin, tanpa_semua(penuh, mesin.kebijakan, cuti=cuti))
    return max(tanpa.jumlah, terbaik.jumlah), hilang


def _belum_masuk(t: Tanpa, hari_ini: date, jam: time) -> Tanpa:
    """Today's imagined late arrival told as what it is."""
    if t.jenis not in HARIAN or t.tanggal != hari_ini.isoformat():
        return t
    uraian = f"{tulis_tanggal(hari_ini)}, belum masuk sampai {tulis_jam(jam)}"
    return replace(t, uraian=uraian)


class _Timbangan:
    """Weighs what is open: the best end against the one where something is not done."""

    def __init__(
        self,
        mesin: Mesin,
        kini: Fakta,
        penuh: Fakta,
        terbaik: Hasil,
        lapor: Mapping[date, datetime],
    ) -> None:
        self._mesin = mesin
        self._kini, self._penuh = kini, penuh
        self._terbaik = terbaik.jumlah
        self._lapor = lapor
        self._meja = Meja(kini, mesin.kebijakan)
        self._hari_ini = kini.hari_berjalan or kini.periode.akhir
        self._tambahan = _baru(penuh.kegiatan, kini.kegiatan)

    def terbuka(self) -> tuple[Terbuka, ...]:
        """What costs something if it is not done, by kind."""
        lapor = [d for d in self._lapor if self._kurang_lapor([d])]
        if not lapor and self._kurang_lapor(self._lapor):
            lapor = list(self._lapor)  # one alone costs nothing, all together do
        menunggu = sorted(
            {k.tanggal for k in self._kini.kegiatan if k.keadaan == "diajukan"}
            - set(lapor)
        )
        semua = [
            self._presensi(),
            self._kelompok(LAPOR, "Belum lapor", sorted(lapor)),
            self._kelompok(MENUNGGU, "Menunggu persetujuan", menunggu),
            self._mendatang(),
        ]
        return tuple(t for t in semua if t is not None and t.nilai > 0)

    def besok(self) -> HariTerbuka | None:
        """The next duty day, if it were spent away from work without a word."""
        berikut = min(self._nanti(), default=None)
        if berikut is None:
            return None
        nilai = self._tanpa(hari={berikut}, kerja={berikut})
        return HariTerbuka(berikut, "tidak masuk dan tidak melapor", nilai)

    def _presensi(self) -> Terbuka | None:
        """Today's punches that are still to come."""
        kini, penuh = (
            self._sehari(f, self._hari_ini) for f in (self._kini, self._penuh)
        )
        if kini is None or kini == penuh:
            return None
        belum = [n for n in ("masuk", "pulang") if getattr(kini, n) is None]
        apa = f"{' dan '.join(belum)} belum dicatat"
        nilai = self._tanpa(hari={self._hari_ini})
        isi = HariTerbuka(self._hari_ini, apa, nilai)
        return Terbuka(PRESENSI, "Presensi hari ini", nilai, (isi,))

    def _kelompok(self, jenis: str, uraian: str, tanggal: list[date]) -> Terbuka | None:
        """Days whose work is open, those that cost nothing left out."""
        apa = self._apa_lapor if jenis == LAPOR else self._apa_menunggu
        batas = self._lapor if jenis == LAPOR else {}
        semua = [
            HariTerbuka(d, apa(d), self._tanpa(kerja={d}), batas.get(d))
            for d in tanggal
        ]
        hari = tuple(h for h in semua if h.nilai > 0) or tuple(semua)
        if not hari:
            return None
        nilai = semua[0].nilai if len(semua) == 1 else self._tanpa(kerja=tanggal)
        return Terbuka(jenis, f"{uraian} {len(hari)} hari", nilai, hari)

    def _mendatang(self) -> Terbuka | None:
        """Every duty day to come."""
        nanti = self._nanti()
        lebih = {k.tanggal for k in self._tambahan} - set(self._lapor)
        lebih = {d for d in lebih if d > self._hari_ini}
        if not nanti and not lebih:
            return None
        nilai = self._tanpa(hari=nanti, kerja=nanti | lebih)
        uraian = f"{len(nanti)} hari kerja yang akan datang"
        return Terbuka(MENDATANG, uraian, nilai, ())

    def _nanti(self) -> set[date]:
        return {
            h.tanggal
            for h in self._kini.hari
            if h.tanggal > self._hari_ini
            and h.jadwal_masuk is not None
            and h.ketidakhadiran is None
        }

    def _kurang_lapor(self, tanggal: Collection[date]) -> bool:
        """Whether work nobody reported yet would bring something on some days."""
        andaian = {k.id for k in self._tambahan if k.tanggal in tanggal}
        lain = tuple(k for k in self._penuh.kegiatan if k.id not in andaian)
        return self._biaya(replace(self._penuh, kegiatan=lain)) > 0

    def _tanpa(
        self, *, hari: Collection[date] = (), kerja: Collection[date] = ()
    ) -> int:
        """What it costs if some days' punches or work stay as they are now."""
        kini = {h.tanggal: h for h in self._kini.hari}
        return self._biaya(
            replace(
                self._penuh,
                hari=tuple(
                    kini[h.tanggal] if h.tanggal in hari else h
                    for h in self._penuh.hari
                ),
                kegiatan=(
                    *(k for k in self._penuh.kegiatan if k.tanggal not in kerja),
                    *(k for k in self._kini.kegiatan if k.tanggal in kerja),
                ),
            )
        )

    def _biaya(self, fakta: Fakta) -> int:
        return self._terbaik - hitung(self._mesin, fakta).jumlah

    def _sehari(self, fakta: Fakta, tanggal: date) -> Hari | None:
        return next((h for h in fakta.hari if h.tanggal == tanggal), None)

    def _apa_lapor(self, tanggal: date) -> str:
        """``120 dari 300 menit dilaporkan; 1 laporan dikembalikan``."""
        milik = [k for k in self._kini.kegiatan if k.tanggal == tanggal]
        sudah = [k for k in milik if k.keadaan != "dikembalikan"]
        menit = sum(k.menit for k in sudah)
        h = self._sehari(self._kini, tanggal)
        seharusnya = self._meja.menit(h)[0] if h else 0
        isi = []
        if menit < seharusnya:
            isi.append(f"{angka(menit)} dari {angka(seharusnya)} menit dilaporkan")
        else:
            isi += [
                f"{t.uraian} {angka(n)} dari {angka(t.jumlah)} {t.satuan}"
                for t in self._kini.target
                if t.tanggal == tanggal
                and (n := sum(k.jumlah for k in sudah if k.rhk == t.rhk)) < t.jumlah
            ]
        kembali = sum(k.keadaan == "dikembalikan" for k in milik)
        if kembali:
            isi.append(f"{kembali} laporan dikembalikan")
        tunggu = sum(k.keadaan == "diajukan" for k in milik)
        if tunggu:
            isi.append(f"{tunggu} laporan menunggu")
        return (
            "; ".join(isi) or f"{angka(menit)} menit dilaporkan, masih dapat ditambah"
        )

    def _apa_menunggu(self, tanggal: date) -> str:
        isi = [
            k
            for k in self._kini.kegiatan
            if k.tanggal == tanggal and k.keadaan == "diajukan"
        ]
        menit = sum(k.menit for k in isi)
        return f"{len(isi)} laporan, {angka(menit)} menit"


def _baru(penuh: tuple[Kegiatan, ...], kini: tuple[Kegiatan, ...]) -> list[Kegiatan]:
    """The work that is only imagined."""
    ada = {k.id for k in kini}
    return [k for k in penuh if k.id not in ada]
