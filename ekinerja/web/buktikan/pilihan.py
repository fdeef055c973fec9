"""What a column may be said to mean, as one list to pick from."""

from ekinerja.pembuktian.arti import ABAIKAN, ARTI, HARIAN
from ekinerja.pembuktian.kenal import lapis_kejadian
from ekinerja.pembuktian.pemetaan import Kolom
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bentuk import Kurangi, Poin, Pungut

PISAH = "|"
ACARA = ("apel", "upacara", "senam")
SIAPA = {
    "nip": "NIP",
    "nama": "Nama",
    "golongan": "Golongan",
    "kelas": "Kelas jabatan",
    "jabatan": "Jabatan",
    "unit": "Unit kerja",
    "status": "Status kepegawaian",
    "kelompok": "Kelompok jabatan",
    "jenjang": "Jenjang jabatan",
    "predikat": "Predikat kinerja",
    "nilai_perilaku": "Nilai perilaku",
    "gaji": "Gaji",
    "pajak_gaji": "Pajak atas gaji",
    "ptkp": "Status PTKP",
}
BANYAK = {
    "hari_kerja": "Hari kerja (dicocokkan)",
    "hari_hadir": "Hari hadir (dicocokkan)",
    "hari_tanpa_keterangan": "Hari tanpa keterangan",
    "hari_tanpa_masuk": "Hari tanpa rekaman masuk",
    "hari_tanpa_pulang": "Hari tanpa rekaman pulang",
    "menit_terlambat": "Jumlah menit terlambat",
    "menit_pulang_cepat": "Jumlah menit pulang cepat",
    "menit_disetujui": "Jumlah menit kegiatan",
    "persen_capaian": "Capaian target (persen)",
}
SEBUTAN_HARIAN = {
    ABAIKAN: "Tidak dipakai",
    "nip": "NIP",
    "tanggal": "Tanggal",
    "masuk": "Jam masuk",
    "pulang": "Jam pulang",
    "jadwal_masuk": "Jadwal masuk",
    "jadwal_pulang": "Jadwal pulang",
    "keterangan": "Keterangan hari itu",
    "menit": "Menit kegiatan",
}
Pilihan = list[tuple[str, str]]
Kelompok = list[tuple[str, Pilihan]]


def sebagai_nilai(kolom: Kolom) -> str:
    """A meaning with everything beside it, as the value of a choice."""
    menit = str(kolom.menit) if kolom.menit else ""
    return PISAH.join(
        (kolom.arti, kolom.kode, kolom.kejadian, kolom.jenis, menit)
    ).rstrip(PISAH)


def sebagai_kolom(nilai: str, asal: Kolom) -> Kolom:
    """The column with the meaning a choice stands for."""
    arti, kode, kejadian, jenis, menit = (nilai.split(PISAH) + [""] * 4)[:5]
    return Kolom(
        asal.huruf, asal.judul, arti, kode, kejadian, jenis, int(menit) if menit else 0
    )


def pilihan_pegawai(kebijakan: Kebijakan, kini: Kolom) -> Kelompok:
    """Every meaning under this policy, in groups; the present one is always there."""
    kelompok = [
        ("", [(ABAIKAN, "Tidak dipakai")]),
        ("Siapa", list(SIAPA.items())),
        ("Banyaknya sebulan", _banyak(kebijakan)),
        ("Rupiah yang dibandingkan", _rupiah(kebijakan)),
    ]
    nilai = sebagai_nilai(kini)
    if nilai not in {kunci for _, isi in kelompok for kunci, _ in isi}:
        kelompok[2][1].append((nilai, _sebut(kini)))
    return kelompok


def pilihan_harian() -> Pilihan:
    """Every meaning of a column of the daily sheet."""
    return [(arti, SEBUTAN_HARIAN[arti]) for arti in ARTI[HARIAN]]


def _sebut(kolom: Kolom) -> str:
    arti = kolom.arti.replace("_", " ").capitalize()
    rinci = kolom.jenis.replace("_", " ") or (
        f"{kolom.menit} menit" * bool(kolom.menit)
    )
    return f"{arti}: {rinci}" if rinci else arti


def _banyak(kebijakan: Kebijakan) -> Pilihan:
    hasil = list(BANYAK.items())
    for kejadian, sebutan in (
        ("terlambat", "Hari terlambat"),
        ("pulang_cepat", "Hari pulang cepat"),
    ):
        lapis = lapis_kejadian(kebijakan, kejadian) or [(15, "berapa pun lamanya")]
        hasil += [
            (f"hari_{kejadian}||||{menit}", f"{sebutan}, {kata}")
            for menit, kata in lapis
        ]
    hasil += [
        (f"hari_izin|||{jenis}", f"Hari {jenis.replace('_', ' ')}")
        for jenis in kebijakan.penilaian.izin
    ]
    return [
        *hasil,
        *[(f"acara_tidak_diikuti|||{n}", f"Tidak ikut {n}") for n in ACARA],
    ]


def _rupiah(kebijakan: Kebijakan) -> Pilihan:
    hasil = [("jumlah", "Jumlah TPP")]
    if any(isinstance(x, Pungut) and x.aktif for x in kebijakan.langkah):
        hasil.append(("bersih", "Bersih sesudah pajak dan iuran"))
    hasil.append(("pagu", "Pagu"))
    hasil += [(f"komponen|{k.kode}", f"Bagian {k.nama}") for k in kebijakan.komponen]
    hasil += [(f"kriteria|{k.kode}", f"Kriteria {k.nama}") for k in kebijakan.kriteria]
    poin = {u.nama: u for u in kebijakan.ukuran if isinstance(u, Poin)}
    for x in kebijakan.langkah:
        if not x.aktif or x.jenis == "simpan":
            continue
        hasil.append((f"langkah|{x.nama}", f"Langkah {x.judul}"))
        if isinstance(x, Kurangi) and x.dengan in poin:
            kejadian = {n: None for t in poin[x.dengan].tarif for n in t.kejadian}
            hasil += [
                (f"langkah|{x.nama}|{n}", f"Langkah {x.judul}: {n.replace('_', ' ')}")
                for n in kejadian
            ]
    return hasil
