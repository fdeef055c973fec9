"""``batasi``, ``bulatkan``, ``simpan`` and ``gerbang``."""

from collections.abc import Callable

from ekinerja.tpp.buku import Buku, Sel, Ubahan, per_komponen
from ekinerja.tpp.kebijakan.bentuk import (
    Angka,
    Batasi,
    Bulatkan,
    Gerbang,
    Langkah,
    Nilai,
    Simpan,
    Syarat,
)
from ekinerja.tpp.langkah.sekitar import (
    Sekitar,
    Tindakan,
    baris,
    bulat,
    sel_baris,
    susun_kalimat,
    tulis_persen,
)
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.ukuran import persen_dari
from ekinerja.uang import bagi_habis, bulat_setengah_ke_atas, rapi, rupiah


def _garis(
    langkah: Langkah,
    uraian: str,
    buku: Buku,
    baru: dict[Sel, Angka],
    *,
    tarif: str = "",
) -> tuple[Baris, ...]:
    """One line a component for what changed."""
    hasil = []
    for kunci in per_komponen(baru).values():
        sel = sel_baris(kunci, buku, baru)
        if sel:
            lama = sum(bulat_setengah_ke_atas(buku.sel[k]) for k in kunci)
            nilai = sum(x.nilai for x in sel)
            hasil.append(
                baris(
                    langkah,
                    uraian,
                    nilai,
                    dasar=rupiah(lama),
                    tarif=tarif,
                    sel=tuple(sel),
                )
            )
    return tuple(hasil)


def susun_batasi(langkah: Batasi, sekitar: Sekitar) -> Tindakan:
    """Keep the sum of cells between floor and ceiling, changed in proportion.

    Cells become whole rupiah here when a bound bites: shares by largest remainder.
    """
    judul = susun_kalimat(langkah.judul, sekitar)
    atas = _batas(langkah.maksimal, sekitar)
    bawah = _batas(langkah.minimal, sekitar)

    def batasi(o: Orang, buku: Buku) -> Ubahan:
        kunci = buku.kena(langkah.pada)
        jumlah = sum([buku.sel[k] for k in kunci])
        paling = None
        if atas is not None and jumlah > atas(o, buku):
            paling = atas(o, buku)
        elif bawah is not None and jumlah < bawah(o, buku):
            paling = bawah(o, buku)
        if paling is None or not kunci:
            return Ubahan()
        utuh = int(paling // 1)
        bagian = bagi_habis(utuh, [buku.sel[k] for k in kunci])
        baru: dict[Sel, Angka] = dict(zip(kunci, bagian, strict=True))
        uraian = f"{judul(o)} {rupiah(utuh)}"
        return Ubahan(sel=baru, baris=_garis(langkah, uraian, buku, baru))

    return batasi


Batas = Callable[[Orang, Buku], Angka]


def _batas(nilai: Nilai | None, sekitar: Sekitar) -> Batas | None:
    """A bound: a number, a measure, or a sum saved by an earlier step."""
    if nilai is None:
        return None
    if isinstance(nilai, str) and nilai not in sekitar.ukuran.per:
        nama = nilai
        return lambda _o, buku: rapi(sum(buku.simpanan[nama].values()))
    angka = sekitar.ukuran.angka(nilai)
    return lambda o, _buku: angka(o)


def susun_bulatkan(langkah: Bulatkan, sekitar: Sekitar) -> Tindakan:
    """Round every touched cell as declared."""
    judul = susun_kalimat(langkah.judul, sekitar)

    def bulatkan(o: Orang, buku: Buku) -> Ubahan:
        baru = {k: bulat(buku.sel[k], langkah.bulat) for k in buku.kena(langkah.pada)}
        return Ubahan(sel=baru, baris=_garis(langkah, judul(o), buku, baru))

    return bulatkan


def susun_simpan(langkah: Simpan, sekitar: Sekitar) -> Tindakan:
    """Remember what the chosen cells hold now; no line."""

    def simpan(_o: Orang, buku: Buku) -> Ubahan:
        isi = {k: buku.sel[k] for k in buku.kena(langkah.pada)}
        return Ubahan(simpan=(langkah.sebagai, isi))

    return simpan


def susun_gerbang(langkah: Gerbang, sekitar: Sekitar) -> Tindakan:
    """If the condition holds, cells go to zero or a share, or payment waits."""
    judul = susun_kalimat(langkah.judul, sekitar)
    persen = sekitar.ukuran.angka(langkah.persen if langkah.akibat == "kali" else 0)

    def gerbang(o: Orang, buku: Buku) -> Ubahan:
        if not berlaku(langkah.bila, o):
            return Ubahan()
        if langkah.akibat in ("tahan", "tunda"):
            bayar = "ditahan" if langkah.akibat == "tahan" else "ditunda"
            return Ubahan(bayar=bayar, sebab=langkah.sebab)
        p = persen(o)
        baru = {
            k: persen_dari(buku.sel[k], p, langkah.bulat)
            for k in buku.kena(langkah.pada)
        }
        uraian = f"{judul(o)}: {langkah.sebab}"
        garis = _garis(langkah, uraian, buku, baru, tarif=tulis_persen(p))
        return Ubahan(sel=baru, baris=garis)

    return gerbang


def berlaku(syarat: Syarat, o: Orang) -> bool:
    """Whether a gate's condition holds for a person.

    An obligation counts only once its date has passed by the end of the month.
    """
    if syarat.kewajiban:
        akhir = o.fakta.periode.akhir
        return any(
            k.jenis == syarat.kewajiban
            and k.keadaan in syarat.keadaan
            and k.batas <= akhir
            for k in o.fakta.kewajiban
        )
    nilai = o.kolom[syarat.ukuran][0]
    kurang, lebih = syarat.kurang_dari, syarat.lebih_dari
    return (kurang is not None and nilai < kurang) or (
        lebih is not None and nilai > lebih
    )
