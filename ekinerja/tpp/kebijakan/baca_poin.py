"""Read ``[[ukuran.tarif]]``: what an event costs or earns."""

from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_pita import baca_pitapita
from ekinerja.tpp.kebijakan.bacaan import Meja, terdekat
from ekinerja.tpp.kebijakan.lingkup import Lingkup, baca_saringan

TINGKAT_HUKUMAN = ("ringan", "sedang", "berat")
BERINCIAN = frozenset(s.KEJADIAN) - s.KEJADIAN_REKAMAN


def baca_poin(meja: Meja, lingkup: Lingkup) -> dict[str, Any]:
    """The rates of a measure ``poin``."""
    per = meja.isi.get("per", s.BULAN)
    if per not in (s.BULAN, s.HARI):
        meja.salah("per", "poin dihitung per bulan atau per hari.", "Hapus 'per'.")
    tarif = []
    for m in meja.daftar("tarif"):
        satu = _tarif(m, lingkup)
        if per == s.HARI and s.KEJADIAN_SEBULAN.intersection(satu.kejadian):
            m.salah(
                "kejadian", "Kejadian ini milik sebulan, bukan sehari.", "Hapus 'per'."
            )
        tarif.append(satu)
        m.selesai()
    return {"tarif": tuple(tarif), "berganda": meja.ya("berganda", False)}


def _tarif(m: Meja, lingkup: Lingkup) -> b.Tarif:
    kejadian = _kejadian(m)
    nilai = m.angka_boleh("nilai", minimal=0)
    dari = m.pilihan("dari", s.DARI, "besar")
    lapis = None
    if "lapis" in m.isi:
        skala = "durasi" if dari in s.DARI_LAMA else "angka"
        lapis = baca_pitapita(m, lingkup, skala=skala)
        if lapis and any(isinstance(p.nilai, str) for p in lapis.pita):
            m.salah("lapis", "Tarif berisi nama ukuran.", "Tulis angkanya.")
        _periksa_dari(m, dari, kejadian, lingkup)
    elif dari != "besar":
        m.salah("dari", f"dari = '{dari}' tanpa lapis.", "Tulis lapis = [...].")
    if ("nilai" in m.isi) == ("lapis" in m.isi):
        m.salah("", "Tarif perlu salah satu: nilai atau lapis.", "Tulis satu saja.")
    return b.Tarif(
        kejadian=kejadian,
        judul=m.teks("judul", ""),
        nilai=nilai,
        lapis=lapis,
        jika=baca_saringan(m, lingkup),
        dasar_hukum=m.teks("dasar_hukum"),
        rincian=_rincian(m, kejadian, lingkup),
        bebas=m.bulat("bebas", bawaan=0),
        dari=dari,
    )


def _kejadian(m: Meja) -> tuple[str, ...]:
    """One kind, or a list of kinds rated together."""
    mentah = m.ambil("kejadian", wajib=True)
    if mentah is None:
        return ()
    nama = mentah if isinstance(mentah, list) else [mentah]
    for n in nama:
        if n not in s.KEJADIAN:
            m.salah("kejadian", f"'{n}' tidak dikenal.", terdekat(str(n), s.KEJADIAN))
    return tuple([n for n in nama if n in s.KEJADIAN])


def _periksa_dari(
    m: Meja, dari: str, kejadian: tuple[str, ...], lingkup: Lingkup
) -> None:
    """The bands look at something every event of the rate has."""
    berlama = s.KEJADIAN_BERLAMA
    if lingkup.menit_tanpa_rekaman:
        berlama |= {n for n in s.KEJADIAN if n.startswith("tanpa_rekaman")}
    boleh = {
        **dict.fromkeys(s.DARI_LAMA, berlama),
        **dict.fromkeys(s.DARI_IZIN, frozenset({"izin"})),
        "bulan_ke": frozenset({"izin", "hukuman"}),
    }.get(dari)
    asing = [n for n in kejadian if boleh is not None and n not in boleh]
    if asing and dari in s.DARI_LAMA:
        m.salah("lapis", f"'{asing[0]}' tidak punya lama.", "Pakai nilai = ...")
    elif asing:
        m.salah("dari", f"'{asing[0]}' tidak punya {dari}.", "Pilih dari yang lain.")


def _rincian(
    m: Meja, kejadian: tuple[str, ...], lingkup: Lingkup
) -> frozenset[str] | None:
    rincian = m.daftar_teks("rincian", wajib=False)
    if not rincian:
        return None
    for n in kejadian:
        if n not in BERINCIAN:
            m.salah("rincian", f"'{n}' tidak punya rincian.", "Hapus 'rincian'.")
        ranah = {"izin": lingkup.izin, "hukuman": TINGKAT_HUKUMAN}.get(n)
        for r in rincian:
            if ranah is not None and r not in ranah:
                m.salah("rincian", f"{n} '{r}' tidak ada.", terdekat(r, ranah))
    return frozenset(rincian)
