"""What a timer starts: acts that happen because nobody acted."""

from datetime import datetime

import click
from django.utils import timezone

from ekinerja.cli.asal import asal_terminal
from ekinerja.kinerja import operations
from ekinerja.uang import angka


@click.command("setujui-otomatis")
def setujui_otomatis() -> None:
    """Setujui laporan yang terlalu lama tidak dijawab atasan; dijalankan tiap hari."""
    hasil = operations.setujui_otomatis(now=_sekarang(), asal=asal_terminal())
    if hasil.disetujui:
        click.echo(
            f"{angka(hasil.disetujui)} laporan disetujui otomatis; "
            f"{angka(len(hasil.atasan))} atasan mendapat catatan kelalaian."
        )
    else:
        click.echo("Tidak ada laporan yang jatuh tempo.")
    if hasil.tanpa_atasan:
        click.echo(
            f"{angka(hasil.tanpa_atasan)} laporan tidak punya atasan pada tanggalnya "
            "dan tetap menunggu. Lengkapi penempatan di atasnya."
        )


def _sekarang() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge where the clock is read
