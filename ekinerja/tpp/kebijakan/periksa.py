"""Checks across steps: everything filled is split once, paid out, and whole."""

from collections.abc import Sequence

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan.baca_langkah import PAGU
from ekinerja.tpp.kebijakan.bacaan import Meja

Sel = tuple[str, str]


def periksa_langkah(
    pasangan: Sequence[tuple[Meja, b.Langkah]],
    *,
    kriteria: Sequence[str],
    komponen: Sequence[str],
) -> None:
    """Walk the steps once with a ledger of which cells hold what."""
    terisi: dict[Sel, Meja] = {}
    pecahan: dict[Sel, Meja] = {}
    dibagi: dict[Sel, None] = {}
    for meja, langkah in pasangan:
        if not langkah.aktif:
            continue
        match langkah:
            case b.Simpan():
                _periksa_kena(meja, langkah, _kena(langkah.pada, terisi))
            case b.Isi():
                for i in langkah.sel:
                    terisi[i.kriteria, i.komponen] = meja
                    pecahan[i.kriteria, i.komponen] = meja
            case b.Bagi():
                _bagi(meja, langkah, terisi, pecahan, dibagi)
            case b.Kalikan() | b.Kurangi() | b.Batasi() | b.Gerbang() | b.Bulatkan():
                kena = _kena(langkah.pada, terisi)
                _periksa_kena(meja, langkah, kena)
                bisa_pecah = (
                    not isinstance(langkah, b.Gerbang) or langkah.akibat == "kali"
                )
                pecahan |= dict.fromkeys(kena, meja) if bisa_pecah else {}
        if langkah.bulat and langkah.bulat.digit <= 0:
            for sel in _disentuh(langkah, terisi):
                pecahan.pop(sel, None)
    _sisa(terisi, pecahan, komponen, pasangan)
    _pungut([(m, x) for m, x in pasangan if x.aktif])


def _pungut(pasangan: Sequence[tuple[Meja, b.Langkah]]) -> None:
    """Levies come last and say how they are rounded."""
    dipungut = False
    for meja, langkah in pasangan:
        if isinstance(langkah, b.Pungut):
            dipungut = True
            if langkah.bulat is None:
                meja.salah("", "pungut tanpa 'bulat'.", 'Tulis bulat = "ke_bawah".')
        elif dipungut:
            meja.salah(
                "", "Langkah ini mengubah bruto sesudah pungut.", "Pindahkan ke atas."
            )


def _periksa_kena(meja: Meja, langkah: b.Langkah, kena: list[Sel]) -> None:
    if not kena:
        meja.salah(
            "pada",
            f"Langkah '{langkah.nama}' tidak menyentuh sel yang terisi.",
            "Periksa 'pada' dan urutan langkah.",
        )


def _disentuh(langkah: b.Langkah, terisi: dict[Sel, Meja]) -> list[Sel]:
    match langkah:
        case b.Isi():
            return [(i.kriteria, i.komponen) for i in langkah.sel]
        case b.Bagi():
            tujuan = {x.komponen for x in langkah.bagian}
            return [sel for sel in terisi if sel[1] in tujuan]
        case b.Kalikan() | b.Kurangi() | b.Batasi() | b.Bulatkan() | b.Gerbang():
            return _kena(langkah.pada, terisi)
    return []


def _kena(pada: b.Pada, terisi: dict[Sel, Meja]) -> list[Sel]:
    return [
        (kr, ko)
        for kr, ko in terisi
        if (pada.kriteria is None or kr in pada.kriteria)
        and (pada.komponen is None or ko in pada.komponen)
    ]


def _bagi(
    meja: Meja,
    langkah: b.Bagi,
    terisi: dict[Sel, Meja],
    pecahan: dict[Sel, Meja],
    dibagi: dict[Sel, None],
) -> None:
    sumber = [
        sel
        for sel in terisi
        if sel[1] == langkah.dari
        and (langkah.kriteria is None or sel[0] in langkah.kriteria)
    ]
    ulang = [
        sel
        for sel in dibagi
        if sel[1] == langkah.dari
        and (langkah.kriteria is None or sel[0] in langkah.kriteria)
        and sel not in terisi
    ]
    for kriteria, asal in ulang:
        meja.salah(
            "", f"'{asal}' kriteria {kriteria} dibagi dua kali.", "Bagi sekali saja."
        )
    if not sumber and not ulang:
        meja.salah(
            "", f"Tidak ada isi di '{langkah.dari}' untuk dibagi.", "Periksa urutannya."
        )
    for sel in sumber:
        del terisi[sel]
        pecahan.pop(sel, None)
        dibagi[sel] = None
        for x in langkah.bagian:
            terisi[sel[0], x.komponen] = meja
            pecahan[sel[0], x.komponen] = meja


def _sisa(
    terisi: dict[Sel, Meja],
    pecahan: dict[Sel, Meja],
    komponen: Sequence[str],
    pasangan: Sequence[tuple[Meja, b.Langkah]],
) -> None:
    for (kriteria, ko), meja in terisi.items():
        if ko == PAGU and PAGU not in komponen:
            meja.salah(
                "",
                f"Kriteria '{kriteria}' diisi ke pagu tetapi tidak pernah dibagi.",
                "Tambahkan langkah bagi, atau isi langsung ke sebuah komponen.",
            )
    for (kriteria, ko), meja in pecahan.items():
        meja.salah(
            "",
            f"Sel {kriteria}/{ko} dapat berisi pecahan rupiah sampai akhir.",
            'Tambahkan bulat = "setengah_atas" atau langkah bulatkan sesudahnya.',
        )
    dibayar = {ko for _, ko in terisi}
    for ko in komponen:
        if ko not in dibayar and pasangan:
            pasangan[-1][0].salah(
                "",
                f"Komponen '{ko}' tidak pernah terisi.",
                "Isi dengan langkah isi atau bagi, atau hapus dari [[komponen]].",
            )
