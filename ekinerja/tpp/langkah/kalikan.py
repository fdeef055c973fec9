"""``kalikan``: scale cells by a measure in percent, day by day where it is daily."""

from collections.abc import Callable
from dataclasses import replace
from itertools import repeat

from ekinerja.tpp.buku import Buku, Sel, Ubahan, per_komponen
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bentuk import Angka, Kalikan
from ekinerja.tpp.langkah.hari import baris_hari
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    sel_baris,
    susun_kalimat,
    susun_kalimat_hal,
    tulis_persen,
)
from ekinerja.tpp.langkah.target import baris_target
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.penjelasan import Sel as SelBaris
from ekinerja.tpp.ukuran import persen_dari, tepat
from ekinerja.uang import bulat_setengah_ke_atas, rupiah

NAMA_HAL = {s.HARI: "hari kerja", s.TARGET_BULAN: "target bulan ini"}
"""Things a part is shared among equally, as a line says them."""


def _menskala(
    langkah: Kalikan, persen: Angka, kunci: list[Sel], buku: Buku
) -> dict[Sel, Angka]:
    return {k: persen_dari(buku.sel[k], persen, langkah.bulat) for k in kunci}


def susun_kalikan(langkah: Kalikan, sekitar: Sekitar) -> Tindakan:
    """Scale by the month's number; a mean of days or of targets is explained one by
    one."""
    semua = {u.nama: u for u in sekitar.kebijakan.ukuran}
    ukuran = semua.get(langkah.dengan)
    if ukuran is not None and ukuran.rangkum == "rata" and ukuran.per in NAMA_HAL:
        return _terbagi(langkah, sekitar, ukuran.per)
    return _sekali(langkah, sekitar)


def _sekali(langkah: Kalikan, sekitar: Sekitar) -> Tindakan:
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


PembuatAnak = Callable[[Orang, int, str], tuple[Baris, ...]]
"""Person, rupiah to share, an equal share in words -> one line a day or target."""


def _anak(langkah: Kalikan, sekitar: Sekitar, hal: str) -> PembuatAnak:
    rincian = susun_kalimat_hal(langkah.rincian, sekitar, hal)
    dengan = langkah.dengan

    def hari(o: Orang, jumlah: int, bagian: str) -> tuple[Baris, ...]:
        bobot = o.rinci[dengan]
        return baris_hari(
            langkah,
            o,
            jumlah=jumlah,
            bobot=bobot,
            dasar=repeat(bagian),
            tarif=map(tulis_persen, bobot),
            rincian=rincian(o),
        )

    def target(o: Orang, jumlah: int, bagian: str) -> tuple[Baris, ...]:
        return baris_target(
            langkah,
            o,
            jumlah=jumlah,
            bobot=o.rinci[dengan],
            dasar=bagian,
            rincian=rincian(o),
        )

    return hari if hal == s.HARI else target


def _terbagi(langkah: Kalikan, sekitar: Sekitar, hal: str) -> Tindakan:
    """The part goes out whole and comes back by working day, or by target.

    Each carries an equal share; what it earns is that share times its percent. So the
    reader sees each one's money instead of only what was lost.
    """
    judul = susun_kalimat(langkah.judul, sekitar)
    persen = sekitar.ukuran.angka(langkah.dengan)
    anak, dengan, kata = _anak(langkah, sekitar, hal), langkah.dengan, NAMA_HAL[hal]

    def kalikan(o: Orang, buku: Buku) -> Ubahan:
        baru = _menskala(langkah, persen(o), buku.kena(langkah.pada), buku)
        garis: list[Baris] = []
        banyak = len(o.rinci[dengan])
        for kunci in per_komponen(baru).values():
            lama = {k: bulat_setengah_ke_atas(buku.sel[k]) for k in kunci}
            hasil = {k: bulat_setengah_ke_atas(baru[k]) for k in kunci}
            semua, jumlah = sum(lama.values()), sum(hasil.values())
            if not semua:
                continue
            garis.append(
                baris(
                    langkah,
                    f"Dibagi rata ke {kata}",
                    -semua,
                    dasar=rupiah(semua),
                    banyak=f"{banyak} {kata}",
                    sel=tuple([SelBaris(*k, -v) for k, v in lama.items() if v]),
                )
            )
            bagian = rupiah(bulat_setengah_ke_atas(tepat(semua, banyak or 1)))
            butir = anak(o, jumlah, bagian)
            sel = tuple([SelBaris(*k, v) for k, v in hasil.items() if v])
            if sel or butir:
                garis.append(
                    baris(
                        langkah,
                        judul(o),
                        jumlah,
                        dasar=rupiah(semua),
                        tarif=tulis_persen(persen(o)),
                        sel=sel,
                        anak=butir,
                    )
                )
        return Ubahan(sel=baru, baris=tuple(garis))

    sekali = _sekali(replace(langkah, rincian=""), sekitar)
    # Without a target there is nothing to share among; days are there or the month is.
    return lambda o, buku: (
        kalikan(o, buku) if o.rinci[dengan] or hal == s.HARI else sekali(o, buku)
    )
