"""States of a report and who may move it."""

from datetime import datetime, timedelta

from ekinerja.alur import Alur, Ditolak, LangkahDitolak, Pindah, gambar, pindah

DRAF = "draf"
DIAJUKAN = "diajukan"
DIKEMBALIKAN = "dikembalikan"
DISETUJUI = "disetujui"
DIBATALKAN = "dibatalkan"
DIHAPUS = "dihapus"

ALUR_AKTIVITAS: Alur = {
    DRAF: {
        "ubah": Pindah(oleh="pegawai", ke=DRAF),
        "ajukan": Pindah(oleh="pegawai", ke=DIAJUKAN),
        "hapus": Pindah(oleh="pegawai", ke=DIHAPUS),
    },
    DIAJUKAN: {
        "tarik": Pindah(oleh="pegawai", ke=DRAF),
        "setujui": Pindah(oleh="atasan", ke=DISETUJUI),
        "kembalikan": Pindah(oleh="atasan", ke=DIKEMBALIKAN),
        "setujui_otomatis": Pindah(oleh="sistem", ke=DISETUJUI),
    },
    DIKEMBALIKAN: {
        "ubah": Pindah(oleh="pegawai", ke=DIKEMBALIKAN),
        "ajukan": Pindah(oleh="pegawai", ke=DIAJUKAN),
    },
    DISETUJUI: {"batalkan": Pindah(oleh="atasan", ke=DIBATALKAN)},
    DIBATALKAN: {},
}
BERLAKU = frozenset({DIAJUKAN, DISETUJUI})
"""States whose time is taken: it counts for the day and may not be used twice."""

ALASAN_MAKS = 250
KATA_STATUS = {
    DIAJUKAN: "Menunggu",
    DIKEMBALIKAN: "Dikembalikan",
    DISETUJUI: "Disetujui",
    DRAF: "Draf",
    DIBATALKAN: "Dibatalkan",
}
"""The states in the words of the pages, in the order of the filters."""

_KATA = {
    DRAF: "Laporan ini masih draf.",
    DIAJUKAN: "Laporan ini sedang menunggu atasan.",
    DIKEMBALIKAN: "Laporan ini sudah dikembalikan.",
    DISETUJUI: "Laporan ini sudah disetujui.",
    DIBATALKAN: "Persetujuan laporan ini sudah dibatalkan.",
}
_SARAN = {
    DRAF: "Pegawai perlu mengajukannya lebih dahulu.",
    DIAJUKAN: "Tarik kembali dahulu bila hendak diubah.",
    DIKEMBALIKAN: "Perbaiki lalu ajukan lagi.",
    DISETUJUI: "Bila keliru, atasan dapat membatalkan persetujuannya.",
    DIBATALKAN: "Buat laporan baru bila pekerjaannya memang ada.",
}


class PutusanDitolak(Ditolak):
    """A decision is not this person's, or lacks its reason."""


class BelumJatuhTempo(Ditolak):
    """Silence has not lasted long enough to count as an answer."""


def periksa_milik(*, status: str, aksi: str, pelapor: int, pelaku: int) -> str:
    """Return the state after an act of the reporter (ubah, ajukan, tarik, hapus).

    Raises:
        LangkahDitolak: another person's report, or a state that does not know the act.
    """
    peran = "pegawai" if pelapor == pelaku else "lainnya"
    _periksa_dikenal(status, aksi)
    return pindah(ALUR_AKTIVITAS, dari=status, aksi=aksi, oleh=peran)


def boleh_milik(*, status: str, aksi: str, pelapor: int, pelaku: int) -> bool:
    """The question of ``periksa_milik`` for a button."""
    try:
        periksa_milik(status=status, aksi=aksi, pelapor=pelapor, pelaku=pelaku)
    except LangkahDitolak:
        return False
    return True


def periksa_putusan(
    *, status: str, aksi: str, pelapor: int, penyetuju: int, atasan: int | None
) -> str:
    """Return the state after a superior's act (setujui, kembalikan, batalkan).

    Args:
        status: the present state.
        aksi: "setujui", "kembalikan" or "batalkan".
        pelapor: the reporter's pegawai id.
        penyetuju: the pegawai id of whoever acts.
        atasan: pegawai id of the direct superior on the activity's date, if any.

    Raises:
        PutusanDitolak: own report, or not the direct superior on that date.
        LangkahDitolak: the state does not know the act.
    """
    if penyetuju == pelapor:
        raise PutusanDitolak(
            "Laporan sendiri tidak dapat diputus sendiri. Tunggu atasan Anda."
        )
    if penyetuju != atasan:
        raise PutusanDitolak(
            "Laporan ini diputus oleh atasan langsung pada tanggal kegiatannya, "
            "dan itu bukan Anda."
        )
    _periksa_dikenal(status, aksi)
    return pindah(ALUR_AKTIVITAS, dari=status, aksi=aksi, oleh="atasan")


def boleh_putusan(
    *, status: str, aksi: str, pelapor: int, penyetuju: int, atasan: int | None
) -> bool:
    """The question of ``periksa_putusan`` for a button."""
    try:
        periksa_putusan(
            status=status,
            aksi=aksi,
            pelapor=pelapor,
            penyetuju=penyetuju,
            atasan=atasan,
        )
    except Ditolak:
        return False
    return True


def otomatis_at(*, diajukan_at: datetime, hari: int) -> datetime:
    """The moment from which a report without an answer approves itself.

    Args:
        diajukan_at: when it was last sent.
        hari: days of 24 hours the superior has to answer, >= 1.
    """
    return diajukan_at + timedelta(days=hari)


def periksa_otomatis(
    *, status: str, diajukan_at: datetime, hari: int, now: datetime
) -> str:
    """Return the state after the system's approval.

    Raises:
        BelumJatuhTempo: the superior still has time to answer.
        LangkahDitolak: it does not wait any more.
    """
    if now < otomatis_at(diajukan_at=diajukan_at, hari=hari):
        raise BelumJatuhTempo("Atasan masih punya waktu menjawab laporan ini.")
    _periksa_dikenal(status, "setujui_otomatis")
    return pindah(ALUR_AKTIVITAS, dari=status, aksi="setujui_otomatis", oleh="sistem")


def periksa_alasan(alasan: str) -> str:
    """Return the reason without stray blanks.

    Raises:
        PutusanDitolak: empty, or longer than 250 characters.
    """
    alasan = " ".join(alasan.split())
    if not alasan:
        raise PutusanDitolak(
            "Alasan belum ditulis. Tulis apa yang perlu diperbaiki supaya "
            "pegawai tahu langkah berikutnya."
        )
    if len(alasan) > ALASAN_MAKS:
        raise PutusanDitolak(f"Alasan paling panjang {ALASAN_MAKS} huruf. Ringkaskan.")
    return alasan


def periksa_sekaligus(jumlah: int, *, maksimal: int) -> None:
    """Refuse an empty choice, and more at once than the policy allows.

    Raises:
        PutusanDitolak: nothing is decided.
    """
    if jumlah == 0:
        raise PutusanDitolak("Belum ada laporan yang dipilih. Centang dahulu.")
    if jumlah > maksimal:
        raise PutusanDitolak(
            f"Sekaligus paling banyak {maksimal} laporan, sedangkan yang dipilih "
            f"{jumlah}. Kurangi pilihan lalu ulangi."
        )


def gambar_alur() -> str:
    """The page ``docs/rujukan/alur-aktivitas.md``, drawn from the table."""
    return "\n".join(
        [
            "# Alur laporan kegiatan",
            "",
            "Dibuat dari `ekinerja/kinerja/rules/alur.py`; jangan diubah dengan tangan.",
            "",
            "```mermaid",
            gambar(ALUR_AKTIVITAS),
            "```",
            "",
            "Draf dan laporan yang dikembalikan dapat diubah pemiliknya. Laporan yang "
            "dikembalikan dapat dikirim lagi selama tenggat lapor yang dihitung ulang "
            "sejak hari dikembalikan, selama bulannya belum dikunci. Hanya laporan "
            "yang disetujui yang dihitung. Bila kebijakan menyebut "
            "`setujui_otomatis_hari`, laporan yang sekian hari tidak dijawab disetujui "
            "oleh sistem, dan atasannya mendapat catatan kelalaian.",
            "",
        ]
    )


def _periksa_dikenal(status: str, aksi: str) -> None:
    """Say in plain words why a report has moved on under somebody's hands."""
    if aksi not in ALUR_AKTIVITAS[status]:
        raise LangkahDitolak(f"{_KATA[status]} {_SARAN[status]}")
