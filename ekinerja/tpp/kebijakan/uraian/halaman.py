"""The reference page of measures and steps, written from the readers and their texts."""

import re
from collections.abc import Iterable, Mapping

from ekinerja.tpp.kebijakan import sumber
from ekinerja.tpp.kebijakan.uraian import langkah, ukuran
from ekinerja.tpp.kebijakan.uraian.bentuk import Bagian, Jenis, Kunci
from ekinerja.tpp.kebijakan.uraian.kerangka import BERKAS, pasang
from ekinerja.tpp.kebijakan.uraian.kerangka import KEPALA as KEPALA_CONTOH
from ekinerja.tpp.kebijakan.uraian.kerangka import LANGKAH as LANGKAH_CONTOH
from ekinerja.tpp.kebijakan.uraian.rekam import Diminta, Rekaman, baca_terekam
from ekinerja.tpp.kebijakan.uraian.sumber import (
    ATRIBUT,
    SEBAB_DARI,
    SEBAB_KEJADIAN,
    SEBAB_SUMBER,
)

BAGIAN = {
    "ukuran": Bagian(ukuran.UMUM, ukuran.JENIS),
    "langkah": Bagian(langkah.UMUM, langkah.JENIS),
}
CARA = {
    "teks": "teks",
    "bulat": "bilangan bulat",
    "ya": "true/false",
    "tanggal": "tanggal",
    "jam": "jam",
    "angka": "angka",
    "nilai": "angka atau nama ukuran",
    "daftar_teks": "daftar teks",
    "anak": "tabel",
    "daftar": "daftar tabel",
}
KEPALA = """\
# Ukuran dan langkah

Ditulis dari pembaca kebijakan (`ekinerja/tpp/kebijakan/`) oleh
`python -m ekinerja.config.dokumen`. Jangan diubah dengan tangan.

**Ukuran** adalah satu angka dari bulan seseorang: menit, persen, hari, rupiah.
**Langkah** mengubah jumlah rupiah dalam neraca. Bagaimana keduanya dihitung, dibulatkan,
dan dijumlahkan ada di [hitungan.md](hitungan.md); cara menulisnya dari sebuah Perwal di
[tutorial](../cara/dari-perwal-ke-kebijakan.md).

Kolom *wajib atau bawaan* berisi kata wajib, atau nilai yang dipakai bila kuncinya tidak
ditulis. Semua contoh dimuat dan dihitung oleh tes, di atas [kerangka](#kerangka-contoh) yang sama.
"""
KEPALA_KUNCI = (
    "| kunci | jenis isi | wajib atau bawaan | isi | sebab |\n|---|---|---|---|---|\n"
)


class TidakTerurai(LookupError):
    """A reader asks for a key without a text, or a text tells what nobody asks."""


def ukuran_dan_langkah() -> str:
    """The whole page."""
    rekaman = rekam_contoh()
    return "\n".join(
        (
            KEPALA,
            _sumber(),
            _atribut(),
            _kejadian(),
            *(_bagian(n, rekaman) for n in BAGIAN),
            _kerangka(),
        )
    )


def _kerangka() -> str:
    """The policy the examples stand on, so that a reader finds every name in them."""
    return (
        "## Kerangka contoh\n\n"
        "Setiap contoh di atas ditambahkan pada kebijakan kecil ini, lalu dimuat; contoh "
        "`isi` dan `bagi` yang lengkap menggantikan langkah-langkahnya. Tabel `harga.csv` "
        "berisi `jenjang` dan `rupiah_per_menit`.\n\n"
        f"```toml\n{KEPALA_CONTOH}{LANGKAH_CONTOH}```\n"
    )


def rekam_contoh() -> Rekaman:
    """What the readers asked while every example was read."""
    rekaman = Rekaman()
    for bagian in BAGIAN.values():
        for jenis in bagian.jenis.values():
            for contoh in jenis.contoh:
                baca_terekam(pasang(contoh), berkas=BERKAS, rekaman=rekaman)
    rekaman.tutup()
    return rekaman


def cari(bagian: str, jenis: str, jalan: str) -> Kunci | None:
    """The text of a key; None where another kind's page describes it.

    Raises:
        TidakTerurai: there is none.
    """
    modul = BAGIAN[bagian]
    sendiri = modul.jenis[jenis]
    kunci = sendiri.kunci.get(jalan) or modul.umum.get(jalan)
    if kunci is not None:
        return kunci
    for awal, ke in sendiri.lihat.items():
        sisa = jalan.removeprefix(f"{awal}.")
        ujung = awal.rpartition(".")[2]
        if sisa != jalan and f"{ujung}.{sisa}" in modul.jenis[ke].kunci:
            return None
    raise TidakTerurai(
        f"Kunci '{jalan}' pada {bagian} {jenis} belum diterangkan. Tambahkan di "
        f"ekinerja/tpp/kebijakan/uraian/{bagian}/."
    )


def jenis_isi(kunci: Kunci, diminta: Diminta) -> str:
    """The type of a value as the reader asks for it."""
    if kunci.jenis:
        return kunci.jenis
    if diminta.cara == "pilihan":
        return ", ".join(f"`{n}`" for n in diminta.pilihan)
    return CARA[diminta.cara]


def wajib_atau_bawaan(kunci: Kunci, diminta: Diminta) -> str:
    """Whether the reader insists, else what stands in its place.

    Raises:
        TidakTerurai: the reading does not tell and no text does, or both do.
    """
    pasti = diminta.selalu and diminta.wajib == {True}
    if pasti and not kunci.bawaan:
        return "wajib"
    if pasti:
        raise TidakTerurai(f"'{kunci.isi}' selalu wajib; hapus bawaannya.")
    if kunci.bawaan:
        return kunci.bawaan
    if diminta.wajib == {False} and diminta.bawaan not in (None, ""):
        return _nilai(diminta.bawaan)
    raise TidakTerurai(f"'{kunci.isi}' tidak selalu wajib; tulis bawaannya.")


def _nilai(nilai: object) -> str:
    if isinstance(nilai, bool):
        return f"`{str(nilai).lower()}`"
    return f'`"{nilai}"`' if isinstance(nilai, str) else f"`{nilai}`"


def _baris(*sel: str) -> str:
    return f"| {' | '.join(sel)} |\n"


def _bagian(bagian: str, rekaman: Rekaman) -> str:
    modul = BAGIAN[bagian]
    per_jenis = {j: rekaman.kunci[bagian, j] for j in modul.jenis}
    return "\n".join(
        (
            f"## {bagian.capitalize()}\n",
            f"Kunci semua jenis {bagian}:\n",
            KEPALA_KUNCI + "".join(_umum(modul.umum, per_jenis)),
            *(
                _satu(bagian, nama, isi, per_jenis[nama])
                for nama, isi in modul.jenis.items()
            ),
        )
    )


def _umum(
    umum: Mapping[str, Kunci], per_jenis: Mapping[str, Mapping[str, Diminta]]
) -> Iterable[str]:
    """Rows of the keys that stand in several kinds."""
    for jalan, kunci in umum.items():
        punya = [j for j, isi in per_jenis.items() if jalan.partition(".")[0] in isi]
        diminta = _gabungkan(jalan, list(per_jenis.values()))
        isi = kunci.isi
        if len(punya) < len(per_jenis) and "." not in jalan:
            isi += f"; pada {', '.join(f'`{j}`' for j in punya)}"
        yield _baris(
            f"`{jalan}`",
            jenis_isi(kunci, diminta),
            wajib_atau_bawaan(kunci, diminta),
            isi,
            kunci.sebab,
        )


def _gabungkan(jalan: str, jenis: list[Mapping[str, Diminta]]) -> Diminta:
    """One key of several kinds; a kind whose table is never asked for it counts too."""
    semua = [isi[jalan] for isi in jenis if jalan in isi]
    induk = jalan.rpartition(".")[0]
    tanpa = any(isi[induk].ada and jalan not in isi for isi in jenis if induk in isi)
    satu = semua[0]
    return Diminta(
        satu.cara,
        satu.bawaan,
        satu.pilihan,
        {w for d in semua for w in d.wajib},
        ada=any(d.ada for d in semua),
        selalu=all(d.selalu for d in semua) and not tanpa,
    )


def _satu(bagian: str, nama: str, isi: Jenis, diminta: Mapping[str, Diminta]) -> str:
    """One kind: what it says, its own keys, notes and examples."""
    baris = [
        _baris(
            f"`{jalan}`",
            jenis_isi(kunci, diminta[jalan]),
            wajib_atau_bawaan(kunci, diminta[jalan]),
            kunci.isi,
            kunci.sebab,
        )
        for jalan, kunci in isi.kunci.items()
    ]
    bagian_bagian = [
        f"### `{nama}`: {isi.arti}\n",
        f"{isi.sebab}\n",
        KEPALA_KUNCI + "".join(baris) if baris else "",
        f"{isi.catatan}\n" if isi.catatan else "",
        *(f"```toml\n{c.toml}```\n" for c in isi.contoh),
    ]
    return "\n".join([b for b in bagian_bagian if b])


def contoh_untuk(nama: str) -> str:
    """Links to the kinds whose examples name a word, the first one only."""
    for bagian in BAGIAN.values():
        for jenis, isi in bagian.jenis.items():
            if any(_menyebut(c.toml, nama) for c in isi.contoh):
                return f"[`{jenis}`](#{_jangkar(jenis, isi.arti)})"
    raise TidakTerurai(
        f"'{nama}' belum ada di contoh mana pun. Tambahkan pada contoh sebuah jenis di "
        "ekinerja/tpp/kebijakan/uraian/."
    )


def _menyebut(toml: str, nama: str) -> bool:
    return bool(re.search(rf'["{{]{nama}["}}]|\b{nama} = ', toml))


def _jangkar(jenis: str, arti: str) -> str:
    return re.sub(r"[^\w\- ]", "", f"{jenis}: {arti}".lower()).replace(" ", "-")


def _sumber() -> str:
    baris = [
        _baris(
            f"`{nama}`",
            isi.per,
            isi.satuan or "satuannya sendiri",
            isi.uraian,
            SEBAB_SUMBER[nama],
            contoh_untuk(nama),
        )
        for nama, isi in sumber.SUMBER.items()
    ]
    return (
        "## Sumber yang sudah ada\n\n"
        "Nama-nama ini dapat dipakai tanpa dibuat. *Hal* adalah tempatnya berdiri: satu "
        "nilai sebulan, atau satu nilai tiap hari wajib kerja, tiap target, tiap kegiatan. "
        "Nama `[[masukan]]` adalah sumber per bulan.\n\n"
        "| nama | hal | satuan | isi | sebab | contoh |\n|---|---|---|---|---|---|\n"
        + "".join(baris)
        + "\n`jam_masuk` dan `jam_pulang` hanya untuk `lapis` dan kalimat. Kegiatan yang "
        "dihitung ialah yang disetujui, pada hari wajib kerja, dan lolos "
        "`kegiatan_dihitung`.\n"
    )


def _atribut() -> str:
    baris = []
    for nama, per in sumber.ATRIBUT.items():
        kunci, nilai = ATRIBUT[nama], sumber.NILAI_ATRIBUT.get(nama, ())
        baris.append(
            _baris(
                f"`{nama}`",
                per,
                ", ".join(f"`{n}`" if n != "" else '`""`' for n in nilai) or "bebas",
                kunci.isi,
                kunci.sebab,
                contoh_untuk(nama),
            )
        )
    return (
        "## Sifat\n\n"
        "Sifat dapat menjadi `kunci` tabel; yang halnya *bulan* juga dapat dipakai di "
        "`jika`.\n\n"
        "| sifat | hal | nilai | isi | sebab | contoh |\n|---|---|---|---|---|---|\n"
        + "".join(baris)
    )


def _kejadian() -> str:
    baris = [
        _baris(
            f"`{nama}`",
            isi,
            "ya, menit" if nama in sumber.KEJADIAN_BERLAMA else "tidak",
            "tidak" if nama in sumber.KEJADIAN_REKAMAN else "ya",
            SEBAB_KEJADIAN[nama],
            contoh_untuk(nama),
        )
        for nama, isi in sumber.KEJADIAN.items()
    ]
    return (
        "## Kejadian\n\n"
        "Setiap hari wajib kerja dinilai menurut [`[penilaian]`](kebijakan.md#penilaian) "
        "dan dapat memberi kejadian. Ukuran [`poin`]"
        f"(#{_jangkar('poin', ukuran.JENIS['poin'].arti)}) memberinya tarif.\n\n"
        "| kejadian | terjadi bila | punya lama | punya rincian | sebab | contoh |\n"
        "|---|---|---|---|---|---|\n" + "".join(baris) + _dari()
    )


def _dari() -> str:
    """What the bands of a rate may look at."""
    baris = [
        _baris(f"`{nama}`", isi, SEBAB_DARI[nama], contoh_untuk(nama))
        for nama, isi in sumber.DARI.items()
    ]
    return (
        "\n### `dari`: yang dilihat lapis tarif\n\n"
        "Batas lapis ditulis dalam menit untuk `besar` dan `total`, selain itu bilangan. "
        "`hari_ke`, `anak_ke`, dan `lama` hanya untuk izin; `bulan_ke` untuk izin dan "
        "hukuman.\n\n| `dari` | yang dilihat | sebab | contoh |\n|---|---|---|---|\n"
        + "".join(baris)
    )
