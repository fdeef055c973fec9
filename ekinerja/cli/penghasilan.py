"""The treasurer's list of salaries from a terminal: the same checks as on screen."""

from datetime import datetime
from typing import TextIO

import click
from django.utils import timezone

from ekinerja.cli import penutupan
from ekinerja.cli.asal import asal_terminal
from ekinerja.penutupan import operations
from ekinerja.penutupan.rules.penghasilan import baca_daftar
from ekinerja.uang import angka
from ekinerja.waktu import Bulan


@click.command()
@penutupan.BULAN
@click.argument("berkas", type=click.File("r", encoding="utf-8-sig"))
@penutupan.OLEH
@click.pass_context
def penghasilan(ctx: click.Context, bulan: Bulan, berkas: TextIO, oleh: str) -> None:
    """Isi gaji, pajak gaji, dan PTKP sebulan dari berkas NIP;gaji;pajak gaji;PTKP."""
    baris, salah = baca_daftar(berkas.read())
    hasil = operations.isi_penghasilan(
        bulan=bulan,
        baris=baris,
        oleh=penutupan.akun_bernip(oleh),
        now=_sekarang(),
        asal=asal_terminal(),
    )
    ditolak = sorted([*salah, *hasil.ditolak], key=lambda satu: satu.nomor)
    for satu in ditolak:
        click.echo(f"Baris {satu.nomor}: {satu.isi}\n  {satu.sebab}", err=True)
    click.echo(
        f"Penghasilan {bulan.nama}: {angka(hasil.baru)} diisi, "
        f"{angka(hasil.diubah)} diubah, {angka(hasil.tetap)} tetap, "
        f"{angka(len(ditolak))} ditolak."
    )
    if ditolak:
        ctx.exit(1)


def _sekarang() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge where the clock is read
