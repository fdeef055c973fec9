"""``kurangi``: take a measure in percent of a declared basis away."""

from ekinerja.tpp.buku import Buku, Sel, Ubahan, per_komponen
from ekinerja.tpp.kebijakan.baca_langkah import RUPIAH
from ekinerja.tpp.kebijakan.bentuk import Angka, Kurangi
from ekinerja.tpp.kebijakan.bentuk import Poin as PoinUkuran
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    bulat,
    sel_baris,
    susun_kalimat,
    tulis_persen,
)
from ekinerja.tpp.orang import Orang, Poin
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.ukuran import kurang_persen, persen_dari, rupiah_persen, tepat, total
from ekinerja.uang import bagi_habis, bulat_setengah_ke_atas, rapi, rupiah


def susun_kurangi(langkah: Kurangi, sekitar: Sekitar) -> Tindakan:
    """Deduct, never below zero; the events behind the measure are the children."""
    judul = susun_kalimat(langkah.judul, sekitar)
    if langkah.basis == RUPIAH:
        return _rupiah(langkah, sekitar)
    persen = sekitar.ukuran.angka(langkah.dengan)
    bagian = sekitar.ukuran.angka(langkah.bagian_basis)
    sebagian = langkah.bagian_basis != 100
    berganda = any(
        isinstance(u, PoinUkuran) and u.nama == langkah.dengan and u.berganda
        for u in sekitar.kebijakan.ukuran
    )

    def kurangi(o: Orang, buku: Buku) -> Ubahan:
        p = persen(o)
        kunci = buku.kena(langkah.pada)
        if not p:
            return Ubahan()
        basis = _basis(langkah, kunci, buku)
        if sebagian:
            basis = {k: persen_dari(v, bagian(o), None) for k, v in basis.items()}
        baru: dict[Sel, Angka] = {}
        for k in kunci:
            sisa = kurang_persen(buku.sel[k], basis[k], p, langkah.bulat)
            baru[k] = max(sisa, 0)
        garis = []
        poin = o.poin.get(langkah.dengan, [])
        for bersama in per_komponen(baru).values():
            sel = sel_baris(bersama, buku, baru)
            if not sel:
                continue
            dasar = rapi(sum(basis[k] for k in bersama))
            nilai = sum(x.nilai for x in sel)
            garis.append(
                baris(
                    langkah,
                    judul(o),
                    nilai,
                    dasar=rupiah(bulat_setengah_ke_atas(dasar)),
                    tarif=tulis_persen(p),
                    sel=tuple(sel),
                    anak=_anak_berganda(langkah, poin, nilai, dasar)
                    if berganda
                    else _anak(langkah, poin, nilai=nilai, dasar=dasar, persen=p),
                )
            )
        return Ubahan(sel=baru, baris=tuple(garis))

    return kurangi


def _rupiah(langkah: Kurangi, sekitar: Sekitar) -> Tindakan:
    """Take rupiah away, from the cells in proportion to what they hold."""
    judul = susun_kalimat(langkah.judul, sekitar)
    besar = sekitar.ukuran.angka(langkah.dengan)

    def kurangi(o: Orang, buku: Buku) -> Ubahan:
        kunci = buku.kena(langkah.pada)
        isi = [buku.sel[k] for k in kunci]
        minta = bulat_setengah_ke_atas(bulat(besar(o), langkah.bulat))
        ada = sum([bulat_setengah_ke_atas(v) for v in isi])
        potong = min(minta, ada)
        if potong <= 0:
            return Ubahan()
        bagian = bagi_habis(potong, isi)
        baru: dict[Sel, Angka] = {
            k: v - x for k, v, x in zip(kunci, isi, bagian, strict=True)
        }
        anak = [
            Baris(
                langkah.nama,
                p.kejadian.uraian,
                p.dasar_hukum,
                "",
                rupiah(bulat_setengah_ke_atas(p.nilai)),
                p.kejadian.banyak,
                -bulat_setengah_ke_atas(p.nilai),
                p.kejadian.fakta,
                p.kejadian.tanggal,
            )
            for p in o.poin.get(langkah.dengan, [])
        ]
        sel = sel_baris(kunci, buku, baru)
        nilai = sum([x.nilai for x in sel])
        lebih = nilai - sum([a.nilai for a in anak])
        if anak and lebih:
            kata = "Tidak kurang dari nol" if potong < minta else "Batas dan pembulatan"
            anak.append(baris(langkah, kata, lebih))
        garis = baris(langkah, judul(o), nilai, sel=tuple(sel), anak=tuple(anak))
        return Ubahan(sel=baru, baris=(garis,))

    return kurangi


def _anak_berganda(
    langkah: Kurangi, poin: list[Poin], nilai: int, dasar: Angka
) -> tuple[Baris, ...]:
    """Events that each took from what the others left share what was taken."""
    teks_dasar = rupiah(bulat_setengah_ke_atas(dasar))
    bagian = bagi_habis(-nilai, [p.nilai for p in poin])
    return tuple(
        [
            Baris(
                langkah.nama,
                p.kejadian.uraian,
                p.dasar_hukum,
                teks_dasar,
                f"{tulis_persen(p.nilai)} dari sisa",
                p.kejadian.banyak,
                -x,
                p.kejadian.fakta,
                p.kejadian.tanggal,
            )
            for p, x in zip(poin, bagian, strict=True)
        ]
    )


def _basis(langkah: Kurangi, kunci: list[Sel], buku: Buku) -> dict[Sel, Angka]:
    """What each touched cell is charged on.

    A basis beyond the touched cells (the whole, a saved sum) is charged to them in
    proportion to what they hold.
    """
    if langkah.basis == "sisa":
        return {k: buku.sel[k] for k in kunci}
    isi = buku.sel if langkah.basis == "semua" else buku.simpanan[langkah.basis]
    if set(isi) == set(kunci):
        return {k: isi[k] for k in kunci}
    jumlah, semua = sum(isi.values()), sum(buku.sel[k] for k in kunci)
    if not semua:
        return dict.fromkeys(kunci, 0)
    return {k: tepat(rapi(jumlah * buku.sel[k]), rapi(semua)) for k in kunci}


def _anak(
    langkah: Kurangi,
    poin: list[Poin],
    *,
    nilai: int,
    dasar: Angka,
    persen: Angka,
) -> tuple[Baris, ...]:
    """The events, then the cap and the rounding where they bite."""
    if not poin:
        return ()
    teks_dasar = rupiah(bulat_setengah_ke_atas(dasar))
    anak = []
    for p in poin:
        k = p.kejadian
        anak.append(
            Baris(
                langkah.nama,
                k.uraian,
                p.dasar_hukum,
                teks_dasar,
                tulis_persen(p.nilai),
                k.banyak,
                -rupiah_persen(dasar, p.nilai),
                k.fakta,
                k.tanggal,
            )
        )
    lebih = total([p.nilai for p in poin]) - persen
    if lebih > 0:
        batas = rupiah_persen(dasar, lebih)
        uraian = f"Batas {tulis_persen(persen)}"
        anak.append(baris(langkah, uraian, batas, dasar=teks_dasar))
    beda = nilai - sum(a.nilai for a in anak)
    if beda:
        # More than a rupiah an event is not rounding: the cells held less.
        kata = "Pembulatan" if abs(beda) <= len(anak) + 1 else "Tidak kurang dari nol"
        anak.append(baris(langkah, kata, beda))
    return tuple(anak)
