"""``ekinerja tpp``: check a policy, show the schema, calculate from a file.

Needs no database and no framework.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import click

from ekinerja.alur import sebut_os
from ekinerja.cli.buktikan import buktikan_lembar
from ekinerja.cli.pilih import NAMA, Pemilih, muat_folder
from ekinerja.cli.simulasi import angka, simulasi
from ekinerja.cli.tpp_jelaskan import jelaskan
from ekinerja.tpp import fakta as fakta_json
from ekinerja.tpp import penjelasan
from ekinerja.tpp.fakta import Fakta, FaktaTidakTerbaca
from ekinerja.tpp.hitung import gagal, susun
from ekinerja.tpp.kasus import baca_kasus, jalankan
from ekinerja.tpp.kebijakan import (
    Kebijakan,
    KebijakanSalah,
    celah,
)
from ekinerja.tpp.penjelasan import Hasil, Masalah
from ekinerja.tpp.skema import skema as buat_skema
from ekinerja.tpp.varian import VarianTidakAda
from ekinerja.waktu import Bulan, BulanTidakTerbaca, tulis_tanggal_panjang

BERKAS = click.Path(path_type=Path)


@click.group()
def tpp() -> None:
    """Kebijakan TPP: periksa, skema, hitung, jelaskan, angka, simulasi, buktikan."""


tpp.add_command(angka)
tpp.add_command(simulasi)
tpp.add_command(buktikan_lembar)


@tpp.command()
@click.argument("folder", type=BERKAS)
@click.pass_context
def periksa(ctx: click.Context, folder: Path) -> None:
    """Periksa FOLDER kebijakan (atau folder daerah) dan jalankan kasusnya."""
    try:
        semua = muat_folder(folder)
    except KebijakanSalah as galat:
        _sebutkan(galat)
        click.echo(f"{len(galat.kesalahan)} kesalahan.")
        ctx.exit(1)
    beda = 0
    for kebijakan in semua:
        sendiri = (folder / NAMA).is_file()
        tempat = folder if sendiri else folder / kebijakan.id.rpartition("/")[2]
        beda += _kasus(kebijakan, tempat)
    for awal, akhir in celah(semua):
        click.echo(
            f"Catatan: {tulis_tanggal_panjang(awal)} sampai "
            f"{tulis_tanggal_panjang(akhir)} tidak diatur kebijakan mana pun. "
            "Periksa berlaku_sampai dan berlaku_sejak di kedua sisinya."
        )
    ctx.exit(1 if beda else 0)


def _sebutkan(galat: KebijakanSalah) -> None:
    for salah in galat.kesalahan:
        click.echo(f"{salah.berkas}:{salah.baris}: {salah.kesalahan}")
        click.echo(f"    {salah.seharusnya}")


def _kasus(kebijakan: Kebijakan, folder: Path) -> int:
    """Run the cases of a policy; the number of differences."""
    try:
        kasus = baca_kasus(folder)
    except KebijakanSalah as galat:
        _sebutkan(galat)
        return len(galat.kesalahan)
    mesin = susun(kebijakan)
    beda = [(k, b) for k in kasus for b in jalankan(mesin, k)]
    for k, b in beda:
        click.echo(f"{k.berkas}: {k.nama}: {b}")
    if not kasus:
        click.echo(f"{kebijakan.id}: kebijakan dapat dimuat, 0 kasus.")
        click.echo(
            "    Peringatan: belum ada kasus; tidak ada yang membuktikan angkanya. "
            "Tulis contoh perhitungannya di folder kasus/."
        )
        return 0
    click.echo(
        f"{kebijakan.id}: kebijakan benar, {len(kasus)} kasus, {len(beda)} berbeda."
    )
    return len(beda)


@tpp.command()
def skema() -> None:
    """Tampilkan JSON Schema fakta, hasil, dan penjelasan."""
    click.echo(json.dumps(buat_skema(), ensure_ascii=False, indent=2))


@tpp.command("hitung")
@click.option(
    "--kebijakan",
    "folder",
    type=BERKAS,
    required=True,
    metavar="FOLDER",
    help="Folder daerah (dipilih menurut bulan) atau folder satu kebijakan.",
)
@click.option(
    "--fakta",
    "masuk",
    type=BERKAS,
    required=True,
    metavar="BERKAS",
    help="Fakta, satu objek JSON sebaris.",
)
@click.option(
    "--keluar",
    type=BERKAS,
    required=True,
    metavar="BERKAS",
    help="Tujuan hasil, satu objek JSON sebaris, urutannya sama.",
)
@click.option("--periode", metavar="YYYY-MM", help="Tolak fakta bulan lain.")
@click.option(
    "--varian",
    default="",
    metavar="KODE",
    help="Hitung TPP ke-13, THR, dan sejenisnya; faktanya bulan acuan.",
)
@click.pass_context
def hitung_berkas(
    ctx: click.Context,
    folder: Path,
    masuk: Path,
    keluar: Path,
    periode: str | None,
    varian: str,
) -> None:
    """Hitung fakta JSONL menjadi hasil JSONL, satu orang satu baris.

    Keluar dengan status 1 bila ada orang yang bermasalah; yang lain tetap dihitung.
    """
    if keluar.exists() and masuk.exists() and keluar.samefile(masuk):
        raise click.ClickException(
            f"{keluar} adalah berkas faktanya. Tulis hasil ke berkas lain."
        )
    try:
        bulan = Bulan.baca(periode) if periode else None
        pemilih = Pemilih(folder, varian)
        with masuk.open("rb") as isi, keluar.open("wb") as tujuan:
            banyak, bermasalah = _hitung_semua(isi, tujuan, pemilih, bulan)
    except (BulanTidakTerbaca, KebijakanSalah, VarianTidakAda) as galat:
        raise click.ClickException(str(galat)) from galat
    except OSError as galat:
        raise click.ClickException(
            f"{galat.filename} tidak dapat dibuka: {sebut_os(galat)}. "
            "Periksa nama, folder, dan izinnya."
        ) from galat
    click.echo(f"{banyak} orang dihitung, {bermasalah} bermasalah.", err=True)
    ctx.exit(1 if bermasalah else 0)


def _hitung_semua(
    isi: Iterable[bytes], tujuan: BinaryIO, pemilih: Pemilih, bulan: Bulan | None
) -> tuple[int, int]:
    """Calculate line by line; how many lines there were and how many had a problem."""
    banyak = bermasalah = 0
    for nomor, baris in enumerate(isi, start=1):
        if not baris.strip():
            continue
        hasil = _satu(baris, pemilih, bulan)
        if not hasil.pegawai:
            hasil = _di_baris(hasil, nomor)
        banyak += 1
        bermasalah += bool(hasil.masalah)
        # A half character that came in leaves as its JSON escape.
        teks = penjelasan.tulis(hasil) + "\n"
        tujuan.write(teks.encode("utf-8", errors="backslashreplace"))
    return banyak, bermasalah


def _di_baris(hasil: Hasil, nomor: int) -> Hasil:
    """The result of nobody one can name says on which line it stood."""
    masalah = tuple(
        replace(m, kalimat=f"Baris {nomor}: {m.kalimat}") for m in hasil.masalah
    )
    sebab = tuple(m.kalimat for m in masalah) or hasil.sebab_bayar
    return replace(hasil, masalah=masalah, sebab_bayar=sebab)


def _satu(baris: bytes, pemilih: Pemilih, bulan: Bulan | None) -> Hasil:
    """One line in, one result out, whatever the line says."""
    try:
        fakta = fakta_json.baca(baris.decode("utf-8-sig"))
    except UnicodeDecodeError as galat:
        kalimat = f"Baris ini bukan teks UTF-8 (bita ke-{galat.start + 1}). "
        masalah = Masalah("bukan_utf8", kalimat + "Simpan ulang sebagai UTF-8.")
        return gagal(pemilih.terakhir, str(bulan or ""), "", masalah)
    except FaktaTidakTerbaca as galat:
        periode = galat.periode or str(bulan or "")
        return gagal(pemilih.terakhir, periode, galat.pegawai, galat.masalah)
    tolak = _penolak(fakta, pemilih)
    if bulan is not None and fakta.periode != bulan:
        return tolak(
            "bulan_lain",
            f"Fakta ini bulan {fakta.periode}, yang dihitung {bulan}. Pisahkan berkasnya.",
        )
    mesin = pemilih.pilih(fakta.periode.awal)
    if mesin is None:
        return tolak(
            "tanpa_kebijakan",
            f"Tidak ada kebijakan yang berlaku pada {fakta.periode.nama}. "
            "Tambahkan folder kebijakan untuk bulan itu.",
        )
    return pemilih.hitung(mesin, fakta)


def _penolak(fakta: Fakta, pemilih: Pemilih) -> Callable[[str, str], Hasil]:
    return lambda kode, kalimat: gagal(
        pemilih.terakhir,
        str(fakta.periode),
        fakta.pegawai,
        Masalah(kode, kalimat),
    )


tpp.add_command(jelaskan)
