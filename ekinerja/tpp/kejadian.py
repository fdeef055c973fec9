"""From schedule and punches to events, under the policy's own settings.

Pure: the closing, the month view and the simulator judge a day the same way.
"""

from collections.abc import Sequence
from datetime import date, time
from functools import lru_cache

from ekinerja.tpp.fakta import Hari
from ekinerja.tpp.kebijakan.bentuk import Kebijakan, Penilaian
from ekinerja.tpp.orang import HariDinilai, Kejadian
from ekinerja.tpp.penjelasan import Masalah, TidakTerhitung
from ekinerja.waktu import tulis_durasi, tulis_jam, tulis_jam_detik, tulis_tanggal

sebut_tanggal = lru_cache(maxsize=1024)(tulis_tanggal)
tulis_iso = lru_cache(maxsize=1024)(date.isoformat)

SEHARI = 24 * 3600


@lru_cache(maxsize=1024)
def _sebut(tanggal: date) -> tuple[str, str]:
    """A date as people say it and as JSON writes it."""
    return sebut_tanggal(tanggal), tulis_iso(tanggal)


NAMA_IZIN = {
    "cltn": "cuti di luar tanggungan negara",
    "diklat": "pendidikan dan pelatihan",
    "sakit_rawat_inap": "sakit, rawat inap",
    "wfh": "bekerja dari rumah",
}

TETAP_BEKERJA = frozenset({"wfh", "bebas_presensi"})
"""Absences in which the day's work goes on, only without punches."""


def sebut_izin(jenis: str) -> str:
    """The kind of a justified absence as people say it."""
    return NAMA_IZIN.get(jenis, jenis.replace("_", " "))


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second


def lama_dihitung(p: Penilaian, detik: int) -> int:
    """A delay that counts after minute rule and grace, in seconds; 0 = none."""
    if p.hitungan == "menit_penuh":
        detik -= detik % 60
    maaf = p.toleransi_menit * 60 + p.toleransi_detik
    if detik <= maaf:
        return 0
    return detik - maaf if p.toleransi_mengurangi else detik


def nilai_hari(
    hari: Hari,
    *,
    kebijakan: Kebijakan,
    hari_berjalan: date | None,
    tetap_hadir: bool = False,
) -> HariDinilai:
    """Judge one duty day.

    A day after ``hari_berjalan`` is "belum"; on that day itself nothing is missing
    yet, but what was recorded is judged. ``tetap_hadir``: somebody whose days need no
    punch.

    Raises:
        TidakTerhitung: an absence of a kind the policy does not know.
    """
    p = kebijakan.penilaian
    sebutan, tanggal = _sebut(hari.tanggal)
    kosong = (None, None, 0, 0)
    if hari_berjalan is not None and hari.tanggal > hari_berjalan:
        return HariDinilai(hari, sebutan, tanggal, "belum", *kosong)
    if hari.ketidakhadiran is not None:
        if hari.ketidakhadiran not in p.izin:
            raise TidakTerhitung(_izin_asing(hari, sebutan, kebijakan.id))
        return HariDinilai(hari, sebutan, tanggal, "izin", *kosong)
    mulai, selesai, masuk, pulang, kembali = jam_hari(hari)
    if tetap_hadir:
        return HariDinilai(hari, sebutan, tanggal, "hadir", mulai, selesai, 0, 0)
    berjalan = hari.tanggal == hari_berjalan
    tutup = _tutup(kebijakan, mulai)
    if (masuk is None or pulang is None or tutup is not None) and _tidak_hadir(
        p, masuk, pulang, tutup, berjalan=berjalan
    ):
        return HariDinilai(hari, sebutan, tanggal, "tanpa_keterangan", *kosong)
    if masuk is None and pulang is None:
        return HariDinilai(hari, sebutan, tanggal, "belum", *kosong)
    telat = cepat = 0
    if masuk is not None and masuk > mulai:
        luwes = min(masuk - mulai, hari.menit_luwes * 60)
        telat = lama_dihitung(p, masuk - mulai - luwes)
        selesai += luwes
    if pulang is not None and pulang < selesai:
        cepat = lama_dihitung(p, selesai - pulang)
    if hari.jadwal_kembali is None:
        return HariDinilai(hari, sebutan, tanggal, "hadir", masuk, pulang, telat, cepat)
    lambat = lama_dihitung(p, kembali - _kembali(hari, mulai)) if kembali else 0
    return HariDinilai(
        hari, sebutan, tanggal, "hadir", masuk, pulang, telat, cepat, kembali, lambat
    )


Jam = tuple[int, int, int | None, int | None, int | None]


def jam_hari(hari: Hari) -> Jam:
    """Planned begin and end, arrival, leaving and return of a duty day, in seconds.

    Counted from midnight of the working date, so the end of a night shift lies beyond
    86,400. A punch of a night shift belongs to whichever side of the middle of the
    time off it falls on.
    """
    datang, pergi, balik = hari.masuk, hari.pulang, hari.kembali
    masuk = None if datang is None else _detik(datang)
    pulang = None if pergi is None else _detik(pergi)
    kembali = None if balik is None else _detik(balik)
    if hari.jadwal_masuk is None or hari.jadwal_pulang is None:
        return 0, 0, masuk, pulang, kembali
    mulai, selesai = _jadwal(hari.jadwal_masuk, hari.jadwal_pulang)
    if selesai > mulai:
        return mulai, selesai, masuk, pulang, kembali
    tengah = (selesai + mulai) // 2
    masuk, pulang, kembali = (
        x + SEHARI if x is not None and x < tengah else x
        for x in (masuk, pulang, kembali)
    )
    return mulai, selesai + SEHARI, masuk, pulang, kembali


@lru_cache(maxsize=1024)
def _jadwal(masuk: time, pulang: time) -> tuple[int, int]:
    """A schedule in seconds; a whole office shares it."""
    return _detik(masuk), _detik(pulang)


def _kembali(hari: Hari, mulai: int) -> int:
    """The planned return, after midnight where the shift begins later than it."""
    assert hari.jadwal_kembali is not None  # noqa: S101 - asked by the caller
    detik = _detik(hari.jadwal_kembali)
    return detik + SEHARI if detik < mulai else detik


def _tutup(kebijakan: Kebijakan, mulai: int) -> int | None:
    """The closing of the morning; a shift that begins after it does not know it."""
    tutup = kebijakan.aturan.jam_tutup_masuk
    if tutup is None or mulai > _detik(tutup):
        return None
    return _detik(tutup)


def _izin_asing(hari: Hari, sebutan: str, kebijakan: str) -> Masalah:
    fakta = (hari.id_ketidakhadiran,) if hari.id_ketidakhadiran else ()
    return Masalah(
        "izin_tidak_dikenal",
        f"Ketidakhadiran '{hari.ketidakhadiran}' pada {sebutan} tidak dikenal kebijakan "
        f"{kebijakan}. Perbaiki jenisnya, atau tambahkan pada [penilaian] izin.",
        fakta,
    )


def _tidak_hadir(
    p: Penilaian,
    masuk: int | None,
    pulang: int | None,
    tutup: int | None,
    *,
    berjalan: bool,
) -> bool:
    if masuk is not None and tutup is not None and masuk > tutup:
        return True
    if berjalan:
        return False
    if masuk is None and pulang is None:
        return True
    return (masuk is None and p.tanpa_rekaman_masuk == "tanpa_keterangan") or (
        pulang is None and p.tanpa_rekaman_pulang == "tanpa_keterangan"
    )


def kejadian_bulan(
    hari: Sequence[HariDinilai], *, kebijakan: Kebijakan, hari_berjalan: date | None
) -> list[Kejadian]:
    """The events of all judged days, in order."""
    hasil = []
    for n, d in enumerate(hari):
        if d.keadaan == "hadir":
            lengkap = d.masuk is not None and d.pulang is not None
            if (
                not lengkap
                or d.terlambat
                or d.pulang_cepat
                or d.hari.jadwal_kembali is not None
            ):
                hasil += _hadir(n, d, kebijakan=kebijakan, hari_berjalan=hari_berjalan)
        elif d.keadaan == "tanpa_keterangan":
            hasil.append(_tanpa_keterangan(n, d, kebijakan))
    return hasil


def _hadir(
    n: int, d: HariDinilai, *, kebijakan: Kebijakan, hari_berjalan: date | None
) -> list[Kejadian]:
    """The events of one day at work (``n`` is its place among the duty days)."""
    hari, p = d.hari, kebijakan.penilaian
    lewat = hari.tanggal != hari_berjalan
    hasil = []
    if d.terlambat and hari.masuk is not None:
        hasil.append(_berlama("terlambat", n, d, d.terlambat))
    if d.masuk is None and p.tanpa_rekaman_masuk == "kejadian":
        hasil.append(_tanpa_rekaman(n, d, "masuk", p))
    if hari.jadwal_kembali is not None and d.masuk is not None:
        if d.terlambat_kembali:
            hasil.append(_berlama("terlambat_kembali", n, d, d.terlambat_kembali))
        if d.hari.kembali is None and p.tanpa_rekaman_kembali == "kejadian" and lewat:
            hasil.append(_tanpa_rekaman(n, d, "kembali", p))
    if d.pulang_cepat and hari.pulang is not None:
        hasil.append(_berlama("pulang_cepat", n, d, d.pulang_cepat))
    if d.pulang is None and p.tanpa_rekaman_pulang == "kejadian" and lewat:
        hasil.append(_tanpa_rekaman(n, d, "pulang", p))
    return hasil


_BERLAMA = {
    "terlambat": ("masuk", "terlambat"),
    "terlambat_kembali": ("kembali", "terlambat kembali"),
    "pulang_cepat": ("pulang", "pulang cepat"),
}


def _berlama(jenis: str, n: int, d: HariDinilai, besar: int) -> Kejadian:
    """An event with a length: the punch, and by how much it missed the plan."""
    arah, kata = _BERLAMA[jenis]
    jam: time = getattr(d.hari, arah)
    return Kejadian(
        jenis,
        n,
        besar,
        f"{d.sebutan}, {arah} {tulis_jam_detik(jam)}",
        f"{kata} {tulis_durasi(besar)}",
        _id(getattr(d.hari, f"id_{arah}")),
        d.tanggal,
    )


def _id(nama: str | None) -> tuple[str, ...]:
    return (nama,) if nama else ()


def _tanpa_rekaman(n: int, d: HariDinilai, arah: str, p: Penilaian) -> Kejadian:
    """A missing scan, named by the scan that is there."""
    ada = d.hari.id_pulang if arah == "masuk" else d.hari.id_masuk
    menit = p.menit_tanpa_rekaman
    return Kejadian(
        f"tanpa_rekaman_{arah}",
        n,
        menit * 60,
        f"{d.sebutan}, tanpa rekaman {arah}",
        f"dihitung {menit} menit" if menit else "1 kali",
        _id(ada),
        d.tanggal,
    )


def lewat_tutup(hari: Hari, tutup: time) -> bool:
    """Whether an arrival came after the morning closed; later shifts know no closing."""
    mulai = hari.jadwal_masuk
    return (
        hari.masuk is not None
        and hari.masuk > tutup
        and mulai is not None
        and mulai <= tutup
    )


def _tanpa_keterangan(n: int, d: HariDinilai, kebijakan: Kebijakan) -> Kejadian:
    hari, tutup = d.hari, kebijakan.aturan.jam_tutup_masuk
    fakta = (*_id(hari.id_masuk), *_id(hari.id_pulang))
    uraian, banyak = f"{d.sebutan}, tanpa keterangan", "1 hari"
    if hari.masuk is not None and tutup is not None and lewat_tutup(hari, tutup):
        uraian = f"{d.sebutan}, masuk {tulis_jam(hari.masuk, detik=True)}"
        banyak = f"lewat jam tutup {tulis_jam(tutup)}, dihitung tidak hadir"
    elif hari.masuk is not None or hari.pulang is not None:
        arah = "pulang" if hari.masuk is not None else "masuk"
        uraian = f"{d.sebutan}, tanpa rekaman {arah}"
        banyak = "dihitung tidak hadir"
    return Kejadian("tanpa_keterangan", n, 0, uraian, banyak, fakta, d.tanggal)
