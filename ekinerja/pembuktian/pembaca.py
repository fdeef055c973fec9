"""One row of the sheet: facts to calculate and amounts to compare with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeVar

from ekinerja.pembuktian.arti import ARTI, PEGAWAI
from ekinerja.pembuktian.baris import (
    BarisOrang,
    Ditolak,
    tolak,
)
from ekinerja.pembuktian.harian import HariOrang
from ekinerja.pembuktian.lembar import Isi, Lembar
from ekinerja.pembuktian.pelengkap import (
    Pelengkap,
    baca_ptkp,
    rakit_acara,
    rakit_nilai,
    rakit_penghasilan,
    rakit_target_bulan,
)
from ekinerja.pembuktian.pemetaan import Kolom, Pemetaan, arti_kata
from ekinerja.pembuktian.rakit import (
    Banyak,
    Selama,
    rakit_hari,
    rakit_izin,
    rakit_kerja,
    sebar_menit,
)
from ekinerja.pembuktian.sel import SelDitolak, baca_angka, baca_banyak, teks
from ekinerja.tpp.fakta import Fakta, Hari, Penempatan, Status
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bacaan import terdekat

HARI_MAKS = 31
PERILAKU_MAKS = 120
T = TypeVar("T")
MENIT_MAKS = 31 * 24 * 60
PERSEN_MAKS = 1000
RUPIAH_MAKS = 10**12


class Sasaran(NamedTuple):
    """What an amount of the sheet is compared with."""

    arti: str
    kode: str = ""
    kejadian: str = ""


@dataclass(frozen=True, slots=True)
class OrangLembar:
    """One person of the sheet: facts to calculate, amounts to compare with."""

    baris: int
    nip: str
    nama: str
    fakta: Fakta
    harap: Mapping[Sasaran, Fraction]
    catatan: tuple[str, ...]
    direka: bool  # days rebuilt from totals: their dates are nobody's


def diharap(kolom: Kolom) -> bool:
    """Whether a column holds amounts to compare."""
    return ARTI[PEGAWAI][kolom.arti].peran == "harap"


def sasaran_kolom(kolom: Kolom) -> Sasaran:
    """What the amounts of a column are compared with."""
    return Sasaran(kolom.arti, kolom.kode, kolom.kejadian)


@dataclass(frozen=True, slots=True)
class Pembaca:
    """Reads one person's row; every refusal is listed before it is raised."""

    lembar: Lembar
    pemetaan: Pemetaan
    kebijakan: Kebijakan
    baris: BarisOrang
    ditolak: list[Ditolak]
    persen_pecahan: bool

    def orang(self, milik: HariOrang | None) -> OrangLembar:
        banyak = self._banyak()
        nip_kolom = self.pemetaan.pegawai.satu("nip")
        assert nip_kolom is not None  # noqa: S101 - the mapping is checked for it
        direka = milik is None or not milik.hari
        try:
            if milik is not None and not direka:
                hari = tuple(sorted(milik.hari.values(), key=lambda h: h.tanggal))
            else:
                hari = rakit_hari(self.pemetaan.periode, self.pemetaan.jadwal, banyak)
            kegiatan, target = rakit_kerja(
                hari,
                self.pemetaan.bawaan,
                menit=banyak.menit_disetujui,
                persen=banyak.persen_capaian,
                menit_hari=(milik.menit or None) if milik else None,
            )
        except SelDitolak as salah:
            raise self._tolak(nip_kolom, salah) from salah
        lengkap = self._pelengkap()
        nama = self._teks("nama")
        awal, akhir = self.pemetaan.periode.awal, self.pemetaan.periode.akhir
        fakta = Fakta(
            periode=self.pemetaan.periode,
            pegawai=self.baris.nip,
            nama=nama,
            status=(
                Status(
                    "status:lembar",
                    self._kata("status"),
                    self._teks("golongan") or self.pemetaan.bawaan.golongan,
                    awal,
                    akhir,
                ),
            ),
            penempatan=(self._penempatan(),),
            hari=hari,
            kegiatan=kegiatan,
            target=target,
            kewajiban=(),
            izin=rakit_izin(hari),
            acara=self._coba(nip_kolom, lambda: rakit_acara(hari, lengkap)),
            nilai=rakit_nilai(lengkap),
            target_bulan=rakit_target_bulan(hari),
            penghasilan=rakit_penghasilan(lengkap),
        )
        return OrangLembar(
            self.baris.nomor,
            self.baris.nip,
            nama,
            fakta,
            self._harap(),
            tuple(self._cocokkan(hari)),
            direka,
        )

    def _tolak(self, kolom: Kolom, salah: SelDitolak) -> SelDitolak:
        isi = self.baris.sel(kolom)
        self.ditolak.append(tolak(self.lembar, self.baris.nomor, kolom, isi, salah))
        return salah

    def _coba(self, kolom: Kolom, buat: Callable[[], T]) -> T:
        """Whatever ``buat`` refuses is listed under a column."""
        try:
            return buat()
        except SelDitolak as salah:
            raise self._tolak(kolom, salah) from salah

    def _pelengkap(self) -> Pelengkap:
        tabel = self.pemetaan.pegawai
        perilaku, gaji = tabel.satu("nilai_perilaku"), tabel.satu("gaji")
        ptkp = tabel.satu("ptkp")
        return Pelengkap(
            predikat=self._kata("predikat") if tabel.satu("predikat") else "",
            perilaku=self._hitungan(perilaku, PERILAKU_MAKS) if perilaku else None,
            gaji=self._hitungan(gaji, RUPIAH_MAKS) if gaji else None,
            pajak_gaji=self._hitungan(tabel.satu("pajak_gaji"), RUPIAH_MAKS),
            ptkp=self._coba(ptkp, lambda: baca_ptkp(self._teks("ptkp")))
            if ptkp
            else "",
            acara=tuple(
                [
                    (k.jenis, self._hitungan(k, HARI_MAKS), self._alamat(k))
                    for k in tabel.berarti("acara_tidak_diikuti")
                ]
            ),
        )

    def _sel(self, arti: str) -> Isi:
        return self.baris.sel(self.pemetaan.pegawai.satu(arti))

    def _teks(self, arti: str) -> str:
        return teks(self._sel(arti))

    def _kata(self, jenis: str) -> str:
        """A word of the office in the policy's own word; the default where empty."""
        kolom = self.pemetaan.pegawai.satu(jenis)
        kata = self._teks(jenis).lower()
        if kolom is None or not kata:
            return str(getattr(self.pemetaan.bawaan, jenis, ""))
        boleh = arti_kata(jenis, self.kebijakan)
        arti = self.pemetaan.kata.get(jenis, {}).get(kata, kata.replace(" ", "_"))
        if arti in boleh:
            return arti
        salah = SelDitolak(
            f"{jenis.capitalize()} '{kata}' tidak dikenal.",
            f'Tambahkan "{kata}" = "..." di [kata.{jenis}]. {terdekat(arti, boleh)}',
        )
        raise self._tolak(kolom, salah)

    def _penempatan(self) -> Penempatan:
        unit, jabatan = self._teks("unit"), self._teks("jabatan")
        awal, akhir = self.pemetaan.periode.awal, self.pemetaan.periode.akhir
        return Penempatan(
            id="penempatan:lembar",
            jenis="definitif",
            jabatan=jabatan,
            nama_jabatan=jabatan,
            unit=unit,
            nama_unit=unit,
            kelas=self._kelas(),
            kelompok=self._kata("kelompok"),
            jenjang=self._kata("jenjang"),
            sejak=awal,
            sampai=akhir,
        )

    def _kelas(self) -> int:
        kolom = self.pemetaan.pegawai.satu("kelas")
        if kolom is None:
            return self.pemetaan.bawaan.kelas or 1
        try:
            kelas = baca_banyak(self.baris.sel(kolom), maksimal=17)
            if not kelas:
                raise SelDitolak("Kelas jabatan kosong.", "Tulis 1 sampai 17.")
        except SelDitolak as salah:
            raise self._tolak(kolom, salah) from salah
        return kelas

    def _hitungan(self, kolom: Kolom | None, maksimal: int) -> int:
        if kolom is None:
            return 0
        try:
            return baca_banyak(self.baris.sel(kolom), maksimal=maksimal)
        except SelDitolak as salah:
            raise self._tolak(kolom, salah) from salah

    def _alamat(self, kolom: Kolom | None) -> str:
        return f"{kolom.huruf}{self.baris.nomor}" if kolom else ""

    def _hari(self, arti: str) -> tuple[int, str]:
        kolom = self.pemetaan.pegawai.satu(arti)
        return self._hitungan(kolom, HARI_MAKS), self._alamat(kolom)

    def _selama(self, kejadian: str) -> tuple[Selama, ...]:
        """Days in bands, or the minutes of the month spread over days."""
        tabel = self.pemetaan.pegawai
        hari = tuple(
            [
                Selama(self._hitungan(k, HARI_MAKS), k.menit, self._alamat(k))
                for k in tabel.berarti(f"hari_{kejadian}")
            ]
        )
        kolom = tabel.satu(f"menit_{kejadian}")
        if hari or kolom is None:
            return hari
        menit = self._hitungan(kolom, MENIT_MAKS)
        return sebar_menit(menit, self.pemetaan.jadwal, self._alamat(kolom))

    def _banyak(self) -> Banyak:
        tabel = self.pemetaan.pegawai
        menit = tabel.satu("menit_disetujui")
        persen = tabel.satu("persen_capaian")
        return Banyak(
            tanpa_keterangan=self._hari("hari_tanpa_keterangan"),
            izin=tuple(
                [
                    (k.jenis, self._hitungan(k, HARI_MAKS), self._alamat(k))
                    for k in tabel.berarti("hari_izin")
                ]
            ),
            terlambat=self._selama("terlambat"),
            pulang_cepat=self._selama("pulang_cepat"),
            tanpa_masuk=self._hari("hari_tanpa_masuk"),
            tanpa_pulang=self._hari("hari_tanpa_pulang"),
            menit_disetujui=self._hitungan(menit, MENIT_MAKS) if menit else None,
            persen_capaian=self._persen(persen) if persen else None,
        )

    def _persen(self, kolom: Kolom) -> Fraction:
        try:
            nilai = baca_angka(self.baris.sel(kolom))
            if nilai is not None and not 0 <= nilai <= PERSEN_MAKS:
                raise SelDitolak(f"{nilai} bukan persen.", "Tulis seperti 97,5.")
        except SelDitolak as salah:
            raise self._tolak(kolom, salah) from salah
        return (nilai or Fraction(0)) * (100 if self.persen_pecahan else 1)

    def _cocokkan(self, hari: tuple[Hari, ...]) -> list[str]:
        """Where the sheet's own totals of days differ from the days rebuilt."""
        hadir = sum(1 for h in hari if h.masuk or h.pulang)
        ada = {"hari_kerja": len(hari), "hari_hadir": hadir}
        catatan = []
        for arti, jumlah in ada.items():
            kolom = self.pemetaan.pegawai.satu(arti)
            if kolom is None or self.baris.sel(kolom) is None:
                continue
            menurut = self._hitungan(kolom, HARI_MAKS)
            if menurut != jumlah:
                sebutan = arti.replace("_", " ")
                catatan.append(
                    f"{sebutan} menurut lembar {menurut}, menurut [jadwal] {jumlah}"
                )
        return catatan

    def _harap(self) -> dict[Sasaran, Fraction]:
        """The amounts of the row; an unreadable one is listed and left out."""
        hasil = {}
        for kolom in self.pemetaan.pegawai.kolom:
            if not diharap(kolom):
                continue
            try:
                nilai = baca_angka(self.baris.sel(kolom))
                if nilai is not None and abs(nilai) > RUPIAH_MAKS:
                    raise SelDitolak("Jumlah ini terlalu besar.", "Periksa selnya.")
            except SelDitolak as salah:
                self._tolak(kolom, salah)
                continue
            if nilai is not None:
                hasil[sasaran_kolom(kolom)] = nilai
        return hasil
