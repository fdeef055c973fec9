"""``ekinerja tpp``: check a policy, show the schema, calculate from a file.

Needs no database and no framework.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from ekinerja.tpp import fakta as fakta_json
from ekinerja.tpp import penjelasan
from ekinerja.tpp.fakta import Fakta, FaktaTidakTerbaca
from ekinerja.tpp.hitung import Mesin, gagal, hitung, susun
from ekinerja.tpp.kasus import baca_kasus, jalankan
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, muat, muat_semua
from ekinerja.tpp.penjelasan import Hasil, Masalah
from ekinerja.tpp.skema import skema as buat_skema
from ekinerja.waktu import Bulan, BulanTidakTerbaca

NAMA = "kebijakan.toml"
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
MASUK = click.Path(exists=True, dir_okay=False, path_type=Path)
KELUAR = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.group()
def tpp() -> None:
    """Kebijakan TPP: periksa, skema, hitung."""


@tpp.command()
@click.argument("folder", type=FOLDER)
@click.pass_context
def periksa(ctx: click.Context, folder: Path) -> None:
    """Periksa FOLDER kebijakan (atau folder daerah) dan jalankan kasusnya."""
    try:
        semua = [muat(folder)] if (folder / NAMA).is_file() else muat_semua(folder)
    except KebijakanSalah as galat:
        for salah in galat.kesalahan:
            click.echo(f"{salah.berkas}:{salah.baris}: {salah.kesalahan}")
            click.echo(f"    {salah.seharusnya}")
        click.echo(f"{len(galat.kesalahan)} kesalahan.")
        ctx.exit(1)
    if not semua:
        click.echo(f"Tidak ada {NAMA} di {folder}. Tunjuk folder kebijakan.")
        ctx.exit(1)
    beda = 0
    for kebijakan in semua:
        tempat = folder if (folder / NAMA).is_file() else folder.parent / kebijakan.id
        beda += _kasus(kebijakan, tempat)
    ctx.exit(1 if beda else 0)


def _kasus(kebijakan: Kebijakan, folder: Path) -> int:
    """Run the cases of a policy; the number of differences."""
    try:
        kasus = baca_kasus(folder)
    except KebijakanSalah as galat:
        for salah in galat.kesalahan:
            click.echo(f"{salah.berkas}:{salah.baris}: {salah.kesalahan}")
            click.echo(f"    {salah.seharusnya}")
        return len(galat.kesalahan)
    mesin = susun(kebijakan)
    beda = [(k, b) for k in kasus for b in jalankan(mesin, k)]
    for k, b in beda:
        click.echo(f"{k.berkas}: {k.nama}: {b}")
    click.echo(
        f"{kebijakan.id}: kebijakan benar, {len(kasus)} kasus, {len(beda)} berbeda."
    )
    return len(beda)


@tpp.command()
def skema() -> None:
    """Tampilkan JSON Schema fakta dan hasil."""
    click.echo(json.dumps(buat_skema(), ensure_ascii=False, indent=2))


class _Pemilih:
    """Which machine calculates a month; each policy is compiled once."""

    def __init__(self, folder: Path) -> None:
        if (folder / NAMA).is_file():
            self._semua: tuple[Kebijakan, ...] = (muat(folder),)
            self._daerah = False
        else:
            self._semua, self._daerah = muat_semua(folder), True
        if not self._semua:
            raise click.ClickException(
                f"Tidak ada {NAMA} di {folder}. Tunjuk folder daerah atau kebijakan."
            )
        self._mesin: dict[str, Mesin] = {}

    def pilih(self, tanggal: date) -> Mesin | None:
        """The machine in force on a date; a lone policy serves any month."""
        cocok = self._semua
        if self._daerah:
            cocok = tuple(
                k
                for k in cocok
                if k.berlaku_sejak <= tanggal
                and (k.berlaku_sampai is None or tanggal <= k.berlaku_sampai)
            )
        if not cocok:
            return None
        kebijakan = cocok[-1]
        if kebijakan.id not in self._mesin:
            self._mesin[kebijakan.id] = susun(kebijakan)
        return self._mesin[kebijakan.id]

    @property
    def terakhir(self) -> Kebijakan:
        return self._semua[-1]


@tpp.command("hitung")
@click.option("--kebijakan", "folder", type=FOLDER, required=True)
@click.option("--fakta", "masuk", type=MASUK, required=True)
@click.option("--keluar", type=KELUAR, required=True)
@click.option("--periode", help="Hanya bulan ini, YYYY-MM.")
@click.pass_context
def hitung_berkas(
    ctx: click.Context, folder: Path, masuk: Path, keluar: Path, periode: str | None
) -> None:
    """Hitung fakta JSONL menjadi hasil JSONL, satu orang satu baris."""
    try:
        bulan = Bulan.baca(periode) if periode else None
        pemilih = _Pemilih(folder)
    except BulanTidakTerbaca as galat:
        raise click.ClickException(str(galat)) from galat
    except KebijakanSalah as galat:
        raise click.ClickException(str(galat)) from galat
    bermasalah = banyak = 0
    with masuk.open(encoding="utf-8", errors="replace") as isi:
        tulis = keluar.open("w", encoding="utf-8", newline="\n")
        with tulis as hasil_berkas:
            for teks in isi:
                if not teks.strip():
                    continue
                hasil = _satu(teks, pemilih, bulan)
                banyak += 1
                bermasalah += bool(hasil.masalah)
                hasil_berkas.write(penjelasan.tulis(hasil) + "\n")
    click.echo(f"{banyak} orang dihitung, {bermasalah} bermasalah.", err=True)
    ctx.exit(1 if bermasalah else 0)


def _satu(teks: str, pemilih: _Pemilih, bulan: Bulan | None) -> Hasil:
    """One line in, one result out, whatever the line says."""
    try:
        fakta = fakta_json.baca(teks)
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
    return hitung(mesin, fakta)


def _penolak(fakta: Fakta, pemilih: _Pemilih) -> Callable[[str, str], Hasil]:
    return lambda kode, kalimat: gagal(
        pemilih.terakhir,
        str(fakta.periode),
        fakta.pegawai,
        Masalah(kode, kalimat),
    )
