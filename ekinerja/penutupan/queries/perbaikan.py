"""People who could not be calculated, and where each of them is mended."""

from dataclasses import dataclass

from django.db.models import QuerySet

from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.tpp.penjelasan import Masalah

DATA_PEGAWAI = (
    "Penempatan dan kelas jabatan belum dapat diubah di aplikasi ini. "
    "Minta pengelola aplikasi membetulkan data induknya."
)
STATUS = "Halaman pegawainya, bagian Status kepegawaian."
KEADAAN = "Halaman pegawainya, bagian Keadaan khusus. Akhiri yang tidak berlaku."
PENGHASILAN = "Halaman bulannya, Penghasilan untuk pajak."
KEBIJAKAN = "Berkas kebijakan. Minta penyusunnya memeriksa dengan perintah ekinerja tpp periksa."
LAPORAN = (
    "Laporan kegiatan. Minta atasannya membatalkan persetujuan dan mengembalikannya."
)
TARGET = "Target di SKP belum dapat diubah di aplikasi ini. Minta pengelola aplikasi."
PENGELOLA = (
    "Bukan data yang dapat diubah di sini. Minta pengelola aplikasi memeriksanya."
)
TEMPAT = {
    "tanpa_penempatan": DATA_PEGAWAI,
    "tanpa_status": STATUS,
    "tanpa_kelas": DATA_PEGAWAI,
    "penempatan_bertindihan": DATA_PEGAWAI,
    "status_bertentangan": DATA_PEGAWAI,
    "keadaan_bertentangan": KEADAAN,
    "tanpa_penghasilan": PENGHASILAN,
    "kelompok_tidak_dikenal": DATA_PEGAWAI,
    "masukan_tidak_ada": KEBIJAKAN,
    "tabel_tanpa_baris": KEBIJAKAN,
    "izin_tidak_dikenal": KEBIJAKAN,
    "kegiatan_tidak_benar": LAPORAN,
    "target_minus": TARGET,
}


@dataclass(frozen=True, slots=True)
class PerluDiperbaiki:
    """One person of the list *Perlu diperbaiki*."""

    pegawai_id: int
    nip: str
    nama: str
    nama_unit: str
    masalah: tuple[Masalah, ...]

    @property
    def tempat(self) -> tuple[str, ...]:
        """Where and by whom it is mended, each place once."""
        semua = (TEMPAT.get(satu.kode, PENGELOLA) for satu in self.masalah)
        return tuple(dict.fromkeys(semua))


def baris_diperbaiki(perhitungan: Perhitungan | None) -> QuerySet[HasilPegawai]:
    """The stored rows with a problem, to be counted and paginated."""
    semua = HasilPegawai.objects.filter(perhitungan=perhitungan, bermasalah=True)
    return semua.defer("fakta").order_by("nama_unit", "nama")


def perlu_diperbaiki(baris: HasilPegawai) -> PerluDiperbaiki:
    """A stored row with its problems as sentences."""
    return PerluDiperbaiki(
        pegawai_id=baris.pegawai_id,
        nip=baris.nip,
        nama=baris.nama,
        nama_unit=baris.nama_unit,
        masalah=baca_hasil(baris.hasil).masalah,
    )
