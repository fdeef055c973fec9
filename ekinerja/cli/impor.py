"""``ekinerja impor``: one's own units, posts and people from a spreadsheet.

The same plan, the same checks and the same writers as on the page.
"""

from datetime import datetime
from pathlib import Path

import click
from django.utils import timezone

from ekinerja.cli import penutupan
from ekinerja.cli.asal import asal_terminal
from ekinerja.organisasi import operations, queries
from ekinerja.organisasi.impor_lembar import lembar_ditolak
from ekinerja.organisasi.rules.impor.bentuk import KEADAAN, Butir, Rencana
from ekinerja.organisasi.rules.impor.jenis import JENIS
from ekinerja.organisasi.rules.impor.tabel import baca_tabel
from ekinerja.pembuktian.lembar import buka
from ekinerja.uang import angka

TAMPIL_MAKS = 20


@click.command("impor")
@click.argument("jenis", type=click.Choice(list(JENIS)), metavar="JENIS")
@click.argument("berkas", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@penutupan.OLEH
@click.option("--simpan", is_flag=True, help="Simpan; tanpa ini hanya pratinjau.")
@click.option(
    "--hanya-yang-baik",
    is_flag=True,
    help="Simpan baris yang baik walaupun ada yang ditolak.",
)
@click.option(
    "--nomor-sk",
    default="",
    metavar="TEKS",
    help="Nomor SK untuk baris yang tidak menyebutnya.",
)
@click.option(
    "--ditolak",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Tulis baris yang ditolak ke .xlsx ini, untuk diperbaiki.",
)
@click.pass_context
def impor(
    ctx: click.Context,
    jenis: str,
    berkas: Path,
    oleh: str,
    *,
    simpan: bool,
    hanya_yang_baik: bool,
    nomor_sk: str,
    ditolak: Path | None,
) -> None:
    """Impor unit, jabatan, atau pegawai dari .xlsx, .xls, .ods, atau .csv."""
    akun = penutupan.akun_bernip(oleh)
    tabel = baca_tabel(buka(berkas.name, berkas.read_bytes()), JENIS[jenis])
    rencana = queries.rencana_impor(tabel, oleh=akun, nomor_sk=nomor_sk)
    _sebutkan(rencana)
    if ditolak is not None and rencana.ditolak:
        ditolak.write_bytes(lembar_ditolak(rencana))
        click.echo(f"Baris yang ditolak ditulis ke {ditolak}.")
    if simpan:
        minta = operations.PermintaanImpor(
            tabel,
            berkas.name,
            nomor_sk=nomor_sk,
            hanya_yang_baik=hanya_yang_baik,
            sidik=rencana.sidik,
            asal=asal_terminal(),
        )
        hasil = operations.simpan_impor(minta, oleh=akun, now=_sekarang())
        click.echo(f"{angka(len(hasil.baik))} {tabel.jenis.satuan} disimpan.")
    elif rencana.baik:
        click.echo("Belum disimpan. Ulangi dengan --simpan untuk menyimpan.")
    ctx.exit(1 if rencana.ditolak else 0)


def _sebutkan(rencana: Rencana) -> None:
    """What is not read, what changes, what is refused, and how many of each."""
    tabel = rencana.tabel
    for kalimat in tabel.catatan:
        click.echo(kalimat)
    if tabel.asing:
        click.echo(f"Kolom yang diabaikan: {', '.join(tabel.asing)}.")
    if tabel.dilewati:
        click.echo(f"{angka(len(tabel.dilewati))} baris dilewati (kosong atau jumlah).")
    for butir in rencana.baik[:TAMPIL_MAKS]:
        _sebutkan_ubah(butir)
    for butir in rencana.ditolak[:TAMPIL_MAKS]:
        for s in butir.salah:
            click.echo(
                f"Ditolak, baris {s.baris} kolom {s.kolom or '-'} ({s.judul}), isi "
                f"'{s.isi}': {s.salah} {s.tulis}".rstrip(),
                err=True,
            )
    lagi = sum(
        max(len(daftar) - TAMPIL_MAKS, 0) for daftar in (rencana.baik, rencana.ditolak)
    )
    if lagi:
        click.echo(f"Dan {angka(lagi)} baris lagi.")
    banyak = [
        f"{kata.lower()} {angka(rencana.banyak(k))}" for k, kata in KEADAAN.items()
    ]
    click.echo(f"{tabel.jenis.nama}: {', '.join(banyak)}.")


def _sebutkan_ubah(butir: Butir) -> None:
    for u in butir.ubah:
        dari = f"{u.lama} menjadi " if u.lama else ""
        kata = KEADAAN[butir.keadaan]
        click.echo(
            f"{kata}, baris {butir.nomor}, {butir.nama}: {u.apa.lower()} {dari}{u.baru}"
        )


def _sekarang() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge where the clock is read
