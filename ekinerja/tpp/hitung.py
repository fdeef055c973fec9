"""The order of a calculation: lay out, measure, take the steps, check the sums."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from ekinerja.tpp.awalan import Awalan, Pangkal, pisahkan
from ekinerja.tpp.buku import Buku
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.kebijakan import sumber
from ekinerja.tpp.kebijakan.bentuk import Angka, Kebijakan, Pungut
from ekinerja.tpp.kolom import Pembuat, susun_kolom
from ekinerja.tpp.langkah import susun_langkah
from ekinerja.tpp.langkah.sekitar import Sekitar, Tindakan
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Hasil, Masalah, TidakTerhitung, periksa_jumlah
from ekinerja.tpp.siapkan import Persiapan, siapkan, susun_persiapan
from ekinerja.tpp.ukuran import Jalan, Lingkungan, susun_ukuran
from ekinerja.uang import bulat_setengah_ke_atas
from ekinerja.waktu import Bulan

UJI_COBA = "Bulan uji coba: dihitung untuk dilihat, tidak dibayar."


@dataclass(frozen=True, slots=True)
class Mesin:
    """A policy compiled: functions in the order of its file."""

    kebijakan: Kebijakan
    persiapan: Persiapan
    awalan: Awalan
    ukuran: tuple[Jalan, ...]
    langkah: tuple[Tindakan, ...]
    kolom: tuple[tuple[str, Pembuat], ...]
    memungut: bool
    masukan: Callable[[Bulan], dict[str, list[Angka]]] = field(repr=False)


def susun(kebijakan: Kebijakan) -> Mesin:
    """Compile a loaded policy once; the machine serves any number of people."""
    per = {nama: isi.per for nama, isi in sumber.SUMBER.items()}
    per |= sumber.ATRIBUT
    per |= {m.nama: sumber.BULAN for m in kebijakan.masukan}
    sekitar_ukuran = Lingkungan(kebijakan, per)
    ukuran = [(u, susun_ukuran(u, sekitar_ukuran)) for u in kebijakan.ukuran]
    sekitar = Sekitar(
        kebijakan,
        sekitar_ukuran,
        {k.kode: k.nama for k in kebijakan.kriteria},
        {"pagu": "TPP"} | {k.kode: k.nama for k in kebijakan.komponen},
    )
    aktif = [x for x in kebijakan.langkah if x.aktif]
    langkah = [(x, susun_langkah(x, sekitar)) for x in aktif]
    awalan, ukuran_sendiri, langkah_sendiri = pisahkan(kebijakan, ukuran, langkah)
    return Mesin(
        kebijakan,
        susun_persiapan(kebijakan),
        awalan,
        ukuran_sendiri,
        langkah_sendiri,
        susun_kolom(kebijakan),
        any(isinstance(x, Pungut) for x in aktif),
        lru_cache(maxsize=64)(lambda bulan: _masukan(kebijakan, bulan)),
    )


def hitung(mesin: Mesin, fakta: Fakta) -> Hasil:
    """Calculate one person's month.

    Returns:
        The explained result. What stops this person stands in ``masalah``, and then
        every amount is 0; nothing is raised for faulty facts.
    """
    kebijakan = mesin.kebijakan
    try:
        orang = siapkan(fakta, mesin.persiapan)
        if orang.plt is not None:
            _ukur(mesin, orang.plt)
        buku = _ukur(mesin, orang).buku.lanjutan()
        for langkah in mesin.langkah:
            buku.terapkan(langkah(orang, buku))
        hasil = _hasil(mesin, orang, buku)
        periksa_jumlah(hasil)
    except TidakTerhitung as galat:
        return gagal(kebijakan, str(fakta.periode), fakta.pegawai, galat.masalah)
    return hasil


def _ukur(mesin: Mesin, orang: Orang) -> Pangkal:
    """Fill every column of a person; what the steps go on from."""
    kolom = orang.kolom
    kolom.update(mesin.masukan(orang.fakta.periode))
    pangkal = mesin.awalan.pangkal(orang)
    kolom.update(pangkal.kolom)
    for nama, buat in mesin.kolom:
        kolom[nama] = buat(orang)
    for ukur in mesin.ukuran:
        ukur(orang)
    return pangkal


def gagal(kebijakan: Kebijakan, periode: str, pegawai: str, masalah: Masalah) -> Hasil:
    """The result of somebody who cannot be calculated."""
    return Hasil(
        periode=periode,
        pegawai=pegawai,
        kebijakan=kebijakan.id,
        sidik_kebijakan=kebijakan.sidik,
        jumlah=0,
        pagu=0,
        per_kriteria={k.kode: 0 for k in kebijakan.kriteria},
        per_komponen={k.kode: 0 for k in kebijakan.komponen},
        bayar="ditunda",
        sebab_bayar=(masalah.kalimat,),
        baris=(),
        masalah=(masalah,),
    )


def _hasil(mesin: Mesin, orang: Orang, buku: Buku) -> Hasil:
    """Sum the cells by criterion and by component; then what is levied."""
    kebijakan = mesin.kebijakan
    kriteria = {k.kode: 0 for k in kebijakan.kriteria}
    komponen = {k.kode: 0 for k in kebijakan.komponen}
    for (kr, ko), nilai in buku.sel.items():
        utuh = bulat_setengah_ke_atas(nilai)
        kriteria[kr] += utuh
        if utuh or ko in komponen:
            komponen[ko] = komponen.get(ko, 0) + utuh
    if kebijakan.pagu in buku.simpanan:
        pagu = sum(buku.simpanan[kebijakan.pagu].values(), 0)
    else:
        pagu = orang.kolom[kebijakan.pagu][0]
    jumlah = sum(komponen.values())
    bersih = None
    if mesin.memungut:
        bersih = jumlah + sum([b.nilai for b in buku.pungutan])
    bayar, sebab = buku.bayar, buku.sebab
    if kebijakan.uji_coba or orang.fakta.uji_coba:
        bayar, sebab = "uji_coba", [UJI_COBA]
    return Hasil(
        periode=str(orang.fakta.periode),
        pegawai=orang.fakta.pegawai,
        kebijakan=kebijakan.id,
        sidik_kebijakan=kebijakan.sidik,
        jumlah=jumlah,
        pagu=bulat_setengah_ke_atas(pagu),
        per_kriteria=kriteria,
        per_komponen=komponen,
        bayar=bayar,
        sebab_bayar=tuple(sebab),
        baris=tuple(buku.baris),
        masalah=(),
        pungutan=tuple(buku.pungutan),
        tanggungan=tuple(buku.tanggungan),
        bersih=bersih,
    )


def _masukan(kebijakan: Kebijakan, bulan: Bulan) -> dict[str, list[Angka]]:
    """The dated numbers in force on the first day of the month."""
    hasil: dict[str, list[Angka]] = {}
    for m in kebijakan.masukan:
        cocok = [
            n
            for n in m.nilai
            if n.sejak <= bulan.awal and (n.sampai is None or bulan.awal <= n.sampai)
        ]
        if not cocok:
            raise TidakTerhitung(
                Masalah(
                    "masukan_tidak_ada",
                    f"{m.judul} belum ada nilainya untuk {bulan.nama}. Tambahkan pada "
                    f"masukan '{m.nama}' kebijakan {kebijakan.id}.",
                )
            )
        hasil[m.nama] = [cocok[0].nilai]
    return hasil
