"""What a person sees of the own TPP over the months."""

from dataclasses import dataclass
from datetime import date

from ekinerja.penutupan.models import HasilPegawai
from ekinerja.periode.queries import keadaan_banyak
from ekinerja.periode.rules import TERBUKA, TERKUNCI, awal_daftar
from ekinerja.presensi.queries import penempatan_pertama
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BulanTpp:
    """One month of a person; the amount only once the month is locked."""

    bulan: Bulan
    terkunci: bool
    jumlah: int | None
    bayar: str
    bermasalah: bool


def riwayat_tpp(*, pegawai_id: int, hari_ini: date) -> list[BulanTpp]:
    """The months before the running one, newest first; three statements.

    A month that is not locked stands there without an amount. Months from before the
    person came are left out.
    """
    keadaan = keadaan_banyak()
    hasil = {
        Bulan.baca(bulan): BulanTpp(Bulan.baca(bulan), True, jumlah, bayar, masalah)
        for bulan, jumlah, bayar, masalah in HasilPegawai.objects.filter(
            pegawai_id=pegawai_id, perhitungan__keadaan=TERKUNCI
        ).values_list("perhitungan__periode__bulan", "jumlah", "bayar", "bermasalah")
    }
    kini = Bulan.dari(hari_ini)
    bulan, awal = kini.sebelum, awal_daftar(keadaan, kini=kini)
    if masuk := penempatan_pertama([pegawai_id]).get(pegawai_id):
        awal = max(awal, Bulan.dari(masuk))
    riwayat = []
    while bulan >= awal:
        if bulan in hasil:
            riwayat.append(hasil[bulan])
        elif keadaan.get(bulan, TERBUKA) != TERKUNCI:
            riwayat.append(BulanTpp(bulan, False, None, "", False))
        bulan = bulan.sebelum
    return riwayat
