"""Guess what a heading means from the words offices really use.

A guess is only ever a proposal: it goes into a mapping file for somebody to read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ekinerja.pembuktian.arti import ABAIKAN
from ekinerja.pembuktian.kepala import polos
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, baca_angka
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bentuk import Kurangi, Pitapita, Poin, Pungut

ORANG = (
    ("nip", r"(no(mor)? )?nip|nip ?(baru|pegawai)|nip .*nipp+k|nipp+k|nomor induk.*"),
    ("nama", r"nama( lengkap| pegawai| asn| pns)*( gelar)?"),
    ("golongan", r"(pangkat )?gol(ongan)?( ?ruang)?( pangkat)?|pangkat.*"),
    ("kelas", r"kelas( jab(atan)?)?|kls( jab(atan)?)?|kj|grade"),
    ("jabatan", r"(nama )?jabatan"),
    ("unit", r"unit( kerja| organisasi)?|opd|skpd|perangkat daerah|instansi"),
    ("status", r"status( (kepegawaian|pegawai|asn))?|jenis (asn|pegawai)"),
    ("jenjang", r"jenjang( jabatan)?|eselon"),
    ("kelompok", r"kelompok( jabatan)?|rumpun( jabatan)?"),
    ("predikat", r"predikat( kinerja)?"),
    ("nilai_perilaku", r"(nilai )?perilaku( kerja)?"),
    ("ptkp", r"(status )?ptkp"),
    ("gaji", r"gaji( (pokok|bersih|kotor|bruto))?"),
    ("hari_kerja", r"(jml |jumlah )?hari kerja( efektif)?|hk"),
    ("hari_hadir", r"(jml |jumlah )?(hari )?(ke)?hadir(an)?( hari)?"),
)
KEJADIAN = (
    (
        "tanpa_rekaman_masuk",
        r"(tidak|lupa|tanpa) \w* ?\w*(absen|rekam|scan|finger|ceklok)\w* .*(masuk|datang|pagi)|(tidak|tanpa) absen masuk",
    ),
    (
        "tanpa_rekaman_pulang",
        r"(tidak|lupa|tanpa) \w* ?\w*(absen|rekam|scan|finger|ceklok)\w* .*(pulang|sore)|(tidak|tanpa) absen pulang",
    ),
    ("terlambat", r"\b(ter|keter)?(lambat|lambatan)\b|\btelat\b|\btl ?\d?\b"),
    (
        "pulang_cepat",
        r"pulang (cepat|sebelum|awal)|\bpsw ?\d?\b|\bpc ?\d?\b|cepat pulang",
    ),
    (
        "tanpa_keterangan",
        r"tanpa ket\w*|\btk\b|\balpa\b|\balpha\b|mangkir|tidak (hadir|masuk)|tanpa alasan",
    ),
)
IZIN = (
    ("sakit", r"\bsakit\b|^s$"),
    ("cuti_tahunan", r"cuti tahunan|^ct$|^cuti$|^c$|jumlah cuti|jml cuti|hari cuti"),
    ("dinas_luar", r"dinas luar|^dl$|perjalanan dinas|tugas luar"),
    ("diklat", r"diklat|pelatihan|bimtek"),
)
JUMLAH = (
    r"(tpp|tambahan penghasilan)( (pegawai|asn))? (bruto|kotor)|(bruto|kotor)( tpp)?",
    r"(jml|jumlah|total) (tpp|bruto|kotor)( (bruto|kotor|diterima|dibayarkan))?",
    r"tpp (yang )?(diterima|dibayarkan|dibayar)|(jml|jumlah|total) (diterima|dibayar\w*)",
    r"(jml|jumlah|total)( rp)?|tpp",
)
PAGU = (
    r"pagu.*|(besaran|nilai|basic|tarif) tpp|tpp (maksimal|kelas( jabatan)?|sebelum.*)"
)
BERSIH = r"(jml |jumlah |tpp )?(nett?o|bersih)( diterima| dibayarkan)?|tpp nett?o.*"
LUAR = r"nett?o|bersih|pph|pajak|bpjs|iwp|iuran|tanda tangan|ttd|^ket(erangan)?$"
UANG = re.compile(r"\b(rp|rupiah|pot(ongan)?|pengurang\w*|nilai uang|tpp|bruto|pagu)\b")
MENIT_KERJA = r"(jml |jumlah |total )?(menit|waktu|jam) (kerja )?(efektif|kerja|disetujui|kegiatan)( efektif)?( menit)?|wke|(jml|jumlah|total) menit"
CAPAIAN = r".*(capaian|realisasi|prestasi|kinerja|produktivitas).*"
RENTANG = re.compile(r"(\d+) (?:s ?d |sampai (?:dengan )?)?(\d+)")
LEBIH = re.compile(r"(?:>|lebih(?: dari)?|di ?atas) ?(\d+)")
RUPIAH_TERKECIL = 1000


@dataclass(frozen=True, slots=True)
class Dugaan:
    """What a column seems to be, with what must stand beside that meaning."""

    arti: str
    kode: str = ""
    kejadian: str = ""
    jenis: str = ""
    menit: int = 0


def tebak(nama: str, contoh: Sequence[Isi], kebijakan: Kebijakan) -> Dugaan:
    """The likeliest meaning of a column.

    Args:
        nama: its heading, storeys parted by `` / ``.
        contoh: some of the cells below it.
    """
    kata = polos(nama)
    uang = "%" not in kata and (bool(UANG.search(kata)) or _sebesar_rupiah(contoh))
    for arti, pola in ORANG:
        if re.fullmatch(pola, kata) and not (uang and arti.startswith("hari_")):
            return Dugaan(arti)
    if re.fullmatch(BERSIH, kata) and _memungut(kebijakan):
        return Dugaan("bersih")
    if re.search(LUAR, kata):
        return Dugaan(ABAIKAN)
    return (
        _kejadian(kata, uang=uang, kebijakan=kebijakan)
        or _izin(kata, uang=uang, kebijakan=kebijakan)
        or (_harap(kata, kebijakan) if uang else _ukuran(kata))
        or Dugaan(ABAIKAN)
    )


def _memungut(kebijakan: Kebijakan) -> bool:
    return any(isinstance(x, Pungut) and x.aktif for x in kebijakan.langkah)


def _sebesar_rupiah(contoh: Iterable[Isi]) -> bool:
    """Counts and percents stay small; amounts do not."""
    besar = [n for n in map(_coba_angka, contoh) if n]
    return bool(besar) and max(map(abs, besar)) >= RUPIAH_TERKECIL


def _coba_angka(isi: Isi) -> int | None:
    try:
        nilai = baca_angka(isi)
    except SelDitolak:
        return None
    return None if nilai is None else int(nilai)


def _kejadian(kata: str, *, uang: bool, kebijakan: Kebijakan) -> Dugaan | None:
    for kejadian, pola in KEJADIAN:
        if not re.search(pola, kata):
            continue
        if uang and "menit" not in kata.split()[:2]:
            langkah = langkah_kejadian(kebijakan, kejadian)
            return Dugaan("langkah", langkah, kejadian) if langkah else None
        if kejadian == "tanpa_keterangan":
            return Dugaan("hari_tanpa_keterangan")
        if kejadian.startswith("tanpa_rekaman_"):
            return Dugaan(f"hari_tanpa_{kejadian.rpartition('_')[2]}")
        if re.search(
            r"(jml|jumlah|total|akumulasi) menit|menit (ke)?(ter)?lambat", kata
        ):
            return Dugaan(f"menit_{kejadian}")
        return Dugaan(
            f"hari_{kejadian}", menit=menit_di_tengah(kata, kejadian, kebijakan)
        )
    return None


def langkah_kejadian(kebijakan: Kebijakan, kejadian: str) -> str:
    """The step that deducts for a kind of event; "" where none does."""
    poin = {
        u.nama
        for u in kebijakan.ukuran
        if isinstance(u, Poin) and any(kejadian in t.kejadian for t in u.tarif)
    }
    for langkah in kebijakan.langkah:
        if isinstance(langkah, Kurangi) and langkah.dengan in poin:
            return langkah.nama
    return ""


def menit_di_tengah(kata: str, kejadian: str, kebijakan: Kebijakan) -> int:
    """A length inside the band a heading names; of the first band where it names none."""
    lebih = LEBIH.search(kata)
    if lebih:
        return int(lebih[1]) + 1
    rentang = RENTANG.search(kata)
    if rentang and int(rentang[1]) < int(rentang[2]):
        return (int(rentang[1]) + int(rentang[2]) + 1) // 2
    nomor = re.search(r"\b(?:tl|psw|pc) ?(\d)\b", kata)
    tengah = [t for pita in _pita(kebijakan, kejadian) for t in _tengah(pita)]
    ke = int(nomor[1]) - 1 if nomor else 0
    return tengah[min(ke, len(tengah) - 1)] if tengah and ke >= 0 else 15


def lapis_kejadian(kebijakan: Kebijakan, kejadian: str) -> list[tuple[int, str]]:
    """For every band of an event's rate: a minute inside it, and what it is called."""
    hasil = []
    for pita in _pita(kebijakan, kejadian):
        bawah = 0
        for menit, p in zip(_tengah(pita), pita.pita, strict=True):
            kata = "sampai" if pita.termasuk else "kurang dari"
            atas = int(p.batas // 60) if p.batas is not None else None
            awal = f"lebih dari {bawah} " if bawah else ""
            ujung = f"{kata} {atas} " if atas is not None else ""
            sebutan = f"{awal}{ujung}menit" if awal or ujung else "berapa pun lamanya"
            hasil.append((menit, sebutan))
            bawah = atas or bawah
    return hasil


def _pita(kebijakan: Kebijakan, kejadian: str) -> list[Pitapita]:
    """The bands of an event's own length; none where it has one rate for all."""
    return [
        t.lapis
        for u in kebijakan.ukuran
        if isinstance(u, Poin)
        for t in u.tarif
        if kejadian in t.kejadian and t.lapis is not None and t.dari == "besar"
    ][:1]


def _tengah(pita: Pitapita) -> Iterable[int]:
    """A whole minute well inside each band."""
    bawah = 0
    for p in pita.pita:
        if p.batas is None:
            yield bawah + 1
        else:
            atas = int(p.batas // 60)
            yield max((bawah + atas + 1) // 2, 1)
            bawah = atas


def _izin(kata: str, *, uang: bool, kebijakan: Kebijakan) -> Dugaan | None:
    if uang:
        return None
    dikenal = kebijakan.penilaian.izin
    for jenis in dikenal:
        if jenis.replace("_", " ") in kata:
            return Dugaan("hari_izin", jenis=jenis)
    for jenis, pola in IZIN:
        if jenis in dikenal and re.search(pola, kata):
            return Dugaan("hari_izin", jenis=jenis)
    return None


def _ukuran(kata: str) -> Dugaan | None:
    if re.fullmatch(MENIT_KERJA, kata):
        return Dugaan("menit_disetujui")
    if re.fullmatch(CAPAIAN, kata):
        return Dugaan("persen_capaian")
    return None


def _harap(kata: str, kebijakan: Kebijakan) -> Dugaan | None:
    """Amounts: a step, a component, a criterion, the ceiling, the total."""
    if re.fullmatch(MENIT_KERJA, kata):
        return Dugaan("menit_disetujui")
    if re.search(r"\b(pot(ongan)?|pengurang\w*)\b", kata):
        kurangi = [x for x in kebijakan.langkah if isinstance(x, Kurangi) and x.aktif]
        cocok = [x for x in kurangi if _sebut(x.nama, x.judul, kata)]
        satu = cocok or (kurangi if len(kurangi) == 1 else [])
        return Dugaan("langkah", satu[0].nama) if satu else None
    if mutu_jumlah_kata(kata) < len(JUMLAH) - 1:
        return Dugaan("jumlah")
    if kata.startswith("pagu"):
        return Dugaan("pagu")
    for komponen in kebijakan.komponen:
        if _sebut(komponen.kode, komponen.nama, kata):
            return Dugaan("komponen", komponen.kode)
    for kriteria in kebijakan.kriteria:
        if _sebut(kriteria.kode, kriteria.nama, kata):
            return Dugaan("kriteria", kriteria.kode)
    if re.fullmatch(PAGU, kata):
        return Dugaan("pagu")
    return Dugaan("jumlah") if re.fullmatch(JUMLAH[-1], kata) else None


def _sebut(kode: str, nama: str, kata: str) -> bool:
    """Whether a heading says a code or a name of the policy."""
    return any(
        f" {polos(n)} " in f" {kata} "
        for n in (nama, kode.replace("_", " "))
        if polos(n)
    )


def mutu_jumlah(nama: str) -> int:
    """How surely a heading is the total: 0 is the surest."""
    return mutu_jumlah_kata(polos(nama))


def mutu_jumlah_kata(kata: str) -> int:
    """The same for a heading already made plain."""
    for n, pola in enumerate(JUMLAH):
        if re.fullmatch(pola, kata):
            return n
    return len(JUMLAH)
