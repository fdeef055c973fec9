"""What a simulation can be made of: the months, and the policies to try."""

from datetime import date

from ekinerja.penutupan.queries import daftar_bulan
from ekinerja.periode import queries as periode
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.web.simulasi.minta import Pembanding, TidakDapatDisimulasikan

KEBIJAKAN, DRAF = "kebijakan", "draf"
KATA_KEADAAN = {
    "terbuka": "terbuka",
    "dihitung": "sudah dihitung",
    "terkunci": "terkunci",
}
Pilihan = list[tuple[str, str]]


def pilihan_bulan(hari_ini: date) -> Pilihan:
    """Months from the newest, with their state."""
    return [
        (str(satu.bulan), f"{satu.bulan.nama}, {KATA_KEADAAN[satu.keadaan]}")
        for satu in daftar_bulan(hari_ini=hari_ini)
    ]


def pilihan_pembanding() -> Pilihan:
    """Policies that load, the last to begin first, then drafts being written."""
    semua = [satu for satu in periode.semua_kebijakan() if satu.kebijakan]
    semua.sort(key=lambda satu: satu.sejak or date.min, reverse=True)
    kebijakan = [
        (f"{KEBIJAKAN}:{satu.nama}", f"{satu.nama}: {satu.kebijakan.judul}")
        for satu in semua
        if satu.kebijakan
    ]
    draf = [
        (f"{DRAF}:{satu.id}", f"Draf {satu.nomor}") for satu in periode.draf_hidup()
    ]
    return [*draf, *kebijakan]


def pembanding(pilihan: str) -> Pembanding:
    """The policy a choice stands for.

    Raises:
        TidakDapatDisimulasikan: it is gone, or its files cannot be read.
    """
    jenis, _, kunci = pilihan.partition(":")
    daerah = periode.kode_daerah()
    try:
        if jenis == DRAF and kunci.isdecimal():
            draf = periode.draf_bernomor(int(kunci))
            if draf is not None:
                isi = periode.isi_draf(draf)
                judul = f"Draf {draf.nomor}, versi {draf.versi}"
                return Pembanding(f"{daerah}/{draf.nomor}", judul, isi)
        elif jenis == KEBIJAKAN and kunci in _nama():
            isi_kebijakan = periode.isi_kebijakan(kunci)
            if isi_kebijakan is not None:
                return Pembanding(f"{daerah}/{kunci}", kunci, isi_kebijakan)
    except KebijakanSalah as salah:
        raise TidakDapatDisimulasikan(str(salah)) from salah
    raise TidakDapatDisimulasikan(
        "Kebijakan itu tidak ada lagi. Pilih dari daftar, lalu ulangi."
    )


def _nama() -> set[str]:
    return {satu.nama for satu in periode.semua_kebijakan()}
