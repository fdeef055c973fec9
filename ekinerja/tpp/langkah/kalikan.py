"""``kalikan``: scale cells by a measure in percent, day by day where it is daily."""

from itertools import repeat

from ekinerja.tpp.buku import Buku, Sel, Ubahan, per_komponen
from ekinerja.tpp.kebijakan.bentuk import Angka, Kalikan, Ukuran
from ekinerja.tpp.langkah.hari import baris_hari
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    sel_baris,
    susun_kalimat,
    susun_kalimat_hari,
    tulis_persen,
)
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.penjelasan import Sel as SelBaris
from ekinerja.tpp.ukuran import persen_dari, tepat
from ekinerja.uang import bulat_setengah_ke_atas, rupiah


def _menskala(
    langkah: Kalikan, persen: Angka, kunci: list[Sel], buku: Buku
) -> dict[Sel, Angka]:
    return {k: persen_dari(buku.sel[k], persen, langkah.bulat) for k in kunci}


def susun_kalikan(langkah: Kalikan, sekitar: Sekitar) -> Tindakan:
    """Scale by the month's number; a mean of days is explained day by day."""
    ukuran = next(
        (u for u in sekitar.kebijakan.ukuran if u.nama == langkah.dengan), None
    )
    if ukuran is not None and _rata_hari(ukuran):
        return _harian(langkah, sekitar)
    judul = susun_kalimat(langkah.judul, sekitar)
    rincian = susun_kalimat(langkah.rincian, sekitar)
    persen = sekitar.ukuran.angka(langkah.dengan)

    def kalikan(o: Orang, buku: Buku) -> Ubahan:
        p = persen(o)
        baru = _menskala(langkah, p, buku.kena(langkah.pada), buku)
        garis = []
        for kunci in per_komponen(baru).values():
            sel = sel_baris(kunci, buku, baru)
            if sel:
                lama = sum(bulat_setengah_ke_atas(buku.sel[k]) for k in kunci)
                garis.append(
                    baris(
                        langkah,
                        judul(o),
                        sum(x.nilai for x in sel),
                        dasar=rupiah(lama),
                        tarif=tulis_persen(p),
                        banyak=rincian(o),
                        sel=tuple(sel),
                    )
                )
        return Ubahan(sel=baru, baris=tuple(garis))

    return kalikan


def _rata_hari(ukuran: Ukuran) -> bool:
    return ukuran.per == "hari" and ukuran.rangkum == "rata"


def _harian(langkah: Kalikan, sekitar: Sekitar) -> Tindakan:
    """The part goes out whole and comes back by working day.

    Every duty day carries an equal share; what a day earns is that share times the
    day's percent. So the reader sees each day's money instead of only what was lost.
    """
    judul = susun_kalimat(langkah.judul, sekitar)
    rincian = susun_kalimat_hari(langkah.rincian, sekitar)
    persen = sekitar.ukuran.angka(langkah.dengan)
    dengan = langkah.dengan

    def kalikan(o: Orang, buku: Buku) -> Ubahan:
        baru = _menskala(langkah, persen(o), buku.kena(langkah.pada), buku)
        garis: list[Baris] = []
        bobot = o.rinci[dengan]
        for kunci in per_komponen(baru).values():
            lama = {k: bulat_setengah_ke_atas(buku.sel[k]) for k in kunci}
            hasil = {k: bulat_setengah_ke_atas(baru[k]) for k in kunci}
            semua, jumlah = sum(lama.values()), sum(hasil.values())
            if not semua:
                continue
            banyak = len(bobot)
            sehari = rupiah(bulat_setengah_ke_atas(tepat(semua, banyak or 1)))
            garis.append(
                baris(
                    langkah,
                    "Dibagi rata ke hari kerja",
                    -semua,
                    dasar=rupiah(semua),
                    banyak=f"{banyak} hari kerja",
                    sel=tuple([SelBaris(*k, -v) for k, v in lama.items() if v]),
                )
            )
            anak = baris_hari(
                langkah,
                o,
                jumlah=jumlah,
                bobot=bobot,
                dasar=repeat(sehari),
                tarif=map(tulis_persen, bobot),
                rincian=rincian(o),
            )
            sel = tuple([SelBaris(*k, v) for k, v in hasil.items() if v])
            if sel or anak:
                garis.append(
                    baris(
                        langkah,
                        judul(o),
                        jumlah,
                        tarif=tulis_persen(persen(o)),
                        sel=sel,
                        anak=anak,
                    )
                )
        return Ubahan(sel=baru, baris=tuple(garis))

    return kalikan
