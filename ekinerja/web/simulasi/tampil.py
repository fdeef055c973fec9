"""A finished simulation as its page shows it: figures, charts, and people filtered."""

from collections.abc import Sequence
from dataclasses import dataclass

from ekinerja.periode.models import Simulasi
from ekinerja.periode.queries import hasil_simulasi
from ekinerja.tpp.sebaran import sebaran_sanding
from ekinerja.tpp.simulasi import BedaOrang, Rekap, Sanding
from ekinerja.uang import rupiah
from ekinerja.waktu import Bulan

TERATAS = 5
KATA_KEADAAN = {
    "naik": "Naik",
    "turun": "Turun",
    "tetap": "Tetap",
    "hilang": "Tidak terhitung lagi",
    "muncul": "Baru terhitung",
    "tidak": "Tidak terhitung",
}
JENIS_KEADAAN = {
    "naik": "baik",
    "turun": "awas",
    "tetap": "netral",
    "hilang": "buruk",
    "muncul": "info",
    "tidak": "buruk",
}
BAYAR = "bayar"
URUTAN = {
    "besar": "Selisih terbesar",
    "naik": "Paling naik",
    "turun": "Paling turun",
    "nama": "Nama",
}
BAGIAN = (
    ("kriteria", "Per kriteria"),
    ("komponen", "Per komponen"),
    ("langkah", "Per langkah hitungan"),
    ("unit", "Per unit"),
    ("kelas", "Per kelas jabatan"),
)


@dataclass(frozen=True, slots=True)
class Saring:
    """What the reader of the list of people looks for; empty means everything."""

    cari: str = ""
    unit: str = ""
    kelas: str = ""
    keadaan: str = ""
    urut: str = "besar"


@dataclass(frozen=True, slots=True)
class Bagian:
    """Rows under one heading; ``saring`` names the filter a row leads to."""

    kode: str
    judul: str
    baris: Sequence[tuple[str, Sanding]]

    @property
    def maks(self) -> int:
        return max((max(s.lama, s.baru) for _, s in self.baris), default=0)

    @property
    def terbuka(self) -> bool:
        return self.kode in ("kriteria", "unit")

    @property
    def berbatang(self) -> bool:
        """Steps take as well as give, which bars from zero cannot show."""
        return self.kode != "langkah"

    @property
    def saring(self) -> str:
        return self.kode if self.kode in ("unit", "kelas") else ""


@dataclass(frozen=True, slots=True)
class Tampilan:
    """Everything the page says about a finished simulation."""

    bulan: Bulan
    rekap: Rekap
    anggaran: int | None

    @property
    def sisa(self) -> Sanding | None:
        """What is left of a budget that was typed."""
        if self.anggaran is None:
            return None
        jumlah = self.rekap.jumlah
        return Sanding(
            "Sisa anggaran",
            lama=self.anggaran - jumlah.lama,
            baru=self.anggaran - jumlah.baru,
        )

    @property
    def banyak(self) -> list[tuple[str, str, str, int]]:
        """State, its words, its colour and how many people are in it, where any."""
        semua = ((k, self.rekap.banyak(k)) for k in KATA_KEADAAN)
        return [(k, KATA_KEADAAN[k], JENIS_KEADAAN[k], n) for k, n in semua if n]

    @property
    def banyak_bayar(self) -> int:
        return sum(satu.bayar_berubah for satu in self.rekap.orang)

    @property
    def bagian(self) -> list[Bagian]:
        semua = (Bagian(k, judul, self.rekap.urut(k)) for k, judul in BAGIAN)
        return [satu for satu in semua if satu.baris]

    @property
    def sebaran(self) -> list[tuple[str, int, int]]:
        """How many people receive how much, before and after."""
        lama = [satu.lama for satu in self.rekap.orang if not satu.masalah_lama]
        baru = [satu.baru for satu in self.rekap.orang if not satu.masalah_baru]
        return [
            (
                f"{rupiah(kiri.sejak)} sampai {rupiah(kiri.sampai)}",
                kiri.banyak,
                kanan.banyak,
            )
            for kiri, kanan in sebaran_sanding(lama, baru)
        ]

    @property
    def teratas(self) -> list[tuple[str, str, list[BedaOrang]]]:
        """Who gains most and who loses most."""
        naik = [s for s in self.rekap.orang if s.keadaan == "naik"]
        turun = [s for s in self.rekap.orang if s.keadaan == "turun"]
        return [
            ("naik", "Paling naik", sorted(naik, key=_urut_naik)[:TERATAS]),
            ("turun", "Paling turun", sorted(turun, key=_urut_turun)[:TERATAS]),
        ]

    def orang(self, saring: Saring) -> list[BedaOrang]:
        """People as filtered and sorted."""
        cari = saring.cari.casefold()
        rapat = cari.replace(" ", "")
        hasil = [
            satu
            for satu in self.rekap.orang
            if (not saring.unit or satu.unit == saring.unit)
            and (not saring.kelas or str(satu.kelas) == saring.kelas)
            and (
                not saring.keadaan
                or satu.keadaan == saring.keadaan
                or (saring.keadaan == BAYAR and satu.bayar_berubah)
            )
            and (not cari or cari in satu.nama.casefold() or satu.nip.startswith(rapat))
        ]
        return sorted(hasil, key=_URUT.get(saring.urut, _urut_besar))


def tampilkan(simulasi: Simulasi, *, anggaran: int | None) -> Tampilan:
    """Read what came out of a finished simulation."""
    rekap = Rekap.dari_isi(hasil_simulasi(simulasi))
    return Tampilan(Bulan.baca(simulasi.bulan), rekap, anggaran)


def _urut_besar(satu: BedaOrang) -> tuple[int, str]:
    return -abs(satu.selisih), satu.nip


def _urut_naik(satu: BedaOrang) -> tuple[int, str]:
    return -satu.selisih, satu.nip


def _urut_turun(satu: BedaOrang) -> tuple[int, str]:
    return satu.selisih, satu.nip


def _urut_nama(satu: BedaOrang) -> tuple[str, str]:
    return satu.nama, satu.nip


_URUT = {
    "besar": _urut_besar,
    "naik": _urut_naik,
    "turun": _urut_turun,
    "nama": _urut_nama,
}
