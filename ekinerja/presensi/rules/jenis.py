"""The kinds of absence this application knows by name; a policy decides which hold.

A government may list further kinds of its own in ``[penilaian] izin``: they are offered
and recorded like these, under the words their code is made of.
"""

from collections.abc import Collection, Iterable

from ekinerja.alur import Ditolak
from ekinerja.tpp.kejadian import TETAP_BEKERJA as TETAP_BEKERJA

JENIS = {
    "cuti_tahunan": "Cuti tahunan",
    "cuti_besar": "Cuti besar",
    "sakit": "Sakit",
    "sakit_rawat_inap": "Sakit, rawat inap",
    "cuti_melahirkan": "Cuti melahirkan",
    "cuti_alasan_penting": "Cuti karena alasan penting",
    "cltn": "Cuti di luar tanggungan negara",
    "kecelakaan_kerja": "Kecelakaan kerja",
    "dinas_luar": "Dinas luar",
    "diklat": "Pendidikan dan pelatihan",
    "wfh": "Bekerja dari rumah",
    "bebas_presensi": "Dibebaskan dari presensi",
}
JENIS_PANJANG = 40
TAK_PERNAH_DITAHAN = frozenset(
    {
        "sakit",
        "sakit_rawat_inap",
        "cuti_melahirkan",
        "kecelakaan_kerja",
        "dinas_luar",
        "wfh",
        "bebas_presensi",
    }
)
MELAHIRKAN = "cuti_melahirkan"
ANAK_MAKS = 20


class JenisDitolak(Ditolak):
    """A kind of absence nobody knows, or that lacks what it needs."""


def nama_jenis(jenis: str) -> str:
    """The kind as pages show it; one of a policy's own from its code."""
    return JENIS.get(jenis) or jenis.replace("_", " ").capitalize()


def urutkan(jenis: Iterable[str]) -> list[str]:
    """Known kinds in the order of the list above, then a policy's own, by name."""
    ada = set(jenis)
    return [*(j for j in JENIS if j in ada), *sorted(ada - JENIS.keys())]


def periksa_jenis(jenis: str, *, dikenal: Collection[str], anak_ke: int | None) -> None:
    """Refuse a kind the policy does not know, and a child's number out of place.

    Args:
        dikenal: the kinds of the policy in force on the first day.
        anak_ke: number of the child, for maternity leave only.

    Raises:
        JenisDitolak: another kind, or the number missing, needless or out of range.
    """
    if jenis not in dikenal and jenis in JENIS:
        raise JenisDitolak(
            f"{nama_jenis(jenis)} tidak dikenal kebijakan TPP yang berlaku pada hari "
            "pertamanya, jadi bulannya tidak dapat dihitung. Pilih jenis lain, atau "
            "tambahkan pada [penilaian] izin di kebijakan itu."
        )
    if jenis not in dikenal:
        raise JenisDitolak(
            f"Jenis ketidakhadiran '{jenis}' tidak dikenal. Pilih dari daftar."
        )
    if jenis != MELAHIRKAN:
        if anak_ke is not None:
            raise JenisDitolak(
                f"Nomor anak hanya untuk {nama_jenis(MELAHIRKAN).lower()}. "
                "Kosongkan isian itu."
            )
        return
    if anak_ke is None or not 1 <= anak_ke <= ANAK_MAKS:
        raise JenisDitolak(
            "Anak keberapa belum diisi, padahal cuti melahirkan dihitung menurutnya. "
            f"Isi angka 1 sampai {ANAK_MAKS}."
        )
