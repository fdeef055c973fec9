"""Who a person was in a month: the post and status that tell the pay, and the Plt."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from ekinerja.tpp.fakta import Fakta, Penempatan, Status
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kejadian import sebut_tanggal
from ekinerja.tpp.penjelasan import tolak


class Potret(NamedTuple):
    """The post, the status, the post held as Plt, and the calendar days of service."""

    jabatan: Penempatan
    status: Status
    plt: Penempatan | None
    hari_bertugas: int
    hari_plt: int
    keadaan: str


def potret(fakta: Fakta, kebijakan: Kebijakan) -> Potret:
    """Look at a person on the day the policy names.

    That is the first or last day of service in the month, or a fixed date: then the
    post held on it, else the one nearest before, else the first after.

    Raises:
        TidakTerhitung: no definitive post, two at once, no class, no status.
    """
    awal, akhir = fakta.periode.awal, fakta.periode.akhir
    bertugas = sorted(
        [p for p in fakta.penempatan if p.jenis == "definitif"], key=lambda p: p.sejak
    )
    rentang = [(max(p.sejak, awal), min(p.sampai, akhir)) for p in bertugas]
    _periksa_rentang(fakta, bertugas, rentang)
    hari, n = _hari_potret(kebijakan.potret, rentang, awal)
    jabatan = bertugas[n]
    if jabatan.kelas is None:
        raise tolak(
            "tanpa_kelas",
            f"Jabatan {jabatan.nama_jabatan} ({jabatan.jabatan}) belum punya kelas. "
            "Isi kelas jabatannya.",
            jabatan.id,
        )
    lama = sum([(selesai - mulai).days + 1 for mulai, selesai in rentang])
    plt, hari_plt = _plt(fakta, hari)
    return Potret(
        jabatan, _status(fakta, hari), plt, lama, hari_plt, _keadaan(fakta, hari)
    )


def _periksa_rentang(
    fakta: Fakta, bertugas: Sequence[Penempatan], rentang: Sequence[tuple[date, date]]
) -> None:
    if not bertugas or any(mulai > selesai for mulai, selesai in rentang):
        raise tolak(
            "tanpa_penempatan",
            f"Tidak ada jabatan definitif pada {fakta.periode.nama}. "
            "Lengkapi penempatan pegawai ini.",
            *[p.id for p in bertugas],
        )
    for n in range(1, len(rentang)):
        if rentang[n][0] <= rentang[n - 1][1]:
            raise tolak(
                "penempatan_bertindihan",
                "Dua jabatan definitif pada tanggal yang sama. "
                "Akhiri salah satu sehari sebelum yang lain mulai.",
                bertugas[n - 1].id,
                bertugas[n].id,
            )


def _hari_potret(
    cara: str, rentang: Sequence[tuple[date, date]], awal: date
) -> tuple[date, int]:
    """The day looked at and the number of the placement it falls in."""
    if cara == "awal":
        return rentang[0][0], 0
    if cara == "akhir":
        return rentang[-1][1], len(rentang) - 1
    hari = awal.replace(day=int(cara))
    sebelum = [n for n, (mulai, _) in enumerate(rentang) if mulai <= hari]
    if not sebelum:
        return rentang[0][0], 0
    return min(hari, rentang[sebelum[-1]][1]), sebelum[-1]


def _status(fakta: Fakta, hari: date) -> Status:
    cocok = [s for s in fakta.status if s.sejak <= hari <= s.sampai]
    if len(cocok) == 1:
        return cocok[0]
    if cocok:
        raise tolak(
            "status_bertentangan",
            f"Ada {len(cocok)} status kepegawaian pada {sebut_tanggal(hari)}. "
            "Akhiri yang tidak berlaku.",
            *[s.id for s in cocok],
        )
    raise tolak(
        "tanpa_status",
        f"Tidak ada status kepegawaian pada {sebut_tanggal(hari)}. Lengkapi statusnya.",
    )


def _plt(fakta: Fakta, hari: date) -> tuple[Penempatan | None, int]:
    """The post held as Plt on the day (of several that of the highest class), and the
    calendar days of the month it was held."""
    cocok = [
        p for p in fakta.penempatan if p.jenis == "plt" and p.sejak <= hari <= p.sampai
    ]
    if not cocok:
        return None, 0
    plt = max(cocok, key=lambda p: (p.kelas or 0, p.id))
    if plt.kelas is None:
        raise tolak(
            "tanpa_kelas",
            f"Jabatan {plt.nama_jabatan} ({plt.jabatan}), dijabat sebagai Plt., belum "
            "punya kelas. Isi kelas jabatannya.",
            plt.id,
        )
    mulai = max(plt.sejak, fakta.periode.awal)
    selesai = min(plt.sampai, fakta.periode.akhir)
    return plt, (selesai - mulai + timedelta(days=1)).days


def _keadaan(fakta: Fakta, hari: date) -> str:
    """The special situation on the day, "" where there is none."""
    cocok = [k for k in fakta.keadaan if k.sejak <= hari <= k.sampai]
    if len(cocok) > 1:
        raise tolak(
            "keadaan_bertentangan",
            f"Ada {len(cocok)} keadaan khusus pada {sebut_tanggal(hari)}. "
            "Akhiri yang tidak berlaku.",
            *[k.id for k in cocok],
        )
    return cocok[0].jenis if cocok else ""


def atribut(fakta: Fakta, potret: Potret, jabatan: Penempatan) -> dict[str, Any]:
    """What tables and filters may ask about a person holding ``jabatan``."""
    if len(fakta.nilai) > 1:
        raise tolak(
            "nilai_ganda",
            "Ada lebih dari satu penilaian untuk bulan ini. Sisakan satu.",
            *[n.id for n in fakta.nilai],
        )
    return {
        "status": potret.status.status,
        "golongan": potret.status.golongan,
        "kelas": jabatan.kelas,
        "jenjang": jabatan.jenjang,
        "kelompok": jabatan.kelompok,
        "jabatan": jabatan.jabatan,
        "unit": jabatan.unit,
        "bulan": fakta.periode.awal.month,
        "keadaan": potret.keadaan,
        "plt": "" if potret.plt is None else _dibanding(potret.plt, potret.jabatan),
        "predikat": fakta.nilai[0].predikat if fakta.nilai else "belum_dinilai",
        "ptkp": "" if fakta.penghasilan is None else fakta.penghasilan.ptkp,
    }


def _dibanding(plt: Penempatan, jabatan: Penempatan) -> str:
    """How the class of the Plt's post stands to one's own."""
    lain, sendiri = plt.kelas or 0, jabatan.kelas or 0
    if lain == sendiri:
        return "setara"
    return "lebih_tinggi" if lain > sendiri else "lebih_rendah"
