"""Propose a mapping for a file nobody has mapped yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ekinerja.pembuktian.arti import ABAIKAN, ARTI, PEGAWAI
from ekinerja.pembuktian.baris import isi_orang, pilih_lembar
from ekinerja.pembuktian.kenal import Dugaan, mutu_jumlah, tebak
from ekinerja.pembuktian.kepala import Judul, Kepala, cari_bulan, cari_kepala, polos
from ekinerja.pembuktian.lembar import BukuKerja, Isi, Lembar, LembarTidakTerbaca
from ekinerja.pembuktian.pemetaan import (
    HADIR,
    LIBUR,
    TANPA_KETERANGAN,
    Bawaan,
    Jadwal,
    Kolom,
    Pemetaan,
    Tabel,
    arti_kata,
)
from ekinerja.pembuktian.sel import SelDitolak, baca_tanggal, tampak, teks
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.waktu import Bulan

CONTOH = 60
KATA_MAKS = 40
KOLOM_HARIAN = (
    ("nip", r"nip"),
    ("tanggal", r"tanggal|tgl"),
    ("jadwal_masuk", "jadwal masuk|jam kerja masuk"),
    ("jadwal_pulang", "jadwal pulang|jam kerja pulang"),
    ("masuk", "masuk|datang|check in|scan 1"),
    ("pulang", "pulang|check out|scan 2"),
    ("keterangan", "keterangan|ket|status|alasan"),
    ("menit", "menit|kegiatan"),
)
SINGKATAN = {
    "status": {
        "pns": "pns",
        "cpns": "cpns",
        "pppk": "pppk",
        "pppk paruh waktu": "pppk_paruh_waktu",
        "p3k": "pppk",
    },
    "kelompok": {"guru": "guru", "nakes": "nakes", "tenaga kesehatan": "nakes"},
    "jenjang": {
        "jpt": "jpt",
        "eselon ii": "jpt",
        "administrator": "administrator",
        "eselon iii": "administrator",
        "pengawas": "pengawas",
        "eselon iv": "pengawas",
        "fungsional": "fungsional",
        "pelaksana": "pelaksana",
        "staf": "pelaksana",
    },
    "predikat": {
        "sangat baik": "sangat_baik",
        "baik": "baik",
        "butuh perbaikan": "butuh_perbaikan",
        "cukup": "butuh_perbaikan",
        "kurang": "kurang",
        "sangat kurang": "sangat_kurang",
    },
    "keterangan": {
        "s": "sakit",
        "sakit": "sakit",
        "c": "cuti_tahunan",
        "ct": "cuti_tahunan",
        "cuti": "cuti_tahunan",
        "dl": "dinas_luar",
        "tk": TANPA_KETERANGAN,
        "a": TANPA_KETERANGAN,
        "alpa": TANPA_KETERANGAN,
        "l": LIBUR,
        "libur": LIBUR,
        "h": HADIR,
        "hadir": HADIR,
    },
}


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposed mapping; ``dikenal`` columns have a meaning, ``asing`` none yet."""

    pemetaan: Pemetaan
    periode_ada: bool
    dikenal: int
    asing: tuple[str, ...]


def usulkan(
    buku: BukuKerja,
    kebijakan: Kebijakan,
    *,
    harian: BukuKerja | None = None,
    periode: Bulan | None = None,
) -> Usulan:
    """Propose what every column means.

    Args:
        harian: a second file with one row a person-day, where it is not a sheet of
            ``buku``.

    Raises:
        LembarTidakTerbaca: no sheet has headings with a NIP or a name.
    """
    berkepala = [(x, k) for x in buku.lembar if (k := cari_kepala(x)) is not None]
    sehari = [(x, k) for x, k in berkepala if _harian(k)]
    sebulan = [(x, k) for x, k in berkepala if not _harian(k)]
    if not sebulan:
        raise LembarTidakTerbaca(
            f"{buku.nama}: tidak ada baris judul dengan NIP atau Nama di 40 baris "
            "pertama. Beri kolomnya judul, atau tulis pemetaannya sendiri."
        )
    if harian is not None:
        sehari = [(x, k) for x in harian.lembar if (k := cari_kepala(x)) is not None]
    lembar, kepala = sebulan[0]
    kolom = _usul_pegawai(lembar, kepala, kebijakan)
    tabel_harian = _usul_harian(*sehari[0]) if sehari else None
    bulan = periode or cari_bulan(lembar, kepala.baris)
    if bulan is None and sehari and tabel_harian is not None:
        bulan = _bulan_harian(sehari[0][0], tabel_harian)
    pemetaan = Pemetaan(
        periode=bulan or Bulan(2000, 1),
        pegawai=Tabel(lembar.nama, kepala.baris, kolom),
        harian=tabel_harian,
        jadwal=Jadwal(),
        bawaan=_usul_bawaan(kolom, kebijakan),
    )
    pemetaan = replace(pemetaan, kata=_usul_kata(lembar, sehari, pemetaan, kebijakan))
    asing = tuple([k.judul for k in kolom if k.arti == ABAIKAN])
    return Usulan(pemetaan, bulan is not None, len(kolom) - len(asing), asing)


def _harian(kepala: Kepala) -> bool:
    """A table with a date column and an hour column is one row a person-day."""
    kata = {polos(k.nama) for k in kepala.kolom}
    return any(
        k.startswith(("tanggal", "tgl")) and "lahir" not in k for k in kata
    ) and any("masuk" in k or "datang" in k for k in kata)


def _contoh(lembar: Lembar, kepala: Kepala, nomor: int) -> list[Isi]:
    bawah = lembar.baris[max(kepala.baris) :][:CONTOH]
    return [b[nomor] for b in bawah if nomor < len(b) and b[nomor] is not None]


def _usul_pegawai(
    lembar: Lembar, kepala: Kepala, kebijakan: Kebijakan
) -> tuple[Kolom, ...]:
    """A meaning for every column; where two claim the same one, the surer keeps it."""
    dugaan = [
        (j, tebak(j.nama, _contoh(lembar, kepala, j.nomor), kebijakan))
        for j in kepala.kolom
    ]
    utama = min(
        (j for j, d in dugaan if d.arti == "jumlah"),
        key=lambda j: (mutu_jumlah(j.nama), -j.nomor),
        default=None,
    )
    kolom: list[Kolom] = []
    terpakai: set[tuple[str, str, str]] = set()
    for judul, d in dugaan:
        arti = ARTI[PEGAWAI][d.arti]
        tanda = (d.arti, d.kode, d.kejadian)
        berulang = not arti.sekali and arti.peran != "harap"
        if not berulang and tanda in terpakai:
            d = Dugaan(ABAIKAN)
        if d.arti == "jumlah" and judul != utama:
            d = Dugaan(ABAIKAN)
        terpakai.add(tanda if d.arti != ABAIKAN else ("", "", ""))
        kolom.append(_kolom(judul, d))
    berlapis = {k.arti.removeprefix("hari_") for k in kolom}
    return tuple(
        [
            replace(k, arti=ABAIKAN)
            if k.arti.startswith("menit_") and k.arti.removeprefix("menit_") in berlapis
            else k
            for k in kolom
        ]
    )


def _kolom(judul: Judul, d: Dugaan) -> Kolom:
    return Kolom(judul.huruf, judul.nama, d.arti, d.kode, d.kejadian, d.jenis, d.menit)


def _usul_harian(lembar: Lembar, kepala: Kepala) -> Tabel:
    kolom = []
    dipakai = {ABAIKAN}
    for j in kepala.kolom:
        kata = polos(j.nama)
        arti = next(
            (
                arti
                for arti, pola in KOLOM_HARIAN
                if any(kata == p or f" {p} " in f" {kata} " for p in pola.split("|"))
            ),
            ABAIKAN,
        )
        arti = ABAIKAN if arti in dipakai else arti
        dipakai.add(arti)
        kolom.append(Kolom(j.huruf, j.nama, arti))
    return Tabel(lembar.nama, kepala.baris, tuple(kolom))


def _bulan_harian(lembar: Lembar, tabel: Tabel) -> Bulan | None:
    kolom = tabel.satu("tanggal")
    for baris in lembar.baris[max(tabel.baris_judul) :] if kolom else ():
        try:
            if kolom and kolom.nomor < len(baris):
                return Bulan.dari(baca_tanggal(baris[kolom.nomor]))
        except SelDitolak:
            continue
    return None


def _usul_bawaan(kolom: Sequence[Kolom], kebijakan: Kebijakan) -> Bawaan:
    """Without a class column one class must be written; propose the policy's first."""
    if any(k.arti == "kelas" for k in kolom):
        return Bawaan()
    tabel = [u for u in kebijakan.ukuran if "kelas" in getattr(u, "kunci", ())]
    return Bawaan(kelas=None if tabel else 7)


def kata_lembar(
    buku: BukuKerja, pemetaan: Pemetaan, *, harian: BukuKerja | None = None
) -> dict[str, list[str]]:
    """The office's own words in the columns that need translating, by kind."""
    hasil = {}
    for tabel, asal in (
        (pemetaan.pegawai, buku),
        (pemetaan.harian, harian or buku),
    ):
        if tabel is None:
            continue
        lembar = pilih_lembar(asal, tabel)
        for jenis in SINGKATAN:
            kolom = tabel.satu(jenis)
            if kolom is not None:
                hasil[jenis] = sorted(_kata_kolom(lembar, tabel, kolom))[:KATA_MAKS]
    return hasil


def contoh_kolom(lembar: Lembar, tabel: Tabel, kolom: Kolom, banyak: int) -> list[str]:
    """What stands under a heading, as people see it."""
    isi = [b[kolom.nomor] for b in isi_orang(lembar, tabel) if kolom.nomor < len(b)]
    return [tampak(sel) for sel in isi if sel is not None][:banyak]


def _usul_kata(
    lembar: Lembar,
    sehari: Sequence[tuple[Lembar, Kepala]],
    pemetaan: Pemetaan,
    kebijakan: Kebijakan,
) -> dict[str, dict[str, str]]:
    """The office's own words with what they seem to mean; unknown ones stay out."""
    hasil: dict[str, dict[str, str]] = {}
    tempat = [(lembar, pemetaan.pegawai)]
    if sehari and pemetaan.harian is not None:
        tempat.append((sehari[0][0], pemetaan.harian))
    for satu, tabel in tempat:
        for jenis, kenal in SINGKATAN.items():
            kolom = tabel.satu(jenis)
            if kolom is None:
                continue
            boleh = arti_kata(jenis, kebijakan)
            kata = sorted(_kata_kolom(satu, tabel, kolom))[:KATA_MAKS]
            arti = {k: kenal.get(k, k.replace(" ", "_")) for k in kata}
            hasil[jenis] = {k: v for k, v in arti.items() if v in boleh}
    return hasil


def _kata_kolom(lembar: Lembar, tabel: Tabel, kolom: Kolom) -> Iterator[str]:
    ada = set()
    for baris in isi_orang(lembar, tabel):
        kata = teks(baris[kolom.nomor]).lower() if kolom.nomor < len(baris) else ""
        if kata and kata not in ada:
            ada.add(kata)
            yield kata
