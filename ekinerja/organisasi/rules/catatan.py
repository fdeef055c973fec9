"""What a record about a person needs before it stands, and when it may be cancelled."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.pegawai import (
    bertumpang,
    periksa_urutan,
    tulis_rentang,
)
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

BULAN_MAKS = 120
TAHUN_TERPAUT = 10  # a typing error, not a late decree
PANJANG = {"nomor_sk": 80, "uraian": 200, "alasan": 250}


class CatatanDitolak(Ditolak):
    """The record lacks something, contradicts itself, or is one's own."""


class CatatanSudahAda(Ditolak):
    """The same decree, or the same thing on the same days, stands there already."""


def periksa_bukan_sendiri(*, pegawai_id: int, pelaku_id: int) -> None:
    """Refuse a record an officer makes about, or takes from, themself.

    Raises:
        CatatanDitolak: the person concerned acts.
    """
    if pegawai_id == pelaku_id:
        raise CatatanDitolak(
            "Catatan tentang diri sendiri ditulis oleh petugas lain. Minta rekan BKPSDM."
        )


def periksa_sk(*, nomor_sk: str, tanggal_sk: date, sejak: date, kini: date) -> None:
    """Refuse a record without a decree, or with dates that cannot be meant.

    Args:
        nomor_sk: number of the decree or letter.
        tanggal_sk: the day it was signed.
        sejak: the first day it works.
        kini: today at the seat of government.

    Raises:
        CatatanDitolak: no number, one too long, a decree of a day to come, or one that
            works more than ten years from its own date.
    """
    if not nomor_sk.strip():
        raise CatatanDitolak("Nomor SK kosong. Isi nomor SK atau suratnya.")
    if len(nomor_sk.strip()) > PANJANG["nomor_sk"]:
        raise CatatanDitolak(
            f"Nomor SK lebih dari {PANJANG['nomor_sk']} huruf. Tulis nomornya saja."
        )
    if tanggal_sk > kini:
        raise CatatanDitolak(
            f"Tanggal SK {tulis_tanggal_panjang(tanggal_sk)} belum terjadi. Isi tanggal "
            "seperti pada SK-nya."
        )
    if abs(sejak.year - tanggal_sk.year) > TAHUN_TERPAUT:
        raise CatatanDitolak(
            f"Mulai {tulis_tanggal_panjang(sejak)} terpaut lebih dari {TAHUN_TERPAUT} "
            f"tahun dari tanggal SK {tulis_tanggal_panjang(tanggal_sk)}. Periksa "
            "tahunnya."
        )


def periksa_uraian(uraian: str) -> str:
    """The text with single spaces.

    Raises:
        CatatanDitolak: empty or too long.
    """
    rapi = " ".join(uraian.split())
    if not rapi:
        raise CatatanDitolak("Uraian kosong. Isi bunyinya seperti pada SK.")
    if len(rapi) > PANJANG["uraian"]:
        raise CatatanDitolak(
            f"Uraian lebih dari {PANJANG['uraian']} huruf. Ringkas bunyinya."
        )
    return rapi


def periksa_pilihan(nilai: str, *, nama: str, ada: Mapping[str, str]) -> None:
    """Refuse a word outside the list.

    Raises:
        CatatanDitolak: the sentence lists the words there are.
    """
    if nilai not in ada:
        raise CatatanDitolak(f"{nama} '{nilai}' tidak dikenal. Pilih {', '.join(ada)}.")


def akhir_hukuman(*, sejak: date, bulan: int) -> date:
    """The last day of a sanction: of its last calendar month, that of ``sejak`` the first.

    Raises:
        CatatanDitolak: fewer than 1 or more than 120 months.
    """
    if not 1 <= bulan <= BULAN_MAKS:
        raise CatatanDitolak(
            f"Lamanya {bulan} bulan. Isi 1 sampai {BULAN_MAKS} bulan, seperti pada SK."
        )
    return Bulan.dari(sejak).maju(bulan - 1).akhir


def periksa_sk_belum_ada(*, nomor_sk: str, ada: Iterable[str], nama: str) -> None:
    """Refuse a sanction whose decree is recorded for the person already.

    Two sanctions may work at once, one decree works once.

    Raises:
        CatatanSudahAda: it is there, and not cancelled.
    """
    if nomor_sk.strip() in set(ada):
        raise CatatanSudahAda(
            f"SK {nomor_sk.strip()} untuk {nama} sudah dicatat. Batalkan dahulu catatan "
            "itu bila isinya keliru."
        )


def periksa_rentang(
    *,
    nama: str,
    sejak: date,
    sampai: date | None,
    ada: Sequence[tuple[str, date, date | None]],
) -> None:
    """Refuse days that meet those of a record that excludes this one.

    Args:
        nama: the person, for the sentence.
        sejak, sampai: the days, both included; None has no end yet.
        ada: name and days of the records that exclude it.

    Raises:
        RentangDitolak: it ends before it begins.
        CatatanSudahAda: the sentence names the other one.
    """
    periksa_urutan(sejak=sejak, sampai=sampai)
    for judul, mulai, akhir in ada:
        if bertumpang(sejak, sampai, [(mulai, akhir)]) is not None:
            raise CatatanSudahAda(
                f"{nama} sudah tercatat: {judul} {tulis_rentang(mulai, akhir)}. Akhiri "
                "atau batalkan dahulu catatan itu, atau ubah tanggal yang baru."
            )


def periksa_akhir(
    *, sejak: date, sampai: date | None, akhir: date, dibatalkan: bool
) -> None:
    """Refuse a last day that is none: too late, too early, or of a cancelled record.

    Raises:
        CatatanDitolak: it is cancelled, or ended before that day already.
        RentangDitolak: it begins after that day.
    """
    if dibatalkan:
        raise CatatanDitolak("Catatan ini sudah dibatalkan. Tidak ada yang berubah.")
    periksa_urutan(sejak=sejak, sampai=akhir)
    if sampai is not None and akhir >= sampai:
        raise CatatanDitolak(
            f"Catatan ini sudah berakhir {tulis_tanggal_panjang(sampai)}. Untuk masa "
            "sesudahnya buat catatan baru dengan SK-nya."
        )


def periksa_batal(*, dibatalkan: bool, alasan: str) -> None:
    """Refuse to cancel twice or without a reason.

    Raises:
        CatatanDitolak: see the sentence.
    """
    if dibatalkan:
        raise CatatanDitolak("Catatan ini sudah dibatalkan. Tidak ada yang berubah.")
    if not alasan.strip():
        raise CatatanDitolak("Alasan pembatalan kosong. Isi alasannya.")
    if len(alasan.strip()) > PANJANG["alasan"]:
        raise CatatanDitolak(
            f"Alasan lebih dari {PANJANG['alasan']} huruf. Ringkas alasannya."
        )
