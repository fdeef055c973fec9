"""``ekinerja tpp simulasi`` and ``tpp angka``: try a changed policy on a file of facts.

Needs no database and no framework; writes nothing but what it prints.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from ekinerja.alur import sebut_os
from ekinerja.cli.tulis_simulasi import sebagai_objek, tulis_simulasi
from ekinerja.tpp import fakta as fakta_json
from ekinerja.tpp.fakta import FaktaTidakTerbaca
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, muat
from ekinerja.tpp.kebijakan.salinan import baca_isi, muat_isi
from ekinerja.tpp.naskah import AngkaSalah, bedakan, daftar_angka_isi, ganti_isi
from ekinerja.tpp.simulasi import (
    Orang,
    Rekap,
    catatan_masukan,
    simulasikan,
    susun_percobaan,
)
from ekinerja.waktu import Bulan

NAMA = "kebijakan.toml"
BERKAS = click.Path(path_type=Path)


class BarisRusak(click.ClickException):
    """A line of facts cannot be read, so a total would be that of other people."""


@click.command()
@click.argument("folder", type=BERKAS)
def angka(folder: Path) -> None:
    """Daftar angka kebijakan di FOLDER: nama, nilai, dan dasar hukumnya."""
    try:
        isi = baca_isi(folder)
        if NAMA not in isi:
            muat(folder)  # says what is missing
        for satu in daftar_angka_isi(isi):
            dasar = satu.dasar_hukum or satu.catatan or "tanpa dasar hukum"
            click.echo(f"{satu.nama} = {satu.tampil}  ({dasar})")
    except (AngkaSalah, KebijakanSalah) as galat:
        raise click.ClickException(str(galat)) from galat


@click.command()
@click.option(
    "--kebijakan",
    "lama",
    type=BERKAS,
    required=True,
    metavar="FOLDER",
    help="Folder kebijakan semula.",
)
@click.option(
    "--banding",
    "baru",
    type=BERKAS,
    metavar="FOLDER",
    help="Folder kebijakan pembanding; tanpa ini: kebijakan semula yang diubah.",
)
@click.option(
    "--fakta",
    "berkas",
    type=BERKAS,
    required=True,
    metavar="BERKAS",
    help="Fakta, satu objek JSON sebaris.",
)
@click.option(
    "--ubah",
    multiple=True,
    metavar="NAMA=NILAI",
    help="Ubah satu angka pembanding; boleh berulang. Namanya dari 'tpp angka'.",
)
@click.option(
    "--anggaran",
    type=click.IntRange(min=0),
    metavar="RUPIAH",
    help="Anggaran yang tersedia, untuk sisa anggaran.",
)
@click.option("--json", "mesin", is_flag=True, help="Cetak sebagai JSON.")
def simulasi(
    lama: Path,
    baru: Path | None,
    berkas: Path,
    ubah: tuple[str, ...],
    anggaran: int | None,
    *,
    mesin: bool,
) -> None:
    """Bandingkan bayaran di bawah dua kebijakan dari fakta yang sama.

    Fakta tidak diubah dan tidak ada hasil yang disimpan.
    """
    if baru is None and not ubah:
        raise click.UsageError(
            "Tulis --banding FOLDER, --ubah NAMA=NILAI, atau keduanya."
        )
    try:
        semula = muat(lama)
        menjadi = _pembanding(baru or lama, ubah)
        rekap, bulan = _jalankan(berkas, semula, menjadi)
    except (AngkaSalah, KebijakanSalah) as galat:
        raise click.ClickException(str(galat)) from galat
    except OSError as galat:
        raise click.ClickException(
            f"{galat.filename} tidak dapat dibuka: {sebut_os(galat)}. "
            "Periksa nama, folder, dan izinnya."
        ) from galat
    perbedaan = bedakan(semula, menjadi)
    catatan = [c for b in bulan for c in catatan_masukan(menjadi, b)]
    if mesin:
        isi = sebagai_objek(
            semula, menjadi, rekap, perbedaan=perbedaan, catatan=catatan
        )
        click.echo(json.dumps(isi, ensure_ascii=False, indent=2))
        return
    for baris in tulis_simulasi(
        semula, menjadi, rekap, perbedaan=perbedaan, catatan=catatan, anggaran=anggaran
    ):
        click.echo(baris)


def _pembanding(folder: Path, ubah: tuple[str, ...]) -> Kebijakan:
    """The policy compared with: a folder's, with numbers replaced in a copy of it."""
    if not ubah:
        return muat(folder)
    isi = baca_isi(folder)
    if NAMA not in isi:
        return muat(folder)  # says what is missing
    ganti_ini = {}
    for satu in ubah:
        nama, pisah, nilai = satu.partition("=")
        if not pisah:
            raise AngkaSalah(
                f"'{satu}' tidak terbaca. Tulis NAMA=NILAI, misalnya ikfd=0,9."
            )
        ganti_ini[nama.strip()] = nilai
    isi = ganti_isi(isi, ganti_ini)
    akar = folder.resolve()
    return muat_isi(isi, f"{akar.parent.name}/{akar.name}")


def _jalankan(
    berkas: Path, lama: Kebijakan, baru: Kebijakan
) -> tuple[Rekap, list[Bulan]]:
    """Run every line; the months they are of, in order."""
    bulan: set[Bulan] = set()

    def baca() -> Iterator[Orang]:
        with berkas.open("rb") as isi:
            for nomor, baris in enumerate(isi, start=1):
                if baris.strip():
                    satu = _orang(nomor, baris)
                    bulan.add(satu.fakta.periode)
                    yield satu

    rekap = simulasikan(baca(), lama=susun_percobaan(lama), baru=susun_percobaan(baru))
    return rekap, sorted(bulan)


def _orang(nomor: int, baris: bytes) -> Orang:
    try:
        return Orang(nomor, fakta_json.baca(baris.decode("utf-8-sig")))
    except UnicodeDecodeError as galat:
        raise BarisRusak(
            f"Baris {nomor} bukan teks UTF-8. Simpan ulang sebagai UTF-8."
        ) from galat
    except FaktaTidakTerbaca as galat:
        raise BarisRusak(f"Baris {nomor}: {galat}") from galat
