"""``isi``: fill cells from a measure in rupiah; ``bagi``: split them into components."""

from itertools import repeat

from ekinerja.tpp.buku import Buku, Sel, Ubahan, per_komponen
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bentuk import Angka, Bagi, Isi
from ekinerja.tpp.langkah.hari import baris_hari
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    bulat,
    sel_baris,
    selisih,
    susun_kalimat,
    susun_kalimat_hal,
    tulis_persen,
)
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris, tolak
from ekinerja.tpp.penjelasan import Sel as SelBaris
from ekinerja.tpp.ukuran import persen_dari, total
from ekinerja.uang import bulat_setengah_ke_atas, rupiah


def susun_isi(langkah: Isi, sekitar: Sekitar) -> Tindakan:
    """Fill from one number of the month, or from a number of every day."""
    if sekitar.ukuran.per[langkah.dari] == s.HARI:
        return _harian(langkah, sekitar)
    judul = susun_kalimat(langkah.judul, sekitar)
    dasar = susun_kalimat(langkah.dasar, sekitar)
    nilai = sekitar.ukuran.angka(langkah.dari)
    persen = [(i, sekitar.ukuran.angka(i.persen)) for i in langkah.sel]
    nama = sekitar.nama_kriteria

    plt = langkah.jabatan == "plt"

    def isi(sendiri: Orang, buku: Buku) -> Ubahan:
        o = sendiri.plt if plt else sendiri
        if o is None:
            return Ubahan()
        pokok = nilai(o)
        baru: dict[Sel, Angka] = {}
        anak: dict[str, list[Baris]] = {}
        for i, tarif in persen:
            p = tarif(o)
            kunci = (i.kriteria, i.komponen)
            lama = baru.get(kunci, buku.sel.get(kunci, 0))
            tambahan = persen_dari(pokok, p, langkah.bulat)
            baru[kunci] = lama + tambahan
            beda = selisih(lama, baru[kunci])
            if beda:
                anak.setdefault(i.komponen, []).append(
                    baris(
                        langkah,
                        nama[i.kriteria],
                        beda,
                        dasar=rupiah(bulat_setengah_ke_atas(pokok)),
                        tarif=tulis_persen(p),
                    )._replace(dasar_hukum=i.dasar_hukum or langkah.dasar_hukum)
                )
        garis = []
        for komponen, kunci_komponen in per_komponen(baru).items():
            sel = sel_baris(kunci_komponen, buku, baru)
            if sel:
                garis.append(
                    baris(
                        langkah,
                        judul(o),
                        sum(x.nilai for x in sel),
                        dasar=dasar(o),
                        sel=tuple(sel),
                        anak=tuple(anak[komponen]),
                    )
                )
        return Ubahan(sel=baru, baris=tuple(garis))

    return isi


def _harian(langkah: Isi, sekitar: Sekitar) -> Tindakan:
    """Every day's own amount, summed; the children are the days."""
    satu = langkah.sel[0]
    kunci = (satu.kriteria, satu.komponen)
    persen = sekitar.ukuran.angka(satu.persen)
    judul = susun_kalimat(langkah.judul, sekitar)
    rincian = susun_kalimat_hal(langkah.rincian, sekitar, s.HARI)
    dasar = susun_kalimat_hal(langkah.dasar, sekitar, s.HARI)
    dari = langkah.dari

    def isi(o: Orang, buku: Buku) -> Ubahan:
        p = persen(o)
        nilai = o.kolom[dari]
        if p != 100:
            nilai = [persen_dari(v, p, None) for v in nilai]
        lama = buku.sel.get(kunci, 0)
        baru = lama + bulat(total(nilai), langkah.bulat)
        beda = selisih(lama, baru)
        anak = baris_hari(
            langkah,
            o,
            jumlah=beda,
            bobot=nilai,
            dasar=dasar(o),
            tarif=repeat(""),
            rincian=rincian(o),
        )
        if not anak and not beda:
            return Ubahan(sel={kunci: baru})
        sel = (SelBaris(*kunci, beda),)
        garis = baris(langkah, judul(o), beda, sel=sel, anak=anak)
        return Ubahan(sel={kunci: baru}, baris=(garis,))

    return isi


def susun_bagi(langkah: Bagi, sekitar: Sekitar) -> Tindakan:
    """Split criterion by criterion; the remainder part takes what rounding leaves."""
    judul = susun_kalimat(langkah.judul, sekitar)
    bagian_tetap = [
        (x.komponen, sekitar.ukuran.angka(x.persen))
        for x in langkah.bagian
        if x.persen is not None
    ]
    sisa = [x.komponen for x in langkah.bagian if x.persen is None]
    # Without a stated remainder the last part takes it, so that nothing is lost.
    penerima = sisa[0] if sisa else bagian_tetap[-1][0]

    def bagi(o: Orang, buku: Buku) -> Ubahan:
        tetap = [(komponen, p(o)) for komponen, p in bagian_tetap]
        sisa_persen = 100 - sum([p for _, p in tetap])
        persen = {**dict(tetap), **dict.fromkeys(sisa, sisa_persen)}
        if sisa_persen < 0:
            raise tolak(
                "bagian_lebih",
                f"Bagian pada langkah {langkah.nama} melebihi 100 persen. "
                "Perbaiki persennya pada kebijakan.",
            )
        baru: dict[Sel, Angka] = {}
        asal = [
            k
            for k in buku.sel
            if k[1] == langkah.dari
            and (langkah.kriteria is None or k[0] in langkah.kriteria)
        ]
        for kriteria, dari in asal:
            habis = buku.sel[kriteria, dari]
            baru[kriteria, dari] = 0
            for komponen, p in tetap:
                if komponen == penerima:
                    continue
                bagian = persen_dari(buku.sel[kriteria, dari], p, langkah.bulat)
                baru[kriteria, komponen] = (
                    buku.sel.get((kriteria, komponen), 0) + bagian
                )
                habis -= bagian
            baru[kriteria, penerima] = buku.sel.get((kriteria, penerima), 0) + habis
        semua = sum(bulat_setengah_ke_atas(buku.sel[k]) for k in asal)
        garis = []
        for komponen, kunci in per_komponen(baru).items():
            sel = sel_baris(kunci, buku, baru)
            if not sel:
                continue
            if komponen == langkah.dari:
                uraian, dasar, tarif = judul(o), "", ""
            else:
                uraian = f"Bagian {sekitar.nama_komponen[komponen].lower()}"
                dasar, tarif = rupiah(semua), tulis_persen(persen[komponen])
            nilai = sum(x.nilai for x in sel)
            garis.append(
                baris(langkah, uraian, nilai, dasar=dasar, tarif=tarif, sel=tuple(sel))
            )
        return Ubahan(sel=baru, baris=tuple(garis))

    return bagi
