"""Questions about one person's frozen month: why, without what, since when."""

from dataclasses import dataclass

from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.queries.beku import (
    Beku,
    BelumAdaHasil,
    baris_bulan,
    baris_nip,
    buka,
    mesin_untuk,
)
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.periode.queries import kebijakan_bersidik
from ekinerja.tpp.dua_bulan import Banding, banding
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.jelaskan import Penjelasan, jelaskan
from ekinerja.tpp.mengapa import mengapa
from ekinerja.tpp.penyebab import Tanpa, tanya
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class JawabanTanpa:
    """The page of one question: whose month, and the answer or why there is none."""

    bulan: Bulan
    pegawai_id: int
    nama: str
    terkunci: bool
    jumlah: int
    kebijakan: str
    tanpa: Tanpa | None
    halangan: str


def jawaban_tanpa(
    *, bulan: Bulan, pegawai_id: int, id_: str, terkunci_saja: bool
) -> JawabanTanpa | None:
    """One person's month without one event; None where there is no such month.

    Args:
        bulan: the month.
        pegawai_id: whose.
        id_: of the event or fact.
        terkunci_saja: only a locked month counts, as for the employee, who is then
            spoken to.

    Raises:
        KejadianTidakAda: no event and no fact carries this id.
    """
    baris = baris_bulan(bulan, terkunci_saja=terkunci_saja)
    satu = baris.filter(pegawai_id=pegawai_id).first()
    if satu is None:
        return None
    beku = buka(satu)
    siapa = "Anda" if terkunci_saja else satu.nama
    jawaban = None
    if beku.mesin is not None:
        jawaban = tanya(beku.mesin, beku.fakta, beku.hasil, id_, siapa=siapa)
    return JawabanTanpa(
        bulan=bulan,
        pegawai_id=pegawai_id,
        nama=satu.nama,
        terkunci=satu.perhitungan.keadaan == "terkunci",
        jumlah=beku.hasil.jumlah,
        kebijakan=beku.kebijakan.judul if beku.kebijakan else beku.hasil.kebijakan,
        tanpa=jawaban,
        halangan=beku.halangan,
    )


def penjelasan_nip(
    *, bulan: Bulan, nip: str, tanpa: str = "", dengan: Bulan | None = None
) -> Penjelasan:
    """Everything that can be said of one person's month, locked or not.

    Args:
        bulan: the month.
        nip: whose.
        tanpa: the id of an event or fact to leave out; "" asks for none.
        dengan: the month to compare with.

    Raises:
        BelumAdaHasil: a month was not calculated, or without this person, or with a
            problem where it is to be compared with.
        KejadianTidakAda: no event and no fact carries the id.
    """
    baris = baris_nip(bulan, nip)
    beku = buka(baris)
    beda = _banding_dengan(beku, baris, dengan) if dengan else None
    if beku.mesin is None:
        return Penjelasan(
            hasil=beku.hasil,
            mengapa=mengapa(beku.hasil, beku.nama, siapa=baris.nama),
            penyebab=(),
            tanpa=None,
            banding=beda,
            halangan=beku.halangan,
        )
    return jelaskan(
        beku.mesin,
        beku.fakta,
        beku.hasil,
        tanpa=tanpa,
        banding=beda,
        siapa=baris.nama,
    )


def banding_bulan(beku: Beku, lalu: HasilPegawai | None) -> Banding | None:
    """This month beside another of the same person; None without one to compare.

    Where the policy changed between them, this month is calculated once more under
    the other one, so that the change of rules is told apart from that of the facts.
    """
    if lalu is None or lalu.bermasalah or beku.hasil.masalah:
        return None
    hasil = baca_hasil(lalu.hasil)
    lama = None
    if hasil.sidik_kebijakan != beku.hasil.sidik_kebijakan:
        lama = kebijakan_bersidik(hasil.sidik_kebijakan)
    menurut_lama = hitung(mesin_untuk(lama), beku.fakta) if lama else None
    return banding(hasil, beku.hasil, menurut_lama=menurut_lama)


def _banding_dengan(beku: Beku, baris: HasilPegawai, bulan: Bulan) -> Banding:
    lain = baris_bulan(bulan).filter(pegawai_id=baris.pegawai_id).first()
    hasil = banding_bulan(beku, lain)
    if hasil is None:
        raise BelumAdaHasil(
            f"{bulan.nama} tidak dapat dibandingkan untuk NIP {baris.nip}: belum "
            "dihitung, atau salah satu bulannya belum dapat dihitung. Pilih bulan lain."
        )
    return hasil
