"""Judging a period: two ratings, the predicate they make, who gives them. Pure.

Source: PermenPANRB 6/2022; the 3x3 matrix of work results and behaviour.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import NAMA_BULAN, Bulan, tulis_tanggal_panjang

DI_BAWAH, SESUAI, DI_ATAS = "di_bawah", "sesuai", "di_atas"
RATING = (DI_BAWAH, SESUAI, DI_ATAS)
KATA_PREDIKAT = {
    "sangat_baik": "Sangat baik",
    "baik": "Baik",
    "butuh_perbaikan": "Butuh perbaikan",
    "kurang": "Kurang",
    "sangat_kurang": "Sangat kurang",
}
MATRIKS = {
    (DI_ATAS, DI_BAWAH): "kurang",
    (DI_ATAS, SESUAI): "baik",
    (DI_ATAS, DI_ATAS): "sangat_baik",
    (SESUAI, DI_BAWAH): "kurang",
    (SESUAI, SESUAI): "baik",
    (SESUAI, DI_ATAS): "baik",
    (DI_BAWAH, DI_BAWAH): "sangat_kurang",
    (DI_BAWAH, SESUAI): "butuh_perbaikan",
    (DI_BAWAH, DI_ATAS): "butuh_perbaikan",
}
"""The predicate of (work results, behaviour)."""
PERILAKU_MAKS = 120
CATATAN_MAKS = 500


class PenilaianDitolak(Ditolak):
    """A judgement cannot be given so; ``bidang`` names the form field."""

    def __init__(self, kalimat: str, bidang: str | None = None) -> None:
        super().__init__(kalimat)
        self.bidang = bidang


@dataclass(frozen=True, slots=True)
class PeriodeNilai:
    """Whole months of one year, both ends included."""

    sejak: Bulan
    sampai: Bulan

    @property
    def wajar(self) -> bool:
        """Whether it begins before it ends, within one year."""
        return self.sejak <= self.sampai and self.sejak.tahun == self.sampai.tahun

    @property
    def awal(self) -> date:
        return self.sejak.awal

    @property
    def akhir(self) -> date:
        return self.sampai.akhir

    @property
    def nama(self) -> str:
        """``September 2026`` or ``Juli sampai September 2026``."""
        if self.sejak == self.sampai:
            return self.sampai.nama
        return f"{NAMA_BULAN[self.sejak.nomor - 1]} sampai {self.sampai.nama}"

    def berpotongan(self, lain: "PeriodeNilai") -> bool:
        """Whether the two share months without one lying within the other."""
        if self.sampai < lain.sejak or lain.sampai < self.sejak:
            return False
        di_dalam = lain.sejak <= self.sejak and self.sampai <= lain.sampai
        memuat = self.sejak <= lain.sejak and lain.sampai <= self.sampai
        return not (di_dalam or memuat)


@dataclass(frozen=True, slots=True)
class IsiNilai:
    """Two ratings, the behaviour in points where it is asked for, and a note."""

    hasil_kerja: str
    perilaku: str
    nilai_perilaku: int | None = None
    catatan: str = ""


def predikat(hasil_kerja: str, perilaku: str) -> str:
    """The predicate two ratings make; never typed by anybody.

    Raises:
        KeyError: not a rating; the programmer's mistake.
    """
    return MATRIKS[hasil_kerja, perilaku]


def periksa_penilai(
    *,
    periode: PeriodeNilai,
    pegawai: int,
    pelaku: int,
    atasan: int | None,
    hari_ini: date,
) -> None:
    """Decide whether a person may judge another's period now.

    Args:
        periode: the months judged.
        pegawai: pegawai id of whoever is judged.
        pelaku: pegawai id of whoever judges.
        atasan: pegawai id of the direct superior on the period's last day, if any.
        hari_ini: the date at the seat of the government.

    Raises:
        PenilaianDitolak: oneself, not that superior, not a period, or not over yet.
    """
    if not periode.wajar:
        raise PenilaianDitolak(
            "Periode penilaian harus bulan-bulan berurutan dalam satu tahun. "
            "Pilih periode dari daftar."
        )
    if pegawai == pelaku:
        raise PenilaianDitolak(
            "Kinerja sendiri tidak dapat dinilai sendiri. Tunggu penilaian atasan."
        )
    if pelaku != atasan:
        raise PenilaianDitolak(
            f"Kinerja {periode.nama} dinilai atasan langsung pada "
            f"{tulis_tanggal_panjang(periode.akhir)}, dan itu bukan Anda."
        )
    if hari_ini < periode.akhir:
        raise PenilaianDitolak(
            f"{periode.nama} belum berakhir. Nilai mulai "
            f"{tulis_tanggal_panjang(periode.akhir)}."
        )


def boleh_menilai(
    *,
    periode: PeriodeNilai,
    pegawai: int,
    pelaku: int,
    atasan: int | None,
    hari_ini: date,
) -> bool:
    """The question of ``periksa_penilai`` for a button."""
    try:
        periksa_penilai(
            periode=periode,
            pegawai=pegawai,
            pelaku=pelaku,
            atasan=atasan,
            hari_ini=hari_ini,
        )
    except PenilaianDitolak:
        return False
    return True


def periksa_nilai(
    isi: IsiNilai, *, periode: PeriodeNilai, yang_ada: Iterable[PeriodeNilai]
) -> IsiNilai:
    """Return the judgement with its note tidied, or say what is wrong with it.

    Args:
        isi: as given.
        periode: its months.
        yang_ada: periods of the same person that are judged already.

    Raises:
        PenilaianDitolak: a rating nobody knows, points out of range, a note too long,
            or a period that shares months with another without lying within it.
    """
    for bidang, nilai in (("hasil_kerja", isi.hasil_kerja), ("perilaku", isi.perilaku)):
        if nilai not in RATING:
            raise PenilaianDitolak("Pilih salah satu dari tiga penilaian.", bidang)
    nilai_perilaku = isi.nilai_perilaku
    if nilai_perilaku is not None and not 0 <= nilai_perilaku <= PERILAKU_MAKS:
        raise PenilaianDitolak(
            f"Nilai perilaku ditulis sebagai angka dari 0 sampai {PERILAKU_MAKS}.",
            "nilai_perilaku",
        )
    catatan = " ".join(isi.catatan.split())
    if len(catatan) > CATATAN_MAKS:
        raise PenilaianDitolak(
            f"Catatan paling panjang {CATATAN_MAKS} huruf. Ringkaskan.", "catatan"
        )
    for lain in yang_ada:
        if periode.berpotongan(lain):
            raise PenilaianDitolak(
                f"{periode.nama} berpotongan dengan {lain.nama} yang sudah dinilai. "
                "Pilih periode yang terpisah, atau yang memuatnya seluruhnya."
            )
    return IsiNilai(isi.hasil_kerja, isi.perilaku, nilai_perilaku, catatan)


def pilihan_periode(hari_ini: date) -> list[PeriodeNilai]:
    """Periods that are over, the latest first: four months, two quarters, a year."""
    kini = Bulan.dari(hari_ini)
    terakhir = kini if hari_ini == kini.akhir else kini.sebelum
    bulan = [terakhir]
    while len(bulan) < 15:
        bulan.append(bulan[-1].sebelum)
    triwulan = [PeriodeNilai(_mundur(b, 2), b) for b in bulan if b.nomor % 3 == 0]
    setahun = [PeriodeNilai(_mundur(b, 11), b) for b in bulan if b.nomor == 12]
    return [
        *(PeriodeNilai(b, b) for b in bulan[:4]),
        *triwulan[:2],
        *setahun[:1],
    ]


def _mundur(bulan: Bulan, banyak: int) -> Bulan:
    for _ in range(banyak):
        bulan = bulan.sebelum
    return bulan
