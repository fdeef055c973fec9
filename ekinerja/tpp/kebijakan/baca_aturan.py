"""Read ``[aturan]`` and its calendar of closing."""

from datetime import time

from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.aturan import Aturan, Kalender, Tenggat
from ekinerja.tpp.kebijakan.bacaan import Laporan, Meja
from ekinerja.tpp.kebijakan.letak import Letak

HARI_SETIAP_BULAN = 28  # every month has it
HARI_DESEMBER = 31


def baca_aturan(meja: Meja | None) -> Aturan:
    """The limits of a policy; faults are noted on the table's report."""
    kosong = Meja({}, berkas="", letak=Letak(""), jalan=(), laporan=Laporan())
    m = meja or kosong
    minimal = m.anak("menit_minimal_hari") or kosong
    batas_jam = m.jam("lapor_batas_jam", wajib=True)
    otomatis = m.bulat("setujui_otomatis_hari", minimal=1, bawaan=0)
    aturan = Aturan(
        lapor_mundur_hari=m.bulat("lapor_mundur_hari"),
        lapor_batas_jam=batas_jam or time(23, 59, 59),
        lapor_saat_jam_kerja=m.ya("lapor_saat_jam_kerja"),
        wajib_rekaman=m.ya("wajib_rekaman"),
        menit_minimal_hari={k: minimal.bulat(k) for k in s.KELOMPOK},
        menit_maksimal_hari=m.bulat("menit_maksimal_hari", minimal=1),
        tumpang_tindih=m.ya("tumpang_tindih"),
        setujui_sekaligus_maks=m.bulat("setujui_sekaligus_maks", minimal=1),
        wajib_rhk=m.ya("wajib_rhk"),
        bukti_wajib=m.ya("bukti_wajib"),
        jam_tutup_masuk=m.jam("jam_tutup_masuk", wajib=False),
        pdm_menghentikan_layanan=m.ya("pdm_menghentikan_layanan"),
        layanan_kepegawaian=m.daftar_teks("layanan_kepegawaian"),
        setujui_otomatis_hari=otomatis or None,
        kalender=_kalender(m.anak("kalender", wajib=False)),
    )
    m.teks("dasar_hukum", "")
    _periksa_menit(minimal, aturan)
    minimal.selesai()
    m.selesai()
    return aturan


def _periksa_menit(minimal: Meja, aturan: Aturan) -> None:
    """Nobody can report less than may be counted in a day and more at once."""
    maksimal = aturan.menit_maksimal_hari
    for kelompok, menit in aturan.menit_minimal_hari.items():
        if menit > maksimal:
            minimal.salah(
                kelompok,
                f"{kelompok} = {menit} melebihi menit_maksimal_hari = {maksimal}.",
                f"Paling besar {maksimal}, atau naikkan menit_maksimal_hari.",
            )


def _kalender(m: Meja | None) -> Kalender | None:
    if m is None:
        return None
    biasa = _tenggat(m, maksimal=HARI_SETIAP_BULAN)
    desember = m.anak("desember", wajib=False)
    awal = None
    if desember is not None:
        awal = _tenggat(desember, maksimal=HARI_DESEMBER)
        desember.selesai()
    m.teks("dasar_hukum", "")
    m.selesai()
    return Kalender(
        penjelasan_sampai=biasa.penjelasan_sampai,
        laporan_sampai=biasa.laporan_sampai,
        persetujuan_sampai=biasa.persetujuan_sampai,
        kunci_sampai=biasa.kunci_sampai,
        desember=awal,
    )


def _tenggat(m: Meja, *, maksimal: int) -> Tenggat:
    penjelasan = _hari(m, "penjelasan_sampai", maksimal)
    laporan = _hari(m, "laporan_sampai", maksimal)
    persetujuan = laporan
    if "persetujuan_sampai" in m.isi:
        persetujuan = _hari(m, "persetujuan_sampai", maksimal)
    kunci = _hari(m, "kunci_sampai", maksimal)
    if not (penjelasan and laporan and persetujuan and kunci):
        pass  # a missing one was noted already
    elif persetujuan < laporan:
        m.salah(
            "persetujuan_sampai",
            f"Persetujuan berakhir tanggal {persetujuan}, sebelum laporan {laporan}.",
            f"Paling kecil {laporan}.",
        )
    elif kunci <= max(penjelasan, persetujuan):
        m.salah(
            "kunci_sampai",
            f"Kunci paling lambat tanggal {kunci}, padahal tenggat lain belum lewat.",
            f"Paling kecil {max(penjelasan, persetujuan) + 1}.",
        )
    return Tenggat(penjelasan, laporan, persetujuan, kunci)


def _hari(m: Meja, kunci: str, maksimal: int) -> int:
    nilai = m.bulat(kunci, minimal=1)
    if nilai > maksimal:
        m.salah(kunci, f"{kunci} = {nilai} terlalu besar.", f"Paling besar {maksimal}.")
        return maksimal
    return nilai
