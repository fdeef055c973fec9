"""What the card of the day says and offers: pure decisions over the day's facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ekinerja.jadwal.rules import JadwalHari
from ekinerja.presensi.queries import RekamanHari
from ekinerja.presensi.rules.arti import kalimat_sebelum, kalimat_sesudah
from ekinerja.tpp.pagi import SegmenPagi, arti_jam
from ekinerja.waktu import tulis_jam, tulis_tanggal

SALAM = (
    (time(11), "Selamat pagi"),
    (time(15), "Selamat siang"),
    (time(18, 30), "Selamat sore"),
)
TANDA_SEBELUM = {
    "penuh": ("baik", "Belum terlambat"),
    "berkurang": ("awas", "Nilai berkurang"),
    "tutup": ("buruk", "Sudah ditutup"),
}
TANDA_SESUDAH = {
    "penuh": ("baik", "Tepat waktu"),
    "berkurang": ("awas", "Nilai berkurang"),
    "tutup": ("buruk", "Sesudah ditutup"),
}


@dataclass(frozen=True, slots=True)
class Tombol:
    """One button of the card; ``utama`` is the one action of the moment."""

    arah: str
    kata: str
    utama: bool


@dataclass(frozen=True, slots=True)
class Hari:
    """What is known of a person's working day at a moment of the duty place.

    ``tanggal`` is the working date, which after midnight may still be yesterday's.
    """

    tanggal: date
    saat: datetime
    jadwal: JadwalHari | None
    rekaman: RekamanHari | None
    libur: str
    ketidakhadiran: str
    segmen: Sequence[SegmenPagi]
    tetap_bekerja: bool = False

    @property
    def jam(self) -> time:
        return self.saat.time()

    @property
    def masuk(self) -> time | None:
        return self.rekaman.masuk if self.rekaman else None

    @property
    def pulang(self) -> time | None:
        return self.rekaman.pulang if self.rekaman else None

    @property
    def kembali(self) -> time | None:
        return self.rekaman.kembali if self.rekaman else None

    @property
    def menanti_kembali(self) -> bool:
        """Whether the return from the break is the next punch asked for."""
        if self.jadwal is None or self.ketidakhadiran or self.kembali or self.pulang:
            return False
        mulai = self.jadwal.menanti_kembali(self.tanggal, self.saat)
        return mulai and self.masuk is not None and not self.usai

    @property
    def malam(self) -> str:
        """``Giliran malam Sen 5 Okt, 21.00 sampai 07.00``; empty for a day's duty."""
        if self.jadwal is None or not self.jadwal.malam:
            return ""
        jam = f"{tulis_jam(self.jadwal.masuk)} sampai {tulis_jam(self.jadwal.pulang)}"
        return f"Giliran malam {tulis_tanggal(self.tanggal)}, {jam}"

    @property
    def usai(self) -> bool:
        """Whether the planned end has come; always so on a day without duty."""
        return self.jadwal is None or self.saat >= self.jadwal.selesai(self.tanggal)

    @property
    def terlalu_dini(self) -> bool:
        """Whether a punch made now could not be told of tonight's shift."""
        return self.jadwal is not None and not self.jadwal.memuat(
            self.tanggal, self.saat
        )


def salam(jam: time) -> str:
    """A greeting by the hour."""
    return next((kata for batas, kata in SALAM if jam < batas), "Selamat malam")


def tanda(hari: Hari) -> tuple[str, str]:
    """The state of the day: a colour and its word."""
    if hari.ketidakhadiran:
        return "info", hari.ketidakhadiran
    if hari.jadwal is None:
        return "netral", hari.libur or "Bukan hari kerja"
    if not hari.segmen:
        return ("baik", "Tercatat") if hari.masuk else ("netral", "Belum masuk")
    if hari.masuk:
        return TANDA_SESUDAH[arti_jam(tuple(hari.segmen), hari.masuk).keadaan]
    return TANDA_SEBELUM[arti_jam(tuple(hari.segmen), hari.jam).keadaan]


def kalimat(hari: Hari) -> str:
    """What the hour means, and what is expected."""
    if hari.tetap_bekerja:
        return (
            f"Hari ini tercatat {hari.ketidakhadiran.lower()}: presensi tidak perlu, "
            "laporan kegiatannya tetap ditunggu."
        )
    if hari.ketidakhadiran:
        return (
            f"Hari ini tercatat {hari.ketidakhadiran.lower()}, jadi tidak ada presensi "
            "yang ditunggu."
        )
    if hari.terlalu_dini and hari.jadwal:
        return f"Giliran malam ini mulai {tulis_jam(hari.jadwal.masuk)}."
    if hari.jadwal is None:
        sebab = f"{hari.libur}. " if hari.libur else ""
        return f"{sebab}Tidak ada jam kerja hari ini; yang direkam tetap tersimpan."
    if hari.masuk:
        return kalimat_sesudah(hari.segmen, jam=hari.masuk)
    return kalimat_sebelum(hari.segmen, jam=hari.jam)


def kalimat_pulang(hari: Hari) -> str:
    """When one may leave, or that it was recorded; empty where nothing is expected."""
    if hari.pulang:
        return "Bila masih bekerja, rekam lagi saat pulang; yang terakhir dihitung."
    if hari.jadwal is None or hari.ketidakhadiran:
        return ""
    besok = hari.jadwal.malam and hari.saat.date() == hari.tanggal
    return f"Jadwal pulang {_jam_pulang(hari)}{' besok' if besok else ''}."


def kalimat_kembali(hari: Hari) -> str:
    """By when to be back from the break; empty where nobody asks."""
    if not hari.menanti_kembali or hari.jadwal is None or hari.jadwal.kembali is None:
        return ""
    return f"Kembali dari istirahat paling lambat {tulis_jam(hari.jadwal.kembali)}."


def _jam_pulang(hari: Hari) -> str:
    """The planned end; as much later as the arrival, where the start is flexible."""
    if hari.jadwal is None:
        return ""
    akhir, masuk = hari.jadwal.selesai(hari.tanggal), hari.masuk
    if masuk and hari.jadwal.menit_luwes and not hari.jadwal.malam:
        telat = datetime.combine(hari.tanggal, masuk) - hari.jadwal.mulai(hari.tanggal)
        luwes = timedelta(minutes=hari.jadwal.menit_luwes)
        akhir += max(timedelta(), min(telat, luwes))
    return tulis_jam(akhir.time(), detik=akhir.second > 0)


def tombol(hari: Hari) -> list[Tombol]:
    """The buttons: the one action first, the other only when it makes sense.

    Between arriving and the end of the day leaving is offered quietly, so that a
    finger that taps twice does not end the day. Working elsewhere needs none, nor does
    the day before a night.
    """
    if hari.tetap_bekerja or hari.terlalu_dini:
        return []
    dinanti = hari.jadwal is not None and not hari.ketidakhadiran
    if hari.pulang:
        return [Tombol("pulang", "Pulang lagi", utama=False)]
    if hari.masuk:
        pulang = Tombol("pulang", "Pulang", utama=dinanti and hari.usai)
        if hari.menanti_kembali:
            return [Tombol("kembali", "Kembali dari istirahat", utama=True), pulang]
        return [pulang]
    masuk = Tombol("masuk", "Masuk kerja", utama=dinanti and not hari.usai)
    pulang = Tombol("pulang", "Pulang", utama=dinanti)
    if not hari.usai:
        sesudah_tengah_malam = hari.saat.date() > hari.tanggal
        lupa = Tombol("pulang", "Pulang", utama=False)
        return [masuk, lupa] if sesudah_tengah_malam else [masuk]
    return [pulang, masuk] if dinanti else [masuk, pulang]
