"""A small explained result, by hand: 30 % attendance, 70 % work, one criterion."""

from ekinerja.tpp.penjelasan import Baris, Hasil, Sel


def baris(
    langkah: str,
    uraian: str,
    sel: dict[str, int],
    *,
    anak: tuple[Baris, ...] = (),
    dasar_hukum: str = "ps. 5",
) -> Baris:
    """A line directly under the result; ``sel`` is component to amount."""
    return Baris(
        langkah=langkah,
        uraian=uraian,
        dasar_hukum=dasar_hukum,
        dasar="",
        tarif="",
        banyak="",
        nilai=sum(sel.values()),
        sel=tuple(Sel("prestasi", kode, nilai) for kode, nilai in sel.items()),
        anak=anak,
    )


def kejadian(uraian: str, tanggal: str, nilai: int) -> Baris:
    """An event under a deduction."""
    return Baris(
        langkah="",
        uraian=uraian,
        dasar_hukum="ps. 12",
        dasar="1.000.000",
        tarif="2 %",
        banyak="14 menit",
        nilai=nilai,
        tanggal=tanggal,
    )


def contoh_hasil(
    *potongan: Baris, periode: str = "2026-09", dasar: int = 1_000_000
) -> Hasil:
    """A month of ``dasar`` rupiah with these events taken from the attendance part."""
    hadir, kerja = dasar * 3 // 10, dasar * 7 // 10
    diambil = sum(satu.nilai for satu in potongan)
    semua = [
        baris("dasar", "TPP dasar kelas 7", {"pokok": dasar}),
        baris("bagi", "Dibagi", {"pokok": -dasar}),
        baris("bagi", "Bagian kehadiran", {"hadir": hadir}),
        baris("bagi", "Bagian kinerja", {"kerja": kerja}),
    ]
    if potongan:
        semua.append(
            baris("telat", "Potongan kehadiran", {"hadir": diambil}, anak=potongan)
        )
    return Hasil(
        periode=periode,
        pegawai="199503122020122001",
        kebijakan="uji/2022",
        sidik_kebijakan="0" * 64,
        jumlah=dasar + diambil,
        pagu=dasar,
        per_kriteria={"prestasi": dasar + diambil},
        per_komponen={"pokok": 0, "hadir": hadir + diambil, "kerja": kerja},
        bayar="dibayar",
        sebab_bayar=(),
        baris=tuple(semua),
        masalah=(),
    )
