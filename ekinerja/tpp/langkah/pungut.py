"""``pungut``: tax, insurance and other deductions after gross."""

from collections.abc import Callable, Sequence

from ekinerja.tpp.buku import Buku, Ubahan
from ekinerja.tpp.kebijakan.baca_pungut import SEMUA
from ekinerja.tpp.kebijakan.bentuk import Angka, PitaPungut, Pungut
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    bulat,
    susun_kalimat,
    tulis_persen,
)
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris, tolak
from ekinerja.tpp.ukuran import persen_dari
from ekinerja.uang import bulat_setengah_ke_atas, rupiah


def susun_pungut(langkah: Pungut, sekitar: Sekitar) -> Tindakan:
    """Charge the base; the children say what the base was made of."""
    judul = susun_kalimat(langkah.judul, sekitar)
    dasar = _susun_dasar(langkah, sekitar)
    persen = None if langkah.persen is None else sekitar.ukuran.angka(langkah.persen)
    sudah = [sekitar.ukuran.angka(n) for n in langkah.dikurangi]
    sendiri = langkah.ditanggung == "pegawai"
    tanda = -1 if sendiri else 1

    def pungut(o: Orang, buku: Buku) -> Ubahan:
        pokok = dasar(o, buku)
        if persen is not None:
            tarif = persen(o)
            jumlah = persen_dari(pokok, tarif, None)
            rincian = _satu_baris(langkah, pokok, tarif)
        else:
            jumlah, rincian = _menurut_lapis(langkah, o, pokok)
        nilai = bulat_setengah_ke_atas(bulat(jumlah, langkah.bulat))
        dibayar = sum([bulat_setengah_ke_atas(f(o)) for f in sudah])
        sisa = nilai - dibayar
        if sisa < 0 and not langkah.boleh_kembali:
            sisa = 0
        if not sisa:
            return Ubahan()
        anak = _anak(langkah, rincian, nilai, sisa, tanda=tanda)
        garis = baris(
            langkah, judul(o), tanda * sisa, dasar=rupiah(int(pokok)), anak=anak
        )
        if sendiri:
            return Ubahan(pungutan=(garis,))
        return Ubahan(tanggungan=(garis,))

    return pungut


def _susun_dasar(langkah: Pungut, sekitar: Sekitar) -> Callable[[Orang, Buku], Angka]:
    """The amount a levy is charged on, >= 0."""
    angka = sekitar.ukuran.angka
    tambah = [angka(n) for n in langkah.tambah_dasar]
    maksimal = None if langkah.maksimal_dasar is None else angka(langkah.maksimal_dasar)
    sesudah = angka(langkah.sesudah) if langkah.sesudah else None
    kurang = [
        (angka(p.ukuran) if p.ukuran else None, p) for p in langkah.dasar_dikurangi
    ]

    def dasar(o: Orang, buku: Buku) -> Angka:
        pokok: Angka = sum([buku.sel[k] for k in buku.kena(langkah.pada)])
        pokok += sum([f(o) for f in tambah])
        lebih_dahulu = sesudah(o) if sesudah is not None else 0
        pokok += lebih_dahulu
        if maksimal is not None:
            batas = maksimal(o)
            pokok, lebih_dahulu = min(pokok, batas), min(lebih_dahulu, batas)
        pokok -= lebih_dahulu
        utuh = pokok
        for f, p in kurang:
            besar = f(o) if f is not None else persen_dari(utuh, p.persen or 0, None)
            pokok -= besar if p.maksimal is None else min(besar, p.maksimal)
        pokok = max(pokok, 0)
        return pokok - pokok % langkah.satuan_dasar

    return dasar


def _satu_baris(langkah: Pungut, pokok: Angka, persen: Angka) -> list[Baris]:
    nilai = bulat_setengah_ke_atas(persen_dari(pokok, persen, None))
    teks = rupiah(bulat_setengah_ke_atas(pokok))
    return [baris(langkah, "Tarif", nilai, dasar=teks, tarif=tulis_persen(persen))]


def _menurut_lapis(
    langkah: Pungut, o: Orang, pokok: Angka
) -> tuple[Angka, list[Baris]]:
    """One bracket of the whole base, or every bracket of its own slice."""
    kategori = o.atribut[langkah.kategori] if langkah.kategori else SEMUA
    pita = langkah.lapis.get(SEMUA) or langkah.lapis.get(kategori)
    if pita is None:
        raise tolak(
            "pungutan_tanpa_kategori",
            f"{langkah.judul}: {langkah.kategori} '{kategori}' tidak ada lapisnya. "
            "Lengkapi data pegawai ini, atau tambahkan lapisnya pada kebijakan.",
        )
    if langkah.cara == "satu":
        kena = next(p for p in pita if p.sampai is None or pokok <= p.sampai)
        return persen_dari(pokok, kena.persen, None), _satu_baris(
            langkah, pokok, kena.persen
        )
    jumlah: Angka = 0
    rincian: list[Baris] = []
    for bagian, persen in _irisan(pita, pokok):
        jumlah += persen_dari(bagian, persen, None)
        rincian += _satu_baris(langkah, bagian, persen)
    return jumlah, rincian


def _irisan(pita: Sequence[PitaPungut], pokok: Angka) -> list[tuple[Angka, Angka]]:
    """The base cut at the edges of the brackets: (slice, percent)."""
    hasil: list[tuple[Angka, Angka]] = []
    bawah: Angka = 0
    for p in pita:
        atas = pokok if p.sampai is None else min(pokok, p.sampai)
        if atas > bawah:
            hasil.append((atas - bawah, p.persen))
            bawah = atas
    return hasil


def _anak(
    langkah: Pungut, rincian: list[Baris], nilai: int, sisa: int, *, tanda: int
) -> tuple[Baris, ...]:
    """The brackets, what was paid already, and the rounding where it bites."""
    anak = [r._replace(nilai=tanda * r.nilai) for r in rincian]
    if sisa != nilai:
        anak.append(baris(langkah, "Sudah dipungut", tanda * (sisa - nilai)))
    beda = tanda * sisa - sum([a.nilai for a in anak])
    if beda:
        anak.append(baris(langkah, "Pembulatan", beda))
    return tuple(anak) if len(anak) > 1 else ()
