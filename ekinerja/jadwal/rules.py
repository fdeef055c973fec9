"""What was expected on a date: pure arithmetic over patterns, holidays and spans."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ekinerja.alur import Ditolak
from ekinerja.waktu import NAMA_HARI, tulis_jam, tulis_tanggal_panjang

SEHARI = 24 * 60
LAMA_MAKS = 22 * 60
"""The longest shift in minutes: around it there must be room to tell an early arrival
from a late leaving."""
MASUK_TERAWAL = time(1)
"""Who comes for an earlier hour comes on the evening before, on another working date."""
LUWES_MAKS = 180
LEPAS = "lepas"
"""What a roster says of a day off; no code of a pattern."""


class PolaTidakSah(Ditolak):
    """The hours of a pattern contradict themselves."""


class MasaTidakSah(Ditolak):
    """A validity ends before it begins."""


class PolaBertumpuk(Ditolak):
    """Another pattern of the same layer lies in those days."""


class GiliranDitolak(Ditolak):
    """A row of a roster that names nobody, or hours that do not exist."""


class HariLiburTerdaftar(Ditolak):
    """The date is already in the table of holidays."""


class HariLiburTidakAda(Ditolak):
    """The date is not in the table of holidays."""


@dataclass(frozen=True, slots=True)
class BarisDitolak:
    """A row of a bulk act that was refused: its number from 1, and why."""

    nomor: int
    sebab: Ditolak


@dataclass(frozen=True, slots=True)
class JamBaru:
    """Hours of one weekday (0 = Monday), local to the duty place.

    ``pulang`` not after ``masuk`` is the next day's. ``kembali``: the return from the
    break is to be recorded by then.
    """

    hari: int
    masuk: time
    pulang: time
    menit_istirahat: int
    kembali: time | None = None
    menit_luwes: int = 0

    @property
    def lama(self) -> int:
        """Minutes from arriving to leaving."""
        return lama(masuk=self.masuk, pulang=self.pulang)


@dataclass(frozen=True, slots=True)
class JadwalHari:
    """One duty day. ``menit_kerja`` is the time without the break, in minutes."""

    masuk: time
    pulang: time
    menit_kerja: int
    kembali: time | None = None
    menit_luwes: int = 0

    @property
    def malam(self) -> bool:
        """Whether it ends on the next calendar day."""
        return self.pulang <= self.masuk

    @property
    def masuk_terlambat(self) -> time:
        """The last hour to arrive for whoever leaves as much later."""
        saat = datetime.combine(date.min, self.masuk)
        return (saat + timedelta(minutes=self.menit_luwes)).time()

    def mulai(self, tanggal: date) -> datetime:
        """When it begins, on the clock of the duty place."""
        return datetime.combine(tanggal, self.masuk)

    def selesai(self, tanggal: date) -> datetime:
        """When it ends, on the clock of the duty place."""
        akhir = datetime.combine(tanggal, self.pulang)
        return akhir + timedelta(days=1) if self.malam else akhir

    def saat_kembali(self, tanggal: date, kembali: time) -> datetime:
        """When the break is over, on the clock of the duty place."""
        saat = datetime.combine(tanggal, kembali)
        return saat if kembali > self.masuk else saat + timedelta(days=1)

    def menanti_kembali(self, tanggal: date, saat: datetime) -> bool:
        """Whether a return from the break is asked for and may have happened by then:
        from the beginning of the break on."""
        if self.kembali is None:
            return False
        lamanya = lama(masuk=self.masuk, pulang=self.pulang)
        istirahat = timedelta(minutes=lamanya - self.menit_kerja)
        return saat >= self.saat_kembali(tanggal, self.kembali) - istirahat

    def memuat(self, tanggal: date, saat: datetime) -> bool:
        """Whether a moment can be told of this working date by its clock time alone.

        A night shift reaches half of the way to its neighbours on either side; the
        moment exactly between begins the next. Every other day reaches from midnight to
        midnight.
        """
        if not self.malam:
            return saat.date() == tanggal
        jeda = self.mulai(tanggal) + timedelta(days=1) - self.selesai(tanggal)
        sesudah = self.selesai(tanggal) + jeda / 2
        return sesudah - timedelta(days=1) <= saat < sesudah


@dataclass(frozen=True, slots=True)
class PolaRentang:
    """A weekly pattern over a span of days, both ends included.

    ``sementara``: lies over patterns that are not; ``giliran``: holds on holidays too.
    """

    sejak: date
    sampai: date
    jam: Mapping[int, JadwalHari]
    sementara: bool = False
    giliran: bool = False


def menit(jam: time) -> int:
    """Whole minutes since midnight."""
    return jam.hour * 60 + jam.minute


def lama(*, masuk: time, pulang: time) -> int:
    """Minutes between two hours; ``pulang`` not after ``masuk`` is the next day's."""
    return (menit(pulang) - menit(masuk)) % SEHARI or SEHARI


def menit_kerja(*, masuk: time, pulang: time, menit_istirahat: int) -> int:
    """Minutes of work between two hours of one day or night, the break taken off."""
    return lama(masuk=masuk, pulang=pulang) - menit_istirahat


def periksa_kode(kode: str) -> None:
    """Check the code of a pattern.

    Raises:
        PolaTidakSah: it is empty, has blanks, or is what rosters write for a day off.
    """
    if kode.split() != [kode] or kode.lower() in (LEPAS, "l", "-"):
        raise PolaTidakSah(
            f"Kode pola '{kode}' tidak dapat dipakai. Pilih kode lain tanpa spasi, "
            "misalnya M."
        )


def periksa_pola(jam: Sequence[JamBaru]) -> None:
    """Check the hours of a weekly pattern.

    Raises:
        PolaTidakSah: no day at all, a weekday twice or outside 0-6, hours that cannot
            be told apart, a break as long as the day, a return outside it.
    """
    if not jam:
        raise PolaTidakSah("Pola kerja belum berisi hari. Isi sekurangnya satu hari.")
    terpakai: set[int] = set()
    for butir in jam:
        if not 0 <= butir.hari <= 6:
            raise PolaTidakSah(
                f"Hari {butir.hari} tidak dikenal. Tulis 0 (Senin) sampai 6 (Minggu)."
            )
        nama = NAMA_HARI[butir.hari]
        if butir.hari in terpakai:
            raise PolaTidakSah(f"Hari {nama} tertulis dua kali. Sisakan satu.")
        terpakai.add(butir.hari)
        _periksa_lama(butir, nama)
        _periksa_kembali(butir, nama)


def _periksa_lama(butir: JamBaru, nama: str) -> None:
    if butir.masuk < MASUK_TERAWAL:
        raise PolaTidakSah(
            f"Jam masuk hari {nama} ({tulis_jam(butir.masuk)}) sebelum "
            f"{tulis_jam(MASUK_TERAWAL)}: yang datang lebih awal akan tercatat pada hari "
            "sebelumnya. Tulis gilirannya mulai sebelum tengah malam."
        )
    if butir.lama > LAMA_MAKS:
        raise PolaTidakSah(
            f"Hari {nama} dari {tulis_jam(butir.masuk)} sampai "
            f"{tulis_jam(butir.pulang)} esoknya lebih lama dari {LAMA_MAKS // 60} jam. "
            "Perbaiki salah satu jamnya, atau bagi menjadi dua giliran."
        )
    if butir.lama <= butir.menit_istirahat:
        raise PolaTidakSah(
            f"Istirahat hari {nama} menghabiskan seluruh jam kerja. "
            "Kurangi menit istirahatnya."
        )


def _periksa_kembali(butir: JamBaru, nama: str) -> None:
    if butir.kembali is not None:
        sesudah = lama(masuk=butir.masuk, pulang=butir.kembali)
        if not 0 < sesudah < butir.lama:
            raise PolaTidakSah(
                f"Jam kembali hari {nama} ({tulis_jam(butir.kembali)}) tidak di antara "
                "jam masuk dan jam pulangnya. Perbaiki, atau kosongkan."
            )
    if not 0 <= butir.menit_luwes <= LUWES_MAKS:
        raise PolaTidakSah(
            f"Menit luwes hari {nama} {butir.menit_luwes}. "
            f"Tulis 0 sampai {LUWES_MAKS} menit."
        )


def periksa_masa(*, sejak: date, sampai: date | None) -> None:
    """Check that a validity does not end before it begins.

    Raises:
        MasaTidakSah: it does.
    """
    if sampai is not None and sampai < sejak:
        raise MasaTidakSah(
            f"Masa berlaku berakhir {sampai:%d-%m-%Y}, sebelum mulai "
            f"{sejak:%d-%m-%Y}. Perbaiki salah satu tanggalnya."
        )


def periksa_giliran(
    *, pola: str, tanggal: date, jam: Mapping[int, JadwalHari] | None, giliran: bool
) -> None:
    """Refuse to roster somebody by a pattern without hours on that weekday.

    Args:
        pola: code of the pattern; ``jam`` None where there is no such pattern.

    Raises:
        GiliranDitolak: no such pattern, no shift pattern, or no hours on the day.
    """
    if jam is None:
        raise GiliranDitolak(
            f"Pola giliran '{pola}' tidak dikenal. Pilih dari daftar pola."
        )
    if not giliran:
        raise GiliranDitolak(
            f"Pola {pola} bukan pola giliran, jadi tidak dapat dipakai dalam daftar "
            "giliran. Pilih pola giliran."
        )
    if tanggal.weekday() not in jam:
        raise GiliranDitolak(
            f"Pola {pola} tidak punya jam pada hari {NAMA_HARI[tanggal.weekday()]}, "
            f"jadi tidak dapat dipakai {tulis_tanggal_panjang(tanggal)}. Pilih pola lain."
        )


def berputar(
    urutan: Sequence[str], *, orang: Sequence[int], tanggal: Sequence[date], geser: int
) -> dict[tuple[int, date], str]:
    """A roster in turns: person after person through ``urutan``, day after day.

    Each person begins ``geser`` places after the one before. Empty without an order.
    """
    if not urutan:
        return {}
    return {
        (pegawai_id, hari): urutan[(n + geser * ke) % len(urutan)]
        for ke, pegawai_id in enumerate(orang)
        for n, hari in enumerate(tanggal)
    }


def jadwal_rentang(
    *,
    pola: Iterable[PolaRentang],
    libur: Mapping[date, str],
    sejak: date,
    sampai: date,
    dasar: Mapping[date, JadwalHari] | None = None,
) -> dict[date, JadwalHari]:
    """The duty days between two dates, both included.

    Holidays and weekdays without hours are absent from the answer. Where spans
    overlap, temporary ones win, then the one that began last. ``dasar`` counts on days
    no span covers.
    """
    hasil = dict(dasar or {})
    for rentang in sorted(pola, key=lambda r: (r.sementara, r.sejak)):
        awal, akhir = max(sejak, rentang.sejak), min(sampai, rentang.sampai)
        for n in range((akhir - awal).days + 1):
            tanggal = awal + timedelta(days=n)
            jam = rentang.jam.get(tanggal.weekday())
            if jam is None or (tanggal in libur and not rentang.giliran):
                hasil.pop(tanggal, None)
            else:
                hasil[tanggal] = jam
    return hasil


def jadwal_saat(jadwal: Mapping[date, JadwalHari], saat: datetime) -> JadwalHari | None:
    """The duty of a moment on the clock of the duty place: last evening's shift while
    it lasts, else that of the calendar date; None on a free day and before a night."""
    hari, lalu = saat.date(), saat.date() - timedelta(days=1)
    kemarin, kini = jadwal.get(lalu), jadwal.get(hari)
    if kemarin is not None and saat < kemarin.selesai(lalu):
        return kemarin
    if kini is not None and kini.malam and saat < kini.mulai(hari):
        return None
    return kini
