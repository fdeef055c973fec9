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
from ekinerja.waktu import tulis_durasi, tulis_jam, tulis_tanggal

sebut_tanggal = lru_cache(maxsize=1024)(tulis_tanggal)
tulis_iso = lru_cache(maxsize=1024)(date.isoformat)

NAMA_IZIN = {
    "cuti_tahunan": "cuti tahunan",
    "sakit": "sakit",
    "dinas_luar": "dinas luar",
    "diklat": "pendidikan dan pelatihan",
}


def sebut_izin(jenis: str) -> str:
    """The kind of a justified absence as people say it."""
    return NAMA_IZIN.get(jenis, jenis.replace("_", " "))


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second


def _menurut(penilaian: Penilaian, detik: int) -> int:
    """A lateness after grace and minute rule, in seconds; 0 = not late."""
    if penilaian.hitungan == "menit_penuh":
        detik -= detik % 60
    return detik if detik > penilaian.toleransi_menit * 60 else 0


def nilai_hari(
    hari: Hari, *, kebijakan: Kebijakan, hari_berjalan: date | None
) -> HariDinilai:
    """Judge one duty day.

    A day after ``hari_berjalan`` is "belum"; on that day itself nothing is missing
    yet, but what was recorded is judged.

    Raises:
        TidakTerhitung: an absence of a kind the policy does not know.
    """
    p = kebijakan.penilaian
    sebutan, tanggal = sebut_tanggal(hari.tanggal), tulis_iso(hari.tanggal)
    kosong = (None, None, 0, 0)
    if hari_berjalan is not None and hari.tanggal > hari_berjalan:
        return HariDinilai(hari, sebutan, tanggal, "belum", *kosong)
    if hari.ketidakhadiran is not None:
        if hari.ketidakhadiran not in p.izin:
            raise TidakTerhitung(_izin_asing(hari, sebutan, kebijakan.id))
        return HariDinilai(hari, sebutan, tanggal, "izin", *kosong)
    berjalan = hari.tanggal == hari_berjalan
    masuk = None if hari.masuk is None else _detik(hari.masuk)
    pulang = None if hari.pulang is None else _detik(hari.pulang)
    tutup = kebijakan.aturan.jam_tutup_masuk
    if (masuk is None or pulang is None or tutup is not None) and _tidak_hadir(
        p, masuk, pulang, tutup, berjalan=berjalan
    ):
        return HariDinilai(hari, sebutan, tanggal, "tanpa_keterangan", *kosong)
    if masuk is None and pulang is None:
        return HariDinilai(hari, sebutan, tanggal, "belum", *kosong)
    telat, cepat = _lamanya(p, hari)
    return HariDinilai(hari, sebutan, tanggal, "hadir", masuk, pulang, telat, cepat)


def _lamanya(p: Penilaian, hari: Hari) -> tuple[int, int]:
    """How late and how early, in seconds; 0 where nothing was planned or recorded."""
    datang, mulai = hari.masuk, hari.jadwal_masuk
    pergi, selesai = hari.pulang, hari.jadwal_pulang
    telat = cepat = 0
    if datang is not None and mulai is not None and datang > mulai:
        telat = _menurut(p, _detik(datang) - _detik(mulai))
    if pergi is not None and selesai is not None and pergi < selesai:
        cepat = _menurut(p, _detik(selesai) - _detik(pergi))
    return telat, cepat


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
    tutup: time | None,
    *,
    berjalan: bool,
) -> bool:
    if masuk is not None and tutup is not None and masuk > _detik(tutup):
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
            if not lengkap or d.terlambat or d.pulang_cepat:
                hasil += _hadir(n, d, kebijakan=kebijakan, hari_berjalan=hari_berjalan)
        elif d.keadaan == "tanpa_keterangan":
            hasil.append(_tanpa_keterangan(n, d, kebijakan))
    return hasil


def _hadir(
    n: int, d: HariDinilai, *, kebijakan: Kebijakan, hari_berjalan: date | None
) -> list[Kejadian]:
    """The events of one day at work (``n`` is its place among the duty days)."""
    hari, p = d.hari, kebijakan.penilaian
    hasil = []
    if d.terlambat and hari.masuk is not None:
        hasil.append(
            Kejadian(
                "terlambat",
                n,
                d.terlambat,
                f"{d.sebutan}, masuk {tulis_jam(hari.masuk, detik=True)}",
                f"terlambat {tulis_durasi(d.terlambat)}",
                _id(hari.id_masuk),
            )
        )
    if d.masuk is None and p.tanpa_rekaman_masuk == "kejadian":
        hasil.append(_tanpa_rekaman(n, d, "masuk", _id(hari.id_pulang)))
    if d.pulang_cepat and hari.pulang is not None:
        hasil.append(
            Kejadian(
                "pulang_cepat",
                n,
                d.pulang_cepat,
                f"{d.sebutan}, pulang {tulis_jam(hari.pulang, detik=True)}",
                f"pulang cepat {tulis_durasi(d.pulang_cepat)}",
                _id(hari.id_pulang),
            )
        )
    if (
        d.pulang is None
        and p.tanpa_rekaman_pulang == "kejadian"
        and hari.tanggal != hari_berjalan
    ):
        hasil.append(_tanpa_rekaman(n, d, "pulang", _id(hari.id_masuk)))
    return hasil


def _id(nama: str | None) -> tuple[str, ...]:
    return (nama,) if nama else ()


def _tanpa_rekaman(
    n: int, d: HariDinilai, arah: str, fakta: tuple[str, ...]
) -> Kejadian:
    uraian = f"{d.sebutan}, tanpa rekaman {arah}"
    return Kejadian(f"tanpa_rekaman_{arah}", n, 0, uraian, "1 kali", fakta)


def _tanpa_keterangan(n: int, d: HariDinilai, kebijakan: Kebijakan) -> Kejadian:
    hari, tutup = d.hari, kebijakan.aturan.jam_tutup_masuk
    fakta = (*_id(hari.id_masuk), *_id(hari.id_pulang))
    uraian, banyak = f"{d.sebutan}, tanpa keterangan", "1 hari"
    if hari.masuk is not None and tutup is not None and hari.masuk > tutup:
        uraian = f"{d.sebutan}, masuk {tulis_jam(hari.masuk, detik=True)}"
        banyak = f"lewat jam tutup {tulis_jam(tutup)}, dihitung tidak hadir"
    elif hari.masuk is not None or hari.pulang is not None:
        arah = "pulang" if hari.masuk is not None else "masuk"
        uraian = f"{d.sebutan}, tanpa rekaman {arah}"
        banyak = "dihitung tidak hadir"
    return Kejadian("tanpa_keterangan", n, 0, uraian, banyak, fakta)
